/**
 * Makes a package: reads the records under its grant, writes the bag into the cipher and that into rows, seals, and leaves nothing to fetch before its entries
 * are in the log. A second place that releases records, by the gateway's own check of reports.
 */
import { Writable } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';
import type { DataCategory, ReadReport } from '@writ/access';
import { receiptText } from '@writ/access-log';
import type { Signer } from '@writ/cms';
import type { OperationId } from '@writ/core';
import { type EvidenceFile, makePackage, type PackageContents, type RecordRow, type Withheld } from '@writ/evidence';
import type { UsableKey } from '../delivery-keys/usable.ts';
import type { Services } from '../dependencies.ts';
import type { StoredOrder } from '../store/read.ts';
import { ChunkWriter } from './chunks.ts';
import { custodyOf, factsOf, orderOf, type Recipient, withheldOf } from './contents.ts';
import { encryptionFor } from './encryption.ts';
import { disclosedEntry, exportedEntry } from './entries.ts';
import { madeUpRecords } from './made-up.ts';
import { type AskRecords, filesOf, type Reading, recordsOf } from './read-records.ts';
import { recordsSchema } from './records-schema.ts';
import { exportHandleOf, type PackageRow } from './store.ts';

/** What packages are made with; there are none without it. */
export interface PackageMeans {
  readonly signer: Signer;
  readonly ask: AskRecords;
  /** The version of Writ. */
  readonly build: string;
}

/** What a package is made of. */
export interface Making {
  readonly row: PackageRow;
  readonly stored: StoredOrder;
  readonly recipient: Recipient;
  readonly key: UsableKey;
  /** The categories that its grant has rows of. */
  readonly categories: readonly DataCategory[];
}

/** A volume that may leave. */
export interface MadeVolume {
  readonly bytes: number;
  readonly sha256: string;
  readonly hash: string;
  readonly disclosed: number | null;
  /** Its entry. */
  readonly exported: { readonly index: number; readonly event: string };
}

async function* none<Value>(): AsyncIterable<Value> {
  // Nothing.
}

/** The records under the grant, and what the reports of their reads come to. */
function underGrant({ ask }: PackageMeans, services: Services, { row }: Making, onLargeFile: () => void): Reading {
  return {
    ...recordsSchema(),
    ask,
    caller: row.requestedBy,
    operation: row.id as OperationId,
    handle: exportHandleOf(services.queueKey, row.id),
    decision: String(row.decisionIdx),
    reads: [],
    files: new Map(),
    onLargeFile,
  };
}

interface Source {
  readonly records: Partial<Record<DataCategory, AsyncIterable<RecordRow>>>;
  readonly files: AsyncIterable<EvidenceFile>;
  readonly reads: readonly ReadReport[];
}

function sourceOf(means: PackageMeans, services: Services, making: Making, withheld: Withheld[]): Source {
  if (making.row.isTrial) return { records: madeUpRecords(), files: none(), reads: [] };
  const onLargeFile = () => {
    const tooLarge: Withheld = { category: 'CONTENT', why: 'NOT_GIVEN_OUT', code: 'LARGE_FILE' };
    if (!withheld.some(({ code }) => code === tooLarge.code)) withheld.push(tooLarge);
  };
  const reading = underGrant(means, services, making, onLargeFile);
  const records = Object.fromEntries(making.categories.map((category) => [category, recordsOf(reading, category)]));
  return { records, files: filesOf(reading), reads: reading.reads };
}

function contentsOf(means: PackageMeans, services: Services, making: Making): PackageContents & Pick<Source, 'reads'> {
  const { row, stored, recipient, categories } = making;
  const { clock } = services;
  const from = clock();
  const target = stored.order.targets.find(({ id }) => id === row.targetId);
  if (target === undefined) throw new Error('The order has no such target any more.');
  const withheld = row.isTrial ? [] : withheldOf(stored.order, target, new Set(categories));
  return {
    facts: factsOf(row, recipient, from),
    order: row.isTrial ? { id: stored.order.id, madeUp: true } : orderOf(stored.order, target),
    withheld,
    custody: custodyOf(stored, row, { given: categories, from, build: means.build, now: clock }),
    ...sourceOf(means, services, making, withheld),
  };
}

/** The cipher and the rows behind it, as what the bag is written into; `done` once all is in rows. */
function encryptedRows({ db }: Services, { row, key }: Making) {
  const cipher = encryptionFor(key);
  const rows = new ChunkWriter(db, { packageId: row.id, number: 1 });
  return { target: Writable.toWeb(cipher), rows, cipher, done: pipeline(cipher, rows) };
}

/** Makes the one volume. When this answers, the log has what left and may leave; the caller makes it fetchable. Rejects with nothing that could be fetched. */
export async function makeVolume(means: PackageMeans, services: Services, making: Making): Promise<MadeVolume> {
  const { row } = making;
  const { log, clock } = services;
  const contents = contentsOf(means, services, making);
  const { target, rows, cipher, done } = encryptedRows(services, making);
  let disclosed: number | null = null;
  const receipt = async (hash: string): Promise<string> => {
    if (row.isTrial) return '{}\n';
    disclosed = (await log.append(disclosedEntry(row, contents.reads, hash, clock()))).index;
    return `${receiptText(await log.cosignedReceipt(disclosed, ['response.digest', 'type']))}\n`;
  };
  // Of the two, the first to fail is why.
  const [{ hash }] = await Promise.all([makePackage(contents, { signer: means.signer, now: clock, receipt }, target), done]).catch(
    async (error: unknown) => {
      cipher.destroy();
      await finished(rows).catch(() => undefined);
      throw error;
    },
  );
  const { bytes, sha256 } = rows;
  const { index, event } = await log.append(exportedEntry(row, { number: 1, of: 1, bytes, sha256, disclosed }, clock()));
  return { bytes, sha256, hash, disclosed, exported: { index, event } };
}
