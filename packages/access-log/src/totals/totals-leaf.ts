/**
 * The public leaf of a day's totals: which entries it counts, and the counts. It is named for the day, so that of
 * several replicas that make it one makes it. Each leaf continues where the one of the day before has ended: together they
 * count every entry once, and anybody can see that from the leaves.
 */
import { newEventId } from '@writ/core';
import { parseLeaf } from '@writ/tlog';
import type { EntryDetails } from '../entries/entry.ts';
import type { NamedDraft } from '../entries/named-event.ts';

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

/** The name of a day's totals. */
export const totalsName = (day: string): string => `totals/${day}`;

/** The entry to append. */
export const totalsDraft = (
  { day, from, to }: TotalsSpan,
  counts: EntryDetails<typeof totalsType>,
  at: Date,
): NamedDraft<typeof totalsType> => ({
  event: newEventId(),
  name: totalsName(day),
  kind: 'system',
  type: totalsType,
  at,
  details: { day, from, to, ...counts },
});

/** What a leaf says of the totals of whichever day; undefined when it is something else. Throws TlogError for bytes that are no leaf. */
export function anyTotalsIn(bytes: Uint8Array): TotalsSpan | undefined {
  const leaf = parseLeaf(bytes);
  const { type, day, from, to } = 'public' in leaf ? leaf.public : {};
  const isIndex = (value: unknown): value is number => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
  if (type !== totalsType || typeof day !== 'string' || !isIndex(from) || !isIndex(to) || to < from) return undefined;
  return { day, from, to };
}

/** The same of one day; undefined when it is something else. */
export function totalsIn(bytes: Uint8Array, wanted: string): TotalsSpan | undefined {
  const span = anyTotalsIn(bytes);
  return span?.day === wanted ? span : undefined;
}
