/**
 * Signing in to the console of a production installation, the whole way: TLS before it, and two bodies whose people identify themselves at a
 * server of their own over TLS. What a demo has for convenience is nowhere.
 */
import { createHash, randomBytes, X509Certificate } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Graph, graphPaths } from '@writ/access';
import { type Embedded, startEmbedded } from '@writ/demo/database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { proofFor, proofKey } from '../../gateway/testing/proofs.ts';
import { OwnBrowser, type Seen } from '../attack/own-browser.ts';
import { cleanUp, freePort, freshFolder, npm, projectFolder, type Server } from '../harness/life-server.ts';
import { type OwnIssuer, type Person, startOwnIssuer } from '../harness/own-issuer.ts';
import { productionSettings } from '../harness/production-settings.ts';
import { certificate as certificateOf, selfSigned } from '../harness/self-signed.ts';
import { startTlsEdge } from '../harness/tls-edge.ts';
import { startTokenIssuer, type TokenIssuer } from '../harness/token-issuer.ts';
import { listed } from '../harness/trusted-documents.ts';

const court = { country: 'DE', office: 'JUDGE', roles: ['VALIDATING'] };
const judge: Person = { sub: 'j-1', name: 'A. Judge', org: 'northport-district-court', ...court };
const counsel: Person = { sub: 'c-1', name: 'C. Counsel', org: 'example-platform', country: 'IE', roles: ['COUNSEL'] };
const auditor: Person = { sub: 'a-1', name: 'An Auditor', org: 'independent-audit', country: 'IE', roles: ['AUDITOR'] };

const closed = [
  ['authority', ['VALIDATING']],
  ['platform', ['COUNSEL']],
  ['audit', ['AUDITOR']],
] as const;

const tls = selfSigned();
const edgeSecret = randomBytes(32).toString('base64');
let database: Embedded;
let edge: { close(): Promise<void> };
let issuers: Record<'authority' | 'platform' | 'audit', OwnIssuer>;
/** Signs for the people of several bodies, which it tells apart by a claim of its own. */
let national: TokenIssuer;
const agencies = { police: { claim: 'agency', value: 'DE-4711' }, court: { claim: 'agency', value: 'DE-4712' } };
/** Gives whatever token a test wants. */
let signs: Record<(typeof closed)[number][0], TokenIssuer>;
let server: Server;
let baseUrl: string;
let behindEdge: string;

beforeAll(async () => {
  database = await startEmbedded({ dataFolder: join(freshFolder(), 'data'), projectFolder });
  const [open, behind] = [await freePort(), await freePort()];
  baseUrl = `https://localhost:${open}`;
  edge = await startTlsEdge(tls, open, behind, edgeSecret);
  behindEdge = `http://localhost:${behind}`;
  const redirectUri = `${baseUrl}/sign-in/callback`;
  issuers = {
    authority: await startOwnIssuer(tls, redirectUri, judge),
    platform: await startOwnIssuer(tls, redirectUri, counsel),
    audit: await startOwnIssuer(tls, redirectUri, auditor),
  };
  signs = { authority: await startTokenIssuer(tls), platform: await startTokenIssuer(tls), audit: await startTokenIssuer(tls) };
  national = await startTokenIssuer(tls);
  const behindOne = (organisation: string, roles: string[], pinned: object) => ({
    ...{ issuer: national.issuer, graph: 'authority', organisation, roles, pinned },
  });
  const folder = freshFolder();
  const certificate = join(folder, 'authority.pem');
  writeFileSync(certificate, tls.cert);
  const enrolled = (graph: keyof typeof issuers, roles: readonly string[], { org }: Person) => {
    const { issuer, keyed } = issuers[graph];
    return { issuer, graph, roles, organisation: org, console: keyed };
  };
  const owner = `postgres://writ_owner@localhost/writ?host=${encodeURIComponent(database.socketFolder)}`;
  server = npm('start', {
    ...productionSettings({
      dataFolder: join(folder, 'data'),
      database: owner,
      baseUrl,
      issuers: [
        enrolled('authority', ['VALIDATING'], judge),
        enrolled('platform', ['AGENT', 'COUNSEL'], counsel),
        enrolled('audit', ['AUDITOR'], auditor),
        ...closed.map(([graph, roles]) => ({ issuer: signs[graph].issuer, graph, roles, organisation: `programs-${graph}` })),
        behindOne('northport-police', ['ISSUING'], agencies.police),
        behindOne('northport-regional-court', ['VALIDATING'], agencies.court),
        { issuer: 'https://id.programs.example', graph: 'public', roles: ['ACCOUNT_HOLDER'], organisation: 'programs-alone' },
      ],
    }),
    DATABASE_URL_OWNER: owner,
    WRIT_CLIENT_CERT_SECRET: edgeSecret,
    // Everything comes from one address here, and many of its tokens are refused.
    WRIT_RATE_LIMIT: '1000',
    WRIT_PORT: String(behind),
    NODE_EXTRA_CA_CERTS: certificate,
  });
  await server.says('Ready at');
});
afterAll(async () => {
  await cleanUp();
  await edge.close();
  await Promise.all([...Object.values(issuers), ...Object.values(signs), national].map((issuer) => issuer.close()));
  await database.stop();
  if (database.location.startsWith('/var/lib/writ-')) rmSync(database.location, { recursive: true, force: true });
});

