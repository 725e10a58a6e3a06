/**
 * The pages of a queue that are loaded. A cursor is a place in the order of the queue, not a row: each page is what the queue has behind the
 * cursor of its begin, up to where the next page begins, and together they are all from the first row on. So one page can be fetched by itself,
 * whatever was added or removed before it. An answer seldom ends where its page ended before: where work has left, it goes into the following
 * pages, which begin behind it then; where work came in it ends early, and the rows that it doesn't reach are a page of their own.
 *
 * Where an answer ends among the old rows can't be seen from cursors. So it has to end with a row that was here and has not moved since: what was before that
 * row and isn't in the answer has left the queue, and what was behind it is behind the cursor. An answer that goes on with other rows is asked for
 * once more, up to such a row ({@link WorkPages.reach}). Where it has none, a hundred rows and more have changed at once: all behind it is let go.
 */
import type { WorkQueueQuery } from '../../graphql/platform/graphql.ts';
import type { WorkRow } from './work-row.ts';

export type Answer = NonNullable<WorkQueueQuery['queue']>;

export interface WorkPage {
  /** The cursor behind which it begins; null for the first page. */
  after: string | null;
  rows: readonly WorkRow[];
  /** Whether it may have changed since it was asked for. */
  isStale: boolean;
  /** The number of the question that it was asked by last; 0 before the first. */
  asked: number;
}

/** How far the fetching again of all pages has come. */
export interface Round {
  pages: number;
  fresh: number;
}

/** What orders the queue, for one person: a row that has the same is where it was. */
const placeOf = ({ lane, dueAt, facts }: WorkRow): string => `${lane} ${dueAt} ${facts.filter(({ kind }) => kind === 'SKIPPED').length}`;

const isSame = (one: readonly WorkRow[], other: readonly WorkRow[]): boolean =>
  one.length === other.length && JSON.stringify(one) === JSON.stringify(other);

export class WorkPages {
  #pages: WorkPage[] = [];
  #complete = false;
  #end: string | null = null;
  #asked = 0;
  readonly #pageOf = new Map<string, WorkPage>();
  /** The rows that acts have replaced: it is not known whether they are where they are here. */
  readonly #replaced = new Set<string>();

