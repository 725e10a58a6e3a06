/** Draws a map of counts: a row for each name, a column for each day, the stronger the more; each cell leads to what it counts. */
import type { PlotLibrary } from './picture.tsx';

export interface HeatCell {
  /** The place of its row and of its column. */
  row: number;
  column: number;
  count: number;
  label: string;
  href: string;
}

export interface HeatOf {
  rows: readonly { name: string; total: string }[];
  columns: readonly { tick: string | null }[];
  cells: readonly HeatCell[];
  count: (count: number) => string;
}

const rowHeight = 48;
const foot = 22;
export const heatHeight = (rows: number): number => rows * rowHeight + foot;
/** In pixels: narrower cells have no number in them. */
const numberFrom = 20;

export function drawHeat({ rows, columns, cells, count }: HeatOf) {
  return (plot: PlotLibrary, width: number): Element => {
    const most = Math.max(1, ...cells.map((cell) => cell.count));
    const every = Array.from({ length: rows.length * columns.length }, (_, at) => ({
      row: Math.floor(at / columns.length),
      column: at % columns.length,
    }));
    const place = {
      x1: 'column',
      x2: ({ column }: { column: number }) => column + 1,
      y1: ({ row }: { row: number }) => row + 0.44,
      y2: ({ row }: { row: number }) => row + 0.92,
      inset: 1,
      rx: 2.5,
    };
    const text = { y: (_: unknown, at: number) => at + 0.22 };
    const ticks = columns.flatMap(({ tick }, at) => (tick === null ? [] : [{ at: at + 0.5, tick }]));
    const isDark = (cell: HeatCell) => cell.count / most > 0.3;
    const numbers = (some: readonly HeatCell[], className: string) =>
      plot.text(width / columns.length < numberFrom ? [] : some, {
        x: ({ column }: HeatCell) => column + 0.5,
        y: ({ row }: HeatCell) => row + 0.68,
        text: ({ count: of }: HeatCell) => count(of),
        className: `${className} through`,
      });
    return plot.plot({
      width,
      height: heatHeight(rows.length),
      margin: 0,
      marginBottom: foot,
      x: { axis: null, domain: [0, columns.length] },
      y: { axis: null, domain: [rows.length, 0] },
      opacity: { type: 'identity' },
      marks: [
        plot.rect(every, { ...place, className: 'track' }),
        plot.rect(cells, {
          ...place,
          fill: 'var(--picture-one)',
          // The least is seen, and the most is the colour itself.
          fillOpacity: ({ count: of }: HeatCell) => 0.25 + 0.75 * Math.sqrt(of / most),
          href: 'href',
          ariaLabel: 'label',
          title: 'label',
          className: 'marks',
        }),
        numbers(
          cells.filter((cell) => isDark(cell)),
          'inside',
        ),
        numbers(
          cells.filter((cell) => !isDark(cell)),
          'beside',
        ),
        plot.text(rows, { x: 0, ...text, text: 'name', textAnchor: 'start', className: 'name' }),
        plot.text(rows, { x: columns.length, ...text, text: 'total', textAnchor: 'end', className: 'axis' }),
        plot.text(ticks, { x: 'at', y: rows.length, dy: 11, text: 'tick', className: 'axis' }),
      ],
    });
  };
}
