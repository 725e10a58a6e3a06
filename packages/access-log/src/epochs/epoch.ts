/**
 * A new epoch: the same entries with the same indices under a new origin, opened by a start whose origin has the next number.
 * It happens in the start's own transaction under the sequencer's lock, head and first entries together: of several replicas
 * one opens it, a crash leaves the old epoch or the new one, and whoever still runs for the old one finds another origin and
 * stops. Nothing is moved and nothing is signed for the old origin any more. See docs/decisions/epochs.md.
 */
import { StartError } from '@writ/core';
import {
  appendLeaves,
  consistencyProof,
  formatCheckpoint,
  makeVerifierKey,
  openCheckpoint,
  signNote,
  TlogError,
  tilesForConsistency,
  tilesForRoot,
  treeRoot,
  type VerifierKey,
  verifyConsistency,
} from '@writ/tlog';
import type pg from 'pg';
import { insertBatch } from '../append/batch-insert.ts';
import { changedEdges } from '../append/commit.ts';
import { type Acknowledged, type Head, LogStopped, readTree, type Tree } from '../append/stored-tree.ts';
import { draftInFreePlace, type NamedDraft, type Names } from '../entries/named-event.ts';
import { prepareEntry } from '../entries/prepared-entry.ts';
import type { Queryable } from '../log/connection.ts';
import { type LogIdentity, parseOrigin } from '../log/identity.ts';
import type { LogLogger } from '../log/logger.ts';
import { type AnchoredCheckpoint, type AnchorOwner, readAnchor } from '../publish/anchor.ts';
import { requireShown, type WitnessedBefore } from '../publish/witness-opening.ts';
import { distinctTiles, readNodes } from '../read/stored-tiles.ts';
import { type Continuity, type EpochOpening, epochDraft, keyRotatedDraft } from './epoch-leaf.ts';

/** What is known of the epoch before, from outside the database. */
export interface PreviousEpoch {
  /** Its anchor file's path; it need not exist. */
  readonly anchorFile: string | undefined;
  /** The key that it was signed with, when that is not the key of now. */
  readonly key: VerifierKey | undefined;
}

/** What opening an epoch needs. */
export interface EpochOptions {
  readonly identity: LogIdentity;
  /** Names the first entries. */
  readonly names: Names;
  readonly previous: PreviousEpoch;
  /** Whether something was signed in the new epoch before, as this replica's anchor shows. */
  readonly signedBefore: boolean;
  /** What witnesses have of the epoch before. */
  readonly witnessed: WitnessedBefore;
  readonly logger: LogLogger;
  readonly at: Date;
}

const originOf = (host: string, epoch: number): string => `${host}/log/${epoch}`;

/** The origins of the epochs before and after one. */
export function neighboursOf(origin: string): { before: string; next: string } {
  const { host, epoch } = parseOrigin(origin);
  return { before: originOf(host, epoch - 1), next: originOf(host, epoch + 1) };
}

/** The names that the log's key may have signed under at another origin: its own key, then the one that was named. */
function keysAt(origin: string, { identity, previous }: EpochOptions): AnchorOwner['keys'] {
  const name = identity.key.name === identity.origin ? origin : identity.key.name;
  const own = makeVerifierKey(name, identity.key.publicKey);
  return previous.key === undefined ? [own] : [own, makeVerifierKey(name, previous.key.publicKey)];
}

const whichKey =
  "if the log's key was changed, set WRIT_LOG_PREVIOUS_KEY to the verifier key of the epoch before, as readers have pinned it; else restore the key";

/** The one of these keys that signed the note of this origin. */
function signerOf(note: string, { origin, keys }: AnchorOwner): VerifierKey | undefined {
  return keys.find((key) => {
    try {
      openCheckpoint({ text: note, origin, keys: [key] });
      return true;
    } catch (cause) {
      if (cause instanceof TlogError) return false;
      throw cause;
    }
  });
}

function requirePreviousKey(origin: string, options: EpochOptions): void {
  const [{ name }] = keysAt(origin, options);
  const { key } = options.previous;
  if (key !== undefined && key.name !== name)
    throw new StartError(
      `WRIT_LOG_PREVIOUS_KEY is the key of ${key.name}, but the epoch before this one is ${name}: set it to that one's, or remove it.`,
    );
}

