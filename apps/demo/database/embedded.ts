/**
 * The embedded PostgreSQL of demo mode and of the tests: a Unix socket in a folder that only this user can enter, no
 * port, no password, and a server that never outlives the process that started it. Production has a server of its own
 * (DATABASE_URL) and never comes here.
 */
import { execFile } from 'node:child_process';
import {
  accessSync,
  chownSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { StartError } from '@writ/core';
import type pg from 'pg';
import { connect, socketConnection } from '../../../prisma/connect.ts';
import { type Binaries, binariesFor } from './binaries.ts';
import { awaitNoServer, takeLock } from './lock.ts';
import { freshFolder, makeOwned, type ServerFolders, serverFoldersFor, temporaryFolder, tie } from './server-folders.ts';
import { childEnvironment, type Supervised, supervise } from './supervise.ts';

/** What to start and where its data belong. */
export interface EmbeddedOptions {
  /** Setting WRIT_DATA: the folder that holds the database, or as root a pointer to it. */
  readonly dataFolder: string;
  /** The project's folder; as root the place under /var/lib is named for it. */
  readonly projectFolder: string;
  /** How many processes of Writ will connect; one when left out. */
  readonly processes?: number;
  /** For tests: nothing is flushed to disk, data in memory when there is room, and all of it gone with the server. */
  readonly fast?: boolean;
}

/** A server that is ready. */
export interface Embedded {
  /** Connect with this as `host`; see `connectionFor`. */
  readonly socketFolder: string;
  /** Where the data lie: worth telling the user. */
  readonly location: string;
  /** False when the database was made by this start. */
  readonly reused: boolean;
  /** Resolves, with a sentence for the operator, when the server has ended and nobody had stopped it; never otherwise. */
  readonly lost: Promise<StartError>;
  /** Stops the server and waits until it is gone; a second call does nothing. */
  stop(): Promise<void>;
}

const run = promisify(execFile);
const majorVersion = '18';

/** Messages at `log` and above only: an error's text would carry values of records. */
const settings = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  dynamic_shared_memory_type: 'mmap',
  huge_pages: 'off',
  io_method: 'sync',
  jit: 'off',
  timezone: 'UTC',
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
};
/** More than what a process of Writ opens when all its pools are full, which is about sixty. */
const connectionsOfProcess = 80;
const connectionsLeast = 300;

const fastSettings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', wal_level: 'minimal', max_wal_senders: '0' };

const initArguments = [
  '-U',
  'postgres',
  '-A',
  'trust',
  '-E',
  'UTF8',
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
];

/** Makes the data folder, complete or not at all. */
async function initialise(folders: ServerFolders, binaries: Binaries, data: string): Promise<void> {
  const fresh = `${data}.new`;
  rmSync(fresh, { recursive: true, force: true });
  const sync = folders.scratch ? ['--no-sync'] : [];
  try {
    await run(binaries.initdb, ['-D', fresh, ...initArguments, '--no-instructions', ...sync], {
      cwd: '/',
      env: childEnvironment,
      ...folders.runAs,
    });
  } catch (error) {
    const detail =
      error instanceof Error && 'stderr' in error && error.stderr ? String(error.stderr).trim().split('\n').at(-1) : String(error);
    throw new StartError(
      `PostgreSQL could not set up a database in ${folders.folder}: ${detail}. Check the rights and the free space there.`,
      {
        cause: error,
      },
    );
  }
  const hba = join(fresh, 'pg_hba.conf');
  writeFileSync(hba, 'local all all trust\n', { mode: 0o600 });
  if (folders.runAs) chownSync(hba, folders.runAs.uid, folders.runAs.gid);
  renameSync(fresh, data);
}

function checkVersion(data: string): void {
  const found = readFileSync(join(data, 'PG_VERSION'), 'utf8').trim();
  if (found !== majorVersion)
    throw new StartError(
      `The database in ${data} was made by PostgreSQL ${found} and this is ${majorVersion}. Export it with the version that made it, or set WRIT_DATA to another folder.`,
    );
}

const readyMs = 60_000;

/** Connects as superuser as soon as the server takes connections. */
async function connectWhenReady(server: Supervised, socketFolder: string): Promise<pg.Client> {
  for (const until = Date.now() + readyMs; ; await wait(10)) {
    if (server.ended()) throw new StartError(`The embedded PostgreSQL did not start: ${server.lastWords()}`);
    try {
      return await connect(socketConnection(socketFolder, 'postgres', 'postgres'));
    } catch (cause) {
      if (Date.now() > until) throw new StartError(`The embedded PostgreSQL accepts no connections: ${server.lastWords()}`, { cause });
    }
  }
}

