import { escalated, paused, resumed } from '@writ/orders-domain/clocks';
import type { Order } from '@writ/orders-domain/order';
import { at, day, hour, production, walked } from '@writ/orders-domain/testing';
import { openPrisma } from '@writ/prisma/client';
import { freshDatabase, type TestDatabase } from '@writ/prisma/test-database';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ordersById } from './read.ts';
import { insertOrder, updateOrder } from './write.ts';

let database: TestDatabase;
let db: ReturnType<typeof openPrisma>;
beforeAll(async () => {
  database = await freshDatabase();
  db = openPrisma(database.options('orders'));
});
afterAll(async () => {
  await db.$disconnect();
  await database.drop();
});

const byKind = ({ clocks }: Order) => Object.fromEntries(clocks.map((clock) => [clock.kind, clock]));

test('clocks are stored completely: their pauses, their notifications, and their ends', async () => {
  const before = walked(production({ notified: { organisation: 'west-enforcing', country: 'IE' } }), 'CLARIFICATION');
  await insertOrder(db, before);
  const [stored] = await ordersById(db, [before.id]);
  expect(stored && byKind(stored.order)).toEqual(byKind(before));
  const challenged = paused(before.clocks, 'ANSWER', 'CHALLENGE', at(day));
  const running = escalated(resumed(challenged, 'ANSWER', 'CLARIFICATION', at(2 * day)), at(9 * day));
  if (running === null) throw new Error('nothing is told');
  const after = { ...before, generation: before.generation + 1, clocks: running };
  await updateOrder(db, before, after, null);
  const [changed] = await ordersById(db, [before.id]);
  expect(changed && byKind(changed.order)).toEqual(byKind(after));
});

test('a row has what a worker searches for: since when the clock is paused, and when it notifies next', async () => {
  const order = { ...walked(production(), 'SERVED'), id: 'other', targets: [], decisions: [] };
  await insertOrder(db, order);
  const where = { orderId: order.id, kind: 'ANSWER' as const };
  const [half, tenth] = order.clocks.find(({ kind }) => kind === 'ANSWER')?.thresholds ?? [];
  expect(await db.orderClock.findFirst({ where })).toMatchObject({ pausedAt: null, escalatesAt: half });
  const told = { ...order, generation: order.generation + 1, clocks: escalated(order.clocks, at(6 * day)) ?? [] };
  await updateOrder(db, order, told, null);
  expect(await db.orderClock.findFirst({ where })).toMatchObject({ pausedAt: null, escalatesAt: tenth });
  const standing = { ...told, generation: told.generation + 1, clocks: paused(told.clocks, 'ANSWER', 'CLARIFICATION', at(6 * day + hour)) };
  await updateOrder(db, told, standing, null);
  expect(await db.orderClock.findFirst({ where })).toMatchObject({ pausedAt: at(6 * day + hour), escalatesAt: null });
});
