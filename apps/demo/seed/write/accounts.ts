/** Lines of accounts: the account itself, its subscriber and what names it. */
import type { LineOf } from '../lines/lines.ts';
import { syncAccountNames } from './names.ts';
import { accountColumns, accountRow, namesOf, subscriberColumns, subscriberRow } from './rows.ts';
import { count, type Numbered, refuse, type Writing, withRows } from './writing.ts';

const accounts = `json_to_recordset($1) AS r(${accountColumns})`;
const subscribers = `json_to_recordset($1) AS r(${subscriberColumns})`;
const said = namesOf(subscriberColumns).slice(1);

const statements = {
  add: `INSERT INTO records.account (${namesOf(accountColumns)}) SELECT * FROM ${accounts} ON CONFLICT DO NOTHING RETURNING id`,
  change: `UPDATE records.account t SET handle = r.handle, registered_at = r.registered_at, language = r.language, deleted_at = NULL FROM ${accounts}
    WHERE t.id = r.id AND (t.handle, t.registered_at, t.language, t.deleted_at) IS DISTINCT FROM (r.handle, r.registered_at, r.language, NULL::timestamptz)
    RETURNING t.id`,
  addSubscriber: `INSERT INTO records.subscriber (${namesOf(subscriberColumns)}, recorded_at) SELECT r.*, $2::timestamptz FROM ${subscribers} ON CONFLICT DO NOTHING`,
  changeSubscriber: `UPDATE records.subscriber t SET ${said.map((name) => `${name} = r.${name}`)}, recorded_at = $2::timestamptz FROM ${subscribers}
    WHERE t.account_id = r.account_id AND (${said.map((name) => `t.${name}`)}) IS DISTINCT FROM (${said.map((name) => `r.${name}`)})
    RETURNING t.account_id AS id`,
};

interface Standing {
  readonly id: string;
  readonly handle: string;
  readonly deleted: boolean;
  readonly canary: boolean;
}

const idsOf = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id);

/**
 * Gives up the handles of accounts that get another one: the next statement takes them in any order, and each is unique at every moment.
 * No handle of a line begins so: the database refuses none, but no platform has a user of this name.
 */
async function giveUpHandles(
  { client }: Writing,
  lines: readonly LineOf<'account'>[],
  standing: ReadonlyMap<string, Standing>,
): Promise<void> {
  const renamed = lines.filter(({ key, handle }) => (standing.get(key)?.handle ?? handle) !== handle);
  if (renamed.length === 0) return;
  await client.query(`UPDATE records.account SET handle = E'\\u0001' || id WHERE id = ANY ($1)`, [renamed.map(({ key }) => key)]);
}

/** An account of nobody is made so: nobody's account becomes one, and none becomes somebody's. */
async function addCanaries(writing: Writing, lines: readonly Numbered<LineOf<'account'>>[], standing: ReadonlyMap<string, Standing>) {
  const canaries = lines.filter(({ line }) => line.canary === true);
  const somebody = new Set(canaries.map(({ line }) => line.key).filter((key) => standing.get(key)?.canary === false));
  refuse(writing, canaries, somebody, "canary: this account is known as somebody's");
  const fresh = canaries.map(({ line }) => line.key).filter((key) => !standing.has(key));
  if (fresh.length > 0) await writing.client.query('INSERT INTO records.canary (account_id) SELECT * FROM unnest($1::text[])', [fresh]);
}

/** Writes the lines of accounts. */
export async function writeAccounts(writing: Writing, lines: readonly Numbered<LineOf<'account'>>[]): Promise<void> {
  const { client, instant } = writing;
  const all = lines.map(({ line }) => line);
  const found = await client.query<Standing>(
    `SELECT a.id, a.handle, a.deleted_at IS NOT NULL AS deleted, c.account_id IS NOT NULL AS canary
       FROM records.account a LEFT JOIN records.canary c ON c.account_id = a.id WHERE a.id = ANY ($1)`,
    [all.map(({ key }) => key)],
  );
  const standing = new Map(found.rows.map((row) => [row.id, row]));
  await giveUpHandles(writing, all, standing);
  const rows = all.map(accountRow);
  const changed = standing.size > 0 ? idsOf((await withRows<{ id: string }>(client, statements.change, rows)).rows) : [];
  const added = idsOf((await withRows<{ id: string }>(client, statements.add, rows)).rows);
  const subscriberRows = all.map(subscriberRow);
  await withRows(client, statements.addSubscriber, subscriberRows, instant);
  if (standing.size > 0)
    changed.push(...idsOf((await withRows<{ id: string }>(client, statements.changeSubscriber, subscriberRows, instant)).rows));
  changed.push(...(await syncAccountNames(writing, all, [...standing.keys()])));
  await addCanaries(writing, lines, standing);
  const returned = found.rows.filter(({ deleted }) => deleted).map(({ id }) => id);
  const fresh = new Set([...added, ...returned]);
  count(writing, 'account', lines.length, { added: fresh.size, changed: new Set(changed.filter((id) => !fresh.has(id))).size });
}
