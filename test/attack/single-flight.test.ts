/**
 * Identical requests that are under way together are answered by one: nobody gets another's answer by that. All are held at the subgraphs
 * until every one has been sent, so that what could be shared is.
 */
import { decodeJwt } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { restrictInput } from '../harness/restrict-input.ts';
import { type Stack, startStack } from '../harness/stack.ts';
import { bearer, json, post, type Reply } from './asking.ts';
import { Middleman } from './middleman.ts';

interface Asked {
  body: string;
  caller: Record<string, unknown>;
}

let stack: Stack;
let middlemen: Middleman[] = [];
let item: string;
/** What the subgraphs were asked since they are held; asked only when let go. */
let asked: Asked[] = [];
let letGo: () => void = () => undefined;

beforeAll(async () => {
  const before = { records: await Middleman.open(), content: await Middleman.open() };
  middlemen = Object.values(before);
  stack = await startStack({
    territoryHeader: 'x-reader-country',
    between: (name, url) => (name === 'records' || name === 'content' ? before[name].before(url) : url),
  });
  const [row] = await stack.sql<{ id: string }>('postgres', 'SELECT id FROM content.item WHERE text IS NOT NULL ORDER BY id LIMIT 1');
  item = row?.id ?? '';
  const input = restrictInput({ item, visibility: ['DECISION_VISIBILITY_CONTENT_REMOVED'], territories: ['DE'] });
  const mutation = 'mutation ($input: RestrictInput!) { restrict(input: $input) { ... on Restriction { state } } }';
  expect((await stack.ask('platform', 'agent-1', mutation, { input })).data.restrict).toEqual({ state: 'ACTIVE' });
  await Promise.all(['holder-1', 'holder-2', 'agent-1'].map((login) => stack.token(login)));
});
afterAll(async () => {
  await stack.close();
  await Promise.all(middlemen.map((middleman) => middleman.close()));
});
beforeEach(() => {
  asked = [];
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  for (const middleman of middlemen)
    middleman.hold = (body, authorization) => {
      asked.push({ body, caller: decodeJwt(authorization.replace('Bearer ', '')) });
      return held;
    };
});

const readItem = 'query ($id: ID!) { item(id: $id) { id text enforcementStatus } }';

interface Who {
  login?: string;
  country?: string;
  path?: string;
}
const ask = async ({ login, country, path = '/graphql' }: Who, query: string, variables: object = { id: item }): Promise<Reply> => {
  const headers = login === undefined ? json : bearer(await stack.token(login));
  return post(`${stack.baseUrl}${path}`, { ...headers, ...(country ? { 'x-reader-country': country } : {}) }, { query, variables });
};

/** Sends all at once; the subgraphs answer when they have been asked `times` and nothing more comes. */
async function together(times: number, requests: (() => Promise<Reply>)[]): Promise<Reply[]> {
  const answers = Promise.all(requests.map((request) => request()));
  await vi.waitFor(() => expect(asked.length).toBeGreaterThanOrEqual(times));
  letGo();
  return answers;
}

describe('a public read', () => {
  it("is done once for all simultaneous requests, and the subgraph is given no caller's name", async () => {
    const everybody: Who[] = Array.from({ length: 12 }, () => [{}, { login: 'holder-1' }, { login: 'holder-2' }]).flat();
    const first = ask({}, readItem);
    await vi.waitFor(() => expect(asked).toHaveLength(1));
    const rest = everybody.map((who) => ask(who, readItem));
    expect((await fetch(stack.baseUrl)).status).toBe(200);
    letGo();
    const answers = await Promise.all([first, ...rest]);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(answers[0]?.data.item).toMatchObject({ id: item, text: null, enforcementStatus: 'REMOVED' });
    // Most have come in by now; who comes later is answered by another.
    expect(asked.length).toBeLessThan(everybody.length / 2);
    for (const { caller } of asked) {
      expect(caller).toMatchObject({ iss: 'anonymous', roles: ['PUBLIC'], org: null });
      expect(caller).not.toHaveProperty('sub');
    }
  });

  it('is separate in another territory', async () => {
    const [german, french, unknown] = await together(3, [
      () => ask({ country: 'DE' }, readItem),
      () => ask({ country: 'FR', login: 'holder-1' }, readItem),
      () => ask({}, readItem),
    ]);
    expect(german?.data.item).toMatchObject({ text: null, enforcementStatus: 'REMOVED' });
    expect(french?.data.item).toMatchObject({ text: expect.any(String), enforcementStatus: 'AVAILABLE' });
    expect(unknown?.data.item.text).toBeNull();
  });

  it('is separate for staff who send the same document on their graph', async () => {
    const [reader, agent] = await together(2, [
      () => ask({ country: 'DE' }, readItem),
      () => ask({ login: 'agent-1', path: '/platform/graphql' }, readItem),
    ]);
    expect(reader?.data.item.text).toBeNull();
    expect(agent?.data.item.text).toEqual(expect.any(String));
  });
});

describe("a read of one person's own data", () => {
  const people: Who[] = [{ login: 'holder-1' }, { login: 'holder-2' }, {}];
  it.each([
    ['alone', 'query ($id: ID!) { me { id handle } item(id: $id) { id } }'],
    ['in a fragment', 'query ($id: ID!) { item(id: $id) { id } ...Mine } fragment Mine on Query { me { id handle } }'],
    ['under another name', 'query ($id: ID!) { item: me { id handle } other: item(id: $id) { id } }'],
  ])('is answered to that person alone: %s', async (_, query) => {
    const own = await Promise.all(
      ['holder-1', 'holder-2'].map(async (login) => {
        const sql = 'SELECT account_id AS id FROM records.account_holder WHERE subject = $1';
        return (await stack.sql<{ id: string }>('postgres', sql, [login]))[0]?.id;
      }),
    );
    const [first, second, nobody] = await together(
      4,
      people.map((who) => () => ask(who, query)),
    );
    const mine = ({ data }: Reply) => (data.me ?? data.item)?.id;
    expect([first, second].map((reply) => reply && mine(reply))).toEqual(own);
    expect(nobody?.errors?.map(({ extensions }) => extensions.code)).toEqual(['UNAUTHENTICATED']);
    for (const id of own) expect(nobody?.text).not.toContain(id);
  });

  it('is not shared through a fragment that is never applied', async () => {
    const query = 'query ($id: ID!) { item(id: $id) { id ...Own } } fragment Own on ContentItem { restrictions { id } }';
    const replies = await together(
      3,
      people.map((who) => () => ask(who, query)),
    );
    expect(new Set(asked.map(({ caller }) => caller['sub'] ?? null))).toEqual(new Set(['holder-1', 'holder-2', null]));
    expect(replies[2]?.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});

it('a shared read is answered to those who wait when the first client goes away', async () => {
  const gone = new AbortController();
  const first = fetch(`${stack.baseUrl}/graphql`, {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ query: readItem, variables: { id: item } }),
    signal: gone.signal,
  });
  await vi.waitFor(() => expect(asked).toHaveLength(1));
  const second = ask({ login: 'holder-1' }, readItem);
  gone.abort();
  await expect(first).rejects.toThrow();
  letGo();
  expect((await second).data.item.id).toBe(item);
});
