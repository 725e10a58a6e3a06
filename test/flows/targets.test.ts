/** A target by its handle, its page, or an address without a port, from the draft to what is read; and what is asked back instead of guessed. */
import { blindIndex, identifierKey } from '@writ/prisma';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusalIn } from '../harness/order-traces.ts';
import { epoc, type OrderView, ordersOn } from '../harness/orders.ts';
import { type Stack, seededIndexKey, startStack } from '../harness/stack.ts';

const at = '2002-08-22T11:26:25Z';
const alone = { account: 'by-address', ip: '192.0.2.44' };
const shared = { ip: '192.0.2.45' };

let stack: Stack;
let orders: ReturnType<typeof ordersOn>;
let one: { account: string; handle: string; name: string };

const asking = (type: string, value: string) => epoc('', { targets: [{ type, value }], categories: ['SUBSCRIBER'], from: null, to: null });
const nameRead = async (order: OrderView) => {
  const { data, text } = await orders.disclose('police', order, order.targets[0]?.id ?? '', 'subscriber { name }');
  return data?.order?.disclosure?.subscriber?.name ?? text;
};
const indexed = (type: 'IP_ADDRESS_TIME', value: string, account: string) =>
  stack.sql('postgres', 'INSERT INTO records.identifier (type, bidx, account_id) VALUES ($1::records.identifier_type, $2, $3)', [
    type,
    blindIndex(identifierKey(seededIndexKey), type, value),
    account,
  ]);
/** Submitted, reviewed and approved, and what its release answers. */
async function released(type: string, value: string) {
  const submitted = await orders.submit('police', await orders.draft('police', asking(type, value)));
  const served = submitted.status === 'SERVED' ? submitted : await orders.validate('judge', submitted);
  const approved = await orders.decide('agent-1', await orders.claim('agent-1', served));
  return orders.act('counsel-1', 'releaseOrder', approved, { digest: ['String!', approved.digest] });
}

beforeAll(async () => {
  stack = await startStack();
  orders = ordersOn(stack);
  const found = await stack.sql<typeof one>(
    'postgres',
    'SELECT a.id AS account, a.handle, s.name FROM records.account a JOIN records.subscriber s ON s.account_id = a.id ORDER BY a.id LIMIT 2',
  );
  one = found[0] ?? expect.fail('the seed has nobody');
  await indexed('IP_ADDRESS_TIME', `${alone.ip} ${at}`, one.account);
  for (const { account } of found) await indexed('IP_ADDRESS_TIME', `${shared.ip} ${at}`, account);
});
afterAll(() => stack.close());

describe('an order that names a person otherwise than by id or e-mail', () => {
  it('reads the account with that handle, and of another one nothing', async () => {
    expect(await nameRead(await orders.intoForce(asking('HANDLE', `@${one.handle}`)))).toBe(one.name);
    const nobody = await orders.intoForce(asking('HANDLE', `${one.handle}-x`));
    expect(nobody.targets[0]?.decisions[0]?.outcome).toBe('NOT_AVAILABLE');
  });

  it('reads the account whose page it names on the host of the platform, and is asked back for that of another', async () => {
    expect(await nameRead(await orders.intoForce(asking('PROFILE_URL', `${stack.baseUrl}/@${one.handle}`)))).toBe(one.name);
    const draft = await orders.draft('police', asking('PROFILE_URL', `https://elsewhere.example/@${one.handle}`));
    const refusal = refusalIn(await orders.act('police', 'submitOrder', draft));
    expect(refusal.reasons).toEqual(['INVALID']);
    expect(refusal.message).toContain('a page of another host');
  });

  it('reads who had an address in a second without a port, and asks for the port where two had it', async () => {
    expect(await nameRead(await orders.intoForce(asking('IP_ADDRESS_TIME', `${alone.ip} ${at}`)))).toBe(one.name);
    const refusal = refusalIn(await released('IP_ADDRESS_TIME', `${shared.ip} ${at}`));
    expect(refusal.reasons).toEqual(['AMBIGUOUS_TARGET']);
    expect(refusal.message).toContain('the source port of the address');
  });

  it('never stores the number of a card: not in a draft, nor anywhere else', async () => {
    const card = '4111 1111 1111 1111';
    const { data, text } = await stack.ask(
      'authority',
      'police',
      'mutation ($input: OrderInput!) { draftOrder(input: $input) { ... on Refusal { reasons message } ... on Order { id } } }',
      { input: asking('PAYMENT_FINGERPRINT', card) },
    );
    expect(data?.draftOrder).toMatchObject({ reasons: ['INVALID'], message: expect.stringContaining('stored nowhere') });
    expect(text).not.toContain('4111');
    expect(await stack.sql('postgres', "SELECT FROM orders.order_target WHERE value LIKE '%4111%'")).toEqual([]);
    expect((await orders.draft('police', asking('PAYMENT_FINGERPRINT', 'pf_Xt5EWLLDS7FJjR1c'))).status).toBe('DRAFT');
  });
});
