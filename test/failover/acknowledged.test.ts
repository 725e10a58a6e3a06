/** L1: the caller is told "appended" when the synchronous standby has the entry, and never by finding it on the primary. */
import { StartError } from '@writ/core';
import pg from 'pg';
import { describe, expect, test } from 'vitest';
import { makeDraft } from '../../packages/access-log/testing/log-under-test.ts';
import type { Pair } from './pair.ts';
import { appendUnconfirmed, outcomeOf, withReplicas } from './replicas.ts';

/** What ends the wait of a COMMIT in the backend `pid`, with the transaction committed on the primary. */
const endings: [string, (pair: Pair, pid: number) => Promise<unknown>][] = [
  ['an administrator ends its backend', (pair, pid) => pair.query(`select pg_terminate_backend(${pid})`)],
  ['an administrator cancels its wait', (pair, pid) => pair.query(`select pg_cancel_backend(${pid})`)],
  ['the primary is killed and restarted', (pair) => pair.restartPrimary()],
];

describe('L1: an entry that only the primary has', () => {
  test.concurrent.for(endings)(
    'is not acknowledged to its writer when %s, and the log continues without it after the failover',
    async ([, endWait]) => {
      await withReplicas('synchronous', async (replicas) => {
        const { pair } = replicas;
        const log = await replicas.open({ anchorFile: replicas.anchorFile('writer') });
        const [before, lost, after] = [makeDraft(), makeDraft(), makeDraft()];
        await log.append(before);
        await replicas.published(1);
        await pair.standby.kill();
        const outcome = outcomeOf(log.append(lost));
        await endWait(pair, await pair.commitThatWaits());
        expect(await outcome).toBe('refused');
        expect(await replicas.has(lost), 'the primary shows it').toBe(true);
        expect(await outcomeOf(log.append(lost)), 'nor when it is asked for again').toBe('refused');

        await pair.failOver();
        expect(await replicas.has(before)).toBe(true);
        expect(await replicas.has(lost)).toBe(false);
        expect(await log.append(after), 'its place is free').toMatchObject({ index: 1 });
        expect(await outcomeOf(log.append(lost)), 'it may be appended again').toBe('acknowledged');
        await log.close();
        expect(await replicas.anchored('writer')).toBe(3);
        expect(replicas.told.filter((message) => message.includes('set back'))).toEqual([]);
      });
    },
  );

  test.concurrent('is acknowledged once the standby is back and has it', async () => {
    await withReplicas('synchronous', async (replicas) => {
      const { pair } = replicas;
      const log = await replicas.open();
      const draft = makeDraft();
      await replicas.published(0);
      await pair.standby.kill();
      const answer = log.append(draft);
      let answered = false;
      const told = outcomeOf(answer).then((outcome) => {
        answered = true;
        return outcome;
      });
      const first = await pair.commitThatWaits();
      await pair.query(`select pg_terminate_backend(${first})`);
      await Promise.race([pair.commitThatWaits([first]), told]);
      expect(answered, 'the second try waits too').toBe(false);
      await pair.standby.start();
      expect(await told).toBe('acknowledged');
      const { index } = await answer;
      await pair.failOver();
      expect(await pair.query(`select idx from log.log_entry where event_id = '${draft.event}'`)).toEqual([{ idx: String(index) }]);
    });
  });

  test.concurrent('is not acknowledged by another replica that finds it', async () => {
    await withReplicas('synchronous', async (replicas) => {
      const other = await replicas.open();
      const draft = makeDraft();
      await appendUnconfirmed(replicas, 0, draft);
      expect(await outcomeOf(other.append(draft))).toBe('refused');
      await replicas.pair.failOver();
      expect(await replicas.has(draft)).toBe(false);
      expect(await outcomeOf(other.append(draft))).toBe('acknowledged');
    });
  });

  test.concurrent("is not accepted by a replica that starts, and the replica's anchor agrees after the failover", async () => {
    await withReplicas('synchronous', async (replicas) => {
      const anchorFile = replicas.anchorFile('started');
      const first = await replicas.open({ anchorFile });
      await first.append(makeDraft());
      await first.close();
      await appendUnconfirmed(replicas, 1, makeDraft());
      const refusal = await replicas.open({ anchorFile }).catch((error: unknown) => error);
      expect(refusal).toBeInstanceOf(StartError);
      expect(String(refusal)).toContain('check that its synchronous standby is connected');
      expect(await replicas.anchored('started')).toBe(1);
      await replicas.pair.failOver();
      const log = await replicas.open({ anchorFile });
      expect(await log.append(makeDraft())).toMatchObject({ index: 1 });
    });
  });

  test.concurrent('is not acknowledged while the role of the log has set its sessions not to wait for the standby', async () => {
    await withReplicas('synchronous', async (replicas) => {
      const { pair } = replicas;
      const log = await replicas.open();
      await log.append(makeDraft());
      await replicas.published(1);
      const role = new pg.Client(pair.connection('log'));
      await role.connect();
      await role.query('alter role current_user set synchronous_commit = off');
      await role.query('select pg_terminate_backend(pid) from pg_stat_activity where usename = current_user and pid <> pg_backend_pid()');
      await role.end();
      await pair.standby.kill();
      const lost = makeDraft();
      const outcome = outcomeOf(log.append(lost));
      await Promise.race([outcome, pair.commitThatWaits().then((pid) => pair.query(`select pg_terminate_backend(${pid})`))]);
      expect(await outcome).toBe('refused');
    });
  });
});
