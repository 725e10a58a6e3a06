/**
 * A WebAuthn assertion over a statement (WebAuthn Level 3, 7.2), without CBOR: the key is registered as SPKI, and the authenticator's data has its
 * fixed 37 bytes. Its counter is not read: who has the device has the key, however often it was used.
 */
import { createPublicKey, hash, type KeyObject, timingSafeEqual, verify } from 'node:crypto';
import { toBase64Url } from '@writ/tlog';
import type { Assertion } from './act.ts';
import { RefusedAct } from './refused-act.ts';
import { challengeOf, type Statement } from './statement.ts';

/** Where persons sign. */
export interface SigningPlace {
  /** The signing page's origin, as a browser writes it: `https://sign.example.org`. */
  readonly origin: string;
  /** The relying party of the keys: the origin's host unless it is set. */
  readonly rpId: string;
}

/** The place of an origin. Throws TypeError for what is no origin. */
export function signingPlace(origin: string): SigningPlace {
  const url = new URL(origin);
  if (url.origin !== origin)
    throw new TypeError(`${origin} is no origin: write it like https://sign.example.org, without a slash at the end.`);
  return { origin, rpId: url.hostname };
}

const sha256 = (bytes: Uint8Array | string): Buffer => hash('sha256', bytes, 'buffer');
const bytesOf = (text: string): Buffer => Buffer.from(text, 'base64url');

const flag = { present: 0x01, verified: 0x04, backupEligible: 0x08, backedUp: 0x10, extra: 0xc0 } as const;

/** Relying party's hash 32, flags 1, counter 4. */
const authenticatorBytes = 37;

/** How the one SPKI of a key begins, and how long it is: an uncompressed point on P-256 (RFC 5480), and Ed25519 (RFC 8410). */
const canonicalSpki = [
  { prefix: Buffer.from('3059301306072a8648ce3d020106082a8648ce3d03010703420004', 'hex'), bytes: 91 },
  { prefix: Buffer.from('302a300506032b6570032100', 'hex'), bytes: 44 },
];

/** Keys that were read, by their SPKI: OpenSSL takes half as long for that as for a signature. Whoever shows many only makes each be read again. */
const read = new Map<string, KeyObject>();
const readMost = 1_000;

/**
 * The public key of an SPKI: P-256 or Ed25519, in the one form that each key has. A key that could be written twice could be registered for two persons.
 * Throws TypeError for others.
 */
export function publicKeyOf(spki: Uint8Array): KeyObject {
  const der = Buffer.from(spki);
  const name = der.toString('latin1');
  const known = read.get(name);
  if (known !== undefined) return known;
  if (!canonicalSpki.some(({ prefix, bytes }) => der.length === bytes && der.subarray(0, prefix.length).equals(prefix)))
    throw new TypeError('A key of a person is on P-256, its point uncompressed, or is an Ed25519 key.');
  const key = createPublicKey({ key: der, format: 'der', type: 'spki' });
  if (read.size === readMost) read.clear();
  read.set(name, key);
  return key;
}

interface ClientData {
  readonly type?: unknown;
  readonly challenge?: unknown;
  readonly origin?: unknown;
  readonly crossOrigin?: unknown;
  readonly topOrigin?: unknown;
}

function clientDataOf(bytes: Buffer): ClientData {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  } catch (cause) {
    throw new RefusedAct('BAD_SIGNATURE', "The client's data are not JSON.", { cause });
  }
  throw new RefusedAct('BAD_SIGNATURE', "The client's data are no object.");
}

function requireClientData(data: ClientData, challenge: Uint8Array, place: SigningPlace): void {
  if (data.type !== 'webauthn.get') throw new RefusedAct('BAD_SIGNATURE', 'This is no assertion but another ceremony.');
  if (data.challenge !== toBase64Url(challenge)) throw new RefusedAct('OTHER_STATEMENT', 'What was signed is another statement.');
  if (data.origin !== place.origin || data.crossOrigin === true || data.topOrigin !== undefined)
    throw new RefusedAct('WRONG_ORIGIN', `It was signed at ${String(data.origin)}, and only ${place.origin} shows what is signed.`);
}

function requireAuthenticator(data: Buffer, place: SigningPlace, needsDevice: boolean): void {
  if (data.length !== authenticatorBytes) throw new RefusedAct('BAD_SIGNATURE', "The authenticator's data have not 37 bytes.");
  if (!timingSafeEqual(data.subarray(0, 32), sha256(place.rpId)))
    throw new RefusedAct('WRONG_ORIGIN', `The key was used for another site than ${place.rpId}.`);
  const flags = data.readUInt8(32);
  if ((flags & flag.extra) !== 0) throw new RefusedAct('BAD_SIGNATURE', "The authenticator's data announce what is not there.");
  if ((flags & flag.present) === 0 || (flags & flag.verified) === 0)
    throw new RefusedAct('NOT_VERIFIED', 'The authenticator did not verify who used it.');
  if (needsDevice && (flags & (flag.backupEligible | flag.backedUp)) !== 0)
    throw new RefusedAct('NOT_DEVICE_BOUND', 'The key may be on other devices too: the platform signs with keys of one device.');
}

/** An assertion, and what it has to be over. */
export interface Asserted {
  readonly challenge: Uint8Array;
  readonly assertion: Assertion;
  readonly key: KeyObject;
  readonly place: SigningPlace;
  /** Refuses keys that can be copied between devices. */
  readonly needsDevice: boolean;
}

/** Passes when the key's authenticator verified its user and signed exactly this challenge at that place. Throws {@link RefusedAct}. */
export function verifyChallenge({ challenge, assertion, key, place, needsDevice }: Asserted): void {
  const clientData = bytesOf(assertion.clientDataJSON);
  const data = bytesOf(assertion.authenticatorData);
  requireClientData(clientDataOf(clientData), challenge, place);
  requireAuthenticator(data, place, needsDevice);
  const algorithm = key.asymmetricKeyType === 'ed25519' ? null : 'sha256';
  const signed = Buffer.concat([data, sha256(clientData)]);
  if (!verify(algorithm, signed, key, bytesOf(assertion.signature)))
    throw new RefusedAct('BAD_SIGNATURE', 'The signature is not of this key over this statement.');
}

/**
 * Passes when the key's authenticator verified its user and signed exactly this statement at the signing page. `needsDevice` refuses keys that can be
 * copied between devices. Throws {@link RefusedAct}.
 *
 * Not checked: whose key it is, and in which role.
 */
export const verifyAssertion = ({ statement, ...input }: Omit<Asserted, 'challenge'> & { readonly statement: Statement }): void =>
  verifyChallenge({ ...input, challenge: challengeOf(statement) });
