/** Checkpoints and proofs, as the log's own tables give them. Nothing here says "verified": that is for the reader's own tools. */
import { notFound } from '@writ/core';
import type { Checkpoint, Proof } from '@writ/schema/generated/audit.ts';
import { type Hash, parseCheckpoint, toBase64 } from '@writ/tlog';

/** A checkpoint, parsed and as it was signed. Throws TlogError for an invalid note. */
export function checkpointOf(note: string): Checkpoint {
  const { origin, size, root } = parseCheckpoint(note.slice(0, note.lastIndexOf('\n\n') + 1));
  return { origin, size: String(size), root: toBase64(root), note };
}

export function proofOf(hashes: readonly Hash[] | null): Proof {
  if (hashes === null) throw notFound();
  return { hashes: hashes.map(toBase64) };
}
