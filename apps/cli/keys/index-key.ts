/**
 * What the index key protects: the blind indexes of identifiers, of which nobody has the identifiers any more. The next key is put over the ones before, so that an index
 * is made again of what is there. Each row says under which key it is: whoever is stopped begins again and takes those that are left.
 */
import { StartError } from '@writ/core';
import { blindOver, type IndexKey, indexKeyBytes, versionUnderWay } from '@writ/prisma';
import type pg from 'pg';
import { beginPlain } from './preservation.ts';
import type { ReplacedKey, Say } from './replacement.ts';

/** Where indexes are. Constants of the code: they become part of statements. */
interface Place {
  readonly table: string;
  /** The columns of the primary key, in its order. */
  readonly key: readonly Column[];
}

/** The columns of keys, as they are sent. */
const sent = { type: 'records.identifier_type', bidx: 'bytea', account_id: 'text', preservation_id: 'text' } as const;
type Column = keyof typeof sent;

const places: readonly Place[] = [
  { table: 'records.identifier', key: ['type', 'bidx', 'account_id'] },
  { table: 'records.preserved_identifier', key: ['preservation_id', 'type', 'bidx', 'account_id'] },
];

const pageSize = 500;
const number = (count: number): string => count.toLocaleString('en');

type Row = Readonly<Record<Exclude<Column, 'bidx'>, string>> & { readonly bidx: Buffer; readonly version: number };

/** Those that are under an older key, in order; `after` is the last that was seen. */
function pageAfter({ table, key }: Place, version: number, after: Row | undefined): { text: string; values: unknown[] } {
  const beyond = `AND (${key.join(', ')}) > (${key.map((column, at) => `$${at + 2}::${sent[column]}`).join(', ')})`;
  return {
    text: `SELECT ${key.join(', ')}, version FROM ${table} WHERE version < $1 ${after === undefined ? '' : beyond} ORDER BY ${key.join(', ')} LIMIT ${pageSize}`,
    values: [version, ...(after === undefined ? [] : key.map((column) => after[column]))],
  };
}

/** Of the rows of a page: `t` is the table, `n` what was read of a row, and in `now` its index under the next key. */
function ofPage({ key }: Place): { given: string; same: string; there: (table: string) => string } {
  const given = key.map((column, at) => `$${at + 3}::${column === 'bidx' ? 'bytea' : 'text'}[]`).join(', ');
  const equal = (column: Column, value: string): string => `${column} = n.${value}::${sent[column]}`;
  return {
    given: `unnest($2::bytea[], ${given}) n (now, ${key.join(', ')})`,
    same: `${key.map((column) => `t.${equal(column, column)}`).join(' AND ')} AND t.version < $1::int`,
    there: (table) =>
      `EXISTS (SELECT FROM ${table} o WHERE ${key.map((column) => `o.${equal(column, column === 'bidx' ? 'now' : column)}`).join(' AND ')})`,
  };
}

/** Changed in its place, so that whoever deletes it meanwhile finds it all the same. */
function updateRows(place: Place): string {
  const { given, same, there } = ofPage(place);
  return `UPDATE ${place.table} t SET bidx = n.now, version = $1::int FROM ${given} WHERE ${same} AND NOT ${there(place.table)}`;
}

/** One that is there under the next key already, since a collection went on under that, goes. */
function deleteRows(place: Place): string {
  const { given, same, there } = ofPage(place);
  return `DELETE FROM ${place.table} t USING ${given} WHERE ${same} AND ${there(place.table)}`;
}

const uniqueViolation = '23505';
const isThereNow = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === uniqueViolation;

/** A collection may write a row under the next key just then: the page is tried again and finds it. */
async function movePage(client: pg.ClientBase, place: Place, values: unknown[]): Promise<number> {
  try {
    const updated = (await client.query(updateRows(place), values)).rowCount ?? 0;
    return updated + ((await client.query(deleteRows(place), values)).rowCount ?? 0);
  } catch (error) {
    if (isThereNow(error)) return movePage(client, place, values);
    throw error;
  }
}

async function moveIn(client: pg.ClientBase, place: Place, { version, over }: { version: number; over: ReturnType<typeof blindOver> }) {
  let [after, moved]: [Row | undefined, number] = [undefined, 0];
  for (;;) {
    const { rows }: { rows: Row[] } = await client.query<Row>(pageAfter(place, version, after));
    after = rows.at(-1);
    if (after === undefined) return moved;
    if (rows.some((row) => row.version !== version - 1))
      throw new StartError(
        `${place.table} has indexes under a key that was replaced before the last one: nothing of this page was changed.`,
      );
    const columns = place.key.map((column) => rows.map((row) => row[column]));
    moved += await movePage(client, place, [version, rows.map(({ bidx }) => over(bidx)), ...columns]);
  }
}

async function countRows(client: pg.ClientBase, version = 0): Promise<number> {
  let count = 0;
  for (const { table } of places) {
    const { rows } = await client.query<{ count: string }>(
      `SELECT count(*) AS count FROM ${table} WHERE $1::int = 0 OR version < $1::int`,
      [version],
    );
    count += Number(rows[0]?.count);
  }
  return count;
}

/** The newest key, and the bytes of all, by which the database names them. */
interface Next {
  readonly newest: Uint8Array;
  readonly next: Uint8Array;
}

/**
 * Puts every index that is under the key before under the next one as well, and answers how many were not yet. Where another command has done it, and perhaps the
 * one after, nothing is changed. Throws StartError when one is left.
 */
async function moveIndexes(client: pg.ClientBase, { newest, next }: Next): Promise<number> {
  const version = await versionUnderWay(client, 'INDEX', next);
  if (version === null) return 0;
  const under = { version, over: blindOver(newest) };
  let moved = 0;
  for (const place of places) moved += await moveIn(client, place, under);
  const left = await countRows(client, version);
  if (left > 0) throw new StartError(`${number(left)} indexes are still under the old key: run this again.`);
  return moved;
}

/** Imports write many indexes in one transaction, under one key: no replacement begins meanwhile. Throws as the lock does. */
const withoutImports = 'LOCK TABLE importing.line IN SHARE ROW EXCLUSIVE MODE';

/** `next` is the new key before all keys of `previous`. */
export function indexReplacement(next: readonly Uint8Array[], previous: IndexKey): ReplacedKey {
  const [newest] = next;
  if (newest === undefined) throw new TypeError('the next key of the index has a key');
  const bytes = indexKeyBytes(next);
  return {
    ...{ name: 'INDEX', next: bytes, previous: indexKeyBytes(previous) },
    size: async (client) => `${number(await countRows(client))} indexes of identifiers`,
    async requireFits(client) {
      const { rowCount } = await client.query(`SELECT FROM sealing.key_check WHERE name = 'INDEX'`);
      // An index opens under no key: nothing else tells whether it was made with this one.
      if (rowCount === 0)
        throw new StartError(
          'The database does not know which WRIT_KEY_INDEX it is used with: start Writ with the old one first. Nothing was changed.',
        );
    },
    begin: (client, named) =>
      beginPlain(client, async () => {
        await client.query(withoutImports);
        await named();
      }),
    move: (client, say) => move(client, say, { newest, next: bytes }),
  };
}

async function move(client: pg.ClientBase, say: Say, next: Next): Promise<void> {
  say(`Moved: ${number(await moveIndexes(client, next))} indexes.`);
}
