/**
 * The adapter's book: what was asked under which entry and proof, what was answered, and the states that were carried out. It knows of
 * orders that are secret: a file of its own, with a reader of its own. Every method is one step: nobody sees half of it.
 */
import type { SeenCheckpoint } from '../proof/checkpoints.ts';
import type { EffectAnswer, Subject } from '../wire/effects.ts';

/** An entry under which records were asked for. */
export interface BookEntry {
  readonly entry: string;
  readonly index: string;
  readonly at: string;
  /** The scope as text, as the log committed to it. */
  readonly target: string;
  /** The receipt as JSON. */
  readonly receipt: string;
  /** The accounts that the identifier named, when it was first asked; more parts are of the same. */
  readonly accounts: readonly string[];
  readonly until: string;
  /** When the collection was ended; null while it may go on. */
  readonly revokedAt: string | null;
  /** The `after` of the last part once the whole was answered (empty for the first part); null before. */
  readonly wholeAfter: string | null;
}

/** A state that was asked for, and what came of it. `answer` is null while, or when, it could not be carried out. */
export interface BookEffect {
  readonly sequence: string;
  readonly state: string;
  readonly answer: EffectAnswer | null;
}

type May<T> = T | Promise<T>;

export interface Book {
  /** True the first time. */
  useNonce(nonce: string, expires: Date, now: Date): May<boolean>;
  checkpoints(): May<readonly SeenCheckpoint[]>;
  remember(checkpoint: SeenCheckpoint): May<void>;
  entry(entry: string): May<BookEntry | undefined>;
  isRevoked(entry: string): May<boolean>;
  /** Keeps a new entry; an entry that is there stays as it is. */
  begin(entry: Omit<BookEntry, 'revokedAt' | 'wholeAfter'>): May<void>;
  /** The whole was answered with the part after `after`. */
  whole(entry: string, after: string | null): May<void>;
  /** Also of an entry that was never asked under. */
  revoke(entry: string, at: string): May<void>;
  /** The files that lines of the entry named, with the account they are of. */
  files(entry: string, files: readonly { sha256: string; account: string; mediaType: string }[]): May<void>;
  file(entry: string, sha256: string): May<{ account: string; mediaType: string } | undefined>;
  effect(subject: Subject): May<BookEffect | undefined>;
  setEffect(subject: Subject, effect: BookEffect): May<void>;
}
