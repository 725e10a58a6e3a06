/**
 * The proof at the end, from a folder and a pinned key alone: no network, no database, and no word of the server's for anything that
 * can be computed. It says nothing of whether others are shown the same log, nor of reads that left no entry.
 */
import { toBase64, type VerifierKey } from '@writ/tlog';
import { firstCheckpointIn, provenIn } from './evidence.ts';
import { requireProven } from './receipt-checks.ts';
import { replay, requireBeginning } from './replay.ts';

/** What was proved. */
export interface Verified {
  /** Entries of the log. */
  readonly size: number;
  readonly root: string;
  /** Entries before the story began. */
  readonly sizeBefore: number;
  readonly receipts: number;
  /** Receipts that came with an answer. */
  readonly answers: number;
  /** Fields that the receipts open. */
  readonly openings: number;
}

/** Verifies a folder of evidence. Throws Deviation or TlogError at the first thing that does not fit. */
export async function verify(folder: string, key: VerifierKey): Promise<Verified> {
  const replayed = await replay(folder, key);
  const sizeBefore = requireBeginning(await firstCheckpointIn(folder), key, replayed);
  const proven = await provenIn(folder);
  const openings = proven.map((one) => requireProven(one, key, replayed)).reduce((sum, count) => sum + count, 0);
  const { size, root } = replayed.checkpoint;
  const answers = proven.filter(({ answer }) => answer !== null).length;
  return { size, root: toBase64(root), sizeBefore, receipts: proven.length, answers, openings };
}
