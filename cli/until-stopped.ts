/**
 * Keeps a server running until it is told to stop or loses whoever started it, then closes everything in reverse order. A
 * start that fails half way closes what it had opened.
 */
import { StartError } from '@writ/core';
import { faults } from './process-log.ts';

export interface Stack {
  /** Remembers how to close what was just opened. */
  defer(close: () => Promise<void>): void;
}

const parentPollMs = 500;
const closeMs = 5_000;

/** Resolves on a signal, or when the parent process is gone: npm killed outright can't pass a signal on. */
function stopped(): Promise<void> {
  const parent = process.ppid;
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
    setInterval(() => {
      if (process.ppid !== parent) resolve();
    }, parentPollMs).unref();
  });
}

async function closeAll(closers: (() => Promise<void>)[]): Promise<void> {
  const late = setTimeout(() => process.exit(1), closeMs);
  late.unref();
  for (const close of closers.reverse()) {
    try {
      await close();
    } catch (error) {
      faults.tell('stop', 'close', error);
    }
  }
  clearTimeout(late);
}

/** Starts, waits, closes. Answers the exit code; throws what the start threw, after closing. */
export async function runUntilStopped(start: (stack: Stack) => Promise<void>): Promise<number> {
  const closers: (() => Promise<void>)[] = [];
  const alive = setInterval(() => undefined, 2 ** 30);
  const end = stopped();
  try {
    const starting = start({ defer: (close) => void closers.push(close) });
    await Promise.race([starting, end.then(() => Promise.reject(new Stopped()))]);
    await end;
    return 0;
  } catch (error) {
    if (error instanceof Stopped) return 0;
    throw error;
  } finally {
    clearInterval(alive);
    await closeAll(closers);
  }
}

/** The start was stopped before it was done. */
class Stopped extends StartError {}
