/**
 * The totals that the log itself holds: one public entry a UTC day, which counts the entries since the one before. They are found with
 * nothing but the log's public files, so that anybody finds the same: by the day that each entry says, and by where each total begins.
 * Nothing is verified here; who wants to know replays the log.
 */
import { bundlePath, decodeBundle, parseLeaf, TlogError } from '@writ/tlog';

/** A number as the log gives it away: below ten, or rounded down to tens. */
export type Band = '<10' | number;

/** In the order of a leaf. */
export const totalGroups = ['entries', 'types', 'orders', 'notices', 'limits', 'silences'] as const;
export type TotalGroup = (typeof totalGroups)[number];

export interface DayTotals {
  /** `YYYY-MM-DD`, UTC. */
  day: string;
  /** The number of the entry that says so. */
  index: number;
  /** It counts the entries from `from` up to and without `to`. */
  from: number;
  to: number;
  groups: Readonly<Record<TotalGroup, readonly (readonly [name: string, band: Band])[]>>;
}

/** A file of the log by its path below it. */
export type LogFile = (path: string) => Promise<Uint8Array | null>;

const bundleWidth = 256;
/** How many bundles after the turn of a day its totals are looked for in: they are owed within ten minutes. */
const bundlesLookedIn = 64;
/** How many days back the newest totals are looked for, should a day have none. */
const daysLookedBack = 3;

const isBand = (value: unknown): value is Band =>
  value === '<10' || (typeof value === 'number' && Number.isSafeInteger(value) && value >= 10);
const isIndex = (value: unknown): value is number => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;

function bandsOf(group: unknown): readonly (readonly [string, Band])[] {
  if (typeof group !== 'object' || group === null || Array.isArray(group)) return [];
  return Object.entries(group).filter((pair): pair is [string, Band] => isBand(pair[1]));
}

/** What an entry says if it is a day's totals; null for every other entry. */
function totalsIn(leaf: Uint8Array, index: number): DayTotals | null {
  const parsed = parseLeaf(leaf);
  if (!('public' in parsed) || parsed.public['type'] !== 'totals.v1') return null;
  const { day, from, to } = parsed.public;
  if (typeof day !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(day) || !isIndex(from) || !isIndex(to) || to < from) return null;
  const groups = Object.fromEntries(totalGroups.map((group) => [group, bandsOf(parsed.public[group])])) as DayTotals['groups'];
  return { day, index, from, to, groups };
}

/** The log of one size, read bundle by bundle; each bundle once. */
class Leaves {
  readonly #read: LogFile;
  readonly #bundles = new Map<number, Promise<readonly Uint8Array[]>>();
  readonly size: number;

  constructor(read: LogFile, size: number) {
    this.#read = read;
    this.size = size;
  }

  /** Throws when the file is not there, or is not what the log commits to in form. */
  bundle(n: number): Promise<readonly Uint8Array[]> {
    const known = this.#bundles.get(n) ?? this.#fetch(n);
    this.#bundles.set(n, known);
    return known;
  }

  async #fetch(n: number): Promise<readonly Uint8Array[]> {
    const width = Math.min(bundleWidth, this.size - n * bundleWidth);
    const path = bundlePath(n, width);
    const bytes = await this.#read(path);
    if (bytes === null) throw new TlogError('BAD_BUNDLE', `The log has no file ${path}.`);
    return decodeBundle(bytes, width);
  }

  async dayAt(index: number): Promise<string> {
    const leaf = (await this.bundle(Math.floor(index / bundleWidth)))[index % bundleWidth];
    if (leaf === undefined) throw new TlogError('BAD_BUNDLE', `The log has no entry ${index}.`);
    return parseLeaf(leaf).day;
  }

  /** The first index whose day is not before `day`, by halving: days don't go back by more than the clocks of replicas differ. */
  async firstOf(day: string): Promise<number> {
    let low = 0;
    let high = this.size;
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if ((await this.dayAt(middle)) < day) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The totals among the entries of the bundles from that of `index` on, oldest first, until `isEnough`. */
  async totalsFrom(index: number, isEnough: (totals: DayTotals) => boolean): Promise<DayTotals[]> {
    const found: DayTotals[] = [];
    const first = Math.floor(index / bundleWidth);
    for (let n = first; n < first + bundlesLookedIn && n * bundleWidth < this.size; n += 1) {
      for (const [i, leaf] of (await this.bundle(n)).entries()) {
        const totals = totalsIn(leaf, n * bundleWidth + i);
        if (totals !== null) found.push(totals);
      }
      if (found.some(isEnough)) break;
    }
    return found;
  }
}

const dayMs = 24 * 60 * 60 * 1000;
const dayBefore = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) - dayMs).toISOString().slice(0, 10);

async function newestTotals(leaves: Leaves, known: ReadonlyMap<string, DayTotals>): Promise<DayTotals | undefined> {
  let day = await leaves.dayAt(leaves.size - 1);
  const kept = known.get(dayBefore(day));
  if (kept !== undefined) return kept;
  for (let tries = 0; tries < daysLookedBack; tries += 1) {
    const first = await leaves.firstOf(day);
    const wanted = dayBefore(day);
    const found = await leaves.totalsFrom(first, (totals) => totals.day === wanted);
    const newest = found.sort((a, b) => (a.day < b.day ? 1 : -1))[0];
    if (newest !== undefined) return newest;
    if (first === 0) return undefined;
    day = await leaves.dayAt(first - 1);
  }
  return undefined;
}

/**
 * The totals of at most `count` days, newest first; of the days that are in `known` no file is read. Each says where the one before it has
 * ended, and so where that one is. Throws TlogError for files that are not the log's in form.
 */
export async function dayTotals(read: LogFile, size: number, count: number, known: Map<string, DayTotals>): Promise<DayTotals[]> {
  if (size === 0) return [];
  const leaves = new Leaves(read, size);
  const days: DayTotals[] = [];
  let next = await newestTotals(leaves, known);
  while (next !== undefined && days.length < count) {
    days.push(next);
    known.set(next.day, next);
    const end = next.from;
    if (end === 0) break;
    next =
      [...known.values()].find(({ to, from }) => to === end && from < end) ??
      (await leaves.totalsFrom(end, ({ to }) => to === end)).find(({ to, from }) => to === end && from < end);
  }
  return days;
}
