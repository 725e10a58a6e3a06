/**
 * Many reads in one tick through the real Prisma client and the real resolvers, as the reading roles: no read is ever
 * answered under another's grant, whether the grants come in as many calls or as one batch, and no connection keeps one.
 */
import { randomBytes } from 'node:crypto';
import { openContent } from '@writ/content';
import { type GrantHandle, newOperationId, type OperationId, systemClock } from '@writ/core';
import { openPrisma, Prisma, type PrismaClient, underGrant } from '@writ/prisma/client';
import { openRecords } from '@writ/records';
import { serveSubgraph } from '@writ/subgraph';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noSource } from '../../packages/subgraph/testing/no-source.ts';
import { days, type GrantedDatabase, grantedDatabase, preservationMaster } from '../harness/granted-database.ts';
import { askEntities, callerWith, type SubgraphTarget } from '../harness/subgraph-client.ts';

/** No snapshot is opened here. */

const accounts = Array.from({ length: 24 }, (_, index) => `account${index}`);
const caller = callerWith('ISSUING');
const type = 'DisclosedAccount';

const selections = {
  records: 'subscriber { name } identification { nodes { ip } } traffic { nodes { source destination } }',
  content: 'content { nodes { sender } }',
} as const;

/** What an account's entity is, whole. */
const entityOf = (account: string) => ({
  records: {
    subscriber: { name: `name-${account}` },
    identification: { nodes: days.map(() => ({ ip: `ip-${account}` })) },
    traffic: { nodes: days.map(() => ({ source: `from-${account}`, destination: `to-${account}` })) },
  },
  content: { content: { nodes: days.map(() => ({ sender: `sender-${account}` })) } },
});

let fixture: GrantedDatabase;
let targets: Record<'records' | 'content', SubgraphTarget>;
const closers: (() => Promise<void>)[] = [];

beforeAll(async () => {
  fixture = await grantedDatabase(accounts);
  const serve = async (name: 'records' | 'content'): Promise<SubgraphTarget> => {
    const database = fixture.database.options(name);
    const definition =
      name === 'records'
        ? openRecords({ database, clock: systemClock, preservationKey: preservationMaster, source: noSource })
        : openContent({ database, clock: systemClock, preservationKey: preservationMaster, source: noSource });
    const key = randomBytes(32);
    const { url, close } = await serveSubgraph(definition, {
      key,
      clock: systemClock,
      onFault: ({ cause }) => expect(cause).toBe('no fault'),
    });
    closers.push(close);
    return { name, url, key };
  };
  targets = { records: await serve('records'), content: await serve('content') };
});
afterAll(async () => {
  for (const close of closers) await close();
  await fixture.close();
});

const grantAll = (account: string, operation: OperationId): Promise<GrantHandle> =>
  fixture.grant({ account, categories: ['SUBSCRIBER', 'IDENTIFICATION', 'TRAFFIC', 'CONTENT'], operation });

describe.each(['records', 'content'] as const)('the subgraph %s', (name) => {
  const selection = selections[name];

  it('answers each of many simultaneous calls with the rows of its own grant', async () => {
    const calls = await Promise.all(
      [...accounts, ...accounts].map(async (account) => {
        const operation = newOperationId();
        return { account, operation, handle: await grantAll(account, operation) };
      }),
    );
    const answers = await Promise.all(
      calls.map(({ operation, handle }) => askEntities(targets[name], { caller, operation, type, grants: [handle], selection })),
    );
    expect(answers.map(({ data }) => data._entities[0])).toEqual(calls.map(({ account }) => entityOf(account)[name]));
  });

  it('refuses in each of many simultaneous calls the grant of another call and answers its own', async () => {
    const operations = accounts.map(() => newOperationId());
    const handles = await Promise.all(accounts.map((account, index) => grantAll(account, operations[index] ?? newOperationId())));
    const answers = await Promise.all(
      operations.map((operation, index) => {
        const own = handles[index] ?? '';
        const grants = [own, handles[(index + 1) % handles.length] ?? ''];
        return askEntities(targets[name], { caller, operation, type, grants, selection });
      }),
    );
    const nothing = name === 'records' ? { subscriber: null, identification: null, traffic: null } : { content: null };
    for (const [index, { data, errors }] of answers.entries()) {
      expect(data._entities).toEqual([entityOf(accounts[index] ?? '')[name], nothing]);
      expect(new Set(errors?.map(({ extensions: { code }, path }) => `${code} ${path?.[1]}`))).toEqual(new Set(['FORBIDDEN 1']));
    }
  });

  it.each([
    ['in their order', (handles: GrantHandle[]) => handles],
    ['in the opposite order', (handles: GrantHandle[]) => handles.toReversed()],
  ])('keeps the grants of one batch apart, %s', async (_order, arranged) => {
    const operation = newOperationId();
    const some = accounts.slice(0, 8);
    const handles = await Promise.all(some.map((account) => grantAll(account, operation)));
    const { data, errors } = await askEntities(targets[name], {
      caller,
      operation,
      type,
      grants: arranged(handles),
      selection,
    });
    expect(errors).toBeUndefined();
    const entities = arranged(handles).map((handle) => entityOf(some[handles.indexOf(handle)] ?? '')[name]);
    expect(data._entities).toEqual(entities);
  });
});

