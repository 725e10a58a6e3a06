/**
 * Keys of files, snapshots and documents that are wrapped under a key of the installation: each is wrapped under the next one. What is destroyed meanwhile stays
 * so. Whoever is stopped begins again, and what opens under the next key already is passed over.
 */
import { rewrapPreservationKey, SnapshotSealError } from '@writ/prisma';
import type pg from 'pg';

/** Where wrapped keys are. Constants of the code: they become part of statements. */
export interface WrappedPlace {
  readonly table: string;
  /** An expression of type text that a row is known by, unique and in order. */
  readonly id: string;
  /** An expression of what a key is bound to: the id of its snapshot, order, copy or notice. */
  readonly boundTo: string;
}

/** The next key and the one before, as they wrap. */
interface WrappingPair {
  readonly next: Uint8Array;
  readonly previous: Uint8Array;
}

/** A key opens under neither. */
export class WrappedByAnother extends Error {
  override readonly name = 'WrappedByAnother';
}

interface Row {
  readonly id: string;
  readonly bound: string;
  readonly wrapped: Buffer<ArrayBuffer>;
}

const pageSize = 500;

/** The key under the next one. Throws {@link WrappedByAnother}. */
function moved({ table }: WrappedPlace, { next, previous }: WrappingPair, { bound, wrapped }: Row): Buffer<ArrayBuffer> {
  // The check values stay out of it: the owner names the keys.
  const keys = [next, previous].map((key) => ({ key, check: new Uint8Array() }));
  try {
    return rewrapPreservationKey(next, keys, bound, wrapped);
  } catch (cause) {
    if (!(cause instanceof SnapshotSealError)) throw cause;
    throw new WrappedByAnother(`A key in ${table} opens under neither of the two keys.`, { cause });
  }
}

const rowsOf = ({ table, id, boundTo }: WrappedPlace): string => `SELECT ${id} AS id, ${boundTo} AS bound, wrapped FROM ${table}`;

/** How many keys are there that were not destroyed. */
export async function countWrapped(client: pg.ClientBase, places: readonly WrappedPlace[]): Promise<number> {
  let count = 0;
  for (const { table } of places) {
    const { rows } = await client.query<{ count: string }>(`SELECT count(*) AS count FROM ${table} WHERE wrapped IS NOT NULL`);
    count += Number(rows[0]?.count);
  }
  return count;
}

/** Throws {@link WrappedByAnother} when a key of one of the places opens under neither. Looks at one key of each. */
export async function requireEitherUnwraps(client: pg.ClientBase, places: readonly WrappedPlace[], pair: WrappingPair): Promise<void> {
  for (const place of places)
    for (const row of (await client.query<Row>(`${rowsOf(place)} WHERE wrapped IS NOT NULL LIMIT 1`)).rows) moved(place, pair, row);
}

async function moveIn(client: pg.ClientBase, place: WrappedPlace, pair: WrappingPair): Promise<number> {
  const { table, id } = place;
  const select = `${rowsOf(place)} WHERE wrapped IS NOT NULL AND ($1::text IS NULL OR ${id} > $1) ORDER BY ${id} LIMIT ${pageSize}`;
  // One that was changed or destroyed meanwhile is no longer what was read.
  const update = `UPDATE ${table} SET wrapped = n.now FROM unnest($1::text[], $2::bytea[], $3::bytea[]) n (key, was, now)
    WHERE ${id} = n.key AND wrapped = n.was`;
  let [after, count]: [string | null, number] = [null, 0];
  for (;;) {
    const { rows }: { rows: Row[] } = await client.query<Row>(select, [after]);
    const last = rows.at(-1);
    if (last === undefined) return count;
    after = last.id;
    const changed = rows
      .map((row) => ({ ...row, now: moved(place, pair, row) }))
      .filter(({ wrapped, now }) => Buffer.compare(wrapped, now) !== 0);
    if (changed.length === 0) continue;
    const columns = [changed.map((row) => row.id), changed.map((row) => row.wrapped), changed.map((row) => row.now)];
    count += (await client.query(update, columns)).rowCount ?? 0;
  }
}

/** Wraps every key of the places under the next one, and answers how many were not yet. Throws {@link WrappedByAnother}. */
export async function rewrapAll(client: pg.ClientBase, places: readonly WrappedPlace[], pair: WrappingPair): Promise<number> {
  let count = 0;
  for (const place of places) count += await moveIn(client, place, pair);
  return count;
}
