/**
 * Draws columns in the order of time: a square for each thing in a column, which leads to it, or, where there are too many to tell apart, bars that lead to
 * the list.
 */
import type { Markish } from '@observablehq/plot';
import type { PlotLibrary, Tone } from './picture.tsx';

export interface ColumnMark {
  tone: Tone;
  /** What it is, and its time. */
  label: string;
  href: string;
}

export interface Column {
  marks: readonly ColumnMark[];
  /** What is written under it; null where nothing is. */
  tick: string | null;
  /** Whether the tick is left out where there is little room. */
  isMinor?: boolean;
}

export interface Columns {
  columns: readonly Column[];
  /** A line at an instant, as columns from the first, and its name. */
  present?: { at: number; label: string };
  count: (count: number) => string;
  /** What the bar of a column is, where bars are drawn. */
  bar: (at: number, count: number) => string;
  /** Where such a bar leads. */
  list: string;
}

/** About as tall as it becomes, in pixels. */
export const columnsHeight = 160;
const margins = { marginLeft: 24, marginRight: 8, marginTop: 22, marginBottom: 24 };
/** The longest side of a square, and the height of bars, in pixels. */
const squareMost = 26;
const squareMostOfFew = 36;
/** Up to so many columns are few. */
const few = 18;
const barsTall = 150;
/** With more marks in a column bars are drawn. */
const squaresMost = 14;
/** So many squares fit one above another at least: few are not drawn as walls. */
const leastSquares = 4;
/** In pixels. */
const narrow = 480;

/** Tones from the bottom of a bar to its top. */
const stacked: readonly Tone[] = ['urgent', 'one', 'two', 'three', 'quiet'];

const ofColumn = { x1: 'x', x2: ({ x }: { x: number }) => x + 1 };
const fill = ({ tone }: { tone: Tone }) => `var(--picture-${tone})`;

function squares(plot: PlotLibrary, { columns }: Columns): Markish[] {
  const of = columns.flatMap(({ marks }, x) => marks.map((mark, y) => ({ ...mark, x, y })));
  const y2 = ({ y }: { y: number }) => y + 1;
  const link = { href: 'href', title: 'label', ariaLabel: 'label' };
  return [plot.rect(of, { ...ofColumn, y1: 'y', y2, inset: 1, rx: 2.5, fill, ...link, className: 'column-marks' })];
}

function bars(plot: PlotLibrary, { columns, bar, list }: Columns): Markish[] {
  const parts = columns.flatMap(({ marks }, x) => {
    let to = 0;
    return stacked.flatMap((tone) => {
      const count = marks.filter((mark) => mark.tone === tone).length;
      to += count;
      return count === 0 ? [] : [{ tone, x, from: to - count, to }];
    });
  });
  const whole = columns.flatMap(({ marks: { length } }, x) => (length === 0 ? [] : [{ x, count: length, label: bar(x, length) }]));
  const inset = { insetLeft: 1.5, insetRight: 1.5 };
  const link = { href: () => list, title: 'label', ariaLabel: 'label' };
  return [
    plot.rect(parts, { ...ofColumn, y1: 'from', y2: 'to', ...inset, fill, className: 'column-marks' }),
    plot.rect(whole, { ...ofColumn, y1: 0, y2: 'count', ...inset, fill: 'transparent', ...link, className: 'over' }),
  ];
}

function presentLine(plot: PlotLibrary, { present }: Columns, tall: number): Markish[] {
  if (present === undefined) return [];
  const name = { x: present.at, y: tall, text: [present.label], textAnchor: 'start', dy: -10, dx: -1, className: 'note' } as const;
  return [plot.ruleX([present.at], { className: 'now', strokeDasharray: '2,3' }), plot.text([present.label], name)];
}

export function drawColumns(of: Columns) {
  const { columns, count } = of;
  return (plot: PlotLibrary, width: number): Element => {
    const most = Math.max(0, ...columns.map(({ marks }) => marks.length));
    const isSquares = most <= squaresMost;
    const tall = Math.max(leastSquares, most);
    const sideMost = columns.length > few ? squareMost : squareMostOfFew;
    const side = Math.min(sideMost, (width - margins.marginLeft - margins.marginRight) / columns.length);
    const height = margins.marginTop + margins.marginBottom + (isSquares ? side * tall : barsTall);
    const lines = isSquares ? [tall] : [tall / 2, tall].filter(Number.isInteger);
    const ticks = columns.flatMap(({ tick, isMinor }, x) => (tick === null || (isMinor && width < narrow) ? [] : [{ x: x + 0.5, tick }]));
    return plot.plot({
      // Squares stay squares in a wide place.
      width: isSquares ? Math.min(width, columns.length * sideMost + margins.marginLeft + margins.marginRight) : width,
      height,
      ...margins,
      x: { axis: null, domain: [0, columns.length] },
      y: { axis: null, domain: [0, tall] },
      marks: [
        plot.ruleY(lines, { className: 'line' }),
        plot.text(lines, { x: 0, y: (value: number) => value, text: count, textAnchor: 'end', dx: -6, className: 'axis' }),
        ...(isSquares ? squares(plot, of) : bars(plot, of)),
        plot.ruleY([0], { className: 'line strong' }),
        plot.text(ticks, { x: 'x', y: 0, text: 'tick', dy: 12, className: 'axis' }),
        ...presentLine(plot, of, tall),
      ],
    });
  };
}
