/**
 * The console's sign-in and its session, as somebody attacks them who has a browser, another site, a copied address or the database. Each
 * refusal has beside it the nearest request that is answered.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Graph, graphPaths } from '@writ/access';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entriesFrom, logSize } from '../harness/disclosures.ts';
import { type Stack, startStack } from '../harness/stack.ts';
import { OwnBrowser, type Seen, type Sent } from './own-browser.ts';

const minuteMs = 60_000;
const orders = { query: '{ orders(first: 1) { nodes { reference } } }' };
const me = { query: '{ me { handle } }' };
const items = { query: '{ items(first: 1) { nodes { id } } me { handle } }' };
/** A signed token in any text: header and claims in base64url. */
const token = /eyJ[\w-]{10,}\.eyJ[\w-]{10,}/;

let built: string;
let stack: Stack;
let tokenNow: () => Date;
beforeAll(async () => {
  built = mkdtempSync(join(tmpdir(), 'writ-console-'));
  mkdirSync(join(built, 'assets'));
  writeFileSync(
    join(built, 'index.html'),
    '<!doctype html><meta name="csp-nonce" content="__NONCE__"><script type="application/json" id="session">__SESSION__</script>',
  );
  writeFileSync(join(built, 'assets', 'main-1.js'), 'export {};\n');
  tokenNow = () => new Date();
  stack = await startStack({ replicas: 2, consoleFolder: built, tokenClock: () => tokenNow() });
});
afterAll(async () => {
  await stack.close();
  rmSync(built, { recursive: true });
});

const browser = (): OwnBrowser => new OwnBrowser(stack.baseUrl);
const signedIn = async (graph: Graph, login: string): Promise<OwnBrowser> => {
  const own = browser();
  const seen = await own.signIn(graph, login);
  expect(JSON.parse(seen.text).session?.subject, seen.text).toBe(login);
  return own;
};
const sessionOf = async (own: OwnBrowser) => JSON.parse((await own.send('/session')).text).session;
const codeOf = ({ text }: Seen): string | undefined => JSON.parse(text).errors?.[0]?.extensions.code;
const start = (graph: Graph, login: string, to = '/session'): string => `/sign-in/start?${new URLSearchParams({ graph, hint: login, to })}`;
/** The address at which a sign-in comes back, not yet visited. */
async function answerTo(own: OwnBrowser, graph: Graph, login: string): Promise<URL> {
  const { way } = await own.follow(start(graph, login), (url) => url.pathname === '/sign-in/callback');
  return way.at(-1) ?? expect.fail('no answer');
}
const rows = () =>
  stack.sql<{ id: string; all: string }>('postgres', `SELECT encode(id, 'hex') AS id, s::text AS all FROM console.session s`);

