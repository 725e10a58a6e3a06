/**
 * When a time that the law gives is over: Regulation (EEC, Euratom) No 1182/71, Art. 2 and 3. Days, weeks and months are counted in the zone
 * of whose time it is: the day of the event isn't counted, and the time ends with the last hour of its last day. The holidays are those of
 * the state in which the act is to be done.
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

const dayAt = (at: number, zone: string): Day => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate();
const endOf = (day: Day, zone: string): Date => new Date(after(day).toZonedDateTime(zone).epochMilliseconds);

/** Whose time is over when, whatever the article. */
export type Period = Pick<Term, 'amount' | 'unit'> & {
  /** PERSON: one whom the platform's decision concerns. */
  readonly of: Term['of'] | 'PERSON';
};

/**
 * Art. 3(1), first sentence, and 3(2)(a): the hour of the event isn't counted, so that a time ends with the last of its full hours. The
 * platform ends its own hours earlier, exactly; nobody else loses a part of theirs. Every zone here is whole hours from UTC.
 */
function hoursFrom(from: Date, { amount, of }: Period): Date {
  const start = of === 'PLATFORM' ? from.getTime() : Math.floor(from.getTime() / hourMs) * hourMs + hourMs;
  return later(new Date(start), amount * hourMs);
}

/**
 * The day on which it is over before anything moves it. Art. 3(2)(c): weeks end with the same day of the week as the event's, months on the
 * same date, or with the month where it has no such date.
 */
function nominalDay(event: Day, { amount, unit }: Period): Day {
  if (unit === 'MONTHS') return event.add({ months: amount }, { overflow: 'constrain' });
  return event.add({ days: unit === 'WEEKS' ? amount * 7 : amount });
}

/** Art. 3(4): a last day that is not a working day moves to the next working day. Art. 3(5): two days or more include two working days. */
function lastDay(event: Day, period: Period, country: string | null): Day {
  if (period.unit === 'WORKING_DAYS') return workingDayAfter(event, period.amount, country);
  const last = workingDayFrom(nominalDay(event, period), country);
  const least = period.unit === 'DAYS' && period.amount < 2 ? last : workingDayAfter(event, 2, country);
  return Temporal.PlainDate.compare(last, least) < 0 ? least : last;
}

/** The instant at which the time is over: the first that is no longer in it. */
export function dueInstant(period: Period, from: Date, zone: string): Date {
  const { amount, unit } = period;
  if (!Number.isSafeInteger(amount) || amount < 1) throw new RangeError(`A time of ${amount} ${unit} is none.`);
  if (unit === 'HOURS') return hoursFrom(from, period);
  return endOf(lastDay(dayAt(from.getTime(), zone), period, countryOf(zone)), zone);
}

/** Art. 3(4) for an end that a pause has moved: one in a day that is no working day is the end of the next working day. Never of hours. */
export function movedToWorkingDay(end: Date, unit: Term['unit'], zone: string): Date {
  if (unit === 'HOURS') return end;
  const country = countryOf(zone);
  const last = dayAt(end.getTime() - 1, zone);
  return isWorkingDay(last, country) ? end : endOf(workingDayFrom(last, country), zone);
}
