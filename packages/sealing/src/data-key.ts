/**
 * A data key as the database keeps it: a suite byte, then
 *
 * - suite 1: HPKE in base mode to the account's public key (RFC 9180; see hpke.ts), info `writ/data-key/v1`: 80 bytes, for a share 81;
 * - suite 2: folded, once its month is over: AES-256-GCM under a key from the account's secret, `nonce 12 ‖ ciphertext ‖ tag 16`: 60 or 61.
 *
 * Suite 3 is kept for ML-KEM-768 beside X25519, and suite 4 is a key in three shares (shares.ts). Each is bound to its row of the table: a key that was moved,
 * renamed or put under another month does not open. A share is sealed like a whole key and is told from one by its 33 bytes.
 */

import { AccountKey, type AccountSecret } from './account-key.ts';
import { nonceBytes, openBytes, sealBytes, tagBytes } from './aes-gcm.ts';
import { type Category, isCategory } from './categories.ts';
import { SealingError } from './errors.ts';
import { hpkeOpen, hpkeSeal, x25519Bytes } from './hpke.ts';
import { dataKeyBytes, formatShares, joinedKey, keyCheck, shareBytes, splitKey } from './shares.ts';

const suites = { hpke: 1, folded: 2 } as const;
const info = Buffer.from('writ/data-key/v1');

/** The row of `records.data_key` that a sealed key belongs to. */
export interface DataKeyPlace {
  /** With its schema: `records.data_key`, or where a snapshot keeps its copies. */
  readonly table: string;
  readonly id: string;
  readonly account: string;
  readonly category: Category;
  /** The first day of the month in UTC: `YYYY-MM-01`. */
  readonly period: string;
}

/** The period of an instant: the first day of its month in UTC. */
export const periodOf = (at: Date): string => `${at.toISOString().slice(0, 7)}-01`;

/** The place as canonical JSON (RFC 8785): members in the order of their names, all of them texts. */
function aadOf({ table, id, account, category, period }: DataKeyPlace): Buffer {
  if ([table, id, account].some((part) => part === '' || !part.isWellFormed()) || !isCategory(category))
    throw new SealingError('BAD_PLACE', 'A data key is of a table, an id, an account and a category.');
  if (!/^\d{4}-(?:0[1-9]|1[0-2])-01$/.test(period)) throw new SealingError('BAD_PLACE', 'A data key is of a month, by its first day.');
  return Buffer.from(JSON.stringify({ account, category, id, period, table }));
}

const isKeyOrShare = (length: number): boolean => length === dataKeyBytes || length === shareBytes;

const sealOne = ({ publicKey }: AccountKey, aad: Buffer, key: Uint8Array): Buffer<ArrayBuffer> =>
  Buffer.concat([Buffer.of(suites.hpke), hpkeSeal(publicKey, { info, aad }, key)]);

/**
 * Seals a data key, or a share of one, to an account's verified public key: 81 or 82 bytes; a data key to that of three services ({@link AccountKey.atThree}) in
 * three shares: 299 bytes. Throws OTHER_ACCOUNT where the public key is another account's, BAD_KEY, BAD_PLACE.
 */
export function sealDataKey(to: AccountKey, place: DataKeyPlace, key: Uint8Array): Buffer<ArrayBuffer> {
  const keys = AccountKey.each(to);
  if (to.account !== place.account) throw new SealingError('OTHER_ACCOUNT', `The public key is not that of account ${place.account}.`);
  const aad = aadOf(place);
  if (keys.length === 1) {
    if (!isKeyOrShare(key.length)) throw new SealingError('BAD_KEY', 'A data key has 32 bytes, a share of one 33.');
    return sealOne(to, aad, key);
  }
  const parts = splitKey(key);
  const shares = keys.map((one, at) => ({ ...one, sealed: sealOne(one, aad, parts[at] ?? new Uint8Array()) }));
  return formatShares({ check: keyCheck(key, aad), shares });
}

/** The data key of two opened shares of this place, where it is the one that `check` is of; undefined where one of them is wrong, whichever it is. */
export const joinDataKey = (pair: readonly Uint8Array[], place: DataKeyPlace, check: Uint8Array): Promise<Buffer | undefined> =>
  joinedKey(pair, check, aadOf(place));

/** A data key or share of this place, by the account's secret. Throws BAD_FORMAT, BAD_PLACE, and NOT_OPENED for everything that was changed. */
export function openDataKey({ privateKey, folding }: AccountSecret, place: DataKeyPlace, sealed: Uint8Array): Buffer {
  const aad = aadOf(place);
  const body = sealed.subarray(1);
  if (sealed[0] === suites.hpke && isKeyOrShare(body.length - x25519Bytes - tagBytes)) return hpkeOpen(privateKey, { info, aad }, body);
  if (isFolded(sealed) && isKeyOrShare(body.length - nonceBytes - tagBytes))
    return openBytes(folding, aad, { sealed, from: 1, what: 'A data key' });
  throw new SealingError('BAD_FORMAT', 'A sealed data key is of suite 1 or 2, and of the length of its suite.');
}

/** Whether a sealed data key is folded already. */
export const isFolded = (sealed: Uint8Array): boolean => sealed[0] === suites.folded;

/** A secret and a place that it opens a data key at. */
export interface KeyAt {
  readonly secret: AccountSecret;
  readonly place: DataKeyPlace;
}

/**
 * Folds what is sealed: opens it where it is and wraps it under AES-256 from a secret, for a place: the same ones, or the next version of the
 * account's secret, or where a snapshot keeps its copy. 61 or 62 bytes; a quantum computer does not help. Throws as {@link openDataKey}.
 */
export function foldDataKey(from: KeyAt, to: KeyAt, sealed: Uint8Array): Buffer<ArrayBuffer> {
  return sealBytes(to.secret.folding, aadOf(to.place), openDataKey(from.secret, from.place, sealed), Buffer.of(suites.folded));
}
