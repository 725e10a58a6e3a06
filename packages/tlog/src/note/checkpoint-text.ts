/**
 * The text that a log signs (C2SP tlog-checkpoint): origin, size and root, one a line. Extension lines of other logs are
 * read over and ours has none: newer cosignatures don't cover them, so nothing may depend on one.
 */
import { equalBytes, fromBase64, toBase64 } from '../bytes.ts';
import { TlogError } from '../errors.ts';
import { parseDecimal, requireCount } from '../integers.ts';
import { emptyRoot, type Hash, hashLength, requireHash } from '../tree/hash.ts';
import { isKeyName } from './verifier-key.ts';

/** What a checkpoint says: the log called `origin` had `size` entries under `root`. */
export interface Checkpoint {
  origin: string;
  size: number;
  root: Hash;
}

const bad = (message: string): TlogError => new TlogError('BAD_CHECKPOINT', message);

/** Whether the root can be one of this size: the tree without entries has only one. */
export const isPossibleRoot = ({ size, root }: Pick<Checkpoint, 'size' | 'root'>): boolean => size > 0 || equalBytes(root, emptyRoot);

const notEmptyRoot = (): TlogError => bad('A checkpoint of size 0 must have the root of the empty tree.');

/**
 * The checkpoint's text, each line with its line feed. Throws `BAD_CHECKPOINT`, `BAD_SIZE` and `BAD_HASH`.
 * Not checked: that a tree of this size has this root, and that it extends what was signed before. Who signs it must know.
 */
export function formatCheckpoint(checkpoint: Checkpoint): string {
  const { origin, size, root } = checkpoint;
  if (!isKeyName(origin)) throw bad('An origin must not be empty or contain spaces, control characters or "+".');
  requireCount(size, 'BAD_SIZE', 'The size of a checkpoint');
  requireHash(root, 'The root of a checkpoint');
  if (!isPossibleRoot(checkpoint)) throw notEmptyRoot();
  return `${origin}\n${size}\n${toBase64(root)}\n`;
}

/** The three lines of a checkpoint as they are, also with a root that a tree of size 0 can't have. Throws `BAD_CHECKPOINT`. */
export function parseCheckpointLines(body: string): Checkpoint {
  const lines = body.split('\n');
  const [origin, sizeText, rootText] = lines;
  if (origin === undefined || sizeText === undefined || rootText === undefined || lines.indexOf('') !== lines.length - 1)
    throw bad('A checkpoint has the lines origin, size and root, none of them empty, each with a line feed.');
  const size = parseDecimal(sizeText);
  if (size === undefined) throw bad('The size of a checkpoint is a decimal number below 2^53 without leading zeros.');
  const root = fromBase64(rootText);
  if (root?.length !== hashLength) throw bad('The root of a checkpoint is 32 bytes in base64.');
  return { origin, size, root };
}

/**
 * What a checkpoint's text says. Throws `BAD_CHECKPOINT`. Not checked: who signed it (the text must come from an opened note), and
 * whether its origin is the one that the reader wants; `openCheckpoint` does both.
 */
export function parseCheckpoint(body: string): Checkpoint {
  const checkpoint = parseCheckpointLines(body);
  if (!isPossibleRoot(checkpoint)) throw notEmptyRoot();
  return checkpoint;
}
