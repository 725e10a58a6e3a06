/** Answers of several services that are asked at once: waited for until they are enough, or can't become it. */
import { PublicError } from '@writ/core';
import { unavailable } from './asked-service.ts';

/** Who can answer something, and how many of them have to. */
export interface Need {
  readonly of: readonly number[];
  readonly least: number;
}

/** What was answered so far, the first one first, and why some answered nothing. What comes later is added. */
export interface Answers<T> {
  readonly given: ReadonlyMap<number, T>;
  readonly failed: ReadonlyMap<number, unknown>;
}

/** A refusal of a service; undefined for what else went wrong. */
export const asRefusal = (cause: unknown): PublicError | undefined =>
  cause instanceof PublicError && cause.code === 'FORBIDDEN' ? cause : undefined;

const isMet = ({ of, least }: Need, { given }: Answers<unknown>): boolean => of.filter((at) => given.has(at)).length >= least;

/** So many refuse that the others are too few. */
const isRefused = ({ of, least }: Need, { failed }: Answers<unknown>): boolean =>
  of.filter((at) => asRefusal(failed.get(at)) === undefined).length < least;

/** Throws where answers are too few: FORBIDDEN with the first refusal where refusals are the cause; else what is wrong on this side, or that services are away. */
function requireEnough(needs: readonly Need[], found: Answers<unknown>): void {
  if (needs.every((need) => isMet(need, found))) return;
  const causes = [...found.failed.values()];
  const refusal = causes.map(asRefusal).find((one) => one !== undefined);
  if (refusal !== undefined && needs.some((need) => isRefused(need, found))) throw refusal;
  throw causes.find((cause) => !(cause instanceof PublicError)) ?? causes.find((cause) => asRefusal(cause) === undefined) ?? unavailable();
}

/**
 * Waits for the first answers that meet all needs, for refusals that make one of them impossible, or until all have answered.
 * Throws {@link PublicError} FORBIDDEN and UPSTREAM_UNAVAILABLE, and Error where a service does not recognise this part.
 */
export async function asked<T>(all: ReadonlyMap<number, Promise<T>>, needs: readonly Need[]): Promise<Answers<T>> {
  const [given, failed] = [new Map<number, T>(), new Map<number, unknown>()];
  const found = { given, failed };
  const isDecided = (): boolean => needs.every((need) => isMet(need, found)) || needs.some((need) => isRefused(need, found));
  await new Promise<void>((resolve) => {
    if (all.size === 0) resolve();
    for (const [at, answer] of all)
      answer
        .then(
          (value) => void given.set(at, value),
          (cause: unknown) => void failed.set(at, cause),
        )
        .then(() => {
          if (isDecided() || given.size + failed.size === all.size) resolve();
        });
  });
  requireEnough(needs, found);
  return found;
}
