/** The public holidays of a country, whole and for all of it: those of a region, and days that are free from noon on, are working days here. */
import { createRequire } from 'node:module';
import type Holidays from 'date-holidays';

/** Loaded with the first day that is asked for: it is the largest of all libraries here, and most processes count no days. */
let library: typeof Holidays | undefined;
const holidaysLibrary = (): typeof Holidays => {
  library ??= createRequire(import.meta.url)('date-holidays') as typeof Holidays;
  return library;
};

const known = new Map<string, ReadonlySet<string>>();
const dayMs = 24 * 60 * 60 * 1000;

/** A holiday may last for more than one day; a day of the change to summer time has an hour less. */
function daysOf({ date, start, end }: { date: string; start: Date; end: Date }): string[] {
  if (!date.includes(' 00:00:00')) return [];
  const first = Date.parse(`${date.slice(0, 10)}T00:00:00Z`);
  const days = Math.max(1, Math.round((end.getTime() - start.getTime()) / dayMs));
  return Array.from({ length: days }, (_, index) => new Date(first + index * dayMs).toISOString().slice(0, 10));
}

/** The days of a year, `YYYY-MM-DD`, as the country itself counts them. */
function holidaysOf(country: string, year: number): ReadonlySet<string> {
  const key = `${country} ${year}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const Calendar = holidaysLibrary();
  const days = new Set(new Calendar(country, { types: ['public'] }).getHolidays(year).flatMap(daysOf));
  known.set(key, days);
  return days;
}

/** Whether a day, `YYYY-MM-DD`, is a public holiday of the country; null is a country without any. */
export const isPublicHoliday = (day: string, country: string | null): boolean =>
  country !== null && holidaysOf(country, Number(day.slice(0, 4))).has(day);
