/**
 * Timestamps over the seals of packages. An authority may be away for hours, and a package waits for it: with its cipher open and all of it but its end in rows, since
 * the key of the cipher is nowhere else. No lane of the worker waits meanwhile.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { TimestampUnavailable } from '@writ/cms';
import type { Clock } from '@writ/core';

/**
 * Asks an authority once for a timestamp over a signature (TimeStampResp, RFC 3161), and checks it. Rejects with TimestampUnavailable when there is none that can be
 * used: it can be asked again.
 */
export type AskTimestamp = (signature: Uint8Array) => Promise<Uint8Array>;

/** How long a package waits for a timestamp, in milliseconds; then it has failed. */
export interface Patience {
  readonly longestMs: number;
}
const fourHours: Patience = { longestMs: 4 * 3_600_000 };
const [firstPauseMs, longestPauseMs] = [1_000, 60_000];

/** Nobody gave a timestamp in time. */
export class NoTimestamp extends Error {
  override readonly name = 'NoTimestamp';
}

export interface TimestampWait {
  readonly ask: AskTimestamp;
  readonly clock: Clock;
  /** Four hours when left out. */
  readonly patience?: Patience | undefined;
  /** Called before each time that it is asked; throws where the package is not to be made any more. */
  readonly goOn: () => Promise<void>;
  /** Told when the first answer was none. */
  readonly onWait: () => void;
  /** Ends the waiting. */
  readonly signal: AbortSignal;
  /** Between two tries; by the machine's clock when left out. */
  readonly rest?: (ms: number, signal: AbortSignal) => Promise<unknown>;
}

/** Asks until there is a timestamp: after a second, then after twice as long, up to a minute. Throws {@link NoTimestamp} when it has waited as long as it may. */
export async function awaitTimestamp(signature: Uint8Array, wait: TimestampWait): Promise<Uint8Array> {
  const { ask, clock, patience = fourHours, goOn, onWait, signal, rest = (ms) => pause(ms, undefined, { signal }) } = wait;
  const since = clock().getTime();
  for (let pauseMs = firstPauseMs; ; pauseMs = Math.min(2 * pauseMs, longestPauseMs)) {
    await goOn();
    try {
      return await ask(signature);
    } catch (error) {
      if (!(error instanceof TimestampUnavailable)) throw error;
      if (clock().getTime() >= since + patience.longestMs)
        throw new NoTimestamp(`There was no timestamp for too long: ${error.message}`, { cause: error });
    }
    onWait();
    await rest(pauseMs, signal);
  }
}

/** Work that goes on when its job has ended, because it waits for somebody outside. */
export class Aside {
  readonly #onFault: (cause: unknown) => void;
  readonly #stopping = new AbortController();
  readonly #under = new Set<Promise<void>>();

  /** @param onFault told why work failed whose job had ended. */
  constructor(onFault: (cause: unknown) => void) {
    this.#onFault = onFault;
  }

  /** Aborted when everything ends. */
  get signal(): AbortSignal {
    return this.#stopping.signal;
  }

  /** Resolves when the work has ended or begins to wait, and rejects when it fails before. */
  async run(work: (onWait: () => void) => Promise<void>): Promise<void> {
    const { promise: waits, resolve } = Promise.withResolvers<void>();
    let isAside = false;
    const done = work(() => {
      isAside = true;
      resolve();
    });
    const ended = done.catch((cause: unknown) => {
      if (isAside && !this.signal.aborted) this.#onFault(cause);
    });
    this.#under.add(ended);
    void ended.finally(() => this.#under.delete(ended));
    await Promise.race([done, waits]);
  }

  /** Ends what waits, and resolves when it has. */
  async close(): Promise<void> {
    this.#stopping.abort();
    await Promise.all(this.#under);
  }
}
