/** People of a body sign in at its own issuer, which binds no tokens, over HTTP on a database: the way through, and each wrong answer of that issuer. */
import { createPublicKey, generateKeyPairSync, type JsonWebKey } from 'node:crypto';
import { decodeJwt, decodeProtectedHeader, jwtVerify } from 'jose';
import { randomDPoPKeyPair } from 'openid-client';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { faults, type PageFault } from '../pages/words.ts';
import { makeRealm } from '../people/ceremony.ts';
import type { Reason } from '../people/refused.ts';
import { GatewayEar } from '../testing/gateway-ear.ts';
import { startTestLogIn, type TestLogIn } from '../testing/running-log-in.ts';
import { Browser, TestConsole } from '../testing/test-console.ts';
import { UpstreamStandIn, type Wrong } from '../testing/upstream-stand-in.ts';
import type { Seen } from '../testing/visitor.ts';
import { createUpstreamClient, newAttempt } from './client.ts';
import { upstreamShape } from './upstream.ts';

const [issuer, other] = [new UpstreamStandIn(), new UpstreamStandIn()];
const gateway = new GatewayEar();
let logIn: TestLogIn;
let console: TestConsole;

const person = {
  sub: 'lindqvist',
  name: 'M. Lindqvist',
  tenant: 'DE-4711',
  groups: ['staff', 'issuing'],
  acr: 'strong',
  amr: ['hwk'],
  sid: 's-1',
};
const realmOf = (name: string, upstream: string) => ({
  ...{ name, organisation: name, country: 'DE', graph: 'authority', roles: ['ISSUING', 'VALIDATING'] },
  upstream: {
    ...{
      issuer: upstream,
      clientId: 'writ',
      algorithm: 'ES256',
      acr: ['strongest', 'strong'],
      amr: ['hwk'],
      pinned: { tenant: 'DE-4711' },
    },
    groups: {
      claim: 'groups',
      of: {
        issuing: { roles: ['ISSUING'], office: 'LAW_ENFORCEMENT_AUTHORITY' },
        validating: { roles: ['VALIDATING'], office: 'JUDGE' },
      },
    },
  },
});
const ceremony = (realm: object) => makeRealm(logIn.pool, realm, { origin: logIn.origin, now: logIn.clock.now });

beforeAll(async () => {
  await Promise.all([issuer.start(), other.start(), gateway.start()]);
  logIn = await startTestLogIn(gateway.baseUrl);
  for (const one of [issuer, other]) one.now = () => logIn.clock.now;
  await ceremony(realmOf('police', issuer.issuer));
  await ceremony(realmOf('court', other.issuer));
  console = await TestConsole.of(logIn, 'police');
});
afterAll(async () => {
  const faultsBefore = [...logIn.faults];
  await logIn[Symbol.asyncDispose]();
  await Promise.all([issuer.close(), other.close(), gateway.close()]);
  expect(faultsBefore).toEqual([]);
});
beforeEach(() => {
  logIn.clock.now = new Date();
  issuer.person = person;
  [issuer.wrong, other.wrong] = [{}, {}];
});

const secondsNow = (): number => Math.floor(logIn.clock.now.getTime() / 1_000);
const refused = (seen: Seen | null, reason: PageFault): void =>
  expect([(seen?.status ?? 0) >= 400, seen?.text]).toEqual([
    true,
    expect.stringContaining(`<p role="alert">${faults.en[reason].replaceAll("'", '&#39;')}</p>`),
  ]);
/** The whole way to the console's address, or to a page that says why not. */
async function through(more: Record<string, string> = {}, browser = new Browser()) {
  const signingIn = await console.begin(more);
  return { signingIn, ...(await browser.follow(signingIn.url, [console.redirectUri])) };
}
async function signIn(more: Record<string, string> = {}) {
  const { url, seen, signingIn } = await through(more);
  if (seen !== null) expect.fail(seen.text);
  const pair = await randomDPoPKeyPair('ES256');
  return { pair, granted: await console.finish(url, signingIn, pair) };
}

