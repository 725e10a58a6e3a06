/** Logout tokens at two gateways with one database: one that is right, and beside it everything that one wrong thing makes of it. */
import { freshDatabase, type TestDatabase } from '@writ/prisma/test-database';
import Fastify, { type FastifyInstance } from 'fastify';
import { type CryptoKey, exportJWK, generateKeyPair, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createUsedProofs } from '../identity/bound/used-proofs.ts';
import { type EnrolledIssuer, parseEnrolledIssuers } from '../identity/enrolled-issuers.ts';
import { serveBackChannelLogout } from './back-channel-logout.ts';
import { createSessionStore, type SessionStore } from './session/session-store.ts';

const issuer = 'https://id.example.org';
const other = 'https://other.example.org';
const event = 'http://schemas.openid.net/event/backchannel-logout';
const now = new Date('2026-03-01T12:00:00Z');
const seconds = now.getTime() / 1_000;
/** By how much the gateways are later, in milliseconds. */
let laterMs = 0;
const clock = () => new Date(now.getTime() + laterMs);
const item = { graph: 'platform', roles: ['AGENT'], organisation: 'writ', console: { clientId: 'writ' } };
const issuers: readonly EnrolledIssuer[] = parseEnrolledIssuers([
  { ...item, issuer },
  { ...item, issuer: other, console: { clientId: 'writ-there' } },
  { ...item, issuer: 'https://silent.example.org', console: undefined },
]);

let [own, foreign]: CryptoKey[] = [];
let jwks: object;
let isDown: boolean;
/** Whether sessions can't be ended, once. */
let isStuck: boolean;
const fetchKeys: typeof fetch = async (input) => {
  if (isDown) throw new TypeError('fetch failed');
  const url = String(input);
  const at = new URL(url).origin;
  return Response.json(url.endsWith('openid-configuration') ? { issuer: at, jwks_uri: `${at}/jwks` } : jwks);
};

let database: TestDatabase;
let pool: pg.Pool;
let store: SessionStore;
let gateways: FastifyInstance[];
let faults: unknown[];
beforeAll(async () => {
  database = await freshDatabase();
  pool = new pg.Pool({ ...database.options('log'), max: 4 });
  const pairs = await Promise.all([1, 2].map(() => generateKeyPair('ES256')));
  [own, foreign] = pairs.map(({ privateKey }) => privateKey);
  jwks = {
    keys: await Promise.all(pairs.slice(0, 1).map(async ({ publicKey }) => ({ ...(await exportJWK(publicKey)), kid: 'k', alg: 'ES256' }))),
  };
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});
beforeEach(async () => {
  await pool.query('DELETE FROM console.session');
  await pool.query('DELETE FROM console.used_proof');
  [faults, isDown, isStuck, laterMs] = [[], false, false, 0];
  store = createSessionStore(pool, { clock });
  gateways = await Promise.all(
    [1, 2].map(async () => {
      const app = Fastify();
      const onFault = ({ cause }: { cause: unknown }) => void faults.push(cause);
      serveBackChannelLogout(app, {
        issuers: () => issuers,
        sessions: {
          endAll: async (whose) => {
            if (!isStuck) return store.endAll(whose);
            isStuck = false;
            throw new Error('no connection');
          },
        },
        used: createUsedProofs(pool),
        clock,
        onFault,
        fetch: fetchKeys,
      });
      await app.ready();
      return app;
    }),
  );
  return async () => void (await Promise.all(gateways.map((app) => app.close())));
});

const right = { iss: issuer, aud: 'writ', iat: seconds, exp: seconds + 120, jti: 'a', sub: 'agent', sid: 's1', events: { [event]: {} } };
/** Claims of whatever type: a sender writes what they like. */
type Claims = Record<string, unknown>;
const signed = (over: Claims = {}, header: object = {}, key: CryptoKey | undefined = own): Promise<string> =>
  new SignJWT({ ...right, ...over } satisfies Claims as JWTPayload)
    .setProtectedHeader({ alg: 'ES256', kid: 'k', typ: 'logout+jwt', ...header })
    .sign(key ?? expect.fail());
const post = (form: string, at = 0, type = 'application/x-www-form-urlencoded') =>
  (gateways[at] ?? expect.fail()).inject({ method: 'POST', url: '/backchannel-logout', headers: { 'content-type': type }, payload: form });
const send = async (token: Promise<string> | string, at = 0) => post(new URLSearchParams({ logout_token: await token }).toString(), at);

const begin = (subject: string, issuerSession: string | undefined, of = issuer): Promise<string> =>
  store.begin({ graph: 'platform', token: 'a.b.c', issuerSession, endsAt: new Date(now.getTime() + 60_000) }, { issuer: of, subject });
/** Sessions of one person in two browsers, of another person, and of the same names at another issuer. */
async function everybody() {
  const cookies = await Promise.all([begin('agent', 's1'), begin('agent', 's2'), begin('counsel', 's3'), begin('agent', 's1', other)]);
  return async () => (await Promise.all(cookies.map((cookie) => store.find(cookie)))).map((found) => found !== null);
}

