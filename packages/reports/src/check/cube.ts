/**
 * Facts added up once by what they say, before any row is looked at: a cell of a sheet is the sum of the cubes that fit it. Times are histograms:
 * how often each number of hours occurs, from which a median is found by walking to the middle.
 */
import type { Run } from './read-facts.ts';

/** How often each number occurs. */
export type Histogram = ReadonlyMap<number, number>;

/** The middle of what a histogram holds, or half the sum of the two in the middle; blank of nothing. */
export function middleOf(...histograms: readonly Histogram[]): string {
  const all = new Map<number, number>();
  for (const histogram of histograms) for (const [value, times] of histogram) all.set(value, (all.get(value) ?? 0) + times);
  const steps = [...all].sort(([one], [other]) => one - other);
  const size = steps.reduce((sum, [, times]) => sum + times, 0);
  if (size === 0) return '';
  const at = (rank: number): number => {
    let passed = 0;
    for (const [value, times] of steps) {
      passed += times;
      if (passed >= rank) return value;
    }
    return Number.NaN;
  };
  return `${(at(Math.ceil(size / 2)) + at(Math.floor(size / 2) + 1)) / 2}`;
}

/** Facts that agree in what tells them apart. */
export interface Cube {
  readonly is: Readonly<Record<string, string>>;
  times: number;
  /** Sums of the keys that are numbers, each times the number of facts. */
  readonly sums: Map<string, number>;
  readonly histograms: Map<string, Map<number, number>>;
}

const isDescriptive = (key: string, value: unknown): boolean => typeof value !== 'number' && key !== 'puid';
/** A list has a blank on both sides of each word, so that a word is found as a whole. */
const textOf = (value: unknown): string => (Array.isArray(value) ? ` ${value.join(' ')} ` : String(value));

/** Adds equal facts up, but for their numbers and what names a single statement. */
export function cubesOf(runs: readonly Run[]): Cube[] {
  const cubes = new Map<string, Cube>();
  for (const { says, times } of runs) {
    const is = Object.fromEntries(
      Object.entries(says)
        .filter(([key, value]) => isDescriptive(key, value))
        .map(([key, value]) => [key, textOf(value)]),
    );
    const name = JSON.stringify(is);
    const cube = cubes.get(name) ?? { is, times: 0, sums: new Map(), histograms: new Map() };
    cubes.set(name, cube);
    cube.times += times;
    for (const [key, value] of Object.entries(says)) {
      if (typeof value !== 'number') continue;
      cube.sums.set(key, (cube.sums.get(key) ?? 0) + value * times);
      const histogram = cube.histograms.get(key) ?? new Map<number, number>();
      cube.histograms.set(key, histogram.set(value, (histogram.get(value) ?? 0) + times));
    }
  }
  return [...cubes.values()];
}

/** Which facts a cell is about: the value that each key must have. */
export type Where = Readonly<Record<string, string | undefined>>;

const fits = (text: string | undefined, value: string): boolean => text === value || (text?.[0] === ' ' && text.includes(` ${value} `));

/** Those that fit: with this value, or with it in their list; a key that is undefined fits everything. */
export const fitting = (cubes: readonly Cube[], where: Where): Cube[] => {
  const asked = Object.entries(where).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return cubes.filter(({ is }) => asked.every(([key, value]) => fits(is[key], value)));
};

export const countOf = (cubes: readonly Cube[]): number => cubes.reduce((sum, { times }) => sum + times, 0);
export const timesOf = (cubes: readonly Cube[]): string => String(countOf(cubes));
export const sumOf = (cubes: readonly Cube[], key: string): string =>
  String(cubes.reduce((sum, { sums }) => sum + (sums.get(key) ?? 0), 0));
export const medianIn = (cubes: readonly Cube[], key: string): string =>
  middleOf(...cubes.flatMap(({ histograms }) => histograms.get(key) ?? []));
