/**
 * Since when a person has known of a decision: Regulation (EU) 2022/2065, Art. 20(1) and (2) count the six months from the day on which they
 * were informed. Pure.
 */

/** A letter about the decision; null values for one that has not gone out. */
export interface Letter {
  mailedAt: Date | null;
  outcome: string | null;
}

const later = (one: Date, other: Date): Date => (other > one ? other : one);

/**
 * By a letter. Null where none was written, it waits, it was refused or there is no address: nobody was informed, so no time runs. That
 * they could have looked where they sign in informs nobody, and when they look is not recorded.
 */
export const informedByLetter = (decidedAt: Date, letter: Letter | null): Date | null =>
  letter === null || letter.mailedAt === null || letter.outcome !== 'SENT' ? null : later(decidedAt, letter.mailedAt);

/** Of what an order is behind, which is notified under that order: the end of its silence, if that is later than the decision. */
export const informedOfOrder = (decidedAt: Date, delayedUntil: Date | null): Date =>
  delayedUntil === null ? decidedAt : later(decidedAt, delayedUntil);
