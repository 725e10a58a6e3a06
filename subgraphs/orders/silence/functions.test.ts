/** What the audit and the log are told of silences by the database: an instant and numbers, and nothing else of an order. */
import { connect } from '@writ/prisma';
import { openPrisma } from '@writ/prisma/client';
import { freshDatabase, playClock, type TestDatabase } from '@writ/prisma/test-database';
import type pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { insertOrder } from '../store/write.ts';
import { people } from '../testing/people.ts';
import { at, day, move, production, removal, utc } from '../testing/sample-order.ts';
import { walked } from '../testing/walk.ts';

let database: TestDatabase;
let superuser: pg.Client;
let writer: ReturnType<typeof openPrisma>;
let audit: pg.Client;
let log: pg.Client;
let enforcement: pg.Client;
beforeAll(async () => {
  database = await freshDatabase();
  writer = openPrisma(database.options('orders'));
  const roles = ['postgres', 'audit', 'log', 'enforcement'] as const;
  const opened = await Promise.all(roles.map((role) => connect(database.options(role))));
  [superuser, audit, log, enforcement] = opened as [pg.Client, pg.Client, pg.Client, pg.Client];
});
afterAll(async () => {
  await Promise.all([superuser.end(), audit.end(), log.end(), enforcement.end(), writer.$disconnect()]);
  await database.drop();
});
beforeEach(() => superuser.query('truncate orders.legal_order cascade'));

const secrecy = { ground: 'PUBLIC_SECURITY' as const, reason: 'Others are warned otherwise.', until: at(60 * day) };
const silent = walked(production({ secrecy, informBy: null }), 'SERVED');
const until = async (...orders: string[]) => (await audit.query('select order_id, until from orders.silence_of($1)', [orders])).rows;

describe('until when nothing is told of an order', () => {
  test('is the end of its silence, as it was renewed and lifted', async () => {
    await insertOrder(writer, silent);
    expect(await until('order', 'no-such-order')).toEqual([{ order_id: 'order', until: at(60 * day) }]);
    const renewed = move(
      silent,
      { type: 'renewSecrecy', ground: 'PUBLIC_SECURITY', reason: 'Still.', until: at(140 * day) },
      people.police,
      at(59 * day),
    );
    await superuser.query('truncate orders.legal_order cascade');
    await insertOrder(writer, renewed.order);
    expect(await until('order')).toEqual([{ order_id: 'order', until: at(140 * day) }]);
    const { order } = move(renewed.order, { type: 'liftSecrecy' }, people.police, at(70 * day));
    await superuser.query('truncate orders.legal_order cascade');
    await insertOrder(writer, order);
    expect(await until('order')).toEqual([{ order_id: 'order', until: at(70 * day) }]);
  });

  test('is the day by which the authority tells, or when it confirmed that it has', async () => {
    const inForce = walked(production({ informBy: at(30 * day) }), 'IN_FORCE');
    const { order } = move(inForce, { type: 'withdrawOrder', reason: 'Solved.' }, people.police);
    await insertOrder(writer, order);
    expect(await until('order')).toEqual([{ order_id: 'order', until: at(30 * day) }]);
    const confirmed = move(order, { type: 'confirmInformed', at: at(9 * day) }, people.police, at(10 * day)).order;
    await superuser.query('truncate orders.legal_order cascade');
    await insertOrder(writer, confirmed);
    expect(await until('order')).toEqual([{ order_id: 'order', until: at(10 * day) }]);
  });

  test('is never later than 24 months after service, whatever a clock says', async () => {
    await insertOrder(writer, silent);
    await superuser.query(`update orders.clock set due_at = '2031-01-01Z' where kind = 'SECRECY'`);
    expect(await until('order')).toEqual([{ order_id: 'order', until: utc('2028-03-01T12:01:00') }]);
  });

  test('is nothing where nothing is held back', async () => {
    await insertOrder(writer, walked(removal(), 'SERVED', people.regulator));
    expect(await until('order')).toEqual([{ order_id: 'order', until: null }]);
  });
});

