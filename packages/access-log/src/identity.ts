/**
 * Who the log is: its origin, the key that signs for it and how readers name that key.
 */
import { createPublicKey, type KeyObject, sign } from 'node:crypto';
import { StartError } from '@writ/core';
import { fromBase64Url, makeVerifierKey, type NoteSigner, TlogError, type VerifierKey } from '@writ/tlog';

/** Signs checkpoints of one origin; the private key stays inside. */
export interface LogIdentity {
  readonly origin: string;
  readonly signer: NoteSigner;
  readonly key: VerifierKey;
}

/** Throws StartError for a key that is not a private Ed25519 key, or a name that can't be in a note. */
export function makeIdentity(origin: string, signingKey: KeyObject, keyName: string): LogIdentity {
  if (signingKey.type !== 'private' || signingKey.asymmetricKeyType !== 'ed25519')
    throw new StartError('The signing key of the log must be a private Ed25519 key: check the key file.');
  const { x } = createPublicKey(signingKey).export({ format: 'jwk' });
  try {
    const key = makeVerifierKey(keyName, fromBase64Url(x ?? '') ?? new Uint8Array());
    return { origin, key, signer: { name: key.name, id: key.id, sign: (message) => new Uint8Array(sign(null, message, signingKey)) } };
  } catch (cause) {
    if (!(cause instanceof TlogError)) throw cause;
    throw new StartError(`The log's key can't be called "${keyName}": ${cause.message}`, { cause });
  }
}
