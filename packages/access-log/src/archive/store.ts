/**
 * Where an archive of the log is kept: files by the paths that they have below `/log/<epoch>/`, which are made once and never changed.
 * A store is not trusted: whoever reads from it compares what it gives with hashes of the tree.
 */

/** Files that are made once. Every method rejects with {@link ArchiveError} when the store can't do it. */
export interface ArchiveStore {
  /** For people: the folder, or the address without credentials. It is written down in `log.archive`. */
  readonly place: string;
  /** The bytes of a file; undefined when there is none. */
  read(path: string): Promise<Uint8Array | undefined>;
  /** Makes the file, durably, and answers true; false, and nothing is changed, when there is one of this name already. */
  create(path: string, bytes: Uint8Array): Promise<boolean>;
}

/** The archive can't be used, lacks a file, or holds a file that is not of this log. */
export class ArchiveError extends Error {
  override readonly name = 'ArchiveError';
  readonly code = 'LOG_ARCHIVE';
}
