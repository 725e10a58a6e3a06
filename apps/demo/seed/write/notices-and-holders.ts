/** Lines of notices and of holders. */
import type { LineOf } from '../lines/lines.ts';
import { holderColumns, holderRow, namesOf, noticeColumns, noticeRow } from './rows.ts';
import { count, type Numbered, refuse, type Writing, withRows } from './writing.ts';

const notices = `json_to_recordset($1) AS r(${noticeColumns})`;
const holders = `json_to_recordset($1) AS r(${holderColumns})`;

const statements = {
  notice: `INSERT INTO enforcement.notice (${namesOf(noticeColumns)}, author_account_id)
    SELECT r.*, i.account_id FROM ${notices} JOIN content.item i ON i.id = r.item_id ON CONFLICT DO NOTHING RETURNING id, author_account_id`,
  work: `INSERT INTO enforcement.work_item (id, kind, subject_id, account_id, due_at)
    SELECT id || '-work', 'NOTICE', id, author_account_id, now() + interval '7 days'
      FROM json_to_recordset($1) AS r(id text, author_account_id text) ON CONFLICT DO NOTHING`,
  receipts: `DELETE FROM enforcement.letter
    WHERE kind = 'NOTICE_RECEIVED' AND about IN (SELECT id FROM json_to_recordset($1) AS r(id text))`,
  // What its time for keeping or an erasure took from a notice is no change of the line.
  otherNotices: `SELECT n.id FROM ${notices} JOIN enforcement.notice n ON n.id = r.id
    WHERE n.item_id <> r.item_id OR (n.redacted_at IS NULL AND n.explanation <> r.explanation)`,
  addHolders: `INSERT INTO records.account_holder (${namesOf(holderColumns)}) SELECT * FROM ${holders} ON CONFLICT DO NOTHING`,
  // Who holds an erased account stays known until the history of who looked at it is erased as well.
  keptHolders: `SELECT FROM ${holders} JOIN records.account_holder t ON t.issuer = r.issuer AND t.subject = r.subject AND t.account_id <> r.account_id
    WHERE EXISTS (SELECT FROM erasure.request q WHERE q.account_id = t.account_id AND q.confirmed_at IS NOT NULL AND q.finished_at IS NULL)`,
  moveHolders: `UPDATE records.account_holder t SET account_id = r.account_id FROM ${holders}
    WHERE t.issuer = r.issuer AND t.subject = r.subject AND t.account_id <> r.account_id
      AND NOT EXISTS (SELECT FROM erasure.request q WHERE q.account_id = t.account_id AND q.confirmed_at IS NOT NULL AND q.finished_at IS NULL)`,
};

/**
 * A new notice is work for somebody: it is due seven days after it was imported, whenever it was submitted. That it was received was
 * confirmed by the system that received it: an import sends no e-mail. A notice never changes.
 */
export async function writeNotices(writing: Writing, lines: readonly Numbered<LineOf<'notice'>>[]): Promise<void> {
  const { client } = writing;
  const rows = lines.map(({ line }) => noticeRow(line));
  const added = await withRows(client, statements.notice, rows);
  await withRows(client, statements.work, added.rows);
  await withRows(client, statements.receipts, added.rows);
  const others = added.count === rows.length ? [] : (await withRows<{ id: string }>(client, statements.otherNotices, rows)).rows;
  refuse(
    writing,
    lines,
    new Set(others.map(({ id }) => id)),
    'key: a notice that says something else is known by it; a notice never changes',
  );
  count(writing, 'notice', rows.length, { added: added.count, changed: 0, refused: others.length });
}

/** Who holds which account: a person who held another one holds this one from now on. */
export async function writeHolders(writing: Writing, lines: readonly Numbered<LineOf<'holder'>>[]): Promise<void> {
  const { client } = writing;
  const rows = lines.map(({ line }) => holderRow(line));
  const { count: added } = await withRows(client, statements.addHolders, rows);
  const { count: kept } = added === rows.length ? { count: 0 } : await withRows(client, statements.keptHolders, rows);
  const { count: changed } = added === rows.length ? { count: 0 } : await withRows(client, statements.moveHolders, rows);
  writing.changes.skipped.holder += kept;
  count(writing, 'holder', rows.length - kept, { added, changed });
}
