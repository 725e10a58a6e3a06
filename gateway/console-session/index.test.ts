/** The console of a production installation and of a demo, over a server of its own; who signs in is known before. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { type Caller, callerFromClaims } from '@writ/access';
import { type Config, PublicError, readConfig } from '@writ/core';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { EnrolledIssuer } from '../identity/index.ts';
import { cookiesFor, serveConsole } from './index.ts';
import type { SessionStore } from './session/session-store.ts';

const now = new Date('2026-03-01T12:00:00.000Z');
const cookie = 'c'.repeat(43);
const name = '</script><!--$&`';
const caller: Caller = callerFromClaims(
  { iss: 'https://id.court.example', sub: 'judge', org: 'court', country: 'DE', office: 'JUDGE', roles: ['VALIDATING'] },
  'authority',
);
const court: EnrolledIssuer = {
  issuer: 'https://id.court.example',
  graphs: ['authority'],
  roles: ['VALIDATING'],
  organisation: 'A court & <others>',
  console: { clientId: 'writ', clientSecret: 'very secret' },
};
const silent: EnrolledIssuer = { issuer: 'https://id.police.example', graphs: ['authority'], roles: ['ISSUING'], organisation: 'A police' };

let folder: string;
let empty: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'writ-console-'));
  empty = join(folder, 'none');
  for (const sub of ['assets', 'dev/assets', 'pages']) mkdirSync(join(folder, sub), { recursive: true });
  const page =
    '<head></head><div id="root"></div><meta name="csp-nonce" content="__NONCE__"><script type="application/json" id="session">__SESSION__</script>';
  writeFileSync(join(folder, 'index.html'), page);
  writeFileSync(join(folder, 'dev/graphql.html'), `dev ${page.replace('__SESSION__', '"__SESSION__"')}`);
  writeFileSync(join(folder, 'dev/attacks.html'), `attacks ${page.replace('__SESSION__', '"__SESSION__"')}`);
  for (const file of ['editor-1.js', 'guide-1.js']) writeFileSync(join(folder, 'dev/assets', file), 'export {};');
  writeFileSync(join(folder, 'assets/main-1.js'), `/* ${'long '.repeat(1_000)} */`);
  writeFileSync(join(folder, 'assets/offline-1.html'), '<script>alert(1)</script>');
  writeFileSync(join(folder, 'assets/notes.md'), 'no type');
  writeFileSync(
    join(folder, 'pages/server.js'),
    `export const languageOf = ({ search, acceptLanguage, pseudoLocale }) => (pseudoLocale && search.includes('xx') ? 'xx' : acceptLanguage ?? 'en');
     export const missingPage = (request) => ({ status: 404, html: 'nothing at ' + request.path });
     export async function publicPage(request, ask, installation) {
       if (!['/', '/asked'].includes(request.path)) return null;
       const answer = request.path === '/asked' ? await ask('{ items }', { a: 1 }) : null;
       const file = request.path === '/asked' ? await installation.logFile('checkpoint') : null;
       const { now, graphs, ...rest } = installation;
       return { status: 203, html: JSON.stringify({ request, answer, file: file && new TextDecoder().decode(file), mode: rest.mode, graphs: graphs.length, isDate: now instanceof Date }),
         ...(request.search.includes('lang') ? { keepLanguage: 'de' } : {}) };
     }`,
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What the public graph and the log saw. */
let asked: { headers: Record<string, unknown>; body: unknown }[];
let app: FastifyInstance;
let refused: string[];
/** Entries that the story has changed behind the log's back. */
const changed: number[] = [];
const sessions: SessionStore = {
  begin: () => expect.unreachable('nobody begins a session here'),
  find: async (value) => (value === cookie ? { graph: 'authority', token: 'a.b.c', name, endsAt: new Date(now.getTime() + 60_000) } : null),
  end: async () => undefined,
  endAll: () => expect.unreachable('nobody is logged out here'),
};
let verified: () => Promise<Caller>;

async function open(over: Partial<Config> = {}, issuers: readonly EnrolledIssuer[] = [court, silent]): Promise<void> {
  const config: Config = {
    ...readConfig({ WRIT_BASE_URL: 'https://writ.example.org', WRIT_TERRITORY_HEADER: 'X-Country', WRIT_CONSOLE_DIST: folder }, '/project'),
    ...over,
  };
  app = Fastify();
  app.post('/graphql', async ({ headers, body }) => {
    asked.push({ headers, body });
    return { data: { items: [] } };
  });
  app.get('/log/1/checkpoint', () => 'a checkpoint');
  const otherwise = await serveConsole(app, {
    config,
    issuers: () => issuers,
    cookies: cookiesFor(config.baseUrl),
    story: { handle: async () => 'orla', change: async (index) => changed.push(index) > 0, putBack: async () => changed.splice(0) },
    sessions,
    verify: () => verified(),
    verifierKey: 'a key',
    tokenClock: () => now,
    clock: () => now,
    onRefusal: async ({ code }) => void refused.push(code),
    onFault: ({ cause }) => expect.unreachable(String(cause)),
    graphForFiles: '/graphql/files',
    countFiles: () => {},
    frontPage: (reply) => reply.type('text/html').send('the front page'),
  });
  app.setNotFoundHandler(async (request, reply) => (await otherwise(request, reply)) ?? reply.code(404).send('nothing'));
}
const demo: Partial<Config> = { mode: 'demo', baseUrl: 'http://localhost:4000', issuer: 'http://localhost:4000/oidc' };
const get = (url: string, headers: Record<string, string> = {}) => app.inject({ method: 'GET', url, headers });
const signedIn = { cookie: `__Host-writ-session=${cookie}` };

beforeEach(() => {
  asked = [];
  refused = [];
  verified = async () => caller;
});
afterEach(() => app.close());

describe('the guided story and the page of attacks', () => {
  const paths = ['/story', '/story/person', '/dev', '/dev/assets/guide-1.js'];
  const following = { cookie: `writ-session=${cookie}; __Host-writ-session=${cookie}; writ-story=1` };
  const change = (headers: Record<string, string>) =>
    app.inject({
      method: 'POST',
      url: '/story/change',
      headers: { 'content-type': 'application/json', ...headers },
      payload: { index: 7 },
    });

  it('leave no trace in production', async () => {
    await open();
    for (const path of paths) expect((await get(path, following)).statusCode, path).toBe(404);
    for (const url of ['/story/change', '/story/put-back'])
      expect((await app.inject({ method: 'POST', url, headers: { origin: 'https://writ.example.org' } })).statusCode, url).toBe(404);
    expect(changed).toEqual([]);
    const { body } = await get('/orders', following);
    expect(body).toContain('id="root"');
    expect(body).not.toMatch(/story|guide|\/dev/);
  });

  it('are there in a demo, the script only for whoever follows the story', async () => {
    await open(demo);
    expect((await get('/orders', following)).body).toContain('<script type="module" src="/dev/assets/guide-1.js"></script></head>');
    expect((await get('/orders', { cookie: `writ-session=${cookie}` })).body).not.toMatch(/story|guide/);
    const begun = await get('/story');
    expect([begun.statusCode, begun.headers.location]).toEqual([303, '/sign-in/start?graph=authority&hint=police&to=/orders']);
    expect((await get('/story/person')).json()).toEqual({ handle: 'orla' });
    expect((await get('/dev', following)).body).toContain('attacks');
  });

  it('let only a page of the demo change its log', async () => {
    await open(demo);
    for (const elsewhere of [{}, { origin: 'https://evil.example' }, { 'sec-fetch-site': 'cross-site' }] as Record<string, string>[]) {
      await expect(change(elsewhere).then(({ statusCode }) => statusCode)).resolves.not.toBe(200);
    }
    expect(changed).toEqual([]);
    expect((await change({ 'sec-fetch-site': 'same-origin' })).json()).toEqual({ changed: true });
    const back = await app.inject({ method: 'POST', url: '/story/put-back', headers: { 'sec-fetch-site': 'same-origin' } });
    expect(back.json()).toEqual({ putBack: [7] });
  });
});

describe('the single page of the console', () => {
  it.each(['/', '/orders', '/orders/1/records/2', '/queue', '/me', '/entries/7'])(
    'is at %s for a person who has signed in',
    async (path) => {
      await open();
      const { statusCode, body, headers } = await get(path, signedIn);
      expect(statusCode).toBe(200);
      const json = /id="session">(.*)<\/script>$/.exec(body)?.[1] ?? '';
      expect(json).not.toContain('<');
      expect(JSON.parse(json)).toEqual({
        session: {
          graph: 'authority',
          roles: ['VALIDATING'],
          subject: 'judge',
          name,
          organisation: 'court',
          country: 'DE',
          office: 'JUDGE',
          endsAt: '2026-03-01T12:01:00.000Z',
        },
        installation: {
          mode: 'production',
          baseUrl: 'https://writ.example.org',
          logOrigin: 'writ.example.org/log/1',
          logEpoch: 1,
          logPath: '/log/1/',
          verifierKey: 'a key',
          languages: ['en', 'de'],
          country: null,
          now: '2026-03-01T12:00:00.000Z',
        },
      });
      expect(body).not.toContain('a.b.c');
      expect(headers['content-security-policy']).toContain(`'nonce-${/content="([\w-]{22})"/.exec(body)?.[1]}'`);
      expect(headers).toMatchObject({
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'same-origin',
        'cross-origin-opener-policy': 'same-origin',
      });
    },
  );

  it('is at no path that only begins like one of its own', async () => {
    await open();
    for (const path of ['/ordersx', '/mex/1', '/order']) expect((await get(path, signedIn)).statusCode).toBe(404);
  });

  it('is closed to a person whose token is no longer accepted, and answers 503 where that cannot be known', async () => {
    await open();
    verified = () => Promise.reject(new PublicError('UNAUTHENTICATED', 'x'));
    expect((await get('/orders', signedIn)).statusCode).toBe(303);
    expect((await get('/session', signedIn)).json().session).toBeNull();
    verified = () => Promise.reject(new PublicError('UPSTREAM_UNAVAILABLE', 'x'));
    for (const path of ['/', '/orders']) {
      const { statusCode, body } = await get(path, { ...signedIn, accept: 'text/html' });
      expect([statusCode, body.includes('role="alert"')]).toEqual([503, true]);
    }
    expect((await get('/session', signedIn)).statusCode).not.toBe(200);
  });
});

describe('the public pages', () => {
  it('are made from what an anonymous caller is answered, and use nothing of the reader but the country', async () => {
    await open();
    const { statusCode, headers, body } = await get('/asked', {
      ...signedIn,
      authorization: 'Bearer x',
      accept: 'text/html',
      'x-country': 'DE',
    });
    expect(statusCode).toBe(203);
    expect(JSON.parse(body)).toEqual({
      request: { path: '/asked', search: '', language: 'en', country: 'DE' },
      answer: { data: { items: [] } },
      file: 'a checkpoint',
      mode: 'production',
      graphs: 4,
      isDate: true,
    });
    expect(asked).toHaveLength(1);
    expect(asked[0]?.body).toEqual({ query: '{ items }', variables: { a: 1 } });
    expect(asked[0]?.headers).toMatchObject({ 'x-country': 'DE' });
    for (const own of ['cookie', 'authorization']) expect(asked[0]?.headers).not.toHaveProperty(own);
    expect(headers['content-security-policy']).toContain("script-src 'self'; style-src 'self';");
    expect(headers['content-security-policy']).not.toMatch(/unsafe|nonce/);
  });

  it('come compressed to who accepts it, as long as no form was sent', async () => {
    await open();
    const coded = { accept: 'text/html', 'accept-encoding': 'gzip, br' };
    const { headers, rawPayload } = await get(`/asked?${'long '.repeat(400)}`, coded);
    expect(headers['content-encoding']).toBe('br');
    expect(headers['vary']).toContain('accept-encoding');
    expect(JSON.parse(brotliDecompressSync(rawPayload).toString()).request.path).toBe('/asked');
    expect((await get(`/asked?${'long '.repeat(400)}`, { accept: 'text/html' })).headers['content-encoding']).toBeUndefined();
    const sent = await app.inject({
      method: 'POST',
      url: `/report?${'long '.repeat(400)}`,
      headers: { ...coded, origin: 'https://writ.example.org', 'content-type': 'application/x-www-form-urlencoded' },
      payload: `code=${'secret'.repeat(300)}`,
    });
    expect(sent.statusCode).toBe(404);
    expect(sent.headers['content-encoding']).toBeUndefined();
    expect(sent.body.length).toBeGreaterThan(0);
  });

  it('are those of an unknown country where the header names none', async () => {
    await open();
    const { body } = await get('/asked', { accept: 'text/html', 'x-country': 'nowhere' });
    expect(JSON.parse(body).request.country).toBeNull();
    expect(asked[0]?.headers).not.toHaveProperty('x-country');
  });

  it('keep the chosen language for a year in a cookie without a secret', async () => {
    await open();
    const { headers } = await get('/?lang=de', { accept: 'text/html' });
    expect(headers['set-cookie']).toBe('writ-language=de; Path=/; Max-Age=31536000; SameSite=Lax; Secure');
    expect((await get('/', { accept: 'text/html' })).headers['set-cookie']).toBeUndefined();
  });

  it('are an answer to whoever takes a page, and at other paths one of them says that nothing is there', async () => {
    await open();
    // curl, and whoever says nothing: the page where there is one.
    for (const headers of [{ accept: '*/*' }, {}]) {
      expect((await get('/asked', headers)).json().request.path).toBe('/asked');
      expect((await get('/unknown', headers)).body).toBe('nothing');
    }
    expect((await get('/asked', { accept: 'application/json' })).body).toBe('nothing');
    const unknown = await get('/unknown', { accept: 'text/html' });
    expect([unknown.statusCode, unknown.body]).toEqual([404, 'nothing at /unknown']);
    expect(unknown.headers['content-security-policy']).toContain("default-src 'none'");
    expect((await get('/unknown', { accept: 'application/json' })).body).toBe('nothing');
    expect((await app.inject({ method: 'POST', url: '/asked', headers: { accept: 'text/html' } })).body).toBe('nothing');
  });

  it('have the languages of tests in a demo alone', async () => {
    await open();
    expect((await get('/?xx', { accept: 'text/html' })).json().request.language).toBe('en');
    await app.close();
    await open(demo);
    expect((await get('/?xx', { accept: 'text/html' })).json().request.language).toBe('xx');
  });
});

describe('the files of the console', () => {
  it.each([
    ['br', 'gzip, deflate, br', brotliDecompressSync],
    ['gzip', 'gzip, br;q=0', gunzipSync],
  ] as const)('are sent as %s to a client that accepts it', async (coding, accepted, decode) => {
    await open();
    const { rawPayload, headers } = await get('/assets/main-1.js', { 'accept-encoding': accepted });
    expect(headers).toMatchObject({
      'content-encoding': coding,
      vary: 'accept-encoding',
      'cache-control': 'public, max-age=31536000, immutable',
    });
    expect(decode(rawPayload).toString()).toMatch(/^\/\* long /);
    expect(rawPayload.length).toBeLessThan(500);
  });

  it('are sent uncompressed to a client that accepts no compression', async () => {
    await open();
    const { body, headers } = await get('/assets/main-1.js');
    expect(body).toMatch(/^\/\* long /);
    expect(headers).not.toHaveProperty('content-encoding');
  });

  it('that are HTML pages are downloaded and not opened', async () => {
    await open();
    expect((await get('/assets/offline-1.html')).headers).toMatchObject({
      'content-disposition': 'attachment',
      'content-security-policy': "default-src 'none'; sandbox",
    });
  });

  it.each(['notes.md', 'none.js', '', '../index.html', '..%2findex.html', '%2e%2e/pages/server.js', '%00', 'main-1.js/'])(
    'do not include %j',
    async (path) => {
      await open();
      const { statusCode, headers } = await get(`/assets/${path}`);
      expect([400, 404]).toContain(statusCode);
      expect(headers['cache-control'] ?? 'no-store').toBe('no-store');
    },
  );
});

describe('signing in', () => {
  it('lists, in production, the bodies that have a client, and shows no secret', async () => {
    await open();
    const { body, headers } = await get('/sign-in?to=/orders', { 'accept-language': 'de' });
    expect(body).toContain('<strong>A court &amp; &lt;others&gt;</strong> <span>id.court.example</span>');
    expect(body.match(/<li>/g)).toHaveLength(1);
    expect(body).toContain('Wählen Sie, wo Sie sich anmelden.');
    expect(body).not.toContain('very secret');
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(headers['content-security-policy']).not.toContain('script-src');
  });

  it('keeps the language that was chosen there for the pages that follow', async () => {
    await open();
    expect((await get('/sign-in?lang=de')).headers['set-cookie']).toBe('writ-language=de; Path=/; Max-Age=31536000; SameSite=Lax; Secure');
    for (const path of ['/sign-in', '/sign-in?lang=%3Bx']) expect((await get(path)).headers['set-cookie']).toBeUndefined();
    expect((await get('/sign-in', { cookie: 'writ-language=de' })).body).toContain('<html lang="de">');
  });

  it('explains it when nobody can sign in', async () => {
    await open({}, [silent]);
    expect((await get('/sign-in')).body).toContain('has enrolled no issuer with a client');
    expect((await get(`/sign-in/start?graph=authority&issuer=${silent.issuer}`)).statusCode).toBe(404);
  });

  it.each(['graph=platform', 'graph=authority&issuer=https://evil.example', 'graph=authority&hint=judge', ''])(
    'accepts no other parameters than the page offers: %s',
    async (search) => {
      await open();
      const { statusCode, headers } = await get(`/sign-in/start?${search}`);
      expect(statusCode).toBe(404);
      expect(headers['set-cookie']).toBeUndefined();
    },
  );

  it('in a demo works under one host name, because cookies of another would not come back', async () => {
    await open(demo);
    const { statusCode, headers } = await get('/sign-in?to=%2Fme', { host: '127.0.0.1:4000' });
    expect([statusCode, headers.location]).toEqual([303, 'http://localhost:4000/sign-in?to=%2Fme']);
    expect((await get('/sign-in', { host: 'localhost:4000' })).statusCode).toBe(200);
  });
});

describe('GraphiQL', () => {
  it('is served in a demo, with who has signed in and without inline code other than styles', async () => {
    await open(demo);
    const { statusCode, body, headers } = await get('/dev/graphql', { cookie: `writ-session=${cookie}` });
    expect([statusCode, body.startsWith('dev ')]).toEqual([200, true]);
    expect(JSON.parse(/id="session">(.*)<\/script>$/.exec(body)?.[1] ?? '').session.subject).toBe('judge');
    const policy = String(headers['content-security-policy']);
    expect(policy.match(/unsafe[\w-]*/g)).toEqual(['unsafe-inline']);
    expect(policy).toContain("style-src 'self' 'unsafe-inline'");
    expect(policy).toContain("script-src 'self';");
    expect((await get('/dev/assets/editor-1.js')).statusCode).toBe(200);
  });

  it('is not served in production, even with its files on the disk', async () => {
    await open();
    for (const path of ['/dev/graphql', '/dev/graphql.html', '/dev/assets/editor-1.js', '/dev/'])
      expect((await get(path, { ...signedIn, accept: 'text/html' })).statusCode, path).toBe(404);
  });
});

describe('without a built console,', () => {
  it('the front page is shown, and signing in works', async () => {
    await open({ consoleFolder: empty });
    expect((await get('/', signedIn)).body).toBe('the front page');
    expect((await get('/orders', signedIn)).statusCode).toBe(404);
    expect((await get('/sign-in')).statusCode).toBe(200);
    expect((await get('/session', signedIn)).json().session.subject).toBe('judge');
  });
});
