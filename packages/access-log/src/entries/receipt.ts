/**
 * What a caller is given for an entry: its leaf, the path to a signed checkpoint, and openings. For an entry of the batch
 * that was just written from what is in memory; for one that was there before, from the database.
 */
import type { EventId } from '@writ/core';
import {
  consistencyProof,
  formatTlogProof,
  type Hash,
  inclusionProof,
  type NodeReader,
  tilesForConsistency,
  tilesForInclusion,
  toBase64,
} from '@writ/tlog';
import { type LeafArchive, withWholeLeaves } from '../archive/archived-leaves.ts';
import type { Keyring } from '../keys/keyring.ts';
import { commitmentsIn, type DetailRow, openFields, openingOf, selectDetails } from '../keys/sealed-field.ts';
import type { Queryable } from '../log/connection.ts';
import type { PublishedCheckpoint } from '../publish/stored-checkpoint.ts';
import { distinctTiles, readNodes } from '../read/stored-tiles.ts';
import { canonicalText } from './canonical-json.ts';
import type { Appended, Json } from './entry.ts';
import { commitmentsOf, type PreparedEntry } from './prepared-entry.ts';

/** A signed checkpoint and the nodes that lead to it. */
export interface ProvenTree {
  readonly size: number;
  readonly note: string;
  readonly node: NodeReader;
}

const proofText = (index: number, tree: ProvenTree): string =>
  formatTlogProof({ index, proof: inclusionProof(index, tree.size, tree.node), checkpoint: tree.note });

/** The receipt of an entry that was just written. Its proof is made when it is first read: many callers never ask for it. */
export function receiptOf(entry: PreparedEntry, index: number, tree: ProvenTree): Appended {
  let proof: string | undefined;
  return {
    event: entry.event,
    index,
    size: tree.size,
    leaf: new Uint8Array(entry.leaf),
    get proof() {
      proof ??= proofText(index, tree);
      return proof;
    },
    commitments: commitmentsOf(entry.fields),
    openings: (fields) =>
      Object.fromEntries(entry.fields.filter(({ name }) => fields.includes(name)).map((field) => [field.name, openingOf(field)])),
  };
}

/** An entry that is in the log, by its event. */
export interface FoundRow {
  readonly idx: string;
  readonly event_id: EventId;
  readonly leaf: Buffer;
}

/** Selects the {@link FoundRow} of the entry with the number `$1`. */
const selectFoundAt = 'select idx, event_id, leaf from log.log_entry where idx = $1';

/** Selects the {@link FoundRow}s of the events in `$1`. */
export const selectFound = 'select idx, event_id, leaf from log.log_entry where event_id = any($1::uuid[])';

/** What an entry of the database is read with. */
export interface ReadingContext {
  readonly keyring: Keyring;
  /** Where leaves are that the database no longer has. */
  readonly archive?: LeafArchive | undefined;
}

/** What beside their leaves makes the receipts of entries. */
interface Beside {
  readonly node: NodeReader;
  readonly details: readonly DetailRow[];
}

/** Asks for both at once. */
async function readBeside(on: Queryable, indices: readonly (string | number)[], size: number): Promise<Beside> {
  const tiles = distinctTiles(indices.flatMap((idx) => tilesForInclusion(Number(idx), size)));
  const [node, details] = await Promise.all([readNodes(on, tiles), on.query<DetailRow>({ text: selectDetails, values: [indices] })]);
  return { node, details: details.rows };
}

const receiptsOf = (
  found: readonly FoundRow[],
  { node, details }: Beside,
  keyring: Keyring,
  head: { size: number; note: string },
): Appended[] =>
  found.map(({ idx, event_id: event, leaf }) => {
    const rows = details.filter((row) => row.idx === idx);
    return {
      event,
      index: Number(idx),
      size: head.size,
      leaf: new Uint8Array(leaf),
      proof: proofText(Number(idx), { ...head, node }),
      commitments: commitmentsIn(rows),
      openings: (fields) => openFields(keyring, rows, fields),
    };
  });

/** The receipts of entries that are in the log already, against this head, which must hold them. */
export async function receiptsOfFound(
  on: Queryable,
  { keyring, archive }: ReadingContext,
  foundRows: readonly FoundRow[],
  head: { size: number; note: string },
): Promise<Appended[]> {
  const found = await withWholeLeaves(on, archive, foundRows);
  const indices = found.map(({ idx }) => idx);
  return receiptsOf(found, await readBeside(on, indices, head.size), keyring, head);
}