const browser = (): OwnBrowser => new OwnBrowser(baseUrl, tls.cert);
const linksIn = ({ text }: Seen): URLSearchParams[] =>
  [...text.matchAll(/href="\/sign-in\/start\?([^"]+)"/g)].map(([, search = '']) => new URLSearchParams(search.replaceAll('&amp;', '&')));
/** Takes the link of the sign-in page that is for a graph, to the end. */
async function signIn(own: OwnBrowser, graph: Graph, to = '/session'): Promise<Seen> {
  const way = linksIn(await own.send(`/sign-in?to=${encodeURIComponent(to)}`)).find((link) => link.get('graph') === graph);
  return (await own.follow(`/sign-in/start?${way ?? expect.fail(`no way to sign in for ${graph}`)}`)).seen;
}

describe('the sign-in page', () => {
  it('lists the bodies whose issuer has a client of the console, and no others', async () => {
    const page = await browser().send('/sign-in');
    expect(linksIn(page).map((link) => [link.get('graph'), link.get('issuer'), link.get('hint')])).toEqual([
      ['platform', issuers.platform.issuer, null],
      ['authority', issuers.authority.issuer, null],
      ['audit', issuers.audit.issuer, null],
    ]);
    for (const { org } of [judge, counsel, auditor]) expect(page.text).toContain(String(org));
    for (const hidden of ['programs-alone', issuers.authority.keyed.clientKey]) expect(page.text).not.toContain(hidden);
  });
});

describe('a person who signs in', () => {
  it('has a cookie for this host alone, over TLS alone, and no cookie after signing out', async () => {
    const own = browser();
    const seen = await signIn(own, 'authority');
    expect(JSON.parse(seen.text).session, seen.text).toMatchObject({
      graph: 'authority',
      subject: 'j-1',
      name: 'A. Judge',
      organisation: 'northport-district-court',
      roles: ['VALIDATING'],
    });
    for (const line of own.lines.filter((each) => /writ-(session|sign-in)=/.test(each)))
      expect(line).toMatch(/^__Host-writ-(session|sign-in)=[^;]*; Path=\/; HttpOnly; SameSite=Lax; Secure; Max-Age=\d+$/);
    const cookie = own.cookies.get('__Host-writ-session') ?? expect.fail('no session');
    expect(cookie).toMatch(/^[\w-]{43}$/);
    expect((await own.send('/sign-out', { method: 'POST', site: 'same-origin' })).status).toBe(303);
    expect(own.cookies.has('__Host-writ-session')).toBe(false);
    own.cookies.set('__Host-writ-session', cookie);
    expect(JSON.parse((await own.send('/session')).text).session).toBeNull();
  });

  it('is refused in the name of another body than the issuer is enrolled for, and reads why', async () => {
    const own = browser();
    issuers.authority.person = { ...judge, org: 'northport-police' };
    const seen = await signIn(own, 'authority');
    issuers.authority.person = judge;
    expect(seen.status).toBe(403);
    expect(seen.text).toContain('it is not valid for this installation. Nothing was read or changed.');
    expect(seen.text).not.toMatch(/northport-police|eyJ/);
    expect(own.cookies.has('__Host-writ-session')).toBe(false);
    expect(JSON.parse((await own.send('/session')).text).session).toBeNull();
    expect(JSON.parse((await signIn(browser(), 'authority')).text).session.subject).toBe('j-1');
  });

  it('is refused in a role that their issuer may not give, and reads why', async () => {
    const own = browser();
    issuers.authority.person = { ...judge, roles: ['ISSUING'] };
    const seen = await signIn(own, 'authority');
    issuers.authority.person = judge;
    expect([seen.status, own.cookies.has('__Host-writ-session')]).toEqual([403, false]);
    expect(seen.text).toContain('You have no role here');
  });
});

