/**
 * Whether a key is the one that this database was used with. The database keeps a value that is derived from the key, one way: whoever reads it has no
 * part of the key. Another key, or two keys in each other's place, would begin to serve all the same, and find nobody and open nothing.
 */
import { hkdfSync } from 'node:crypto';
import { StartError } from '@writ/core';
import type pg from 'pg';
import type { IndexKey } from './blind-index.ts';
import { askOnce, type DatabaseConnection } from './connect.ts';
import { type NamedKey, namedKey, OtherKey } from './keys-in-use.ts';

/** A key that the database has a check value of. That of the master key is there once it was replaced; before, the keys that it wraps are its check. */
export type CheckedKey = 'INDEX' | 'PRESERVATION' | 'MASTER';

/** 32 bytes that follow from the key and its name. */
export const keyCheckValue = (name: CheckedKey, key: Uint8Array): Uint8Array<ArrayBuffer> =>
  new Uint8Array(hkdfSync('sha256', key, '', `writ key check v1 ${name}`, 32));

/** What an operator reads who starts with another one. */
const anotherKey = (name: CheckedKey): StartError =>
  new StartError(
    `WRIT_KEY_${name} is not the key that this database was used with: start with that one, and check that no two keys are in each other’s place. While a key is replaced, WRIT_KEY_${name}_PREVIOUS is needed too, until "writ keys rotate ${name}" says that it is done.`,
  );

async function ask(connection: DatabaseConnection, sql: string, values: unknown[]): Promise<boolean | null> {
  const { rows } = await askOnce(connection, (client) => client.query<{ known: boolean | null }>(sql, values));
  return rows[0]?.known ?? null;
}

/**
 * Throws StartError when the database knows a key that is not among these: the one that holds, and, while it is replaced, the one before. One that knows none
 * yet is told by {@link trustKey}.
 */
export async function requireKnownKey(connection: DatabaseConnection, name: CheckedKey, ...keys: Uint8Array[]): Promise<void> {
  const values = keys.map((key) => keyCheckValue(name, key));
  const known = await ask(connection, 'SELECT public.knows_keys($1, $2) AS known', [name, values]);
  if (known === false) throw anotherKey(name);
}

type Asked = Pick<pg.ClientBase, 'query'>;

/** How far the replacement of a key is, as the database has it. */
export type Replacement = 'TO_BEGIN' | 'UNDER_WAY' | 'DONE';

const same = (a: Uint8Array, b: Uint8Array | null): boolean => b !== null && Buffer.compare(a, b) === 0;

/**
 * How far it is, for the owner. Throws StartError where the keys are not those that the database names: the one before does not hold, or a replacement by
 * another key is under way. A database without a check value tells nothing of the keys.
 */
export async function replacementOf(client: Asked, name: CheckedKey, next: Uint8Array, previous: Uint8Array): Promise<Replacement> {
  const sql = 'SELECT value, previous FROM sealing.key_check WHERE name = $1';
  const [row] = (await client.query<{ value: Buffer; previous: Buffer | null }>(sql, [name])).rows;
  const [after, before] = [keyCheckValue(name, next), keyCheckValue(name, previous)];
  if (row === undefined || (same(before, row.value) && row.previous === null)) return 'TO_BEGIN';
  if (same(after, row.value) && (row.previous === null || same(before, row.previous))) return row.previous === null ? 'DONE' : 'UNDER_WAY';
  if (row.previous === null)
    throw new StartError(`WRIT_KEY_${name}_PREVIOUS is not the key that this database was used with: nothing was changed.`);
  throw new StartError(
    `A replacement of WRIT_KEY_${name} by another key is under way: finish that one, with both of its keys, before you begin the next.`,
  );
}

/** Names the key that is used still, where the database names none. For the owner. */
export async function nameKey(client: Asked, name: CheckedKey, key: Uint8Array): Promise<void> {
  const sql = 'INSERT INTO sealing.key_check (name, value) VALUES ($1, $2) ON CONFLICT DO NOTHING';
  await client.query(sql, [name, keyCheckValue(name, key)]);
}

/**
 * From the end of the transaction on, the next key holds and the one before is still needed. Answers false, and changes nothing, where the one before is not the
 * key that holds, or is being replaced already: another command has begun meanwhile. For the owner, once the key is named.
 */
export async function beginReplacement(client: Asked, name: CheckedKey, next: Uint8Array, previous: Uint8Array): Promise<boolean> {
  const sql = `UPDATE sealing.key_check SET value = $2, previous = $3, version = version + 1
    WHERE name = $1 AND value = $3 AND previous IS NULL`;
  return (await client.query(sql, [name, keyCheckValue(name, next), keyCheckValue(name, previous)])).rowCount === 1;
}

/** From the end of the transaction on, the one before is refused. Answers false where another command has ended it. For the owner. */
export async function endReplacement(client: Asked, name: CheckedKey, next: Uint8Array, previous: Uint8Array): Promise<boolean> {
  const sql = 'UPDATE sealing.key_check SET previous = NULL WHERE name = $1 AND value = $2 AND previous = $3';
  return (await client.query(sql, [name, keyCheckValue(name, next), keyCheckValue(name, previous)])).rowCount === 1;
}

/**
 * Which of the keys of its name, counted from 1, the next one is, while it replaces the one before; null where it does not, or does so no more. For the owner.
 */
export async function versionUnderWay(client: Asked, name: CheckedKey, next: Uint8Array): Promise<number | null> {
  const sql = 'SELECT version FROM sealing.key_check WHERE name = $1 AND value = $2 AND previous IS NOT NULL';
  return (await client.query<{ version: number }>(sql, [name, keyCheckValue(name, next)])).rows[0]?.version ?? null;
}

/** What a proof that the database is told a check value is over. */
export const keyCheckFact = (name: CheckedKey, value: Uint8Array) => ['key check', name, Buffer.from(value).toString('hex')] as const;

/** A check value, and a proof over {@link keyCheckFact}; the owner needs none. */
interface ToldCheck {
  readonly value: Uint8Array;
  readonly proof?: Uint8Array;
}

/** Gives a database that knows no key yet the first of these check values. Throws StartError when it knows one that is not among them. */
export async function trustKey(connection: DatabaseConnection, name: CheckedKey, told: readonly ToldCheck[]): Promise<void> {
  for (const { value, proof = new Uint8Array() } of told)
    if ((await ask(connection, 'SELECT orders.trust_key_check($1, $2, $3) AS known', [name, value, proof])) === true) return;
  throw anotherKey(name);
}

/**
 * The key of the index that is used, for who writes many indexes as the owner. Asked under the lock of imports, which a replacement takes as well. Throws
 * StartError while it is replaced, and where the database names a key that is not among these.
 */
export async function importIndexKey(client: Asked, keys: readonly NamedKey<IndexKey>[]): Promise<IndexKey> {
  const sql = `SELECT value, previous IS NOT NULL AS moving FROM sealing.key_check WHERE name = 'INDEX'`;
  const [row] = (await client.query<{ value: Buffer; moving: boolean }>(sql)).rows;
  if (row?.moving === true)
    throw new StartError(
      'WRIT_KEY_INDEX is being replaced, so nothing was imported. Import the file again when "writ keys rotate INDEX" says that it is done.',
    );
  try {
    return namedKey('INDEX', keys, row?.value ?? null);
  } catch (error) {
    throw error instanceof OtherKey ? anotherKey('INDEX') : error;
  }
}