/** The epoch before, with its checkpoints that are known from outside the database, largest first. */
interface Previous {
  readonly origin: string;
  readonly known: readonly AnchoredCheckpoint[];
}

/** The checkpoint in a note that a witness serves; undefined unless the log itself signed it. */
function openServed(text: string, { origin, keys }: AnchorOwner): AnchoredCheckpoint | undefined {
  try {
    const { size, root } = openCheckpoint({ text, origin, keys });
    return { size, root, note: text };
  } catch (cause) {
    if (cause instanceof TlogError) return undefined;
    throw cause;
  }
}

/** What the anchor file of the epoch before says, if it is kept, and what witnesses have of it. */
async function readPrevious(options: EpochOptions): Promise<Previous> {
  const { before: origin } = neighboursOf(options.identity.origin);
  requirePreviousKey(origin, options);
  const owner = { origin, keys: keysAt(origin, options) };
  const file = options.previous.anchorFile;
  const anchored = file === undefined ? undefined : await readAnchor(file, owner);
  const served = options.witnessed.notes.map((note) => openServed(note, owner));
  const known = [anchored, ...served].filter((checkpoint) => checkpoint !== undefined);
  return { origin, known: known.sort((a, b) => b.size - a.size) };
}

/** Throws StartError unless the origin is that of the epoch after the head's. */
function requireNext(head: Head, { origin, known }: Previous, options: EpochOptions): void {
  const { identity, signedBefore } = options;
  const [has, wanted] = [parseOrigin(head.origin), parseOrigin(identity.origin)];
  if (has.host !== wanted.host)
    throw new StartError(
      `The database holds the log ${head.origin}, not ${identity.origin}: set WRIT_LOG_ORIGIN to it, or use another database. A new epoch keeps the host.`,
    );
  if (has.epoch > wanted.epoch)
    throw new StartError(
      `The log in the database has continued as ${head.origin}, and Writ never signs for an earlier epoch again: set WRIT_LOG_ORIGIN to the new one.`,
    );
  if (signedBefore)
    throw new StartError(
      `The database holds the log ${head.origin}, but ${identity.origin} was opened before: an older copy of the database was restored. Restore the database that has all entries, or open the next epoch: set WRIT_LOG_ORIGIN to ${originOf(wanted.host, wanted.epoch + 1)}.`,
    );
  // An epoch that only an anchor file or a witness knows of was opened too, and then lost with its database.
  if (head.origin !== origin && known.length === 0)
    throw new StartError(
      `The database holds the log ${head.origin}, whose next epoch is ${originOf(has.host, has.epoch + 1)}: set WRIT_LOG_ORIGIN to the one or the other, not to ${identity.origin}.`,
    );
}

/** Whether the head's tree begins with the one that is known. Throws TlogError when the stored tree does not hold together. */
async function holds(on: Queryable, known: Acknowledged, head: Acknowledged): Promise<boolean> {
  const [from, to] = [known.size, head.size];
  if (from === 0) return true;
  const node = await readNodes(on, distinctTiles([...tilesForRoot(from), ...tilesForConsistency(from, to)]));
  const fromRoot = treeRoot(from, node);
  verifyConsistency({ from, to, fromRoot, toRoot: head.root, proof: consistencyProof(from, to, node) });
  return Buffer.compare(fromRoot, known.root) === 0;
}

async function continuityOf(on: Queryable, known: AnchoredCheckpoint, head: Head): Promise<Continuity> {
  if (known.size > head.size) return 'entries-lost';
  try {
    return (await holds(on, known, head)) ? 'complete' : 'forked';
  } catch (cause) {
    if (!(cause instanceof TlogError)) throw cause;
    throw new LogStopped(`The stored tree of ${head.size} leaves is damaged (${cause.code}): no epoch is opened on it.`, { cause });
  }
}

/** How the database relates to all that is known: the largest checkpoint that it does not hold is the one to quote. */
async function compareWithKnown(
  on: Queryable,
  { known }: Previous,
  head: Head,
): Promise<{ continuity: Continuity; previous: AnchoredCheckpoint | undefined }> {
  for (const previous of known) {
    const continuity = await continuityOf(on, previous, head);
    if (continuity !== 'complete') return { continuity, previous };
  }
  return { continuity: 'complete', previous: undefined };
}

