/**
 * What the adapter remembers of the log: 64 checkpoints of one history. One that is new must be tied to the newest of them, in whichever
 * direction: a log that forks off before it could be tied to an older one, and two histories would stand side by side. One of those that are
 * remembered needs no tie, so that requests under the same checkpoints don't race. A single read of a minute may be tied to any of them, as its
 * proof was made before others were seen; its checkpoint is not remembered then, so that what is remembered stays one history.
 */
import { type Checkpoint, fromBase64, toBase64, verifyConsistency } from '@writ/tlog';
import type { Anchor } from '../wire/collect.ts';
import { proofRefused } from './refused.ts';

/** How many are remembered: the largest. */
export const remembered = 64;

/** A checkpoint as it is stored. */
export interface SeenCheckpoint {
  readonly size: number;
  /** Base64. */
  readonly root: string;
}

const hashesOf = (texts: readonly string[]): Uint8Array[] =>
  texts.map((text) => {
    const hash = fromBase64(text);
    if (hash?.length !== 32) throw new TypeError('A hash of a consistency proof is not 32 bytes in base64.');
    return hash;
  });

function isConsistent(seen: SeenCheckpoint, shown: Checkpoint, proof: readonly string[]): boolean {
  const known = { size: seen.size, root: fromBase64(seen.root) ?? new Uint8Array() };
  const [from, to] = known.size <= shown.size ? [known, shown] : [shown, known];
  try {
    verifyConsistency({ from: from.size, to: to.size, fromRoot: from.root, toRoot: to.root, proof: hashesOf(proof) });
    return true;
  } catch {
    return false;
  }
}

/**
 * Refuses a checkpoint that is not shown to be of the same history as what was seen. With nothing seen, the first is taken. Answers whether it is to be
 * remembered: whether it is tied to the newest.
 */
export function requireSameHistory(
  seen: readonly SeenCheckpoint[],
  shown: Checkpoint,
  anchor: Anchor | null,
  { isSingle }: { isSingle: boolean },
): boolean {
  const newest = seen.toSorted((a, b) => b.size - a.size)[0];
  if (!newest) return true;
  if (seen.some(({ size, root }) => size === shown.size && root === toBase64(shown.root))) return false;
  const refuse = (why: string) => proofRefused('consistency', why, { size: newest.size });
  const tied = isSingle ? seen.find(({ size }) => size === anchor?.size) : newest;
  if (anchor === null || anchor.size !== tied?.size)
    throw refuse('The checkpoint is not tied to the newest that was seen: send it as anchor.');
  if (!isConsistent(tied, shown, anchor.proof)) throw refuse(`The checkpoint is not of the history that was seen at size ${tied.size}.`);
  return tied === newest;
}
