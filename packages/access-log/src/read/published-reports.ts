/**
 * Reports that were published: what the entry of each says, and its files. Answers only those whose entry is in the log, so that nobody reads a
 * report that nothing vouches for. Everything here is public.
 */
import { Readable } from 'node:stream';
import type pg from 'pg';
import type { Json } from '../entries/entry.ts';

/** One report in the list of all. */
export interface PublishedReport {
  /** The id of its entry. */
  readonly event: string;
  /** The index of its entry. */
  readonly entry: number;
  /** What the entry says: period, method, hashes, and the report that it corrects. */
  readonly says: Readonly<Record<string, Json>>;
  readonly publishedAt: Date;
  readonly files: readonly string[];
}

/** The published reports, over a pool as `writ_log`. Each method rejects with the driver's error. */
export interface PublishedReports {
  /** All versions of all periods, the latest first. */
  list(): Promise<PublishedReport[]>;
  /** The bytes of one file, which is read in pieces while it is sent; null when there is no such report or file. */
  file(event: string, name: string): Promise<Readable | null>;
}

/** The largest file of facts is some hundred megabytes: a process has a piece of it at a time. */
const pieceBytes = 1_048_576;

async function pieceOf(pool: pg.Pool, { event, name, at }: { event: string; name: string; at: number }): Promise<Buffer | null> {
  const { rows } = await pool.query<{ part: Buffer }>({
    name: 'writ_log_report_file',
    text: `select substring(f.bytes from $3::int for ${pieceBytes}) as part from log.report_file f where f.event_id = $1::uuid and f.name = $2
           and exists (select from log.log_entry e where e.event_id = f.event_id)`,
    values: [event, name, at + 1],
  });
  return rows[0]?.part ?? null;
}

async function* pieces(pool: pg.Pool, { event, name, first }: { event: string; name: string; first: Buffer }): AsyncGenerator<Buffer> {
  let piece: Buffer | null = first;
  for (let at = pieceBytes; piece !== null && piece.length > 0; at += pieceBytes) {
    yield piece;
    piece = piece.length < pieceBytes ? null : await pieceOf(pool, { event, name, at });
  }
}

/** Opens them; the pool stays the caller's to end. */
export const openReports = (pool: pg.Pool): PublishedReports => ({
  async list() {
    const { rows } = await pool.query<PublishedReport>({
      name: 'writ_log_reports',
      text: `select r.event_id as event, e.idx::float8 as entry, r.says, r.published_at as "publishedAt",
               array(select f.name from log.report_file f where f.event_id = r.event_id order by f.name) as files
             from log.report r join log.log_entry e on e.event_id = r.event_id
             order by r.published_at desc, r.event_id`,
    });
    return rows;
  },
  async file(event, name) {
    const first = await pieceOf(pool, { event, name, at: 0 });
    return first === null ? null : Readable.from(pieces(pool, { event, name, first }), { objectMode: false });
  },
});
