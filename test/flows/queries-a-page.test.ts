/**
 * A page costs the same statements however long it is: counted before the database's socket, for one member, for ten and for
 * fifty. What is counted is everything that the whole system sends to answer the request, by the role that sends it.
 */
import { subgraphNames } from '@writ/core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { holderIn } from '../harness/disclosures.ts';
import { flushesIn, writingIn } from '../harness/flushes.ts';
import { epoc, ordersOn } from '../harness/orders.ts';
import { type Stack, startStack } from '../harness/stack.ts';
import { type Statement, StatementCount } from '../harness/statements.ts';
import type { Answer } from '../harness/watch.ts';

const sizes = [1, 10, 50] as const;
let stack: Stack;
let count: StatementCount;

/** Sixty items in the future, each of its own author, answering an old item of its own that is on no page; restricted, complained and notified about. */
const rows = `
  INSERT INTO records.account SELECT 'author-' || n, 'handle-' || n, '2020-01-01' FROM generate_series(1, 60) n;
  INSERT INTO content.item (id, account_id, thread_id, published_at, title) SELECT 'old-' || n, 'author-' || n, 'thread', '1990-01-01', 'old' FROM generate_series(1, 60) n;
  INSERT INTO content.item (id, account_id, thread_id, published_at, title, text, in_reply_to)
    SELECT 'new-' || n, 'author-' || n, 'thread', timestamptz '2026-01-01' + make_interval(secs => n), 'title', 'text', 'old-' || n FROM generate_series(1, 60) n;
  INSERT INTO enforcement.restriction (id, state, item_id, account_id, visibility, territories, starts_at, order_id, decided_by, decided_at)
    SELECT 'r-' || n, 'ACTIVE', 'new-' || n, 'author-' || n, '{DECISION_VISIBILITY_CONTENT_LABELLED}', '{DE}', now(), 'o', 'i s', now() FROM generate_series(1, 60) n;
  INSERT INTO enforcement.complaint (id, restriction_id, covers, filed_issuer, filed_subject, explanation, filed_at)
    SELECT 'c-' || n, 'r-' || n, 'EXECUTION', 'i', 's', 'x', now() FROM generate_series(1, 60) n;
  INSERT INTO enforcement.notice (id, item_id, author_account_id, category, explanation, submitted_at)
    SELECT 'n-' || n, 'new-' || n, 'author-' || n, 'STATEMENT_CATEGORY_VIOLENCE', 'x', now() FROM generate_series(1, 60) n;
  INSERT INTO enforcement.work_item (id, kind, subject_id, due_at) SELECT 'wc-' || n, 'COMPLAINT', 'c-' || n, now() FROM generate_series(1, 60) n;
  INSERT INTO enforcement.work_item (id, kind, subject_id, due_at) SELECT 'wn-' || n, 'NOTICE', 'n-' || n, '2000-01-01' FROM generate_series(1, 60) n;
  INSERT INTO enforcement.work_fact (work_id, kind, person, at) SELECT w.id, 'CLAIMED', 'i s', now() FROM enforcement.work_item w;`;

/** Sixty rows of traffic and messages of an account in the window of an order, recorded before it is served. */
const records = `
  WITH one AS (SELECT n, timestamptz '2002-08-10' + make_interval(secs => n) AS at FROM generate_series(1, 60) n),
  traffic AS (INSERT INTO records.traffic SELECT 't-' || n, $1, at, '2002-12-01', 'LOGIN', 'from', 'to' FROM one)
  INSERT INTO content.message SELECT 'm-' || n, $1, at, '2002-12-01', 'sender' FROM one`;

beforeAll(async () => {
  stack = await startStack({
    worker: false,
    connections: async (database) => {
      count = await StatementCount.open(database.options('log').host);
      const through = (role: (typeof subgraphNames)[number] | 'log'): string => {
        const { user, database: name } = database.options(role);
        return `postgres://${user}@localhost/${name}?host=${encodeURIComponent(count.folder)}`;
      };
      return Object.fromEntries([...subgraphNames, 'log' as const].map((role) => [role, through(role)]));
    },
  });
  await stack.sql('postgres', rows);
});
afterAll(async () => {
  await stack.close();
  await count.close();
});

type Role = 'content' | 'records' | 'enforcement' | 'orders';
type Cost = Partial<Record<Role, number>>;

