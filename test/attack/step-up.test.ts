/**
 * Tokens whose log-in is too old, too weak, of the future or not stated, over HTTP: RFC 9470. The issuer is one of the test's own, beside the demo's, which has an `acr`
 * on its line for auditors; proofs are made by nothing of the product. A person's own traffic and content need a bound token here, as in production.
 */
import { randomUUID } from 'node:crypto';
import { type Graph, graphPaths } from '@writ/access';
import type { EnrolledIssuer } from '@writ/gateway/identity';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { proofFor, proofKey } from '../../gateway/testing/proofs.ts';
import { holderIn } from '../harness/disclosures.ts';
import { type Stack, startStack } from '../harness/stack.ts';
import { bearer, expectNothing, json, post, type Reply, send } from './asking.ts';

const issuer = 'https://log-in.example.org';
const strong = 'urn:example:strong';
const { privateKey, publicKey } = await generateKeyPair('ES256');
const key = proofKey();

const enrolled: EnrolledIssuer[] = [
  { issuer, graphs: ['audit'], roles: ['AUDITOR'], organisation: 'example-audit-firm', stepUpAcr: [strong, 'urn:example:stronger'] },
  { issuer, graphs: ['public'], roles: ['ACCOUNT_HOLDER'], organisation: 'platform-users' },
  { issuer, graphs: ['authority'], roles: ['ISSUING'], organisation: 'northport-police' },
  { issuer, graphs: ['platform'], roles: ['COUNSEL'], organisation: 'example-platform' },
];

async function issuerFetch(...[asked, options]: Parameters<typeof fetch>): Promise<Response> {
  if (String(asked) === `${issuer}/.well-known/openid-configuration`) return Response.json({ issuer, jwks_uri: `${issuer}/keys` });
  if (String(asked) === `${issuer}/keys`)
    return Response.json({ keys: [{ ...(await exportJWK(publicKey)), kid: 'one', alg: 'ES256', use: 'sig' }] });
  return fetch(asked, options);
}

const people: Record<Graph, Record<string, unknown>> = {
  audit: { sub: 'an-auditor', org: 'example-audit-firm', roles: ['AUDITOR'] },
  public: { sub: 'a-person', org: 'platform-users', roles: ['ACCOUNT_HOLDER'] },
  authority: { sub: 'an-officer', org: 'northport-police', country: 'DE', office: 'OTHER_COMPETENT_AUTHORITY', roles: ['ISSUING'] },
  platform: { sub: 'a-counsel', org: 'example-platform', roles: ['COUNSEL'] },
};
const ago = (seconds: number): number => Math.floor(Date.now() / 1_000) - seconds;

const tokenFor = (graph: Graph, own: Record<string, unknown>): Promise<string> =>
  new SignJWT({ ...people[graph], ...own })
    .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: 'one' })
    .setIssuer(issuer)
    .setAudience(`${stack.baseUrl}${graphPaths[graph]}`)
    .setIssuedAt()
    .setExpirationTime('50m')
    .sign(privateKey);
const boundTokenFor = (graph: Graph, own: Record<string, unknown>) => tokenFor(graph, { ...own, cnf: { jkt: key.thumbprint } });

let stack: Stack;
/** How far the clock of tokens is ahead. */
let aheadMs = 0;
/** An entry of the log with private fields. */
let entry: string;
let nonce: string | undefined;
beforeAll(async () => {
  stack = await startStack({
    issuers: { enrolled, fetch: issuerFetch },
    boundRecords: true,
    tokenClock: () => new Date(Date.now() + aheadMs),
    uncompared: 'what is asked here is not watched',
  });
  const { account } = await holderIn(stack, 'holder-1');
  await stack.sql('postgres', 'INSERT INTO records.account_holder (issuer, subject, account_id) VALUES ($1, $2, $3)', [
    issuer,
    people.public['sub'],
    account,
  ]);
  const own = await stack.ask('public', 'holder-1', '{ me { records { subscriber { name } } } }');
  entry = own.extensions?.receipt?.[0]?.index ?? expect.fail(own.text);
  // Nobody reads an entry before it is published.
  await vi.waitFor(
    async () => {
      const { data } = await stack.ask('audit', 'auditor', '{ checkpoint { size } }');
      expect(Number(data.checkpoint?.size ?? 0)).toBeGreaterThan(Number(entry));
    },
    { timeout: 30_000, interval: 200 },
  );
});
afterAll(() => stack.close());

