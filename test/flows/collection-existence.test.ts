/**
 * Whether the platform holds anything of somebody is told by nothing that becomes of a collection: two orders, for somebody of whom it holds records and
 * gaps and for somebody whom nobody knows, go the same way, and whoever is not of the case sees the same in words, status and number of statements,
 * while the source is awaited, while it fails, and once everything is taken. Regulation (EU) 2023/1543, Art. 13.
 */
import { subgraphNames } from '@writ/core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type MemoryAdapter, memoryAdapter } from '../harness/memory-adapter.ts';
import { epoc, type OrderView, ordersOn } from '../harness/orders.ts';
import { homeOf, type Stack, startStack } from '../harness/stack.ts';
import { type Statement, StatementCount } from '../harness/statements.ts';
import { workerByHand } from '../harness/worker-by-hand.ts';

const [held, unknown] = ['mara@people.example', 'nobody@people.example'];
const account = 'did:example:mara';
const at = '2002-09-01T12:00:00.000Z';
const many = 200;

let isAway = false;
let adapter: MemoryAdapter;
let stack: Stack;
let count: StatementCount;
let worker: ReturnType<typeof workerByHand>;

beforeAll(async () => {
  adapter = memoryAdapter(
    {
      accounts: [],
      records: [
        { type: 'subscriber', key: account, account, recordedAt: at, name: 'Mara Example', emails: [held] },
        ...Array.from({ length: many }, (_, n) => ({
          ...{ type: 'traffic' as const, key: `t-${String(n).padStart(4, '0')}`, account, at, recordedAt: at, event: 'LOGIN' as const },
        })),
      ],
      gaps: [{ account, category: 'SUBSCRIBER', why: 'NOT_RECORDED', says: 'No telephone is asked for.' }],
      items: [],
      files: [],
    },
    () => isAway,
  );
  stack = await startStack({
    // What the worker does is done by hand, between what is compared.
    worker: false,
    live: (_key, config) => {
      adapter.platform.accounts = [
        {
          id: account,
          handle: 'mara',
          identifiers: [{ type: 'EMAIL', value: held }],
          holder: { issuer: config.issuer, subject: 'holder-1' },
        },
      ];
      return adapter.start(config);
    },
    connections: async (database) => {
      count = await StatementCount.open(database.options('log').host);
      const through = (role: (typeof subgraphNames)[number]): string => {
        const { user, database: name } = database.options(role);
        return `postgres://${user}@localhost/${name}?host=${encodeURIComponent(count.folder)}`;
      };
      return Object.fromEntries(subgraphNames.map((role) => [role, through(role)]));
    },
  });
  worker = workerByHand(stack);
});
afterAll(async () => {
  await worker.close();
  await stack.close();
  await count.close();
  await adapter.close();
});

/** The log's own batches are anybody's, and `enforcement` has a clock; which law is in force each process looks up by its own clock. */
const isOfRequest = ({ user, text }: Statement): boolean =>
  ['writ_orders', 'writ_records', 'writ_content', 'writ_audit'].includes(user) && !/law_version|law_in_force/.test(text);

/** What somebody is answered, without what must differ: ids, digests, instants and the identifier; and what it took. */
async function observe(login: string, document: string, names: readonly string[]) {
  count.take();
  const { status, text } = await stack.ask(homeOf(login), login, document);
  const statements = count
    .take()
    .filter(isOfRequest)
    .map((one) => `${one.user} ${one.text}`)
    .toSorted();
  let shown = text;
  for (const name of names) shown = shown.replaceAll(name, '<name>');
  shown = shown
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '<instant>')
    .replaceAll(/[0-9a-f]{64}/g, '<digest>')
    .replaceAll(/"(receipt|errorId)":("[^"]*"|\[[^\]]*\])/g, '"$1":"<own>"');
  return { status, text: shown, statements };
}

const ofAuthority = `id generation status targets { id type value item decisions { category outcome from to code } } clocks { kind dueAt }
  history { act at generation text } preserved { state since endsAt } duties { kind state }`;
const ofStaff = `id generation status targets { id value mark gaps { says } collection { state askedAt failingSince tries nextTryAt fault } }
  history { act at generation text }`;
const ofPerson = '{ me { handle mark accesses(first: 5) { nodes { id } } informed { __typename } } }';

