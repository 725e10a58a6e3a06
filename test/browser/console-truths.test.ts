/**
 * What the console says is so, and stays so: its clocks in a tab that has been open for long, what it says where
 * there is nothing, and what it shows while something is awaited.
 */
import type { Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { holderIn } from '../harness/disclosures.ts';
import { epoc, ordersOn } from '../harness/orders.ts';
import { expectAccessible, expectReflow } from './harness/axe.ts';
import { type Console, desktop, openConsole, phone, type Visitor } from './harness/console.ts';

const minuteMs = 60_000;
/** By how much the installation's clock is ahead. */
let laterMs = 0;
let writ: Console;
beforeAll(async () => {
  writ = await openConsole({ worker: false, clock: () => new Date(Date.now() + laterMs) });
});
afterEach(() => writ.checkFaults());
afterAll(() => writ?.close());

/** Time passes, for the server and for the device. */
async function pass({ context }: Visitor, ms: number): Promise<void> {
  laterMs += ms;
  await context.clock.fastForward(ms);
}

it('a clock in a tab that has been open for long shows what is truly left', async () => {
  const agent = await writ.signIn('agent-1', { ...desktop, clock: new Date() });
  const { page } = agent;
  await agent.open('/queue?kinds=NOTICE');
  const row = page.locator('[data-work]').first();
  await row.waitFor();
  await pass(agent, 13 * minuteMs);
  await row.locator('a').first().click();
  await page.waitForURL('**/notices/**');
  await page.locator('.case-decision').getByRole('button', { name: 'Claim' }).click();
  const claim = page.locator('[data-claim=mine]');
  await claim.waitFor();
  await expect.poll(() => claim.textContent()).toMatch(/another (30|29) minutes/);
  await agent.close();
});

it('a notice that came long ago is due as calmly on its page as in the queue', async () => {
  const agent = await writ.signIn('agent-1');
  const { page } = agent;
  await agent.open('/queue?kinds=NOTICE&held=nobody');
  const row = page.locator('[data-work]').first();
  await row.waitFor();
  const [came] = await writ.stack.sql<{ longAgo: boolean }>(
    'postgres',
    `SELECT n.submitted_at < w.due_at - interval '1 year' AS "longAgo"
       FROM enforcement.work_item w JOIN enforcement.notice n ON n.id = w.subject_id WHERE w.id = $1`,
    [await row.getAttribute('data-work')],
  );
  expect(came?.longAgo).toBe(true);
  const toneIn = (place: Locator) => place.locator('.clock .mark').getAttribute('data-tone');
  expect(await toneIn(row)).toBe('calm');
  await row.locator('a').first().click();
  await page.waitForURL('**/notices/**');
  expect(await toneIn(page.locator('section[aria-labelledby=work-claim]'))).toBe('calm');
  await agent.close();
});

it('the palette is a column whose buttons are buttons, in every role', async () => {
  for (const login of ['agent-1', 'police', 'auditor', 'holder-1']) {
    const visitor = await writ.signInAtHome(login);
    const { page } = visitor;
    await page.locator('main h1').waitFor();
    await page.keyboard.press('Control+k');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    const field = await dialog.getByRole('textbox').boundingBox();
    const links = await dialog.getByRole('list').boundingBox();
    const close = await dialog.getByRole('button', { name: 'Close' }).boundingBox();
    expect(close?.height, login).toBeLessThan(50);
    expect(links?.y, login).toBeGreaterThanOrEqual((field?.y ?? 0) + (field?.height ?? 0));
    await visitor.close();
  }
});

describe('an address at which there is nothing', () => {
  it.each([
    ['a stranger', undefined],
    ['somebody who is signed in', 'agent-1'],
  ])('is a page for %s, in their language', async (_who, login) => {
    const device = { ...phone, locale: 'de-DE' };
    const visitor = login === undefined ? await writ.visit(device) : await writ.signIn(login, device);
    const { page } = visitor;
    writ.expectFault(/404/);
    const answer = await page.goto('/nowhere/at-all');
    expect(answer?.status()).toBe(404);
    await page.getByRole('heading', { name: 'Hier gibt es nichts anzuzeigen' }).waitFor();
    await page.getByText('Unter dieser Adresse gibt es keine Seite.').waitFor();
    await expectAccessible(page);
    await expectReflow(page);
    await visitor.close();
  });

  it('is JSON for a program', async () => {
    const answer = await fetch(`${writ.stack.baseUrl}/nowhere`, { headers: { accept: 'application/json' } });
    expect([answer.status, (await answer.json()).errors[0].extensions.code]).toEqual([404, 'NOT_FOUND']);
  });

  it('of a thing that is not there says so once', async () => {
    const agent = await writ.signIn('agent-1');
    for (const path of ['/notices/x', '/complaints/x', '/restrictions/x', '/content/x', '/accounts/x', '/orders/x', '/batches/x']) {
      await agent.open(path);
      const boxes = agent.page.locator('main .notice');
      await boxes.first().waitFor();
      await agent.page.waitForLoadState('networkidle');
      await expect.poll(() => boxes.count(), { message: path }).toBe(1);
    }
    await agent.close();
  });
});

describe('while something is awaited', () => {
  it('the first lines of the page are there before any script or stylesheet', async () => {
    const agent = await writ.signIn('agent-1');
    const { page } = agent;
    await page.route(/\/assets\//, () => undefined);
    await page.goto('/queue', { waitUntil: 'commit' });
    await page.locator('.shell-bar').waitFor();
    await expect.poll(() => page.locator('.shell-bar').textContent()).toBe('Writ');
    await agent.close();
  });

  it('a button keeps its words', async () => {
    const agent = await writ.signIn('agent-2');
    const { page } = agent;
    await agent.open('/queue?kinds=NOTICE&held=nobody');
    await page.locator('[data-work] a').first().click();
    const button = page.locator('.case-decision').getByRole('button', { name: 'Claim' });
    await button.waitFor();
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/platform/graphql', async (route) => {
      await held;
      await route.continue();
    });
    await button.click();
    await page.locator('button[data-loading]').waitFor();
    const words = page.locator('button[data-loading] .mantine-Button-inner');
    expect(await words.evaluate((element) => getComputedStyle(element).opacity)).toBe('1');
    const [box, wheel] = [await words.boundingBox(), await page.locator('button[data-loading] .mantine-Button-loader').boundingBox()];
    expect((wheel?.x ?? 0) + (wheel?.width ?? 0), 'the wheel is beside the words').toBeLessThanOrEqual((box?.x ?? 0) + 1);
    release();
    await page.locator('[data-claim=mine]').waitFor();
    await agent.close();
  });
});

