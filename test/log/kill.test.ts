/** The first three of the rounds of `npm run test:faults`: the server is killed with signal 9, a replica, and both. */
import { expect, test } from 'vitest';
import { killRounds } from '../faults/kill-rounds.ts';

test('after three rounds of kill -9, every acknowledged entry is in the log once, and all that was ever signed belongs to one log', async () => {
  const report = await killRounds({ rounds: 3, checkEvery: 3 });
  expect(report.acknowledged).toBeGreaterThan(300);
  expect(report.checkpoints).toBeGreaterThan(30);
  expect(report.interrupted, 'no kill met anybody').toBeGreaterThan(0);
});
