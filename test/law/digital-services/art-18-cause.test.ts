/** Regulation (EU) 2022/2065, Art. 18 and 15(1): a report of a suspicion is recorded as the cause of a restriction, and a restriction as what led to a report. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { actsOn } from '../../../subgraphs/enforcement/testing/acts.ts';
import { type Served, serve } from '../../../subgraphs/enforcement/testing/served.ts';

let served: Served;
let acts: ReturnType<typeof actsOn>;
beforeEach(async () => {
  served = await serve();
  acts = actsOn(served);
});
afterEach(() => served.close());

const propose = async (change: Record<string, unknown> = {}) => {
  const input = {
    item: 'item-1',
    offence: 'Threat to kill',
    explanation: 'It names a school.',
    country: 'DE',
    byHand: 'Europol',
    ...change,
  };
  const text =
    'mutation ($i: SuspicionInput!) { proposeSuspicion(input: $i) { ... on Suspicion { id restriction } ... on Refusal { reasons } } }';
  return (await served.ask('agent', text, { i: input })).data.proposeSuspicion;
};
const causeOf = async (id: string, who: 'agent' | 'author' = 'agent') =>
  (await served.ask(who, 'query ($id: ID!) { restriction(id: $id) { cause suspicion } }', { id })).data?.restriction;

describe('Regulation (EU) 2022/2065, Art. 18: a report of a suspicion', () => {
  test('is the cause of the restriction that names it, and one without it is the platform’s own initiative', async () => {
    const { id: suspicion } = await propose();
    const { id } = await acts.restrict('agent', { suspicion });
    expect(await causeOf(id)).toEqual({ cause: 'SUSPICION', suspicion });
    const { id: own } = await acts.restrict('agent');
    expect(await causeOf(own)).toEqual({ cause: 'OWN_INITIATIVE', suspicion: null });
  });
  test('is known to staff alone: whoever is restricted does not learn from it that they were reported', async () => {
    const { id: suspicion } = await propose();
    const { id } = await acts.restrict('agent', { suspicion });
    expect((await causeOf(id, 'author')) ?? null).toBeNull();
    const entry = served.entries.find(({ type }) => type === 'restriction.applied.v1');
    expect(JSON.stringify(entry?.details)).not.toContain(suspicion);
  });
  test('of another item is no cause, and neither is one that is not there', async () => {
    const { id: other } = await propose({ item: 'item-2' });
    expect((await acts.restrict('agent', { suspicion: other })).reasons).toEqual(['INVALID']);
    expect((await acts.restrict('agent', { suspicion: 'none' })).reasons).toEqual(['NOT_FOUND']);
  });
  test('names the restriction that led to it, if it is one of the item or of its account', async () => {
    const { id: restriction } = await acts.restrict('agent');
    expect(await propose({ restriction })).toMatchObject({ restriction });
    expect(await propose()).toMatchObject({ restriction: null });
    expect(await propose({ item: 'item-2', restriction })).toEqual({ reasons: ['INVALID'] });
    expect(await propose({ restriction: 'none' })).toEqual({ reasons: ['NOT_FOUND'] });
  });
});
