/** Checkpoints, leaves and proofs, as the log's own tables give them. Nothing here says "verified": that is for the reader's own tools. */
import { notFound, PublicError } from '@writ/core';
import { parseCheckpoint } from '@writ/tlog';
import type { AuditContext } from './index.ts';

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

/** Reads an index or a size. Throws BAD_USER_INPUT unless it is decimal, without leading zeros and exact in a number. */
function parseDecimal(name: string, text: string): number {
  const value = /^(0|[1-9][0-9]{0,15})$/.test(text) ? Number(text) : Number.NaN;
  if (!Number.isSafeInteger(value)) throw new PublicError('BAD_USER_INPUT', `\`${name}\` is a decimal number without leading zeros.`);
  return value;
}

/** The newest published checkpoint, taken apart and as it was signed. */
export async function checkpointOf(_: unknown, _args: unknown, { log }: AuditContext) {
  const published = await log.checkpoint();
  if (published === null) return null;
  const { origin, size, root } = parseCheckpoint(published.note.slice(0, published.note.lastIndexOf('\n\n') + 1));
  return { origin, size: String(size), root: base64(root), note: published.note };
}

/** One entry's public leaf. */
export async function entryOf(_: unknown, { index }: { index: string }, { log }: AuditContext) {
  const stored = await log.leaf(parseDecimal('index', index));
  if (stored === null) throw notFound();
  const { kind, day } = JSON.parse(Buffer.from(stored.leaf).toString('utf8')) as { kind: string; day: string };
  return { index, event: stored.event, kind, day, leaf: base64(stored.leaf) };
}

const proof = (hashes: readonly Uint8Array[] | null) => {
  if (hashes === null) throw notFound();
  return { hashes: hashes.map(base64) };
};

/** RFC 6962, 2.1.1. */
export async function inclusionProofOf(_: unknown, args: { index: string; size: string }, { log }: AuditContext) {
  const [index, size] = [parseDecimal('index', args.index), parseDecimal('size', args.size)];
  if (index >= size) throw new PublicError('BAD_USER_INPUT', '`size` must be larger than `index`.');
  return proof(await log.inclusionProof(index, size));
}

/** RFC 6962, 2.1.2. */
export async function consistencyProofOf(_: unknown, args: { from: string; to: string }, { log }: AuditContext) {
  const [from, to] = [parseDecimal('from', args.from), parseDecimal('to', args.to)];
  if (from < 1 || from > to) throw new PublicError('BAD_USER_INPUT', '`from` must be at least 1 and at most `to`.');
  return proof(await log.consistencyProof(from, to));
}
