import { at, minute, production, walked } from '@writ/orders-domain/testing';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { holdWork } from '../testing/queue-rows.ts';
import { type Served, serve } from '../testing/served.ts';

let served: Served;
beforeEach(async () => {
  served = await serve();
});
afterEach(() => served.close());

const read = '{ order(id: "order") { generation status history { act } } }';
const claims = ({ data }: Awaited<ReturnType<Served['ask']>>): number =>
  data.order.history.filter(({ act }: { act: string }) => act === 'claim').length;

test('a claim that is renewed again and again is one act in thirty minutes, and remains valid all the time', async () => {
  await served.put(walked(production(), 'UNDER_REVIEW'));
  const holdUntil = (endsAt: Date) => holdWork(served.sql, 'order', 'https://platform.example agent', endsAt);
  await holdUntil(at(31 * minute));
  const before = await served.ask('agent', read);
  expect(claims(before)).toBe(1);
  for (let renewed = 0; renewed < 5; renewed += 1) {
    served.pass(5 * minute);
    await holdUntil(new Date(served.state.now.getTime() + 30 * minute));
    expect((await served.ask('agent', read)).data.order.generation, 'nobody else has to read it again').toBe(before.data.order.generation);
  }
  served.pass(10 * minute);
  const later = await served.ask('agent', read);
  expect([later.data.order.status, claims(later)]).toEqual(['UNDER_REVIEW', 2]);
  served.pass(30 * minute);
  expect((await served.ask('agent', read)).data.order.status, 'until it lapses').toBe('SERVED');
});

test("a claim that is given back is no longer the agent's, and another agent’s counts at once", async () => {
  await served.put(walked(production(), 'UNDER_REVIEW'));
  const hold = async (subject: string | null) => {
    if (subject !== null) await holdWork(served.sql, 'order', `https://platform.example ${subject}`, at(31 * minute));
    else await served.sql('update enforcement.work_item set claimed_by = null, claim_ends_at = null');
  };
  await served.sql(`insert into enforcement.work_item (id, kind, subject_id, opened_at) values ('work', 'ORDER', 'order', $1)`, [at(0)]);
  await hold('agent');
  expect((await served.ask('agent', read)).data.order.status).toBe('UNDER_REVIEW');
  await hold(null);
  expect((await served.ask('agent', read)).data.order.status, 'given back').toBe('SERVED');
  await hold('agent');
  const before = await served.ask('agent', read);
  await hold('agent-2');
  const taken = await served.ask('otherAgent', read);
  expect([taken.data.order.status, claims(taken)]).toEqual(['UNDER_REVIEW', claims(before) + 1]);
  const clarify = (who: 'agent' | 'otherAgent') =>
    served.ask(
      who,
      `mutation { askClarification(order: "order", generation: ${taken.data.order.generation}, codes: [INCOMPLETE], text: "Whose?") {
        ... on Order { status } ... on Refusal { reasons } } }`,
    );
  expect((await clarify('agent')).data.askClarification).toEqual({ reasons: ['CLAIMED_BY_ANOTHER'] });
});

test('the end of the work on an order is a fact: decided by a person, or closed without one', async () => {
  const kept = () => served.sql('select kind, person from enforcement.work_fact order by id');
  const order = walked(production(), 'APPROVED');
  await served.put(order);
  await served.sql(`insert into enforcement.work_item (id, kind, subject_id, opened_at) values ('work', 'ORDER', 'order', $1)`, [at(0)]);
  const release = `mutation { releaseOrder(order: "order", generation: ${order.generation}, digest: "${order.digest}") { ... on Order { status } } }`;
  expect((await served.ask('counsel', release)).data.releaseOrder).toMatchObject({ status: expect.stringMatching(/IN_FORCE|HELD/) });
  expect(await kept()).toEqual([{ kind: 'DECIDED', person: 'https://platform.example counsel' }]);
});

test('the work on an order that its issuer withdraws is closed without a decision', async () => {
  const order = walked(production(), 'SERVED');
  await served.put(order);
  await served.sql(`insert into enforcement.work_item (id, kind, subject_id, opened_at) values ('work', 'ORDER', 'order', $1)`, [at(0)]);
  const withdraw = `mutation { withdrawOrder(order: "order", generation: ${order.generation}, reason: "Solved.") { ... on Order { status } } }`;
  expect((await served.ask('police', withdraw)).data.withdrawOrder).toEqual({ status: 'WITHDRAWN' });
  expect(await served.sql('select kind, person from enforcement.work_fact')).toEqual([{ kind: 'CLOSED', person: null }]);
});
