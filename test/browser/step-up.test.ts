/**
 * A log-in that is too old for what is asked, before the console: the page offers to sign in again, by keyboard, and comes back to where it was. The session
 * goes on meanwhile, and nobody is sent to the issuer without having followed the link.
 */
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { expectAccessible } from './harness/axe.ts';
import { type Console, openConsole, settled } from './harness/console.ts';

/** By the clock of tokens. */
let aheadMs = 0;
let writ: Console;
beforeAll(async () => {
  // A token of the past ends by the same clock, so that what is left of its hour is what a session has.
  writ = await openConsole({ worker: false, tokenClock: () => new Date(Date.now() + aheadMs) });
});
afterEach(() => writ.checkFaults());
afterAll(() => writ?.close());

const minuteMs = 60_000;

it.each([
  ['en-IE', 'Sign in again to go on'],
  ['de-DE', 'Erneut anmelden und fortfahren'],
])('a person reads their own traffic after signing in again (%s)', async (locale, words) => {
  aheadMs = 0;
  const holder = await writ.signIn('holder-1', { locale });
  const { page } = holder;
  aheadMs = 20 * minuteMs;
  await holder.open('/me/records');
  await settled(page);
  const traffic = page.locator('[data-category=TRAFFIC]');
  await traffic.getByRole('button').first().click();
  const offer = traffic.locator('[data-state=STEP_UP]');
  await offer.waitFor();
  await expectAccessible(page);
  expect(await page.getByRole('dialog').count()).toBe(0);
  const subscriber = page.locator('[data-category=SUBSCRIBER]');
  await subscriber.getByRole('button').first().click();
  await subscriber.locator('dl').first().waitFor();
  // The issuer's clock is the machine's: for what it says to be of now, so must ours be.
  aheadMs = 0;
  const again = offer.getByRole('link', { name: words });
  await again.focus();
  const asked = page.waitForRequest((request) => new URL(request.url()).pathname === '/sign-in/again');
  await page.keyboard.press('Enter');
  await asked;
  await page.waitForURL('**/me/records');
  await settled(page);
  await page.locator('[data-category=TRAFFIC]').getByRole('button').first().click();
  await page.locator('[data-category=TRAFFIC] table').first().waitFor();
  await holder.close();
});

it('whoever comes back with a log-in that is no fresher is not sent there again: the session stays, and a page says why', async () => {
  aheadMs = 0;
  const holder = await writ.signIn('holder-2');
  const { page, context } = holder;
  const cookie = async () => (await context.cookies()).find(({ name }) => name.endsWith('writ-session'))?.value;
  // By our clock whatever the issuer says is of twenty minutes ago.
  aheadMs = 20 * minuteMs;
  await holder.open('/me/records');
  const before = await cookie();
  await page.locator('[data-category=CONTENT]').getByRole('button').first().click();
  writ.expectFault(/502/);
  await page.getByRole('link', { name: 'Sign in again to go on' }).click();
  await page.getByRole('alert').filter({ hasText: 'does not confirm that you have just signed in' }).waitFor();
  expect([before, await cookie()]).toEqual([expect.any(String), before]);
  await holder.open('/me/records');
  await settled(page);
  await holder.close();
});
