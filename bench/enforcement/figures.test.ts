import { expect, it } from 'vitest';
import { bulkFigures, figuresOf } from './figures.ts';

it('several runs are one measurement: a rate over their time alone', () => {
  const go = (latenciesMs: number[], seconds: number) => ({ requests: latenciesMs.length, seconds, latenciesMs, bytes: 0 });
  expect(figuresOf('restrict', 4, [go([1, 2, 9], 1), go([4, 3], 4)])).toEqual({
    name: 'restrict',
    clients: 4,
    p50Ms: 3,
    p99Ms: 9,
    perSecond: 1,
  });
});

it('in bulk, times are of requests, and the rate is of decisions', () => {
  const go = (latenciesMs: number[], seconds: number) => ({ requests: latenciesMs.length, seconds, latenciesMs, bytes: 0 });
  const bulk = bulkFigures('in bulk, a request', 3, [go([100, 200], 1), go([100, 300], 3)], 400);
  expect(bulk).toEqual({ name: 'in bulk, a request', clients: 3, p50Ms: 100, p99Ms: 300, perSecond: 200 });
});