/** The owner of everything and its database, once a cluster. The other roles come with the migrations. */
async function makeOwner(client: pg.Client): Promise<void> {
  const role = await client.query("select from pg_roles where rolname = 'writ_owner'");
  if (role.rowCount === 0) await client.query('create role writ_owner login createrole nosuperuser nobypassrls');
  const database = await client.query("select from pg_database where datname = 'writ'");
  if (database.rowCount === 0) await client.query('create database writ owner writ_owner');
}

async function launch(
  folders: ServerFolders,
  binaries: Binaries,
  data: string,
  processes: number,
): Promise<{ server: Supervised; socketFolder: string }> {
  const socketFolder = freshFolder(temporaryFolder(folders.runAs), folders.runAs);
  const server = supervise({
    postgres: binaries.postgres,
    settings: {
      ...settings,
      max_connections: String(Math.max(connectionsLeast, connectionsOfProcess * processes)),
      ...(folders.scratch ? fastSettings : {}),
      unix_socket_directories: socketFolder,
    },
    data,
    socketFolder,
    logFile: join(folders.folder, 'server.log'),
    runAs: folders.runAs,
    scratch: folders.scratch ? folders.folder : '',
  });
  try {
    const client = await connectWhenReady(server, socketFolder);
    await makeOwner(client).finally(() => client.end());
    return { server, socketFolder };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

const releaseMs = 30_000;

/** As `launch`, and again while what a killed server left behind holds its memory: such processes end by themselves once they see that it is gone. */
async function launchOnceReleased(...launched: Parameters<typeof launch>): ReturnType<typeof launch> {
  for (const until = Date.now() + releaseMs; ; await wait(100)) {
    try {
      return await launch(...launched);
    } catch (error) {
      const isHeld = error instanceof StartError && /shared memory block .* is still in use/.test(error.message);
      if (!isHeld || Date.now() > until) throw error;
    }
  }
}

const endedByItself = ({ folder }: ServerFolders): StartError =>
  new StartError(
    `The embedded PostgreSQL has stopped unexpectedly. Its last messages are in ${join(folder, 'server.log')}; start Writ again: it recovers everything that was committed.`,
  );

async function startIn(folders: ServerFolders, { dataFolder, processes = 1 }: EmbeddedOptions, unlock: () => void): Promise<Embedded> {
  const binaries = binariesFor(folders);
  if (folders.runAs && !folders.scratch) tie(folders.folder, dataFolder, folders.runAs);
  else makeOwned(folders.folder, folders.runAs);
  const data = join(folders.folder, 'data');
  const reused = existsSync(data);
  if (reused) {
    checkVersion(data);
    await awaitNoServer(data, dataFolder);
  } else await initialise(folders, binaries, data);
  const { server, socketFolder } = await launchOnceReleased(folders, binaries, data, processes);
  let stopping: Promise<void> | undefined;
  const stop = (): Promise<void> => {
    stopping ??= server.stop().then(unlock);
    return stopping;
  };
  const lost = new Promise<StartError>((resolve) => {
    void server.exited.then(() => {
      if (stopping === undefined) resolve(endedByItself(folders));
    });
  });
  return { socketFolder, location: folders.folder, reused, lost, stop };
}

/** The data folder's real path, so that one folder by two names is one folder. */
function ownFolder(dataFolder: string): string {
  try {
    mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  } catch (cause) {
    throw new StartError(
      `The data folder ${dataFolder} can't be made. Check who owns the folder above it, or set WRIT_DATA to another one.`,
      { cause },
    );
  }
  try {
    accessSync(dataFolder, constants.R_OK | constants.W_OK | constants.X_OK);
    return realpathSync(dataFolder);
  } catch (cause) {
    throw new StartError(
      `The data folder ${dataFolder} may not be written by this user. Check who owns it, or set WRIT_DATA to another one.`,
      {
        cause,
      },
    );
  }
}

async function startLocked(options: EmbeddedOptions): Promise<Embedded> {
  const dataFolder = ownFolder(options.dataFolder);
  const unlock = takeLock(dataFolder);
  try {
    return await startIn(serverFoldersFor(dataFolder, realpathSync(options.projectFolder), false), { ...options, dataFolder }, unlock);
  } catch (error) {
    unlock();
    throw error;
  }
}

/**
 * Starts the embedded server on its data, making them at the first start, with role `writ_owner` and database `writ`.
 * Throws StartError with one sentence when it is already running, not installed or not allowed.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  if (options.fast !== true) return startLocked(options);
  const folders = serverFoldersFor(options.dataFolder, realpathSync(options.projectFolder), true);
  try {
    return await startIn(folders, options, () => {});
  } catch (error) {
    rmSync(folders.folder, { recursive: true, force: true });
    throw error;
  }
}
