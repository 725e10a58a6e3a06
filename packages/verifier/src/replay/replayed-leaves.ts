/** The leaves of a log that was replayed, one after another from its bundles: only the bundle of the last one that was asked is kept. */
import { StartError } from '@writ/core/command-errors';
import { decodeBundle, tileWidthAt } from '@writ/tlog';
import { messageOf } from '../pins/pinned.ts';
import { type FoundFile, findBundle, type ReadFile } from '../source/log-source.ts';

/** Gives the leaf of an index below the size. */
export type ReadLeaf = (index: number) => Promise<Uint8Array>;

function decoded({ bytes, width, path }: FoundFile): Uint8Array[] {
  try {
    return decodeBundle(bytes, width);
  } catch (error) {
    throw new StartError(`${path} changed since the log was replayed. ${messageOf(error)}`);
  }
}

/** Throws {@link StartError} when a bundle went away or changed after the replay. */
export function replayedLeaves(read: ReadFile, size: number): ReadLeaf {
  let kept = { n: -1, leaves: [] as Uint8Array[] };
  return async (index) => {
    const n = Math.floor(index / 256);
    if (kept.n !== n) {
      const found = await findBundle(read, n, tileWidthAt(0, n, size));
      if (found === undefined) throw new StartError(`The bundle of entry ${index} was there when the log was replayed and is gone.`);
      kept = { n, leaves: decoded(found) };
    }
    const leaf = kept.leaves[index % 256];
    if (leaf === undefined) throw new StartError(`Entry ${index} was there when the log was replayed and is gone.`);
    return leaf;
  };
}
