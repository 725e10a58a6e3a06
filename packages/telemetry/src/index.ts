/** What is measured and traced, and nothing else: see catalogue/. Knows no domain, and is the only package that uses OpenTelemetry. */

export type { Code } from './catalogue/index.ts';
export { banded, declare } from './catalogue/index.ts';
export { contentType, exposition } from './exposition.ts';
export type { Observer, Report, Sample } from './meters.ts';
export { codeOf, inSpan, inSpanNow, worstCode } from './spans.ts';
export { currentTraceId, openTelemetry, type RequestTrace, type Telemetry, type TelemetryOptions } from './telemetry.ts';
export { currentTrace, traceparentOf } from './trace.ts';
