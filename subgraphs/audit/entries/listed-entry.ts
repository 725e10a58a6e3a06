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

/** An entry, and the order that it names; that is read only when it is asked for. */
export interface ListedEntry {
  readonly index: number;
  readonly entry: EntryRow;
  readonly order: string | null;
}

/** The type of an entry whose key was destroyed: it is only known that something happened, not what. No entry is written with it. */
export const erasedType = 'erased';

type EntryFields = Readonly<Record<string, unknown>>;

/** The index that an entry rests on, or judges: in decimal. */
function refersToOf(refs: unknown): string | null {
  const index = indexIn(memberOf(refs, 'decision')) ?? indexIn(memberOf(refs, 'entry'));
  return index === null ? null : String(index);
}

/** What is not dated any more is dated by the day of its leaf. */
function instantOf(time: unknown, day: string): Date {
  const at = new Date(typeof time === 'string' ? time : Number.NaN);
  return Number.isNaN(at.getTime()) ? new Date(`${day}T00:00:00.000Z`) : at;
}

function listed({ index, leaf: bytes }: StoredLeaf, leaf: Leaf, fields: EntryFields): ListedEntry {
  const { id: event, kind, day } = leaf;
  const { type, time, outcome, refs, legal } = fields;
  const order = memberOf(legal, 'order');
  const entry: EntryRow = {
    index: String(index),
    event,
    kind,
    day,
    type: typeof type === 'string' ? type : erasedType,
    at: instantOf(time, day),
    // Only an explicit refusal counts as refused: an access must never be hidden.
    outcome: outcome === 'failure' && !('public' in leaf) ? 'FAILURE' : 'SUCCESS',
    refersTo: refersToOf(refs),
    leaf: toBase64(bytes),
  };
  return { index, entry, order: typeof order === 'string' ? order : null };
}

/**
 * The published ones of these entries, ascending. Rejects with TlogError or EnvelopeError when a leaf or a private field was changed
 * in the database.
 */
export async function readEntries(
  { reader, details }: { reader: LogReader; details: LogDetails },
  indices: readonly number[],
  { withOrder = false } = {},
): Promise<ListedEntry[]> {
  const fields = ['type', 'time', 'outcome', 'refs', ...(withOrder ? ['legal'] : [])];
  const [leaves, values] = await Promise.all([reader.leaves(indices), details.values(indices, fields)]);
  return leaves.map((stored) => {
    const leaf = parseLeaf(stored.leaf);
    const entryFields: EntryFields = 'public' in leaf ? leaf.public : (values.get(stored.index) ?? ({} satisfies Record<string, Json>));
    return listed(stored, leaf, entryFields);
  });
}
