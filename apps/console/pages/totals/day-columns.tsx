/**
 * Orders that were submitted, day by day, as the log's own totals state them: solid up to what is certain, pale up to what is possible. A day's kinds of
 * orders are added up. The numbers are in the table of the days below.
 */
import { useWords } from '../page.ts';
import type { Band, DayTotals } from './day-totals.ts';

const daysShown = 30;
const tall = 120;
const bandWidth = 10;
/** The figure is never drawn for less, so that a few don't fill it. */
const leastScale = 20;

interface Span {
  certain: number;
  possible: number;
}

const leastOf = (band: Band): number => (band === '<10' ? 0 : band);
/** How many orders of a day are certain, and how many there can be at most. */
export const spanOf = ({ groups: { orders } }: Pick<DayTotals, 'groups'>): Span => ({
  certain: orders.reduce((sum, [, band]) => sum + leastOf(band), 0),
  possible: orders.reduce((sum, [, band]) => sum + leastOf(band) + bandWidth - 1, 0),
});

export function DayColumns({ days }: { days: readonly DayTotals[] }) {
  const { say, number, day, direction } = useWords();
  // The oldest where lines begin.
  const shown = days.slice(0, daysShown).toReversed();
  const columns = shown.map((totals) => ({ day: totals.day, ...spanOf(totals) }));
  const greatest = Math.max(leastScale, ...columns.map(({ possible }) => possible));
  const [first, last] = [columns.at(0), columns.at(-1)];
  if (first === undefined || last === undefined) return null;
  const height = (value: number) => (value / greatest) * tall;
  const width = 100 / daysShown;
  const withOrders = columns.filter(({ possible }) => possible > 0).length;
  const sentence = say('public.figures.by-day.sentence', {
    first: day(first.day),
    last: day(last.day),
    days: withOrders,
    of: columns.length,
    least: number(columns.reduce((sum, { certain }) => sum + certain, 0)),
    most: number(columns.reduce((sum, { possible }) => sum + possible, 0)),
  });
  return (
    <figure className="day-columns">
      <figcaption>{sentence}</figcaption>
      <svg className="bars" role="img" aria-label={sentence} width="100%" height={tall + 1}>
        {columns.map(({ day: key, certain, possible }, at) => {
          const place = at + daysShown - columns.length;
          const x = `${direction === 'rtl' ? 100 - (place + 1) * width + width * 0.1 : place * width + width * 0.1}%`;
          return (
            <g key={key}>
              <rect className="bar-track" x={x} width={`${width * 0.8}%`} y={0} height={tall} />
              <rect className="bar-possible" x={x} width={`${width * 0.8}%`} y={tall - height(possible)} height={height(possible)} />
              <rect className="bar-certain" x={x} width={`${width * 0.8}%`} y={tall - height(certain)} height={height(certain)} />
            </g>
          );
        })}
      </svg>
      <p className="day-ends">
        <time dateTime={first.day}>{day(first.day)}</time>
        <time dateTime={last.day}>{day(last.day)}</time>
      </p>
    </figure>
  );
}
