/**
 * When a session ends while somebody works: nothing more is asked, what they have written stays, and after signing in again in a window of
 * its own they go on where they were. Whoever signs in instead of them sends nothing in their name.
 */
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { epoc, ordersOn } from '../harness/orders.ts';
import { expectAccessible } from './harness/axe.ts';
import { type Console, openConsole, settled, type Visitor } from './harness/console.ts';
import { screen } from './harness/screens.ts';

let writ: Console;
let orders: ReturnType<typeof ordersOn>;
beforeAll(async () => {
  writ = await openConsole({ worker: false });
  orders = ordersOn(writ.stack);
});
afterEach(() => writ.checkFaults());
afterAll(() => writ?.close());

const reason = 'The suspect has confessed.';

/** A police officer who has written why an order is withdrawn, and whose session has ended before it was sent. */
async function interrupted(): Promise<{ officer: Visitor; order: string }> {
  const { id } = await orders.submit('police', await orders.draft('police', epoc('someone@example.org')));
  const officer = await writ.signIn('police');
  await officer.open(`/orders/${id}`);
  const { page } = officer;
  await page.getByRole('button', { name: 'Withdraw the order' }).click();
  await page.getByLabel('Reason').fill(reason);
  await writ.stack.sql('postgres', 'DELETE FROM console.session');
  writ.expectFault(/401/);
  await page.getByRole('button', { name: 'Withdraw now' }).click();
  await page.getByRole('dialog', { name: 'Your session has ended' }).waitFor();
  return { officer, order: id };
}

/** Signs in in the window that the page opens, as a person would. */
async function signInAgain({ page, context }: Visitor, login: string): Promise<void> {
  const opened = context.waitForEvent('page');
  await page.getByRole('button', { name: 'Sign in again in a new window' }).click();
  const window = await opened;
  await window.locator(`a[href*="hint=${login}&"], a[href$="hint=${login}"]`).first().click();
  await window.waitForURL('**/sign-in/done');
  await window.close();
}

it('a session keeps the text and continues after signing in again', async () => {
  const { officer, order } = await interrupted();
  const { page } = officer;
  await screen(page, 'session-ended');
  await expectAccessible(page);
  expect((await orders.read('police', order)).status).toBe('SUBMITTED');
  await signInAgain(officer, 'police');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await expect.poll(() => page.getByLabel('Reason').inputValue()).toBe(reason);
  await page.getByRole('button', { name: 'Withdraw now' }).click();
  await page.locator('[data-done=withdraw]').waitFor();
  expect((await orders.read('police', order)).status).toBe('WITHDRAWN');
  await officer.close();
});

it('a session sends nothing in the name of another person', async () => {
  const { officer, order } = await interrupted();
  const { page } = officer;
  await signInAgain(officer, 'prosecutor');
  await page.getByRole('dialog', { name: 'Somebody else has signed in' }).waitFor();
  await expect.poll(() => page.getByRole('button', { name: 'Withdraw now' }).isVisible()).toBe(true);
  const sent = officer.answers.seen.length;
  await page.keyboard.press('Escape');
  await expect.poll(() => page.getByRole('dialog').count()).toBe(1);
  expect(officer.answers.seen).toHaveLength(sent);
  expect((await orders.read('police', order)).status).toBe('SUBMITTED');
  await page.getByRole('link', { name: 'Continue as the person who is signed in' }).click();
  await page.locator('.frame-who', { hasText: 'Tobias Hartwig' }).waitFor();
  await officer.close();
});

it('a session reports that no answer came, and that nothing was changed, when the network is away', async () => {
  const agent = await writ.signIn('agent-1');
  await agent.open('/queue');
  await agent.page.locator('[data-work]').first().waitFor();
  writ.expectFault(/ERR_INTERNET_DISCONNECTED|Unable to preload|dynamically imported/);
  await agent.offline(true);
  await agent.page
    .getByRole('link', { name: /^Orders/ })
    .first()
    .click();
  const lost = agent.page.locator('[data-state=UNREACHABLE]').first();
  await lost.waitFor();
  await expect.poll(() => lost.textContent()).toContain('Nothing was changed.');
  await agent.offline(false);
  await lost.getByRole('button', { name: 'Load the page again' }).click();
  await lost.waitFor({ state: 'detached' });
  await agent.close();
});

it('a session ends in every window after signing out', async () => {
  const holder = await writ.signInAtHome('holder-1');
  const second = await holder.context.newPage();
  await second.goto('/me');
  // What is asked while the session ends is answered 401, which the browser notes as an error.
  for (const page of [holder.page, second]) await settled(page);
  await holder.page.getByRole('button', { name: 'Sign out' }).click();
  await holder.page
    .getByRole('link', { name: /Sign in/ })
    .first()
    .waitFor();
  // By itself: the gateway looks at the session of a stream every twenty seconds.
  await second.getByRole('dialog', { name: 'Your session has ended' }).waitFor({ timeout: 120_000 });
  await second.reload();
  await second.waitForURL('**/sign-in?to=**');
  await holder.close();
});

it('a page that the browser cached is shown only to the person who had opened it', async () => {
  const holder = await writ.signInAtHome('holder-1');
  const { page } = holder;
  await settled(page);
  await page.evaluate(() => sessionStorage.setItem('writ-seen-by-holder', 'x'));
  /** As after going back to a page that the browser kept whole, which a browser under a test never does. */
  const comeBack = () => page.evaluate(() => void dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
  await comeBack();
  await expect.poll(() => page.evaluate(() => document.documentElement.hidden)).toBe(false);
  expect(page.url()).toMatch(/\/me$/);
  await writ.stack.sql('postgres', 'DELETE FROM console.session');
  await comeBack();
  expect(await page.locator('main h1').isVisible()).toBe(false);
  await page.waitForURL('**/sign-in?to=**');
  await holder.close();
});

it('the palette opens with the focus in the header, and takes a small letter as one while Caps Lock is on', async () => {
  const agent = await writ.signIn('agent-1');
  const { page } = agent;
  await agent.open('/queue');
  await page.getByRole('button', { name: 'Sign out' }).focus();
  await page.keyboard.press('Control+K');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.locator('main h1').focus();
  for (const key of ['G', 'O'])
    await page.evaluate(
      (letter) => void document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: letter, bubbles: true })),
      key,
    );
  await page.waitForURL('**/orders');
  await agent.close();
});
