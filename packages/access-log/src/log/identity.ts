/**
 * Who the log is: its origin, the key that signs for it and how readers name that key.
 */
import { createPublicKey, type KeyObject, sign } from 'node:crypto';
import { StartError } from '@writ/core';
import {
  fromBase64Url,
  makeVerifierKey,
  mlDsaKeyType,
  type NoteSigner,
  openNote,
  parseVerifierKey,
  signatureLines,
  subtreeSigner,
  TlogError,
  type VerifierKey,
} from '@writ/tlog';

/** An origin taken apart. */
export interface OriginParts {
  readonly host: string;
  /** 1 or more. */
  readonly epoch: number;
}

/** What an origin says: `<host>/log/<epoch>`. Throws StartError for one that is written otherwise. */
export function parseOrigin(origin: string): OriginParts {
  const [, host, epoch] = /^([^/]+)\/log\/([1-9][0-9]{0,8})$/.exec(origin) ?? [];
  if (host === undefined)
    throw new StartError(`The log's origin "${origin}" must look like log.example.org/log/1: a host, /log/ and the epoch.`);
  return { host, epoch: Number(epoch) };
}

/** Signs checkpoints of one origin; the private key stays inside. */
export interface LogIdentity {
  readonly origin: string;
  readonly epoch: number;
  readonly signer: NoteSigner;
  readonly key: VerifierKey;
  /** The key of the second line under published checkpoints, and who makes it; undefined where there is none. */
  readonly second?: { readonly key: VerifierKey; readonly signer: NoteSigner } | undefined;
}

/** An ML-DSA-44 key as the log's second signer. Throws StartError for a key that is none. */
function secondOf(keyName: string, privateKey: KeyObject): NonNullable<LogIdentity['second']> {
  if (privateKey.type !== 'private' || privateKey.asymmetricKeyType !== 'ml-dsa-44')
    throw new StartError('The second key of the log must be a private ML-DSA-44 key: check the key file.');
  const spki = createPublicKey(privateKey).export({ type: 'spki', format: 'der' });
  const key = makeVerifierKey(keyName, new Uint8Array(spki.subarray(-1_312)), mlDsaKeyType);
  return { key, signer: subtreeSigner(key, (message) => new Uint8Array(sign(null, message, privateKey))) };
}

/**
 * A head's note as it is published: with the log's second line where the log has a second key, and unchanged where the note has that line. The first line
 * stays first, since others look for it there.
 */
export function publishedNote({ key, second }: Pick<LogIdentity, 'key' | 'second'>, note: string): string {
  if (second === undefined) return note;
  const { body, verified } = openNote(note, [key, second.key]);
  return verified.some(({ id }) => id === second.key.id) ? note : note + signatureLines(body, [second.signer]);
}

/** Bytes of a line by ML-DSA-44: the key's id, an instant and the signature (C2SP tlog-cosignature, type 0x06). */
const secondLineBytes = 4 + 8 + 2_420;

/** Whether a published note has a second line of the log's own name, by whatever key. */
function hasSecondLine(note: string, name: string): boolean {
  const start = `\u2014 ${name} `;
  const own = note.split('\n').filter((line) => line.startsWith(start));
  return own.some((line) => Buffer.from(line.slice(start.length), 'base64').length === secondLineBytes);
}

/**
 * Passes unless the last published note has a second line, and this process would append without one: its checkpoints would be refused by whoever pins both keys. Throws
 * StartError.
 */
export function requireSecondKey({ key, second }: Pick<LogIdentity, 'key' | 'second'>, published: string | undefined): void {
  if (second === undefined && published !== undefined && hasSecondLine(published, key.name))
    throw new StartError(
      'The published log has a second line by ML-DSA-44, and this process has no key for one: give it WRIT_KEY_LOG_PQ, as every part that appends.',
    );
}

/** Throws StartError for an origin without an epoch, a key that is not a private Ed25519 key, a second one that is not of ML-DSA-44, or a name that can't be in a note. */
export function makeIdentity(origin: string, signingKey: KeyObject, keyName: string, secondKey?: KeyObject): LogIdentity {
  if (signingKey.type !== 'private' || signingKey.asymmetricKeyType !== 'ed25519')
    throw new StartError('The signing key of the log must be a private Ed25519 key: check the key file.');
  const { epoch } = parseOrigin(origin);
  const { x } = createPublicKey(signingKey).export({ format: 'jwk' });
  try {
    const key = makeVerifierKey(keyName, fromBase64Url(x ?? '') ?? new Uint8Array());
    return {
      origin,
      epoch,
      key,
      ...(secondKey && { second: secondOf(keyName, secondKey) }),
      signer: { name: key.name, id: key.id, sign: (message) => new Uint8Array(sign(null, message, signingKey)) },
    };
  } catch (cause) {
    if (!(cause instanceof TlogError)) throw cause;
    throw new StartError(`The log's key can't be called "${keyName}": ${cause.message}`, { cause });
  }
}

/** The verifier key of the epoch before, where one is named. Throws StartError for a text that names none. */
export function parsePreviousKey(text: string | undefined): VerifierKey | undefined {
  if (text === undefined) return undefined;
  try {
    return parseVerifierKey(text);
  } catch (cause) {
    if (!(cause instanceof TlogError)) throw cause;
    throw new StartError(`WRIT_LOG_PREVIOUS_KEY is not a verifier key like log.example.org/log/1+0a1b2c3d+AbC...: ${cause.message}`, {
      cause,
    });
  }
}
