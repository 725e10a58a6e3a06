/** The rows of the queue under the address's filter, arranged as it says, fetched as far as is needed; and which of them is the active one. */
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { useClient } from 'urql';
import { useLive } from '../../app/live.ts';
import { linesOf, sorted } from './arrangement.ts';
import { filterKey, filterOf, type QueueSearch } from './queue-search.ts';
import { WorkList } from './work-list.ts';
import type { WorkRow } from './work-row.ts';

/** Where somebody was in which list, for when they come back from a piece of work: the rows themselves are asked again. */
let left: { key: string; active: string | null; at: number; loaded: number } | null = null;
/** How many rows are asked at once for somebody who comes back; they scroll for more. */
const againMost = 1_024;

export function useQueueRows(search: QueueSearch, now: number) {
  const client = useClient();
  const key = filterKey(search);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is due soon is due before the instant at which the list was begun
  const list = useMemo(() => new WorkList(client, filterOf(search, now)), [client, key]);
  const { rows, complete, loading, failures } = useSyncExternalStore(list.subscribe, list.snapshot);
  const [active, setActive] = useState<string | null>(() => (left?.key === key ? left.active : null));
  const [place] = useState(() => (left?.key === key ? left : null));
  useEffect(() => {
    void list.atLeast(Math.min(place?.loaded ?? 1, againMost));
    return () => list.stop();
  }, [list, place]);
  useLive(['WORK', 'ORDER'], (changes) => void list.refresh(new Set(changes.flatMap(({ id }) => id ?? []))));

  const isWhole = search.sort === undefined && search.group === undefined;
  // What is sorted or grouped is true only of what is there: the rest is fetched.
  useEffect(() => {
    list.arrange(!isWhole);
    return () => list.arrange(false);
  }, [isWhole, list]);
  const near = useCallback(() => {
    if (list.snapshot().failures.length === 0) void list.more();
  }, [list]);
  const look = useCallback((ids: readonly string[]) => void list.look(ids), [list]);

  const arranged = useMemo(
    () => (search.sort === undefined ? rows : sorted(rows, search.sort, search.down === true, now)),
    [rows, search.sort, search.down, now],
  );
  const lines = useMemo(() => linesOf(arranged, search.group), [arranged, search.group]);
  const order = useMemo(() => lines.flatMap((line) => (line.kind === 'row' ? [line.row] : [])), [lines]);
  const at = useMemo(() => order.findIndex(({ id }) => id === active), [order, active]);
  // What is done meanwhile is no longer there: the row that came in its place is the active one.
  const row = order[at] ?? order[Math.min(place?.at ?? 0, order.length - 1)];
  useEffect(() => {
    left = { key, active, at: Math.max(at, 0), loaded: rows.length };
  }, [key, active, at, rows.length]);

  const wanted = useRef<string | null>(null);
  const focus = (one: WorkRow | undefined) => {
    if (one === undefined) return;
    wanted.current = one.id;
    setActive(one.id);
    // The same row again is no change of state, and is to get the focus all the same.
    document.getElementById(`work-${one.id}`)?.focus();
  };
  const move = (step: 1 | -1) => focus(at < 0 ? row : (order[at + step] ?? order[at]));
  return { list, rows, complete, loading, failures, lines, order, row, isWhole, near, look, wanted, focus, move, become: setActive };
}

export type QueueRows = ReturnType<typeof useQueueRows>;
