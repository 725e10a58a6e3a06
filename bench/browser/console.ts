/**
 * `npm run bench -- console`: how long somebody at the console waits on a slow processor, from the address to the first paint and to the rows, and from a key to
 * what it shows; with a short queue and with a hundred thousand rows, in turn. A browser measures itself, by its own clock.
 */
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { type Desk, openBrowser, sessionsOf } from '../harness/browser.ts';
import { startInstallation } from '../harness/installation.ts';
import { wholeNumber, writeResult } from '../harness/result.ts';
import { show, table } from '../harness/table.ts';
import { type PerformanceTarget, targetsTable } from '../harness/targets.ts';
import { quantile } from '../harness/timing.ts';
import { type Defer, untilDone } from '../harness/until-done.ts';
import { startWritInOne } from '../harness/writ.ts';
import { machine } from '../report/measured.ts';
import { Seat, slowdown, type Visit } from './seat.ts';
import { fillWork } from './work.ts';

const usage = `npm run bench -- console [--tiny] [--rows N] [--visits N] [--out FILE]

  --tiny      few rows and one visit, to see that it runs
  --rows N    how long the long queue is (100000)
  --visits N  how often each page is opened (7)
  --out FILE  the result as JSON

WRIT_BROWSER names a Chromium.`;

/** The pages that people have open all day, and what of each they wait for. */
const pages: readonly { readonly name: string; readonly path: string; readonly selector: string; readonly desk: Desk }[] = [
  { name: 'queue', path: '/queue?kinds=NOTICE', selector: '[data-work]', desk: { login: 'agent-1', graph: 'platform' } },
  { name: 'orders', path: '/orders', selector: 'h1', desk: { login: 'police', graph: 'authority' } },
  { name: 'entries', path: '/entries', selector: '.audit-entry a', desk: { login: 'auditor', graph: 'audit' } },
];

/** An installation with a queue of some length. */
interface Place {
  readonly baseUrl: string;
  readonly begin: (desk: Desk) => Promise<string>;
}

async function openPlace(rows: number, defer: Defer): Promise<Place> {
  const seeded = await startInstallation(150, defer);
  await fillWork(seeded, rows);
  const { baseUrl } = await startWritInOne(seeded, undefined, defer);
  return { baseUrl, begin: sessionsOf(seeded, baseUrl, defer) };
}

/** What was found of a page: visits with an empty cache, visits with a filled one, and the keys that were pressed, in milliseconds. */
interface Found {
  readonly first: Visit[];
  readonly again: Visit[];
  readonly keys: number[];
}

/** Opens a page twice in a new profile, and moves in it by keys. */
async function use(browser: Browser, { baseUrl, begin }: Place, page: (typeof pages)[number], found: Found): Promise<void> {
  const seat = await Seat.take(browser, baseUrl, await begin(page.desk));
  try {
    found.first.push(await seat.visit(page.path, page.selector));
    found.again.push(await seat.visit(page.path, page.selector));
    for (const key of [...'jjjjjjjjkkjj']) found.keys.push(await seat.press(key));
  } finally {
    await seat.close();
  }
}

/** What it takes to have the whole queue: to its end, then sorted, then a step in it. */
interface Whole {
  readonly rows: number;
  readonly fetchSeconds: number;
  readonly workSeconds: number;
  readonly sortMs: number;
  readonly stepMs: number;
  readonly heapMb: number;
}

async function fetchWhole(browser: Browser, { baseUrl, begin }: Place): Promise<Whole> {
  const [queue] = pages;
  if (queue === undefined) throw new TypeError('no queue');
  const seat = await Seat.take(browser, baseUrl, await begin(queue.desk));
  try {
    await seat.visit(queue.path, queue.selector);
    const from = performance.now();
    await seat.press('End');
    await seat.page.locator('[data-complete=true]').waitFor();
    const fetchSeconds = (performance.now() - from) / 1_000;
    const workSeconds = (await seat.worked()) / 1_000;
    const rows = Number(await seat.page.getByRole('grid').getAttribute('aria-rowcount')) - 1;
    await seat.press('Home');
    await seat.worked();
    await seat.page.getByRole('button', { name: 'From', exact: true }).click();
    await seat.page.locator('[role=columnheader][aria-sort=ascending]').waitFor();
    const sortMs = await seat.worked();
    const steps: number[] = [];
    for (const key of [...'jjjjjjjj']) steps.push(await seat.press(key));
    return { rows, fetchSeconds, workSeconds, sortMs, stepMs: quantile(steps, 0.75), heapMb: await seat.heap() };
  } finally {
    await seat.close();
  }
}

