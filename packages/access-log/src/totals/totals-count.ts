/**
 * Counts entries for a day's totals: by kind and outcome (`authority success`), by type, submitted orders by their kind, decided notices by
 * who gave them (Regulation (EU) 2022/2065, Art. 16 and 22, and public bodies), limits by their name. What reports count besides is counted by what entries say
 * for them: orders that took effect by what they ask, decided complaints by their outcome, measures by their ground, and decisions in bulk apart.
 * Beside them are non-disclosure periods by their age, which `orders` counts: the entries of a day don't show how long one runs.
 * Numbers leave here in bands only: below ten as `<10`, else rounded down to tens. The kinds of leaves are public and their
 * exact numbers too, so an exact number of successes beside them would give away how few failures there were.
 * Reads the type and outcome of each entry, of submitted orders and decided notices what they rest on, of those that reports count so the fact, and nothing else; what is sealed with them is decrypted and dropped.
 */
import { setImmediate as letOthersWork } from 'node:timers/promises';
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

const groups = ['entries', 'types', 'orders', 'notices', 'limits', 'silences', 'effects', 'complaints', 'measures'] as const;
type Group = (typeof groups)[number];

/** What is counted where a value's key is gone or the stored value was changed. */
const unreadable = 'unreadable';
const outcomes = ['success', 'failure', 'unknown'];
const chunk = 512;
/** So many entries are opened in one go: some milliseconds, in which the process answers nobody. */
const openedAtOnce = 64;

/** Below ten `<10`, else rounded down to tens: 120 means 120 to 129. */
export const bandOf = (count: number): Json => (count < 10 ? '<10' : count - (count % 10));

/** The tally as the leaf has it. */
export const bandsOf = (tally: Tally): Record<string, Json> =>
  Object.fromEntries(
    groups.map((group) => [group, Object.fromEntries(Array.from(tally.get(group) ?? [], ([name, count]) => [name, bandOf(count)]))]),
  );

function add(tally: Tally, group: Group, name: string, many = 1): void {
  const counts = tally.get(group) ?? new Map<string, number>();
  tally.set(group, counts.set(name, (counts.get(name) ?? 0) + many));
}

/** Two tallies as one. */
export function tallied(one: Tally, other: Tally): Tally {
  const sum: Tally = new Map(Array.from(one, ([group, counts]) => [group, new Map(counts)]));
  for (const [group, counts] of other) for (const [name, count] of counts) add(sum, group as Group, name, count);
  return sum;
}

interface CountedLeaf {
  readonly idx: string;
  readonly leaf: Buffer;
}

/** The values of some fields, by index; an entry that has none of them, or whose values can't be opened, is absent: `changed` are the latter. */
async function openAll(
  on: Queryable,
  keys: Unwrapping,
  { indices, fields, changed }: { indices: readonly string[]; fields: readonly string[]; changed?: Set<string> },
): Promise<Map<string, Record<string, Json>>> {
  if (indices.length === 0) return new Map();
  const { rows } = await on.query<DetailRow>({ name: 'writ_log_totals_details', text: selectFields, values: [indices, fields] });
  const opened = new Map<string, Record<string, Json>>();
  for (const [idx, own] of Map.groupBy(rows, (row) => row.idx)) {
    if (opened.size % openedAtOnce === openedAtOnce - 1) await letOthersWork();
    try {
      opened.set(idx, openValues(keys, own, fields));
    } catch (error) {
      // A changed row must not keep the totals, and so the log, from going on: it is counted as what it is.
      if (!(error instanceof EnvelopeError)) throw error;
      changed?.add(idx);
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

const memberOf = (value: Json | undefined, name: string): Json | undefined =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? value[name] : undefined;

function addGround(tally: Tally, counted: { group: Group; name: string }, opened: Record<string, Json> | undefined): void {
  const value = memberOf(opened?.['legal'], counted.name);
  add(tally, counted.group, typeof value === 'string' ? value : unreadable);
}

/** In which group a fact is counted, of which kind it is, and by which of its words. */
interface ByFact {
  readonly group: Group;
  readonly fact: string;
  readonly name: string;
}
const effect: ByFact = { group: 'effects', fact: 'effect', name: 'effect' };
/** Which entries are counted by their fact. An entry of the type without such a fact is none of these. */
const byFact: ReadonlyMap<unknown, ByFact> = new Map([
  ['order.released.v1', effect],
  ['order.cleared.v1', effect],
  ['order.fulfilled.v1', effect],
  ['complaint.decided.v1', { group: 'complaints', fact: 'complaint', name: 'outcome' }],
  ['restriction.applied.v1', { group: 'measures', fact: 'measure', name: 'ground' }],
]);
/** The name under which decisions of entries that cover many are counted: each has its fact in a leaf of its own. */
const inBulk = 'in bulk';

function addFact(tally: Tally, counted: ByFact, said: Json | undefined): void {
  if (memberOf(said, 'fact') !== counted.fact) return;
  const name = memberOf(said, counted.name);
  add(tally, counted.group, typeof name === 'string' ? name : unreadable);
}

function addBulk(tally: Tally, decisions: Json | undefined): void {
  const count = memberOf(decisions, 'count');
  if (typeof count === 'number' && Number.isSafeInteger(count) && count > 0) add(tally, 'measures', inBulk, count);
  else add(tally, 'measures', unreadable);
}

/** What entries of a chunk say for reports, by the groups that count it. */
async function addFacts(on: Queryable, keys: Unwrapping, tally: Tally, opened: ReadonlyMap<string, Record<string, Json>>): Promise<void> {
  const changed = new Set<string>();
  const counted = [...opened].flatMap(([idx, { type }]) => {
    const by = byFact.get(type);
    return by === undefined ? [] : [{ idx, by }];
  });
  const facts = await openAll(on, keys, { indices: counted.map(({ idx }) => idx), fields: ['fact'], changed });
  for (const { idx, by } of counted) {
    if (changed.has(idx)) add(tally, by.group, unreadable);
    else addFact(tally, by, facts.get(idx)?.['fact']);
  }
  const covering = [...opened].flatMap(([idx, { type }]) => (type === 'decisions.v1' ? [idx] : []));
  const decisions = await openAll(on, keys, { indices: covering, fields: ['decisions'] });
  for (const idx of covering) addBulk(tally, decisions.get(idx)?.['decisions']);
}

async function addChunk(on: Queryable, keys: Unwrapping, tally: Tally, rows: readonly CountedLeaf[]): Promise<void> {
  const leaves = rows.map(({ idx, leaf }) => ({ idx, leaf: parseLeaf(new Uint8Array(leaf)) }));
  const hidden = leaves.filter(({ leaf }) => 'commitment' in leaf);
  const opened = await openAll(on, keys, { indices: hidden.map(({ idx }) => idx), fields: ['type', 'outcome'] });
  for (const { idx, leaf } of leaves) {
    if ('public' in leaf) addPublic(tally, leaf.public);
    else addPrivate(tally, leaf, opened.get(idx));
  }
  const resting = [...opened].flatMap(([idx, { type }]) => {
    const counted = byGround.get(type);
    return counted === undefined ? [] : [{ idx, counted }];
  });
  const grounds = await openAll(on, keys, { indices: resting.map(({ idx }) => idx), fields: ['legal'] });
  for (const { idx, counted } of resting) addGround(tally, counted, grounds.get(idx));
  await addFacts(on, keys, tally, opened);
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
