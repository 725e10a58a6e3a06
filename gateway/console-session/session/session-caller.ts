/** Who is signed in at a page: the person of the cookie, recognised by their token as at their graph's endpoint. */
import type { Caller } from '@writ/access';
import { PublicError } from '@writ/core';
import type { FastifyRequest } from 'fastify';
import type { Verify } from '../../identity/index.ts';
import { type SignedIn, signedIn } from '../page-facts.ts';
import type { Cookies } from './session-cookie.ts';
import { thumbprintOf } from './session-key.ts';
import type { Session, SessionStore, Use } from './session-store.ts';

type WithHeaders = Pick<FastifyRequest, 'headers'>;

/** The session and whose it is, or null for whoever isn't signed in. Throws UPSTREAM_UNAVAILABLE when the issuer's keys are unavailable. */
const sessionOf =
  (cookies: Cookies, sessions: SessionStore, verify: Verify, use: Use) =>
  async ({ headers }: WithHeaders): Promise<{ session: Session; caller: Caller } | null> => {
    const cookie = cookies.read(headers.cookie, 'session');
    const session = cookie === undefined ? null : await sessions.find(cookie, use);
    if (session === null) return null;
    try {
      const shown = { as: 'key', thumbprint: await thumbprintOf(session.key) } as const;
      return { session, caller: await verify(session.token, session.graph, shown) };
    } catch (error) {
      // A token that is no longer accepted, for example because its issuer isn't enrolled any more, identifies nobody.
      if (error instanceof PublicError && error.code !== 'UPSTREAM_UNAVAILABLE') return null;
      throw error;
    }
  };

/** The person as a page shows them; null and errors as of the session. */
export type SessionCaller = (request: WithHeaders) => Promise<SignedIn | null>;

export function sessionCaller(cookies: Cookies, sessions: SessionStore, verify: Verify): SessionCaller {
  const look = sessionOf(cookies, sessions, verify, 'request');
  return async (request) => {
    const found = await look(request);
    return found && signedIn(found.session, found.caller);
  };
}

/** The caller of a request's session, which keeps it no longer alive; null and errors as of the session. */
export function callerOfSession(
  cookies: Cookies,
  sessions: SessionStore,
  verify: Verify,
): (request: WithHeaders) => Promise<Caller | null> {
  const look = sessionOf(cookies, sessions, verify, 'look');
  return async (request) => (await look(request))?.caller ?? null;
}
