/** The trace of what is under way: decided when it begins whether its spans are made, and found again wherever it goes on in this process. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { randomFillSync } from 'node:crypto';
import type { Span } from '@opentelemetry/api';

export interface Trace {
  /** 32 hexadecimal digits; also in the process log, whether or not there are spans. */
  readonly traceId: string;
  /** The span that what comes next is a part of; undefined where the trace is not sampled. */
  readonly span: Span | undefined;
  readonly tracer: SpanMaker | undefined;
}

/** Makes a span below another. */
export interface SpanMaker {
  child(parent: Span, name: string): Span;
}

const storage = new AsyncLocalStorage<Trace>();

/** The trace of whoever asks, or undefined. */
export const currentTrace = (): Trace | undefined => storage.getStore();

export const within = <Result>(trace: Trace, work: () => Result): Result => storage.run(trace, work);

const pool = Buffer.alloc(4_096);
let used = pool.length;

/** So many random bytes in hexadecimal digits. */
function randomHex(bytes: number): string {
  if (used + bytes > pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += bytes;
  return pool.toString('hex', used - bytes, used);
}

export const newTraceId = (): string => randomHex(16);
export const newSpanId = (): string => randomHex(8);

/** W3C Trace Context, 3.2: what the gateway sends with each question to a subgraph. */
export function traceparentOf({ traceId, span }: Trace): string {
  return `00-${traceId}-${span?.spanContext().spanId ?? newSpanId()}-${span === undefined ? '00' : '01'}`;
}

const form = /^00-([0-9a-f]{32})-([0-9a-f]{16})-(00|01)$/;

/** The same read by a subgraph, only from whoever is known to be the gateway; null for anything else. */
export function parseTraceparent(header: unknown): { traceId: string; spanId: string; isSampled: boolean } | null {
  const [, traceId = '', spanId = '', flags] = typeof header === 'string' ? (form.exec(header) ?? []) : [];
  return /[1-9a-f]/.test(traceId) && /[1-9a-f]/.test(spanId) ? { traceId, spanId, isSampled: flags === '01' } : null;
}
