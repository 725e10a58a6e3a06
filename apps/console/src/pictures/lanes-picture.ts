/** Draws what happened in time, in a lane for each kind: a dot for what happened at an instant, a bar for what lasts. Each leads to its page. */
import type { Markish } from '@observablehq/plot';
import type { PlotLibrary, Tone } from './picture.tsx';

export interface LaneMark {
  /** In milliseconds since 1970. */
  from: number;
  /** Where it ends; null for an instant. */
  to: number | null;
  label: string;
  href: string;
}

export interface Lane {
  name: string;
  /** At the end of its line. */
  about: string;
  tone: Tone;
  marks: readonly LaneMark[];
}

export interface LanesOf {
  lanes: readonly Lane[];
  now: number;
  nowLabel: string;
  month: (at: number) => string;
}

const laneHeight = 50;
const foot = 22;
export const lanesHeight = (lanes: number): number => lanes * laneHeight + foot;

const dayMs = 86_400_000;
/** The share of the axis that is the word for now. */
const nowShare = 0.12;
const pastLeast = 60 * dayMs;

/** The first days of months inside the axis, as many as there is room for. */
function monthsIn(from: number, to: number, width: number): number[] {
  const first = new Date(from);
  const months = Array.from({ length: Math.ceil((to - from) / (28 * dayMs)) + 1 }, (_, at) =>
    new Date(first.getFullYear(), first.getMonth() + at, 1).getTime(),
  ).filter((at) => at > from && at < to - (to - from) * nowShare);
  const every = Math.max(1, Math.ceil(months.length / Math.max(2, Math.floor(width / 80))));
  return months.filter((_, at) => at % every === 0);
}

function marksOf(plot: PlotLibrary, lanes: readonly Lane[], end: number): Markish[] {
  const of = lanes.flatMap(({ marks, tone }, at) => marks.map((mark) => ({ ...mark, tone, at })));
  const fill = ({ tone }: { tone: Tone }) => `var(--picture-${tone})`;
  const link = { href: 'href', ariaLabel: 'label', title: 'label' };
  const [instants, spans] = [of.filter(({ to }) => to === null), of.filter(({ to }) => to !== null)];
  return [
    plot.rect(spans, {
      x1: 'from',
      x2: ({ to }: LaneMark) => Math.min(to ?? end, end),
      y1: ({ at }: { at: number }) => at + 0.56,
      y2: ({ at }: { at: number }) => at + 0.78,
      insetLeft: -3,
      insetRight: -3,
      rx: 4,
      fill,
      fillOpacity: 0.85,
      ...link,
      className: 'marks',
    }),
    plot.dot(instants, { x: 'from', y: ({ at }: { at: number }) => at + 0.67, r: 6.5, fill, ...link, className: 'marks dots' }),
  ];
}

export function drawLanes({ lanes, now, nowLabel, month }: LanesOf) {
  return (plot: PlotLibrary, width: number): Element => {
    const first = Math.min(now - pastLeast, ...lanes.flatMap(({ marks }) => marks.map(({ from }) => from)));
    const from = first - (now - first) * 0.03;
    const to = now + (now - first) * 0.02;
    const months = monthsIn(from, to, width);
    const rows = lanes.map((lane, at) => ({ ...lane, at }));
    const text = { y: ({ at }: { at: number }) => at + 0.26 };
    return plot.plot({
      width,
      height: lanesHeight(lanes.length),
      margin: 2,
      marginRight: 8,
      marginBottom: foot,
      x: { axis: null, domain: [from, to] },
      y: { axis: null, domain: [lanes.length, 0] },
      marks: [
        plot.ruleX(months, { className: 'line' }),
        plot.text(months, { x: (at: number) => at, y: lanes.length, dy: 11, text: month, className: 'axis' }),
        plot.text([nowLabel], { x: now, y: lanes.length, dy: 11, text: (label: string) => label, textAnchor: 'end', className: 'note' }),
        plot.rect(rows, { x1: from, x2: to, y1: ({ at }) => at + 0.66, y2: ({ at }) => at + 0.68, className: 'track' }),
        // Below the names, which the line would strike through.
        plot.ruleX([now], { className: 'now', strokeDasharray: '2,3' }),
        plot.text(rows, { x: from, ...text, text: 'name', textAnchor: 'start', className: 'name through' }),
        plot.text(rows, { x: to, ...text, text: 'about', textAnchor: 'end', className: 'axis through' }),
        ...marksOf(plot, lanes, now),
      ],
    });
  };
}
