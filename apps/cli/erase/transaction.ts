/** One transaction of an erasure, over a connection of the tables' owner. */
import type pg from 'pg';

/**
 * Runs some work in a transaction: erasures wait for each other, and no order moves meanwhile, so that none is served between the check
 * for orders and the deletion. What the work throws undoes it.
 */
export async function inErasure<T>(client: pg.ClientBase, work: () => Promise<T>): Promise<T> {
  await client.query(`BEGIN; SET LOCAL lock_timeout = '10s';
    LOCK TABLE erasure.request IN SHARE ROW EXCLUSIVE MODE; LOCK TABLE orders.legal_order IN SHARE MODE`);
  try {
    const result = await work();
    const { command } = await client.query('COMMIT');
    if (command !== 'COMMIT') throw new Error(`The database answered ${command} to the commit of an erasure.`);
    return result;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}
