/** What an auditor looks for: all that is given must hold. Types and outcomes are encrypted, so a filter is held against entries that were opened. */
import type { Json } from '@writ/access-log';
import { PublicError } from '@writ/core';
import type { EntryFilter, Outcome } from '@writ/schema/generated/audit.ts';
import type { ListedEntry } from './listed-entry.ts';

/** A filter that was read; null for what was left open. */
export interface Wanted {
  readonly types: readonly string[] | null;
  readonly outcome: Outcome | null;
  readonly from: Date | null;
  readonly to: Date | null;
  readonly order: string | null;
  readonly account: string | null;
}

const typesMax = 64;
const textMax = 255;

/** Reads a filter; it becomes part of an entry, so its length is limited. Throws BAD_USER_INPUT for one that is too long. */
export function parseFilter(filter: EntryFilter | null | undefined): Wanted {
  const { types = null, outcome = null, from = null, to = null, order = null, account = null } = filter ?? {};
  const texts = [...(types ?? []), ...[order, account].filter((id) => id !== null)];
  if ((types?.length ?? 0) > typesMax || texts.some((text) => text.length > textMax))
    throw new PublicError('BAD_USER_INPUT', `A filter has at most ${typesMax} types, and its texts have at most ${textMax} characters.`);
  return { types: types === null ? null : [...new Set(types)].sort(), outcome, from, to, order, account };
}

/** The filter as JSON, without what was left open: what the log keeps of it, and what a cursor is bound to. */
export function filterJson({ types, outcome, from, to, order, account }: Wanted): Record<string, Json> {
  const given = {
    types: types === null ? null : [...types],
    outcome,
    from: from?.toISOString() ?? null,
    to: to?.toISOString() ?? null,
    order,
    account,
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null));
}

/** Whether an entry is wanted. Which account it is about is not asked here: the entries of an account are found by its index. */
export function matches({ types, outcome, from, to, order: wanted }: Wanted, { entry, order }: ListedEntry): boolean {
  return (
    (types === null || types.includes(entry.type)) &&
    (outcome === null || entry.outcome === outcome) &&
    (from === null || entry.at >= from) &&
    (to === null || entry.at < to) &&
    (wanted === null || order === wanted)
  );
}
