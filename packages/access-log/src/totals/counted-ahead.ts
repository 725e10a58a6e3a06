/**
 * What is counted of a day before it ends: some entries a round, so that the totals of a day with many entries take no longer, when it turns, than
 * those of any other. Nothing of it is kept: who opens the log counts from the last totals on.
 */
import type { ReadingContext } from '../entries/receipt.ts';
import type { Queryable } from '../log/connection.ts';
import { countEntries, type Tally, tallied } from './totals-count.ts';

/** How many entries are worth a round, and how many one counts at most. */
const fewest = 512;
const most = 8 * fewest;

export class CountedAhead {
  readonly #context: ReadingContext;
  /** The first entry that is counted, and the first that is not any more. */
  #from = 0;
  #to = 0;
  #tally: Tally = new Map();

  constructor(context: ReadingContext) {
    this.#context = context;
  }

  /** The totals of a day are made: what is counted next begins here. */
  begin(from: number): void {
    this.#from = from;
    this.#to = from;
    this.#tally = new Map();
  }

  /** Whether so many are there that a round is worth it, in a log of this size. */
  isBehind(size: number): boolean {
    return size - this.#to >= fewest;
  }

  /** Counts some of what a log of this size has. Rejects as {@link countEntries} does, and nothing of the round is counted then. */
  async advance(on: Queryable, size: number): Promise<void> {
    const to = Math.min(size, this.#to + most);
    this.#tally = tallied(this.#tally, await countEntries(on, this.#context, { from: this.#to, to }));
    this.#to = to;
  }

  /** The entries from one index up to and without another, of which only those are read that are not counted yet. */
  async through(on: Queryable, { from, to }: { from: number; to: number }): Promise<Tally> {
    if (from !== this.#from || to < this.#to) return countEntries(on, this.#context, { from, to });
    return tallied(this.#tally, await countEntries(on, this.#context, { from: this.#to, to }));
  }
}