describe('a person of a body with an issuer', () => {
  it('gets a token of the realm that is bound to a key, names the body, and says how they logged in there', async () => {
    const authTime = secondsNow() - 3_000;
    issuer.wrong = { claims: { auth_time: authTime, org: 'another-body', country: 'FR', roles: ['VALIDATING'], office: 'COURT' } };
    const { granted } = await signIn();
    expect(granted.token_type).toBe('dpop');
    const claims = decodeJwt(granted.access_token);
    expect(claims).toMatchObject({
      ...{ iss: `${logIn.origin}/realms/police`, aud: console.resource, org: 'police', country: 'DE', roles: ['ISSUING'] },
      ...{ office: 'LAW_ENFORCEMENT_AUTHORITY', acr: 'strong', auth_time: authTime, cnf: { jkt: expect.any(String) } },
    });
    expect(JSON.stringify(claims)).not.toMatch(/lindqvist|bearer/i);
  });

  it('is the same person each time, and nobody of another realm', async () => {
    const [one, again] = [decodeJwt((await signIn()).granted.access_token), decodeJwt((await signIn()).granted.access_token)];
    expect(again.sub).toBe(one.sub);
    issuer.person = { ...person, sub: 'Lindqvist' };
    expect(decodeJwt((await signIn()).granted.access_token).sub).not.toBe(one.sub);
    other.person = person;
    const atCourt = await TestConsole.of(logIn, 'court');
    const begun = await atCourt.begin();
    const { url } = await new Browser().follow(begun.url, [atCourt.redirectUri]);
    const pair = await randomDPoPKeyPair('ES256');
    expect(decodeJwt((await atCourt.finish(url, begun, pair)).access_token).sub).not.toBe(one.sub);
  });

  it('has the roles of their group as it is now, and each change is a line', async () => {
    issuer.person = { ...person, sub: 'changes' };
    await signIn();
    issuer.person = { ...person, sub: 'changes', groups: 'validating' };
    await signIn();
    expect(decodeJwt((await signIn()).granted.access_token)).toMatchObject({ roles: ['VALIDATING'], office: 'JUDGE' });
    const { rows } = await logIn.pool.query(
      "SELECT statement FROM act WHERE act = 'NAMED' AND statement LIKE '%\"changes\"%' ORDER BY idx",
    );
    expect(rows.map(({ statement }) => JSON.parse(statement).roles)).toEqual([['ISSUING'], ['VALIDATING']]);
  });

  it('is asked for by PKCE, state and nonce, at a redirect of this issuer alone, and the log-in proves itself by its published key', async () => {
    await signIn();
    const asked = issuer.asked.at(-1) ?? {};
    expect(asked).toMatchObject({
      ...{ response_type: 'code', code_challenge_method: 'S256', client_id: 'writ', acr_values: 'strongest strong', max_age: '28800' },
      redirect_uri: `${logIn.origin}/realms/police/upstream/callback`,
    });
    expect(asked).not.toHaveProperty('prompt');
    const { keys } = JSON.parse((await logIn.visitor.open('/realms/police/upstream/keys')).text) as {
      keys: (JsonWebKey & { kid: string })[];
    };
    const assertion = String(issuer.tokensAsked.at(-1)?.['client_assertion']);
    const [key] = keys.filter(({ kid }) => kid === decodeProtectedHeader(assertion).kid);
    expect(key).not.toHaveProperty('d');
    const verified = await jwtVerify(assertion, createPublicKey({ key: key as JsonWebKey, format: 'jwk' }), {
      issuer: 'writ',
      subject: 'writ',
    });
    expect([verified.payload.aud].flat()).toEqual([issuer.issuer]);
  });

  it('is asked another time where a step-up wants that, as strongly and as lately', async () => {
    await signIn({ prompt: 'login', max_age: '300', acr_values: 'strong unknown' });
    expect(issuer.asked.at(-1)).toMatchObject({ prompt: 'login', max_age: '300', acr_values: 'strong' });
    refused((await through({ acr_values: 'unknown' })).seen, 'UPSTREAM_ACR');
    issuer.wrong = { claims: { auth_time: secondsNow() - 60 } };
    expect((await through({ max_age: '300' })).seen).toBeNull();
    refused((await through({ max_age: '30' })).seen, 'UPSTREAM_STALE');
    refused((await through({ prompt: 'login', max_age: '300' })).seen, 'UPSTREAM_STALE');
    issuer.wrong = {};
    refused((await through({ acr_values: 'strongest' })).seen, 'UPSTREAM_ACR');
  });
});

