/**
 * `npm run bench -- growth`: the same requests to installations of several sizes, one after the other in turn, so that what else the machine does is in each
 * figure alike. What a person, an officer or an auditor waits for must not grow with what lies beside it.
 */
import { parseArgs } from 'node:util';
import { eventOnce, operations, subscribeAt } from './growth/operations.ts';
import { type Grown, growTo, started } from './growth/place.ts';
import { turnOfDay } from './growth/turns.ts';
import type { Running } from './harness/processes.ts';
import { wholeNumber, writeResult } from './harness/result.ts';
import { listen, type Subscriber } from './harness/subscriber.ts';
import { show, table } from './harness/table.ts';
import { quantile } from './harness/timing.ts';
import { type Defer, untilDone } from './harness/until-done.ts';
import { startWorker } from './harness/writ.ts';
import { machine } from './report/measured.ts';

const usage = `npm run bench -- growth [--tiny | --million | --sizes L] [--out FILE]

  --tiny      300 and 3,000 accounts and few requests, to see that it runs
  --sizes L   other numbers of accounts, such as 1000,100000
  --million   a million accounts beside 1,000, 10,000 and 100,000; needs some 20 GB of disk
  --out FILE  the result as JSON`;

interface Extent {
  readonly sizes: readonly number[];
  readonly times: number;
  readonly releases: number;
  readonly starts: number;
  readonly turns: number;
}
const tiny: Extent = { sizes: [300, 3_000], times: 4, releases: 2, starts: 1, turns: 1 };
const usual: Extent = { sizes: [1_000, 10_000, 100_000], times: 40, releases: 17, starts: 2, turns: 3 };
const warm = 5;

/** Throws StartError for sizes that are no numbers. */
function extentOf(values: { tiny?: boolean; million?: boolean; sizes?: string }): Extent {
  if (values.tiny) return tiny;
  if (values.sizes !== undefined) return { ...usual, sizes: values.sizes.split(',').map((size) => wholeNumber('--sizes', size)) };
  return values.million ? { ...usual, sizes: [...usual.sizes, 1_000_000] } : usual;
}

/** The p50 of each operation at each size, in milliseconds. */
async function askInTurn(places: readonly Grown[], times: number): Promise<Map<string, number[]>> {
  const found = new Map(operations.map(({ name }) => [name, places.map(() => [] as number[])]));
  for (let time = 0; time < warm + times; time += 1)
    for (const operation of operations)
      for (const at of time % 2 === 0 ? places.keys() : [...places.keys()].reverse()) {
        const place = places[at];
        if (place === undefined || (operation.name === 'release' && time < warm)) continue;
        const ms = await operation.once(place, time);
        if (time >= warm && !Number.isNaN(ms)) found.get(operation.name)?.[at]?.push(ms);
      }
  return new Map([...found].map(([name, bySize]) => [name, bySize.map((values) => quantile(values, 0.5))]));
}

/** The same of starts; who was started before is ended first. */
async function startInTurn(places: readonly Grown[], times: number, defer: Defer): Promise<number[]> {
  const found = places.map(() => [] as number[]);
  for (let time = 0; time < times; time += 1)
    for (const [at, { seeded }] of places.entries()) {
      const { whole, ms } = await started(seeded, defer);
      await whole.stop();
      found[at]?.push(ms);
    }
  return found.map((values) => quantile(values, 0.5));
}

/** The same of changes of items: how long after the answer a subscriber has one, while the worker of each runs. */
async function eventsInTurn(places: readonly Grown[], times: number, defer: Defer): Promise<number[]> {
  const listening: { place: Grown; subscriber: Subscriber; worker: Running; found: number[] }[] = [];
  for (const place of places) {
    const [subscriber, worker] = [await listen(defer), await startWorker(place.seeded, undefined, defer)];
    await subscribeAt(place, subscriber);
    listening.push({ place, subscriber, worker, found: [] });
  }
  for (let time = 0; time < warm + times; time += 1)
    for (const { place, subscriber, found } of listening) {
      const ms = await eventOnce(place, subscriber, time);
      if (time >= warm) found.push(ms);
    }
  for (const { worker } of listening) await worker.stop();
  return listening.map(({ found }) => quantile(found, 0.5));
}

/** The same of the turn of a day. */
async function turnInTurn(places: readonly Grown[], times: number): Promise<number[]> {
  const found = places.map(() => [] as number[]);
  for (let turn = 0; turn < times; turn += 1) for (const [at, place] of places.entries()) found[at]?.push(await turnOfDay(place, turn));
  return found.map((values) => quantile(values, 0.5));
}

const ratioOf = (bySize: readonly number[]): number => (bySize.at(-1) ?? Number.NaN) / (bySize[0] ?? Number.NaN);

await untilDone(async (defer) => {
  const { values } = parseArgs({
    options: {
      tiny: { type: 'boolean' },
      million: { type: 'boolean' },
      sizes: { type: 'string' },
      out: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) return console.log(usage);
  const { sizes, times, releases, starts, turns } = extentOf(values);
  const at = machine();
  const places: Grown[] = [];
  for (const accounts of sizes) places.push(await growTo(accounts, releases, defer));
  const p50 = await askInTurn(places, times);
  const memory = await Promise.all(places.map(async ({ whole }) => (await whole.usage()).peakBytes / 2 ** 20));
  p50.set('event', await eventsInTurn(places, times, defer));
  for (const { whole } of places) await whole.stop();
  p50.set('start', await startInTurn(places, starts, defer));
  p50.set('turn of a day', await turnInTurn(places, turns));
  const line = (name: string, bySize: readonly number[]) => [name, ...bySize.map((value) => show(value)), show(ratioOf(bySize), 2)];
  console.log(`Node ${at.node}, ${at.cores} cores, load before ${at.load} and after ${machine().load}; p50 of ${times} in ms, in turn.\n`);
  const head = ['', ...sizes.map((size) => size.toLocaleString('en')), 'last to first'];
  console.log(table([head, ...Array.from(p50, ([name, bySize]) => line(name, bySize)), line('peak memory, MiB', memory)]));
  await writeResult(values.out, { program: 'growth', machine: at, sizes, times, p50: Object.fromEntries(p50), memory });
});
