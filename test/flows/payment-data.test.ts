/** Payment data and devices: read under an order for subscriber data and by the holder alone, from the live store and from a snapshot. */
import { blindIndex, identifierKey } from '@writ/prisma';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { holderIn } from '../harness/disclosures.ts';
import { epoc, type OrderView, ordersOn } from '../harness/orders.ts';
import { type Stack, seededIndexKey, startStack } from '../harness/stack.ts';
import { workerIdle } from '../harness/worker-idle.ts';

const fingerprint = 'pf_Xt5EWLLDS7FJjR1c';
const payments = [
  { kind: 'CARD', provider: 'Demo Card', ending: '4242', fingerprint, addedAt: '2001-02-03T04:05:06.000Z' },
  { kind: 'BANK_ACCOUNT', reference: 'DE89370400440532013000' },
];
const devices = [{ kind: 'IMEI', value: '490154203237518' }];
const selection =
  'subscriber { deleted payments { kind provider ending reference fingerprint addedAt removedAt } devices { kind value at } }';
const answered = {
  payments: [
    { ...payments[0], reference: null, removedAt: null },
    { ...payments[1], provider: null, ending: null, fingerprint: null, addedAt: null, removedAt: null },
  ],
  devices: [{ ...devices[0], at: null }],
};

let stack: Stack;
let orders: ReturnType<typeof ordersOn>;
let one: Awaited<ReturnType<typeof holderIn>>;

const disclosed = async (order: OrderView, asked = selection) => {
  const { data, errors } = await orders.disclose('police', order, order.targets[0]?.id ?? '', asked);
  return { records: data?.order?.disclosure, codes: errors?.map(({ extensions }) => extensions.code) ?? [] };
};
const subscriberAlone = { categories: ['SUBSCRIBER'], from: null, to: null };

beforeAll(async () => {
  stack = await startStack();
  orders = ordersOn(stack);
  one = await holderIn(stack, 'holder-1');
  await stack.sql('postgres', 'UPDATE records.subscriber SET payments = $2, devices = $3 WHERE account_id = $1', [
    one.account,
    JSON.stringify(payments),
    JSON.stringify(devices),
  ]);
  await stack.sql('postgres', "UPDATE records.identification SET device_kind = 'IMEI', device = $2 WHERE account_id = $1", [
    one.account,
    devices[0]?.value,
  ]);
  const index = blindIndex(identifierKey(seededIndexKey), 'PAYMENT_FINGERPRINT', fingerprint);
  await stack.sql('postgres', "INSERT INTO records.identifier VALUES ('PAYMENT_FINGERPRINT', $1, $2)", [index, one.account]);
});
afterAll(() => stack.close());

describe('payment data and devices', () => {
  it('are disclosed under an order for subscriber data that names the instrument, and the next category is not', async () => {
    const order = await orders.intoForce(epoc('', { ...subscriberAlone, targets: [{ type: 'PAYMENT_FINGERPRINT', value: fingerprint }] }));
    expect((await disclosed(order)).records?.subscriber).toEqual({ deleted: null, ...answered });
    const { records, codes } = await disclosed(order, 'identification { nodes { deviceKind device } }');
    expect([records?.identification ?? null, codes]).toEqual([null, ['FORBIDDEN']]);
  });

  it('of an address are disclosed under an order for data that identify, and those of the subscriber are not', async () => {
    const order = await orders.intoForce(epoc(one.email, { categories: ['IDENTIFICATION'] }));
    const { records } = await disclosed(order, 'identification(first: 1) { nodes { deviceKind device } }');
    expect(records?.identification.nodes).toEqual([{ deviceKind: 'IMEI', device: devices[0]?.value }]);
    expect((await disclosed(order)).codes).toEqual(['FORBIDDEN']);
  });

  it('are read by the holder, and by no member of staff for a case', async () => {
    const { data } = await stack.ask('public', 'holder-1', `{ me { records { ${selection} } } }`);
    expect(data?.me.records.subscriber).toEqual({ deleted: false, ...answered });
    const { data: hidden } = await stack.ask('platform', 'agent-1', '{ __type(name: "PaymentInstrument") { name } }');
    expect(hidden?.__type ?? null).toBeNull();
  });

  it('are in the snapshot of an order, and are answered from it when the person has deleted them', async () => {
    const order = await orders.intoForce(epoc(one.email, subscriberAlone));
    await workerIdle(stack);
    await stack.sql('postgres', 'DELETE FROM records.subscriber WHERE account_id = $1', [one.account]);
    expect((await disclosed(order)).records?.subscriber).toEqual({ deleted: null, ...answered });
  });
});
