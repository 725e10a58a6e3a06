/**
 * Counts entries for a day's totals: by kind and outcome (`authority success`), by type, submitted orders by their kind, decided notices by
 * who gave them (Regulation (EU) 2022/2065, Art. 16 and 22, and public bodies), limits by their name.
 * Beside them are non-disclosure periods by their age, which `orders` counts: the entries of a day don't show how long one runs.
 * Numbers leave here in bands only: below ten as `<10`, else rounded down to tens. The kinds of leaves are public and their
 * exact numbers too, so an exact number of successes beside them would give away how few failures there were.
 * Reads the type and outcome of each entry, of submitted orders and decided notices what they rest on, and nothing else; what is sealed with them is decrypted and dropped.
 */
import { type Leaf, parseLeaf } from '@writ/tlog';
import { withWholeLeaves } from '../archive/archived-leaves.ts';
import type { Json } from '../entries/entry.ts';
import type { ReadingContext } from '../entries/receipt.ts';
import { EnvelopeError } from '../keys/envelope.ts';
import { type DetailRow, openValues, selectFields, type Unwrapping, unwrappingOnce } from '../keys/sealed-field.ts';
import type { Queryable } from '../log/connection.ts';

/** Exact numbers, by group and name. They stay inside the process. */
export type Tally = Map<string, Map<string, number>>;

/** Counts, over a connection of the log, the non-disclosure periods that run at an instant, by how long they have; the names are always the same. */
export type NonDisclosureCount = (on: Queryable, at: Date) => Promise<ReadonlyMap<string, number>>;

const groups = ['entries', 'types', 'orders', 'notices', 'limits', 'silences'] as const;
type Group = (typeof groups)[number];

/** What is counted where a value's key is gone or the stored value was changed. */
const unreadable = 'unreadable';
const outcomes = ['success', 'failure', 'unknown'];
const chunk = 512;

/** Below ten `<10`, else rounded down to tens: 120 means 120 to 129. */
export const bandOf = (count: number): Json => (count < 10 ? '<10' : count - (count % 10));

/** The tally as the leaf has it. */
export const bandsOf = (tally: Tally): Record<string, Json> =>
  Object.fromEntries(
    groups.map((group) => [group, Object.fromEntries(Array.from(tally.get(group) ?? [], ([name, count]) => [name, bandOf(count)]))]),
  );

function add(tally: Tally, group: Group, name: string): void {
  const counts = tally.get(group) ?? new Map<string, number>();
  tally.set(group, counts.set(name, (counts.get(name) ?? 0) + 1));
}

interface CountedLeaf {
  readonly idx: string;
  readonly leaf: Buffer;
}

/** The values of some fields, by index; an entry whose values can't be opened is absent. */
async function openAll(
  on: Queryable,
  keys: Unwrapping,
  indices: readonly string[],
  fields: readonly string[],
): Promise<Map<string, Record<string, Json>>> {
  if (indices.length === 0) return new Map();
  const { rows } = await on.query<DetailRow>({ name: 'writ_log_totals_details', text: selectFields, values: [indices, fields] });
  const opened = new Map<string, Record<string, Json>>();
  for (const [idx, own] of Map.groupBy(rows, (row) => row.idx)) {
    try {
      opened.set(idx, openValues(keys, own, fields));
    } catch (error) {
      // A changed row must not keep the totals, and so the log, from going on: it is counted as what it is.
      if (!(error instanceof EnvelopeError)) throw error;
    }
  }
  return opened;
}

function addPrivate(tally: Tally, leaf: Leaf, opened: Record<string, Json> | undefined): void {
  const type = opened?.['type'];
  const outcome = opened?.['outcome'];
  const known = typeof type === 'string';
  add(tally, 'entries', `${leaf.kind} ${known ? (outcomes.find((one) => one === outcome) ?? 'unknown') : unreadable}`);
  add(tally, 'types', known ? type : unreadable);
}

function addPublic(tally: Tally, content: Readonly<Record<string, unknown>>): void {
  const { type, limit } = content;
  add(tally, 'types', String(type));
  if (type === 'limit.hit.v1') add(tally, 'limits', typeof limit === 'string' ? limit : 'unknown');
}

/** Of which entries it is counted what they rest on: in which group, by which name of `legal`. */
const byGround: ReadonlyMap<unknown, { group: Group; name: string }> = new Map([
  ['order.submitted.v1', { group: 'orders', name: 'kind' }],
  ['notice.decided.v1', { group: 'notices', name: 'source' }],
]);

function addGround(tally: Tally, counted: { group: Group; name: string }, opened: Record<string, Json> | undefined): void {
  const legal = opened?.['legal'];
  const value = legal !== null && typeof legal === 'object' && !Array.isArray(legal) ? legal[counted.name] : undefined;
  add(tally, counted.group, typeof value === 'string' ? value : unreadable);
}

async function addChunk(on: Queryable, keys: Unwrapping, tally: Tally, rows: readonly CountedLeaf[]): Promise<void> {
  const leaves = rows.map(({ idx, leaf }) => ({ idx, leaf: parseLeaf(new Uint8Array(leaf)) }));
  const hidden = leaves.filter(({ leaf }) => 'commitment' in leaf);
  const opened = await openAll(
    on,
    keys,
    hidden.map(({ idx }) => idx),
    ['type', 'outcome'],
  );
  for (const { idx, leaf } of leaves) {
    if ('public' in leaf) addPublic(tally, leaf.public);
    else addPrivate(tally, leaf, opened.get(idx));
  }
  const resting = [...opened].flatMap(([idx, { type }]) => {
    const counted = byGround.get(type);
    return counted === undefined ? [] : [{ idx, counted }];
  });
  const grounds = await openAll(
    on,
    keys,
    resting.map(({ idx }) => idx),
    ['legal'],
  );
  for (const { idx, counted } of resting) addGround(tally, counted, grounds.get(idx));
}

/** The tally with non-disclosure periods in it. */
export const withNonDisclosures = (tally: Tally, running: ReadonlyMap<string, number>): Tally =>
  new Map([...tally, ['silences' satisfies Group, new Map(running)]]);

/** Counts the entries from index `from` up to and without `to`. Rejects as the database does, and with TlogError for an invalid leaf. */
export async function countEntries(
  on: Queryable,
  { keyring, archive }: ReadingContext,
  { from, to }: { from: number; to: number },
): Promise<Tally> {
  const tally: Tally = new Map();
  const keys = unwrappingOnce(keyring);
  for (let start = from; start < to; start += chunk) {
    const { rows } = await on.query<CountedLeaf>({
      name: 'writ_log_totals_leaves',
      text: 'select idx, leaf from log.log_entry where idx >= $1 and idx < $2 order by idx',
      values: [start, Math.min(start + chunk, to)],
    });
    await addChunk(on, keys, tally, await withWholeLeaves(on, archive, rows));
  }
  return tally;
}
