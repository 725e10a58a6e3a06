/** Ed25519 keys as text: 32 bytes in base64, as settings name them. */
import { createHash, createPublicKey, type KeyObject } from 'node:crypto';
import { fromBase64 } from '@writ/tlog';

/** SubjectPublicKeyInfo of an Ed25519 key (RFC 8410, 4) without its 32 bytes. */
const spkiHeader = Buffer.from('302a300506032b6570032100', 'hex');

/** The 32 bytes of a public key, or of a private key's public half. Throws TypeError for a key that is no Ed25519 key. */
export function publicBytes(key: KeyObject): Uint8Array {
  if (key.asymmetricKeyType !== 'ed25519') throw new TypeError('The key is not an Ed25519 key.');
  const half = key.type === 'private' ? createPublicKey(key) : key;
  return new Uint8Array(half.export({ type: 'spki', format: 'der' }).subarray(-32));
}

/** The public half as text. */
export const publicKeyText = (key: KeyObject): string => Buffer.from(publicBytes(key)).toString('base64');

/** A public key from its text. Throws TypeError for what is not 32 bytes in base64. */
export function parsePublicKey(text: string): KeyObject {
  const bytes = fromBase64(text);
  if (bytes?.length !== 32) throw new TypeError('A public key is 32 bytes in base64.');
  return createPublicKey({ key: Buffer.concat([spkiHeader, bytes]), format: 'der', type: 'spki' });
}

/** How a signature names its key: SHA-256 of the 32 bytes, in base64url. */
export const keyIdOf = (key: KeyObject): string => createHash('sha256').update(publicBytes(key)).digest('base64url');
