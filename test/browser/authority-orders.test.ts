/** The list of orders as its three roles see it: what waits for them first, whose turn it is, filtered and paged by the address. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { epoc, type OrderView, ordersOn } from '../harness/orders.ts';
import { expectAccessible, expectReflow } from './harness/axe.ts';
import { type Console, desktop, openConsole, phone } from './harness/console.ts';
import { Keyboard } from './harness/keyboard.ts';
import { screen } from './harness/screens.ts';
import { waysTaken } from './harness/ways.ts';

let writ: Console;
let waiting: OrderView;
let emergency: OrderView;
let validated: OrderView;

const subscriber = { categories: ['SUBSCRIBER'], from: undefined, to: undefined, notNotified: undefined };

beforeAll(async () => {
  writ = await openConsole();
  const orders = ordersOn(writ.stack);
  const submitted = async (reference: string, changes: Record<string, unknown> = {}) =>
    orders.submit(
      'police',
      await orders.draft('police', epoc(`${reference.replaceAll(/\W/g, '')}@example.org`, { reference, ...changes })),
    );
  const notified = { organisation: 'westland-enforcing-authority', country: 'IE' };
  validated = await orders.validate('judge', await submitted('validated 1/26', { notified }));
  emergency = await submitted('emergency 2/26', {
    ...subscriber,
    emergency: { ground: 'IMMINENT_THREAT_TO_LIFE', threat: 'A bomb threat against a school.' },
  });
  waiting = await submitted('waiting 3/26');
  await orders.draft('police', epoc('draft@example.org', { reference: 'draft 4/26' }));
});
afterEach(() => writ.checkFaults());
afterAll(() => writ.close());

const open = async (login: string, path = '/orders', device = desktop) => {
  const visitor = await writ.signIn(login, device);
  await visitor.open(path);
  await visitor.page.locator('table, [data-state="empty"]').first().waitFor();
  return visitor;
};
const references = (page: Page, table = page.locator('table').last()) =>
  table.locator('tbody th a').evaluateAll((links) => links.map((link) => link.textContent ?? ''));
const all = ['draft 4/26', 'waiting 3/26', 'emergency 2/26', 'validated 1/26'];

describe('an issuing authority', () => {
  it('sees its orders newest first, with their times and what is next', async () => {
    const { page, close } = await open('police');
    expect((await references(page)).slice(0, 4)).toEqual(all);
    const row = page.locator(`[data-order="${emergency.id}"]`);
    const text = (await row.textContent()) ?? '';
    // The authority's 48 hours begin with the next full hour, the platform's 8 at once: Regulation 1182/71, Art. 3(1).
    expect(text).toMatch(
      /Emergency.*Served.*Validation of the emergency order\s+(?:2 days|47 hours 5\d minutes) left\s+due [^·]*, \d\d:00 UTC · 48 hours: Regulation \(EU\) 2023\/1543, Art\. 4\(5\)/s,
    );
    expect(text).toMatch(/Response due.*7 hours 5\d minutes left.*Art\. 10\(4\)/s);
    await expect.poll(() => page.locator(`[data-order="${waiting.id}"]`).textContent()).toContain('A validating authority decides.');
    await close();
  });

  it('filters by state in the address, by keyboard, and sees when the filter hides everything', async () => {
    const { page, close } = await open('police');
    const keys = await Keyboard.of(page);
    await keys.tabToElement(page.getByLabel('Show'));
    await keys.type('Awaiting v');
    await page.waitForURL(/status=SUBMITTED/);
    await expect.poll(() => references(page)).toEqual(['waiting 3/26']);
    await page.reload();
    await expect.poll(() => references(page)).toEqual(['waiting 3/26']);
    await page.goto('/orders?status=REFUSED');
    await page.getByRole('heading', { name: 'No order is in this state' }).waitFor();
    await keys.activate('link', 'Show all orders');
    await expect.poll(async () => (await references(page)).slice(0, 4)).toEqual(all);
    await keys.tabToElement(page.getByRole('link', { name: 'draft 4/26' }));
    await keys.press('n');
    await page.waitForURL(/\/orders\/new/);
    await close();
  });

  it('without orders sees that it has none', async () => {
    const { page, close } = await open('regulator');
    await expect.poll(() => page.locator('[data-state="empty"]').textContent()).toContain('There are no orders');
    await close();
  });

  it('pages through more orders than one page holds', async () => {
    const orders = ordersOn(writ.stack);
    for (let number = 0; number < 21; number += 1)
      await orders.draft('prosecutor', epoc('p@example.org', { reference: `page ${String(number).padStart(2, '0')}` }));
    const { page, close } = await open('prosecutor');
    expect(await references(page)).toHaveLength(20);
    await page.getByRole('link', { name: 'Next page' }).click();
    await expect.poll(() => references(page)).toEqual(['page 00']);
    await page.getByRole('link', { name: 'Back to the beginning' }).click();
    await expect.poll(() => references(page)).toHaveLength(20);
    await close();
  });
});

describe('an authority that decides', () => {
  it('sees what waits for its validation before everything else, including the emergency', async () => {
    const { page, close } = await open('judge');
    const first = page.getByRole('region', { name: 'Waits for you' });
    await expect.poll(() => references(page, first.locator('table'))).toEqual(['waiting 3/26', 'emergency 2/26']);
    await expect.poll(() => first.locator(`[data-order="${emergency.id}"]`).textContent()).toContain('You: Validate it');
    await expect.poll(() => references(page)).toContain('validated 1/26');
    expect((await references(page)).includes('draft 4/26')).toBe(false);
    await close();
  });

  it('sees as an enforcing authority what it was notified of', async () => {
    const { page, close } = await open('enforcing-1');
    expect(await references(page)).toEqual(['validated 1/26']);
    await expect.poll(() => page.locator(`[data-order="${validated.id}"]`).textContent()).toContain('The platform starts its review.');
    expect(await page.getByRole('link', { name: /New order/ }).count()).toBe(0);
    await close();
  });
});

describe('the list of orders', () => {
  it.each(
    waysTaken([
      ['on a phone, in German', { ...phone, locale: 'de-DE' }],
      ['light', desktop],
      ['dark', { ...desktop, scheme: 'dark' }],
      ['dark on a phone', { ...phone, scheme: 'dark' }],
    ] as const),
  )('is accessible and fits the window: %s', async (name, device) => {
    for (const login of ['police', 'judge']) {
      const { page, close } = await open(login, '/orders', device);
      await screen(page, `orders ${login} ${name}`);
      await expectAccessible(page);
      await expectReflow(page);
      await close();
    }
  });
});