/** Appends the first entries of the epoch and moves the head to its origin. The caller holds the lock, and commits. */
async function writeOpening(
  client: pg.Client,
  before: Tree,
  drafts: readonly NamedDraft[],
  { identity, names }: EpochOptions,
): Promise<Head> {
  const { origin, signer } = identity;
  const placed = await Promise.all(drafts.map((draft) => draftInFreePlace(client, names, draft)));
  const entries = placed.map((draft) => ({ entry: prepareEntry(draft), fields: [], subjects: [] }));
  const grown = appendLeaves(
    before.frontier,
    entries.map(({ entry }) => entry.leafHash),
  );
  const { size } = grown.frontier;
  const note = signNote(formatCheckpoint({ origin, size, root: grown.root }), [signer]);
  const from = before.frontier.size;
  await client.query('update log.log_head set origin = $1 where size = $2', [origin, from]);
  await client.query(insertBatch({ from, entries, grown, edges: changedEdges(before, grown), keys: [], note, logged: [] }));
  return { origin, size, root: grown.root, note };
}

function reportOpening({ origin, carried, continuity, previous }: EpochOpening, logger: LogLogger): void {
  const fields = { carried, continuity, known: previous?.size ?? 0 };
  if (continuity === 'complete') logger.warn(fields, `a new epoch of the log is opened: ${origin}`);
  else logger.error(fields, `a new epoch of the log is opened, ${origin}, and not all of the one before is in it`);
}

interface Opened {
  readonly tree: Tree;
  readonly continuity: Continuity;
  readonly previous: AnchoredCheckpoint | undefined;
  /** Signed the epoch before, as far as anything of it is known. */
  readonly signedBy: VerifierKey | undefined;
}

async function open(client: pg.Client, { tree, continuity, previous, signedBy }: Opened, options: EpochOptions): Promise<Head> {
  const { identity, at, logger } = options;
  const { origin, epoch, key: to } = identity;
  const opening: EpochOpening = { origin, epoch, carried: tree.frontier.size, continuity, previous };
  const isRotated = signedBy !== undefined && Buffer.compare(signedBy.publicKey, to.publicKey) !== 0;
  const rotated = isRotated ? [keyRotatedDraft({ origin, epoch, from: signedBy, to }, at)] : [];
  const head = await writeOpening(client, tree, [epochDraft(opening, at), ...rotated], options);
  reportOpening(opening, logger);
  return head;
}

/**
 * Opens the epoch of the identity after that of the head, and answers the new head. To be called in the transaction of the
 * sequencer's lock, which the caller commits. Throws StartError when the origin is not the next one's or the old head is not signed by
 * a key that is known, and {@link LogStopped} when the stored tree does not give the old head.
 */
export async function openNextEpoch(client: pg.Client, head: Head, options: EpochOptions): Promise<Head> {
  const before = await readPrevious(options);
  requireNext(head, before, options);
  const signedBy = signerOf(head.note, { origin: head.origin, keys: keysAt(head.origin, options) });
  if (signedBy === undefined) throw new StartError(`The head of ${head.origin} is signed by another key than this log's: ${whichKey}.`);
  const tree = await readTree(client, head, signedBy, undefined);
  const { continuity, previous = { size: head.size, root: head.root, note: head.note } } = await compareWithKnown(client, before, head);
  if (head.origin === before.origin) requireShown(options.witnessed, head, { known: before.known, isComplete: continuity === 'complete' });
  return open(client, { tree, continuity, previous, signedBy }, options);
}

/**
 * Begins an empty database with an epoch that is not the first: what was in the epoch before is then lost, and its last checkpoint, where a
 * file knows it, is quoted. As {@link openNextEpoch} otherwise.
 */
export async function openEmptyEpoch(client: pg.Client, head: Head, options: EpochOptions): Promise<Head> {
  const before = await readPrevious(options);
  const tree = await readTree(client, head, options.identity.key, undefined);
  const [last] = before.known;
  const signedBy = last && signerOf(last.note, { origin: before.origin, keys: keysAt(before.origin, options) });
  const { continuity, previous } = await compareWithKnown(client, before, head);
  return open(client, { tree, continuity: last === undefined ? 'unknown' : continuity, previous: previous ?? last, signedBy }, options);
}
