/**
 * axe-core in a page: its source is handed over by the browser's debugging protocol, so that a strict Content-Security-Policy has
 * nothing to say to it. Any violation fails, with its rule, the elements and what is wrong with each.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type Axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { patienceMs } from '../../harness/patience.ts';

const source = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/** WCAG 2.2 AA and what is good practice beyond it. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Ends with what is on its way to another look: a colour halfway between two has a contrast of its own. What moves for longer is a look itself. */
const whatMovesIsDone = (): Promise<null> =>
  Promise.allSettled(
    document
      .getAnimations()
      .filter(({ effect, playState }) => playState === 'running' && Number(effect?.getComputedTiming().endTime) < 1_000)
      .map(({ finished }) => finished),
  ).then(() => null);

/** Everything that axe finds on the page as it stands, one text a violation; what it can't decide is left out. It needs a browser whose scripts run. */
export async function axeViolations(page: Page): Promise<string[]> {
  await page.evaluate(() => document.fonts.ready.then(() => null));
  await page.evaluate(whatMovesIsDone);
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source);
  const { violations } = await page.evaluate((values) => {
    const { axe } = globalThis as unknown as { axe: typeof Axe };
    return axe.run(document, { runOnly: { type: 'tag', values }, resultTypes: ['violations'] });
  }, tags);
  return violations.map(({ id, impact, help, nodes }) =>
    [
      `${id} (${impact}): ${help}`,
      ...nodes.map(({ target, failureSummary }) => `  ${target.join(' ')}: ${failureSummary?.replaceAll('\n', ' ')}`),
    ].join('\n'),
  );
}

/** Fails where axe finds anything. */
export async function expectAccessible(page: Page): Promise<void> {
  const found = await axeViolations(page);
  expect(found, `axe on ${page.url()}:\n${found.join('\n')}`).toEqual([]);
}

/** In CSS pixels. */
const narrow = 320;

/** How wide the page is, and what sticks out, where that is wider than a narrow window; else empty. */
const stickingOut = (page: Page): Promise<string[]> =>
  page.evaluate((most) => {
    const width = document.documentElement.scrollWidth;
    if (width <= most) return [];
    const outside = [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > innerWidth + 0.5 || element.getBoundingClientRect().left < -0.5)
      .slice(0, 10)
      .map((element) => element.outerHTML.slice(0, 120));
    return [`${width} CSS pixels`, ...outside];
  }, narrow);

/**
 * Fails where the page is wider than a window of 320 CSS pixels (WCAG 2.2, 1.4.10), naming what sticks out; the window is put back. A page
 * that is drawn by a script is drawn again for the new width, and what it still asks for may come meanwhile: it is waited for, `timeout` milliseconds at most.
 */
export async function expectReflow(page: Page, timeout = patienceMs): Promise<void> {
  const before = page.viewportSize();
  await page.setViewportSize({ width: narrow, height: 640 });
  try {
    await page.evaluate(() => document.fonts.ready.then(() => null));
    await expect.poll(() => stickingOut(page), { timeout, message: `${page.url()} at ${narrow} pixels` }).toEqual([]);
  } finally {
    if (before) await page.setViewportSize(before);
  }
}
