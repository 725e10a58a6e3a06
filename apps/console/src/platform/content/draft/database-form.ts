/**
 * What of a decision goes to the DSA Transparency Database: its own names and words, days instead of instants, and neither the item nor the
 * account nor anybody's name but a body's. Regulation (EU) 2022/2065, Art. 24(5). The number (puid) is given when it is decided.
 */
import type { DecisionRead, ReasonsRead } from '../../../statement/statement.ts';
import { countries, world } from './territories.ts';

export type DatabaseField = readonly [name: string, value: string | readonly string[]];

/** Days count in universal time. */
const dayOf = (instant: string): string => instant.slice(0, 10);
/** The last day on which something holds that ends at an instant. */
const lastDay = (end: string | null): string | null => end && new Date(Date.parse(end) - 1).toISOString().slice(0, 10);
const wireName = (name: string): string => name.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`);
const firstContentDay = '2000-01-01';

export interface Published {
  decision: DecisionRead;
  reasons: ReasonsRead;
  /** When the item was published; null where an account is restricted. */
  publishedAt: string | null;
  /** Whether a trusted flagger or a public body gave the notice: only these are named. */
  namesSource: boolean;
}

/** The fields by name; what is blank is no field. */
export function databaseForm({ decision, reasons, publishedAt, namesSource }: Published): DatabaseField[] {
  const { decisionFacts, contentIdEan, sourceIdentity, ...written } = reasons;
  const published = dayOf(publishedAt ?? decision.startsAt);
  const fields: Record<string, string | boolean | readonly string[] | null> = {
    decisionVisibility: decision.visibility,
    decisionVisibilityOther: decision.visibilityOther,
    endDateVisibilityRestriction: lastDay(decision.ends.visibility),
    decisionMonetary: decision.monetary,
    decisionMonetaryOther: decision.monetaryOther,
    endDateMonetaryRestriction: lastDay(decision.ends.monetary),
    decisionProvision: decision.provision,
    endDateServiceRestriction: lastDay(decision.ends.provision),
    decisionAccount: decision.account,
    endDateAccountRestriction: lastDay(decision.ends.account),
    territorialScope: decision.territories.includes(world) ? countries : decision.territories,
    ...written,
    contentDate: published < firstContentDay ? firstContentDay : published,
    applicationDate: dayOf(decision.startsAt),
    decisionFacts,
    sourceIdentity: namesSource ? sourceIdentity : null,
  };
  const filled = Object.entries(fields).flatMap(([name, value]): DatabaseField[] => {
    if (value === null || value.toString() === '') return [];
    return [[wireName(name), typeof value === 'boolean' ? (value ? 'Yes' : 'No') : value]];
  });
  return contentIdEan === null ? filled : [...filled, ['content_id.EAN-13', contentIdEan]];
}
