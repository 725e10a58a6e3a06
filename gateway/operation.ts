/** One operation on its way through the gateway: who asks, what was read for it, and whether its answer was released. */
import type { Caller, ReadReport, ViewReport } from '@writ/access';
import { type ErrorDetail, newOperationId, type OperationId } from '@writ/core';
import type { Code } from '@writ/telemetry';

/** Mutable on purpose: Apollo copies the context, and everybody must write to the same one. */
export interface Operation {
  readonly id: OperationId;
  readonly caller: Caller;
  /** Aborts when the client goes away or the time is over. */
  readonly signal: AbortSignal;
  readonly reads: ReadReport[];
  readonly views: ViewReport[];
  /** Bytes that subgraphs have answered so far. */
  bytes: number;
  /** Set by the release step, the only one that may let data out. */
  released: boolean;
  /** The status that the release step wants; null leaves it to the rules of GraphQL over HTTP. */
  status: number | null;
  /** How the answer ended: the gravest of its errors. */
  code: Code;
  /** Whole seconds after which a client may try again, when the release step withheld the answer. */
  retryAfterSeconds: number | null;
  /** Set by the release step where something was refused that needs another log-in: which. */
  stepUp: ErrorDetail | null;
}

export const newOperation = (caller: Caller, signal: AbortSignal): Operation => ({
  id: newOperationId(),
  caller,
  signal,
  reads: [],
  views: [],
  bytes: 0,
  released: false,
  status: null,
  code: 'OK',
  retryAfterSeconds: null,
  stepUp: null,
});

/** What Apollo carries through its pipeline. */
export interface GatewayContext {
  readonly operation: Operation;
}
