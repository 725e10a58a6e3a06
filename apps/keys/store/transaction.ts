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

/**
 * An expression that lets a statement by itself commit without waiting for the disk. For what a key may rest on and nothing else is answered on: an opening is
 * committed after it and waits, and the write-ahead log has one order. Of what a crash takes away before that, no key was opened.
 */
export const flushedLater = `set_config('synchronous_commit', 'off', true)`;
