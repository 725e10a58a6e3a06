import { metrics as globalMetrics, trace as globalTrace } from '@opentelemetry/api';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { recorded } from '../testing/recorded.ts';
import { banded, bucketBounds, declare, metrics, spans } from './catalogue/index.ts';
import { exposition } from './exposition.ts';
import { codeOf, inSpan, inSpanNow, worstCode } from './spans.ts';
import { currentTraceId, openTelemetry } from './telemetry.ts';
import { currentTrace, traceparentOf } from './trace.ts';

const ended = { part: 'gateway', graph: 'public', status: 200, code: 'OK' } as const;
const printed = async (telemetry = openTelemetry()): Promise<string> => exposition(new Map([[null, await telemetry.collect()]]));

beforeEach(() => {
  vi.useRealTimers();
});

describe('spans', () => {
  it('are one trace, from the request of a client to what a subgraph does for it', async () => {
    const { telemetry, spans: sent } = recorded();
    declare('document', ['own-records']);
    const request = telemetry.request();
    await request.within(() =>
      inSpan('writ.fetch', { subgraph: 'orders' }, async (tell) => {
        const question = telemetry.question(traceparentOf(currentTrace() ?? expect.fail('no trace')));
        await question.within(() => inSpan('writ.decide', { code: 'OK' }, async () => undefined));
        question.end({ ...ended, part: 'orders' });
        tell({ code: 'OK' });
      }),
    );
    request.end({ ...ended, document: 'own-records' });
    const [decide, question, fetch, root] = sent();
    expect(sent().map(({ name }) => name)).toEqual(['writ.decide', 'writ.request', 'writ.fetch', 'writ.request']);
    expect(new Set(sent().map(({ traceId }) => traceId)).size).toBe(1);
    expect([decide?.parentId, question?.parentId, fetch?.parentId, root?.parentId]).toEqual([question?.id, fetch?.id, root?.id, undefined]);
    expect(root?.attributes).toEqual({
      'writ.part': 'gateway',
      'writ.graph': 'public',
      'writ.document': 'own-records',
      'writ.status': 200,
      'writ.code': 'OK',
    });
  });

  it('are made for the part of all requests that is set, and decided before there is one', async () => {
    const draws = [0.009, 0.01, 0.5, 0.0001];
    const { telemetry, spans: sent } = recorded({ sampled: 0.01, chance: () => draws.shift() ?? expect.fail('nobody else draws') });
    for (let n = 0; n < 4; n += 1) {
      const request = telemetry.request();
      await request.within(() => inSpan('writ.append', { code: 'OK' }, async () => undefined));
      inSpanNow('writ.plan', { graph: 'public' }, () => undefined);
      request.end(ended);
    }
    expect(sent().map(({ name }) => name)).toEqual(['writ.append', 'writ.request', 'writ.append', 'writ.request']);
  });

  it('are a root alone where a request failed by our fault or took over a second, with the id of its lines in the process log', async () => {
    const { telemetry, spans: sent } = recorded({ sampled: 0 });
    const failed = telemetry.request();
    const id = failed.within(() => currentTraceId());
    await failed.within(() => inSpan('writ.append', { code: 'OK' }, async () => undefined));
    failed.end({ ...ended, code: 'LOG_UNAVAILABLE', status: 503 });
    telemetry.request().end({ ...ended, code: 'FORBIDDEN' });
    telemetry.request().end(ended);
    expect(sent()).toMatchObject([{ name: 'writ.request', traceId: id, isError: true, attributes: { 'writ.code': 'LOG_UNAVAILABLE' } }]);
    vi.useFakeTimers({ toFake: ['performance', 'Date'] });
    const [slow, quick] = [recorded({ sampled: 0 }), recorded({ sampled: 0 })];
    const requests = [slow.telemetry.request(), quick.telemetry.request()] as const;
    vi.advanceTimersByTime(1_000);
    requests[1].end(ended);
    vi.advanceTimersByTime(1);
    requests[0].end(ended);
    expect([slow.spans().length, quick.spans().length]).toEqual([1, 0]);
  });

  it('of a subgraph follow the gateway alone: whoever sends none, another form, or "not sampled" gets none', () => {
    const { telemetry, spans: sent } = recorded();
    const [traceId, spanId] = ['0af7651916cd43dd8448eb211c80319c', 'b7ad6b7169203331'];
    for (const header of [
      undefined,
      'x',
      `00-${traceId}-${spanId}-00`,
      `01-${traceId}-${spanId}-01`,
      `00-${'0'.repeat(32)}-${spanId}-01`,
      7,
    ])
      telemetry.question(header).end({ ...ended, part: 'orders', code: 'INTERNAL_SERVER_ERROR' });
    expect(sent()).toEqual([]);
    expect(telemetry.question(`00-${traceId}-${spanId}-00`).within(() => currentTraceId())).toBe(traceId);
    telemetry.question(`00-${traceId}-${spanId}-01`).end({ ...ended, part: 'orders' });
    expect(sent()).toMatchObject([{ traceId, parentId: spanId }]);
  });

  it('hold nothing but what the catalogue has, whatever is given', async () => {
    const { telemetry, spans: sent } = recorded();
    declare('kind', ['letters', 'has spaces']);
    const secret = 'anna@example.org';
    const request = telemetry.request();
    await request.within(() =>
      inSpan('writ.fetch', { subgraph: secret, code: secret, account: secret, __proto__: secret } as never, async (tell) =>
        tell({ handle: secret, status: secret } as never),
      ),
    );
    await telemetry.job(secret, async () => undefined);
    await telemetry.job('letters', async () => undefined);
    await expect(telemetry.job('has spaces', () => Promise.reject(new Error(secret)))).rejects.toThrow();
    request.end({ part: secret, graph: secret, document: secret, status: secret, code: secret } as never);
    expect(JSON.stringify(sent())).not.toContain(secret);
    expect(sent().map(({ attributes }) => attributes)).toEqual([
      { 'writ.subgraph': 'other', 'writ.code': 'other' },
      { 'writ.kind': 'other', 'writ.code': 'OK' },
      { 'writ.kind': 'letters', 'writ.code': 'OK' },
      { 'writ.kind': 'other', 'writ.code': 'FAILED' },
      { 'writ.part': 'other', 'writ.graph': 'other', 'writ.document': 'other', 'writ.code': 'other' },
    ]);
    expect(await printed(telemetry)).not.toContain(secret);
  });

  it('are of no provider that libraries find', () => {
    const { telemetry, spans: sent } = recorded();
    telemetry.request().within(() => globalTrace.getTracer('a library').startSpan('GET /secret').end());
    globalMetrics.getMeter('a library').createCounter('secret').add(1);
    expect(sent()).toEqual([]);
  });
});

