/**
 * Territories. A restriction holds in countries of the EU and the EEA, or in WORLD, which is everywhere and stands alone: the
 * territorial scope of the DSA Transparency Database, in ISO 3166 (Greece is GR). A reader is in any country of the world.
 */
import { unionAndEea, world } from '@writ/access/vocabulary';
import { type Problem, problem } from '../refusal/refusal.ts';
import type { BrokenRule } from '../statements/statement-rule.ts';

/** The territories of a restriction, each once and sorted. Adds TERRITORY to `problems` when there are none, when one is unknown, or for WORLD together with others. */
export function checkedTerritories(requested: readonly string[], problems: Problem[]): string[] {
  const wanted = [...new Set(requested)].sort();
  const fine = wanted.length > 0 && (wanted.every((code) => unionAndEea.includes(code)) || (wanted.length === 1 && wanted[0] === world));
  const broken: BrokenRule = {
    ...problem('TERRITORY', 'Name countries of the EU and EEA (ISO 3166, Greece is GR), or WORLD alone.'),
    rule: 'territorial_scope.countries',
  };
  if (!fine) problems.push(broken);
  return wanted;
}

/** Whether each of these territories is among others, or the others are everywhere. */
export const liesWithin = (territories: readonly string[], others: readonly string[]): boolean =>
  others.includes(world) || territories.every((one) => others.includes(one));

/** Whether a restriction with these territories holds for a reader in `territory`; one whose territory is unknown is held by any. */
export const holdsIn = (territories: readonly string[], territory: string | null): boolean =>
  territory === null || territories.includes(world) || territories.includes(territory);
