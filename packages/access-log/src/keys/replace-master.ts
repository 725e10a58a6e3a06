/**
 * Puts what one master key protects under the next one, over a connection of the tables' owner, while logs run that have both. From the commit of the first
 * step on, every batch is written under the new key; what was there before follows in small statements, each whole in itself: whoever is stopped
 * begins again and skips what is done. A destroyed key stays destroyed. Leaves, roots and details stay as they are.
 */
import type pg from 'pg';
import { commit } from '../append/confirmed.ts';
import { isVouchedBy, type PendingRow } from '../append/pending.ts';
import { beginSequenced } from '../append/sequencer-lock.ts';
import { accountSubject, type MasterKeys, namesSubject, openKeyring, openRewrapping, type Rewrapping } from './keyring.ts';

/** The next key, and the one before it. */
export type BothMasterKeys = Required<MasterKeys>;

/** Hears how many rows were looked at. */
export type Progress = (looked: number) => void;

const pageSize = 500;

interface WrappedRow {
  readonly subject_id: string;
  readonly version: number;
  readonly wrapped: Buffer;
}

/** How much there is to look at: keys that were not destroyed, and rows of the index. */
export async function countUnderMaster(client: pg.ClientBase): Promise<{ keys: number; indexed: number }> {
  const { rows } = await client.query<{ keys: string; indexed: string }>(
    'select (select count(*) from log.subject_key where wrapped is not null) as keys, (select count(*) from log.log_subject) as indexed',
  );
  return { keys: Number(rows[0]?.keys), indexed: Number(rows[0]?.indexed) };
}

/** Throws EnvelopeError when a key that is there opens under neither. */
export async function requireEitherOpens(client: pg.ClientBase, keys: BothMasterKeys): Promise<void> {
  const sql = 'select subject_id, version, wrapped from log.subject_key where wrapped is not null limit 1';
  for (const row of (await client.query<WrappedRow>(sql)).rows) openRewrapping(keys).rewrap(row.subject_id, row.version, row.wrapped);
}

/** How many pending entries only the key before vouches for: a log that has the next one alone would append none of them. */
export async function countVouchedBefore(client: pg.ClientBase, { masterKey, previousMasterKey }: BothMasterKeys): Promise<number> {
  const [next, before] = [openKeyring({ masterKey }), openKeyring({ masterKey: previousMasterKey as Uint8Array })];
  const { rows } = await client.query<PendingRow>('select event_id, draft, by_owner from log.log_pending where not by_owner');
  return rows.filter((row) => isVouchedBy(before, row) && !isVouchedBy(next, row)).length;
}

/**
 * Runs `name` under the sequencer's lock, in a transaction that also keeps the key of the entries' names: it has `sealing.key_check` name the new key. Rejects
 * with what that throws, and as the database does.
 */
export async function beginUnderNext(client: pg.ClientBase, keys: BothMasterKeys, name: () => Promise<unknown>): Promise<void> {
  await client.query(beginSequenced);
  try {
    const sql = 'insert into log.subject_key (subject_id, version, wrapped) values ($1, 1, $2) on conflict do nothing';
    await client.query(sql, [namesSubject, openRewrapping(keys).names()]);
    await name();
    await commit(client);
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

/** One that was destroyed meanwhile is no longer what was read, and stays as it is. */
const rewrapRows = `update log.subject_key k set wrapped = n.wrapped
  from unnest($1::text[], $2::int[], $3::bytea[], $4::bytea[]) n (subject_id, version, was, wrapped)
  where k.subject_id = n.subject_id and k.version = n.version and k.wrapped = n.was`;

async function rewrapPage(client: pg.ClientBase, rewrapping: Rewrapping, page: readonly WrappedRow[]): Promise<number> {
  const moved = page.flatMap((row) => {
    const wrapped = rewrapping.rewrap(row.subject_id, row.version, row.wrapped);
    return wrapped === null ? [] : [{ ...row, was: row.wrapped, wrapped }];
  });
  if (moved.length === 0) return 0;
  const columns = [
    moved.map((row) => row.subject_id),
    moved.map((row) => row.version),
    moved.map((row) => row.was),
    moved.map((row) => row.wrapped),
  ];
  return (await client.query(rewrapRows, columns)).rowCount ?? 0;
}

/** Wraps every key under the new master key, and answers how many were not yet. Throws EnvelopeError for one that opens under neither. */
export async function rewrapKeys(client: pg.ClientBase, keys: BothMasterKeys, tell: Progress): Promise<number> {
  const rewrapping = openRewrapping(keys);
  const sql = `select subject_id, version, wrapped from log.subject_key
    where wrapped is not null and (subject_id, version) > ($1, $2) order by subject_id, version limit ${pageSize}`;
  let [subject, version, looked, moved] = ['', 0, 0, 0];
  for (;;) {
    const { rows } = await client.query<WrappedRow>(sql, [subject, version]);
    const last = rows.at(-1);
    if (last === undefined) return moved;
    [subject, version] = [last.subject_id, last.version];
    moved += await rewrapPage(client, rewrapping, rows);
    looked += rows.length;
    tell(looked);
  }
}

/** Accounts that an entry may be about: those that have a key, then those that have none. Each once. */
const subjectPages = [
  `select distinct subject_id as id from log.subject_key where subject_id like '${accountSubject('%' as Parameters<typeof accountSubject>[0])}' and subject_id > $1
    order by 1 limit ${pageSize}`,
  `select '${accountSubject('' as Parameters<typeof accountSubject>[0])}' || a.id as id from records.account a
    where a.id > substr($1, 9) and not exists (select from log.subject_key k where k.subject_id = 'account:' || a.id) order by a.id limit ${pageSize}`,
] as const;

const reindexRows = `update log.log_subject s set subject_bidx = n.after
  from unnest($1::bytea[], $2::bytea[]) n (before, after) where s.subject_bidx = n.before`;

/**
 * Puts every row of the index under the new blind index. Answers how many were not yet, and how many of those that were there at the beginning are about no
 * account that is known: they could be found no longer.
 */
export async function reindexSubjects(
  client: pg.ClientBase,
  keys: BothMasterKeys,
  tell: Progress,
): Promise<{ moved: number; lost: number }> {
  const { blinds } = openRewrapping(keys);
  const [head] = (await client.query<{ size: string }>('select size from log.log_head')).rows;
  const size = head?.size ?? '0';
  let [moved, known] = [0, 0];
  for (const sql of subjectPages) {
    let after = '';
    for (;;) {
      const { rows } = await client.query<{ id: string }>(sql, [after]);
      const last = rows.at(-1);
      if (last === undefined) break;
      after = last.id;
      const pairs = rows.map(({ id }) => blinds(id));
      const afters = pairs.map((pair) => pair.after);
      moved += (await client.query(reindexRows, [pairs.map((pair) => pair.before), afters])).rowCount ?? 0;
      const count = 'select count(*) as count from log.log_subject where subject_bidx = any($1::bytea[]) and idx < $2';
      known += Number((await client.query<{ count: string }>(count, [afters, size])).rows[0]?.count);
      tell(known);
    }
  }
  const total = await client.query<{ count: string }>('select count(*) as count from log.log_subject where idx < $1', [size]);
  return { moved, lost: Math.max(0, Number(total.rows[0]?.count) - known) };
}
