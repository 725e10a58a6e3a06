/** Orders that were released before anything was collected for them: what they name is due to be collected from the upgrade on, and is read after that. */
import { hour, people, production, sampleOf, walked } from '@writ/orders-domain/testing';
import { blindIndex, identifierKey } from '@writ/prisma';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Served, serve } from '../testing/served.ts';
import { upgradedFrom } from '../testing/upgraded.ts';

const asking = sampleOf('DSA_INFORM', { categories: ['SUBSCRIBER'], from: null, to: null, informBy: null });
const informing = walked(asking, 'IN_FORCE', people.regulator);
const orders = {
  informing,
  moved: informing,
  held: { ...informing, status: 'HELD' as const },
  over: walked(asking, 'FULFILLED', people.regulator),
  reviewed: walked(asking, 'APPROVED', people.regulator),
  producing: walked(production({ categories: ['SUBSCRIBER'] }), 'IN_FORCE'),
};
const index = `'\\x${blindIndex(identifierKey(new Uint8Array(32)), 'EMAIL', 'orla@example.org').toString('hex')}'::bytea`;

const logged = (which: string) =>
  `insert into log.log_entry (idx, event_id, leaf_hash, leaf) select 9000 + row_number() over () + (select count(*) from log.log_entry), released_event, '', ''
     from orders.legal_order where ${which}`;

/** Whom the orders name, and for whom they were released; one of them for another person, who had the address before. A snapshot is older than collections. */
const earlier = `
  insert into records.account values ('orla', 'orla', '2020-01-01Z'), ('before', 'before', '2020-01-01Z');
  insert into records.identifier values ('EMAIL', ${index}, 'orla');
  insert into records.subscriber (account_id, recorded_at, name, emails, registered_at) values ('orla', '2020-01-01Z', 'Orla Quinn', '{orla@example.org}', '2020-01-01Z');
  update orders.order_target set resolved = 'orla' where order_id in ('informing', 'held', 'producing');
  update orders.order_target set resolved = 'before' where order_id = 'moved';
  insert into orders.preservation (id, order_id, target_id, asked_at, taken_at, wrapped)
  select 'taken', o.id, t.id, o.served_at, o.served_at, '\\x00' from orders.legal_order o join orders.order_target t on t.order_id = o.id where o.id = 'producing';
  ${logged("id in ('informing', 'moved')")}`;

const tables = 'from orders.preservation p join orders.legal_order o on o.id = p.order_id';
async function read(order: string) {
  const [target] = await it.sql('select id from orders.order_target where order_id = $1', [order]);
  return it.askAs(people.regulator, `{ order(id: "${order}") { disclosure(target: "${target?.['id']}") { __typename } } }`);
}

let it: Served;
beforeAll(async () => {
  const upgraded = await upgradedFrom('_vault_alone', orders, earlier);
  it = await serve({ upgraded });
  it.pass(hour);
});
afterAll(() => it.close());

describe('an order that was released before', () => {
  test('is due to be collected as of its service, if it is in force or held and nothing was preserved for it', async () => {
    expect(await it.sql(`select o.id, p.asked_at = o.served_at as "asOfService" ${tables} order by o.id`)).toEqual([
      { id: 'held', asOfService: true },
      { id: 'informing', asOfService: true },
      { id: 'moved', asOfService: true },
      { id: 'producing', asOfService: true },
    ]);
  });

  test('is read once that is collected', async () => {
    await vi.waitFor(async () => {
      expect(await it.sql(`select o.id ${tables} where p.taken_at is null`)).toEqual([]);
    });
    expect(
      await it.sql(
        `select row_id from records.preserved p join orders.preservation s on s.id = p.preservation_id where s.order_id = 'informing'`,
      ),
    ).toEqual([{ row_id: 'orla' }]);
    expect(await read('informing')).toMatchObject({ data: { order: { disclosure: { __typename: 'DisclosedAccount' } } }, errors: [] });
  });

  test('is not answered as if nothing were held, where it names another account by now', async () => {
    await vi.waitFor(async () => {
      expect(await it.sql(`select o.id ${tables} where p.taken_at is null`)).toEqual([]);
    });
    const { data, errors } = await read('moved');
    expect(data.order.disclosure).toBeNull();
    expect(errors).toMatchObject([{ code: 'UPSTREAM_UNAVAILABLE', message: expect.stringContaining('another account') }]);
  });
});

test('an order whose records are not collected is not answered as if nothing were held, and spends nothing of its budget', async () => {
  const named = (id: string) => `late ${id}`;
  const targets = informing.targets.map((target) => ({ ...target, id: named(target.id), resolved: 'orla' }));
  const decisions = informing.decisions.map((one) => ({ ...one, target: named(one.target) }));
  await it.sql('alter table orders.legal_order drop constraint legal_order_released');
  await it.put({ ...informing, id: 'late', targets, decisions });
  await it.sql(`update orders.legal_order set released_event = gen_random_uuid() where id = 'late'`);
  await it.sql(logged("id = 'late'"));
  const { data, errors } = await read('late');
  expect(data.order.disclosure).toBeNull();
  expect(errors).toMatchObject([{ code: 'UPSTREAM_UNAVAILABLE', message: expect.stringContaining('have not been collected') }]);
  expect(await it.sql(`select from orders.disclosing_operation where order_id = 'late'`)).toEqual([]);
});
