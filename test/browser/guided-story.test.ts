/**
 * The guided story of a demo, by keyboard alone in one browser: from the landing page through seven stops, each as the person whose part it is. Its
 * order is a real one, and its end is a log that was changed behind its back, found, and put back.
 */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { expectAccessible } from './harness/axe.ts';
import { type Console, desktop, openConsole, phone, settled } from './harness/console.ts';
import { Keyboard } from './harness/keyboard.ts';
import { screen } from './harness/screens.ts';

let writ: Console;
beforeAll(async () => {
  writ = await openConsole();
});
afterEach(() => writ.checkFaults());
afterAll(() => writ?.close());

const guide = (page: Page) => page.locator('aside.guide');
const atStop = (page: Page, number: number, own: string) =>
  guide(page)
    .getByRole('heading', { name: `${own.replace('#', String(number))}` })
    .waitFor();
const isDone = (page: Page) => guide(page).getByText('Done.', { exact: true }).waitFor();
const part = (page: Page, category: string) => page.locator(`[data-part$=" ${category}"] input[type=radio]`);
const orders = async () =>
  writ.stack.sql<{ id: string; status: string; informed: boolean }>(
    'postgres',
    `SELECT id, status::text, informed_at IS NOT NULL AS informed FROM orders.legal_order WHERE reference LIKE '12 Js %'`,
  );

/** Whether what the person was informed of is under a published checkpoint, as it is within a second: their list holds nothing before. */
const isPublished = async (): Promise<boolean | undefined> => {
  const [found] = await writ.stack.sql<{ published: boolean }>(
    'postgres',
    `SELECT coalesce(max(t.log_idx) < (SELECT max(size) FROM log.log_checkpoint), false) AS published
       FROM orders.told_access t JOIN orders.legal_order o ON o.id = t.reference WHERE o.reference LIKE '12 Js %'`,
  );
  return found?.published;
};

