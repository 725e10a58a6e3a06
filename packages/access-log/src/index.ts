/**
 * The access log on PostgreSQL, on top of the pure tree of `@writ/tlog`: appending with receipts, publishing, reading
 * and opening. Leaves are public and say next to nothing; values and salts are in a side table that can be erased.
 * Never decides who may read what, and never releases anything.
 */
export { commitWithEntries, type Worked } from './append/commit-with-entries.ts';
export { endsKeeping } from './append/end-keeping.ts';
export { type NewPendingRow, ownersPendingRow } from './append/pending.ts';
export { leaveEntry } from './append/pending-insert.ts';
export { confirmsCommits, waitsForStandby } from './append/standby.ts';
export { type Archived, archiveLog } from './archive/archive-log.ts';
export { type ArchivePlan, planArchive } from './archive/archive-plan.ts';
export { type LeafArchive, openLeafArchive } from './archive/archived-leaves.ts';
export { folderStore } from './archive/folder-store.ts';
export { type ObjectStoreOptions, objectStore } from './archive/object-store.ts';
export { ArchiveError, type ArchiveStore } from './archive/store.ts';
export type { Progress } from './archive/write-files.ts';
export { type Announcement, announce, announced } from './entries/announcement.ts';
export { canonicalText } from './entries/canonical-json.ts';
export type { EntryType } from './entries/catalogue.ts';
export type { EntryKind } from './entries/declaration.ts';
export type { Appended, DecisionDraft, EntryDetails, EntryDraft, Json, Opening } from './entries/entry.ts';
export { receiptText, type SentReceipt, sentReceiptOf } from './entries/receipt.ts';
export { type Erased, type Erasure, ErasureOutdated, eraseAccount } from './erasure/erasure.ts';
export { EnvelopeError } from './keys/envelope.ts';
export type { MasterKeys } from './keys/keyring.ts';
export {
  type BothMasterKeys,
  beginUnderNext,
  countUnderMaster,
  countVouchedBefore,
  reindexSubjects,
  requireEitherOpens,
  rewrapKeys,
} from './keys/replace-master.ts';
export { type AccessLog, type AccessLogOptions, openAccessLog } from './log/access-log.ts';
export type { LogHealth } from './log/health.ts';
export type { LogLogger } from './log/logger.ts';
export type { PublishedCheckpoint } from './publish/stored-checkpoint.ts';
export type { Witness } from './publish/witness-client.ts';
export type { WitnessOptions } from './publish/witnesses.ts';
export { type ComparedDecisions, DecisionChanged, type ShownLeaf } from './read/decisions.ts';
export { type AccountPart, type EntryOpening, type LogDetails, openDetails } from './read/details.ts';
export { openReports, type PublishedReport, type PublishedReports } from './read/published-reports.ts';
export { type LogFiles, type LogReader, openLogReader, type StoredLeaf } from './read/reader.ts';
export type { NonDisclosureCount } from './totals/totals-count.ts';
