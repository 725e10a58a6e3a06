/**
 * Files that must survive a power cut and are never seen half written. A file is replaced as a whole: a reader meets either the
 * old text or the new one, also when several processes replace it.
 */
import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Makes a file that is not there yet, on the disk when this resolves; its name is so once its folder is synced. */
export async function writeSynced(file: string, content: string | Uint8Array, mode: number): Promise<void> {
  const handle = await open(file, 'wx', mode);
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Entries of a folder are durable only once the folder itself is. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Makes or replaces the file, readable by its owner only, and its folder where there is none; it is on the disk when this resolves.
 * Rejects as the file system does: then the file is as it was, unless only the folder could not be synced.
 */
export async function replaceFile(file: string, text: string): Promise<void> {
  const fresh = `${file}.${randomUUID()}`;
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  try {
    await writeSynced(fresh, text, 0o600);
    await rename(fresh, file);
  } catch (error) {
    await rm(fresh, { force: true });
    throw error;
  }
  await syncFolder(dirname(file));
}