it('leads through seven stops by keyboard alone, to a proof that breaks', async () => {
  const { page, open } = await writ.visit(desktop);
  await open('/');
  const keys = await Keyboard.of(page);
  /** The page puts the focus where somebody reads on: until it is there, the Tab key would start from somewhere else. */
  const focused = (selector: string) =>
    page.waitForFunction((wanted) => document.activeElement?.matches(wanted) === true, selector, { polling: 20 });
  /** A page that was just opened, with nothing under way any more. */
  const arrived = async () => {
    await settled(page);
    await focused('main h1');
  };
  const next = async (who: string) => {
    await isDone(page);
    await settled(page);
    await keys.activate('button', `Next: ${who}`);
  };
  const stop = (number: number) => atStop(page, number, 'Stop # of 7');

  await keys.activate('link', 'Begin the story');
  await stop(1);
  await arrived();
  await expectAccessible(page);
  await keys.activate('button', 'Draft the order');
  // The draft is what the form would write: it is signed as it is, and no copy of it stays behind.
  await page.getByRole('button', { name: 'Sign and submit' }).waitFor();
  await arrived();
  await screen(page, 'guided story 1');
  await keys.activate('button', 'Sign and submit');
  await page.waitForURL(/\/orders\/[0-9a-f-]{36}$/);
  await arrived();
  await next('the judge');

  await stop(2);
  await arrived();
  await keys.activate('button', 'Validate the order');
  await screen(page, 'guided story 2');
  await keys.activate('button', /^Validate this digest/);
  await focused('.notice');
  await next('the platform’s agent');

  await stop(3);
  await arrived();
  await keys.activate('button', /^Claim/);
  await focused('.review-outcome');
  await part(page, 'SUBSCRIBER').first().waitFor();
  await settled(page);
  await screen(page, 'guided story 3');
  for (const category of ['SUBSCRIBER', 'TRAFFIC']) {
    await keys.tabToElement(part(page, category), `radio of ${category}`);
    await keys.press('1');
  }
  await keys.tabToElement(part(page, 'CONTENT'), 'radio of CONTENT');
  await keys.press('3');
  const content = page.locator('[data-part$=" CONTENT"]');
  await keys.tabToElement(content.getByLabel('Why it is not granted'), 'reason of CONTENT');
  await keys.type('Outside');
  await keys.tabToElement(content.getByLabel('Your reasons'), 'words of CONTENT');
  await keys.type('Such an order cannot ask for it.');
  await keys.tabToElement(content.getByLabel('What becomes of the data'), 'fate of CONTENT');
  await keys.press('ArrowDown');
  await keys.activate('button', 'Send to counsel for release');
  await focused('.review-outcome');
  await next('the platform’s counsel');

  await stop(4);
  await arrived();
  await page.locator('.review-release').waitFor();
  await screen(page, 'guided story 4');
  await keys.activate('button', /^Release exactly this/);
  await focused('.review-outcome');
  await next('the police officer');

  await stop(5);
  await arrived();
  await keys.activate('link', /^Read the records of /);
  await page.waitForURL(/\/records\//);
  await arrived();
  await keys.activate('button', 'Read now: Subscriber data');
  await page.locator('[data-records=SUBSCRIBER]').waitFor();
  await settled(page);
  await expect.poll(() => page.locator('[data-cell=withheld]').first().textContent()).toContain('Outside the scope');
  await screen(page, 'guided story 5');
  await keys.activate('button', 'The police have informed the person');
  await isDone(page);
  await focused('.guide-first');
  expect(await orders()).toMatchObject([{ informed: true }]);
  await expect.poll(isPublished).toBe(true);
  await next('the person concerned');

  await stop(6);
  await arrived();
  await page.locator('.picture-place > svg').waitFor();
  await screen(page, 'guided story 6');
  await keys.activate('link', 'Check or complain');
  await page.waitForURL(/\/me\/accesses\//);
  await page.locator('[data-verdict=verified]').first().waitFor();
  await arrived();
  const seal = page.locator('summary', { hasText: 'How it was checked' }).first();
  await keys.tabToElement(seal, 'the seal');
  await keys.press('Enter');
  await page.locator('.merkle-box[data-result=passed]').first().waitFor();
  await screen(page, 'guided story 6 seal');
  await keys.activate('button', 'Next: the auditor');

  await stop(7);
  await arrived();
  const entry = page.getByRole('link', { name: /^Entry \d+/ });
  await entry.first().waitFor();
  await screen(page, 'guided story 7 list');
  await keys.activate('link', /^Entry \d+/);
  await page.waitForURL(/\/entries\/\d+$/);
  await page.locator('[data-verdict=verified]').waitFor();
  await arrived();
  const index = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  const wholeLeaves = `SELECT count(*)::int AS broken FROM log.log_entry WHERE leaf_hash <> sha256('\\x00'::bytea || leaf)`;
  const broken = async () => (await writ.stack.sql<{ broken: number }>('postgres', wholeLeaves))[0]?.broken;
  expect(await broken()).toBe(0);
  await keys.activate('button', `Change one bit of entry ${index}`);
  await page.locator('[data-verdict=failed]').waitFor();
  await page.locator('.merkle-box[data-result=failed]').first().waitFor();
  await arrived();
  expect(await broken()).toBe(1);
  await expectAccessible(page);
  await screen(page, 'guided story 7');
  await keys.activate('button', 'Put it back and end the story');
  await expect.poll(broken).toBe(0);
  await expect.poll(() => guide(page).count()).toBe(0);
});

it('is there in German and on a phone, and leaves the pages as they are for whoever does not follow it', async () => {
  const { page, open } = await writ.visit({ ...phone, locale: 'de-DE' });
  await open('/story');
  await atStop(page, 1, 'Station # von 7');
  await guide(page).getByRole('button', { name: 'Anordnung entwerfen' }).waitFor();
  await settled(page);
  await expectAccessible(page);
  await screen(page, 'guided story in German');
  const judge = await writ.signInAtHome('judge');
  await settled(judge.page);
  expect(await judge.page.locator('#story').count()).toBe(0);
  await guide(page).getByRole('button', { name: 'Rundgang beenden' }).tap();
  await expect.poll(() => guide(page).count()).toBe(0);
});
