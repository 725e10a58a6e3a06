/** An emergency order gives data before anybody has validated it. Its validation fails: it ends, and what left is to be deleted. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dutiesOn } from '../harness/duties.ts';
import { addressIn, emergency, subscriberAlone } from '../harness/order-traces.ts';
import { epoc, type OrderView, ordersOn } from '../harness/orders.ts';
import { type Stack, startStack } from '../harness/stack.ts';

const hourMs = 3_600_000;

let now = new Date();
let stack: Stack;
let orders: ReturnType<typeof ordersOn>;
let duties: ReturnType<typeof dutiesOn>;
let held: string;

beforeAll(async () => {
  stack = await startStack({ clock: () => now });
  now = new Date();
  [orders, duties] = [ordersOn(stack), dutiesOn(stack)];
  held = await addressIn(stack);
});
afterAll(() => stack.close());

const read = async (order: OrderView) => orders.disclose('police', order, order.targets[0]?.id ?? '', 'subscriber { name }');
/** An emergency order in force under which something was read. */
async function disclosed(reference: string): Promise<OrderView> {
  const order = await orders.intoForce(epoc(held, { ...subscriberAlone, emergency, reference }));
  expect(order.status).toBe('IN_FORCE');
  await expect.poll(async () => (await read(order)).data?.order?.disclosure?.subscriber ?? null).not.toBeNull();
  return order;
}
const deletionsOf = async (login: string, order: OrderView, states = ['OPEN']) =>
  (await duties.list(login, states, order.id)).filter(({ kind }) => kind === 'DELETE');

describe('an emergency order', () => {
  it('ends at once when its validation is refused, and the authority deletes what it received and confirms it', async () => {
    const order = await disclosed('E 1/26');
    const refused = await orders.must('judge', 'refuseValidation', await orders.read('judge', order.id), {
      reason: ['String!', 'Nobody is in danger.'],
    });
    expect(refused.status).toBe('REVOKED');
    expect((await read(order)).errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
    const [deletion] = await deletionsOf('police', order);
    expect(deletion).toMatchObject({
      cause: 'refuseValidation',
      article: 'Regulation (EU) 2023/1543, Art. 4(5)',
      organisation: expect.any(String),
    });
    expect(await deletionsOf('auditor', order)).toHaveLength(1);
    expect((await duties.confirm('counsel-1', deletion ?? expect.fail(), 'Not ours to say.')).reasons).toEqual(['NOT_FOUND']);
    expect(await duties.confirm('police', deletion ?? expect.fail(), 'Deleted.')).toMatchObject({ state: 'DONE', late: false });
  });

  it('goes on when it is not validated within 48 hours: its authority, counsel and auditor see that, and a late validation counts', async () => {
    const order = await disclosed('E 2/26');
    const validationsOf = async (login: string) =>
      (await duties.list(login, ['OPEN', 'OVERDUE', 'DONE'], order.id)).filter(({ kind }) => kind === 'VALIDATE');
    now = new Date(now.getTime() + 60 * hourMs);
    await expect.poll(async () => (await validationsOf('police')).map(({ state }) => state)).toEqual(['OVERDUE']);
    expect(await validationsOf('auditor')).toMatchObject([{ article: 'Regulation (EU) 2023/1543, Art. 4(5)' }]);
    expect((await orders.read('police', order.id)).status).toBe('IN_FORCE');
    expect((await read(order)).errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
    expect(await deletionsOf('police', order)).toEqual([]);
    const validated = await orders.validate('judge', await orders.read('judge', order.id));
    expect(validated.status).toBe('IN_FORCE');
    expect((await read(validated)).data?.order?.disclosure?.subscriber ?? null).not.toBeNull();
    expect(await validationsOf('police')).toMatchObject([{ state: 'DONE', late: true }]);
  });
});
