/**
 * What the platform's source does not hold of what an order asks for: the staff of the case read it before the release, the authority under its
 * grant after that, as a disclosure of the category that is logged. Nobody else is told. Regulation (EU) 2023/1543, Art. 10.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { entriesFrom, holderIn, logSize } from '../harness/disclosures.ts';
import { epoc, type OrderView, ordersOn } from '../harness/orders.ts';
import { type Stack, startStack } from '../harness/stack.ts';

let stack: Stack;
let orders: ReturnType<typeof ordersOn>;
let email: string;
beforeAll(async () => {
  stack = await startStack();
  orders = ordersOn(stack);
  email = (await holderIn(stack, 'holder-1')).email;
});
afterAll(() => stack.close());

const says = 'Of each device only the last address is kept.';
const window = { from: '2002-08-01T00:00:00.000Z', to: '2002-10-01T00:00:00.000Z' };

/** The source has told of gaps in two categories, one of them wider than the order's window. */
async function tellGaps({ id }: OrderView): Promise<void> {
  const taken = 'SELECT FROM orders.preservation WHERE order_id = $1 AND taken_at IS NOT NULL';
  await expect.poll(() => stack.sql('postgres', taken, [id])).toHaveLength(1);
  await stack.sql(
    'postgres',
    `INSERT INTO records.preserved_gap
     SELECT p.id, g.category::public.data_category, 1, g.from_at, g.to_at, g.why, $2
       FROM orders.preservation p,
            (VALUES ('SUBSCRIBER', NULL::timestamptz, NULL::timestamptz, 'NOT_RECORDED'), ('TRAFFIC', '2002-07-01Z', '2002-09-01Z', 'LAST_ONLY')) g (category, from_at, to_at, why)
      WHERE p.order_id = $1`,
    [id, says],
  );
}

const reviewed = async (login: string, { id }: OrderView) => {
  const { data, text } = await stack.ask(
    'platform',
    login,
    'query ($id: ID!) { order(id: $id) { targets { gaps { category from to why says } } } }',
    {
      id,
    },
  );
  return data?.order?.targets[0].gaps ?? (text.includes('"gaps":null') ? null : expect.fail(text));
};
const read = (login: string, order: OrderView, fields: string) =>
  stack.ask('authority', login, `query ($id: ID!, $target: ID!) { order(id: $id) { disclosure(target: $target) { ${fields} } } }`, {
    id: order.id,
    target: order.targets[0]?.id,
  });

it('is shown to the staff of the case before the release, and to the authority under its grant', async () => {
  const drafted = await orders.draft('police', epoc(email, { categories: ['SUBSCRIBER', 'TRAFFIC'], ...window }));
  const served = await orders.validate('judge', await orders.submit('police', drafted));
  await tellGaps(served);
  expect(await reviewed('agent-1', served), 'to nobody who has not claimed it').toBeNull();
  const early = await read('police', served, 'subscriberGaps { says }');
  expect(early.text, 'to no authority before the release').not.toContain(says);
  expect(early.text).toContain('FORBIDDEN');
  const claimed = await orders.claim('agent-1', served);
  expect(await reviewed('agent-1', served)).toEqual([
    { category: 'SUBSCRIBER', from: null, to: null, why: 'NOT_RECORDED', says },
    { category: 'TRAFFIC', from: '2002-07-01T00:00:00.000Z', to: '2002-09-01T00:00:00.000Z', why: 'LAST_ONLY', says },
  ]);
  expect(await reviewed('agent-2', served)).toBeNull();
  const order = await orders.release('counsel-1', await orders.decide('agent-1', claimed));

  const before = await logSize(stack);
  const both =
    'subscriber { name } subscriberGaps { from to why says } trafficGaps { from to why says } traffic(first: 1) { nodes { event } }';
  const { data } = await read('police', order, both);
  expect(data?.order.disclosure).toMatchObject({
    subscriberGaps: [{ from: null, to: null, why: 'NOT_RECORDED', says }],
    trafficGaps: [{ from: window.from, to: '2002-09-01T00:00:00.000Z', why: 'LAST_ONLY', says }],
  });
  const disclosed = (await entriesFrom(stack, before)).filter(({ type }) => type === 'record.disclosed.v1');
  const gaps = { count: 0, fields: ['from', 'says', 'to', 'why'] };
  expect(disclosed).toMatchObject([
    {
      target: {
        reads: expect.arrayContaining([
          { category: 'SUBSCRIBER', ...gaps },
          { category: 'TRAFFIC', ...gaps },
        ]),
      },
    },
  ]);
  const other = await read('police', order, 'identificationGaps { says }');
  expect(other.text, 'of no category that was not asked for').toContain('FORBIDDEN');
  expect((await read('judge', order, 'subscriberGaps { says }')).text, 'to no other body').toContain('FORBIDDEN');
});
