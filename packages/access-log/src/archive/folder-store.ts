/** An archive in a folder, such as a mounted volume: each file appears whole, under its name, and only once. */
import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { syncFolder, writeSynced } from '@writ/core/durable-file';
import { ArchiveError, type ArchiveStore } from './store.ts';

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : 'UNKNOWN');

/**
 * Makes the folder, and those between it and the archive's own, durably: also what another process made and may not have had time to sync.
 * `durable` has those of which this process knows it.
 */
async function makeFolder(root: string, folder: string, durable: Set<string>): Promise<void> {
  const first = await mkdir(folder, { recursive: true });
  // Whose folder the archive's own is in may be nobody's business here, unless it was made just now.
  const shortest = Math.min(first?.length ?? Infinity, root.length + 1);
  for (let made = folder; made.length >= shortest && !durable.has(made); made = dirname(made)) await syncFolder(dirname(made));
  durable.add(folder);
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
  try {
    await writeSynced(fresh, bytes, 0o644);
    const isMade = await linkOnce(fresh, file);
    await syncFolder(folder);
    return isMade;
  } finally {
    await rm(fresh, { force: true });
  }
}

/** The store in a folder, which is made with the first file. */
export function folderStore(folder: string): ArchiveStore {
  const durable = new Set<string>();
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
        await makeFolder(resolve(folder), dirname(resolve(folder, path)), durable);
        return await createFile(join(folder, path), bytes);
      } catch (error) {
        throw failed(path, 'written', error);
      }
    },
  };
}
