/**
 * Where an order to act holds: countries of the EU and the EEA, by name. WORLD must be alone, and only with the legal rule by
 * which the order must hold everywhere; it is never what nobody has thought about. A removal order holds in all Member States, whatever was written.
 */
import { unionAndEea, world } from '@writ/access/vocabulary';
import { reason } from '../order/refusal.ts';
import type { Check } from './check.ts';

export const checkTerritories: Check = ({ territories, legalBasis }, { law }) => {
  if (law.territories === null)
    return territories.length === 0 ? [] : [reason('TERRITORY', 'This kind of order has no territories: leave them out.')];
  const { article, all } = law.territories;
  if (all !== undefined)
    return all.length === territories.length && all.every((state) => territories.includes(state))
      ? []
      : [reason('TERRITORY', 'This kind of order holds in every Member State: save the draft again.', article)];
  if (territories.length === 0) return [reason('TERRITORY', 'State where the order applies: name its countries.', article)];
  const isWorld = territories.length === 1 && territories[0] === world;
  if (!isWorld && !territories.every((code) => unionAndEea.includes(code)))
    return [reason('TERRITORY', 'Name countries of the EU and EEA (ISO 3166, Greece is GR), or WORLD alone.', article)];
  if (isWorld && (legalBasis.worldwide ?? '') === '')
    return [reason('TERRITORY', 'A worldwide order needs its own ground: name the legal rule in worldwide, or name countries.', article)];
  return [];
};
