import { createCipheriv, createHmac, diffieHellman, generateKeyPairSync, hkdfSync, randomBytes } from 'node:crypto';
import { Transform, type TransformCallback } from 'node:stream';
import type { AgeRecipient } from './age-recipient.ts';

/** As many bytes as are encrypted at once (C2SP age, "Payload"). */
const chunkSize = 65_536;

/**
 * Encrypts what flows through for one X25519 recipient in the format age v1 (C2SP age), in memory that doesn't grow with it. The key of the file
 * is made here and is nowhere else; a changed byte, a chunk in another place and a missing end are all noticed by whoever opens it.
 */
export class AgeEncryption extends Transform {
  readonly #key: Buffer;
  #waiting: Buffer[] = [];
  #bytes = 0;
  #chunks = 0n;

  constructor(recipient: AgeRecipient) {
    super();
    const [fileKey, nonce] = [randomBytes(16), randomBytes(16)];
    this.#key = derived(fileKey, nonce, 'payload');
    this.push(Buffer.concat([Buffer.from(header(recipient, fileKey)), nonce]));
    fileKey.fill(0);
  }

  override _transform(bytes: Buffer, _encoding: BufferEncoding, done: TransformCallback) {
    this.#waiting.push(bytes);
    this.#bytes += bytes.length;
    // The last chunk is marked, and has something in it: one more byte shows that this is not the last.
    if (this.#bytes > chunkSize) {
      const all = Buffer.concat(this.#waiting);
      const whole = Math.floor((all.length - 1) / chunkSize) * chunkSize;
      for (let at = 0; at < whole; at += chunkSize) this.push(this.#sealed(all.subarray(at, at + chunkSize), false));
      this.#waiting = [all.subarray(whole)];
      this.#bytes = all.length - whole;
    }
    done();
  }

  override _flush(done: TransformCallback) {
    const last = this.#sealed(Buffer.concat(this.#waiting), true);
    this.#key.fill(0);
    done(null, last);
  }

  /** A chunk under its number of eleven bytes, and a twelfth that is 1 for the last. */
  #sealed(chunk: Buffer, isLast: boolean): Buffer {
    const nonce = Buffer.alloc(12);
    nonce.writeBigUInt64BE(this.#chunks++, 3);
    nonce.writeUInt8(isLast ? 1 : 0, 11);
    return sealed(this.#key, nonce, chunk);
  }
}

function sealed(key: Buffer, nonce: Buffer, bytes: Buffer): Buffer {
  const cipher = createCipheriv('chacha20-poly1305', key, nonce, { authTagLength: 16 });
  return Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
}

const derived = (secret: Uint8Array, salt: Uint8Array, info: string) => Buffer.from(hkdfSync('sha256', secret, salt, info, 32));
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64').replaceAll('=', '');

/** The header: the key of the file, encrypted for the recipient, and a code over all of it by that key. */
function header({ point, publicKey }: AgeRecipient, fileKey: Buffer): string {
  const own = generateKeyPairSync('x25519');
  const share = Buffer.from(own.publicKey.export({ format: 'jwk' }).x ?? '', 'base64url');
  const secret = diffieHellman({ privateKey: own.privateKey, publicKey });
  const wrapped = sealed(derived(secret, Buffer.concat([share, point]), 'age-encryption.org/v1/X25519'), Buffer.alloc(12), fileKey);
  const covered = `age-encryption.org/v1\n-> X25519 ${base64(share)}\n${base64(wrapped)}\n---`;
  const code = createHmac('sha256', derived(fileKey, Buffer.alloc(0), 'header'))
    .update(covered)
    .digest();
  return `${covered} ${base64(code)}\n`;
}
