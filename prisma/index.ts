/**
 * The database beneath everything: the embedded server, connections by role, migrations. The client has a way in of its own
 * (`@writ/prisma/client`): it is large, and only subgraphs load it.
 * What tests and authors use beside it is imported by its own path and never by a running product.
 */

export { type Addresses, type AskAddress, openAddresses } from './addresses.ts';
export { blindIndex, blindOver, type IdentifierKey, type IndexKey, identifierKey, indexKeyBytes } from './blind-index.ts';
export * from './connect.ts';
export { openDocument, sealDocument } from './document-seal.ts';
export {
  beginReplacement,
  type CheckedKey,
  endReplacement,
  importIndexKey,
  keyCheckFact,
  keyCheckValue,
  nameKey,
  type Replacement,
  replacementOf,
  requireKnownKey,
  trustKey,
  versionUnderWay,
} from './key-checks.ts';
export { eachKey, type IndexKeys, type KeyOrKeys, type NamedKey } from './keys-in-use.ts';
export { type DueMigration, lastMigration, migrate, migrationsFolder, pendingMigrations } from './migrate.ts';
export { limitedRoles, pools, roleLimit, type ServingRole, setRoleLimits } from './pools.ts';
export { refuseUnsafeRole } from './role-check.ts';
export {
  resealDescribedFile,
  resealFilePart,
  resealSnapshotRow,
  rewrapPreservationKey,
  SnapshotSealError,
  unwrapPreservationKey,
} from './snapshot-seal.ts';
export { snapshotDataKey, snapshotKeyTable, snapshotRowKey } from './snapshots/snapshot-keys.ts';
export {
  holdReports,
  isNewer,
  livingProcesses,
  report,
  reportEnd,
  reportMs,
  requireNoneOlder,
  type Version,
  withoutKey,
} from './upgrade/processes.ts';
