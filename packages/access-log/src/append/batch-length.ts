/** How much of the queue goes into one batch: leaves of decisions are made while the log's lock is held, so that a batch of them is bounded too. */
import type { QueuedEntry } from './queued-entry.ts';

/** Entries in one batch, at most. */
const entriesMax = 256;
/** Decisions that the entries of one batch cover, at most; one entry always fits. Some 200 ms of a core. */
const decisionsMax = 4_000;

/** How many of the first entries of a queue make the next batch: at least one, unless it is empty. */
export function batchLength(queue: readonly { readonly queued: Pick<QueuedEntry, 'decisions'> }[]): number {
  let covered = 0;
  const beyond = queue.slice(0, entriesMax).findIndex(({ queued }, place) => {
    covered += queued.decisions;
    return place > 0 && covered > decisionsMax;
  });
  return beyond === -1 ? Math.min(queue.length, entriesMax) : beyond;
}
