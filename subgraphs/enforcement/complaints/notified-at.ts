/**
 * Since when a person has known of a decision: Regulation (EU) 2022/2065, Art. 20(1) counts the six months from the day on which they were
 * informed. That is the day of the letter, where one went out; of what an order is behind, the end of the order's silence, if that is later
 * than the decision. Pure.
 */

/** A letter about the decision; null values for one that has not gone out. */
export interface Letter {
  mailedAt: Date | null;
  outcome: string | null;
}

const later = (one: Date, other: Date): Date => (other > one ? other : one);

/** `letter` is null where none was to be written. Null for a letter that waits: nobody has been told, so no time runs. */
export function notifiedAt(decidedAt: Date, { letter, delayedUntil }: { letter: Letter | null; delayedUntil: Date | null }): Date | null {
  const known = delayedUntil === null ? decidedAt : later(decidedAt, delayedUntil);
  if (letter === null) return known;
  if (letter.mailedAt === null) return null;
  // Without an address, or refused there, the person has it where they sign in, since it was decided.
  return letter.outcome === 'SENT' ? later(known, letter.mailedAt) : known;
}
