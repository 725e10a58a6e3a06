/**
 * People who use Writ all the time while its database changes places: each asks over HTTP, waits for the answer and asks again. What was
 * answered is remembered with its time; what failed counts as nothing but a failure.
 */
import { setTimeout as wait } from 'node:timers/promises';
import type { Answer } from '../harness/watch.ts';

/** How one request ended. */
interface Ended {
  readonly kind: string;
  readonly begun: number;
  readonly ended: number;
  readonly isAnswered: boolean;
  /** What else came, for who looks at failures. */
  readonly said: string;
}

/** Asks once; answers whether the act is acknowledged, and by what answer over HTTP. Rejects as the request does. */
export type Act = () => Promise<{ acknowledged: boolean; answer?: Answer }>;

export class Load {
  readonly ended: Ended[] = [];
  readonly #underWay: Promise<void>[] = [];
  readonly #open = new Map<symbol, number>();
  /** Milliseconds between an answer and the next request, by kind. */
  readonly #pauses = new Map<string, number>();
  #goesOn = true;

  /** Lets somebody do the same over and over, with so many milliseconds between an answer and the next request. */
  start(kind: string, pauseMs: number, act: Act): void {
    this.#pauses.set(kind, pauseMs);
    this.#underWay.push(this.#run(kind, pauseMs, act));
  }

  async #run(kind: string, pauseMs: number, act: Act): Promise<void> {
    while (this.#goesOn) {
      const begun = performance.now();
      const id = Symbol(kind);
      this.#open.set(id, begun);
      const [isAnswered, said] = await act().then(
        ({ acknowledged, answer }) =>
          [acknowledged, `${answer?.status ?? ''} ${answer?.errors?.map(({ extensions }) => extensions.code).join() ?? ''}`] as const,
        (error: unknown) => [false, error instanceof Error ? error.message : String(error)] as const,
      );
      this.#open.delete(id);
      this.ended.push({ kind, begun, ended: performance.now(), isAnswered, said });
      // As people do, after a look at the answer: no test waits for it.
      await wait(pauseMs);
    }
  }

  /** How many of a kind were acknowledged that began after an instant. */
  answeredSince(instant: number, kind?: string): number {
    return this.ended.filter((one) => one.isAnswered && one.begun >= instant && (kind === undefined || one.kind === kind)).length;
  }

  /** The longest time in milliseconds, from an instant on, in which nothing of a kind was acknowledged, without the pause in which nobody asks. */
  longestPause(instant: number, kind: string): number {
    const times = this.ended.filter((one) => one.isAnswered && one.kind === kind && one.ended >= instant).map(({ ended }) => ended);
    const all = [instant, ...times.toSorted((one, other) => one - other), performance.now()];
    return Math.max(...all.slice(1).map((time, at) => time - (all[at] ?? time))) - (this.#pauses.get(kind) ?? 0);
  }

  /** The longest that any request of those that ended after an instant took, in milliseconds, and of those still open. */
  longestSince(instant: number): number {
    const now = performance.now();
    const ended = this.ended.filter((one) => one.ended >= instant).map((one) => one.ended - Math.max(one.begun, instant));
    return Math.max(0, ...ended, ...[...this.#open.values()].map((begun) => now - Math.max(begun, instant)));
  }

  /** How often each thing was said to those who were refused after an instant. */
  refusalsSince(instant: number): Readonly<Record<string, number>> {
    const counted: Record<string, number> = {};
    for (const { kind, said, isAnswered, ended } of this.ended)
      if (!isAnswered && ended >= instant) counted[`${kind}: ${said}`] = (counted[`${kind}: ${said}`] ?? 0) + 1;
    return counted;
  }

  /** Asks no more, and resolves when all that is under way has ended. */
  async stop(): Promise<void> {
    this.#goesOn = false;
    await Promise.all(this.#underWay);
  }
}
