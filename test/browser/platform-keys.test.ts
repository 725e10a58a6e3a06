/**
 * Notices decided by keyboard alone, in few keys: the outcome by its number, the reason, Control+Enter; the next notice is there, claimed. What the rules
 * let somebody undo has its way back for ten seconds, and no text goes out that has a place to fill in.
 */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible } from './harness/axe.ts';
import { type Console, desktop, openConsole, phone } from './harness/console.ts';
import { Keyboard } from './harness/keyboard.ts';
import { screen } from './harness/screens.ts';

let writ: Console;
beforeAll(async () => {
  writ = await openConsole({ worker: false });
});
afterEach(() => writ.checkFaults());
afterAll(() => writ?.close());

const sql = <Row extends Record<string, unknown>>(text: string, values: unknown[] = []) => writ.stack.sql<Row>('postgres', text, values);
const focusedId = (page: Page) => page.evaluate(() => document.activeElement?.id ?? '');
const noticeIn = (page: Page): string => decodeURIComponent(new URL(page.url()).pathname.split('/').at(-1) ?? '');
const said = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text }).first().waitFor();
const stateOf = async (notice: string) =>
  (await sql<{ state: string; reason: string | null }>('SELECT state::text, reason FROM enforcement.notice WHERE id = $1', [notice]))[0];

/** Counts what is pressed; a reason that is typed is no key of these. */
async function counting(page: Page) {
  const keyboard = await Keyboard.of(page);
  let keys = 0;
  const press = async (key: string) => {
    keys += 1;
    await keyboard.press(key);
  };
  return { keyboard, press, type: (text: string) => keyboard.type(text), count: () => keys };
}

describe('ten notices', () => {
  it('are decided in at most forty keys beside their reasons, each claimed by the decision before', async () => {
    const agent = await writ.signIn('agent-1');
    const { page } = agent;
    await agent.open('/queue?kinds=NOTICE');
    await page.locator('[data-work]').first().waitFor();
    const { press, type, count } = await counting(page);
    await press('j');
    await press('c');
    await said(page, 'Claimed for thirty minutes');
    await press('Enter');
    await page.waitForURL('**/notices/*');
    const decided: string[] = [];
    for (let number = 1; number <= 10; number += 1) {
      const notice = noticeIn(page);
      const reason = `Reason ${number}: the item offers a newsletter and asks nobody for money.`;
      decided.push(notice);
      await page.getByRole('heading', { name: 'Notice', exact: false, level: 1 }).waitFor();
      await page.locator('[data-claim=mine]').waitFor();
      await press('2');
      await expect.poll(() => focusedId(page)).toBe('decision-reason');
      await type(reason);
      await press('Control+Enter');
      await page.getByRole('dialog').waitFor();
      await press('Control+Enter');
      await page.waitForURL((url) => !url.pathname.endsWith(encodeURIComponent(notice)));
      await said(page, 'Decided. You hold the next notice.');
      expect(await stateOf(notice)).toEqual({ state: 'NOT_ACTIONED', reason });
      const [held] = await sql<{ holder: string }>(
        `SELECT claimed_by AS holder FROM enforcement.work_item WHERE kind = 'NOTICE' AND subject_id = $1 AND claim_ends_at > now()`,
        [noticeIn(page)],
      );
      expect(held?.holder).toContain('agent-1');
    }
    expect(new Set(decided).size).toBe(10);
    console.log(`ten notices: ${count()} keys`);
    expect(count()).toBeLessThanOrEqual(40);
    await agent.close();
  });
});

