/** A read under a grant: its four statements are on their way before the server has answered one, and no more are sent than these. */
import { newOperationId } from '@writ/core';
import { openPrisma, recordRows, underGrant } from '@writ/prisma/client';
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
