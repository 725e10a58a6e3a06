/** How many statements a page of so many takes in each reading subgraph, counted at the driver: it must not grow with the page. */
import { anonymous, type Caller } from '@writ/access';
import { openContent } from '@writ/content';
import { newOperationId, type OperationId, StartError, systemClock } from '@writ/core';
import { openEnforcement } from '@writ/enforcement';
import { connect, connectionFor, socketConnection } from '@writ/prisma';
import type { ReadSession } from '@writ/prisma/client';
import { openRecords } from '@writ/records';
import { type Call, callServices, protectedSchema, type SubgraphDefinition } from '@writ/subgraph';
import { type GraphQLSchema, graphql } from 'graphql';
import { openLog } from '../../apps/server/compose.ts';
import { noSource } from '../../packages/subgraph/testing/no-source.ts';
import { contact } from '../../subgraphs/enforcement/testing/contact.ts';
import type { Seeded } from '../harness/installation.ts';
import type { Defer } from '../harness/until-done.ts';
import { countStatements } from '../preload/count.ts';
import { type openGrants, preservationKey } from './grants.ts';

const services = callServices(new Uint8Array(32), 'records');

export const pageSizes = [1, 10, 50, 256] as const;

export interface PageCount {
  readonly name: string;
  /** By {@link pageSizes}. */
  readonly statements: number[];
  /** How many of what was asked for there was. */
  readonly found: number[];
}

interface Page {
  readonly name: string;
  readonly subgraph: SubgraphDefinition;
  readonly query: string;
  readonly isGranted: boolean;
  variables(size: number, handle: string): Record<string, unknown>;
  count(data: Record<string, unknown>): number;
}

type Nodes = { nodes: unknown[] };
const entities = (data: Record<string, unknown>): number => (data['_entities'] as unknown[]).filter((entity) => entity !== null).length;
const first = (data: Record<string, unknown>): Record<string, Nodes> => (data['_entities'] as Record<string, Nodes>[])[0] ?? {};
const grantedPage = (field: string, fields: string): string =>
  `query ($r: [_Any!]!, $first: Int) { _entities(representations: $r) { ... on DisclosedAccount { ${field}(first: $first) { nodes { ${fields} } } } } }`;

async function pagesOf({ config, socketFolder }: Seeded, defer: Defer): Promise<Page[]> {
  const source = { socketFolder };
  const client = await connect(socketConnection(socketFolder, 'postgres', 'writ'));
  const { rows: items } = await client.query<{ id: string }>('SELECT id FROM content.item ORDER BY id LIMIT 256');
  const { rows: accounts } = await client.query<{ id: string }>('SELECT id FROM records.account ORDER BY id LIMIT 256');
  await client.end();
  const log = await openLog({ config, database: source });
  defer(() => log.close());
  const records = openRecords({ database: connectionFor('records', source), clock: systemClock, preservationKey, source: noSource });
  const content = openContent({ database: connectionFor('content', source), clock: systemClock, preservationKey, source: noSource });
  const enforcement = await openEnforcement({
    database: connectionFor('enforcement', source),
    log,
    clock: systemClock,
    queueKey: preservationKey,
    filesKey: preservationKey,
    country: 'IE',
    baseUrl: 'https://writ.example',
    contact,
    source: noSource,
  });
  for (const subgraph of [records, content, enforcement]) defer(() => subgraph.close());
  const of = (__typename: string, rows: readonly { id: string }[]) => (size: number) => ({
    r: rows.slice(0, size).map(({ id }) => ({ __typename, id })),
  });
  const granted = (size: number, grant: string) => ({ first: size, r: [{ __typename: 'DisclosedAccount', grant }] });
  return [
    {
      name: 'content: a page of items',
      subgraph: content,
      query: 'query ($first: Int) { items(first: $first) { nodes { id title text thread author { id } } pageInfo { endCursor } } }',
      isGranted: false,
      variables: (size) => ({ first: size }),
      count: (data) => (data['items'] as Nodes).nodes.length,
    },
    {
      name: 'records: authors of a page',
      subgraph: records,
      query: 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Account { handle } } }',
      isGranted: false,
      variables: of('Account', accounts),
      count: entities,
    },
    {
      name: 'enforcement: status of a page',
      subgraph: enforcement,
      query: 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on ContentItem { enforcementStatus } } }',
      isGranted: false,
      variables: of('ContentItem', items),
      count: entities,
    },
    {
      name: 'records: traffic under a grant',
      subgraph: records,
      query: grantedPage('traffic', 'at event source'),
      isGranted: true,
      variables: granted,
      count: (data) => first(data)['traffic']?.nodes.length ?? 0,
    },
    {
      name: 'content: messages under a grant',
      subgraph: content,
      query: grantedPage('content', 'at kind text'),
      isGranted: true,
      variables: granted,
      count: (data) => first(data)['content']?.nodes.length ?? 0,
    },
  ];
}

const officer: Caller = {
  graph: 'authority',
  issuer: 'issuer',
  subject: 'officer',
  organisation: 'body',
  country: 'DE',
  office: 'COURT',
  roles: ['ISSUING'],
};

async function answer({ name, subgraph, query, isGranted, variables }: Page, schema: GraphQLSchema, size: number, session: ReadSession) {
  const operation = isGranted ? (session.operation as OperationId) : newOperationId();
  const call: Call = { caller: isGranted ? officer : anonymous('public'), operation, reads: [], views: [], ...services };
  const variableValues = variables(size, session.grants[0] ?? '');
  const { data, errors } = await graphql({ schema, source: query, variableValues, contextValue: subgraph.context(call) });
  if (errors !== undefined || !data) throw new StartError(`"${name}" was refused: ${errors?.[0]?.message}`);
  return data;
}

/** Asks each page in each size. To be done last, since counting costs time. Throws StartError when one is refused. */
export async function countPages(seeded: Seeded, { grant }: Awaited<ReturnType<typeof openGrants>>, defer: Defer): Promise<PageCount[]> {
  const pages = await pagesOf(seeded, defer);
  const counted = countStatements();
  const counts: PageCount[] = [];
  for (const page of pages) {
    const schema = protectedSchema(page.subgraph);
    const countOf = async (size: number): Promise<{ statements: number; found: number }> => {
      const session = await grant();
      const before = counted();
      const data = await answer(page, schema, size, session);
      return { statements: counted() - before, found: page.count(data) };
    };
    const sizes = [];
    for (const size of pageSizes) {
      // The first of all also connects, and the clocks of a subgraph ask something of their own now and then: the least counts.
      const [first, ...others] = [await countOf(size), await countOf(size), await countOf(size)];
      sizes.push({ found: first.found, statements: Math.min(first.statements, ...others.map(({ statements }) => statements)) });
    }
    counts.push({ name: page.name, statements: sizes.map(({ statements }) => statements), found: sizes.map(({ found }) => found) });
  }
  return counts;
}
