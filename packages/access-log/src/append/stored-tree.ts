/**
 * The head of the log and the right edge of its tree, read so that they can be gone on from. Nothing read here is used
 * before it fits: the edge must give the head's root, the head's note must be ours and say the same, and the head must
 * extend what this replica has acknowledged. A database that went back or aside is never signed for again.
 */
import {
  appendLeaves,
  consistencyProof,
  type Frontier,
  type Hash,
  openNote,
  parseCheckpoint,
  TlogError,
  tilesForConsistency,
  type VerifierKey,
  verifyConsistency,
} from '@writ/tlog';
import type pg from 'pg';
import type { Queryable } from '../log/connection.ts';
import { hashLength, levelMax, readNodes, tileWidth } from '../read/stored-tiles.ts';

/** The row of `log.log_head`. */
export interface Head {
  readonly origin: string;
  readonly size: number;
  readonly root: Hash;
  /** The signed checkpoint of this size and root. */
  readonly note: string;
}

/** A tree that can be extended. */
export interface Tree {
  readonly frontier: Frontier;
  readonly root: Hash;
}

/** What a replica has answered for: it never continues from less, or from something else. */
export interface Acknowledged {
  readonly size: number;
  readonly root: Hash;
}

/** What a tree amounts to. */
export const acknowledgedBy = ({ frontier: { size }, root }: Tree): Acknowledged => ({ size, root });

/** The log in the database is not the one that this replica knows. It stops: only an operator can tell what happened. */
export class LogStopped extends Error {
  override readonly name = 'LogStopped';
  readonly code = 'LOG_STOPPED';
}

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;

/** Selects the row that {@link headOf} takes. */
export const selectHead = {
  name: 'writ_log_head',
  text: 'select origin, size, root, note, log.master_in_use() as master from log.log_head',
};

/** The row as it comes from the driver. */
export interface HeadRow {
  origin: string;
  size: string;
  root: Buffer;
  note: string;
  /** The check value of the master key that what is written is under; null while it was never replaced. */
  master: Buffer | null;
}

/** The head in a row; throws {@link LogStopped} when there is none. */
export function headOf(row: HeadRow | undefined): Head {
  if (row === undefined) throw new LogStopped('The log has no head: the database was emptied under it.');
  return { origin: row.origin, size: Number(row.size), root: new Uint8Array(row.root), note: row.note };
}

/** Throws {@link LogStopped} unless the head's note is signed by the key and says what the head says. */
export function requireOwnHead(head: Head, key: VerifierKey): void {
  try {
    const signed = parseCheckpoint(openNote(head.note, [key]).body);
    if (signed.origin === head.origin && signed.size === head.size && sameBytes(signed.root, head.root)) return;
  } catch (cause) {
    if (!(cause instanceof TlogError)) throw cause;
    throw new LogStopped(
      `The note of the log's head is not a checkpoint by the key ${key.name} (${cause.code}): restore the key, or open a new epoch with the new one.`,
      { cause },
    );
  }
  throw new LogStopped(`The note of the log's head says something else than the head, which has size ${head.size}.`);
}

/** Leaves that a replica reads to catch up with the others; when they have appended more, it reads the right edge instead. */
const missedMax = 1_024;

/** The hashes of leaves, one after the other, or null when there are none. */
export type Missed = Buffer | null;

/** Selects the row of {@link headOf} and, as `missed`, the hashes of the leaves from leaf `size` on, {@link missedMax} at most. */
export const selectHeadFrom = (size: number): pg.QueryConfig => ({
  name: 'writ_log_head_from',
  text: `select origin, size, root, note, log.master_in_use() as master, (
      select string_agg(leaf_hash, ''::bytea order by idx)
      from (select idx, leaf_hash from log.log_entry where idx >= $1 order by idx limit ${missedMax}) leaves
    ) as missed from log.log_head`,
  values: [size],
});

/**
 * The known tree grown by the leaves that others have appended since. That it then has the head's root proves all that there is
 * to prove: these are the leaves, and the head's tree extends the known one. Undefined when they do not show that.
 */
