/** What the resolvers of `orders` work with: who asks, the instant of the call, and what it reads. */
import type { OrderLimits, RuleContext } from '@writ/access';
import type { AccessLog } from '@writ/access-log';
import type { Clock } from '@writ/core';
import type { PrismaClient } from '@writ/prisma/client';
import type { Call } from '@writ/subgraph';
import type { DisclosureLoader } from './disclosure/disclosure.ts';
import type { OwnRecordsLoader } from './disclosure/own-records.ts';
import type { DutiesLoader } from './duties/list.ts';
import type { Admission } from './enrolment/admission.ts';
import type { InformedLoader } from './informing/informed.ts';
import type { SnapshotsLoader } from './preservation/shown.ts';
import type { OrderLoader } from './reads/order-loader.ts';
import type { FirstLoader } from './removal/first-removal-order.ts';
import type { MeasuresLoader } from './removal/measures.ts';
import type { EffectsLoader } from './removal/restriction-progress.ts';
import type { KeptLoader } from './removal/retained-content.ts';

/** What outlives a call. */
export interface Services {
  readonly db: PrismaClient;
  readonly log: AccessLog;
  readonly clock: Clock;
  /** The limits of this installation. */
  readonly limits: OrderLimits;
  /** Hours between the enrolment of a body and its first order. */
  readonly enrolmentWaitHours: number;
  /** Where the platform is established: its calendar counts for its times. */
  readonly country: string;
  /** The key of the blind index of identifiers. */
  readonly indexKey: Uint8Array;
  /** Proves what `enforcement` leaves in the queue. */
  readonly queueKey: Uint8Array;
  /** What the keys of snapshots are wrapped with. */
  readonly preservationKey: Uint8Array;
  /** Where the platform shows an item: this and its id. */
  readonly itemUrl: string;
}

/** A call, before anything is read for it. */
export interface Asking extends RuleContext, Call, Services {}

export interface OrdersContext extends Asking {
  readonly admission: Admission;
  readonly ownRecords: OwnRecordsLoader;
  readonly orders: OrderLoader;
  readonly disclosures: DisclosureLoader;
  readonly duties: DutiesLoader;
  readonly effects: EffectsLoader;
  readonly informed: InformedLoader;
  readonly snapshots: SnapshotsLoader;
  readonly measures: MeasuresLoader;
  readonly kept: KeptLoader;
  readonly first: FirstLoader;
}