const graphqlResponse = { accept: 'application/graphql-response+json' };
const open = async (own: Record<string, unknown>, headers: Record<string, string> = graphqlResponse): Promise<Reply> =>
  post(
    `${stack.baseUrl}${graphPaths.audit}`,
    { ...bearer(await tokenFor('audit', own)), ...headers },
    { query: 'query ($index: ID!) { opening(index: $index, fields: ["initiator"]) { value } }', variables: { index: entry } },
  );

/** Asked with a proof; a first time to learn the nonce. */
async function askBound(path: string, token: string, body: unknown): Promise<Reply> {
  const url = `${stack.baseUrl}${path}`;
  const once = () =>
    post(url, { ...json, ...graphqlResponse, authorization: `DPoP ${token}`, dpop: proofFor({ key, token, url, nonce }) }, body);
  const reply = await once();
  if (reply.status !== 401 || !reply.headers.get('www-authenticate')?.includes('use_dpop_nonce')) return reply;
  nonce = reply.headers.get('dpop-nonce') ?? expect.fail('no nonce');
  return once();
}

const description = 'error_description="This needs another log-in, more recent or stronger."';
const challenge = (scheme: string, maxAge: number, more = '') =>
  `${scheme} error="insufficient_user_authentication", ${description}, max_age="${maxAge}"${more}`;
const auditorsChallenge = challenge('Bearer', 300, `, acr_values="${strong} urn:example:stronger"`);
const algs = ', algs="ES256 EdDSA Ed25519"';

describe('an act that weighs: an auditor opens an entry', () => {
  it.each<[string, () => Record<string, unknown>]>([
    ['at once', () => ({ auth_time: ago(0), acr: strong })],
    ['after four minutes', () => ({ auth_time: ago(240), acr: 'urn:example:stronger' })],
    ['by a clock that is a little ahead', () => ({ auth_time: ago(-5), acr: strong })],
  ])('goes on %s', async (_what, own) => {
    const { status, data, text } = await open(own());
    expect([status, data?.opening.length], text).toEqual([200, 1]);
  });

  it.each<[string, () => Record<string, unknown>]>([
    ['six minutes ago', () => ({ auth_time: ago(360), acr: strong })],
    ['at a time that nobody states', () => ({ acr: strong })],
    ['in the future', () => ({ auth_time: ago(-3_600), acr: strong })],
    ['at a time that is a text', () => ({ auth_time: String(ago(0)), acr: strong })],
    ['at no time', () => ({ auth_time: null, acr: strong })],
    ['without an acr', () => ({ auth_time: ago(0) })],
    ['with another acr', () => ({ auth_time: ago(0), acr: 'urn:example:weak' })],
    ['with two acr in one text', () => ({ auth_time: ago(0), acr: `${strong} urn:example:weak` })],
    ['with a list of acr', () => ({ auth_time: ago(0), acr: [strong] })],
  ])('is refused for a log-in %s, with what to ask the issuer for', async (_what, own) => {
    const reply = await open(own());
    expectNothing({ ...reply, data: reply.data?.opening }, 'UNAUTHENTICATED', 401);
    expect(reply.headers.get('www-authenticate')).toBe(auditorsChallenge);
    expect(reply.errors?.[0]?.extensions).toEqual({
      code: 'UNAUTHENTICATED',
      reason: 'STEP_UP',
      maxAge: 300,
      acrValues: `${strong} urn:example:stronger`,
    });
  });

  it('is refused with the status 200 where the client takes no other, and with the same header', async () => {
    const reply = await open({}, { accept: 'application/json' });
    expect([reply.status, reply.headers.get('www-authenticate'), reply.data]).toEqual([200, auditorsChallenge, { opening: null }]);
  });

  it('is refused over REST too', async () => {
    const headers = bearer(await tokenFor('audit', { auth_time: ago(360), acr: strong }));
    const reply = await post(`${stack.baseUrl}/api/v1/audit/opening`, headers, { index: entry, fields: ['initiator'] });
    expect([reply.status, reply.headers.get('www-authenticate')], reply.text).toEqual([401, auditorsChallenge]);
  });

  it('is refused when a log-in gets too old, however well the token is remembered', async () => {
    const token = await tokenFor('audit', { auth_time: ago(297), acr: strong });
    const query = { query: 'query ($index: ID!) { opening(index: $index, fields: ["initiator"]) { value } }', variables: { index: entry } };
    const ask = () => post(`${stack.baseUrl}${graphPaths.audit}`, { ...bearer(token), ...graphqlResponse }, query);
    expect((await ask()).status).toBe(200);
    await expect.poll(async () => (await ask()).status, { timeout: 20_000, interval: 500 }).toBe(401);
  });

  it('is an entry of the log where it is refused', async () => {
    const sizeNow = async () => Number((await stack.sql<{ size: string }>('log', 'SELECT size FROM log.log_head'))[0]?.size);
    const before = await sizeNow();
    await open({ sub: 'somebody-else' });
    const later = await Promise.all(
      Array.from({ length: (await sizeNow()) - before }, (_, i) => stack.details.opening(before + i, ['type', 'reason', 'initiator'])),
    );
    expect(
      later.map((found) => [found?.openings['type']?.value, found?.openings['reason']?.value, found?.openings['initiator']?.value]),
    ).toContainEqual(['access.refused.v1', ['UNAUTHENTICATED'], expect.objectContaining({ subject: 'somebody-else' })]);
  });
});

