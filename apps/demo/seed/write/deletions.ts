/**
 * Lines of what is gone from the platform. What an order preserves is a sealed copy and stays; rows of an account that was erased are the erasure's
 * business. An item and an account stay as empty rows, as an erasure leaves them, for the answers and decisions of others that refer to them.
 */
import type { DeletionLine } from '../lines/lines.ts';
import { dropAddresses, type FormerAddress, formerAddress, reachWhole } from './names.ts';
import { recordTables } from './rows.ts';
import { erasedAccount, type Numbered, never, type Writing } from './writing.ts';

type Deleted = 'identification' | 'traffic' | 'message' | 'item';

const isLeft = (table: string): string => `NOT ${erasedAccount(`${table}.account_id`)}`;
const emptied = `UPDATE content.item t SET title = NULL, text = NULL, language = NULL, recorded_at = ${never}`;

/** Counts lines that deleted rows, and lines whose rows are of an account that was erased; for the others there was nothing. */
async function countGone({ client, changes }: Writing, type: Deleted, keys: readonly string[], gone: number): Promise<void> {
  changes.deleted[type] += gone;
  if (gone === keys.length) return;
  const { rows } = await client.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM ${recordTables[type].name} t WHERE t.id = ANY ($1) AND ${erasedAccount('t.account_id')}`,
    [keys],
  );
  const skipped = rows[0]?.count ?? 0;
  changes.skipped[type] += skipped;
  changes.unchanged[type] += keys.length - gone - skipped;
}

async function deleteRows(writing: Writing, type: Deleted, keys: readonly string[]): Promise<void> {
  const { client } = writing;
  const which = `WHERE t.id = ANY ($1) AND ${isLeft('t')}`;
  if (type === 'item') {
    const { rowCount } = await client.query(`${emptied} ${which} AND t.recorded_at < ${never}`, [keys]);
    await countGone(writing, type, keys, rowCount ?? 0);
    return;
  }
  const { rows } = await client.query<FormerAddress>(
    `DELETE FROM ${recordTables[type].name} t ${which} RETURNING ${type === 'identification' ? formerAddress : ''}`.replace(
      / RETURNING $/,
      ' RETURNING 1',
    ),
    [keys],
  );
  if (type === 'identification') await dropAddresses(writing, rows);
  await countGone(writing, type, keys, rows.length);
}

async function deleteHolders({ client, changes }: Writing, lines: readonly { issuer: string; subject: string }[]): Promise<void> {
  const holders = [lines.map(({ issuer }) => issuer), lines.map(({ subject }) => subject)];
  const which = '(t.issuer, t.subject) IN (SELECT * FROM unnest($1::text[], $2::text[]))';
  const gone = (await client.query(`DELETE FROM records.account_holder t WHERE ${which} AND ${isLeft('t')}`, holders)).rowCount ?? 0;
  const kept = (await client.query(`SELECT FROM records.account_holder t WHERE ${which}`, holders)).rowCount ?? 0;
  changes.deleted.holder += gone;
  changes.skipped.holder += kept;
  changes.unchanged.holder += lines.length - gone - kept;
}

/** Everything that is kept on the accounts. Who holds one stays, as in an erasure: the person can read their access history to its end. */
async function deleteAccounts(writing: Writing, keys: readonly string[]): Promise<void> {
  const { client, instant, changes } = writing;
  const { rows } = await client.query<{ id: string }>(
    `UPDATE records.account a SET handle = 'deleted-' || gen_random_uuid(), language = NULL, deleted_at = $2::timestamptz
      WHERE a.id = ANY ($1) AND a.deleted_at IS NULL AND NOT ${erasedAccount('a.id')} RETURNING a.id`,
    [keys, instant],
  );
  const accounts = rows.map(({ id }) => id);
  await reachWhole(client, accounts);
  changes.deleted.account += accounts.length;
  changes.unchanged.account += keys.length - accounts.length;
  const remove = async (statement: string): Promise<number> => (await client.query(statement, [accounts])).rowCount ?? 0;
  await remove('DELETE FROM records.identifier WHERE account_id = ANY ($1)');
  await remove('DELETE FROM records.subscriber WHERE account_id = ANY ($1)');
  for (const type of ['identification', 'traffic', 'message'] as const)
    changes.deleted[type] += await remove(`DELETE FROM ${recordTables[type].name} WHERE account_id = ANY ($1)`);
  changes.deleted.item += await remove(`${emptied} WHERE t.account_id = ANY ($1) AND t.recorded_at < ${never}`);
}

/** Deletes what the lines name, accounts last. */
export async function writeDeletions(writing: Writing, lines: readonly Numbered<DeletionLine>[]): Promise<void> {
  const keysOf = (type: DeletionLine['type']): string[] =>
    lines.flatMap(({ line }) => (line.type === type && line.type !== 'holder' ? [line.key] : []));
  for (const type of ['identification', 'traffic', 'message', 'item'] as const) {
    const keys = keysOf(type);
    if (keys.length > 0) await deleteRows(writing, type, keys);
  }
  const holders = lines.flatMap(({ line }) => (line.type === 'holder' ? [line] : []));
  if (holders.length > 0) await deleteHolders(writing, holders);
  const accounts = keysOf('account');
  if (accounts.length > 0) await deleteAccounts(writing, accounts);
}
