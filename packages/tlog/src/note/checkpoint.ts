/** A log's checkpoint as a signed note: who must have signed it, and of which log it is. */
import { TlogError } from '../errors.ts';
import { type Checkpoint, parseCheckpoint } from './checkpoint-text.ts';
import { type OpenedNote, openNote } from './note.ts';
import { type NoteSignature, sameSigner } from './signature-line.ts';
import { ed25519KeyType, mlDsaKeyType, type VerifierKey } from './verifier-key.ts';

/** The kinds of a log's own signatures. */
export const isLogKeyType = (type: number): boolean => type === ed25519KeyType || type === mlDsaKeyType;

/**
 * Whoever pins keys of both kinds needs a line by each: the day that one of them can be forged, the other one still holds. Whoever pins one kind takes a
 * note as it is. Throws `UNKNOWN_KEY`. `keys` that are no log's are left out.
 */
export function requireLogSignatures(keys: readonly VerifierKey[], verified: readonly NoteSignature[]): void {
  for (const [type, missing] of [
    [ed25519KeyType, "the log's own signature is missing."],
    [
      mlDsaKeyType,
      "the log's second line, by its ML-DSA key, is missing. Published checkpoints have it: receipts that come with an answer don't.",
    ],
  ] as const) {
    const own = keys.filter((key) => key.type === type);
    if (own.length > 0 && !own.some((key) => verified.some((signature) => sameSigner(key, signature))))
      throw new TlogError('UNKNOWN_KEY', `This checkpoint is not signed as it is pinned: ${missing}`);
  }
}

/** A checkpoint that a log signed, and the signatures beside it. */
export type OpenedCheckpoint = Checkpoint & Pick<OpenedNote, 'verified' | 'unknown'>;

/**
 * What a log's signed note says. Throws as {@link openNote} and {@link parseCheckpoint} do, `UNKNOWN_KEY` also when only
 * witnesses' keys verify it or the log's line of one pinned kind is missing, and `BAD_CHECKPOINT` for another origin. `keys` are the log's and any witnesses'.
 * Not checked: that the log shows everybody this checkpoint, that it is recent, how many witnesses cosigned it
 * ({@link openWitnessedCheckpoint} counts them).
 */
export function openCheckpoint(input: { text: string; origin: string; keys: readonly VerifierKey[] }): OpenedCheckpoint {
  const { body, verified, unknown } = openNote(input.text, input.keys);
  if (!input.keys.some(({ type }) => isLogKeyType(type)))
    throw new TlogError('UNKNOWN_KEY', "No key of the log is pinned, only witnesses' keys.");
  requireLogSignatures(input.keys, verified);
  const checkpoint = parseCheckpoint(body);
  if (checkpoint.origin !== input.origin)
    throw new TlogError('BAD_CHECKPOINT', `This checkpoint is of the log ${checkpoint.origin}, not of ${input.origin}.`);
  return { ...checkpoint, verified, unknown };
}
