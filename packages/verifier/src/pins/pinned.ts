/**
 * What is pinned before anything of a log is read, and a checkpoint opened with it. Pure: reads no file and asks nobody. What a
 * log says about its own key or name never gets in here.
 */
import {
  isLogKeyType,
  mlDsaKeyType,
  noteText,
  type OpenedCheckpoint,
  openCheckpoint,
  parseVerifierKey,
  TlogError,
  type VerifierKey,
} from '@writ/tlog';

/** The name and the key of the log that somebody means to check. */
export interface Pinned {
  origin: string;
  key: VerifierKey;
  /** Its ML-DSA key, where that is pinned too: then a checkpoint needs both lines. */
  second?: VerifierKey | undefined;
}

/**
 * The keys of a log in a text: one, or its Ed25519 key and its ML-DSA key, in either order and with white space between them. Throws `TlogError` for
 * anything else, and for the key of a witness.
 */
export function keysIn(text: string): Pick<Pinned, 'key' | 'second'> {
  const keys = text.trim().split(/\s+/).map(parseVerifierKey);
  if (keys.some(({ type }) => !isLogKeyType(type))) throw new TlogError('BAD_KEY', "This is the key of a witness, and not a log's own.");
  const second = keys.length === 2 ? keys.find(({ type }) => type === mlDsaKeyType) : undefined;
  const [key, ...others] = keys.filter((one) => one !== second);
  if (key === undefined || others.length > 0 || (second !== undefined && (key.type === mlDsaKeyType || key.name !== second.name)))
    throw new TlogError('BAD_KEY', 'Pin one key of the log, or two of the same name: its Ed25519 key, and its ML-DSA key beside it.');
  return { key, ...(second && { second }) };
}

/** All keys that are pinned of a log. */
export const pinnedKeys = ({ key, second }: Omit<Pinned, 'origin'>): VerifierKey[] => (second === undefined ? [key] : [key, second]);

/** The message of a refusal; errors of any other kind are not ours to explain and go on. */
export function messageOf(error: unknown): string {
  if (error instanceof TlogError) return error.message;
  throw error;
}

/** Opens the checkpoint's text with what is pinned; a message says why it can't be. */
export function openPinned(bytes: Uint8Array | undefined, pinned: Pinned): OpenedCheckpoint | string {
  if (bytes === undefined) return 'There is no file "checkpoint" here: is this the folder or address of a log?';
  try {
    return openCheckpoint({ text: noteText(bytes), origin: pinned.origin, keys: pinnedKeys(pinned) });
  } catch (error) {
    return messageOf(error);
  }
}
