/**
 * What this replica has signed last, kept outside the database: a file with the checkpoint's signed note. A database that
 * was restored from an older backup, or failed over to a copy that lacks entries, is noticed by it even after a restart.
 * Written at most once a publish round and on closing, never while somebody waits for an entry: a replica that is killed
 * may forget the last second. Whoever removes the file removes this defence, and the start says that it is missing.
 */
import { StartError } from '@writ/core';
import { type Checkpoint, formatCheckpoint, openCheckpoint, signNote, TlogError } from '@writ/tlog';
import { readAnchorFile, writeAnchorFile } from './anchor-file.ts';
import { errorCode } from './connection.ts';
import type { LogIdentity } from './identity.ts';
import type { LogLogger } from './logger.ts';
import type { Acknowledged } from './stored-tree.ts';

/** The anchor of one replica. */
export interface Anchor {
  /** What it said when it was opened; undefined on a first start, or without a file. */
  readonly known: Acknowledged | undefined;
  /** Where that is written, as a sentence to follow another; empty without a file. */
  readonly where: string;
  /** Keeps what this replica has acknowledged, if that is more than what is kept. One call at a time; never rejects. */
  keep(acknowledged: Acknowledged): Promise<void>;
  /** The same at the start, when nothing may go wrong yet. Throws StartError when the file can't be written. */
  begin(acknowledged: Acknowledged): Promise<void>;
  /** Why it is not kept, in a sentence, or undefined. */
  trouble(): string | undefined;
}

/** For a log that is opened without a file: a tool's or a test's. */
export const noAnchor: Anchor = { known: undefined, where: '', keep: async () => {}, begin: async () => {}, trouble: () => undefined };

const removeOnlyIf = 'Restore it; move it away only when a checkpoint that others hold shows that the database has the whole log.';

function parseAnchor(file: string, text: string, { origin, key }: LogIdentity): Checkpoint {
  try {
    // The origin is compared here, so that a file of another log is not called damaged.
    const said = text.slice(0, text.indexOf('\n'));
    if (said !== origin)
      throw new StartError(
        `The anchor file ${file} is of the log ${said}, not of ${origin}: after opening a new epoch move it away and keep it, else correct WRIT_DATA, WRIT_LOG_ANCHOR or WRIT_LOG_ORIGIN.`,
      );
    return openCheckpoint({ text, origin, keys: [key] });
  } catch (cause) {
    if (!(cause instanceof TlogError)) throw cause;
    throw new StartError(`The anchor file ${file} is not a checkpoint by the key ${key.name} (${cause.code}). ${removeOnlyIf}`, { cause });
  }
}

async function readAnchor(file: string, identity: LogIdentity): Promise<Checkpoint | undefined> {
  try {
    const text = await readAnchorFile(file);
    return text === undefined ? undefined : parseAnchor(file, text, identity);
  } catch (cause) {
    if (cause instanceof StartError) throw cause;
    throw new StartError(`The anchor file ${file} can't be read (${errorCode(cause)}): check who may read it.`, { cause });
  }
}

class FileAnchor implements Anchor {
  readonly #file: string;
  readonly #identity: LogIdentity;
  readonly #logger: LogLogger;
  readonly known: Checkpoint | undefined;
  /** What the file says as far as this replica knows; others may share the file. */
  #kept: Acknowledged | undefined;
  #failed: string | undefined;

  constructor(options: { file: string; identity: LogIdentity; logger: LogLogger; known: Checkpoint | undefined }) {
    this.#file = options.file;
    this.#identity = options.identity;
    this.#logger = options.logger;
    this.known = options.known;
    this.#kept = options.known;
  }

  trouble(): string | undefined {
    return this.#failed;
  }

  get where(): string {
    return ` The anchor file is ${this.#file}.`;
  }

  async begin(acknowledged: Acknowledged): Promise<void> {
    if (this.known === undefined && acknowledged.size > 0)
      this.#logger.warn(
        { size: acknowledged.size },
        "the log has entries and there is no anchor file: whether the database was set back since this replica's last run can't be told",
      );
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
    if (this.#kept !== undefined && this.#kept.size >= acknowledged.size && this.#failed === undefined) return;
    const { origin, signer } = this.#identity;
    const others = await readAnchor(this.#file, this.#identity);
    if (others === undefined || others.size < acknowledged.size) {
      const { size, root } = acknowledged;
      await writeAnchorFile(this.#file, signNote(formatCheckpoint({ origin, size, root }), [signer]));
    }
    this.#kept = acknowledged;
  }
}

/**
 * Opens the anchor in a file, which need not exist. Throws StartError for a file that can't be read, is of another log, or
 * is not signed by this log's key: what it says can't be told then, and going on could hide that entries are gone.
 */
export async function openAnchor(file: string | undefined, identity: LogIdentity, logger: LogLogger): Promise<Anchor> {
  if (file === undefined) return noAnchor;
  return new FileAnchor({ file, identity, logger, known: await readAnchor(file, identity) });
}
