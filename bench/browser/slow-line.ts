/**
 * `npm run bench -- slow-line`: how long somebody on a line of 480 kbit/s waits until they see anything of the console, and until a public page is whole:
 * its text, its stylesheet and its typeface. A browser does it, which is slowed down by its own means (Chrome DevTools Protocol, Network) and has an empty
 * cache each time. Bytes are those that came over the line.
 */
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { openBrowser, sessionCookie, sessionsOf } from '../harness/browser.ts';
import { startInstallation } from '../harness/installation.ts';
import { wholeNumber, writeResult } from '../harness/result.ts';
import { show, table } from '../harness/table.ts';
import { type PerformanceTarget, targetsTable } from '../harness/targets.ts';
import { quantile } from '../harness/timing.ts';
import { type Defer, untilDone } from '../harness/until-done.ts';
import { startWrit } from '../harness/writ.ts';
import { machine } from '../report/measured.ts';

const usage = `npm run bench -- slow-line [--tiny] [--visits N] [--out FILE]

  --tiny      one visit of each page, to see that it runs
  --visits N  how often each page is visited (5)
  --out FILE  the result as JSON

WRIT_BROWSER names a Chromium.`;

/** 480 kbit/s in bytes a second, and what a packet needs there and back, in milliseconds. */
const line = { offline: false, downloadThroughput: 60_000, uploadThroughput: 60_000, latency: 100 } as const;
const wantedMs = 2_000;
const publicPages = ['/', '/totals', '/checkpoints', '/verify', '/report', '/follow', '/sign-in'];
const desk = { path: '/queue', login: 'agent-1', graph: 'platform' } as const;

interface Visit {
  /** Milliseconds from the request: something is seen, the page has its text in its own typeface, its heading is there. */
  readonly seenMs: number;
  readonly wholeMs: number;
  readonly headingMs: number;
  readonly kilobytes: number;
}

/** One visit with an empty cache. */
async function visit(browser: Browser, url: string, cookie?: string): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    if (cookie !== undefined) await context.addCookies([sessionCookie(cookie, url)]);
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    let bytes = 0;
    devtools.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength;
    });
    await devtools.send('Network.enable');
    await devtools.send('Network.emulateNetworkConditions', line);
    await page.goto(url, { waitUntil: 'load', timeout: 120_000 });
    // As texts: a measurement is compiled without the names of a browser.
    const wholeMs = await page.evaluate<number>('document.fonts.ready.then(() => performance.now())');
    await page.locator('h1').first().waitFor({ timeout: 120_000 });
    const { headingMs, seenMs } = await page.evaluate(() => ({
      headingMs: performance.now(),
      seenMs: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
    }));
    return { seenMs, wholeMs, headingMs, kilobytes: bytes / 1_000 };
  } finally {
    await context.close();
  }
}

/** The slowest and the middle of some visits to each page. */
async function measure(visits: number, defer: Defer) {
  const browser = await openBrowser(defer);
  const seeded = await startInstallation(150, defer);
  const { baseUrl } = await startWrit(seeded, undefined, defer);
  const cookie = await sessionsOf(seeded, baseUrl, defer)(desk);
  const paths = [desk.path, ...publicPages];
  const found: Record<string, Visit[]> = Object.fromEntries(paths.map((path) => [path, []]));
  for (let round = 0; round < visits; round += 1)
    for (const path of paths) found[path]?.push(await visit(browser, `${baseUrl}${path}`, path === desk.path ? cookie : undefined));
  return found;
}

const middle = (visits: readonly Visit[], of: keyof Visit): number =>
  quantile(
    visits.map((one) => one[of]),
    0.5,
  );

await untilDone(async (defer) => {
  const { values } = parseArgs({
    options: { tiny: { type: 'boolean' }, visits: { type: 'string' }, out: { type: 'string' }, help: { type: 'boolean' } },
  });
  if (values.help) return console.log(usage);
  const before = machine();
  const visits = wholeNumber('--visits', values.visits ?? (values.tiny ? '1' : '5'));
  const found = await measure(visits, defer);
  console.log(`Node ${before.node}, ${before.cores} cores, load before ${before.load}; 480 kbit/s, ${line.latency} ms there and back.\n`);
  const row = ([path, each]: [string, Visit[]]): string[] => [
    path,
    ...(['seenMs', 'wholeMs', 'headingMs', 'kilobytes'] as const).map((of) => show(middle(each, of), 0)),
  ];
  console.log(table([['', 'ms seen', 'ms whole', 'ms heading', 'kB'], ...Object.entries(found).map(row)]));
  const targets: PerformanceTarget[] = Object.entries(found).map(([path, each]) => ({
    name: path === desk.path ? `${path}: something of the page is seen` : `${path} is whole`,
    found: middle(each, path === desk.path ? 'seenMs' : 'wholeMs'),
    unit: 'ms',
    most: wantedMs,
  }));
  console.log(`\n${targetsTable(targets)}`);
  await writeResult(values.out, { program: 'slow-line', machine: before, plan: { visits, line }, figures: found });
});
