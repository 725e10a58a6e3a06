/**
 * The keys of a snapshot that is sealed to the keys of accounts. While it is collected its seed is kept, wrapped; from it follows a data key for each account,
 * category and month, which is sealed to the account's public key and which the service of keys alone opens again. Once the snapshot is taken the seed is gone.
 */
import { createHash, createSecretKey, hkdfSync } from 'node:crypto';

/** Which rows of a snapshot a data key seals. */
export interface SnapshotKeyPlace {
  readonly preservation: string;
  readonly account: string;
  readonly category: string;
  /** The first day of the month in UTC: `YYYY-MM-01`. */
  readonly period: string;
}

/** The table that a sealed key's place names. */
export const snapshotKeyTable = 'orders.snapshot_key';

/** By which a key is found. */
export const snapshotKeyName = ({ preservation, account, category, period }: SnapshotKeyPlace): string =>
  JSON.stringify([preservation, account, category, period]);

/** The data key of a place: 32 bytes from the seed of its snapshot. */
export function snapshotDataKey(seed: Uint8Array, place: SnapshotKeyPlace): Buffer<ArrayBuffer> {
  const bound = createHash('sha256').update(snapshotKeyName(place)).digest();
  return Buffer.from(hkdfSync('sha256', createSecretKey(seed), '', Buffer.concat([Buffer.from('writ/snapshot/data-key/v1\0'), bound]), 32));
}

/** What rows and files are sealed under, as the database and `snapshot-seal.ts` do: 64 bytes from a data key. Throws RangeError for a key of another length. */
export function snapshotRowKey(dataKey: Uint8Array): Buffer<ArrayBuffer> {
  if (dataKey.length !== 32) throw new RangeError('a data key has 32 bytes');
  return Buffer.from(hkdfSync('sha256', createSecretKey(dataKey), '', 'writ/snapshot/row-key/v1', 64));
}
