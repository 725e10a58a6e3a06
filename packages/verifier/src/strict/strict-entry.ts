/**
 * An entry as a strict check reads it: what the server lists of it, what it opens, and both held against the leaf that was replayed.
 * What comes out was committed to by the leaf; what the server only says is compared and then forgotten.
 */
import { commitment, entryCommitment, fromBase64Url, type Leaf, parseLeaf, toBase64 } from '@writ/tlog';
import { messageOf } from '../pins/pinned.ts';

/** One entry as the server lists it: its word, nothing more. */
export interface Listed {
  index: number;
  event: string;
  kind: string;
  day: string;
  type: string;
  at: string;
  outcome: string;
  refersTo: string | null;
  /** base64 */
  leaf: string;
  commitments: readonly { field: string; commitment: string }[];
}

/** One opened field as the server answers it: the JSON text that was committed to, and the salt in base64url. */
export interface OpenedField {
  field: string;
  value: string;
  salt: string;
}

/** What an entry says: only fields whose commitments were recomputed. */
export interface Said {
  index: number;
  kind: Leaf['kind'];
  day: string;
  /** Field to value. */
  fields: ReadonlyMap<string, unknown>;
  /** Fields that were asked for, that the leaf commits to, and that the server did not open. */
  withheld: readonly string[];
}

/** A listed entry whose leaf is the replayed one and whose commitments, if it has some, are those of that leaf. */
export interface Checked {
  listed: Listed;
  leaf: Leaf;
  /** Field to commitment; empty for a leaf that is wholly public. */
  commitments: Readonly<Record<string, string>>;
}

/** Holds what is listed against the replayed leaf; sentences say what does not fit. */
export function checkListing(listed: Listed, leafBytes: Uint8Array): Checked | string[] {
  const where = `Entry ${listed.index}`;
  if (listed.leaf !== toBase64(leafBytes)) return [`${where} is listed with another leaf than the one that was replayed.`];
  const leaf = parseLeaf(leafBytes);
  const shown = { event: leaf.id, kind: leaf.kind, day: leaf.day };
  const faults = Object.entries(shown)
    .filter(([name, value]) => listed[name as keyof typeof shown] !== value)
    .map(([name, value]) => `${where} is listed with the ${name} ${listed[name as keyof typeof shown]}, its leaf says ${value}.`);
  const commitments = Object.fromEntries(listed.commitments.map(({ field, commitment }) => [field, commitment]));
  const fault = commitmentsFault(listed, leaf, commitments);
  if (fault !== undefined) faults.push(`${where} ${fault}`);
  return faults.length === 0 ? { listed, leaf, commitments } : faults;
}

function commitmentsFault(listed: Listed, leaf: Leaf, commitments: Record<string, string>): string | undefined {
  if ('public' in leaf) return listed.commitments.length === 0 ? undefined : 'is wholly public and is listed with commitments.';
  if (Object.keys(commitments).length !== listed.commitments.length) return 'is listed with two commitments for one field.';
  try {
    return entryCommitment(commitments) === leaf.commitment ? undefined : 'is listed with commitments that are not those of its leaf.';
  } catch (error) {
    return `is listed with commitments that are none. ${messageOf(error)}`;
  }
}

/** The entry's words, and what is wrong with the openings, as sentences. `asked`: the fields whose opening was asked for. */
export function readOpenings(
  { listed, leaf, commitments }: Checked,
  opened: readonly OpenedField[],
  asked: readonly string[],
): { said: Said; faults: string[] } {
  const fields = new Map<string, unknown>();
  const faults: string[] = [];
  for (const one of opened) {
    const fault = openingFault(one, commitments);
    if (fault === undefined) fields.set(one.field, JSON.parse(one.value));
    else faults.push(`Entry ${listed.index}: the opening of ${one.field} does not fit. ${fault}`);
  }
  const answered = new Set(opened.map(({ field }) => field));
  const withheld = asked.filter((field) => Object.hasOwn(commitments, field) && !answered.has(field));
  return { said: { index: listed.index, kind: leaf.kind, day: leaf.day, fields, withheld }, faults };
}

/** That the leaf is over these commitments was checked before, once for all fields. */
function openingFault({ field, value, salt: text }: OpenedField, commitments: Checked['commitments']): string | undefined {
  const salt = fromBase64Url(text);
  if (salt === undefined) return 'Its salt is not base64url.';
  try {
    const made = commitment(field, salt, new TextEncoder().encode(value));
    if (!Object.hasOwn(commitments, field) || commitments[field] !== made) return 'The entry does not say this.';
    JSON.parse(value);
    return undefined;
  } catch (error) {
    return error instanceof SyntaxError ? 'It is not JSON.' : messageOf(error);
  }
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** A member of a value that is an object. */
export const member = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;

/** An index of an entry, written as a number or in decimal; undefined for anything else. */
export function indexOf(value: unknown): number | undefined {
  const text = typeof value === 'number' ? String(value) : textOf(value);
  const index = text !== undefined && /^(0|[1-9][0-9]{0,15})$/.test(text) ? Number(text) : Number.NaN;
  return Number.isSafeInteger(index) ? index : undefined;
}

/** The entry's time in milliseconds; undefined when it says none, or none as entries are dated. */
export function timeOf({ fields }: Said): number | undefined {
  const text = textOf(fields.get('time'));
  if (text === undefined || !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(text)) return undefined;
  const time = Date.parse(text);
  return Number.isNaN(time) ? undefined : time;
}

/** What the list says of an entry beside its leaf, held against what was opened of it; a field that was not opened is not held against it. */
export function listingContradictions(listed: Listed, said: Said): string[] {
  const faults: string[] = [];
  const differs = (what: string, shown: unknown, opened: unknown): void => {
    if (shown !== opened) faults.push(`Entry ${listed.index} is listed with the ${what} ${String(shown)}, it says ${String(opened)}.`);
  };
  const { fields } = said;
  if (fields.has('type')) differs('type', listed.type, fields.get('type'));
  if (fields.has('time')) differs('time', listed.at, fields.get('time'));
  if (fields.has('outcome')) differs('outcome', listed.outcome, fields.get('outcome') === 'failure' ? 'FAILURE' : 'SUCCESS');
  if (fields.has('refs')) {
    const refs = fields.get('refs');
    const index = indexOf(member(refs, 'decision')) ?? indexOf(member(refs, 'entry'));
    differs('reference', listed.refersTo, index === undefined ? null : String(index));
  }
  const time = timeOf(said);
  if (time !== undefined && !new Date(time).toISOString().startsWith(said.day))
    faults.push(`Entry ${listed.index} shows the day ${said.day} in public and says ${String(fields.get('time'))}.`);
  return faults;
}
