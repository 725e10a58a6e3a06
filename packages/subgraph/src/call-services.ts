/** What each call to one subgraph is given by the process that serves it, beside who asks. */
import type { CallerTokenKey } from '@writ/access';
import type { SubgraphName } from '@writ/core';
import { LRUCache } from 'lru-cache';
import { type Cursors, createCursors } from './cursors.ts';

export interface CallServices {
  readonly cursors: Cursors;
  /** True for the first time that a page is named; false for a page that was taken already, by this call or another one of this process. */
  takePage(page: string): boolean;
}

/** Pages are remembered for longer than a grant lives, and no more of them than this. */
const pagesMax = 100_000;

/** Made once a process, of the key that the subgraph knows the gateway by. */
export function callServices(key: CallerTokenKey, subgraph: SubgraphName): CallServices {
  // Bounded by sizes: a bound by a number would have room for all of them from the beginning, some megabytes.
  const taken = new LRUCache<string, true>({ maxSize: pagesMax, sizeCalculation: () => 1 });
  return {
    cursors: createCursors(key, subgraph),
    takePage(page) {
      if (taken.has(page)) return false;
      taken.set(page, true);
      return true;
    },
  };
}
