/**
 * How many requests one client may send: by address, by the block of addresses around it, and by caller. Counted before a body is read, a
 * token is checked or a record is looked for. The counts are of one process and in bounded memory: who comes from more addresses than are
 * kept is forgotten and starts again, within what their block may send.
 */
import type { IncomingMessage } from 'node:http';
import type { Caller } from '@writ/access';
import { PublicError } from '@writ/core';
import { LRUCache } from 'lru-cache';
import { clientAddress, type IsTrusted, type Origin, originOf } from '../endpoint/client-address.ts';

/** Milliseconds that never go back. */
export type Monotonic = () => number;

export interface RateOptions {
  /** What an address, or a caller, may send in the long run. */
  requestsPerSecond: number;
  isTrusted: IsTrusted;
  now?: Monotonic;
}

/** At once, an address may send what it may send in so many seconds. */
const burstSeconds = 10;
/** What a block may send, in times of one address. */
const blockTimes = 4;
/** Entries of each count; some hundred bytes each. */
const entriesMax = 20_000;
/** A bound by sizes: one by a number has room for all of them from the beginning. */
const bound = { maxSize: entriesMax, sizeCalculation: () => 1 };
/** What a caller whom nobody knows counts, beside the request itself. */
const failureRequests = 9;
/** Tokens that were refused, of a block in a minute, at the rate of requests that is the default; more in proportion where that is raised, for those who share an address. */
const failedTokensLeast = 20;
const failedTokensOfRate = 0.4;
const minuteMs = 60_000;
/** What a form with files counts beside the request itself. */
const filesRequests = 49;
/** Copies of their own records that a person may take in a day, and so many at once. */
const copiesOfDay = 4;
const daySeconds = 86_400;

/** What is asked by a path, and how often in times of any other: files of the log are many and cheap, signing in is neither. */
const kinds = [
  { kind: 'log', path: /^\/log(?:\/|$)/, times: 10 },
  { kind: 'signIn', path: /^\/(?:sign-in|sign-out|oidc)(?:[/?]|$)/, times: 0.1 },
  { kind: 'request', path: /^/, times: 1 },
] as const;
type Kind = (typeof kinds)[number]['kind'];

/** One count of one kind of client: of each, the instant at which all that it sent would have been sent at its rate (GCRA). */
class Rates {
  readonly #spent = new LRUCache<string, number>(bound);
  readonly #intervalMs: number;
  readonly #burstMs: number;

  constructor(perSecond: number, seconds = burstSeconds) {
    this.#intervalMs = 1_000 / perSecond;
    this.#burstMs = seconds * 1_000;
  }

