/**
 * The second layer alone. The graph is passed by, the resolvers forget every filter and their role is the superuser, which
 * row-level security doesn't bind: one row of anybody would be answered. The rule beside the field refuses all the same.
 */
import { randomBytes } from 'node:crypto';
import { type Role, roles } from '@writ/access';
import { openContent } from '@writ/content';
import { newGrantHandle, newOperationId, systemClock } from '@writ/core';
import { openPrisma } from '@writ/prisma/client';
import { openRecords } from '@writ/records';
import { type ResolverMap, type RunningSubgraph, type SubgraphDefinition, serveSubgraph } from '@writ/subgraph';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { noSource } from '../../packages/subgraph/testing/no-source.ts';
import { type GrantedDatabase, type GrantOptions, grantedDatabase } from '../harness/granted-database.ts';
import { askEntities, callerWith } from '../harness/subgraph-client.ts';
import { type ProtectedField, protectedFields } from './protected-fields.ts';

/** No snapshot is opened here. */
const preservationKey = new Uint8Array(32);

let fixture: GrantedDatabase;
let served: Record<'records' | 'content', { running: RunningSubgraph; key: Uint8Array }>;
let db: ReturnType<typeof openPrisma>;
/** How often a resolver was reached. */
let reached = 0;

/** Resolvers that look at no grant, no account and no date. */
function carelessResolvers() {
  const careless =
    <Answer>(read: () => PromiseLike<Answer>) =>
    () => {
      reached += 1;
      return read();
    };
  const page = <Row>(read: () => PromiseLike<Row[]>) => careless(async () => ({ nodes: await read() }));
  const fields = {
    subscriber: careless(() => db.subscriber.findFirst()),
    identification: page(() => db.identification.findMany({ take: 1 })),
    traffic: page(() => db.traffic.findMany({ take: 1 })),
  };
  const content = page(async () => (await db.message.findMany({ take: 1 })).map((row) => ({ ...row, sender: row.fromIdentifier })));
  const { subscriber } = fields;
  const gaps = careless(async () => [{ why: 'NOT_RECORDED', says: 'name-a' }]);
  const gapFields = { subscriberGaps: gaps, identificationGaps: gaps, trafficGaps: gaps, contentGaps: gaps };
  return {
    records: {
      DisclosedAccount: { ...fields, ...gapFields },
      OwnAccount: fields,
      CaseAccount: { subscriber },
      CaseSubscriber: { name: ({ name }: { name: string }) => name },
      ReportedAccount: { subscriber },
      HandedAccount: { subscriber },
      ReportedSubscriber: { name: ({ name }: { name: string }) => name },
    },
    content: { DisclosedAccount: { content }, OwnAccount: { content } },
  };
}

/** The subgraph's own definition, with careless resolvers in place of those that read records. */
function withCareless(definition: SubgraphDefinition, careless: ResolverMap): SubgraphDefinition {
  const own = definition.resolvers;
  const merged = Object.entries(careless).map(([type, fields]) => [type, { ...own[type], ...fields }]);
  return { ...definition, resolvers: { ...own, ...Object.fromEntries(merged) } };
}

beforeAll(async () => {
  fixture = await grantedDatabase(['a', 'b']);
  const database = fixture.database.options('postgres');
  db = openPrisma(database);
  const careless = carelessResolvers();
  const serve = async (definition: SubgraphDefinition) => {
    const key = randomBytes(32);
    return {
      key,
      running: await serveSubgraph(definition, { key, clock: systemClock, onFault: ({ cause }) => expect(cause).toBe('no fault') }),
    };
  };
  served = {
    records: await serve(withCareless(openRecords({ database, clock: systemClock, preservationKey, source: noSource }), careless.records)),
    content: await serve(withCareless(openContent({ database, clock: systemClock, preservationKey, source: noSource }), careless.content)),
  };
});
afterAll(async () => {
  await served.records.running.close();
  await served.content.running.close();
  await db.$disconnect();
  await fixture.close();
});
beforeEach(() => {
  reached = 0;
});

const ask = ({ subgraph, type, selection }: ProtectedField, role: Role, operation: GrantOptions['operation'], grant: string) => {
  const { running, key } = served[subgraph];
  const question = { caller: callerWith(role), operation, type, grants: [grant], selection };
  return askEntities({ name: subgraph, url: running.url, key }, question);
};

async function expectRow(field: ProtectedField, answer: ReturnType<typeof ask>): Promise<void> {
  const { data, errors } = await answer;
  expect(errors).toBeUndefined();
  expect(JSON.stringify(data._entities[0][field.field])).toMatch(/(name|ip|from|sender)-[ab]"/);
  expect(reached).toBe(1);
}

async function expectRefused(field: ProtectedField, answer: ReturnType<typeof ask>, code = 'FORBIDDEN'): Promise<void> {
  const { data, errors } = await answer;
  expect(data._entities).toEqual([{ [field.field]: null }]);
  expect(errors).toHaveLength(1);
  expect(errors?.[0]).toMatchObject({ path: ['_entities', 0, field.field], extensions: { code } });
  expect(reached, 'the resolver was not reached').toBe(0);
}

/** A living grant of exactly this field's category, unless varied. */
const granted = ({ category, purpose }: ProtectedField, own: Partial<GrantOptions> & Pick<GrantOptions, 'operation'>) =>
  fixture.grant({ account: 'a', categories: [category], purpose, ...own });

describe.each(protectedFields)('$coordinate', (field) => {
  const [allowed = 'PUBLIC'] = field.roles;
  const operation = newOperationId();

  it('is answered under a live grant of its category', async () => {
    await expectRow(field, ask(field, allowed, operation, await granted(field, { operation })));
  });

  it('is refused under a handle without a grant', async () => {
    await expectRefused(field, ask(field, allowed, operation, newGrantHandle()));
  });

  it('is refused under a grant of another operation', async () => {
    const handle = await granted(field, { operation: newOperationId() });
    await expectRefused(field, ask(field, allowed, operation, handle));
  });

  it('is refused once the grant has ended', async () => {
    await expectRefused(field, ask(field, allowed, operation, await granted(field, { operation, seconds: -1 })));
  });

  it('is refused once the grant is revoked, and not before', async () => {
    const handle = await granted(field, { operation });
    await expectRow(field, ask(field, allowed, operation, handle));
    await fixture.revoke(handle);
    reached = 0;
    await expectRefused(field, ask(field, allowed, operation, handle));
  });

  it('is refused under a grant of every other category', async () => {
    const all = ['SUBSCRIBER', 'IDENTIFICATION', 'TRAFFIC', 'CONTENT'] as const;
    const others = all.filter((category) => category !== field.category);
    const handle = await granted(field, { operation, categories: others, purpose: 'ORDER' });
    await expectRefused(field, ask(field, allowed, operation, handle));
  });

  it.each(roles)('is answered to %s under a good grant as its line in the SDL states', async (role) => {
    const answer = ask(field, role, operation, await granted(field, { operation }));
    if (field.roles.includes(role)) await expectRow(field, answer);
    else await expectRefused(field, answer, role === 'PUBLIC' ? 'UNAUTHENTICATED' : 'FORBIDDEN');
  });
});
