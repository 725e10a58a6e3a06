import { openPrisma, type PrismaClient } from '@writ/prisma/client';
import { statementInput } from '@writ/statements-domain/testing';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { actsOn } from '../testing/acts.ts';
import { type Served, serve, type Who } from '../testing/served.ts';
import { forgetOldEvents } from '../webhooks/forget-job.ts';
import { accountMeasures } from './account-measures.ts';

const hour = 3_600_000;
const stopping = new AbortController().signal;
let served: Served;
let acts: ReturnType<typeof actsOn>;
let db: PrismaClient;
beforeEach(async () => {
  served = await serve();
  acts = actsOn(served);
  db = openPrisma(served.parts.database);
});
afterEach(async () => {
  await db.$disconnect();
  await served.close();
});

const on = (own: Record<string, unknown>) => ({
  item: null,
  account: 'author',
  visibility: [],
  territories: ['WORLD'],
  statement: statementInput({ contentType: ['CONTENT_TYPE_OTHER'], contentTypeOther: 'An account.' }),
  ...own,
});
const suspended = on({ accountDecision: 'DECISION_ACCOUNT_SUSPENDED' });
const entity = (who: Who, fields: string, territory: string | null = null, id = 'author') =>
  served.ask(who, `query ($r: [_Any!]!, $t: String) { _entities(representations: $r) { ... on Account { ${fields} } } }`, {
    r: [{ __typename: 'Account', id }],
    t: territory,
  });
const status = async (who: Who, territory: string | null = null): Promise<string> =>
  (await entity(who, 'enforcementStatus(territory: $t)', territory)).data._entities[0].enforcementStatus;
const told = async () =>
  (await served.sql(`select body from enforcement.outbox where type = 'org.writ.account.status.v1' order by sequence`)).map(
    ({ body }) => (body as { statuses: unknown }).statuses,
  );
const held = async (): Promise<Record<string, unknown> | undefined> =>
  (await served.sql(`select sequence, measures, due_at from enforcement.account_version where account_id = 'author'`))[0];
const round = () => accountMeasures.round({ ...served.parts, db }, stopping);
const world = (word: string) => [{ territory: 'WORLD', status: word }];

describe('the status of an account', () => {
  test('is what anybody reads, from the decision until it is lifted', async () => {
    expect(await status('anonymous')).toBe('AVAILABLE');
    const made = await acts.restrict('agent', suspended);
    for (const who of ['anonymous', 'reader', 'author', 'agent'] as const) expect(await status(who)).toBe('SUSPENDED');
    await acts.lift('agent2', made.id);
    expect(await status('anonymous')).toBe('AVAILABLE');
    expect(await told()).toEqual([world('SUSPENDED'), world('AVAILABLE')]);
  });

  test('says nothing of payments and of the service, and neither does an event', async () => {
    await acts.restrict('agent', on({ monetary: 'DECISION_MONETARY_SUSPENSION', provision: 'DECISION_PROVISION_TOTAL_SUSPENSION' }));
    expect(await status('anonymous')).toBe('AVAILABLE');
    expect(await told()).toEqual([]);
    expect(await held()).toMatchObject({
      measures: [{ territory: 'WORLD', account: 'AVAILABLE', service: 'SUSPENDED', payments: 'SUSPENDED' }],
    });
  });

  test('is the strictest of all measures in a territory, also of one that was decided with an item', async () => {
    await acts.restrict('agent', { accountDecision: 'DECISION_ACCOUNT_SUSPENDED', territories: ['DE', 'FR'] });
    await acts.restrict('agent', on({ accountDecision: 'DECISION_ACCOUNT_TERMINATED', territories: ['FR'] }));
    expect(await Promise.all(['DE', 'FR', 'IE', null].map((place) => status('anonymous', place)))).toEqual([
      'SUSPENDED',
      'TERMINATED',
      'AVAILABLE',
      'TERMINATED',
    ]);
    expect((await told()).at(-1)).toEqual([
      ...world('AVAILABLE'),
      { territory: 'DE', status: 'SUSPENDED' },
      { territory: 'FR', status: 'TERMINATED' },
    ]);
  });

  test('is not touched by a restriction of an item that has no measure on its author', async () => {
    await acts.restrict('agent');
    expect(await status('anonymous')).toBe('AVAILABLE');
    expect(await held()).toBeUndefined();
  });

  test('changes by the clock at the instant at which its own measure begins or ends, with one event each', async () => {
    const at = (hours: number) => new Date(served.state.now.getTime() + hours * hour).toISOString() as unknown as Date;
    await acts.restrict('agent', { ...suspended, startsAt: at(1), endsAt: at(9), ends: {} });
    await acts.restrict(
      'agent',
      on({
        accountDecision: 'DECISION_ACCOUNT_TERMINATED',
        monetary: 'DECISION_MONETARY_SUSPENSION',
        endsAt: at(8),
        ends: { account: at(3) },
      }),
    );
    await round();
    expect(await told()).toEqual([world('TERMINATED')]);
    served.pass(3 * hour - 1);
    await round();
    expect(await told()).toEqual([world('TERMINATED')]);
    served.pass(1);
    expect(await status('anonymous')).toBe('SUSPENDED');
    await round();
    await round();
    expect(await told()).toEqual([world('TERMINATED'), world('SUSPENDED')]);
    served.pass(6 * hour);
    await round();
    expect(await told()).toEqual([world('TERMINATED'), world('SUSPENDED'), world('AVAILABLE')]);
    expect((await held())?.['due_at']).toBeNull();
  });

  test('has a sequence that only grows, also after what held was forgotten', async () => {
    const made = await acts.restrict('agent', suspended);
    const first = BigInt(String((await held())?.['sequence']));
    await acts.lift('agent', made.id);
    served.pass(29 * 24 * hour);
    await forgetOldEvents.round({ ...served.parts, db }, stopping);
    expect(await held()).toBeDefined();
    served.pass(2 * 24 * hour);
    await forgetOldEvents.round({ ...served.parts, db }, stopping);
    expect(await held()).toBeUndefined();
    await acts.restrict('agent', suspended);
    expect(BigInt(String((await held())?.['sequence']))).toBeGreaterThan(first);
    served.pass(40 * 24 * hour);
    await forgetOldEvents.round({ ...served.parts, db }, stopping);
    expect(await held(), 'a measure that holds is not forgotten').toBeDefined();
  });

  test('is written by the database alone', async () => {
    const forge = db.$executeRaw`insert into enforcement.account_version (account_id) values ('reader')`;
    await expect(forge).rejects.toThrow(/permission denied/);
    await acts.restrict('agent', suspended);
    await expect(db.$executeRaw`update enforcement.account_version set measures = '[]'`).rejects.toThrow(/permission denied/);
  });
});

