/**
 * The end of an import, in its transaction: what happened to orders and erasures while it ran. From here to the commit no order is served and no
 * erasure is confirmed, so that each of them sees the records as they were before the import or as they are after it.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { StartError } from '@writ/core';
import { type AccountIdentifier, accountIdentifierForm, accountIdentifiers } from '@writ/core/identifier-form';
import type pg from 'pg';
import { blindIndex, type IdentifierKey } from '../../../../prisma/blind-index.ts';
import type { LineWriter } from './line-writer.ts';
import { reachWhole } from './names.ts';
import { recordTables } from './rows.ts';

/** What the end of an import needs. */
export interface Settling {
  readonly client: pg.ClientBase;
  readonly writer: LineWriter;
  readonly identifierKey: IdentifierKey;
  /** Whether rows were changed or deleted, which a snapshot that is due still needs. */
  readonly takesAway: boolean;
}

const tries = 120;
const pauseMs = 500;

/** No account may come back that was erased while the file was being written. */
async function requireNoErasure(client: pg.ClientBase): Promise<void> {
  await client.query('LOCK TABLE erasure.request IN SHARE MODE');
  const { rowCount } = await client.query(
    'SELECT FROM importing.line l JOIN erasure.request q ON q.account_id = l.account_id WHERE q.confirmed_at IS NOT NULL LIMIT 1',
  );
  if (rowCount !== 0)
    throw new StartError('An account was erased while the file was being imported, so nothing was imported. Import the file again.');
}

/**
 * Waits until every snapshot that a served order asked for is taken: it is of the records as they are without this import, whose transaction nobody
 * else sees. Ends with a lock that lets no order move before the commit.
 */
async function awaitSnapshots(client: pg.ClientBase, takesAway: boolean): Promise<void> {
  for (let tried = 0; tried < tries; tried += 1) {
    await client.query(`SAVEPOINT served; SET LOCAL lock_timeout = '10s'; LOCK TABLE orders.legal_order IN SHARE MODE`);
    if (!takesAway) return;
    const due = await client.query('SELECT FROM orders.preservation_taking LIMIT 1');
    if (due.rowCount === 0) return;
    await client.query('ROLLBACK TO SAVEPOINT served');
    await wait(pauseMs);
  }
  throw new StartError(
    "Writ's worker has work left that must be done before an import, so nothing was imported. Start the worker and import the file again.",
  );
}

interface TargetRow {
  readonly type: string;
  readonly value: string;
}

function indexOf(key: IdentifierKey, { type, value }: TargetRow): { type: AccountIdentifier; index: string }[] {
  const known = accountIdentifiers.find((name) => name === type);
  return known === undefined || accountIdentifierForm(known, value) === null
    ? []
    : [{ type: known, index: blindIndex(key, known, value).toString('hex') }];
}

/** The accounts that orders name which were served since an instant: by what names them now, and by what named them at the service. */
async function accountsOfServed(client: pg.ClientBase, since: string, key: IdentifierKey): Promise<string[]> {
  const targets = await client.query<TargetRow>(
    `SELECT DISTINCT t.type, t.value FROM orders.legal_order o JOIN orders.order_target t ON t.order_id = o.id WHERE o.served_at >= $1::timestamptz`,
    [since],
  );
  const names = targets.rows.flatMap((row) => indexOf(key, row));
  const { rows } = await client.query<{ account_id: string }>(
    `SELECT i.account_id FROM json_to_recordset($1) AS r(type records.identifier_type, index text)
       JOIN records.identifier i ON i.type = r.type AND i.bidx = decode(r.index, 'hex')
     UNION SELECT p.account_id FROM orders.preservation s JOIN records.preserved_identifier p ON p.preservation_id = s.id WHERE s.asked_at >= $2::timestamptz`,
    [JSON.stringify(names), since],
  );
  return rows.map(({ account_id }) => account_id);
}

/** What the import wrote of these accounts came after the orders were served: it is recorded now, and none of them reads it. */
async function recordLater(client: pg.ClientBase, since: string, accounts: readonly string[]): Promise<void> {
  if (accounts.length === 0) return;
  await reachWhole(client, accounts);
  for (const table of ['records.subscriber', ...Object.values(recordTables).map(({ name }) => name)])
    await client.query(
      `UPDATE ${table} SET recorded_at = clock_timestamp() WHERE account_id = ANY ($1) AND recorded_at = $2::timestamptz`,
      [accounts, since],
    );
}

/** Runs last but for the import's entry. Throws StartError where the import can't be committed. */
export async function settle({ client, writer, identifierKey, takesAway }: Settling): Promise<void> {
  const since = await writer.instant();
  await requireNoErasure(client);
  await writer.end();
  await awaitSnapshots(client, takesAway);
  await recordLater(client, since, await accountsOfServed(client, since, identifierKey));
  await writer.end();
}
