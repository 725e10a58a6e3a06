/**
 * The file behind the anchor: one signed note, replaced as a whole. What {@link writeAnchorFile} has resolved for survives a
 * power cut, and a reader meets either the old text or the new one. Knows nothing of what the text says.
 */
import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { errorCode } from './connection.ts';

/** The text of the file, or undefined when there is no such file. Rejects as the file system does. */
export async function readAnchorFile(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

async function writeDurably(file: string, text: string): Promise<void> {
  const handle = await open(file, 'wx', 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Replaces the file, making its folder where there is none. Rejects as the file system does; the old text is then still there. */
export async function writeAnchorFile(file: string, text: string): Promise<void> {
  const folder = dirname(file);
  // Several processes may share the file: each writes beside it under a name of its own.
  const fresh = `${file}.${randomUUID()}`;
  await mkdir(folder, { recursive: true });
  try {
    await writeDurably(fresh, text);
    await rename(fresh, file);
  } catch (error) {
    await rm(fresh, { force: true });
    throw error;
  }
  await syncFolder(folder);
}
