/** Whose account it is: the one thing that is asked of the records, by their own function, and nothing of a record. */
import type { Caller } from '@writ/access';
import type { AccountId } from '@writ/core';
import type pg from 'pg';

/** Tells the account that a signed-in person holds, or null, over a pool as `writ_audit`. */
export const heldAccount =
  (pool: pg.Pool) =>
  async ({ issuer, subject }: Pick<Caller, 'issuer' | 'subject'>): Promise<AccountId | null> => {
    if (subject === null) return null;
    const { rows } = await pool.query<{ id: AccountId | null }>({
      name: 'writ_audit_holder',
      text: 'select records.account_of_holder($1, $2) as id',
      values: [issuer, subject],
    });
    return rows[0]?.id ?? null;
  };
