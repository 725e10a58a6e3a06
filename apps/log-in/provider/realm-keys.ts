/** What a realm signs with: made of the log-in's key, for each realm another, so that every process has the same and no file has them all. */
import { createECDH, hkdfSync, type JsonWebKey } from 'node:crypto';

const derived = (key: Uint8Array, use: string): Buffer => Buffer.from(hkdfSync('sha256', key, 'writ/log-in/v1', use, 32));

/** ES256. Throws for bytes that are no private key on P-256, which of random ones none are. */
function signingKey(key: Uint8Array, use: string): JsonWebKey {
  const curve = createECDH('prime256v1');
  const secret = derived(key, use);
  curve.setPrivateKey(secret);
  const point = curve.getPublicKey();
  const [x, y] = [point.toString('base64url', 1, 33), point.toString('base64url', 33)];
  return { kty: 'EC', crv: 'P-256', x, y, d: secret.toString('base64url'), alg: 'ES256', use: 'sig' };
}

export interface RealmKeys {
  /** The first signs; the others are published while tokens of theirs are good. */
  readonly signing: readonly JsonWebKey[];
  readonly cookies: readonly string[];
  readonly nonces: Buffer;
  /** By which the log-in proves itself at the issuer of the body. */
  readonly client: readonly [JsonWebKey, ...JsonWebKey[]];
}

/** The keys of an issuer, of one key or of the one in use and those before it. */
export function realmKeys([first, ...before]: readonly [Uint8Array, ...Uint8Array[]], issuer: string): RealmKeys {
  const keys = [first, ...before];
  const client = (key: Uint8Array) => signingKey(key, `client ${issuer}`);
  return {
    signing: keys.map((key) => signingKey(key, `signing ${issuer}`)),
    cookies: keys.map((key) => derived(key, `cookies ${issuer}`).toString('base64url')),
    nonces: derived(first, `nonces ${issuer}`),
    client: [client(first), ...before.map(client)],
  };
}
