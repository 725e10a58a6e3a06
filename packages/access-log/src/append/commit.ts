/**
 * The one transaction that adds a batch to the log: lock, read the head, compute, write, commit. Everything that decides
 * the outcome is read after the lock is held, so an entry that an earlier, interrupted try has committed is found here
 * and never written twice: the lock is not free before that try's fate is settled.
 * Resolves only after COMMIT of a transaction that wrote, also when every entry was found: who committed those may not have waited for
 * the standby. After any error the caller must drop the connection.
 */
import type { EventId } from '@writ/core';
import { appendLeaves, formatCheckpoint, type Appended as Grown, signNote } from '@writ/tlog';
import type pg from 'pg';
import type { LeafArchive } from '../archive/archived-leaves.ts';
import { ArchiveError } from '../archive/store.ts';
import type { Appended } from '../entries/entry.ts';
import { type FoundRow, receiptOf, receiptsOfFound, selectFound } from '../entries/receipt.ts';
import { type KeyMemory, type Keyring, OtherMasterKey } from '../keys/keyring.ts';
import { type BatchKeys, type KeyContext, type KeyRow, resolveKeys, selectKeys } from '../keys/subject-keys.ts';
import type { LogIdentity } from '../log/identity.ts';
import { type BatchEntry, deletePending, insertBatch } from './batch-insert.ts';
import { commit, markCommit } from './confirmed.ts';
import type { QueuedEntry } from './queued-entry.ts';
import { beginSequenced } from './sequencer-lock.ts';
import { catchUp, type Head, type HeadRow, headOf, LogStopped, type Missed, selectHeadFrom, type Tree } from './stored-tree.ts';

/** What commits need beside their batch. A subject whose key does not open has its entries refused, the others continue. */
export interface CommitContext extends KeyContext {
  readonly identity: LogIdentity;
  /** Where leaves are that the database no longer has. */
  readonly archive?: LeafArchive | undefined;
  /** Is called where the archive does not give the leaf of an entry that was found: it has no receipt, the others have theirs. */
  archiveFailed(error: ArchiveError): void;
}

/** What a batch came to. */
export interface Committed {
  /** The tree after it, which this replica has now acknowledged. */
  readonly tree: Tree;
  /** By event. Entries that are missing here were refused because a subject key does not open. */
  readonly receipts: ReadonlyMap<EventId, Appended>;
}

interface Begun {
  readonly head: Head;
  readonly missed: Missed;
  readonly found: readonly FoundRow[];
  readonly keyRows: readonly KeyRow[];
  readonly master: Uint8Array | null;
}

/** One round trip: all that a batch may need, also when another replica has appended. */
async function beginBatch(client: pg.Client, known: Tree, batch: readonly QueuedEntry[], subjects: readonly string[]): Promise<Begun> {
  const [, head, found, keys] = await Promise.all([
    client.query(beginSequenced),
    client.query<HeadRow & { missed: Missed }>(selectHeadFrom(known.frontier.size)),
    client.query<FoundRow>({ name: 'writ_log_found', text: selectFound, values: [batch.map(({ event }) => event)] }),
    subjects.length === 0 ? { rows: [] } : client.query<KeyRow>({ name: 'writ_log_keys', text: selectKeys, values: [subjects] }),
  ]);
  const [row] = head.rows;
  return { head: headOf(row), missed: row?.missed ?? null, found: found.rows, keyRows: keys.rows, master: row?.master ?? null };
}

/** Under the lock: whoever replaces the master key holds it too. A process that was not given the new one stops for good. */
function useMasterKey({ keyring }: CommitContext, { master }: Begun): void {
  try {
    keyring.use(master);
  } catch (error) {
    if (error instanceof OtherMasterKey) throw new LogStopped(error.message, { cause: error });
    throw error;
  }
}

/** The tree to go on from. */
async function currentTree(client: pg.Client, { head, missed }: Begun, { identity }: CommitContext, known: Tree): Promise<Tree> {
  if (head.origin !== identity.origin) throw new LogStopped(`The log in the database is ${head.origin} and no more ${identity.origin}.`);
  return catchUp(client, { head, missed }, identity.key, known);
}

/**
 * A statement and COMMIT in one round trip. When the statement fails, the server answers the COMMIT with a rollback; the statement
 * must therefore fail by itself where it may not be committed.
 */
async function commitWith(client: pg.Client, statement: pg.QueryConfig): Promise<void> {
  await Promise.all([client.query(statement), commit(client)]);
}

/** Edges of level 1 and up that are not what they were. */
export function changedEdges(before: Tree, grown: Grown): { level: number; data: Uint8Array }[] {
  return grown.frontier.edges.flatMap((data, level) => {
    const same = Buffer.compare(before.frontier.edges[level] ?? new Uint8Array(), data) === 0;
    return level === 0 || same ? [] : [{ level, data }];
  });
}

