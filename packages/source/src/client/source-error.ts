/** What goes wrong when Writ asks an adapter. Whether it is worth asking again is decided here, once. */
import type { Problem, ProblemCode, ProofStep } from '../wire/problem.ts';

/**
 * NETWORK: no answer, or it broke off. INCOMPLETE: a part without a true end line. BAD_ANSWER: what is not of the protocol. OVERSTEP: a line
 * outside the scope, or out of order. BAD_FILE: bytes of another hash. The others are the adapter's own words.
 */
export type SourceErrorCode = ProblemCode | 'NETWORK' | 'INCOMPLETE' | 'BAD_ANSWER' | 'OVERSTEP' | 'BAD_FILE';

export class SourceError extends Error {
  override readonly name = 'SourceError';
  readonly code: SourceErrorCode;
  /** The adapter was not reached, or can't answer now: the same request may be sent again. Everything else is for people. */
  readonly isRetryable: boolean;
  readonly status: number | undefined;
  readonly step: ProofStep | undefined;
  /** With the step `consistency`: the size of the newest checkpoint that the adapter has seen. */
  readonly size: number | undefined;
  readonly retryAfterMs: number | undefined;

  constructor(
    code: SourceErrorCode,
    message: string,
    more: { cause?: unknown; problem?: Problem; retryAfterMs?: number | undefined } = {},
  ) {
    super(message, more.cause === undefined ? {} : { cause: more.cause });
    const { problem } = more;
    this.code = code;
    this.status = problem?.status;
    this.step = problem?.step;
    this.size = problem?.size;
    this.retryAfterMs = more.retryAfterMs;
    this.isRetryable = code === 'NETWORK' || code === 'INCOMPLETE' || (problem !== undefined && problem.status >= 500);
  }
}

/** What was wrong, as a code that names nobody: the source is away, or it refuses and would again. Null where the error is not of the source. */
export const sourceFault = (cause: unknown): `SOURCE_REFUSED ${SourceErrorCode}` | 'SOURCE_AWAY' | null =>
  !(cause instanceof SourceError) ? null : cause.isRetryable ? 'SOURCE_AWAY' : `SOURCE_REFUSED ${cause.code}`;