/**
 * Whether a request sent it for what it asks: not the clock of `enforcement`, which looks every second for what is due, in a transaction (a page is
 * read in none), and not the look at the law in force, once a second, whoever asks.
 */
const isOfRequest = ({ user, text, inTransaction }: Statement): boolean =>
  (user !== 'writ_enforcement' || !inTransaction) && !/law_version|law_in_force/.test(text);

/** How many statements each of some roles sends while one request is answered; those of a role that sends none are left out. */
async function costOf(roles: readonly Role[], ask: () => Promise<Answer>): Promise<{ answer: Answer; cost: Cost }> {
  count.take();
  const answer = await ask();
  expect(answer.errors, answer.text.slice(0, 500)).toBeUndefined();
  const sent = count.take().filter(isOfRequest);
  const numbers = roles.map((role) => [role, sent.filter(({ user }) => user === `writ_${role}`).length] as const);
  return { answer, cost: Object.fromEntries(numbers.filter(([, number]) => number > 0)) };
}

/** Asks for pages of a list, checks that each has as many members as it should, and answers what each costs. */
async function costsOf(
  { of = sizes, roles = ['content', 'records', 'enforcement'] }: { of?: readonly number[]; roles?: readonly Role[] },
  ask: (first: number) => Promise<Answer>,
  members: (data: Answer['data']) => unknown[],
): Promise<Cost[]> {
  const costs: Cost[] = [];
  for (const first of of) {
    const { answer, cost } = await costOf(roles, () => ask(first));
    expect(members(answer.data)).toHaveLength(first);
    costs.push(cost);
  }
  return costs;
}
const same = (cost: Cost, of: readonly number[] = sizes): Cost[] => of.map(() => cost);

it('the number of queries does not depend on the length of a page of items with author, status and text, and the item that each answers', async () => {
  const item = 'id title text publishedAt thread enforcementStatus author { id handle }';
  const query = `query ($first: Int!) { items(first: $first) { nodes { ${item} inReplyTo { ${item} } } } }`;
  const ask = (first: number) => stack.ask('public', null, query, { first });
  // What the page's items answer is a list of its own; the gateway fetches authors and statuses once for each of the two.
  expect(await costsOf({}, ask, ({ items }) => items.nodes)).toEqual(same({ content: 2, records: 2, enforcement: 2 }));
});

it('the number of queries does not depend on the length of a page of one thread', async () => {
  const query = `query ($first: Int!) { items(thread: "thread", first: $first) { nodes { title text enforcementStatus author { handle } } } }`;
  const ask = (first: number) => stack.ask('public', null, query, { first });
  expect(await costsOf({}, ask, ({ items }) => items.nodes)).toEqual(same({ content: 1, records: 1, enforcement: 1 }));
});

it('the number of queries does not depend on the length of a page of items with why they are withheld', async () => {
  const query = `query ($first: Int!) { items(first: $first) { nodes { title text enforcementStatus tombstones { since order authority ground } } } }`;
  const ask = (first: number) => stack.ask('public', null, query, { first });
  expect(await costsOf({}, ask, ({ items }) => items.nodes)).toEqual(same({ content: 1, enforcement: 2 }));
});

it('the number of queries does not depend on the length of a page of items with their restrictions, reasons and complaints, for staff', async () => {
  const query = `query ($first: Int!) { items(first: $first) { nodes {
    title text enforcementStatus restrictions { state statement { category } complaint { state explanation } } } } }`;
  const ask = (first: number) => stack.ask('platform', 'counsel-1', query, { first });
  // In effect, restrictions, their statements of reasons, complaints.
  expect(await costsOf({}, ask, ({ items }) => items.nodes)).toEqual(same({ content: 1, enforcement: 4 }));
});

it.each<[string, string, Cost]>([
  ['NOTICE', '... on Notice { state item { title enforcementStatus author { handle } } }', { content: 1, records: 1, enforcement: 3 }],
  [
    'COMPLAINT',
    '... on Complaint { state subject { ... on Restriction { state subject { ... on ContentItem { title } } } } }',
    { content: 1, enforcement: 4 },
  ],
])('the number of queries does not depend on the length of a page of the queue, for work on a %s', async (kind, subject, cost) => {
  const query = `query ($first: Int!, $kinds: [WorkKind!]) { queue(kinds: $kinds, first: $first) { nodes { dueAt claimedBy subject { ${subject} } } } }`;
  const ask = (first: number) => stack.ask('platform', 'counsel-1', query, { first, kinds: [kind] });
  expect(await costsOf({}, ask, ({ queue }) => queue.nodes)).toEqual(same(cost));
});

