/** Days and minutes as people choose them in fields, in their own time zone, and the instants in UTC that the graphs take. */

export const dayMs = 86_400_000;

/** The instant of a `datetime-local` value in the person's own zone; null for an invalid value. */
export function instantOf(local: string): Date | null {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(local)) return null;
  const at = new Date(local);
  return Number.isNaN(at.getTime()) ? null : at;
}

/** The instant of a `datetime-local` value as the graphs take it, in UTC; null for an invalid value. */
export const isoOf = (local: string): string | null => instantOf(local)?.toISOString() ?? null;

/** The instant of a `datetime-local` value that is written in UTC, as the log has instants. */
export const utcOf = (written: string): string => new Date(`${written}Z`).toISOString();

/** The end of a chosen day in the person's own zone: the first instant that is no longer in it. Null for an invalid day. */
export function endOfDay(day: string): Date | null {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const at = new Date(year, month - 1, date + 1);
  return /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(at.getTime()) ? at : null;
}

const two = (number: number): string => String(number).padStart(2, '0');

/** The day of an instant in the person's own zone, as a field of days has it. */
export const dayOf = (at: Date): string => `${String(at.getFullYear()).padStart(4, '0')}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;

/** An instant in the person's own zone, as a field of instants has it: to the minute, and exactly where it is not a whole one. */
export function localOf(at: Date): string {
  const minute = `${dayOf(at)}T${two(at.getHours())}:${two(at.getMinutes())}`;
  return at.getTime() % 60_000 === 0 ? minute : `${minute}:${two(at.getSeconds())}.${String(at.getMilliseconds()).padStart(3, '0')}`;
}

/** An instant of the graphs as a field of instants has it; empty for none. */
export const localOfIso = (instant: string | null | undefined): string => (instant ? localOf(new Date(instant)) : '');

/** The last day that ends at most so many days after an instant. */
export const lastDayWithin = (now: Date, days: number): string => dayOf(new Date(now.getTime() + (days - 1) * dayMs));

/** The day whose end an instant is. */
export const dayEndingAt = (at: Date): string => dayOf(new Date(at.getTime() - 1));