describe('a decision', () => {
  it('never goes out with a place of its template left to fill in, and is sent once it is filled in', async () => {
    const agent = await writ.signIn('agent-2');
    const { page } = agent;
    await agent.open('/queue?kinds=NOTICE&held=nobody');
    await page.locator('[data-work] a').first().click();
    await page.waitForURL('**/notices/*');
    const notice = noticeIn(page);
    const { press, type } = await counting(page);
    // The queue is shown until the notice is there, and has a button of this name itself.
    await page.getByRole('heading', { name: 'Notice', level: 1 }).waitFor();
    await page.getByRole('button', { name: 'Claim', exact: true }).waitFor();
    await press('c');
    await page.locator('[data-claim=mine]').waitFor();
    await press('2');
    await expect.poll(() => focusedId(page)).toBe('decision-reason');
    await page.getByRole('heading', { level: 1 }).focus();
    await press('t');
    await expect.poll(() => page.locator('#decision-reason').inputValue()).toContain('[[who sends the item');
    await expectAccessible(page);
    await screen(page, 'notice-template');
    for (const _try of [1, 2]) await press('Control+Enter');
    await page.getByText('Fill in the parts in double brackets.').waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(agent.answers.seen.filter(({ operation }) => operation === 'PlatformDecideNotice')).toEqual([]);
    expect((await stateOf(notice))?.state).toBe('RECEIVED');
    // The place is selected: what is typed takes it.
    await type('A society sends it to its members and asks for nothing');
    await expect
      .poll(() => page.locator('#decision-reason').inputValue())
      .toBe('We found no attempt to deceive anybody: A society sends it to its members and asks for nothing.');
    await press('Control+Enter');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await dialog.getByRole('button').nth(1).click();
    await page.locator('[data-decided=NOT_ACTIONED]').waitFor();
    await said(page, 'The notice is decided.');
    await agent.close();
  });

  it('that a restriction carries out has no second dialog, and a way back for ten seconds', async () => {
    const agent = await writ.signIn('agent-2', desktop);
    const { page } = agent;
    await agent.open('/queue?kinds=NOTICE&held=nobody');
    await page.locator('[data-work] a').first().click();
    await page.waitForURL('**/notices/*');
    const [item] = await sql<{ id: string }>('SELECT item_id AS id FROM enforcement.notice WHERE id = $1', [noticeIn(page)]);
    const keyboard = await Keyboard.of(page);
    // The queue is shown until the notice is there, and has a button of this name itself.
    await page.getByRole('heading', { name: 'Notice', level: 1 }).waitFor();
    await page.getByRole('button', { name: 'Claim', exact: true }).waitFor();
    await keyboard.press('c');
    await page.locator('[data-claim=mine]').waitFor();
    await keyboard.press('1');
    await page.getByRole('heading', { name: 'Restrict', exact: true }).waitFor();
    await keyboard.activate('button', 'Fill in the platform’s defaults');
    const facts = page.locator('#field-decisionFacts');
    await expect.poll(() => facts.inputValue()).toContain('[[');
    await expect.poll(() => page.getByRole('checkbox', { name: 'Removed', exact: true }).isChecked()).toBe(true);
    await keyboard.fill('Why the content is illegal', 'It asks for a fee for a prize that does not exist.');
    await keyboard.press('Control+Enter');
    await expect.poll(() => page.locator('#field-illegalContentLegalGround').getAttribute('aria-invalid')).toBe('true');
    expect(await page.getByRole('heading', { name: 'Preview: nothing was sent yet' }).count()).toBe(0);
    await keyboard.fill('The law', 'Criminal Code, section 263 (fraud)');
    await keyboard.fill('Facts and circumstances relied on', 'The text asks readers to pay a fee to claim a prize. No such prize exists.');
    await keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: 'Preview: nothing was sent yet' }).waitFor();
    await page.getByText('You can undo it within an hour.').waitFor();
    await keyboard.press('Control+Enter');
    await page.locator('[data-applied]').waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
    const way = page.getByRole('status').getByRole('button', { name: 'Undo' });
    await way.waitFor();
    await expectAccessible(page);
    await screen(page, 'undo-toast');
    await keyboard.press('u');
    await expect.poll(() => focusedId(page)).toBe('end-reason');
    await way.waitFor({ state: 'detached' });
    await keyboard.type('The wrong item was chosen.');
    await keyboard.press('Control+Enter');
    await page.getByRole('dialog').waitFor();
    await keyboard.press('Control+Enter');
    await page.locator('[data-ended=true]').waitFor();
    expect(await sql('SELECT state::text FROM enforcement.restriction WHERE item_id = $1', [item?.id])).toEqual([{ state: 'LIFTED' }]);
    await agent.close();
  });
});

describe('keys that are pressed while the page loads', () => {
  it('act once it is there, in their order', async () => {
    const agent = await writ.signIn('agent-2');
    const { page } = agent;
    await agent.open('/queue?kinds=NOTICE&held=nobody');
    await page.locator('[data-work]').first().waitFor();
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.keyboard.press('j');
    await page.route('**/platform/graphql', async (route) => {
      await held;
      await route.continue();
    });
    await page.keyboard.press('Enter');
    await page.waitForURL('**/notices/*');
    await page.locator('main [aria-busy=true]').first().waitFor();
    await page.keyboard.press('2');
    expect(await page.getByRole('radio').count()).toBe(0);
    release();
    await expect.poll(() => focusedId(page)).toBe('decision-reason');
    await expect.poll(() => page.locator('input[name=outcome]').nth(1).isChecked()).toBe(true);
    await agent.close();
  });
});

describe('the announcement of an act', () => {
  it('comes once the page shows the state after it, with no button of the old state in between', async () => {
    const agent = await writ.signIn('agent-2', phone);
    const { page } = agent;
    await agent.open('/queue?kinds=NOTICE&held=nobody');
    await page.locator('[data-work] a').first().click();
    await page.waitForURL('**/notices/*');
    await page.locator('.case-decision').getByRole('button', { name: 'Claim' }).click();
    await page.locator('[data-claim=mine]').waitFor();
    await page.locator('input[name=outcome]').nth(1).check();
    await page.locator('#decision-reason').fill('It is a newsletter.');
    await page.getByRole('button', { name: 'Decide …' }).click();
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    let isDecided = false;
    let waiting = 0;
    // The decision is carried out; what is asked after it is slow.
    await page.route('**/platform/graphql', async (route) => {
      const isDecision = route.request().postDataJSON()?.variables?.outcome !== undefined;
      if (isDecided && !isDecision) {
        waiting += 1;
        await held;
      }
      isDecided ||= isDecision;
      await route.continue();
    });
    await page.getByRole('dialog').getByRole('button').nth(1).click();
    await expect.poll(() => waiting).toBeGreaterThan(0);
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.locator('.decision-form button[data-loading]').waitFor();
    expect((await stateOf(noticeIn(page)))?.state).toBe('NOT_ACTIONED');
    expect(await page.getByRole('status').filter({ hasText: 'The notice is decided.' }).count()).toBe(0);
    release();
    await said(page, 'The notice is decided.');
    await expect.poll(() => page.locator('[data-decided=NOT_ACTIONED]').count()).toBe(1);
    await agent.close();
  });
});
