/**
 * How and when a person identified themselves at their issuer, as their verified token says (RFC 9068, 2.2.1), and how the caller token
 * carries it. It decides nothing: what needs a fresh log-in is a matter of `step-up.ts`.
 */
import { z } from 'zod';

/** What is known of a log-in when a request comes. */
export interface SignIn {
  /** Whole seconds between the log-in (`auth_time`) and the request; null where the token doesn't say, or says what can't be true. */
  readonly ageSeconds: number | null;
  /** How strongly the person proved who they are, in the issuer's own words; null where the token doesn't say. */
  readonly acr: string | null;
  /** Of these one is needed for what weighs: from the list of issuers. Any will do where it is empty. */
  readonly stepUpAcr: readonly string[];
  /** Whether a copy of the token is worth nothing: a key was shown that it is bound to. In a demo, which takes bearer tokens for everything, always. */
  readonly isBound: boolean;
}

/** One value of `acr`: `acr_values` has several with spaces between them (OpenID Connect Core 1.0, 3.1.2.1), and a header has it in quotes. */
export const acrShape = z.string().regex(/^[\x21\x23-\x5b\x5d-\x7e]{1,200}$/, 'must be a text without spaces, quotes or backslashes');

/** How far ahead the issuer's clock may be, in seconds. */
const aheadSeconds = 10;

/** A verified token's claims, as far as a log-in goes. */
interface SignInClaims {
  readonly auth_time?: unknown;
  readonly acr?: unknown;
  /** When the token was issued, in seconds since 1970: nobody logs in later for it. */
  readonly iat: number;
}

/** When the log-in was, in seconds since 1970, and its `acr`. Null for what is missing, of no known form, or can't be true. */
export function signInClaims({ auth_time: at, acr, iat }: SignInClaims): { at: number | null; acr: string | null } {
  const isTime = typeof at === 'number' && Number.isFinite(at) && at > 0 && at <= iat + aheadSeconds;
  return { at: isTime ? at : null, acr: acrShape.safeParse(acr).data ?? null };
}

/** The age of a log-in now, rounded up; a clock that is ahead by less than is borne makes none younger than nothing. */
export const ageAt = (at: number | null, now: Date): number | null =>
  at === null ? null : Math.max(0, Math.ceil(now.getTime() / 1_000 - at));

/** Its claims in a caller token. `auth_time` is by the clock that has made the token. */
export const signInShape = {
  auth_time: z.int().optional(),
  acr: acrShape.optional(),
  acrs: z.array(acrShape).min(1).max(20).optional(),
  bnd: z.literal(true).optional(),
};

/** What a caller token made at `iat` says of a log-in; nothing for a caller of whom nothing is known. */
export function claimsOfSignIn(signIn: SignIn | undefined, iat: number): Record<string, unknown> {
  if (signIn === undefined) return {};
  const { ageSeconds, acr, stepUpAcr, isBound } = signIn;
  return {
    ...(ageSeconds === null ? {} : { auth_time: iat - ageSeconds }),
    ...(acr === null ? {} : { acr }),
    ...(stepUpAcr.length === 0 ? {} : { acrs: stepUpAcr }),
    ...(isBound ? { bnd: true } : {}),
  };
}

interface Carried {
  readonly auth_time?: number | undefined;
  readonly acr?: string | undefined;
  readonly acrs?: readonly string[] | undefined;
  readonly bnd?: true | undefined;
  readonly iat: number;
}

/** The way back. */
export function signInOfClaims({ auth_time: at, acr, acrs = [], bnd, iat }: Carried): { signIn?: SignIn } {
  if (at === undefined && acr === undefined && acrs.length === 0 && bnd === undefined) return {};
  return { signIn: { ageSeconds: at === undefined ? null : iat - at, acr: acr ?? null, stepUpAcr: acrs, isBound: bnd === true } };
}
