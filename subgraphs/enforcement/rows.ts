/** What the resolvers of `enforcement` make each object of. */

import type { Page } from '@writ/subgraph';
import type { Outcome } from './batches/add.ts';
import type { BatchLineRow, BatchRow } from './batches/store.ts';
import type { DisputeRow } from './disputes/store.ts';
import type { EffectRow } from './effects/store.ts';
import type { ErasureRow } from './erasure/store.ts';
import type { Standing } from './graphql/Account.ts';
import type { StatementOfRestriction } from './graphql/Restriction.ts';
import type { MeasureRow } from './misuse/store.ts';
import type { CoordinatorReportRow } from './notices/coordinator-store.ts';
import type { FlaggerRow } from './notices/flagger-store.ts';
import type { NoticeFileNode } from './notices/notice-files.ts';
import type { ClassificationRow } from './orders/classification.ts';
import type { EventSubscriberRow } from './store/event-subscribers.ts';
import type { ItemVersion } from './store/events.ts';
import type { ItemVersionRow } from './store/item-versions.ts';
import type { Offered } from './store/queue.ts';
import type { ComplaintRow, NoticeRow, RestrictionRow, WorkFactRow, WorkItemRow } from './store/rows.ts';
import type { Strike } from './strikes/standing.ts';
import type { SuspicionRow } from './suspicion/store.ts';
import type { SubmissionRow } from './transparency/store.ts';

/** Of an object of another subgraph only its id is known here. */
interface Known {
  id: string;
}

export interface NamedRows {
  AuditedComplaint: ComplaintRow;
  AuditedComplaintConnection: Page<ComplaintRow>;
  AuditedNotice: NoticeRow;
  AuditedNoticeConnection: Page<NoticeRow>;
  AuditedStatement: RestrictionRow;
  AuditedStatementConnection: Page<RestrictionRow>;
  Access: Known;
  Account: Known;
  AccountStanding: Standing;
  Batch: BatchRow;
  BatchConnection: Page<BatchRow>;
  BatchLine: BatchLineRow;
  BatchLineConnection: Page<BatchLineRow>;
  BatchLineOutcome: Outcome;
  BatchLines: { batch: BatchRow; outcomes: Outcome[] };
  Complaint: ComplaintRow;
  ContentItem: Known;
  CoordinatedOrder: Known;
  CoordinatorReport: CoordinatorReportRow;
  Dispute: DisputeRow;
  DisputeConnection: Page<DisputeRow>;
  ErasureRequest: ErasureRow;
  EventSubscriber: EventSubscriberRow;
  ItemStatus: ItemVersion;
  ItemStatusConnection: Page<ItemVersion>;
  MisuseMeasure: MeasureRow;
  MisuseMeasureConnection: Page<MeasureRow>;
  Notice: NoticeRow;
  NoticeFile: NoticeFileNode;
  Order: Known;
  ItemVersion: ItemVersionRow;
  PlatformEffect: EffectRow;
  PlatformEffectConnection: Page<EffectRow>;
  OrderClassification: ClassificationRow;
  Restriction: RestrictionRow;
  RestrictionConnection: Page<RestrictionRow>;
  ComplaintConnection: Page<ComplaintRow>;
  StatementOfReasons: StatementOfRestriction;
  Strike: Strike<RestrictionRow>;
  Submission: SubmissionRow;
  SubmissionConnection: Page<SubmissionRow>;
  Suspicion: SuspicionRow;
  SuspicionConnection: Page<SuspicionRow>;
  TrustedFlagger: FlaggerRow;
  WorkFact: WorkFactRow;
  WorkItem: WorkItemRow;
  WorkItemConnection: Page<Offered>;
}
