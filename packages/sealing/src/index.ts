/**
 * `@writ/sealing`: records at rest. Writers seal rows under data keys, and data keys to public keys, and can't open either again; the key
 * service opens data keys; readers open rows. Pure functions on node:crypto: knows no database, no order and no log.
 */
export {
  AccountKey,
  type AccountSecret,
  accountSecret,
  newAccountSecret,
  type ServiceSigner,
  type SignedAccountKey,
  serviceName,
  signAccountKey,
  verifyAccountKey,
} from './account-key.ts';
export * from './blind-index.ts';
export { type Category, categories, isCategory, type RecordFields } from './categories.ts';
export {
  type DataKeyPlace,
  foldDataKey,
  isFolded,
  joinDataKey,
  type KeyAt,
  openDataKey,
  periodOf,
  sealDataKey,
} from './data-key.ts';
export { SealingError, type SealingErrorCode, sealingErrorCodes } from './errors.ts';
export { newDataKey, openRow, type RowPlace, rowKey, sealRow } from './row.ts';
export { dataKeyBytes, isShared, joinShares, readShares, type SealedShare, shareBytes } from './shares.ts';
