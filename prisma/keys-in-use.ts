/**
 * Which of a process's keys what is written goes under. While a key is replaced a process has two; what it reads may be under either, and what it writes is under
 * the one that the database names at that moment. Asked in the transaction that writes: no replacement begins before that has ended.
 */
import type { IndexKey } from './blind-index.ts';
import type { PrismaTransaction } from './session.ts';

/** A key, and the check value by which the database names it, or the key that it follows from. */
export interface NamedKey<Key = Uint8Array> {
  readonly key: Key;
  readonly check: Uint8Array;
}

/** The new one first; or one key alone that is never replaced, as tests have it. */
export type KeyOrKeys<Key = Uint8Array> = Uint8Array | readonly NamedKey<Key>[];

/** The database names a key that this process was not started with: it was replaced. */
export class OtherKey extends Error {
  override readonly name = 'OtherKey';
}

/** The keys of the blind index of identifiers. */
export type IndexKeys = KeyOrKeys<IndexKey>;

/** Every key, in the order in which it is tried. */
export const eachKey = <Key = Uint8Array>(keys: KeyOrKeys<Key>): readonly (Key | Uint8Array)[] =>
  keys instanceof Uint8Array ? [keys] : keys.map(({ key }) => key);

/** The one that the database names; the one before where it names none. Throws {@link OtherKey}. */
export function namedKey<Key>(name: string, keys: readonly NamedKey<Key>[], check: Uint8Array | null): Key {
  const named = check === null ? keys.at(-1) : keys.find((one) => Buffer.compare(one.check, check) === 0);
  if (named === undefined)
    throw new OtherKey(`WRIT_KEY_${name} was replaced: start again with the one that holds now (docs/how-to/rotate-keys.md).`);
  return named.key;
}

type Asking = Pick<PrismaTransaction, '$queryRaw'>;

/** The check value that the database names. From here to the end of the transaction no replacement of a key begins. */
async function checkInUse(db: Asking, name: string): Promise<Uint8Array | null> {
  const [row] = await db.$queryRaw<{ value: Uint8Array | null }[]>`SELECT public.key_in_use(${name}) AS value`;
  return row?.value ?? null;
}

/** What is written in this transaction goes under this key. Rejects with {@link OtherKey}, and as the database does. */
export async function keyInUse<Key>(db: Asking, name: string, keys: KeyOrKeys<Key>): Promise<Key | Uint8Array> {
  return keys instanceof Uint8Array ? keys : namedKey(name, keys, await checkInUse(db, name));
}
