/**
 * What this replica has signed last, kept outside the database: a file with the checkpoint's signed note. A database that
 * was restored from an older backup, or failed over to a copy that lacks entries, is noticed by it even after a restart.
 * Written at most once a publish round and on closing, never while somebody waits for an entry: a replica that is killed
 * may forget the last second. Each epoch has a file of its own: what was signed in one is never taken back by opening the
 * next. Whoever removes the file removes this defence, and the start says that it is missing.
 */
import { replaceFile, StartError } from '@writ/core';
import { formatCheckpoint, openCheckpoint, signNote, TlogError, type VerifierKey } from '@writ/tlog';
import type { Acknowledged } from '../append/stored-tree.ts';
import { errorCode } from '../log/connection.ts';
import type { LogIdentity } from '../log/identity.ts';
import type { LogLogger } from '../log/logger.ts';
import { readAnchorFile } from './anchor-file.ts';

/** The anchor of one replica. */
export interface Anchor {
  /** Its content when it was opened; undefined on a first start, or without a file. */
  readonly known: Acknowledged | undefined;
  /** Where that is written, as a sentence to follow another; empty without a file. */
  readonly where: string;
  /** Keeps what this replica has acknowledged, if that is more than what is kept. One call at a time; never rejects. */
  keep(acknowledged: Acknowledged): Promise<void>;
  /** The same at the start, when nothing may go wrong yet. Throws StartError when the file can't be written. */
  begin(acknowledged: Acknowledged): Promise<void>;
  /** Why it is not kept, in a sentence, or undefined. */
  failure(): string | undefined;
}

/** For a log that is opened without a file: a tool's or a test's. */
export const noAnchor: Anchor = { known: undefined, where: '', keep: async () => {}, begin: async () => {}, failure: () => undefined };

const removeOnlyIf = 'Restore it; move it away only when a checkpoint that others hold shows that the database has the whole log.';

/** Whose checkpoint a file must hold. */
export interface AnchorOwner {
  readonly origin: string;
  /** One of them must have signed it. */
  readonly keys: readonly [VerifierKey, ...VerifierKey[]];
}

/** What a file holds: a checkpoint, and its signed note as it is. */
export interface AnchoredCheckpoint extends Acknowledged {
  readonly note: string;
}

function parseAnchor(file: string, text: string, { origin, keys }: AnchorOwner): AnchoredCheckpoint {
  try {
    // The origin is compared here, so that a file of another log is not called damaged.
    const named = text.slice(0, text.indexOf('\n'));
    if (named !== origin)
      throw new StartError(
        `The anchor file ${file} is of the log ${named}, not of ${origin}: correct WRIT_DATA, WRIT_LOG_ANCHOR or WRIT_LOG_ORIGIN.`,
      );
    const { size, root } = openCheckpoint({ text, origin, keys });
    return { size, root, note: text };
  } catch (cause) {
    if (!(cause instanceof TlogError)) throw cause;
    throw new StartError(`The anchor file ${file} is not a checkpoint by the key ${keys[0].name} (${cause.code}). ${removeOnlyIf}`, {
      cause,
    });
  }
}

/** What an anchor file says; undefined when there is none. Throws StartError as {@link openAnchor} does. */
export async function readAnchor(file: string, owner: AnchorOwner): Promise<AnchoredCheckpoint | undefined> {
  try {
    const text = await readAnchorFile(file);
    return text === undefined ? undefined : parseAnchor(file, text, owner);
  } catch (cause) {
    if (cause instanceof StartError) throw cause;
    throw new StartError(`The anchor file ${file} can't be read (${errorCode(cause)}): check who may read it.`, { cause });
  }
}

const ownerOf = ({ origin, key }: LogIdentity): AnchorOwner => ({ origin, keys: [key] });

class FileAnchor implements Anchor {
  readonly #file: string;
  readonly #identity: LogIdentity;
  readonly #logger: LogLogger;
  readonly known: Acknowledged | undefined;
  #failed: string | undefined;

  constructor(options: { file: string; identity: LogIdentity; logger: LogLogger; known: Acknowledged | undefined }) {
    this.#file = options.file;
    this.#identity = options.identity;
    this.#logger = options.logger;
    this.known = options.known;
  }

  failure(): string | undefined {
    return this.#failed;
  }

  get where(): string {
    return ` The anchor file is ${this.#file}.`;
  }

  async begin(acknowledged: Acknowledged): Promise<void> {
    try {
      await this.#write(acknowledged);
    } catch (cause) {
      if (cause instanceof StartError) throw cause;
      throw new StartError(`The anchor file ${this.#file} can't be written (${errorCode(cause)}): check its folder.`, { cause });
    }
  }

  async keep(acknowledged: Acknowledged): Promise<void> {
    try {
      await this.#write(acknowledged);
      this.#failed = undefined;
    } catch (error) {
      const what = error instanceof StartError ? error.message : `The anchor file could not be written (${errorCode(error)}).`;
      if (this.#failed === undefined) this.#logger.error({ code: errorCode(error) }, 'the anchor is not kept');
      this.#failed = `${what} After a restart a database that was set back may go unnoticed.`;
    }
  }

  async #write(acknowledged: Acknowledged): Promise<void> {
    const { origin, signer } = this.#identity;
    // Read each time: of replicas that share the file and write at once the one behind may be the last, and the file may be gone.
    const stored = await readAnchor(this.#file, ownerOf(this.#identity));
    if (stored !== undefined && stored.size >= acknowledged.size) return;
    const { size, root } = acknowledged;
    await replaceFile(this.#file, signNote(formatCheckpoint({ origin, size, root }), [signer]));
  }
}

/**
 * Opens the anchor in a file, which need not exist. Throws StartError for a file that can't be read, is of another log, or
 * is not signed by this log's key: its content is then unknown, and continuing could hide that entries are gone.
 */
export async function openAnchor(file: string | undefined, identity: LogIdentity, logger: LogLogger): Promise<Anchor> {
  if (file === undefined) return noAnchor;
  return new FileAnchor({ file, identity, logger, known: await readAnchor(file, ownerOf(identity)) });
}
