/** The dependencies of the subgraph and its worker: the role of `orders`, the log, and the settings of the installation; and a call on that. */
import { lengthenedWait, type OrderLimits, orderLimits, type RuleContext } from '@writ/access';
import type { AccessLog } from '@writ/access-log';
import type { SigningPlace } from '@writ/acts/check';
import type { Clock } from '@writ/core';
import type { KeyService } from '@writ/keys-client';
import type { DatabaseConnection } from '@writ/prisma';
import { type IndexKeys, type KeyOrKeys, openPrisma, type PrismaClient } from '@writ/prisma/client';
import { type AskCapabilities, knownCapabilities, type SeenSize, type SourceClient, seenSizeOf } from '@writ/source/client';
import type { Call, HeldBy } from '@writ/subgraph';
import type { PrivateTargets } from '@writ/webhooks';

/** What is asked of the platform's source adapter. */
export type RecordSource = Pick<
  SourceClient,
  'describe' | 'collect' | 'blob' | 'endCollection' | 'holder' | 'signedItem' | 'itemBlob' | 'account'
>;

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
  readonly indexKey: IndexKeys;
  /** Proves what `enforcement` leaves in the queue. */
  readonly queueKey: Uint8Array;
  /** What the keys of snapshots are wrapped with. */
  readonly preservationKey: KeyOrKeys;
  /** The service of keys: it registers grants before they are minted, and what is collected is sealed to its keys of accounts. Null where there is none. */
  readonly keyService: KeyService | null;
  /** The platform's source adapter, and the size of the newest checkpoint that it has seen. */
  readonly source: RecordSource;
  readonly seenSize: SeenSize;
  /** What the source can, as it last answered. */
  readonly capabilities: AskCapabilities;
  /** Where the platform shows an item: this and its id. */
  readonly itemUrl: string;
  /** The hosts of the platform's own pages: the page of an account is found by its address on one of them alone. */
  readonly hosts: readonly string[];
  /** Whether packages are made here: the worker has a seal. */
  readonly seals: boolean;
  /** The certificates in PEM whose keys seal them, as far as this part knows them. */
  readonly sealCertificates: readonly string[];
  /** Whether endpoints of bodies may be in this installation's own network. */
  readonly privates: PrivateTargets;
  /** Where persons sign what they do with orders; null where nobody signs. */
  readonly signing: SigningPlace | null;
}

/** A call, before anything is read for it. */
export interface RequestContext extends RuleContext, Call, Services {
  /** Whose account it is, as the platform's source says; what it says is remembered here alone. */
  readonly heldBy: HeldBy;
}

export interface ServiceOptions {
  database: DatabaseConnection;
  log: AccessLog;
  clock: Clock;
  /** The master key of the blind index of identifiers, at least 32 bytes. */
  indexKey: IndexKeys;
  /** Proves what `enforcement` leaves in the queue. */
  queueKey: Uint8Array;
  /** What the keys of snapshots are wrapped with, at least 32 bytes. */
  preservationKey: KeyOrKeys;
  /** The service of keys; where it is left out or null, no grant is registered and what is collected is sealed under the installation's key. */
  keyService?: KeyService | null;
  /** Where the records of the platform are asked for. */
  source: RecordSource;
  /** Where the platform's items are shown: `<baseUrl>/items/<id>`. */
  baseUrl: string;
  /** The hosts of the platform's pages; that of `baseUrl` where they are left out. */
  hosts?: readonly string[];
  /** Where the platform is established: ISO 3166 alpha-2. */
  country: string;
  /** Whether packages are made here; they are not when left out. */
  seals?: boolean;
  /** The certificates in PEM by which packages of this installation are known. */
  sealCertificates?: readonly string[];
  /** Whether endpoints of bodies may be in this installation's own network, and without TLS; they may not when left out. */
  privates?: PrivateTargets;
  /** Where persons sign what they do with orders: each such act then needs a signature. Nobody signs when left out. */
  signing?: SigningPlace;
  /** Limits below those of the floor. */
  limits?: OrderLimits;
  /** Hours that a body waits for its first order, where that is longer than what it must be. */
  enrolmentWaitHours?: number;
}

/** All of them but the client of the database. Throws StartError for a waiting time that is shorter than it must be. */
export function settledServices({
  log,
  clock,
  indexKey,
  queueKey,
  preservationKey,
  keyService = null,
  source,
  baseUrl,
  hosts = [new URL(baseUrl).host],
  country,
  seals = false,
  sealCertificates = [],
  privates = 'refuse',
  signing,
  limits = orderLimits,
  enrolmentWaitHours,
}: ServiceOptions): Omit<Services, 'db'> {
  return {
    log,
    clock,
    limits,
    enrolmentWaitHours: lengthenedWait(enrolmentWaitHours),
    country,
    indexKey,
    queueKey,
    preservationKey,
    keyService,
    source,
    seenSize: seenSizeOf(source, clock),
    capabilities: knownCapabilities(source, clock),
    itemUrl: `${baseUrl}/items/`,
    hosts,
    seals,
    sealCertificates,
    privates,
    signing: signing ?? null,
  };
}

/** Opens them; the log is the caller's, and `db.$disconnect` closes the rest. */
export const openServices = (options: ServiceOptions): Services => ({ ...settledServices(options), db: openPrisma(options.database) });
