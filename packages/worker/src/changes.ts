/**
 * Whether anything was written, in one cheap look for all jobs and loops of a process. A snapshot says which transactions have ended: as long as it is the same, every
 * statement answers what it did before. It counts what anybody writes in the whole server, so that it can only say "changed" too often. A read is none.
 */

/** The snapshot, and the server that it is of: another one that takes its place has others. */
export const selectSnapshot = `select pg_current_snapshot()::text || ' ' || pg_postmaster_start_time()::text as seen`;

export class Changes {
  #seen: string | undefined;

  /** What was seen last; undefined while nothing could be. Who acts on it keeps it from before they looked, so that nothing falls between. */
  seen(): string | undefined {
    return this.#seen;
  }

  /** Looks. Rejects as `read` does; until it succeeds again all counts as changed. */
  async look(read: () => Promise<string>): Promise<void> {
    this.#seen = undefined;
    this.#seen = await read();
  }
}
