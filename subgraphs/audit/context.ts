/** What the resolvers of `audit` work with: who asks, the log from all sides, and what one call asks for more than once. */
import type { RuleContext } from '@writ/access';
import type { AccessLog, LogDetails, LogReader } from '@writ/access-log';
import type { AccountId, Clock } from '@writ/core';
import type { Commitment } from '@writ/schema/generated/audit.ts';
import type { Call, HeldBy } from '@writ/subgraph';
import type DataLoader from 'dataloader';
import type { KnownAccesses } from './accesses/known-accesses.ts';
import type { OwedAnswer } from './findings/owed-answer.ts';
import type { SeedCheckpoint } from './samples/seed.ts';

/** What outlives a call. */
export interface Services {
  readonly log: Pick<AccessLog, 'append'>;
  readonly clock: Clock;
  /** The public side of the log. */
  readonly reader: LogReader;
  /** The private side of the log. */
  readonly details: LogDetails;
  /** The checkpoint that a sample announced at an index is drawn with; null while there is none. */
  seedAfter(index: number): Promise<SeedCheckpoint | null>;
  /** The account that a person holds; null for none. */
  readonly heldBy: HeldBy;
  /** The accesses of which their account's holder may know. */
  readonly knownAccesses: KnownAccesses;
  /** Whose records an access was to about which somebody complained; null for every other. */
  contested(index: number): Promise<AccountId | null>;
  /** Leaves a finding to the body that answers it. Whoever calls it writes its entry next. */
  leaveFinding(finding: OwedAnswer): Promise<void>;
}

export interface AuditContext extends RuleContext, Call, Services {
  /** The account that the caller holds; asked for once a call, when it is needed. */
  held(): Promise<AccountId | null>;
  /** Receipts of accesses by index, all of one answer at once. Who may have them is settled before. */
  readonly receipts: DataLoader<number, string>;
  /** What leaves commit to, by index. Who may have them is settled before. */
  readonly commitments: DataLoader<number, Commitment[]>;
}
