/**
 * Runs the server as the child of a small shell that holds the read end of a pipe: when the other end closes, by
 * `stop`, by an exit or by kill -9 of the parent, the shell asks the server for a fast shutdown and removes what was
 * only for this run. The shell is detached, so that a signal to the terminal's process group doesn't reach it first.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import type { Duplex } from 'node:stream';
import type { RunAs } from './server-folders.ts';

/** Descriptor 3 must be read by number: a background job's standard input is /dev/null. */
const supervisor = `
server=$1 socket=$2 scratch=$3; shift 3
"$server" "$@" 3<&- & child=$!
{ while read -r _ <&3; do :; done; kill -INT "$child"; } & watch=$!
trap 'kill -INT "$child"' INT TERM HUP
code=0
while kill -0 "$child" 2>/dev/null; do wait "$child"; code=$?; done
kill "$watch" 2>/dev/null
rm -rf -- "$socket" \${scratch:+"$scratch"}
exit "$code"`;

/** What every child of ours sees of the environment: no locale, no zone and no secret of the parent's. */
export const childEnvironment = { LC_ALL: 'C', TZ: 'UTC', PATH: process.env.PATH ?? '/usr/bin:/bin' };

/** A server that runs. */
export interface Supervised {
  /** True once the server has ended. */
  ended(): boolean;
  /** Resolves once the server has ended, whoever ended it. */
  readonly exited: Promise<void>;
  /** Closes the pipe, tells the supervisor too and waits until the server is gone. */
  stop(): Promise<void>;
  /** What the server wrote, for an error message. */
  lastWords(): string;
}

export interface Launch {
  readonly postgres: string;
  readonly settings: Readonly<Record<string, string>>;
  readonly data: string;
  readonly socketFolder: string;
  readonly logFile: string;
  readonly runAs: RunAs | undefined;
  /** A folder to remove when the server has ended; empty for none. */
  readonly scratch: string;
}

function spawnServer(launch: Launch): ChildProcess {
  const settings = Object.entries(launch.settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const log = openSync(launch.logFile, 'w', 0o600);
  try {
    return spawn(
      '/bin/sh',
      ['-c', supervisor, 'writ-postgres', launch.postgres, launch.socketFolder, launch.scratch, '-D', launch.data, ...settings],
      { cwd: '/', env: childEnvironment, detached: true, stdio: ['ignore', log, log, 'pipe'], ...launch.runAs },
    );
  } finally {
    closeSync(log);
  }
}

/** Starts the server; it isn't ready yet. Nothing here keeps the process alive. */
export function supervise(launch: Launch): Supervised {
  const child = spawnServer(launch);
  const pipe = child.stdio[3] as Duplex;
  let failure: Error | undefined;
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', (error) => {
      failure = error;
      resolve();
    });
  });
  // The pipe of a server that ended by itself is reset: that is seen by `ended`.
  pipe.on('error', (error) => {
    failure ??= error;
  });
  child.unref();
  if ('unref' in pipe && typeof pipe.unref === 'function') pipe.unref();
  return {
    exited,
    ended: () => failure !== undefined || child.exitCode !== null || child.signalCode !== null,
    stop: async () => {
      child.ref();
      pipe.destroy();
      child.kill('SIGTERM');
      await exited;
    },
    lastWords: () => failure?.message ?? readFileSync(launch.logFile, 'utf8').trim().split('\n').slice(-3).join(' '),
  };
}
