/** Which acts erased which account: each is used once; and which erasures wait for the end of an order. */
import type { Sql } from '@writ/own-database';
import { type Endable, endsIt } from '../evidence/judge.ts';
import { Refused } from '../evidence/refused.ts';
import { readEnds } from './register.ts';

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

/** An erasure that somebody asked for while an order kept the account. */
export interface DeferredErasure {
  readonly account: string;
  readonly acts: readonly string[];
}

/** Keeps the first that was asked for the account. */
export async function deferErasure(sql: Sql, { account, acts }: DeferredErasure, now: Date): Promise<void> {
  await sql.query('INSERT INTO deferred_erasure (account_id, acts, asked_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING', [
    account,
    acts,
    now,
  ]);
}

export async function deferredErasures(sql: Sql): Promise<DeferredErasure[]> {
  const { rows } = await sql.query<{ account: string; acts: string[] }>(
    'SELECT account_id AS account, acts FROM deferred_erasure ORDER BY asked_at, account_id',
  );
  return rows;
}

export async function endDeferral(sql: Sql, account: string): Promise<void> {
  await sql.query('DELETE FROM deferred_erasure WHERE account_id = $1', [account]);
}

interface RunningRow extends Omit<Endable, 'generation'> {
  readonly reference: string;
  readonly generation: string | null;
  readonly endsAt: Date;
}

/**
 * Until when an order under which something of the account was granted runs; null where none does. No grant is registered meanwhile: the rows for which grants
 * wait are held to the end of the transaction.
 */
export async function keptUntil(sql: Sql, account: string, now: Date): Promise<Date | null> {
  await sql.query('SELECT FROM seen ORDER BY origin FOR UPDATE');
  const { rows } = await sql.query<RunningRow>(
    `SELECT DISTINCT ON (reference) reference, bodies, notified, generation, lifted, order_ends_at AS "endsAt"
       FROM opened WHERE account_id = $1 AND order_ends_at > $2 ORDER BY reference, granted_at DESC`,
    [account, now],
  );
  let until: Date | null = null;
  for (const { reference, endsAt, generation, ...of } of rows) {
    const reviewed = { ...of, generation: generation === null ? null : Number(generation) };
    if ((await readEnds(sql, reference)).some((end) => endsIt(end, reviewed))) continue;
    if (until === null || endsAt > until) until = endsAt;
  }
  return until;
}