describe('codes', () => {
  it('are those that clients get, the gravest of several, and FAILED for any other error', () => {
    expect(worstCode([])).toBe('OK');
    expect(worstCode(['FORBIDDEN', 'UPSTREAM_UNAVAILABLE', 'INTERNAL_SERVER_ERROR'])).toBe('INTERNAL_SERVER_ERROR');
    expect(worstCode(['NOT_FOUND', 'FORBIDDEN'])).toBe('NOT_FOUND');
    expect([codeOf(Object.assign(new Error(), { code: '23505' })), codeOf({ extensions: { code: 'FORBIDDEN' } }), codeOf('text')]).toEqual([
      'FAILED',
      'FORBIDDEN',
      'FAILED',
    ]);
  });
});

describe('metrics', () => {
  it('are printed as Prometheus reads them: buckets that grow, their sum and their count', async () => {
    const telemetry = openTelemetry();
    for (const seconds of [0.004, 0.02, 0.02, 30]) telemetry.record('writ_fetch_seconds', seconds, { subgraph: 'orders', code: 'OK' });
    const text = await printed(telemetry);
    const labels = 'subgraph="orders",code="OK"';
    expect(text).toContain('# TYPE writ_fetch_seconds histogram\n');
    expect(text).toContain(`writ_fetch_seconds_bucket{${labels},le="0.005"} 1\n`);
    expect(text).toContain(`writ_fetch_seconds_bucket{${labels},le="0.025"} 3\n`);
    expect(text).toContain(`writ_fetch_seconds_bucket{${labels},le="+Inf"} 4\n`);
    expect(text).toContain(`writ_fetch_seconds_count{${labels}} 4\n`);
    expect(text.match(/writ_fetch_seconds_bucket/g)).toHaveLength(bucketBounds.length + 1);
  });

  it('are what observers find when somebody looks; one that fails or hangs takes nobody with it, and nothing of before remains', async () => {
    const faults: unknown[] = [];
    const telemetry = openTelemetry({ onFault: (cause) => faults.push(cause) });
    const end = telemetry.observe((report) => report('writ_log_size', 7, {}));
    telemetry.observe(() => Promise.reject(new Error('no database')));
    telemetry.observe((report) => report('writ_jobs_dead', Number.NaN, {}));
    expect(await printed(telemetry)).toBe(
      `# HELP writ_log_size ${metrics.writ_log_size.about}\n# TYPE writ_log_size gauge\nwrit_log_size 7\n`,
    );
    expect(faults).toHaveLength(1);
    end();
    expect(await printed(telemetry)).toBe('');
  });

  it('of several processes are one page, each with its process', async () => {
    const [one, two] = [openTelemetry(), openTelemetry()];
    for (const [telemetry, value] of [
      [one, 1],
      [two, 0],
    ] as const)
      telemetry.observe((report) => report('writ_log_ready', value, {}));
    const text = exposition(
      new Map([
        ['0', await one.collect()],
        ['41', await two.collect()],
      ]),
    );
    expect(text).toContain('writ_log_ready{process="0"} 1\nwrit_log_ready{process="41"} 0\n');
    expect(text.match(/# TYPE/g)).toHaveLength(1);
  });

  it('show no single order: less than ten are one', () => {
    expect([0, 1, 9, 10, 11].map(banded)).toEqual([0, 1, 1, 10, 11]);
  });
});

it('names of spans and metrics are those of a closed list', () => {
  expect(Object.keys(spans)).toEqual([
    'writ.request',
    'writ.plan',
    'writ.fetch',
    'writ.decide',
    'writ.witness',
    'writ.keys',
    'writ.append',
    'writ.release',
    'writ.job',
    'writ.deliver',
  ]);
  for (const name of Object.keys(metrics)) expect(name).toMatch(/^writ_[a-z_]+$/);
});
