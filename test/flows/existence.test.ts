/**
 * Whether somebody is a user of the platform is told by a release and by nothing before it: for an identifier that is held and one that
 * nobody has, everything that an asker can observe is the same, in words, status and number of statements. Twins of one order go the same
 * way, step by step, and every answer is compared.
 */
import { subgraphNames } from '@writ/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { holderIn } from '../harness/disclosures.ts';
import { epoc, type OrderView, ordersOn } from '../harness/orders.ts';
import { type Stack, startStack } from '../harness/stack.ts';
import { type Statement, StatementCount } from '../harness/statements.ts';

const roles = [...subgraphNames, 'log'] as const;
const unknown = 'nobody@elsewhere.example';
let stack: Stack;
let count: StatementCount;
let held: string;

beforeAll(async () => {
  stack = await startStack({
    // The worker's look would be counted with what a request sends; what it does is seen in another test.
    worker: false,
    connections: async (database) => {
      count = await StatementCount.open(database.options('log').host);
      const through = (role: (typeof roles)[number]): string => {
        const { user, database: name } = database.options(role);
        return `postgres://${user}@localhost/${name}?host=${encodeURIComponent(count.folder)}`;
      };
      return Object.fromEntries(roles.map((role) => [role, through(role)]));
    },
  });
  held = (await holderIn(stack, 'holder-1')).email;
});
afterAll(async () => {
  await stack.close();
  await count.close();
});

/** What a request of an asker sends; the log's own batches are anybody's, `enforcement` has a clock, and the law in force is looked at once a second, whoever asks. */
const isOfRequest = ({ user, text }: Statement): boolean =>
  ['writ_orders', 'writ_records', 'writ_content'].includes(user) && !/law_version|law_in_force/.test(text);

interface Observed {
  status: number;
  text: string;
  statements: Record<string, number>;
}

/** One request, as its asker sees it: ids, digests, instants and the identifier itself are what must differ and are left out. */
async function observe(login: string, document: string, variables: Record<string, unknown>, names: readonly string[]): Promise<Observed> {
  count.take();
  const { status, text } = await stack.ask('authority', login, document, variables);
  const statements: Record<string, number> = {};
  for (const { user } of count.take().filter(isOfRequest)) statements[user] = (statements[user] ?? 0) + 1;
  let shown = text;
  for (const name of names) shown = shown.replaceAll(name, '<name>');
  shown = shown
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '<instant>')
    .replaceAll(/[0-9a-f]{64}/g, '<digest>')
    .replaceAll(/"(receipt|errorId)":("[^"]*"|\[[^\]]*\])/g, '"$1":"<own>"');
  return { status, text: shown, statements };
}

/** Every field of an order that a party of the authority graph can read. */
const everything = `id generation kind status desiredStatus reference purpose recipient categories from to territories servedAt digest
  emergency { ground threat } callBack { at confirmed } challenges { ground } legalBasis { provision offence grounds }
  issuing { organisation office } validating { organisation office } enforcing { organisation }
  targets { id type value item restrictedAt decisions { category outcome from to code } }
  clocks { kind dueAt pausedAt startedAt } secrecy { state ground until } preserved { state since endsAt } duties { kind state }
  history { act at from to generation text codes }`;
const readOrder = `query ($id: ID!) { order(id: $id) { ${everything} } }`;
const list = `query { orders(first: 1) { nodes { ${everything} } } }`;

const emails = () => ({ held, unknown });

