/** Entries counted over time, in spans of one length that suits how much time they cover. Pure. */

export interface TimeBar {
  /** The beginning of the span, in milliseconds since 1970. */
  from: number;
  count: number;
}

const minute = 60_000;
const spans = [minute, 5 * minute, 15 * minute, 60 * minute, 360 * minute, 1440 * minute, 7 * 1440 * minute, 30 * 1440 * minute];
const barsMax = 24;

/** The length of the spans, in milliseconds: the shortest with which at most 24 are needed. */
export const spanFor = (first: number, last: number): number =>
  spans.find((span) => (last - first) / span < barsMax - 1) ?? 365 * 1440 * minute;

/** A bar for every span from the first entry to the last, also where it has none. */
export function timeBars(instants: readonly string[]): { span: number; bars: TimeBar[] } {
  const times = instants.map((instant) => Date.parse(instant)).sort((a, b) => a - b);
  const [first, last] = [times[0], times.at(-1)];
  if (first === undefined || last === undefined) return { span: minute, bars: [] };
  const span = spanFor(first, last);
  const start = Math.floor(first / span) * span;
  const bars = Array.from({ length: Math.floor((last - start) / span) + 1 }, (_, i) => ({ from: start + i * span, count: 0 }));
  for (const time of times) {
    const bar = bars[Math.floor((time - start) / span)];
    if (bar !== undefined) bar.count += 1;
  }
  return { span, bars };
}
