/**
 * The checker disagrees: a log under load is copied, and in each copy, or in a record of what was acknowledged, one thing is changed by
 * hand, as nothing that goes through the log could. What is left alone is clean.
 */
import { sign } from 'node:crypto';
import { appendFileSync, copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freshDatabase, type TestDatabase } from '@writ/prisma/test-database';
import { formatCheckpoint, parseVerifierKey, signNote } from '@writ/tlog';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LogUnderLoad, origin } from './appenders.ts';
import { type CheckReport, check } from './check.ts';

let database: TestDatabase;
let load: LogUnderLoad;
let records: string[];
beforeAll(async () => {
  database = await freshDatabase();
  load = new LogUnderLoad();
  for (const replica of [await load.start(database.options('log')), await load.start(database.options('log'))])
    await replica.more('acknowledged', 200);
  await load.finish();
  records = [...load.records];
});
afterAll(async () => {
  await load.close();
  await database.drop();
});

async function asSuperuser<T>(name: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ ...database.options('postgres'), database: name });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The report on a copy of the log in which one statement has changed something, past every trigger and constraint of the entries. */
async function afterChange(text: string, values: unknown[] = []): Promise<CheckReport> {
  const copy = `${database.name}_copy`;
  await asSuperuser('postgres', (client) => client.query(`create database "${copy}" template "${database.name}" strategy file_copy`));
  try {
    await asSuperuser(copy, async (client) => {
      await client.query("set session_replication_role = 'replica'");
      await client.query('alter table log.log_entry_0 drop constraint log_entry_0_event_id_key');
      expect((await client.query(text, values)).rowCount, 'something was changed').toBeGreaterThan(0);
    });
    return await check({ ...database.options('postgres'), database: copy }, load);
  } finally {
    await asSuperuser('postgres', (client) => client.query(`drop database "${copy}" with (force)`));
  }
}

/** The report with one record changed. */
async function withRecord(alter: (lines: string[]) => string[]): Promise<CheckReport> {
  const [first = '', ...others] = records;
  const altered = join(load.folder, 'altered.ndjson');
  copyFileSync(first, altered);
  writeFileSync(
    altered,
    alter(readFileSync(first, 'utf8').split('\n').slice(0, -1))
      .map((line) => `${line}\n`)
      .join(''),
  );
  return check(database.options('postgres'), { verifierKey: load.verifierKey, records: [altered, ...others] });
}

const flipped = (column: string): string => `set_byte(${column}, 40, get_byte(${column}, 40) # 1)`;
/** A checkpoint over another root, signed by the log's own key. */
const forged = (size: number): string => {
  const { name, id } = parseVerifierKey(load.verifierKey);
  const signer = { name, id, sign: (message: Uint8Array) => new Uint8Array(sign(null, message, load.signingKey)) };
  return signNote(formatCheckpoint({ origin, size, root: new Uint8Array(32).fill(7) }), [signer]);
};

test('the checker accepts an unchanged log', async () => {
  const report = await check(database.options('postgres'), load);
  expect(report.findings).toEqual([]);
  expect(report.acknowledged).toBe(load.count('acknowledged'));
  expect(report.entries).toBeGreaterThanOrEqual(report.acknowledged);
  expect(report.checkpoints).toBeGreaterThan(10);
});

