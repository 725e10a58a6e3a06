/**
 * Keeps a server running until it is asked to stop, loses whoever started it or fails, then closes everything in reverse order. A
 * start that fails half way closes what it had opened; one that is stopped half way closes what it opens even later.
 * Nothing that hangs keeps the process: three seconds after the word to stop it is gone, and its database with it.
 */
import { StartError } from '@writ/core';
import { faults } from './process-log.ts';
import { starter } from './starter.ts';

export interface Stack {
  /** Remembers how to close what was just opened. Throws when the stop has been asked for: a start goes no further. */
  defer(close: () => Promise<void>): void;
  /** Something is gone that nothing works without: says so and stops everything. The exit code is then 1. */
  fail(why: StartError): void;
}

const parentPollMs = 250;
const closeMs = 3_000;

/** The start was stopped before it was done. */
class Stopped extends StartError {}

/** Resolves on a signal, or when the parent process is gone: npm killed outright can't pass a signal on. */
function stopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
    setInterval(() => {
      if (process.ppid !== starter) resolve();
    }, parentPollMs).unref();
  });
}

async function closeAll(closers: (() => Promise<void>)[]): Promise<void> {
  for (let close = closers.pop(); close !== undefined; close = closers.pop()) {
    try {
      await close();
    } catch (error) {
      faults.report('stop', 'close', error);
    }
  }
}

/** Closes what is open, and what a start in progress opens meanwhile; its error, if any, comes of the closing. */
async function closeInTime(closers: (() => Promise<void>)[], starting: Promise<void>): Promise<void> {
  const late = setTimeout(() => process.exit(1), closeMs);
  await closeAll(closers);
  await Promise.allSettled([starting]);
  await closeAll(closers);
  clearTimeout(late);
  // Runs only if something that nobody closes keeps the process: a handle must not outlive the server.
  setTimeout(() => process.exit(), closeMs).unref();
}

/** Starts, waits, closes. Answers the exit code; throws what the start threw, after closing. */
export async function runUntilStopped(start: (stack: Stack) => Promise<void>): Promise<number> {
  const closers: (() => Promise<void>)[] = [];
  const alive = setInterval(() => undefined, 2 ** 30);
  let stopping = false;
  let code = 0;
  const failed = Promise.withResolvers<void>();
  const end = Promise.race([stopped(), failed.promise]).then(() => {
    stopping = true;
  });
  const starting = start({
    defer: (close) => {
      closers.push(close);
      if (stopping) throw new Stopped('Stopped before it had started.');
    },
    fail: (why) => {
      if (stopping) return;
      // Said now: closing may take its whole time and end in an exit.
      process.stderr.write(`writ: ${why.message}\n`);
      code = 1;
      failed.resolve();
    },
  });
  try {
    await Promise.race([starting, end]);
    await end;
    return code;
  } finally {
    clearInterval(alive);
    await closeInTime(closers, starting);
  }
}
