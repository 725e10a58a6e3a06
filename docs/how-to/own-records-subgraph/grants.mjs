/**
 * What Writ's database says, to the role `writ_records`: what a handle permits, and who holds which account. The role can
 * name handles and see what they open; it can't read, make or change a grant. Nothing is kept: a grant that was revoked
 * is gone at the next question.
 */
import pg from 'pg';

const isHandle = /^[A-Za-z0-9_-]+$/;
const scopeOf = `SELECT account_id AS account, from_at AS "from", to_at AS "to", horizon, log_idx AS entry, fields
  FROM orders.granted() WHERE category::text = $1 AND purpose::text = $2`;

/** How a grant for a case names a field of the record: `birthDate` is BIRTH_DATE. */
export const caseName = (field) => field.replaceAll(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();

/** What a grant must have been given for, by the type that stands for it: a self-grant opens no account to an authority. */
const purposes = { DisclosedAccount: 'ORDER', OwnAccount: 'SELF', CaseAccount: 'CASE' };

export function openGrants(connectionString) {
  const pool = new pg.Pool({ connectionString, max: 8 });
  pool.on('error', (error) => console.error(`An idle connection to the database was lost: ${error.message}`));
  return {
    /** The scope that a handle opens for a category of a type, in this operation and now; undefined when it opens none. */
    async scope(handle, category, type, operation) {
      // The setting takes several handles, joined by commas: what has another form could name a second one.
      if (typeof handle !== 'string' || !isHandle.test(handle)) return undefined;
      const client = await pool.connect();
      try {
        await client.query('BEGIN');
        await client.query("SELECT set_config('writ.grants', $1, true), set_config('writ.operation', $2, true)", [handle, operation]);
        const { rows } = await client.query(scopeOf, [category, purposes[type] ?? null]);
        await client.query('COMMIT');
        client.release();
        return rows[0];
      } catch (error) {
        client.release(true);
        throw error;
      }
    },
    /** The account that a signed-in person holds, or null. */
    async accountOfHolder(issuer, subject) {
      const { rows } = await pool.query('SELECT records.account_of_holder($1, $2) AS id', [issuer, subject]);
      return rows[0]?.id ?? null;
    },
  };
}
