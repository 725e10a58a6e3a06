import { expect, it } from 'vitest';
import type { Measured, Turn } from '../load/measure.ts';
import { pageTargets } from './targets.ts';

const turn = (requests: number, cpuMs: Record<string, number>, latenciesMs: number[] = [1]): Turn => ({
  requests,
  seconds: 1,
  latenciesMs,
  bytes: 0,
  cpuMs,
});
const system = (loaded: Turn[], peakBytes: Record<string, number> = {}): Measured => ({
  name: '',
  settings: '',
  loaded,
  alone: [],
  peakBytes,
});

it('processor time is compared for one request and within a round', () => {
  const stock = system([turn(10, { gateway: 40 }), turn(100, { gateway: 100 }), turn(10, { gateway: 20 })]);
  const writ = system([turn(20, { gateway: 20 }), turn(10, { gateway: 10 }), turn(10, { gateway: 10 })]);
  // 1 ms to 4, 1 to 1, 1 to 2.
  expect(pageTargets([stock, writ, writ])[0]?.found).toBe(0.5);
});

it('the gateway is compared separately from the subgraphs', () => {
  const stock = system([turn(1, { gateway: 4, content: 6, records: 2 }, [10, 20])], { gateway: 100, content: 50 });
  const writ = system([turn(1, { gateway: 1, content: 3, records: 1 }, [10, 5])], { gateway: 200, content: 10 });
  const one = system([turn(1, { gateway: 3 }, [10, 5])], { gateway: 75 });
  expect(pageTargets([stock, writ, one]).map(({ found }) => found)).toEqual([1 / 4, 4 / 8, 5 / 12, 1 / 2, 210 / 150, 3 / 12, 75 / 150]);
});