it('a heading that gets the focus by a click or a key has no frame', async () => {
  const officer = await writ.signIn('police');
  const { page } = officer;
  await officer.open('/orders/new');
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.locator('#main').waitFor();
  const heading = page.locator('.order-heading');
  const outline = () => heading.evaluate((element) => getComputedStyle(element).outlineStyle);
  await heading.focus();
  expect(await outline()).toBe('none');
  // After a key a browser shows the focus wherever it goes.
  await page.keyboard.press('Tab');
  await heading.focus();
  expect(await heading.evaluate((element) => element.matches(':focus-visible'))).toBe(true);
  expect(await outline()).toBe('none');
  await officer.close();
});

it('the title of a page that is left gets no focus on the way to the next', async () => {
  const officer = await writ.signIn('police');
  const { page } = officer;
  await officer.open('/orders');
  await page.waitForFunction(() => document.activeElement?.matches('main h1') === true);
  await page.evaluate(() => {
    const titles: (string | null)[] = [];
    Object.assign(globalThis, { titles });
    addEventListener('focusin', ({ target }) => {
      if (target instanceof HTMLHeadingElement) titles.push(target.textContent);
    });
  });
  const old = await page.locator('main h1').textContent();
  await page.getByRole('link', { name: 'New order' }).first().click();
  await page.waitForURL(/\/orders\/new/);
  await page.waitForFunction((before) => document.activeElement?.matches('main h1') && document.activeElement.textContent !== before, old);
  expect(await page.evaluate(() => (globalThis as unknown as { titles: string[] }).titles)).not.toContain(old);
  await officer.close();
});

it('a day in a field is written below it as the page writes days, whatever the browser’s own field shows', async () => {
  const auditor = await writ.signIn('auditor', { ...desktop, locale: 'de-DE' });
  const { page } = auditor;
  await auditor.open('/entries');
  const from = page.locator('input[name=from]');
  await from.waitFor();
  expect(await page.locator('.date-written').count(), 'nothing is written yet').toBe(0);
  await from.fill('2026-04-03T08:05');
  await page.getByText('3. Apr. 2026, 08:05', { exact: true }).waitFor();
  await from.fill('');
  await page.locator('.date-written').waitFor({ state: 'detached' });
  await expectReflow(page);
  await auditor.close();
});

it('the page for signing in has the typeface, the title and the badge of all others', async () => {
  const visitor = await writ.visit();
  const { page } = visitor;
  await visitor.open('/sign-in');
  expect(await page.title()).toBe('Sign in – Writ');
  await page.getByText('Demo', { exact: true }).waitFor();
  const faces = () => page.evaluate(() => Array.from(document.fonts, ({ family, status }) => [family.replaceAll('"', ''), status]));
  await expect.poll(faces).toEqual([['Inter Variable', 'loaded']]);
  await expectAccessible(page);
  await visitor.open('/');
  expect(await page.title()).toMatch(/ – Writ$/);
  await visitor.close();
});

