/** Signing in at the issuer of a body, and what that issuer sends here: its answers, and whom it has signed out. */
import type { Interaction } from 'oidc-provider';
import { Refused } from '../people/refused.ts';
import { tellConsole } from '../provider/sessions.ts';
import { admit } from '../upstream/admit.ts';
import { keepAttempt, takeAttempt, uidOf } from '../upstream/attempts.ts';
import { newAttempt, type UpstreamClient } from '../upstream/client.ts';
import { endByUpstream } from '../upstream/logout.ts';
import { askedAcr, namedBy, requireLogIn, type Upstream } from '../upstream/upstream.ts';
import { type Asked, sendFault } from './answering.ts';
import { BadForm, only, readFields } from './body.ts';

/** How long ago the person may have logged in at the issuer where the console asks for nothing less, in seconds: a working day, as tokens are renewed. */
const maxAgeSeconds = 8 * 3_600;

type LogIn = Pick<Interaction, 'uid' | 'params'>;

const queryOf = ({ request, place }: Asked): URLSearchParams => new URL(request.url ?? '/', place.origin).searchParams;

function upstreamOf({ hosted: { realm } }: Asked): Upstream {
  if (realm.upstream === null) throw new TypeError(`the realm ${realm.name} is behind no issuer`);
  return realm.upstream;
}

/** Sends the browser to the issuer, and takes what it brings back from there to the code that the console waits for. Throws {@link Refused}. */
export async function signInUpstream(asked: Asked, client: UpstreamClient, logIn: LogIn): Promise<void> {
  if (asked.request.method !== 'GET') throw new BadForm();
  const answer = queryOf(asked);
  if (answer.size === 0) return begin(asked, client, logIn);
  const { request, response, hosted, desk } = asked;
  const [upstream, now] = [upstreamOf(asked), desk.clock()];
  const attempt = await takeAttempt(desk.pool, hosted.realm.name, { state: stateIn(answer), uid: logIn.uid }, now);
  const claims = await client.finish(answer, attempt);
  const { acr, amr, authTime } = requireLogIn(claims, { ...attempt, upstream, now });
  const named = namedBy(hosted.issuer, upstream, claims);
  const sid = typeof claims['sid'] === 'string' && claims['sid'].length <= 255 ? claims['sid'] : null;
  await admit(desk.pool, { realm: hosted.realm.name, upstream, named, sid }, now);
  const login = { accountId: named.id, remember: false, acr, amr, ts: authTime };
  await hosted.provider.interactionFinished(request, response, { login });
}

/** What a step-up asks of this log-in is asked of the issuer (RFC 9470, 4), and kept beside the attempt, by which the answer is checked. */
async function begin(asked: Asked, client: UpstreamClient, { uid, params }: LogIn): Promise<void> {
  const { response, hosted, desk } = asked;
  const now = desk.clock();
  const wanted = params['max_age'] === undefined ? maxAgeSeconds : Number(params['max_age']);
  const maxAge = wanted >= 0 ? Math.min(wanted, maxAgeSeconds) : 0;
  const again = String(params['prompt'] ?? '')
    .split(' ')
    .includes('login');
  const acr = askedAcr(upstreamOf(asked), params['acr_values']);
  const attempt = newAttempt();
  const notBefore = again ? now : new Date(now.getTime() - maxAge * 1_000);
  const url = await client.begin(attempt, { acr, maxAge, again });
  await keepAttempt(desk.pool, hosted.realm.name, { ...attempt, uid, acr, notBefore }, now);
  redirect(asked, url.href);
  response.end();
}

function redirect({ response }: Asked, location: string): void {
  // What the address has is of this browser and of nobody else.
  response.writeHead(303, { location, 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' });
}

function stateIn(answer: URLSearchParams): string {
  const [state, ...more] = answer.getAll('state');
  if (state === undefined || state.length > 200 || more.length > 0) throw new Refused('UPSTREAM_STATE');
  return state;
}

/** Where the issuer sends the browser back to: on to the page of its log-in, where the cookie of that is. */
async function callback(asked: Asked): Promise<void> {
  const { response, hosted, desk } = asked;
  const answer = queryOf(asked);
  const uid = await uidOf(desk.pool, hosted.realm.name, stateIn(answer), desk.clock());
  redirect(asked, `${hosted.issuer}/sign-in/${uid}?${answer}`);
  response.end();
}

const sendJson = ({ response }: Asked, status: number, body: object): void => {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
  response.end(JSON.stringify(body));
};

/** The issuer says whom it has signed out. The console is told before the issuer is answered. */
async function logout(asked: Asked, client: UpstreamClient): Promise<void> {
  const { request, hosted, desk, onFault } = asked;
  const { realm, issuer, provider } = hosted;
  try {
    const token = only(await readFields(request), 'logout_token');
    const of = { realm: realm.name, issuer, upstream: upstreamOf(asked), client };
    for (const ended of await endByUpstream(desk.pool, of, token, desk.clock())) await tellConsole(provider, ended, onFault);
    sendJson(asked, 200, {});
  } catch (error) {
    if (!(error instanceof Refused) && !(error instanceof BadForm)) throw error;
    const reason = error instanceof Refused ? error.reason : 'BAD_FORM';
    if (reason === 'UPSTREAM_AWAY') onFault(error);
    // The only answer that there is for all of them (2.8).
    sendJson(asked, 400, { error: 'invalid_request', error_description: `The logout token was refused: ${reason}.` });
  }
}

/** The paths below `upstream/` of a realm that is behind an issuer. */
export async function upstream(asked: Asked, _path: string, last: string): Promise<void> {
  const { request, response, language, hosted } = asked;
  const client = hosted.upstream;
  const pages: Readonly<Record<string, (client: UpstreamClient) => Promise<void>>> = {
    'GET callback': () => callback(asked),
    'GET keys': async (one) => sendJson(asked, 200, { keys: one.keys }),
    'POST logout': (one) => logout(asked, one),
  };
  const key = `${request.method} ${last}`;
  const page = Object.hasOwn(pages, key) ? pages[key] : undefined;
  if (client === null || page === undefined) return sendFault(response, language, 'NO_PAGE');
  await page(client);
}
