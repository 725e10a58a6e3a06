/** What other parts are told of silences by the database, and nothing else of an order: numbers, and the accesses that are no longer secret. */
import { at, day, move, people, production, removal, utc, walked } from '@writ/orders-domain/testing';
import { connect } from '@writ/prisma';
import { openPrisma } from '@writ/prisma/client';
import { freshDatabase, playClock, type TestDatabase } from '@writ/prisma/test-database';
import type pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { showAccesses } from '../informing/show-accesses.ts';
import { show } from '../informing/show-accesses-job.ts';
import { lockOrder } from '../store/read.ts';
import { insertOrder } from '../store/write.ts';

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
const until = async (...orders: string[]) => (await superuser.query('select order_id, until from orders.silence_of($1)', [orders])).rows;

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
  afterAll(() => playClock(database, 'own'));
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

describe('an access under an order', () => {
  const inForce = { ...walked(production({ secrecy, informBy: null }), 'IN_FORCE'), status: 'APPROVED' as const };
  const known = async () => (await enforcement.query('select reference, known_from from orders.access_of(0, $1)', ['person'])).rows;
  const listed = async () => (await audit.query(`select log_idx from orders.told_accesses('person', 10, 10, 10)`)).rows;
  const grant = (granted: Date, category = 'SUBSCRIBER') =>
    superuser.query(
      `insert into orders.access_grant (handle_hash, category, operation, purpose, reference, account_id, horizon, granted_at, expires_at, log_idx)
       values (sha256('h'), $2, gen_random_uuid(), 'ORDER', 'order', 'person', now(), $1::timestamptz, $1::timestamptz + interval '1 minute', 0)`,
      [granted, category],
    );
  const shown = (when: Date) => writer.$transaction((db) => showAccesses(db, inForce, when));
  beforeEach(async () => {
    await superuser.query('truncate orders.access_grant, orders.told_access');
    await superuser.query(`insert into log.log_entry values (0, gen_random_uuid(), '', '') on conflict do nothing`);
    await superuser.query(`insert into log.log_checkpoint (size, note) values (1, 'demo/log/1' || chr(10)) on conflict do nothing`);
    await insertOrder(writer, inForce);
    await superuser.query(`update orders.legal_order set status = 'IN_FORCE', released_event = gen_random_uuid()`);
  });

  test('has no row while the silence runs, and has one from its end on', async () => {
    await grant(at(day));
    await shown(new Date(at(60 * day).getTime() - 1));
    expect([await known(), await listed()]).toEqual([[], []]);
    await shown(at(60 * day));
    expect(await known()).toEqual([{ reference: 'order', known_from: at(60 * day) }]);
    expect(await listed()).toEqual([{ log_idx: '0' }]);
  });

  test('that is granted after the silence has one at once, once for all its categories, and none again when the order is kept secret anew', async () => {
    await shown(at(60 * day));
    await grant(at(61 * day));
    await grant(at(61 * day), 'TRAFFIC');
    expect(await known()).toEqual([{ reference: 'order', known_from: at(61 * day) }]);
    await superuser.query('truncate orders.access_grant, orders.told_access');
    await shown(at(59 * day));
    await grant(at(59 * day));
    expect(await known()).toEqual([]);
  });

  test('is found by the job as soon as nothing holds it back, and not again', async () => {
    expect(await show.due(writer, new Date(at(60 * day).getTime() - 1))).toEqual([]);
    expect(await show.due(writer, at(60 * day))).toEqual(['order']);
    await shown(at(60 * day));
    expect(await show.due(writer, at(61 * day))).toEqual([]);
  });

  test('is found by the job 24 months after service, whatever a clock says', async () => {
    await superuser.query(`update orders.clock set due_at = '2040-01-01Z' where kind = 'SECRECY'`);
    expect(await show.due(writer, new Date('2028-03-01T12:00:59Z'))).toEqual([]);
    expect(await show.due(writer, new Date('2028-03-01T12:01:00Z'))).toEqual(['order']);
  });
});

test('a grant that waits for the end of a silence under way is told when that is committed', async () => {
  const order = { ...walked(production({ secrecy, informBy: null }), 'IN_FORCE'), status: 'APPROVED' as const };
  await insertOrder(writer, order);
  await superuser.query(`update orders.legal_order set status = 'IN_FORCE', released_event = gen_random_uuid()`);
  await superuser.query('truncate orders.access_grant, orders.told_access');
  await superuser.query(`insert into log.log_entry values (0, gen_random_uuid(), '', '') on conflict do nothing`);
  // As the superuser, who needs no proof.
  const minting = await connect(database.options('postgres'));
  let minted: Promise<unknown> | undefined;
  await writer.$transaction(async (db) => {
    await lockOrder(db, 'order');
    await showAccesses(db, order, at(60 * day));
    minted = minting.query(
      `insert into orders.access_grant (handle_hash, category, operation, purpose, reference, account_id, horizon, granted_at, expires_at, log_idx)
       values (sha256('h'), 'SUBSCRIBER', gen_random_uuid(), 'ORDER', 'order', 'person', now(), $1, $1, 0)`,
      [at(59 * day)],
    );
    const waits = `select count(*)::int as n from pg_stat_activity where usename = 'postgres' and wait_event_type = 'Lock'`;
    await expect.poll(async () => (await superuser.query(waits)).rows[0].n, { timeout: 10_000 }).toBe(1);
  });
  await minted;
  await minting.end();
  expect((await superuser.query('select account_id from orders.told_access')).rows).toEqual([{ account_id: 'person' }]);
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
    [audit, `orders.silence_of('{order}')`],
    [log, `orders.silence_of('{order}')`],
  ] as const)
    for (const source of [other, 'orders.legal_order', 'orders.clock', 'orders.user_information'])
      await expect(client.query(`select * from ${source}`), source).rejects.toMatchObject({ code: '42501' });
});
