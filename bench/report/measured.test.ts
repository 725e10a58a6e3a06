import { describe, expect, it } from 'vitest';
import type { Measured, Turn } from '../load/measure.ts';
import { beside, spread, summary, summaryTable } from './measured.ts';

const turn = (requests: number, seconds: number, cpuMs: Record<string, number>, latenciesMs: number[]): Turn => ({
  requests,
  seconds,
  cpuMs,
  latenciesMs,
  bytes: requests * 100,
});
const server = (name: string, loaded: Turn[], alone: Turn[], peakBytes: Record<string, number>): Measured => ({
  name,
  settings: `${name}'s settings`,
  loaded,
  alone,
  peakBytes,
});

/** Three rounds: the second server takes a half, a quarter and a half of the first one's processor time, whatever the round's own speed. */
const measured = [
  server(
    'first',
    [turn(10, 1, { gateway: 100 }, [1, 2, 3]), turn(20, 1, { gateway: 800 }, [4]), turn(10, 2, { gateway: 100 }, [5])],
    [turn(2, 1, { gateway: 9 }, [0.5, 0.7, 0.6])],
    { gateway: 5e6 },
  ),
  server(
    'second',
    [
      turn(10, 1, { gateway: 30, subgraph: 20 }, [1]),
      turn(10, 1, { gateway: 60, subgraph: 40 }, [1]),
      turn(40, 2, { gateway: 100, subgraph: 100 }, [9]),
    ],
    [],
    { gateway: 5e6, subgraph: 2e6 },
  ),
];

describe('the summary', () => {
  it('compares with the first server in the same round', () => {
    const [first, second] = summary(measured);
    expect(first).toMatchObject({ cpuRatio: { median: 1, min: 1, max: 1 }, rateRatio: { median: 1, min: 1, max: 1 } });
    expect(second).toMatchObject({ cpuRatio: { median: 0.5, min: 0.25, max: 0.5 }, rateRatio: { median: 1, min: 0.5, max: 4 } });
  });

  it('has the form that is written as JSON', () => {
    expect(JSON.parse(JSON.stringify(summary(measured)))[0]).toEqual({
      name: 'first',
      settings: "first's settings",
      requestsPerSecond: { median: 10, min: 5, max: 20 },
      p50Ms: 3,
      p99Ms: 5,
      aloneP50Ms: 0.6,
      cpuMs: { median: 10, min: 10, max: 40 },
      cpuMsOf: { gateway: 10 },
      cpuRatio: { median: 1, min: 1, max: 1 },
      rateRatio: { median: 1, min: 1, max: 1 },
      peakMegabytes: 5,
      bytesAnAnswer: 100,
    });
  });

  it('adds the processes of a server up', () => {
    expect(summary(measured)[1]).toMatchObject({ peakMegabytes: 7, cpuMs: { median: 5 }, cpuMsOf: { gateway: 3, subgraph: 2.5 } });
  });
});

it('a table has a line per server, and a column per process where there are several', () => {
  const lines = summaryTable(summary(measured)).split('\n');
  expect(lines).toHaveLength(3);
  expect(lines[0]).toMatch(/CPU ms\/req +gateway +subgraph +CPU ratio/);
  expect(lines[1]).toMatch(/^first +10\.000 +10\.000 +- +1\.00 \[1\.00-1\.00\]/);
  expect(lines[2]).toMatch(/0\.50 \[0\.25-0\.50\]/);
  expect(summaryTable(summary(measured.slice(0, 1)))).not.toContain('gateway');
});

it('a spread consists of measured values', () => {
  expect(spread([4, 1, 2])).toEqual({ median: 2, min: 1, max: 4 });
});

it('the comparison is possible between any two servers, whichever is the first', () => {
  const [first, second] = measured;
  if (first === undefined || second === undefined) throw new TypeError('there are two');
  expect(beside(first, second)).toEqual({ cpu: 2, p99: 5 / 9, peak: 5 / 7 });
  expect(beside(first, first)).toEqual({ cpu: 1, p99: 1, peak: 1 });
});
