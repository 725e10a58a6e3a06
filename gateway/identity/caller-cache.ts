/**
 * Callers recognised a moment ago, so that the same token isn't checked again for each of a client's requests (a signature costs more
 * than a small query). An entry is good for one graph, for a minute and never past the token's end; only a digest of the token is kept.
 */
import { createHash } from 'node:crypto';
import type { Caller, Graph } from '@writ/access';

/** The longest that a removed key or issuer is still believed, in milliseconds. */
export const recognisedMs = 60_000;
/** The most entries that are kept; the oldest goes first. */
export const recognisedMax = 2_000;

export interface Recognised {
  find(token: string, graph: Graph, now: Date): Caller | undefined;
  /** `expires` is the token's own end, in seconds since 1970. */
  keep(token: string, graph: Graph, recognised: { readonly caller: Caller; readonly expires: number; readonly now: Date }): void;
}

const digest = (token: string, graph: Graph): string => createHash('sha256').update(`${graph} ${token}`).digest('base64');

export function createRecognised(): Recognised {
  const kept = new Map<string, { caller: Caller; until: number }>();
  return {
    find(token, graph, now) {
      const key = digest(token, graph);
      const found = kept.get(key);
      if (found === undefined || now.getTime() < found.until) return found?.caller;
      kept.delete(key);
      return undefined;
    },
    keep(token, graph, { caller, expires, now }) {
      if (kept.size >= recognisedMax) for (const oldest of kept.keys()) if (kept.delete(oldest)) break;
      kept.set(digest(token, graph), { caller, until: Math.min(now.getTime() + recognisedMs, expires * 1000) });
    },
  };
}
