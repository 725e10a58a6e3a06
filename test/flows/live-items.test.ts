/**
 * A platform with a source adapter of its own, of which Writ keeps nothing before somebody acts: an item of this second is reported, restricted and
 * read, over the whole stack. Regulation (EU) 2022/2065, Art. 16.
 */
import type { AccountId } from '@writ/core';
import { publicKeyText } from '@writ/source';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeAccount } from '../../apps/cli/erase/records.ts';
import { type MemoryPlatform, MemorySource, type ServedSource, servedSource } from '../../packages/source/testing/index.ts';
import { ordersOn, orderToAct } from '../harness/orders.ts';
import { restrictInput } from '../harness/restrict-input.ts';
import { type Stack, startStack } from '../harness/stack.ts';

const author = { id: 'did:example:ana', handle: 'ana.example' };
const at = '2026-11-01T12:00:00.000Z';
const post = (id: string, more: object = {}) => ({
  id,
  url: `https://pds.example/post/${id}`,
  author,
  publishedAt: at,
  text: `Text of ${id}.`,
  ...more,
});
const platform: MemoryPlatform = {
  accounts: [{ ...author, identifiers: [] }],
  records: [],
  gaps: [],
  items: ['p-1', 'p-2', 'p-3', 'p-4', 'p-5', 'p-6', 'p-7'].map((id) => post(id)),
  files: [],
};
let isAway = false;
/** What the source does before it answers. */
let before: (() => Promise<void>) | null = null;
let served: ServedSource;
let stack: Stack;

beforeAll(async () => {
  stack = await startStack({
    live: async (writKey) => {
      const wrap: NonNullable<Parameters<typeof servedSource>[1]>['wrap'] = (listener) => async (request, response) => {
        await before?.();
        return isAway ? response.writeHead(503).end() : listener(request, response);
      };
      served = await servedSource(new MemorySource(platform), { writKey, wrap });
      return { url: served.url, key: publicKeyText(served.adapterKey) };
    },
  });
  // A live platform's installation imports nothing.
  await stack.sql('postgres', 'TRUNCATE enforcement.notice, content.item CASCADE');
});
afterAll(async () => {
  await stack.close();
  await served[Symbol.asyncDispose]();
});

const words = {
  category: 'STATEMENT_CATEGORY_SCAMS_AND_FRAUD',
  explanation: 'It asks for a fee.',
  name: 'A Reader',
  email: 'reader@example.org',
};
const submit = (named: Record<string, string>) =>
  stack.ask(
    'public',
    null,
    `mutation ($input: NoticeInput!) { submitNotice(input: $input) { ... on Notice { id } ... on Refusal { reasons message } } }`,
    { input: { ...words, goodFaith: true, ...named } },
  );
const item = 'query ($id: ID!) { item(id: $id) { id title text author { id handle } enforcementStatus } }';
const kept = async (id: string) =>
  stack.sql<{ version: string; text: string }>(
    'postgres',
    'SELECT version, text FROM content.card WHERE item_id = $1 ORDER BY looked_up_at',
    [id],
  );
const codes = (errors: readonly { extensions: { code: string } }[] | undefined) => errors?.map(({ extensions }) => extensions.code);

