/**
 * Hybrid public key encryption (RFC 9180): DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-256-GCM; base mode, one message a key (section 6.1).
 * Nothing else of the RFC: no suite is chosen by what comes from outside.
 */

import type { KeyObject } from 'node:crypto';
import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createPrivateKey,
  createPublicKey,
  createSecretKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
} from 'node:crypto';
import { tagBytes } from './aes-gcm.ts';
import { SealingError } from './errors.ts';

/** Of a secret, a public key, and what was encapsulated. */
export const x25519Bytes = 32;

const kemSuite = Buffer.concat([Buffer.from('KEM'), Buffer.of(0, 0x20)]);
const suite = Buffer.concat([Buffer.from('HPKE'), Buffer.of(0, 0x20, 0, 1, 0, 2)]);
const empty = Buffer.alloc(0);
const options = { authTagLength: tagBytes };

/** PKCS #8 of RFC 8410 before the 32 bytes. */
const pkcs8 = Buffer.from('302e020100300506032b656e04220420', 'hex');

const ofLength = (bytes: Uint8Array): Uint8Array => {
  if (bytes.length !== x25519Bytes) throw new SealingError('BAD_KEY', 'A key of X25519 has 32 bytes.');
  return bytes;
};

/** The public key of 32 bytes. Throws BAD_KEY. By a JWK: OpenSSL reads DER more slowly. */
export const x25519Public = (bytes: Uint8Array): KeyObject =>
  createPublicKey({ format: 'jwk', key: { kty: 'OKP', crv: 'X25519', x: Buffer.from(ofLength(bytes)).toString('base64url') } });

/** The private key of 32 bytes. Throws BAD_KEY. */
export const x25519Private = (bytes: Uint8Array): KeyObject =>
  createPrivateKey({ key: Buffer.concat([pkcs8, ofLength(bytes)]), format: 'der', type: 'pkcs8' });

/** The 32 bytes of a key's public half. */
export function x25519Raw(key: KeyObject): Buffer {
  const half = key.type === 'private' ? createPublicKey(key) : key;
  return Buffer.from(half.export({ format: 'jwk' }).x ?? '', 'base64url');
}

const text = (of: string): Buffer => Buffer.from(of);
const version = text('HPKE-v1');

/** What a secret is extracted from, and what is expanded from it. */
interface Derived {
  readonly of: Uint8Array;
  readonly salt: Uint8Array;
  readonly from: readonly [label: string, input: Uint8Array];
  readonly to: readonly [label: string, info: Uint8Array];
  readonly length: number;
}

/** LabeledExtract, and LabeledExpand of what it gives (section 4): together HKDF over labelled texts (RFC 5869), in one call. */
const derive = ({ of, salt, from, to, length }: Derived): Buffer =>
  Buffer.from(
    hkdfSync(
      'sha256',
      createSecretKey(Buffer.concat([version, of, text(from[0]), from[1]])),
      salt,
      Buffer.concat([Buffer.of(0, length), version, of, text(to[0]), to[1]]),
      length,
    ),
  );

/** LabeledExtract with an empty salt: of what is no secret. */
const extract = (label: string, input: Uint8Array): Buffer =>
  createHmac('sha256', empty)
    .update(Buffer.concat([version, suite, text(label), input]))
    .digest();

/** ExtractAndExpand of DHKEM (section 4.1). Throws BAD_KEY for a public key that agrees on zeros whatever the secret (section 7.1.4). */
export function sharedSecret(privateKey: KeyObject, publicKey: KeyObject, context: Uint8Array): Buffer {
  let agreed: Buffer;
  try {
    agreed = diffieHellman({ privateKey, publicKey });
  } catch (cause) {
    throw new SealingError('BAD_KEY', 'A public key of X25519 agrees on nothing.', { cause });
  }
  return derive({ of: kemSuite, salt: empty, from: ['eae_prk', agreed], to: ['shared_secret', context], length: 32 });
}

const noPsk = extract('psk_id_hash', empty);

/** The last one, since this project has one `info`. */
let last = { info: empty, context: Buffer.concat([Buffer.of(0), noPsk, extract('info_hash', empty)]) };

/** What the key schedule in base mode is over (section 5.1): the same for each message of one use. */
function scheduleContext(info: Uint8Array): Buffer {
  if (!last.info.equals(info))
    last = { info: Buffer.from(info), context: Buffer.concat([Buffer.of(0), noPsk, extract('info_hash', info)]) };
  return last.context;
}

/** Key and base nonce of the key schedule in base mode (section 5.1). */
function schedule(shared: Uint8Array, info: Uint8Array): { key: KeyObject; nonce: Buffer } {
  const context = scheduleContext(info);
  const made = (label: string, length: number): Buffer =>
    derive({ of: suite, salt: shared, from: ['secret', empty], to: [label, context], length });
  return { key: createSecretKey(made('key', 32)), nonce: made('base_nonce', 12) };
}

/** What a message is bound to: `info` to the use, `aad` to the place. */
export interface HpkeBound {
  readonly info: Uint8Array;
  readonly aad: Uint8Array;
}

/** `enc 32 ‖ ciphertext ‖ tag 16` for the holder of the public key: 48 bytes longer than the message. Throws BAD_KEY. */
export function hpkeSeal(to: KeyObject, { info, aad }: HpkeBound, plain: Uint8Array): Buffer<ArrayBuffer> {
  const { privateKey, publicKey } = generateKeyPairSync('x25519');
  const enc = x25519Raw(publicKey);
  const { key, nonce } = schedule(sharedSecret(privateKey, to, Buffer.concat([enc, x25519Raw(to)])), info);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, options).setAAD(aad);
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([enc, body, cipher.getAuthTag()]);
}

/** The message. Throws BAD_FORMAT for what is too short, BAD_KEY, and NOT_OPENED for everything that was changed. */
export function hpkeOpen(own: KeyObject, { info, aad }: HpkeBound, sealed: Uint8Array): Buffer {
  if (sealed.length < x25519Bytes + tagBytes) throw new SealingError('BAD_FORMAT', 'A message of HPKE has 48 bytes or more.');
  const enc = sealed.subarray(0, x25519Bytes);
  const { key, nonce } = schedule(sharedSecret(own, x25519Public(enc), Buffer.concat([enc, x25519Raw(own)])), info);
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, options).setAAD(aad).setAuthTag(sealed.subarray(-tagBytes));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(x25519Bytes, -tagBytes)), decipher.final()]);
  } catch (cause) {
    throw new SealingError('NOT_OPENED', 'A message does not open: another key, another place, or changed bytes.', { cause });
  }
}
