/** How long a statement waits before it is sent again. */

/** Failed attempts before a person must deal with it, once the database answers again: about three days. */
export const attemptsMax = 24;
const [firstMs, longestMs] = [30_000, 4 * 3_600_000];

/**
 * Twice as long after each try in vain, up to four hours; a random half of it is left out, so that what failed together does not come
 * together again. Never sooner than the database asks. `random` is in [0, 1).
 */
export function backOffMs(attempts: number, random: number, retryAfterMs = 0): number {
  const whole = Math.min(firstMs * 2 ** Math.max(attempts - 1, 0), longestMs);
  return Math.max(Math.round(whole * (1 - random / 2)), retryAfterMs);
}
