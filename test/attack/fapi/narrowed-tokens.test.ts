/**
 * A token that is for one order (RFC 9396; FAPI 2.0 Security Profile, 5.3.2.2, note 5), from the demo's provider to each subgraph: nothing else is there for whoever has it, and it gives
 * nothing that its person could not do without it.
 */
import { type Graph, graphPaths } from '@writ/access';
import { logIn } from '@writ/demo/log-in';
import { decodeJwt } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { epoc, type OrderView, orderFields, ordersOn } from '../../harness/orders.ts';
import { type Stack, startStack } from '../../harness/stack.ts';
import { bearer, expectNothing, post, type Reply } from '../asking.ts';

let stack: Stack;
let [mine, other]: OrderView[] = [];
let narrow: string;

const tokenFor = async (login: string, graph: Graph, order: string): Promise<string> =>
  (await logIn({ baseUrl: stack.baseUrl, login, graphPath: graphPaths[graph], order })).accessToken;
const ask = (token: string, query: string, variables: object = {}, graph: Graph = 'authority'): Promise<Reply> =>
  post(`${stack.baseUrl}${graphPaths[graph]}`, bearer(token), { query, variables });
const order = `query ($id: ID!) { order(id: $id) { ${orderFields} } }`;
const submit = `mutation ($id: ID!, $generation: Int!) { submitOrder(order: $id, generation: $generation) { ... on Order { status } ... on Refusal { reasons } } }`;
/** Refused with this code, and nothing beside it. */
function expectRefused({ errors, data, text }: Reply, code: string): void {
  expect([...new Set(errors?.map(({ extensions }) => extensions.code))], text).toEqual([code]);
  expect(
    Object.values(data ?? {}).filter((value) => value !== null),
    text,
  ).toEqual([]);
}
const reasonsOf = ({ errors }: Reply) => [...new Set(errors?.map(({ extensions }) => extensions['reason']))];

beforeAll(async () => {
  stack = await startStack();
  const orders = ordersOn(stack);
  mine = await orders.draft('police', epoc('somebody@example.org'));
  other = await orders.draft('police', epoc('somebody-else@example.org'));
  narrow = await tokenFor('police', 'authority', mine.id);
});
afterAll(() => stack.close());

describe('a token that is for one order', () => {
  it('says so in its authorization_details, and its person sees and changes that order', async () => {
    expect(decodeJwt(narrow)['authorization_details']).toEqual([{ type: 'writ-order', order: mine?.id }]);
    expect((await ask(narrow, order, { id: mine?.id })).data.order).toMatchObject({ id: mine?.id, status: 'DRAFT' });
  });

  it('finds no other order of its own person, and the whole token does', async () => {
    expectRefused(await ask(narrow, order, { id: other?.id }), 'NOT_FOUND');
    expect((await ask(await stack.token('police'), order, { id: other?.id })).data.order.id).toBe(other?.id);
  });

  it('changes no other order, and makes none', async () => {
    const seen = await ask(narrow, submit, { id: other?.id, generation: other?.generation });
    expectRefused(seen, 'FORBIDDEN');
    expect(reasonsOf(seen)).toEqual(['NARROWED']);
    const [row] = await stack.sql<{ status: string }>('postgres', 'SELECT status FROM orders.legal_order WHERE id = $1', [other?.id]);
    expect(row?.status).toBe('DRAFT');
    const draft = 'mutation ($input: OrderInput!) { draftOrder(input: $input) { ... on Order { id } ... on Refusal { reasons } } }';
    expect(reasonsOf(await ask(narrow, draft, { input: epoc('x@example.org') }))).toEqual(['NARROWED']);
  });

  it.each<[string, string]>([
    ['the list of orders', '{ orders(first: 5) { nodes { id } } }'],
    ['orders by their reference', '{ ordersByReference(reference: "12 Js 345/26") { id } }'],
    ['keys', '{ deliveryKeys { id } }'],
    ['alerts', '{ alerts { __typename } }'],
    ['the law', '{ lawInForce { __typename } }'],
    ['the head of the log', '{ checkpoint { size } }'],
  ])('is refused %s, and the whole token is not', async (_what, query) => {
    const seen = await ask(narrow, query);
    expectRefused(seen, 'FORBIDDEN');
    expect(reasonsOf(seen)).toEqual(['NARROWED']);
    expect(reasonsOf(await ask(await stack.token('police'), query))).toEqual([]);
  });

  it('is refused over REST as well', async () => {
    const seen = await post(`${stack.baseUrl}/api/v1/authority/order-list`, bearer(narrow), { first: 1 });
    expect([seen.status, seen.text.includes('NARROWED')], seen.text).toEqual([403, true]);
  });

  it('takes the order along, which then exists for nobody else than before', async () => {
    expect((await ask(narrow, submit, { id: mine?.id, generation: mine?.generation })).data.submitOrder).toEqual({ status: 'SUBMITTED' });
    expect((await ask(await tokenFor('judge', 'authority', mine?.id ?? ''), order, { id: mine?.id })).data.order.status).toBe('SUBMITTED');
  });

  it('widens nothing: who may not see the order does not by naming it', async () => {
    const draft = other?.id ?? '';
    expectRefused(await ask(await tokenFor('judge', 'authority', draft), order, { id: draft }), 'NOT_FOUND');
    expectRefused(await ask(await tokenFor('agent-1', 'platform', draft), order, { id: draft }, 'platform'), 'NOT_FOUND');
    const queue = await ask(await tokenFor('agent-1', 'platform', draft), '{ queue(first: 1) { nodes { id } } }', {}, 'platform');
    expect(reasonsOf(queue)).not.toEqual([]);
  });

  it.each([
    ['public', 'holder-1', '{ me { handle } }'],
    ['audit', 'auditor', '{ entries(first: 1) { nodes { index } } }'],
  ] as const)('is nothing on the graph %s, which has no orders to narrow it to', async (graph, login, query) => {
    const seen = await ask(await tokenFor(login, graph, mine?.id ?? ''), query, {}, graph);
    expectNothing(seen, 'UNAUTHENTICATED', 401);
    expect(reasonsOf(seen)).toEqual(['TOKEN_DETAILS']);
  });
});
