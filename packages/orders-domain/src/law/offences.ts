/**
 * The catalogue of offences: those for which Regulation (EU) 2023/1543, Art. 5(4)(b) and (c), lets an authority ask for traffic data and content whatever their
 * maximum is, and the categories of Annex IV, of which the enforcing authority does not ask whether they are offences in its state: Art. 12(1)(d). It is
 * a file of the law in force.
 */
import type { OffenceThreshold } from '../order/offence-threshold.ts';
import { lawInForce } from './in-force.ts';
import type { CatalogueOffence } from './kind-law.ts';

/** What an order names whose offence is none of the catalogue; its text is in `offence`. */
export const otherOffence = 'OTHER';

/** The thresholds that an offence reaches by its own weight or by a sentence: Art. 5(4)(a) and (d). */
export const thresholdsOfAny: readonly OffenceThreshold[] = ['THREE_YEARS', 'CUSTODIAL_SENTENCE'];

export const offences = (): readonly CatalogueOffence[] => lawInForce().offences.offences;

/** The offence of the catalogue that an order names; null for OTHER, for what is no key of it, and where none is named. */
export const offenceOf = (key: string | null | undefined): CatalogueOffence | null => offences().find((one) => one.key === key) ?? null;