it("does not open the categories of each other's grants in a batch of two", async () => {
  const operation = newOperationId();
  const grants = [
    await fixture.grant({ account: 'account0', categories: ['SUBSCRIBER'], operation }),
    await fixture.grant({ account: 'account1', categories: ['TRAFFIC'], operation }),
    await fixture.grant({
      account: 'account0',
      categories: ['IDENTIFICATION'],
      operation,
      window: ['2026-03-02T00:00:00Z', '2026-03-03T00:00:00Z'],
    }),
  ];
  const { data, extensions } = await askEntities(targets.records, { caller, operation, type, grants, selection: selections.records });
  const { subscriber } = entityOf('account0').records;
  const { traffic } = entityOf('account1').records;
  expect(data._entities).toEqual([
    { subscriber, identification: null, traffic: null },
    { subscriber: null, identification: null, traffic },
    { subscriber: null, identification: { nodes: [{ ip: 'ip-account0' }] }, traffic: null },
  ]);
  expect(extensions?.writ?.read.map(({ category, count }) => `${category} ${count}`).toSorted()).toEqual([
    'IDENTIFICATION 1',
    'SUBSCRIBER 1',
    'TRAFFIC 3',
  ]);
});

describe('the Prisma client alone', () => {
  let db: PrismaClient;
  /** All that the session's grant for one of the accounts lets through. */
  const read = (reader: 'subscriber' | 'traffic') => db.$queryRaw<{ accountId: string }[]>`
    SELECT r.account_id AS "accountId" FROM records.account a,
           LATERAL ${Prisma.raw(`records.${reader}_of_session`)}(a.id, NULL, NULL, now(), ARRAY['kept-' || a.id], NULL, NULL, 9) r`;
  beforeAll(() => {
    db = openPrisma(fixture.database.options('records'), 3);
  });
  afterAll(() => db.$disconnect());

  it('answers the same unfiltered query of many simultaneous callers with the row of each one', async () => {
    const reads = await Promise.all(
      accounts.map(async (account) => {
        const operation = newOperationId();
        const grants = [await grantAll(account, operation)];
        return underGrant({ grants, operation }, () => read('subscriber'));
      }),
    );
    expect(reads.map((rows) => rows.map(({ accountId }) => accountId))).toEqual(accounts.map((account) => [account]));
  });

  it('leaves no grant on a connection for the next caller', async () => {
    const operation = newOperationId();
    const grants = [await grantAll('account0', operation)];
    const [under, ...after] = await Promise.all([
      underGrant({ grants, operation }, () => read('traffic')),
      ...accounts.map(() => read('traffic')),
    ]);
    expect(under).toHaveLength(3);
    expect(after.flat()).toEqual([]);
    const settings = await db.$queryRaw<
      object[]
    >`SELECT current_setting('writ.grants', true) AS grants, current_setting('writ.operation', true) AS operation`;
    expect(settings.flatMap((row) => Object.values(row)).filter(Boolean)).toEqual([]);
  });
});
