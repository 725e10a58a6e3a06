/** What the resolvers of `orders` work with. */
import type { RuleContext } from '@writ/access';
import type { AccessLog } from '@writ/access-log';
import type { Clock } from '@writ/core';
import type { PrismaClient } from '@writ/prisma';
import type { Call } from '@writ/subgraph';
import type { OwnRecordsLoader } from './own-records.ts';

export interface OrdersContext extends RuleContext, Call {
  readonly db: PrismaClient;
  readonly log: AccessLog;
  readonly clock: Clock;
  readonly ownRecords: OwnRecordsLoader;
}
