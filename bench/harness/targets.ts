/** What should be reached, and whether it was: arithmetic on what was measured, no measuring. */
import { show, table } from './table.ts';

/** A measured figure beside what it should be. */
export interface Aim {
  readonly name: string;
  readonly found: number;
  /** `x` is a ratio. */
  readonly unit: 'x' | 'ms' | 's';
  /** What it should be at least, or at most. */
  readonly least?: number;
  readonly most?: number;
}

/** Whether it was reached; a figure that is none was not. */
export const isMet = ({ found, least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY }: Aim): boolean =>
  found >= least && found <= most;

const wanted = ({ least, most, unit }: Aim): string =>
  least === undefined ? `at most ${round(most)} ${unit}` : `at least ${round(least)} ${unit}`;
const round = (value = Number.NaN): string => String(Number(value.toFixed(2)));

/** Each aim, what was found, and whether that is enough. */
export const aimsTable = (aims: readonly Aim[]): string =>
  table([
    ['', 'wanted', 'found', ''],
    ...aims.map((aim) => [aim.name, wanted(aim), `${show(aim.found, 2)} ${aim.unit}`, isMet(aim) ? 'met' : 'not met']),
  ]);
