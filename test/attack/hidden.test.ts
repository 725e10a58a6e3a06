/** What is hidden answers exactly like what is missing: the same status, the same bytes, by every path. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { restrictInput } from '../harness/restrict-input.ts';
import { type Stack, startStack } from '../harness/stack.ts';
import type { Answer } from '../harness/watch.ts';

let stack: Stack;
let mine: { item: string; account: string; notice: string; restriction: string; complaint: string };

async function made(answer: Answer, field: string): Promise<string> {
  const id: unknown = answer.data?.[field]?.id;
  if (typeof id !== 'string') throw new Error(`the set-up was refused: ${answer.text}`);
  return id;
}
const idOr = (type: string): string => `... on ${type} { id } ... on Refusal { reasons message }`;

beforeAll(async () => {
  stack = await startStack();
  const [row] = await stack.sql<{ item: string; account: string }>(
    'postgres',
    `SELECT i.id AS item, i.account_id AS account FROM content.item i JOIN records.account_holder h ON h.account_id = i.account_id
      WHERE h.subject = 'holder-1' ORDER BY i.id LIMIT 1`,
  );
  const { item, account } = row ?? { item: '', account: '' };
  const noticeInput = {
    item,
    category: 'STATEMENT_CATEGORY_SCAMS_AND_FRAUD',
    explanation: 'A fraud.',
    name: 'A',
    email: 'a@example.org',
    goodFaith: true,
  };
  const notice = await stack.ask(
    'public',
    'holder-1',
    `mutation ($input: NoticeInput!) { submitNotice(input: $input) { ${idOr('Notice')} } }`,
    { input: noticeInput },
  );
  const restriction = await stack.ask(
    'platform',
    'agent-1',
    `mutation ($input: RestrictInput!) { restrict(input: $input) { ${idOr('Restriction')} } }`,
    {
      input: restrictInput({ item, visibility: ['DECISION_VISIBILITY_CONTENT_LABELLED'] }),
    },
  );
  const contested = await made(restriction, 'restrict');
  const complaint = await stack.ask(
    'public',
    'holder-1',
    `mutation ($input: ComplaintInput!) { fileComplaint(input: $input) { ${idOr('Complaint')} } }`,
    {
      input: { restriction: contested, explanation: 'It is no fraud.' },
    },
  );
  mine = {
    item,
    account,
    notice: await made(notice, 'submitNotice'),
    restriction: contested,
    complaint: await made(complaint, 'fileComplaint'),
  };
});
afterAll(() => stack.close());

/** Everything that a client can tell apart, with the asked id taken out. */
const seen = ({ status, text, headers }: Answer, id: string) => ({
  status,
  text: id.length > 8 ? text.replaceAll(id, '<id>') : text,
  headers: [...headers].filter(([name]) => name !== 'date' && name !== 'content-length').map(([name, value]) => `${name}: ${value}`),
});
async function expectAlike(
  login: string,
  query: string,
  variables: (id: string) => Record<string, unknown>,
  hidden: string,
  missing: string,
) {
  const answers = [];
  for (const id of [hidden, missing]) answers.push(seen(await stack.ask('public', login, query, variables(id)), id));
  expect(answers[0]).toEqual(answers[1]);
  return answers[0];
}

describe("another person's", () => {
  const kinds = ['notice', 'restriction', 'complaint'] as const;
  it.each(kinds)('%s is answered as one that does not exist', async (kind) => {
    const query = `query ($id: ID!) { ${kind}(id: $id) { id state } }`;
    const answer = await expectAlike('holder-2', query, (id) => ({ id }), mine[kind], randomUUID());
    expect(answer?.text).toContain('NOT_FOUND');
    expect((await stack.ask('public', 'holder-1', query, { id: mine[kind] })).data[kind].id).toBe(mine[kind]);
  });

  it.each(kinds)('%s is answered as an id of any form that does not exist', async (kind) => {
    const query = `query ($id: ID!) { ${kind}(id: $id) { id } }`;
    for (const id of ['', '0', 'x'.repeat(500), "' OR '1'='1", '../..', '%00'])
      await expectAlike('holder-2', query, (asked) => ({ id: asked }), mine[kind], id);
  });

  it.each(kinds)('%s is not distinguished from a missing one by an id that no text may be', async (kind) => {
    const { data, errors } = await stack.ask('public', 'holder-2', `query ($id: ID!) { ${kind}(id: $id) { id } }`, {
      id: `${mine[kind]}\u0000`,
    });
    expect(data).toEqual({ [kind]: null });
    expect(['NOT_FOUND', 'BAD_USER_INPUT']).toContain(errors?.[0]?.extensions.code);
  });

  it.each(['restriction', 'notice'] as const)('%s can be contested no more than one that does not exist', async (kind) => {
    const query =
      'mutation ($input: ComplaintInput!) { fileComplaint(input: $input) { __typename ... on Refusal { reasons message article } } }';
    const input = (id: string) => ({ input: { [kind]: id, explanation: 'I would like to know.' } });
    const answer = await expectAlike('holder-2', query, input, mine[kind], randomUUID());
    expect(answer?.text).toContain('Refusal');
  });

  it('complaint does not show through a restriction of an item', async () => {
    const query = 'query ($id: ID!) { item(id: $id) { restrictions { id complaint { id } } } }';
    expect((await stack.ask('public', 'holder-2', query, { id: mine.item })).data.item.restrictions).toEqual([]);
    expect((await stack.ask('public', 'holder-1', query, { id: mine.item })).data.item.restrictions[0].complaint.id).toBe(mine.complaint);
  });

  it('restrictions are answered alike without a sign-in, whether there are any or not', async () => {
    const [free] = await stack.sql<{ id: string }>('postgres', 'SELECT id FROM content.item WHERE id <> $1 ORDER BY id LIMIT 1', [
      mine.item,
    ]);
    const query = 'query ($id: ID!) { item(id: $id) { restrictions { id } } }';
    const [restricted, unrestricted] = [mine.item, free?.id ?? ''].map((id) => stack.ask('public', null, query, { id }));
    expect((await restricted)?.text).toBe((await unrestricted)?.text);
    expect((await restricted)?.text).toContain('UNAUTHENTICATED');
  });
});

