/** Times and what is made of them: plain arithmetic on milliseconds, no clock and no measuring. */

/** From one instant of `performance.now` to another, in milliseconds. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Milliseconds that lie within at least one of the spans: two that overlap count once where they do. */
export function covered(spans: readonly Span[]): number {
  let total = 0;
  let reached = Number.NEGATIVE_INFINITY;
  for (const { from, to } of spans.toSorted((a, b) => a.from - b.from)) {
    total += Math.max(0, to - Math.max(from, reached));
    reached = Math.max(reached, to);
  }
  return total;
}

/** The smallest value that at least `share` (0 to 1) of the values don't exceed; NaN when there are none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** The mean; NaN when there are no values. */
export const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