describe('the measures on an account', () => {
  const measures = 'measures { nodes { id state account monetary subject { __typename } } }';

  test('are listed for staff, newest first, without those that are about an item alone', async () => {
    const first = await acts.restrict('agent', suspended);
    served.pass(1_000);
    await acts.restrict('agent');
    const second = await acts.restrict('agent', { monetary: 'DECISION_MONETARY_TERMINATION' });
    await acts.lift('agent', first.id);
    const { data } = await served.ask('agent2', `{ account(id: "author") { id ${measures} } }`);
    expect(data.account.measures.nodes).toEqual([
      { id: second.id, state: 'ACTIVE', account: null, monetary: 'DECISION_MONETARY_TERMINATION', subject: { __typename: 'ContentItem' } },
      { id: first.id, state: 'LIFTED', account: 'DECISION_ACCOUNT_SUSPENDED', monetary: null, subject: { __typename: 'Account' } },
    ]);
  });

  test('come in pages that have each of them once', async () => {
    for (const _ of [1, 2, 3]) {
      await acts.restrict('agent', suspended);
      served.pass(1_000);
    }
    const page = async (after: string | null) =>
      (
        await served.ask(
          'agent',
          'query ($a: String) { account(id: "author") { measures(first: 2, after: $a) { nodes { id } pageInfo { endCursor hasNextPage } } } }',
          { a: after },
        )
      ).data.account.measures;
    const one = await page(null);
    const two = await page(one.pageInfo.endCursor);
    expect(new Set([...one.nodes, ...two.nodes].map(({ id }) => id)).size).toBe(3);
    expect([one.pageInfo.hasNextPage, two.pageInfo.hasNextPage]).toEqual([true, false]);
  });

  test('are nobody else’s to read, not even the holder’s by this list', async () => {
    await acts.restrict('agent', suspended);
    for (const [who, code] of [
      ['anonymous', 'UNAUTHENTICATED'],
      ['author', 'FORBIDDEN'],
      ['reader', 'FORBIDDEN'],
    ] as const) {
      expect((await entity(who, `enforcementStatus(territory: $t) ${measures}`)).codes).toEqual([code]);
      expect((await served.ask(who, '{ account(id: "author") { id } }')).codes).toEqual([code]);
    }
  });

  test('of an account that is not there are null, and of one that is gone are those that were decided', async () => {
    expect((await served.ask('agent', '{ account(id: "nobody") { id } }')).data).toEqual({ account: null });
    await acts.restrict('agent', suspended);
    await served.sql(`update enforcement.restriction set account_id = 'gone'`);
    expect((await served.ask('agent', `{ account(id: "gone") { ${measures} } }`)).data.account.measures.nodes).toHaveLength(1);
  });
});
