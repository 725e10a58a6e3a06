import { connect } from '@writ/prisma';
import { openPrisma, type PrismaClient } from '@writ/prisma/client';
import { freshDatabase, type TestDatabase } from '@writ/prisma/test-database';
import type pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { waitingOfOrders } from './waiting.ts';

const now = new Date('2026-03-02T12:00:00Z');
let database: TestDatabase;
let superuser: pg.Client;
let db: PrismaClient;
beforeEach(async () => {
  database = await freshDatabase();
  superuser = await connect(database.options('postgres'));
  // Rows alone, without the orders that they are of.
  await superuser.query('set session_replication_role = replica');
  db = openPrisma(database.options('orders'), 1);
});
afterEach(async () => {
  await db.$disconnect();
  await superuser.end();
  await database.drop();
});

test('where nothing waits everything is counted, and is nothing', async () => {
  expect(await waitingOfOrders(db, now)).toEqual(['mail', 'alerts'].map((what) => ({ what, count: 0, since: null, dead: 0 })));
});

test('what waits is counted since the oldest of it, a digest from its hour on, and what failed apart', async () => {
  await superuser.query(
    `insert into orders.user_information (id, order_id, account_id, accessed_at, told_at, mailed_at, mail_outcome)
     select id, 'order ' || id, account, told, told, mailed, case when mailed is not null then 'SENT' end
       from (values ('a', 'author', '2026-03-02T11:00Z'::timestamptz, null::timestamptz), ('b', 'reader', '2026-03-02T10:00Z', null),
                    ('c', 'author', '2026-03-02T09:00Z', '2026-03-02T09:01Z')) v (id, account, told, mailed)`,
  );
  await superuser.query(
    `insert into orders.alert (id, cause, event, stage, kind, subject, detail, at, readers)
     select id, id, 'FAULT', 0, 'LOG', 's', 'd', at, '{COUNSEL}' from (values ('old', '2026-03-02T08:00Z'::timestamptz), ('new', '2026-03-02T11:30Z')) v (id, at)`,
  );
  await superuser.query(
    `insert into orders.alert_delivery (id, alert_id, hearer, channel, state, next_at)
     select alert || hearer || channel, alert, hearer, channel::orders.alert_channel, state::orders.alert_state, next
       from (values ('new', 'DESK', 'MAIL', 'DUE', '2026-03-02T12:30Z'::timestamptz), ('old', 'h', 'DIGEST', 'DUE', '2026-03-03T06:00Z'),
                    ('old', 'SECOND', 'MAIL', 'FAILED', '2026-03-02T09:00Z'), ('old', 'DESK', 'MAIL', 'SENT', '2026-03-02T08:01Z')) v (alert, hearer, channel, state, next)`,
  );
  expect(await waitingOfOrders(db, now)).toEqual([
    { what: 'mail', count: 2, since: new Date('2026-03-02T10:00Z'), dead: 0 },
    { what: 'alerts', count: 1, since: new Date('2026-03-02T11:30Z'), dead: 1 },
  ]);
  expect(await waitingOfOrders(db, new Date('2026-03-03T06:00Z'))).toContainEqual({
    ...{ what: 'alerts', count: 2, since: new Date('2026-03-02T11:30Z'), dead: 1 },
  });
});
