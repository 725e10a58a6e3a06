/**
 * Identifiers as the database holds them: never readable, only comparable. The index of an identifier is 16 bytes of
 * HMAC-SHA-256 over its type and its one normal form, under a key that is derived for this column alone.
 * Equal identifiers have equal indexes, and a copy of the table shows nothing else.
 */
import { createHash, createHmac, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';
import { type AccountIdentifier, accountIdentifierForm } from '@writ/core/identifier-form';

const indexBytes = 16;

/** What of an identifier is compared: of the address of a profile the page alone, because every one that is found here is on the platform's own hosts. */
function comparedForm(type: AccountIdentifier, value: string): string | null {
  const normal = accountIdentifierForm(type, value);
  return type === 'PROFILE_URL' && normal !== null ? normal.replace(/^https:\/\/[^/?]*/, '') : normal;
}

/**
 * A key of the index, of at least 32 bytes; or, once keys were replaced, all of them, the newest first. Each newer one is put over what the older ones made: an index can
 * be put under another key without the identifier, which nobody has any more.
 */
export type IndexKey = Uint8Array | readonly Uint8Array[];

/** What indexes are made with: derived once for many. */
export interface IdentifierKey {
  /** Over the identifier. */
  readonly first: KeyObject;
  /** Each over what the one before made. */
  readonly over: readonly KeyObject[];
}

function derived(master: Uint8Array, use: string): KeyObject {
  if (master.length < 32) throw new RangeError('the blind index key is shorter than 32 bytes');
  return createSecretKey(Buffer.from(hkdfSync('sha256', master, '', use, 32)));
}

const overKey = (master: Uint8Array): KeyObject => derived(master, 'bidx/v1/records/identifier/over');

const hmac = (key: KeyObject, bytes: string | Uint8Array): Buffer =>
  createHmac('sha256', key).update(bytes).digest().subarray(0, indexBytes);

/** The keys of a key, the newest first. */
const mastersOf = (key: IndexKey): readonly Uint8Array[] => (key instanceof Uint8Array ? [key] : key);

/** The key of the column `records.identifier`. Made once for many indexes: making it costs more than one. Throws RangeError for a key that is too short, or for none. */
export function identifierKey(key: IndexKey): IdentifierKey {
  const [oldest, ...newer] = mastersOf(key).toReversed();
  if (oldest === undefined) throw new RangeError('the blind index has no key');
  return { first: derived(oldest, 'bidx/v1/records/identifier'), over: newer.map(overKey) };
}

/** The bytes that stand for a key as a whole, where a check value is made of it. */
export function indexKeyBytes(key: IndexKey): Uint8Array {
  const [only, ...more] = mastersOf(key);
  if (only === undefined) throw new RangeError('the blind index has no key');
  return more.length === 0 ? only : Buffer.concat(mastersOf(key).map((one) => createHash('sha256').update(one).digest()));
}

/** The blind index of an identifier, 16 bytes. Throws RangeError for a value that can't be of its type. */
export function blindIndex({ first, over }: IdentifierKey, type: AccountIdentifier, value: string): Buffer {
  const normal = comparedForm(type, value);
  if (normal === null) throw new RangeError(`the value is no identifier of type ${type}`);
  return over.reduce((index, key) => hmac(key, index), hmac(first, `${type}\0${normal}`));
}

/** Puts an index under one more key: what {@link blindIndex} makes once `newest` is before the keys that made it. */
export function blindOver(newest: Uint8Array): (index: Uint8Array) => Buffer {
  const key = overKey(newest);
  return (index) => hmac(key, index);
}
