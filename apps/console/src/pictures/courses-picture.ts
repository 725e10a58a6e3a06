/** Draws courses in time, one under another: stretches until now, and a line from now to where a clock ends. Each row is a link. */
import type { Markish } from '@observablehq/plot';
import type { PlotLibrary, Tone } from './picture.tsx';

export interface CourseRow {
  name: string;
  /** At the end of its line; empty where its name says it all. */
  about: string;
  /** The same for a picture that is too narrow for it beside the name. */
  brief: string;
  stretches: readonly { tone: Tone; from: number; to: number; label: string }[];
  /** Where its clock ends, in milliseconds since 1970; null where none runs. */
  due: number | null;
  href: string;
  label: string;
}

export interface CoursesOf {
  rows: readonly CourseRow[];
  now: number;
  nowLabel: string;
  day: (at: number) => string;
}

const rowHeight = 42;
const foot = 22;
const head = 16;
export const coursesHeight = (rows: number): number => rows * rowHeight + foot + head;

const dayMs = 86_400_000;
/** How far the axis goes to both sides of now: what is longer is cut, as its row says. */
const pastMost = 30 * dayMs;
/** Less than that is not drawn as the whole: its marks would be walls. */
const pastLeast = 3 * dayMs;
const aheadMost = 12 * dayMs;
const aheadLeast = 2 * dayMs;

/** The beginning and the end of the axis, in milliseconds since 1970. */
export function spanOf(rows: readonly CourseRow[], now: number): [number, number] {
  const first = Math.min(now - pastLeast, ...rows.flatMap(({ stretches }) => stretches.map(({ from }) => from)));
  const last = Math.max(now + aheadLeast, ...rows.map(({ due }) => due ?? now));
  return [Math.max(first, now - pastMost), Math.min(last, now + aheadMost)];
}

type At = { at: number };

/** From so far to so far of a row's height, its name above. */
const band = (from: number, to: number) => ({ y1: ({ at }: At) => at + from, y2: ({ at }: At) => at + to });
const onLine = ({ at }: At) => at + 0.28;

/** A picture narrower than this, in pixels, has no room for a name and a sentence on one line. */
const sentenceLeast = 520;

/** Midnights inside the axis, as many as there is room for their names. */
function daysIn(from: number, to: number, width: number): number[] {
  const first = new Date(from).setHours(0, 0, 0, 0);
  const days = Array.from({ length: Math.ceil((to - first) / dayMs) + 1 }, (_, at) =>
    new Date(first + at * dayMs + dayMs / 2).setHours(0, 0, 0, 0),
  );
  const inside = days.filter((at) => at > from && at < to);
  const every = Math.max(1, Math.ceil(inside.length / Math.max(2, Math.floor(width / 90))));
  return inside.filter((_, at) => at % every === 0);
}

function marksOf(plot: PlotLibrary, rows: readonly CourseRow[], now: number, width: number): Markish[] {
  const [from, to] = spanOf(rows, now);
  const within = (at: number) => Math.min(Math.max(at, from), to);
  const whole = rows.map((row, at) => ({ ...row, at }));
  const stretches = whole.flatMap(({ at, stretches: some }) =>
    some.filter((one) => one.to > from).map((one) => ({ ...one, at, from: within(one.from), to: within(one.to) })),
  );
  const ahead = whole.flatMap(({ at, due }) => (due === null || due <= now ? [] : [{ at, from: now, to: within(due), isCut: due > to }]));
  const end = ({ to: at }: { to: number }) => at;
  const fill = ({ tone }: { tone: Tone }) => `var(--picture-${tone})`;
  const link = { href: 'href', ariaLabel: 'label', title: 'label' };
  return [
    plot.rect(whole, { x1: from, x2: to, ...band(0.04, 0.94), fill: 'transparent', rx: 4, ...link, className: 'row' }),
    plot.rect(stretches, {
      x1: 'from',
      x2: 'to',
      ...band(0.52, 0.82),
      rx: 2,
      insetLeft: -2,
      insetRight: 0.5,
      fill,
      className: 'marks through',
    }),
    plot.rect(ahead, { x1: 'from', x2: 'to', ...band(0.64, 0.7), className: 'ahead through' }),
    plot.rect(
      ahead.filter(({ isCut }) => !isCut),
      { x1: end, x2: end, insetLeft: -1.5, insetRight: -1.5, ...band(0.52, 0.82), rx: 1, className: 'ahead through' },
    ),
    plot.text(whole, { x: from, y: onLine, text: 'name', textAnchor: 'start', className: 'name through' }),
    plot.text(whole, { x: to, y: onLine, text: width < sentenceLeast ? 'brief' : 'about', textAnchor: 'end', className: 'axis through' }),
  ];
}

export function drawCourses({ rows, now, nowLabel, day }: CoursesOf) {
  return (plot: PlotLibrary, width: number): Element => {
    const [from, to] = spanOf(rows, now);
    const days = daysIn(from, to, width);
    return plot.plot({
      width,
      height: coursesHeight(rows.length),
      marginTop: head,
      marginBottom: foot,
      marginLeft: 2,
      marginRight: 6,
      x: { axis: null, domain: [from, to] },
      y: { axis: null, domain: [rows.length, 0] },
      marks: [
        plot.ruleX(days, { className: 'line' }),
        plot.text(days, { x: (at: number) => at, y: rows.length, dy: 11, text: day, className: 'axis' }),
        // Below the names, which the line would strike through.
        plot.ruleX([now], { className: 'now', strokeDasharray: '2,3' }),
        ...marksOf(plot, rows, now, width),
        plot.text([nowLabel], { x: now, y: 0, dy: -8, className: 'note' }),
      ],
    });
  };
}
