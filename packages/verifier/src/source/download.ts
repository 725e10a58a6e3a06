/**
 * Fetches the static tree of a log over HTTP into a folder, as it is signed at this moment: the checkpoint first, then the
 * bundles and tiles of its size that the folder does not hold yet. Writes what came; whether it is right is for the replay to say.
 */
import { StartError } from '@writ/core/command-errors';
import { bundlePath, tilePath, tileWidthAt } from '@writ/tlog';
import { openPinned, type Pinned } from '../pins/pinned.ts';
import type { Progress } from '../progress.ts';
import { parallelMax, urlLog } from './http-source.ts';
import { hasFile, keepCheckpoint, keepFile } from './kept-folder.ts';
import { findBundle, findTile, type ReadFile } from './log-source.ts';

type Wanted = { level: number | 'entries'; n: number };

/** Every file of a log of this size, lower levels and numbers first. */
function* wantedFiles(size: number): Generator<Wanted> {
  for (let n = 0; tileWidthAt(0, n, size) > 0; n += 1) yield { level: 'entries', n };
  for (let level = 0; tileWidthAt(level, 0, size) > 0; level += 1)
    for (let n = 0; tileWidthAt(level, n, size) > 0; n += 1) yield { level, n };
}

/** How many files that are: counted and not listed, because whoever signs a checkpoint may write any size into it. */
function wantedCount(size: number): number {
  let count = Math.ceil(size / 256);
  for (let width = size; width > 0; width = Math.floor(width / 256)) count += Math.ceil(width / 256);
  return count;
}

const pathOf = ({ level, n }: Wanted, width: number): string =>
  level === 'entries' ? bundlePath(n, width) : tilePath({ level, n, width });

/** What a download did, in files of the static tree. */
export interface Downloaded {
  fetched: number;
  /** Were there from an earlier run, and not asked for again. */
  kept: number;
}

interface Download {
  read: ReadFile;
  folder: string;
  size: number;
  progress: Progress | undefined;
}

/** Gets one file, unless it is there. False when the log doesn't have it. */
async function getFile({ read, folder, size }: Download, wanted: Wanted, done: Downloaded): Promise<boolean> {
  const { level, n } = wanted;
  const width = tileWidthAt(level === 'entries' ? 0 : level, n, size);
  if ((await hasFile(folder, pathOf(wanted, width))) || (await hasFile(folder, pathOf(wanted, 256)))) {
    done.kept += 1;
    return true;
  }
  const found = await (level === 'entries' ? findBundle(read, n, width) : findTile(read, { level, n, width }));
  if (found === undefined) return false;
  await keepFile(folder, found.path, found.bytes);
  done.fetched += 1;
  return true;
}

/** Gets the files of a log of this size, several at a time, until one is not there or fails. */
async function getFiles(download: Download): Promise<Downloaded> {
  const wanted = wantedFiles(download.size);
  const total = wantedCount(download.size);
  const done = { fetched: 0, kept: 0 };
  let going = true;
  const work = async (): Promise<void> => {
    for (const each of wanted) {
      if (!(await getFile(download, each, done))) going = false;
      if (!going) return;
      download.progress?.(done.fetched + done.kept, total);
    }
  };
  const stopAll = (error: unknown): never => {
    going = false;
    throw error;
  };
  const ends = await Promise.allSettled(Array.from({ length: parallelMax }, () => work().catch(stopAll)));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
  return done;
}

/**
 * Downloads the log at `url` into `folder`. Stops quietly at the first file that is not there, because the replay names it,
 * and after the checkpoint when that does not open. Files that the folder has are not asked for again: they never change. Throws
 * {@link StartError} when the server can't be reached or fails, or shows no checkpoint.
 */
export async function downloadLog(url: string, folder: string, pinned: Pinned, progress?: Progress): Promise<Downloaded> {
  const { read, close } = urlLog(url);
  try {
    const text = await read('checkpoint');
    if (text === undefined) throw new StartError(`There is no ${url}/checkpoint: is this the address of a log?`);
    await keepCheckpoint(folder, text, pinned);
    const checkpoint = openPinned(text, pinned);
    return typeof checkpoint === 'string' ? { fetched: 0, kept: 0 } : await getFiles({ read, folder, size: checkpoint.size, progress });
  } finally {
    await close();
  }
}
