/** A person reads their own records: decided, logged, granted, read, logged again, and answered with a receipt. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Stack, startStack } from '../harness/stack.ts';

const everything = `{ me { id handle records {
  subscriber { name birthDate emails phones address registeredAt registrationIp service }
  identification(first: 3) { nodes { at ip port } pageInfo { hasNextPage endCursor } }
  traffic(first: 3) { nodes { at event source destination protocol size } pageInfo { hasNextPage endCursor } }
  content(first: 3) { nodes { kind at sender recipients subject text } pageInfo { hasNextPage endCursor } }
} } }`;

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
});
afterAll(() => stack.close());

/** What the log says of an entry, opened with the log's own keys. */
const opened = async (index: string | number, ...fields: string[]) => {
  const entry = await stack.details.opening(Number(index), fields);
  return Object.fromEntries(fields.map((field) => [field, entry?.openings[field]?.value]));
};

describe('me { records }', () => {
  it('answers all four categories with one receipt for the one grant, and both entries state who, what and how much', async () => {
    const { status, data, errors, extensions } = await stack.ask('public', 'holder-1', everything);
    expect(errors).toBeUndefined();
    expect(status).toBe(200);
    const { id, records } = data.me;
    expect(records.subscriber.emails.length).toBeGreaterThan(0);
    expect(records.content.nodes).toHaveLength(3);
    expect(extensions?.receipt).toHaveLength(1);
    const disclosed = await opened(extensions?.receipt?.[0]?.index ?? '', 'type', 'initiator', 'target', 'refs');
    expect(disclosed).toMatchObject({ type: 'record.disclosed.v1', initiator: { subject: 'holder-1' } });
    const { reads } = disclosed['target'] as { reads: { category: string; fields: string[]; count: number }[] };
    expect(reads.map(({ category }) => category).sort()).toEqual(['CONTENT', 'IDENTIFICATION', 'SUBSCRIBER', 'TRAFFIC']);
    expect(reads.find(({ category }) => category === 'CONTENT')).toMatchObject({
      count: 3,
      fields: expect.arrayContaining(['text', 'kind']),
    });
    const { decision } = disclosed['refs'] as { decision: string };
    expect(await opened(decision, 'type', 'outcome', 'target')).toMatchObject({
      type: 'access.decision.v1',
      outcome: 'success',
      target: { account: id, categories: ['SUBSCRIBER', 'IDENTIFICATION', 'TRAFFIC', 'CONTENT'] },
    });
  });

  it('is read under a grant whose entry is its own decision, and names its account, its operation and its categories', async () => {
    for (const login of ['holder-1', 'holder-1', 'holder-2']) await stack.ask('public', login, everything);
    const grants = await stack.sql<{ log_idx: string; account_id: string; operation: string; categories: string[] }>(
      'postgres',
      `SELECT log_idx, account_id, operation, array_agg(category::text ORDER BY category) AS categories FROM orders.access_grant GROUP BY 1, 2, 3, handle_hash`,
    );
    expect(new Set(grants.map(({ account_id }) => account_id)).size).toBe(2);
    expect(new Set(grants.map(({ log_idx }) => log_idx)).size, 'an entry for each grant').toBe(grants.length);
    for (const { log_idx, account_id, operation, categories } of grants)
      expect(await opened(log_idx, 'type', 'outcome', 'target', 'request')).toEqual({
        type: 'access.decision.v1',
        outcome: 'success',
        target: { account: account_id, categories, collect: expect.objectContaining({ as: 'SELF', account: account_id }) },
        request: { operation },
      });
  });

  it('is a read of one account only: the request of another person reads another account, with nothing of the first', async () => {
    const [one, two] = await Promise.all(['holder-1', 'holder-2'].map((login) => stack.ask('public', login, everything)));
    expect(one?.data.me.id).not.toBe(two?.data.me.id);
    expect(one?.data.me.records.subscriber.emails).not.toEqual(two?.data.me.records.subscriber.emails);
    expect(one?.extensions?.receipt?.[0]?.index).not.toBe(two?.extensions?.receipt?.[0]?.index);
  });

  it('returns every page once, oldest first; a cursor of another list is refused', async () => {
    const page = `query ($after: String) { me { records { traffic(first: 40, after: $after) { nodes { at source destination } pageInfo { hasNextPage endCursor } } } } }`;
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { data, text } = await stack.ask('public', 'holder-1', page, { after });
      const { nodes, pageInfo } = data?.me.records.traffic ?? expect.fail(text);
      seen.push(...nodes.map(({ at }: { at: string }) => at));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
      expect(nodes.length).toBeGreaterThan(0);
    } while (after !== null);
    expect(seen).toEqual([...seen].sort());
    const [rows] = await stack.sql<{ count: number }>(
      'postgres',
      `SELECT count(*)::int FROM records.traffic t JOIN records.account_holder h USING (account_id) WHERE h.subject = 'holder-1'`,
    );
    expect(seen).toHaveLength(rows?.count ?? -1);
    const items = await stack.ask('public', 'holder-1', '{ items(first: 1) { pageInfo { endCursor } } }');
    const foreign = await stack.ask('public', 'holder-1', page, { after: items.data.items.pageInfo.endCursor });
    expect(foreign.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(foreign.data.me.records.traffic).toBeNull();
    const other = await stack.ask('public', 'holder-2', page, {
      after: (await stack.ask('public', 'holder-1', page)).data.me.records.traffic.pageInfo.endCursor,
    });
    expect(other.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('keeps the other fields when one fails, and the receipt covers the answer with its error', async () => {
    const { data, errors, extensions } = await stack.ask(
      'public',
      'holder-1',
      '{ me { records { subscriber { name } traffic(after: "nonsense") { nodes { at } } } } }',
    );
    expect(data.me.records).toMatchObject({ subscriber: { name: expect.any(String) }, traffic: null });
    expect(errors).toEqual([expect.objectContaining({ path: ['me', 'records', 'traffic'] })]);
    expect(extensions?.receipt).toHaveLength(1);
  });

  it('is the same record under every name, and a read under each', async () => {
    const { data, extensions } = await stack.ask(
      'public',
      'holder-1',
      'query ($yes: Boolean!) { me { a: records { x: subscriber { name } ...F } b: records { subscriber @include(if: $yes) { name } } } } fragment F on OwnAccount { subscriber { name service } }',
      { yes: true },
    );
    expect(data.me.a.x.name).toBe(data.me.b.subscriber.name);
    expect(extensions?.receipt?.length).toBeGreaterThanOrEqual(1);
  });

  it('identifies the person first, and finds nothing for a person without an account', async () => {
    const nobody = await stack.ask('public', null, everything);
    expect(nobody.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect(nobody.data?.me ?? null).toBeNull();
    await stack.sql('postgres', `DELETE FROM records.account_holder WHERE subject = 'holder-2'`);
    const without = await stack.ask('public', 'holder-2', '{ me { id } }');
    expect(without.data).toEqual({ me: null });
  });

  it('leaves no grant that a later operation could use', async () => {
    const grants = await stack.sql<{ operation: string; purpose: string }>(
      'postgres',
      'SELECT DISTINCT operation, purpose FROM orders.access_grant',
    );
    expect(new Set(grants.map(({ purpose }) => purpose))).toEqual(new Set(['SELF']));
    const long = await stack.sql('postgres', `SELECT FROM orders.access_grant WHERE expires_at > granted_at + interval '60 seconds'`);
    expect(long).toEqual([]);
  });
});

describe('an ordinary read', () => {
  it('carries no receipt and makes no entry', async () => {
    const before = await stack.sql('postgres', 'SELECT size FROM log.log_head');
    const { extensions } = await stack.ask(
      'public',
      null,
      '{ items(first: 5) { nodes { id title text author { handle } enforcementStatus inReplyTo { id } } } }',
    );
    expect(extensions).toBeUndefined();
    expect(await stack.sql('postgres', 'SELECT size FROM log.log_head')).toEqual(before);
  });
});
