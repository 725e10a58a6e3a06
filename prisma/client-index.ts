/** The client with which subgraphs read and write, each read of a record under its grant. */
export { type GrantedRow, isExport, lockDown, readGranted, readReceipt } from './granted.ts';
export { type IndexKeys, type KeyOrKeys, keyInUse } from './keys-in-use.ts';
export {
  isToAccounts,
  type OpenedKeys,
  type OpenedRow,
  type RecordPage,
  type RecordReader,
  type RecordRow,
  recordOpener,
  recordRows,
  rowKeys,
} from './record-rows.ts';
export {
  askTogether,
  atFirstUse,
  openPrisma,
  Prisma,
  type PrismaClient,
  type PrismaTransaction,
  type ReadSession,
  readTogether,
  underGrant,
  waitingForClients,
} from './session.ts';
export {
  newPreservationKey,
  openDescribedFile,
  openFilePart,
  rewrapPreservationKey,
  sealFilePart,
  snapshotFileName,
  unwrapPreservationKey,
} from './snapshot-seal.ts';
export { type KeyOpener, type KeysOfGrant, openedKeys } from './snapshots/opened-keys.ts';
export {
  type SnapshotKeyPlace,
  snapshotDataKey,
  snapshotKeyName,
  snapshotKeyTable,
  snapshotRowKey,
} from './snapshots/snapshot-keys.ts';
