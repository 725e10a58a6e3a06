/** For tests: a passkey in memory, which signs what a page asks for as a device would, or as one that was changed. */
import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';

const sha256 = (bytes: Uint8Array | string): Buffer => createHash('sha256').update(bytes).digest();

/** What of an assertion is other than a device would make it. */
export interface Unusual {
  readonly origin?: string;
  readonly rpId?: string;
  /** Present and verified, where it is left out. */
  readonly flags?: number;
}

export class SoftPasskey {
  readonly id = randomBytes(16).toString('base64url');
  readonly key: string;
  readonly #private: KeyObject;

  constructor() {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    this.#private = privateKey;
    this.key = publicKey.export({ type: 'spki', format: 'der' }).toString('base64url');
  }

  /** The fields that the script of a page adds to its form. */
  sign(challenge: string, origin: string, unusual: Unusual = {}): Record<string, string> {
    const { flags = 0x05 } = unusual;
    const clientData = Buffer.from(
      JSON.stringify({ type: 'webauthn.get', challenge, origin: unusual.origin ?? origin, crossOrigin: false }),
    );
    const data = Buffer.concat([sha256(unusual.rpId ?? new URL(origin).hostname), Buffer.from([flags, 0, 0, 0, 0])]);
    return {
      credential: this.id,
      clientDataJSON: clientData.toString('base64url'),
      authenticatorData: data.toString('base64url'),
      signature: sign('sha256', Buffer.concat([data, sha256(clientData)]), this.#private).toString('base64url'),
    };
  }
}
