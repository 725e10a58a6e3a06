/**
 * Bars for numbers of which only a band is known: solid up to what is certain, pale up to what is possible. The picture is one image with a
 * sentence; the numbers are in the table under it. Widths are shares of the figure, so that it fits a phone without becoming small.
 */
import { useWords } from '../page.ts';
import type { Count } from './item-counts.ts';

export interface Bar {
  key: string;
  label: string;
  count: Count;
  /** The number in words, as the table has it. */
  shown: string;
}

const rowHeight = 48;
const labelBaseline = 16;
const barTop = 25;
const barHeight = 12;
const countBaseline = barTop + barHeight - 1;
/** How much of the width is for bars; the rest of their line is for the numbers. */
const barShare = 60;
const bandWidth = 10;
/** The figure is never drawn for less, so that a few don't fill it. */
const leastScale = 50;

const leastOf = (count: Count): number => (count === '<10' ? 0 : count);
const mostOf = (count: Count): number => (count === 0 ? 0 : leastOf(count) + bandWidth - 1);

export function BarFigure({ sentence, bars }: { sentence: string; bars: readonly Bar[] }) {
  const isRtl = useWords().direction === 'rtl';
  const greatest = Math.max(leastScale, ...bars.map(({ count }) => mostOf(count)));
  /** From the side where lines begin, in hundredths of the figure's width. */
  const span = (value: number) => {
    const width = Math.round((value / greatest) * barShare * 10) / 10;
    return { x: isRtl ? `${100 - width}%` : '0', width: `${width}%` };
  };
  const [labelAt, countAt] = isRtl ? ['100%', `${100 - barShare - 2}%`] : ['0', `${barShare + 2}%`];
  return (
    <svg className="bars" role="img" aria-label={sentence} width="100%" height={bars.length * rowHeight}>
      {bars.map(({ key, label, count, shown }, row) => (
        <g key={key} transform={`translate(0 ${row * rowHeight})`}>
          <text className="bar-label" x={labelAt} y={labelBaseline}>
            {label}
          </text>
          <rect className="bar-track" {...span(greatest)} y={barTop} height={barHeight} />
          <rect className="bar-possible" {...span(mostOf(count))} y={barTop} height={barHeight} />
          <rect className="bar-certain" {...span(leastOf(count))} y={barTop} height={barHeight} />
          <text className="bar-count" x={countAt} y={countBaseline}>
            {shown}
          </text>
        </g>
      ))}
    </svg>
  );
}
