/**
 * The largest tree of each log that was ever seen. It is compared and swapped under the lock of its row, in the transaction of what is given for it: of two
 * requests at once the second is judged again by what the first made known.
 */
import type { Hash } from '@writ/tlog';
import type { Seen } from '../evidence/history.ts';
import type { Sql } from './transaction.ts';

interface SeenRow {
  readonly origin: string;
  readonly size: string;
  readonly root: Buffer;
}

const seenOf = ({ size, root }: SeenRow): Seen | undefined =>
  size === '0' ? undefined : { size: Number(size), root: new Uint8Array(root) };

/** Begins the memory of logs that were never seen. */
export async function beginSeen(sql: Sql, origins: readonly string[]): Promise<void> {
  await sql.query(
    "INSERT INTO seen (origin, size, root) SELECT origin, 0, decode(repeat('00', 32), 'hex') FROM unnest($1::text[]) origin ON CONFLICT DO NOTHING",
    [origins],
  );
}

/** What was seen, by origin. */
export async function readSeen(sql: Sql): Promise<ReadonlyMap<string, Seen>> {
  const { rows } = await sql.query<SeenRow>('SELECT origin, size, root FROM seen WHERE size > 0');
  return new Map(rows.flatMap((row) => (seenOf(row) === undefined ? [] : [[row.origin, seenOf(row) as Seen] as const])));
}

/** What was seen of one log, which nobody else changes before this transaction ends. */
export async function lockSeen(sql: Sql, origin: string): Promise<Seen | undefined> {
  const { rows } = await sql.query<SeenRow>('SELECT origin, size, root FROM seen WHERE origin = $1 FOR UPDATE', [origin]);
  return rows[0] === undefined ? undefined : seenOf(rows[0]);
}

/** Whether both are the same tree. */
export const sameSeen = (one: Seen | undefined, other: Seen | undefined): boolean =>
  one?.size === other?.size && Buffer.compare(one?.root ?? new Uint8Array(), other?.root ?? new Uint8Array()) === 0;

/** Remembers a larger tree, in the transaction that locked the row. */
export async function rememberSeen(sql: Sql, origin: string, { size, root }: { size: number; root: Hash }): Promise<void> {
  const { rowCount } = await sql.query('UPDATE seen SET size = $2, root = $3 WHERE origin = $1 AND size < $2', [
    origin,
    size,
    Buffer.from(root),
  ]);
  if (rowCount !== 1) throw new TypeError(`the memory of ${origin} was not locked`);
}
