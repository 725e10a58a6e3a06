/**
 * Where the embedded server's files lie and as whom it runs. PostgreSQL refuses to run as root, and another user can't
 * reach anything below root's 0700 home: as root, binaries and data go together under /var/lib in a folder named for the
 * project folder, and the server runs as `nobody`. An ordinary user has everything in place below the data folder.
 * Never a fixed name in the temporary folder: another local user could plant it.
 */
import { createHash, randomUUID } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { StartError } from '@writ/core';

/** The user that the server runs as; undefined means the user who runs us. */
export interface RunAs {
  readonly uid: number;
  readonly gid: number;
}

/** The folders of one embedded server. */
export interface ServerFolders {
  readonly runAs: RunAs | undefined;
  /** Holds `data` and `server.log`; 0700 and owned by whoever runs the server. */
  readonly folder: string;
  /** Where a copy of the binaries may be made. */
  readonly copies: string;
  /** True when the folder goes away together with the server. */
  readonly scratch: boolean;
}

const isRoot = (): boolean => process.getuid?.() === 0;
const shortHash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);
const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The uid and gid of `nobody`, as this machine has them. */
function nobody(): RunAs {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith('nobody:'));
  const [, , uid, gid] = line?.split(':') ?? [];
  const ids = { uid: Number(uid), gid: Number(gid) };
  if (line === undefined || !(ids.uid > 0) || !(ids.gid > 0))
    throw new StartError(
      'PostgreSQL can\'t run as root and this machine has no user "nobody" to run it as: start Writ as an ordinary user.',
    );
  return ids;
}

/** Makes a 0700 folder of the server's user. Throws StartError when the machine doesn't allow it. */
export function makeOwned(folder: string, runAs: RunAs | undefined): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    chmodSync(folder, 0o700);
    if (runAs) chownSync(folder, runAs.uid, runAs.gid);
  } catch (error) {
    throw new StartError(
      `The database's folder ${folder} can't be made (${reason(error)}). Check who owns the folder above it, or set WRIT_DATA to a folder that you may write.`,
    );
  }
}

/** Root's folder for one project: made when missing, refused when anybody else could have put something into it. */
function rootFolder(projectFolder: string): string {
  const folder = join('/var/lib', `writ-${shortHash(projectFolder)}`);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o755 });
    const found = lstatSync(folder);
    if (found.isDirectory() && found.uid === 0 && (found.mode & 0o022) === 0) {
      chmodSync(folder, 0o755);
      return folder;
    }
  } catch (error) {
    throw new StartError(
      `When Writ runs as root, the database is in ${folder}, which can't be used (${reason(error)}). Make /var/lib writable, or start Writ as an ordinary user.`,
    );
  }
  throw new StartError(
    `${folder} must be a folder that belongs to root and that only root may write. Check its content and remove it, or start Writ as an ordinary user.`,
  );
}

const gone = (location: string, dataFolder: string): StartError =>
  new StartError(
    `The database that belongs to ${dataFolder} is not in ${location}: the project was moved or copied, or the folder was removed. Restore it, or delete ${dataFolder} to start again.`,
  );

/**
 * Ties root's folder under /var/lib to the data folder by a random id in both. Who deletes the data folder has deleted
 * the database: what is left of it is removed here. A data folder without its database is refused, since keys would
 * meet a log that they never signed.
 */
export function tie(folder: string, dataFolder: string, runAs: RunAs): void {
  const pointer = join(dataFolder, 'postgres-location.json');
  const mark = join(folder, 'id');
  if (existsSync(pointer)) {
    const { location, id } = JSON.parse(readFileSync(pointer, 'utf8')) as { location?: string; id?: string };
    if (location !== folder || !existsSync(mark) || readFileSync(mark, 'utf8') !== id) throw gone(String(location), dataFolder);
    return;
  }
  rmSync(folder, { recursive: true, force: true });
  makeOwned(folder, runAs);
  const id = randomUUID();
  writeFileSync(mark, id, { mode: 0o644 });
  writeFileSync(pointer, JSON.stringify({ location: folder, id }), { mode: 0o600 });
}

/** True when any user can step down to this folder. */
function openToAll(folder: string): boolean {
  if ((lstatSync(folder).mode & 0o001) === 0) return false;
  return dirname(folder) === folder || openToAll(dirname(folder));
}

/** The temporary folder, or /tmp when the one that is set is too deep for a socket path or closed to the server's user. */
export function temporaryFolder(runAs: RunAs | undefined): string {
  const set = tmpdir();
  return Buffer.byteLength(set) <= 60 && existsSync(set) && (runAs === undefined || openToAll(set)) ? set : '/tmp';
}

/** A fresh 0700 folder of the server's user below `parent`. */
export function freshFolder(parent: string, runAs: RunAs | undefined): string {
  const folder = mkdtempSync(join(parent, 'writ-'));
  if (runAs) chownSync(folder, runAs.uid, runAs.gid);
  return folder;
}

const scratchBytes = 500 * 1024 * 1024;

function scratchParent(runAs: RunAs | undefined): string {
  const memory = '/dev/shm';
  if (!existsSync(memory)) return temporaryFolder(runAs);
  const { bavail, bsize } = statfsSync(memory);
  return bavail * bsize >= scratchBytes ? memory : temporaryFolder(runAs);
}

/** Decides where the server's files lie. `scratch` asks for a folder that lives as long as the server. */
export function serverFoldersFor(dataFolder: string, projectFolder: string, scratch: boolean): ServerFolders {
  const runAs = isRoot() ? nobody() : undefined;
  const base = runAs ? rootFolder(projectFolder) : join(dataFolder, 'postgres');
  const copies = runAs ? base : join(dataFolder, 'postgres');
  if (scratch) return { runAs, folder: freshFolder(scratchParent(runAs), runAs), copies, scratch };
  return { runAs, folder: runAs ? join(base, `data-${shortHash(dataFolder)}`) : base, copies, scratch };
}
