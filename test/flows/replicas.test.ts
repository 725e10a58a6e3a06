/**
 * Two gateways and two of each subgraph, each request handed to the next in turn: what one has written the other knows at once, what may
 * happen once happens once, and answers and log agree. Every other flow runs so too, with WRIT_TEST_REPLICAS=2.
 */
import { logIn } from '@writ/demo/log-in';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { entriesFrom, errorsOf, holderIn, logSize } from '../harness/disclosures.ts';
import { epoc, ordersOn } from '../harness/orders.ts';
import { restrictInput } from '../harness/restrict-input.ts';
import { type Stack, startStack } from '../harness/stack.ts';

const subscriberOnly = { categories: ['SUBSCRIBER'], from: null, to: null };
const hourMs = 3_600_000;

let now: Date;
let stack: Stack;
let orders: ReturnType<typeof ordersOn>;
let email: string;
beforeAll(async () => {
  now = new Date();
  stack = await startStack({ replicas: 2, clock: () => now });
  // After the seed: what is recorded later than an order's release is no part of its disclosure.
  now = new Date();
  orders = ordersOn(stack);
  ({ email } = await holderIn(stack, 'holder-1'));
});
afterAll(() => stack.close());

const twice = <T>(act: () => Promise<T>): Promise<T[]> => Promise.all([act(), act()]);

describe('with two replicas of every part,', () => {
  it('a log-in that began at one gateway continues at the other, and both accept both tokens', async () => {
    const signed = await Promise.all(
      Array.from({ length: 6 }, () => logIn({ baseUrl: stack.baseUrl, login: 'holder-1', graphPath: '/graphql' })),
    );
    for (const { accessToken } of signed)
      for (const { status, data } of await twice(() => stack.watch.send('/graphql', accessToken, { query: '{ me { handle } }' })))
        expect([status, data.me.handle]).toEqual([200, expect.any(String)]);
  });

  it('an order passes all steps, is read at both gateways, and at neither after its withdrawal', async () => {
    const order = await orders.intoForce(epoc(email));
    const read = () =>
      orders.disclose('police', order, order.targets[0]?.id ?? '', 'subscriber { emails } traffic(first: 2) { nodes { at } }');
    for (const answer of await twice(read)) {
      expect(errorsOf(answer), answer.text).toEqual([]);
      expect(answer.data.order.disclosure.subscriber?.emails, answer.text).toContain(email);
      expect(answer.extensions?.receipt).toHaveLength(1);
    }
    await orders.must('judge', 'withdrawOrder', order, { reason: ['String!', 'The warrant was set aside.'] });
    for (const answer of await twice(read)) expect(errorsOf(answer)).toEqual(['order.disclosure FORBIDDEN']);
  });

  it('the gateways share one limit of a day', async () => {
    const order = await orders.intoForce(epoc(email, subscriberOnly));
    await stack.sql(
      'postgres',
      'INSERT INTO orders.disclosing_operation (order_id, operation, day) SELECT $1, gen_random_uuid(), $2::date FROM generate_series(1, 98)',
      [order.id, now.toISOString().slice(0, 10)],
    );
    const read = () => orders.disclose('police', order, order.targets[0]?.id ?? '', 'subscriber { emails }');
    const answers = await Promise.all(Array.from({ length: 6 }, read));
    expect(answers.filter(({ errors }) => errors === undefined)).toHaveLength(2);
    for (const { errors = [] } of answers) for (const { extensions } of errors) expect(extensions.code).toBe('LIMIT_EXCEEDED');
  });

  it('a restriction is visible at both gateways at once, and ends once even if two clocks watch it', async () => {
    const items = await stack.sql<{ id: string }>('postgres', 'SELECT id FROM content.item WHERE text IS NOT NULL ORDER BY id LIMIT 8');
    const endsAt = new Date(now.getTime() + hourMs).toISOString();
    const restrict = async (item: string): Promise<string> => {
      const input = restrictInput({ item, visibility: ['DECISION_VISIBILITY_CONTENT_DISABLED'], endsAt });
      const document = 'mutation ($input: RestrictInput!) { restrict(input: $input) { ... on Restriction { id } } }';
      return (await stack.ask('platform', 'agent-1', document, { input })).data.restrict.id;
    };
    const statusOf = async (item: string): Promise<string> =>
      (await stack.ask('public', null, 'query ($id: ID!) { item(id: $id) { enforcementStatus } }', { id: item })).data.item
        .enforcementStatus;
    const restrictions: string[] = [];
    for (const { id } of items) {
      restrictions.push(await restrict(id));
      expect(await twice(() => statusOf(id))).toEqual(['DISABLED', 'DISABLED']);
    }
    const start = await logSize(stack);
    now = new Date(now.getTime() + hourMs);
    for (const { id } of items) expect(await twice(() => statusOf(id))).toEqual(['AVAILABLE', 'AVAILABLE']);
    const ends = async () => (await entriesFrom(stack, start)).filter(({ type }) => type === 'restriction.ended.v1');
    await vi.waitFor(async () => expect((await ends()).length).toBeGreaterThanOrEqual(restrictions.length));
    const ended = await stack.sql<{ state: string }>('postgres', 'SELECT state FROM enforcement.restriction WHERE id = ANY ($1)', [
      restrictions,
    ]);
    expect(ended.map(({ state }) => state)).toEqual(restrictions.map(() => 'ENDED'));
    expect(await ends()).toHaveLength(restrictions.length);
  });

  it('an auditor finds an entry at either gateway within a second or two of its answer', async () => {
    const { extensions } = await stack.ask('public', 'holder-1', '{ me { records { subscriber { name } } } }');
    const index = extensions?.receipt?.[0]?.index;
    const find = async () =>
      (await stack.ask('audit', 'auditor', 'query ($index: ID!) { entry(index: $index) { type } }', { index })).data?.entry;
    const found = { type: 'record.disclosed.v1' };
    await vi.waitFor(async () => expect(await twice(find)).toEqual([found, found]), { interval: 100 });
  });

  it('every replica has answered', () => {
    expect(stack.balancers).toHaveLength(6);
    for (const { handed } of stack.balancers) for (const count of handed) expect(count).toBeGreaterThan(0);
  });
});