describe('the graphs in production', () => {
  // A body is enrolled in the log too before it is shown orders: that is said by who answers the document, and not by the door.
  it.each([
    ['authority', 'order-list', { first: 1 }, 'NOT_ENROLLED'],
    ['platform', 'enrolments', {}, undefined],
    ['audit', 'entries', { first: 1 }, undefined],
  ] as const)('of %s answer the document %s of the console by its id, and no text', async (graph, name, variables, reason) => {
    const own = browser();
    await signIn(own, graph);
    const known = await own.ask(graphPaths[graph], { documentId: listed(graph, name).id, variables });
    const { data, errors } = JSON.parse(known.text);
    expect([known.status, errors?.[0]?.extensions.reason], known.text).toEqual([200, reason]);
    if (reason === undefined) expect(Object.values(data)).not.toContain(null);
    const text = await own.ask(graphPaths[graph], { query: '{ checkpoint { size } }' });
    expect([text.status, JSON.parse(text.text).errors?.[0]?.extensions.code], text.text).toEqual([400, 'BAD_USER_INPUT']);
    const foreign = await own.ask(graphPaths[graph], { documentId: `sha256:${'0'.repeat(64)}` });
    expect(foreign.text).toContain('No document of this graph');
    const stranger = await browser().ask(graphPaths[graph], { documentId: listed(graph, name).id, variables });
    expect(JSON.parse(stranger.text).errors?.[0]?.extensions.code, stranger.text).toBe('UNAUTHENTICATED');
  });
});

