/** Statements on their way to the Transparency Database: its stand-in is a server of its own, and the database is a real one. */
import { openPrisma, type PrismaClient } from '@writ/prisma/client';
import { type Fault, type StandIn, startStandIn } from '@writ/transparency-stand-in';
import type { Sweep } from '@writ/worker';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Services } from '../context.ts';
import { type Served, serve } from '../testing/served.ts';
import { attemptsMax } from './back-off.ts';
import { transparencyClient } from './client.ts';
import { leaseMs, openSubmissions } from './delivery-job.ts';
import { insertStatements, spoil } from './testing/statement-rows.ts';

const minute = 60_000;
/** The database's own clock. */
const stamped = new Date('2026-03-01T12:00:07.000Z');
type Asked = { method: string; path: string; earlier: number };

let served: Served;
let db: PrismaClient;
let standIn: StandIn;
let asked: string[];
let fault: (asked: Asked) => Fault | null;
let job: Sweep<Services>;

beforeEach(async () => {
  served = await serve();
  db = openPrisma(served.parts.database);
  asked = [];
  fault = () => null;
  await open();
  job = submissions();
});
afterEach(async () => {
  await job.close?.();
  await standIn.close();
  await db.$disconnect();
  await served.close();
});

async function open(rulesOff: string[] = []): Promise<void> {
  standIn = await startStandIn({
    tokens: { token: 'platform' },
    rulesOff,
    clock: () => stamped,
    fault: (one) => {
      asked.push(`${one.method} ${one.path.slice('/api/v1/'.length)}`);
      return fault(one);
    },
  });
}
const submissions = (token = 'token', url = standIn.url): Sweep<Services> =>
  openSubmissions({ url, token, requestMs: 5_000, random: () => 0 });
const services = () => ({ ...served.parts, db });
const round = (one = job) => one.round(services(), new AbortController().signal);
const refusedRound = () => round().then(String, (error: Error) => error.message);
const held = () => standIn.held('platform').map(({ puid }) => puid);
const rows = () =>
  served.sql(`select s.puid, b.state, b.attempts, b.next_at, b.in_doubt, b.lease, b.database_id, b.platform_name, b.database_created_at, b.sent_at, b.errors, b.problem
    from enforcement.submission b join enforcement.statement_of_reasons s on s.id = b.statement_id order by b.position`);
const states = async () => (await rows()).map(({ state }) => state);
const numbered = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, n) => `writ-${from + n}`);
const posts = () => asked.filter((one) => one === 'POST statements').length;
const lookUps = () => asked.filter((one) => one.startsWith('GET statement/existing-puid/')).length;
const on = (what: string, then: Fault, times = 1) => {
  let left = times;
  fault = ({ method, path }) => {
    if (left === 0 || !`${method} ${path}`.startsWith(what)) return null;
    left -= 1;
    return then;
  };
};

describe('a statement', () => {
  test('is submitted by whatever path it is written, and arrives with the database’s id', async () => {
    await insertStatements(served, 1, 3);
    expect(await states()).toEqual(['PENDING', 'PENDING', 'PENDING']);
    expect(await round()).toBe(false);
    expect(held()).toEqual(numbered(1, 3));
    const ids = standIn.held('platform').map(({ uuid }) => uuid);
    expect(await rows()).toEqual(
      ids.map((id, n) => ({
        puid: `writ-${n + 1}`,
        state: 'SENT',
        attempts: 0,
        next_at: null,
        in_doubt: false,
        lease: null,
        database_id: id,
        platform_name: 'platform',
        database_created_at: stamped,
        sent_at: served.state.now,
        errors: {},
        problem: null,
      })),
    );
    expect(await round()).toBe(false);
    expect(asked).toEqual(['POST statements']);
  });
  test('is sent with at most 99 others', async () => {
    await insertStatements(served, 1, 201);
    expect([await round(), await round(), await round()]).toEqual([true, true, false]);
    expect(held()).toEqual(numbered(1, 201));
    expect(posts()).toBe(3);
  });
  test('that was sent is never sent again, whoever writes to it', async () => {
    await insertStatements(served, 1, 1);
    await round();
    await expect(served.sql("update enforcement.submission set state = 'PENDING', sent_at = null, database_id = null")).rejects.toThrow(
      'a statement that was sent is not sent again',
    );
  });
  test('that can never be accepted is set aside before it is sent, with the reason by field', async () => {
    await insertStatements(served, 1, 2);
    await spoil(served, [1], 'decision_facts', ' ');
    await round();
    expect(await rows()).toMatchObject([
      {
        state: 'DEAD',
        errors: { decision_facts: [expect.any(String)] },
        problem: expect.stringContaining('was not sent'),
        in_doubt: false,
      },
      { state: 'SENT' },
    ]);
    expect(held()).toEqual(['writ-2']);
  });
});

