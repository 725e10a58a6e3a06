/** Duties as rows: made once a cause, moved forward once and never back. */
import type { NewDuty } from '@writ/orders-domain/duties';
import { at, day, production, walked } from '@writ/orders-domain/testing';
import { openPrisma, type PrismaClient } from '@writ/prisma/client';
import { freshDatabase, type TestDatabase } from '@writ/prisma/test-database';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dutiesById, endDuty, fallenDue, insertDuties, markOverdue, moveDuty } from './duties.ts';
import { insertOrder } from './write.ts';

let database: TestDatabase;
let db: PrismaClient;
beforeAll(async () => {
  database = await freshDatabase();
  db = openPrisma(database.options('orders'));
  await insertOrder(db, walked(production(), 'SERVED'));
});
afterAll(async () => {
  await db.$disconnect();
  await database.drop();
});

const owed = (cause: string): NewDuty => ({
  kind: 'DELETE',
  orderId: 'order',
  workId: null,
  body: { organisation: 'north-police', country: 'DE' },
  cause,
  article: null,
  dueAt: at(10 * day),
});
const made = async (cause: string) => (await insertDuties(db, [owed(cause)], at(0)))[0] ?? expect.fail('it was there before');
const stands = async ({ id }: { id: string }) => (await dutiesById(db, [id])).map(({ state, generation }) => `${state} ${generation}`)[0];

test('one cause makes one duty of a kind, and returns only new ones', async () => {
  expect(await insertDuties(db, [owed('a'), { ...owed('a'), kind: 'LIMIT_USE' }], at(0))).toHaveLength(2);
  expect(await insertDuties(db, [owed('a'), owed('b')], at(0))).toMatchObject([{ cause: 'b' }]);
});

test('a duty becomes overdue once: not before, not twice, and not when it is done', async () => {
  const duty = await made('time');
  expect(await markOverdue(db, duty.id, at(10 * day - 1))).toBe(false);
  expect(await markOverdue(db, duty.id, at(10 * day))).toBe(true);
  expect(await markOverdue(db, duty.id, at(11 * day))).toBe(false);
  expect(await stands(duty)).toBe('OVERDUE 1');
  await endDuty(db, duty, { at: at(12 * day), by: 'i police', text: 'Deleted.' });
  expect(await markOverdue(db, duty.id, at(13 * day))).toBe(false);
  expect(await stands(duty)).toBe('DONE 2');
  expect(await fallenDue(db, at(13 * day))).not.toContain(duty.id);
});

test('a duty is done once', async () => {
  const duty = await made('done');
  for (const text of ['Deleted.', 'Deleted again.']) await endDuty(db, duty, { at: at(day), by: 'i police', text });
  expect(await dutiesById(db, [duty.id])).toMatchObject([{ text: 'Deleted.', generation: 1 }]);
});

test('only an open duty gets another day', async () => {
  const [open, over] = [await made('open'), await made('over')];
  await markOverdue(db, over.id, at(10 * day));
  for (const duty of [open, over]) await moveDuty(db, duty, at(20 * day));
  expect((await dutiesById(db, [open.id]))[0]?.dueAt).toEqual(at(20 * day));
  expect((await dutiesById(db, [over.id]))[0]?.dueAt).toEqual(at(10 * day));
});
