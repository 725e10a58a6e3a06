/**
 * Signing in and out. What is under way is in a short-lived cookie of the browser that began it and nowhere on the server, so that a
 * stranger fills no table; the token comes to the server alone, is verified as every other, and is kept under a session that is new each time.
 */
import { actStepUp, type Caller, type Graph, graphPaths, graphs, stepUpRefusal } from '@writ/access';
import { type Clock, type Config, type FaultLog, PublicError } from '@writ/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { decodeJwt } from 'jose';
import { z } from 'zod';
import type { EnrolledIssuer, ProviderPerson, Verify } from '../../identity/index.ts';
import { keepLanguage, languageOf, requestedLanguage } from '../language.ts';
import { ownPath, signedInPath } from '../own-path.ts';
import { isFromElsewhere, isFromOwnPage } from '../same-origin.ts';
import { latestEnd } from '../session/renewal.ts';
import { callerOfSession, type SessionCaller } from '../session/session-caller.ts';
import type { Cookies } from '../session/session-cookie.ts';
import { thumbprintOf } from '../session/session-key.ts';
import type { SessionStore } from '../session/session-store.ts';
import { issuerChoices, peopleChoices } from './choices.ts';
import { type IssuerClient, newUnderWay, SignInError, type UnderWay } from './issuer-client.ts';
import { callbackPath, clientName, clientsOf, signInPath as path } from './issuer-clients.ts';
import { type Choice, donePage, failurePage, sendSignInPage, signInPage } from './sign-in-page.ts';
import type { SignInWords } from './sign-in-words.ts';

export interface SignInOptions {
  config: Config;
  /** Asked for each request. */
  issuers: () => readonly EnrolledIssuer[];
  people?: readonly ProviderPerson[] | undefined;
  cookies: Cookies;
  sessions: SessionStore;
  sessionCaller: SessionCaller;
  verify: Verify;
  /** Called for a token that was refused: it is counted or logged as at a graph's endpoint. */
  onRefusal: (error: PublicError, graph: Graph) => Promise<void>;
  onFault: FaultLog;
  /** The clock by which tokens expire. */
  clock: Clock;
}

const underWaySeconds = 600;
/** Begins or ends a sign-in, which whoever asks only for headers does not. */
const alone = { exposeHeadRoute: false };

const underWayShape = z.strictObject({
  issuer: z.string(),
  graph: z.enum(graphs),
  state: z.string().min(32),
  nonce: z.string().min(32),
  verifier: z.string().min(43),
  to: z.string(),
  again: z.literal(true).optional(),
});

/** What the browser has kept: attacker-controlled as every cookie. */
function underWayFrom(cookie: string | undefined): UnderWay | null {
  if (cookie === undefined) return null;
  try {
    return underWayShape.parse(JSON.parse(Buffer.from(cookie, 'base64url').toString('utf8')));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return null;
    throw error;
  }
}

/** The query of a request's address. */
export const searchOf = ({ url }: FastifyRequest): URLSearchParams => new URL(url, 'http://gateway').searchParams;

const statusOf: Readonly<Record<keyof SignInWords['failure'], number>> = {
  foreign: 400,
  expired: 400,
  notOurs: 404,
  refused: 403,
  noRole: 403,
  notBelieved: 403,
  unreachable: 502,
  unusable: 502,
  notFresh: 502,
};

/** What an operator has to hear of. */
const faultsOfIssuer: ReadonlySet<SignInError['failure']> = new Set(['unusable', 'unreachable', 'notFresh']);

const failureOfRefusal = ({ code }: PublicError): keyof SignInWords['failure'] =>
  code === 'FORBIDDEN' ? 'noRole' : code === 'UPSTREAM_UNAVAILABLE' ? 'unreachable' : 'notBelieved';

/** The ways to sign in of one list of issuers. */
interface Ways {
  readonly clients: ReadonlyMap<string, IssuerClient>;
  readonly choices: readonly Choice[];
}

/** What the pages of signing in work with. */
interface SignIn extends SignInOptions, Ways {
  readonly isDemo: boolean;
  /** Where issuers send people back to. */
  readonly redirectUri: string;
}

function waysOf({ config, people }: SignInOptions, redirectUri: string, issuers: readonly EnrolledIssuer[]): Ways {
  return { clients: clientsOf(issuers, redirectUri), choices: people ? peopleChoices(config.issuer, people) : issuerChoices(issuers) };
}

