/** A log whose first range ends after 300 entries: it goes on in the next one as the same log, and each range refuses what the first refuses. */
import { newEventId } from '@writ/core';
import { connect } from '@writ/prisma';
import { beforeMigration, earlierDatabase } from '@writ/prisma/earlier-database';
import { openCheckpoint, parseVerifierKey, verifyConsistency } from '@writ/tlog';
import { plainRoot } from '@writ/tlog/testing';
import type pg from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  account,
  type Bench,
  endFirstRange,
  makeBench,
  makeDraft,
  origin,
  poolAs,
  storedEntries,
  verifyOpenings,
  verifyReceipt,
} from '../../testing/log-under-test.ts';
import type { AccessLog, Appended } from '../index.ts';
import { openDetails } from '../read/details.ts';

const ends = 300;
const denied = { code: '42501' };
let bench: Bench;
let pool: pg.Pool;
beforeEach(async () => {
  bench = await makeBench();
  pool = poolAs(bench, 'postgres');
});
afterEach(async () => {
  await pool.end();
  await bench.end();
});

const appendMany = (log: AccessLog, count: number): Promise<Appended[]> =>
  Promise.all(Array.from({ length: count }, () => log.append(makeDraft())));
const rowsOf = async (table: string): Promise<number> => (await pool.query(`select from log.${table}`)).rowCount ?? 0;
const partitions = async (): Promise<string[]> =>
  (
    await pool.query<{ name: string }>(
      `select inhrelid::regclass::text as name from pg_inherits where inhparent = 'log.log_entry'::regclass order by 1`,
    )
  ).rows.map(({ name }) => name);

describe('a log whose first range is full', () => {
  test('goes on in the next one, which it had made before, as the same tree with the same proofs and details', async () => {
    await endFirstRange(bench, ends);
    const log = await bench.open();
    expect(await partitions()).toEqual(['log.log_entry_0', `log.log_entry_${ends}`]);
    const earlier = await log.append(makeDraft());
    const receipts = await appendMany(log, ends + 50);
    for (const receipt of [earlier, ...receipts]) verifyReceipt(log, receipt);
    expect([await rowsOf('log_entry_0'), await rowsOf(`log_entry_${ends}`)]).toEqual([ends, 51]);
    expect([await rowsOf('log_subject_0'), await rowsOf(`log_subject_${ends}`)]).toEqual([ends, 51]);
    await log.awaitCosigned(ends + 50);
    const { root } = openCheckpoint({ text: await log.checkpoint(), origin, keys: [parseVerifierKey(log.verifierKey)] });
    const { rows } = await pool.query<{ leaf_hash: Buffer }>('select leaf_hash from log.log_entry order by idx');
    const hashes = rows.map(({ leaf_hash: hash }) => new Uint8Array(hash));
    const proof = await log.consistencyProof(ends - 1, ends + 51);
    verifyConsistency({
      from: ends - 1,
      to: ends + 51,
      fromRoot: plainRoot(hashes.slice(0, ends - 1)),
      toRoot: root,
      proof: proof ?? [],
    });
    const details = openDetails({ pool: poolAs(bench, 'log'), masterKey: bench.masterKey });
    expect(await details.entriesOf(account('acc-1'))).toEqual(Array.from({ length: ends + 51 }, (_, at) => at));
    const last = receipts.find((receipt) => receipt.index === ends + 50) ?? expect.fail('no last entry');
    const opened = await details.opening(ends + 50, ['outcome']);
    verifyOpenings(last, opened?.openings ?? {});
    expect(opened?.openings['outcome']?.value).toBe('success');
    expect(log.health()).toEqual({ ready: true });
    expect(log.figures().room).toBe(16_777_216 - 51);
    await log.close();
    await expect(bench.open().then((again) => again.append(makeDraft()))).resolves.toMatchObject({ index: ends + 51 });
  });

  test('has one entry for an event that was appended in the range before, and the database refuses a second one', async () => {
    await endFirstRange(bench, 2);
    const log = await bench.open();
    const draft = makeDraft();
    await log.append(draft);
    await appendMany(log, 3);
    await expect(log.append(draft)).resolves.toMatchObject({ index: 0, event: draft.event });
    expect(await storedEntries(pool)).toHaveLength(4);
    const writer = await connect(bench.database.options('log'));
    const insert = 'insert into log.log_entry select unnest($1::bigint[]), unnest($2::uuid[]), $3, $3';
    const add = (indices: number[], events: string[]) => writer.query(insert, [indices, events, Buffer.from('x')]);
    const taken = { code: '23505', message: 'an event that is added has an entry in the log already' };
    await expect(add([4], [draft.event])).rejects.toMatchObject(taken);
    // In one statement, on both sides of the end of a range.
    const twice = newEventId();
    await expect(add([4, -1], [twice, twice])).rejects.toMatchObject(taken);
    await expect(add([4, 5], [newEventId(), newEventId()])).resolves.toMatchObject({ rowCount: 2 });
    await writer.end();
  });

  test('shows an event of two transactions at once to the second one', async () => {
    await endFirstRange(bench, 2);
    const log = await bench.open();
    await appendMany(log, 2);
    await log.close();
    const [one, other] = [await connect(bench.database.options('log')), await connect(bench.database.options('log'))];
    const again = newEventId();
    const add = (client: pg.Client, index: number) => client.query("insert into log.log_entry values ($1, $2, 'x', 'x')", [index, again]);
    await one.query('begin');
    await add(one, 2);
    // Looked at from now on: it is refused while the other one's commit is awaited.
    const refused = expect(add(other, -1)).rejects.toMatchObject({ code: '23505' });
    await expect
      .poll(
        async () =>
          (
            await pool.query(
              `select from pg_stat_activity where wait_event_type = 'Lock' and usename = 'writ_log' and datname = current_database()`,
            )
          ).rowCount,
      )
      .toBe(1);
    await one.query('commit');
    await refused;
    await Promise.all([one.end(), other.end()]);
  });
});

