/** Work in one transaction of the log-in's own database. */
import type pg from 'pg';

/** Whatever runs statements: a pool, or the client of a transaction. */
export type Sql = Pick<pg.ClientBase, 'query'>;

/** The next query of a connection that was lost fails by it, and says so; without a listener it would end the process. */
const lost = (): void => undefined;

/** What `work` answers, committed; nothing of it where it throws. */
export async function inTransaction<T>(pool: pg.Pool, work: (sql: Sql) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  if (!client.listeners('error').includes(lost)) client.on('error', lost);
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
