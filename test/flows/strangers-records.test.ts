/** Asking for the records of strangers: refused as if they did not exist, in one entry a call, and under nobody's name. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Stack, startStack } from '../harness/stack.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
});
afterAll(() => stack.close());

const size = async (): Promise<number> => Number((await stack.sql<{ size: string }>('postgres', 'SELECT size FROM log.log_head'))[0]?.size);
const filed = async (): Promise<number> => (await stack.sql('postgres', 'SELECT FROM log.log_subject')).length;

it("the log has one entry for a page of other people's records, and files it under none of them", async () => {
  const [entries, subjects] = [await size(), await filed()];
  const query = '{ items(first: 20) { nodes { author { records { subscriber { name } } } } } }';
  const { data, errors } = await stack.ask('public', 'holder-2', query);
  expect(data.items.nodes).toHaveLength(20);
  expect(data.items.nodes.every(({ author }: { author: { records: unknown } }) => author.records === null)).toBe(true);
  expect(new Set(errors?.map(({ extensions }) => extensions.code))).toEqual(new Set(['NOT_FOUND']));
  expect((await size()) - entries).toBe(1);
  expect(await filed()).toBe(subjects);
  const { openings } = (await stack.details.opening(entries, ['type', 'outcome', 'target'])) ?? expect.fail('no entry');
  expect(openings).toMatchObject({
    type: { value: 'access.decision.v1' },
    outcome: { value: 'failure' },
    target: { value: { accounts: expect.any(Number) } },
  });
});

it('an account is decided on once, however often one call requests it', async () => {
  const [thread] = await stack.sql<{ thread_id: string; own: number }>(
    'postgres',
    `SELECT thread_id, count(*)::int AS own FROM content.item JOIN records.account_holder h USING (account_id)
      WHERE h.subject = 'holder-1' GROUP BY 1 ORDER BY 2 DESC LIMIT 1`,
  );
  const grants = async () => (await stack.sql('postgres', 'SELECT DISTINCT handle_hash FROM orders.access_grant')).length;
  const before = await grants();
  const query = 'query ($thread: ID) { items(thread: $thread, first: 50) { nodes { author { records { subscriber { name } } } } } }';
  const { data, extensions } = await stack.ask('public', 'holder-1', query, { thread: thread?.thread_id });
  const own = data.items.nodes.filter(({ author }: { author: { records: unknown } }) => author.records !== null);
  expect(own).toHaveLength(thread?.own ?? -1);
  expect(extensions?.receipt).toHaveLength(1);
  expect((await grants()) - before).toBe(1);
});

it('records cost more than other fields, so that a page of people is refused before any subgraph is called', async () => {
  const before = await size();
  const { errors } = await stack.ask(
    'public',
    'holder-1',
    '{ items(first: 256) { nodes { author { records { subscriber { name } } } } } }',
  );
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'LIMIT_EXCEEDED', limit: 'cost' });
  expect(await size()).toBe(before);
});
