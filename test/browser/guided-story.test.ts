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

it('leads through seven stops by keyboard alone, to a proof that breaks', { timeout: 400_000 }, async () => {
  const { page, open } = await writ.visit(desktop);
  await open('/');
  const keys = await Keyboard.of(page);
  const next = async (who: string) => {
    await isDone(page);
    await keys.activate('button', `Next: ${who}`);
  };
  const stop = (number: number) => atStop(page, number, 'Stop # of 7');

  await keys.activate('link', 'Begin the story');
  await stop(1);
  await settled(page);
  await expectAccessible(page);
  await keys.activate('button', 'Draft the order');
  await page.getByRole('button', { name: 'Save draft and show what you sign' }).waitFor();
  await screen(page, 'guided story 1');
  await keys.activate('button', 'Save draft and show what you sign');
  await keys.activate('button', 'Sign and submit');
  await next('the judge');

  await stop(2);
  await settled(page);
  await keys.activate('button', 'Validate the order');
  await keys.activate('button', /^Validate this digest/);
  await next('the platform’s agent');

  await stop(3);
  await settled(page);
  await keys.activate('button', /^Claim/);
  await part(page, 'SUBSCRIBER').first().waitFor();
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
  await keys.press('Control+Enter');
  await next('the platform’s counsel');

  await stop(4);
  await page.locator('.review-release').waitFor();
  await keys.activate('button', /^Release exactly this/);
  await next('the police officer');

  await stop(5);
  await settled(page);
  await keys.activate('link', /^Read the records of /);
  await keys.activate('button', 'Read now: Subscriber data');
  await page.locator('[data-records=SUBSCRIBER]').waitFor();
  expect(await page.locator('[data-cell=withheld]').first().textContent()).toContain('Outside the scope');
  await screen(page, 'guided story 5');
  await keys.activate('button', 'The police have told the person');
  await next('the person concerned');

  await stop(6);
  await page.getByRole('link', { name: 'Check or complain' }).first().waitFor();
  await screen(page, 'guided story 6');
  await keys.activate('link', 'Check or complain');
  await page.locator('[data-verdict=verified]').first().waitFor();
  const seal = page.locator('summary', { hasText: 'How it was checked' }).first();
  await keys.tabToElement(seal, 'the seal');
  await keys.press('Enter');
  await page.locator('.merkle-line[data-result=passed]').first().waitFor();
  await keys.activate('button', 'Next: the auditor');

  await stop(7);
  await page
    .getByRole('link', { name: /^Entry \d+/ })
    .first()
    .waitFor();
  await keys.activate('link', /^Entry \d+/);
  await page.locator('[data-verdict=verified]').waitFor();
  const [order] = await orders();
  expect(order).toMatchObject({ informed: true });
  const index = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  const wholeLeaves = `SELECT count(*)::int AS broken FROM log.log_entry WHERE leaf_hash <> sha256('\\x00'::bytea || leaf)`;
  const broken = async () => (await writ.stack.sql<{ broken: number }>('postgres', wholeLeaves))[0]?.broken;
  expect(await broken()).toBe(0);
  await keys.activate('button', `Change one bit of entry ${index}`);
  await page.locator('[data-verdict=failed]').waitFor();
  await page.locator('.merkle-box[data-result=failed]').first().waitFor();
  expect(await broken()).toBe(1);
  await expectAccessible(page);
  await screen(page, 'guided story 7');
  await keys.activate('button', 'Put it back and end the story');
  await page.getByRole('link', { name: 'Begin the story' }).or(page.locator('main h1')).first().waitFor();
  await expect.poll(broken, { timeout: 30_000 }).toBe(0);
  expect(await guide(page).count()).toBe(0);
});

it('is there in German and on a phone, and leaves the pages as they are for whoever does not follow it', { timeout: 120_000 }, async () => {
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
  await guide(page).getByRole('button', { name: 'Geschichte verlassen' }).tap();
  await expect.poll(() => guide(page).count(), { timeout: 30_000 }).toBe(0);
});