/** What is worked with now: made again when the list is another. */
function signInOf(options: SignInOptions): () => SignIn {
  const { config } = options;
  const [isDemo, redirectUri] = [config.mode === 'demo', `${config.baseUrl}${callbackPath}`];
  let list = options.issuers();
  let ways = waysOf(options, redirectUri, list);
  return () => {
    const latest = options.issuers();
    if (latest !== list) {
      list = latest;
      ways = waysOf(options, redirectUri, list);
    }
    return { ...options, isDemo, redirectUri, ...ways };
  };
}

const resourceOf = ({ config }: SignIn, graph: Graph): string => `${config.baseUrl}${graphPaths[graph]}`;

const go = (reply: FastifyReply, to: string): FastifyReply =>
  reply.code(303).header('cache-control', 'no-store').header('location', to).send();

const languageFor = (request: FastifyRequest) => languageOf(searchOf(request), request.headers);

const fail = (request: FastifyRequest, reply: FastifyReply, failure: keyof SignInWords['failure'], to?: string): FastifyReply =>
  sendSignInPage(reply, statusOf[failure], failurePage(languageFor(request), failure, to));

/** The way to sign in that the address names: only one that the page offers is taken. */
function chosen({ choices }: SignIn, search: URLSearchParams): Choice | undefined {
  const [graph, issuer, hint] = ['graph', 'issuer', 'hint'].map((name) => search.get(name));
  return choices.find(
    (choice) => choice.graph === graph && (issuer === null || choice.issuer === issuer) && (hint === null || choice.hint === hint),
  );
}

async function showSignIn(signIn: SignIn, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { baseUrl } = signIn.config;
  const search = searchOf(request);
  // A demo answers one name: cookies of another would not come back.
  if (signIn.isDemo && request.headers.host !== new URL(baseUrl).host) return go(reply, `${baseUrl}${path}?${search}`);
  const requested = requestedLanguage(search);
  if (requested !== undefined) reply.header('set-cookie', keepLanguage(requested, baseUrl));
  const session = await signIn.sessionCaller(request);
  return sendSignInPage(
    reply,
    200,
    signInPage({
      language: languageFor(request),
      isDemo: signIn.isDemo,
      choices: signIn.choices,
      to: ownPath(search.get('to')),
      current: session?.name ?? session?.subject,
    }),
  );
}

async function startSignIn(signIn: SignIn, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const search = searchOf(request);
  const to = ownPath(search.get('to'));
  // Another site's link shows the choice and makes none.
  if (isFromElsewhere(request.headers)) return go(reply, `${path}?to=${encodeURIComponent(to)}`);
  const choice = chosen(signIn, search);
  const client = choice && signIn.clients.get(clientName(choice.issuer, choice.graph));
  if (choice === undefined || client === undefined) return fail(request, reply, 'notOurs', to);
  const underWay: UnderWay = { ...newUnderWay(), issuer: choice.issuer, graph: choice.graph, to };
  const hint = search.has('hint') ? choice.hint : undefined;
  return sendToIssuer(signIn, { underWay, client, hint }, request, reply);
}

/** A sign-in that begins. */
interface Beginning {
  readonly underWay: UnderWay;
  readonly client: IssuerClient;
  readonly hint: string | undefined;
  readonly acrValues?: readonly string[] | undefined;
}

async function sendToIssuer(
  signIn: SignIn,
  { underWay, client, hint, acrValues }: Beginning,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  try {
    const url = await client.begin(underWay, resourceOf(signIn, underWay.graph), hint, acrValues);
    const value = Buffer.from(JSON.stringify(underWay)).toString('base64url');
    reply.header('set-cookie', signIn.cookies.set('sign-in', value, underWaySeconds));
    return go(reply, url.href);
  } catch (error) {
    if (!(error instanceof SignInError)) throw error;
    signIn.onFault({ errorId: 'sign-in', cause: error });
    return fail(request, reply, error.failure, underWay.to);
  }
}

