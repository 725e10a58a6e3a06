/** Counts what this process sends to the database, where every statement passes: at the driver's one method. */
import pg from 'pg';

/** Counts from now on, for good; answers how many there were so far. */
export function countStatements(): () => number {
  let count = 0;
  const plain = pg.Client.prototype.query;
  function query(this: pg.Client, ...given: unknown[]): unknown {
    count += 1;
    return Reflect.apply(plain, this, given);
  }
  Object.assign(pg.Client.prototype, { query });
  return () => count;
}
