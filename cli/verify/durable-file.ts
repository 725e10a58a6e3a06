/**
 * Files that must survive a power cut and are never seen half written: what a monitor or a witness remembers. A file is replaced
 * as a whole, and is on the disk when the call comes back.
 */
import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { StartError } from '@writ/core';

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function writeSynced(file: string, text: string): Promise<void> {
  const handle = await open(file, 'wx', 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Replaces or makes the file, readable by its owner only. Throws {@link StartError} when it can't be written; then it is as it was. */
export async function writeDurably(file: string, text: string): Promise<void> {
  const fresh = `${file}.${randomUUID()}`;
  try {
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    await writeSynced(fresh, text);
    await rename(fresh, file);
    await syncFolder(dirname(file));
  } catch (error) {
    await rm(fresh, { force: true });
    throw new StartError(`${file} can't be written: ${error instanceof Error ? error.message : String(error)}.`);
  }
}