describe('a token that a program brings', () => {
  const key = proofKey();
  const json = { 'content-type': 'application/json', accept: 'application/json' };
  const tokenOf = (graph: keyof typeof signs, roles: readonly string[], cnf?: object): Promise<string> =>
    signs[graph].token(`${baseUrl}${graphPaths[graph]}`, {
      ...{ sub: 'p-1', org: `programs-${graph}`, country: 'DE', office: 'JUDGE', roles: [...roles] },
      ...(cnf === undefined ? {} : { cnf }),
    });
  const asked = (path: string, body: object, headers: Record<string, string>): Promise<Seen> =>
    browser().send(path, { method: 'POST', headers: { ...json, ...headers }, body: JSON.stringify(body) });

  it.each(closed)('is refused on the graph %s where it is bound to no key, however it comes', async (graph, roles) => {
    const token = await tokenOf(graph, roles);
    const id = listed(graph, graph === 'platform' ? 'enrolments' : graph === 'audit' ? 'entries' : 'order-list').id;
    const paths = [graphPaths[graph], `/api/v1/${graph}/checkpoint`];
    for (const path of paths) {
      const seen = await asked(path, { documentId: id, variables: {} }, { authorization: `Bearer ${token}` });
      expect([seen.status, seen.headers['www-authenticate']], seen.text).toEqual([
        401,
        expect.stringMatching(/^DPoP error="invalid_token"/),
      ]);
      const proved = (nonce?: string) =>
        asked(path, {}, { authorization: `DPoP ${token}`, dpop: proofFor({ key, token, url: `${baseUrl}${path}`, nonce }) });
      const again = await proved(String((await proved()).headers['dpop-nonce']));
      expect([again.status, again.headers['www-authenticate']]).toEqual([401, expect.stringMatching(/^DPoP error="invalid_token"/)]);
    }
    const file = await browser().send('/authority/packages/00000000-0000-4000-8000-000000000000/1', {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(file.status).toBe(401);
  });

  it.each(closed)('is taken on the graph %s with a proof by the key that it is bound to', async (graph, roles) => {
    const token = await tokenOf(graph, roles, { jkt: key.thumbprint });
    const path = `/api/v1/${graph}/checkpoint`;
    const ask = (nonce?: string) =>
      asked(path, {}, { authorization: `DPoP ${token}`, dpop: proofFor({ key, token, url: `${baseUrl}${path}`, nonce }) });
    const first = await ask();
    expect(first.headers['www-authenticate']).toMatch(/error="use_dpop_nonce"/);
    const second = await ask(String(first.headers['dpop-nonce']));
    expect(second.status, second.text).toBe(200);
    expect((await asked(path, {}, { authorization: `Bearer ${token}` })).status).toBe(401);
  });
});

describe('a token of a national issuer', () => {
  const key = proofKey();
  const path = '/api/v1/authority/checkpoint';
  const ask = async (roles: string[], more: object): Promise<unknown[]> => {
    const said = { sub: 'n-1', org: 'northport-police', country: 'DE', office: 'JUDGE', roles, cnf: { jkt: key.thumbprint }, ...more };
    const token = await national.token(`${baseUrl}${graphPaths.authority}`, said);
    const send = (nonce?: string): Promise<Seen> =>
      browser().send(path, {
        method: 'POST',
        headers: {
          ...{ 'content-type': 'application/json', authorization: `DPoP ${token}` },
          dpop: proofFor({ key, token, url: `${baseUrl}${path}`, nonce }),
        },
        body: '{}',
      });
    const { status, text } = await send(String((await send()).headers['dpop-nonce']));
    return [status, JSON.parse(text).errors?.[0]?.extensions.code ?? JSON.parse(text).code];
  };

  it('is of the body whose value its claim has, in the roles of that body alone', async () => {
    expect(await ask(['ISSUING'], { agency: 'DE-4711' })).toEqual([200, undefined]);
    expect(await ask(['VALIDATING'], { agency: 'DE-4712' })).toEqual([200, undefined]);
    expect(await ask(['VALIDATING'], { agency: 'DE-4711' })).toEqual([403, 'FORBIDDEN']);
  });

  it.each([
    ['without the claim', {}],
    ['with a value of no body', { agency: 'DE-4713' }],
    ['with the values of two', { agency: ['DE-4711', 'DE-4712'] }],
  ])('is of nobody %s', async (_how, more) => {
    expect((await ask(['ISSUING'], more))[0]).toBe(401);
  });
});

describe('a token that is bound to a certificate', () => {
  const [mine, another] = [certificateOf('program.example'), certificateOf('another.example')];
  const der = new X509Certificate(mine.cert).raw;
  const thumbprint = createHash('sha256').update(der).digest('base64url');
  const path = '/api/v1/audit/checkpoint';
  const key = proofKey();
  const tokenOf = (cnf: object): Promise<string> =>
    signs.audit.token(`${baseUrl}${graphPaths.audit}`, { sub: 'p-1', org: 'programs-audit', roles: ['AUDITOR'], cnf });
  const asked = (own: OwnBrowser, headers: Record<string, string>): Promise<Seen> =>
    own.send(path, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: '{}' });
  const reasonOf = ({ status, text }: Seen): unknown[] => [
    status,
    JSON.parse(text).errors?.[0]?.extensions.reason ?? JSON.parse(text).reason,
  ];

  it('counts with that certificate, which the edge passes on, and with no other and none (RFC 8705, 3)', async () => {
    const authorization = `Bearer ${await tokenOf({ 'x5t#S256': thumbprint })}`;
    const seen = await asked(new OwnBrowser(baseUrl, tls.cert, mine), { authorization });
    expect(seen.status, seen.text).toBe(200);
    for (const own of [new OwnBrowser(baseUrl, tls.cert, another), browser()])
      expect(reasonOf(await asked(own, { authorization }))).toEqual([401, 'TOKEN_BINDING']);
  });

  it('is refused with the header of anybody but the edge, who also gets it past no edge', async () => {
    const authorization = `Bearer ${await tokenOf({ 'x5t#S256': thumbprint })}`;
    const header = { 'client-cert': `:${der.toString('base64')}:` };
    expect(reasonOf(await asked(browser(), { authorization, ...header }))).toEqual([401, 'TOKEN_BINDING']);
    const inside = new OwnBrowser(behindEdge);
    for (const edgeHeader of [{}, { 'writ-edge': edgeSecret.slice(1) }])
      expect(reasonOf(await asked(inside, { authorization, ...header, ...edgeHeader }))).toEqual([401, 'CLIENT_CERT']);
    expect((await asked(inside, { authorization, ...header, 'writ-edge': edgeSecret })).status).toBe(200);
  });

  it('that is bound to a key too needs both', async () => {
    const token = await tokenOf({ 'x5t#S256': thumbprint, jkt: key.thumbprint });
    const [own, bare] = [new OwnBrowser(baseUrl, tls.cert, mine), browser()];
    const proved = (nonce?: string) => ({
      authorization: `DPoP ${token}`,
      dpop: proofFor({ key, token, url: `${baseUrl}${path}`, nonce }),
    });
    const nonce = String((await asked(own, proved())).headers['dpop-nonce']);
    expect(reasonOf(await asked(own, { authorization: `Bearer ${token}` }))).toEqual([401, 'TOKEN_BINDING']);
    expect(reasonOf(await asked(bare, proved(nonce)))).toEqual([401, 'TOKEN_BINDING']);
    expect((await asked(own, proved(nonce))).status).toBe(200);
  });
});

describe('production', () => {
  it('has nothing of the demo: no page for developers, no log-ins, and no text about it on a page', async () => {
    for (const path of ['/dev/graphql', '/dev/', '/oidc/auth', '/oidc/.well-known/openid-configuration'])
      expect((await browser().send(path)).status, path).toBe(404);
    const hint = new URLSearchParams({ graph: 'authority', issuer: issuers.authority.issuer, hint: 'judge' });
    expect((await browser().send(`/sign-in/start?${hint}`)).status).toBe(404);
    const own = browser();
    await signIn(own, 'authority');
    for (const who of [browser(), own])
      for (const path of ['/', '/sign-in', '/sign-in?lang=de', '/session', '/totals', '/checkpoints', '/verify', '/orders']) {
        const page = await who.send(path);
        expect([200, 303], path).toContain(page.status);
        expect(page.text.replace(/<style>.*?<\/style>/gs, ''), path).not.toMatch(
          /\bdemo\b|Vorführung|invented|erfunden|hint=|\/oidc|dev\/graphql/i,
        );
      }
  });
});
