/**
 * `file:FOLDER`: a KEK of 32 random bytes in a file of mode 0600 for each epoch. For the demo, and for who trusts the machine. A copy of this folder
 * opens what an erasure should have closed: it belongs into no backup.
 */
import { createSecretKey, type KeyObject, randomBytes, randomUUID } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import { link, mkdir, open, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { StartError } from '@writ/core/command-errors';
import { syncFolder, writeSynced } from '@writ/core/durable-file';
import { SealingError } from '@writ/sealing';
import { openBytes, sealBytes } from '@writ/sealing/aes-gcm';
import { type Backend, BackendError, bound, kekGone, notUnwrapped } from './backend.ts';

const kekBytes = 32;
const head = Buffer.alloc(0);

const hasCode = (error: unknown, code: string): boolean => error instanceof Error && 'code' in error && error.code === code;

/** Passes for what its owner alone, this process, may read or write. */
function requirePrivate(what: string, { mode, uid }: { mode: number; uid: number }): void {
  if ((mode & 0o077) !== 0 || uid !== process.getuid?.())
    throw new StartError(
      `${what} of the KEKs must be this user's own, and nobody else's to read: its mode is ${(mode & 0o777).toString(8)}.`,
    );
}

/**
 * The KEK in a file; undefined where there is none, or none any more. Throws {@link BackendError} for a file that others may read. Read in this
 * thread: 32 bytes take some microseconds so, and 0.2 ms by four calls to other threads.
 */
function readKek(file: string): Buffer | undefined {
  let handle: number;
  try {
    handle = openSync(file, constants.O_RDONLY | constants.O_NOFOLLOW);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw new BackendError('UNAVAILABLE', 'The file of a KEK can not be read.', { cause: error });
  }
  try {
    try {
      requirePrivate('A file', fstatSync(handle));
    } catch (cause) {
      throw new BackendError('UNAVAILABLE', cause instanceof Error ? cause.message : 'The file of a KEK has no mode.', { cause });
    }
    const bytes = readFileSync(handle);
    // Zeros are what a destruction leaves that was cut off.
    return bytes.length === kekBytes && bytes.some((byte) => byte !== 0) ? bytes : undefined;
  } finally {
    closeSync(handle);
  }
}

/** Makes the file of a KEK, whole or not at all; leaves one that another process made meanwhile, and one that was destroyed. */
async function makeKek(folder: string, file: string): Promise<void> {
  const fresh = join(folder, `.${randomUUID()}`);
  try {
    await writeSynced(fresh, randomBytes(kekBytes), 0o600);
    await link(fresh, file);
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw new BackendError('UNAVAILABLE', 'The file of a KEK can not be written.', { cause: error });
  } finally {
    await rm(fresh, { force: true });
  }
  await syncFolder(folder);
}

/** Writes zeros over a KEK, and leaves an empty file, which keeps its epoch from getting another one. */
async function shred(file: string): Promise<void> {
  const handle = await open(file, constants.O_RDWR | constants.O_NOFOLLOW);
  try {
    const { size } = await handle.stat();
    await handle.write(Buffer.alloc(size), 0, size, 0);
    await handle.sync();
    await handle.truncate(0);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The backend over a folder, which is made where it is missing. Throws StartError where others may read it. */
export async function fileBackend(folder: string): Promise<Backend> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const handle = await open(folder, constants.O_RDONLY | constants.O_DIRECTORY);
  try {
    requirePrivate('The folder', await handle.stat());
  } finally {
    await handle.close();
  }
  const fileOf = (epoch: number): string => join(folder, `kek-${epoch}`);
  const kekOf = (epoch: number): KeyObject => {
    const kek = readKek(fileOf(epoch));
    if (kek === undefined) throw kekGone(epoch);
    return createSecretKey(kek);
  };
  return {
    name: 'file',
    wrap: async (of, secret) => {
      if (readKek(fileOf(of.epoch)) === undefined) await makeKek(folder, fileOf(of.epoch));
      return sealBytes(kekOf(of.epoch), bound(of), secret, head);
    },
    unwrap: async (of, sealed) => {
      const kek = kekOf(of.epoch);
      try {
        return openBytes(kek, bound(of), { sealed, from: 0, what: 'A wrapped secret' });
      } catch (error) {
        if (error instanceof SealingError) throw notUnwrapped(of, error);
        throw error;
      }
    },
    destroy: async (through) => {
      const epochs = (await readdir(folder)).flatMap((name) => /^kek-(\d+)$/.exec(name)?.[1] ?? []).map(Number);
      for (const epoch of epochs) if (epoch <= through) await shred(fileOf(epoch));
      await syncFolder(folder);
    },
    end: async () => {},
  };
}
