/** Twenty times the database or a replica is killed with signal 9 under load: nothing that was acknowledged is lost, changed or doubled. */
import { expect, test } from 'vitest';
import { killRounds } from './kill-rounds.ts';

test('after twenty rounds of kill -9, every acknowledged entry is in the log once, and all that was ever signed belongs to one log', async () => {
  const report = await killRounds({ rounds: 20, checkEvery: 5 });
  console.log(`20 rounds: ${JSON.stringify(report)}`);
  expect(report.acknowledged).toBeGreaterThan(2_000);
  expect(report.entries).toBeGreaterThanOrEqual(report.acknowledged);
  expect(report.interrupted, 'no kill met anybody').toBeGreaterThan(0);
}, 400_000);
