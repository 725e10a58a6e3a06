/** What other parts are told of silences by the database, and nothing else of an order: numbers, and the accesses that are no longer secret. */
import { lawOf, orderKinds } from '@writ/orders-domain/law';
import type { Order, OrderContent } from '@writ/orders-domain/order';
import { at, day, move, people, production, removal, sampleOf, walked } from '@writ/orders-domain/testing';
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
const provided = (change: Partial<OrderContent>) =>
  sampleOf('DSA_INFORM', { categories: ['SUBSCRIBER'], from: null, to: null, informBy: null, ...change });
const byPlatform = walked(provided({ secrecy }), 'SERVED', people.regulator);
const until = async (...orders: string[]) => (await superuser.query('select order_id, until from orders.silence_of($1)', [orders])).rows;
/** The same order as it is now. */
const replaced = async (order: Order) => {
  await superuser.query('truncate orders.legal_order cascade');
  await insertOrder(writer, order);
};

test('the platform informs of the same kinds in the database as in the table of law', async () => {
  const { rows } = await superuser.query('select kind, orders.platform_informs(kind) as informs from unnest($1::text[]) kind', [
    orderKinds,
  ]);
  expect(rows).toEqual(orderKinds.map((kind) => ({ kind, informs: lawOf(kind).informs === 'PLATFORM' })));
  expect((await superuser.query('select orders.platform_informs(null) as informs')).rows, 'and of no unknown one').toEqual([
    { informs: false },
  ]);
});

describe('the time until which an order may not be known', () => {
  test('is the end of its non-disclosure period, as it was renewed and lifted, where the platform informs', async () => {
    await insertOrder(writer, byPlatform);
    expect(await until('order', 'no-such-order')).toEqual([{ order_id: 'order', until: at(60 * day) }]);
    const act = { type: 'renewSecrecy', ground: 'PUBLIC_SECURITY', reason: 'Still.', until: at(140 * day) } as const;
    const renewed = move(byPlatform, act, people.regulator, at(59 * day)).order;
    await replaced(renewed);
    expect(await until('order')).toEqual([{ order_id: 'order', until: at(140 * day) }]);
    await replaced(move(renewed, { type: 'liftSecrecy' }, people.regulator, at(70 * day)).order);
    expect(await until('order')).toEqual([{ order_id: 'order', until: at(70 * day) }]);
  });

  test('never comes where the authority informs, whatever its clocks say, until its word', async () => {
    const forever = [{ order_id: 'order', until: Number.POSITIVE_INFINITY }];
    await insertOrder(writer, silent);
    expect(await until('order')).toEqual(forever);
    await superuser.query(`update orders.clock set due_at = '2020-01-01Z', started_at = '2019-01-01Z'`);
    expect(await until('order')).toEqual(forever);
    await superuser.query(`update orders.clock set ended_at = due_at`);
    expect(await until('order')).toEqual(forever);
    await superuser.query(`delete from orders.clock`);
    expect(await until('order')).toEqual(forever);
    await replaced(move(silent, { type: 'liftSecrecy' }, people.police, at(10 * day)).order);
    expect(await until('order'), 'lifted').toEqual(forever);
    await replaced(move(silent, { type: 'liftSecrecy', release: true }, people.police, at(10 * day)).order);
    expect(await until('order'), 'released to the person').toEqual([{ order_id: 'order', until: at(10 * day) }]);
  });

  test('is when the authority confirmed that it has informed the person', async () => {
    const inForce = walked(production({ informBy: at(30 * day) }), 'IN_FORCE');
    const over = move(inForce, { type: 'withdrawOrder', reason: 'Solved.' }, people.police).order;
    await insertOrder(writer, over);
    expect(await until('order')).toEqual([{ order_id: 'order', until: Number.POSITIVE_INFINITY }]);
    await replaced(move(over, { type: 'confirmInformed', at: at(9 * day) }, people.police, at(10 * day)).order);
    expect(await until('order')).toEqual([{ order_id: 'order', until: at(10 * day) }]);
  });

  test('does not exist where nothing is withheld', async () => {
    await insertOrder(writer, walked(removal(), 'SERVED', people.regulator));
    expect(await until('order')).toEqual([{ order_id: 'order', until: null }]);
  });
});

