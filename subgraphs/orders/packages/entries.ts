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
  said: { at: Date; action: string; target?: Record<string, Json>; reason?: Json },
): EntryDraft {
  const { at, action, target = {}, reason } = said;
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

export const acknowledgedEntry = (row: PackageRow, author: Author, hashes: readonly string[], at: Date): EntryDraft =>
  packageEntry(author, 'package.acknowledged.v1', row, { at, action: 'acknowledgePackage', target: { hashes: [...hashes] } });

export const rejectedEntry = (row: PackageRow, author: Author, reason: { fault: string; text: string }, at: Date): EntryDraft =>
  packageEntry(author, 'package.rejected.v1', row, { at, action: 'rejectPackage', reason: { ...reason } });

export const endedEntry = (row: PackageRow, state: string, at: Date): EntryDraft =>
  packageEntry(systemAuthor(newOperationId()), 'package.ended.v1', row, { at, action: 'endPackage', reason: state });
