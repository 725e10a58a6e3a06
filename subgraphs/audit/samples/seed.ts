/**
 * What samples are drawn with: the first checkpoint that covers the announcement and that enough witnesses signed. Where no witness is
 * configured it is the first published one, and says so: then the log's keeper might have chosen when to publish.
 */
import { openNote, openWitnessedCheckpoint, TlogError, type VerifierKey, type WitnessPolicy } from '@writ/tlog';
import type pg from 'pg';

/** A seed's checkpoint. */
export interface SeedCheckpoint {
  readonly note: string;
  readonly witnessed: boolean;
}

const hostOf = (origin: string): string => origin.slice(0, origin.lastIndexOf('/') + 1);

/** How many of the witnesses signed a note without a check of the log's key. Throws TlogError for a line that its named witness did not sign. */
function cosigners(note: string, witnesses: readonly VerifierKey[]): number {
  try {
    return openNote(note, witnesses).verified.length;
  } catch (error) {
    if (error instanceof TlogError && error.code === 'UNKNOWN_KEY') return 0;
    throw error;
  }
}

/**
 * Whether enough of the policy's witnesses signed it. Of an earlier epoch of this log the policy need not name the key: it is enough
 * that the witnesses, who knew it, signed. Throws TlogError when the note is not the log's, or when a line in the name of a witness is
 * not by it.
 */
function isWitnessed(note: string, policy: WitnessPolicy): boolean {
  const origin = note.slice(0, note.indexOf('\n'));
  const isEarlier = policy.logs.every((log) => log.origin !== origin) && policy.logs.some((log) => hostOf(log.origin) === hostOf(origin));
  return isEarlier ? cosigners(note, policy.witnesses) >= policy.quorum : openWitnessedCheckpoint({ text: note, policy }).quorumReached;
}

const atOnce = 64;

/** In the order in which they were published: by epoch, then by size. */
async function* publishedAfter(pool: pg.Pool, index: number): AsyncGenerator<string, void, undefined> {
  let after = { epoch: 0, size: '0' };
  for (;;) {
    const { rows } = await pool.query<{ epoch: number; size: string; note: string }>({
      name: 'writ_audit_checkpoints',
      text: `select epoch, size, note from log.log_checkpoint
        where size > $1 and (epoch, size) > ($2, $3) order by epoch, size limit $4`,
      values: [index, after.epoch, after.size, atOnce],
    });
    yield* rows.map(({ note }) => note);
    const last = rows.at(-1);
    if (last === undefined || rows.length < atOnce) return;
    after = last;
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
