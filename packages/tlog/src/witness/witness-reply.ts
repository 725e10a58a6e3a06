/**
 * What a log makes of a witness's answer (C2SP tlog-witness). The answer comes from a stranger: only a line that verifies
 * with the witness's pinned key is passed on, and words for people are cut and cleaned.
 */
import { TlogError } from '../errors.ts';
import { parseDecimal } from '../integers.ts';
import { splitNote, verifyLine } from '../note/note.ts';
import { formatSignatureLine, parseSignatureLines, sameSigner } from '../note/signature-line.ts';
import { cosignatureKeyType, type VerifierKey } from '../note/verifier-key.ts';
import { sizeContentType, type WitnessAnswer } from './witness.ts';

/** What an answer amounts to. */
export type WitnessReply =
  /** `line` is the cosignature as a line to append to the note; `time` is what the witness says, in Unix seconds. */
  | { outcome: 'cosigned'; line: string; time: number }
  /** The witness remembers this size: ask again with the proof from there. A size above the log's own is an alarm. */
  | { outcome: 'conflict'; size: number }
  /** `message` is printable and has at most 200 characters; who wrote it is not known. */
  | { outcome: 'refused'; status: number; message: string };

const messageMax = 200;

const bad = (message: string): TlogError => new TlogError('BAD_REPLY', message);

/** The witness's latest cosignature among the lines of an answer. */
function readCosignature(answer: string, note: string, witness: VerifierKey): WitnessReply {
  const { body } = splitNote(note);
  const own = parseSignatureLines(answer)
    .filter((line) => sameSigner(line, witness))
    .map((line) => ({ line: formatSignatureLine(line), time: Number(verifyLine(body, line, witness).time) }))
    .sort((a, b) => b.time - a.time);
  if (own[0] === undefined) throw bad(`The answer has no cosignature by ${witness.name}.`);
  return { outcome: 'cosigned', ...own[0] };
}

function readSize(answer: string): WitnessReply {
  const size = answer.endsWith('\n') ? parseDecimal(answer.slice(0, -1)) : undefined;
  if (size === undefined) throw bad('The answer to an old size is not a decimal number below 2^53 with a line feed.');
  return { outcome: 'conflict', size };
}

/**
 * What the answer to a request amounts to. `note` is the checkpoint as it was sent, `witness` the pinned key of type 0x04.
 * Throws `BAD_REPLY` (a 200 without a line of this witness, an invalid size), `BAD_NOTE` (invalid lines),
 * `BAD_SIGNATURE` (the witness's line is not over this checkpoint) and `BAD_KEY` (the pinned key is not a witness's).
 * Not checked: that the time is near the present.
 */
export function readWitnessReply(
  reply: Omit<WitnessAnswer, 'contentType'> & { contentType: string | null; note: string; witness: VerifierKey },
): WitnessReply {
  if (reply.witness.type !== cosignatureKeyType)
    throw new TlogError(
      'BAD_KEY',
      `The key of ${reply.witness.name} has type ${reply.witness.type}: a witness cosigns with a key of type 4.`,
    );
  if (reply.status === 200) return readCosignature(reply.body, reply.note, reply.witness);
  if (reply.status === 409 && reply.contentType === sizeContentType) return readSize(reply.body);
  const message = reply.body
    .slice(0, messageMax)
    .replace(/[\p{C}\p{Z}]+/gu, ' ')
    .trim();
  return { outcome: 'refused', status: reply.status, message };
}