describe('a batch that the database refuses', () => {
  test('has its refused statements set aside with their errors by field, and the rest is sent again at once', async () => {
    await insertStatements(served, 1, 5);
    const strict = await startStrict(['writ-2', 'writ-4']);
    job = submissions('token', strict.url);
    await round();
    await strict.close();
    expect(await states()).toEqual(['SENT', 'DEAD', 'SENT', 'DEAD', 'SENT']);
    expect((await rows())[1]).toMatchObject({ errors: { category: ['Not today.'] }, in_doubt: false, attempts: 0 });
    expect(strict.batches).toEqual([numbered(1, 5), ['writ-1', 'writ-3', 'writ-5']]);
  });
  test('without naming statements is split, and each is sent alone', async () => {
    await insertStatements(served, 1, 3);
    const strict = await startStrict(['writ-2'], { isMute: true });
    job = submissions('token', strict.url);
    await round();
    await strict.close();
    expect(await states()).toEqual(['SENT', 'DEAD', 'SENT']);
    expect(strict.batches).toEqual([numbered(1, 3), ['writ-1'], ['writ-2'], ['writ-3']]);
    expect((await rows())[1]).toMatchObject({ errors: { category: ['Not today.'] } });
  });
});

describe('a statement on which the database fails', () => {
  test('does not block others: a batch that failed twice is split', async () => {
    await insertStatements(served, 1, 5);
    const strict = await startStrict([], { indigestible: ['writ-2'] });
    job = submissions('token', strict.url);
    for (let rounds = 0; rounds < 2; rounds += 1) {
      await refusedRound();
      served.pass(2 * minute);
    }
    expect(await rows()).toMatchObject(Array(5).fill({ state: 'PENDING', attempts: 2, in_doubt: true }));
    await round();
    await strict.close();
    expect(await states()).toEqual(['SENT', 'PENDING', 'SENT', 'SENT', 'SENT']);
    expect((await rows())[1]).toMatchObject({ attempts: 3, in_doubt: true, lease: null });
    expect(strict.batches.slice(2)).toEqual([numbered(1, 5), ...numbered(1, 5).map((puid) => [puid])]);
  });
  test('is distinguished from a database that is down: after three failures in a row the rest waits, uncounted', async () => {
    await insertStatements(served, 1, 5);
    const strict = await startStrict([], { indigestible: numbered(1, 5) });
    job = submissions('token', strict.url);
    for (let rounds = 0; rounds < 3; rounds += 1) {
      await refusedRound();
      served.pass(2 * minute);
    }
    await strict.close();
    expect((await rows()).map(({ attempts, in_doubt: doubt }) => [attempts, doubt])).toEqual([
      [3, true],
      [3, true],
      [3, true],
      [2, true],
      [2, true],
    ]);
    expect(strict.batches.slice(3)).toEqual([['writ-1'], ['writ-2'], ['writ-3']]);
  });
});

describe('a puid that is taken', () => {
  test('counts as sent under the id that has it, and the rest of its batch is sent', async () => {
    await insertStatements(served, 1, 3);
    await round();
    const [, second] = await rows();
    await served.sql('alter table enforcement.submission disable trigger sent_for_good');
    await served.sql(
      `update enforcement.submission set state = 'PENDING', sent_at = null, database_id = null, platform_name = null, database_created_at = null
        where statement_id = 's2'`,
    );
    await insertStatements(served, 4, 5);
    await round();
    expect(held()).toEqual(numbered(1, 5));
    expect((await rows())[1]).toMatchObject({ state: 'SENT', database_id: second?.['database_id'], database_created_at: stamped });
    expect(await states()).toEqual(Array(5).fill('SENT'));
  });
  test('without a known id makes its statement wait, in doubt', async () => {
    await insertStatements(served, 1, 2);
    const strict = await startStrict([], { taken: ['writ-1'] });
    job = submissions('token', strict.url);
    await round();
    await strict.close();
    expect(await rows()).toMatchObject([{ state: 'PENDING', in_doubt: true, attempts: 1, lease: null }, { state: 'SENT' }]);
  });
});

