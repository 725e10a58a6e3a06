import { expect, it } from 'vitest';
import { isMet } from '../harness/targets.ts';
import type { Rate } from './rates.ts';
import { appendTargets, ratios, readingTargets } from './targets.ts';
import type { Way } from './variants.ts';

const rate = (way: Way, replicas: number, rates: number[], times: number[] = [1]): Rate => ({
  way,
  content: 'public',
  replicas,
  rates,
  times,
  cpuMs: 0,
});

it('ratios are from the same round, smallest first', () => {
  expect(ratios(rate('log', 1, [100, 40]), rate('chain', 1, [10, 20]))).toEqual([2, 10]);
});

it('a variant that was not measured gives no ratio', () => {
  expect(ratios(rate('log', 1, [100]), undefined)).toEqual([Number.NaN]);
});

it('appends are compared with the variants of as many replicas, and with the naive insert up to two', () => {
  const rates = [2, 4].flatMap((replicas) => [
    { ...rate('chain', replicas, [1]), content: 'private' as const },
    { ...rate('log', replicas, [40 * replicas], [3, 50]), cpuMs: 0.1 * replicas },
    rate('naive', replicas, [40]),
    rate('chain', replicas, [20]),
  ]);
  expect(appendTargets(rates).map((aim) => [aim.name, aim.found, isMet(aim)])).toEqual([
    ['public, replicas: 2, to the hash chain', 4, false],
    ['public, replicas: 2, to the hash chain, at the very least', 4, true],
    ['public, replicas: 2, to the naive insert', 2, true],
    ['public, replicas: 2, p99 of an append', 50, false],
    ['public, replicas: 2, processor time of an entry', 0.1, true],
    ['public, replicas: 4, to the hash chain', 8, true],
    ['public, replicas: 4, p99 of an append', 50, false],
    ['public, replicas: 4, processor time of an entry', 0.2, true],
  ]);
});

it('a replay is judged like one of a million entries', () => {
  const aims = readingTargets({ made: [1, 1.5, 9], replayMs: 1_700 }, 200_000);
  expect(aims.map((aim) => [aim.found, isMet(aim)])).toEqual([
    [1.5, true],
    [8.5, false],
  ]);
});
