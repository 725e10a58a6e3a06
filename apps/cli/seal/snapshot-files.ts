/**
 * The files of a snapshot: each is kept under the key of the lines that describe it, and so once a month and account of those. What stands for a file is a digest under
 * its key, so it has another name afterwards.
 */
import { resealDescribedFile, resealFilePart } from '@writ/prisma';
import type pg from 'pg';
import type { Moved } from './snapshot-rows.ts';

interface Description {
  readonly kind: string;
  readonly row: string;
  readonly account: string;
  readonly at: Date;
  readonly sealed: Buffer;
}

/** Of a part, a quarter of a mebibyte at most. */
const partsAtOnce = 16;

const ofFile = 'preservation_id = $1 AND file = $2';

/** The names that the file has by the keys of the lines that describe it, each with its key. */
async function describe(client: pg.ClientBase, { snapshot, from, keys }: Moved, was: Buffer): Promise<Map<string, Buffer>> {
  const { rows } = await client.query<Description>(
    `SELECT kind::text, row_id AS row, account_id AS account, at, sealed FROM content.described_file WHERE ${ofFile}`,
    [snapshot, was],
  );
  const names = new Map<string, Buffer>();
  for (const { kind, row, account, at, sealed } of rows) {
    const key = keys.of(account, 'CONTENT', at);
    const now = resealDescribedFile({ key: from, place: { preservation: snapshot, file: was } }, key, sealed);
    names.set(now.file.toString('hex'), key);
    await client.query(
      `INSERT INTO content.described_file SELECT preservation_id, $5, kind, row_id, account_id, at, recorded_at, $6
         FROM content.described_file WHERE ${ofFile} AND kind = $3::content.preserved_kind AND row_id = $4`,
      [snapshot, was, kind, row, now.file, now.sealed],
    );
  }
  return names;
}

async function copyParts(client: pg.ClientBase, { snapshot, from }: Moved, was: Buffer, [name, key]: [string, Buffer]): Promise<void> {
  const file = Buffer.from(name, 'hex');
  for (let after = -1; ; ) {
    const { rows } = await client.query<{ part: number; sealed: Buffer }>(
      `SELECT part, sealed FROM content.preserved_file WHERE ${ofFile} AND part > $3 ORDER BY part LIMIT ${partsAtOnce}`,
      [snapshot, was, after],
    );
    for (const { part, sealed } of rows) {
      const place = { preservation: snapshot, part };
      const now = resealFilePart({ key: from, place: { ...place, file: was } }, { key, place: { ...place, file } }, sealed);
      await client.query('INSERT INTO content.preserved_file VALUES ($1, $2, $3, $4)', [snapshot, file, part, now]);
      after = part;
    }
    if (rows.length < partsAtOnce) return;
  }
}

async function moveFile(client: pg.ClientBase, moved: Moved, was: Buffer): Promise<void> {
  for (const name of await describe(client, moved, was)) {
    await copyParts(client, moved, was, name);
    await client.query(`INSERT INTO content.fetched_file SELECT preservation_id, $3, why, says FROM content.fetched_file WHERE ${ofFile}`, [
      moved.snapshot,
      was,
      Buffer.from(name[0], 'hex'),
    ]);
  }
  for (const table of ['preserved_file', 'fetched_file', 'described_file'])
    await client.query(`DELETE FROM content.${table} WHERE ${ofFile}`, [moved.snapshot, was]);
}

/** Seals every file again, in the transaction of the client, and answers how many. Throws SnapshotSealError for one that the snapshot's key does not open. */
export async function moveFiles(client: pg.ClientBase, moved: Moved): Promise<number> {
  const { rows } = await client.query<{ file: Buffer }>('SELECT DISTINCT file FROM content.described_file WHERE preservation_id = $1', [
    moved.snapshot,
  ]);
  for (const { file } of rows) await moveFile(client, moved, file);
  return rows.length;
}
