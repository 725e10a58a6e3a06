import { afterEach, describe, expect, test } from 'vitest';
import type { Fault, FaultOf } from './fault.ts';
import { type StandIn, startStandIn } from './server.ts';

type Row = Record<string, unknown>;

const statement = (puid: string, change: Row = {}): Row => ({
  decision_account: 'DECISION_ACCOUNT_SUSPENDED',
  decision_ground: 'DECISION_GROUND_INCOMPATIBLE_CONTENT',
  incompatible_content_ground: 'Terms, section 4',
  incompatible_content_explanation: 'It advertises.',
  content_type: ['CONTENT_TYPE_TEXT'],
  category: 'STATEMENT_CATEGORY_OTHER_VIOLATION_TC',
  content_date: '2024-05-06',
  application_date: '2026-03-01',
  decision_facts: 'Forty advertisements in an hour.',
  source_type: 'SOURCE_VOLUNTARY',
  automated_detection: 'Yes',
  automated_decision: 'AUTOMATED_DECISION_PARTIALLY',
  puid,
  ...change,
});

let standIn: StandIn;
afterEach(() => standIn.close());
const start = async (fault: FaultOf = () => null): Promise<void> => {
  standIn = await startStandIn({
    tokens: { one: 'platform one', two: 'platform two' },
    fault,
    clock: () => new Date('2026-03-01T12:00:00.789Z'),
  });
};
const ask = (path: string, { token = 'one', body, signal }: { token?: string; body?: unknown; signal?: AbortSignal } = {}) =>
  fetch(`${standIn.url}/${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { authorization: `Bearer ${token}`, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    redirect: 'manual',
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal === undefined ? {} : { signal }),
  });
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

describe('a statement', () => {
  test('is created with what the database adds to it', async () => {
    await start();
    const answer = await ask('statement', { body: statement('a') });
    const body = (await answer.json()) as Row;
    expect([answer.status, body]).toEqual([
      201,
      {
        ...statement('a'),
        uuid: expect.stringMatching(uuid),
        platform_name: 'platform one',
        created_at: '2026-03-01 12:00:00',
        permalink: `${standIn.url.replace('/api/v1', '')}/statement/${String(body['uuid'])}`,
        self: `${standIn.url}/statement/${String(body['uuid'])}`,
      },
    ]);
  });
  test('with a used puid is refused with the statement that has it, and the puids of another platform are separate', async () => {
    await start();
    const { uuid: first } = (await (await ask('statement', { body: statement('a') })).json()) as Row;
    const again = await ask('statement', { body: statement('a') });
    const message = 'The identifier given is not unique within this platform.';
    expect([again.status, await again.json()]).toEqual([
      422,
      { message, errors: { puid: [message] }, existing: expect.objectContaining({ uuid: first }) },
    ]);
    expect((await ask('statement', { token: 'two', body: statement('a') })).status).toBe(201);
    expect([standIn.held('platform one').length, standIn.held('platform two').length]).toEqual([1, 1]);
  });
  test('is found by its puid, only by its own platform', async () => {
    await start();
    const { uuid: made } = (await (await ask('statement', { body: statement('a') })).json()) as Row;
    const found = await ask('statement/existing-puid/a');
    expect([found.status, await found.json()]).toEqual([302, expect.objectContaining({ uuid: made })]);
    for (const [path, token] of [
      ['b', 'one'],
      ['a', 'two'],
    ] as const) {
      const absent = await ask(`statement/existing-puid/${path}`, { token });
      expect([absent.status, await absent.json()]).toEqual([404, { message: 'statement of reason not found' }]);
    }
  });
});

test('an address that is not of the API is answered differently from an unknown puid', async () => {
  await start();
  for (const [path, words] of [
    ['../v3/statement/existing-puid/a', 'The route api/v3/statement/existing-puid/a could not be found.'],
    ['statement/existing-puid/a', 'statement of reason not found'],
  ] as const) {
    const answer = await ask(path);
    expect([answer.status, await answer.json()]).toEqual([404, { message: words }]);
  }
});

describe('a batch', () => {
  test('is created completely, in order', async () => {
    await start();
    const answer = await ask('statements', { body: { statements: [statement('a'), statement('b')] } });
    const { statements } = (await answer.json()) as { statements: Row[] };
    expect([answer.status, statements.map(({ puid }) => puid)]).toEqual([201, ['a', 'b']]);
    expect(standIn.held('platform one').map(({ puid }) => puid)).toEqual(['a', 'b']);
  });
  test('with one bad statement creates none, and names the fields of each', async () => {
    await start();
    const body = { statements: [statement('a'), statement('b', { category: 'x', decision_facts: null }), statement('c')] };
    const answer = await ask('statements', { body });
    expect([answer.status, await answer.json()]).toEqual([
      422,
      {
        errors: {
          statement_1: { category: ['The selected category is invalid.'], decision_facts: ['The decision facts field is required.'] },
        },
      },
    ]);
    expect(standIn.held('platform one')).toEqual([]);
  });
  test('with a used puid creates none, and names it', async () => {
    await start();
    await ask('statement', { body: statement('b') });
    const answer = await ask('statements', { body: { statements: [statement('a'), statement('b')] } });
    expect([answer.status, await answer.json()]).toMatchObject([422, { errors: { puid: [expect.any(String)], existing_puids: ['b'] } }]);
    expect(standIn.held('platform one').map(({ puid }) => puid)).toEqual(['b']);
  });
});

describe('on demand, the stand-in', () => {
  const table: [Fault, number][] = [
    [{ when: 'before', how: 'hang-up' }, 0],
    [{ when: 'after', how: 'hang-up' }, 1],
    [{ when: 'before', how: 'silence' }, 0],
    [{ when: 'after', how: 'silence' }, 1],
    [{ when: 'before', how: 503 }, 0],
    [{ when: 'after', how: 500 }, 1],
  ];
  test.each(table)('fails with %o, with %i stored', async (fault, kept) => {
    await start(({ earlier, method, path }) => (earlier === 0 && method === 'POST' && path === '/api/v1/statement' ? fault : null));
    const asked = ask('statement', { body: statement('a'), signal: AbortSignal.timeout(fault.how === 'silence' ? 1_000 : 30_000) });
    if (typeof fault.how === 'number') expect((await asked).status).toBe(fault.how);
    else await expect(asked).rejects.toThrow(fault.how === 'silence' ? /aborted/ : 'fetch failed');
    await expect.poll(() => standIn.held('platform one')).toHaveLength(kept);
    expect((await ask('statements')).status).toBe(200);
  });
  test('is too busy, and names the time to wait', async () => {
    await start(() => ({ when: 'before', how: 429, retryAfter: '120' }));
    const answer = await ask('statement', { body: statement('a') });
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '120']);
  });
});

test('shows a platform what is stored for it', async () => {
  await start();
  await ask('statement', { body: statement('a') });
  const shown = async (token: string) => ((await (await ask('statements', { token })).json()) as { statements: Row[] }).statements;
  expect((await shown('one')).map(({ puid }) => puid)).toEqual(['a']);
  expect(await shown('two')).toEqual([]);
  expect((await ask('statements', { token: 'three' })).status).toBe(401);
});
