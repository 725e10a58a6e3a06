/**
 * Checks a log repeatedly: each round reads the state, checks, stores what it learnt, and reports. Ends at the first finding that
 * does not pass by itself, so that whoever started the monitor notices.
 */
import { setTimeout as wait } from 'node:timers/promises';
import type { WitnessPolicy } from '@writ/tlog';
import type { ReadFile } from '@writ/verifier/source/log-source.ts';
import { type Observation, observe } from './observe.ts';
import { readState, writeState } from './state.ts';

/** A log, the place of the state, and how often to check. */
export interface MonitorOptions {
  read: ReadFile;
  policy: WitnessPolicy;
  stateFile: string;
  maxAgeSeconds: number | undefined;
  /** Seconds between two checks; undefined: check once. */
  everySeconds: number | undefined;
  /** Called with the result of every check. */
  report: (look: Observation, at: Date) => void;
  now: () => Date;
  /** Ends the waiting between two looks. */
  signal: AbortSignal;
}

/** One check, stored before it is reported. Throws `StartError` when the state can't be read or written. */
async function round(options: MonitorOptions): Promise<Observation> {
  const { read, policy, stateFile, maxAgeSeconds } = options;
  const before = await readState(stateFile, policy);
  const now = options.now();
  const seen = await observe({ read, policy, before, now, maxAgeSeconds });
  if (seen.state !== undefined && seen.state !== before?.state && JSON.stringify(seen.state) !== JSON.stringify(before?.state))
    await writeState(stateFile, seen.state);
  options.report(seen, now);
  return seen;
}

async function pause(seconds: number, signal: AbortSignal): Promise<void> {
  try {
    await wait(seconds * 1000, undefined, { signal });
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}

/** Checks once, or until a finding or the signal. Answers whether nothing was found at the last check. */
export async function watchLog(options: MonitorOptions): Promise<boolean> {
  for (;;) {
    const { findings } = await round(options);
    const isWell = findings.length === 0;
    if (options.everySeconds === undefined || findings.some(({ kind }) => kind !== 'unreachable')) return isWell;
    await pause(options.everySeconds, options.signal);
    if (options.signal.aborted) return isWell;
  }
}
