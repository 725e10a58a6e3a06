/** Regulation (EU) 2023/1543, Art. 14: the platform may claim its costs from the issuing authority, and Art. 28(2)(j): what was claimed and reimbursed is counted. */
import { hour, people, production, removal, walked } from '@writ/orders-domain/testing';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Served, serve } from '../../../subgraphs/orders/testing/served.ts';

type Who = keyof typeof people;
let served: Served;
beforeEach(async () => {
  served = await serve();
  await served.put(walked(production({ categories: ['SUBSCRIBER'], from: null, to: null }), 'SERVED'));
  served.pass(2 * hour);
});
afterEach(() => served.close());

const fields = 'id generation amount currency reference claimedAt outcome paid answerReference answeredAt';
const result = `... on CostClaim { ${fields} } ... on Refusal { reasons }`;
const now = () => served.state.now.toISOString();
const claimed = (change: Record<string, unknown> = {}) => ({
  amount: '125.5',
  currency: 'EUR',
  reference: 'INV 12/26',
  claimedAt: now(),
  ...change,
});
const claim = async (input: Record<string, unknown> = claimed(), who: Who = 'counsel') =>
  served.ask(who, `mutation ($input: CostClaimInput!) { claimCosts(order: "order", input: $input) { ${result} } }`, { input });
const answer = async (id: string, generation: number, input: Record<string, unknown>) =>
  (
    await served.ask(
      'counsel',
      `mutation ($id: ID!, $generation: Int!, $input: CostAnswerInput!) { recordCostAnswer(claim: $id, generation: $generation, input: $input) { ${result} } }`,
      { id, generation, input: { reference: 'AZ 7', answeredAt: now(), ...input } },
    )
  ).data.recordCostAnswer;
const read = async (who: Who) => served.ask(who, `{ order(id: "order") { costClaims { ${fields} } } }`);
const entries = () =>
  served.entries.filter(({ type }) => type.startsWith('order.costs')).map(({ type, details }) => [type, details.target]);

describe('Regulation (EU) 2023/1543, Art. 14: a claim for costs', () => {
  test('is recorded by counsel with amount, currency and instant, has an entry, and is read by the authority from which it is claimed', async () => {
    const made = (await claim()).data.claimCosts;
    const row = { amount: '125.50', currency: 'EUR', reference: 'INV 12/26', claimedAt: now() };
    const open = { outcome: null, paid: null, answerReference: null, answeredAt: null };
    expect(made).toEqual({ id: expect.any(String), generation: 0, ...row, ...open });
    for (const who of ['police', 'agent', 'counsel', 'auditor'] as const) expect((await read(who)).data.order.costClaims).toEqual([made]);
    expect(entries()).toEqual([['order.costs.claimed.v1', { claim: made.id, amount: '125.50', currency: 'EUR' }]]);
  });
  test('is no matter of an agent, nor of the authority', async () => {
    for (const who of ['agent', 'police'] as const) expect((await claim(claimed(), who)).data?.claimCosts ?? null).toBeNull();
  });
  test.each([
    ['no amount', { amount: '0' }],
    ['three decimals', { amount: '1.005' }],
    ['a negative amount', { amount: '-1' }],
    ['no currency', { currency: 'Euro' }],
    ['an instant before the order was received', { claimedAt: '2026-01-01T00:00:00Z' }],
    ['an instant that is still to come', { claimedAt: '2027-01-01T00:00:00Z' }],
  ])('is refused with %s', async (_, change) => {
    expect((await claim(claimed(change))).data.claimCosts).toEqual({ reasons: ['INVALID'] });
  });
  test('is not provided by Regulation (EU) 2021/784: a removal order has none', async () => {
    await served.sql('truncate orders.legal_order cascade');
    await served.put(walked(removal({ kind: 'TCO_REMOVAL', reportTo: null }), 'SERVED', people.regulator));
    expect((await claim()).data.claimCosts).toEqual({ reasons: ['WRONG_STATE'] });
  });
});

describe('Regulation (EU) 2023/1543, Art. 14: the answer of the authority', () => {
  test('is recorded once with what is reimbursed, and has an entry', async () => {
    const { id } = (await claim()).data.claimCosts;
    served.pass(hour);
    expect(await answer(id, 0, { outcome: 'PARTLY_REIMBURSED', paid: '100' })).toMatchObject({
      outcome: 'PARTLY_REIMBURSED',
      paid: '100.00',
      generation: 1,
    });
    expect(entries().at(-1)).toEqual([
      'order.costs.answered.v1',
      { claim: id, amount: '125.50', currency: 'EUR', outcome: 'PARTLY_REIMBURSED', paid: '100.00' },
    ]);
    expect(await answer(id, 1, { outcome: 'REFUSED' })).toEqual({ reasons: ['WRONG_STATE'] });
  });
  test.each([
    ['all of it, with another amount', { outcome: 'REIMBURSED', paid: '100' }],
    ['a part, with the whole amount', { outcome: 'PARTLY_REIMBURSED', paid: '125.50' }],
    ['a refusal, with an amount', { outcome: 'REFUSED', paid: '1' }],
    ['an instant before the claim', { outcome: 'REFUSED', answeredAt: '2026-03-01T12:30:00Z' }],
  ])('is refused where it says %s', async (_, input) => {
    const { id } = (await claim()).data.claimCosts;
    expect(await answer(id, 0, input)).toEqual({ reasons: ['INVALID'] });
  });
  test('that reimburses all of it, or refuses it, is recorded', async () => {
    const [one, other] = [(await claim()).data.claimCosts.id, (await claim()).data.claimCosts.id];
    expect(await answer(one, 0, { outcome: 'REIMBURSED', paid: '125.50' })).toMatchObject({ paid: '125.50' });
    expect(await answer(other, 0, { outcome: 'REFUSED' })).toMatchObject({ outcome: 'REFUSED', paid: null });
  });
});
