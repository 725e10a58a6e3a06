/** Ends a pool so that its database can be dropped: the pool's own promise is answered before its connections are gone. */
import type pg from 'pg';

/** Waits until every connection of an idle pool has been closed. */
export async function endPool(pool: pg.Pool): Promise<void> {
  let open = pool.totalCount;
  const gone = new Promise<void>((resolve) => {
    if (open === 0) resolve();
    pool.on('remove', () => {
      open -= 1;
      if (open === 0) resolve();
    });
  });
  await pool.end();
  await gone;
}
