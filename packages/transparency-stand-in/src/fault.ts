/** What can go wrong with a request on demand, so that who sends can be tested: set by whoever starts the stand-in, for each request. */

/** A request as errors are decided on. */
export interface ReceivedRequest {
  readonly method: string;
  readonly path: string;
  /** How many requests came before it. */
  readonly earlier: number;
}

/**
 * `before` the work nothing is kept; `after` it all is, and only the answer is lost or wrong. `hang-up` closes the connection without an
 * answer, `silence` never answers, a number is an HTTP status.
 */
export interface Fault {
  readonly when: 'before' | 'after';
  readonly how: 'hang-up' | 'silence' | number;
  /** The header Retry-After, as it is. */
  readonly retryAfter?: string;
}

/** Null or undefined when nothing goes wrong. */
export type FaultOf = (request: ReceivedRequest) => Fault | null | undefined;
