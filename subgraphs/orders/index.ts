/**
 * `orders`: what makes access accountable. It alone decides on a read of personal records, writes that decision to the
 * log, and only then mints the grant, whose row can't exist without the entry. Enter at machine.ts for how an order moves, at
 * acts.ts for how that reaches the database, at disclosure.ts for how an order becomes a record.
 */
import { type OrderLimits, orderLimits } from '@writ/access';
import type { AccessLog } from '@writ/access-log';
import type { Clock } from '@writ/core';
import type { DatabaseConnection } from '@writ/prisma';
import { openPrisma } from '@writ/prisma/client';
import { subgraphSdl } from '@writ/schema';
import type { Call, SubgraphDefinition } from '@writ/subgraph';
import { startClockWorker } from './clock-worker.ts';
import type { OrdersContext, Services } from './context.ts';
import { disclosureLoader } from './disclosure.ts';
import { effectsLoader } from './effects-given.ts';
import { informedLoader } from './informed.ts';
import { orderLoader } from './looking.ts';
import { ownRecordsLoader } from './own-records.ts';
import { resolvers } from './resolvers/index.ts';

/** The table of law that orders are held to, for whoever says which rules are run. */
export { kinds as orderLaw } from './law/kinds.ts';

export interface OrdersOptions {
  database: DatabaseConnection;
  log: AccessLog;
  clock: Clock;
  /** The master key of the blind index of identifiers, at least 32 bytes. */
  indexKey: Uint8Array;
  /** Where the platform's items are shown: `<baseUrl>/items/<id>`. */
  baseUrl: string;
  /** Limits below those of the floor. */
  limits?: OrderLimits;
  /** Told why what the clocks do could not be written down; a warning of the process when left out. */
  onFault?: (cause: unknown) => void;
}

const warn = (cause: unknown): void =>
  process.emitWarning(
    'orders: what the clocks do to orders can not be written down just now; what an order permits is not affected. ' +
      `Check the database and the log. ${String(cause)}`,
  );

function contextOf(services: Services, call: Call): OrdersContext {
  // No field here asks for a category: a grant is minted here and read elsewhere.
  const asking = { ...call, ...services, covers: async () => false };
  return {
    ...asking,
    ownRecords: ownRecordsLoader(asking),
    orders: orderLoader(asking),
    disclosures: disclosureLoader(asking),
    effects: effectsLoader(services.db),
    informed: informedLoader(asking),
  };
}

/** Opens the subgraph over its own database role and the log, and starts its clocks. */
export function openOrders({
  database,
  log,
  clock,
  indexKey,
  baseUrl,
  limits = orderLimits,
  onFault = warn,
}: OrdersOptions): SubgraphDefinition {
  const db = openPrisma(database);
  const services: Services = { db, log, clock, limits, indexKey, itemUrl: `${baseUrl}/items/` };
  const worker = startClockWorker(services, onFault);
  return {
    name: 'orders',
    sdl: subgraphSdl('orders'),
    resolvers,
    context: (call) => contextOf(services, call),
    close: async () => {
      await worker.stop();
      await db.$disconnect();
    },
  };
}
