/**
 * Orders to act over the whole stack: one limited to two countries and what a reader in a third sees, silence and what shows when it is
 * over, and a removal order within its hour and too late. Regulation (EU) 2022/2065, Art. 9; Regulation (EU) 2021/784, Art. 3.
 */
import { memberStates } from '@writ/access';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ordersOn, orderToAct } from '../harness/orders.ts';
import { restrictInput } from '../harness/restrict-input.ts';
import { type Stack, startStack } from '../harness/stack.ts';
import { workerIdle } from '../harness/worker-idle.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
let now = new Date();
let stack: Stack;
let orders: ReturnType<typeof ordersOn>;
let items: string[];

beforeAll(async () => {
  stack = await startStack({ clock: () => now, territoryHeader: 'x-reader-country' });
  orders = ordersOn(stack);
  const rows = await stack.sql<{ id: string }>(
    'postgres',
    `SELECT i.id FROM content.item i JOIN records.account_holder h ON h.account_id = i.account_id
      WHERE h.subject = 'holder-1' AND i.text IS NOT NULL ORDER BY i.id LIMIT 8`,
  );
  items = rows.map(({ id }) => id);
});
afterAll(() => stack.close());

const fresh = (): string => {
  const item = items.pop();
  if (item === undefined) throw new Error('the seed has too few items for this file');
  return item;
};
const restrict = async (item: string, order: string, territories: string[], visibility = 'DECISION_VISIBILITY_CONTENT_DISABLED') => {
  const { statement: _, ...input } = restrictInput({ item, order, territories, visibility: [visibility] });
  const { data, text } = await stack.ask(
    'platform',
    'agent-2',
    'mutation ($input: RestrictInput!) { restrict(input: $input) { __typename ... on Restriction { id } ... on Refusal { reasons message } } }',
    { input },
  );
  expect(data?.restrict, text).toBeDefined();
  return data.restrict as { __typename: string; id: string; reasons?: string[] };
};
/** What a reader in this country gets, who asks from there. */
async function read(id: string, territory: string) {
  const query = `query ($id: ID!) { item(id: $id) { text enforcementStatus tombstones { order authority country provision territories } } }`;
  const headers = { 'content-type': 'application/json', 'x-reader-country': territory };
  const response = await fetch(`${stack.baseUrl}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query, variables: { id } }) });
  return ((await response.json()) as { data: { item: Record<string, unknown> } }).data.item;
}
const ownRestrictions = async (item: string): Promise<unknown[]> =>
  (await stack.ask('public', 'holder-1', 'query ($id: ID!) { item(id: $id) { restrictions { id statement { puid } } } }', { id: item }))
    .data.item.restrictions;
const effectOf = async (order: string) =>
  (
    await stack.ask(
      'authority',
      'regulator',
      'query ($id: ID!) { order(id: $id) { status removalAnswers { annex at action throughoutUnion reason } targets { effect { outcome at territories late lateSeconds } } } }',
      { id: order },
    )
  ).data.order;

describe('an order to act in two countries', () => {
  it('changes that item there and nothing else: readers in a third country still read it, and the authority sees whether and when', async () => {
    const [item, other] = [fresh(), fresh()];
    const until = new Date(now.getTime() + 20 * day).toISOString();
    const secrecy = { ground: 'OBSTRUCTION_OF_INQUIRIES', until, reason: 'The seller would move to another name.' };
    const order = await orders.intoForce(orderToAct(item, { secrecy }));
    expect((await restrict(item, order.id, ['WORLD'])).reasons).toEqual(['TERRITORY']);
    expect((await restrict(item, order.id, ['DE', 'IE'])).reasons).toEqual(['TERRITORY']);
    expect((await restrict(other, order.id, ['DE'])).reasons).toEqual(['NOT_FOUND']);
    expect((await restrict(item, order.id, ['DE', 'FR'])).__typename).toBe('Restriction');
    for (const territory of ['DE', 'FR']) expect(await read(item, territory)).toMatchObject({ enforcementStatus: 'DISABLED', text: null });
    expect(await read(item, 'IE')).toMatchObject({ enforcementStatus: 'AVAILABLE', text: expect.any(String) });
    expect(await read(other, 'DE')).toMatchObject({ enforcementStatus: 'AVAILABLE', text: expect.any(String) });
    expect((await effectOf(order.id)).targets).toEqual([
      { effect: { outcome: 'RESTRICTED', at: now.toISOString(), territories: ['DE', 'FR'], late: false, lateSeconds: 0 } },
    ]);
    // As long as it is silent nobody can tell that there is an order; when it is over everybody can.
    expect((await read(item, 'DE'))['tombstones']).toEqual([]);
    expect(await ownRestrictions(item)).toEqual([]);
    now = new Date(now.getTime() + 21 * day);
    await vi.waitFor(async () => expect(await ownRestrictions(item)).toEqual([{ id: expect.any(String), statement: null }]));
    expect((await read(item, 'DE'))['tombstones']).toEqual([
      {
        order: 'DSA_ACT',
        authority: expect.any(String),
        country: expect.stringMatching(/^[A-Z]{2}$/),
        provision: 'Digital Services Act of Northland, section 12',
        territories: ['DE', 'FR'],
      },
    ]);
    expect((await read(item, 'IE'))['tombstones']).toEqual([]);
  });
});

describe('a removal order for terrorist content', () => {
  const removal = (item: string) =>
    orderToAct(item, {
      kind: 'TCO_REMOVAL',
      reference: `TCO-${item}`,
      territories: [...memberStates],
      legalBasis: {
        provision: 'Terrorist Content Act of Northland, section 2',
        grounds: 'It calls for attacks: Regulation (EU) 2021/784, Art. 2(7)(a).',
        redress: 'Administrative court of Northport, within one month.',
      },
    });

  it('requires the purpose of the publication, is carried out within the hour, and is answered as Annex II requires', async () => {
    const item = fresh();
    const submitted = await orders.submit('regulator', await orders.draft('regulator', removal(item)));
    const reviewed = await orders.claim('agent-1', submitted);
    const unasked = await orders.act('agent-1', 'decideOrder', reviewed, {
      decisions: ['[TargetDecisionInput!]!', orders.grantAll(reviewed)],
    });
    expect(unasked).toMatchObject({ reasons: ['MISSING'], article: expect.stringContaining('2021/784') });
    const order = await orders.release('counsel-1', await orders.decide('agent-1', reviewed));
    now = new Date(now.getTime() + 30 * minute);
    expect((await restrict(item, order.id, [...memberStates], 'DECISION_VISIBILITY_CONTENT_REMOVED')).__typename).toBe('Restriction');
    expect(await read(item, 'PT')).toMatchObject({ enforcementStatus: 'REMOVED', text: null });
    await vi.waitFor(async () => {
      const seen = await effectOf(order.id);
      expect(seen).toMatchObject({ status: 'FULFILLED' });
      expect(seen.targets).toEqual([
        { effect: { outcome: 'RESTRICTED', at: now.toISOString(), territories: [...memberStates].sort(), late: false, lateSeconds: 0 } },
      ]);
      expect(seen.removalAnswers).toEqual([
        { annex: 'ANNEX_II', at: now.toISOString(), action: 'REMOVED', throughoutUnion: true, reason: null },
      ]);
    });
    const [kept] = await stack.sql<{ kept: number }>('postgres', 'SELECT count(*)::int AS kept FROM content.removed WHERE item_id = $1', [
      item,
    ]);
    expect(kept?.kept).toBe(1);
  });

  it('that is carried out after the hour is late, by the stated time, and was overdue in the queue', async () => {
    const item = fresh();
    const served = await orders.submit('regulator', await orders.draft('regulator', removal(item)));
    now = new Date(now.getTime() + hour + 5 * minute);
    // The clock says by itself that the hour is over: whoever acts on the order then has read it since.
    await workerIdle(stack);
    const counts = await stack.ask('platform', 'agent-1', '{ workCounts(filter: { kinds: [ORDER], overdue: true }) { open overdue } }');
    expect(counts.data.workCounts).toEqual({ open: 1, overdue: 1 });
    const order = await orders.release('counsel-1', await orders.decide('agent-1', await orders.claim('agent-1', served)));
    expect((await restrict(item, order.id, [...memberStates], 'DECISION_VISIBILITY_CONTENT_REMOVED')).__typename).toBe('Restriction');
    expect((await effectOf(order.id)).targets).toEqual([
      { effect: { outcome: 'RESTRICTED', at: now.toISOString(), territories: [...memberStates].sort(), late: true, lateSeconds: 300 } },
    ]);
  });
});
