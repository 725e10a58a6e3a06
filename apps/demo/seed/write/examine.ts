/**
 * Which lines of a chunk may be written: each names its row for the first time in the file, and what it refers to stands before it or is in the
 * database. The database remembers the keys of the file, so that a file has any number of lines; what the chunks before wrote is there already.
 */
import type pg from 'pg';
import { type FileLine, isDeletion, keyOf } from '../lines/lines.ts';
import type { Refusal } from '../lines/read-lines.ts';
import { type Numbered, withRows } from './writing.ts';

/** What is to be done with the lines of a chunk. */
export interface Examined {
  readonly accepted: Numbered<FileLine>[];
  /** Lines of an account that was erased, which nothing brings back. */
  readonly erased: Numbered<FileLine>[];
  readonly refusals: Refusal[];
}

/** The account that a line writes to; a deletion doesn't say. */
function accountOf(line: FileLine): string | undefined {
  if (line.type === 'account') return line.key;
  return isDeletion(line) || line.type === 'notice' ? undefined : line.account;
}

function itemOf(line: FileLine): string | undefined {
  if (isDeletion(line)) return undefined;
  if (line.type === 'notice') return line.item;
  return line.type === 'item' ? line.inReplyTo : undefined;
}

const isString = (value: string | undefined): value is string => value !== undefined;

/** What a chunk refers to, as the database and the lines before have it. */
class Known {
  readonly #accounts = new Set<string>();
  readonly #items = new Set<string>();
  /** Whose a handle is, and the reverse. */
  readonly #holders = new Map<string, string>();
  readonly #handles = new Map<string, string>();

  async lookUp(client: pg.ClientBase, lines: readonly FileLine[]): Promise<void> {
    const accounts = [...new Set(lines.map(accountOf).filter(isString))];
    const handles = lines.flatMap((line) => (line.type === 'account' && !isDeletion(line) ? [line.handle] : []));
    const found = await client.query<{ id: string; handle: string; deleted: boolean }>(
      `SELECT id, handle, deleted_at IS NOT NULL AS deleted FROM records.account WHERE id = ANY ($1)
       UNION SELECT id, handle, deleted_at IS NOT NULL FROM records.account WHERE handle = ANY ($2)`,
      [accounts, handles],
    );
    for (const { id, handle, deleted } of found.rows) {
      if (!deleted) this.#accounts.add(id);
      this.#name(id, handle);
    }
    const wanted = [...new Set(lines.map(itemOf).filter(isString))];
    if (wanted.length === 0) return;
    const items = await client.query<{ id: string }>('SELECT id FROM content.item WHERE id = ANY ($1)', [wanted]);
    for (const { id } of items.rows) this.#items.add(id);
  }

  #name(account: string, handle: string): void {
    const before = this.#handles.get(account);
    if (before !== undefined) this.#holders.delete(before);
    this.#handles.set(account, handle);
    this.#holders.set(handle, account);
  }

  /** Why a line can't be written; else what follows may refer to it. */
  reasonAgainst(line: FileLine): string | undefined {
    if (isDeletion(line)) return undefined;
    if (line.type === 'account') {
      if ((this.#holders.get(line.handle) ?? line.key) !== line.key) return 'handle: another account has it; handles are unique';
      this.#name(line.key, line.handle);
      this.#accounts.add(line.key);
      return undefined;
    }
    const [account, item] = [accountOf(line), itemOf(line)];
    if (account !== undefined && !this.#accounts.has(account))
      return 'account: no such account is known; put its line before this one, or import it first';
    if (item !== undefined && !this.#items.has(item))
      return `${line.type === 'item' ? 'inReplyTo' : 'item'}: no such item is known; put its line before this one, or import it first`;
    if (line.type === 'item') this.#items.add(line.key);
    return undefined;
  }
}

async function erasedAmong(client: pg.ClientBase, lines: readonly FileLine[]): Promise<Set<string>> {
  const { rows } = await client.query<{ account_id: string }>(
    'SELECT account_id FROM erasure.request WHERE confirmed_at IS NOT NULL AND account_id = ANY ($1)',
    [[...new Set(lines.map(accountOf).filter(isString))]],
  );
  return new Set(rows.map(({ account_id }) => account_id));
}

const lineColumns = 'type text, key text, number bigint, account_id text';

/** Names the rows of the lines in the database. Answers the numbers of those that a line before names. */
async function nameRows(client: pg.ClientBase, lines: readonly Numbered<FileLine>[], erased: ReadonlySet<string>): Promise<Set<number>> {
  const rows = lines.map(({ number, line }) => {
    const account = accountOf(line);
    return { type: line.type, key: keyOf(line), number, ...(account === undefined || erased.has(account) ? {} : { account_id: account }) };
  });
  const { count } = await withRows(
    client,
    `INSERT INTO importing.line (type, key, number, account_id) SELECT * FROM json_to_recordset($1) AS r(${lineColumns}) ON CONFLICT DO NOTHING`,
    rows,
  );
  if (count === rows.length) return new Set();
  const again = await withRows<{ number: number }>(
    client,
    `SELECT r.number::float8 AS number FROM json_to_recordset($1) AS r(${lineColumns}) JOIN importing.line l ON l.type = r.type AND l.key = r.key
      WHERE l.number <> r.number`,
    rows,
  );
  return new Set(again.rows.map(({ number }) => number));
}

const repeated = 'key: a line before this one has it; a file names each row once';

/** Examines the lines of a chunk, in the order of the file. */
export async function examine(client: pg.ClientBase, lines: readonly Numbered<FileLine>[]): Promise<Examined> {
  const all = lines.map(({ line }) => line);
  const erased = await erasedAmong(client, all);
  const again = await nameRows(client, lines, erased);
  const known = new Known();
  await known.lookUp(client, all);
  const examined: Examined = { accepted: [], erased: [], refusals: [] };
  for (const one of lines) {
    const account = accountOf(one.line);
    const isErased = account !== undefined && erased.has(account);
    const reason = again.has(one.number) ? repeated : isErased ? undefined : known.reasonAgainst(one.line);
    if (reason !== undefined) examined.refusals.push({ number: one.number, reason });
    else (isErased ? examined.erased : examined.accepted).push(one);
  }
  return examined;
}
