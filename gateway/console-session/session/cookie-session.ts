/**
 * Whose request it is that has a cookie and no token. A cookie goes along without being asked, so that it counts only for a POST that a
 * page of our own has sent, and for a file that one of our own pages fetches: another site's form, link or frame does nothing in the name of whoever
 * is signed in.
 */
import type { IncomingHttpHeaders } from 'node:http';
import type { Graph } from '@writ/access';
import { PublicError } from '@writ/core';
import { isFromOwnPage } from '../same-origin.ts';
import type { Cookies } from './session-cookie.ts';
import { thumbprintOf } from './session-key.ts';
import type { SessionStore } from './session-store.ts';

export interface CookieRequest {
  method: string;
  headers: IncomingHttpHeaders;
  /** Whether it fetches a file, which a link of our own pages does with a GET. */
  isDownload?: boolean;
}

/** A session's token, with the thumbprint of the key that it is bound to; null where it is bound to none. */
export interface HeldToken {
  readonly token: string;
  readonly thumbprint: string | null;
}

/** What the session holds, if it is for this graph; null for whoever is nobody here. */
export type CookieToken = (request: CookieRequest, graph: Graph) => Promise<HeldToken | null>;

/**
 * Makes the function. It throws BAD_USER_INPUT for a request with the cookie that is no POST of our own pages, and UNAUTHENTICATED when
 * the session is over.
 */
export const cookieToken =
  (cookies: Cookies, sessions: SessionStore, baseUrl: string): CookieToken =>
  async ({ method, headers, isDownload = false }, graph) => {
    const cookie = cookies.read(headers.cookie, 'session');
    if (cookie === undefined) return null;
    if (!(method === 'POST' || (isDownload && method === 'GET')) || !isFromOwnPage(headers, baseUrl))
      throw new PublicError(
        'BAD_USER_INPUT',
        "A request with the console's cookie must be a POST from a page of this origin. Other programs must send a token instead of a cookie.",
      );
    const session = await sessions.find(cookie);
    if (session === null) throw new PublicError('UNAUTHENTICATED', 'Your session is over. Sign in again.');
    return session.graph === graph ? { token: session.token, thumbprint: await thumbprintOf(session.key) } : null;
  };
