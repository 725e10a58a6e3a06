/**
 * Scrutiny of removal orders over the whole stack: Regulation (EU) 2021/784, Art. 4. An order of another state is carried out within its hour,
 * the authority of the platform's state finds that it infringes, and readers get the content again; beside it, what the law leaves as it is.
 */
import { memberStates } from '@writ/access';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type OrderView, ordersOn, orderToAct } from '../harness/orders.ts';
import { restrictInput } from '../harness/restrict-input.ts';
import { type Stack, startStack } from '../harness/stack.ts';

const hour = 3_600_000;
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

const fresh = (): string => items.pop() ?? expect.fail('the seed has too few items for this file');
const removalOf = (item: string) =>
  orderToAct(item, {
    kind: 'TCO_REMOVAL',
    reference: `TCO-${item}`,
    reportTo: null,
    territories: [...memberStates],
    legalBasis: {
      provision: 'Terrorist Content Act of Northland, section 2',
      grounds: 'It calls for attacks: Regulation (EU) 2021/784, Art. 2(7)(a).',
      redress: 'Administrative court of Northport, within one month.',
    },
  });
const statusOf = async (id: string): Promise<string> => {
  const headers = { 'content-type': 'application/json', 'x-reader-country': 'DE' };
  const body = JSON.stringify({ query: 'query ($id: ID!) { item(id: $id) { enforcementStatus } }', variables: { id } });
  const response = await fetch(`${stack.baseUrl}/graphql`, { method: 'POST', headers, body });
  return ((await response.json()) as { data: { item: { enforcementStatus: string } } }).data.item.enforcementStatus;
};
const until = (check: () => Promise<void>) => vi.waitFor(check);

async function restrict(item: string, order: string): Promise<void> {
  const { statement: _, ...input } = restrictInput({
    item,
    order,
    territories: [...memberStates],
    visibility: ['DECISION_VISIBILITY_CONTENT_DISABLED'],
  });
  const mutation = 'mutation ($input: RestrictInput!) { restrict(input: $input) { ... on Restriction { id } ... on Refusal { message } } }';
  const { data, text } = await stack.ask('platform', 'agent-2', mutation, { input });
  expect(data?.restrict?.id, text).toBeDefined();
}
/** Carried out: FULFILLED, and readers don't get the item. */
async function carriedOut(item: string): Promise<OrderView> {
  const { id } = await orders.intoForce(removalOf(item));
  await restrict(item, id);
  await until(async () => expect((await orders.read('counsel-1', id)).status).toBe('FULFILLED'));
  expect(await statusOf(item)).toBe('DISABLED');
  return orders.read('counsel-1', id);
}
const scrutiny = `scrutiny { authority { organisation country } requestUntil findUntil requests { at text }
  findings { outcome authority { organisation } text at recordedAt onRequestOf document { reference sha256 } } }`;
const shown = async (login: string, id: string) => {
  const graph = /^(agent|counsel)/.test(login) ? 'platform' : 'authority';
  const query = `query ($id: ID!) { order(id: $id) { status legalBasis { grounds } targets { value effect { outcome undone { how } } kept { until endedAt } } ${scrutiny} } }`;
  return (await stack.ask(graph, login, query, { id })).data?.order;
};
const finding = (outcome = 'INFRINGES'): Record<string, [string, unknown]> => ({
  outcome: ['ScrutinyOutcome!', outcome],
  text: ['String!', 'It names a news report as a call to join.'],
});

