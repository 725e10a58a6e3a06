/**
 * What was read under the body's orders since this page was opened: each reading with the answer as it came and its receipt. In memory alone,
 * so that nothing of a record stays in the browser; what a person wants to keep, they keep as a file.
 */
import { useSyncExternalStore } from 'react';
import type { DataCategory } from '../../graphql/authority/graphql.ts';

export interface Reading {
  at: string;
  /** Of its entry in the log. */
  index: string;
  /** How many records were given. */
  count: number;
  order: string;
  target: string;
  category: DataCategory;
  /** The answer's whole JSON as it came, receipts included. */
  answer: Record<string, unknown>;
  /** Names the file that it is kept as. */
  file: string;
}

let all: readonly Reading[] = [];
/** Of which of them the person has kept the file. */
const kept = new Set<Reading>();
const listeners = new Set<() => void>();

export function addReading(reading: Reading): void {
  if (all.length === 0) addEventListener('beforeunload', askBeforeLoss);
  all = [...all, reading];
  for (const listener of listeners) listener();
}

/** The browser asks before the page is left or loaded again, while there is an answer that was not kept: reading it again is another access. */
function askBeforeLoss(event: BeforeUnloadEvent): void {
  if (all.some((reading) => !kept.has(reading))) event.preventDefault();
}

/** The person keeps the file of a reading. */
export function keepReading(reading: Reading): void {
  kept.add(reading);
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** The readings of one target, the earliest first. */
export function useReadings(order: string, target: string): Reading[] {
  return useSyncExternalStore(subscribe, () => all).filter((reading) => reading.order === order && reading.target === target);
}