describe('a range that was made later', () => {
  test('is append-only, its rows refer to its entries, and no role reaches it but by the table', async () => {
    await endFirstRange(bench, 2);
    const log = await bench.open();
    await appendMany(log, 4);
    const owner = await connect(bench.database.options('owner'));
    for (const [text, error] of [
      [`update log.log_entry set leaf = '' where idx = 3`, denied],
      ['delete from log.log_entry where idx = 3', denied],
      [`update log.log_entry_2 set leaf = '' where idx = 3`, denied],
      ['truncate log.log_entry_2 cascade', denied],
      ['truncate log.log_entry cascade', denied],
      ['truncate log.log_decisions_2', denied],
      [`insert into log.log_detail values (4, 's', 1, 'x', '{}')`, { code: '23503' }],
      [`insert into log.log_subject values ('x', 4)`, { code: '23503' }],
      [`insert into log.log_decisions values (4, decode(repeat('00', 32), 'hex'))`, { code: '23503' }],
      [`insert into log.log_decisions values (3, 'x')`, { code: '23514' }],
    ] as const)
      await expect(owner.query(text), text).rejects.toMatchObject(error);
    await owner.end();
    const writer = await connect(bench.database.options('log'));
    for (const text of ['select from log.log_entry_2', `insert into log.log_entry_2 values (9, gen_random_uuid(), 'x', 'x')`])
      await expect(writer.query(text), text).rejects.toMatchObject(denied);
    await writer.end();
  });

  test('is as the first one, to the last constraint', async () => {
    const owner = await connect(bench.database.options('owner'));
    await owner.query('select log.make_range(16777216, 33554432)');
    const { rows } = await owner.query<{ table: string; lines: string[] }>(`
      select c.relname as table, array_agg(l.line order by l.line) as lines from pg_class c, lateral (
        select pg_get_indexdef(i.indexrelid) || ' of ' || (select inhparent::regclass from pg_inherits where inhrelid = i.indexrelid) from pg_index i where i.indrelid = c.oid
        union all select pg_get_indexdef(i.indexrelid) from pg_index i where i.indrelid = c.oid
        union all select k.contype::text || ' ' || pg_get_constraintdef(k.oid) || k.convalidated from pg_constraint k where k.conrelid = c.oid
        union all select k.contype::text || ' from ' || k.conrelid::regclass || k.convalidated from pg_constraint k where k.confrelid = c.oid
        union all select pg_get_triggerdef(t.oid) || t.tgenabled::text from pg_trigger t where t.tgrelid = c.oid and not t.tgisinternal
        union all select a.attname || ' ' || a.attnum || ' ' || format_type(a.atttypid, a.atttypmod) || ' ' || a.attnotnull || a.attstorage::text
                    from pg_attribute a where a.attrelid = c.oid and a.attnum > 0
        union all select 'owner ' || c.relowner::regrole || coalesce(c.reloptions::text, '')
        union all select 'granted to ' || a.grantee::regrole from aclexplode(c.relacl) a where a.grantee <> c.relowner
      ) l (line) where c.relnamespace = 'log'::regnamespace and c.relispartition and c.relkind = 'r' and l.line is not null group by 1`);
    await owner.end();
    const linesOf = (suffix: string) =>
      rows
        .filter(({ table }) => table.endsWith(suffix))
        .map(({ lines }) => lines.map((line) => line.replaceAll(suffix, '_n')).toSorted())
        .toSorted((a, b) => a.join().localeCompare(b.join()));
    expect(rows).toHaveLength(8);
    expect(linesOf('_16777216')).toEqual(linesOf('_0'));
  });
});

