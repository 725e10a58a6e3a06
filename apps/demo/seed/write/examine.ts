/**
 * Which lines of a chunk may be written: each names its row for the first time in the file, and what it refers to stands before it or is in the
 * database. The database remembers the keys of the file, so that a file has any number of lines; what the chunks before wrote is there already.
 */
import pg from 'pg';
import { type FileLine, isDeletion, keyOf } from '../lines/lines.ts';
import type { Refusal } from '../lines/read-lines.ts';
import type { Row } from './rows.ts';
import { allOf, type Numbered, withRows } from './writing.ts';

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

const nameStatement = `INSERT INTO importing.line (type, key, number, account_id) SELECT * FROM json_to_recordset($1) AS r(${lineColumns})`;

/** A line names a row that a line before it names. Which one, only a writer that expects it can say. */
export class KeyRepeated extends Error {
  constructor(options: ErrorOptions) {
    super('Two lines have one key.', options);
  }
}

const isRepeatedKey = (error: unknown): boolean =>
  error instanceof pg.DatabaseError && error.code === '23505' && error.schema === 'importing' && error.table === 'line';

/** Names the rows of the lines in the database. Half the work of {@link nameWhatIsNew}. Throws KeyRepeated, after which the transaction is over. */
async function nameAll(client: pg.ClientBase, rows: readonly Row[]): Promise<Set<number>> {
  try {
    await withRows(client, nameStatement, rows);
  } catch (cause) {
    throw isRepeatedKey(cause) ? new KeyRepeated({ cause }) : cause;
  }
  return new Set();
}

/** Names the rows of the lines in the database. Answers the numbers of those that a line before names. */
async function nameWhatIsNew(client: pg.ClientBase, rows: readonly Row[]): Promise<Set<number>> {
  const { count } = await withRows(client, `${nameStatement} ON CONFLICT DO NOTHING`, rows);
  if (count === rows.length) return new Set();
  const again = await withRows<{ number: number }>(
    client,
    `SELECT r.number::float8 AS number FROM json_to_recordset($1) AS r(${lineColumns}) JOIN importing.line l ON l.type = r.type AND l.key = r.key
      WHERE l.number <> r.number`,
    rows,
  );
  return new Set(again.rows.map(({ number }) => number));
}

/** Lines of erased accounts are skipped, so the import writes to none of these accounts. */
async function leaveOut(client: pg.ClientBase, lines: readonly Numbered<FileLine>[]): Promise<void> {
  if (lines.length === 0) return;
  await client.query(
    'UPDATE importing.line l SET account_id = NULL FROM unnest($1::text[], $2::text[]) AS e(type, key) WHERE l.type = e.type AND l.key = e.key',
    [lines.map(({ line }) => line.type), lines.map(({ line }) => keyOf(line))],
  );
}

const repeated = 'key: a line before this one has it; a file names each row once';

/** Examines the lines of a chunk, in the order of the file. Throws KeyRepeated for a key that comes twice, unless that is expected: it is said of the line then. */
export async function examine(client: pg.ClientBase, lines: readonly Numbered<FileLine>[], expectsRepeated: boolean): Promise<Examined> {
  const all = lines.map(({ line }) => line);
  const named = lines.map(({ number, line }) => ({ type: line.type, key: keyOf(line), number, account_id: accountOf(line) }));
  const known = new Known();
  let [erased, again]: [Set<string>, Set<number>] = [new Set(), new Set()];
  await allOf(client, [
    async () => {
      erased = await erasedAmong(client, all);
    },
    () => known.lookUp(client, all),
    async () => {
      again = await (expectsRepeated ? nameWhatIsNew : nameAll)(client, named);
    },
  ]);
  const examined: Examined = { accepted: [], erased: [], refusals: [] };
  for (const one of lines) {
    const account = accountOf(one.line);
    const isErased = account !== undefined && erased.has(account);
    const reason = again.has(one.number) ? repeated : isErased ? undefined : known.reasonAgainst(one.line);
    if (reason !== undefined) examined.refusals.push({ number: one.number, reason });
    else (isErased ? examined.erased : examined.accepted).push(one);
  }
  await leaveOut(client, examined.erased);
  return examined;
}
