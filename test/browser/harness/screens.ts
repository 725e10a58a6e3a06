/** Pictures of pages, for people to look at and for the documentation. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** Names the folder of pictures that tests take; they take none when it isn't set. */
export const screensVariable = 'WRIT_SCREENS';

/** Takes the whole page, or what the window shows of it, as `<folder>/<name>.png`, when nothing moves any more. */
export async function takeScreen(page: Page, name: string, folder: string, fullPage = true): Promise<void> {
  await mkdir(folder, { recursive: true });
  await page.evaluate(() => document.fonts.ready.then(() => null));
  const window = page.viewportSize();
  const isPhone = fullPage && window !== null && (await page.evaluate(() => matchMedia('(pointer: coarse)').matches));
  // A picture beyond the window is taken as by a mouse: a phone's window is made as high as its page instead.
  if (isPhone) {
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewportSize({ width: window.width, height: Math.max(height, window.height) });
  }
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: fullPage && !isPhone, animations: 'disabled', caret: 'hide' });
  if (isPhone) await page.setViewportSize(window);
}

/** Whether somebody wants to look. */
export const takesScreens = (): boolean => (process.env[screensVariable] ?? '') !== '';

/** The same in a test, where somebody wants to look. */
export async function screen(page: Page, name: string): Promise<void> {
  const folder = process.env[screensVariable];
  if (folder !== undefined && folder !== '') await takeScreen(page, name, folder);
}

/** What the window shows, for the documentation. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env[screensVariable];
  if (folder !== undefined && folder !== '') await takeScreen(page, name, folder, false);
}
