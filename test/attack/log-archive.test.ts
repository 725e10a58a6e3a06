/**
 * The right to take rows out of the log is nobody's but the owner's, and the owner's only below an archive that was written down: whoever has the
 * password of a part removes nothing, and writes down no archive that would allow it.
 */
import { type Bench, makeBench, publicDraft } from '@writ/access-log/testing';
import { connect } from '@writ/prisma';
import { openNote, parseCheckpoint, parseVerifierKey } from '@writ/tlog';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const size = 520;
const denied = '42501';
let bench: Bench;
let owner: pg.Client;
let root: Buffer;
beforeAll(async () => {
  bench = await makeBench();
  const log = await bench.open();
  await Promise.all(Array.from({ length: size }, () => log.append(publicDraft())));
  await log.close();
  owner = await connect(bench.database.options('owner'));
  const { rows } = await owner.query<{ note: string }>('select note from log.log_checkpoint where size = $1', [size]);
  root = Buffer.from(parseCheckpoint(openNote(rows[0]?.note ?? '', [parseVerifierKey(log.verifierKey)]).body).root);
});
afterAll(async () => {
  await owner.end();
  await bench.end();
});

async function refusal(client: pg.Client, text: string, values: unknown[] = []): Promise<string | undefined> {
  try {
    await client.query(text, values);
    return 'allowed';
  } catch (error) {
    return (error as pg.DatabaseError).code;
  }
}
const emptied = `update log.log_entry set leaf = '' where idx = 300`;
const counts = async () =>
  (
    await owner.query(
      `select (select count(*)::int from log.log_tile where level = 0) as tiles, count(*)::int as whole from log.log_entry where leaf <> ''`,
    )
  ).rows[0];

describe.each(['log', 'audit', 'orders', 'enforcement', 'records', 'content', 'mail', 'source'] as const)(
  'whoever has the role of %s',
  (role) => {
    it('writes down no archive and removes nothing', async () => {
      const client = await connect(bench.database.options(role));
      try {
        for (const text of [
          'select log.drop_archived(16)',
          `select log.record_archive(1, ${size}, '\\x${root.toString('hex')}', 'own')`,
          `insert into log.archive (place, size, epoch, root) values ('own', ${size}, 1, '\\x${root.toString('hex')}')`,
          'select from log.archive',
          emptied,
          'delete from log.log_tile',
        ])
          expect(await refusal(client, text), text).toBe(denied);
      } finally {
        await client.end();
      }
      expect(await counts()).toEqual({ tiles: 2, whole: size });
    });
  },
);

describe('the owner', () => {
  const record = (of: number, what: Buffer, epoch = 1) =>
    refusal(owner, 'select log.record_archive($1, $2, $3, $4)', [epoch, of, what, '/archive']);

  it('writes down nothing that was not published', async () => {
    expect(await record(size, Buffer.alloc(32))).toBe(denied);
    expect(await record(size - 1, root)).toBe(denied);
    expect(await record(size, root, 2)).toBe(denied);
    expect(await refusal(owner, emptied)).toBe(denied);
    expect(await refusal(owner, 'delete from log.log_tile')).toBe(denied);
  });

  it('then removes what is archived, and no more of it than its bytes', async () => {
    expect(await record(size, root)).toBe('allowed');
    for (const text of [
      `update log.log_entry set leaf = 'x' where idx = 300`,
      `update log.log_entry set leaf = '', leaf_hash = leaf where idx = 300`,
      `update log.log_entry set leaf = '', event_id = gen_random_uuid() where idx = 300`,
      `update log.log_entry set leaf = '' where idx = 0`,
      `update log.log_entry set leaf = '' where idx = 512`,
      'delete from log.log_entry where idx = 300',
      'update log.log_tile set data = data',
      'delete from log.log_tile where level > 0 or n > 1',
      'truncate log.log_tile',
      'update log.archive set size = size + 1000',
      'delete from log.archive',
      'truncate log.archive',
    ]) {
      const outcome = await refusal(owner, text);
      // A log of this size has no full tile above level 0, so that nothing is deleted there.
      expect(outcome, text).toBe(text.startsWith('delete from log.log_tile') ? 'allowed' : denied);
    }
    expect(await counts()).toEqual({ tiles: 2, whole: size });
  });

  it('is stopped by an entry that is not the one of its hash', async () => {
    const superuser = await connect(bench.database.options('postgres'));
    await superuser.query('set session_replication_role = replica');
    const flip = `update log.log_entry set leaf = set_byte(leaf, 60, get_byte(leaf, 60) # 1) where idx = 300`;
    await superuser.query(flip);
    expect(await refusal(owner, 'select log.drop_archived(16)')).toBe('XX001');
    await superuser.query(flip);
    const flipHash = `update log.log_entry set leaf_hash = set_byte(leaf_hash, 0, get_byte(leaf_hash, 0) # 1) where idx = 301`;
    await superuser.query(flipHash);
    expect(await refusal(owner, 'select log.drop_archived(16)')).toBe('XX001');
    await superuser.query(flipHash);
    await superuser.end();
    expect(await counts()).toEqual({ tiles: 2, whole: size });
    expect((await owner.query('select log.drop_archived(16) as kept')).rows).toEqual([{ kept: '2' }]);
    // All 512 but the first.
    expect(await counts()).toEqual({ tiles: 0, whole: size - 511 });
  });
});
