/** What the log should reach beside the other variants, and whether it did: arithmetic on what was measured, no measuring. */
import type { PerformanceTarget } from '../harness/targets.ts';
import { quantile } from '../harness/timing.ts';
import type { Rate } from './rates.ts';
import type { Way } from './variants.ts';

/** The rate of as many replicas with the same entries in another way. */
export const besides = (rates: readonly Rate[], { replicas, content }: Rate, way: Way): Rate | undefined =>
  rates.find((other) => other.way === way && other.content === content && other.replicas === replicas);

/** Round by round how many times faster one is than the other, least first. A machine that slows down slows both. */
export const ratios = (rate: Rate, other: Rate | undefined): number[] =>
  rate.rates.map((value, round) => value / (other?.rates[round] ?? Number.NaN)).toSorted((a, b) => a - b);

const medianRatio = (rates: readonly Rate[], rate: Rate, way: Way): number => quantile(ratios(rate, besides(rates, rate, way)), 0.5);

/** What appending should reach, for each kind of entry and number of replicas. */
export const appendTargets = (rates: readonly Rate[]): PerformanceTarget[] =>
  rates
    .filter(({ way }) => way === 'log')
    .flatMap((rate): PerformanceTarget[] => {
      const name = `${rate.content}, replicas: ${rate.replicas}`;
      const naive: PerformanceTarget = {
        name: `${name}, to the naive insert`,
        found: medianRatio(rates, rate, 'naive'),
        unit: 'x',
        least: 1,
      };
      const toChain = { found: medianRatio(rates, rate, 'chain'), unit: 'x' } as const;
      return [
        { name: `${name}, to the hash chain`, ...toChain, least: 5 },
        ...(rate.replicas === 2 ? [{ name: `${name}, to the hash chain, at the very least`, ...toChain, least: 3 }] : []),
        ...(rate.replicas <= 2 ? [naive] : []),
        { name: `${name}, p99 of an append`, found: quantile(rate.times, 0.99), unit: 'ms', most: 40 },
        { name: `${name}, processor time of an entry`, found: rate.cpuMs / rate.times.length, unit: 'ms', most: 0.2 },
      ];
    });

/** What reading should reach; the time of a replay goes with the number of entries. */
export const readingTargets = (read: { made: readonly number[]; replayMs: number }, entries: number): PerformanceTarget[] => [
  { name: 'p50 of an inclusion proof', found: quantile(read.made, 0.5), unit: 'ms', most: 1.5 },
  { name: 'replay, for a million entries', found: (read.replayMs / 1000) * (1_000_000 / entries), unit: 's', most: 8 },
];
