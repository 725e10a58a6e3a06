/**
 * Until when the log keeps what it says about an account: until the person has been notified of every access and can't contest it any more. So erasing
 * the victim doesn't erase the proof.
 */
import type { Json } from '@writ/access-log';

/** How long a person can complain after they were informed: Regulation (EU) 2022/2065, Art. 20(1), taken for accesses too. */
const complaintMonths = 6;

/** The end of the day after the same day six months later, or after the month's last where it has no such day: by then that day is over everywhere. */
export function complaintEnds(notified: Date): Date {
  const end = new Date(notified);
  end.setUTCMonth(end.getUTCMonth() + complaintMonths);
  if (end.getUTCDate() !== notified.getUTCDate()) end.setUTCDate(0);
  end.setUTCDate(end.getUTCDate() + 1);
  end.setUTCHours(23, 59, 59, 999);
  return end;
}

const member = (value: Json | undefined, name: string): Json | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? value[name] : undefined;

/** In milliseconds. Throws TypeError when it is no instant: what can't be read is never due. */
function instant(index: number, field: string, value: Json | undefined): number {
  const at = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(at)) throw new TypeError(`Entry ${index} has no instant in ${field}: when it was told can't be known.`);
  return at;
}

/** When the person could know of an entry: at once, or from the end of the non-disclosure period that it names. Null for a read of their own. */
function notifiedAt(index: number, { time, legal }: Readonly<Record<string, Json>>): Date | null {
  if (member(legal, 'basis') === 'SELF') return null;
  const at = instant(index, 'time', time);
  const secretUntil = member(legal, 'secretUntil') ?? null;
  return new Date(secretUntil === null ? at : Math.max(at, instant(index, 'legal.secretUntil', secretUntil)));
}

/**
 * The latest end of a complaint period. `entries` are the entries about the account by index, with their `time` and `legal`; `silences` are
 * the ends of the non-disclosure periods that its orders have now, which may have been renewed since an entry was written.
 */
export function logRetainedUntil(entries: ReadonlyMap<number, Readonly<Record<string, Json>>>, secretEnds: readonly Date[]): Date {
  const notified = Array.from(entries, ([index, fields]) => notifiedAt(index, fields)).filter((at) => at !== null);
  return new Date(Math.max(0, ...[...notified, ...secretEnds].map((at) => complaintEnds(at).getTime())));
}
