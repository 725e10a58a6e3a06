/** What the picture of a proof shows: the way from the entry to the root, and where it breaks. It decides nothing: the steps do. Pure. */
import { fromBase64, hashLeaf, toBase64 } from '@writ/tlog';
import { hashesFrom, hashFrom } from '@writ/verifier/proof/bytes.ts';
import { type MerkleWalk, merkleWalk, rootOf } from '@writ/verifier/proof/merkle-walk.ts';
import type { StepName, StepResult } from '@writ/verifier/proof/step.ts';
import { sizeNamed } from './log-files.ts';
import type { Proof } from './run-proof.ts';

export interface Picture {
  /** Over the hash that the log has published for the entry where the entry's own leads nowhere, else over the entry's own. */
  readonly walk: MerkleWalk;
  /** Of the entry's bytes, in base64. */
  readonly ownHash: string;
  /** That the checkpoint names, in base64. */
  readonly root: string;
  /** `leaf`: the entry's bytes are not those that the tree was made of. `root`: the way leads to another root. */
  readonly broken: 'leaf' | 'root' | null;
  readonly resultOf: (step: StepName) => StepResult;
}

/** The third line of a checkpoint (C2SP tlog-checkpoint), as it was received. */
const rootNamed = (note: string): string | undefined => note.split('\n')[2];

/** Null where there is no way to show: no path or checkpoint was had, or one of them has a wrong form. */
export function pictureOf({ facts, checked, published }: Pick<Proof, 'facts' | 'checked' | 'published'>): Picture | null {
  const bytes = fromBase64(facts.leaf);
  const [path, size, root] = [hashesFrom(facts.path ?? []), sizeNamed(facts.note ?? ''), rootNamed(facts.note ?? '')];
  if (facts.path === null || bytes === undefined || path === undefined || size === null || root === undefined) return null;
  const leafHash = hashLeaf(bytes);
  const over = (hash: Uint8Array): MerkleWalk | undefined => merkleWalk({ index: Number(facts.index), size, leafHash: hash, path });
  const own = over(leafHash);
  if (own === undefined) return null;
  const resultOf = (step: StepName): StepResult => checked.steps.find(({ name }) => name === step)?.result ?? 'notChecked';
  const shared = { ownHash: toBase64(leafHash), root, resultOf };
  if (rootOf(own) === root) return { ...shared, walk: own, broken: null };
  const hash = published === null ? undefined : hashFrom(published);
  const tree = hash === undefined ? undefined : over(hash);
  if (tree !== undefined && rootOf(tree) === root) return { ...shared, walk: tree, broken: 'leaf' };
  return { ...shared, walk: own, broken: 'root' };
}
