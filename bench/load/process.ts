/**
 * A server of a measurement in a process of its own, and what that process has used so far. The program is any Node program that calls
 * `announce` once it listens; it needs to know nothing else of being measured.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { StartError } from '@writ/core';

/** What a process has used since it began: all its threads together. */
export interface Usage {
  /** User and system time, in milliseconds. */
  readonly cpuMs: number;
  /** Most memory that was resident at any time, in bytes. */
  readonly peakBytes: number;
}

export interface Program {
  /** Of the program, below the folder `bench/`. */
  readonly file: string;
  readonly arguments?: readonly string[];
  /** What it is told; of this process's own environment it gets PATH, HOME and TMPDIR alone. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Options of Node for its process, such as modules to load ahead of it. */
  readonly nodeOptions?: readonly string[];
  /** How long it may take until it listens, in milliseconds; a minute unless told. */
  readonly startMs?: number;
}

export interface ServerProcess {
  /** What the program announced. */
  readonly url: string;
  /** Throws StartError when the process is gone. */
  usage(): Promise<Usage>;
  /** Sends a key to a module in it that listens for that, and answers what it says under this key. Throws StartError when the process is gone. */
  ask<Message>(key: string): Promise<Message>;
  /** Ends it; answers when it is gone. */
  stop(): Promise<void>;
}

const watcher = new URL('./watched.ts', import.meta.url).href;
const passedOn = ['PATH', 'HOME', 'TMPDIR'];

function spawnProgram({ file, arguments: given = [], environment = {}, nodeOptions = [] }: Program): ChildProcess {
  const own = Object.fromEntries(passedOn.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])));
  return fork(fileURLToPath(new URL(`../${file}`, import.meta.url)), given, {
    execArgv: ['--import', watcher, ...nodeOptions],
    env: { ...own, NODE_ENV: 'production', ...environment },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
}

/** The next message with this key. Throws StartError when the process ends or takes too long before it. */
function nextMessage<Message>(child: ChildProcess, file: string, key: string, timeoutMs: number): Promise<Message> {
  return new Promise((resolve, reject) => {
    const finish = (act: () => void): void => {
      clearTimeout(late);
      child.off('message', received).off('exit', ended);
      act();
    };
    const refuse = (what: string): void => finish(() => reject(new StartError(`bench/${file} ${what}`)));
    const received = (message: unknown): void => {
      const { [key]: value } = message as Record<string, Message | undefined>;
      if (value !== undefined) finish(() => resolve(value));
    };
    const ended = (code: number | null, signal: string | null): void =>
      refuse(`ended (${code ?? signal}) before it said its ${key}: what it wrote above says why.`);
    const late = setTimeout(() => refuse(`did not say its ${key} within ${timeoutMs / 1000} s.`), timeoutMs);
    child.on('message', received).on('exit', ended);
  });
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), 5_000);
  await gone;
  clearTimeout(late);
}

/** Options of Node with which a program leaves a processor profile of this name in a folder when it is ended; none without a folder. */
export const profiled = (folder: string | undefined, name: string): readonly string[] =>
  folder === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${folder}`, `--cpu-prof-name=${name}.cpuprofile`];

/** Starts a program with NODE_ENV=production; answers when it listens. Throws StartError when it ends or takes too long before that. */
export async function startProcess(program: Program): Promise<ServerProcess> {
  const child = spawnProgram(program);
  const { file, startMs = 60_000 } = program;
  try {
    const url = await nextMessage<string>(child, file, 'url', startMs);
    const ask = async <Message>(key: string): Promise<Message> => {
      if (!child.connected) throw new StartError(`bench/${file} ended in the middle of the measurement.`);
      child.send(key);
      return nextMessage<Message>(child, file, key, 10_000);
    };
    return { url, usage: () => ask<Usage>('usage'), ask, stop: () => stop(child) };
  } catch (error) {
    await stop(child);
    throw error;
  }
}
