/**
 * `content`: published items, which anybody may read, and private messages, which are records and reached only within the
 * grant that a representation names.
 */
import type { Clock } from '@writ/core';
import type { DatabaseConnection } from '@writ/prisma';
import { openPrisma } from '@writ/prisma/client';
import { subgraphSdl } from '@writ/schema';
import type { SubgraphDefinition } from '@writ/subgraph';
import { contentContext } from './context.ts';
import { resolvers } from './resolvers.ts';

/** Opens the subgraph over its own database role. */
export function openContent({ database, clock }: { database: DatabaseConnection; clock: Clock }): SubgraphDefinition {
  const db = openPrisma(database);
  return {
    name: 'content',
    sdl: subgraphSdl('content'),
    resolvers,
    context: (call) => contentContext(db, clock, call),
    close: () => db.$disconnect(),
  };
}