describe('a person who signs in', () => {
  it('is identified on their graph by the cookie alone, whichever gateway answers', async () => {
    const own = await signedIn('authority', 'police');
    for (let time = 0; time < 4; time += 1) {
      const answer = await own.ask(graphPaths.authority, orders);
      expect(JSON.parse(answer.text).data.orders.nodes, answer.text).toEqual([]);
    }
    expect(await sessionOf(own)).toMatchObject({
      graph: 'authority',
      roles: ['ISSUING'],
      subject: 'police',
      organisation: 'northport-police',
      country: 'DE',
      office: 'OTHER_COMPETENT_AUTHORITY',
    });
    expect((await sessionOf(await signedIn('public', 'holder-1'))).roles).toEqual(['ACCOUNT_HOLDER']);
  });

  it('gets a cookie that no script reads and no other site sends along, for eight hours', async () => {
    const own = await signedIn('audit', 'auditor');
    const lines = own.lines.filter((line) => line.startsWith('writ-session='));
    expect(lines).toHaveLength(1);
    const [pair, ...marks] = (lines[0] ?? '').split('; ');
    expect(pair).toMatch(/^writ-session=[\w-]{43}$/);
    expect(marks.slice(0, 3)).toEqual(['Path=/', 'HttpOnly', 'SameSite=Lax']);
    const seconds = Number(/^Max-Age=(\d+)$/.exec(marks[3] ?? '')?.[1]);
    expect(seconds).toBeGreaterThan(8 * 3_600 - 100);
    expect(seconds).toBeLessThanOrEqual(8 * 3_600);
    expect(marks).toHaveLength(4);
    expect([...own.cookies.keys()]).not.toContain('writ-sign-in');
  });

  it('never sees a token in a page, an answer, a header or a cookie, and neither does a reader of the session table', async () => {
    expect(await stack.token('police')).toMatch(token);
    const own = browser();
    const { seen, way } = await own.follow(start('authority', 'police', '/orders'));
    const texts = [seen.text, ...way.map(String), ...own.lines];
    for (const path of ['/session', '/', '/orders/1', '/sign-in', '/assets/main-1.js']) {
      const page = await own.send(path);
      texts.push(page.text, JSON.stringify(page.headers));
    }
    const answer = await own.ask(graphPaths.authority, { query: '{ nonsense }' });
    texts.push(answer.text, JSON.stringify(answer.headers));
    const kept = await rows();
    expect(kept.length).toBeGreaterThan(0);
    const inText = kept.flatMap(({ all }) => [
      all,
      Buffer.from(/,"?\\*\\x([0-9a-f]+)"?,"?\d{4}-/.exec(all)?.[1] ?? '', 'hex').toString('latin1'),
    ]);
    // A request that was pushed has the form of a token too: it is not signed, and nobody is named in it but by their log-in.
    const ofProvider = await stack.sql<{ all: string }>(
      'postgres',
      `SELECT s::text AS all FROM demo.sign_in s WHERE kind <> 'PushedAuthorizationRequest'`,
    );
    texts.push(...inText, ...ofProvider.map(({ all }) => all));
    for (const text of texts) expect(text).not.toMatch(token);
    const cookie = own.cookies.get('writ-session') ?? expect.fail('no session');
    for (const text of inText) for (const secret of [cookie, 'police', 'authority']) expect(text).not.toContain(secret);
  });

  it('gets the console with what it needs, a new nonce each time, and no inline code without that nonce', async () => {
    const own = await signedIn('authority', 'police');
    const nonces = new Set<string>();
    for (const path of ['/', '/orders', '/orders/x/records/y', '/orders?status=OPEN']) {
      const page = await own.send(path);
      expect(page.status, path).toBe(200);
      expect(page.headers['cache-control']).toBe('no-store');
      const policy = String(page.headers['content-security-policy']);
      const nonce = /name="csp-nonce" content="([^"]+)"/.exec(page.text)?.[1] ?? '';
      expect(policy).toContain(`style-src 'self' 'nonce-${nonce}'`);
      expect(policy).toContain("default-src 'none'; script-src 'self';");
      expect(policy).not.toContain('unsafe');
      nonces.add(nonce);
      const place = JSON.parse(/id="session">(.*)<\/script>/.exec(page.text)?.[1] ?? '');
      expect(place.session.subject).toBe('police');
      expect(place.installation).toMatchObject({
        mode: 'demo',
        baseUrl: stack.baseUrl,
        logPath: '/log/1/',
        verifierKey: stack.log.verifierKey,
      });
    }
    expect(nonces.size).toBe(4);
  });
});

