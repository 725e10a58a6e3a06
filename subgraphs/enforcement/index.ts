/**
 * `enforcement`: notices, restrictions with their statements of reasons, complaints, and the queue in which people find them:
 * Regulation (EU) 2022/2065, Art. 9, 16, 17 and 20. Nothing is restricted without a reason that is stored with it or an order in force;
 * every change is an entry of the log. It reads no record and publishes nothing itself.
 */
import type { AccessLog } from '@writ/access-log';
import type { Clock } from '@writ/core';
import type { DatabaseConnection } from '@writ/prisma';
import { atFirstUse, type KeyOrKeys, openPrisma } from '@writ/prisma/client';
import { subgraphSdl } from '@writ/schema';
import { type CardReader, type HolderSource, holders, type LookUpSource, type SubgraphDefinition } from '@writ/subgraph';
import { enforcementContext } from './context.ts';
import { resolvers } from './graphql/index.ts';
import type { ContactPoints } from './sdl.ts';
import type { WebhookTerms } from './webhooks/terms.ts';

export { storedDecisions } from './batches/covered.ts';
export { fillJob } from './jetstream/fill-job.ts';
export type { NatsPlace } from './jetstream/stream.ts';
export { letters } from './letters/letter-job.ts';
export { openSubmissions } from './transparency/delivery-job.ts';
export { deliverJob } from './webhooks/deliver-job.ts';
export { carryOutBy, openEnforcementWork } from './worker/open.ts';

/** The stream of states, with the libraries of NATS: for an installation that has one. */
export const loadStream = () => import('./jetstream/stream.ts');

export interface EnforcementOptions {
  database: DatabaseConnection;
  log: AccessLog;
  clock: Clock;
  /** Proves what is left for `orders` in the queue. */
  queueKey: Uint8Array;
  /** Wraps the keys of files of notices. */
  filesKey: KeyOrKeys;
  /** Where the platform is established: ISO 3166 alpha-2. */
  country: string;
  /** Where the platform's items are shown: `<baseUrl>/items/<id>`. */
  baseUrl: string;
  /** Whom people and authorities write to. */
  contact: ContactPoints;
  /** How changes are sent to subscribers; left out, there can be none. */
  webhooks?: WebhookTerms;
  /** The platform's source adapter. */
  source: HolderSource & LookUpSource & CardReader;
}

/** Opens the subgraph over its own database role and the log. Connections are made when they are needed. Its worker does the automatic work. */
export async function openEnforcement(options: EnforcementOptions): Promise<SubgraphDefinition> {
  const services = atFirstUse(() => {
    const db = openPrisma(options.database);
    return {
      db,
      log: options.log,
      clock: options.clock,
      queueKey: options.queueKey,
      filesKey: options.filesKey,
      heldBy: holders({ db, source: options.source, clock: options.clock }),
      platform: { country: options.country, itemUrl: `${options.baseUrl}/items/` },
      contact: options.contact,
      source: options.source,
      ...(options.webhooks === undefined ? {} : { webhooks: options.webhooks }),
    };
  });
  return {
    name: 'enforcement',
    sdl: subgraphSdl('enforcement'),
    resolvers,
    context: (call) => enforcementContext(services.get(), call),
    close: services.close,
  };
}
