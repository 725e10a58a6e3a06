/**
 * Views of the queue that a person keeps in this browser: what is in the address and no more, so that nothing of a case and no text of anybody is kept. They
 * are called by what they filter. The person is named by a digest; where the browser has none, nothing can be saved.
 */
import { useCallback, useEffect, useState } from 'react';
import { useSession } from '../../app/session.ts';
import { type QueueSearch, queueSearch, viewKey } from './queue-search.ts';

/** More than anybody chooses from. */
const mostViews = 12;

/** Where somebody's views are kept. Rejects where the browser computes no digest: it does so on a secure connection alone. */
async function placeOf(graph: string, subject: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${graph} ${subject}`));
  return `writ-views-${[...new Uint8Array(digest).subarray(0, 12)].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

/** What is kept there, read as an address is: what this version doesn't know is left out. */
export function viewsIn(text: string | null): readonly QueueSearch[] {
  try {
    const kept: unknown = JSON.parse(text ?? '[]');
    if (!Array.isArray(kept)) return [];
    return kept
      .filter((one): one is Record<string, unknown> => typeof one === 'object' && one !== null)
      .map(queueSearch)
      .filter((view) => Object.keys(view).length > 0)
      .slice(0, mostViews);
  } catch {
    return [];
  }
}

export interface SavedViews {
  views: readonly QueueSearch[];
  /** Undefined where this browser keeps none. */
  save: ((view: QueueSearch) => void) | undefined;
  remove: (view: QueueSearch) => void;
}

export function useSavedViews(): SavedViews {
  const { graph, subject } = useSession();
  const [place, setPlace] = useState<string | null>(null);
  const [views, setViews] = useState<readonly QueueSearch[]>([]);
  useEffect(() => {
    let isOver = false;
    const read = async () => {
      const found = await placeOf(graph, subject);
      const kept = viewsIn(localStorage.getItem(found));
      if (isOver) return;
      setPlace(found);
      setViews(kept);
    };
    // A browser that refuses storage, or has no digest, offers no views.
    read().catch(() => undefined);
    return () => {
      isOver = true;
    };
  }, [graph, subject]);
  const keep = useCallback(
    (change: (old: readonly QueueSearch[]) => readonly QueueSearch[]) => {
      if (place === null) return;
      const next = change(viewsIn(localStorage.getItem(place)));
      localStorage.setItem(place, JSON.stringify(next));
      setViews(next);
    },
    [place],
  );
  const without = (view: QueueSearch, of: readonly QueueSearch[]) => of.filter((one) => viewKey(one) !== viewKey(view));
  return {
    views,
    save: place === null ? undefined : (view) => keep((old) => [...without(view, old), view].slice(-mostViews)),
    remove: (view) => keep((old) => without(view, old)),
  };
}
