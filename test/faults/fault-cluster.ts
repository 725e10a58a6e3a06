/**
 * A PostgreSQL server of a test's own that may be killed, filled up and set back: durable as a real one, in a folder of its own, behind a
 * socket that stays where it is however often the server is started. It ends no process that it did not start.
 */
import { execFile, execFileSync } from 'node:child_process';
import { chownSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { DatabaseRole } from '@writ/core';
import { type Binaries, binariesFor } from '../../apps/demo/database/binaries.ts';
import { freshFolder, type ServerFolders, serverFoldersFor, temporaryFolder } from '../../apps/demo/database/server-folders.ts';
import { childEnvironment, type Supervised, supervise } from '../../apps/demo/database/supervise.ts';
import { connect, socketConnection } from '../../prisma/connect.ts';
import { migrate } from '../../prisma/migrate.ts';

const projectFolder = fileURLToPath(new URL('../..', import.meta.url));
const readyMs = 120_000;

/** Flushed as in production: an acknowledged commit survives the processes. Small, so that a small disk holds it. */
const settings = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  dynamic_shared_memory_type: 'mmap',
  huge_pages: 'off',
  io_method: 'sync',
  jit: 'off',
  max_connections: '50',
  shared_buffers: '32MB',
  max_wal_size: '64MB',
  timezone: 'UTC',
};
const initArguments = ['-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-instructions', '--no-sync'];

/** With owners and modes; tests of the same process go on meanwhile. */
const copy = (from: string, to: string): Promise<unknown> => promisify(execFile)('cp', ['-a', from, to]);

/** Which process has which parent, of all that run. */
function parents(): [pid: number, parent: number][] {
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n');
  return lines.map((line) => line.trim().split(/\s+/).map(Number) as [number, number]);
}
function runs(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ESRCH') return false;
    throw error;
  }
}
function killNow(pid: number): void {
  if (runs(pid)) process.kill(pid, 'SIGKILL');
}

/** The data that the first server of this process was made with. */
let first: Promise<string> | undefined;

/** One server; `start` it before anything else. */
export class FaultCluster {
  /** Owned by the user that the server runs as. */
  readonly folder: string;
  readonly socketFolder: string;
  readonly #place: ServerFolders;
  readonly #binaries: Binaries;
  /** Whose changes it follows, as `primary_conninfo`; that counts until it is promoted. */
  #follows: Readonly<Record<string, string>> = {};
  #server: Supervised | undefined;

  private constructor(place: ServerFolders, folder: string) {
    this.folder = folder;
    this.#place = place;
    this.#binaries = binariesFor(place);
    this.socketFolder = freshFolder(temporaryFolder(place.runAs), place.runAs);
  }

  /** Whom the server runs as; undefined for the user of the test. */
  static runAs(): ServerFolders['runAs'] {
    return serverFoldersFor(join(projectFolder, '.writ'), projectFolder, false).runAs;
  }

  /** A migrated database `writ`, its server started; in `folder`, which the server's user must own, or in a fresh one. */
  static async open(folder?: string): Promise<FaultCluster> {
    const place = serverFoldersFor(join(projectFolder, '.writ'), projectFolder, false);
    const cluster = new FaultCluster(place, folder ?? freshFolder(temporaryFolder(place.runAs), place.runAs));
    try {
      await cluster.#initialise();
      return cluster;
    } catch (error) {
      await cluster.close();
      throw error;
    }
  }

