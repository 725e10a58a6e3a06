/**
 * Snapshots as the database keeps them: each under a random key of its own, wrapped under the installation's; each row sealed with the
 * snapshot, kind, id and account that it represents, so that none can be passed off as another. Rows are sealed inside the database
 * (`sealing.sealed()`) and opened here.
 */
import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';
import { eachKey, type KeyOrKeys } from './keys-in-use.ts';

const [keyBytes, nonceBytes, tagBytes, ivBytes, macBytes] = [64, 12, 16, 16, 32];

/** What is sealed was not sealed with this key, for this place, or has been changed since. */
export class SnapshotSealError extends Error {
  override readonly name = 'SnapshotSealError';
}

/** The key that wraps the snapshots' own, from the installation's, which has at least 32 bytes. */
function wrappingKey(master: Uint8Array): KeyObject {
  if (master.length < 32) throw new RangeError('the preservation key is shorter than 32 bytes');
  return createSecretKey(Buffer.from(hkdfSync('sha256', createSecretKey(master), '', 'preservation/v1/wrap', 32)));
}

/** A new key for one snapshot, and the form in which it is kept: AES-256-GCM, bound to the snapshot's id. */
export function newPreservationKey(master: Uint8Array, preservation: string): { key: Buffer; wrapped: Buffer<ArrayBuffer> } {
  const key = randomBytes(keyBytes);
  return { key, wrapped: wrap(master, preservation, key) };
}

function wrap(master: Uint8Array, preservation: string, key: Uint8Array): Buffer<ArrayBuffer> {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', wrappingKey(master), nonce).setAAD(Buffer.from(preservation));
  const body = Buffer.concat([cipher.update(key), cipher.final()]);
  return Buffer.concat([nonce, body, cipher.getAuthTag()]);
}

/** The key of a snapshot, by the first of the keys that opens it. Throws SnapshotSealError when it was not wrapped for this snapshot by this installation. */
export function unwrapPreservationKey(keys: KeyOrKeys, preservation: string, wrapped: Uint8Array): Buffer {
  const last = eachKey(keys).at(-1);
  if (last === undefined) throw new TypeError('A process has a key of snapshots.');
  for (const master of eachKey(keys).slice(0, -1)) {
    try {
      return unwrap(master, preservation, wrapped);
    } catch (error) {
      if (!(error instanceof SnapshotSealError)) throw error;
    }
  }
  return unwrap(last, preservation, wrapped);
}

/** The same key under another one of the installation's: as it is where it is so already. Throws as {@link unwrapPreservationKey}. */
export function rewrapPreservationKey<Wrapped extends Uint8Array>(
  to: Uint8Array,
  keys: KeyOrKeys,
  preservation: string,
  wrapped: Wrapped,
): Wrapped | Buffer<ArrayBuffer> {
  try {
    unwrap(to, preservation, wrapped);
    return wrapped;
  } catch (error) {
    if (!(error instanceof SnapshotSealError)) throw error;
  }
  return wrap(to, preservation, unwrapPreservationKey(keys, preservation, wrapped));
}

function unwrap(master: Uint8Array, preservation: string, wrapped: Uint8Array): Buffer {
  if (wrapped.length !== nonceBytes + keyBytes + tagBytes) throw new SnapshotSealError('A wrapped key has another length.');
  const decipher = createDecipheriv('aes-256-gcm', wrappingKey(master), wrapped.subarray(0, nonceBytes), { authTagLength: tagBytes });
  decipher.setAAD(Buffer.from(preservation)).setAuthTag(wrapped.subarray(-tagBytes));
  try {
    return Buffer.concat([decipher.update(wrapped.subarray(nonceBytes, -tagBytes)), decipher.final()]);
  } catch (cause) {
    throw new SnapshotSealError('The key of a snapshot does not open with the key of this installation.', { cause });
  }
}

/** The halves of a key, as key objects: with bare bytes Node takes some 7 microseconds more for each cipher and code. */
const cipherKey = (key: Uint8Array): KeyObject => createSecretKey(key.subarray(0, 32));
const codeKey = (key: Uint8Array): KeyObject => createSecretKey(key.subarray(32));

/** What the code of sealed bytes is over, before the bytes themselves: the place. */
function codeOf(key: Uint8Array, place: readonly string[], body: Uint8Array): Buffer {
  const bound = createHmac('sha256', codeKey(key));
  for (const part of place) bound.update(createHash('sha256').update(part).digest());
  return bound.update(body).digest();
}

