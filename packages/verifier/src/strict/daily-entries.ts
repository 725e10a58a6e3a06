/**
 * Entries of which the log has one for each day, such as the days of the service of keys: from the first of them on none is missing, twice there or out of order.
 * Which types these are is in the printed catalogue. Pure: gets leaves in the order of the log, tells findings.
 */
import type { Leaf } from '@writ/tlog';
import { dailyField, type Violation } from './strict-rules.ts';

/** Where a finding is told: the index it is about, the rule, and one sentence. */
type TellDay = (index: number, rule: Violation, sentence: string) => void;

const dayMs = 86_400_000;

/** A day in UTC as milliseconds of its midnight; undefined for what is none. */
function midnightOf(value: unknown): number | undefined {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return undefined;
  const at = Date.parse(value);
  return Number.isNaN(at) || dayOf(at) !== value ? undefined : at;
}

const dayOf = (midnight: number): string => new Date(midnight).toISOString().slice(0, 10);

/** What is wrong with an entry of a day that was written on `shown`, after those of other days. */
function faultOf(at: number | undefined, shown: string, days: ReadonlyMap<number, number>): [Violation, string] | undefined {
  if (at === undefined) return ['DAY_FORM', 'and names no day'];
  const on = `of ${dayOf(at)}`;
  if (dayOf(at) >= shown) return ['DAY_FORM', `${on}, and was written on ${shown}, when that day was not over`];
  const other = days.get(at);
  if (other !== undefined) return ['DAY_TWICE', `${on}, as entry ${other} is`];
  const last = Math.max(...days.keys());
  return at < last ? ['DAY_ORDER', `${on}, and comes after entry ${days.get(last)} of ${dayOf(last)}`] : undefined;
}

export class DailyEntries {
  readonly #tell: TellDay;
  /** By type, the midnight of each day that has its entry, and the entry's index. */
  readonly #days = new Map<string, Map<number, number>>();
  /** The latest two days on which the log has an entry of any type. */
  #latest = Number.NEGATIVE_INFINITY;
  #before = Number.NEGATIVE_INFINITY;

  constructor(tell: TellDay) {
    this.#tell = tell;
  }

  /** The entries that were taken, without those that are a finding. */
  get count(): number {
    return [...this.#days.values()].reduce((sum, { size }) => sum + size, 0);
  }

  take(index: number, leaf: Leaf): void {
    this.#pass(midnightOf(leaf.day));
    if (!('public' in leaf)) return;
    const type = leaf.public['type'];
    const field = typeof type === 'string' ? dailyField(type) : undefined;
    if (typeof type === 'string' && field !== undefined) this.#keep({ index, type, day: leaf.public[field], shown: leaf.day });
  }

  #pass(day: number | undefined): void {
    if (day === undefined || day <= this.#before || day === this.#latest) return;
    this.#before = Math.min(day, this.#latest);
    this.#latest = Math.max(day, this.#latest);
  }

  #keep({ index, type, day, shown }: { index: number; type: string; day: unknown; shown: string }): void {
    const days = this.#days.get(type) ?? new Map<number, number>();
    this.#days.set(type, days);
    const at = midnightOf(day);
    const fault = faultOf(at, shown, days);
    if (fault !== undefined) this.#tell(index, fault[0], `Entry ${index} is ${type} ${fault[1]}.`);
    if (at !== undefined && (fault === undefined || fault[0] === 'DAY_ORDER')) days.set(at, index);
  }

  /** Tells which days are missing: up to the last one that is there, and every one after which the log went on for two days. */
  end(): void {
    for (const [type, days] of this.#days) {
      const known = [...days].sort(([one], [other]) => one - other);
      known.forEach(([at, index], i) => {
        const next = known[i + 1]?.[0] ?? Math.max(at + dayMs, this.#before);
        if (next > at + dayMs) this.#missing(type, index, [at + dayMs, next - dayMs]);
      });
    }
  }

  #missing(type: string, index: number, [from, to]: readonly [from: number, to: number]): void {
    const which = from === to ? `the day ${dayOf(from)}` : `the days ${dayOf(from)} to ${dayOf(to)}`;
    this.#tell(index, 'DAY_MISSING', `After entry ${index} the log has no ${type} of ${which}.`);
  }
}
