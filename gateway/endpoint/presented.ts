/**
 * How a request presents a token: alone (RFC 6750, 2.1), with a proof (RFC 9449, 7.1), with a certificate of the client (RFC 8705, 3; RFC 9440), or not at all, and then the console's cookie counts. One place for every path
 * on which somebody is recognised.
 */
import type { Caller, Graph } from '@writ/access';
import { PublicError } from '@writ/core';
import type { FastifyRequest } from 'fastify';
import type { CookieToken } from '../console-session/index.ts';
import { clientCertificateIn, type EdgeSecret, type Shown, type Verify, withProofChallenge } from '../identity/index.ts';
import type { RateLimits } from '../limits/rate-limits.ts';

export interface Recognition {
  readonly verify: Verify;
  /** How often a caller may ask; without limit when left out. */
  readonly rates?: Pick<RateLimits, 'requireCaller'>;
  /** The token of a request that brings the console's cookie and none of its own. */
  readonly cookieToken: CookieToken;
  /** What people open, without a slash at the end: proofs name an address below it. */
  readonly baseUrl: string;
  /** By which the edge is known that passes certificates of clients on; none does when left out. */
  readonly edge?: EdgeSecret;
  /** Graphs on which every token must be bound; none when left out. */
  readonly boundGraphs?: readonly Graph[];
}

type Request = Pick<FastifyRequest, 'method' | 'headers' | 'url'>;

/** The address that was asked, as people open it, without its query. */
const addressOf = ({ url }: Request, baseUrl: string): string => `${baseUrl}${url.replace(/[?#].*$/s, '')}`;

const unreadable = (): PublicError =>
  new PublicError(
    'UNAUTHENTICATED',
    'Send the token as "Authorization: DPoP <token>" with a proof in the header DPoP, or as "Authorization: Bearer <token>".',
  );

/** The token of an Authorization header, and how it came. Throws UNAUTHENTICATED for another header. */
function presentedIn(header: string, request: Request, baseUrl: string): { token: string; shown: Shown } {
  const [, scheme = '', token] = /^(Bearer|DPoP) +([^ ]+)$/i.exec(header) ?? [];
  if (token === undefined) throw unreadable();
  if (scheme.toLowerCase() === 'bearer') return { token, shown: { as: 'bearer' } };
  const proof = request.headers['dpop'];
  return {
    token,
    shown: { as: 'proof', proof: typeof proof === 'string' ? proof : undefined, method: request.method, url: addressOf(request, baseUrl) },
  };
}

/** Whose request it is, which is counted; null where it brings neither a token nor a session of this graph. Throws as {@link Verify} and {@link CookieToken} do, and LIMIT_EXCEEDED. */
export async function presentedCaller(options: Recognition, request: Request, graph: Graph, isDownload = false): Promise<Caller | null> {
  try {
    return await callerIn(options, request, graph, isDownload);
  } catch (error) {
    throw options.boundGraphs?.includes(graph) ? withProofChallenge(error) : error;
  }
}

async function callerIn(
  { verify, cookieToken, baseUrl, edge = null, rates }: Recognition,
  request: Request,
  graph: Graph,
  isDownload: boolean,
): Promise<Caller | null> {
  const { method, headers } = request;
  const certificate = clientCertificateIn(headers, edge);
  const admit = (caller: Caller): void => rates?.requireCaller(caller);
  if (headers.authorization === undefined) {
    const session = await cookieToken({ method, headers, isDownload }, graph);
    return session && verify(session.token, graph, { as: 'key', thumbprint: session.thumbprint, certificate }, admit);
  }
  const { token, shown } = presentedIn(headers.authorization, request, baseUrl);
  return verify(token, graph, { ...shown, certificate }, admit);
}
