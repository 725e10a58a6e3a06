/** Orders from before parts had reasons, objections were the platform's plea, orders came otherwise, were answered by hand, and were scrutinised. */
import { memberStates } from '@writ/access';
import { hour, people, production, removal, walked } from '@writ/orders-domain/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Served, serve } from '../testing/served.ts';
import { upgradedFrom } from '../testing/upgraded.ts';

type Who = keyof typeof people;

const small = { categories: ['SUBSCRIBER' as const, 'TRAFFIC' as const] };
const removed = removal({ kind: 'TCO_REMOVAL', reportTo: null, territories: [...memberStates].sort() });
const challenge = (id: string, ground: string) =>
  `[{"id":"${id}.challenge-1","ground":"${ground}","forum":"Court of Northport","filedAt":"2026-03-01T12:00:00.000Z","suspends":${ground !== 'LEGALITY'},"outcome":null,"endedAt":null}]`;
const earlier = `
  update orders.order_decision set outcome = 'NARROWED', to_at = to_at - interval '1 day' where order_id = 'narrowed' and category = 'TRAFFIC';
  update orders.order_decision set code = 'OUT_OF_SCOPE' where order_id in ('refused', 'objected');
  update orders.order_event set codes = '{OUT_OF_SCOPE}' where order_id in ('refused', 'objected') and act = 'decideOrder';
  update orders.order_decision set code = 'FUNDAMENTAL_RIGHTS' where order_id = 'objected' and category = 'TRAFFIC';
  update orders.order_event set act = 'objectToOrder', codes = '{FUNDAMENTAL_RIGHTS}', part = 'ENFORCING' where order_id = 'objected' and act = 'claim';
  update orders.legal_order set challenges = '${challenge('challenged', 'THIRD_COUNTRY_CONFLICT')}' where id = 'challenged';
  update orders.legal_order set challenges = '${challenge('taken', 'THIRD_COUNTRY_CONFLICT')}' where id = 'taken';
  insert into orders.enrolment (id, generation, state, issuer, organisation, country, roles, offices, call_back_number, proposed_by, approved_by, confirmed_by,
                                proposed_at, active_from)
  values ('00000000-0000-4000-8000-000000000001', 3, 'ENROLLED', 'https://authorities.example', 'home', 'IE', '{ENFORCING}', '{OTHER_COMPETENT_AUTHORITY}',
          '+353 1 55', 'p agent', 'p counsel', 'p auditor', '2020-01-01Z', '2020-01-04Z')`;

let it: Served;
beforeAll(async () => {
  const orders = {
    refused: walked(production(small), 'REFUSED'),
    objected: walked(production(small), 'REFUSED'),
    narrowed: walked(production(small), 'APPROVED'),
    challenged: walked(production(small), 'APPROVED'),
    taken: walked(production(small), 'APPROVED'),
    served: walked(production(small), 'SERVED'),
    released: walked(production(small), 'IN_FORCE'),
    fulfilled: walked(production(small), 'FULFILLED'),
    removed: walked(removed, 'FULFILLED', people.regulator),
  };
  it = await serve({ upgraded: await upgradedFrom('_withheld_parts', orders, earlier) });
});
afterAll(() => it.close());

const fields = `status generation digest received { channel } answers { id } scrutiny { findings { outcome } } challenges { id forum outcome }
  targets { decisions { category outcome code text preserved } } history { act }`;
const read = async (who: Who, id: string) => {
  const { data, messages } = await it.ask(who, `{ order(id: "${id}") { ${fields} } }`);
  expect(messages).toEqual([]);
  return data.order;
};
async function act(who: Who, id: string, name: string, input: string) {
  const { generation } = await read(who, id);
  const source = `mutation { ${name}(order: "${id}", generation: ${generation}${input && `, ${input}`}) { ... on Order { ${fields} } ... on Refusal { reasons } } }`;
  const { data, messages } = await it.ask(who, source);
  expect(messages).toEqual([]);
  return data[name];
}
const decisionsOf = (order: { targets: { decisions: unknown[] }[] }) => order.targets.flatMap(({ decisions }) => decisions);

