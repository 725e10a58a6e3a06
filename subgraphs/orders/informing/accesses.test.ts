/** The rule of who tells, and when, each guard of it by itself: what looks for it, what decides it, what does it. */
import { accessesUnder, notificationTiming } from '@writ/orders-domain/informing';
import type { Order, OrderContent, OrderStatus } from '@writ/orders-domain/order';
import { at, day, people, production, removal, sampleOf, walked } from '@writ/orders-domain/testing';
import { connect } from '@writ/prisma';
import { openPrisma } from '@writ/prisma/client';
import { freshDatabase } from '@writ/prisma/test-database';
import { describe, expect, test } from 'vitest';
import { insertOrder } from '../store/write.ts';
import { inform } from './inform-job.ts';
import { notifyOfAccesses } from './notify-holders.ts';

const secrecy = { ground: 'PUBLIC_SECURITY' as const, reason: 'Others are warned otherwise.', until: at(60 * day) };
const provision = (change: Partial<OrderContent>) =>
  walked(
    sampleOf('DSA_INFORM', { categories: ['SUBSCRIBER'], from: null, to: null, informBy: null, ...change }),
    'IN_FORCE',
    people.regulator,
  );
const byDay = provision({ informBy: at(30 * day) });
const silent = provision({ secrecy });
const evidence = walked(production({ secrecy, informBy: null }), 'IN_FORCE');
const as = (order: Order, status: OrderStatus): Order => ({ ...order, status });
const before = (ms: number) => new Date(at(ms).getTime() - 1);

describe('the platform informs the person of an order to provide information, Regulation (EU) 2022/2065, Art. 10(5),', () => {
  test.each<[string, Order, boolean, Date, ReturnType<typeof notificationTiming>]>([
    ['later, before the time that the authority provides', byDay, true, before(30 * day), 'LATER'],
    ['at that time, once something was read', byDay, true, at(30 * day), 'NOW'],
    ['later, while nothing was read', byDay, false, at(30 * day), 'LATER'],
    ['later, under a non-disclosure period', silent, true, before(60 * day), 'LATER'],
    ['at the end of the non-disclosure period', silent, true, at(60 * day), 'NOW'],
    ['later, while the order is held', as(byDay, 'HELD'), false, at(30 * day), 'LATER'],
    ['never of one that ended unread', as(byDay, 'REVOKED'), false, at(30 * day), 'NEVER'],
    ['of one that ended and was read', as(byDay, 'REVOKED'), true, at(30 * day), 'NOW'],
    ['never of an order to act, whose items are shown one by one', walked(removal(), 'IN_FORCE', people.regulator), true, at(day), 'NEVER'],
    ['never of a European Production Order, whatever has passed', evidence, true, at(900 * day), 'NEVER'],
  ])('%s', (_when, order, isRead, now, answer) => expect(notificationTiming(order, isRead, now)).toBe(answer));
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

test.each([
  ['an order to provide information: the search and the notification both keep to the time', silent, ['order'], 1],
  ['a European Production Order: neither the search nor the notification ever finds it', evidence, [], 0],
] as const)('%s', async (_which, sample, due, told) => {
  const database = await freshDatabase();
  const db = openPrisma(database.options('orders'));
  const superuser = await connect(database.options('postgres'));
  try {
    const targets = sample.targets.map((target) => ({ ...target, resolved: 'ann' }));
    const order = { ...sample, targets };
    await insertOrder(db, { ...order, status: 'APPROVED' });
    await db.legalOrder.updateMany({ data: { status: 'IN_FORCE', releasedEvent: '00000000-0000-4000-8000-000000000000' } });
    await superuser.query(`insert into log.log_entry values (0, gen_random_uuid(), '', '')`);
    await superuser.query(
      `insert into orders.access_grant (handle_hash, category, operation, purpose, reference, account_id, horizon, expires_at, log_idx)
       values (sha256('h'), 'SUBSCRIBER', gen_random_uuid(), 'ORDER', 'order', 'ann', now(), now() + interval '1 minute', 0)`,
    );
    expect(await inform.due(db, before(60 * day))).toEqual([]);
    expect(await notifyOfAccesses(db, order, before(60 * day))).toEqual([]);
    expect(await inform.due(db, at(60 * day))).toEqual(due);
    expect(await notifyOfAccesses(db, order, at(60 * day))).toHaveLength(told);
    expect(await notifyOfAccesses(db, order, at(61 * day))).toEqual([]);
  } finally {
    await superuser.end();
    await db.$disconnect();
    await database.drop();
  }
});
