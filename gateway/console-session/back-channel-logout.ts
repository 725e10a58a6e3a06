/**
 * `POST /backchannel-logout`: an issuer tells the console whom it has logged out (OpenID Connect Back-Channel Logout 1.0, 2.5 to 2.8), and their sessions end at all
 * gateways. The token counts once, and only from an issuer at which the console signs people in.
 */
import { type Clock, type FaultLog, PublicError } from '@writ/core';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { decodeJwt, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { z } from 'zod';
import type { EnrolledIssuer, UsedProofs } from '../identity/index.ts';
import { createIssuerKeys } from '../identity/issuer-keys.ts';
import type { SessionStore } from './session/session-store.ts';

export interface LogoutOptions {
  /** Asked for each request. */
  readonly issuers: () => readonly EnrolledIssuer[];
  readonly sessions: Pick<SessionStore, 'endAll'>;
  /** Which tokens were used, for all gateways. */
  readonly used: UsedProofs;
  /** The clock by which tokens expire. */
  readonly clock: Clock;
  readonly onFault: FaultLog;
  readonly fetch?: typeof fetch | undefined;
}

const path = '/backchannel-logout';
const algorithms = ['ES256', 'ES384', 'PS256', 'RS256', 'EdDSA', 'Ed25519'];
const bodyBytes = 16_384;
/** How old a token may be, and how far ahead the issuer's clock, in seconds; it is remembered for longer than it is taken. */
const oldestSeconds = 120;
const aheadSeconds = 10;
const rememberedSeconds = 240;
const logoutEvent = 'http://schemas.openid.net/event/backchannel-logout';

const name = z.string().min(1).max(255);
const logoutShape = z
  .object({
    iss: z.string(),
    iat: z.number(),
    jti: name,
    events: z.object({ [logoutEvent]: z.record(z.string(), z.unknown()) }),
    sub: name.optional(),
    sid: name.optional(),
    // 2.4: it would else be taken for an ID token.
    nonce: z.undefined().optional(),
  })
  .refine(({ sub, sid }) => sub !== undefined || sid !== undefined, 'it names neither sub nor sid');

class LogoutRefused extends Error {
  override readonly name = 'LogoutRefused';
}

/** The `iss` of an unverified token: good for nothing but finding whose keys to check it with. */
function claimedIssuer(token: string): string {
  try {
    return decodeJwt(token).iss ?? '';
  } catch (error) {
    if (error instanceof errors.JWTInvalid) throw new LogoutRefused('it is not a JSON Web Token');
    throw error;
  }
}

/** 2.4 recommends `logout+jwt` and takes what has no type of its own; a token of another kind is none. */
const isLogoutType = (type: string | undefined): boolean =>
  type === undefined || ['logout+jwt', 'jwt'].includes(type.toLowerCase().replace(/^application\//, ''));

interface Expected {
  readonly issuer: string;
  readonly audience: string[];
  readonly now: Date;
}

async function payloadOf(token: string, keys: JWTVerifyGetKey, { issuer, audience, now }: Expected): Promise<JWTPayload> {
  const { payload, protectedHeader } = await jwtVerify(token, keys, {
    algorithms,
    issuer,
    audience,
    clockTolerance: aheadSeconds,
    currentDate: now,
  });
  if (!isLogoutType(protectedHeader.typ)) throw new LogoutRefused('it is a token of another type');
  return payload;
}

function factsIn(payload: JWTPayload, now: Date): z.infer<typeof logoutShape> {
  const parsed = logoutShape.safeParse(payload);
  if (!parsed.success) {
    const { path: [claim] = [], message = '' } = parsed.error.issues[0] ?? {};
    if (claim === 'nonce') throw new LogoutRefused('it has a nonce, which no logout token has');
    throw new LogoutRefused(claim === undefined ? message : `its ${String(claim)} is missing or wrong`);
  }
  const age = now.getTime() / 1_000 - parsed.data.iat;
  if (!(age <= oldestSeconds && age >= -aheadSeconds)) throw new LogoutRefused('its iat is not the time of this request');
  return parsed.data;
}

/** Ends the sessions that the token names. Throws {@link LogoutRefused}, or UPSTREAM_UNAVAILABLE where the issuer's keys can't be had. */
function createLogout({ issuers, sessions, used, clock, fetch: fetchFrom = fetch }: LogoutOptions): (token: string) => Promise<void> {
  const keysOf = new Map<string, ReturnType<typeof createIssuerKeys>>();
  return async (token) => {
    const now = clock();
    const issuer = claimedIssuer(token);
    const clients = issuers().flatMap((item) => (item.issuer === issuer && item.console ? [item.console.clientId] : []));
    if (clients.length === 0) throw new LogoutRefused('the console signs nobody in at its issuer');
    const keys = keysOf.get(issuer) ?? createIssuerKeys(issuer, fetchFrom);
    keysOf.set(issuer, keys);
    const { sub, sid, jti, iat } = factsIn(await payloadOf(token, await keys(), { issuer, audience: clients, now }), now);
    const proof = { thumbprint: `logout ${issuer}`, jti, iat };
    if (!(await used.use(proof, now, rememberedSeconds))) throw new LogoutRefused('it was used before');
    try {
      await sessions.endAll({ issuer, subject: sub, issuerSession: sid });
    } catch (error) {
      // The issuer sends the same token again, and then it ends what it names.
      await used.takeBack(proof);
      throw error;
    }
  };
}

/** How often it is reported that an issuer's keys can't be had, in milliseconds: anybody may send a token that needs them. */
const reportMs = 60_000;

const isOfIssuer = (error: unknown): boolean =>
  error instanceof errors.JOSEError || (error instanceof PublicError && error.code === 'UPSTREAM_UNAVAILABLE');

/** Reports a fault; of those that need no token of an issuer, one a minute. */
function limitFaults({ onFault, clock }: LogoutOptions): (cause: unknown) => void {
  let reportedAt = Number.NEGATIVE_INFINITY;
  return (cause) => {
    const now = clock().getTime();
    if (isOfIssuer(cause) && Math.abs(now - reportedAt) < reportMs) return;
    if (isOfIssuer(cause)) reportedAt = now;
    onFault({ errorId: 'back-channel logout', cause });
  };
}

const noStore = (reply: FastifyReply): FastifyReply => reply.header('cache-control', 'no-store');

/** What jose throws for a token that is wrong, and not for keys that can't be fetched. */
const isOfToken = (error: unknown): boolean =>
  error instanceof errors.JOSEError && !(error instanceof errors.JWKSTimeout) && error.code !== 'ERR_JOSE_GENERIC';

/** Adds the route. */
export function serveBackChannelLogout(app: FastifyInstance, options: LogoutOptions): void {
  const logOut = createLogout(options);
  const reportFault = limitFaults(options);
  const refuse = (reply: FastifyReply, why: string): FastifyReply =>
    noStore(reply)
      .code(400)
      .send({ error: 'invalid_request', error_description: `The logout token was refused: ${why}.` });
  app.register(async (scope) => {
    scope.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) => done(null, body));
    scope.setErrorHandler((_error, _request, reply) => refuse(reply, 'send it as logout_token of a form of at most 16 KiB'));
    scope.post(path, { bodyLimit: bodyBytes }, async ({ body }, reply) => {
      const sent = typeof body === 'string' ? new URLSearchParams(body).getAll('logout_token') : [];
      const [token] = sent;
      if (token === undefined || sent.length > 1) return refuse(reply, 'send it once, as logout_token of a form');
      try {
        await logOut(token);
        return noStore(reply).code(200).send();
      } catch (error) {
        if (error instanceof LogoutRefused) return refuse(reply, error.message);
        if (isOfToken(error)) return refuse(reply, 'it was not signed by its issuer for the console, or is over');
        reportFault(error);
        // 2.8 knows no other answer; the issuer may send another token.
        const { message } = error instanceof PublicError ? error : { message: 'it could not be checked now' };
        return refuse(reply, message);
      }
    });
  });
}