  /** A standby of a primary that is stopped, not started yet; named `standby` to it. */
  static async standbyOf(primary: FaultCluster): Promise<FaultCluster> {
    const place = serverFoldersFor(join(projectFolder, '.writ'), projectFolder, false);
    const standby = new FaultCluster(place, freshFolder(temporaryFolder(place.runAs), place.runAs));
    await copy(primary.data, standby.data);
    const signal = join(standby.data, 'standby.signal');
    writeFileSync(signal, '', { mode: 0o600 });
    if (place.runAs) chownSync(signal, place.runAs.uid, place.runAs.gid);
    const quoted = primary.socketFolder.replaceAll(/['\\]/g, '\\$&');
    standby.#follows = {
      primary_conninfo: `host='${quoted}' user=postgres application_name=standby`,
      wal_retrieve_retry_interval: '100ms',
    };
    return standby;
  }

  get data(): string {
    return join(this.folder, 'data');
  }

  connection(role: DatabaseRole | 'postgres') {
    return socketConnection(this.socketFolder, role === 'postgres' ? role : `writ_${role}`, 'writ');
  }

  /** The first of a process makes its data, and the others copy what it made. */
  async #initialise(): Promise<void> {
    first ??= FaultCluster.#makeFirst(this.#place);
    await copy(join(await first, 'data'), this.data);
    await this.start();
  }

  /** Answers the folder of a migrated database whose server has stopped, which goes with this process. */
  static async #makeFirst(place: ServerFolders): Promise<string> {
    const cluster = new FaultCluster(place, freshFolder(temporaryFolder(place.runAs), place.runAs));
    process.once('exit', () => {
      for (const folder of [cluster.folder, cluster.socketFolder]) rmSync(folder, { recursive: true, force: true });
    });
    await cluster.#make();
    await cluster.stop();
    return cluster.folder;
  }

  async #make(): Promise<void> {
    const options = { cwd: '/', env: childEnvironment, ...this.#place.runAs };
    await promisify(execFile)(this.#binaries.initdb, ['-D', this.data, ...initArguments], options);
    await this.start('postgres');
    const client = await connect({ ...this.connection('postgres'), database: 'postgres' });
    try {
      await client.query('create role writ_owner login createrole nosuperuser nobypassrls');
      await client.query('create database writ owner writ_owner');
    } finally {
      await client.end();
    }
    await migrate(this.connection('owner'));
  }

  /** Resolves when connections are taken, so after recovery. */
  async start(database = 'writ'): Promise<void> {
    const server = supervise({
      postgres: this.#binaries.postgres,
      settings: { ...settings, ...this.#follows, unix_socket_directories: this.socketFolder },
      data: this.data,
      // Removed when the server ends: here nothing, the socket's folder stays.
      socketFolder: join(this.folder, 'no-such-folder'),
      logFile: join(this.folder, 'server.log'),
      runAs: this.#place.runAs,
      scratch: '',
    });
    this.#server = server;
    for (const until = Date.now() + readyMs; ; await wait(10)) {
      if (server.ended()) throw new Error(`The server did not start: ${server.lastWords()}`);
      try {
        const client = await connect({ ...this.connection('postgres'), database });
        return await client.end();
      } catch (cause) {
        if (Date.now() > until) throw new Error(`The server takes no connections: ${server.lastWords()}`, { cause });
      }
    }
  }

  /** Whether the server has ended, by itself or not. */
  get ended(): boolean {
    return this.#server?.ended() ?? true;
  }

  /** Kills the server and every process of it with signal 9, and resolves when they are gone. */
  async kill(): Promise<void> {
    const postmaster = Number.parseInt(readFileSync(join(this.data, 'postmaster.pid'), 'utf8'), 10);
    const family = [postmaster, ...parents().flatMap(([pid, parent]) => (parent === postmaster ? [pid] : []))];
    for (const pid of family) killNow(pid);
    while (family.some(runs) || !this.ended) await wait(5);
  }

  async stop(): Promise<void> {
    await this.#server?.stop();
  }

  /** Copies the data of a server that is stopped, with owners and modes. */
  backUp(): string {
    const copy = join(this.folder, `backup-${Date.now()}`);
    execFileSync('cp', ['-a', this.data, copy]);
    return copy;
  }

  /** Puts a backup in the place of the data of a server that is stopped; the backup stays. */
  restore(backup: string): void {
    rmSync(this.data, { recursive: true });
    execFileSync('cp', ['-a', backup, this.data]);
  }

  /** Stops the server and removes all of it. */
  async close(): Promise<void> {
    await this.stop();
    for (const folder of [this.folder, this.socketFolder]) if (existsSync(folder)) rmSync(folder, { recursive: true, force: true });
  }
}
