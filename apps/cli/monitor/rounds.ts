/**
 * Looking at a log again and again: each round reads the state, looks, stores what it learnt, and tells. Ends at the first finding that
 * does not pass by itself, so that whoever started the monitor notices.
 */
import { setTimeout as wait } from 'node:timers/promises';
import type { WitnessPolicy } from '@writ/tlog';
import type { ReadFile } from '@writ/verifier/source/log-source.ts';
import { type Observation, observe } from './observe.ts';
import { readState, writeState } from './state.ts';

/** A log, the place of the state, and how often to look. */
export interface MonitorOptions {
  read: ReadFile;
  policy: WitnessPolicy;
  stateFile: string;
  maxAgeSeconds: number | undefined;
  /** Seconds between two looks; undefined: look once. */
  everySeconds: number | undefined;
  /** Is told of every look. */
  report: (look: Observation, at: Date) => void;
  now: () => Date;
  /** Ends the waiting between two looks. */
  signal: AbortSignal;
}

/** One look, stored before it is told. Throws `StartError` when the state can't be read or written. */
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

/** Looks once, or until a finding or the signal. Answers whether all was well at the last look. */
export async function watchLog(options: MonitorOptions): Promise<boolean> {
  for (;;) {
    const { findings } = await round(options);
    const isWell = findings.length === 0;
    if (options.everySeconds === undefined || findings.some(({ kind }) => kind !== 'unreachable')) return isWell;
    await pause(options.everySeconds, options.signal);
    if (options.signal.aborted) return isWell;
  }
}
