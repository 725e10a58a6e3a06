/**
 * The example of `docs/how-to/own-records-subgraph.md`, run as it says: a platform's own `records` in a process of its own.
 * First behind the gateway, for a person who reads their own records; then alone, under grants as no product makes them.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Caller, callerTokenSeconds, signCallerToken } from '@writ/access';
import { newOperationId } from '@writ/core';
import { importFile } from '@writ/demo/seed';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Middleman } from '../attack/middleman.ts';
import { endPool } from '../harness/end-pool.ts';
import { type GrantedDatabase, type GrantOptions, grantedDatabase } from '../harness/granted-database.ts';
import { epoc, ordersOn } from '../harness/orders.ts';
import { type Stack, seededIndexKey, startStack, urlOf } from '../harness/stack.ts';
import { askEntities, callerWith, type SubgraphTarget } from '../harness/subgraph-client.ts';

const entry = fileURLToPath(new URL('../../docs/how-to/own-records-subgraph/server.mjs', import.meta.url));
/** The accounts in the example's own file. */
const alma = 'harbour-1001';
const almaEmail = 'alma.reinholt@mail.example';
const oskar = 'harbour-1002';
/** After everything in that file was recorded. */
const horizon = '2024-02-01T00:00:00Z';

interface Example {
  url: string;
  stop(): Promise<void>;
}

