/**
 * What a log sends to a witness (C2SP tlog-witness, add-checkpoint): the size that it believes the witness saw last, the
 * consistency proof from there, and the signed checkpoint. Text only; `witness.ts` decides about it.
 */
import { TlogError } from '../errors.ts';
import { parseDecimal, requireCount } from '../integers.ts';
import type { Hash } from '../tree/hash.ts';
import { formatPath, parsePath } from '../tree/hash-lines.ts';

/** The parts of a request. */
export interface AddCheckpoint {
  /** The size of the checkpoint that the witness cosigned last; 0 for none, or to ask for it. */
  oldSize: number;
  /** The consistency proof from `oldSize` to the size of the checkpoint; empty from 0. */
  proof: readonly Hash[];
  /** The signed note, whole. */
  checkpoint: string;
}

const bad = (message: string): TlogError => new TlogError('BAD_REQUEST', message);

/**
 * The request's body. Throws `BAD_SIZE`, `BAD_HASH`, and `BAD_REQUEST` for a part that would not come back from the text.
 * Not checked: that the proof leads from the old size to the checkpoint, which the witness does.
 */
export function formatAddCheckpoint(request: AddCheckpoint): string {
  requireCount(request.oldSize, 'BAD_SIZE', 'The old size');
  if (!request.checkpoint.endsWith('\n')) throw bad('The checkpoint of a request must end with a line feed.');
  return [`old ${request.oldSize}`, ...formatPath(request.proof, 'BAD_REQUEST'), '', request.checkpoint].join('\n');
}

/** The parts of a request's body. Throws `BAD_REQUEST`. Nothing is verified: the checkpoint is any text that ends with a line feed. */
export function parseAddCheckpoint(text: string): AddCheckpoint {
  const split = text.indexOf('\n\n');
  const checkpoint = text.slice(split + 2);
  if (split < 0 || !checkpoint.endsWith('\n')) throw bad('A request has an empty line and then a checkpoint that ends with a line feed.');
  const [first = '', ...path] = text.slice(0, split).split('\n');
  const oldSize = first.startsWith('old ') ? parseDecimal(first.slice('old '.length)) : undefined;
  if (oldSize === undefined) throw bad('A request starts with a line "old" and a decimal number below 2^53 without leading zeros.');
  return { oldSize, proof: parsePath(path, 'BAD_REQUEST'), checkpoint };
}
