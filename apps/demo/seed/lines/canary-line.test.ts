import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase, type TestDatabase } from '../../../../prisma/testing/test-database.ts';
import { load } from '../load.ts';
import { type ImportLine, importLine } from './lines.ts';

let database: TestDatabase;
let owner: pg.Pool;
beforeAll(async () => {
  database = await freshDatabase();
  owner = new pg.Pool({ ...database.options('owner'), max: 1 });
});
afterAll(async () => {
  await owner.end();
  await database.drop();
});

const account = (key: string, canary: object): ImportLine =>
  importLine.parse({
    type: 'account',
    key,
    handle: key,
    registeredAt: '2020-01-01T00:00:00Z',
    identifiers: [{ type: 'EMAIL', value: `${key}@example.org` }],
    subscriber: { name: 'Nobody' },
    ...canary,
  });

async function* lines() {
  yield account('person', {});
  yield account('canary', { canary: true });
}

test('a line of the type account creates a canary where it states so, and not for an existing account', async () => {
  for (let times = 0; times < 2; times += 1) await load(lines(), owner, { blindIndexKey: new Uint8Array(32) });
  expect((await owner.query('select account_id from records.canary')).rows).toEqual([{ account_id: 'canary' }]);
  async function* late() {
    yield account('person', { canary: true });
  }
  await expect(load(late(), owner, { blindIndexKey: new Uint8Array(32) })).rejects.toThrow("canary: this account is known as somebody's");
  expect((await owner.query('select account_id from records.canary')).rows, "a person's account never becomes one").toEqual([
    { account_id: 'canary' },
  ]);
});

test.each([false, 'true', 1, null])('a canary needs the value true: %j is refused', (canary) => {
  expect(() => account('other', { canary })).toThrow();
});