describe('with the rule of the process broken, the database', () => {
  test.each([
    ['keeps an access under a European Production Order from being told', silent, at(60 * day), false],
    [
      'keeps one under an order of the platform from being told before its period ends',
      byPlatform,
      new Date(at(60 * day).getTime() - 1),
      false,
    ],
    ['lets it be told from then on', byPlatform, at(60 * day), true],
  ] as const)('%s', async (_what, order, knownFrom, isTold) => {
    await insertOrder(writer, order);
    const tell = writer.$executeRaw`INSERT INTO orders.told_access (account_id, log_idx, basis, reference, granted_at, known_from)
      VALUES ('person', 77, 'ORDER', 'order', '2026-03-01Z', ${knownFrom})`;
    if (isTold) expect(await tell).toBe(1);
    else await expect(tell).rejects.toThrow('the order of this access may not be known');
    await superuser.query('truncate orders.told_access');
  });

  test.each([
    ['keeps the platform from informing of a European Production Order', silent, false],
    ['lets it inform of its own', byPlatform, true],
  ] as const)('%s', async (_what, order, isTold) => {
    await insertOrder(writer, order);
    const tell = writer.$executeRaw`INSERT INTO orders.user_information (id, order_id, account_id, accessed_at, told_at)
      VALUES ('news', 'order', 'person', '2026-03-01Z', '2030-01-01Z')`;
    if (isTold) expect(await tell).toBe(1);
    else await expect(tell).rejects.toThrow('the platform does not inform of this order');
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
  const periods = { 'under 30 days': 0, '30 to 90 days': 0, '90 to 180 days': 0, '180 to 365 days': 0, 'over 365 days': 0 };
  const none = { ...periods, 'duty to inform overdue': 0 };

  test('count non-disclosure periods by how long they have run: each in one band, at its edges', async () => {
    await insertOrder(writer, silent);
    const since = silent.servedAt ?? at(0);
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

  test('count a period whose day has passed where the authority informs, and none that was lifted or that ended by its day elsewhere', async () => {
    await insertOrder(writer, silent);
    expect(await counted(at(60 * day))).toEqual({ ...none, '30 to 90 days': 1 });
    await replaced(move(silent, { type: 'liftSecrecy' }, people.police, at(10 * day)).order);
    expect(await counted(at(9 * day))).toEqual({ ...none, 'under 30 days': 1 });
    expect(await counted(at(10 * day))).toEqual(none);
    await replaced(byPlatform);
    expect(await counted(new Date(at(60 * day).getTime() - 1))).toEqual({ ...none, '30 to 90 days': 1 });
    expect(await counted(at(60 * day))).toEqual(none);
    await replaced(walked(production(), 'SERVED'));
    expect(await counted(at(day)), 'no other clock').toEqual(none);
  });

  test('count a period without an end, and each duty to inform whose day has passed until it is done', async () => {
    await insertOrder(writer, walked(production({ secrecy: { ...secrecy, until: null }, informBy: null }), 'SERVED'));
    expect(await counted(at(400 * day))).toEqual({ ...none, 'over 365 days': 1 });
    await replaced(walked(production(), 'SERVED'));
    await superuser.query(
      `insert into orders.duty (id, kind, order_id, organisation, country, cause, created_at, due_at)
       values ('a', 'INFORM', 'order', 'north-police', 'DE', 'serve', $1, $2), ('b', 'DELETE', 'order', 'north-police', 'DE', 'serve', $1, $2)`,
      [at(0), at(30 * day)],
    );
    expect(await counted(new Date(at(30 * day).getTime() - 1))).toEqual(none);
    expect(await counted(at(30 * day))).toEqual({ ...none, 'duty to inform overdue': 1 });
    await superuser.query(`update orders.duty set state = 'DONE', done_at = $1, text = 'done' where id = 'a'`, [at(40 * day)]);
    expect(await counted(at(39 * day))).toEqual({ ...none, 'duty to inform overdue': 1 });
    expect(await counted(at(40 * day))).toEqual(none);
  });
});

describe('an access under an order', () => {
  const inForce = { ...walked(provided({ secrecy }), 'IN_FORCE', people.regulator), status: 'APPROVED' as const };
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

  test('has no row during the non-disclosure period, and has one from its end on', async () => {
    await grant(at(day));
    await shown(new Date(at(60 * day).getTime() - 1));
    expect([await known(), await listed()]).toEqual([[], []]);
    await shown(at(60 * day));
    expect(await known()).toEqual([{ reference: 'order', known_from: at(60 * day) }]);
    expect(await listed()).toEqual([{ log_idx: '0' }]);
  });

  test('that is granted after the period has one at once, once for all its categories, and none again when the order is secret again', async () => {
    await shown(at(60 * day));
    await grant(at(61 * day));
    await grant(at(61 * day), 'TRAFFIC');
    expect(await known()).toEqual([{ reference: 'order', known_from: at(61 * day) }]);
    await superuser.query('truncate orders.access_grant, orders.told_access');
    await shown(at(59 * day));
    await grant(at(59 * day));
    expect(await known()).toEqual([]);
  });

  test('is found by the job as soon as nothing withholds it, and not again', async () => {
    expect(await show.due(writer, new Date(at(60 * day).getTime() - 1))).toEqual([]);
    expect(await show.due(writer, at(60 * day))).toEqual(['order']);
    await shown(at(60 * day));
    expect(await show.due(writer, at(61 * day))).toEqual([]);
  });

  test('under an order whose authority informs has a row from its word on, and the job finds it by no clock', async () => {
    const evidence = { ...walked(production({ secrecy, informBy: null }), 'IN_FORCE'), status: 'APPROVED' as const };
    await replaced(evidence);
    await superuser.query(`update orders.legal_order set status = 'IN_FORCE', released_event = gen_random_uuid()`);
    await grant(at(day));
    await writer.$transaction((db) => showAccesses(db, evidence, at(900 * day)));
    expect([await known(), await show.due(writer, at(900 * day))]).toEqual([[], []]);
    await superuser.query('update orders.legal_order set knowable_from = $1', [at(20 * day)]);
    expect(await show.due(writer, at(20 * day))).toEqual(['order']);
    await writer.$transaction((db) => showAccesses(db, { ...evidence, knowableFrom: at(20 * day) }, at(20 * day)));
    expect(await known()).toEqual([{ reference: 'order', known_from: at(20 * day) }]);
  });
});

test('a grant that waits for the end of a non-disclosure period in the same moment is shown when that is committed', async () => {
  const order = { ...walked(provided({ secrecy }), 'IN_FORCE', people.regulator), status: 'APPROVED' as const };
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
    await expect.poll(async () => (await superuser.query(waits)).rows[0].n).toBe(1);
  });
  await minted;
  await minting.end();
  expect((await superuser.query('select account_id from orders.told_access')).rows).toEqual([{ account_id: 'person' }]);
});

describe('for a secret order to act, enforcement', () => {
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
    'gets nothing from %s by a clock that runs ahead of the database and of the acts',
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

  test('gets since when it may be known, once it may, and null where nothing withheld it', async () => {
    const past = new Date(Date.now() - 1_000);
    await silentUntil(past);
    expect(await asked('told_of', new Date())).toMatchObject([{ known_from: past }]);
    expect(await asked('told_of', new Date(past.getTime() - 1))).toEqual([]);
    await superuser.query(`delete from orders.clock where kind = 'SECRECY'`);
    expect(await asked('told_of', past)).toMatchObject([{ known_from: null }]);
  });

  test('does not get until when it is secret, which only orders may read', () =>
    expect(enforcement.query(`select * from orders.silence_of('{order}')`)).rejects.toMatchObject({ code: '42501' }));
});

test('neither role reads anything else of an order, nor calls the other one’s function', async () => {
  for (const [client, other] of [
    [audit, `orders.silences_by_age(now())`],
    [audit, `orders.silence_of('{order}')`],
    [log, `orders.silence_of('{order}')`],
  ] as const)
    for (const source of [other, 'orders.legal_order', 'orders.clock', 'orders.user_information'])
      await expect(client.query(`select * from ${source}`), source).rejects.toMatchObject({ code: '42501' });
});
