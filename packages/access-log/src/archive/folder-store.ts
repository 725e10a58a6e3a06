/** An archive in a folder, such as a mounted volume: each file appears whole, under its name, and only once. */
import { randomUUID } from 'node:crypto';
import { link, mkdir, open, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ArchiveError, type ArchiveStore } from './store.ts';

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : 'UNKNOWN');

/** Entries of a folder are durable only once the folder itself is. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Makes the folder and those above it that are missing, durably. */
async function makeFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true });
  if (first === undefined) return;
  for (let made = folder; made.length >= first.length; made = dirname(made)) await syncFolder(dirname(made));
}

async function writeSynced(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'wx', 0o644);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** False where the name is taken: a link replaces nothing, unlike a renamed file. */
async function linkOnce(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

async function createFile(file: string, bytes: Uint8Array): Promise<boolean> {
  const folder = dirname(file);
  const fresh = `${file}.${randomUUID()}.new`;
  await makeFolder(folder);
  try {
    await writeSynced(fresh, bytes);
    const isMade = await linkOnce(fresh, file);
    await syncFolder(folder);
    return isMade;
  } finally {
    await rm(fresh, { force: true });
  }
}

/** The store in a folder, which is made with the first file. */
export function folderStore(folder: string): ArchiveStore {
  const failed = (path: string, what: string, cause: unknown): ArchiveError =>
    new ArchiveError(`${join(folder, path)} can't be ${what} (${codeOf(cause)}): check the folder of the archive and who may use it.`, {
      cause,
    });
  return {
    place: folder,
    async read(path) {
      try {
        return new Uint8Array(await readFile(join(folder, path)));
      } catch (error) {
        if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return undefined;
        throw failed(path, 'read', error);
      }
    },
    async create(path, bytes) {
      try {
        return await createFile(join(folder, path), bytes);
      } catch (error) {
        throw failed(path, 'written', error);
      }
    },
  };
}
