/** What `enforcement` does by itself, over the subgraph's own database role and the log. */
import { askOnce, type DatabaseConnection } from '@writ/prisma';
import { askTogether, openPrisma } from '@writ/prisma/client';
import { type Sweep, type Work, workOf } from '@writ/worker';
import { batchWork } from '../batches/batch-job.ts';
import { forgetStaged } from '../batches/forget-job.ts';
import type { Services } from '../context.ts';
import { carryEffects } from '../effects/carry-job.ts';
import { observeEffects } from '../effects/observe-job.ts';
import type { EffectsPort } from '../effects/port.ts';
import { accountMeasures } from '../restrictions/account-measures.ts';
import { restrictionClock } from '../restrictions/clock-job.ts';
import { withdrawnOrders } from '../restrictions/withdrawn-orders.ts';
import { forgetOldEvents } from '../webhooks/forget-job.ts';
import { endKeeping } from './end-keeping.ts';
import { forgetCards } from './forget-cards.ts';
import { keepMonths, roomOfDecisions } from './keep-months.ts';
import { waitingOfEnforcement } from './waiting.ts';

export interface EnforcementWorkOptions extends Pick<Services, 'log' | 'clock' | 'queueKey'> {
  readonly database: DatabaseConnection;
  /** The platform's own source adapter; missing where Writ itself serves the items. */
  readonly source?: EffectsPort;
  /** What not every installation has the means for: events to subscribers, letters, statements to the DSA Transparency Database. */
  readonly more?: readonly Sweep<Services>[];
}

/** Says to the database who carries decisions out from now on: the platform's own source adapter, or Writ, which serves the items itself. */
export async function carryOutBy(database: DatabaseConnection, by: 'ADAPTER' | 'WRIT', at: Date): Promise<void> {
  await askOnce(database, (client) => client.query('SELECT enforcement.use_source($1, $2::timestamptz)', [by === 'ADAPTER', at]));
}

/** Opens it; connections are made when they are needed. */
export function openEnforcementWork({ database, source, more = [], ...services }: EnforcementWorkOptions): Work {
  const db = openPrisma(database);
  const effects = source === undefined ? [] : [carryEffects(source), observeEffects(source)];
  const kinds = [
    restrictionClock,
    accountMeasures,
    withdrawnOrders,
    batchWork,
    forgetStaged,
    forgetOldEvents,
    endKeeping,
    forgetCards,
    keepMonths,
    ...effects,
    ...more,
  ];
  // A lane for each: none waits for another.
  const queue = { queue: 'enforcement', lanes: kinds.length, kinds, together: askTogether, waiting: waitingOfEnforcement };
  return workOf({ db, ...services }, { ...queue, figures: roomOfDecisions, close: () => db.$disconnect() });
}
