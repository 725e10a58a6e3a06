/**
 * Offline receipts (C2SP tlog-proof): one text with a leaf's index, its path and the signed checkpoint that the path leads to.
 */
import { fromBase64, toBase64 } from '../bytes.ts';
import { TlogError } from '../errors.ts';
import { parseDecimal, requireCount } from '../integers.ts';
import { openCheckpoint } from '../note/checkpoint.ts';
import type { Checkpoint } from '../note/checkpoint-text.ts';
import type { VerifierKey } from '../note/verifier-key.ts';
import { openWitnessedCheckpoint, requireQuorum, type WitnessedCheckpoint, type WitnessPolicy } from '../witness/witness-policy.ts';
import { type Hash, hashLeaf } from './hash.ts';
import { formatPath, parsePath } from './hash-lines.ts';
import { verifyInclusion } from './verify.ts';

/** The parts of a receipt. */
export interface TlogProof {
  index: number;
  /** The path, the leaf's sibling first; at most 63 hashes. */
  proof: readonly Hash[];
  /** The signed note, whole. */
  checkpoint: string;
  /** Bytes that an application adds; nothing here reads them or vouches for them. */
  extra?: Uint8Array;
}

const header = 'c2sp.org/tlog-proof@v1';

const bad = (message: string): TlogError => new TlogError('BAD_PROOF', message);

/**
 * The receipt as text. Throws `BAD_INDEX`, `BAD_HASH`, and `BAD_PROOF` for a part that would not come back from the text.
 * Not checked: that the path leads to the checkpoint, and that the checkpoint is one; {@link verifyTlogProof} does both.
 */
export function formatTlogProof(p: TlogProof): string {
  requireCount(p.index, 'BAD_INDEX', 'The index of a leaf');
  const path = formatPath(p.proof, 'BAD_PROOF');
  if (!p.checkpoint.endsWith('\n')) throw bad('The checkpoint of a receipt must end with a line feed.');
  const extra = p.extra === undefined ? [] : [`extra ${toBase64(p.extra)}`];
  return [header, ...extra, `index ${p.index}`, ...path, '', p.checkpoint].join('\n');
}

function parseExtra(line: string): Uint8Array {
  const extra = fromBase64(line.slice('extra '.length));
  if (extra === undefined) throw bad('The extra line of a receipt is not base64.');
  return extra;
}

/** The parts of a receipt's text. Throws `BAD_PROOF`. Nothing is verified: the checkpoint is any text that ends with a line feed. */
export function parseTlogProof(text: string): TlogProof {
  const split = text.indexOf('\n\n');
  const checkpoint = text.slice(split + 2);
  if (split < 0 || !checkpoint.endsWith('\n')) throw bad('A receipt has an empty line and then a checkpoint that ends with a line feed.');
  const [first, ...lines] = text.slice(0, split).split('\n');
  if (first !== header) throw bad(`A receipt starts with the line ${header}.`);
  const extra = lines[0]?.startsWith('extra ') ? parseExtra(lines[0]) : undefined;
  const [indexLine, ...path] = extra === undefined ? lines : lines.slice(1);
  const index = indexLine?.startsWith('index ') ? parseDecimal(indexLine.slice('index '.length)) : undefined;
  if (index === undefined) throw bad('A receipt has a line "index" with a decimal number without leading zeros.');
  return { index, proof: parsePath(path, 'BAD_PROOF'), checkpoint, ...(extra === undefined ? {} : { extra }) };
}

/** Passes when the leaf is the receipt's entry under the checkpoint's root. */
function verifyLeaf(leaf: Uint8Array, { index, proof }: TlogProof, { size, root }: Pick<Checkpoint, 'size' | 'root'>): void {
  verifyInclusion({ index, size, leafHash: hashLeaf(leaf), proof, root });
}

/**
 * Passes when a log with this origin and one of these keys signed a checkpoint under which `leaf` (the entry's bytes) is
 * entry number `index`. Throws every {@link TlogError} of parsing, notes, checkpoints and inclusion; a checkpoint that only
 * witnesses cosigned is `UNKNOWN_KEY`, another log's is `BAD_CHECKPOINT`.
 *
 * Not checked: that the log shows everybody the same checkpoint (compare with a witness's or another reader's, or ask for a
 * quorum with {@link verifyWitnessedProof}), that the checkpoint is recent, what the leaf says, and `extra`.
 */
export function verifyTlogProof(input: { text: string; leaf: Uint8Array; origin: string; keys: readonly VerifierKey[] }): {
  index: number;
  size: number;
  root: Hash;
} {
  const parts = parseTlogProof(input.text);
  const { size, root } = openCheckpoint({ text: parts.checkpoint, origin: input.origin, keys: input.keys });
  verifyLeaf(input.leaf, parts, { size, root });
  return { index: parts.index, size, root };
}

/**
 * Passes when a log of the policy signed, and a quorum of its witnesses cosigned, a checkpoint under which `leaf` is entry
 * number `index`. Throws as {@link verifyTlogProof} and {@link openWitnessedCheckpoint} do, and `NO_QUORUM`.
 *
 * Not checked: that the witnesses are independent of the log; that the times they give are in the past or recent; that the
 * entry is true, or that the log left nothing out: a quorum only shows that these witnesses were shown one tree. Nor `extra`.
 */
export function verifyWitnessedProof(input: {
  text: string;
  leaf: Uint8Array;
  policy: WitnessPolicy;
}): WitnessedCheckpoint & { index: number } {
  const parts = parseTlogProof(input.text);
  const checkpoint = openWitnessedCheckpoint({ text: parts.checkpoint, policy: input.policy });
  verifyLeaf(input.leaf, parts, checkpoint);
  requireQuorum(checkpoint);
  return { ...checkpoint, index: parts.index };
}