describe('an item that only the platform has', () => {
  it('is reported by its id or its address, and from then on there is a card of it', async () => {
    expect(await kept('p-1')).toEqual([]);
    expect((await submit({ item: 'p-1' })).data.submitNotice.id).toBeDefined();
    expect((await submit({ url: 'https://pds.example/post/p-2' })).data.submitNotice.id).toBeDefined();
    const cards = [await kept('p-1'), await kept('p-2')].flat();
    expect(cards.map(({ text }) => text)).toEqual(['Text of p-1.', 'Text of p-2.']);
    const [row] = await stack.sql(
      'postgres',
      `SELECT item_id, item_version, author_account_id FROM enforcement.notice WHERE item_id = 'p-2'`,
    );
    expect(row).toEqual({ item_id: 'p-2', item_version: cards[1]?.version, author_account_id: author.id });
  });

  it('that was edited has one card for each version, and the notice still names its own', async () => {
    platform.items = platform.items.map((one) => (one.id === 'p-1' ? post('p-1', { text: 'Harmless now.' }) : one));
    expect((await submit({ item: 'p-1' })).data.submitNotice.id).toBeDefined();
    expect((await kept('p-1')).map(({ text }) => text)).toEqual(['Text of p-1.', 'Harmless now.']);
    const rows = await stack.sql<{ text: string }>(
      'postgres',
      `SELECT c.text FROM enforcement.notice n JOIN content.card c ON c.item_id = n.item_id AND c.version = n.item_version WHERE n.item_id = 'p-1' ORDER BY n.submitted_at`,
    );
    expect(rows.map(({ text }) => text)).toEqual(['Text of p-1.', 'Harmless now.']);
  });

  it('that was edited shows its words of when it was reported to staff, and to nobody else', async () => {
    const [first] = await stack.sql<{ id: string }>(
      'postgres',
      `SELECT id FROM enforcement.notice WHERE item_id = 'p-1' ORDER BY submitted_at`,
    );
    const ask = (graph: 'platform' | 'public', login: string | null, id: string | undefined) =>
      stack.ask(graph, login, 'query ($id: ID!) { notice(id: $id) { itemVersion { text url edited } } }', { id });
    const seen = await ask('platform', 'agent-1', first?.id);
    expect(seen.data?.notice.itemVersion, seen.text).toEqual({ text: 'Text of p-1.', url: 'https://pds.example/post/p-1', edited: true });
    const [newest] = await stack.sql<{ id: string }>(
      'postgres',
      `SELECT id FROM enforcement.notice WHERE item_id = 'p-1' ORDER BY submitted_at DESC`,
    );
    expect((await ask('platform', 'agent-1', newest?.id)).data.notice.itemVersion).toMatchObject({ text: 'Harmless now.', edited: false });
    const reader = await ask('public', null, first?.id);
    expect(reader.text).not.toContain('Text of p-1.');
    expect(reader.errors).toBeDefined();
  });

  it('is restricted without a notice, and withheld from readers from then on', async () => {
    const before = await stack.ask('public', null, item, { id: 'p-3' });
    expect(before.data.item).toMatchObject({ text: 'Text of p-3.', author, enforcementStatus: 'AVAILABLE' });
    const { data } = await stack.ask(
      'platform',
      'agent-1',
      `mutation ($input: RestrictInput!) { restrict(input: $input) { ... on Restriction { id } ... on Refusal { reasons message } } }`,
      { input: restrictInput({ item: 'p-3', visibility: ['DECISION_VISIBILITY_CONTENT_DISABLED'] }) },
    );
    expect(data.restrict.id).toBeDefined();
    const after = await stack.ask('public', null, item, { id: 'p-3' });
    expect(after.data.item).toMatchObject({ text: null, author });
  });

  it('that is private, gone or was never there is answered alike, also where it was reported before', async () => {
    const never = await submit({ item: 'p-never' });
    expect(never.data.submitNotice).toMatchObject({ reasons: ['NOT_FOUND'] });
    const there = platform.items;
    platform.items = there.filter(({ id }) => id !== 'p-2');
    expect((await submit({ item: 'p-2' })).data).toEqual(never.data);
    expect((await submit({ url: 'https://pds.example/post/p-2' })).data).toEqual(never.data);
    expect((await submit({ url: 'http://169.254.169.254/latest/meta-data' })).data).toEqual(never.data);
    expect(codes((await stack.ask('public', null, item, { id: 'p-2' })).errors)).toEqual(['NOT_FOUND']);
    platform.items = there;
  });

  it('can’t be reported while the source is away, whether or not it was before, and nothing is kept', async () => {
    isAway = true;
    for (const id of ['p-1', 'p-never']) expect(codes((await submit({ item: id })).errors)).toEqual(['UPSTREAM_UNAVAILABLE']);
    isAway = false;
    expect((await stack.sql('postgres', 'SELECT FROM enforcement.notice')).length).toBe(3);
  });

  it('is reported though the source takes longer than its budget of a second', async () => {
    before = () => new Promise((resolve) => setTimeout(resolve, 1_500));
    const slow = await submit({ item: 'p-6' });
    before = null;
    expect(slow.data?.submitNotice.id, slow.text).toBeDefined();
  });

  it('can’t be reported while the source does not answer: the message says to try again, nothing is kept, and then the same notice is taken', async () => {
    const notices = async () => (await stack.sql('postgres', `SELECT FROM enforcement.notice WHERE item_id = 'p-7'`)).length;
    let answer: () => void = () => undefined;
    const never = new Promise<void>((resolve) => {
      answer = resolve;
    });
    before = () => never;
    const refused = await submit({ item: 'p-7' });
    before = null;
    answer();
    expect(refused.errors).toMatchObject([{ extensions: { code: 'UPSTREAM_UNAVAILABLE', retryAfterSeconds: 5 } }]);
    expect(refused.errors?.[0]?.message).toContain('Nothing was changed: try again later.');
    expect([await notices(), await kept('p-7')]).toEqual([0, []]);
    expect((await submit({ item: 'p-7' })).data.submitNotice.id).toBeDefined();
    expect(await notices()).toBe(1);
  });

  it('is in no list', async () => {
    for (const list of ['items', 'items(thread: "p-1")']) {
      const { errors } = await stack.ask('public', null, `{ ${list} { nodes { id } } }`);
      expect(codes(errors)).toEqual(['BAD_USER_INPUT']);
    }
    const staff = await stack.ask('platform', 'agent-1', '{ items(thread: "p-1") { nodes { id text } } }');
    expect(staff.data.items.nodes).toEqual([{ id: 'p-1', text: 'Harmless now.' }]);
  });

  it('is what an order to act names, by its id or its address, when it is released', async () => {
    const orders = ordersOn(stack);
    const byAddress = { targets: [{ type: 'ITEM_URL', value: 'https://pds.example/post/p-4' }] };
    expect(await kept('p-4')).toEqual([]);
    const named = [await orders.intoForce(orderToAct('p-5')), await orders.intoForce(orderToAct('', byAddress))];
    expect(named.map(({ targets }) => targets[0]?.decisions[0]?.outcome)).toEqual(['GRANTED', 'GRANTED']);
    const rows = await stack.sql<{ resolved: string }>(
      'postgres',
      `SELECT resolved FROM orders.order_target WHERE type::text LIKE 'ITEM%'`,
    );
    expect(rows.map(({ resolved }) => resolved).sort()).toEqual(['p-4', 'p-5']);
    expect((await kept('p-4')).map(({ text }) => text)).toEqual(['Text of p-4.']);
    const nothing = await orders.intoForce(orderToAct('p-never'));
    expect(nothing.targets[0]?.decisions[0]?.outcome).toBe('NOT_AVAILABLE');
  });

  it('of an erased account leaves no words behind, in no version', async () => {
    const owner = new pg.Client(stack.database.options('owner'));
    await owner.connect();
    await closeAccount(owner, { request: '00000000-0000-4000-8000-000000000000', account: author.id as AccountId });
    await owner.end();
    expect(await stack.sql('postgres', 'SELECT FROM content.card')).toEqual([]);
    expect(await stack.sql('postgres', 'SELECT FROM content.item WHERE text IS NOT NULL')).toEqual([]);
  });
});