describe('while the API of the database is down,', () => {
  test('nothing is lost: what waits is sent when it is up again, and not before', async () => {
    await insertStatements(served, 1, 2);
    await standIn.close();
    await expect(round()).rejects.toMatchObject({
      code: 'TRANSPARENCY_DATABASE_AWAY',
      message: expect.stringMatching(/did not answer \(ECONNREFUSED\)\. Statements wait/),
    });
    expect(await rows()).toMatchObject([
      { state: 'PENDING', attempts: 1, in_doubt: false, lease: null, next_at: new Date('2026-03-01T12:00:30.000Z') },
      { state: 'PENDING', attempts: 1 },
    ]);
    await open();
    job = submissions();
    expect(await round()).toBe(false);
    expect(held()).toEqual([]);
    served.pass(30_000);
    await round();
    expect([held(), lookUps()]).toEqual([numbered(1, 2), 0]);
  });
  test('the pauses grow, and the error text remains the same', async () => {
    await insertStatements(served, 1, 1);
    fault = () => ({ when: 'before', how: 503 });
    const first = await refusedRound();
    expect(first).toContain('answered 503');
    await insertStatements(served, 2, 2);
    served.pass(4_999);
    expect(await refusedRound()).toBe(first);
    expect(posts()).toBe(1);
    served.pass(1);
    await refusedRound();
    expect(posts()).toBe(2);
    await insertStatements(served, 3, 3);
    served.pass(9_999);
    await refusedRound();
    expect(posts()).toBe(2);
    served.pass(1);
    await refusedRound();
    expect(posts()).toBe(3);
  });
  test('Retry-After is obeyed', async () => {
    await insertStatements(served, 1, 1);
    on('POST', { when: 'before', how: 429, retryAfter: '3600' });
    await refusedRound();
    expect(await rows()).toMatchObject([{ next_at: new Date('2026-03-01T13:00:00.000Z'), in_doubt: false }]);
    await insertStatements(served, 2, 2);
    served.pass(60 * minute - 1);
    await refusedRound();
    expect(posts()).toBe(1);
    served.pass(1);
    await round();
    expect([held().sort(), lookUps()]).toEqual([numbered(1, 2), 0]);
  });
  test('nothing is given up, however long it takes, and everything is sent when it is up again', async () => {
    await insertStatements(served, 1, 3);
    fault = () => ({ when: 'before', how: 503 });
    for (let tries = 0; tries < attemptsMax + 6; tries += 1) {
      await refusedRound();
      served.pass(4 * 60 * minute);
    }
    expect(await rows()).toMatchObject(Array(3).fill({ state: 'PENDING', attempts: attemptsMax + 6 }));
    fault = () => null;
    await round();
    expect([held(), await states()]).toEqual([numbered(1, 3), ['SENT', 'SENT', 'SENT']]);
  });
  test('a statement that was tried too often is set aside for a person', async () => {
    await insertStatements(served, 1, 1);
    fault = ({ method }) => (method === 'POST' ? { when: 'before', how: 500 } : null);
    for (let tries = 1; tries < attemptsMax; tries += 1) {
      await refusedRound();
      served.pass(4 * 60 * minute);
    }
    expect(await rows()).toMatchObject([{ state: 'PENDING', attempts: attemptsMax - 1 }]);
    await refusedRound();
    expect(await rows()).toMatchObject([
      { state: 'DEAD', attempts: attemptsMax, in_doubt: true, problem: expect.stringContaining('answered 500') },
    ]);
  });
});

