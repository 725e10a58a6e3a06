/**
 * An issuer's public keys, found by discovery and kept (OpenID Connect Discovery 1.0, 4). Nothing of a token is trusted to say where the
 * keys are: the address is the enrolled issuer's. What can't be fetched is the issuer's trouble, not the caller's: UPSTREAM_UNAVAILABLE.
 */
import { PublicError } from '@writ/core';
import { createRemoteJWKSet, customFetch, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';

/** How long an answer of the issuer may take, in milliseconds. */
const timeoutMs = 5_000;
/** How long a failed discovery is not tried again, in milliseconds, so that a dead issuer isn't asked once a request. */
const pauseMs = 1_000;

const discoveryShape = z.object({ issuer: z.string(), jwks_uri: z.url() });

export const issuerUnreachable = (): PublicError =>
  new PublicError(
    'UPSTREAM_UNAVAILABLE',
    "The identity provider can't be reached, so no caller can be identified right now. Try again shortly.",
  );

/** Finds the keys of one issuer, once; a failed attempt is forgotten after a second. */
export function createIssuerKeys(issuer: string, fetchFrom: typeof fetch): () => Promise<JWTVerifyGetKey> {
  let found: Promise<JWTVerifyGetKey> | undefined;
  let failedAt = Number.NEGATIVE_INFINITY;
  return async () => {
    if (performance.now() - failedAt < pauseMs) throw issuerUnreachable();
    found ??= discover(issuer, fetchFrom);
    try {
      return await found;
    } catch (error) {
      found = undefined;
      failedAt = performance.now();
      throw error;
    }
  };
}

async function discover(issuer: string, fetchFrom: typeof fetch): Promise<JWTVerifyGetKey> {
  const document = discoveryShape.safeParse(await fetchJson(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, fetchFrom));
  // Discovery 4.3: another issuer's document must not be taken for this one's.
  if (!document.success || document.data.issuer !== issuer) throw issuerUnreachable();
  return createRemoteJWKSet(new URL(document.data.jwks_uri), {
    timeoutDuration: timeoutMs,
    [customFetch]: (url, options) => fetchFrom(url, options),
  });
}

async function fetchJson(url: string, fetchFrom: typeof fetch): Promise<unknown> {
  try {
    const response = await fetchFrom(url, { redirect: 'error', signal: AbortSignal.timeout(timeoutMs) });
    if (response.ok) return await response.json();
  } catch (error) {
    if (!isTransportError(error)) throw error;
  }
  throw issuerUnreachable();
}

/** What fetch and JSON throw when the other side is at fault: TypeError, SyntaxError, and the time-out's DOMException. */
export const isTransportError = (error: unknown): boolean =>
  error instanceof TypeError || error instanceof SyntaxError || error instanceof DOMException;
