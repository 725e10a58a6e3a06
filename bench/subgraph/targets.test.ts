import { expect, it } from 'vitest';
import { type ReadCost, readRatio } from './reads.ts';
import { subgraphTargets } from './targets.ts';

const read = (name: string, clients: number, rates: number[]): ReadCost => ({ name, clients, rates, times: [], cpuMs: 0 });

it('a read is compared with the plain one of the same round and as many clients', () => {
  const narrowed = read('narrowed, one flush', 1, [50, 300]);
  expect(readRatio([read('plain', 1, [100, 300]), read('plain', 16, [1000, 1000]), narrowed], narrowed)).toBe(1);
});

it('the largest page is compared with the page of one', () => {
  const pages = [
    { name: 'constant', statements: [3, 3, 2, 3], found: [1, 10, 50, 256] },
    { name: 'growing', statements: [3, 3, 6, 3], found: [1, 10, 50, 256] },
  ];
  expect(subgraphTargets([], pages, []).map(({ found }) => found)).toEqual([Number.NaN, 1, 2]);
});

it('an existing account is compared with a missing one', () => {
  const refused = { name: 'f', there: [2, 2, 9], missing: [1, 1, 1] };
  expect(subgraphTargets([], [], [refused]).map(({ found }) => found)).toEqual([Number.NaN, 2]);
});
