/** Draws rows that are made of parts, each under its own name: who holds how much of which kind. A part may lead somewhere. */
import type { PlotLibrary, Tone } from './picture.tsx';

export interface RowPart {
  tone: Tone;
  count: number;
  /** What it is, with its number. */
  label: string;
  href?: string;
}

export interface PictureRow {
  name: string;
  /** The whole, at the end of its line. */
  total: string;
  parts: readonly RowPart[];
}

const rowHeight = 44;
export const rowsHeight = (rows: number): number => rows * rowHeight + 4;

export function drawRows(rows: readonly PictureRow[]) {
  return (plot: PlotLibrary, width: number): Element => {
    const sum = ({ parts }: PictureRow) => parts.reduce((total, { count }) => total + count, 0);
    const most = Math.max(1, ...rows.map(sum));
    const parts = rows.flatMap((row, at) => {
      let end = 0;
      return row.parts
        .filter(({ count }) => count > 0)
        .map((part) => {
          end += part.count;
          return { ...part, at, from: end - part.count, to: end, label: `${row.name}: ${part.label}` };
        });
    });
    const bar = { y1: ({ at }: { at: number }) => at + 0.55, y2: ({ at }: { at: number }) => at + 0.86 };
    const drawn = (some: typeof parts, isLink: boolean) =>
      plot.rect(some, {
        x1: 'from',
        x2: 'to',
        ...bar,
        insetRight: 1.5,
        rx: 2.5,
        fill: ({ tone }: RowPart) => `var(--picture-${tone})`,
        title: 'label',
        ...(isLink ? { href: 'href', ariaLabel: 'label' } : {}),
        className: 'marks',
      });
    return plot.plot({
      width,
      height: rowsHeight(rows.length),
      margin: 0,
      marginRight: 2,
      x: { axis: null, domain: [0, most] },
      y: { axis: null, domain: [rows.length, 0] },
      marks: [
        plot.rect(rows, {
          x1: 0,
          x2: most,
          y1: (_: unknown, at: number) => at + 0.55,
          y2: (_: unknown, at: number) => at + 0.86,
          rx: 2.5,
          className: 'track',
        }),
        plot.text(rows, { x: 0, y: (_: unknown, at: number) => at + 0.3, text: 'name', textAnchor: 'start', className: 'name' }),
        plot.text(rows, { x: most, y: (_: unknown, at: number) => at + 0.3, text: 'total', textAnchor: 'end', className: 'axis' }),
        drawn(
          parts.filter(({ href }) => href === undefined),
          false,
        ),
        drawn(
          parts.filter(({ href }) => href !== undefined),
          true,
        ),
      ],
    });
  };
}
