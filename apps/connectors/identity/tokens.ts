/**
 * Access tokens by which a connector asks Writ as one enrolled body: RFC 9068, ES256, a minute, bound to a key of the process (RFC 9449, 6.1). The key is the connectors' own, and what it can say is limited by the
 * issuers that WRIT_ISSUER lists.
 */
import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { type Clock, StartError } from '@writ/core';
import { calculateJwkThumbprint, exportJWK, type JWK, SignJWT } from 'jose';
import { type Body, graphPaths } from './bodies.ts';

/** How long a token is good for, in seconds. */
export const tokenSeconds = 60;

/** A key on P-256, with the name under which its public half is published. */
export interface SigningKey {
  readonly key: KeyObject;
  readonly publicKey: KeyObject;
  /** RFC 7638. */
  readonly id: string;
  readonly publicJwk: JWK;
}

/** Reads a private key on P-256 in PEM. Throws StartError, which names the setting and no part of the key. */
export async function readSigningKey(setting: string, pem: string): Promise<SigningKey> {
  const key = privateKeyOf(setting, pem);
  if (key.asymmetricKeyDetails?.namedCurve !== 'prime256v1')
    throw new StartError(
      `${setting} must be a private key on the curve P-256: openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256`,
    );
  const publicKey = createPublicKey(key);
  const jwk = await exportJWK(publicKey);
  const id = await calculateJwkThumbprint(jwk);
  return { key, publicKey, id, publicJwk: { ...jwk, kid: id, alg: 'ES256', use: 'sig' } };
}

function privateKeyOf(setting: string, pem: string): KeyObject {
  try {
    return createPrivateKey(pem);
  } catch (cause) {
    throw new StartError(`${setting} is not a private key in PEM.`, { cause });
  }
}

/** The subject of what a body signed with one of its certificates; RFC 8705, 3.1 has the same thumbprint. */
export const subjectOfCertificate = (thumbprint: string): string => `x5t#S256:${Buffer.from(thumbprint, 'hex').toString('base64url')}`;

export type Mint = (body: Body, subject: string) => Promise<string>;

export interface MintOptions {
  readonly signing: SigningKey;
  /** Of the key that tokens are bound to. */
  readonly thumbprint: string;
  readonly baseUrl: string;
  readonly clock: Clock;
}

/** Makes what mints tokens for Writ at `baseUrl`, its public address without a slash at the end. */
export function tokenMint({ signing, thumbprint, baseUrl, clock }: MintOptions): Mint {
  return (body, subject) => {
    const now = Math.floor(clock().getTime() / 1000);
    const { organisation: org, country, office, roles } = body;
    return new SignJWT({
      org,
      ...(country === undefined ? {} : { country }),
      ...(office === undefined ? {} : { office }),
      roles: [...roles],
      cnf: { jkt: thumbprint },
      // The body has signed the message that this token is for: that is its log-in. A person who is spoken for has none here.
      ...(body.graph === 'public' ? {} : { auth_time: now }),
    })
      .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: signing.id })
      .setIssuer(body.issuer)
      .setSubject(subject)
      .setAudience(`${baseUrl}${graphPaths[body.graph]}`)
      .setIssuedAt(now)
      .setExpirationTime(now + tokenSeconds)
      .sign(signing.key);
  };
}