describe('after a lost answer,', () => {
  const lost: [string, Fault][] = [
    ['a server error', { when: 'after', how: 500 }],
    ['a lost connection', { when: 'after', how: 'hang-up' }],
    ['a time-out', { when: 'after', how: 'silence' }],
  ];
  test.each(lost)('in the form of %s, each puid is looked up, and none is sent twice', async (_, then) => {
    await standIn.close();
    await open(['puid.unique']);
    job = submissions();
    await insertStatements(served, 1, 6);
    on('POST', then);
    await refusedRound();
    expect(await rows()).toMatchObject(Array(6).fill({ state: 'PENDING', in_doubt: true, attempts: 1 }));
    served.pass(minute);
    await round();
    expect(held()).toEqual(numbered(1, 6));
    expect([posts(), lookUps()]).toEqual([1, 6]);
    expect((await rows()).map(({ database_id: id }) => id)).toEqual(standIn.held('platform').map(({ uuid }) => uuid));
    expect(await rows()).toMatchObject(Array(6).fill({ platform_name: 'platform', database_created_at: stamped }));
  });
  test('a statement that was not stored is looked up, then sent', async () => {
    await insertStatements(served, 1, 2);
    on('POST', { when: 'before', how: 'hang-up' });
    await refusedRound();
    served.pass(minute);
    await round();
    expect([held(), posts(), lookUps()]).toEqual([numbered(1, 2), 2, 2]);
  });
  test('a look-up that fails keeps the statement from being sent', async () => {
    await insertStatements(served, 1, 2);
    on('POST', { when: 'after', how: 500 });
    await refusedRound();
    served.pass(minute);
    await insertStatements(served, 3, 3);
    on('GET', { when: 'before', how: 503 }, 2);
    await refusedRound();
    expect(posts()).toBe(1);
    expect(await rows()).toMatchObject([
      { in_doubt: true },
      { in_doubt: true, lease: null },
      { in_doubt: false, attempts: 0, lease: null, next_at: expect.any(Date) },
    ]);
    served.pass(2 * minute);
    await round();
    expect(held()).toEqual(numbered(1, 3));
    expect(await states()).toEqual(Array(3).fill('SENT'));
  });
});

describe('an invalid token', () => {
  test('stops the job, is reported, and fails no statement however long it lasts', async () => {
    await insertStatements(served, 1, 2);
    job = submissions('another');
    for (let times = 0; times < attemptsMax + 2; times += 1) {
      expect(await refusedRound()).toMatch(/refuses the token \(401\).*WRIT_TRANSPARENCY_TOKEN/);
      served.pass(5 * minute);
    }
    expect(await rows()).toMatchObject(
      Array(2).fill({ state: 'PENDING', attempts: 0, in_doubt: false, lease: null, problem: expect.stringContaining('token (401)') }),
    );
    await expect(round()).rejects.toMatchObject({ code: 'TRANSPARENCY_TOKEN_REFUSED' });
    served.pass(5 * minute);
    expect(posts()).toBe(attemptsMax + 3);
    await job.close?.();
    job = submissions();
    await round();
    expect([await states(), lookUps()]).toEqual([['SENT', 'SENT'], 0]);
  });
});

describe('a wrong address', () => {
  test('stops the job, is reported, and fails no statement however long it lasts, because no answer there is from the database', async () => {
    await insertStatements(served, 1, 2);
    job = submissions('token', standIn.url.replace('/v1', '/v3'));
    for (let times = 0; times < attemptsMax + 2; times += 1) {
      expect(await refusedRound()).toMatch(/WRIT_TRANSPARENCY_URL is wrong/);
      served.pass(5 * minute);
    }
    await expect(round()).rejects.toMatchObject({ code: 'TRANSPARENCY_ADDRESS_WRONG' });
    expect(await rows()).toMatchObject(
      Array(2).fill({ state: 'PENDING', attempts: 0, next_at: null, lease: null, problem: expect.stringContaining('address') }),
    );
    expect(asked).toEqual([]);
    served.pass(5 * minute);
    await job.close?.();
    job = submissions();
    await round();
    expect([await states(), held()]).toEqual([['SENT', 'SENT'], numbered(1, 2)]);
  });
  test('is not called again within five minutes', async () => {
    await insertStatements(served, 1, 1);
    const strict = await startStrict([]);
    job = submissions('token', `${strict.url}/elsewhere`);
    await refusedRound();
    served.pass(5 * minute - 1);
    await refusedRound();
    expect(strict.misses()).toBe(1);
    served.pass(1);
    await refusedRound();
    await strict.close();
    expect(strict.misses()).toBe(2);
  });
});