  /** Counts so many requests. Answers the milliseconds after which they would be within the rate; then they are not counted. */
  take(client: string, now: number, requests = 1): number {
    const until = Math.max(this.#spent.get(client) ?? now, now) + requests * this.#intervalMs;
    const overMs = until - now - this.#burstMs;
    if (overMs > 0) return overMs;
    this.#spent.set(client, until);
    return 0;
  }

  /** Takes back one that was counted. */
  giveBack(client: string): void {
    const until = this.#spent.get(client);
    if (until !== undefined) this.#spent.set(client, until - this.#intervalMs);
  }

  /** Counts requests that were made already, however many there were. */
  charge(client: string, now: number, requests: number): void {
    const until = Math.max(this.#spent.get(client) ?? now, now) + requests * this.#intervalMs;
    this.#spent.set(client, Math.min(until, now + this.#burstMs + this.#intervalMs));
  }
}

/** The last failed sign-ins of each block: so many within a minute, and a further one waits. */
class FailedTokens {
  readonly #failed = new LRUCache<string, readonly number[]>(bound);
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  /** The milliseconds after which the next one counts as the first again; 0 for now. */
  wait(block: string, now: number): number {
    const oldest = (this.#failed.get(block) ?? []).at(-this.#most);
    return oldest === undefined ? 0 : Math.max(0, oldest + minuteMs - now);
  }

  add(block: string, now: number): void {
    this.#failed.set(block, [...(this.#failed.get(block) ?? []), now].slice(-this.#most));
  }
}

/** Whether a request brings a token of its own: what a page of the console asks once its session is over is no guess. */
const bringsToken = ({ headers }: IncomingMessage): boolean => headers.authorization !== undefined;

export interface RateLimits {
  /** Counts a request, whatever it asks. Answers the refusal of one too many. */
  refusal(request: IncomingMessage): PublicError | null;
  /** Counts a request of somebody who is signed in, wherever they come from. Throws LIMIT_EXCEEDED for one too many. */
  requireCaller(caller: Pick<Caller, 'issuer' | 'subject'>): void;
  /**
   * Counts a caller whom nobody knows: that costs more than it looks, and is how tokens are guessed. Answers the refusal of one too many from there, in place of
   * what was wrong with its token. A good token is never refused for the tokens of others.
   */
  countFailure(request: IncomingMessage): PublicError | null;
  /** Counts a form with files: what it brings stays. */
  countFiles(request: IncomingMessage): void;
  /** Counts a copy of their own records. Throws LIMIT_EXCEEDED for one too many; what it answers takes back one that was not begun. */
  takeCopy(caller: Pick<Caller, 'issuer' | 'subject'>): () => void;
}

const tooMany = (limit: string, whose: string, waitMs: number): PublicError => {
  const retryAfterSeconds = Math.ceil(waitMs / 1_000);
  return new PublicError('LIMIT_EXCEEDED', `There were too many requests ${whose}. Send the next one in ${retryAfterSeconds} seconds.`, {
    limit,
    retryAfterSeconds,
  });
};

const kindOf = ({ url = '/' }: IncomingMessage): Kind => kinds.find(({ path }) => path.test(url))?.kind ?? 'request';

/** Opens the counts of one process. */
export function openRateLimits({ requestsPerSecond, isTrusted, now = () => performance.now() }: RateOptions): RateLimits {
  const ratesOf = (times: number) => ({
    client: new Rates(requestsPerSecond * times),
    block: new Rates(requestsPerSecond * times * blockTimes),
  });
  const rates = new Map(kinds.map(({ kind, times }) => [kind, ratesOf(times)]));
  const callers = new Rates(requestsPerSecond);
  const failed = new FailedTokens(Math.max(failedTokensLeast, Math.ceil(requestsPerSecond * failedTokensOfRate)));
  const copies = new Rates(copiesOfDay / daySeconds, daySeconds);
  function countedIn(request: IncomingMessage): { counts: ReturnType<typeof ratesOf>; origin: Origin } | null {
    const forwarded = request.headers['x-forwarded-for'];
    const address = clientAddress(request.socket.remoteAddress, [forwarded ?? []].flat().join(','), isTrusted);
    const counts = rates.get(kindOf(request));
    return address === null || counts === undefined ? null : { counts, origin: originOf(address) };
  }
  function charge(request: IncomingMessage, requests: number): void {
    const counted = countedIn(request);
    if (counted === null) return;
    counted.counts.client.charge(counted.origin.client, now(), requests);
    counted.counts.block.charge(counted.origin.block, now(), requests);
  }
  return {
    refusal(request) {
      const counted = countedIn(request);
      if (counted === null) return null;
      const { counts, origin } = counted;
      const waitMs = counts.client.take(origin.client, now());
      if (waitMs > 0) return tooMany('requestsOfAddress', 'from your address', waitMs);
      const blockMs = counts.block.take(origin.block, now());
      return blockMs > 0 ? tooMany('requestsOfBlock', 'from addresses around yours', blockMs) : null;
    },
    requireCaller({ issuer, subject }) {
      if (subject === null) return;
      const waitMs = callers.take(JSON.stringify([issuer, subject]), now());
      if (waitMs > 0) throw tooMany('requestsOfCaller', 'from you', waitMs);
    },
    countFailure(request) {
      charge(request, failureRequests);
      const counted = bringsToken(request) ? countedIn(request) : null;
      if (counted === null) return null;
      const { block } = counted.origin;
      const waitMs = failed.wait(block, now());
      failed.add(block, now());
      return waitMs > 0 ? tooMany('failedSignIns', 'with tokens that were refused from addresses around yours', waitMs) : null;
    },
    countFiles: (request) => charge(request, filesRequests),
    takeCopy({ issuer, subject }) {
      const client = JSON.stringify([issuer, subject]);
      const waitMs = copies.take(client, now());
      if (waitMs > 0) {
        const retryAfterSeconds = Math.ceil(waitMs / 1_000);
        throw new PublicError(
          'LIMIT_EXCEEDED',
          `You may take ${copiesOfDay} copies of your records a day. Take the next one in ${Math.ceil(retryAfterSeconds / 3_600)} hours.`,
          { limit: 'copiesOfCaller', retryAfterSeconds },
        );
      }
      return () => copies.giveBack(client);
    },
  };
}
