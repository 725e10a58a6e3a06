/** Checkpoints and proofs, as the log's own tables give them. Nothing here says "verified": that is for the reader's own tools. */
import { notFound, PublicError } from '@writ/core';
import type { Checkpoint, Proof, QueryConsistencyProofArgs, QueryInclusionProofArgs } from '@writ/schema/generated/audit.ts';
import { type Hash, parseCheckpoint, toBase64 } from '@writ/tlog';
import type { AuditContext } from '../context.ts';
import { parseDecimal } from '../entries/decimal.ts';

/** A checkpoint, parsed and as it was signed. Throws TlogError for an invalid note. */
export function checkpointOf(note: string): Checkpoint {
  const { origin, size, root } = parseCheckpoint(note.slice(0, note.lastIndexOf('\n\n') + 1));
  return { origin, size: String(size), root: toBase64(root), note };
}

/** The newest published checkpoint. */
export async function checkpoint(_: unknown, _args: unknown, { reader }: AuditContext): Promise<Checkpoint | null> {
  const published = await reader.checkpoint();
  return published === null ? null : checkpointOf(published.note);
}

function proofOf(hashes: readonly Hash[] | null): Proof {
  if (hashes === null) throw notFound();
  return { hashes: hashes.map(toBase64) };
}

/** RFC 6962, 2.1.1. */
export async function inclusionProof(_: unknown, args: QueryInclusionProofArgs, { reader }: AuditContext): Promise<Proof> {
  const [index, size] = [parseDecimal('index', args.index), parseDecimal('size', args.size)];
  if (index >= size) throw new PublicError('BAD_USER_INPUT', '`size` must be larger than `index`.');
  return proofOf(await reader.inclusionProof(index, size));
}

/** RFC 6962, 2.1.2. */
export async function consistencyProof(_: unknown, args: QueryConsistencyProofArgs, { reader }: AuditContext): Promise<Proof> {
  const [from, to] = [parseDecimal('from', args.from), parseDecimal('to', args.to)];
  if (from < 1 || from > to) throw new PublicError('BAD_USER_INPUT', '`from` must be at least 1 and at most `to`.');
  return proofOf(await reader.consistencyProof(from, to));
}