describe('a part that was withheld with a code alone', () => {
  test('is read as it was', async () => {
    expect(decisionsOf(await read('police', 'narrowed'))).toContainEqual({
      ...{ category: 'TRAFFIC', outcome: 'NARROWED', code: null, text: null, preserved: null },
    });
  });
  test('of an approved order is released as it was approved', async () => {
    const { digest } = await read('counsel', 'narrowed');
    expect(await act('counsel', 'narrowed', 'releaseOrder', `digest: "${digest}"`)).toMatchObject({ status: 'IN_FORCE' });
  });
  test('of an order that the platform refused is asked again when the authority maintains it', async () => {
    const maintained = await act('police', 'refused', 'maintainOrder', 'text: "It is within the scope."');
    expect(maintained).toMatchObject({ status: 'SERVED' });
    expect(decisionsOf(maintained)).toMatchObject([{ outcome: 'PENDING' }, { outcome: 'PENDING' }]);
  });
  test('and one that the enforcing authority refused stays refused', async () => {
    const maintained = await act('police', 'objected', 'maintainOrder', 'text: "It is within the scope."');
    expect(decisionsOf(maintained)).toMatchObject([
      { category: 'SUBSCRIBER', outcome: 'PENDING' },
      { category: 'TRAFFIC', outcome: 'REFUSED', code: 'FUNDAMENTAL_RIGHTS' },
    ]);
  });
});

describe('a conflict with the law of a third country that was recorded as a challenge in court', () => {
  test('suspends the order until its authority records what the court decided', async () => {
    const { digest, challenges } = await read('counsel', 'challenged');
    expect(challenges).toEqual([{ id: 'challenged.challenge-1', forum: 'Court of Northport', outcome: null }]);
    expect(await act('counsel', 'challenged', 'releaseOrder', `digest: "${digest}"`)).toEqual({ reasons: ['NOT_YET'] });
    const reviewed = await act('police', 'challenged', 'recordReview', 'lifted: false, text: "It does not apply."');
    expect(reviewed.challenges).toMatchObject([{ outcome: 'ORDER_STANDS' }]);
    expect(await act('counsel', 'challenged', 'releaseOrder', `digest: "${digest}"`)).toMatchObject({ status: 'IN_FORCE' });
  });
  test('is taken back by the platform', async () => {
    const end = 'challenge: "taken.challenge-1", outcome: TAKEN_BACK, text: "We were wrong."';
    expect((await act('counsel', 'taken', 'endChallenge', end)).challenges).toMatchObject([{ outcome: 'TAKEN_BACK' }]);
  });
});

describe('an order that its authority submitted', () => {
  test('was received in no other way, so that counsel records nothing in place of its authority, which withdraws it', async () => {
    expect(await read('counsel', 'served')).toMatchObject({ received: null, answers: [] });
    expect(await act('counsel', 'served', 'recordWithdrawal', 'text: "By telephone."')).toEqual({ reasons: ['WRONG_STATE'] });
    expect(await act('police', 'served', 'withdrawOrder', 'reason: "Solved."')).toMatchObject({ status: 'WITHDRAWN' });
  });
  test('and was released is acknowledged, and one that was fulfilled is read', async () => {
    expect(await act('police', 'released', 'acknowledgeDisclosure', '')).toMatchObject({ status: 'FULFILLED', answers: [] });
    expect(await read('police', 'fulfilled')).toMatchObject({ status: 'FULFILLED', answers: [] });
  });
});

describe('a removal order that was carried out', () => {
  test('can be scrutinised within its time, and no body that was enrolled before scrutinises without being enrolled for it', async () => {
    expect(await it.sql('select scrutinises from orders.enrolment where organisation = $1', ['home'])).toEqual([{ scrutinises: false }]);
    expect(await read('counsel', 'removed')).toMatchObject({ status: 'FULFILLED', scrutiny: { findings: [] } });
    it.pass(hour);
    expect(await act('counsel', 'removed', 'requestScrutiny', 'text: "It is a report of a newspaper."')).toMatchObject({
      status: 'FULFILLED',
    });
    const decision = `input: { outcome: INFRINGES, authority: "home", decidedAt: "${it.state.now.toISOString()}", text: "It is a report.", onRequestOf: PROVIDER,
      receivedAt: "${it.state.now.toISOString()}", reference: "1/26", sha256: "${'a'.repeat(64)}" }`;
    expect(await act('counsel', 'removed', 'recordScrutiny', decision)).toMatchObject({ status: 'REVOKED' });
  });
});
