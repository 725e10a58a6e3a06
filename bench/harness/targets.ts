/** What should be reached, and whether it was: arithmetic on what was measured, no measuring. */
import { show, table } from './table.ts';

/** A measured figure beside what it should be. */
export interface PerformanceTarget {
  readonly name: string;
  readonly found: number;
  /** `x` is a ratio, `/s` how often a second. */
  readonly unit: 'x' | 'ms' | 's' | '/s';
  /** What it should be at least, or at most. */
  readonly least?: number;
  readonly most?: number;
}

/** Whether it was reached; a figure that is none was not. */
export const isMet = ({ found, least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY }: PerformanceTarget): boolean =>
  found >= least && found <= most;

const wanted = ({ least, most, unit }: PerformanceTarget): string =>
  least === undefined ? `at most ${round(most)} ${unit}` : `at least ${round(least)} ${unit}`;
const round = (value = Number.NaN): string => String(Number(value.toFixed(2)));

/** Each target, what was found, and whether that is enough. */
export const targetsTable = (targets: readonly PerformanceTarget[]): string =>
  table([
    ['', 'wanted', 'found', ''],
    ...targets.map((target) => [target.name, wanted(target), `${show(target.found, 2)} ${target.unit}`, isMet(target) ? 'met' : 'not met']),
  ]);