test.each<[string, Claims, boolean[]]>([
  ['one session', {}, [false, true, true, true]],
  ['one session, without its person', { sub: undefined }, [false, true, true, true]],
  ['a person, without a session', { sid: undefined }, [false, false, true, true]],
  ['a session of somebody else', { sub: 'counsel' }, [true, true, true, true]],
])('a token for %s ends no other session, and is answered 200', async (_which, claims, left) => {
  const still = await everybody();
  const { statusCode, headers, payload } = await send(signed(claims));
  expect([statusCode, headers['cache-control'], payload]).toEqual([200, 'no-store', '']);
  expect(await still()).toEqual(left);
});

test.each([[{ typ: undefined }], [{ typ: 'JWT' }], [{ typ: 'application/logout+jwt' }]])(
  'a token with the header %o is taken',
  async (header) => {
    const still = await everybody();
    expect((await send(signed({}, header))).statusCode).toBe(200);
    expect((await still())[0]).toBe(false);
  },
);

test.each<[string, () => Promise<string> | string]>([
  ['for another client', () => signed({ aud: 'writ-there' })],
  ['for nobody', () => signed({ aud: undefined })],
  ['of an issuer that is not enrolled', () => signed({ iss: 'https://evil.example.org' })],
  ['of an issuer without a console', () => signed({ iss: 'https://silent.example.org' })],
  ['of no issuer', () => signed({ iss: undefined })],
  ['of another issuer for its own client', () => signed({ iss: other })],
  ['by another key', () => signed({}, {}, foreign)],
  ['by nobody (alg none)', () => new UnsecuredJWT(right).encode()],
  ['that is old', () => signed({ iat: seconds - 121 })],
  ['that has ended', () => signed({ exp: seconds - 11 })],
  ['of the future', () => signed({ iat: seconds + 11 })],
  ['without a time', () => signed({ iat: undefined })],
  ['with a nonce', () => signed({ nonce: 'n' })],
  ['with a nonce that is null', () => signed({ nonce: null })],
  ['without an id', () => signed({ jti: undefined })],
  ['without events', () => signed({ events: undefined })],
  ['of another event', () => signed({ events: { 'http://schemas.openid.net/event/other': {} } })],
  ['with an event that is no object', () => signed({ events: { [event]: true } })],
  ['for neither session nor person', () => signed({ sub: undefined, sid: undefined })],
  ['for an empty person', () => signed({ sub: '', sid: undefined })],
  ['of the type of an access token', () => signed({}, { typ: 'at+jwt' })],
  ['that is no token', () => 'a.b.c'],
  ['that is empty', () => ''],
])('a token %s is answered 400, and ends nothing', async (_which, make) => {
  const still = await everybody();
  const { statusCode, headers, json } = await send(make());
  expect([statusCode, headers['cache-control'], json().error]).toEqual([400, 'no-store', 'invalid_request']);
  expect(await still()).toEqual([true, true, true, true]);
  expect(faults).toEqual([]);
});

test('a token counts once, at all gateways together', async () => {
  const token = await signed();
  const answers = await Promise.all(Array.from({ length: 10 }, (_, n) => send(token, n % 2)));
  expect(answers.filter(({ statusCode }) => statusCode === 200)).toHaveLength(1);
  const still = await everybody();
  expect((await send(token, 1)).json().error_description).toMatch(/used before/);
  expect(await still()).toEqual([true, true, true, true]);
  expect((await send(signed({ jti: 'b' }))).statusCode).toBe(200);
});

test('a token that ended nothing, since the database did not answer, counts when it is sent again', async () => {
  const still = await everybody();
  const token = await signed();
  isStuck = true;
  expect((await send(token)).statusCode).toBe(400);
  expect(await still()).toEqual([true, true, true, true]);
  expect(faults).toHaveLength(1);
  expect((await send(token)).statusCode).toBe(200);
  expect(await still()).not.toEqual([true, true, true, true]);
});

test('what is no form with one token is answered 400', async () => {
  const token = await signed();
  const still = await everybody();
  const tries = [
    post(`logout_token=${token}&logout_token=${token}`),
    post(token),
    post(''),
    post(JSON.stringify({ logout_token: token }), 0, 'application/json'),
  ];
  for (const { statusCode, headers } of await Promise.all([...tries, post(`logout_token=${'a'.repeat(20_000)}`)]))
    expect([statusCode, headers['cache-control']]).toEqual([400, 'no-store']);
  expect(await still()).toEqual([true, true, true, true]);
});

test('without the issuer’s keys nobody is logged out, and the operator learns of it', async () => {
  isDown = true;
  const still = await everybody();
  expect((await send(signed())).statusCode).toBe(400);
  expect(await still()).toEqual([true, true, true, true]);
  expect(faults).toHaveLength(1);
});

test('strangers who send tokens while the keys are away leave one fault a minute, and hide no other', async () => {
  isDown = true;
  const strangers = async () => {
    for (let n = 0; n < 20; n += 1) expect((await send(signed({ jti: `${n}` }, {}, foreign))).statusCode).toBe(400);
  };
  await strangers();
  expect(faults).toHaveLength(1);
  laterMs = 60_000;
  await strangers();
  expect(faults).toHaveLength(2);
  [isDown, isStuck] = [false, true];
  // An issuer that did not answer is asked again after a second.
  const again = async () => (await send(signed())).json().error_description;
  await expect.poll(again, { timeout: 20_000 }).toContain('could not be checked now');
  expect(faults).toHaveLength(3);
});
