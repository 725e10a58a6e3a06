/**
 * What a session needs to outlive its access token: the issuer's refresh token, which never leaves the server (RFC 6749, 6), and when it is used. It knows no
 * table and no address.
 */
import { createHash } from 'node:crypto';
import type { Graph } from '@writ/access';
import { decodeJwt } from 'jose';
import { z } from 'zod';
import type { SessionKey } from './session-key.ts';

/** How long a session lasts at the most, and how long without a request, in milliseconds. */
const sessionMs = 8 * 3_600_000;
export const idleMs = 30 * 60_000;

/** When a session ends at the latest whose token ends at `tokenEndsAt`; one that is renewed outlives it. */
export const latestEnd = (now: Date, tokenEndsAt: Date, isRenewed: boolean): Date =>
  new Date(Math.min(now.getTime() + sessionMs, isRenewed ? Number.POSITIVE_INFINITY : tokenEndsAt.getTime()));

/** How long before its end a token is renewed, in milliseconds; one that lives for less than twice as long, at half its life. */
const aheadMs = 60_000;

export const renewalShape = z.strictObject({
  issuer: z.string(),
  token: z.string(),
  refreshToken: z.string(),
  /** Milliseconds since 1970: from when on the token is renewed, and when it ends. */
  renewAt: z.number(),
  tokenEndsAt: z.number(),
});
/** As it is sealed. */
export type Renewal = z.infer<typeof renewalShape>;

/** What the issuer gave. */
export interface RenewedToken {
  readonly token: string;
  /** A new one, where it replaces the old one. */
  readonly refreshToken?: string | undefined;
}

export interface ToRenew {
  readonly issuer: string;
  readonly graph: Graph;
  readonly refreshToken: string;
  readonly key: SessionKey | undefined;
}

/**
 * Asks the issuer for another token. Answers null where it refuses: the session is over. Throws UPSTREAM_UNAVAILABLE where it gave no answer that
 * says either.
 */
export type RenewToken = (session: ToRenew) => Promise<RenewedToken | null>;

const claimsOf = (token: string): { issuer: unknown; subject: unknown; endsAt: number } => {
  const { iss, sub, exp = 0 } = decodeJwt(token);
  return { issuer: iss, subject: sub, endsAt: exp * 1_000 };
};

/** What is kept of tokens that came just now. */
export function renewalOf(issuer: string, { token, refreshToken }: Required<RenewedToken>, now: Date): Renewal {
  const tokenEndsAt = claimsOf(token).endsAt;
  const life = tokenEndsAt - now.getTime();
  return { issuer, token, refreshToken: refreshToken ?? '', renewAt: tokenEndsAt - Math.min(aheadMs, life / 2), tokenEndsAt };
}

/** Under which the sessions of one person are found: a digest of issuer and subject. */
export const personDigest = ({ issuer, subject }: { issuer: unknown; subject: unknown }): Buffer =>
  createHash('sha256')
    .update(JSON.stringify([issuer, subject]))
    .digest();

/** Whether a token names the person of a session: an issuer that answers with somebody else's renews nothing. */
export const isTokenOf = (token: string, person: Buffer): boolean => personDigest(claimsOf(token)).equals(person);
