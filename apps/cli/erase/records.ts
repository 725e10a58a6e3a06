/**
 * What an erasure does to what the platform keeps of an account. What is public goes at once, always; records go at once unless an order
 * that was served before the confirmation still runs, which then alone can read them, to its end.
 */
import type { AccountId } from '@writ/core';
import { type AccountIdentifier, accountIdentifierForm, accountIdentifiers } from '@writ/core/identifier-form';
import { blindIndex, eachKey, type IdentifierKey, type IndexKeys, identifierKey } from '@writ/prisma';
import type pg from 'pg';

/** An account whose erasure is confirmed. */
export interface Closed {
  readonly request: string;
  readonly account: AccountId;
}

/** Not a record from any order's point of view: what is left of an item was recorded after all that can be asked. */
const never = "'9999-12-31Z'::timestamptz";

/** The log-ins that hold the account: by what was imported, and by what the platform's source answered. */
const heldBy = `(SELECT issuer, subject FROM records.account_holder WHERE account_id = $1
                  UNION SELECT issuer, subject FROM orders.holder WHERE account_id = $1)`;

/**
 * Forgets what the platform's source answered of the account: who holds it, which is asked anew, and the receipts by which its records were read. Who
 * reads them at this instant is refused.
 */
async function forgetSeen(client: pg.ClientBase, account: AccountId): Promise<void> {
  await client.query('DELETE FROM orders.holder WHERE account_id = $1', [account]);
  await client.query(
    `DELETE FROM orders.grant_receipt r
      WHERE r.expires_at < public.present() OR r.handle_hash IN (SELECT g.handle_hash FROM orders.access_grant g WHERE g.account_id = $1)`,
    [account],
  );
}

/**
 * Forgets who gave the person's notices, by name and address, the files that they sent with them, and the address by which a measure about them is found. What they reported and
 * what was decided stays, and so does that they hold the account: by that a measure still finds them.
 */
async function forgetNotifier(client: pg.ClientBase, account: AccountId): Promise<void> {
  await client.query(
    `DELETE FROM enforcement.notice_file f USING enforcement.notice n JOIN ${heldBy} h ON n.notifier_issuer = h.issuer AND n.notifier_subject = h.subject
      WHERE f.notice_id = n.id`,
    [account],
  );
  await client.query(
    `UPDATE enforcement.notice n SET notifier_name = NULL, notifier_email = NULL, notifier_hash = NULL FROM ${heldBy} h
      WHERE n.notifier_issuer = h.issuer AND n.notifier_subject = h.subject
        AND num_nonnulls(n.notifier_name, n.notifier_email, n.notifier_hash) > 0`,
    [account],
  );
  await client.query(
    `UPDATE enforcement.misuse_measure m SET notifier_hash = NULL FROM ${heldBy} h
      WHERE m.person = h.issuer || ' ' || h.subject AND m.notifier_hash IS NOT NULL`,
    [account],
  );
}

/**
 * Forgets what was reported of the person on a suspicion of a crime, where no authority needs it any more: one that was dropped, was handed over,
 * or has no addressee. What waits for its decision or its delivery, and what a body reads here, ends by its own time for keeping.
 */
async function forgetSuspicions(client: pg.ClientBase, account: AccountId): Promise<void> {
  await client.query(
    `UPDATE enforcement.suspicion s
        SET explanation = '[deleted]', account_id = NULL, account_handle = NULL, item_title = NULL, item_text = NULL, item_url = NULL,
            item_published_at = NULL, fields = '{}', proof = NULL, drop_reason = CASE WHEN s.drop_reason IS NOT NULL THEN '[deleted]' END,
            redacted_at = public.present()
      WHERE s.redacted_at IS NULL AND (s.account_id = $1 OR s.item_id IN (SELECT id FROM content.item WHERE account_id = $1))
        AND (s.state = 'DROPPED' OR s.handed_at IS NOT NULL OR (s.state = 'SENT' AND s.receiver_organisation IS NULL AND s.hand_to IS NULL))`,
    [account],
  );
}

/**
 * Takes the account's words and its name out of public sight. What was published becomes a message: reached under a running order as
 * before, and deleted with the messages. The empty items stay, for the answers and decisions of others that refer to them.
 * Repeating it changes nothing.
 */
