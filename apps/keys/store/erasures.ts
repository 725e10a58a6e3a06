/** Which acts erased which account: each is used once. */
import { Refused } from '../evidence/refused.ts';
import type { Sql } from './transaction.ts';

/** Marks the acts as used; null where they are new, else when both erased this account. Throws `USED_UP` where one of them was used otherwise. */
export async function keepErasure(sql: Sql, erased: { account: string; acts: readonly string[] }, now: Date): Promise<Date | null> {
  const { account, acts } = erased;
  const { rowCount } = await sql.query(
    'INSERT INTO erasure (act, account_id, erased_at) SELECT act, $2, $3 FROM unnest($1::text[]) act ON CONFLICT DO NOTHING',
    [acts, account, now],
  );
  if (rowCount === acts.length) return null;
  const { rows } = await sql.query<{ account_id: string; erased_at: Date }>(
    'SELECT account_id, erased_at FROM erasure WHERE act = ANY($1)',
    [acts],
  );
  const [first] = rows;
  const isSame =
    rowCount === 0 && rows.every((row) => row.account_id === account && row.erased_at.getTime() === first?.erased_at.getTime());
  if (!isSame || first === undefined) throw new Refused('USED_UP', 'One of these acts erased something before.');
  return first.erased_at;
}

/** Whether all of these versions of an account's secret are there still. An erasure waits until the transaction ends. */
export async function haveSecrets(sql: Sql, account: string, versions: readonly number[]): Promise<boolean> {
  const { rowCount } = await sql.query('SELECT FROM account WHERE id = $1 AND version = ANY ($2) AND wrapped IS NOT NULL FOR SHARE', [
    account,
    versions,
  ]);
  return rowCount === versions.length;
}
