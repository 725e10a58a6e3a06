/** What waits for the disk of the service's database, and what does not. */
import type { Sql } from '@writ/own-database';

/**
 * An expression by which what its statement writes does not wait for the disk or a standby. Only a grant, the tree that it shows and the count of an opening are written so,
 * since no key leaves on them: an opening is confirmed before its keys leave, a refusal and a cosignature wait, and the write-ahead log has one order, so whatever they
 * were judged by is kept once they are (docs/decisions/sealing.md). For a statement by itself, and never one in a transaction with others.
 */
export const flushedLater = "set_config('synchronous_commit', 'off', true)";

/** Waits until the disk, and a standby, has whatever was committed before: for an answer that rests on what was read, or was written without waiting. */
export async function confirmed(sql: Sql): Promise<void> {
  await sql.query("SELECT pg_logical_emit_message(true, 'writ', '')");
}
