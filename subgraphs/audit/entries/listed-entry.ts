/**
 * Entries as lists show them: the leaf, and what type, instant and outcome the entry says, from its private fields or, where a leaf is
 * wholly public, from the leaf. Contains nothing about the person who acted or the person concerned: that is opened field by field.
 */
import type { Json, LogDetails, LogReader, StoredLeaf } from '@writ/access-log';
import type { Entry } from '@writ/schema/generated/audit.ts';
import { type Leaf, parseLeaf, toBase64 } from '@writ/tlog';
import { indexIn, memberOf } from './untrusted-json.ts';

/** An entry without what its leaf commits to, which is read when it is asked for. */
export type EntryRow = Omit<Entry, 'commitments'>;

/**
 * An entry, and the order that it is about, which is read only when it is asked for: the one that it names, or the one behind the entry that it rests on.
 * A disclosure names its decision and no order, and a complaint about an access names the access.
 */
export interface ListedEntry {
  readonly index: number;
  readonly entry: EntryRow;
  readonly order: string | null;
}

/** The type of an entry whose key was destroyed: it is only known that something happened, not what. No entry is written with it. */
export const erasedType = 'erased';

type EntryFields = Readonly<Record<string, unknown>>;

/** The index that an entry rests on, or judges. */
const refersToIn = (refs: unknown): number | null => indexIn(memberOf(refs, 'decision')) ?? indexIn(memberOf(refs, 'entry'));

/** The order that an entry names. */
function orderIn(legal: unknown): string | null {
  const order = memberOf(legal, 'order');
  return typeof order === 'string' ? order : null;
}

/** The entry before it by which an entry that names no order may be about one: what it rests on, or the access that is contested. */
function behindIn({ refs, legal }: EntryFields): number | null {
  return orderIn(legal) === null ? (refersToIn(refs) ?? indexIn(memberOf(legal, 'access'))) : null;
}

/** What is not dated any more is dated by the day of its leaf. */
function instantOf(time: unknown, day: string): Date {
  const at = new Date(typeof time === 'string' ? time : Number.NaN);
  return Number.isNaN(at.getTime()) ? new Date(`${day}T00:00:00.000Z`) : at;
}

function listed({ index, leaf: bytes }: StoredLeaf, leaf: Leaf, fields: EntryFields): ListedEntry {
  const { id: event, kind, day } = leaf;
  const { type, time, outcome, refs, legal } = fields;
  const refersTo = refersToIn(refs);
  const entry: EntryRow = {
    index: String(index),
    event,
    kind,
    day,
    type: typeof type === 'string' ? type : erasedType,
    at: instantOf(time, day),
    // Only an explicit refusal counts as refused: an access must never be hidden.
    outcome: outcome === 'failure' && !('public' in leaf) ? 'FAILURE' : 'SUCCESS',
    refersTo: refersTo === null ? null : String(refersTo),
    leaf: toBase64(bytes),
  };
  return { index, entry, order: orderIn(legal) };
}

interface Log {
  readonly reader: LogReader;
  readonly details: LogDetails;
}

/** How many entries lie between an order's own and the last that is about it: a finding about a disclosure under a decision. */
const stepsMost = 3;

/** The fields of entries by their index. */
async function fieldsOf({ reader, details }: Log, indices: readonly number[], fields: readonly string[]) {
  const [leaves, values] = await Promise.all([reader.leaves(indices), details.values(indices, fields)]);
  return leaves.map((stored) => {
    const leaf = parseLeaf(stored.leaf);
    const entryFields: EntryFields = 'public' in leaf ? leaf.public : (values.get(stored.index) ?? ({} satisfies Record<string, Json>));
    return { stored, leaf, entryFields };
  });
}

/** The orders behind entries that name none, by the index from which each begins: a few steps, each one question for all. */
async function ordersBehind(log: Log, begins: readonly number[]): Promise<ReadonlyMap<number, string>> {
  const found = new Map<number, string>();
  /** Where each has come to. */
  let places = new Map(begins.map((begin) => [begin, begin]));
  for (let step = 0; step < stepsMost && places.size > 0; step += 1) {
    const read = await fieldsOf(
      log,
      [...new Set(places.values())].sort((one, other) => one - other),
      ['legal', 'refs'],
    );
    const at = new Map(read.map(({ stored, entryFields }) => [stored.index, entryFields]));
    const next = new Map<number, number>();
    for (const [begin, place] of places) {
      const entryFields = at.get(place) ?? {};
      const order = orderIn(entryFields['legal']);
      const behind = behindIn(entryFields);
      if (order !== null) found.set(begin, order);
      // An entry rests on an earlier one: whoever changed the database can make no circle of it.
      else if (behind !== null && behind < place) next.set(begin, behind);
    }
    places = next;
  }
  return found;
}

/**
 * The published ones of these entries, ascending. Rejects with TlogError or EnvelopeError when a leaf or a private field was changed
 * in the database.
 */
export async function readEntries(log: Log, indices: readonly number[], { withOrder = false } = {}): Promise<ListedEntry[]> {
  const read = await fieldsOf(log, indices, ['type', 'time', 'outcome', 'refs', ...(withOrder ? ['legal'] : [])]);
  const rows = read.map(({ stored, leaf, entryFields }) => ({ row: listed(stored, leaf, entryFields), behind: behindIn(entryFields) }));
  if (!withOrder) return rows.map(({ row }) => row);
  const orders = await ordersBehind(log, [...new Set(rows.flatMap(({ behind }) => behind ?? []))]);
  return rows.map(({ row, behind }) => (behind === null ? row : { ...row, order: orders.get(behind) ?? null }));
}
