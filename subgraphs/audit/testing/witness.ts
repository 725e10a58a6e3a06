/** For tests: witnesses with keys made on the spot. */
import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { cosignatureKeyType, cosigner, makeVerifierKey, type NoteSigner, type VerifierKey } from '@writ/tlog';

/** A witness. */
export interface TestWitness {
  readonly key: VerifierKey;
  readonly privateKey: KeyObject;
}

export function makeWitness(name: string): TestWitness {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const { x = '' } = publicKey.export({ format: 'jwk' });
  return { key: makeVerifierKey(name, Buffer.from(x, 'base64url'), cosignatureKeyType), privateKey };
}

/** A cosignature (C2SP tlog-cosignature), as of a moment that doesn't matter. */
export const cosigning = ({ key, privateKey }: TestWitness): NoteSigner =>
  cosigner({ key, time: 1_790_000_000, sign: (message) => sign(null, message, privateKey) });
