/**
 * `records`: accounts and the records kept on them. It answers a record only within the grant that a representation names,
 * reads under that grant alone, and reports every read. It lists no accounts and finds none by any property.
 */
import type { Clock } from '@writ/core';
import type { DatabaseConnection } from '@writ/prisma';
import { atFirstUse, type KeyOpener, type KeyOrKeys, openedKeys, openPrisma } from '@writ/prisma/client';
import { subgraphSdl } from '@writ/schema';
import { holders, type LookUpSource, type SubgraphDefinition } from '@writ/subgraph';
import { type RecordsSource, recordsContext } from './context.ts';
import { resolvers } from './graphql/index.ts';

/** Opens the subgraph over its own database role. `preservationKey` is the installation's, of at least 32 bytes; two while it is replaced. */
export function openRecords({
  database,
  clock,
  preservationKey,
  keyService = null,
  source,
  live,
}: {
  database: DatabaseConnection;
  clock: Clock;
  preservationKey: KeyOrKeys;
  /** The service that opens what is sealed to the keys of accounts; without it none of that is answered. */
  keyService?: KeyOpener | null;
  /** The platform's source adapter. */
  source: RecordsSource;
  /** The same, where it is the platform's own: accounts of which Writ keeps nothing are looked up. */
  live?: LookUpSource | undefined;
}): SubgraphDefinition {
  const services = atFirstUse(() => {
    const db = openPrisma(database);
    return { db, preservationKey, keysOf: openedKeys(db, keyService), source, live, heldBy: holders({ db, source, clock }) };
  });
  return {
    name: 'records',
    sdl: subgraphSdl('records'),
    resolvers,
    // Records are disclosed under the grant of an order; what is asked here by itself belongs to none.
    ofOrder: { root: () => false, entities: ['Account', 'DisclosedAccount'] },
    context: (call) => recordsContext(services.get(), call),
    close: services.close,
  };
}
