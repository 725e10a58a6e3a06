/**
 * A read under a grant: its four statements are on their way before the server has answered one, and no more are sent than these; where there is a service of keys
 * those for the sealed keys go with them.
 */
import { newOperationId } from '@writ/core';
import { openedKeys, openPrisma, recordRows, underGrant } from '@writ/prisma/client';
import { freshDatabase, type TestDatabase } from '@writ/prisma/test-database';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { StatementCount } from '../harness/statements.ts';

const scope = { accountId: 'a', from: null, to: null, horizon: new Date('2026-03-04T00:00:00Z'), preservations: [] };
const page = { scope, after: null, take: 1 };

let database: TestDatabase;
let count: StatementCount;
beforeAll(async () => {
  database = await freshDatabase();
  count = await StatementCount.open(database.options('records').host);
});
afterAll(async () => {
  await count.close();
  await database.drop();
});

it('a transaction sends BEGIN, the session, the query and COMMIT without waiting for an answer', async () => {
  const db = openPrisma({ ...database.options('records'), host: count.folder }, 1);
  const read = () =>
    underGrant({ grants: ['handle'], operation: newOperationId() }, () => db.$queryRaw(recordRows(page, 'records.traffic_of_session')));
  // Connects, so that no answer to a start-up message is waited for below.
  expect(await read()).toEqual([]);
  count.take();
  count.hold();
  const reading = read();
  await vi.waitFor(() => expect(count.sent).toHaveLength(4));
  const [begin, session, query, commit] = count.sent.map(({ text }) => text);
  expect(begin).toMatch(/^begin /);
  expect(session).toMatch(/set_config\('writ\.grants', \$1, true\)/);
  expect(query).toMatch(/FROM records\.traffic_of_session\(/);
  expect(commit).toBe('commit');
  // The server has answered, and nothing of it has been passed on yet.
  await vi.waitFor(() => expect(count.held).toBeGreaterThan(0));
  count.release();
  expect(await reading).toEqual([]);
  expect(count.sent).toHaveLength(4);
  await db.$disconnect();
});

it.each([
  ['is not', 'none', 4],
  ['is', 'a', 8],
])(
  'the database %s asked for sealed keys beside the rows where there is %s service of keys, which is asked by whoever opens',
  async (_, service, sent) => {
    const db = openPrisma({ ...database.options('records'), host: count.folder }, 2);
    const operation = newOperationId();
    const session = { grants: ['handle'], operation };
    const open = vi.fn(async () => new Map<string, Uint8Array>());
    const read = () => underGrant(session, () => db.$queryRaw(recordRows(page, 'records.traffic_of_session')));
    await Promise.all([read(), read()]);
    count.take();
    count.hold();
    const keys = openedKeys(db, service === 'a' ? { open } : null)(operation)('handle');
    const reading = read();
    await vi.waitFor(() => expect(count.sent).toHaveLength(sent));
    await vi.waitFor(() => expect(count.held).toBeGreaterThan(0));
    count.release();
    expect(await reading).toEqual([]);
    // A grant that reaches no sealed key has none to open.
    expect([...(await keys.open())]).toEqual([]);
    expect(open).not.toHaveBeenCalled();
    expect(count.sent).toHaveLength(8);
    await db.$disconnect();
  },
);
