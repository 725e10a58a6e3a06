/**
 * Who the log is: its origin, the key that signs for it and how readers name that key.
 */
import { createPublicKey, type KeyObject, sign } from 'node:crypto';
import { StartError } from '@writ/core';
import { fromBase64Url, makeVerifierKey, type NoteSigner, parseVerifierKey, TlogError, type VerifierKey } from '@writ/tlog';

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
}

/** Throws StartError for an origin without an epoch, a key that is not a private Ed25519 key, or a name that can't be in a note. */
export function makeIdentity(origin: string, signingKey: KeyObject, keyName: string): LogIdentity {
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
