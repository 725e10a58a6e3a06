/**
 * What samples are drawn with: the first checkpoint that covers the announcement and that enough witnesses signed. Where no witness is
 * configured it is the first published one, and says so: then the log's keeper might have chosen when to publish.
 */
import { openWitnessedCheckpoint, type WitnessPolicy } from '@writ/tlog';
import type pg from 'pg';

/** A seed's checkpoint. */
export interface SeedCheckpoint {
  readonly note: string;
  readonly witnessed: boolean;
}

/**
 * Whether enough of the policy's witnesses signed it. Throws TlogError when the note is not the log's, or when a line in the name of a
 * witness is not by it.
 */
const isWitnessed = (note: string, policy: WitnessPolicy): boolean => openWitnessedCheckpoint({ text: note, policy }).quorumReached;

const atOnce = 64;

async function* publishedAfter(pool: pg.Pool, index: number): AsyncGenerator<string, void, undefined> {
  let after = index;
  for (;;) {
    const { rows } = await pool.query<{ size: string; note: string }>({
      name: 'writ_audit_checkpoints',
      text: 'select size, note from log.log_checkpoint where size > $1 order by size limit $2',
      values: [after, atOnce],
    });
    yield* rows.map(({ note }) => note);
    if (rows.length < atOnce) return;
    after = Number(rows.at(-1)?.size);
  }
}

/** Finds the checkpoint that a sample announced at an index is drawn with, over a pool as `writ_audit`; null while there is none. */
export const seedAfter =
  (pool: pg.Pool, policy: WitnessPolicy | null) =>
  async (index: number): Promise<SeedCheckpoint | null> => {
    for await (const note of publishedAfter(pool, index)) {
      if (policy === null || policy.quorum === 0) return { note, witnessed: false };
      if (isWitnessed(note, policy)) return { note, witnessed: true };
    }
    return null;
  };
