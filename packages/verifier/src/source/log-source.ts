/**
 * Where a log's files are read from: a folder that mirrors the static tree of a log. Answers bytes or their absence;
 * whether the bytes are right is for the replay to say.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StartError } from '@writ/core/command-errors';
import { bundlePath, tilePath } from '@writ/tlog';

/** Reads one file of the static tree by its path under the log's prefix; undefined when there is none. */
export type ReadFile = (path: string) => Promise<Uint8Array | undefined>;

const absent = ['ENOENT', 'ENOTDIR'];

/** A reader of the files in a folder. Throws {@link StartError} for a file that is there and can't be read. */
export const folderReader =
  (folder: string): ReadFile =>
  async (path) => {
    try {
      return await readFile(join(folder, path));
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      if ('code' in error && absent.includes(String(error.code))) return undefined;
      throw new StartError(`${join(folder, path)} can't be read: ${error.message}.`);
    }
  };

/** How many files are read before they are asked for: four bundles and their tiles, at most 64 MiB and usually far less than one. */
const aheadMax = 8;

/**
 * A reader that reads the next files of an order while what it gave is worked on. Any file may be asked for, in any order; each of `paths`
 * is expected once. What can't be read is thrown to whoever asks for that file, and to nobody when nobody does.
 */
export function readAhead(read: ReadFile, paths: Iterator<string>): ReadFile {
  const begun = new Map<string, ReturnType<ReadFile>>();
  const begin = (): void => {
    while (begun.size < aheadMax) {
      const { done, value } = paths.next();
      if (done === true) return;
      const file = read(value);
      file.catch(() => undefined);
      begun.set(value, file);
    }
  };
  return async (path) => {
    begin();
    const file = begun.get(path);
    if (file === undefined) return await read(path);
    begun.delete(path);
    begin();
    return await file;
  };
}

/** A file that was found: `width` is the number of items that it should hold, which is more than asked for in a full one. */
export interface FoundFile {
  path: string;
  width: number;
  bytes: Uint8Array;
}

/** The partial file, or the full one that has taken its place since: a log may delete a partial tile once it is full. */
async function findEither(read: ReadFile, pathOf: (width: number) => string, width: number): Promise<FoundFile | undefined> {
  for (const each of width === 256 ? [256] : [width, 256]) {
    const bytes = await read(pathOf(each));
    if (bytes !== undefined) return { path: pathOf(each), width: each, bytes };
  }
  return undefined;
}

/** The hash tile in at least this width; undefined when neither it nor the full one is there. */
export const findTile = (read: ReadFile, tile: { level: number; n: number; width: number }): Promise<FoundFile | undefined> =>
  findEither(read, (width) => tilePath({ ...tile, width }), tile.width);

/** The entry bundle in at least this width; undefined when neither it nor the full one is there. */
export const findBundle = (read: ReadFile, n: number, width: number): Promise<FoundFile | undefined> =>
  findEither(read, (each) => bundlePath(n, each), width);