it('a page that has somebody sign in again sends whoever is not signed in, or comes from elsewhere, to the choice, and nowhere else', async () => {
  const again = async (to: string, headers: Record<string, string> = {}) => {
    const { status, headers: answered } = await send(`${stack.baseUrl}/sign-in/again?to=${encodeURIComponent(to)}`, { headers });
    return [status, answered.get('location')];
  };
  expect(await again('/me')).toEqual([303, '/sign-in?to=%2Fme']);
  expect(await again('https://evil.example/')).toEqual([303, '/sign-in?to=%2F']);
  expect(await again('//evil.example')).toEqual([303, '/sign-in?to=%2F']);
  expect(await again('/me', { 'sec-fetch-site': 'cross-site' })).toEqual([303, '/sign-in?to=%2Fme']);
});

it('what does not weigh needs no fresh log-in', async () => {
  const query = { query: '{ entries(first: 1) { nodes { index } } }' };
  expect((await post(`${stack.baseUrl}${graphPaths.audit}`, bearer(await tokenFor('audit', {})), query)).data.entries.nodes).toHaveLength(
    1,
  );
});

it('no body is let in, and no package is asked for or fetched, with an old log-in', async () => {
  const old = { auth_time: ago(301) };
  const approve = { query: 'mutation { approveEnrolment(enrolment: "x", generation: 1) { __typename } }' };
  const ofCounsel = await post(
    `${stack.baseUrl}${graphPaths.platform}`,
    { ...bearer(await tokenFor('platform', old)), ...graphqlResponse },
    approve,
  );
  expect([ofCounsel.status, ofCounsel.headers.get('www-authenticate')], ofCounsel.text).toEqual([401, challenge('Bearer', 300)]);
  const headers = { authorization: `Bearer ${await tokenFor('authority', old)}` };
  const file = await send(`${stack.baseUrl}/authority/packages/${randomUUID()}/1`, { headers });
  expectNothing(file, 'UNAUTHENTICATED', 401);
  expect(file.headers.get('www-authenticate')).toBe(challenge('DPoP', 300, algs));
  const fresh = { authorization: `Bearer ${await tokenFor('authority', { auth_time: ago(0) })}` };
  expect((await send(`${stack.baseUrl}/authority/packages/${randomUUID()}/1`, { headers: fresh })).status).toBe(404);
});

