/** The nodes of a Merkle tree over leaf hashes that are all at hand (RFC 6962, 2.1), each computed once. */
import { type Hash, hashChildren, type NodeReader } from '@writ/tlog';

/** A reader of nodes. Throws RangeError for a node that reaches past the leaves. */
export function nodesOver(leafHashes: readonly Hash[]): NodeReader {
  const known = new Map<string, Hash>();
  const node: NodeReader = (level, index) => {
    if (level === 0) {
      const hash = leafHashes[index];
      if (hash === undefined) throw new RangeError(`there is no leaf ${index} of ${leafHashes.length}`);
      return hash;
    }
    const name = `${level} ${index}`;
    const hash = known.get(name) ?? hashChildren(node(level - 1, index * 2), node(level - 1, index * 2 + 1));
    known.set(name, hash);
    return hash;
  };
  return node;
}
