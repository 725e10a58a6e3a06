/** What the platform's source can, as it last answered: asked at most once in some minutes, so that nobody waits for a source that is away. */
import type { Capabilities } from '../wire/capabilities.ts';
import type { SourceClient } from './client.ts';

const goodForMs = 5 * 60_000;
/** After a source that did not answer. */
const againMs = 30_000;
/** Who asks must not wait longer. */
const withinMs = 2_000;

export interface KnownCapabilities {
  readonly capabilities: Capabilities;
  /** When it answered so. */
  readonly at: Date;
}
export type AskCapabilities = () => Promise<KnownCapabilities | null>;

/** Null while it has never answered; what it answered before while it does not answer now. Never rejects. */
export function knownCapabilities(source: Pick<SourceClient, 'describe'>, clock: () => Date): AskCapabilities {
  let known: KnownCapabilities | null = null;
  let askAgainAt = Number.NEGATIVE_INFINITY;
  let asking: Promise<void> | undefined;
  const ask = async (): Promise<void> => {
    const at = clock();
    try {
      known = { capabilities: await source.describe(AbortSignal.timeout(withinMs)), at };
      askAgainAt = at.getTime() + goodForMs;
    } catch {
      // Its last answer is shown with when that was: nothing is lost here.
      askAgainAt = at.getTime() + againMs;
    }
  };
  return async () => {
    if (clock().getTime() >= askAgainAt) {
      asking ??= ask().finally(() => {
        asking = undefined;
      });
      await asking;
    }
    return known;
  };
}