it('a page of the console is sent to sign in again for a package, and back to itself', async () => {
  const cookies = new Map<string, string>();
  const cookie = () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  let url = `${stack.baseUrl}/sign-in/start?graph=authority&hint=police&to=%2Forders`;
  for (let hop = 0; hop < 10 && !url.endsWith('/orders'); hop += 1) {
    const { headers } = await fetch(url, { redirect: 'manual', headers: { cookie: cookie(), accept: 'text/html' } });
    for (const line of headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    url = new URL(headers.get('location') ?? expect.fail(`stopped at ${url}`), url).href;
  }
  const page = { accept: 'text/html', 'sec-fetch-site': 'same-origin', referer: `${stack.baseUrl}/orders/x?tab=1` };
  const fetched = () => send(`${stack.baseUrl}/authority/packages/${randomUUID()}/1`, { headers: { ...page, cookie: cookie() } });
  expect((await fetched()).status).toBe(404);
  aheadMs = 301_000;
  const { status, headers } = await fetched();
  aheadMs = 0;
  expect([status, headers.get('location')]).toEqual([303, '/sign-in/again?to=%2Forders%2Fx%3Ftab%3D1']);
});

describe('a person’s own traffic and content', () => {
  const traffic = { query: '{ me { records { subscriber { name } traffic(first: 1) { nodes { at } } } } }' };
  const content = { query: '{ me { records { content(first: 1) { nodes { at } } } } }' };
  const reasons = ({ errors }: Reply) => errors?.map(({ extensions }) => extensions['reason']);

  it('are read by a bound token after a log-in of ten minutes ago', async () => {
    const token = await boundTokenFor('public', { auth_time: ago(600) });
    for (const [body, field] of [
      [traffic, 'traffic'],
      [content, 'content'],
    ] as const) {
      const reply = await askBound(graphPaths.public, token, body);
      expect(reply.errors, reply.text).toBeUndefined();
      expect(reply.data.me.records[field].nodes).toHaveLength(1);
    }
  });

  it.each<[string, () => Record<string, unknown>]>([
    ['of sixteen minutes ago', () => ({ auth_time: ago(960) })],
    ['at a time that nobody states', () => ({})],
    ['of the future', () => ({ auth_time: ago(-600) })],
  ])('are refused after a log-in %s, and the rest is answered', async (_what, own) => {
    const token = await boundTokenFor('public', own());
    const reply = await askBound(graphPaths.public, token, traffic);
    expect(reasons(reply), reply.text).toEqual(['STEP_UP']);
    expect(reply.data.me.records).toEqual({ subscriber: { name: expect.anything() }, traffic: null });
    expect([reply.status, reply.headers.get('www-authenticate')]).toEqual([200, challenge('DPoP', 900, algs)]);
    expect(reasons(await askBound(graphPaths.public, token, content))).toEqual(['STEP_UP']);
  });

  it('are refused to a bearer token, however fresh, and the rest is answered', async () => {
    const headers = bearer(await tokenFor('public', { auth_time: ago(0) }));
    for (const body of [traffic, content])
      expect(reasons(await post(`${stack.baseUrl}${graphPaths.public}`, headers, body))).toEqual(['TOKEN_BINDING']);
    const rest = await post(`${stack.baseUrl}${graphPaths.public}`, headers, {
      query: '{ me { records { identification { nodes { at } } } } }',
    });
    expect(rest.errors, rest.text).toBeUndefined();
  });

  it('are not in the grant of an old log-in: what would get by the gateway finds nothing in the database', async () => {
    await askBound(graphPaths.public, await boundTokenFor('public', { auth_time: ago(960) }), traffic);
    const [grant] = await stack.sql<{ categories: string[] }>(
      'postgres',
      `SELECT array_agg(category::text ORDER BY category) AS categories FROM orders.access_grant GROUP BY log_idx ORDER BY log_idx DESC LIMIT 1`,
    );
    expect(grant?.categories).toEqual(['SUBSCRIBER', 'IDENTIFICATION']);
  });

  it('are in no copy after an old log-in, and not a byte of one is sent', async () => {
    const reply = await askBound('/me/copy', await boundTokenFor('public', { auth_time: ago(960) }), {});
    expectNothing(reply, 'UNAUTHENTICATED', 401);
    expect(reply.headers.get('www-authenticate')).toBe(challenge('DPoP', 900, algs));
    const plain = await post(`${stack.baseUrl}/me/copy`, bearer(await tokenFor('public', { auth_time: ago(0) })), {});
    expect(reasons(plain)).toEqual(['TOKEN_BINDING']);
  });
});