describe('the records of another account', () => {
  const query = `query ($id: ID!) { item(id: $id) { author { records { subscriber { name } traffic(first: 1) { nodes { at } } } } } }`;
  it('cannot be reached by the path over an item', async () => {
    const { data, errors, text } = await stack.ask('public', 'holder-2', query, { id: mine.item });
    expect(data.item.author, text).toEqual({ records: null });
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['NOT_FOUND']);
    expect(text).not.toContain('receipt');
  });

  it('are answered as those of an account that nobody holds', async () => {
    const [unheld] = await stack.sql<{ id: string }>(
      'postgres',
      'SELECT id FROM content.item WHERE account_id NOT IN (SELECT account_id FROM records.account_holder) ORDER BY id LIMIT 1',
    );
    await expectAlike('holder-2', query, (id) => ({ id }), mine.item, unheld?.id ?? '');
  });

  it('are answered to their holder by the same path, with a receipt', async () => {
    const { data, extensions } = await stack.ask('public', 'holder-1', query, { id: mine.item });
    expect(data.item.author.records.subscriber.name).not.toBe('');
    expect(extensions?.receipt).toHaveLength(1);
  });

  it("are not in a list that has the holder's own", async () => {
    const list = '{ items(first: 40) { nodes { author { id records { subscriber { emails } } } } } }';
    const { data, errors } = await stack.ask('public', 'holder-1', list);
    const nodes = data.items.nodes as { author: { id: string; records: unknown } }[];
    const others = nodes.filter(({ author }) => author.id !== mine.account);
    expect(others.length).toBeGreaterThan(0);
    expect(others.filter(({ author }) => author.records !== null)).toEqual([]);
    expect(errors?.every(({ extensions }) => extensions.code === 'NOT_FOUND')).toBe(true);
  });

  it("are not opened by a cursor of the holder's own pages", async () => {
    const page = 'query ($after: String) { me { records { traffic(first: 1, after: $after) { nodes { at } pageInfo { endCursor } } } } }';
    const { data } = await stack.ask('public', 'holder-1', page);
    const after: unknown = data.me.records.traffic.pageInfo.endCursor;
    expect(after).toEqual(expect.any(String));
    const stolen = await stack.ask('public', 'holder-2', page, { after });
    expect(stolen.data.me.records.traffic).toBeNull();
    expect(stolen.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect((await stack.ask('public', 'holder-1', page, { after })).errors).toBeUndefined();
  });
});

describe('a request for what does not exist', () => {
  it('has one answer beyond the end of the log, near or far', async () => {
    const texts = new Set<string>();
    for (const index of ['9007199254740991', '500000'])
      texts.add((await stack.ask('audit', 'auditor', `{ entry(index: "${index}") { leaf } }`)).text);
    expect([...texts]).toHaveLength(1);
    expect([...texts][0]).toContain('NOT_FOUND');
  });

  it('has one answer on the platform graph too', async () => {
    const texts = [];
    for (const id of [randomUUID(), 'x'])
      for (const kind of ['notice', 'restriction', 'complaint'])
        texts.push((await stack.ask('platform', 'agent-1', `{ ${kind}(id: "${id}") { id } }`)).text.replaceAll(kind, '<kind>'));
    expect(new Set(texts).size).toBe(1);
  });

  it('has one answer among paths', async () => {
    const answers = [];
    for (const path of ['/nothing', '/graphql/', '/platform', '/log/2/checkpoint', '/.env', '/oidcx', '/platform/graphql/x']) {
      const response = await fetch(`${stack.baseUrl}${path}`, { headers: { authorization: 'Bearer x' } });
      answers.push(`${response.status} ${await response.text()}`);
    }
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toContain('404');
  });

  it('has one answer among files of the log', async () => {
    const answers = [];
    for (const file of [
      'tile/0/999',
      'tile/0/x999/999',
      'tile/entries/500',
      'tile/9/000',
      'nothing',
      '..%2f..%2fkeys',
      'tile/0/000.p/300',
    ]) {
      const response = await fetch(`${stack.baseUrl}/log/1/${file}`);
      answers.push(`${response.status} ${await response.text()}`);
    }
    expect(new Set(answers).size, answers.join('\n')).toBe(1);
  });
});
