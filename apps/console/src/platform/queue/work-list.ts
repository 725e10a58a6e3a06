/**
 * The open work under one filter, fetched page after page: the next one as somebody scrolls, or all of them for who sorts or goes to the
 * end. A row that an act has changed is put in its place. Nothing of it is kept beyond this page of the browser.
 *
 * When something has changed, what is loaded is not fetched again as a whole: at 100,000 rows that would be 782 questions. In the order of
 * the service only the pages in sight are, with those of the rows that are known to have changed; the others when they come into sight.
 *
 * Sorted or grouped, new work may belong anywhere, and what is in sight may be of any page. So all pages are fetched again there, a few at once and then
 * one a second: up to 1,024 rows are true at once, more of them after a while. First come the rows that have changed, those in sight, and the first
 * page, where urgent orders come in; then what was asked for the longest ago, so that every page gets its turn however often something changes.
 */
import type { Client } from '@urql/core';
import { byId } from '../../app/client.ts';
import { type Failure, failuresOf } from '../../app/failure.ts';
import { type WorkFilter, WorkQueueDocument } from '../../graphql/platform/graphql.ts';
import { type Answer, type Round, type WorkPage, WorkPages } from './work-pages.ts';
import type { WorkRow } from './work-row.ts';

export interface Loaded {
  rows: readonly WorkRow[];
  /** Whether nothing is left to fetch. */
  complete: boolean;
  loading: boolean;
  failures: readonly Failure[];
}

/** Rows of a page: as many as one question may cost. */
const pageRows = 128;
/** How long rows that came are kept back while all pages are fetched, in milliseconds: each showing sorts them again. */
const showEveryMs = 500;
/** How many pages beside those in sight are fetched again after one change, at most; and how long after them each of the rest, in milliseconds. */
const atOnce = 8;
const pauseMs = 1_000;

export class WorkList {
  #loaded: Loaded = { rows: [], complete: false, loading: false, failures: [] };
  readonly #listeners = new Set<() => void>();
  readonly #pages = new WorkPages();
  /** The work whose rows are in sight, and that whose rows have changed. */
  #sight: ReadonlySet<string> = new Set();
  readonly #changed = new Set<string>();
  /** How many changes were heard of: an answer to a question from before the last of them may be older than it. */
  #change = 0;
  /** How many pages may be fetched again before the next pause. */
  #left = 0;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #round: Round | null = null;
  #going: Promise<void> | null = null;
  #wants: 'nothing' | 'next' | 'all' = 'nothing';
  #isArranged = false;
  #shownAt = 0;
  #isHeldBack = false;
  readonly #client: Client;
  readonly filter: WorkFilter;

