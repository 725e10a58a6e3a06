/**
 * What a witness answers to a log (C2SP tlog-witness): it cosigns only what the log signed and what extends the checkpoint
 * that it cosigned last. Decides and words the answer; remembering is the caller's, who must look up, decide and store in one
 * step, and store before the answer leaves. A witness vouches for one growing tree, never for what the entries say.
 */
import { TlogError, type TlogErrorCode } from '../errors.ts';
import { requireCount } from '../integers.ts';
import { type Checkpoint, isPossibleRoot, parseCheckpointLines } from '../note/checkpoint-text.ts';
import { keepSignatures, signatureLines, splitNote } from '../note/note.ts';
import type { NoteSigner } from '../note/signature-line.ts';
import type { Hash } from '../tree/hash.ts';
import { verifyConsistency } from '../tree/verify.ts';
import { parseAddCheckpoint } from './add-checkpoint.ts';
import type { LogKey } from './witness-policy.ts';

/** What a witness keeps of each log: the checkpoint that it cosigned last. */
export interface WitnessMemory {
  size: number;
  root: Hash;
}

/** The answer to one request, before it is worded. */
export type WitnessDecision =
  /** Store size, root and `note` (the checkpoint with the log's own lines), then cosign `body`. */
  | { status: 200; checkpoint: Checkpoint; body: string; note: string }
  /** The log is wrong about the size that the witness remembers. */
  | { status: 409; size: number }
  /** 400: not a request, or old above new; 403: no good signature of the log; 404: no log with this origin. */
  | { status: 400 | 403 | 404; message: string }
  /** The log signed what does not extend what it signed before, or gave no proof that it does: `note` may be evidence. */
  | { status: 422; message: string; checkpoint: Checkpoint; note: string };

/** What `act` gives, or the words of its refusal when it has one of these codes; every other error is thrown on. */
function attempt<T>(act: () => T, codes: readonly TlogErrorCode[]): { value: T } | { message: string } {
  try {
    return { value: act() };
  } catch (error) {
    if (error instanceof TlogError && codes.includes(error.code)) return { message: error.message };
    throw error;
  }
}

function requireExtension(memory: WitnessMemory | undefined, checkpoint: Checkpoint, proof: readonly Hash[]): void {
  if (!isPossibleRoot(checkpoint)) throw new TlogError('ROOT_MISMATCH', 'A checkpoint of size 0 must have the root of the empty tree.');
  if (memory !== undefined && memory.size > 0)
    verifyConsistency({ from: memory.size, to: checkpoint.size, fromRoot: memory.root, toRoot: checkpoint.root, proof });
  else if (proof.length > 0) throw new TlogError('BAD_PROOF', 'The consistency proof from size 0 must be empty.');
}

/**
 * The answer to a request's body. `logs` are the logs that the witness serves; `remembered` is asked only for one of them
 * that signed the checkpoint, and gives undefined when nothing was cosigned yet. Throws `BAD_KEY`, `BAD_SIZE` and `BAD_HASH`
 * for errors of the witness's own configuration and memory; nothing in the request makes it throw.
 *
 * Not checked: who sent it (the log's signature is all that counts), how often, and what the entries say.
 */
export function witnessDecision(input: {
  text: string;
  logs: readonly LogKey[];
  remembered: (origin: string) => WitnessMemory | undefined;
}): WitnessDecision {
  const request = attempt(() => parseAddCheckpoint(input.text), ['BAD_REQUEST']);
  if ('message' in request) return { status: 400, ...request };
  const { oldSize, proof, checkpoint: submitted } = request.value;
  const origin = submitted.slice(0, submitted.indexOf('\n'));
  const keys = input.logs.filter((log) => log.origin === origin).map(({ key }) => key);
  if (keys.length === 0) return { status: 404, message: 'This witness serves no log with the origin of the checkpoint.' };
  const signed = attempt(() => keepSignatures(submitted, keys), ['BAD_NOTE', 'BAD_SIGNATURE', 'UNKNOWN_KEY']);
  if ('message' in signed) return { status: 403, ...signed };
  const note = signed.value;
  const { body } = splitNote(note);
  const parsed = attempt(() => parseCheckpointLines(body), ['BAD_CHECKPOINT']);
  if ('message' in parsed) return { status: 400, ...parsed };
  const checkpoint = parsed.value;
  if (oldSize > checkpoint.size)
    return { status: 400, message: `The old size ${oldSize} is above the size ${checkpoint.size} of the checkpoint.` };
  const memory = input.remembered(origin);
  const size = memory?.size ?? 0;
  requireCount(size, 'BAD_SIZE', `The size that is remembered of ${origin}`);
  if (oldSize !== size) return { status: 409, size };
  const extended = attempt(() => requireExtension(memory, checkpoint, proof), ['BAD_PROOF', 'ROOT_MISMATCH']);
  if ('message' in extended) return { status: 422, ...extended, checkpoint, note };
  return { status: 200, checkpoint, body, note };
}

/** The content type of the one answer that a log reads as a size. */
export const sizeContentType = 'text/x.tlog.size';

/** An answer as HTTP has it. */
export interface WitnessAnswer {
  status: number;
  contentType: string;
  body: string;
}

/**
 * The decision in words. `signers` are the witness's cosigners at this time; they sign only for status 200, which must
 * have been stored by then. Throws `BAD_NOTE` when a 200 has no signer, and `BAD_KEY`.
 */
export function formatWitnessAnswer(decision: WitnessDecision, signers: readonly NoteSigner[]): WitnessAnswer {
  const { status } = decision;
  if (status === 409) return { status, contentType: sizeContentType, body: `${decision.size}\n` };
  const body = status === 200 ? signatureLines(decision.body, signers) : `${decision.message}\n`;
  return { status, contentType: 'text/plain; charset=utf-8', body };
}
