import { expect, it } from 'vitest';
import { figuresOf } from './figures.ts';

it('several goes are one measurement: a rate over their time alone', () => {
  const go = (latenciesMs: number[], seconds: number) => ({ requests: latenciesMs.length, seconds, latenciesMs, bytes: 0 });
  expect(figuresOf('restrict', 4, [go([1, 2, 9], 1), go([4, 3], 4)])).toEqual({
    name: 'restrict',
    clients: 4,
    p50Ms: 3,
    p99Ms: 9,
    perSecond: 1,
  });
});
