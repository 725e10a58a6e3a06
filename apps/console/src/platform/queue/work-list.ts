/**
 * The open work under one filter, fetched page after page: the next one as somebody scrolls, or all of them for who sorts or goes to the
 * end. A row that an act has changed is put in its place. Nothing of it is kept beyond this page of the browser.
 */
import type { Client } from '@urql/core';
import { byId } from '../../app/client.ts';
import { type Failure, failuresOf } from '../../app/failure.ts';
import { type WorkFilter, WorkQueueDocument } from '../../graphql/platform/graphql.ts';
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

export class WorkList {
  #loaded: Loaded = { rows: [], complete: false, loading: false, failures: [] };
  readonly #ids = new Set<string>();
  readonly #listeners = new Set<() => void>();
  #coming: WorkRow[] = [];
  #after: string | null = null;
  #going: Promise<void> | null = null;
  #wantsAll = false;
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

  /** Fetches the next page, or all that is left; does nothing more while that runs. */
  more(all = false): Promise<void> {
    this.#wantsAll ||= all;
    this.#going ??= this.#fetch().finally(() => {
      this.#going = null;
    });
    return this.#going;
  }

  /** Fetches pages until there are so many rows, or no more. */
  async atLeast(count: number): Promise<void> {
    while (this.#loaded.rows.length < count && !this.#loaded.complete && this.#loaded.failures.length === 0) await this.more();
  }

  /** Stops fetching after the page that is on its way. */
  stop(): void {
    this.#wantsAll = false;
  }

  /** Puts a row that an act has changed in its place. */
  replace(row: WorkRow): void {
    this.#show({ rows: this.#loaded.rows.map((old) => (old.id === row.id ? row : old)) });
  }

  /**
   * Asks for as many rows as are here once more; they take the place of the old ones when all have come. Where they can't be had, the old ones
   * stay with the failure.
   */
  async refresh(): Promise<void> {
    await this.#going;
    this.#going ??= this.#anew().finally(() => {
      this.#going = null;
    });
    await this.#going;
  }

  async #anew(): Promise<void> {
    const wanted = Math.max(this.#loaded.rows.length, 1);
    const rows = new Map<string, WorkRow>();
    let [after, complete]: [string | null, boolean] = [null, false];
    while (!complete && rows.size < wanted) {
      const page = await this.#page(after);
      if ('failures' in page) return this.#show({ failures: page.failures });
      for (const row of page.nodes) rows.set(row.id, row);
      [after, complete] = [page.pageInfo.endCursor, !page.pageInfo.hasNextPage];
    }
    this.#after = after;
    this.#ids.clear();
    for (const id of rows.keys()) this.#ids.add(id);
    this.#show({ rows: [...rows.values()], complete, failures: [] });
  }

  async #page(after: string | null) {
    const { data, error } = await this.#client
      .query(byId(WorkQueueDocument), { first: pageRows, after, filter: this.filter }, { requestPolicy: 'network-only' })
      .toPromise();
    return data?.queue ?? { failures: failuresOf(error) };
  }

  async #fetch(): Promise<void> {
    if (this.#loaded.complete) return;
    this.#show({ loading: true, failures: [] });
    let shownAt = performance.now();
    do {
      const page = await this.#page(this.#after);
      if ('failures' in page) {
        this.#wantsAll = false;
        this.#show({ ...this.#came(), loading: false, failures: page.failures });
        return;
      }
      const { nodes, pageInfo } = page;
      // A row that came before may come again where its deadline has moved meanwhile.
      for (const row of nodes) if (!this.#ids.has(row.id)) this.#coming.push(row);
      for (const { id } of nodes) this.#ids.add(id);
      this.#after = pageInfo.endCursor;
      if (!pageInfo.hasNextPage) {
        this.#show({ ...this.#came(), complete: true, loading: false });
        return;
      }
      if (this.#wantsAll && performance.now() - shownAt > showEveryMs) {
        this.#show(this.#came());
        shownAt = performance.now();
      }
    } while (this.#wantsAll);
    this.#show({ ...this.#came(), loading: false });
  }

  #came(): Pick<Loaded, 'rows'> {
    const rows = [...this.#loaded.rows, ...this.#coming];
    this.#coming = [];
    return { rows };
  }

  #show(change: Partial<Loaded>): void {
    this.#loaded = { ...this.#loaded, ...change };
    for (const listener of this.#listeners) listener();
  }
}
