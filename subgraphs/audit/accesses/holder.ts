/** What was seen of whose account it is: the one thing that is asked of another part's tables here, and nothing of a record. */
import type pg from 'pg';

/** A pool as `writ_audit`, for `holders`. */
export const holderDatabase = (pool: pg.Pool) => ({
  async $queryRaw<T>(parts: TemplateStringsArray, ...values: unknown[]): Promise<T> {
    const text = parts.reduce((sql, part, n) => `${sql}$${n}${part}`);
    return (await pool.query(text, values)).rows as T;
  },
});
