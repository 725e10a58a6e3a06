/** Counts callers whom nobody knows: an entry an hour of each process with the numbers; one each would let strangers fill the log. */
import type { Graph } from '@writ/access';
import type { AccessLog } from '@writ/access-log';
import { type Clock, newEventId } from '@writ/core';

const hourMs = 3_600_000;

export interface FailedSignIns {
  count(graph: Graph): void;
  /** Writes what was counted since the last entry, and stops. */
  close(): Promise<void>;
}

/** `onFault` is called when an entry could not be written; its numbers are then counted into the next one. */
export function countFailedSignIns(log: AccessLog, clock: Clock, onFault: (cause: unknown) => void): FailedSignIns {
  let counts = new Map<Graph, number>();
  async function write(): Promise<void> {
    const written = counts;
    if (written.size === 0) return;
    counts = new Map();
    try {
      const details = { action: 'authenticate', outcome: 'failure', target: Object.fromEntries(written) };
      await log.append({ event: newEventId(), kind: 'system', type: 'auth.failed.v1', at: clock(), details });
    } catch (error) {
      for (const [graph, count] of written) counts.set(graph, (counts.get(graph) ?? 0) + count);
      onFault(error);
    }
  }
  const timer = setInterval(() => void write(), hourMs);
  timer.unref();
  return {
    count: (graph) => void counts.set(graph, (counts.get(graph) ?? 0) + 1),
    close: async () => {
      clearInterval(timer);
      await write();
    },
  };
}
