/** Proofs of RFC 9449 as a client makes them, by Node's own cryptography: nothing here is the product's. Every part can be made wrong. */
import { createHash, generateKeyPairSync, type KeyObject, randomUUID, sign } from 'node:crypto';

export interface ProofKey {
  readonly privateKey: KeyObject;
  readonly jwk: Readonly<Record<string, unknown>>;
  /** RFC 7638, 3. */
  readonly thumbprint: string;
}

const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** The members that a thumbprint is made over, in the order of their names. */
const membersOf = ({ crv, kty, x, y }: Readonly<Record<string, unknown>>) => (kty === 'OKP' ? { crv, kty, x } : { crv, kty, x, y });

export function proofKey(kind: 'P-256' | 'Ed25519' | 'P-384' = 'P-256'): ProofKey {
  const { privateKey, publicKey } = kind === 'Ed25519' ? generateKeyPairSync('ed25519') : generateKeyPairSync('ec', { namedCurve: kind });
  const jwk = publicKey.export({ format: 'jwk' }) as Record<string, unknown>;
  const thumbprint = createHash('sha256')
    .update(JSON.stringify(membersOf(jwk)))
    .digest('base64url');
  return { privateKey, jwk, thumbprint };
}

export interface ProofParts {
  readonly key: ProofKey;
  readonly token: string;
  readonly url: string;
  readonly method?: string;
  readonly nonce?: string | undefined;
  /** Seconds since 1970. */
  readonly iat?: number;
  readonly header?: Readonly<Record<string, unknown>>;
  readonly payload?: Readonly<Record<string, unknown>>;
}

export function proofFor({
  key,
  token,
  url,
  method = 'POST',
  nonce,
  iat = Math.floor(Date.now() / 1_000),
  header,
  payload,
}: ProofParts): string {
  const isEdwards = key.jwk['kty'] === 'OKP';
  const head = { typ: 'dpop+jwt', alg: isEdwards ? 'EdDSA' : 'ES256', jwk: key.jwk, ...header };
  const ath = createHash('sha256').update(token).digest('base64url');
  const body = { jti: randomUUID(), htm: method, htu: url, iat, ath, ...(nonce === undefined ? {} : { nonce }), ...payload };
  const signed = `${encoded(head)}.${encoded(body)}`;
  const signature = isEdwards
    ? sign(null, Buffer.from(signed), key.privateKey)
    : sign('sha256', Buffer.from(signed), { key: key.privateKey, dsaEncoding: 'ieee-p1363' });
  return `${signed}.${signature.toString('base64url')}`;
}