describe('a person who has not signed in', () => {
  it('gets no page of the console, and returns to it after signing in', async () => {
    const own = browser();
    const page = await own.send('/orders/1?tab=records');
    expect([page.status, page.text]).toEqual([303, '']);
    expect(page.location?.pathname + (page.location?.search ?? '')).toBe('/sign-in?to=%2Forders%2F1%3Ftab%3Drecords');
    expect(await sessionOf(own)).toBeNull();
    const choice = await own.send(page.location ?? '');
    expect(choice.text).toContain(`&amp;to=${encodeURIComponent('/orders/1?tab=records').replaceAll('%2F', '%2F')}`);
  });

  it.each(['x', '', 'A'.repeat(43), `${'A'.repeat(42)}\u0000`.replaceAll('\u0000', '%00'), "' OR true --"])(
    'stays anonymous with an invented cookie: %j',
    async (value) => {
      const own = browser();
      own.cookies.set('writ-session', value);
      expect(await sessionOf(own)).toBeNull();
      expect(codeOf(await own.ask(graphPaths.authority, orders))).toBe('UNAUTHENTICATED');
      expect((await own.send('/orders')).status).toBe(303);
    },
  );

  it('stays anonymous with two cookies of the same name, of which one was planted', async () => {
    const own = await signedIn('authority', 'police');
    const cookie = own.cookies.get('writ-session') ?? '';
    own.cookies.delete('writ-session');
    const both = { cookie: `writ-session=${'A'.repeat(43)}; writ-session=${cookie}` };
    expect(codeOf(await own.ask(graphPaths.authority, orders, { headers: both }))).toBe('UNAUTHENTICATED');
    const one = { cookie: `writ-session=${cookie}` };
    expect(codeOf(await own.ask(graphPaths.authority, orders, { headers: one }))).toBeUndefined();
  });

  it.each([
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/%09/evil.example\r\nSet-Cookie: a=b',
    'https://evil.example/',
    'javascript:alert(1)',
    '/./\t//evil.example',
    '/..//evil.example',
    '/.//evil.example',
    '@evil.example',
    '.evil.example',
    '',
    'orders',
    '/sign-in/start?graph=public&hint=holder-1',
    '/oidc/auth',
  ])('is not redirected anywhere else by a link to %j', async (to) => {
    const own = browser();
    const { way } = await own.follow(start('public', 'holder-1', to), (url) => url.pathname === '/');
    expect(way.at(-1)?.href).toBe(`${stack.baseUrl}/`);
    for (const { origin } of way) expect(origin).toBe(stack.baseUrl);
  });

  it.each(['/orders', '/orders/1?tab=records&x=%2F', '/me', '/sign-in/done'])('is redirected to %j', async (to) => {
    const { way } = await browser().follow(
      start('public', 'holder-1', to),
      (url) => url.pathname === '/orders' || url.pathname.startsWith('/me'),
    );
    expect(`${way.at(-1)?.pathname}${way.at(-1)?.search}`).toBe(to);
  });
});

describe('a page of another site', () => {
  let own: OwnBrowser;
  beforeAll(async () => {
    own = await signedIn('public', 'holder-1');
  });
  const foreign = 'https://evil.example';

  it.each<[string, Sent]>([
    ['that names its origin', { site: 'cross-site' }],
    ['of the same site', { site: 'same-site' }],
    ['typed by hand', { site: 'none' }],
    ['that names it and claims our origin', { site: 'cross-site', headers: { origin: 'OURS' } }],
    ['in an old browser', { site: null, headers: { origin: foreign } }],
    ['in a sandboxed frame', { site: null, headers: { origin: 'null' } }],
    ['in a browser that sends neither', { site: null }],
    ['with an origin that begins like ours', { site: null, headers: { origin: 'OURS.evil.example' } }],
  ])('can send no request with the cookie: %s', async (_, { headers = {}, ...sent }) => {
    const told = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, value.replace('OURS', stack.baseUrl)]));
    for (const path of Object.values(graphPaths)) {
      const answer = await own.ask(path, me, { ...sent, headers: told });
      expect([answer.status, codeOf(answer)], answer.text).toEqual([400, 'BAD_USER_INPUT']);
    }
  });

  it('can send no GET request with the cookie', async () => {
    for (const site of ['same-origin', 'none', 'cross-site'] as const) {
      const answer = await own.send(`/graphql?query=${encodeURIComponent(me.query)}`, {
        site,
        headers: { 'apollo-require-preflight': '1' },
      });
      expect([answer.status, codeOf(answer)], answer.text).toEqual([400, 'BAD_USER_INPUT']);
    }
  });

  it('is distinguished from our own pages, in new browsers and in old ones', async () => {
    for (const sent of [{ site: 'same-origin' as const }, { site: null, headers: { origin: stack.baseUrl } }])
      expect(JSON.parse((await own.ask(graphPaths.public, me, sent)).text).data.me.handle).toEqual(expect.any(String));
  });

  it('can sign nobody out, and nobody in', async () => {
    for (const sent of [{ site: 'cross-site' as const }, { site: null, headers: { origin: foreign } }, { site: null }])
      expect((await own.send('/sign-out', { method: 'POST', ...sent })).status).toBe(400);
    expect((await own.send('/sign-out', { site: 'none' })).status).toBe(404);
    expect(await sessionOf(own)).not.toBeNull();
    const stranger = browser();
    const led = await stranger.send(start('public', 'holder-2', '/me'), { site: 'cross-site' });
    expect([led.status, led.location?.pathname, led.location?.search]).toEqual([303, '/sign-in', '?to=%2Fme']);
    expect(stranger.lines).toEqual([]);
  });

  it('cannot read who is signed in, because no answer allows another origin', async () => {
    const answer = await own.send('/session', { site: 'cross-site', headers: { origin: foreign } });
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    expect(answer.headers['cache-control']).toBe('no-store');
  });
});