function sealBatch(fresh: readonly QueuedEntry[], keys: BatchKeys, keyring: Keyring): BatchEntry[] {
  return fresh.flatMap((queued) => {
    const sealed = queued.seal(keys.keys);
    if (sealed === undefined) return [];
    const { about } = sealed.entry;
    return [{ ...sealed, subjects: queued.subjects, ...(about === undefined ? {} : { blind: keyring.blind(about) }) }];
  });
}

const subjectsOf = (entries: readonly BatchEntry[]): Set<string> => new Set(entries.flatMap(({ subjects }) => subjects));

/** Once they are committed. A key that no entry used has no row. */
function rememberUsed(entries: readonly BatchEntry[], keys: BatchKeys, memory: KeyMemory): void {
  const used = subjectsOf(entries);
  for (const [subject, key] of keys.keys) if (used.has(subject)) memory.remember(key);
}

interface Written {
  readonly tree: Tree;
  readonly receipts: readonly Appended[];
  readonly head: { size: number; note: string };
}

/** Writes the entries and commits. */
async function write(
  client: pg.Client,
  context: CommitContext,
  before: Tree,
  rows: { entries: readonly BatchEntry[]; keys: BatchKeys; logged: readonly EventId[] },
): Promise<Written> {
  const { origin, signer } = context.identity;
  const grown = appendLeaves(
    before.frontier,
    rows.entries.map(({ entry }) => entry.leafHash),
  );
  const { size } = grown.frontier;
  const note = signNote(formatCheckpoint({ origin, size, root: grown.root }), [signer]);
  const from = before.frontier.size;
  const used = subjectsOf(rows.entries);
  const keys = rows.keys.created.filter(({ key }) => used.has(key.subject));
  await commitWith(client, insertBatch({ ...rows, from, grown, edges: changedEdges(before, grown), keys, note }));
  const tree = { size, note, node: grown.node };
  const receipts = rows.entries.map(({ entry }, i) => receiptOf(entry, from + i, tree));
  return { tree: { frontier: grown.frontier, root: grown.root }, receipts, head: { size, note } };
}

async function removePending(client: pg.Client, tree: Tree, head: Head, logged: readonly EventId[]): Promise<Written> {
  await Promise.all([client.query(deletePending(logged)), commitWith(client, { text: markCommit })]);
  return { tree, receipts: [], head };
}

/** After COMMIT. Those whose leaf is in the archive alone are read one by one: an archive that is away costs no other entry its receipt. */
async function earlierReceipts(
  client: pg.Client,
  context: CommitContext,
  found: readonly FoundRow[],
  head: Written['head'],
): Promise<Appended[]> {
  const whole = found.filter(({ leaf }) => leaf.length > 0);
  const receipts = whole.length === 0 ? [] : await receiptsOfFound(client, context, whole, head);
  for (const row of found.filter(({ leaf }) => leaf.length === 0))
    try {
      receipts.push(...(await receiptsOfFound(client, context, [row], head)));
    } catch (error) {
      if (!(error instanceof ArchiveError)) throw error;
      context.archiveFailed(error);
    }
  return receipts;
}

/**
 * Adds a batch of distinct events; one that is in the log already is answered from there. `known` is the tree that this
 * replica has acknowledged last. Rejects with {@link LogStopped}, or with an error after which it is unknown whether the
 * batch is in the log: to try it again is safe.
 */
export async function commitBatch(
  client: pg.Client,
  context: CommitContext,
  known: Tree,
  batch: readonly QueuedEntry[],
): Promise<Committed> {
  const subjects = [...new Set(batch.flatMap((queued) => queued.subjects))];
  const begun = await beginBatch(client, known, batch, subjects);
  const { head, found, keyRows } = begun;
  useMasterKey(context, begun);
  const before = await currentTree(client, begun, context, known);
  const foundEvents = new Set(found.map(({ event_id: event }) => event));
  const keys = resolveKeys(context, subjects, keyRows);
  const fresh = batch.filter(({ event }) => !foundEvents.has(event));
  const entries = sealBatch(fresh, keys, context.keyring);
  const logged = [...entries.map(({ entry }) => entry.event), ...foundEvents];
  const written =
    entries.length > 0
      ? await write(client, context, before, { entries, keys, logged })
      : await removePending(client, before, head, logged);
  rememberUsed(entries, keys, context.memory);
  const earlier = await earlierReceipts(client, context, found, written.head);
  return { tree: written.tree, receipts: new Map([...written.receipts, ...earlier].map((receipt) => [receipt.event, receipt])) };
}
