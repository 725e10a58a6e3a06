/**
 * The caller token: how the gateway informs one subgraph who asks, in which operation. HS256 with a key of that subgraph alone, good
 * for 30 seconds, so that a token caught on its way to one subgraph opens no other (RFC 7519; RFC 8725, 3.1 and 3.9).
 * It never leaves the installation, and a subgraph reads nothing else about the caller.
 */
import { createHmac, createSecretKey, type KeyObject, timingSafeEqual } from 'node:crypto';
import { type OperationId, PublicError, type SubgraphName } from '@writ/core';
import { z } from 'zod';
import type { Caller } from './caller.ts';
import { nameClaim } from './name.ts';
import { graphOf, graphs, offices, roles } from './roles.ts';
import { claimsOfSignIn, signInOfClaims, signInShape } from './sign-in/sign-in.ts';

/** How long a caller token is good for, in seconds. */
export const callerTokenSeconds = 30;
/** How far ahead the gateway's clock may be of the subgraph's, in seconds. */
const aheadSeconds = 5;
const keyBytesMin = 32;

/** A caller token's key: at least 32 random bytes, one key a subgraph. */
export type CallerTokenKey = Uint8Array;

const claimsShape = z
  .strictObject({
    aud: z.string(),
    gra: z.enum(graphs),
    iss: nameClaim,
    sub: nameClaim.optional(),
    org: nameClaim.nullable(),
    cty: z.string().length(2).nullable(),
    office: z.enum(offices).nullable(),
    roles: z.array(z.enum(roles)).min(1),
    // A role of the authority graph beside them, on the public graph: it takes away and gives nothing.
    aut: z.literal(true).optional(),
    // When and how they logged in at their issuer.
    ...signInShape,
    // The one order that exists for them: it takes away and gives nothing.
    ord: nameClaim.optional(),
    op: z.string().min(1),
    iat: z.int(),
    exp: z.int(),
  })
  .refine((claims) => claims.roles.every((role) => graphOf(role) === claims.gra))
  .refine((claims) => claims.sub !== undefined || claims.roles.every((role) => role === 'PUBLIC'))
  .refine((claims) => claims.aut === undefined || (claims.gra === 'public' && claims.sub !== undefined))
  .refine((claims) => claims.sub !== undefined || signInOfClaims(claims).signIn === undefined)
  .refine((claims) => (claims.auth_time ?? 0) <= claims.iat)
  .refine((claims) => claims.ord === undefined || claims.gra === 'authority' || claims.gra === 'platform')
  .refine((claims) => claims.exp > claims.iat && claims.exp - claims.iat <= callerTokenSeconds);

// Importing the raw key costs more than the signature; what is made of a key is kept as long as its bytes are.
const imported = new WeakMap<CallerTokenKey, KeyObject>();

function importKey(key: CallerTokenKey): KeyObject {
  if (key.length < keyBytesMin)
    throw new RangeError(`A caller token's key needs at least ${keyBytesMin} bytes, this one has ${key.length}.`);
  const known = imported.get(key) ?? createSecretKey(key);
  imported.set(key, known);
  return known;
}

export interface CallerTokenInput {
  caller: Caller;
  operation: OperationId;
  subgraph: SubgraphName;
  key: CallerTokenKey;
  now: Date;
}

const base64url = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
/** The protected header of every caller token. */
const header = base64url({ alg: 'HS256', typ: 'JWT' });
/** What a header may be, to the letter: no other algorithm is ever accepted (RFC 8725, 3.1). */
const headers = new Set([header, base64url({ alg: 'HS256' })]);

const signatureOf = (signed: string, key: CallerTokenKey): string =>
  createHmac('sha256', importKey(key)).update(signed).digest('base64url');

/**
 * Signs the information for one subgraph about the caller of one operation: a JWT in compact form (RFC 7515, 3.1; HMAC as of RFC 7518, 3.2),
 * made at once, since a job of the thread pool costs more than the signature. Throws RangeError on a key that is too short.
 */
export async function signCallerToken({ caller, operation, subgraph, key, now }: CallerTokenInput): Promise<string> {
  const iat = Math.floor(now.getTime() / 1000);
  const { graph, issuer, subject, organisation, country, office } = caller;
  const claims = { gra: graph, iss: issuer, org: organisation, cty: country, office, roles: caller.roles, op: operation };
  // A caller who is not signed in has no `sub`: JWT knows no null there (RFC 7519, 4.1.2).
  const sub = subject === null ? {} : { sub: subject };
  const aut = caller.holdsAuthorityRole === true ? { aut: true } : {};
  const signIn = claimsOfSignIn(caller.signIn, iat);
  const ord = caller.order === undefined ? {} : { ord: caller.order };
  const signed = `${header}.${base64url({ ...claims, ...sub, ...aut, ...signIn, ...ord, aud: subgraph, iat, exp: iat + callerTokenSeconds })}`;
  return `${signed}.${signatureOf(signed, key)}`;
}

export interface VerifiedCaller {
  caller: Caller;
  operation: OperationId;
}

/**
 * Takes a caller token of this subgraph apart. Throws UNAUTHENTICATED on any other subgraph's token, another key or algorithm, an
 * expired token, a missing claim, or a role that isn't of the token's graph; the message carries no part of the token.
 */
export async function verifyCallerToken(
  token: string,
  { subgraph, key, now }: { subgraph: SubgraphName; key: CallerTokenKey; now: Date },
): Promise<VerifiedCaller> {
  const claims = claimsShape.safeParse(payloadOf(token, key));
  if (!claims.success || claims.data.aud !== subgraph) throw refused('its claims do not belong to a caller of this subgraph');
  if (claims.data.exp <= Math.floor(now.getTime() / 1000)) throw refused('it has expired: the gateway signs a new one for each request');
  const { gra, iss, sub = null, org, cty, office, op, iat } = claims.data;
  if (iat > now.getTime() / 1000 + aheadSeconds) throw refused('it was issued in the future: compare the clocks of gateway and subgraph');
  const caller: Caller = {
    graph: gra,
    issuer: iss,
    subject: sub,
    organisation: org,
    country: cty,
    office,
    roles: claims.data.roles,
    ...(claims.data.aut === true ? { holdsAuthorityRole: true } : {}),
    ...signInOfClaims(claims.data),
    ...(claims.data.ord === undefined ? {} : { order: claims.data.ord }),
  };
  return { caller, operation: op as OperationId };
}

/** What was signed with the key, as JSON has it; no claim is checked yet. */
function payloadOf(token: string, key: CallerTokenKey): unknown {
  const [head = '', payload = '', signature = '', ...more] = token.split('.');
  const expected = Buffer.from(signatureOf(`${head}.${payload}`, key));
  const given = Buffer.from(signature);
  if (more.length > 0 || !headers.has(head) || given.length !== expected.length || !timingSafeEqual(given, expected))
    throw refused('it was not signed by the gateway for this subgraph');
  return JSON.parse(Buffer.from(payload, 'base64url').toString());
}

const refused = (why: string): PublicError => new PublicError('UNAUTHENTICATED', `The caller token was refused: ${why}.`);
