/**
 * Finishes what confirmed erasures have left: records that an order kept, and the openings of the log once people are notified and periods are over. Run
 * daily, and after a backup was restored: it erases again what the backup has brought back.
 */
import { ErasureOutdated, eraseAccount, openDetails } from '@writ/access-log';
import type { AccountId } from '@writ/core';
import type { IndexKeys } from '@writ/prisma';
import type pg from 'pg';
import { logRetainedUntil } from './due.ts';
import { erasedEntry } from './erasure-entries.ts';
import { closeAccount, eraseRecords } from './records.ts';
import { inErasure } from './transaction.ts';

/** What finishing needs. */
export interface Finishing {
  /** As the tables' owner; two connections are used at once. */
  readonly db: pg.Pool;
  readonly at: Date;
  readonly indexKey: IndexKeys;
  readonly masterKey: Uint8Array;
  readonly previousMasterKey?: Uint8Array | undefined;
}

interface ConfirmedRow {
  readonly id: string;
  readonly account_id: AccountId;
  readonly confirmed_at: Date;
  readonly finished_at: Date | null;
}

/**
 * Ends of the non-disclosure periods that orders on the account have, whatever became of the orders. Where only a word of the authority ends it and
 * something was read of which the person was not told, that end is still to come.
 */
async function nonDisclosureEndsOf(client: pg.ClientBase, account: AccountId): Promise<Date[]> {
  const { rows } = await client.query<{ until: Date }>(
    `SELECT CASE WHEN isfinite(s.until) THEN s.until ELSE '9999-12-31Z' END AS until FROM orders.silence_of(ARRAY(SELECT t.order_id FROM orders.order_target t
        WHERE t.resolved = $1 OR t.resolved IN (SELECT id FROM content.item WHERE account_id = $1))) s
      WHERE isfinite(s.until) OR (s.until IS NOT NULL AND EXISTS (
        SELECT FROM orders.access_grant g WHERE g.purpose = 'ORDER' AND g.reference = s.order_id AND g.account_id = $1
           AND NOT EXISTS (SELECT FROM orders.told_access t WHERE t.account_id = g.account_id AND t.log_idx = g.log_idx)
        UNION ALL SELECT FROM orders.answered_access a WHERE a.order_id = s.order_id AND a.account_id = $1 AND a.shown_at IS NULL))`,
    [account],
  );
  return rows.map(({ until }) => until);
}

async function finished(client: pg.ClientBase, { id, account_id: account }: ConfirmedRow, at: Date): Promise<void> {
  await client.query('DELETE FROM orders.user_information WHERE account_id = $1', [account]);
  await client.query('DELETE FROM orders.access_answer WHERE account_id = $1', [account]);
  await client.query('DELETE FROM orders.told_access WHERE account_id = $1', [account]);
  await client.query('DELETE FROM orders.answered_access WHERE account_id = $1', [account]);
  await client.query('UPDATE orders.finding SET text = NULL WHERE account_id = $1', [account]);
  await client.query('UPDATE erasure.request SET finished_at = coalesce(finished_at, $2), reason = NULL WHERE id = $1', [id, at]);
}

/** Erases the openings when the last complaint period is over. */
async function finishLog({ db, at, masterKey, previousMasterKey }: Finishing, client: pg.PoolClient, row: ConfirmedRow): Promise<void> {
  const { id, account_id: account, finished_at: before } = row;
  const details = openDetails({ pool: db, masterKey, previousMasterKey });
  const seen = await details.entriesOf(account);
  if (before !== null && seen.length === 0) return;
  if (logRetainedUntil(await details.values(seen, ['time', 'legal']), await nonDisclosureEndsOf(client, account)) > at) return;
  await eraseAccount(client, {
    account,
    seen,
    entry: erasedEntry(id, at),
    masterKey,
    previousMasterKey,
    also: () => finished(client, row, at),
  });
}

async function finishOne(finishing: Finishing, client: pg.PoolClient, row: ConfirmedRow): Promise<void> {
  const { id: request, account_id: account, confirmed_at: confirmedAt } = row;
  const { at, indexKey } = finishing;
  const gone = await inErasure(client, async () => {
    await closeAccount(client, { request, account });
    return eraseRecords(client, { request, account, confirmedAt, at, indexKey });
  });
  if (gone) await finishLog(finishing, client, row);
}

/**
 * Takes every confirmed request as far as it may go. Answers the ids of those that must wait for an entry to reach the log first. One that
 * fails stops no other; then rejects with the AggregateError of all failures.
 */
export async function finishErasures(finishing: Finishing): Promise<string[]> {
  const client = await finishing.db.connect();
  const [waiting, failures]: [string[], unknown[]] = [[], []];
  try {
    const { rows } = await client.query<ConfirmedRow>(
      'SELECT id, account_id, confirmed_at, finished_at FROM erasure.request WHERE confirmed_at IS NOT NULL ORDER BY confirmed_at, id',
    );
    for (const row of rows)
      await finishOne(finishing, client, row).catch((error: unknown) => {
        if (error instanceof ErasureOutdated) waiting.push(row.id);
        else failures.push(error);
      });
  } finally {
    client.release();
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} erasures could not be finished.`);
  return waiting;
}
