/** When a state that could not be carried out is tried again, and from when on people are told: an adapter that is away comes back, and the state waits. */
const [second, minute] = [1_000, 60_000];
const pausesMs: readonly number[] = [5 * second, 30 * second, 2 * minute];
const longestMs = 10 * minute;

/** `tries` is how many have failed. There is always a next one. */
export const nextTry = (tries: number, at: Date, retryAfterMs = 0): Date =>
  new Date(at.getTime() + Math.max(pausesMs[tries - 1] ?? longestMs, Math.min(retryAfterMs, longestMs)));

/** How long a state may wait before people are told: terrorist content is to be gone within an hour (Regulation (EU) 2021/784, Art. 3(3)). */
export const toldAfterMs = { removal: 10 * minute, other: 60 * minute } as const;