/** The words of texts that are broken in two without a hyphen, where nobody who reads expects it. */
const brokenIn = (place: Locator) =>
  place.evaluateAll((all) => {
    const range = document.createRange();
    const found: string[] = [];
    for (const element of all) {
      const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      for (let node = texts.nextNode(); node !== null; node = texts.nextNode())
        for (const match of (node.textContent ?? '').matchAll(/[\p{L}\p{N}]+/gu)) {
          range.setStart(node, match.index);
          range.setEnd(node, match.index + match[0].length);
          if (new Set([...range.getClientRects()].map(({ top }) => top)).size > 1) found.push(match[0]);
        }
    }
    return found;
  });

describe('nothing is broken where it need not be', () => {
  it('the words of an order’s course, in German', async () => {
    const orders = ordersOn(writ.stack);
    const email = (await holderIn(writ.stack, 'holder-1')).email;
    const order = await orders.submit('police', await orders.draft('police', epoc(email)));
    const officer = await writ.signIn('police', { viewport: { width: 1150, height: 800 }, locale: 'de-DE' });
    const { page } = officer;
    await officer.open(`/orders/${order.id}`);
    await page.getByText('Unterrichtung', { exact: false }).first().waitFor();
    expect(await brokenIn(page.locator('.course-stage p'))).toEqual([]);
    // There is no room to spare: of equal widths some would break.
    await page.locator('.course-stage').evaluateAll((stages) => {
      for (const stage of stages as HTMLElement[]) {
        stage.style.minInlineSize = '0';
        for (const line of stage.querySelectorAll('p')) line.style.overflowWrap = 'anywhere';
      }
    });
    expect(await brokenIn(page.locator('.course-stage p'))).not.toEqual([]);
    await officer.close();
  });

  it('the column of links keeps its width from page to page', async () => {
    const auditor = await writ.signIn('auditor');
    const { page } = auditor;
    const widths: (number | undefined)[] = [];
    for (const path of ['/search', '/figures']) {
      await auditor.open(path);
      await page.locator('.frame-navigation a[aria-current]').waitFor();
      await page.evaluate(() => document.fonts.ready);
      widths.push((await page.locator('.frame-navigation').boundingBox())?.width);
    }
    expect(widths[0]).toBe(widths[1]);
    await auditor.close();
  });
});

describe('on a phone', () => {
  it('a card has no line with a name and nothing beside it', async () => {
    const auditor = await writ.signIn('auditor', phone);
    const { page } = auditor;
    await auditor.open('/entries');
    await page.locator('.card-table tbody tr').first().waitFor();
    const cells = page.locator('.card-table td');
    expect(await cells.filter({ hasNotText: /./ }).count(), 'there are entries that are based on none').toBeGreaterThan(0);
    expect(await cells.filter({ hasNotText: /./, visible: true }).count()).toBe(0);
    await auditor.close();
  });

  it('each order of the desk is a card that is wholly in the window', async () => {
    const orders = ordersOn(writ.stack);
    const email = (await holderIn(writ.stack, 'holder-1')).email;
    await orders.validate('judge', await orders.submit('police', await orders.draft('police', epoc(email))));
    const agent = await writ.signIn('agent-1', phone);
    const { page } = agent;
    await agent.open('/orders');
    const cells = page.locator('.card-table tbody tr').first().locator('th, td');
    await cells.first().waitFor();
    const boxes = await page.evaluate(() => {
      const row = document.querySelector('.card-table tbody tr');
      return [...(row?.querySelectorAll('th, td') ?? [])]
        .map((cell) => cell.getBoundingClientRect())
        .map(({ left, right, top }) => ({ left, right, top }));
    });
    expect(boxes).toHaveLength(6);
    for (const { left, right } of boxes) expect(left >= 0 && right <= 390, `${left} to ${right}`).toBe(true);
    expect(
      boxes.map(({ top }) => top),
      'one below the other',
    ).toEqual([...boxes.map(({ top }) => top)].sort((one, other) => one - other));
    await expectAccessible(page);
    await expectReflow(page);
    await agent.close();
  });

  it.each(['en', 'de'])('no word of the public table of statuses is cut (%s)', async (language) => {
    const [item] = await writ.stack.sql<{ id: string }>(
      'postgres',
      'SELECT id FROM content.item WHERE text IS NOT NULL ORDER BY id LIMIT 1',
    );
    const visitor = await writ.visit(phone);
    const { page } = visitor;
    await visitor.open(`/items/${item?.id}?lang=${language}`);
    await page.locator('table.cards').waitFor();
    const cut = await brokenIn(page.locator('table.cards tbody'));
    expect(cut).toEqual([]);
    await expectReflow(page);
    await visitor.close();
  });
});