describe('with several processes,', () => {
  test('each due statement is sent by one process', async () => {
    await insertStatements(served, 1, 250);
    const others = [submissions(), submissions()];
    await Promise.all([job, ...others].map((one) => round(one)));
    for (const other of others) await other.close?.();
    expect([held().length, new Set(held()).size, posts()]).toEqual([250, 250, 3]);
    expect(lookUps()).toBe(0);
  });
  test('a dead process leaves its statements to the next when its lease ends, and they are looked up first', async () => {
    await insertStatements(served, 1, 2);
    await served.sql('update enforcement.submission set lease = gen_random_uuid(), leased_until = $1, in_doubt = true', [
      new Date(served.state.now.getTime() + leaseMs),
    ]);
    served.pass(leaseMs - 1);
    expect(await round()).toBe(false);
    expect(asked).toEqual([]);
    served.pass(1);
    await round();
    expect([held(), lookUps()]).toEqual([numbered(1, 2), 2]);
  });
  test('a late process overwrites nothing that the next one has written', async () => {
    await insertStatements(served, 1, 1);
    let late = true;
    fault = ({ method }) => {
      if (!late || method !== 'POST') return null;
      late = false;
      return { when: 'after', how: 'silence' };
    };
    const slow = refusedRound();
    await expect.poll(() => posts()).toBe(1);
    served.pass(leaseMs);
    const other = submissions();
    await round(other);
    const written = await rows();
    await slow;
    await other.close?.();
    expect(written).toMatchObject([{ state: 'SENT' }]);
    expect(await rows()).toEqual(written);
  });
  test.each([
    ['put back', { when: 'after', how: 500 }],
    ['marked as sent', null],
  ] as const)('a late process leaves what the next one holds: nothing is %s', async (_, then) => {
    await insertStatements(served, 1, 1);
    const other = '11111111-1111-4111-8111-111111111111';
    const take = served.sql.bind(served, 'update enforcement.submission set lease = $1, leased_until = $2, in_doubt = true', [
      other,
      new Date('2026-03-01T13:00:00Z'),
    ]);
    fault = () => then;
    job = openSubmissions({
      url: standIn.url,
      token: 'token',
      client: (clock) => {
        const client = transparencyClient({ url: standIn.url, token: 'token' }, clock);
        const sendAll: typeof client.sendAll = async (...args) => {
          await take();
          return client.sendAll(...args);
        };
        return { ...client, sendAll };
      },
    });
    await refusedRound();
    expect(await rows()).toMatchObject([{ state: 'PENDING', lease: other, in_doubt: true, attempts: 0 }]);
  });
  test('a process that is stopped releases its statements, with the ones in doubt marked', async () => {
    await insertStatements(served, 1, 1);
    fault = ({ method }) => (method === 'POST' ? { when: 'after', how: 'silence' } : null);
    const stopping = new AbortController();
    const running = job.round(services(), stopping.signal);
    await expect.poll(() => posts()).toBe(1);
    stopping.abort();
    await running;
    expect(await rows()).toMatchObject([{ state: 'PENDING', in_doubt: true, lease: null, next_at: null, attempts: 0 }]);
  });
});

/** A database with moods, and nothing at `/elsewhere`: it refuses some puids, says that they are taken and shows none, or fails over them. */
async function startStrict(refused: string[], { isMute = false, taken = [] as string[], indigestible = [] as string[] } = {}) {
  const { createServer } = await import('node:http');
  const batches: string[][] = [];
  let misses = 0;
  const uuid = '01234567-89ab-4cde-8f01-23456789abcd';
  const bad = { category: ['Not today.'] };
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const answer = (status: number, body: unknown) => response.writeHead(status).end(JSON.stringify(body));
    if (request.url?.startsWith('/elsewhere/')) {
      misses += 1;
      return answer(404, { message: 'Not Found' });
    }
    if (request.method === 'GET') return answer(404, { message: 'statement of reason not found' });
    const body = JSON.parse(Buffer.concat(parts).toString()) as { puid?: string; statements?: { puid: string }[] };
    const puids = body.statements?.map(({ puid }) => puid) ?? [String(body.puid)];
    batches.push(puids);
    if (puids.some((puid) => indigestible.includes(puid))) return answer(500, {});
    const already = puids.filter((puid) => taken.includes(puid));
    const errors = Object.fromEntries(puids.flatMap((puid, index) => (refused.includes(puid) ? [[`statement_${index}`, bad]] : [])));
    if (already.length > 0) return answer(422, { message: 'taken', errors: { puid: ['taken'], existing_puids: already } });
    if (Object.keys(errors).length === 0)
      return answer(201, body.statements ? { statements: puids.map((puid) => ({ puid, uuid })) } : { puid: puids[0], uuid });
    return answer(422, body.statements ? (isMute ? { message: 'No.' } : { errors }) : { message: 'No.', errors: bad });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  const close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { url: `http://127.0.0.1:${port}`, batches, misses: () => misses, close };
}
