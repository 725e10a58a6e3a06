/** The client with which subgraphs read and write, each read of a record under its grant. */
export { type GrantedRow, isExport, lockDown, readGranted, readReceipt } from './granted.ts';
export { type IndexKeys, type KeyOrKeys, keyInUse } from './keys-in-use.ts';
export { type OpenedRow, type RecordPage, type RecordReader, type RecordRow, recordOpener, recordRows } from './record-rows.ts';
export {
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
