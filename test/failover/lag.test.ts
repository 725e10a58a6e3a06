/** An asynchronous standby that lags and takes over: entries are lost, as whoever runs it so has chosen, and the log says it and stops. */
import { expect, test, vi } from 'vitest';
import { makeDraft } from '../../packages/access-log/testing/log-under-test.ts';
import { outcomeOf, withReplicas } from './replicas.ts';

test('after the failover to a lagging standby, a running replica stops, and a restart refuses with its anchor', async () => {
  await withReplicas('asynchronous', async (replicas) => {
    const { pair } = replicas;
    const anchorFile = replicas.anchorFile('replica');
    const running = await replicas.open({ anchorFile });
    await running.append(makeDraft());
    await replicas.published(1);
    await pair.standby.stop();
    for (let more = 0; more < 5; more += 1) await running.append(makeDraft());
    await vi.waitFor(async () => expect(await replicas.anchored('replica')).toBe(6));
    await pair.failOver();

    expect(await outcomeOf(running.append(makeDraft()))).toBe('refused');
    const stopped =
      /^the log is stopped: The log's head has size 1, this replica has acknowledged 6: an older copy of the database was restored\./;
    expect(replicas.told).toContainEqual(expect.stringMatching(stopped));
    await expect(replicas.open({ anchorFile })).rejects.toThrow(
      /this replica has acknowledged 6: an older copy of the database was restored\. .*anchor file/,
    );
    expect(await pair.query('select from log.log_entry'), 'nothing was appended').toHaveLength(1);
  });
});
