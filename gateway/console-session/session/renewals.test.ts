/** Renewing tokens of sessions at two gateways with one database, and an issuer in the place of a function. */
import { PublicError } from '@writ/core';
import { freshDatabase, type TestDatabase } from '@writ/prisma/test-database';
import { UnsecuredJWT } from 'jose';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { latestEnd, type RenewToken } from './renewal.ts';
import { createSessionStore, type SessionStore } from './session-store.ts';

let database: TestDatabase;
let pools: pg.Pool[];
beforeAll(async () => {
  database = await freshDatabase();
  pools = [4, 4, 2, 2].map((max) => new pg.Pool({ ...database.options('log'), max }));
});
afterAll(async () => {
  await Promise.all(pools.map((pool) => pool.end()));
  await database.drop();
});

const minute = 60_000;
const issuer = 'https://id.example.org';
let now: number;
const clock = () => new Date(now);
/** A token of ten minutes; who it names is all that is read of it here. */
const tokenOf = (number: number, subject = 'judge'): string =>
  new UnsecuredJWT({ number })
    .setIssuer(issuer)
    .setSubject(subject)
    .setExpirationTime(now / 1_000 + 600)
    .encode();

/** What the issuer was asked with, and how it answers. */
let asked: string[];
let answer: () => Promise<Awaited<ReturnType<RenewToken>>>;
let stores: SessionStore[];
let cookie: string;
beforeEach(async () => {
  now = Date.parse('2026-03-01T12:00:00Z');
  asked = [];
  answer = async () => ({ token: tokenOf(asked.length) });
  const renew: RenewToken = async ({ refreshToken }) => {
    asked.push(refreshToken);
    return answer();
  };
  stores = [0, 1].map((at) => {
    const [pool, renewing] = [pools[at], pools[at + 2]];
    return pool && renewing ? createSessionStore(pool, { clock, renewals: { pool: renewing, renew } }) : expect.fail('no pool');
  });
  await pools[0]?.query('DELETE FROM console.session');
  const session = { graph: 'authority', token: tokenOf(0), refreshToken: 'first', endsAt: latestEnd(clock(), clock(), true) } as const;
  cookie = (await stores[0]?.begin(session, { issuer, subject: 'judge' })) ?? '';
});
const find = async (at: number) => stores[at]?.find(cookie);
const unreachable = new PublicError('UPSTREAM_UNAVAILABLE', 'away');

test('a token is renewed a minute before its end, and counts at every gateway', async () => {
  const first = await find(0);
  now += 9 * minute - 1;
  expect(await find(1)).toEqual(first);
  expect(asked).toEqual([]);
  now += 1;
  const second = await find(0);
  expect(second).toEqual({ ...first, token: tokenOf(1) });
  expect(await find(1)).toEqual(second);
  expect(asked).toEqual(['first']);
});

test('of many requests at two gateways one renews, and those that come with a token that has ended wait for it', async () => {
  for (const minutes of [9.5, 11]) {
    asked = [];
    now += minutes * minute;
    const found = await Promise.all(Array.from({ length: 20 }, (_, n) => find(n % 2)));
    expect(asked).toHaveLength(1);
    expect(found).not.toContain(null);
    if (minutes === 11) expect(new Set(found.map((one) => one?.token))).toEqual(new Set([tokenOf(1)]));
  }
});

test('a refresh token that replaces the one before is kept, and one that does not come leaves it', async () => {
  answer = async () => ({ token: tokenOf(asked.length), ...(asked.length === 1 ? { refreshToken: 'second' } : {}) });
  for (let time = 0; time < 3; time += 1) {
    now += 9 * minute;
    await find(time % 2);
  }
  expect(asked).toEqual(['first', 'second', 'second']);
});

test.each([
  ['refuses', async () => null],
  ['answers with a token of somebody else', async () => ({ token: tokenOf(1, 'somebody-else') })],
  ['answers with something that is no token', async () => ({ token: 'opaque' })],
])('a session ends everywhere when its issuer %s', async (_how, how) => {
  answer = how;
  now += 9 * minute;
  expect(await find(0)).toBeNull();
  expect(await find(1)).toBeNull();
  expect((await pools[0]?.query('SELECT FROM console.session'))?.rowCount).toBe(0);
});

test('an issuer that can not be asked leaves a valid token, and nobody in once that has ended', async () => {
  const first = await find(0);
  answer = () => Promise.reject(unreachable);
  now += 9 * minute;
  expect(await find(0)).toEqual(first);
  now += minute;
  await expect(find(0)).rejects.toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });
  expect(asked, 'one that gave no answer is left alone for a while').toHaveLength(1);
  answer = async () => ({ token: tokenOf(7) });
  expect((await find(1))?.token).toBe(tokenOf(7));
});

test('an issuer that hangs holds two renewals, and nobody whose token is valid waits for it', async () => {
  const others = await Promise.all(
    ['second', 'third'].map((subject) => {
      const session = {
        graph: 'authority',
        token: tokenOf(0, subject),
        refreshToken: subject,
        endsAt: latestEnd(clock(), clock(), true),
      } as const;
      return stores[0]?.begin(session, { issuer, subject });
    }),
  );
  const hanging = Promise.withResolvers<Awaited<ReturnType<RenewToken>>>();
  const two = Promise.withResolvers<void>();
  answer = () => {
    if (asked.length === 2) two.resolve();
    return hanging.promise;
  };
  now += 9 * minute;
  const cookies = [cookie, ...others.map(String)];
  const waiting = cookies.slice(0, 2).map((one) => stores[0]?.find(one));
  await two.promise;
  // The third goes on with the token that it has, and so does whoever comes again with the first.
  expect(await stores[0]?.find(cookies[2] ?? '')).not.toBeNull();
  expect(await find(0)).not.toBeNull();
  expect(await find(1)).not.toBeNull();
  expect(asked).toHaveLength(2);
  hanging.resolve({ token: tokenOf(9) });
  expect((await Promise.all(waiting)).map((one) => one?.token)).toEqual([tokenOf(9), undefined]);
});

test('a session ends after half an hour without a request, and looks are none', async () => {
  for (let time = 0; time < 3; time += 1) {
    now += 29 * minute;
    expect(await find(time % 2)).not.toBeNull();
  }
  now += 20 * minute;
  expect(await stores[1]?.find(cookie, 'look')).not.toBeNull();
  now += 10 * minute;
  expect(await find(0)).toBeNull();
});

test('a session ends eight hours after it began, however much it is used', async () => {
  for (let time = 0; time < 8 * 3 - 1; time += 1) {
    now += 20 * minute;
    expect(await find(time % 2)).not.toBeNull();
  }
  now += 20 * minute;
  expect(await find(0)).toBeNull();
});

test('neither token is in the table, and a changed renewal opens nothing', async () => {
  const [row] = (await pools[0]?.query('SELECT renewal FROM console.session'))?.rows ?? [];
  expect(row.renewal.toString('latin1')).not.toMatch(/first|eyJ/);
  const [last] = row.renewal.subarray(-1);
  row.renewal[row.renewal.length - 1] = last ^ 1;
  await pools[0]?.query('UPDATE console.session SET renewal = $1', [row.renewal]);
  expect(await find(0)).toBeNull();
});
