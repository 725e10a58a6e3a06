/**
 * Orders by their case number: each caller finds those that exist for them, and of all others the answer is, to the letter, that of a number which
 * nobody has. What somebody types is a text and no pattern.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { holderIn } from '../harness/disclosures.ts';
import { tracesIn } from '../harness/order-traces.ts';
import { epoc, type OrderView, ordersOn } from '../harness/orders.ts';
import { type Stack, startStack } from '../harness/stack.ts';

const reference = '12 Js 346/26';
const query = 'query ($reference: String!) { ordersByReference(reference: $reference) { id reference } }';
let stack: Stack;
let served: OrderView;
let draft: OrderView;
let traces: ReturnType<typeof tracesIn>;

beforeAll(async () => {
  stack = await startStack();
  traces = tracesIn(stack);
  const orders = ordersOn(stack);
  const { email } = await holderIn(stack, 'holder-1');
  served = await orders.validate('judge', await orders.submit('police', await orders.draft('police', epoc(email, { reference }))));
  draft = await orders.draft('police', epoc(email, { reference }));
});
afterAll(() => stack.close());

const find = (graph: 'authority' | 'platform' | 'audit', login: string, wanted: string) =>
  stack.ask(graph, login, query, { reference: wanted });
const idsOf = async (graph: 'authority' | 'platform' | 'audit', login: string, wanted = reference): Promise<string[]> =>
  (await find(graph, login, wanted)).data.ordersByReference.map(({ id }: { id: string }) => id);

describe('a search by case number', () => {
  it('finds the orders of the caller, the newest first, whatever the capitals and the space around it', async () => {
    expect(await idsOf('authority', 'police')).toEqual([draft.id, served.id]);
    expect(await idsOf('authority', 'police', `  ${reference.toUpperCase()} `)).toEqual([draft.id, served.id]);
    for (const [graph, login] of [
      ['authority', 'judge'],
      ['platform', 'agent-1'],
      ['platform', 'counsel-1'],
      ['audit', 'auditor'],
    ] as const)
      expect(await idsOf(graph, login), login).toEqual([served.id]);
  });

  it('finds for everybody else what it finds for a number that nobody has', async () => {
    for (const login of ['regulator', 'enforcing-1']) {
      const [hidden, missing] = [await find('authority', login, reference), await find('authority', login, '99 Js 1/26')];
      expect(hidden.status).toBe(missing.status);
      expect(hidden.text).toBe(missing.text);
    }
  });

  it('takes what is typed as a text, and no part of a number for the whole', async () => {
    for (const wanted of ['%', '12 Js%', '12_Js 346/26', '12 Js', '', '   ', 'x'.repeat(5_000)])
      expect(await idsOf('authority', 'police', wanted), wanted.slice(0, 20)).toEqual([]);
  });

  it('is an entry when an auditor asks, also where nothing is found, and each order that is found is one of its own', async () => {
    const size = await traces.size();
    expect(await idsOf('audit', 'auditor', '99 Js 1/26')).toEqual([]);
    const search = { type: 'audit.inspected.v1', action: 'ordersByReference', initiator: { subject: 'auditor' } };
    // The worker collects for the order meanwhile, which is an entry of its own.
    const looks = async () => (await traces.entriesFrom(size)).filter(({ type }) => type === 'audit.inspected.v1');
    expect(await looks()).toMatchObject([search]);
    expect(await idsOf('audit', 'auditor')).toEqual([served.id]);
    expect((await looks()).slice(1)).toMatchObject([
      search,
      { type: 'audit.inspected.v1', action: 'inspect', legal: { order: served.id } },
    ]);
  });
});
