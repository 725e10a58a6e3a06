/** L1 under load: replicas that append all the time while servers are killed, restarted and promoted. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { LogUnderLoad } from '../faults/appenders.ts';
import { check } from '../faults/check.ts';
import { type Pair, withPair } from './pair.ts';

/** The primary is killed while the standby follows. */
const plain = (pair: Pair): Promise<void> => pair.failOver();

/** The standby is away, COMMITs wait, and the primary is killed twice: what waited first is then visible on it alone. */
async function afterUnconfirmedCommits(pair: Pair): Promise<void> {
  await pair.standby.kill();
  await pair.commitThatWaits();
  await pair.restartPrimary();
  await pair.commitThatWaits();
  await pair.failOver();
}

test('L1: after failovers under load every acknowledged entry is in the log once, and all that was signed belongs to one log', async () => {
  await withPair('synchronous', async (pair) => {
    const load = new LogUnderLoad();
    try {
      const start = (name: string) => load.start(pair.connection('log'), { inFlight: 4, anchorFile: join(load.folder, name) });
      const replicas = [await start('first'), await start('second')];
      for (const failOver of [afterUnconfirmedCommits, plain]) {
        await load.grown(20_000);
        await failOver(pair);
        await load.grown(20_000);
        if (failOver !== plain) await pair.addStandby();
      }
      await load.finish();
      const { findings, acknowledged } = await check(pair.primary.connection('postgres'), load);
      expect(findings).toEqual([]);
      expect(acknowledged).toBe(load.count('acknowledged'));
      expect(replicas.flatMap((replica) => replica.told('failed')).filter((message) => message.includes('set back'))).toEqual([]);
    } finally {
      await load.close();
    }
  });
});
