/**
 * `content`: published items, which anybody may read, and private messages, which are records and reached only within the
 * grant that a representation names.
 */
import type { Clock } from '@writ/core';
import type { DatabaseConnection } from '@writ/prisma';
import { atFirstUse, type KeyOpener, type KeyOrKeys, openedKeys, openPrisma } from '@writ/prisma/client';
import { subgraphSdl } from '@writ/schema';
import type { CardReader, FileSource, LookUpSource, OwnFiles, OwnSource, SubgraphDefinition } from '@writ/subgraph';
import { contentContext } from './context.ts';
import { resolvers } from './graphql/index.ts';

export interface ContentOptions {
  database: DatabaseConnection;
  clock: Clock;
  /** What the keys of snapshots are wrapped with, at least 32 bytes. */
  preservationKey: KeyOrKeys;
  /** The service that opens what is sealed to the keys of accounts; without it none of that is answered. */
  keyService?: KeyOpener | null;
  /** The platform's source adapter. */
  source: OwnSource & OwnFiles & CardReader;
  /** The same, where it is the platform's own: items are looked up, and no list of them is here. */
  live?: (LookUpSource & FileSource) | undefined;
}

/** Opens the subgraph over its own database role. */
export function openContent({ database, clock, preservationKey, keyService = null, source, live }: ContentOptions): SubgraphDefinition {
  const services = atFirstUse(() => {
    const db = openPrisma(database);
    return { db, clock, preservationKey, keysOf: openedKeys(db, keyService), source, live };
  });
  return {
    name: 'content',
    sdl: subgraphSdl('content'),
    resolvers,
    // Records are disclosed under the grant of an order; what is asked here by itself belongs to none.
    ofOrder: { root: () => false, entities: ['DisclosedAccount'] },
    context: (call) => contentContext(services.get(), call),
    close: services.close,
  };
}
