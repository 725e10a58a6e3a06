/**
 * A freeze: payments or advertising revenue that are held back for a time and not for good, Regulation (EU) 2022/2065, Art. 17(1)(b). It has an end,
 * which the statement of reasons names (Art. 17(3)(a)), and is reviewed until then. The numbers are ours: no article names one.
 */
const dayMs = 24 * 60 * 60_000;
const addedDays = (to: Date, days: number): Date => new Date(to.getTime() + days * dayMs);

/** Payments are frozen by a suspension; what advertising earns is frozen by another measure, which the platform words. A termination is none. */
export const freeze = {
  measures: ['DECISION_MONETARY_SUSPENSION', 'DECISION_MONETARY_OTHER'] as readonly string[],
  /** When it ends where nobody says when. */
  endDays: 180,
  /** How long after its beginning, and after each review, it is reviewed. */
  reviewDays: 30,
} as const;

export const isFreeze = (monetary: string | null): boolean => monetary !== null && freeze.measures.includes(monetary);

/** The end of a freeze for which none is named. */
export const freezeEnd = (startsAt: Date): Date => addedDays(startsAt, freeze.endDays);

/** When a freeze is reviewed next, from its beginning or its last review on, also where that instant has passed; null for what is none, is over at `at`, or ends before. */
export function nextReview(
  { monetary, startsAt, reviewedAt, until }: { monetary: string | null; startsAt: Date; reviewedAt: Date | null; until: Date | null },
  at: Date,
): Date | null {
  if (!isFreeze(monetary)) return null;
  const next = addedDays(reviewedAt !== null && reviewedAt > startsAt ? reviewedAt : startsAt, freeze.reviewDays);
  return until !== null && (until <= at || next >= until) ? null : next;
}