function grownBy(known: Tree, hashes: Missed, head: Head): Tree | undefined {
  if (hashes?.length !== (head.size - known.frontier.size) * hashLength) return undefined;
  const leaves = Array.from({ length: hashes.length / hashLength }, (_, i) => hashes.subarray(i * hashLength, (i + 1) * hashLength));
  const { frontier, root } = appendLeaves(known.frontier, leaves);
  return sameBytes(root, head.root) ? { frontier, root } : undefined;
}

/**
 * The tree of the head for a replica that has acknowledged `known`, and to which the database gave `missed` under the sequencer's
 * lock. Reads more only when that is not enough. Throws as {@link readTree} does; of an unmoved head the note is not checked.
 */
export async function catchUp(
  on: Queryable,
  { head, missed }: { head: Head; missed: Missed },
  key: VerifierKey,
  known: Tree,
): Promise<Tree> {
  const acknowledged = acknowledgedBy(known);
  requireNotBehind(acknowledged, head);
  if (acknowledged.size === head.size) return known;
  const grown = grownBy(known, missed, head);
  if (grown === undefined) return readTree(on, head, key, acknowledged);
  requireOwnHead(head, key);
  return grown;
}

/** The right edge at a size that the caller knows to be the head's. */
async function readFrontier(on: Queryable, size: number): Promise<Frontier> {
  const edgeStart = size - (size % tileWidth);
  const [leaves, edges] = await Promise.all([
    on.query<{ hash: Buffer }>({
      name: 'writ_log_leaf_edge',
      text: 'select leaf_hash as hash from log.log_entry where idx >= $1 and idx < $2 order by idx',
      values: [edgeStart, size],
    }),
    on.query<{ level: number; data: Buffer }>({ name: 'writ_log_edges', text: 'select level, data from log.log_edge' }),
  ]);
  const frontier: Uint8Array[] = [Buffer.concat(leaves.rows.map(({ hash }) => hash))];
  for (let level = 1; level <= levelMax; level += 1) {
    const data = edges.rows.find((edge) => edge.level === level)?.data ?? new Uint8Array();
    if (data.length % hashLength !== 0) throw new LogStopped(`The stored edge of level ${level} is not a row of hashes.`);
    frontier.push(new Uint8Array(data));
  }
  return { size, edges: frontier };
}

/** Throws {@link LogStopped} unless the head extends the tree of `known.size` leaves. */
async function requireExtension(on: Queryable, known: Acknowledged, head: Head): Promise<void> {
  const from = known.size;
  if (from === 0) return;
  const node = await readNodes(on, tilesForConsistency(from, head.size));
  const proof = consistencyProof(from, head.size, node);
  verifyConsistency({ from, to: head.size, fromRoot: known.root, toRoot: head.root, proof });
}

const whatToDo = 'Restore the database that has all entries, or open a new epoch of the log: set WRIT_LOG_ORIGIN to the next number.';

/** Throws {@link LogStopped} when the head is behind what is known, or is as large with another root. */
export function requireNotBehind(known: Acknowledged, head: Acknowledged): void {
  if (head.size < known.size)
    throw new LogStopped(
      `The log's head has size ${head.size}, this replica has acknowledged ${known.size}: an older copy of the database was restored. ${whatToDo}`,
    );
  if (head.size === known.size && !sameBytes(head.root, known.root))
    throw new LogStopped(`The log's head has another root at size ${head.size} than this replica has acknowledged. ${whatToDo}`);
}

/**
 * The tree of the head, for a caller that holds the sequencer's lock or can bear that the head moves on meanwhile.
 * `known` is what this replica last acknowledged. Throws {@link LogStopped} when the stored tree is not the one that was
 * signed, or does not extend `known`.
 */
export async function readTree(on: Queryable, head: Head, key: VerifierKey, known: Acknowledged | undefined): Promise<Tree> {
  requireOwnHead(head, key);
  const frontier = await readFrontier(on, head.size);
  try {
    const { root } = appendLeaves(frontier, []);
    if (!sameBytes(root, head.root)) throw new LogStopped(`The stored tree of ${head.size} leaves does not give the head's root.`);
    if (known !== undefined) await requireExtension(on, known, head);
    return { frontier, root };
  } catch (cause) {
    if (!(cause instanceof TlogError)) throw cause;
    throw new LogStopped(
      `The stored tree of ${head.size} leaves is damaged or is not the one this replica knows (${cause.code}). ${whatToDo}`,
      { cause },
    );
  }
}
