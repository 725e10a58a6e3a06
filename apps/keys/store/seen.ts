/**
 * Two memories of each log: the largest tree that a quorum had cosigned, by which grants are judged (`seen`), and the largest that this service cosigned
 * itself (`cosigned`), which needs no more than the log's signature. Each is compared and swapped under the lock of its row, in the transaction of what is
 * given for it: of two requests at once the second is judged again by what the first made known.
 */
import type { Sql } from '@writ/own-database';
import type { Hash } from '@writ/tlog';
import type { Seen } from '../evidence/history.ts';
import { flushedLater } from './flushes.ts';

/** Which memory: what had a quorum, or what was cosigned here. */
export type Memory = 'seen' | 'cosigned';

interface SeenRow {
  readonly origin: string;
  readonly size: string;
  readonly root: Buffer;
}

const seenOf = ({ size, root }: SeenRow): Seen | undefined =>
  size === '0' ? undefined : { size: Number(size), root: new Uint8Array(root) };

/** Begins both memories of logs that were never seen. */
export async function beginSeen(sql: Sql, origins: readonly string[]): Promise<void> {
  for (const memory of ['seen', 'cosigned'] satisfies Memory[])
    await sql.query(
      `INSERT INTO ${memory} (origin, size, root) SELECT origin, 0, decode(repeat('00', 32), 'hex') FROM unnest($1::text[]) origin ON CONFLICT DO NOTHING`,
      [origins],
    );
}

const mapOf = (rows: readonly SeenRow[]): ReadonlyMap<string, Seen> =>
  new Map(rows.flatMap((row) => (seenOf(row) === undefined ? [] : [[row.origin, seenOf(row) as Seen] as const])));

/** What a memory has, by origin. */
export async function readSeen(sql: Sql, memory: Memory): Promise<ReadonlyMap<string, Seen>> {
  const { rows } = await sql.query<SeenRow>(`SELECT origin, size, root FROM ${memory} WHERE size > 0`);
  return mapOf(rows);
}

/** What both have, by origin. */
export type Memories = Readonly<Record<Memory, ReadonlyMap<string, Seen>>>;

/** A row of {@link memories}, as JSON. */
export interface MemoryRow {
  readonly memory: Memory;
  readonly origin: string;
  readonly size: number;
  /** In hex. */
  readonly root: string;
}

/** Selects what both have. */
export const memories = `SELECT 'seen' AS memory, origin, size, encode(root, 'hex') AS root FROM seen
  UNION ALL SELECT 'cosigned', origin, size, encode(root, 'hex') FROM cosigned`;

export function memoriesOf(rows: readonly MemoryRow[]): Memories {
  const of = (memory: Memory) =>
    mapOf(
      rows
        .filter((row) => row.memory === memory)
        .map(({ origin, size, root }) => ({ origin, size: String(size), root: Buffer.from(root, 'hex') })),
    );
  return { seen: of('seen'), cosigned: of('cosigned') };
}

/**
 * What a memory has of one log, which nobody else changes before this transaction ends. Whoever locks both locks `seen` first. The lock is a write itself: the
 * transaction's end waits until all that was committed before is on the disk, such as what {@link swapSeen} remembered.
 */
export async function lockSeen(sql: Sql, memory: Memory, origin: string): Promise<Seen | undefined> {
  const { rows } = await sql.query<SeenRow>(`SELECT origin, size, root FROM ${memory} WHERE origin = $1 FOR UPDATE`, [origin]);
  return rows[0] === undefined ? undefined : seenOf(rows[0]);
}

/** Whether both are the same tree. */
export const sameSeen = (one: Seen | undefined, other: Seen | undefined): boolean =>
  one?.size === other?.size && Buffer.compare(one?.root ?? new Uint8Array(), other?.root ?? new Uint8Array()) === 0;

/** Remembers a larger tree, in the transaction that locked the row. */
export async function rememberSeen(
  sql: Sql,
  memory: Memory,
  { origin, size, root }: { origin: string; size: number; root: Hash },
): Promise<void> {
  const { rowCount } = await sql.query(`UPDATE ${memory} SET size = $2, root = $3 WHERE origin = $1 AND size < $2`, [
    origin,
    size,
    Buffer.from(root),
  ]);
  if (rowCount !== 1) throw new TypeError(`the memory of ${origin} was not locked`);
}

const swap = `WITH swapped AS (
    UPDATE seen SET size = $2, root = $3 WHERE origin = $1 AND size = $4 AND (size = 0 OR root = $5) AND size < $2 RETURNING origin
  ), also AS (
    UPDATE cosigned SET size = $2, root = $3 FROM swapped
    WHERE cosigned.origin = swapped.origin AND cosigned.size = $4 AND (cosigned.size = 0 OR cosigned.root = $5)
  ) SELECT ${flushedLater} FROM swapped`;

/**
 * Remembers a larger tree that had a quorum, if `before` is what is remembered still; answers whether it was. What extends the one extends the other
 * where both were one tree, and is remembered as cosigned too; else the log shows it when it asks for a cosignature. It is flushed with whatever is given,
 * refused or cosigned after it.
 */
export async function swapSeen(
  sql: Sql,
  before: Seen | undefined,
  { origin, size, root }: { origin: string; size: number; root: Hash },
): Promise<boolean> {
  const values = [origin, size, Buffer.from(root), before?.size ?? 0, Buffer.from(before?.root ?? [])];
  const { rowCount } = await sql.query({ name: 'swap', text: swap, values });
  return rowCount === 1;
}
