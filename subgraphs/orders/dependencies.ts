/** What the subgraph and its worker stand on: the role of `orders`, the log, and the settings of the installation. */
import { lengthenedWait, type OrderLimits, orderLimits } from '@writ/access';
import type { AccessLog } from '@writ/access-log';
import type { Clock } from '@writ/core';
import type { DatabaseConnection } from '@writ/prisma';
import { openPrisma } from '@writ/prisma/client';
import type { Services } from './context.ts';

export interface ServiceOptions {
  database: DatabaseConnection;
  log: AccessLog;
  clock: Clock;
  /** The master key of the blind index of identifiers, at least 32 bytes. */
  indexKey: Uint8Array;
  /** Proves what `enforcement` leaves in the queue. */
  queueKey: Uint8Array;
  /** What the keys of snapshots are wrapped with, at least 32 bytes. */
  preservationKey: Uint8Array;
  /** Where the platform's items are shown: `<baseUrl>/items/<id>`. */
  baseUrl: string;
  /** Where the platform is established: ISO 3166 alpha-2. */
  country: string;
  /** Limits below those of the floor. */
  limits?: OrderLimits;
  /** Hours that a body waits for its first order, where that is longer than what it must be. */
  enrolmentWaitHours?: number;
}

/** Opens them; the log is the caller's, and `db.$disconnect` closes the rest. */
export function openServices({
  database,
  log,
  clock,
  indexKey,
  queueKey,
  preservationKey,
  baseUrl,
  country,
  limits = orderLimits,
  enrolmentWaitHours,
}: ServiceOptions): Services {
  return {
    db: openPrisma(database),
    log,
    clock,
    limits,
    enrolmentWaitHours: lengthenedWait(enrolmentWaitHours),
    country,
    indexKey,
    queueKey,
    preservationKey,
    itemUrl: `${baseUrl}/items/`,
  };
}