it.each<[string, string, Cost]>([
  // The page, what was done, notices, in effect, withheld, restrictions, their statements; texts and authors are the other two's.
  [
    'NOTICE',
    '... on Notice { state source item { title enforcementStatus tombstones { since } restrictions { state } author { handle } } }',
    { content: 1, records: 1, enforcement: 7 },
  ],
  // The page, what was done, complaints, restrictions, their statements, the redress of their orders, in effect.
  [
    'COMPLAINT',
    `... on Complaint { state covers remedies orderRedress subject { ... on Restriction { state statement { category } subject { ... on ContentItem {
      title enforcementStatus author { handle } } } } } }`,
    { content: 1, records: 1, enforcement: 7 },
  ],
])(
  'the number of queries does not depend on the length of a page of the filtered queue, with all that is shown of work on a %s',
  async (kind, subject, cost) => {
    const query = `query ($first: Int!, $filter: WorkFilter) { queue(filter: $filter, first: $first) {
    nodes { dueAt claimedBy category source facts { kind person at reason } subject { ${subject} } } } }`;
    const filter = { kinds: [kind], unclaimed: true, skippedByMe: false, overdue: true };
    const ask = (first: number) => stack.ask('platform', 'counsel-1', query, { first, filter });
    expect(await costsOf({}, ask, ({ queue }) => queue.nodes)).toEqual(same(cost));
  },
);

it('the number of queries does not depend on the amount of work that is counted', async () => {
  const query = '{ workCounts { open overdue claimed mine byKind { kind open } } }';
  const ask = () => costOf(['content', 'records', 'enforcement', 'orders'], () => stack.ask('platform', 'counsel-1', query));
  const { answer, cost } = await ask();
  expect(cost).toEqual({ enforcement: 1 });
  const open = answer.data.workCounts.open;
  await stack.sql(
    'postgres',
    `INSERT INTO enforcement.work_item (id, kind, subject_id) SELECT 'more-' || n, 'NOTICE', 'none-' || n FROM generate_series(1, 500) n`,
  );
  const more = await ask();
  expect([more.cost, more.answer.data.workCounts.open]).toEqual([cost, open + 500]);
  await stack.sql('postgres', `DELETE FROM enforcement.work_item WHERE id LIKE 'more-%'`);
});

it('the number of queries does not depend on the length of a page of orders, in the queue and in the list', async () => {
  const orders = ordersOn(stack);
  const { email } = await holderIn(stack, 'holder-1');
  for (let made = 0; made < 3; made++)
    await orders.validate('judge', await orders.submit('police', await orders.draft('police', epoc(email))));
  const of = [1, 3];
  const fields = 'id status kind categories targets { type decisions { category outcome } } history { act }';
  const roles = ['enforcement', 'orders'] as const;
  const queue = `query ($first: Int!) { queue(kinds: [ORDER], first: $first) { nodes { dueAt subject { ... on Order { ${fields} } } } } }`;
  const inQueue = (first: number) => stack.ask('platform', 'agent-1', queue, { first });
  expect(await costsOf({ of, roles }, inQueue, ({ queue }) => queue.nodes)).toEqual(same({ enforcement: 1, orders: 1 }, of));
  const inList = (first: number) =>
    stack.ask('platform', 'agent-1', `query ($first: Int!) { orders(first: $first) { nodes { ${fields} } } }`, { first });
  expect(await costsOf({ of, roles }, inList, ({ orders }) => orders.nodes)).toEqual(same({ orders: 2 }, of));
});

