import { expect, it } from 'vitest';
import { isMet } from '../harness/targets.ts';
import { bulkTargets } from './targets.ts';

const figures = (p99Ms: number, perSecond: number) => ({ name: '', clients: 1, p50Ms: 1, p99Ms, perSecond });

it('bulk has a rate, and a single decision the ratio of its slowest beside bulk to alone', () => {
  const beside = { alone: figures(30, 100), meanwhile: figures(75, 40), bulk: figures(200, 5_000), bulkMeanwhile: figures(400, 2_000) };
  expect(bulkTargets('gateway', beside).map((target) => [target.name, target.found, isMet(target)])).toEqual([
    ['gateway: decisions a second in bulk', 5_000, true],
    ['gateway: p99 of a single decision, bulk meanwhile, to alone', 2.5, false],
  ]);
});