describe('the totals of a day', () => {
  beforeAll(() => playClock(database));
  afterAll(() => playClock(database, new Date()));
  const counted = async (when: Date) =>
    Object.fromEntries(
      (await log.query('select age, silences from orders.silences_by_age($1)', [when])).rows.map(({ age, silences }) => [
        age,
        Number(silences),
      ]),
    );
  const none = { 'under 30 days': 0, '30 to 90 days': 0, '90 to 180 days': 0, '180 to 365 days': 0, 'over 365 days': 0 };

  test('count silences by how long they have run: each in one band, at its edges', async () => {
    await insertOrder(writer, silent);
    const since = silent.servedAt ?? at(0);
    await superuser.query(`update orders.clock set due_at = '2031-01-01Z' where kind = 'SECRECY'`);
    const after = (days: number, ms = 0) => new Date(since.getTime() + days * day + ms);
    for (const [when, band] of [
      [after(0), 'under 30 days'],
      [after(30, -1), 'under 30 days'],
      [after(30), '30 to 90 days'],
      [after(90, -1), '30 to 90 days'],
      [after(90), '90 to 180 days'],
      [after(180), '180 to 365 days'],
      [after(365, -1), '180 to 365 days'],
      [after(365), 'over 365 days'],
      [after(720), 'over 365 days'],
    ] as const)
      expect(await counted(when), when.toISOString()).toEqual({ ...none, [band]: 1 });
    expect(await counted(after(0, -1))).toEqual(none);
  });

  test('count none that is over, lifted or lapsed, and no other clock', async () => {
    await insertOrder(writer, silent);
    expect(await counted(new Date(at(60 * day).getTime() - 1))).toEqual({ ...none, '30 to 90 days': 1 });
    expect(await counted(at(60 * day))).toEqual(none);
    await superuser.query('truncate orders.legal_order cascade');
    await insertOrder(writer, move(silent, { type: 'liftSecrecy' }, people.police, at(10 * day)).order);
    expect(await counted(at(9 * day))).toEqual({ ...none, 'under 30 days': 1 });
    expect(await counted(at(10 * day))).toEqual(none);
    await superuser.query('truncate orders.legal_order cascade');
    await insertOrder(writer, walked(production(), 'SERVED'));
    expect(await counted(at(day))).toEqual(none);
  });
});

describe('what an access rests on', () => {
  const known = async (when: Date) =>
    (await enforcement.query('select reference, known_from from orders.access_of(0, $1, $2)', ['person', when])).rows;
  /** Far ahead of the database's own clock, whenever this runs. */
  const future = Date.now() + 800 * day;
  const ahead = (ms: number) => new Date(future + ms);
  const grantedUnder = async (order: string) => {
    await superuser.query(`insert into log.log_entry values (0, gen_random_uuid(), '', '') on conflict do nothing`);
    await superuser.query(`insert into log.log_checkpoint (size, note) values (1, 'demo/log/1' || chr(10)) on conflict do nothing`);
    await superuser.query('truncate orders.access_grant');
    await superuser.query(
      `insert into orders.access_grant (handle_hash, category, operation, purpose, reference, account_id, horizon, expires_at, log_idx)
       values (sha256('h'), 'SUBSCRIBER', gen_random_uuid(), 'ORDER', $1, 'person', now(), now() + interval '1 minute', 0)`,
      [order],
    );
  };
  /** An order that was served now, so that no silence is over by the months from its service, silent until an instant. */
  async function silentUntil(instant: Date): Promise<void> {
    await insertOrder(writer, silent);
    await superuser.query(`update orders.legal_order set served_at = now() + interval '900 days'`);
    await superuser.query(`update orders.clock set due_at = $1 where kind = 'SECRECY'`, [instant]);
    await grantedUnder('order');
  }

  test('is told once its silence is over', async () => {
    await silentUntil(new Date(Date.now() - 1_000));
    expect(await known(new Date())).toMatchObject([{ reference: 'order' }]);
    expect(await known(new Date(Date.now() - 2_000))).toEqual([]);
  });

  test('is told to no clock that runs ahead of the database and of what was done to the order', async () => {
    await silentUntil(ahead(0));
    expect(await known(ahead(day))).toEqual([]);
    expect(await known(new Date('9999-01-01Z'))).toEqual([]);
    const act = `insert into orders.order_event (order_id, generation, act, signed, at, to_status, codes) values ('order', $1, 'endSecrecy', null, $2, 'IN_FORCE', '{}')`;
    await superuser.query(act, [90, ahead(-1)]);
    expect(await known(ahead(day))).toEqual([]);
    await superuser.query(act, [91, ahead(0)]);
    expect(await known(ahead(-1))).toEqual([]);
    expect(await known(ahead(0))).toMatchObject([{ reference: 'order', known_from: ahead(0) }]);
  });
});

