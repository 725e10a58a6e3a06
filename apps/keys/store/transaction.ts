/** Work in one transaction of the service's own database. */
import type pg from 'pg';

/** Whatever runs statements: a pool, or the client of a transaction. */
export type Sql = Pick<pg.ClientBase, 'query'>;

/**
 * A connection of its own. One that is lost while nothing is asked, such as while a backend wraps, would else end the process: the next query fails by it, and that is
 * told.
 */
export async function connected(pool: pg.Pool): Promise<pg.PoolClient> {
  const client = await pool.connect();
  if (!client.listeners('error').includes(lost)) client.on('error', lost);
  return client;
}
const lost = (): void => undefined;

/**
 * An expression by which what its statement writes does not wait for the disk or a standby. Only a grant and the tree that it shows are written so, since no key
 * leaves on them: an opening, a refusal and a cosignature wait, and the write-ahead log has one order, so whatever they were judged by is kept once they are
 * (docs/decisions/sealing.md). For a statement by itself, and never one in a transaction with others.
 */
export const flushedLater = "set_config('synchronous_commit', 'off', true)";

/** Waits until the disk, and a standby, has whatever was committed before: for an answer that rests on what was read and writes nothing itself. */
export async function confirmed(sql: Sql): Promise<void> {
  await sql.query("SELECT pg_logical_emit_message(true, 'writ', '')");
}

/** What `work` answers, committed; nothing of it where it throws. */
export async function inTransaction<T>(pool: pg.Pool, work: (sql: Sql) => Promise<T>): Promise<T> {
  const client = await connected(pool);
  try {
    await client.query('BEGIN');
    const result = await work(client);
    await client.query('COMMIT');
    client.release();
    return result;
  } catch (error) {
    // A connection that can't even roll back is not used again.
    const isBroken = await client.query('ROLLBACK').then(
      () => false,
      () => true,
    );
    client.release(isBroken);
    throw error;
  }
}