/** Rejects when the process ends before it says that it is ready. */
const readyAt = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = '';
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the example ended with ${code} before it was ready`)));
    child.stdout?.on('data', (chunk) => {
      said += chunk;
      const url = /^Ready at (\S+)\n/m.exec(said)?.[1];
      if (url !== undefined) resolve(url);
    });
  });

/** Runs the example on a free port, with the settings that its page names and nothing else. */
async function runExample(databaseUrl: string, key: Uint8Array): Promise<Example> {
  const env = {
    PATH: process.env['PATH'],
    DATABASE_URL_RECORDS: databaseUrl,
    WRIT_KEY_RECORDS: Buffer.from(key).toString('base64'),
    WRIT_SUBGRAPH_RECORDS_URL: 'http://127.0.0.1:0/',
  };
  const child = spawn(process.execPath, [entry], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  return {
    url: await readyAt(child),
    stop: async () => {
      child.kill();
      await ended;
    },
  };
}

/** Tells Writ of the accounts: an import of their ids and identifiers, and who holds them. */
async function introduce(stack: Stack): Promise<void> {
  const line = (key: string, handle: string, email: string) =>
    JSON.stringify({
      type: 'account',
      key,
      handle,
      registeredAt: '2019-03-02T17:20:00Z',
      identifiers: [{ type: 'EMAIL', value: email }],
      subscriber: { name: 'kept elsewhere' },
    });
  const folder = await mkdtemp(join(tmpdir(), 'writ-how-to-'));
  const owner = new pg.Pool({ ...stack.database.options('owner'), max: 1 });
  try {
    const file = join(folder, 'accounts.ndjson');
    await writeFile(file, `${line(alma, 'tide_table', almaEmail)}\n${line(oskar, 'north_quay', 'oskar.lindqvist@mail.example')}\n`);
    const refused = (refusal: object) => expect.fail(JSON.stringify(refusal));
    await importFile(file, owner, { blindIndexKey: seededIndexKey, refused });
  } finally {
    await endPool(owner);
    await rm(folder, { recursive: true });
  }
  const hold = 'UPDATE records.account_holder SET account_id = $1 WHERE subject = $2';
  await stack.sql('postgres', hold, [alma, 'holder-1']);
  await stack.sql('postgres', hold, [oskar, 'holder-2']);
}

describe('behind the gateway,', () => {
  let stack: Stack;
  let records: Middleman;
  let example: Example;
  beforeAll(async () => {
    records = await Middleman.open();
    stack = await startStack({ between: (name, url) => (name === 'records' ? records.before(url) : url) });
    example = await runExample(urlOf(stack.database, 'records'), stack.subgraphs.records.key);
    records.before(example.url);
    await introduce(stack);
  });
  afterAll(async () => {
    await example.stop();
    await stack.close();
    await records.close();
  });

  const everything = `{ me { id handle records { subscriber { name birthDate emails registeredAt }
    identification(first: 2) { nodes { at ip port } pageInfo { hasNextPage endCursor } } traffic { nodes { event source destination size } } } } }`;

  it('a person reads what the platform stores itself, with one receipt', async () => {
    const { status, data, errors, extensions } = await stack.ask('public', 'holder-1', everything);
    expect(errors).toBeUndefined();
    expect(status).toBe(200);
    expect(data.me).toMatchObject({
      id: alma,
      handle: 'tide_table',
      records: {
        subscriber: { name: 'Alma Reinholt', birthDate: '1984-05-17', registeredAt: '2019-03-02T17:20:00.000Z' },
        identification: {
          nodes: [{ at: '2024-01-04T21:02:11.000Z', ip: '192.0.2.14', port: 50_112 }, {}],
          pageInfo: { hasNextPage: true },
        },
        traffic: { nodes: [{ destination: 'oskar.lindqvist@mail.example', size: 2210 }, { size: null }] },
      },
    });
    expect(extensions?.receipt).toHaveLength(1);
    const opened = await stack.details.opening(Number(extensions?.receipt?.[0]?.index), ['type', 'target']);
    expect(opened?.openings['type']?.value).toBe('record.disclosed.v1');
    const target = opened?.openings['target']?.value as { reads: { category: string }[] } | undefined;
    expect(target?.reads.toSorted((a, b) => (a.category < b.category ? -1 : 1))).toEqual([
      { category: 'IDENTIFICATION', fields: ['at', 'endCursor', 'hasNextPage', 'ip', 'port'], count: 2 },
      { category: 'SUBSCRIBER', fields: ['birthDate', 'emails', 'name', 'registeredAt'], count: 1 },
      { category: 'TRAFFIC', fields: ['destination', 'event', 'size', 'source'], count: 2 },
    ]);
  });

  it('another person reads their own records, and an anonymous caller reads none', async () => {
    const other = await stack.ask('public', 'holder-2', everything);
    expect(other.data.me).toMatchObject({ id: oskar, records: { subscriber: { name: 'Oskar Lindqvist' } } });
    expect(other.text).not.toContain('Alma');
    const nobody = await stack.ask('public', null, everything);
    expect(nobody.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect(nobody.data?.me ?? null).toBeNull();
  });

  it('pages continue under a new grant each, and a cursor of another account is refused', async () => {
    const page = `query ($after: String) { me { records { identification(first: 2, after: $after) { nodes { ip } pageInfo { hasNextPage endCursor } } } } }`;
    const { endCursor } = (await stack.ask('public', 'holder-1', page)).data.me.records.identification.pageInfo;
    const rest = await stack.ask('public', 'holder-1', page, { after: endCursor });
    expect(rest.data.me.records.identification).toMatchObject({ nodes: [{ ip: '192.0.2.14' }], pageInfo: { hasNextPage: false } });
    const foreign = await stack.ask('public', 'holder-2', page, { after: endCursor });
    expect(foreign.errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
    expect(foreign.data.me.records.identification).toBeNull();
  });

  it('an authority reads under an order what the store has inside its window, and nothing after the withdrawal', async () => {
    const orders = ordersOn(stack);
    const window = { from: '2024-01-05T00:00:00Z', to: '2024-02-01T00:00:00Z' };
    const order = await orders.intoForce(epoc(almaEmail, { categories: ['SUBSCRIBER', 'IDENTIFICATION'], ...window }));
    const [target] = order.targets;
    const read = () =>
      orders.disclose('police', order, target?.id ?? '', 'subscriber { name } identification { nodes { at } } traffic { nodes { at } }');
    const { data, errors, extensions } = await read();
    expect(data.order.disclosure).toEqual({
      subscriber: { name: 'Alma Reinholt' },
      identification: { nodes: [{ at: '2024-01-06T06:40:09.000Z' }, { at: '2024-01-08T19:15:30.000Z' }] },
      traffic: null,
    });
    expect(errors).toEqual([expect.objectContaining({ path: ['order', 'disclosure', 'traffic'] })]);
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect(extensions?.receipt).toHaveLength(1);
    const withdrawn = await orders.act('police', 'withdrawOrder', order, { reason: ['String!', 'The case was closed.'] });
    expect(withdrawn).toMatchObject({ status: 'WITHDRAWN' });
    const after = await read();
    expect(after.data.order.disclosure).toBeNull();
    expect(after.text).not.toContain('Alma');
  });

  it('a read that the store does not report is withheld by the gateway', async () => {
    records.change = (answer) => {
      const { data, errors } = JSON.parse(answer.body) as { data: unknown; errors?: unknown };
      return { ...answer, body: JSON.stringify({ data, errors }) };
    };
    const { status, data, errors } = await stack.ask('public', 'holder-1', everything);
    records.change = (answer) => answer;
    expect(status).toBe(503);
    expect(data ?? null).toBeNull();
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['LOG_UNAVAILABLE']);
  });

  it('a store with another key than the gateway answers nothing', async () => {
    const stranger = await runExample(urlOf(stack.database, 'records'), crypto.getRandomValues(new Uint8Array(32)));
    records.before(stranger.url);
    const { data, errors, text } = await stack.ask('public', 'holder-1', everything);
    records.before(example.url);
    await stranger.stop();
    expect(data.me).toBeNull();
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['UPSTREAM_UNAVAILABLE']);
    expect(text).not.toContain('Alma');
  });
});

describe('under grants,', () => {
  const key = crypto.getRandomValues(new Uint8Array(32));
  const operation = newOperationId();
  let fixture: GrantedDatabase;
  let example: Example;
  let target: SubgraphTarget;
  beforeAll(async () => {
    fixture = await grantedDatabase([]);
    example = await runExample(urlOf(fixture.database, 'records'), key);
    target = { name: 'records', url: example.url, key };
  });
  afterAll(async () => {
    await example.stop();
    await fixture.close();
  });

  const grant = (own: Partial<GrantOptions> = {}) =>
    fixture.grant({ account: alma, categories: ['SUBSCRIBER'], operation, horizon, ...own });
  const ask = (grants: readonly string[], selection: string, { type = 'DisclosedAccount', caller = callerWith('ISSUING') } = {}) =>
    askEntities(target, { caller, operation, type, grants, selection });
  const codes = ({ errors }: Awaited<ReturnType<typeof ask>>) => errors?.map(({ extensions }) => extensions.code);

  it('a category is answered if the grant covers it, and otherwise refused before any account is searched', async () => {
    const answer = await ask([await grant()], 'subscriber { name } traffic { nodes { source } }');
    expect(answer.data._entities).toEqual([{ subscriber: { name: 'Alma Reinholt' }, traffic: null }]);
    expect(answer.errors).toEqual([expect.objectContaining({ path: ['_entities', 0, 'traffic'] })]);
    expect(codes(answer)).toEqual(['FORBIDDEN']);
    expect(answer.extensions?.writ?.read).toEqual([
      { grant: expect.stringMatching(/^\d+$/), category: 'SUBSCRIBER', fields: ['name'], count: 1 },
    ]);
    const unknown = await ask([await grant({ account: 'harbour-9999' })], 'traffic { nodes { source } }');
    expect(unknown.errors?.map(({ message }) => message)).toEqual(answer.errors?.map(({ message }) => message));
  });

  it('an account that the store does not have has no record, and the read is reported all the same', async () => {
    const answer = await ask([await grant({ account: 'harbour-9999' })], 'subscriber { name }');
    expect(answer.data._entities).toEqual([{ subscriber: null }]);
    expect(answer.extensions?.writ?.read).toMatchObject([{ category: 'SUBSCRIBER', count: 0 }]);
  });

  it('two grants of one call remain separate: neither opens the other', async () => {
    const grants = [await grant(), await grant({ account: oskar, categories: ['IDENTIFICATION'] })];
    const answer = await ask(grants, 'subscriber { name } identification { nodes { ip } }');
    expect(answer.data._entities).toEqual([
      { subscriber: { name: 'Alma Reinholt' }, identification: null },
      { subscriber: null, identification: { nodes: [{ ip: '203.0.113.5' }] } },
    ]);
    const joined = await ask([grants.join()], 'subscriber { name }');
    expect(joined.data._entities, 'two handles in the place of one').toEqual([{ subscriber: null }]);
  });

  it.each<[string, Partial<GrantOptions>, string[]]>([
    ['all of it without a window', {}, ['i1', 'i2', 'i3']],
    ['from the first instant of the window, which counts', { window: ['2024-01-06T06:40:09Z', '2024-01-31T00:00:00Z'] }, ['i2', 'i3']],
    ['to the last instant of the window, which does not', { window: ['2024-01-01T00:00:00Z', '2024-01-06T06:40:09Z'] }, ['i1']],
    ['what was recorded by the horizon, which counts', { horizon: '2024-01-06T06:40:10Z' }, ['i1', 'i2']],
    ['nothing that was recorded after it', { horizon: '2024-01-06T06:40:09.999Z' }, ['i1']],
    ['nothing in another time', { window: ['2025-01-01T00:00:00Z', '2025-02-01T00:00:00Z'] }, []],
  ])('the rows are %s', async (_what, own, expected) => {
    const rows: Record<string, string> = {
      '2024-01-04T21:02:11.000Z': 'i1',
      '2024-01-06T06:40:09.000Z': 'i2',
      '2024-01-08T19:15:30.000Z': 'i3',
    };
    const answer = await ask([await grant({ categories: ['IDENTIFICATION'], ...own })], 'identification { nodes { at } }');
    expect(answer.data._entities[0].identification.nodes.map(({ at }: { at: string }) => rows[at])).toEqual(expected);
    expect(answer.extensions?.writ?.read).toMatchObject([{ category: 'IDENTIFICATION', count: expected.length }]);
  });

  it('a cursor continues in a later grant of the same scope, and in no other window', async () => {
    const granted = (from: string) => grant({ categories: ['IDENTIFICATION'], window: [from, '2024-02-01T00:00:00Z'] });
    const page = async (from: string, after: string) =>
      ask([await granted(from)], `identification(first: 1${after}) { nodes { at } pageInfo { endCursor } }`);
    const first = await page('2024-01-01T00:00:00Z', '');
    const after = `, after: "${first.data._entities[0].identification.pageInfo.endCursor}"`;
    const next = await page('2024-01-01T00:00:00Z', after);
    expect(next.data._entities[0].identification.nodes).toEqual([{ at: '2024-01-06T06:40:09.000Z' }]);
    expect(codes(await page('2024-01-02T00:00:00Z', after))).toEqual(['BAD_USER_INPUT']);
  });

  it.each<[string, Partial<GrantOptions>]>([
    ['has ended', { seconds: -1 }],
    ['was revoked', { revoked: true }],
    ['belongs to another operation', { operation: newOperationId() }],
    ['was given to the person themself', { purpose: 'SELF' }],
  ])('a grant that %s opens nothing', async (_what, own) => {
    const answer = await ask([await grant(own)], 'subscriber { name }');
    expect(codes(answer)).toEqual(['FORBIDDEN']);
    expect(answer.data._entities).toEqual([{ subscriber: null }]);
    expect(answer.extensions?.writ?.read).toEqual([]);
  });

  it.each<[string, Caller]>([
    ['person without a role there', callerWith('ACCOUNT_HOLDER')],
    ['member of staff', callerWith('AGENT')],
    ['enforcing authority', callerWith('ENFORCING')],
  ])('a grant of an order answers no %s', async (_what, caller) => {
    expect(codes(await ask([await grant()], 'subscriber { name }', { caller }))).toEqual(['FORBIDDEN']);
  });

  it('staff read the named fields of a subscriber for a case, and no others', async () => {
    const staff = { type: 'CaseAccount', caller: callerWith('COUNSEL') };
    const answer = await ask([await grant({ purpose: 'CASE' })], 'subscriber { name }', staff);
    expect(answer.data._entities).toEqual([{ subscriber: { name: 'Alma Reinholt' } }]);
    const other = await ask([await grant({ purpose: 'CASE', fields: ['EMAILS'] })], 'subscriber { name emails }', staff);
    expect(other.data._entities).toEqual([{ subscriber: { name: null, emails: expect.any(Array) } }]);
    expect(codes(other)).toEqual(['FORBIDDEN']);
    expect(other.extensions?.writ?.read).toMatchObject([{ fields: ['emails'] }]);
    expect(codes(await ask([await grant()], 'traffic { nodes { at } }', staff))).toEqual(['GRAPHQL_VALIDATION_FAILED']);
  });

  const token = (own: Partial<Parameters<typeof signCallerToken>[0]> = {}) =>
    signCallerToken({ caller: callerWith('ISSUING'), operation, subgraph: 'records', key, now: new Date(), ...own });
  const bare = async (authorization: string | undefined): Promise<{ status: number; data?: unknown }> => {
    const headers = { 'content-type': 'application/json', ...(authorization === undefined ? {} : { authorization }) };
    const response = await fetch(target.url, { method: 'POST', headers, body: JSON.stringify({ query: '{ __typename }' }) });
    return { status: response.status, ...((await response.json()) as object) };
  };

  it('the caller token of the gateway is answered', async () => {
    expect(await bare(`Bearer ${await token()}`)).toMatchObject({ status: 200, data: { __typename: 'Query' } });
  });

  it.each<[string, () => Promise<string | undefined>]>([
    ['no token', async () => undefined],
    ['a token in another form', async () => `Basic ${await token()}`],
    ['a token of another key', () => token({ key: crypto.getRandomValues(new Uint8Array(32)) }).then((text) => `Bearer ${text}`)],
    ['a token for another subgraph', () => token({ subgraph: 'content' }).then((text) => `Bearer ${text}`)],
    ['an old token', () => token({ now: new Date(Date.now() - (callerTokenSeconds + 1) * 1000) }).then((text) => `Bearer ${text}`)],
    ['a token from the future', () => token({ now: new Date(Date.now() + 60_000) }).then((text) => `Bearer ${text}`)],
    ['a changed token', () => token().then((text) => `Bearer ${text.slice(0, -4)}AAAA`)],
  ])('%s is answered with 401', async (_what, authorization) => {
    const { status, data } = await bare(await authorization());
    expect(status).toBe(401);
    expect(data).toBeUndefined();
  });
});
