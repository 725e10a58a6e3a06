/**
 * What a page weighs, as the browser got it: every script and stylesheet until the first screen stands, compressed anew by this test.
 * The first screen of the console may take 200 KiB of JavaScript and 45 KiB of CSS, a public page 60 KiB of JavaScript.
 */
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Console, openConsole, type Visitor } from './harness/console.ts';

const kibibyte = 1024;

let console: Console;
beforeAll(async () => {
  console = await openConsole({ worker: false });
  // A look of an auditor is an entry: with an empty log no chart would be weighed.
  await console.stack.ask('audit', 'auditor', '{ entries(first: 1) { nodes { index } } }');
});
afterEach(() => console.checkFaults());
afterAll(() => console?.close());

/** The compressed sizes in KiB of what the page loads of each kind, until `ready` is seen. */
async function weigh(visitor: Visitor, path: string, ready: string): Promise<{ script: number; stylesheet: number; pictures: boolean }> {
  const weight = { script: 0, stylesheet: 0, pictures: false };
  const bodies: Promise<void>[] = [];
  visitor.page.on('response', (response) => {
    const kind = response.request().resourceType();
    if (kind === 'script' || kind === 'stylesheet')
      bodies.push(
        response.body().then((body) => {
          // The library of the pictures comes after the page, which is whole without it.
          if (kind === 'script' && /\/plot-library-[^/]*$/.test(response.url())) weight.pictures = true;
          else weight[kind] += gzipSync(body, { level: 9 }).length / kibibyte;
        }),
      );
  });
  await visitor.open(path);
  await visitor.page.locator(ready).first().waitFor();
  await visitor.page.waitForLoadState('networkidle');
  await Promise.all(bodies);
  return weight;
}

/** Signs in somewhere else and comes with an empty cache: what is weighed is a first visit. */
async function firstVisit(login: string): Promise<Visitor> {
  const signedIn = await console.signIn(login);
  const state = await signedIn.context.storageState();
  await signedIn.close();
  const visitor = await console.visit();
  await visitor.context.addCookies(state.cookies);
  return visitor;
}

describe.each([
  ['agent-1', '/home', 'main h1', 200],
  ['police', '/home', 'main h1', 200],
  ['agent-1', '/queue', 'main h1', 200],
  ['police', '/orders', 'main h1', 200],
  ['auditor', '/home', 'main h1', 200],
  ['auditor', '/entries', 'main figure', 200],
  ['holder-1', '/me', 'main h1', 200],
] as const)('the first screen of %s', (login, path, ready, most) => {
  test(`stays within ${most} KiB of JavaScript and 45 KiB of CSS`, async () => {
    const { script, stylesheet } = await weigh(await firstVisit(login), path, ready);
    expect(script).toBeGreaterThan(50);
    expect(script).toBeLessThanOrEqual(most);
    expect(stylesheet).toBeGreaterThan(5);
    expect(stylesheet).toBeLessThanOrEqual(45);
  });
});

/** The bytes in KiB that come over the line until a page is loaded with its typeface, as the browser counted them. */
async function bytesOf(visitor: Visitor, path: string): Promise<number> {
  const devtools = await visitor.context.newCDPSession(visitor.page);
  let bytes = 0;
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await devtools.send('Network.enable');
  await visitor.open(path);
  await visitor.page.waitForLoadState('networkidle');
  return bytes / kibibyte;
}

/**
 * Of two seconds at 480 kbit/s, three tenths go to the way there and back: what is left carries 100 KiB. `npm run bench -- slow-line` takes the time. The checker of receipts,
 * which knows two kinds of signatures, comes after the words with their typeface: who waits for it reads meanwhile.
 */
test.each([
  ...['/', '/totals', '/transparency', '/checkpoints', '/report', '/follow', '/sign-in'].map((path) => [path, 100] as const),
  ['/verify', 115] as const,
])('the public page %s is whole with %i KiB, its typeface and its script among them', async (path, most) => {
  const bytes = await bytesOf(await console.visit(), path);
  expect(bytes).toBeGreaterThan(20);
  expect(bytes).toBeLessThanOrEqual(most);
});

test('the shell of the console is in the first 8 KiB, before any file that the browser must wait for', async () => {
  const { context } = await firstVisit('agent-1');
  const answer = await context.request.get('/queue');
  const [first = '', rest] = (await answer.text()).split('<div id="shell"');
  expect(rest).toBeDefined();
  expect(Buffer.byteLength(first)).toBeLessThanOrEqual(8 * kibibyte);
  expect(first).not.toMatch(/rel="stylesheet"|<script(?![^>]*type="module")[^>]*src=/);
});

test.each(['/', '/totals', '/transparency', '/checkpoints', '/verify'])(
  'the public page %s stays within 60 KiB of JavaScript',
  async (path) => {
    const { script, stylesheet } = await weigh(await console.visit(), path, 'main h1');
    expect(script).toBeLessThanOrEqual(60);
    expect(stylesheet).toBeGreaterThan(0);
    expect(stylesheet).toBeLessThanOrEqual(45);
  },
);
