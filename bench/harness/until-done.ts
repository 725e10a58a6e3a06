/** The course of a measurement as a program: whatever it opened is closed again, also when it fails or is stopped. */
import { StartError } from '@writ/core';

/** Remembers how to close what was just opened. */
export type Defer = (close: () => Promise<unknown>) => void;

async function runAndClose(run: (defer: Defer) => Promise<void>): Promise<void> {
  const closers: (() => Promise<unknown>)[] = [];
  const stopped = new Promise<never>((_, reject) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => reject(new StartError(`Stopped by ${signal}.`)));
  });
  try {
    await Promise.race([run((close) => closers.push(close)), stopped]);
  } finally {
    for (const close of closers.reverse()) await close();
  }
}

/** Runs and ends the process: with 0, with 1 when it failed or was stopped, with 2 when the call was not understood. */
export async function untilDone(run: (defer: Defer) => Promise<void>): Promise<never> {
  try {
    await runAndClose(run);
  } catch (error) {
    console.error(error instanceof StartError || error instanceof TypeError ? error.message : error);
    process.exitCode = error instanceof TypeError && 'code' in error ? 2 : 1;
  }
  // The demo's identity provider keeps timers.
  process.exit();
}
