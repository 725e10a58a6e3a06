/**
 * A card of an item is the platform's word: what somebody writes with the password of a role, and the platform's source never signed, is shown to nobody.
 */
import { publicKeyText } from '@writ/source';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type MemoryPlatform, MemorySource, type ServedSource, servedSource } from '../../packages/source/testing/index.ts';
import { restrictInput } from '../harness/restrict-input.ts';
import { type Stack, startStack } from '../harness/stack.ts';

const author = { id: 'did:example:ana', handle: 'ana.example' };
const post = (id: string) => ({
  id,
  url: `https://pds.example/post/${id}`,
  author,
  publishedAt: '2026-11-01T12:00:00.000Z',
  version: 'v1',
  text: `Text of ${id}.`,
});
const platform: MemoryPlatform = {
  accounts: [{ ...author, identifiers: [] }],
  records: [],
  gaps: [],
  items: ['p-1', 'p-2', 'p-3'].map(post),
  files: [],
};
let served: ServedSource;
let stack: Stack;

beforeAll(async () => {
  stack = await startStack({
    live: async (writKey) => {
      served = await servedSource(new MemorySource(platform), { writKey });
      return { url: served.url, key: publicKeyText(served.adapterKey) };
    },
  });
  await stack.sql('postgres', 'TRUNCATE enforcement.notice, content.item CASCADE');
});
afterAll(async () => {
  await stack.close();
  await served[Symbol.asyncDispose]();
});

const submit = async (item: string): Promise<string> => {
  const { data } = await stack.ask(
    'public',
    null,
    'mutation ($input: NoticeInput!) { submitNotice(input: $input) { ... on Notice { id } ... on Refusal { reasons message } } }',
    {
      input: {
        category: 'STATEMENT_CATEGORY_SCAMS_AND_FRAUD',
        explanation: 'It asks for a fee.',
        name: 'A Reader',
        email: 'reader@example.org',
        goodFaith: true,
        item,
      },
    },
  );
  return data.submitNotice.id;
};
const seen = (id: string) => stack.ask('platform', 'agent-1', 'query ($id: ID!) { notice(id: $id) { itemVersion { text } } }', { id });
const words = (id: string) =>
  stack.ask('platform', 'agent-1', 'query ($id: ID!) { item(id: $id) { text attachments { sha256 } } }', { id });
const forge = (answer: object, version: string, signature = Buffer.alloc(64).toString('base64')) =>
  stack.sql('enforcement', 'SELECT content.keep_card($1, $2, $3, now())', [JSON.stringify(answer), signature, version]);
const signedOf = async (item: string) => {
  const [card] = await stack.sql<{ answer: string; signature: string }>(
    'postgres',
    'SELECT answer, signature FROM content.card WHERE item_id = $1',
    [item],
  );
  return card as { answer: string; signature: string };
};

it('of a notice is kept with the answer that the source signed, and shown', async () => {
  const id = await submit('p-1');
  expect((await seen(id)).data.notice.itemVersion).toEqual({ text: 'Text of p-1.' });
  expect((await words('p-1')).data.item).toEqual({ text: 'Text of p-1.', attachments: [] });
  expect(JSON.parse((await signedOf('p-1')).answer)).toMatchObject(post('p-1'));
});

it('is not written without a signed answer, also by the role that keeps cards', async () => {
  await expect(
    stack.sql('enforcement', 'SELECT content.keep_card($1, NULL, $2, now())', [JSON.stringify(post('p-1')), 'v1']),
  ).rejects.toThrow('a card is kept with the signed answer of the source');
  await expect(forge(post('p-1'), 'v9')).rejects.toThrow('another version');
  await expect(stack.sql('enforcement', `UPDATE content.card SET text = 'Never written.'`)).rejects.toThrow('permission denied');
});

it('with words that no source answered is shown to nobody, neither as the item nor as what a notice was about', async () => {
  const id = await submit('p-2');
  await forge({ ...post('p-2'), version: 'v2', text: 'Never written.' }, 'v2');
  await stack.sql('postgres', `UPDATE enforcement.notice SET item_version = 'v2' WHERE id = $1`, [id]);
  for (const answer of [await seen(id), await words('p-2')]) {
    expect(answer.text).not.toContain('Never written.');
    expect(answer.errors?.map(({ extensions }: { extensions: { code: string } }) => extensions.code)).toContain('INTERNAL_SERVER_ERROR');
  }
});

it('with what the source signed about another item is shown to nobody', async () => {
  const { answer, signature } = await signedOf('p-1');
  const id = await submit('p-3');
  // Another item: the signature is true, and the answer is about p-1.
  await stack.sql('postgres', `UPDATE content.card SET answer = $1, signature = $2 WHERE item_id = 'p-3'`, [answer, signature]);
  const other = await seen(id);
  expect(other.text).not.toContain('Text of p-');
  expect(other.errors).toBeDefined();
});

it('whose item is by the database of another account than the source signed is shown to nobody, also where its words are withheld', async () => {
  platform.items.push(post('p-4'));
  await submit('p-4');
  const author = 'query ($id: ID!) { item(id: $id) { author { id } text } }';
  const authors = async () => [
    await stack.ask('platform', 'agent-1', author, { id: 'p-4' }),
    await stack.ask('public', null, author, { id: 'p-4' }),
  ];
  const input = restrictInput({ item: 'p-4', visibility: ['DECISION_VISIBILITY_CONTENT_DISABLED'] });
  const restricted = await stack.ask(
    'platform',
    'agent-1',
    'mutation ($input: RestrictInput!) { restrict(input: $input) { __typename } }',
    {
      input,
    },
  );
  expect(restricted.data?.restrict.__typename, restricted.text).toBe('Restriction');
  const own = 'did:example:ana';
  expect((await authors()).map(({ data }) => data.item)).toEqual([
    { author: { id: own }, text: 'Text of p-4.' },
    { author: { id: own }, text: null },
  ]);
  await stack.sql(
    'postgres',
    `UPDATE content.item SET account_id = (SELECT id FROM records.account WHERE id <> $1 LIMIT 1) WHERE id = 'p-4'`,
    [own],
  );
  for (const { data, errors } of await authors()) {
    expect(data?.item ?? null).toBeNull();
    expect(errors?.map(({ extensions }: { extensions: { code: string } }) => extensions.code)).toContain('INTERNAL_SERVER_ERROR');
  }
});
