/** Lines of records into their tables: what is new is added, what differs is changed and recorded anew, what is as the line says is left alone. */
import type { LineOf } from '../lines/lines.ts';
import { addAddresses, dropAddresses, type FormerAddress, formerAddress } from './names.ts';
import { namesOf, type RecordTable, type RecordType, type Row, recordRow, recordTables } from './rows.ts';
import { allOf, count, type Numbered, never, refuse, type Writing, withRows } from './writing.ts';

const recordset = ({ columns }: RecordTable): string => `json_to_recordset($1) AS r(${columns})`;
const contentOf = ({ columns }: RecordTable): string[] => namesOf(columns).slice(2);
/** Whether a row `t` says something else than the line `r`. */
const differs = (table: RecordTable): string =>
  `(${contentOf(table).map((name) => `t.${name}`)}) IS DISTINCT FROM (${contentOf(table).map((name) => `r.${name}`)})`;

/** Which of these keys are there. */
const find = (table: RecordTable): string => `SELECT id FROM ${table.name} WHERE id = ANY ($1)`;
/** Items are the only rows that somebody else may add meanwhile: the cards of what people name. */
const add = (table: RecordTable): string =>
  `INSERT INTO ${table.name} (${namesOf(table.columns)}, recorded_at) SELECT r.*, $2::timestamptz FROM ${recordset(table)}
   ${table === recordTables.item ? 'ON CONFLICT DO NOTHING' : ''}`;
/** The rows that aren't as their lines say: another account's, what is left of items that are gone, and others. */
const compare = (table: RecordTable): string =>
  `SELECT r.id, t.account_id <> r.account_id AS other, t.recorded_at = ${never} AS gone FROM ${recordset(table)} JOIN ${table.name} t ON t.id = r.id
    WHERE t.account_id <> r.account_id OR ${differs(table)}`;
const change = (table: RecordTable): string =>
  `UPDATE ${table.name} t SET ${contentOf(table).map((name) => `${name} = r.${name}`)}, recorded_at = $2::timestamptz FROM ${recordset(table)} WHERE t.id = r.id`;

const addressesOf = (lines: readonly Numbered<LineOf<RecordType>>[]) =>
  lines.flatMap(({ line }) => (line.type === 'identification' ? [line] : []));

/** Changes rows that differ. Of addresses, what they named before is taken back. */
async function changeRows(writing: Writing, type: RecordType, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  const { client, instant } = writing;
  const table = recordTables[type];
  const before =
    type === 'identification'
      ? await withRows<FormerAddress>(client, `SELECT ${formerAddress} FROM ${recordset(table)} JOIN ${table.name} t ON t.id = r.id`, rows)
      : undefined;
  await withRows(client, change(table), rows, instant);
  if (before !== undefined) await dropAddresses(writing, before.rows);
}

interface Compared {
  readonly id: string;
  readonly other: boolean;
  readonly gone: boolean;
}

interface Held {
  readonly added: number;
  /** Rows that were there and aren't as their lines say. */
  readonly different: readonly Compared[];
}

/** Adds the rows that are not there, and holds the others against what is. */
async function addOrCompare({ client, instant }: Writing, table: RecordTable, rows: readonly Row[]): Promise<Held> {
  const found = await client.query<{ id: string }>(find(table), [rows.map(({ id }) => id)]);
  const there = new Set<unknown>(found.rows.map(({ id }) => id));
  const fresh = there.size === 0 ? rows : rows.filter(({ id }) => !there.has(id));
  const added = fresh.length === 0 ? 0 : (await withRows(client, add(table), fresh, instant)).count;
  const others = added < fresh.length ? rows : rows.filter(({ id }) => there.has(id));
  return { added, different: others.length === 0 ? [] : (await withRows<Compared>(client, compare(table), others)).rows };
}

/** Writes the lines of one type of record. */
export async function writeRecords(writing: Writing, type: RecordType, lines: readonly Numbered<LineOf<RecordType>>[]): Promise<void> {
  const table = recordTables[type];
  const rows = lines.map(({ line }) => recordRow(line));
  let held: Held = { added: 0, different: [] };
  await allOf(writing.client, [
    async () => {
      held = await addOrCompare(writing, table, rows);
    },
    () => addAddresses(writing, addressesOf(lines)),
  ]);
  const others = new Set(held.different.filter(({ other }) => other).map(({ id }) => id));
  const different = held.different.filter(({ other }) => !other);
  const ids = new Set<unknown>(different.map(({ id }) => id));
  refuse(writing, lines, others, "account: what is known by this key is another account's: a key stays with its account");
  await changeRows(
    writing,
    type,
    rows.filter(({ id }) => ids.has(id)),
  );
  const returned = different.filter(({ gone }) => gone).length;
  count(writing, type, rows.length, { added: held.added + returned, changed: different.length - returned, refused: others.size });
}
