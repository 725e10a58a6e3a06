/** When an adapter that is away is asked again: it comes back, and what it is asked for waits. */
const [second, minute] = [1_000, 60_000];
const pausesMs: readonly number[] = [5 * second, 30 * second, 2 * minute];
const longestMs = 10 * minute;

/** `tries` is how many have failed; `retryAfterMs` what the adapter asks for. There is always a next one. */
export const nextTry = (tries: number, at: Date, retryAfterMs = 0): Date =>
  new Date(at.getTime() + Math.max(pausesMs[tries - 1] ?? longestMs, Math.min(retryAfterMs, longestMs)));
