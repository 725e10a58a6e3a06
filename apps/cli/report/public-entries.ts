/** The public entries that reports rest on: days' totals and reports. Out of the log's own database, or out of files that were downloaded and replayed. */
import type { LogReader } from '@writ/access-log';
import type { PublicEntry } from '@writ/reports/check';
import { parseLeaf } from '@writ/tlog';
import type { ReadLeaf } from '@writ/verifier/replay/replayed-leaves.ts';

const types: ReadonlySet<unknown> = new Set(['totals.v1', 'report.v1']);
const atOnce = 512;

function entryIn(index: number, bytes: Uint8Array): PublicEntry[] {
  const leaf = parseLeaf(bytes);
  return 'public' in leaf && types.has(leaf.public['type']) ? [{ index, id: leaf.id, says: leaf.public }] : [];
}

/** Those of a log that was replayed. */
export async function replayedEntries(leaf: ReadLeaf, size: number): Promise<PublicEntry[]> {
  const found: PublicEntry[] = [];
  for (let index = 0; index < size; index += 1) found.push(...entryIn(index, await leaf(index)));
  return found;
}

/** Those that the log has published. */
export async function publishedEntries(reader: LogReader): Promise<PublicEntry[]> {
  const { size } = (await reader.checkpoint()) ?? { size: 0 };
  const found: PublicEntry[] = [];
  for (let first = 0; first < size; first += atOnce) {
    const indices = Array.from({ length: Math.min(atOnce, size - first) }, (_, at) => first + at);
    for (const { index, leaf } of await reader.leaves(indices)) found.push(...entryIn(index, leaf));
  }
  return found;
}
