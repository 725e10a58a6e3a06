/** The rule of who tells, and when, each guard of it by itself: what looks for it, what decides it, what does it. */
import { accessesUnder, notificationDelayedUntil, notificationTiming } from '@writ/orders-domain/informing';
import type { Order, OrderStatus } from '@writ/orders-domain/order';
import { at, day, move, people, production, removal, walked } from '@writ/orders-domain/testing';
import { openPrisma } from '@writ/prisma/client';
import { freshDatabase } from '@writ/prisma/test-database';
import { describe, expect, test } from 'vitest';
import { insertOrder } from '../store/write.ts';
import { inform } from './inform-job.ts';
import { notifyOfAccesses } from './notify-holders.ts';

const secrecy = { ground: 'PUBLIC_SECURITY' as const, reason: 'Others are warned otherwise.', until: at(60 * day) };
const byDay = walked(production({ informBy: at(30 * day) }), 'IN_FORCE');
const silent = walked(production({ secrecy, informBy: null }), 'IN_FORCE');
const confirmed = move(byDay, { type: 'confirmInformed', at: at(day) }, people.police, at(2 * day)).order;
const as = (order: Order, status: OrderStatus): Order => ({ ...order, status });
const before = (ms: number) => new Date(at(ms).getTime() - 1);

describe('Writ informs the person', () => {
  test.each<[string, Order, boolean, Date, ReturnType<typeof notificationTiming>]>([
    ['later, before the day', byDay, true, before(30 * day), 'LATER'],
    ['on the day', byDay, true, at(30 * day), 'NOW'],
    ['on the day, even if nothing was read yet', byDay, false, at(30 * day), 'NOW'],
    ['later, under a non-disclosure period', silent, true, before(60 * day), 'LATER'],
    ['at the end of the non-disclosure period', silent, true, at(60 * day), 'NOW'],
    ['never, once the authority has', confirmed, true, at(90 * day), 'NEVER'],
    ['later, while the order is held', as(byDay, 'HELD'), false, at(30 * day), 'LATER'],
    ['never of an order that ended unread', as(byDay, 'REVOKED'), false, at(30 * day), 'NEVER'],
    ['of an order that ended and was read', as(byDay, 'REVOKED'), true, at(30 * day), 'NOW'],
    ['never of an order to act, whose items are shown one by one', walked(removal(), 'IN_FORCE', people.regulator), true, at(day), 'NEVER'],
  ])('%s', (_when, order, isRead, now, answer) => expect(notificationTiming(order, isRead, now)).toBe(answer));
});

test('nothing is withheld for longer than 24 months after service, whatever a clock says', () => {
  const [clock] = silent.clocks.filter(({ kind }) => kind === 'SECRECY');
  if (clock === undefined) throw new Error('the order has no silence');
  expect(notificationDelayedUntil({ ...silent, clocks: [{ ...clock, dueAt: new Date('2040-01-01Z') }] })).toEqual(
    new Date('2028-03-01T12:01:00Z'),
  );
});

test('each account is informed once, with what was granted of it alone and the widest window', () => {
  const [target] = byDay.targets;
  if (target === undefined) throw new Error('the order has no target');
  const windows = [{ from: at(-40 * day), to: at(-30 * day) }, { from: at(-35 * day), to: at(-20 * day) }, null];
  const order = {
    targets: [
      { ...target, id: 'a', resolved: 'ann' },
      { ...target, id: 'b', resolved: 'ann' },
      { ...target, id: 'c', resolved: 'bea' },
      { ...target, id: 'd', resolved: null },
    ],
    decisions: [
      { target: 'a', category: 'TRAFFIC', outcome: 'GRANTED', window: windows[0] ?? null, code: null },
      { target: 'b', category: 'TRAFFIC', outcome: 'NARROWED', window: windows[1] ?? null, code: null },
      { target: 'b', category: 'SUBSCRIBER', outcome: 'GRANTED', window: null, code: null },
      { target: 'b', category: 'CONTENT', outcome: 'REFUSED', window: null, code: 'OUT_OF_SCOPE' },
      { target: 'c', category: 'CONTENT', outcome: 'REFUSED', window: null, code: 'OUT_OF_SCOPE' },
      { target: 'd', category: 'SUBSCRIBER', outcome: 'NOT_AVAILABLE', window: null, code: null },
    ].map((one) => ({ ...one, text: null, preserved: null })) as Order['decisions'],
  };
  expect(accessesUnder(order)).toEqual([
    { account: 'ann', categories: ['TRAFFIC', 'SUBSCRIBER'], window: { from: at(-40 * day), to: at(-20 * day) } },
  ]);
});

test('the search and the notification both keep to the time', async () => {
  const database = await freshDatabase();
  const db = openPrisma(database.options('orders'));
  try {
    const targets = silent.targets.map((target) => ({ ...target, resolved: 'ann' }));
    await insertOrder(db, { ...silent, targets, status: 'APPROVED' });
    await db.legalOrder.updateMany({ data: { status: 'IN_FORCE', releasedEvent: '00000000-0000-4000-8000-000000000000' } });
    expect(await inform.due(db, before(60 * day))).toEqual([]);
    expect(await notifyOfAccesses(db, { ...silent, targets }, before(60 * day))).toEqual([]);
    expect(await inform.due(db, at(60 * day))).toEqual(['order']);
    expect(await notifyOfAccesses(db, { ...silent, targets }, at(60 * day))).toHaveLength(1);
    expect(await notifyOfAccesses(db, { ...silent, targets }, at(61 * day))).toEqual([]);
  } finally {
    await db.$disconnect();
    await database.drop();
  }
});
