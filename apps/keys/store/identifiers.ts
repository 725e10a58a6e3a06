/**
 * Whose an identifier is: by its blind index, since which version of the account's secret. What was sealed to an older version is not opened for it, so that
 * whoever gives an account another identifier later reaches nothing that was there before. An index is one account's: the first that it was given for has it.
 */
import type { Sql } from '@writ/own-database';

/** Accounts that have one of these indexes (hex) now, by index. */
export async function holdersOf(sql: Sql, indexes: readonly string[]): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const { rows } = await sql.query<{ bidx: string; accounts: string[] }>(
    `SELECT encode(bidx, 'hex') AS bidx, array_agg(account_id) AS accounts FROM identifier
     WHERE bidx = ANY(SELECT decode(one, 'hex') FROM unnest($1::text[]) one) GROUP BY bidx`,
    [indexes],
  );
  return new Map(rows.map(({ bidx, accounts }) => [bidx, new Set(accounts)]));
}

/** Nobody else keeps an index before this transaction ends: of two accounts at once the second finds the first. */
export async function lockIndexes(sql: Sql): Promise<void> {
  await sql.query('LOCK TABLE identifier IN SHARE ROW EXCLUSIVE MODE');
}

/** Keeps an index (hex) for an account, in a transaction that locked them. */
export async function keepIndex(sql: Sql, { index, account, since }: { index: string; account: string; since: number }): Promise<void> {
  await sql.query("INSERT INTO identifier (bidx, account_id, since) VALUES (decode($1, 'hex'), $2, $3)", [index, account, since]);
}
