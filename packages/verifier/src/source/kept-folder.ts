/**
 * A folder that mirrors a log over many runs: the files of its static tree, its newest checkpoint, and in `earlier/` every one that
 * was the newest before. A file is there whole or not at all. Never removes what it keeps: it may be evidence.
 */
import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { StartError } from '@writ/core/command-errors';
import type { HeldCheckpoint } from '../pins/earlier.ts';
import { openPinned, type Pinned } from '../pins/pinned.ts';
import { folderReader } from './log-source.ts';

const earlierFolder = 'earlier';

/** Writes a file of the folder. Throws {@link StartError} when it can't be written. */
export async function keepFile(folder: string, path: string, bytes: Uint8Array): Promise<void> {
  const file = join(folder, path);
  const fresh = `${file}.${randomUUID()}`;
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(fresh, bytes);
    await rename(fresh, file);
  } catch (error) {
    await rm(fresh, { force: true });
    throw new StartError(`${file} can't be written: ${error instanceof Error ? error.message : String(error)}.`);
  }
}

const isAbsent = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && ['ENOENT', 'ENOTDIR'].includes(String(error.code));

/** Whether the folder has a file with something in it: a power cut may leave an empty one, and none of a log is. Throws {@link StartError} when it can't be asked. */
export async function hasFile(folder: string, path: string): Promise<boolean> {
  try {
    const found = await stat(join(folder, path));
    return found.isFile() && found.size > 0;
  } catch (error) {
    if (isAbsent(error)) return false;
    throw new StartError(`${join(folder, path)} can't be read: ${error instanceof Error ? error.message : String(error)}.`);
  }
}

const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/**
 * Makes this the folder's checkpoint, whatever it is worth. One that was there, opens and says something else goes to `earlier/`
 * first, under its size and the beginning of its root.
 */
export async function keepCheckpoint(folder: string, bytes: Uint8Array, pinned: Pinned): Promise<void> {
  const before = await folderReader(folder)('checkpoint');
  const held = openPinned(before, pinned);
  const fresh = openPinned(bytes, pinned);
  const isSame =
    typeof held !== 'string' && typeof fresh !== 'string' && held.size === fresh.size && hexOf(held.root) === hexOf(fresh.root);
  if (before !== undefined && typeof held !== 'string' && !isSame)
    await keepFile(folder, `${earlierFolder}/${held.size}-${hexOf(held.root).slice(0, 16)}`, before);
  await keepFile(folder, 'checkpoint', bytes);
}

async function earlierNames(folder: string): Promise<string[]> {
  try {
    return (await readdir(join(folder, earlierFolder))).filter((name) => /^\d+-[0-9a-f]{16}$/.test(name)).sort();
  } catch (error) {
    if (isAbsent(error)) return [];
    throw new StartError(`${join(folder, earlierFolder)} can't be read: ${error instanceof Error ? error.message : String(error)}.`);
  }
}

/** The earlier checkpoints that the folder keeps. Throws {@link StartError} for one that can't be read. */
export async function keptEarlier(folder: string): Promise<HeldCheckpoint[]> {
  const names = await earlierNames(folder);
  return await Promise.all(
    names.map(async (name) => {
      const file = join(folder, earlierFolder, name);
      try {
        return { where: `${earlierFolder}/${name}`, bytes: await readFile(file) };
      } catch (error) {
        throw new StartError(`${file} can't be read: ${error instanceof Error ? error.message : String(error)}.`);
      }
    }),
  );
}
