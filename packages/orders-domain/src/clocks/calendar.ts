/**
 * When a time that the law gives is over: Regulation (EEC, Euratom) No 1182/71, Art. 2 and 3. Hours are exact. Days are counted in the zone
 * of whose time it is: the day of the event isn't counted, and the time ends with the last hour of its last day.
 */
import { Temporal } from 'temporal-polyfill';
import type { Term } from '../law/kind-law.ts';
import { countryOf } from '../law/zones.ts';
import { hourMs, later } from '../order/window.ts';
import { isPublicHoliday } from './holidays.ts';

type Day = Temporal.PlainDate;

const saturday = 6;
const after = (day: Day, days = 1): Day => day.add({ days });

/** Art. 2(2): all days but public holidays, Sundays and Saturdays. */
const isWorkingDay = (day: Day, country: string | null): boolean => day.dayOfWeek < saturday && !isPublicHoliday(day.toString(), country);

/** The day itself if it is a working day, or the next that is one. */
function workingDayFrom(day: Day, country: string | null): Day {
  let found = day;
  while (!isWorkingDay(found, country)) found = after(found);
  return found;
}

function workingDayAfter(day: Day, count: number, country: string | null): Day {
  let last = day;
  for (let counted = 0; counted < count; counted += 1) last = workingDayFrom(after(last), country);
  return last;
}

/** Art. 3(4): a last day that is not a working day moves to the next working day. Art. 3(5): two days or more include two working days. */
function lastDay(event: Day, days: number, country: string | null): Day {
  const last = workingDayFrom(after(event, days), country);
  const least = days < 2 ? last : workingDayAfter(event, 2, country);
  return Temporal.PlainDate.compare(last, least) < 0 ? least : last;
}

/** The instant at which the time is over: the first that is no longer in it. */
export function dueInstant({ amount, unit }: Pick<Term, 'amount' | 'unit'>, from: Date, zone: string): Date {
  if (!Number.isSafeInteger(amount) || amount < 1) throw new RangeError(`A time of ${amount} ${unit} is none.`);
  if (unit === 'HOURS') return later(from, amount * hourMs);
  const country = countryOf(zone);
  const event = Temporal.Instant.fromEpochMilliseconds(from.getTime()).toZonedDateTimeISO(zone).toPlainDate();
  const last = unit === 'DAYS' ? lastDay(event, amount, country) : workingDayAfter(event, amount, country);
  return new Date(after(last).toZonedDateTime(zone).epochMilliseconds);
}
