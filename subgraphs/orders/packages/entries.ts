/** The entries of a package's life. They name the package, never a person whose records are in it. */
import type { ReadReport } from '@writ/access';
import type { EntryDraft, EntryType, Json } from '@writ/access-log';
import { newOperationId, type OperationId } from '@writ/core';
import { type Author, authorOf, entryBy, systemAuthor } from '../commands/command-entries.ts';
import type { PackageRow } from './store.ts';

const legalOfPackage = ({ orderId }: PackageRow): Json => ({ basis: 'ORDER', order: orderId });
/** Its operation is the package itself, as that of its decision is. */
const operationOf = ({ id }: PackageRow): OperationId => id as OperationId;

/** A volume that is sealed: what was read, and P. */
export const disclosedEntry = (row: PackageRow, reads: readonly ReadReport[], hash: string, at: Date): EntryDraft<'record.disclosed.v1'> =>
  entryBy(authorOf(row.requestedBy, operationOf(row)), 'record.disclosed.v1', at, {
    action: 'disclose',
    outcome: 'success',
    target: {
      package: row.id,
      reads: reads.map(({ category, fields, count, files }) => ({ category, fields: [...fields], count, ...(files && { files }) })),
    },
    'response.digest': hash,
    refs: { decision: String(row.decisionIdx) },
  });

/** What is encrypted and can leave from now on. */
export interface Exported {
  readonly number: number;
  readonly of: number;
  readonly bytes: number;
  readonly sha256: string;
  /** The entry of its disclosure; null of made-up data. */
  readonly disclosed: number | null;
}

export const exportedEntry = (
  row: PackageRow,
  { number, of, bytes, sha256, disclosed }: Exported,
  at: Date,
): EntryDraft<'record.exported.v1'> =>
  entryBy(systemAuthor(operationOf(row)), 'record.exported.v1', at, {
    action: 'export',
    outcome: 'success',
    legal: legalOfPackage(row),
    target: { package: row.id, volume: { number, of, bytes, sha256 }, thumbprint: row.thumbprint, trial: row.isTrial },
    refs: { disclosed: disclosed === null ? null : String(disclosed) },
  });

type PackageEntryType = Extract<EntryType, `package.${string}`>;

function packageEntry<Type extends PackageEntryType>(
  author: Author,
  type: Type,
  row: PackageRow,
  stated: { at: Date; action: string; target?: Record<string, Json>; reason?: Json },
): EntryDraft {
  const { at, action, target = {}, reason } = stated;
  return entryBy<PackageEntryType>(author, type, at, {
    action,
    outcome: 'success',
    ...(reason === undefined ? {} : { reason }),
    legal: legalOfPackage(row),
    target: { package: row.id, trial: row.isTrial, ...target },
  });
}

export const handedOverEntry = (row: PackageRow, author: Author, volume: { number: number; sha256: string }, at: Date): EntryDraft =>
  packageEntry(author, 'package.handed-over.v1', row, { at, action: 'handOver', target: { volume: { ...volume } } });

/** What an entry says of a receipt: which text was signed, the signature, and by which certificate it was checked. */
export interface EntryReceipt {
  /** SHA-256 of the statement, in hexadecimal. */
  readonly statement: string;
  /** The same of the signature. */
  readonly signature: string;
  readonly thumbprint: string;
}

export const acknowledgedEntry = (
  row: PackageRow,
  author: Author,
  { hashes, receipt }: { hashes: readonly string[]; receipt: EntryReceipt | null },
  at: Date,
): EntryDraft => {
  const target = { hashes: [...hashes], ...(receipt === null ? {} : { receipt: { ...receipt } }) };
  return packageEntry(author, 'package.acknowledged.v1', row, { at, action: 'acknowledgePackage', target });
};

/** What a body signed of a package that it has. */
export interface Reported {
  readonly receipt: EntryReceipt;
  readonly hashes: readonly string[];
  /** When it was done, as the body states it. */
  readonly done: string;
}

export const deletedEntry = (row: PackageRow, author: Author, stated: Reported & { ended: string }, at: Date): EntryDraft => {
  const target = { hashes: [...stated.hashes], done: stated.done, ended: stated.ended, receipt: { ...stated.receipt } };
  return packageEntry(author, 'package.deleted.v1', row, { at, action: 'reportPackageDeleted', target });
};

export const transferredEntry = (
  row: PackageRow,
  author: Author,
  stated: Reported & { recipient: string; basis: string },
  at: Date,
): EntryDraft => {
  const { hashes, done, recipient, basis, receipt } = stated;
  const target = { hashes: [...hashes], done, recipient, basis, receipt: { ...receipt } };
  return packageEntry(author, 'package.transferred.v1', row, { at, action: 'reportPackageTransferred', target });
};

export const rejectedEntry = (row: PackageRow, author: Author, reason: { fault: string; text: string }, at: Date): EntryDraft =>
  packageEntry(author, 'package.rejected.v1', row, { at, action: 'rejectPackage', reason: { ...reason } });

export const endedEntry = (row: PackageRow, reason: string | { state: string; fault: string }, at: Date): EntryDraft =>
  packageEntry(systemAuthor(newOperationId()), 'package.ended.v1', row, { at, action: 'endPackage', reason });
