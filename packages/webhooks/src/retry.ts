/** When a delivery that failed is tried again: the table of Standard Webhooks, "Deliverability and reliability". */
const [second, minute, hour] = [1_000, 60_000, 3_600_000];

/** How long after an attempt the next one is made, in milliseconds: after the first, the second and so on. The tenth attempt is the last. */
export const pausesMs: readonly number[] = [
  5 * second,
  5 * minute,
  30 * minute,
  2 * hour,
  5 * hour,
  10 * hour,
  14 * hour,
  20 * hour,
  24 * hour,
];
const longestMs = 24 * hour;

/** The share by which a pause is longer at most, so that those who failed together don't come back together. */
const jitter = 0.1;

/**
 * The instant of the next attempt, or null when there is none. `attempts` is how many have ended, `retryAfterMs` what the answer asked
 * for, which can only make it later and never by more than a day; `random` is in [0, 1).
 */
export function nextAttempt(attempts: number, at: Date, retryAfterMs: number | null, random: number): Date | null {
  const pause = pausesMs[attempts - 1];
  if (pause === undefined) return null;
  const retryMs = Math.min(retryAfterMs ?? 0, longestMs);
  return new Date(at.getTime() + Math.round(Math.max(pause, retryMs) * (1 + jitter * random)));
}

/** What `Retry-After` asks for, in milliseconds from `at`: seconds or a date (RFC 9110, 10.2.3). Null when it is missing or neither. */
export function parseRetryAfter(header: string | undefined, at: Date): number | null {
  if (header === undefined) return null;
  if (/^\d{1,9}$/.test(header)) return Number(header) * second;
  if (!/^[A-Za-z]{3}, \d{2} [A-Za-z]{3} \d{4} [\d:]{8} GMT$/.test(header)) return null;
  const until = Date.parse(header);
  return Number.isNaN(until) ? null : Math.max(0, until - at.getTime());
}
