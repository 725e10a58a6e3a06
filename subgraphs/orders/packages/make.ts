/**
 * Makes a package: reads the records under its grant, writes the bag into the cipher and that into rows, seals, and leaves nothing to fetch before its entries
 * are in the log. A second place that releases records, by the gateway's own check of reports.
 */
import type { DataCategory } from '@writ/access';
import { receiptText } from '@writ/access-log';
import type { Signer } from '@writ/cms';
import type { OperationId } from '@writ/core';
import type { RecordRow, Sealing, SizedFile, Volume, VolumeContents } from '@writ/evidence';
import type { UsableKey } from '../delivery-keys/usable.ts';
import type { Services } from '../dependencies.ts';
import type { StoredOrder } from '../store/read.ts';
import { custodyOf, factsOf, orderOf, type Recipient, withheldOf } from './contents.ts';
import { EncryptedVolumes } from './encrypted-volumes.ts';
import { disclosedEntry, exportedEntry } from './entries.ts';
import type { Hold } from './hold.ts';
import { madeUpRecords } from './made-up.ts';
import { type AskRecords, filesOf, type Reading, recordsOf } from './read-records.ts';
import { recordsSchema } from './records-schema.ts';
import { exportHandleOf, type PackageRow } from './store.ts';
import type { AskTimestamp, Patience } from './timestamps.ts';
import { VolumeReads } from './volume-reads.ts';

/** What packages are made with; there are none without it. */
export interface PackageMeans {
  readonly signer: Signer;
  readonly ask: AskRecords;
  /** The version of Writ. */
  readonly build: string;
  /** What a volume has at most, in bytes; 256 MiB when left out. */
  readonly volumeBytes?: number | undefined;
  /** Stamps seals with the time; packages have no timestamp when left out. */
  readonly timestamp?: AskTimestamp | undefined;
  /** How long for one; tests give less than there is. */
  readonly patience?: Patience | undefined;
}

/** What a package is made of. */
export interface Making {
  readonly row: PackageRow;
  readonly hold: Hold;
  readonly stored: StoredOrder;
  readonly recipient: Recipient;
  readonly key: UsableKey;
  /** The categories that its grant has rows of. */
  readonly categories: readonly DataCategory[];
  /** Waits for a timestamp over a seal; none is asked for when left out. */
  readonly timestamp?: Sealing['timestamp'];
}

/** A volume that may leave. */
export interface MadeVolume {
  readonly number: number;
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

/** Its grant is over, and with it the time in which anything is disclosed under it. */
export class GrantOver extends Error {
  override readonly name = 'GrantOver';
}

/** The records under the grant, and what the reports of their reads come to. */
function underGrant({ ask }: PackageMeans, services: Services, { row, hold }: Making): Reading {
  return {
    ...recordsSchema(),
    ask,
    caller: row.requestedBy,
    operation: row.id as OperationId,
    handle: exportHandleOf(services.queueKey, row.id),
    decision: String(row.decisionIdx),
    reads: new VolumeReads(),
    files: new Map(),
    goOn: () => hold.goOn(),
  };
}

interface Source {
  readonly records: Partial<Record<DataCategory, AsyncIterable<RecordRow>>>;
  readonly files: AsyncIterable<SizedFile>;
  readonly reads: VolumeReads;
}

function sourceOf(means: PackageMeans, services: Services, making: Making): Source {
  if (making.row.isTrial) return { records: madeUpRecords(), files: none(), reads: new VolumeReads() };
  const reading = underGrant(means, services, making);
  const records = Object.fromEntries(making.categories.map((category) => [category, recordsOf(reading, category)]));
  return { records, files: filesOf(reading), reads: reading.reads };
}

function contentsOf(means: PackageMeans, services: Services, making: Making): VolumeContents & Pick<Source, 'reads'> {
  const { row, stored, recipient, categories } = making;
  const { clock } = services;
  const from = clock();
  const target = stored.order.targets.find(({ id }) => id === row.targetId);
  if (target === undefined) throw new Error('The order has no such target any more.');
  return {
    facts: factsOf(row, recipient, from),
    order: row.isTrial ? { id: stored.order.id, madeUp: true } : orderOf(stored.order, target),
    withheld: row.isTrial ? [] : withheldOf(stored.order, target, new Set(categories)),
    custody: custodyOf(stored, row, { given: categories, from, build: means.build, now: clock }),
    ...sourceOf(means, services, making),
  };
}

/** Seals each volume, and has its disclosure in the log before it ends; `disclosed` keeps the index of the entry by the volume's number. */
function sealingOf({ signer }: PackageMeans, { log, clock }: Services, { row, hold, timestamp }: Making, reads: VolumeReads) {
  const disclosed = new Map<number, number>();
  const receipt: Sealing['receipt'] = async (hash, { number }, rows) => {
    if (row.isTrial) return '{}\n';
    await hold.goOn();
    const at = clock();
    if (at >= row.expiresAt) throw new GrantOver('The grant of this package ended before all of it was sealed.');
    const { index } = await log.append(disclosedEntry(row, reads.take(rows), hash, at));
    disclosed.set(number, index);
    return `${receiptText(await log.cosignedReceipt(index, ['response.digest', 'type']))}\n`;
  };
  return { disclosed, sealing: { signer, now: clock, receipt, ...(timestamp && { timestamp }) } };
}

/** Once every volume is whole: from its entry on it may leave. */
async function exported({ log, clock }: Services, { row, hold }: Making, volume: Omit<MadeVolume, 'exported'> & { of: number }) {
  await hold.goOn();
  const { index, event } = await log.append(exportedEntry(row, volume, clock()));
  const { of: _, ...made } = volume;
  return { ...made, exported: { index, event } };
}

/**
 * Makes the volumes. When this answers, the log has what left and may leave; the caller makes it fetchable. Rejects with nothing that could be fetched.
 */
export async function makePackageVolumes(means: PackageMeans, services: Services, making: Making): Promise<MadeVolume[]> {
  const { row, key, hold } = making;
  // Loaded when a package is made, and not at a start.
  const { makeVolumes, volumeLimit } = await import('@writ/evidence');
  const { volumeBytes = volumeLimit } = means;
  const { reads, ...contents } = contentsOf(means, services, making);
  const { disclosed, sealing } = sealingOf(means, services, making, reads);
  const encrypted = new EncryptedVolumes(services.db, { packageId: row.id, key, volumeBytes, goOn: () => hold.goOn() });
  const writing = makeVolumes(contents, sealing, (number, of) => encrypted.next(number, of), volumeBytes);
  const volumes: Volume[] = await encrypted.whole(writing);
  const made: MadeVolume[] = [];
  for (const { number, of, hash } of volumes)
    made.push(
      await exported(services, making, { number, of, hash, disclosed: disclosed.get(number) ?? null, ...encrypted.volume(number) }),
    );
  return made;
}