export async function closeAccount(client: pg.ClientBase, { request, account }: Closed): Promise<void> {
  await client.query(
    `INSERT INTO content.message (id, account_id, at, recorded_at, from_identifier, subject, text)
     SELECT 'item/' || id, account_id, published_at, recorded_at, account_id, title, text
       FROM content.item WHERE account_id = $1 AND recorded_at < ${never} ON CONFLICT DO NOTHING`,
    [account],
  );
  await client.query(
    `UPDATE content.item SET title = NULL, text = NULL, language = NULL, recorded_at = ${never}
      WHERE account_id = $1 AND (recorded_at < ${never} OR looked_up_at IS NOT NULL)`,
    [account],
  );
  await client.query('DELETE FROM content.card c USING content.item i WHERE i.id = c.item_id AND i.account_id = $1', [account]);
  await client.query(`UPDATE records.account SET handle = 'erased-' || left($2, 13) WHERE id = $1`, [account, request]);
  await forgetNotifier(client, account);
  await forgetSeen(client, account);
  await forgetSuspicions(client, account);
}

/** Orders that run and were served by the confirmation. */
const running = `o.served_at <= $1 AND o.status IN ('SUBMITTED', 'SERVED', 'UNDER_REVIEW', 'CLARIFICATION', 'APPROVED', 'HELD', 'IN_FORCE')`;

interface TargetRow {
  readonly type: string;
  readonly value: string;
}

/** The blind indexes of an order's identifier; null for an item, and for what could name no account. */
function indexesOf(keys: readonly IdentifierKey[], { type, value }: TargetRow): { type: AccountIdentifier; indexes: Buffer[] } | null {
  const known = accountIdentifiers.find((name) => name === type);
  if (known === undefined || accountIdentifierForm(known, value) === null) return null;
  return { type: known, indexes: keys.map((key) => blindIndex(key, known, value)) };
}

async function namesAccount(
  client: pg.ClientBase,
  account: AccountId,
  { type, indexes }: { type: string; indexes: Buffer[] },
): Promise<boolean> {
  const found = await client.query(
    'SELECT FROM records.identifier WHERE account_id = $1 AND type::text = $2 AND bidx = ANY ($3::bytea[])',
    [account, type, indexes],
  );
  return found.rowCount !== 0;
}

/** Whether an order that was served by then still runs and names the account: released, or by an identifier that its release will resolve. */
async function isHeldByOrder(client: pg.ClientBase, { account, confirmedAt, indexKey }: Erasing): Promise<boolean> {
  const released = await client.query(
    `SELECT FROM orders.legal_order o JOIN orders.order_target t ON t.order_id = o.id WHERE ${running} AND t.resolved = $2 LIMIT 1`,
    [confirmedAt, account],
  );
  if (released.rowCount !== 0) return true;
  const { rows } = await client.query<TargetRow>(
    `SELECT DISTINCT t.type, t.value FROM orders.legal_order o JOIN orders.order_target t ON t.order_id = o.id WHERE ${running} AND t.resolved IS NULL`,
    [confirmedAt],
  );
  const keys = eachKey(indexKey).map(identifierKey);
  for (const row of rows) {
    const named = indexesOf(keys, row);
    if (named !== null && (await namesAccount(client, account, named))) return true;
  }
  return false;
}

/** What an erasure of records needs. */
export interface Erasing extends Closed {
  readonly confirmedAt: Date;
  readonly at: Date;
  readonly indexKey: IndexKeys;
}

/** Deletes the records of the account and what identifies it, unless an order keeps them. Answers whether they are gone. Can be repeated. */
export async function eraseRecords(client: pg.ClientBase, erasing: Erasing): Promise<boolean> {
  if (await isHeldByOrder(client, erasing)) return false;
  const { request, account, at } = erasing;
  // Without this the owner's own policy shows it none of the rows.
  await client.query('UPDATE erasure.request SET records_erased_at = coalesce(records_erased_at, $2) WHERE id = $1', [request, at]);
  for (const table of ['records.subscriber', 'records.identification', 'records.traffic', 'records.identifier', 'content.message'])
    await client.query(`DELETE FROM ${table} WHERE account_id = $1`, [account]);
  await client.query('DELETE FROM orders.account_mark WHERE account_id = $1', [account]);
  return true;
}
