/**
 * `npm run bench -- telemetry`: what measuring and tracing take of a request's processor time, computed from the cost of a span times the spans. The request is
 * the cheapest that the gateway comparison has, so that the part is the largest.
 */
import { parseArgs } from 'node:util';
import { codeOf, currentTrace, inSpan, openTelemetry, type RequestTrace, type Telemetry, traceparentOf } from '@writ/telemetry';
import { writeResult } from './harness/result.ts';
import { show, table } from './harness/table.ts';
import { type PerformanceTarget, targetsTable } from './harness/targets.ts';
import { machine } from './report/measured.ts';

const usage = `npm run bench -- telemetry [--tiny] [--out FILE]

  --tiny      a few of each, to see that it runs
  --out FILE  the result as JSON`;

/** Processor time of gateway and all for the request _small_ of \`npm run bench -- gateway\`, everything on: docs/performance.md. */
const requestUs = 480;
/** What one request has at most there: its root, a release, and a fetch to each of two subgraphs, which each have a request of their own. */
const children = 6;
/** Of all requests so many have spans. */
const sampled = 0.01;

const ended = { part: 'gateway', graph: 'public', status: 200, code: 'OK' } as const;

/** All that a request is measured with: its trace, six pieces of work in it, the header of each question, and seven histograms. */
async function oneRequest(telemetry: Telemetry): Promise<void> {
  const request: RequestTrace = telemetry.request();
  await request.within(async () => {
    for (let n = 0; n < children; n += 1)
      await inSpan('writ.fetch', { subgraph: 'records' }, async (tell) => {
        const trace = currentTrace();
        if (trace !== undefined) traceparentOf(trace);
        tell({ code: 'OK' });
        telemetry.record('writ_fetch_seconds', 0.01, { subgraph: 'records', code: 'OK' });
      });
  });
  request.end(ended);
}

/** The same without any of it: what is subtracted. */
async function nothing(): Promise<void> {
  for (let n = 0; n < children; n += 1) await (async () => codeOf(undefined))();
}

async function cost(times: number, work: () => Promise<void>): Promise<number> {
  const before = process.cpuUsage();
  for (let n = 0; n < times; n += 1) await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / times;
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Microseconds of the processor for one request, the least disturbed of several rounds. */
async function measure(rounds: number, times: number, telemetry: Telemetry): Promise<number> {
  const found: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const own = await cost(times, () => oneRequest(telemetry));
    const bare = await cost(times, nothing);
    // The first round warms up.
    if (round > 0) found.push(own - bare);
  }
  return median(found);
}

const sendNothing = {
  export: (_spans: unknown, done: (result: { code: number }) => void) => done({ code: 0 }),
  shutdown: async () => undefined,
};
const spans = { service: 'bench', build: '0', replica: 'bench', exporter: sendNothing };

async function run(rounds: number, times: number, out: string | undefined): Promise<void> {
  const before = machine();
  console.log(`Node ${before.node}, ${before.cores} cores, load before ${before.load}.`);
  const never = await measure(rounds, times, openTelemetry({ spans, sampled: 0 }));
  const always = await measure(rounds, times, openTelemetry({ spans, sampled: 1 }));
  const expected = never + sampled * (always - never);
  const part = (100 * expected) / requestUs;
  console.log(`\nMicroseconds of the processor for one request with ${children} pieces of work\n`);
  console.log(
    table([
      ['', 'us'],
      ['without spans: trace, headers, seven histograms', show(never, 2)],
      ['with spans', show(always, 2)],
      [`${sampled * 100} % with spans`, show(expected, 2)],
    ]),
  );
  const aims: PerformanceTarget[] = [{ name: `part of a request of ${requestUs} us, in percent`, found: part, unit: 'x', most: 2 }];
  console.log(`\n${targetsTable(aims)}`);
  await writeResult(out, { program: 'telemetry', machine: before, figures: { never, always, expected, part }, aims });
}

const { values } = parseArgs({ options: { tiny: { type: 'boolean' }, out: { type: 'string' }, help: { type: 'boolean' } } });
if (values.help) console.log(usage);
else await run(values.tiny ? 1 : 9, values.tiny ? 500 : 20_000, values.out);