describe('a session', () => {
  it('is a new one after each sign-in, which ends the one before', async () => {
    const own = browser();
    own.cookies.set('writ-session', 'F'.repeat(43));
    await own.signIn('authority', 'police');
    const first = own.cookies.get('writ-session') ?? '';
    expect(first).not.toBe('F'.repeat(43));
    await own.signIn('authority', 'judge');
    expect((await sessionOf(own)).subject).toBe('judge');
    expect(own.cookies.get('writ-session')).not.toBe(first);
    const before = browser();
    before.cookies.set('writ-session', first);
    expect(await sessionOf(before)).toBeNull();
    expect(codeOf(await before.ask(graphPaths.authority, orders))).toBe('UNAUTHENTICATED');
  });

  it('of one graph is anonymous on the public graph and refused on the others', async () => {
    const own = await signedIn('authority', 'police');
    const answer = JSON.parse((await own.ask(graphPaths.public, items)).text);
    expect(answer.data).toMatchObject({ items: { nodes: [{}] }, me: null });
    for (const graph of ['platform', 'audit'] as const)
      expect(codeOf(await own.ask(graphPaths[graph], { query: '{ __typename }' }))).toBe('UNAUTHENTICATED');
    expect(codeOf(await own.ask(graphPaths.authority, orders))).toBeUndefined();
  });

  it('ends at every gateway when the person signs out, and so does the cookie', async () => {
    const own = await signedIn('audit', 'auditor');
    const kept = own.cookies.get('writ-session') ?? '';
    const before = (await rows()).length;
    const out = await own.send('/sign-out', {
      method: 'POST',
      site: 'same-origin',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'a=b',
    });
    expect([out.status, out.location?.pathname]).toEqual([303, '/']);
    expect(own.cookies.has('writ-session')).toBe(false);
    expect((await rows()).length).toBe(before - 1);
    own.cookies.set('writ-session', kept);
    for (let time = 0; time < 4; time += 1)
      expect(codeOf(await own.ask(graphPaths.audit, { query: '{ __typename }' }))).toBe('UNAUTHENTICATED');
    expect(await sessionOf(own)).toBeNull();
  });

  it('outlives its token: the issuer renews it once, for every gateway, and a refusal ends it', async () => {
    const own = await signedIn('public', 'holder-2');
    const asked = () => own.ask(graphPaths.public, me);
    const renewal = async () =>
      (await stack.sql<{ renewal: string }>('postgres', `SELECT s.renewal::text FROM console.session s ORDER BY written DESC LIMIT 1`))[0];
    const first = await renewal();
    expect(codeOf(await asked())).toBeUndefined();
    expect(await renewal()).toEqual(first);
    try {
      tokenNow = () => new Date(Date.now() + 9.1 * minuteMs);
      expect((await Promise.all(Array.from({ length: 8 }, asked))).map(codeOf)).toEqual(Array(8).fill(undefined));
      const second = await renewal();
      expect(second).not.toEqual(first);
      await stack.sql('postgres', `DELETE FROM demo.sign_in WHERE kind = 'RefreshToken'`);
      expect(codeOf(await asked())).toBeUndefined();
      tokenNow = () => new Date(Date.now() + 9.8 * minuteMs);
      expect(codeOf(await asked())).toBe('UNAUTHENTICATED');
      expect(await sessionOf(own)).toBeNull();
    } finally {
      tokenNow = () => new Date();
    }
    expect(codeOf(await asked())).toBe('UNAUTHENTICATED');
  });

  it('ends when its person signs out at the provider, and no other session does', async () => {
    const [own, elsewhere] = [await signedIn('audit', 'auditor'), await signedIn('audit', 'auditor')];
    const asked = (who: OwnBrowser) => who.ask(graphPaths.audit, { query: '{ __typename }' });
    const page = await own.send('/oidc/session/end');
    const xsrf = /name="xsrf" value="(\w+)"/.exec(page.text)?.[1] ?? expect.fail(page.text);
    expect(codeOf(await asked(own))).toBeUndefined();
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const out = await own.send('/oidc/session/end/confirm', {
      method: 'POST',
      headers,
      body: `xsrf=${xsrf}&logout=yes`,
      site: 'same-origin',
    });
    expect(out.location?.pathname).toBe('/oidc/session/end/success');
    expect((await own.send(out.location ?? '')).text).toContain('You are signed out');
    for (let time = 0; time < 2; time += 1) expect(codeOf(await asked(own))).toBe('UNAUTHENTICATED');
    expect(codeOf(await asked(elsewhere))).toBeUndefined();
  });

  it('ends after half an hour without a request: none is answered, no page is shown, and the next sweep deletes the row', async () => {
    const own = await signedIn('public', 'holder-2');
    const asked = () => own.ask(graphPaths.public, me);
    expect(codeOf(await asked())).toBeUndefined();
    const { endsAt } = await sessionOf(own);
    try {
      tokenNow = () => new Date(Date.now() + 30 * minuteMs);
      expect(codeOf(await asked())).toBe('UNAUTHENTICATED');
      expect(await sessionOf(own)).toBeNull();
      expect((await own.send('/me')).status).toBe(303);
    } finally {
      tokenNow = () => new Date();
    }
    expect(Date.parse(endsAt) - Date.now()).toBeLessThanOrEqual(8 * 60 * minuteMs);
    const [{ id = '' } = {}] = (await rows()).slice(-1);
    await stack.sql('postgres', `UPDATE console.session SET expires_at = now() - interval '1 second' WHERE id = decode($1, 'hex')`, [id]);
    await signedIn('public', 'holder-2');
    expect((await rows()).map((row) => row.id)).not.toContain(id);
  });

  it("counts towards at most twenty per person, replaces that person's oldest one, and ends nobody else's", async () => {
    const other = await signedIn('platform', 'counsel-1');
    const mine: OwnBrowser[] = [];
    for (let time = 0; time < 21; time += 1) mine.push(await signedIn('platform', 'counsel-2'));
    const living = await Promise.all(mine.map(sessionOf));
    expect(living.map((session) => session !== null)).toEqual([false, ...Array(20).fill(true)]);
    expect(await sessionOf(other)).not.toBeNull();
  });
});