  constructor(client: Client, filter: WorkFilter) {
    this.#client = client;
    this.filter = filter;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  readonly snapshot = (): Loaded => this.#loaded;
  /** How far a change has come in that is fetched one page after a pause; null while none is. */
  readonly round = (): Round | null => this.#round;

  /** Fetches the next page, or all that is left, and what failed before. While the next page is on its way it is not asked for twice. */
  more(all = false): Promise<void> {
    if (this.#pages.complete) this.#wants = 'nothing';
    else if (all) this.#wants = 'all';
    else if (this.#wants === 'nothing') this.#wants = 'next';
    return this.#go();
  }

  /** Fetches pages until there are so many rows, or no more. */
  async atLeast(count: number): Promise<void> {
    while (this.#loaded.rows.length < count && !this.#loaded.complete && this.#loaded.failures.length === 0) await this.more();
  }

  /** Stops fetching after the page that is on its way. */
  stop(): void {
    this.#wants = 'nothing';
    this.#left = 0;
    clearTimeout(this.#pause);
    this.#pause = undefined;
    this.#showRound();
  }

  /** Whether the rows are sorted or grouped: all of them are fetched then, and fetched again. */
  arrange(isArranged: boolean): void {
    this.#isArranged = isArranged;
    if (isArranged) {
      this.#left = atOnce;
      void this.more(true);
    } else this.#showRound();
  }

  /** Puts a row that an act has changed in its place. */
  replace(row: WorkRow): void {
    this.#pages.replace(row);
    this.#showRows();
  }

  /** Says which rows are in sight. What of them may have changed is fetched again; after a failure not by itself. */
  look(ids: Iterable<string>): Promise<void> {
    this.#sight = new Set(ids);
    return this.#loaded.failures.length === 0 ? this.#go() : Promise.resolve();
  }

  /**
   * Something has changed: these pieces of work, or what these are about; others where it is not known what. Fetches again what the head of this file says. Where
   * it can't be had, the old rows stay with the failure.
   */
  refresh(ids: ReadonlySet<string> = new Set()): Promise<void> {
    this.#change += 1;
    this.#left = atOnce;
    this.#pages.markAll();
    if (ids.size > 0) for (const { id, subject } of this.#pages.rows()) if (ids.has(id) || ids.has(subject.id)) this.#changed.add(id);
    if (this.#pages.isEmpty && this.#wants === 'nothing') this.#wants = 'next';
    return this.#go();
  }

  #go(): Promise<void> {
    if (this.#going === null && this.#next() !== null) this.#going = this.#fetch();
    return this.#going ?? Promise.resolve();
  }

  /** The page to fetch now; null for none. */
  #next(): WorkPage | null {
    const inSight = [...this.#pages.having(this.#sight)];
    const { first } = this.#pages;
    const stale = (pages: Iterable<WorkPage | undefined>) => [...pages].find((page) => page?.isStale);
    const shown = this.#isArranged ? undefined : stale(inSight.length === 0 ? [first] : inSight);
    if (shown !== undefined) return shown;
    const again =
      this.#left === 0
        ? undefined
        : (stale(this.#pages.having(this.#changed)) ??
          (this.#isArranged ? (stale([...inSight, first]) ?? this.#pages.oldestStale()) : undefined));
    return again ?? (this.#wants === 'nothing' || this.#pages.complete ? null : this.#pages.following());
  }

  async #fetch(): Promise<void> {
    let begunAgain = false;
    this.#shownAt = performance.now();
    for (let page = this.#next(); page !== null; page = this.#next()) {
      if (!this.#pages.has(page) && !this.#loaded.loading) this.#show({ loading: true, failures: [] });
      const change = this.#change;
      const answer = await this.#askFor(page);
      if (!('failures' in answer)) {
        this.#came(page, answer, change);
        continue;
      }
      // The service takes cursors of its own key only: where it has another one since, the list begins again.
      const isRefused = page.after !== null && answer.failures.some(({ code }) => code === 'BAD_USER_INPUT');
      if (!isRefused || begunAgain) {
        this.#end({ failures: answer.failures });
        return this.#showRound();
      }
      begunAgain = true;
      this.#pages.clear();
      if (this.#wants === 'nothing') this.#wants = this.#isArranged ? 'all' : 'next';
    }
    this.#end({});
    if (this.#isArranged && this.#pages.oldestStale() !== undefined) this.#pause ??= setTimeout(() => this.#afterPause(), pauseMs);
    this.#showRound();
  }

  #afterPause(): void {
    this.#pause = undefined;
    this.#left = Math.max(this.#left, 1);
    void this.#go();
  }

  #end(change: Partial<Loaded>): void {
    this.#going = null;
    this.#wants = 'nothing';
    if (this.#isHeldBack) this.#showRows({ ...change, loading: false });
    else if (this.#loaded.loading || change.failures !== undefined) this.#show({ ...change, loading: false });
  }

  #came(page: WorkPage, answer: Answer, change: number): void {
    const isNext = !this.#pages.has(page);
    const wasComplete = this.#pages.complete;
    const isOld = change !== this.#change;
    const isLetGo = answer.nodes.length > 0 && this.#pages.reach(page, answer) === 0;
    if (!isNext && this.#left > 0) this.#left -= 1;
    if (!isOld) for (const { id } of [...page.rows, ...answer.nodes]) this.#changed.delete(id);
    // Nothing that is in sight is let go for what is not: that page stays as it is until somebody comes there.
    if (isLetGo && !this.#isArranged && this.#pages.having(this.#sight).size > 0 && !this.#pages.having(this.#sight).has(page)) return;
    this.#isHeldBack = this.#pages.put(page, answer, isOld) || this.#isHeldBack;
    if (isNext && this.#wants === 'next') this.#wants = 'nothing';
    // Who had all rows has those that came behind the last one, too, and what was let go comes as it is scrolled to; sorted, all comes again.
    if ((wasComplete && !this.#pages.complete) || isLetGo) {
      if (this.#isArranged) this.#wants = 'all';
      else if (this.#wants === 'nothing') this.#wants = 'next';
    }
    const isMany = this.#wants === 'all' && !this.#pages.complete;
    if (this.#isHeldBack && !(isMany && performance.now() - this.#shownAt < showEveryMs)) this.#showRows({ failures: [] });
    else if (this.#loaded.failures.length > 0) this.#show({ failures: [] });
  }

  /** Asks for a page, and once more for less of it where the answer does not end with a row that is where it was. */
  async #askFor(page: WorkPage): Promise<Answer | { failures: readonly Failure[] }> {
    let answer = await this.#ask(page.after, pageRows);
    while (!('failures' in answer)) {
      const reach = this.#pages.reach(page, answer);
      if (reach === 0 || reach === answer.nodes.length) break;
      answer = await this.#ask(page.after, reach);
    }
    return answer;
  }

  async #ask(after: string | null, first: number): Promise<Answer | { failures: readonly Failure[] }> {
    const { data, error } = await this.#client
      .query(byId(WorkQueueDocument), { first, after, filter: this.filter }, { requestPolicy: 'network-only' })
      .toPromise();
    return data?.queue ?? { failures: failuresOf(error) };
  }

  #showRows(change: Partial<Loaded> = {}): void {
    this.#isHeldBack = false;
    this.#shownAt = performance.now();
    this.#show({ rows: this.#pages.rows(), complete: this.#pages.complete, ...change });
  }

  #show(change: Partial<Loaded>): void {
    this.#loaded = { ...this.#loaded, ...change };
    this.#tell();
  }

  #showRound(): void {
    const isGoing = this.#isArranged && this.#pause !== undefined;
    if (!isGoing && this.#round === null) return;
    this.#round = isGoing ? this.#pages.counts() : null;
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