describe('when the next range is not made', () => {
  test('the log tells it while entries still fit', async () => {
    await endFirstRange(bench, 4_200);
    await pool.query(`create or replace function log.make_range(first bigint, below bigint) returns void language plpgsql as
      $$ begin raise exception 'no place on the disk' using errcode = 'disk_full'; end $$`);
    const log = await bench.open();
    expect(log.figures().room).toBe(4_200);
    expect(log.health()).toEqual({ ready: true, degraded: expect.stringContaining('The log has room for 4200 entries only.') });
    expect(bench.messages).toContainEqual({
      level: 'warn',
      fields: { code: '53100' },
      message: 'the next range of the log could not be looked after',
    });
    await log.close();
  });

  test('an append that finds no place fails, which the process log explains, and goes through once there is one', async () => {
    await endFirstRange(bench, 10);
    await pool.query(`alter function log.keep_room() rename to keep_room_then`);
    const log = await bench.open();
    expect(log.figures().room).toBe(10);
    expect(log.health()).toMatchObject({ ready: false, reason: expect.stringContaining('room for 10 entries and no more') });
    await appendMany(log, 10);
    const draft = makeDraft();
    await expect(log.append(draft)).rejects.toMatchObject({ code: 'LOG_UNAVAILABLE' });
    expect(bench.messages).toContainEqual({
      level: 'error',
      fields: { code: '23514', attempt: 2, entries: 1 },
      message: 'a batch could not be written: no range of the tables of the log has a place for it',
    });
    await pool.query('alter function log.keep_room_then() rename to keep_room');
    await expect.poll(() => log.figures().room).toBe(16_777_216);
    await expect(log.append(draft)).resolves.toMatchObject({ index: 10 });
    await expect.poll(() => log.health()).toEqual({ ready: true });
  });
});

describe('a log that was not cut', () => {
  test('is cut with its entries where they are, and goes on', async () => {
    const { database, client, upgradeToPresent, release } = await earlierDatabase('0133_log_bounds');
    try {
      const earlier = await bench.open({ database: database.options('log') });
      expect(earlier.figures().room).toBeUndefined();
      const receipts = await appendMany(earlier, 260);
      const draft = makeDraft();
      await earlier.append(draft);
      await earlier.close();
      const files = async (suffix: string) =>
        (
          await client.query<{ files: string[] }>(
            `select array_agg(pg_relation_filepath(('log.' || t || $1)::regclass) order by t) || array_agg(pg_relation_filepath(i.indexrelid) order by i.indexrelid) as files
               from unnest('{log_entry,log_detail,log_subject,log_decisions}'::text[]) t join pg_index i on i.indrelid = ('log.' || t || $1)::regclass`,
            [suffix],
          )
        ).rows[0]?.files;
      const rows = await files('');
      await upgradeToPresent();
      expect(await files('_0')).toEqual(rows);
      const log = await bench.open({ database: database.options('log') });
      await expect(log.append(draft)).resolves.toMatchObject({ index: 260 });
      await expect(log.append(makeDraft())).resolves.toMatchObject({ index: 261, size: 262 });
      for (const receipt of receipts) verifyReceipt(log, receipt);
      expect(await log.consistencyProof(261, 262)).not.toBeNull();
      expect(log.figures().room).toBe(16_777_216 - 262);
      await log.close();
    } finally {
      await release();
      await database.drop();
    }
  });

  test('is cut where there is room for half a range and more', async () => {
    await beforeMigration('0133_log_bounds', async ({ client, upgradeToPresent }) => {
      await client.query("insert into log.log_entry values (8388608, gen_random_uuid(), 'x', 'x')");
      await upgradeToPresent();
      expect((await client.query('select first, below from log.log_range')).rows).toEqual([{ first: '0', below: '33554432' }]);
    });
  });
});