test.each<[string, string, string]>([
  [
    'a byte of an entry',
    `update log.log_entry set leaf = ${flipped('leaf')} where idx = 17`,
    'Entry 17 has another leaf hash than its leaf gives.',
  ],
  [
    'an entry together with its hash',
    `update log.log_entry set leaf = e.leaf, event_id = gen_random_uuid(), leaf_hash = sha256('\\x00'::bytea || e.leaf)
     from (select ${flipped('leaf')} as leaf from log.log_entry where idx = 17) e where idx = 17`,
    'signs another tree',
  ],
  [
    'the last entry, dropped',
    'delete from log.log_entry where idx = (select max(idx) from log.log_entry)',
    'An acknowledged entry is not there',
  ],
  [
    'the last entry, dropped, seen by the head',
    'delete from log.log_entry where idx = (select max(idx) from log.log_entry)',
    'The head says',
  ],
  ['an entry in the middle, dropped', 'delete from log.log_entry where idx = 17', 'The indices are not dense from 0.'],
  [
    'two entries, exchanged',
    `update log.log_entry e set event_id = o.event_id, leaf = o.leaf, leaf_hash = o.leaf_hash
     from (select * from log.log_entry where idx in (17, 18)) o where e.idx in (17, 18) and o.idx = 35 - e.idx`,
    'was acknowledged as 17 and is 18',
  ],
  [
    'an entry, doubled',
    'insert into log.log_entry select (select max(idx) + 1 from log.log_entry), event_id, leaf_hash, leaf from log.log_entry where idx = 17',
    'An event is there twice.',
  ],
  [
    'an entry that was never requested',
    `insert into log.log_entry select max(idx) + 1, gen_random_uuid(), '\\x00', (select leaf from log.log_entry where idx = 0) from log.log_entry`,
    'Nobody has asked for entry',
  ],
  ['a tile', `update log.log_tile set data = ${flipped('data')} where level = 0 and n = 0`, 'Tile 0/0 is not what the leaves give.'],
  ['a tile, dropped', 'delete from log.log_tile where level = 0 and n = 0', 'tiles are stored, and the leaves fill'],
  [
    'the root in a checkpoint',
    `update log.log_checkpoint set note = overlay(note placing 'AAAA' from position(E'\\n' in note) + 8) where size > 9`,
    'is no checkpoint of this log',
  ],
  [
    'the root of the head',
    `update log.log_head set note = overlay(note placing 'AAAA' from position(E'\\n' in note) + 8)`,
    "The head's note is no checkpoint",
  ],
])('the checker finds a change: %s', async (_, sql, finding) => {
  const { findings } = await afterChange(sql);
  expect(findings).toContainEqual(expect.stringContaining(finding));
});

test('the checker finds a checkpoint of another tree, even if the key itself has signed it', async () => {
  const { findings } = await afterChange(
    'update log.log_checkpoint set note = $1 where size = (select max(size) from log.log_checkpoint)',
    [forged(12)],
  );
  expect(findings).toEqual([expect.stringMatching(/^The published checkpoint of size 12 signs another tree/)]);
});

const firstAcknowledged = (lines: readonly string[]): number => lines.findIndex((line) => line.startsWith('{"acknowledged"'));
const edit = (lines: string[], alter: (said: { acknowledged: string; index: number; leaf: string; proof: string }) => object): string[] =>
  lines.map((line, at) => (at === firstAcknowledged(lines) ? JSON.stringify(alter(JSON.parse(line))) : line));
test.each<[string, (lines: string[]) => string[], string]>([
  ['twice', (lines) => [...lines, lines[firstAcknowledged(lines)] ?? ''], 'was acknowledged 2 times'],
  ['at another index', (lines) => edit(lines, (said) => ({ ...said, index: said.index + 1 })), 'was acknowledged as'],
  ['with another leaf', (lines) => edit(lines, (said) => ({ ...said, leaf: 'f'.repeat(64) })), 'is not what was acknowledged'],
  [
    'with a path of another entry',
    (lines) => edit(lines, (said) => ({ ...said, proof: said.proof.replace(/^index \d+$/m, 'index 5000000') })),
    'is about something else',
  ],
  [
    'and is missing',
    (lines) => edit(lines, (said) => ({ ...said, acknowledged: '00000000-0000-4000-8000-000000000000' })),
    'An acknowledged entry is not there',
  ],
  [
    'and was never requested',
    (lines) => lines.filter((line, at) => at !== lines.findIndex((other) => other.startsWith('{"asked"')) || line === ''),
    'Nobody has asked for',
  ],
])('the checker finds what was acknowledged %s', async (_, alter, finding) => {
  const { findings } = await withRecord(alter);
  expect(findings).toContainEqual(expect.stringContaining(finding));
});

test('the checker does not count a line that a kill has cut short', async () => {
  const [first = ''] = records;
  appendFileSync(first, '{"acknowledged":"00000000-00');
  expect((await check(database.options('postgres'), load)).findings).toEqual([]);
});
