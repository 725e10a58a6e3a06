/**
 * A passkey in software, for the people of the demo: it signs whatever it is shown, and says that it verified its user, which no program can. In production a
 * device does it, at the signing page; nothing here runs there.
 */
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { type Act, challengeOf, type Statement } from '@writ/acts';
import type { Credential } from '@writ/acts/check';

const sha256 = (bytes: Uint8Array | string): Buffer => createHash('sha256').update(bytes).digest();

/** User present and verified; neither backed up nor to be: a key of one device (WebAuthn Level 3, 6.1). */
const flags = 0x05;

/** Whose key it is, as the register has them. */
export type Owner = Pick<Credential, 'issuer' | 'subject' | 'organisation' | 'office' | 'roles'>;

/** A new ES256 key: PKCS #8 in PEM. */
export const newKey = (): string =>
  generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

export class SoftwareAuthenticator {
  readonly credential: Credential;
  readonly #key: KeyObject;
  readonly #origin: string;

  /** `origin` is that of the signing page, in whose name it signs; `pem` is as {@link newKey} makes it. */
  constructor(origin: string, { id, pem }: { readonly id: string; readonly pem: string }, owner: Owner) {
    this.#key = createPrivateKey(pem);
    this.#origin = origin;
    const spki = new Uint8Array(createPublicKey(this.#key).export({ type: 'spki', format: 'der' }));
    this.credential = { id, spki, kind: 'PASSKEY', ...owner };
  }

  /** The act: the statement with an assertion over it, as a browser at the signing page would give it (WebAuthn Level 3, 7.2). */
  sign(statement: Statement): Act {
    const challenge = Buffer.from(challengeOf(statement)).toString('base64url');
    const clientData = Buffer.from(JSON.stringify({ type: 'webauthn.get', challenge, origin: this.#origin, crossOrigin: false }));
    const data = Buffer.concat([sha256(new URL(this.#origin).hostname), Buffer.from([flags, 0, 0, 0, 0])]);
    const signature = sign('sha256', Buffer.concat([data, sha256(clientData)]), this.#key);
    const assertion = {
      clientDataJSON: clientData.toString('base64url'),
      authenticatorData: data.toString('base64url'),
      signature: signature.toString('base64url'),
    };
    return { statement, credential: this.credential.id, proof: { assertion } };
  }
}
