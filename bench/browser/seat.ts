/** One person at the console, in a browser whose processor is slowed down (Chrome DevTools Protocol, Emulation), and how long they wait. */
import type { Browser, CDPSession, Page } from 'playwright-core';
import { sessionCookie } from '../harness/browser.ts';

/** How many times slower the browser's threads are than this machine. */
export const slowdown = 4;

export interface Visit {
  /** Milliseconds from the request: the first text is painted, and what the page is for is there. */
  readonly paintMs: number;
  readonly readyMs: number;
  /** What the page's own thread has worked until then, in milliseconds. */
  readonly workMs: number;
}

/** Waits until what was done is painted: a task of its own after the next frame. */
const painted = 'new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => resolve(performance.now()), 0)))';

export class Seat {
  readonly page: Page;
  readonly #devtools: CDPSession;
  #worked = 0;

  private constructor(page: Page, devtools: CDPSession) {
    this.page = page;
    this.#devtools = devtools;
  }

  /** A new profile, signed in. */
  static async take(browser: Browser, baseUrl: string, session: string): Promise<Seat> {
    const context = await browser.newContext({ baseURL: baseUrl, viewport: { width: 1280, height: 800 } });
    context.setDefaultTimeout(300_000);
    await context.addCookies([sessionCookie(session, baseUrl)]);
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
    return new Seat(page, devtools);
  }

  /** Milliseconds that the page's thread has worked since this was asked last. */
  async worked(): Promise<number> {
    const { metrics } = await this.#devtools.send('Performance.getMetrics');
    const now = metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
    const worked = (now - this.#worked) * 1_000;
    this.#worked = now;
    return worked;
  }

  /** Megabytes of JavaScript's heap that are in use after a collection. */
  async heap(): Promise<number> {
    await this.#devtools.send('HeapProfiler.collectGarbage');
    const { metrics } = await this.#devtools.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN) / 1e6;
  }

  /** Opens a page as somebody who types its address, until one of `selector` is there. */
  async visit(path: string, selector: string): Promise<Visit> {
    await this.worked();
    await this.page.goto(path);
    await this.page.locator(selector).first().waitFor();
    const { readyMs, paintMs } = await this.page.evaluate(() => ({
      readyMs: performance.now(),
      paintMs: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
    }));
    return { paintMs, readyMs, workMs: await this.worked() };
  }

  /** Presses a key; milliseconds from its event until the next frame is painted, by the browser's own clock. */
  async press(key: string): Promise<number> {
    await this.page.evaluate(`void (window.pressed = new Promise((resolve) => addEventListener('keydown', ({ timeStamp }) =>
      ${painted}.then((at) => resolve(at - timeStamp)), { once: true, capture: true })))`);
    await this.page.keyboard.press(key);
    return this.page.evaluate<number>('window.pressed');
  }

  close(): Promise<void> {
    return this.page.context().close();
  }
}
