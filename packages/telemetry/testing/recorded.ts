/** Spans as they would have been sent, kept for a test. */
import { InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace';
import { openTelemetry, type Telemetry, type TelemetryOptions } from '../src/telemetry.ts';

export interface SentSpan {
  readonly name: string;
  readonly traceId: string;
  readonly id: string;
  readonly parentId: string | undefined;
  readonly isError: boolean;
  readonly attributes: Readonly<Record<string, unknown>>;
  /** All that is sent of it beside its times. */
  readonly text: string;
}

export interface Recorded {
  readonly telemetry: Telemetry;
  spans(): SentSpan[];
  forget(): void;
}

/** Everything is sampled unless the options say otherwise. */
export function recorded(options: TelemetryOptions = {}): Recorded {
  const exporter = new InMemorySpanExporter();
  const spans = {
    service: 'writ-test',
    build: '0.0.0',
    replica: 'test',
    exporter,
    processor: () => new SimpleSpanProcessor({ exporter }),
  };
  const telemetry = openTelemetry({ sampled: 1, ...options, spans });
  return {
    telemetry,
    spans: () =>
      exporter.getFinishedSpans().map((span) => ({
        name: span.name,
        traceId: span.spanContext().traceId,
        id: span.spanContext().spanId,
        parentId: span.parentSpanContext?.spanId,
        isError: span.status.code === 2,
        attributes: span.attributes,
        text: JSON.stringify([span.name, span.attributes, span.events, span.links, span.status, span.resource.attributes]),
      })),
    forget: () => exporter.reset(),
  };
}
