/**
 * Collects what one target of an order names: the entry first, then part by part from the source, each compared with the order by the database
 * and kept whole or not at all. A process that dies leaves the parts that it kept; whoever continues asks for the next one. Regulation (EU)
 * 2023/1543, Art. 10(1) and 11(1).
 */
import { commitWithEntries, type SentReceipt } from '@writ/access-log';
import type { Order } from '@writ/orders-domain/order';
import { unwrapPreservationKey } from '@writ/prisma/client';
import { nextTry, SourceError } from '@writ/source/client';
import { collectReceipt } from '@writ/source/wire';
import { namesCanary, withoutCanaries } from '../canary/trip.ts';
import { targetIndexes } from '../commands/target-index.ts';
import type { Services } from '../dependencies.ts';
import { ordersById } from '../store/read.ts';
import { monthKey } from './account-seal.ts';
import { brokenTries, collectFiles, NotUnderEntry } from './collect-files.ts';
import { collectionEntry, scopeOf, snapshotEntry, sourceFaultEntry } from './collection-entries.ts';
import { type FilesOf, Hold } from './file-store.ts';
import { keptLine } from './kept-line.ts';
import { type CollectedPart, readPart } from './read-part.ts';
import { snapshotKey } from './snapshot-key.ts';
import * as store from './store.ts';

const linesAPart = 5_000;

/** What the collection is about: its order and the snapshot. */
interface Subject {
  readonly wanted: store.Wanted;
  readonly order: Order;
}

/** Writes the entry and the collection; one that follows another goes on with the key and behind the parts of that. */
async function begin(services: Services, { wanted, order }: Subject, from: store.Collection | null): Promise<store.Collection> {
  return commitWithEntries(services, async (db, at) => {
    const wrapped = await snapshotKey(db, services, wanted.snapshot, from?.wrapped);
    const entry = collectionEntry(order, scopeOf(order, wanted, wanted.horizon, at), at);
    const { event } = entry;
    // What has all of its lines goes on with its files.
    const parts = from !== null && from.after === null ? from.parts : 0;
    // What was kept until now stays sealed as it is.
    const toAccounts = from?.toAccounts ?? services.keyService !== null;
    const begun = { event, wrapped, toAccounts, after: from?.after ?? null, parts };
    if (from !== null) await store.supersede(db, from.event);
    await store.insertCollection(db, wanted.snapshot, begun, at);
    return { result: { ...begun, tries: 0, failedSince: null }, drafts: [entry] };
  });
}

/** The receipt of the collection's entry, under a checkpoint that the witnesses have cosigned. */
async function receiptOf(services: Services, event: string): Promise<SentReceipt> {
  const index = await store.indexOf(services.db, event);
  if (index === null) throw new Error('The entry of a collection is not in the log yet.');
  return services.log.cosignedReceipt(index, ['type', 'target', 'outcome']);
}

async function partOf(services: Services, { event, after }: store.Collection): Promise<CollectedPart> {
  const { log, source } = services;
  const receipt = collectReceipt.parse(await receiptOf(services, event));
  const consistency = async (from: number, to: number) => {
    const proof = await log.consistencyProof(from, to);
    if (proof === null) throw new SourceError('NETWORK', 'The log has not published the tree that the source has seen.');
    return proof.map((hash) => Buffer.from(hash).toString('base64'));
  };
  for await (const part of source.collect({ receipt, consistency, after, limit: linesAPart, onePart: true })) return await readPart(part);
  throw new SourceError('INCOMPLETE', 'The source answered no part.');
}

/** A canary is found as nobody: nothing of it is kept, and the authority graph closes. */
async function withoutCanary(services: Services, { wanted }: Subject, part: CollectedPart): Promise<CollectedPart> {
  const trip = { cause: 'RESOLVED' as const, reference: wanted.order, target: wanted.target, operation: null };
  const accounts = await withoutCanaries(services, part.accounts, trip);
  return accounts.length === part.accounts.length ? part : { ...part, accounts, gaps: [], records: [], next: null };
}

const keyOf = ({ preservationKey }: Services, { wanted }: Subject, { wrapped }: store.Collection): Buffer<ArrayBuffer> =>
  Buffer.from(unwrapPreservationKey(preservationKey, wanted.snapshot, wrapped));

/** All parts from where the collection is. */
async function collectParts(services: Services, subject: Subject, collection: store.Collection): Promise<void> {
  const { wanted } = subject;
  const keeping = {
    services,
    wanted,
    key: keyOf(services, subject, collection),
    toAccounts: collection.toAccounts,
    event: collection.event,
  };
  for (let from = collection; ; ) {
    const part = await withoutCanary(services, subject, await partOf(services, from));
    await store.keepPart(keeping, { from, part, lines: part.records.map(keptLine) });
    if (part.next === null) return;
    from = { ...from, after: part.next, parts: from.parts + 1 };
  }
}

/** Files are kept under the key of the line that describes them. */
const fileKeys =
  (key: Uint8Array, { wanted }: Subject, { toAccounts }: store.Collection): FilesOf['keyOf'] =>
  ({ account, period }) =>
    toAccounts ? monthKey(key, wanted.snapshot, { account, category: 'CONTENT', period }) : key;

/** What the files of a collection are kept under. */
const filesOf = async (services: Services, subject: Subject, collection: store.Collection): Promise<FilesOf> => ({
  services,
  snapshot: subject.wanted.snapshot,
  keyOf: fileKeys(keyOf(services, subject, collection), subject, collection),
  holding: await Hold.of(services, collection.event),
  blob: (sha256) => services.source.blob(collection.event, sha256),
});

/**
 * The lines once more, of which nothing is kept: the source gives a file under an entry whose lines named it, and an earlier one may be over or of the
 * later lines alone.
 */
