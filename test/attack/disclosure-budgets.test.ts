/**
 * S3: an officer pulls the same records again and again, under one order after the other. Beside the hundred operations of one order a day
 * there is a budget of the target for good, of the officer and of their body; whoever hits one is refused, in public, and somebody looks.
 */
import { orderLimits } from '@writ/access';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { freshBudgets } from '../harness/cases.ts';
import { entriesFrom, holderIn, logSize } from '../harness/disclosures.ts';
import { epoc, type OrderView, ordersOn } from '../harness/orders.ts';
import { type Stack, startStack } from '../harness/stack.ts';
import type { Answer } from '../harness/watch.ts';

let stack: Stack;
let one: OrderView;
let other: OrderView;

beforeAll(async () => {
  stack = await startStack();
  const { email } = await holderIn(stack, 'holder-1');
  const orders = ordersOn(stack);
  one = await orders.intoForce(epoc(email));
  other = await orders.intoForce(epoc(email));
});
afterAll(() => stack.close());
beforeEach(() => freshBudgets(stack));

const read = (order: OrderView): Promise<Answer> =>
  ordersOn(stack).disclose('police', order, order.targets[0]?.id ?? '', 'subscriber { name }');

/** Lets so much of a limit be taken already, by whom the next reading takes of it. */
async function taken(limit: keyof typeof orderLimits, amount: number): Promise<void> {
  expect((await read(one)).errors).toBeUndefined();
  const rows = await stack.sql('postgres', 'UPDATE orders.budget SET taken = $2 WHERE name = $1 RETURNING holder', [limit, amount]);
  expect(rows).toHaveLength(1);
}

describe.each(['disclosuresPerOfficer', 'disclosuresPerBody', 'disclosuresPerTarget'] as const)('S3: the limit %s', (limit) => {
  it('stops the read that would exceed it, with an entry, and makes work for another person', async () => {
    await taken(limit, orderLimits[limit] - 1);
    expect((await read(one)).errors).toBeUndefined();
    const start = await logSize(stack);
    const answers = await Promise.all([read(one), read(one)]);
    for (const { errors, extensions } of answers) {
      expect(errors).toMatchObject([{ path: ['order', 'disclosure'], extensions: { code: 'LIMIT_EXCEEDED', limit } }]);
      expect(extensions).toBeUndefined();
    }
    expect((await entriesFrom(stack, start)).filter(({ reason }) => reason === 'LIMIT_EXCEEDED')).toHaveLength(2);
    const { data } = await stack.ask(
      'platform',
      'counsel-1',
      '{ limitHits(reviewed: false) { nodes { limit side person organisation reference hits } } }',
    );
    const hit = { limit, side: 'authority', person: 'police', organisation: 'northport-police', reference: one.id, hits: 2 };
    expect(data.limitHits.nodes).toContainEqual(hit);
  });

  it(`applies to every order of ${limit === 'disclosuresPerTarget' ? 'its target, and to no other' : 'the officer'}`, async () => {
    await taken(limit, orderLimits[limit]);
    const codes = (await read(other)).errors?.map(({ extensions }) => extensions.code) ?? [];
    expect(codes).toEqual(limit === 'disclosuresPerTarget' ? [] : ['LIMIT_EXCEEDED']);
  });
});

it('S3: a new day gives an officer a new budget, and a target no new one', async () => {
  await read(one);
  for (const limit of ['disclosuresPerOfficer', 'disclosuresPerTarget'] as const)
    await stack.sql('postgres', 'UPDATE orders.budget SET taken = $2 WHERE name = $1', [limit, orderLimits[limit]]);
  await stack.sql('postgres', `UPDATE orders.budget SET day = day - 1 WHERE isfinite(day)`);
  expect((await read(one)).errors?.[0]?.extensions['limit']).toBe('disclosuresPerTarget');
  expect((await read(other)).errors).toBeUndefined();
});
