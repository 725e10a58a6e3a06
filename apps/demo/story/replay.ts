/**
 * The replay of a downloaded log: every entry read from its files, the root made again (RFC 6962, 2.1) and held against the one that
 * the pinned key signed. What comes out is the yardstick for every other checkpoint and every receipt. Reads a folder and nothing else.
 */
import { readFile } from 'node:fs/promises';
import {
  consistencyProof,
  decodeBundle,
  hashLeaf,
  type NodeReader,
  type OpenedCheckpoint,
  openCheckpoint,
  parseLeaf,
  tileWidthAt,
  toBase64,
  treeRoot,
  type VerifierKey,
  verifyConsistency,
} from '@writ/tlog';
import { Deviation } from './deviation.ts';
import { bundleFile, checkpointFile } from './log-files.ts';
import { nodesOver } from './tree-nodes.ts';

/** A log whose entries give the signed root. */
export interface Replayed {
  readonly checkpoint: OpenedCheckpoint;
  readonly node: NodeReader;
}

/** A bundle's entries, from the file of its width or from the full one that was there in its place. */
async function bundleIn(folder: string, n: number, width: number): Promise<Uint8Array[]> {
  const own = await readFile(bundleFile(folder, n, width)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (own !== null) return decodeBundle(own, width);
  return decodeBundle(await readFile(bundleFile(folder, n, 256)), 256).slice(0, width);
}

/** Replays the log in a folder of evidence. Throws Deviation where its root is not the signed one, TlogError for what is no log. */
export async function replay(folder: string, key: VerifierKey): Promise<Replayed> {
  const text = await readFile(checkpointFile(folder), 'utf8');
  const checkpoint = openCheckpoint({ text, origin: key.name, keys: [key] });
  const { size, root } = checkpoint;
  const leaves: Uint8Array[] = [];
  for (let n = 0; tileWidthAt(0, n, size) > 0; n += 1) leaves.push(...(await bundleIn(folder, n, tileWidthAt(0, n, size))));
  for (const leaf of leaves) parseLeaf(leaf);
  const node = nodesOver(leaves.map(hashLeaf));
  const [made, signed] = [toBase64(treeRoot(size, node)), toBase64(root)];
  if (made !== signed) throw new Deviation(`the signed root ${signed} from the ${size} entries`, made);
  return { checkpoint, node };
}

/** A checkpoint that the key signed earlier is a beginning of the replayed log: RFC 6962, 2.1.2. Answers its size; 0 for no checkpoint. */
export function requireBeginning(text: string, key: VerifierKey, { checkpoint, node }: Replayed): number {
  if (text === '') return 0;
  const { size: from, root: fromRoot } = openCheckpoint({ text, origin: key.name, keys: [key] });
  const { size: to, root: toRoot } = checkpoint;
  if (from > to) throw new Deviation(`a log of at least ${from} entries, as was signed before`, `${to} entries`);
  if (from > 0) verifyConsistency({ from, to, fromRoot, toRoot, proof: consistencyProof(from, to, node) });
  return from;
}
