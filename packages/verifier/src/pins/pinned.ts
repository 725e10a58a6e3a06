/**
 * What is pinned before anything of a log is read, and a checkpoint opened with it. Pure: reads no file and asks nobody. What a
 * log says about its own key or name never gets in here.
 */
import { keysOf, noteText, type OpenedCheckpoint, openCheckpoint, TlogError, type VerifierKey } from '@writ/tlog';

/** The name and the key of the log that somebody means to check. */
export interface Pinned {
  origin: string;
  key: VerifierKey;
  /** Its ML-DSA key, where that is pinned too: then a checkpoint needs both lines. */
  second?: VerifierKey | undefined;
}

/** The message of a refusal; errors of any other kind are not ours to explain and go on. */
export function messageOf(error: unknown): string {
  if (error instanceof TlogError) return error.message;
  throw error;
}

/** Opens the checkpoint's text with what is pinned; a message says why it can't be. */
export function openPinned(bytes: Uint8Array | undefined, pinned: Pinned): OpenedCheckpoint | string {
  if (bytes === undefined) return 'There is no file "checkpoint" here: is this the folder or address of a log?';
  try {
    return openCheckpoint({ text: noteText(bytes), origin: pinned.origin, keys: keysOf([pinned]) });
  } catch (error) {
    return messageOf(error);
  }
}
