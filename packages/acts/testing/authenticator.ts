/** Software authenticators for tests: keys in memory that sign what they are shown, as a device would, or as one that was changed. */
import { createHash, createPublicKey, generateKeyPairSync, type KeyObject, randomUUID, sign, X509Certificate } from 'node:crypto';
import { toBase64Url } from '@writ/tlog';
import { CompactSign } from 'jose';
import type { Act } from '../src/act.ts';
import type { Credential } from '../src/check.ts';
import { challengeOf, type SignerRole, type Statement, statementBytes } from '../src/statement.ts';

const sha256 = (bytes: Uint8Array | string): Buffer => createHash('sha256').update(bytes).digest();

/** Somebody, as the register has them. */
export interface Owner {
  readonly subject: string;
  readonly roles: readonly SignerRole[];
  readonly issuer?: string;
  readonly organisation?: string | null;
  readonly office?: string | null;
}

const ownerOf = ({ subject, roles, issuer = 'https://people.example.org', organisation = null, office = null }: Owner) => ({
  issuer,
  subject,
  organisation,
  office,
  roles,
});

/** What of an assertion is other than a device at the signing page would make it. */
export interface Unusual {
  readonly origin?: string;
  readonly rpId?: string;
  readonly flags?: number;
  readonly type?: string;
  /** Signed in place of the statement's challenge. */
  readonly challenge?: Uint8Array;
}

/** Present and verified. */
export const usualFlags = 0x05;

export class SoftAuthenticator {
  readonly credential: Credential;
  readonly #key: KeyObject;
  readonly #origin: string;

  constructor(origin: string, owner: Owner, algorithm: 'ES256' | 'EdDSA' = 'ES256') {
    const { privateKey, publicKey } =
      algorithm === 'ES256' ? generateKeyPairSync('ec', { namedCurve: 'P-256' }) : generateKeyPairSync('ed25519');
    this.#key = privateKey;
    this.#origin = origin;
    const spki = new Uint8Array(publicKey.export({ type: 'spki', format: 'der' }));
    this.credential = { id: randomUUID(), spki, kind: 'PASSKEY', ...ownerOf(owner) };
  }

  /** The private key as PKCS #8 (DER), for a browser's virtual authenticator. */
  get pkcs8(): Buffer {
    return this.#key.export({ type: 'pkcs8', format: 'der' });
  }

  /** The act, signed. */
  sign(statement: Statement, unusual: Unusual = {}): Act {
    const { origin = this.#origin, flags = usualFlags, type = 'webauthn.get' } = unusual;
    const rpId = unusual.rpId ?? new URL(this.#origin).hostname;
    const challenge = toBase64Url(unusual.challenge ?? challengeOf(statement));
    const clientData = Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
    const data = Buffer.concat([sha256(rpId), Buffer.from([flags, 0, 0, 0, 0])]);
    const signature = sign(
      this.#key.asymmetricKeyType === 'ed25519' ? null : 'sha256',
      Buffer.concat([data, sha256(clientData)]),
      this.#key,
    );
    const assertion = {
      clientDataJSON: clientData.toString('base64url'),
      authenticatorData: data.toString('base64url'),
      signature: signature.toString('base64url'),
    };
    return { statement, credential: this.credential.id, proof: { assertion } };
  }
}

/** A body's seal by a certificate and its key, both in PEM. */
export class SoftSeal {
  readonly credential: Credential;
  readonly #key: KeyObject;
  readonly #x5c: string;

  constructor({ cert, key }: { cert: string; key: KeyObject }, owner: Owner) {
    const certificate = new X509Certificate(cert);
    this.#key = key;
    this.#x5c = certificate.raw.toString('base64');
    const spki = new Uint8Array(createPublicKey(key).export({ type: 'spki', format: 'der' }));
    this.credential = { id: randomUUID(), spki, kind: 'SEAL', ...ownerOf(owner) };
  }

  async sign(statement: Statement, header: Record<string, unknown> = {}): Promise<Act> {
    const seal = await new CompactSign(statementBytes(statement))
      .setProtectedHeader({ alg: 'ES256', x5c: [this.#x5c], sigT: statement.at, crit: ['sigT'], ...header })
      .sign(this.#key, { crit: { sigT: true } });
    return { statement, credential: this.credential.id, proof: { seal } };
  }
}
