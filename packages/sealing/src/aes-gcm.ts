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
  const nonce = freshNonce();
  const cipher = createCipheriv('aes-256-gcm', key, nonce, options).setAAD(additional);
  const body = cipher.update(plain);
  cipher.final();
  return Buffer.concat([head, nonce, body, cipher.getAuthTag()]);
}

/** What {@link sealBytes} sealed, `from` where its nonce begins. Throws BAD_FORMAT, NOT_OPENED for anything else, `what` being what its message names. */
export function openBytes(key: AesKey, additional: Uint8Array, { sealed, from, what }: Sealed): Buffer {
  if (sealed.length < from + nonceBytes + tagBytes) throw new SealingError('BAD_FORMAT', `${what} is too short.`);
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(from, from + nonceBytes), options);
  decipher.setAAD(additional).setAuthTag(sealed.subarray(-tagBytes));
  const plain = decipher.update(sealed.subarray(from + nonceBytes, -tagBytes));
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
