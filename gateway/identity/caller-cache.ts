/**
 * Callers recognised a moment ago, so that the same token isn't checked again for each of a client's requests (a signature costs more
 * than a small query). What a token is bound to is remembered with its caller, and proved for each request all the same. An entry is good for one graph, for a minute and never past the token's end; only a digest of the token is kept.
 */
import { createHash } from 'node:crypto';
import type { Caller, Graph } from '@writ/access';
import type { Confirmation } from './bound/binding.ts';

/** The longest time for which a removed key or issuer is still accepted, in milliseconds. */
export const callerCacheMs = 60_000;
/** The most entries that are kept; the oldest goes first. */
export const callerCacheMax = 2_000;

/** Who a token names, what it is bound to, and the log-in that it rests on: when that was and not how long ago, which is another with each request. */
export interface Recognised {
  readonly caller: Caller;
  readonly confirmation: Confirmation;
  readonly logIn: LogIn;
}

export interface LogIn {
  /** Seconds since 1970; null where the token doesn't say. */
  readonly at: number | null;
  readonly acr: string | null;
  /** Of these one is needed for what weighs; any will do where it is empty. */
  readonly stepUpAcr: readonly string[];
}

export interface CallerCache {
  find(token: string, graph: Graph, now: Date): Recognised | undefined;
  /** `expires` is the token's own end, in seconds since 1970. */
  keep(token: string, graph: Graph, recognised: Recognised & { readonly expires: number; readonly now: Date }): void;
}

const digest = (token: string, graph: Graph): string => createHash('sha256').update(`${graph} ${token}`).digest('base64');

export function createCallerCache(): CallerCache {
  const cached = new Map<string, Recognised & { until: number }>();
  return {
    find(token, graph, now) {
      const key = digest(token, graph);
      const found = cached.get(key);
      if (found === undefined || now.getTime() < found.until) return found;
      cached.delete(key);
      return undefined;
    },
    keep(token, graph, { caller, confirmation, logIn, expires, now }) {
      if (cached.size >= callerCacheMax) for (const oldest of cached.keys()) if (cached.delete(oldest)) break;
      const until = Math.min(now.getTime() + callerCacheMs, expires * 1000);
      cached.set(digest(token, graph), { caller, confirmation, logIn, until });
    },
  };
}
