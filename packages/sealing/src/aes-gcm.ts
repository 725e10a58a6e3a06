/** AES-256-GCM as every format of this package uses it: a random nonce of 12 bytes before the ciphertext, its tag of 16 bytes after it. */
import { createCipheriv, createDecipheriv, type KeyObject, randomFillSync } from 'node:crypto';
import { SealingError } from './errors.ts';

export const nonceBytes = 12;
export const tagBytes = 16;

/** A key, as node:crypto takes it: 32 bytes. */
export type AesKey = KeyObject | Uint8Array;

const options = { authTagLength: tagBytes };

/** Random bytes are drawn for many nonces at once: a draw costs as much as sealing a row. */
const pool = Buffer.alloc(nonceBytes * 256);
let drawn = pool.length;

/** A nonce that nobody had before. */
function freshNonce(): Buffer {
  if (drawn === pool.length) {
    randomFillSync(pool);
    drawn = 0;
  }
  drawn += nonceBytes;
  return Buffer.from(pool.subarray(drawn - nonceBytes, drawn));
}

/** `head ‖ nonce ‖ ciphertext ‖ tag`. */
export function sealBytes(key: AesKey, additional: Uint8Array, plain: Uint8Array, head: Uint8Array): Buffer<ArrayBuffer> {
  const fresh = freshNonce();
  const cipher = createCipheriv('aes-256-gcm', key, fresh, options).setAAD(additional);
  const body = cipher.update(plain);
  cipher.final();
  return Buffer.concat([head, fresh, body, cipher.getAuthTag()]);
}

/** OpenSSL keeps copies of both: one buffer for all, instead of two views for each row. */
const [nonce, tag] = [Buffer.alloc(nonceBytes), Buffer.alloc(tagBytes)];

function fill(buffer: Buffer, from: Uint8Array, at: number): Buffer {
  for (let n = 0; n < buffer.length; n += 1) buffer[n] = from[at + n] ?? 0;
  return buffer;
}

/** What {@link sealBytes} sealed, `from` where its nonce begins. Throws BAD_FORMAT, NOT_OPENED for anything else, `what` being what its message names. */
export function openBytes(key: AesKey, additional: Uint8Array, { sealed, from, what }: Sealed): Buffer {
  const tagAt = sealed.length - tagBytes;
  if (tagAt < from + nonceBytes) throw new SealingError('BAD_FORMAT', `${what} is too short.`);
  const decipher = createDecipheriv('aes-256-gcm', key, fill(nonce, sealed, from), options);
  decipher.setAAD(additional).setAuthTag(fill(tag, sealed, tagAt));
  const plain = decipher.update(sealed.subarray(from + nonceBytes, tagAt));
  try {
    decipher.final();
  } catch (cause) {
    throw new SealingError('NOT_OPENED', `${what} does not open: another key, another place, or changed bytes.`, { cause });
  }
  return plain;
}

interface Sealed {
  readonly sealed: Uint8Array;
  readonly from: number;
  readonly what: string;
}
