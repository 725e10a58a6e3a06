/**
 * Proofs that the database checks itself: that a process of this installation asks which accounts are canaries, takes or ends a snapshot,
 * seals a copy or mints a grant. Who has only the password of `orders` can make none.
 */
import { databaseProofKey, type Fact, vouchToDatabase } from '@writ/access';
import { codesIn, StartError } from '@writ/core';
import {
  askOnce,
  type CheckedKey,
  type DatabaseConnection,
  type IndexKeys,
  type KeyOrKeys,
  keyCheckFact,
  keyCheckValue,
  trustKey,
} from '@writ/prisma';

export const proofOf = ({ queueKey }: { readonly queueKey: Uint8Array }, ...fact: Fact): Uint8Array<ArrayBuffer> =>
  vouchToDatabase(databaseProofKey(queueKey), fact);

export const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/** Gives the database the key at the first start. Throws StartError when it checks proofs with another one. */
export async function trustProofs(database: DatabaseConnection, queueKey: Uint8Array): Promise<void> {
  const isTrusted = await askOnce(database, async (client) => {
    // Of two, the one before is named first: it holds until the master key is replaced.
    for (const key of codesIn(queueKey).toReversed()) {
      const { rows } = await client.query<{ isOurs: boolean }>('SELECT orders.trust_key($1) AS "isOurs"', [databaseProofKey(key)]);
      if (rows[0]?.isOurs === true) return true;
    }
    return false;
  });
  if (!isTrusted)
    throw new StartError(
      'The database knows another key for the proofs of `orders` than the one that follows from WRIT_KEY_MASTER. Start with the master key that this database was used with. ' +
        'If it is the right one, somebody else named a key first: change the password of writ_orders, then, as writ_owner, DELETE FROM sealing.proof_key, and start again.',
    );
}

/** The keys that the database keeps a check value of, and the key of the proof. */
export interface CheckedKeys {
  readonly queueKey: Uint8Array;
  readonly indexKey: IndexKeys;
  readonly preservationKey: KeyOrKeys;
}

/** Check values, the one before first: that is used until a replacement begins, and the first of a database that knows none. */
const checkValues = (name: CheckedKey, keys: KeyOrKeys | IndexKeys): Uint8Array<ArrayBuffer>[] =>
  keys instanceof Uint8Array ? [keyCheckValue(name, keys)] : keys.map(({ check }) => new Uint8Array(check)).toReversed();

/**
 * Gives the database the check values at the first start, after {@link trustProofs}. Throws StartError when it was used with another key. Of two keys, one is the
 * one that is used.
 */
export async function trustKeys(database: DatabaseConnection, { queueKey, indexKey, preservationKey }: CheckedKeys): Promise<void> {
  const keys = [
    ['INDEX', indexKey],
    ['PRESERVATION', preservationKey],
  ] as const;
  for (const [name, key] of keys)
    await trustKey(
      database,
      name,
      checkValues(name, key).map((value) => ({ value, proof: proofOf({ queueKey }, ...keyCheckFact(name, value)) })),
    );
}
