/**
 * The console at the gateway: signing in and out, whose session a cookie is, and the files that were built. It knows no domain and no
 * screen: which paths are the console's own is a list, and what is on them is the console's matter. Without a built console everything
 * else works all the same.
 */
import { existsSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import type { Graph } from '@writ/access';
import { type Clock, type Config, type FaultLog, PublicError } from '@writ/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { EnrolledIssuer, ProviderPerson, Verify } from '../identity/index.ts';
import { serveFiles, serveSignInFont } from './assets.ts';
import { readFiles } from './console-files.ts';
import { serveDeveloperPage } from './developer-page.ts';
import { type GuidedStory, serveGuidedStory, withStory } from './guided-story.ts';
import { serveIcons } from './icon.ts';
import { languageOf } from './language.ts';
import { ownPath } from './own-path.ts';
import { installationFacts, type PageFacts, type SignedIn, signingOriginOf } from './page-facts.ts';
import { answerHeaders } from './page-headers.ts';
import { answerPublicly, loadPublicPages, servePublicForms } from './public-pages.ts';
import { sessionCaller } from './session/session-caller.ts';
import type { Cookies } from './session/session-cookie.ts';
import type { SessionStore } from './session/session-store.ts';
import { searchOf, serveSignIn } from './sign-in/sign-in.ts';
import { failurePage, sendSignInPage } from './sign-in/sign-in-page.ts';
import { filledPage, sendPage, serveSinglePage } from './single-page.ts';

export type { GuidedStory } from './guided-story.ts';
export { type CookieToken, cookieToken } from './session/cookie-session.ts';
export { callerOfSession } from './session/session-caller.ts';
export { type Cookies, cookiesFor } from './session/session-cookie.ts';
export { createSessionStore, type SessionStore } from './session/session-store.ts';
export { createTokenRenewal } from './sign-in/issuer-clients.ts';

export interface ConsoleOptions {
  config: Config;
  issuers: () => readonly EnrolledIssuer[];
  /** Who signs in at the provider that the gateway serves itself; left out where it serves none. */
  people?: readonly ProviderPerson[] | undefined;
  /** What a demo lends its guided story; left out in production. */
  story?: GuidedStory | undefined;
  cookies: Cookies;
  sessions: SessionStore;
  verify: Verify;
  verifierKey: string;
  /** The clock by which tokens expire. */
  tokenClock: Clock;
  clock: Clock;
  onRefusal: (error: PublicError, graph: Graph) => Promise<void>;
  onFault: FaultLog;
  /** Where the public graph takes what a form with files comes to: see {@link answerPublicly}. */
  graphForFiles: string;
  /** Counts a form with files, beside the request itself. */
  countFiles(request: IncomingMessage): void;
  /** The page at `/` where nothing is built. */
  frontPage: (reply: FastifyReply) => FastifyReply;
}

/** Answers a request for which there is no route; null when this is no page either. */
export type RenderPublicPage = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply | null>;

const readsOnly = ({ method }: FastifyRequest): boolean => method === 'GET' || method === 'HEAD';
const asksForPage = (request: FastifyRequest): boolean => readsOnly(request) && (request.headers.accept ?? '').includes('text/html');
/** Whoever names no format, as curl and feed readers, gets a page where there is one, and the short answer where there is none. */
const takesPage = (request: FastifyRequest): boolean => readsOnly(request) && /^$|\*\/\*/.test(request.headers.accept ?? '');

/** Adds the console. Answers what is shown at paths that nobody else has. */
export async function serveConsole(app: FastifyInstance, options: ConsoleOptions): Promise<RenderPublicPage> {
  const { config, cookies, sessions, verify, verifierKey, clock, frontPage } = options;
  const looks = sessionCaller(cookies, sessions, verify);
  const signingOrigin = signingOriginOf(config);
  const factsOf = async (request: FastifyRequest): Promise<PageFacts> => {
    const session = endingBy(clock, await looks(request), options.tokenClock);
    const installation = installationFacts(config, verifierKey, clock);
    if (signingOrigin !== null) return { session, installation: { ...installation, signingOrigin } };
    // Nobody needs to know who vouches for them where nothing is signed in that name.
    const { issuer: _, ...known } = session ?? {};
    return { session: session && (known as SignedIn), installation };
  };
  const folder = config.consoleFolder;
  const files = readFiles(folder);
  const page = files.get('index.html')?.bytes.toString('utf8');
  const story = config.mode === 'demo' ? options.story : undefined;
  const pageOf = story === undefined ? () => page ?? '' : withStory(page ?? '', files);
  const server = join(folder, 'pages/server.js');
  const publicly = existsSync(server) ? answerPublicly(app, await loadPublicPages(server), options) : null;
  app.register(async (scope) => {
    // A form of our own has nothing in it that is read.
    scope.addContentTypeParser('application/x-www-form-urlencoded', (_request, payload, done) => {
      payload.resume();
      done(null);
    });
    // Without the issuer's keys we cannot know who is signed in: answer 503, and never treat the caller as anonymous.
    scope.setErrorHandler((error, request, reply) => {
      if (!(error instanceof PublicError && error.code === 'UPSTREAM_UNAVAILABLE' && asksForPage(request))) throw error;
      return sendSignInPage(reply, 503, failurePage(languageOf(searchOf(request), request.headers), 'unreachable', ownPath(request.url)));
    });
    serveSignIn(scope, { ...options, sessionCaller: looks, clock: options.tokenClock });
    if (page !== undefined) serveSinglePage(scope, pageOf, factsOf);
    if (config.mode === 'demo') serveDeveloperPage(scope, files, factsOf);
    if (story !== undefined) serveGuidedStory(scope, story, config);
    scope.get('/', async (request, reply) => {
      const facts = page === undefined ? null : await factsOf(request);
      if (page !== undefined && facts?.session) return sendPage(reply, filledPage(pageOf(request), facts));
      return (await publicly?.answer(request, reply)) ?? frontPage(reply);
    });
  });
  if (publicly !== null)
    app.register(async (scope) => servePublicForms(scope, publicly, { baseUrl: config.baseUrl, countFiles: options.countFiles }));
  app.get('/session', async (request, reply) => reply.headers(answerHeaders).send(await factsOf(request)));
  serveIcons(app);
  serveSignInFont(app, files);
  serveFiles(app, 'assets/', files);
  return async (request, reply) => {
    if (publicly === null) return null;
    if (asksForPage(request)) return publicly.answer(request, reply);
    return takesPage(request) ? publicly.answerWhereThereIsOne(request, reply) : null;
  };
}

/** The end of a session by the page's clock, where tokens use another one: the remaining time is the same. */
function endingBy(clock: Clock, session: PageFacts['session'], tokenClock: Clock): PageFacts['session'] {
  if (session === null) return null;
  const aheadMs = clock().getTime() - tokenClock().getTime();
  return { ...session, endsAt: new Date(Date.parse(session.endsAt) + aheadMs).toISOString() };
}
