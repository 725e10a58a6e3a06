/**
 * `enforcement`: notices, restrictions with their statements of reasons, complaints, and the queue in which people find them:
 * Regulation (EU) 2022/2065, Art. 9, 16, 17 and 20. Nothing is restricted without a reason that is stored with it or an order in force;
 * every change is an entry of the log. It reads no record and publishes nothing itself.
 */
import type { AccessLog } from '@writ/access-log';
import type { Clock } from '@writ/core';
import type { DatabaseConnection } from '@writ/prisma';
import { openPrisma } from '@writ/prisma/client';
import { subgraphSdl } from '@writ/schema';
import type { SubgraphDefinition } from '@writ/subgraph';
import { startClockWorker } from './clock-worker.ts';
import { enforcementContext } from './context.ts';
import { resolvers } from './resolvers/index.ts';

export interface EnforcementOptions {
  database: DatabaseConnection;
  log: AccessLog;
  clock: Clock;
  /** Told why what the clock does could not be written down; a warning of the process when left out. */
  onFault?: (cause: unknown) => void;
}

const warn = (cause: unknown): void =>
  process.emitWarning(
    'enforcement: the begin and end of restrictions can not be written down just now; readers are not affected. ' +
      `Check the database and the log. ${String(cause)}`,
  );

/**
 * Opens the subgraph over its own database role and the log, and starts to write down what the clock does to restrictions, until it
 * is closed. Connections are made when they are needed.
 */
export async function openEnforcement(o: EnforcementOptions): Promise<SubgraphDefinition> {
  const db = openPrisma(o.database);
  const services = { db, log: o.log, clock: o.clock };
  const worker = startClockWorker(services, o.onFault ?? warn);
  return {
    name: 'enforcement',
    sdl: subgraphSdl('enforcement'),
    resolvers,
    context: (call) => enforcementContext(services, call),
    close: async () => {
      await worker.stop();
      await db.$disconnect();
    },
  };
}
