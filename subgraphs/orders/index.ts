/**
 * `orders`: what makes access accountable. It alone decides on a read of personal records, writes that decision to the
 * log, and only then mints the grant, whose row can't exist without the entry.
 */
import type { AccessLog } from '@writ/access-log';
import type { Clock } from '@writ/core';
import { type DatabaseConnection, openPrisma } from '@writ/prisma';
import { subgraphSdl } from '@writ/schema';
import type { SubgraphDefinition } from '@writ/subgraph';
import { ownRecords, ownRecordsLoader } from './own-records.ts';

/** Opens the subgraph over its own database role and the log. */
export function openOrders({ database, log, clock }: { database: DatabaseConnection; log: AccessLog; clock: Clock }): SubgraphDefinition {
  const db = openPrisma(database);
  return {
    name: 'orders',
    sdl: subgraphSdl('orders'),
    resolvers: {
      Account: { __resolveReference: ({ id }: { id: string }) => ({ id }), records: ownRecords },
    },
    // No field here asks for a category: a grant is minted here and read elsewhere.
    context: (call) => {
      const asking = { ...call, db, log, clock, covers: async () => false };
      return { ...asking, ownRecords: ownRecordsLoader(asking) };
    },
    close: () => db.$disconnect(),
  };
}
