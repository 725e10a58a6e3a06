/**
 * One sealed row, format 2: `0x02 ‖ nonce 12 ‖ AES-256-GCM ‖ tag 16`. Inside is a JSON array of the category's fields in fixed order, filled
 * with blanks to a multiple of 32 bytes. The additional data are the row's place, so that a row that was moved, redated or given another key
 * does not open. One data key seals one writer's month of one account and category: random nonces are safe (NIST SP 800-38D, 8.3).
 */
import { createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import { nonceBytes, openBytes, sealBytes, tagBytes } from './aes-gcm.ts';
import { type Category, categories, fieldsByName, fieldsInOrder, isCategory, type RecordFields } from './categories.ts';
import { SealingError } from './errors.ts';
import { isoBytesMost, writeIso } from './instant.ts';

const head = Buffer.of(2);
const paddedTo = 32;
const shortest = head.length + nonceBytes + paddedTo + tagBytes;
const keyBytes = 32;

/** Where a row belongs: its columns that stay readable. Not secret, not in the envelope, and needed to open it. */
export interface RowPlace<C extends Category = Category> {
  readonly category: C;
  readonly account: string;
  /** The id of the data key in `records.data_key`. */
  readonly keyId: string;
  /** The row's own id; a subscriber's is the account's. */
  readonly rowId: string;
  /** The column `at`, to the millisecond; null where the table has none. */
  readonly at: Date | null;
  /** The column `recorded_at`, to the millisecond. */
  readonly recordedAt: Date;
}

/** A new data key: 32 random bytes. */
export const newDataKey = (): Buffer<ArrayBuffer> => randomBytes(keyBytes);

/** A data key as rows take it: it prints as nothing. Throws BAD_KEY for other than 32 bytes. */
export function rowKey(bytes: Uint8Array): KeyObject {
  if (bytes.length !== keyBytes) throw new SealingError('BAD_KEY', 'A data key has 32 bytes.');
  return createSecretKey(bytes);
}

/** Writes an instant, or nothing, and a NUL after it; answers where that ends. */
function writeInstant(value: Date | null, name: string, at: number): number {
  if (value !== null && Number.isNaN(value.getTime())) throw new SealingError('BAD_PLACE', `${name} of a row is no instant.`);
  const end = value === null ? at : writeIso(value, scratch, at);
  scratch[end] = 0;
  return end + 1;
}

function requireParts(parts: readonly string[]): void {
  if (parts.some((part) => part === '' || part.includes('\0') || !part.isWellFormed()))
    throw new SealingError('BAD_PLACE', 'A part of the place of a row is empty, has a NUL or is no text.');
}

/** The additional data of one row after the other: what all rows of one key begin with is written once for a page. */
let [scratch, begun] = [Buffer.alloc(1_024), { category: '', account: '', keyId: '', length: 0 }];

/** Writes the parts that a key's rows share; answers how many bytes they are, with room for `more` behind them. */
function begin({ category, account, keyId }: RowPlace, more: number): number {
  if (category === begun.category && account === begun.account && keyId === begun.keyId && begun.length + more <= scratch.length)
    return begun.length;
  if (!isCategory(category)) throw new SealingError('BAD_PLACE', `${String(category)} is no category of records.`);
  requireParts([account, keyId]);
  const text = `writ/record/v2\0${categories[category].table}\0${account}\0${category}\0${keyId}\0`;
  const length = Buffer.byteLength(text);
  if (length + more > scratch.length) scratch = Buffer.alloc(length + more);
  scratch.write(text);
  begun = { category, account, keyId, length };
  return length;
}

/** Good until the next row's. */
function additionalData(place: RowPlace): Uint8Array {
  const { rowId, at, recordedAt } = place;
  requireParts([rowId]);
  const from = begin(place, rowId.length * 3 + 1 + 2 * (isoBytesMost + 1));
  const idEnd = from + scratch.write(rowId, from);
  scratch[idEnd] = 0;
  return scratch.subarray(0, writeInstant(recordedAt, 'recorded_at', writeInstant(at, 'at', idEnd + 1)));
}

/** JSON, with blanks at its end: every reader of JSON leaves them out, and the length tells 32 bytes and no less. */
function padded(values: readonly unknown[]): Buffer {
  const text = JSON.stringify(values);
  const bytes = Buffer.byteLength(text);
  const filled = Buffer.alloc(Math.ceil(bytes / paddedTo) * paddedTo, ' ');
  filled.write(text);
  return filled;
}

/** Seals the fields of a record for its place. Throws BAD_FIELDS, BAD_PLACE. */
export const sealRow = <C extends Category>(key: KeyObject, place: RowPlace<C>, fields: RecordFields<C>): Buffer<ArrayBuffer> =>
  sealBytes(key, additionalData(place), padded(fieldsInOrder(place.category, fields)), head);

/** The fields that were sealed for this place with this key. Throws BAD_FORMAT, BAD_PLACE, and NOT_OPENED for everything that was changed. */
export function openRow<C extends Category>(key: KeyObject, place: RowPlace<C>, sealed: Uint8Array): RecordFields<C> {
  if (sealed[0] !== head[0]) throw new SealingError('BAD_FORMAT', 'A sealed row is not of format 2.');
  if (sealed.length < shortest || (sealed.length - shortest) % paddedTo !== 0)
    throw new SealingError('BAD_FORMAT', `A sealed row has ${shortest} bytes, or 32 more, or a multiple of that.`);
  const plain = openBytes(key, additionalData(place), { sealed, from: head.length, what: 'A row' });
  return fieldsByName(place.category, JSON.parse(plain.toString()));
}
