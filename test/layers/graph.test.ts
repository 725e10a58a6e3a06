/**
 * The first layer alone. The subgraphs that hold records have no shield, and row-level security does not bind the functions that
 * read for them; the graphs of the other audiences refuse the question all the same, before anything is fetched. On a graph
 * that was not marked for its audience the same questions reach the subgraphs, so it is the marking that holds.
 */
import { readFileSync } from 'node:fs';
import { type Graph, graphs } from '@writ/access';
import { openContent } from '@writ/content';
import { systemClock } from '@writ/core';
import { connect } from '@writ/prisma';
import type { TestDatabase } from '@writ/prisma/test-database';
import { openRecords } from '@writ/records';

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Stack, startStack } from '../harness/stack.ts';
import { serveUnprotected, type UnprotectedSubgraph } from '../harness/unprotected-subgraph.ts';
import { preservedTables } from './attacker.ts';
import { type ProtectedField, protectedFields } from './protected-fields.ts';

const logins: Readonly<Record<Graph, string>> = { public: 'holder-1', platform: 'counsel-1', authority: 'judge', audit: 'auditor' };
const schemaFile = (name: string): string => readFileSync(new URL(`../../schema/supergraphs/${name}.graphql`, import.meta.url), 'utf8');

/** How each grant type is reached by those who may. */
const paths: Readonly<Record<ProtectedField['type'], (selection: string) => string>> = {
  OwnAccount: (selection) => `{ me { records { ${selection} } } }`,
  DisclosedAccount: (selection) => `{ order(id: "none") { disclosure(target: "none") { ${selection} } } }`,
  ReportedAccount: (selection) => `mutation { readSuspicion(suspicion: "none") { ... on Report { account { ${selection} } } } }`,
  HandedAccount: (selection) =>
    `mutation { readSuspicionToHandOver(suspicion: "none") { ... on HandedReport { account { ${selection} } } } }`,
  CaseAccount: (selection) => `mutation { openCase(work: "none", fields: []) { ... on Case { account { ${selection} } } } }`,
};

/** Ways around a path: to reach the type without any, or over a type that other audiences have. */
const around = ({ type, selection }: ProtectedField): string[] => [
  `{ _entities(representations: [{ __typename: "${type}", grant: "none" }]) { ... on ${type} { ${selection} } } }`,
  `{ ... on ${type} { ${selection} } }`,
  `query { ...stray } fragment stray on ${type} { ${selection} }`,
  `{ item(id: "none") { author { ... on ${type} { ${selection} } } } }`,
  ...(type === 'OwnAccount' ? [`{ item(id: "none") { author { records { ${selection} } } } }`] : []),
  `{ __typename ... on Query { me { records { ... on ${type} { ${selection} } } } } }`,
];

interface OpenedStack {
  stack: Stack;
  unprotected: Record<'records' | 'content', UnprotectedSubgraph>;
  /** Documents that reached a subgraph since the last call. */
  fetched(): string[];
  close(): Promise<void>;
}

/** From now on their owner sees every row of records, whatever its session. */
async function openRecordTables(database: TestDatabase): Promise<void> {
  const owner = await connect(database.options('owner'));
  for (const table of preservedTables) await owner.query(`ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`);
  await owner.end();
}

async function startOpened(supergraph?: (graph: Graph) => string): Promise<OpenedStack> {
  const unprotected = {} as OpenedStack['unprotected'];
  // The stack's, once it runs.
  const ofStack = {
    collect: (collection: Parameters<Stack['source']['collect']>[0]) => stack.source.collect(collection),
    blob: (entry: string, sha256: string) => stack.source.blob(entry, sha256),
    holder: (person: Parameters<Stack['source']['holder']>[0]) => stack.source.holder(person),
    account: (id: string) => stack.source.account(id),
    openItem: (signed: Parameters<Stack['source']['openItem']>[0]) => stack.source.openItem(signed),
  };
  const stack: Stack = await startStack({
    connections: async (database) => {
      await openRecordTables(database);
      const preservationKey = new Uint8Array(32);
      unprotected.records = await serveUnprotected(
        openRecords({ database: database.options('records'), clock: systemClock, preservationKey, source: ofStack }),
      );
      unprotected.content = await serveUnprotected(
        openContent({ database: database.options('content'), clock: systemClock, preservationKey, source: ofStack }),
      );
      return {};
    },
    between: (name, url) => (name === 'records' || name === 'content' ? unprotected[name].url : url),
    ...(supergraph ? { supergraph } : {}),
  });
  return {
    stack,
    unprotected,
    fetched: () => [...unprotected.records.fetched.splice(0), ...unprotected.content.fetched.splice(0)],
    close: async () => {
      await unprotected.records.close();
      await unprotected.content.close();
      await stack.close();
    },
  };
}

let opened: OpenedStack;
const ask = (graph: Graph, query: string) => opened.stack.ask(graph, logins[graph], query);

async function expectUnknown(graph: Graph, query: string): Promise<void> {
  const { data, errors } = await ask(graph, query);
  expect(data ?? null, query).toBeNull();
  expect(new Set(errors?.map(({ extensions: { code } }) => code)), query).toEqual(new Set(['GRAPHQL_VALIDATION_FAILED']));
  expect(opened.fetched(), query).toEqual([]);
}

describe('with no shield and no row-level security', () => {
  beforeAll(async () => {
    opened = await startOpened();
  });
  afterAll(() => opened.close());
  beforeEach(() => {
    opened.fetched();
  });

  describe.each(protectedFields)('$coordinate', (field) => {
    const query = paths[field.type](field.selection);
    const others = graphs.filter((graph) => graph !== field.graph);

    it.each(others)('is unknown to the %s graph', async (graph) => {
      await expectUnknown(graph, query);
      for (const way of around(field)) await expectUnknown(graph, way);
    });

    it('is not reached on its own graph without its path', async () => {
      for (const way of around(field).slice(0, 3)) await expectUnknown(field.graph, way);
    });

    it(`is known to the ${field.graph} graph`, async () => {
      const { errors } = await ask(field.graph, query);
      expect(errors?.map(({ extensions: { code } }) => code) ?? []).not.toContain('GRAPHQL_VALIDATION_FAILED');
    });
  });

  it.each(protectedFields.filter(({ type }) => type === 'OwnAccount'))(
    '$coordinate is answered to its holder',
    async ({ field, selection }) => {
      const { data, errors } = await ask('public', paths.OwnAccount(selection));
      expect(errors).toBeUndefined();
      expect(data.me.records[field]).not.toBeNull();
      expect(opened.fetched().length).toBeGreaterThan(0);
    },
  );
});

describe('on a graph without marks', () => {
  beforeAll(async () => {
    opened = await startOpened(() => schemaFile('composed'));
  });
  afterAll(() => opened.close());

  it.each(protectedFields.filter(({ type }) => type === 'OwnAccount'))(
    '$coordinate is fetched for every audience',
    async ({ selection }) => {
      for (const graph of graphs) {
        opened.fetched();
        const { errors } = await ask(graph, paths.OwnAccount(selection));
        expect(errors?.map(({ extensions: { code } }) => code) ?? []).not.toContain('GRAPHQL_VALIDATION_FAILED');
        expect(opened.fetched().length, graph).toBeGreaterThan(0);
      }
    },
  );
});
