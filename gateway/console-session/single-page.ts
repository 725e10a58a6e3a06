/** The single-page console: one file, sent under each of its paths to whoever is signed in, with who they are and a fresh nonce in it. */
import { randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { jsonInScript } from './html.ts';
import type { PageFacts } from './page-facts.ts';
import { consoleHeaders } from './page-headers.ts';

/** The paths below which the console finds its way by itself; the console's own test holds its pages against them. */
export const consolePaths = [
  'home',
  'orders',
  'queue',
  'coordinated-orders',
  'coordinator-figures',
  'redacted',
  'notices',
  'complaints',
  'erasure-requests',
  'content',
  'restrictions',
  'accounts',
  'effects',
  'capabilities',
  'entries',
  'samples',
  'findings',
  'figures',
  'duties',
  'suspicions',
  'disputes',
  'flaggers',
  'freezes',
  'misuse',
  'subscribers',
  'law',
  'search',
  'decided',
  'submissions',
  'batches',
  'access-requests',
  'case-requests',
  'limits',
  'notifications',
  'marks',
  'authorities',
  'enrolments',
  'delivery-keys',
  'endpoints',
  'signed-cases',
  'signing-keys',
  'suspensions',
  'me',
] as const;

/** The page with its place and nonce in it, and the headers that go with them. */
export function filledPage(
  text: string,
  facts: PageFacts,
  headersFor: (nonce: string, signs: boolean) => Readonly<Record<string, string>> = consoleHeaders,
) {
  const nonce = randomBytes(16).toString('base64url');
  const session = jsonInScript(facts);
  // By functions: a dollar sign in a value is a dollar sign.
  const html = text.replaceAll('__NONCE__', () => nonce).replaceAll(/"__SESSION__"|__SESSION__/g, () => session);
  return { html, headers: headersFor(nonce, facts.installation.signingOrigin !== undefined) };
}

export const sendPage = (reply: FastifyReply, { html, headers }: ReturnType<typeof filledPage>): FastifyReply =>
  reply.code(200).headers(headers).send(html);

export const toSignIn = (request: FastifyRequest, reply: FastifyReply): FastifyReply =>
  reply
    .code(303)
    .header('cache-control', 'no-store')
    .header('location', `/sign-in?to=${encodeURIComponent(request.url)}`)
    .send();

/** Adds the console's paths; `pageOf` answers the built index.html. */
export function serveSinglePage(
  app: FastifyInstance,
  pageOf: (request: FastifyRequest) => string,
  factsOf: (request: FastifyRequest) => Promise<PageFacts>,
): void {
  const answer = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const place = await factsOf(request);
    return place.session === null ? toSignIn(request, reply) : sendPage(reply, filledPage(pageOf(request), place));
  };
  for (const path of consolePaths) {
    app.get(`/${path}`, answer);
    app.get(`/${path}/*`, answer);
  }
}
