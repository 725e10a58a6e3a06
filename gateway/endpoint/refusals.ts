/**
 * What is refused to a valid token without a role on a graph, or of a suspended person: an entry, which contains no claims of the person. So many an hour have one
 * each; those after them are counted into one, since whoever is refused may ask without end.
 */
import type { Graph } from '@writ/access';
import type { AccessLog, EntryDraft } from '@writ/access-log';
import { type Clock, newEventId } from '@writ/core';

const hourMs = 3_600_000;
/** Refusals of a graph, in an hour, that have an entry each. */
export const entriesEach = 20;

const accessRefused = (graph: Graph, at: Date, refusals = 1): EntryDraft<'access.refused.v1'> => ({
  event: newEventId(),
  kind: graph === 'public' ? 'self' : graph,
  type: 'access.refused.v1',
  at,
  details: { action: 'ask', outcome: 'failure', reason: ['FORBIDDEN'], request: { graph, ...(refusals === 1 ? {} : { refusals }) } },
});

export interface Refusals {
  /** Writes the entry of one, or counts it. Rejects where an entry that is due can't be written. */
  note(graph: Graph): Promise<void>;
  /** Writes what was counted since the last entry, and stops. */
  close(): Promise<void>;
}

/** `onFault` is called when the entry of an hour could not be written; its numbers are then in the next one. */
export function countRefusals(log: AccessLog, clock: Clock, onFault: (cause: unknown) => void): Refusals {
  const [written, waiting] = [new Map<Graph, number>(), new Map<Graph, number>()];
  const add = (counts: Map<Graph, number>, graph: Graph, count: number): void => void counts.set(graph, (counts.get(graph) ?? 0) + count);
  async function writeWaiting(): Promise<void> {
    written.clear();
    const counted = [...waiting];
    waiting.clear();
    for (const [graph, count] of counted)
      await log.append(accessRefused(graph, clock(), count)).catch((error: unknown) => {
        add(waiting, graph, count);
        onFault(error);
      });
  }
  const timer = setInterval(() => void writeWaiting(), hourMs);
  timer.unref();
  return {
    note: async (graph) => {
      if ((written.get(graph) ?? 0) >= entriesEach) return add(waiting, graph, 1);
      add(written, graph, 1);
      await log.append(accessRefused(graph, clock()));
    },
    close: async () => {
      clearInterval(timer);
      await writeWaiting();
    },
  };
}