describe('a removal order of another state', () => {
  it('is found unlawful by the authority of the platform’s state after it was fulfilled, and readers get the content again at once', async () => {
    const item = fresh();
    const fulfilled = await carriedOut(item);
    const { id } = fulfilled;
    now = new Date(now.getTime() + 40 * hour);
    const asked = await orders.must('counsel-1', 'requestScrutiny', fulfilled, { text: ['String!', 'The item is a news report.'] });
    const list = await stack.ask('authority', 'enforcing-1', '{ orders(first: 50) { nodes { id } } }');
    expect(list.data?.orders?.nodes, list.text).toContainEqual({ id });
    const seen = await shown('enforcing-1', id);
    expect(seen).toMatchObject({
      status: 'FULFILLED',
      legalBasis: { grounds: 'It calls for attacks: Regulation (EU) 2021/784, Art. 2(7)(a).' },
      targets: [{ value: item }],
      scrutiny: {
        authority: { organisation: 'westland-enforcing-authority', country: 'IE' },
        requests: [{ text: 'The item is a news report.' }],
      },
    });
    const found = await orders.must('enforcing-1', 'scrutiniseOrder', asked, finding());
    expect(found.status).toBe('REVOKED');
    await until(async () => expect(await statusOf(item)).toBe('AVAILABLE'));
    // The copy stays: Art. 6 keeps it for the proceedings that may follow.
    expect(await shown('regulator', id)).toMatchObject({
      status: 'REVOKED',
      targets: [{ effect: { outcome: 'UNDONE', undone: [{ how: 'LIFTED' }] }, kept: [{ endedAt: null }] }],
      scrutiny: { findings: [{ outcome: 'INFRINGES', text: 'It names a news report as a call to join.', document: null }] },
    });
    const again = await orders.ask('counsel-1', 'releaseOrder', {
      order: ['ID!', id],
      generation: ['Int!', found.generation],
      digest: ['String!', found.digest],
    });
    expect(again).toMatchObject({ reasons: ['WRONG_STATE'] });
  });

  it('remains in force when its 72 hours are over: then the authority is too late, and the content stays removed', async () => {
    const item = fresh();
    const fulfilled = await carriedOut(item);
    now = new Date(now.getTime() + 73 * hour);
    expect(await orders.act('counsel-1', 'requestScrutiny', fulfilled, { text: ['String!', 'Too late.'] })).toMatchObject({
      reasons: ['TOO_LATE'],
      article: 'Regulation (EU) 2021/784, Art. 4(4)',
    });
    expect(await orders.act('enforcing-1', 'scrutiniseOrder', fulfilled, finding())).toMatchObject({
      reasons: ['TOO_LATE'],
      article: 'Regulation (EU) 2021/784, Art. 4',
    });
    expect(await statusOf(item)).toBe('DISABLED');
  });

  it('remains in force when the authority finds no infringement', async () => {
    const item = fresh();
    const found = await orders.must('enforcing-1', 'scrutiniseOrder', await carriedOut(item), finding('STANDS'));
    expect(found.status).toBe('FULFILLED');
    expect(await statusOf(item)).toBe('DISABLED');
  });

  it('ends by a decision that came on paper, which counsel records with its document and without a second person', async () => {
    const item = fresh();
    const fulfilled = await carriedOut(item);
    const received = now.toISOString();
    now = new Date(now.getTime() + 50 * hour);
    const input = {
      ...{ outcome: 'INFRINGES', text: 'It names a news report.', authority: 'Westland media commission' },
      ...{ decidedAt: now.toISOString(), receivedAt: received, reference: 'WMC 7/26', sha256: 'a'.repeat(64) },
    };
    const record = (change = {}) =>
      orders.act('counsel-2', 'recordScrutiny', fulfilled, { input: ['ScrutinyRecordInput!', { ...input, ...change }] });
    expect(await record({ sha256: 'none' })).toMatchObject({ reasons: ['INVALID'] });
    expect(await record()).toMatchObject({ status: 'REVOKED' });
    await until(async () => expect(await statusOf(item)).toBe('AVAILABLE'));
    const [entry] = await stack.sql<{ details: Record<string, unknown> }>(
      'postgres',
      `SELECT convert_from(leaf, 'UTF8')::jsonb AS details FROM log.log_entry WHERE convert_from(leaf, 'UTF8') LIKE '%order.scrutinised.v1%' ORDER BY idx DESC LIMIT 1`,
    );
    expect(entry).toBeDefined();
  });

  it('does not exist for another authority of the platform’s state than the one that scrutinises', async () => {
    const { id, generation } = await carriedOut(fresh());
    await stack.sql('postgres', `UPDATE orders.enrolment SET scrutinises = false WHERE scrutinises`);
    try {
      expect(await shown('enforcing-1', id)).toBeNull();
      await expect(orders.act('enforcing-1', 'scrutiniseOrder', { id, generation }, finding())).resolves.toMatchObject({
        reasons: ['NOT_FOUND'],
      });
    } finally {
      await stack.sql('postgres', `UPDATE orders.enrolment SET scrutinises = true WHERE organisation = 'westland-enforcing-authority'`);
    }
  });
});

it('an order of the platform’s own state has no scrutiny', async () => {
  const { id } = await orders.intoForce(removalOf(fresh()));
  // As if the regulator were of Westland: enrolments of the demo are of other states.
  await stack.sql('postgres', `UPDATE orders.legal_order SET issuing_country = 'IE' WHERE id = $1`, [id]);
  const order = await orders.read('counsel-1', id);
  expect((await shown('counsel-1', id)).scrutiny).toBeNull();
  expect(await orders.act('counsel-1', 'requestScrutiny', order, { text: ['String!', 'A news report.'] })).toMatchObject({
    reasons: ['WRONG_STATE'],
    article: 'Regulation (EU) 2021/784, Art. 4',
  });
  await expect(orders.act('enforcing-1', 'scrutiniseOrder', order, finding())).resolves.toMatchObject({ reasons: ['NOT_FOUND'] });
});