describe('what enforcement is told of a silent order to act', () => {
  const future = Date.now() + 800 * day;
  const ahead = (ms: number) => new Date(future + ms);
  const asked = async (name: 'told_of' | 'redress_of', when: Date) =>
    (await enforcement.query(`select * from orders.${name}('{order}', $1)`, [when])).rows;
  async function silentUntil(instant: Date): Promise<void> {
    await insertOrder(writer, walked(removal(), 'SERVED', people.regulator));
    await superuser.query(`update orders.legal_order set served_at = now() + interval '900 days'`);
    await superuser.query(
      `insert into orders.clock (order_id, kind, started_at, due_at, zone, pauses, thresholds) values ('order', 'SECRECY', now(), $1, 'UTC', '[]', '{}')`,
      [instant],
    );
  }
  const act = `insert into orders.order_event (order_id, generation, act, signed, at, to_status, codes) values ('order', $1, 'endSecrecy', null, $2, 'IN_FORCE', '{}')`;

  test.each(['told_of', 'redress_of'] as const)(
    '%s: nothing by a clock that runs ahead of the database and of what was done',
    async (name) => {
      await silentUntil(ahead(0));
      expect(await asked(name, ahead(day))).toEqual([]);
      expect(await asked(name, new Date('9999-01-01Z'))).toEqual([]);
      await superuser.query(act, [90, ahead(-1)]);
      expect(await asked(name, ahead(day))).toEqual([]);
      await superuser.query(act, [91, ahead(0)]);
      expect(await asked(name, ahead(-1))).toEqual([]);
      expect(await asked(name, ahead(0))).toMatchObject([{ order_id: 'order' }]);
    },
  );

  test('is since when it may be known, once it may, and null where nothing held it back', async () => {
    const past = new Date(Date.now() - 1_000);
    await silentUntil(past);
    expect(await asked('told_of', new Date())).toMatchObject([{ known_from: past }]);
    expect(await asked('told_of', new Date(past.getTime() - 1))).toEqual([]);
    await superuser.query(`delete from orders.clock where kind = 'SECRECY'`);
    expect(await asked('told_of', past)).toMatchObject([{ known_from: null }]);
  });

  test('is not until when it is silent: that is another\u2019s to ask', () =>
    expect(enforcement.query(`select * from orders.silence_of('{order}')`)).rejects.toMatchObject({ code: '42501' }));
});

test('neither role reads anything else of an order, nor asks what is the other\u2019s', async () => {
  for (const [client, other] of [
    [audit, `orders.silences_by_age(now())`],
    [log, `orders.silence_of('{order}')`],
  ] as const)
    for (const source of [other, 'orders.legal_order', 'orders.clock', 'orders.user_information'])
      await expect(client.query(`select * from ${source}`), source).rejects.toMatchObject({ code: '42501' });
});
