/** What the resolvers of `orders` work with: who asks, the instant of the call, and what it reads. */
import type { OrderLimits, RuleContext } from '@writ/access';
import type { AccessLog } from '@writ/access-log';
import type { Clock } from '@writ/core';
import type { PrismaClient } from '@writ/prisma/client';
import type { Call } from '@writ/subgraph';
import type { DisclosureLoader } from './disclosure.ts';
import type { EffectsLoader } from './effects-given.ts';
import type { InformedLoader } from './informed.ts';
import type { OrderLoader } from './looking.ts';
import type { OwnRecordsLoader } from './own-records.ts';

/** What outlives a call. */
export interface Services {
  readonly db: PrismaClient;
  readonly log: AccessLog;
  readonly clock: Clock;
  /** The limits of this installation. */
  readonly limits: OrderLimits;
  /** The key of the blind index of identifiers. */
  readonly indexKey: Uint8Array;
  /** Where the platform shows an item: this and its id. */
  readonly itemUrl: string;
}

/** A call, before anything is read for it. */
export interface Asking extends RuleContext, Call, Services {}

export interface OrdersContext extends Asking {
  readonly ownRecords: OwnRecordsLoader;
  readonly orders: OrderLoader;
  readonly disclosures: DisclosureLoader;
  readonly effects: EffectsLoader;
  readonly informed: InformedLoader;
}