/** Twins: the same order twice, for the identifier that is held and for the one that isn't. */
async function twins(input: (email: string) => Record<string, unknown>, issuer = 'police') {
  const orders = ordersOn(stack);
  const drafted: OrderView[] = [];
  for (const email of Object.values(emails())) drafted.push(await orders.draft(issuer, input(email)));
  /** The same request about each of the two, observed; then compared. */
  const compare = async (login: string, document: string, more: (order: OrderView) => Record<string, unknown> = () => ({})) => {
    const seen: Observed[] = [];
    for (const [index, order] of drafted.entries()) {
      const names = [order.id, held, unknown, ...order.targets.map(({ id }) => id)];
      seen.push(await observe(login, document, { id: order.id, ...more(order) }, names));
      drafted[index] = await refreshed(order);
    }
    const [one, other] = seen;
    expect(other).toEqual(one);
    return one as Observed;
  };
  const refreshed = async (order: OrderView): Promise<OrderView> => {
    const [row] = await stack.sql<{ generation: number; digest: string | null; status: string }>(
      'postgres',
      'SELECT generation, digest, status FROM orders.legal_order WHERE id = $1',
      [order.id],
    );
    return { ...order, ...row };
  };
  /** A step of the platform's people, which no asker sees. */
  const each = async (step: (order: OrderView) => Promise<unknown>) => {
    for (const [index, order] of drafted.entries()) {
      await step(order);
      drafted[index] = await refreshed(order);
    }
  };
  return { orders, compare, each, drafted };
}

const mutation = (name: string, header: string, args: string): string =>
  `mutation ($id: ID!, $generation: Int!${header}) { ${name}(order: $id, generation: $generation${args}) { ... on Order { ${everything} } ... on Refusal { reasons message } } }`;
const ofGeneration = ({ generation }: OrderView) => ({ generation });
const withDigest = ({ generation, digest }: OrderView) => ({ generation, digest });
const disclosure = `query ($id: ID!, $target: ID!) { order(id: $id) { disclosure(target: $target) { subscriber { name } } } }`;
const ofTarget = ({ targets: [target] }: OrderView) => ({ target: target?.id });
const preserved = (email: string): Record<string, unknown> =>
  epoc(email, { kind: 'EPOC_PR', notNotified: null, legalBasis: { ...(epoc(email)['legalBasis'] as object), threshold: null } });

describe.each<[string, (email: string) => Record<string, unknown>]>([
  ['a production order', (email) => epoc(email)],
  ['a preservation order', preserved],
])('%s', (_kind, input) => {
  it('is answered alike for an existing and a missing account, from the draft until its release', async () => {
    const { orders, compare, each } = await twins(input);
    await compare('police', readOrder);
    expect((await compare('police', mutation('submitOrder', '', ''), ofGeneration)).text).toContain('"status":"SUBMITTED"');
    await compare('judge', readOrder);
    await compare('judge', mutation('validateOrder', ', $digest: String!', ', digest: $digest'), withDigest);
    for (const login of ['police', 'judge']) {
      await compare(login, readOrder);
      expect((await compare(login, disclosure, ofTarget)).text).toContain('FORBIDDEN');
    }
    await each((order) => orders.claim('agent-1', order));
    await each((order) =>
      orders.must('agent-1', 'askClarification', order, {
        codes: ['[ClarificationCode!]!', ['INCOMPLETE']],
        text: ['String!', 'Which case?'],
      }),
    );
    await compare('police', readOrder);
    await compare('police', mutation('answerClarification', ', $text: String!', ', text: $text'), (order) => ({
      ...ofGeneration(order),
      text: 'That of the reference.',
    }));
    await each(async (order) => orders.decide('agent-1', await orders.read('agent-1', order.id)));
    await compare('police', readOrder);
    expect((await compare('police', disclosure, ofTarget)).text).toContain('FORBIDDEN');
    await compare('police', mutation('withdrawOrder', ', $text: String!', ', reason: $text'), (order) => ({
      ...ofGeneration(order),
      text: 'The case is closed.',
    }));
    await compare('police', readOrder);
  });
});

it('a list reveals no more than the orders in it', async () => {
  const orders = ordersOn(stack);
  const seen: Observed[] = [];
  for (const email of Object.values(emails())) {
    const order = await orders.draft('police', epoc(email, { reference: 'A list' }));
    const names = [order.id, held, unknown, ...order.targets.map(({ id }) => id)];
    seen.push(await observe('police', list, {}, names));
  }
  expect(seen[1]).toEqual(seen[0]);
});
