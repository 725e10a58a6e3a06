/**
 * An older database is put in the place of a log's: as a copy of the stopped server's folder, and as a copy of the database that is
 * swapped in, as a restored dump is. A replica that runs stops; one that has its anchor refuses to start and says what to do; nothing is
 * signed. Without its anchor a replica can't tell, says so, and goes on: that the log has lost entries is then for others to find.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { expect, test, vi } from 'vitest';
import { check } from './check.ts';
import type { FaultCluster } from './fault-cluster.ts';
import { tell, underLoad } from './under-load.ts';

async function query<Row extends pg.QueryResultRow>(cluster: FaultCluster, text: string, database = 'writ'): Promise<Row[]> {
  const client = new pg.Client({ ...cluster.connection('postgres'), database });
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
}

interface Signed {
  size: string;
  note: string;
  published: string | null;
}
/** All that there is of signatures: the head's note and the last checkpoint. */
const signed = (cluster: FaultCluster): Promise<Signed[]> =>
  query<Signed>(cluster, 'select size, note, (select max(size) from log.log_checkpoint) as published from log.log_head');

/** Keeps what is there now, while no replica runs; what it gives back brings it back, while replicas may run. */
type BackUp = (cluster: FaultCluster) => Promise<() => Promise<void>>;

const ofFolder: BackUp = async (cluster) => {
  await cluster.stop();
  const backup = cluster.backUp();
  await cluster.start();
  return async () => {
    await cluster.stop();
    cluster.restore(backup);
    await cluster.start();
  };
};
const ofDatabase: BackUp = async (cluster) => {
  await query(cluster, 'create database older template writ owner writ_owner', 'postgres');
  return async () => {
    const disconnect = `select pg_terminate_backend(pid) from pg_stat_activity where datname = 'writ'`;
    await query(cluster, 'alter database writ with allow_connections false', 'postgres');
    await query(cluster, disconnect, 'postgres');
    await query(cluster, 'alter database writ rename to newer', 'postgres');
    await query(cluster, 'alter database older rename to writ', 'postgres');
  };
};

test.each<[string, BackUp]>([
  ["a copy of the stopped server's folder", ofFolder],
  ['a copy of the database, swapped in', ofDatabase],
])(
  'after the restore of %s, the running log stops',
  async (name, backUp) => {
    await underLoad(async ({ cluster, load, requireClean }) => {
      const database = cluster.connection('log');
      const anchorFile = join(load.folder, 'anchor');
      const first = await load.start(database, { anchorFile });
      await first.more('acknowledged', 200);
      const { entries: backedUp } = await requireClean();
      const restore = await backUp(cluster);

      const running = await load.start(database, { anchorFile });
      await running.more('acknowledged', 200);
      // The anchor is kept once a second.
      await vi.waitFor(async () => expect(Number((await signed(cluster))[0]?.published)).toBeGreaterThan(backedUp));
      await running.more('acknowledged', 200);
      await restore();

      await vi.waitFor(
        () =>
          expect(running.told('failed')).toContainEqual(
            expect.stringMatching(/^the log is stopped: .*an older copy of the database was restored\. Restore /),
          ),
        { interval: 100 },
      );
      const acknowledged = running.count('acknowledged');
      const before = await signed(cluster);
      expect(before[0]?.size, 'nothing was appended to the older database').toBe(String(backedUp));
      await running.more('refused', 50);
      expect(running.count('acknowledged'), 'it stays stopped').toBe(acknowledged);
      await running.kill();

      const refusal = await load.start(database, { anchorFile }).catch((error: unknown) => error);
      expect(String(refusal)).toMatch(
        /exit code 3\): The access log can't be continued\. The log's head has size \d+, this replica has acknowledged \d+: an older copy of the database was restored\. Restore .* open a new epoch /,
      );
      expect(String(refusal)).toContain(anchorFile);
      expect(await signed(cluster), 'nothing was signed').toEqual(before);

      rmSync(anchorFile);
      const forgetful = await load.start(database, { anchorFile });
      expect(forgetful.told('warned')).toContainEqual(
        expect.stringMatching(/there is no anchor file: whether the database was set back .* can't be told/),
      );
      await forgetful.more('acknowledged', 50);
      await load.finish();
      const { findings } = await check(cluster.connection('postgres'), load);
      expect(findings, 'what was acknowledged is lost, and the checker knows').toContainEqual(
        expect.stringContaining('An acknowledged entry is not there'),
      );
      expect(findings).toContainEqual(expect.stringContaining('signs another tree'));
      tell(name, {
        backedUp,
        acknowledgedAfter: acknowledged,
        refusal: String(refusal).split(': ').slice(2).join(': ').split(' The anchor')[0],
      });
    });
  },
  120_000,
);
