/**
 * `records`: accounts and the records kept on them. It answers a record only within the grant that a representation names,
 * reads under that grant alone, and reports every read. It lists no accounts and finds none by any property.
 */
import type { DatabaseConnection } from '@writ/prisma';
import { openPrisma } from '@writ/prisma/client';
import { subgraphSdl } from '@writ/schema';
import type { OwnSource, SubgraphDefinition } from '@writ/subgraph';
import { recordsContext } from './context.ts';
import { resolvers } from './graphql/index.ts';

/** Opens the subgraph over its own database role. `preservationKey` is the installation's, of at least 32 bytes. */
export function openRecords({
  database,
  preservationKey,
  source,
}: {
  database: DatabaseConnection;
  preservationKey: Uint8Array;
  /** The platform's source adapter. */
  source: OwnSource;
}): SubgraphDefinition {
  const db = openPrisma(database);
  return {
    name: 'records',
    sdl: subgraphSdl('records'),
    resolvers,
    context: (call) => recordsContext({ db, preservationKey, source }, call),
    close: () => db.$disconnect(),
  };
}
