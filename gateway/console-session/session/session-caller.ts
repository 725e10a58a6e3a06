/** Who looks at a page: the person of the cookie, recognised by their token as at the door of their graph. */
import { PublicError } from '@writ/core';
import type { FastifyRequest } from 'fastify';
import type { Verify } from '../../identity/index.ts';
import { type SignedIn, signedIn } from '../page-facts.ts';
import type { Cookies } from './session-cookie.ts';
import type { SessionStore } from './session-store.ts';

/** The person, or null for whoever isn't signed in. Throws UPSTREAM_UNAVAILABLE when the issuer's keys can't be had. */
export type SessionCaller = (request: Pick<FastifyRequest, 'headers'>) => Promise<SignedIn | null>;

export const sessionCaller =
  (cookies: Cookies, sessions: SessionStore, verify: Verify): SessionCaller =>
  async ({ headers }) => {
    const cookie = cookies.read(headers.cookie, 'session');
    const session = cookie === undefined ? null : await sessions.find(cookie);
    if (session === null) return null;
    try {
      return signedIn(session, await verify(session.token, session.graph));
    } catch (error) {
      // A token that is no longer believed, such as of an issuer that isn't enrolled any more, is nobody's.
      if (error instanceof PublicError && error.code !== 'UPSTREAM_UNAVAILABLE') return null;
      throw error;
    }
  };
