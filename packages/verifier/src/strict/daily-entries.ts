/**
 * Entries of which the log has one for each day, such as the days of services of keys: from the first of them on none is missing, twice there or out of order. Of three
 * services each has its own. Which types these are is in the printed catalogue. Pure: gets leaves in the order of the log, tells findings.
 */
import type { Leaf } from '@writ/tlog';
import { type Counted, differencesOf, isSignedDay, threeOf } from './signed-days.ts';
import { type Daily, dailyFields, type Violation } from './strict-rules.ts';

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

/** The days of one type, or of one of three services. */
interface Chain {
  /** How findings call it. */
  name: string;
  readonly type: string;
  /** The midnight of each day that has its entry, and the entry's index. */
  readonly days: Map<number, number>;
  /** The first day of which an entry of three names it: from then on it has days of its own. */
  named?: { readonly at: number; readonly index: number };
}

/** An entry of a day. */
interface DayEntry {
  readonly index: number;
  readonly type: string;
  readonly daily: Daily;
  readonly public: Readonly<Record<string, unknown>>;
  readonly shown: string;
}

/** Days on which counts differ that are shown one by one. */
const shownMost = 10;

export class DailyEntries {
  readonly #tell: TellDay;
  readonly #chains = new Map<string, Chain>();
  /** By day, what each of three services counted. */
  readonly #counted = new Map<number, Counted[]>();
  /** By type, the days of the type that comes after it. */
  readonly #later = new Map<string, Set<number>>();
  /** The latest two days on which the log has an entry of any type. */
  #latest = Number.NEGATIVE_INFINITY;
  #before = Number.NEGATIVE_INFINITY;

  constructor(tell: TellDay) {
    this.#tell = tell;
  }

  /** The entries that were taken, without those that are a finding. */
  get count(): number {
    return [...this.#chains.values()].reduce((sum, { days }) => sum + days.size, 0);
  }

  take(index: number, leaf: Leaf): void {
    this.#pass(midnightOf(leaf.day));
    if (!('public' in leaf)) return;
    const type = leaf.public['type'];
    const daily = typeof type === 'string' ? dailyFields(type) : undefined;
    if (typeof type !== 'string' || daily === undefined) return;
    const entry = { index, type, daily, public: leaf.public, shown: leaf.day };
    if (daily.of === undefined) this.#keep(entry, this.#chain(type, ''));
    else this.#keepOfThree(entry, daily.of);
  }

  #pass(day: number | undefined): void {
    if (day === undefined || day <= this.#before || day === this.#latest) return;
    this.#before = Math.min(day, this.#latest);
    this.#latest = Math.max(day, this.#latest);
  }

  #chain(type: string, service: string): Chain {
    const key = `${type} ${service}`;
    const found = this.#chains.get(key) ?? { name: service === '' ? type : `${type} of the service ${service}`, type, days: new Map() };
    this.#chains.set(key, found);
    return found;
  }

  /** Keeps the day, and answers it; undefined for one that is a finding. */
  #keep({ index, daily, public: fields, shown }: DayEntry, { name, days }: Chain): number | undefined {
    const at = midnightOf(fields[daily.day]);
    const fault = faultOf(at, shown, days);
    if (fault !== undefined) this.#tell(index, fault[0], `Entry ${index} is ${name} ${fault[1]}.`);
    if (at === undefined || (fault !== undefined && fault[0] !== 'DAY_ORDER')) return undefined;
    days.set(at, index);
    return at;
  }

  #keepOfThree(entry: DayEntry, { one, all, after }: NonNullable<Daily['of']>): void {
    const { index, type, public: fields } = entry;
    const names = threeOf(fields[one], fields[all]);
    if (names === undefined) {
      this.#tell(index, 'DAY_FORM', `Entry ${index} is ${type} and does not name three services, its own among them.`);
      return;
    }
    const [service, owner] = [String(fields[one]), String(fields['owner'])];
    const name = `${type} of ${owner} (${service})`;
    if (!isSignedDay(fields)) {
      this.#tell(index, 'DAY_SIGNED', `Entry ${index} is ${name}, and that service did not sign it.`);
      return;
    }
    const chain = this.#chain(type, service);
    chain.name = name;
    const at = this.#keep(entry, chain);
    if (at === undefined) return;
    this.#later.set(after, (this.#later.get(after) ?? new Set()).add(at));
    this.#counted.set(at, [...(this.#counted.get(at) ?? []), { owner, counts: fields['counts'] as Counted['counts'] }]);
    for (const named of names) {
      const other = this.#chain(type, named);
      if (other.named === undefined || at < other.named.at) other.named = { at, index };
    }
  }

  /** Tells which days are missing: up to the last one that is there, and every one after which the log went on for two days. */
  end(): void {
    for (const chain of this.#chains.values()) {
      const known = [...chain.days].sort(([one], [other]) => one - other);
      const { named } = chain;
      // Whoever an earlier entry names has to have that day too.
      if (named !== undefined && named.at < (known[0]?.[0] ?? Number.POSITIVE_INFINITY)) known.unshift([named.at - dayMs, named.index]);
      known.forEach(([at, index], i) => {
        const next = known[i + 1]?.[0] ?? this.#endOf(chain, at) ?? Math.max(at + dayMs, this.#before);
        if (next > at + dayMs) this.#missing(chain.name, index, [at + dayMs, next - dayMs]);
      });
    }
  }

  /** The day on which another type of days begins in place of this one, after its last; undefined where none does. */
  #endOf({ type }: Chain, last: number): number | undefined {
    const later = [...(this.#later.get(type) ?? [])].filter((at) => at > last);
    return later.length === 0 ? undefined : Math.min(...later);
  }

  /** Where services that were asked together count differently: each day in a sentence. That is no finding: one may have been away, or lie. */
  get differences(): readonly string[] {
    const all = [...this.#counted].sort(([one], [other]) => one - other);
    const found = all.flatMap(([at, counted]) => {
      const differ = differencesOf(counted);
      return differ.length === 0 ? [] : [`On ${dayOf(at)} services of keys count differently: ${differ.join('; ')}.`];
    });
    const more = found.length - shownMost;
    return more > 0 ? [...found.slice(0, shownMost), `And on ${more} more days.`] : found;
  }

  #missing(name: string, index: number, [from, to]: readonly [from: number, to: number]): void {
    const which = from === to ? `the day ${dayOf(from)}` : `the days ${dayOf(from)} to ${dayOf(to)}`;
    this.#tell(index, 'DAY_MISSING', `After entry ${index} the log has no ${name} of ${which}.`);
  }
}
