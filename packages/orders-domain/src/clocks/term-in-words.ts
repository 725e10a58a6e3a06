/** A time that the law gives, in words: "5 working days in Europe/Dublin". */
import type { Term } from '../law/kind-law.ts';
import type { Clock } from './clock.ts';

const units: Readonly<Record<Term['unit'], readonly [string, string]>> = {
  HOURS: ['hour', 'hours'],
  DAYS: ['day', 'days'],
  WORKING_DAYS: ['working day', 'working days'],
  WEEKS: ['week', 'weeks'],
  MONTHS: ['month', 'months'],
};

/** Null for a clock that runs until an instant that was given. */
export function termInWords({ term, zone }: Clock): string | null {
  if (term === null) return null;
  const { amount, unit, article } = term;
  const words = `${amount} ${units[unit][amount === 1 ? 0 : 1]}`;
  return `${words}${unit === 'HOURS' ? '' : ` in ${zone}`}: ${article}`;
}
