import { expect, it } from 'vitest';
import { isMet } from '../harness/targets.ts';
import type { Measured } from '../load/measure.ts';
import { gatewayTargets } from './targets.ts';

/** A server that took so much processor time for each of its requests. */
const server = (name: string, cpuMs: number, peak = 100): Measured => ({
  name,
  settings: '',
  loaded: [{ requests: 10, seconds: 1, latenciesMs: [cpuMs], bytes: 10, cpuMs: { gateway: 10 * cpuMs } }],
  alone: [],
  peakBytes: { gateway: peak },
});

it("the targets ask for less processor time than Apollo's, a third of Hive's with its native planner, and hardly more than the monolith's", () => {
  const others = [server('stock', 10), server('hive', 12), server('hive+router', 6), server('monolith', 1.7)];
  const met = (writ: number, shape: 'big' | 'small' = 'big') =>
    gatewayTargets(shape, [...others, server('writ', writ)]).map((target) => [target.name, isMet(target)]);
  expect(met(2)).toEqual([
    ["writ's CPU to stock's", true],
    ["writ's p99 to stock's", true],
    ["writ's peak memory to stock's", true],
    ["hive's CPU to writ's", true],
    ["hive+router's CPU to writ's", true],
    ["writ's CPU to the monolith's", true],
  ]);
  expect(met(2.1).map(([, is]) => is)).toEqual([false, true, true, true, false, true]);
  expect(met(13).map(([, is]) => is)).toEqual([false, false, true, false, false, false]);
  expect(met(2, 'small').map(([, is]) => is)).toEqual([false, true, true, true, true]);
});

it('the targets leave out what was not measured', () => {
  expect(gatewayTargets('big', [server('stock', 1), server('executor', 1)])).toEqual([]);
  expect(gatewayTargets('big', [server('monolith', 1), server('writ', 1)])).toHaveLength(1);
});
