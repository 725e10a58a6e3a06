/** A question to the platform's source for which somebody waits: no longer than so long, and a source that is away is UPSTREAM_UNAVAILABLE. */
import { PublicError } from '@writ/core';
import { SourceError } from '@writ/source/client';

interface Waiting {
  readonly withinMs: number;
  /** What whoever waits is answered while the source is away. */
  readonly sentence: string;
}

/** Asks, and throws every other error as it comes: that is our own fault, or the source's. */
export async function askSource<Answer>(ask: (signal: AbortSignal) => Promise<Answer>, { withinMs, sentence }: Waiting): Promise<Answer> {
  const signal = AbortSignal.timeout(withinMs);
  try {
    return await ask(signal);
  } catch (error) {
    const isAway = signal.aborted || (error instanceof SourceError && error.isRetryable);
    throw isAway ? new PublicError('UPSTREAM_UNAVAILABLE', sentence, { retryAfterSeconds: 5 }) : error;
  }
}