/** The second proof of a receipt: from one of the decisions that an entry covers to the root that the entry says in its field `decisions`. */
export interface SentDecision {
  /** Which of them, counted from 0, in decimal. */
  readonly place: string;
  /** In base64, the sibling of the decision's leaf first. */
  readonly proof: readonly string[];
  /** Of all fields of the decision. */
  readonly commitments: Readonly<Record<string, string>>;
  readonly openings: Readonly<Record<string, { readonly text: string; readonly salt: string }>>;
}

/** A receipt as it is sent, in which a value is opened as the text that was committed to: nobody has to know how to spell it. */
export interface SentReceipt {
  readonly event: EventId;
  /** In decimal. */
  readonly index: string;
  /** In base64. */
  readonly leaf: string;
  readonly proof: string;
  readonly commitments: Readonly<Record<string, string>>;
  readonly openings: Readonly<Record<string, { readonly text: string; readonly salt: string }>>;
  /** Of a receipt of one of the decisions that the entry covers. */
  readonly decision?: SentDecision;
}

const valued = (openings: SentReceipt['openings']) =>
  Object.fromEntries(Object.entries(openings).map(([field, { text, salt }]) => [field, { value: JSON.parse(text) as Json, salt }]));

/** The text of a file with this receipt, as `writ verify receipt` and the offline page take it. */
export function receiptText({ decision, ...receipt }: SentReceipt): string {
  const second = decision && { decision: { ...decision, openings: valued(decision.openings) } };
  return JSON.stringify({ ...receipt, openings: valued(receipt.openings), ...second });
}

const opened = ({ openings }: Pick<Appended, 'openings'>, fields: readonly string[]): SentReceipt['openings'] =>
  Object.fromEntries(Object.entries(openings(fields)).map(([field, { value, salt }]) => [field, { text: canonicalText(value), salt }]));

/** The receipt of an entry that was just written, with these fields opened, under the checkpoint that it was answered with: nobody else has cosigned that. */
export function sentReceiptOf(appended: Appended, fields: readonly string[]): SentReceipt {
  const { event, index, leaf, proof, commitments } = appended;
  return { event, index: String(index), leaf: toBase64(leaf), proof, commitments, openings: opened(appended, fields) };
}

/** The receipt of an entry that a checkpoint covers, with these fields opened: all that it is made of is asked for at once. */
export async function receiptUnder(
  on: Queryable,
  { keyring, archive }: ReadingContext,
  checkpoint: PublishedCheckpoint,
  { index, fields }: { index: number; fields: readonly string[] },
): Promise<SentReceipt> {
  const [{ rows }, beside] = await Promise.all([
    on.query<FoundRow>({ text: selectFoundAt, values: [index] }),
    readBeside(on, [index], checkpoint.size),
  ]);
  const [receipt] = receiptsOf(await withWholeLeaves(on, archive, rows), beside, keyring, checkpoint);
  if (receipt === undefined) throw new RangeError(`The log has no entry ${index}.`);
  return sentReceiptOf(receipt, fields);
}

/** A receipt, and how its tree extends the one that somebody saw. */
export interface ReceiptSince extends SentReceipt {
  /** Entries of the tree that its checkpoint signs. */
  readonly size: number;
  /** The path between the tree that was seen and that one, whichever is the larger; null where none is needed, and where the log has no such tree. */
  readonly history: readonly Hash[] | null;
}

/**
 * The receipt of an entry that this process has appended under a checkpoint that covers it, with these fields opened, for somebody who has seen `seen` entries of
 * the log. What the entry says is in memory still: one look at the tree is all that is asked of the database.
 */
export async function receiptSince(
  on: Queryable,
  { size, note }: PublishedCheckpoint,
  { entry, fields, seen = 0 }: { entry: Appended; fields: readonly string[]; seen: number | undefined },
): Promise<ReceiptSince> {
  const isBehind = seen > 0 && seen < size;
  const tiles = [...tilesForInclusion(entry.index, size), ...(isBehind ? tilesForConsistency(seen, size) : [])];
  const node = await readNodes(on, distinctTiles(tiles));
  const proof = proofText(entry.index, { size, note, node });
  return { ...sentReceiptOf(entry, fields), proof, size, history: isBehind ? consistencyProof(seen, size, node) : null };
}
