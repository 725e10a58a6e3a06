/**
 * A log-in that is too old for what is asked, before the console: the page offers to sign in again, by keyboard, and comes back to where it was. The session
 * goes on meanwhile, and nobody is sent to the issuer without having followed the link.
 */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { holderIn } from '../harness/disclosures.ts';
import { epoc, ordersOn } from '../harness/orders.ts';
import { expectAccessible } from './harness/axe.ts';
import { type Console, openConsole, settled } from './harness/console.ts';

/** By the clock of tokens; the issuer's is the machine's. */
let aheadMs = 0;
let writ: Console;
let entry: string;
beforeAll(async () => {
  writ = await openConsole({ tokenClock: () => new Date(Date.now() + aheadMs) });
  const orders = ordersOn(writ.stack);
  const { id } = await orders.submit('police', await orders.draft('police', epoc((await holderIn(writ.stack, 'holder-1')).email)));
  const query = 'query ($filter: EntryFilter) { entries(filter: $filter, first: 1) { nodes { index } } }';
  const found = async () => (await writ.stack.ask('audit', 'auditor', query, { filter: { order: id } })).data?.entries.nodes[0]?.index;
  entry = await vi.waitFor(async () => `/entries/${(await found()) ?? expect.fail('no entry yet')}`, { timeout: 60_000, interval: 500 });
});
afterEach(() => writ.checkFaults());
afterAll(() => writ?.close());

/** Longer than what weighs may be ago, and within the ten minutes of a token. */
const sixMinutes = 360_000;

/** Chooses the first private field of the entry, and asks for it; too old a log-in is answered 401. */
async function askForField(page: Page): Promise<void> {
  const form = page.locator('form', { has: page.locator('input[name=field]') });
  await form.getByRole('checkbox').first().check();
  await form.getByRole('button').click();
}

it.each([
  ['en-IE', 'Sign in again to go on'],
  ['de-DE', 'Erneut anmelden und fortfahren'],
])('an auditor opens a field after signing in again (%s)', async (locale, words) => {
  aheadMs = 0;
  const auditor = await writ.signIn('auditor', { locale });
  const { page } = auditor;
  aheadMs = sixMinutes;
  writ.expectFault(/401/);
  await auditor.open(entry);
  await settled(page);
  await askForField(page);
  const offer = page.locator('[data-state=STEP_UP]');
  await offer.waitFor();
  await expectAccessible(page);
  expect(await page.getByRole('dialog').count()).toBe(0);
  // For what the issuer says to be of now, our clock must be its own.
  aheadMs = 0;
  const again = offer.getByRole('link', { name: words });
  await again.focus();
  const asked = page.waitForRequest((request) => new URL(request.url()).pathname === '/sign-in/again');
  await page.keyboard.press('Enter');
  await asked;
  await page.waitForURL(`**${entry}`);
  await settled(page);
  await askForField(page);
  await page.locator('[data-field]').first().waitFor();
  await auditor.close();
});

it('whoever comes back with a log-in that is no fresher is not sent there again: the session stays, and a page says why', async () => {
  aheadMs = 0;
  const auditor = await writ.signIn('auditor');
  const { page, context } = auditor;
  const cookie = async () => (await context.cookies()).find(({ name }) => name.endsWith('writ-session'))?.value;
  // By our clock whatever the issuer says is of six minutes ago.
  aheadMs = sixMinutes;
  writ.expectFault(/401/);
  await auditor.open(entry);
  const before = await cookie();
  await askForField(page);
  writ.expectFault(/502/);
  await page.getByRole('link', { name: 'Sign in again to go on' }).click();
  await page.getByRole('alert').filter({ hasText: 'does not confirm that you have just signed in' }).waitFor();
  expect([before, await cookie()]).toEqual([expect.any(String), before]);
  await auditor.open(entry);
  await settled(page);
  await auditor.close();
});
