/**
 * Makes spans of the catalogue, by a provider of our own: nothing is registered globally, so that no library's spans come with them. The
 * libraries that make and send them are loaded where there are any.
 */
import { createRequire } from 'node:module';
import { ROOT_CONTEXT, type Span, SpanKind, SpanStatusCode, TraceFlags, trace } from '@opentelemetry/api';
import type { SpanExporter, SpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';
import { type Attributes, type Code, recordable, type SpanName, spans } from './catalogue/index.ts';
import { currentTrace, newSpanId, newTraceId, type SpanMaker, within } from './trace.ts';

/** Where spans go, and who sends them. */
export interface SpanOptions {
  readonly service: string;
  readonly build: string;
  readonly replica: string;
  /** The address of a collector that speaks OTLP over HTTP. */
  readonly url?: string;
  /** Instead of a collector, for tests. */
  readonly exporter?: SpanExporter;
  /** Instead of batches, for tests and measurements. */
  readonly processor?: (exporter: SpanExporter) => SpanProcessor;
}

const faultCodes: readonly Code[] = ['INTERNAL_SERVER_ERROR', 'LOG_UNAVAILABLE', 'UPSTREAM_UNAVAILABLE', 'FAILED'];

/** How something ended: what is the caller's own mistake is no fault of the service. */
export const isFault = (code: Code | undefined): boolean => code !== undefined && faultCodes.includes(code);

/** Sets what the catalogue has for this span, and nothing else. */
export function describe<Name extends SpanName>(span: Span, name: Name, attributes: Attributes<Name>): void {
  for (const key of spans[name].attributes) {
    const value = recordable(key, (attributes as Record<string, unknown>)[key]);
    if (value !== undefined) span.setAttribute(`writ.${key}`, value);
  }
  if (isFault((attributes as { code?: Code }).code)) span.setStatus({ code: SpanStatusCode.ERROR });
}

/** A root, or the continuation of a trace of the gateway. */
export interface RootOptions {
  readonly traceId: string;
  /** The span of the gateway that asked. */
  readonly parentId?: string;
  /** When it began, in milliseconds of the epoch; now when left out. */
  readonly startedAt?: number;
}

const require = createRequire(import.meta.url);
const sdk = () => require('@opentelemetry/sdk-trace') as typeof import('@opentelemetry/sdk-trace');
const resources = () => require('@opentelemetry/resources') as typeof import('@opentelemetry/resources');

function collectorAt(url: string | undefined): SpanExporter {
  const otlp = require('@opentelemetry/exporter-trace-otlp-proto') as typeof import('@opentelemetry/exporter-trace-otlp-proto');
  return new otlp.OTLPTraceExporter({ ...(url === undefined ? {} : { url }) });
}

export class Spans implements SpanMaker {
  readonly #provider: TracerProvider;
  readonly #tracer: ReturnType<TracerProvider['getTracer']>;
  #nextTraceId: string | undefined;

  constructor({ service, build, replica, url, exporter, processor }: SpanOptions) {
    const sender = exporter ?? collectorAt(url);
    const { AlwaysOnSampler, BatchSpanProcessor, TracerProvider: Provider } = sdk();
    this.#provider = new Provider({
      // Whether there are spans is decided before any is made.
      sampler: new AlwaysOnSampler(),
      resource: resources().resourceFromAttributes({ 'service.name': service, 'service.version': build, 'service.instance.id': replica }),
      spanProcessors: [
        processor?.(sender) ?? new BatchSpanProcessor({ exporter: sender, maxQueueSize: 2_048, exportTimeoutMillis: 10_000 }),
      ],
      spanLimits: { attributeValueLengthLimit: 80, attributeCountLimit: 8 },
      idGenerator: {
        generateTraceId: () => {
          const given = this.#nextTraceId ?? newTraceId();
          this.#nextTraceId = undefined;
          return given;
        },
        generateSpanId: newSpanId,
      },
    });
    this.#tracer = this.#provider.getTracer('writ', build);
  }

  root(name: SpanName, { traceId, parentId, startedAt }: RootOptions): Span {
    const options = { kind: SpanKind.SERVER, ...(startedAt === undefined ? {} : { startTime: startedAt }) };
    if (parentId === undefined) {
      this.#nextTraceId = traceId;
      return this.#tracer.startSpan(name, options, ROOT_CONTEXT);
    }
    const parent = { traceId, spanId: parentId, traceFlags: TraceFlags.SAMPLED, isRemote: true };
    return this.#tracer.startSpan(name, options, trace.setSpanContext(ROOT_CONTEXT, parent));
  }

  child(parent: Span, name: string): Span {
    return this.#tracer.startSpan(name, { kind: SpanKind.INTERNAL }, trace.setSpan(ROOT_CONTEXT, parent));
  }

  /** Sends what is left, within the time of one batch; never rejects, since a collector that is away is no reason to hang. */
  async close(): Promise<void> {
    await this.#provider.shutdown().catch(() => undefined);
  }
}

/** What a piece of work tells of itself when it has ended. */
export type Outcome<Name extends SpanName> = (attributes: Attributes<Name>) => void;

/** Does work as a span of the current trace; where nothing is sampled, it only does the work. `tell` may be called until it ends. */
export async function inSpan<Name extends SpanName, Result>(
  name: Name,
  attributes: Attributes<Name>,
  work: (tell: Outcome<Name>) => Promise<Result>,
): Promise<Result> {
  const current = currentTrace();
  if (current?.span === undefined || current.tracer === undefined) return work(() => undefined);
  const { tracer } = current;
  const span = tracer.child(current.span, name);
  let told = attributes;
  try {
    return await within({ ...current, span }, () =>
      work((more) => {
        told = { ...told, ...more };
      }),
    );
  } catch (error) {
    told = { ...told, code: codeOf(error) } as Attributes<Name>;
    throw error;
  } finally {
    describe(span, name, told);
    span.end();
  }
}

/** The same for work that is done at once. */
export function inSpanNow<Name extends SpanName, Result>(name: Name, attributes: Attributes<Name>, work: () => Result): Result {
  const current = currentTrace();
  if (current?.span === undefined || current.tracer === undefined) return work();
  const span = current.tracer.child(current.span, name);
  try {
    return work();
  } finally {
    describe(span, name, attributes);
    span.end();
  }
}

/** Of several errors that which says most: a fault of the service before a mistake of the caller. OK where there is none. */
export function worstCode(codes: readonly unknown[]): Code {
  const found = faultCodes.find((code) => codes.includes(code)) ?? codes[0];
  return found === undefined ? 'OK' : codeOf({ code: found });
}

/** The code under which an error is recorded: its own, where it has one that is public. */
export const codeOf = (error: unknown): Code => {
  const code =
    typeof error === 'object' && error !== null
      ? 'code' in error
        ? error.code
        : (error as { extensions?: { code?: unknown } }).extensions?.code
      : undefined;
  const known = recordable('code', code);
  return known === undefined || known === 'other' ? 'FAILED' : (known as Code);
};
