/**
 * One history: each checkpoint that is shown extends, or is extended by, the largest tree that the service ever saw with
 * a quorum. So whoever has the log's key and all of its witnesses still shows this service one history, unless it never saw the first.
 */
import { type Checkpoint, fromBase64, type Hash, openNote, TlogError, type VerifierKey, verifyConsistency } from '@writ/tlog';
import { Refused } from './refused.ts';

/** The largest tree of a log. */
export interface Seen {
  readonly size: number;
  readonly root: Hash;
}

export interface ShownHistory {
  readonly from: number;
  /** Base64. */
  readonly path: readonly string[];
}

const sameHash = (one: Hash, other: Hash): boolean => Buffer.compare(one, other) === 0;

const hashesOf = (path: readonly string[]): Hash[] =>
  path.map((text) => {
    const hash = fromBase64(text);
    if (hash?.length !== 32) throw new Refused('BAD_PROOF', 'A hash of the proof of history is not 32 bytes in base64.');
    return hash;
  });

/**
 * Passes for a checkpoint of the history that was seen; answers whether it is larger, and so to be remembered. Throws `BEHIND` with the size where the proof
 * does not begin at what was seen, and `FORK` for another history.
 */
export function requireSameHistory(seen: Seen | undefined, shown: Seen, history: ShownHistory | null): boolean {
  if (seen === undefined || seen.size === 0) return true;
  if (seen.size === shown.size) {
    if (sameHash(seen.root, shown.root)) return false;
    throw new Refused('FORK', `The log shows another tree of ${shown.size} entries than the one that was seen.`);
  }
  if (history?.from !== seen.size)
    throw new Refused('BEHIND', `The proof of history has to begin at the size that was seen, ${seen.size}.`, { size: seen.size });
  const [old, grown] = seen.size < shown.size ? [seen, shown] : [shown, seen];
  try {
    verifyConsistency({ from: old.size, to: grown.size, fromRoot: old.root, toRoot: grown.root, proof: hashesOf(history.path) });
  } catch (cause) {
    if (!(cause instanceof TlogError)) throw cause;
    throw new Refused('FORK', `The log shows no history that has both ${old.size} and ${grown.size} entries.`, { cause });
  }
  return grown === shown;
}

/** Throws `SET_BACK` for a checkpoint that this service cosigned itself and does not remember: its database is an older copy. */
export function requireMemory(own: VerifierKey, note: string, remembered: readonly (Seen | undefined)[], { size }: Checkpoint): void {
  const most = Math.max(...remembered.map((one) => one?.size ?? 0));
  if (size <= most) return;
  const isOwn = (() => {
    try {
      return openNote(note, [own]).verified.length > 0;
    } catch (error) {
      if (error instanceof TlogError) return false;
      throw error;
    }
  })();
  if (isOwn) throw new Refused('SET_BACK', `This service has cosigned ${size} entries and remembers ${most}: its database was put back.`);
}
