/** Metrics always, spans of a sampled few. One for each process; parts are given it, and nothing is global but which trace goes on. */
import type { Span } from '@opentelemetry/api';
import type { Attributes, Code, HistogramName, Labels } from './catalogue/index.ts';
import { Meters, type Observer, type Sample } from './meters.ts';
import { describe, isFault, type SpanOptions, Spans } from './spans.ts';
import { currentTrace, newTraceId, parseTraceparent, type Trace, within } from './trace.ts';

/** A request under way. */
export interface RequestTrace {
  /** Does a part of it, so that what it calls finds its trace. */
  within<Result>(work: () => Result): Result;
  /** Ends it; only the first call counts. */
  end(attributes: Attributes<'writ.request'> & Labels<'writ_request_seconds'>): void;
}

export interface Telemetry {
  /** A request of a client begins. Whether it has spans is decided here, by chance alone: nothing of the request has a say. */
  request(): RequestTrace;
  /** A question of the gateway begins at a subgraph; `traceparent` is the header of a caller who is known to be the gateway. */
  question(traceparent: unknown): RequestTrace;
  /** Something that begins by itself: a job of the worker. */
  job<Result>(kind: string, work: () => Promise<Result>): Promise<Result>;
  record<Name extends HistogramName>(name: Name, seconds: number, labels: Labels<Name>): void;
  observe(observer: Observer): () => void;
  collect(): Promise<Sample[]>;
  close(): Promise<void>;
}

export interface TelemetryOptions {
  /** Where spans go; none are made when left out. */
  readonly spans?: SpanOptions;
  /** Which part of what begins has spans, from 0 to 1. */
  readonly sampled?: number;
  /** Told what could not be observed. */
  readonly onFault?: (cause: unknown) => void;
  /** From 0 to 1; for tests. */
  readonly chance?: () => number;
}

/** From so many milliseconds on there is a root alone, whatever chance says. */
const slowMs = 1_000;
const sampledUsually = 0.01;

class Process implements Telemetry {
  readonly #meters: Meters;
  readonly #spans: Spans | undefined;
  readonly #sampled: number;
  readonly #chance: () => number;

  constructor({ spans, sampled = sampledUsually, onFault = () => undefined, chance = Math.random }: TelemetryOptions) {
    this.#meters = new Meters(onFault);
    this.#spans = spans && new Spans(spans);
    this.#sampled = sampled;
    this.#chance = chance;
  }

  request(): RequestTrace {
    const traceId = newTraceId();
    const tracer = this.#spans;
    if (tracer !== undefined && this.#chance() < this.#sampled)
      return this.#begun({ traceId, tracer, span: tracer.root('writ.request', { traceId }) }, false);
    return this.#begun({ traceId, span: undefined, tracer }, true);
  }

  question(traceparent: unknown): RequestTrace {
    const asked = parseTraceparent(traceparent);
    const tracer = this.#spans;
    const traceId = asked?.traceId ?? newTraceId();
    const span = asked?.isSampled && tracer !== undefined ? tracer.root('writ.request', { traceId, parentId: asked.spanId }) : undefined;
    // Who asked has a root of its own where this fails or is slow.
    return this.#begun({ traceId, span, tracer }, false);
  }

  #begun(trace: Trace, mayBeAlone: boolean): RequestTrace {
    const begunAt = performance.now();
    let isOver = false;
    return {
      within: (work) => within(trace, work),
      end: (attributes) => {
        if (isOver) return;
        isOver = true;
        const ms = performance.now() - begunAt;
        this.#meters.record('writ_request_seconds', ms / 1_000, attributes);
        const alone = mayBeAlone && (ms > slowMs || isFault(attributes.code)) ? this.#alone(trace.traceId, ms) : undefined;
        const span = trace.span ?? alone;
        if (span === undefined) return;
        describe(span, 'writ.request', attributes);
        span.end();
      },
    };
  }

  #alone(traceId: string, ms: number): Span | undefined {
    return this.#spans?.root('writ.request', { traceId, startedAt: Date.now() - ms });
  }

  async job<Result>(kind: string, work: () => Promise<Result>): Promise<Result> {
    const traceId = newTraceId();
    const tracer = this.#spans;
    const span = tracer !== undefined && this.#chance() < this.#sampled ? tracer.root('writ.job', { traceId }) : undefined;
    let code: Code = 'FAILED';
    const begunAt = performance.now();
    try {
      const result = await within({ traceId, span, tracer }, work);
      code = 'OK';
      return result;
    } finally {
      const ms = performance.now() - begunAt;
      const made = span ?? (code === 'OK' && ms <= slowMs ? undefined : tracer?.root('writ.job', { traceId, startedAt: Date.now() - ms }));
      if (made !== undefined) {
        describe(made, 'writ.job', { kind, code });
        made.end();
      }
    }
  }

  record<Name extends HistogramName>(name: Name, seconds: number, labels: Labels<Name>): void {
    this.#meters.record(name, seconds, labels);
  }

  observe(observer: Observer): () => void {
    return this.#meters.observe(observer);
  }

  collect(): Promise<Sample[]> {
    return this.#meters.collect();
  }

  async close(): Promise<void> {
    this.#meters.close();
    await this.#spans?.close();
  }
}

/** Begins to measure. */
export const openTelemetry = (options: TelemetryOptions = {}): Telemetry => new Process(options);

/** The id of the trace that goes on, for a line of the process log. */
export const currentTraceId = (): string | undefined => currentTrace()?.traceId;