/** What is asked about an order by people who are not of its case; the claimant reads the gaps. */
const questions: readonly (readonly [string, (order: OrderView) => string])[] = [
  ['police', ({ id }) => `{ order(id: "${id}") { ${ofAuthority} } }`],
  ['judge', ({ id }) => `{ order(id: "${id}") { ${ofAuthority} } }`],
  [
    'police',
    ({ id, targets }) =>
      `{ order(id: "${id}") { disclosure(target: "${targets[0]?.id}") { subscriber { name } subscriberGaps { says } } } }`,
  ],
  ['agent-2', ({ id }) => `{ order(id: "${id}") { ${ofStaff} } }`],
  ['counsel-1', ({ id }) => `{ order(id: "${id}") { ${ofStaff} } }`],
  ['auditor', ({ id }) => `{ order(id: "${id}") { id status history { act at } } }`],
];

let twins: readonly OrderView[];

/** Each question about both orders, answered alike. Answers what staff see of the collection, so that a test knows where they are. */
async function compare(where: string): Promise<string> {
  const states = new Set<string>();
  for (const [login, document] of questions) {
    const seen = [];
    for (const order of twins)
      seen.push(await observe(login, document(order), [order.id, held, unknown, ...order.targets.map(({ id }) => id)]));
    expect(seen[1], `${login}, ${where}`).toEqual(seen[0]);
    const [, state] = /"collection":\{"state":"(\w+)"/.exec(seen[0]?.text ?? '') ?? [];
    if (state !== undefined) states.add(state);
  }
  return [...states].join();
}

const failing = async (): Promise<string[]> => {
  const { data } = await stack.ask('platform', 'agent-2', `{ failingCollections { order { id } target collection { state fault } } }`);
  return data.failingCollections.map(({ order, collection }: { order: { id: string }; collection: object }) => [order.id, collection]);
};

it('a collection shows nobody who is not of the case whether anything is held', async () => {
  const orders = ordersOn(stack);
  const unaware = await observe('holder-1', ofPerson, []);
  const again = await observe('holder-1', ofPerson, []);
  const drafted: OrderView[] = [];
  for (const email of [held, unknown])
    drafted.push(
      await orders.validate(
        'judge',
        await orders.submit('police', await orders.draft('police', epoc(email, { categories: ['SUBSCRIBER', 'TRAFFIC'] }))),
      ),
    );
  twins = drafted;
  const asBefore = async (where: string) => expect(await observe('holder-1', ofPerson, []), where).toEqual(again);
  expect(again.text).toBe(unaware.text);

  expect(await compare('before anything is asked')).toBe('DUE');
  await asBefore('before anything is asked');

  isAway = true;
  await worker.work();
  expect(await compare('while the source is away')).toBe('FAILING');
  isAway = false;
  await asBefore('after it failed');
  await stack.sql('postgres', `UPDATE orders.collection SET failed_since = failed_since - interval '2 hours'`);
  expect(
    (await failing()).map(([, collection]) => collection),
    'the desk reads the same of both',
  ).toEqual(Array(2).fill({ state: 'FAILING', fault: expect.any(String) }));

  const taken = async () => {
    await worker.work();
    return stack.sql('postgres', 'SELECT FROM orders.preservation WHERE taken_at IS NOT NULL');
  };
  await expect.poll(taken, { interval: 500 }).toHaveLength(2);
  expect((await stack.sql('postgres', 'SELECT FROM records.preserved')).length, 'of one something was kept').toBe(many + 1);
  expect(await compare('once everything is taken')).toBe('TAKEN');
  await asBefore('once everything is taken');

  for (const order of twins) await orders.claim('agent-1', order);
  expect(await compare('once somebody has claimed it')).toBe('TAKEN');
  const reviewed = [];
  for (const { id } of twins)
    reviewed.push(
      (await stack.ask('platform', 'agent-1', `{ order(id: "${id}") { targets { gaps { says } } } }`)).data.order.targets[0].gaps,
    );
  expect(reviewed, 'who reviews it reads the gaps of who is there').toEqual([[{ says: 'No telephone is asked for.' }], []]);

  for (const { id } of twins)
    await orders.must('police', 'withdrawOrder', await orders.read('police', id), { reason: ['String!', 'It is not needed.'] });
  await worker.work();
  expect(await compare('once it is withdrawn')).toBe('TAKEN');
});
