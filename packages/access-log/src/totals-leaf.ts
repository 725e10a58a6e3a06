/**
 * The public leaf of a day's totals: which entries it counts, and the counts. Its event id follows from the day, so that of
 * several replicas that make it one makes it. Each leaf goes on where the one of the day before has ended: together they
 * count every entry once, and anybody can see that from the leaves.
 */
import type { EventId } from '@writ/core';
import { parseLeaf, TlogError } from '@writ/tlog';
import type { EntryDraft, Json } from './entry.ts';
import { eventNamed } from './named-event.ts';

/** The type of such a leaf. */
export const totalsType = 'totals.v1';

/** What one leaf says about its place among the others. */
export interface TotalsSpan {
  /** The UTC day, `YYYY-MM-DD`. */
  readonly day: string;
  /** The index of the first entry that is counted, and of the first that is not any more. */
  readonly from: number;
  readonly to: number;
}

/** The event id of a day's totals. */
export const totalsEvent = (day: string): EventId => eventNamed(`totals/${day}`);

/** The entry to append. */
export const totalsDraft = ({ day, from, to }: TotalsSpan, counts: Record<string, Json>, at: Date): EntryDraft => ({
  event: totalsEvent(day),
  kind: 'system',
  type: totalsType,
  at,
  details: { day, from, to, ...counts },
});

/** What the leaf under {@link totalsEvent} says. Throws TlogError `BAD_LEAF` when it is something else. */
export function parseTotals(bytes: Uint8Array, wanted: string): TotalsSpan {
  const leaf = parseLeaf(bytes);
  const { type, day, from, to } = 'public' in leaf ? leaf.public : {};
  const isIndex = (value: unknown): value is number => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
  if (type !== totalsType || day !== wanted || !isIndex(from) || !isIndex(to) || to < from)
    throw new TlogError('BAD_LEAF', `The entry in the place of the totals of ${wanted} is something else.`);
  return { day, from, to };
}