describe('an answer of the issuer is refused', () => {
  const seconds = Math.floor(Date.now() / 1_000);
  it.each<[string, Reason, Wrong]>([
    ['that names another issuer (RFC 9207)', 'UPSTREAM_ISSUER', { back: { iss: 'https://evil.example' } }],
    ['that names none, where its metadata promises one', 'UPSTREAM_ISSUER', { back: { iss: undefined } }],
    ['with an error', 'UPSTREAM_REFUSED', { back: { code: undefined, error: 'access_denied' } }],
    ['with a code that it does not know', 'UPSTREAM_CODE', { back: { code: 'another' } }],
    ['without an ID token', 'UPSTREAM_TOKEN', { token: { status: 200, body: { access_token: 'x', token_type: 'Bearer' } } }],
    ['with a token of another issuer', 'UPSTREAM_TOKEN', { claims: { iss: 'https://evil.example' } }],
    ['with a token for another client', 'UPSTREAM_TOKEN', { claims: { aud: 'another' } }],
    ['with a token for another client too', 'UPSTREAM_TOKEN', { claims: { aud: ['writ', 'another'], azp: 'writ' } }],
    ['with the nonce of another attempt', 'UPSTREAM_TOKEN', { claims: { nonce: 'another' } }],
    ['without a nonce', 'UPSTREAM_TOKEN', { claims: { nonce: undefined } }],
    ['with a token that nobody signed', 'UPSTREAM_TOKEN', { header: { alg: 'none' }, signer: () => Buffer.alloc(0) }],
    ['with a token by the public key', 'UPSTREAM_TOKEN', { header: { alg: 'HS256' }, signer: issuer.byPublicKey }],
    ['with a token by another key', 'UPSTREAM_TOKEN', { signer: () => Buffer.alloc(64, 1) }],
    ['with a token that is over', 'UPSTREAM_TOKEN', { claims: { iat: seconds - 3_600, exp: seconds - 3_000 } }],
    ['with a token of an hour ago', 'UPSTREAM_TOKEN', { claims: { iat: seconds - 3_600, exp: seconds + 3_600 } }],
    ['with a token of a week', 'UPSTREAM_TOKEN', { claims: { exp: seconds + 7 * 86_400 } }],
    ['without auth_time', 'UPSTREAM_STALE', { claims: { auth_time: undefined } }],
    ['with a log-in of yesterday', 'UPSTREAM_STALE', { claims: { auth_time: seconds - 86_400 } }],
    ['with a log-in that is to come', 'UPSTREAM_STALE', { claims: { auth_time: seconds + 3_600 } }],
    ['without acr', 'UPSTREAM_ACR', { claims: { acr: undefined } }],
    ['with an acr that is not listed', 'UPSTREAM_ACR', { claims: { acr: 'weak' } }],
    ['without the amr that is needed', 'UPSTREAM_ACR', { claims: { amr: ['pwd'] } }],
    ['for a person of another tenant', 'UPSTREAM_PERSON', { claims: { tenant: 'DE-4712' } }],
    ['for a person of no tenant', 'UPSTREAM_PERSON', { claims: { tenant: undefined } }],
    ['for a person in no group that is listed', 'UPSTREAM_PERSON', { claims: { groups: ['staff'] } }],
    ['for a person in two of them', 'UPSTREAM_PERSON', { claims: { groups: ['issuing', 'validating'] } }],
    ['for a person without a name', 'UPSTREAM_PERSON', { claims: { name: undefined } }],
  ])('%s', async (_what, reason, wrong) => {
    issuer.wrong = wrong;
    refused((await through()).seen, reason);
  });

  it.each<[string, Record<string, unknown>]>([
    ['has another name than the one that is set', { issuer: 'https://evil.example' }],
    ['has the plain challenge alone', { code_challenge_methods_supported: ['plain'] }],
    ['takes secrets alone', { token_endpoint_auth_methods_supported: ['client_secret_basic'] }],
    ['signs by another algorithm', { id_token_signing_alg_values_supported: ['RS256'] }],
  ])('before it is given: nobody is sent to one that %s', async (_what, metadata) => {
    issuer.wrong = { metadata };
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const upstream = upstreamShape.parse(realmOf('x', issuer.issuer).upstream);
    const client = createUpstreamClient(upstream, 'https://log-in.example/callback', [privateKey.export({ format: 'jwk' })]);
    const begun = client.begin(newAttempt(), { acr: ['strong'], maxAge: 300, again: false });
    await expect(begun).rejects.toMatchObject({ name: 'Refused', reason: 'UPSTREAM_AWAY' });
  });

  it('that comes a second time, or to another browser', async () => {
    const browser = new Browser();
    const { url } = await browser.follow((await console.begin()).url, [`${logIn.origin}/realms/police/upstream/callback`]);
    const asPage = (await browser.open(url)).headers.get('location') ?? '';
    refused(await new Browser().open(new URL(asPage)), 'SIGN_IN_OVER');
    expect((await browser.open(new URL(asPage))).status).toBe(303);
    refused(await browser.open(new URL(asPage)), 'UPSTREAM_STATE');
    refused(await browser.open(url), 'UPSTREAM_STATE');
    const twice = new URL(url);
    twice.searchParams.append('state', 'another');
    refused(await browser.open(twice), 'UPSTREAM_STATE');
  });

  it('that came for another body: neither its state nor its code is good there (RFC 9700, 4.4)', async () => {
    const asked = issuer.tokensAsked.length;
    const browser = new Browser();
    const { url } = await browser.follow((await console.begin()).url, [`${logIn.origin}/realms/police/upstream/callback`]);
    refused(await browser.open(new URL(url.href.replace('/realms/police/', '/realms/court/'))), 'UPSTREAM_STATE');
    // The other body's issuer sends the browser here, with the code of this one's.
    const atCourt = await TestConsole.of(logIn, 'court');
    other.wrong = { back: { code: url.searchParams.get('code') ?? '', iss: issuer.issuer } };
    refused((await new Browser().follow((await atCourt.begin()).url, [atCourt.redirectUri])).seen, 'UPSTREAM_ISSUER');
    expect([issuer.tokensAsked.length, other.tokensAsked.at(-1)?.['code'] === url.searchParams.get('code')]).toEqual([asked, false]);
  });
});