it('the number of queries does not depend on the length of a page of the records of three categories under an order', async () => {
  const orders = ordersOn(stack);
  const { account, email } = await holderIn(stack, 'holder-1');
  await stack.sql('postgres', records, [account]);
  const order = await orders.intoForce(epoc(email));
  const target = order.targets[0]?.id ?? expect.fail('no target');
  const ask = (first: number) => {
    const pages = `traffic(first: ${first}) { nodes { at event source } } content(first: ${first}) { nodes { at sender subject } }`;
    return orders.disclose('police', order, target, `subscriber { name emails } ${pages}`);
  };
  const costs = await costsOf({}, ask, ({ order: { disclosure } }) => {
    expect(disclosure.subscriber.emails).toContain(email);
    expect(disclosure.traffic.nodes).toHaveLength(disclosure.content.nodes.length);
    return disclosure.traffic.nodes;
  });
  // Each read is one of four statements: the grant, two reads of records, and one of content; what snapshots hold is in the same reads.
  expect(costs).toEqual(same({ records: 3 * 4, content: 2 * 4 }));
});

/** What the log publishes each second, whoever asks. */
const isPublishing = ({ text }: Statement): boolean => /log_checkpoint|pg_logical_emit_message/.test(text);

it('a disclosure is four statements of `orders` (who is admitted and the order, the target, the count, the grant), and waits for the disk with its two entries', async () => {
  const orders = ordersOn(stack);
  const { email } = await holderIn(stack, 'holder-1');
  const order = await orders.intoForce(epoc(email));
  const target = order.targets[0]?.id ?? expect.fail('no target');
  const writing = await writingIn(stack.sql);
  const disclosed = async () => {
    count.take();
    const { data, text } = await orders.disclose('police', order, target, 'subscriber { name emails }');
    expect(data?.order.disclosure.subscriber.emails, text).toContain(email);
    const sent = count.take().filter(isOfRequest);
    const flushes = flushesIn(sent, writing).filter((one) => !isPublishing(one));
    return { orders: sent.filter(({ user }) => user === 'writ_orders').length, flushes: flushes.map(({ user }) => user) };
  };
  await disclosed();
  expect(await disclosed()).toEqual({ orders: 4, flushes: ['writ_log', 'writ_log'] });
});

/** Every item of the page is the holder's, under a decision of the platform with its reasons, and under an order that is not held back. */
const owned = `
  UPDATE content.item SET account_id = $1 WHERE id LIKE 'new-%' OR id LIKE 'old-%';
  UPDATE enforcement.restriction SET account_id = $1 WHERE id LIKE 'r-%';
  INSERT INTO enforcement.statement_of_reasons (id, decision_ground, content_type, category, content_date, application_date, decision_facts, source_type,
      automated_detection, automated_decision, puid)
    SELECT 's-' || n, 'DECISION_GROUND_ILLEGAL_CONTENT', '{CONTENT_TYPE_TEXT}', 'STATEMENT_CATEGORY_VIOLENCE', now(), now(), 'x', 'SOURCE_VOLUNTARY',
           false, 'AUTOMATED_DECISION_NOT_AUTOMATED', 'puid-' || n FROM generate_series(1, 60) n;
  INSERT INTO enforcement.restriction (id, state, item_id, account_id, visibility, territories, starts_at, statement_id, decided_by, decided_at)
    SELECT 'own-' || n, 'ACTIVE', 'new-' || n, $1, '{DECISION_VISIBILITY_CONTENT_DISABLED}', '{DE}', now(), 's-' || n, 'i s', now() FROM generate_series(1, 60) n;`;

it('the number of queries does not depend on the length of a page of a holder’s own items with everything about them', async () => {
  const { account } = await holderIn(stack, 'holder-1');
  for (const statement of owned.split(';').filter((text) => text.trim() !== ''))
    await stack.sql('postgres', statement, statement.includes('$1') ? [account] : []);
  const query = `query ($first: Int!) { items(first: $first) { nodes { title text enforcementStatus author { handle } tombstones { since category }
    restrictions { state territories statement { category redress } complaint { state covers remedies } } } } }`;
  const ask = (first: number) => stack.ask('public', 'holder-1', query, { first });
  const restricted = async (first: number) =>
    (await ask(first)).data.items.nodes.map((item: { restrictions: unknown[] }) => item.restrictions.length);
  expect(await restricted(3)).toEqual([1, 1, 1]);
  // In effect, withheld, the viewer's account, restrictions, their statements, which orders may be known, complaints.
  expect(await costsOf({}, ask, ({ items }) => items.nodes)).toEqual(same({ content: 1, records: 1, enforcement: 7 }));
});
