/**
 * From a bearer token to a caller: enrolled issuer, signature, type, audience, time, then claims, in that order. A token for one graph
 * is nothing on another. Refusals say what to do and never repeat a part of the token.
 * RFC 9068, 4 (JWT access tokens); RFC 8725, 3.1 (algorithms) and 3.9 (audience). It doesn't know what may be read.
 */
import { type Caller, callerFromClaims, type Graph, graphPaths } from '@writ/access';
import { type Clock, PublicError, systemClock } from '@writ/core';
import { decodeJwt, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { createCallerCache } from './caller-cache.ts';
import { demoIssuer, type EnrolledIssuer } from './enrolled-issuers.ts';
import { createIssuerKeys, issuerUnreachable, isTransportError } from './issuer-keys.ts';

/** Signature algorithms: asymmetric only, so that a public key can't be used as a shared secret. */
const algorithms = ['ES256', 'ES384', 'PS256', 'EdDSA', 'Ed25519'];
/** How far the issuer's clock may be off, in seconds. */
const toleranceSeconds = 10;
/** Longer than any honest token; nothing longer is parsed. */
const tokenCharactersMax = 8_192;

export interface VerifierOptions {
  /** What people open, without a slash at the end: an audience is this and the graph's path. */
  baseUrl: string;
  /** The one issuer of a demo, accepted for everything. Ignored when `enrolledIssuers` is given. */
  issuer: string;
  /** Whom to believe, and in what. */
  enrolledIssuers?: readonly EnrolledIssuer[];
  fetch?: typeof fetch;
  clock?: Clock;
}

/** Recognises the caller of one graph by a bearer token. */
export type Verify = (bearerToken: string, graph: Graph) => Promise<Caller>;

interface Believed extends EnrolledIssuer {
  keys: () => Promise<JWTVerifyGetKey>;
}

/**
 * Makes the verifier; nothing is fetched before the first token. The function throws UNAUTHENTICATED for a token that can't be used here,
 * FORBIDDEN for one without a role on this graph, UPSTREAM_UNAVAILABLE when the issuer's keys are unavailable.
 */
export function createVerifier(options: VerifierOptions): Verify {
  const { baseUrl, issuer, enrolledIssuers = [demoIssuer(issuer)], fetch: fetchFrom = fetch, clock = systemClock } = options;
  const believed = new Map<string, Believed>(
    enrolledIssuers.map((entry) => [entry.issuer, { ...entry, keys: createIssuerKeys(entry.issuer, fetchFrom) }]),
  );

  const recognised = createCallerCache();
  return async (bearerToken, graph) => {
    const now = clock();
    const known = recognised.find(bearerToken, graph, now);
    if (known) return known;
    const enrolled = believed.get(claimedIssuer(bearerToken));
    if (!enrolled) throw refused('its issuer is not enrolled here');
    if (!enrolled.graphs.includes(graph)) throw refused('its issuer is not enrolled for this graph');
    const claims = await verifiedClaims(bearerToken, enrolled, `${baseUrl}${graphPaths[graph]}`, now);
    if (enrolled.organisation !== null && claims['org'] !== enrolled.organisation)
      throw refused('its issuer is not enrolled for the body in the token');
    const caller = Object.freeze(callerFromClaims(claims, graph, (role) => enrolled.roles.includes(role)));
    recognised.keep(bearerToken, graph, { caller, expires: claims.exp, now });
    return caller;
  };
}

/** The `iss` that an unverified token claims: good for nothing but finding whose keys to check it with. */
function claimedIssuer(token: string): string {
  if (token.length > tokenCharactersMax) throw refused('it is too long');
  try {
    return decodeJwt(token).iss ?? '';
  } catch (error) {
    if (error instanceof errors.JWTInvalid) throw refused('it is not a JSON Web Token');
    throw error;
  }
}

async function verifiedClaims(token: string, enrolled: Believed, audience: string, now: Date): Promise<JWTPayload & { exp: number }> {
  const keys = await enrolled.keys();
  const { payload } = await jwtVerify(token, keys, {
    algorithms,
    audience,
    issuer: enrolled.issuer,
    typ: 'at+jwt',
    requiredClaims: ['exp', 'iat', 'sub'],
    clockTolerance: toleranceSeconds,
    currentDate: now,
  }).catch(refuse);
  // jose is content with one audience of several; a token that is also good elsewhere is not good here.
  if ([payload.aud].flat().length !== 1) throw refused('its audience is more than this graph');
  if (typeof payload.iat !== 'number' || payload.iat > now.getTime() / 1000 + toleranceSeconds)
    throw refused("it was issued in the future: compare the issuer's clock");
  if (payload.exp === undefined) throw refused('it has no expiry time');
  return { ...payload, exp: payload.exp };
}

function refuse(error: unknown): never {
  if (error instanceof errors.JWTExpired) throw refused('it has expired: get a new one');
  if (error instanceof errors.JWTClaimValidationFailed) throw refused(claimTrouble[error.claim] ?? 'one of its claims is missing or wrong');
  if (isIssuerTrouble(error)) throw issuerUnreachable();
  if (error instanceof errors.JOSEError) throw refused('it was not signed by its issuer with a key and algorithm accepted here');
  throw error;
}

const claimTrouble: Readonly<Record<string, string>> = {
  aud: 'it is meant for another graph: ask for one whose resource is the URL of this graph',
  typ: 'it is not an access token',
  nbf: 'it is not good yet',
};

/** jose gives an answer that is no key set, or not 200, its generic code; a key that isn't in the set has a code of its own. */
const isIssuerTrouble = (error: unknown): boolean =>
  error instanceof errors.JWKSTimeout ||
  error instanceof errors.JWKSInvalid ||
  (error instanceof errors.JOSEError && error.code === 'ERR_JOSE_GENERIC') ||
  isTransportError(error);

const refused = (why: string): PublicError => new PublicError('UNAUTHENTICATED', `The token was refused: ${why}.`);