const middle = (visits: readonly Visit[], of: keyof Visit): number =>
  quantile(
    visits.map((one) => one[of]),
    0.5,
  );

function targetsOf(found: Readonly<Record<string, readonly Found[]>>, whole: Whole): PerformanceTarget[] {
  const [short, long] = found['queue'] ?? [];
  const targets: PerformanceTarget[] = Object.entries(found).flatMap(([name, places]) => {
    const last = places.at(-1);
    return [
      { name: `${name}: first paint, empty cache`, found: middle(last?.first ?? [], 'paintMs'), unit: 'ms', most: 2_000 },
      { name: `${name}: a key, p98`, found: quantile(last?.keys ?? [], 0.98), unit: 'ms', most: 200 },
    ];
  });
  const ratio = middle(long?.again ?? [], 'readyMs') / middle(short?.again ?? [], 'readyMs');
  return [
    ...targets,
    { name: 'queue: the long one to the short one until rows are there', found: ratio, unit: 'x', most: 1.3 },
    { name: 'queue: a step when all rows are there, p75', found: whole.stepMs, unit: 'ms', most: 200 },
  ];
}

await untilDone(async (defer) => {
  const { values } = parseArgs({
    options: {
      tiny: { type: 'boolean' },
      rows: { type: 'string' },
      visits: { type: 'string' },
      out: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) return console.log(usage);
  const at = machine();
  const rows = wholeNumber('--rows', values.rows ?? (values.tiny ? '1000' : '100000'));
  const visits = wholeNumber('--visits', values.visits ?? (values.tiny ? '1' : '7'));
  const browser = await openBrowser(defer);
  const places = [await openPlace(50, defer), await openPlace(rows, defer)];
  const found = Object.fromEntries(pages.map(({ name }) => [name, places.map((): Found => ({ first: [], again: [], keys: [] }))]));
  for (let round = 0; round < visits; round += 1)
    for (const page of pages)
      for (const [index, place] of places.entries()) {
        const of = found[page.name]?.[index];
        if (of !== undefined) await use(browser, place, page, of);
      }
  const long = places.at(-1);
  if (long === undefined) throw new TypeError('no place');
  const whole = await fetchWhole(browser, long);
  console.log(
    `Node ${at.node}, ${at.cores} cores, load before ${at.load}; the browser ${slowdown} times slower; the middle of ${visits} visits.\n`,
  );
  const line = (name: string, { first, again, keys }: Found) => [
    name,
    ...[
      middle(first, 'paintMs'),
      middle(first, 'readyMs'),
      middle(first, 'workMs'),
      middle(again, 'paintMs'),
      middle(again, 'readyMs'),
    ].map((ms) => show(ms, 0)),
    ...[0.5, 0.98].map((share) => show(quantile(keys, share), 0)),
  ];
  const head = ['ms', 'paint', 'rows', 'work', 'paint, cached', 'rows, cached', 'key p50', 'key p98'];
  const lines = Object.entries(found).flatMap(([name, [short, last]]) =>
    short === undefined || last === undefined ? [] : [line(`${name}, short queue`, short), line(`${name}, ${rows} rows`, last)],
  );
  console.log(table([head, ...lines]));
  const { fetchSeconds, workSeconds, sortMs, heapMb } = whole;
  console.log(
    `\nAll ${whole.rows} rows: fetched in ${show(fetchSeconds, 0)} s, of which the page works ${show(workSeconds, 0)} s; sorted in ${show(sortMs, 0)} ms of work; ${show(heapMb, 0)} MB of heap.\n`,
  );
  console.log(targetsTable(targetsOf(found, whole)));
  await writeResult(values.out, { program: 'console', machine: at, rows, visits, slowdown, found, whole });
});
