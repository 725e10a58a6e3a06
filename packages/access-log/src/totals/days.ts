/** UTC calendar days as texts like `2031-12-24`, which sort as they follow. */
import { utcDay } from '@writ/core';

const dayMs = 86_400_000;

/** The day `count` days after `day`; before it when negative. */
export const addDays = (day: string, count: number): string => utcDay(new Date(Date.parse(`${day}T00:00:00Z`) + count * dayMs));

/** The days from `first` to `last`, both included; none when `last` is before `first`. */
export function daysBetween(first: string, last: string): string[] {
  const days: string[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}
