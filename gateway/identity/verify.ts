/**
 * From a token to a caller: the proof of its key, enrolled issuer, signature, time, audience, type, then claims, in that order. A token for one graph
 * is nothing on another. Refusals say what to do and never repeat a part of the token.
 * RFC 9068, 4 (JWT access tokens); RFC 9449 (proofs); RFC 8725, 3.1 (algorithms) and 3.9 (audience). It doesn't know what may be read.
 */
import { ageAt, type Caller, callerFromClaims, type Graph, graphPaths, type SignIn, signInClaims } from '@writ/access';
import { type Clock, PublicError, systemClock } from '@writ/core';
import { decodeJwt, errors, type JWTHeaderParameters, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { type BindingRules, confirmationIn, type Proofs, proofOf, requireBinding, type Shown } from './bound/binding.ts';
import { badProof, withProofChallenge } from './bound/proof-refused.ts';
import { createCallerCache, type LogIn, type Recognised } from './caller-cache.ts';
import { hasPinned, named } from './claim-names.ts';
import { demoIssuer, type EnrolledIssuer } from './enrolled-issuers.ts';
import { createIssuerKeys, issuerUnreachable, isTransportError } from './issuer-keys.ts';
import { orderIn, requireWhole } from './narrowing.ts';
import { type IsSuspended, personSuspended } from './suspended.ts';

/**
 * Signature algorithms: asymmetric only, so that a public key can't be used as a shared secret. RS256 because some providers have no other; an RSA key
 * has 2048 bits or more (RFC 7518, 3.3 and 3.5).
 */
const algorithms = ['ES256', 'ES384', 'PS256', 'RS256', 'EdDSA', 'Ed25519'];
/** How far the issuer's clock may be off, in seconds. */
const toleranceSeconds = 10;
/** The longest life of a token on a graph where tokens are bound, in seconds: ten minutes, and what the clocks may differ by. The console renews its own. */
const boundSecondsMax = 600 + toleranceSeconds;
/** Longer than any honest token; nothing longer is parsed. */
const tokenCharactersMax = 8_192;

export interface VerifierOptions {
  /** What people open, without a slash at the end: an audience is this and the graph's path. */
  baseUrl: string;
  /** The one issuer of a demo, accepted for everything. Ignored when `enrolledIssuers` is given. */
  issuer: string;
  /** Whom to believe, and in what; asked for each token, and another list counts from the next one on. */
  enrolledIssuers?: () => readonly EnrolledIssuer[];
  fetch?: typeof fetch;
  clock?: Clock;
  /** What proofs are checked with; left out, no token comes with one. */
  proofs?: Proofs;
  /** Graphs on which a token without a key is refused; none when left out. */
  boundGraphs?: readonly Graph[];
  /** Of a demo: a token that is bound to no key counts as one that is, also for a person's own traffic and content. */
  bearerCounts?: boolean;
  /** Asked for each request of somebody who was recognised; nobody is suspended when left out. */
  isSuspended?: IsSuspended;
}

/**
 * Recognises the caller of one graph by a token and how it came: alone, when nothing else is given. `admit` throws for one request too many of whoever is known by then,
 * before anything is written for it.
 */
export type Verify = (token: string, graph: Graph, shown?: Shown, admit?: (caller: Caller) => void) => Promise<Caller>;

/** What an issuer's tokens are checked with and against. */
interface Believed {
  readonly issuer: string;
  readonly items: readonly EnrolledIssuer[];
  readonly keys: () => Promise<JWTVerifyGetKey>;
}

/** By issuer. The keys of one that was there before are kept. */
function believedOf(
  items: readonly EnrolledIssuer[],
  fetchFrom: typeof fetch,
  before: ReadonlyMap<string, Believed>,
): Map<string, Believed> {
  const issuers = Map.groupBy(items, ({ issuer }) => issuer);
  return new Map(
    [...issuers].map(([issuer, own]) => {
      const keys = before.get(issuer)?.keys ?? createIssuerKeys(issuer, fetchFrom);
      return [issuer, { issuer, items: own, keys }];
    }),
  );
}

/**
 * Makes the verifier; nothing is fetched before the first token. The function throws UNAUTHENTICATED for a token that can't be used here,
 * FORBIDDEN for one without a role on this graph and for a person who is suspended, UPSTREAM_UNAVAILABLE when the issuer's keys are unavailable.
 */
export function createVerifier(options: VerifierOptions): Verify {
  const {
    baseUrl,
    issuer,
    fetch: fetchFrom = fetch,
    clock = systemClock,
    proofs,
    boundGraphs = [],
    bearerCounts = false,
    isSuspended,
  } = options;
  const demo = [demoIssuer(issuer)];
  const { enrolledIssuers = () => demo } = options;
  let list = enrolledIssuers();
  let believed = believedOf(list, fetchFrom, new Map());
  let recognised = createCallerCache();
  async function recognise(token: string, graph: Graph, now: Date): Promise<Recognised> {
    const latest = enrolledIssuers();
    if (latest !== list) {
      list = latest;
      believed = believedOf(list, fetchFrom, believed);
      recognised = createCallerCache();
    }
    const cache = recognised;
    const known = cache.find(token, graph, now);
    if (known) return known;
    const enrolled = believed.get(claimedIssuer(token));
    if (!enrolled) throw refused('its issuer is not enrolled here');
    const items = enrolled.items.filter(({ graphs }) => graphs.includes(graph));
    if (items.length === 0) throw refused('its issuer is not enrolled for this graph');
    const claims = await verifiedClaims(token, { ...enrolled, items }, `${baseUrl}${graphPaths[graph]}`, now);
    if (boundGraphs.includes(graph)) requireProfile(claims);
    const person = callerFromClaims(personOf(claims, graph), graph, (role) => claims.item.roles.includes(role));
    const order = orderIn(claims.details, graph, baseUrl);
    const caller = Object.freeze({
      ...person,
      ...(claims.item.personsOf === undefined ? {} : { documents: connectorDocuments }),
      ...(order === undefined ? {} : { order }),
    });
    const recognition = { caller, confirmation: claims.confirmation, logIn: logInOf(claims) };
    cache.keep(token, graph, { ...recognition, expires: claims.expires, now });
    return recognition;
  }
  return async (token, graph, shown = { as: 'bearer' }, admit = () => undefined) =>
    bound(recognise, { token, graph, shown, now: clock(), admit }, { proofs, boundGraphs, bearerCounts, isSuspended }).catch(
      (error: unknown) => {
        throw shown.as === 'proof' || boundGraphs.includes(graph) ? withProofChallenge(error, 'invalid_token') : error;
      },
    );
}

interface Asked {
  readonly token: string;
  readonly graph: Graph;
  readonly shown: Shown;
  readonly now: Date;
  readonly admit: (caller: Caller) => void;
}

/** The caller, once the token was shown to be theirs. A proof is used last, so that nobody fills the table with proofs of no caller, or with more than a caller may ask. */
async function bound(
  recognise: (token: string, graph: Graph, now: Date) => Promise<Recognised>,
  { token, graph, shown, now, admit }: Asked,
  {
    proofs,
    boundGraphs,
    bearerCounts,
    isSuspended,
  }: BindingRules & { readonly bearerCounts: boolean; readonly isSuspended: IsSuspended | undefined },
): Promise<Caller> {
  const proof = await proofOf(shown, token, now, proofs);
  const { caller, confirmation, logIn } = await recognise(token, graph, now);
  const thumbprint = shown.as === 'key' ? shown.thumbprint : (proof?.thumbprint ?? null);
  requireBinding({ graph, shown, confirmation, thumbprint }, boundGraphs);
  if (shown.as === 'key') requireWhole(caller.order);
  admit(caller);
  if (await isSuspended?.(caller, graph)) throw personSuspended();
  if (proof !== null && !(await proofs?.used.use(proof, now))) throw badProof('it was used before: make one for each request');
  return withSignIn(caller, { ...logIn, ageSeconds: ageAt(logIn.at, now), isBound: confirmation !== null || bearerCounts });
}

/** The caller with their log-in, as old as it is now; without it where nothing is known. */
function withSignIn(caller: Caller, { ageSeconds, acr, stepUpAcr, isBound }: SignIn): Caller {
  if (ageSeconds === null && acr === null && stepUpAcr.length === 0 && !isBound) return caller;
  return Object.freeze({ ...caller, signIn: { ageSeconds, acr, stepUpAcr, isBound } });
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

/** What `typ` says, RFC 7515, 4.1.9: capitals don't count, and `application/` may be left out. */
const typeOf = ({ typ }: JWTHeaderParameters): string => (typ ?? '').toLowerCase().replace(/^application\//, '');

/** An ID token, which is for its client and no access token, has the type JWT too, and no scope (OpenID Connect Core 1.0, 2). */
function isAccessToken({ token }: EnrolledIssuer, header: JWTHeaderParameters, payload: JWTPayload): boolean {
  if (token?.type === undefined) return typeOf(header) === 'at+jwt';
  const isOfId = ['nonce', 'at_hash', 'c_hash'].some((claim) => payload[claim] !== undefined);
  const hasScope = [payload['scope'], payload['scp']].some((scope) => typeof scope === 'string' && scope !== '');
  return ['at+jwt', 'jwt'].includes(typeOf(header)) && hasScope && !isOfId;
}

/** jose is content with one audience of several; a token that is also good elsewhere is not good here, unless the item names where. */
function isForGraph({ token }: EnrolledIssuer, payload: JWTPayload, graphUrl: string): boolean {
  const audiences = [payload.aud].flat();
  const own = token?.audience ?? graphUrl;
  return (
    audiences.filter((one) => one === own).length === 1 && audiences.every((one) => one === own || token?.alsoFor?.includes(one ?? ''))
  );
}

/** The claims under our names. Where the item pins a claim, that alone says which body it is, and what the token has as `org` is not read. */
function bodyIn({ organisation, pinned, token }: EnrolledIssuer, payload: JWTPayload): JWTPayload {
  const claims = named(payload, token?.claims);
  return pinned === undefined ? claims : { ...claims, org: hasPinned(payload, pinned) ? organisation : undefined };
}

/** The one item that the token belongs to, and its claims under our names. */
function itemOf(items: readonly EnrolledIssuer[], payload: JWTPayload): { item: EnrolledIssuer; named: JWTPayload } {
  const found = items.flatMap((item) => {
    const claims = bodyIn(item, payload);
    const isBody = item.organisation === null || claims['org'] === item.organisation;
    return isBody && (item.country === undefined || claims['country'] === item.country) ? [{ item, named: claims }] : [];
  });
  const [one, ...more] = found;
  if (one === undefined) throw refused('its issuer is not enrolled for the body in the token');
  if (more.length > 0) throw refused('it names more than one body');
  return one;
}

async function verifiedClaims(token: string, { issuer, items, keys }: Believed, graphUrl: string, now: Date) {
  const { payload, protectedHeader } = await jwtVerify(token, await keys(), {
    algorithms,
    audience: [...new Set(items.map((item) => item.token?.audience ?? graphUrl))],
    issuer,
    requiredClaims: ['exp', 'iat', 'sub'],
    clockTolerance: toleranceSeconds,
    currentDate: now,
  }).catch(refuse);
  const meant = items.filter((item) => isForGraph(item, payload, graphUrl));
  if (meant.length === 0) throw refused('its audience is more than this graph');
  const typed = meant.filter((item) => isAccessToken(item, protectedHeader, payload));
  if (typed.length === 0) throw refused('it is not an access token');
  if (typeof payload.iat !== 'number' || payload.iat > now.getTime() / 1000 + toleranceSeconds)
    throw refused("it was issued in the future: compare the issuer's clock");
  if (payload.exp === undefined) throw refused('it has no expiry time');
  const { alg } = protectedHeader;
  const found = itemOf(typed, payload);
  const logIn = signInClaims({ ...found.named, iat: payload.iat });
  const said = { logIn, confirmation: confirmationIn(payload['cnf']), details: payload['authorization_details'] };
  return { ...found, alg, issued: payload.iat, expires: payload.exp, ...said };
}

/** What is asked of a token where it must be bound: an algorithm of the FAPI 2.0 Security Profile, 5.4, or RS256 of issuers that have no other, and a short life. */
function requireProfile({ alg, issued, expires }: { alg: string; issued: number; expires: number }): void {
  if (alg === 'ES384') throw refused('it was signed by ES384, which this graph does not take: set its issuer to ES256, PS256 or EdDSA');
  if (expires - issued > boundSecondsMax)
    throw refused(`it is valid for longer than ${boundSecondsMax} seconds, the most that this graph takes: set its issuer to less`);
}

/** A connector's log-in is none of the person whom it speaks for. */
const logInOf = ({ item, logIn }: { item: EnrolledIssuer; logIn: Pick<LogIn, 'at' | 'acr'> }): LogIn => ({
  ...(item.personsOf === undefined ? logIn : { at: null, acr: null }),
  stepUpAcr: item.stepUpAcr ?? [],
});

/** What a connector may ask for a person that it speaks for: who accessed their records, the names of bodies, and whether the log goes on. */
const connectorDocuments: readonly string[] = ['my-accesses', 'body-names', 'checkpoint'];

/** Whose the subject is: the issuer's own person, or one of the issuer that its item says it speaks for. */
function personOf({ item, named }: { item: EnrolledIssuer; named: JWTPayload }, graph: Graph): JWTPayload {
  if (item.personsOf === undefined) return named;
  if (graph !== 'public') throw refused('it names a person of another issuer, which counts on the public graph alone');
  return { ...named, iss: item.personsOf };
}

function refuse(error: unknown): never {
  if (error instanceof errors.JWTExpired) throw refused('it has expired: get a new one');
  if (error instanceof errors.JWTClaimValidationFailed) throw refused(claimTrouble[error.claim] ?? 'one of its claims is missing or wrong');
  // jose has no error of its own for it.
  if (error instanceof TypeError && error.message.includes('modulusLength'))
    throw refused('it was signed with an RSA key of less than 2048 bits');
  if (isIssuerTrouble(error)) throw issuerUnreachable();
  if (error instanceof errors.JOSEError) throw refused('it was not signed by its issuer with a key and algorithm accepted here');
  throw error;
}

const claimTrouble: Readonly<Record<string, string>> = {
  aud: 'it is meant for another graph: ask for one whose resource is the URL of this graph',
  nbf: 'it is not good yet',
};

/** jose gives an answer that is no key set, or not 200, its generic code; a key that isn't in the set has a code of its own. */
const isIssuerTrouble = (error: unknown): boolean =>
  error instanceof errors.JWKSTimeout ||
  error instanceof errors.JWKSInvalid ||
  (error instanceof errors.JOSEError && error.code === 'ERR_JOSE_GENERIC') ||
  isTransportError(error);

const refused = (why: string): PublicError => new PublicError('UNAUTHENTICATED', `The token was refused: ${why}.`);
