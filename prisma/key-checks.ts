/**
 * Whether a key is the one that this database was used with. The database keeps a value that is derived from the key, one way: whoever reads it has no
 * part of the key. Another key, or two keys in each other's place, would begin to serve all the same, and find nobody and open nothing.
 */
import { hkdfSync } from 'node:crypto';
import { StartError } from '@writ/core';
import { connect, type DatabaseConnection } from './connect.ts';

/** A key that the database has a check value of. The master key has one of another kind: the keys that it wraps. */
export type CheckedKey = 'INDEX' | 'PRESERVATION';

/** 32 bytes that follow from the key and its name. */
export const keyCheckValue = (name: CheckedKey, key: Uint8Array): Uint8Array<ArrayBuffer> =>
  new Uint8Array(hkdfSync('sha256', key, '', `writ key check v1 ${name}`, 32));

/** What an operator reads who starts with another one. */
const anotherKey = (name: CheckedKey): StartError =>
  new StartError(
    `WRIT_KEY_${name} is not the key that this database was used with: start with that one, and check that no two keys are in each other’s place.`,
  );

async function ask(connection: DatabaseConnection, sql: string, values: unknown[]): Promise<boolean | null> {
  const client = await connect(connection);
  const { rows } = await client.query<{ known: boolean | null }>(sql, values).finally(() => client.end());
  return rows[0]?.known ?? null;
}

/** Throws StartError when the database knows another key. One that knows none yet is told by {@link trustKey}. */
export async function requireKnownKey(connection: DatabaseConnection, name: CheckedKey, key: Uint8Array): Promise<void> {
  const known = await ask(connection, 'SELECT public.is_key($1, $2) AS known', [name, keyCheckValue(name, key)]);
  if (known === false) throw anotherKey(name);
}

/** What a proof that the database is told a check value is over. */
export const keyCheckFact = (name: CheckedKey, value: Uint8Array) => ['key check', name, Buffer.from(value).toString('hex')] as const;

/**
 * Gives a database that knows no key yet the check value of this one. Throws StartError when it knows another. `proof` is over {@link keyCheckFact}; the owner
 * needs none.
 */
export async function trustKey(connection: DatabaseConnection, name: CheckedKey, key: Uint8Array, proof?: Uint8Array): Promise<void> {
  const values = [name, keyCheckValue(name, key), proof ?? new Uint8Array()];
  if ((await ask(connection, 'SELECT orders.trust_key_check($1, $2, $3) AS known', values)) !== true) throw anotherKey(name);
}
