/**
 * `enforcement`: notices, restrictions with their statements of reasons, complaints, and the queue in which people find them:
 * Regulation (EU) 2022/2065, Art. 16, 17 and 20. Nothing is restricted without a reason that is stored with it; every change is an
 * entry of the log. It reads no record and publishes nothing itself.
 */
import type { AccessLog } from '@writ/access-log';
import type { Clock } from '@writ/core';
import { type DatabaseConnection, openPrisma } from '@writ/prisma';
import { subgraphSdl } from '@writ/schema';
import type { SubgraphDefinition } from '@writ/subgraph';
import { enforcementContext } from './context.ts';
import { resolvers } from './resolvers/index.ts';

/** Opens the subgraph over its own database role and the log. Connections are made when they are needed. */
export async function openEnforcement(o: { database: DatabaseConnection; log: AccessLog; clock: Clock }): Promise<SubgraphDefinition> {
  const db = openPrisma(o.database);
  const services = { db, log: o.log, clock: o.clock };
  return {
    name: 'enforcement',
    sdl: subgraphSdl('enforcement'),
    resolvers,
    context: (call) => enforcementContext(services, call),
    close: () => db.$disconnect(),
  };
}