async function hearLines(services: Services, collection: store.Collection): Promise<void> {
  const hold = await Hold.of(services, collection.event);
  for (let after: string | null = null; ; ) {
    const { next } = await partOf(services, { ...collection, after });
    if (next === null) return;
    await hold.renew(services.db);
    after = next;
  }
}

async function finish(services: Services, { wanted, order }: Subject, collection: store.Collection): Promise<void> {
  await commitWithEntries(services, async (db, at) => {
    await store.finish(db, { services, wanted }, collection, at);
    const digest = await store.digestOf(db, wanted.snapshot);
    return { result: undefined, drafts: [snapshotEntry(order, at, { type: 'record.preserved.v1', action: 'preserve', digest })] };
  });
}

/** What the database answers to a line that the order does not cover. */
const overstepped = 'WC002';

/** Somebody else took the snapshot, or its order ended, since the collection began. */
const isTaken = (error: unknown): boolean => error instanceof Error && error.message.includes('no snapshot is to be taken now');

interface Fault {
  readonly code: string;
  readonly isRetryable: boolean;
  /** What the source asks for. */
  readonly retryAfterMs: number | undefined;
}

/** What went wrong at the source; null for what went wrong here. */
function faultOf(error: unknown): Fault | null {
  if (error instanceof SourceError) return error;
  const text = error instanceof Error ? `${JSON.stringify(error)} ${error.message}` : '';
  return text.includes(overstepped) ? { code: 'OVERSTEP', isRetryable: false, retryAfterMs: undefined } : null;
}

/** A fault that passes has its next try; one that doesn't ends the collection, is in the log, and is the desk's to see. */
async function failed(services: Services, { order }: Subject, collection: store.Collection, { code, isRetryable, retryAfterMs }: Fault) {
  const { event, tries, failedSince } = collection;
  if (isRetryable) {
    const at = services.clock();
    await store.fail(services.db, event, { code, since: failedSince ?? at, tryAt: nextTry(tries + 1, at, retryAfterMs) });
    return;
  }
  await commitWithEntries(services, async (db, at) => {
    const isEnded = (await store.refuse(db, event, code)) > 0;
    return { result: undefined, drafts: isEnded ? [sourceFaultEntry(order, code, at)] : [] };
  });
}

/** What another process has begun or ended meanwhile is left to it. */
async function unlessOver(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof store.CollectionOver)) throw error;
  }
}

/** What names nobody here, or a canary, is nobody's question to the source. */
async function takeNothing(services: Services, { wanted, order }: Subject): Promise<void> {
  await unlessOver(() =>
    commitWithEntries(services, async (db, at) => {
      // Lines that an earlier try has kept stay as they are sealed, and its seed goes with it.
      const open = await store.openOf(db, wanted.snapshot);
      const toAccounts = open?.toAccounts ?? services.keyService !== null;
      const wrapped = toAccounts ? null : await snapshotKey(db, services, wanted.snapshot, open?.wrapped);
      if (open !== null) await store.supersede(db, open.event);
      await store.takeSnapshot(db, wanted.snapshot, wrapped, { at, services });
      return { result: undefined, drafts: [snapshotEntry(order, at, { type: 'record.preserved.v1', action: 'preserve' })] };
    }),
  );
}

/** The collection that this process may go on with: a new one, also where the source refused the last, or one that no other holds. */
async function taken(services: Services, subject: Subject): Promise<store.Collection | null> {
  const open = await store.openOf(services.db, subject.wanted.snapshot);
  if (open === null || open.isRefused) return begin(services, subject, open);
  return (await store.hold(services.db, open.event, services.clock())) ? open : null;
}

/** `isHeard`: its lines are kept, and the source names them under this entry for the sake of their files. */
async function goOn(services: Services, subject: Subject, collection: store.Collection, isHeard = false): Promise<void> {
  try {
    if (isHeard) await hearLines(services, collection);
    else if (collection.parts === 0 || collection.after !== null) await collectParts(services, subject, collection);
    await collectFiles(await filesOf(services, subject, collection), { isEnough: collection.tries >= brokenTries, isHeard });
    await finish(services, subject, collection);
  } catch (error) {
    if (error instanceof store.CollectionOver) throw error;
    if (isTaken(error)) {
      await store.supersede(services.db, collection.event);
      return;
    }
    const isFileUnknown = error instanceof NotUnderEntry;
    const fault = faultOf(error);
    if (fault === null && !isFileUnknown) {
      await store.letGo(services.db, collection.event, services.clock());
      throw error;
    }
    if (fault !== null && fault.code !== 'ALREADY_COLLECTED') return failed(services, subject, collection, fault);
    const asFarAsKept = await store.openOf(services.db, subject.wanted.snapshot);
    await goOn(services, subject, await begin(services, subject, asFarAsKept), isFileUnknown);
  }
}

const run = (services: Services, subject: Subject): Promise<void> =>
  unlessOver(async () => {
    const collection = await taken(services, subject);
    if (collection !== null) await goOn(services, subject, collection);
  });

/** Collects for one snapshot, as far as the source answers now. Rejects when the log or the database can't be written; then it is tried again. */
export async function collect(services: Services, wanted: store.Wanted): Promise<void> {
  const [stored] = await ordersById(services.db, [wanted.order]);
  if (stored === undefined) return;
  const { order } = stored;
  const { type, value, target } = wanted;
  const indexes = type === 'ITEM_ID' || type === 'ITEM_URL' ? [] : targetIndexes(services, { type, value });
  const trip = { cause: 'RESOLVED' as const, reference: wanted.order, target, operation: null };
  if (indexes.length === 0 || (await namesCanary(services, { type, indexes }, trip))) return takeNothing(services, { wanted, order });
  await run(services, { wanted, order });
}
