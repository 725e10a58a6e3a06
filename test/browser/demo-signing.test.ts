/**
 * The demo that `npm start` runs, in a browser: its people sign in the console by software keys, on a signing page that says what they are, from the draft to the
 * release; and the service of keys opens the records.
 */
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { cleanUp, demoSettings, freePort, freshFolder, npm } from '../harness/life-server.ts';
import { expectAccessible, expectReflow } from './harness/axe.ts';
import { closeBrowser, openBrowser } from './harness/browser.ts';
import { settled } from './harness/console.ts';

let context: BrowserContext;
let page: Page;
/** What the popups signed, in order. */
const told: string[] = [];

beforeAll(async () => {
  const [folder, port] = [join(freshFolder(), 'data'), await freePort()];
  const { WRIT_DEMO_KEYS: _off, ...settings } = demoSettings(folder, port);
  const server = npm('start', settings);
  const [browser] = await Promise.all([openBrowser(), server.says('Ready at')]);
  context = await browser.newContext({ baseURL: `http://localhost:${port}`, locale: 'en-IE' });
  context.setDefaultTimeout(60_000);
  page = await context.newPage();
});
afterAll(async () => {
  await context?.close();
  await closeBrowser();
  await cleanUp();
});

/** Presses a button that opens the signing page. */
async function opening(name: string | RegExp): Promise<Page> {
  const [popup] = await Promise.all([page.waitForEvent('popup'), page.getByRole('button', { name }).first().click()]);
  await popup.locator('.act, .failed').first().waitFor();
  expect(await popup.locator('.failed').allTextContents()).toEqual([]);
  return popup;
}

/** Signs there, as whoever is signed in to the console. */
async function signing(name: string | RegExp): Promise<void> {
  const popup = await opening(name);
  told.push((await popup.locator('.act > p').first().textContent()) ?? '');
  await Promise.all([popup.waitForEvent('close'), popup.locator('button#sign').click()]);
}

async function next(who: string): Promise<void> {
  await page.locator('aside.guide').getByText('Done.', { exact: true }).waitFor();
  await settled(page);
  await page.getByRole('button', { name: `Next: ${who}` }).click();
  await settled(page);
}

const part = (category: string) => page.locator(`[data-part$=" ${category}"]`);

it('goes from a draft to the records, each act signed by a key of the demo', async () => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Begin the story' }).click();
  await settled(page);
  await page.getByRole('button', { name: 'Draft the order' }).click();
  await signing('Sign and submit');
  await next('the judge');

  await page.getByRole('button', { name: 'Validate the order' }).click();
  const popup = await opening(/^Validate this digest/);
  expect(await popup.locator('#demo').textContent()).toContain('This signature proves nothing about a person.');
  expect(await popup.locator('button#sign').textContent()).toBe('Validate: sign with the software key');
  await expectAccessible(popup);
  await expectReflow(popup);
  await popup.getByRole('button', { name: 'Deutsch' }).click();
  expect(
    await popup.locator('#demo p').evaluateAll((all) => all.filter((one) => one.checkVisibility()).map((one) => one.getAttribute('lang'))),
  ).toEqual(['de']);
  await popup.locator('button#sign').click();
  await next('the platform’s agent');

  await page.getByRole('button', { name: /^Claim/ }).click();
  await part('SUBSCRIBER').first().waitFor();
  await settled(page);
  for (const category of ['SUBSCRIBER', 'TRAFFIC']) await part(category).locator('input[type=radio]').first().check();
  const content = part('CONTENT');
  await content.locator('input[type=radio]').last().check();
  await content.getByLabel('Why it is not granted').selectOption({ index: 1 });
  await content.getByLabel('Your reasons').fill('Such an order cannot ask for it.');
  await content.getByLabel('What becomes of the data').selectOption({ index: 1 });
  await signing('Send to counsel for release');
  await next('the platform’s counsel');

  // Counsel sign what they have seen, and see whom it reaches once they have the case.
  await page.getByText('take the case first').waitFor();
  await page.getByRole('button', { name: 'Take the case' }).click();
  await page.locator('.review-difference bdi').first().waitFor();
  await signing(/^Release exactly this/);
  await next('the police officer');

  await page.getByRole('link', { name: /^Read the records of / }).click();
  await page.getByRole('button', { name: 'Read now: Subscriber data' }).click();
  await page.locator('[data-records=SUBSCRIBER]').waitFor();
  expect(told.map((sentence) => sentence.split(' the order')[0])).toEqual([
    'You issue',
    'You confirm for the platform that you reviewed',
    'You release',
  ]);
});
