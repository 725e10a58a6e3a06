/**
 * Offline receipts (C2SP tlog-proof): one text with a leaf's index, its path and the signed checkpoint that the path leads to.
 */
import { fromBase64, toBase64 } from './bytes.ts';
import { openCheckpoint } from './checkpoint.ts';
import { TlogError } from './errors.ts';
import { type Hash, hashLeaf, hashLength, requireHash } from './hash.ts';
import { parseDecimal, requireCount } from './integers.ts';
import type { VerifierKey } from './verifier-key.ts';
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
const proofMax = 63;

const bad = (message: string): TlogError => new TlogError('BAD_PROOF', message);

/** The receipt as text. Throws `BAD_INDEX`, `BAD_HASH`, and `BAD_PROOF` for a part that would not come back from the text. */
export function formatTlogProof(p: TlogProof): string {
  requireCount(p.index, 'BAD_INDEX', 'The index of a leaf');
  if (p.proof.length > proofMax) throw bad(`A path has at most ${proofMax} hashes, not ${p.proof.length}.`);
  p.proof.forEach((hash, i) => {
    requireHash(hash, `Hash ${i} of the path`);
  });
  if (!p.checkpoint.endsWith('\n')) throw bad('The checkpoint of a receipt must end with a line feed.');
  const extra = p.extra === undefined ? [] : [`extra ${toBase64(p.extra)}`];
  return [header, ...extra, `index ${p.index}`, ...p.proof.map(toBase64), '', p.checkpoint].join('\n');
}

function parseExtra(line: string): Uint8Array {
  const extra = fromBase64(line.slice('extra '.length));
  if (extra === undefined) throw bad('The extra line of a receipt is not base64.');
  return extra;
}

function parsePath(lines: readonly string[]): Hash[] {
  if (lines.length > proofMax) throw bad(`A path has at most ${proofMax} hashes, this one has ${lines.length}.`);
  return lines.map((line, i) => {
    const hash = fromBase64(line);
    if (hash?.length !== hashLength) throw bad(`Hash ${i} of the path is not 32 bytes in base64.`);
    return hash;
  });
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
  return { index, proof: parsePath(path), checkpoint, ...(extra === undefined ? {} : { extra }) };
}

/**
 * Passes when a log with this origin and one of these keys signed a checkpoint under which `leaf` (the entry's bytes) is
 * entry number `index`. Throws every {@link TlogError} of parsing, notes, checkpoints and inclusion; a checkpoint that only
 * witnesses cosigned is `UNKNOWN_KEY`, another log's is `BAD_CHECKPOINT`.
 *
 * Not checked: that the log shows everybody the same checkpoint (compare with a witness's or another reader's), that the
 * checkpoint is recent, how many witnesses cosigned, what the leaf says, and `extra`.
 */
export function verifyTlogProof(o: { text: string; leaf: Uint8Array; origin: string; keys: readonly VerifierKey[] }): {
  index: number;
  size: number;
  root: Hash;
} {
  const { index, proof, checkpoint } = parseTlogProof(o.text);
  const { size, root } = openCheckpoint({ text: checkpoint, origin: o.origin, keys: o.keys });
  verifyInclusion({ index, size, leafHash: hashLeaf(o.leaf), proof, root });
  return { index, size, root };
}
