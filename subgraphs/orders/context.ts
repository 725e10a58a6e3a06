/** What the resolvers of `orders` work with: who asks, the instant of the call, and what it reads. */
import type { GapsLoader } from './collection/gaps.ts';
import type { CollectionsLoader } from './collection/status.ts';
import type { CostClaimsLoader } from './costs/cost-claims-loader.ts';
import type { RequestContext } from './dependencies.ts';
import type { DisclosureLoader } from './disclosure/disclosure.ts';
import type { OwnRecordsLoader } from './disclosure/own-records.ts';
import type { DocumentsLoader } from './documents/rows.ts';
import type { DutiesLoader, FindingsLoader } from './duties/list.ts';
import type { Admission } from './enrolment/admission.ts';
import type { InformedLoader } from './informing/notifications.ts';
import type { MarkedTargetsLoader } from './marks/marked-targets.ts';
import type { SnapshotsLoader } from './preservation/snapshots-loader.ts';
import type { OrderLoader } from './reads/order-loader.ts';
import type { ReadingsLoader } from './reads/readings.ts';
import type { SameTargetsLoader } from './reads/same-targets.ts';
import type { FirstRemovalLoader } from './removal/first-removal-order.ts';
import type { MeasuresLoader, RemainingLoader } from './removal/measures.ts';
import type { MissingFilesLoader } from './removal/missing-files.ts';
import type { EffectsLoader } from './removal/restriction-progress.ts';
import type { RetainedContentLoader } from './removal/retained-content.ts';

export interface OrdersContext extends RequestContext {
  readonly admission: Admission;
  readonly ownRecords: OwnRecordsLoader;
  readonly orders: OrderLoader;
  readonly disclosures: DisclosureLoader;
  readonly costClaims: CostClaimsLoader;
  /** Who may know what they are called is settled later. */
  readonly documents: DocumentsLoader;
  readonly duties: DutiesLoader;
  /** Findings that duties answer. Whose duty it is is settled before. */
  readonly findings: FindingsLoader;
  readonly effects: EffectsLoader;
  readonly informed: InformedLoader;
  readonly snapshots: SnapshotsLoader;
  readonly collections: CollectionsLoader;
  /** Who may know the case is settled before. */
  readonly gaps: GapsLoader;
  readonly measures: MeasuresLoader;
  readonly remaining: RemainingLoader;
  readonly retained: RetainedContentLoader;
  /** What is missing from copies of removed content. Who may know of the copy is settled before. */
  readonly missingFiles: MissingFilesLoader;
  readonly firstRemovals: FirstRemovalLoader;
  /** The targets of an order that name a marked account. Who may know them is settled before. */
  readonly marked: MarkedTargetsLoader;
  readonly sameTargets: SameTargetsLoader;
  readonly readings: ReadingsLoader;
}
