/**
 * `audit`: the log's facts for people who check it, and the access history for the person whose records were read. Each view of an auditor is an
 * entry itself before it is answered. It knows leaves, proofs and what entries say of themselves, reads no record and gives no grant.
 */
import { type AccessLog, type LeafArchive, type MasterKeys, openDetails, openLogReader } from '@writ/access-log';
import type { Clock } from '@writ/core';
import { type DatabaseConnection, pools } from '@writ/prisma';
import { subgraphSdl } from '@writ/schema';
import { type HolderSource, holders, type SubgraphDefinition } from '@writ/subgraph';
import type { WitnessPolicy } from '@writ/tlog';
import pg from 'pg';
import { contestedAccount } from './accesses/contested-access.ts';
import { holderDatabase } from './accesses/holder.ts';
import { knownAccesses } from './accesses/known-accesses.ts';
import { leaveFinding } from './findings/owed-answer.ts';
import { resolvers } from './graphql/index.ts';
import { auditContext } from './open-context.ts';
import { seedAfter } from './samples/seed.ts';

export interface AuditOptions {
  /** As `writ_audit`: leaves, checkpoints and proofs. */
  database: DatabaseConnection;
  log: Pick<AccessLog, 'append'>;
  clock: Clock;
  /** The private side of the log, as `writ_log`, with the key that it is opened with. */
  details: { database: DatabaseConnection } & MasterKeys;
  /** Proves to `orders` what an auditor found. */
  queueKey: Uint8Array;
  /** Whose signatures the seed of a sample needs; absent while no witness is configured. */
  witnesses?: WitnessPolicy;
  /** Where leaves are that the database no longer has. */
  archive?: LeafArchive;
  /** The platform's source adapter. */
  source: HolderSource;
}

function poolOf(connection: DatabaseConnection): pg.Pool {
  const pool = new pg.Pool({ ...connection, max: pools.plain });
  // An idle connection that is lost has already left the pool; the next query opens another or fails with the reason.
  pool.on('error', () => undefined);
  return pool;
}

/** Opens the subgraph; connections are made when they are needed. Throws StartError when the master key has not 32 bytes. */
export function openAudit({ database, log, clock, details, queueKey, witnesses, archive, source }: AuditOptions): SubgraphDefinition {
  const [open, secret] = [poolOf(database), poolOf(details.database)];
  const services = {
    log,
    clock,
    reader: openLogReader(open, archive),
    details: openDetails({ ...details, pool: secret }),
    seedAfter: seedAfter(open, witnesses ?? null),
    heldBy: holders({ db: holderDatabase(open), source, clock }),
    knownAccesses: knownAccesses(open),
    contested: contestedAccount(open),
    leaveFinding: leaveFinding(open, queueKey),
  };
  return {
    name: 'audit',
    sdl: subgraphSdl('audit'),
    resolvers,
    context: (call) => auditContext(services, call),
    close: async () => {
      await Promise.all([open.end(), secret.end()]);
    },
  };
}
