/** What `enforcement` does by itself, over the subgraph's own database role and the log. */
import type { DatabaseConnection } from '@writ/prisma';
import { openPrisma } from '@writ/prisma/client';
import { type Sweep, type Work, workOf } from '@writ/worker';
import { batchWork } from '../batches/batch-job.ts';
import { forgetStaged } from '../batches/forget-job.ts';
import type { Services } from '../context.ts';
import { accountMeasures } from '../restrictions/account-measures.ts';
import { restrictionClock } from '../restrictions/clock-job.ts';
import { withdrawnOrders } from '../restrictions/withdrawn-orders.ts';
import { forgetOldEvents } from '../webhooks/forget-job.ts';
import { endKeeping } from './end-keeping.ts';

export interface EnforcementWorkOptions extends Pick<Services, 'log' | 'clock' | 'queueKey'> {
  readonly database: DatabaseConnection;
  /** What not every installation has the means for: events to subscribers, letters, statements to the DSA Transparency Database. */
  readonly more?: readonly Sweep<Services>[];
}

/** Opens it; connections are made when they are needed. */
export function openEnforcementWork({ database, more = [], ...services }: EnforcementWorkOptions): Work {
  const db = openPrisma(database);
  const kinds = [restrictionClock, accountMeasures, withdrawnOrders, batchWork, forgetStaged, forgetOldEvents, endKeeping, ...more];
  // A lane for each: none waits for another.
  return workOf({ db, ...services }, { queue: 'enforcement', lanes: kinds.length, kinds, close: () => db.$disconnect() });
}