/** The opened bytes at this place. Throws SnapshotSealError for anything else. */
function openBytes(key: Uint8Array, place: readonly string[], sealed: Uint8Array): Buffer {
  const [body, mac] = [sealed.subarray(0, -macBytes), sealed.subarray(-macBytes)];
  if (mac.length !== macBytes || !timingSafeEqual(codeOf(key, place, body), mac))
    throw new SnapshotSealError('A row of a snapshot is not what was preserved.');
  const decipher = createDecipheriv('aes-256-cbc', cipherKey(key), body.subarray(0, ivBytes));
  return Buffer.concat([decipher.update(body.subarray(ivBytes)), decipher.final()]);
}

/** The opened row at this place: its snapshot, kind, id and account. Throws SnapshotSealError for anything else. */
export const openSnapshotRow = (key: Uint8Array, place: readonly string[], sealed: Uint8Array): Record<string, unknown> =>
  JSON.parse(openBytes(key, place, sealed).toString('utf8')) as Record<string, unknown>;

/** What stands for a file in a snapshot (`content.file_name()`): its hash alone would tell whoever knows the file that the person had it. */
export const snapshotFileName = (key: Uint8Array, sha256: string): Buffer<ArrayBuffer> =>
  Buffer.from(createHmac('sha256', codeKey(key)).update(`file ${sha256}`).digest());

/** A part of a file of a snapshot. */
export interface FilePlace {
  readonly preservation: string;
  /** What stands for the file: {@link snapshotFileName}. */
  readonly file: Uint8Array;
  /** Counted from 0. */
  readonly part: number;
}

const describedPlace = ({ preservation, file }: Omit<FilePlace, 'part'>): string[] => [
  preservation,
  'FILE',
  Buffer.from(file).toString('hex'),
];

const partPlace = ({ part, ...file }: FilePlace): string[] => [...describedPlace(file), String(part)];

/** In the form in which the database seals rows. */
function sealBytes(key: Uint8Array, place: readonly string[], bytes: Uint8Array): Buffer<ArrayBuffer> {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv('aes-256-cbc', cipherKey(key), iv);
  const body = Buffer.concat([iv, cipher.update(bytes), cipher.final()]);
  return Buffer.concat([body, codeOf(key, place, body)]);
}

/** Seals a part of a file for its place. */
export const sealFilePart = (key: Uint8Array, place: FilePlace, bytes: Uint8Array): Buffer<ArrayBuffer> =>
  sealBytes(key, partPlace(place), bytes);

/** The opened part of a file. Throws SnapshotSealError for anything that was not sealed for this place. */
export const openFilePart = (key: Uint8Array, place: FilePlace, sealed: Uint8Array): Buffer => openBytes(key, partPlace(place), sealed);

/** A key, and the place that bytes are sealed for with it. */
interface KeyAtPlace<Place> {
  readonly key: Uint8Array;
  readonly place: Place;
}

/** The same row under another key, byte for byte. Throws SnapshotSealError for one that was not sealed for this place. */
export const resealSnapshotRow = (from: Uint8Array, to: Uint8Array, place: readonly string[], sealed: Uint8Array): Buffer<ArrayBuffer> =>
  sealBytes(to, place, openBytes(from, place, sealed));

/** The same part of a file under another key and the name that it has there. Throws SnapshotSealError for anything that was not sealed for its place. */
export const resealFilePart = (from: KeyAtPlace<FilePlace>, to: KeyAtPlace<FilePlace>, sealed: Uint8Array): Buffer<ArrayBuffer> =>
  sealFilePart(to.key, to.place, openFilePart(from.key, from.place, sealed));

/** What a line says of a file, as it is sealed beside the snapshot's rows. */
export const openDescribedFile = (key: Uint8Array, place: Omit<FilePlace, 'part'>, sealed: Uint8Array): { sha256: string; bytes: number } =>
  openSnapshotRow(key, describedPlace(place), sealed) as { sha256: string; bytes: number };

/** What a line says of a file under another key, and the name that the file has there. Throws as {@link openDescribedFile}. */
export function resealDescribedFile(
  from: KeyAtPlace<Omit<FilePlace, 'part'>>,
  to: Uint8Array,
  sealed: Uint8Array,
): { file: Buffer<ArrayBuffer>; sealed: Buffer<ArrayBuffer> } {
  const { preservation } = from.place;
  const file = snapshotFileName(to, openDescribedFile(from.key, from.place, sealed).sha256);
  const said = openBytes(from.key, describedPlace(from.place), sealed);
  return { file, sealed: sealBytes(to, describedPlace({ preservation, file }), said) };
}
