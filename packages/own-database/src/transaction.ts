/** Work in one transaction of a database that a service has for itself. */
import type pg from 'pg';

/** Whatever runs statements: a pool, or the client of a transaction. */
export type Sql = Pick<pg.ClientBase, 'query'>;

/**
 * A connection of its own. One that is lost while nothing is asked, such as while another system is waited for, would else end the process: the next query fails by it, and that is
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
