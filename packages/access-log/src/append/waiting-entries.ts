/**
 * What waits in front of the log, and which of it makes the next batch. An entry that covers decisions takes long to write, so that a single entry may
 * pass it. The rule:
 * 1. Single entries keep their order among themselves, and so do entries that cover decisions. Within a batch the order is that of arrival.
 * 2. A single entry passes one that covers decisions only where it is about an account, no decision is about this account, the two rest on no common
 *    order, and they did not arrive together, as entries of one transaction do. What can't pass keeps those behind it too (1).
 * 3. One batch passes; the next one takes the oldest entry that covers decisions, once it is ready: nothing waits for more than one batch of
 *    single entries.
 * So whatever concerns one account, one order or one batch of decisions is in the log in the order in which it arrived. See docs/decisions/batch-leaves.md.
 */
import type { EntryDraft } from '../entries/entry.ts';

/** Entries in one batch, at most. */
const entriesMax = 256;
/** Decisions that the entries of one batch cover, at most; one entry always fits. Some 200 ms of a core. */
const decisionsMax = 4_000;
/** The same while single entries come: those that come meanwhile wait for it. */
const decisionsBeside = 250;

/** What decides about an entry's place. */
export interface Arrival {
  readonly draft: Pick<EntryDraft, 'subject' | 'details' | 'decisions'>;
  /** Which call of the event loop it came with: entries of one transaction have the same. */
  readonly turn: number;
  /** Whether all that can be done before the log's lock is taken was done. */
  isReady(): boolean;
}

interface Placed<One> {
  readonly one: One;
  /** How many decisions it covers. */
  readonly decisions: number;
  /** Of one that covers decisions: its number among those. Of a single one: the number of the last of those that it may not pass. */
  readonly number: number;
  readonly concerns: readonly string[];
}

/** The order that an entry rests on. */
function orderOf({ details: { legal } }: Arrival['draft']): string[] {
  if (typeof legal !== 'object' || legal === null || Array.isArray(legal)) return [];
  const order = legal['order'];
  return typeof order === 'string' ? [`order:${order}`] : [];
}

const accountsOf = ({ subject, decisions }: Arrival['draft']): string[] =>
  decisions === undefined ? (subject === undefined ? [] : [subject]) : decisions.map(({ account }) => account);

const concernsOf = (draft: Arrival['draft']): string[] => [
  ...orderOf(draft),
  ...new Set(accountsOf(draft).map((account) => `account:${account}`)),
];

/** Takes entries in, and gives batches out. */
export class WaitingEntries<One extends Arrival> {
  #placed: Placed<One>[] = [];
  /** By what they concern, the number of the last entry that covers decisions and waits. */
  readonly #last = new Map<string, number>();
  /** The last entry that covers decisions. */
  #newest = { number: 0, turn: -1 };
  /** Whether the batch before has passed an entry that could have been in it. */
  #hasPassed = false;

  push(one: One): void {
    const { draft, turn } = one;
    const concerns = concernsOf(draft);
    const decisions = draft.decisions?.length ?? 0;
    if (draft.decisions !== undefined) {
      this.#newest = { number: this.#newest.number + 1, turn };
      for (const each of concerns) this.#last.set(each, this.#newest.number);
    }
    const number = draft.decisions === undefined ? this.#lastBefore(one, concerns) : this.#newest.number;
    this.#placed.push({ one, decisions, number, concerns });
  }

  /** The number of the last entry of decisions that must be in the log before a single one. */
  #lastBefore({ draft, turn }: One, concerns: readonly string[]): number {
    if (draft.subject === undefined || turn === this.#newest.turn) return this.#newest.number;
    return Math.max(0, ...concerns.map((each) => this.#last.get(each) ?? 0));
  }

  /** The oldest one that isn't ready; undefined where all are. */
  firstUnready(): One | undefined {
    return this.#placed.find(({ one }) => !one.isReady())?.one;
  }

  /** The next batch, in its order: empty where nothing waits, or what waits is not ready. */
  next(): One[] {
    const passing = this.#pick(0);
    const couldTake = passing.passed?.one.isReady() === true;
    if (!couldTake || (passing.taken.size > 0 && !this.#hasPassed)) {
      if (couldTake) this.#hasPassed = true;
      return this.#take(passing.taken);
    }
    const isAlone = !this.#hasPassed && this.#placed.every(({ decisions }) => decisions > 0);
    this.#hasPassed = false;
    return this.#take(this.#pick(isAlone ? decisionsMax : decisionsBeside).taken);
  }

  /** All that waits. */
  all(): One[] {
    return this.#take(new Set(this.#placed));
  }

  /** What may go in one batch that covers so many decisions, or one entry of more; and the first of those entries that it leaves behind. */
  #pick(most: number): { taken: Set<Placed<One>>; passed: Placed<One> | undefined } {
    const taken = new Set<Placed<One>>();
    let passed: Placed<One> | undefined;
    let covered = 0;
    for (const placed of this.#placed) {
      if (taken.size === entriesMax) break;
      const { decisions, number, one } = placed;
      if (decisions === 0) {
        if (passed !== undefined && number >= passed.number) break;
        taken.add(placed);
      } else if (passed === undefined && one.isReady() && most > 0 && (covered === 0 || covered + decisions <= most)) {
        covered += decisions;
        taken.add(placed);
      } else passed ??= placed;
    }
    return { taken, passed };
  }

  #take(taken: ReadonlySet<Placed<One>>): One[] {
    this.#placed = this.#placed.filter((placed) => !taken.has(placed));
    for (const { decisions, number, concerns } of taken)
      if (decisions > 0) for (const each of concerns) if (this.#last.get(each) === number) this.#last.delete(each);
    return Array.from(taken, ({ one }) => one);
  }
}