describe('the answer of the provider', () => {
  it('counts once, and only in the browser that sent the request: the answer of another browser signs nobody in', async () => {
    const [victim, attacker] = [browser(), browser()];
    const answer = await answerTo(attacker, 'public', 'holder-2');
    expect((await victim.send(answer)).status).toBe(400);
    // With a sign-in of their own under way, whose state is another.
    await answerTo(victim, 'public', 'holder-1');
    const injected = await victim.send(answer);
    expect(injected.status).toBe(400);
    expect(victim.cookies.has('writ-session')).toBe(false);
    expect((await attacker.send(answer)).status).toBe(303);
    expect((await sessionOf(attacker)).subject).toBe('holder-2');
  });

  it("is refused by the code verifier when its state is one's own and its code another's", async () => {
    const [victim, attacker] = [browser(), browser()];
    const stolen = await answerTo(attacker, 'public', 'holder-2');
    const own = await answerTo(victim, 'public', 'holder-1');
    own.searchParams.set('code', stolen.searchParams.get('code') ?? '');
    const seen = await victim.send(own);
    expect(seen.status).toBe(400);
    expect(victim.cookies.has('writ-session')).toBe(false);
  });

  it('is refused the second time, even with a copy of the cookie that the browser had', async () => {
    const own = browser();
    const answer = await answerTo(own, 'public', 'holder-1');
    const kept = own.cookies.get('writ-sign-in') ?? expect.fail('nothing is under way');
    // A look at the headers alone, as by what checks links, uses nothing up.
    expect((await own.send(answer, { method: 'HEAD' })).status).toBe(404);
    expect((await own.send(answer)).status).toBe(303);
    const session = own.cookies.get('writ-session');
    expect((await own.send(answer)).status).toBe(400);
    own.cookies.set('writ-sign-in', kept);
    expect((await own.send(answer)).status).toBe(400);
    expect(own.cookies.get('writ-session')).toBe(session);
  });

  it.each<[string, (url: URL) => void]>([
    ['of another issuer', (url) => url.searchParams.set('iss', 'https://evil.example/oidc')],
    ['of no issuer', (url) => url.searchParams.delete('iss')],
    ['without a state', (url) => url.searchParams.delete('state')],
    ['with two states', (url) => url.searchParams.append('state', url.searchParams.get('state') ?? '')],
    ['without a code', (url) => url.searchParams.delete('code')],
    ['with two codes', (url) => url.searchParams.append('code', 'x')],
    ['with an error', (url) => url.searchParams.set('error', 'access_denied')],
  ])('is refused %s, and the page repeats nothing of it', async (_, alter) => {
    const own = browser();
    const answer = await answerTo(own, 'authority', 'police');
    const code = answer.searchParams.get('code') ?? '';
    alter(answer);
    const seen = await own.send(answer);
    expect([400, 403]).toContain(seen.status);
    expect(own.cookies.has('writ-session')).toBe(false);
    expect(seen.text).not.toContain(code);
    expect(seen.text).toContain('role="alert"');
  });

  it.each([
    ['no JSON', 'x'],
    ['another shape', Buffer.from('{"issuer":"x"}').toString('base64url')],
    ['an issuer that is not enrolled', null],
  ])('is refused beside a cookie with %s', async (_, value) => {
    const own = browser();
    const answer = await answerTo(own, 'public', 'holder-1');
    const kept = JSON.parse(Buffer.from(own.cookies.get('writ-sign-in') ?? '', 'base64url').toString());
    own.cookies.set(
      'writ-sign-in',
      value ?? Buffer.from(JSON.stringify({ ...kept, issuer: 'https://evil.example' })).toString('base64url'),
    );
    expect((await own.send(answer)).status).toBe(400);
    expect(own.cookies.has('writ-session')).toBe(false);
  });

  it('begins no session for a person without a role on the graph, and is logged as at the endpoint', async () => {
    const own = browser();
    const size = await logSize(stack);
    // Nobody in particular is asked for: the provider's own page would take anybody.
    const asked = await own.follow('/sign-in/start?graph=platform');
    const page = asked.way.at(-1) ?? expect.fail('no page');
    const chosen = await own.send(page, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'login=police',
    });
    const { seen } = await own.follow(chosen.location ?? '');
    expect(seen.status, seen.text).toBe(403);
    expect(own.cookies.has('writ-session')).toBe(false);
    const entries = await entriesFrom(stack, size);
    expect(entries.map(({ type }) => type)).toEqual(['access.refused.v1']);
    expect((await browser().send('/sign-in/start?graph=platform&hint=police')).status).toBe(404);
  });
});

describe('the files of the console', () => {
  it('are cached permanently, and no other file of the machine is served', async () => {
    const own = browser();
    const file = await own.send('/assets/main-1.js');
    expect([file.status, file.headers['cache-control'], file.headers['content-type'], file.headers['x-content-type-options']]).toEqual([
      200,
      'public, max-age=31536000, immutable',
      'text/javascript; charset=utf-8',
      'nosniff',
    ]);
    for (const path of [
      '../index.html',
      '%2e%2e/index.html',
      '..%2findex.html',
      '%2e%2e%2f%2e%2e%2fetc%2fpasswd',
      'main-1.js/',
      'main-1.js%00',
      '',
      'none.js',
    ]) {
      const missing = await own.send(`/assets/${path}`, { headers: { accept: '*/*' } });
      expect([404, 400], path).toContain(missing.status);
      expect(missing.text).not.toContain('csp-nonce');
    }
  });
});