  /** Whether nothing comes behind the last page. */
  get complete(): boolean {
    return this.#complete;
  }
  get isEmpty(): boolean {
    return this.#pages.length === 0;
  }
  get first(): WorkPage | undefined {
    return this.#pages[0];
  }
  /** How many there are, and how many of them have not changed since they were asked for. */
  counts(): Round {
    return { pages: this.#pages.length, fresh: this.#pages.filter(({ isStale }) => !isStale).length };
  }
  rows(): WorkRow[] {
    return this.#pages.flatMap(({ rows }) => rows);
  }

  has(page: WorkPage): boolean {
    return this.#pages.includes(page);
  }

  /** The page behind the last one: it is one of the pages from its answer on. */
  following(): WorkPage {
    return { after: this.#end, rows: [], isStale: true, asked: 0 };
  }

  /** The pages that have rows of these pieces of work. */
  having(ids: Iterable<string>): Set<WorkPage> {
    const found = new Set<WorkPage>();
    for (const id of ids) {
      const page = this.#pageOf.get(id);
      if (page !== undefined) found.add(page);
    }
    return found;
  }

  /** Of the pages to fetch, the one whose last question is the longest ago. */
  oldestStale(): WorkPage | undefined {
    let oldest: WorkPage | undefined;
    for (const page of this.#pages) if (page.isStale && (oldest === undefined || page.asked < oldest.asked)) oldest = page;
    return oldest;
  }

  markAll(): void {
    for (const page of this.#pages) page.isStale = true;
  }

  clear(): void {
    this.#pages = [];
    this.#pageOf.clear();
    this.#replaced.clear();
    this.#complete = false;
    this.#end = null;
  }

  replace(row: WorkRow): void {
    const page = this.#pageOf.get(row.id);
    if (page === undefined) return;
    page.rows = page.rows.map((old) => (old.id === row.id ? row : old));
    this.#replaced.add(row.id);
  }

  /** How many rows of an answer there are up to the last one that is where it was: all of them where nothing is known of what comes behind. */
  reach(page: WorkPage, { nodes, pageInfo }: Answer): number {
    const index = this.#pages.indexOf(page);
    return pageInfo.hasNextPage && index >= 0 ? nodes.findLastIndex((row) => this.#unmoved(index, row) !== null) + 1 : nodes.length;
  }

  /** Takes the answer for a page, and says whether any row is another one now. `isStale`: something has changed since it was asked for. */
  put(page: WorkPage, { nodes, pageInfo: { endCursor, hasNextPage } }: Answer, isStale: boolean): boolean {
    const [hadRows, had, wasComplete] = [page.rows, this.#pages.length, this.#complete];
    if (!this.has(page)) this.#pages.push(page);
    const index = this.#pages.indexOf(page);
    const end = nodes.at(-1);
    const [last, count] = (hasNextPage && end !== undefined ? this.#unmoved(index, end) : null) ?? [this.#pages.length, 0];
    for (const covered of this.#pages.slice(index, last)) this.#drop(covered, covered.rows.length);
    const [reached] = this.#pages.slice(last);
    if (reached !== undefined) this.#drop(reached, count);
    for (const { id } of nodes) this.#take(id);
    const beyond = { after: endCursor, rows: page.rows, isStale: true, asked: 0 };
    this.#asked += 1;
    Object.assign(page, { rows: nodes, isStale, asked: this.#asked });
    const next = this.#pages[index + 1];
    if (beyond.rows.length > 0) this.#pages.splice(index + 1, 0, beyond);
    else if (next !== undefined) {
      // It begins earlier now where the answer ended early.
      next.isStale ||= last === index && next.after !== endCursor;
      next.after = endCursor;
    }
    for (const one of [page, beyond]) for (const { id } of one.rows) this.#pageOf.set(id, one);
    this.#removeEmpty();
    if (!hasNextPage) this.#complete = true;
    else if (this.#pages.at(-1) === page) [this.#complete, this.#end] = [false, endCursor];
    return !isSame(hadRows, nodes) || had !== this.#pages.length || wasComplete !== this.#complete;
  }

  /** In which page from this index on a row is where it was, and how many rows of that end with it; null where it has moved or was not here. */
  #unmoved(index: number, row: WorkRow): [page: number, count: number] | null {
    const page = this.#pageOf.get(row.id);
    if (page === undefined || this.#replaced.has(row.id)) return null;
    const at = page.rows.findIndex(({ id }) => id === row.id);
    const old = page.rows[at];
    const found = this.#pages.indexOf(page);
    return old !== undefined && placeOf(old) === placeOf(row) && found >= index ? [found, at + 1] : null;
  }

  #drop(page: WorkPage, count: number): void {
    for (const { id } of page.rows.slice(0, count)) this.#forget(id);
    page.rows = page.rows.slice(count);
  }

  #forget(id: string): void {
    this.#pageOf.delete(id);
    this.#replaced.delete(id);
  }

  /** Takes a row from the page that has it: it is in another one now. */
  #take(id: string): void {
    const page = this.#pageOf.get(id);
    if (page === undefined) return;
    page.rows = page.rows.filter((row) => row.id !== id);
    this.#forget(id);
  }

  /** Removes pages without rows. What came in where such a page was is found with the page behind it, or behind the last one. */
  #removeEmpty(): void {
    const kept: WorkPage[] = [];
    let gap: WorkPage[] = [];
    for (const page of this.#pages) {
      if (page.rows.length === 0) {
        gap.push(page);
        continue;
      }
      const [first] = gap;
      if (first !== undefined) [page.after, page.isStale] = [first.after, [page, ...gap].some(({ isStale }) => isStale)];
      gap = [];
      kept.push(page);
    }
    const [first] = gap;
    // A queue without work has one page all the same: it is asked for when something changes.
    if (kept.length === 0) this.#pages = gap.slice(0, 1);
    else {
      this.#pages = kept;
      if (first !== undefined) [this.#complete, this.#end] = [false, first.after];
    }
  }
}
