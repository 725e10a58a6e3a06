/**
 * The access log on PostgreSQL, on top of the pure tree of `@writ/tlog`: appending with receipts, publishing, reading
 * and opening. Leaves are public and say next to nothing; values and salts are in a side table that can be erased.
 * Never decides who may read what, and never releases anything.
 */
export { type AccessLog, type AccessLogOptions, openAccessLog } from './access-log.ts';
export { type Announcement, announce } from './announcement.ts';
export { canonicalText } from './canonical-json.ts';
export { type AccountPart, type EntryOpening, type LogDetails, openDetails } from './details.ts';
export type { Appended, EntryDraft, EntryKind, Json, Opening } from './entry.ts';
export { EnvelopeError } from './envelope.ts';
export { type Erased, type Erasure, ErasureOutdated, eraseAccount } from './erasure.ts';
export { every, type Repeated } from './every.ts';
export type { LogHealth } from './health.ts';
export type { LogLogger } from './logger.ts';
export { type NewPendingRow, ownersPendingRow } from './pending.ts';
export { type LogFiles, type LogReader, openLogReader, type StoredLeaf } from './reader.ts';
export { appendSaved } from './saved.ts';
export { confirmsCommits, waitsForStandby } from './standby.ts';
export type { SilenceCount } from './totals-count.ts';
export type { Witness } from './witness-client.ts';
export type { WitnessOptions } from './witnesses.ts';