/** Has whoever is signed in identify themselves another time at the same issuer. Whoever isn't chooses where. */
async function signInAgain(signIn: SignIn, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { cookies, sessions, verify, clients, isDemo } = signIn;
  const to = ownPath(searchOf(request).get('to'));
  const caller = isFromElsewhere(request.headers) ? null : await callerOfSession(cookies, sessions, verify)(request);
  const client = caller && clients.get(clientName(caller.issuer, caller.graph));
  if (!caller || !client) return go(reply, `${path}?to=${encodeURIComponent(to)}`);
  const underWay: UnderWay = { ...newUnderWay(), issuer: caller.issuer, graph: caller.graph, to, again: true };
  // A demo's people have no other name to log in by; what an issuer's people are called there is the issuer's.
  const hint = isDemo ? (caller.subject ?? undefined) : undefined;
  return sendToIssuer(signIn, { underWay, client, hint, acrValues: caller.signIn?.stepUpAcr }, request, reply);
}

/** Begins a session with the token that the issuer gives, in place of the one before. */
async function beginSession(
  signIn: SignIn,
  { underWay, client }: { underWay: UnderWay; client: IssuerClient },
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { cookies, sessions, verify, clock } = signIn;
  const { graph } = underWay;
  const url = new URL(`${signIn.redirectUri}?${searchOf(request)}`);
  const { token, key, ...rest } = await client.finish(url, underWay, resourceOf(signIn, graph));
  const caller: Caller = await verify(token, graph, { as: 'key', thumbprint: await thumbprintOf(key) });
  // Whoever comes back as they went would be sent there for ever: the session stays what it was.
  if (underWay.again === true && stepUpRefusal(caller, actStepUp) !== null) throw new SignInError('notFresh');
  const endsAt = latestEnd(clock(), new Date((decodeJwt(token).exp ?? 0) * 1_000), rest.refreshToken !== undefined);
  const old = cookies.read(request.headers.cookie, 'session');
  if (old !== undefined) await sessions.end(old);
  const person = { issuer: caller.issuer, subject: caller.subject ?? '' };
  const cookie = await sessions.begin({ graph, token, key, ...rest, endsAt }, person);
  reply.header('set-cookie', cookies.set('session', cookie, (endsAt.getTime() - clock().getTime()) / 1_000));
  return go(reply, ownPath(underWay.to));
}

async function finishSignIn(signIn: SignIn, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { cookies, clients, onRefusal, onFault } = signIn;
  const underWay = underWayFrom(cookies.read(request.headers.cookie, 'sign-in'));
  const client = underWay && clients.get(clientName(underWay.issuer, underWay.graph));
  reply.header('set-cookie', cookies.forget('sign-in'));
  if (!underWay || !client) return fail(request, reply, 'expired');
  const to = ownPath(underWay.to);
  try {
    return await beginSession(signIn, { underWay, client }, request, reply);
  } catch (error) {
    if (error instanceof PublicError) {
      await onRefusal(error, underWay.graph);
      return fail(request, reply, failureOfRefusal(error), to);
    }
    if (!(error instanceof SignInError)) throw error;
    if (faultsOfIssuer.has(error.failure)) onFault({ errorId: 'sign-in', cause: error });
    return fail(request, reply, error.failure, to);
  }
}

async function signOut({ config, cookies, sessions }: SignIn, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  if (!isFromOwnPage(request.headers, config.baseUrl))
    throw new PublicError('BAD_USER_INPUT', 'Only a page of this origin can sign you out.');
  const cookie = cookies.read(request.headers.cookie, 'session');
  if (cookie !== undefined) await sessions.end(cookie);
  reply.header('set-cookie', cookies.forget('session'));
  return go(reply, '/');
}

/** Adds `/sign-in`, what is below it, and `/sign-out`. */
export function serveSignIn(app: FastifyInstance, options: SignInOptions): void {
  const signIn = signInOf(options);
  app.get(path, (request, reply) => showSignIn(signIn(), request, reply));
  app.get(`${path}/start`, alone, (request, reply) => startSignIn(signIn(), request, reply));
  app.get(`${path}/again`, alone, (request, reply) => signInAgain(signIn(), request, reply));
  app.get(callbackPath, alone, (request, reply) => finishSignIn(signIn(), request, reply));
  app.get(signedInPath, (request, reply) => sendSignInPage(reply, 200, donePage(languageFor(request))));
  app.post('/sign-out', (request, reply) => signOut(signIn(), request, reply));
}
