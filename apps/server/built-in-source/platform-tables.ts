/**
 * Who somebody is by the tables of `writ import`: identifiers by their blind index, accounts, holders, published items. An account that is to be
 * erased answers as one that is not there.
 */
import { unescape as decoded } from 'node:querystring';
import { accountIdentifierForm } from '@writ/core/identifier-form';
import { blindIndex, eachKey, type IndexKeys, identifierKey } from '@writ/prisma';
import type { AccountAnswer, HolderBody, Identifier, ItemAnswer } from '@writ/source';
import type pg from 'pg';

export interface PlatformTables {
  readonly pool: pg.Pool;
  /** The master key of the blind index of identifiers, at least 32 bytes; two while one is replaced, of which either may have made an index. */
  readonly indexKey: IndexKeys;
  /** The hosts of the platform's pages: an account is found by its page on one of them alone. */
  readonly hosts: readonly string[];
  /** Where the platform shows an item: this and its id. */
  readonly itemUrl: string;
}

const notErased = (account: string, by: string): string =>
  `NOT EXISTS (SELECT FROM erasure.request q WHERE q.account_id = ${account} AND q.confirmed_at < ${by})`;

/** The accounts that an identifier names; two at the most, since nobody is told of more. */
export async function accountsNamed(
  { pool, indexKey, hosts }: PlatformTables,
  { type, value }: Identifier,
  horizon: string,
): Promise<string[]> {
  const form = accountIdentifierForm(type, value);
  if (form === null || (type === 'PROFILE_URL' && !hosts.includes(new URL(form).host))) return [];
  const { rows } = await pool.query<{ account: string }>(
    `SELECT DISTINCT i.account_id AS account FROM records.identifier i
      WHERE i.type::text = $1 AND i.bidx = ANY ($2::bytea[]) AND ${notErased('i.account_id', '$3')} ORDER BY i.account_id LIMIT 2`,
    [type, eachKey(indexKey).map((key) => blindIndex(identifierKey(key), type, form)), horizon],
  );
  return rows.map(({ account }) => account);
}

/** Of this instant: an account that is deleted or to be erased is not there any more. */
export async function accountById({ pool }: PlatformTables, id: string): Promise<AccountAnswer | undefined> {
  const { rows } = await pool.query<AccountAnswer>(
    `SELECT a.id, a.handle, 'ACTIVE' AS state FROM records.account a WHERE a.id = $1 AND a.deleted_at IS NULL AND ${notErased('a.id', "'infinity'")}`,
    [id],
  );
  return rows[0];
}

/** Whether the account's records are gone for whoever reads the state of that instant. */
export async function isErased({ pool }: PlatformTables, account: string, horizon: string): Promise<boolean> {
  const { rowCount } = await pool.query('SELECT FROM erasure.request q WHERE q.account_id = $1 AND q.confirmed_at < $2', [
    account,
    horizon,
  ]);
  return rowCount !== 0;
}

/** The account that a person holds by the platform's books. */
export async function accountHeld({ pool }: PlatformTables, { issuer, subject }: HolderBody): Promise<string | undefined> {
  const { rows } = await pool.query<{ account: string }>(
    `SELECT h.account_id AS account FROM records.account_holder h WHERE h.issuer = $1 AND h.subject = $2`,
    [issuer, subject],
  );
  return rows[0]?.account;
}

const item = `
  SELECT json_strip_nulls(json_build_object(
           'id', i.id, 'author', json_build_object('id', a.id, 'handle', a.handle),
           'publishedAt', to_char(i.published_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
           'title', i.title, 'text', i.text, 'language', i.language, 'thread', i.thread_id, 'inReplyTo', i.in_reply_to)) AS item
    FROM content.item i JOIN records.account a ON a.id = i.account_id WHERE i.id = $1 AND i.recorded_at < '9999-12-31Z'`;

/** A published item by its id. What is left of one that was deleted or erased is none. */
export async function itemById({ pool, itemUrl }: PlatformTables, id: string): Promise<ItemAnswer | undefined> {
  const { rows } = await pool.query<{ item: ItemAnswer }>(item, [id]);
  return rows[0] && { ...rows[0].item, url: `${itemUrl}${encodeURIComponent(id)}` };
}

/** The id of the item that this address shows. The address is an asker's own: its escapes may be none. */
export function itemAt({ itemUrl }: PlatformTables, url: string): string | undefined {
  if (!url.startsWith(itemUrl)) return undefined;
  const rest = url.slice(itemUrl.length);
  const id = /^[^/?#]+$/.test(rest) && !/%(?![0-9a-f]{2})/i.test(rest) ? decoded(rest) : '';
  // Half a character is decoded to the second, and no text in the database has the first.
  return id === '' || id.includes('\0') || id.includes('\ufffd') ? undefined : id;
}