describe('an issuer that signs somebody out', () => {
  const send = (token: string) => logIn.visitor.send('/realms/police/upstream/logout', { logout_token: token }, { origin: issuer.issuer });

  it.each<[string, (sub: string, sid: string) => Record<string, unknown>]>([
    ['by their subject', (sub) => ({ sub })],
    ['by its session', (_sub, sid) => ({ sid })],
  ])('%s ends their tokens here, and the console learns it, once', async (_how, named) => {
    const [sub, sid] = [`leaves-${_how}`, `s-${_how}`];
    issuer.person = { ...person, sub, sid };
    const { granted, pair } = await signIn();
    issuer.person = { ...person, sub: 'stays', sid: 'stays' };
    const stays = await signIn();
    gateway.heard.length = 0;
    const token = issuer.logoutToken(named(sub, sid));
    expect((await send(token)).status).toBe(200);
    expect(gateway.heard.map((one) => decodeJwt(one))).toEqual([
      expect.objectContaining({ iss: `${logIn.origin}/realms/police`, aud: 'writ-console', sid: granted.claims()?.['sid'] }),
    ]);
    await expect(console.renew(String(granted.refresh_token), pair)).rejects.toMatchObject({ error: 'invalid_grant' });
    await console.renew(String(stays.granted.refresh_token), stays.pair);
    const again = await send(token);
    expect([again.status, again.text]).toEqual([400, expect.stringContaining('USED_BEFORE')]);
  });

  it.each<[string, Record<string, unknown>, Wrong]>([
    ['for another client', { aud: 'another' }, {}],
    ['of another issuer', { iss: 'https://evil.example' }, {}],
    ['with a nonce, as an ID token', { nonce: 'x' }, {}],
    ['about no event', { events: undefined }, {}],
    ['about nobody', { sub: undefined }, {}],
    ['that nobody signed', {}, { header: { alg: 'none' }, signer: () => Buffer.alloc(0) }],
    ['by the public key', {}, { header: { alg: 'HS256' }, signer: issuer.byPublicKey }],
    ['of another type', {}, { header: { typ: 'at+jwt' } }],
  ])('is refused a token %s, and nobody is signed out', async (_what, claims, wrong) => {
    issuer.person = { ...person, sub: 'keeps', sid: 'keeps' };
    const { granted, pair } = await signIn();
    issuer.wrong = wrong;
    const answer = await send(issuer.logoutToken({ sub: 'keeps', ...claims }));
    expect([answer.status, answer.text]).toEqual([400, expect.stringContaining('UPSTREAM_TOKEN')]);
    await console.renew(String(granted.refresh_token), pair);
  });
});

describe('the ceremony of a realm behind an issuer', () => {
  const good = realmOf('never-made', 'http://localhost:1');
  it.each([
    ['first people beside it', { first: [{ name: 'A', roles: ['ISSUING'], office: 'COURT' }] }],
    ['the graph of the platform', { graph: 'platform', roles: ['COUNSEL'] }],
    ['a group with a role that the realm has not', { roles: ['VALIDATING'] }],
    ['an address of another scheme', { upstream: { ...good.upstream, issuer: 'https://id.example' } }],
    ['no strength that is enough', { upstream: { ...good.upstream, acr: [] } }],
    ['a signature by a secret', { upstream: { ...good.upstream, algorithm: 'HS256' } }],
    ['a misspelt member', { upstream: { ...good.upstream, pin: {} } }],
    ['neither an issuer nor people', { upstream: null }],
  ])('makes none with %s', async (_what, change) => {
    await expect(ceremony({ ...good, ...change })).rejects.toMatchObject({ name: 'StartError' });
  });
});
