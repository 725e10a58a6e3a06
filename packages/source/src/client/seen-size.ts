/** The size of the newest checkpoint that the platform's source has seen, to which the proof of a single read is tied; asked at most once a minute. */
import type { SourceClient } from './client.ts';

const goodForMs = 60_000;
/** A source that is away must not hold up what is decided meanwhile. */
const withinMs = 2_000;

export type SeenSize = () => Promise<number | null>;

/** Null before the first checkpoint, and while the source does not answer. */
export function seenSizeOf(source: Pick<SourceClient, 'describe'>, clock: () => Date): SeenSize {
  let known: { size: number; at: number } | undefined;
  let asking: Promise<void> | undefined;
  const ask = async (): Promise<void> => {
    try {
      const { checkpoint } = await source.describe(AbortSignal.timeout(withinMs));
      if (checkpoint !== null) known = { size: checkpoint.size, at: clock().getTime() };
    } catch {
      // Whoever reads then is answered that the source is away: nothing is lost here.
    }
  };
  return async () => {
    const isFresh = known !== undefined && Math.abs(clock().getTime() - known.at) < goodForMs;
    if (!isFresh) {
      asking ??= ask().finally(() => {
        asking = undefined;
      });
      await asking;
    }
    return known?.size ?? null;
  };
}
