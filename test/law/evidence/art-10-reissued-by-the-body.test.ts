/** Regulation (EU) 2023/1543, Art. 4(1) and 10(5): an order is its authority's, so a colleague in a fitting office writes it again. */
import { authority, people, production, walked } from '@writ/orders-domain/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Served, serve } from '../../../subgraphs/orders/testing/served.ts';

let served: Served;
beforeAll(async () => {
  served = await serve();
  await served.put(walked(production(), 'REFUSED'));
});
afterAll(() => served.close());

const reissue =
  'mutation { reissueOrder(order: "order") { ... on Order { status earlier issuing { person } } ... on Refusal { reasons } } }';
const ask = async (who: Parameters<Served['askAs']>[0]) => (await served.askAs(who, reissue)).data.reissueOrder;

describe('Regulation (EU) 2023/1543, Art. 4(1): an order that is over', () => {
  test('is drafted again by a colleague of its officer, who is the author of the draft', async () => {
    expect(await ask(people.policeColleague)).toEqual({ status: 'DRAFT', earlier: 'order', issuing: { person: 'police-2' } });
  });
  test('is not drafted again by a colleague whose office may not issue it', async () => {
    await served.sql(`update orders.enrolment set offices = offices || '{ADMINISTRATIVE_AUTHORITY}' where organisation = 'north-police'`);
    const press = authority('police-4', 'ISSUING', 'ADMINISTRATIVE_AUTHORITY', 'north-police');
    expect(await ask(press)).toEqual({ reasons: ['NOT_COMPETENT'] });
  });
  test('does not exist for an officer of another body', async () => {
    expect(await ask(people.otherPolice)).toEqual({ reasons: ['NOT_FOUND'] });
  });
});
