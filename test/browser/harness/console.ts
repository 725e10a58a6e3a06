/**
 * A whole Writ with its console, in a real browser: each person has a context of their own, with a session that only they have. What no
 * page may do is watched from the first request to the last, and everything that was disclosed to a page is compared with the log.
 */
import { type Graph, graphPaths } from '@writ/access';
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { homeOf, type Stack, type StackOptions, startStack } from '../../harness/stack.ts';
import { closeBrowser, openBrowser } from './browser.ts';
import { Faults } from './faults.ts';
import { type Alter, GraphAnswers } from './graph-answers.ts';

/** What somebody looks at the console with. */
export interface Device {
  /** In CSS pixels. A desktop's when left out. */
  viewport?: { width: number; height: number };
  /** Whether fingers are used: a phone. */
  touch?: boolean;
  scheme?: 'light' | 'dark';
  reducedMotion?: boolean;
  forcedColours?: boolean;
  /** What the browser says it prefers; English of Ireland when left out. */
  locale?: string;
  /** IANA name; UTC when left out. */
  timeZone?: string;
  /** False for a browser without JavaScript. */
  script?: boolean;
  /** What the device's own clock shows, and goes on from; the machine's when left out. */
  clock?: Date;
}

export const desktop: Device = { viewport: { width: 1280, height: 800 } };
export const phone: Device = { viewport: { width: 390, height: 844 }, touch: true };

/** Somebody before a browser of their own. */
export interface Visitor {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What the graphs answered. */
  readonly answers: GraphAnswers;
  /** Goes to a path of the console. */
  open(path: string): Promise<void>;
  /** Alters what graphs answer on the way, until it is called with null. */
  alter(alter: Alter | null): void;
  /** Takes the network away, or gives it back. */
  offline(isOffline: boolean): Promise<void>;
  close(): Promise<void>;
}

export interface Console {
  readonly stack: Stack;
  /** Somebody whom nobody knows. */
  visit(device?: Device): Promise<Visitor>;
  /**
   * Signs somebody in for their graph, or for the given one: a sign-in and a session of their own by the same requests that the link of the
   * sign-in page begins, while no page is shown. See {@link signInHere} for the pages.
   */
  signIn(login: string, device?: Device, graph?: Graph): Promise<Visitor>;
  /** The same, and goes to where the console begins for them. */
  signInAtHome(login: string, device?: Device, graph?: Graph): Promise<Visitor>;
  /** Says that a fault is part of the test: see {@link Faults.expect}. */
  expectFault(pattern: RegExp): void;
  /** Throws where a page did what none may, since the last time; for `afterEach`, so that the test that it belongs to fails. */
  checkFaults(): void;
  /** Closes every browser context, checks what their pages did, compares answers and log, and stops Writ, also when something differs. */
  close(): Promise<void>;
}

const contextOptions = (device: Device, baseURL: string): BrowserContextOptions => ({
  baseURL,
  viewport: device.viewport ?? desktop.viewport ?? null,
  hasTouch: device.touch === true,
  isMobile: device.touch === true,
  colorScheme: device.scheme ?? 'light',
  reducedMotion: device.reducedMotion === false ? 'no-preference' : 'reduce',
  forcedColors: device.forcedColours === true ? 'active' : 'none',
  locale: device.locale ?? 'en-IE',
  timezoneId: device.timeZone ?? 'UTC',
  javaScriptEnabled: device.script !== false,
  acceptDownloads: true,
  serviceWorkers: 'block',
});

/** Where a sign-in ends that leads nowhere else: a page without a script. */
const signedInPath = '/sign-in/done';

/** Long enough for a machine with two busy cores, and shorter than a test's own limit. */
const patienceMs = 60_000;

/** How often the worker looks, as in the product: a stack with a browser runs for minutes, and waits for it a few times. */
const productLookMs = 1_000;

/** Closes the pages. What a test has routed and is still under way then is nobody's any more. */
async function ended(context: BrowserContext): Promise<void> {
  for (const page of context.pages()) await page.unrouteAll({ behavior: 'ignoreErrors' });
  await context.close();
}

/** Starts Writ and its console. `close` stops it. */
export async function openConsole(options: StackOptions = {}): Promise<Console> {
  const browser = await openBrowser();
  const stack = await startStack({ lookMs: productLookMs, ...options });
  const faults = new Faults(stack.baseUrl);
  /** What is open, with what its pages have asked. */
  const open = new Map<BrowserContext, GraphAnswers>();
  const end = async (context: BrowserContext): Promise<void> => {
    open.get(context)?.leave();
    open.delete(context);
    await ended(context);
  };

  async function visit(device: Device = desktop): Promise<Visitor> {
    const context = await browser.newContext(contextOptions(device, stack.baseUrl));
    context.setDefaultTimeout(patienceMs);
    await faults.watch(context, `${device.viewport?.width ?? 1280} px`);
    const answers = new GraphAnswers(stack.watch);
    open.set(context, answers);
    if (device.clock !== undefined) await context.clock.install({ time: device.clock });
    const page = await context.newPage();
    await answers.catch(context, page);
    return {
      page,
      context,
      answers,
      open: async (path) => {
        await page.goto(path);
      },
      alter: (alter) => {
        answers.alter = alter;
      },
      offline: (isOffline) => context.setOffline(isOffline),
      close: () => end(context),
    };
  }

  async function signIn(login: string, device?: Device, graph: Graph = homeOf(login)): Promise<Visitor> {
    const visitor = await visit(device);
    const way = new URLSearchParams({ graph, hint: login, to: signedInPath });
    const answer = await visitor.context.request.get(`/sign-in/start?${way}`);
    if (!answer.ok() || new URL(answer.url()).pathname !== signedInPath)
      throw new Error(`${login} was not signed in: ${answer.status()} at ${answer.url()}\n${await answer.text()}`);
    return visitor;
  }

  async function signInAtHome(login: string, device?: Device, graph?: Graph): Promise<Visitor> {
    const visitor = await signIn(login, device, graph);
    await visitor.open('/');
    return visitor;
  }

  return {
    stack,
    visit,
    signIn,
    signInAtHome,
    expectFault: (pattern) => faults.expect(pattern),
    checkFaults: () => faults.check(),
    close: async () => {
      try {
        await Promise.all([...open.keys()].map(end));
        faults.check();
      } finally {
        // A browser keeps connections that it has opened in advance: a server that closes would wait a minute for their first request.
        await closeBrowser();
        await stack.close();
      }
    },
  };
}

/** Signs in as one of the demo's people, on the page that lists them, and goes to a path of the console. */
export async function signInHere(page: Page, login: string, graph: Graph = homeOf(login), to = '/'): Promise<void> {
  await page.goto(`/sign-in?to=${encodeURIComponent(to)}`);
  await page.locator(`a[href*="graph=${graph}&"][href*="hint=${login}&"]`).click();
  await page.waitForURL((url) => !/^[/](oidc|sign-in)/.test(url.pathname));
}

/** Waits until a page of the console stands: it has its heading, nothing that it asked for is awaited, and no proof is being checked. */
export async function settled(page: Page): Promise<void> {
  await page.locator('main h1').first().waitFor();
  await page.waitForFunction(() => document.querySelector('[data-state=loading], [aria-busy=true]') === null, undefined, { polling: 20 });
}

/** The path at which a graph answers, for a test that asks it from within a page. */
export const pathOf = (graph: Graph): string => graphPaths[graph];
