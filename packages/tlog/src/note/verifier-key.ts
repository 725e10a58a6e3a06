/**
 * Names and public keys of those who sign notes (C2SP signed-note): the text form that people pin in configuration.
 */

import { sha256 } from '#crypto';
import { concatBytes, equalBytes, fromBase64, toBase64, utf8 } from '../bytes.ts';
import { TlogError } from '../errors.ts';
import { isWeakKey } from './weak-key.ts';

/** Ed25519 over the note's text: the log's own signature. */
export const ed25519KeyType = 0x01;
/** Ed25519 over the note's text and a time: a witness's cosignature (C2SP tlog-cosignature). */
export const cosignatureKeyType = 0x04;
/** ML-DSA-44 over the tree of a checkpoint and a time: a log's second signature (C2SP tlog-cosignature). */
export const mlDsaKeyType = 0x06;

/**
 * The signature types whose keys can be pinned, with the length of the key in bytes. Lines of all others (0x02 ECDSA, 0x05
 * RFC 6962 tree heads) are lines of unknown keys: read over and never counted.
 */
const publicKeyLengths: ReadonlyMap<number, number> = new Map([
  [ed25519KeyType, 32],
  [cosignatureKeyType, 32],
  [mlDsaKeyType, 1_312],
]);

/** A key that a reader trusts. `id` is what ties a signature line to it; it is a checksum, not proof of anything. */
export interface VerifierKey {
  name: string;
  /** Unsigned 32-bit number. */
  id: number;
  /** {@link ed25519KeyType}, {@link cosignatureKeyType} or {@link mlDsaKeyType}. */
  type: number;
  /** 32 bytes; 1,312 of an ML-DSA key. */
  publicKey: Uint8Array;
}

/** Whether a text can name a key: not empty, no white space or control characters, no plus sign, valid Unicode. */
export const isKeyName = (name: string): boolean => name.isWellFormed() && /^[^\p{White_Space}\p{Cc}+]+$/u.test(name);

function keyId(name: string, type: number, publicKey: Uint8Array): number {
  const digest = sha256(utf8(name), Uint8Array.of(0x0a, type), publicKey);
  return new DataView(digest.buffer, digest.byteOffset).getUint32(0);
}

/**
 * The key of a name: of a log that signs with Ed25519 or, with type {@link mlDsaKeyType}, with ML-DSA-44; or with type {@link cosignatureKeyType} of a witness.
 * Throws `BAD_KEY` for a bad name, another type, a key of another length, or one under which anybody can sign.
 * Not checked: that the bytes are a point of the curve (if not, no signature holds), and whose key it is.
 */
export function makeVerifierKey(name: string, publicKey: Uint8Array, type: number = ed25519KeyType): VerifierKey {
  if (!isKeyName(name)) throw new TlogError('BAD_KEY', 'The name of a key must not be empty or contain spaces, control characters or "+".');
  const length = publicKeyLengths.get(type);
  if (length === undefined)
    throw new TlogError(
      'BAD_KEY',
      `Keys of type ${type} are not supported: only 1 (Ed25519), 4 (Ed25519 cosignature) and 6 (ML-DSA-44) are.`,
    );
  if (publicKey.length !== length)
    throw new TlogError('BAD_KEY', `A public key of type ${type} has ${length} bytes, not ${publicKey.length}.`);
  if (type !== mlDsaKeyType && isWeakKey(publicKey))
    throw new TlogError('BAD_KEY', `The key of ${name} must not be trusted: anybody can make signatures for it, or it is misspelled.`);
  return { name, id: keyId(name, type, publicKey), type, publicKey };
}

/** The text form `<name>+<id>+<base64 of type and key>`. */
export const formatVerifierKey = (key: VerifierKey): string =>
  `${key.name}+${key.id.toString(16).padStart(8, '0')}+${toBase64(concatBytes([Uint8Array.of(key.type), key.publicKey]))}`;

/**
 * The key that a text names. Throws `BAD_KEY`, also when its id is not that of its name, type and bytes.
 * Not checked: whose key it is. The id is a checksum that anybody can compute.
 */
export function parseVerifierKey(vkey: string): VerifierKey {
  const nameEnd = vkey.indexOf('+');
  const idEnd = vkey.indexOf('+', nameEnd + 1);
  const bytes = fromBase64(vkey.slice(idEnd + 1));
  const type = bytes?.[0];
  if (nameEnd < 0 || idEnd < 0 || bytes === undefined || type === undefined)
    throw new TlogError('BAD_KEY', 'A key looks like log.example.org+1a2b3c4d+AbCd...: name, 8 hex digits, base64, with "+" between them.');
  const key = makeVerifierKey(vkey.slice(0, nameEnd), bytes.slice(1), type);
  if (formatVerifierKey(key) !== vkey)
    throw new TlogError('BAD_KEY', `The key of ${key.name} has id ${key.id.toString(16).padStart(8, '0')}, the text says otherwise.`);
  return key;
}

/** Whether both hold the same public key, whatever they are called and used for. */
export const samePublicKey = (a: VerifierKey, b: VerifierKey): boolean => equalBytes(a.publicKey, b.publicKey);

/** Whether both are the same key under the same name. */
export const sameVerifierKey = (a: VerifierKey, b: VerifierKey): boolean =>
  a.name === b.name && a.id === b.id && a.type === b.type && samePublicKey(a, b);
