/** Pages that hear of what others do, in a browser: lists, numbers and titles change by themselves, and nothing that somebody reads to sign it does. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { addressIn } from '../harness/order-traces.ts';
import { epoc, type OrderView, onGrounds, ordersOn } from '../harness/orders.ts';
import { expectReflow } from './harness/axe.ts';
import { type Console, openConsole } from './harness/console.ts';

let writ: Console;
let orders: ReturnType<typeof ordersOn>;
let address: string;
let count = 0;
beforeAll(async () => {
  writ = await openConsole();
  orders = ordersOn(writ.stack);
  address = await addressIn(writ.stack);
});
afterEach(() => writ.checkFaults());
afterAll(() => writ.close());

async function submitted(): Promise<OrderView> {
  count += 1;
  const input = onGrounds(`The ${count}. reason of this test.`, epoc(address, { reference: `9 Js ${count}/26` }));
  return orders.submit('police', await orders.draft('police', input));
}

describe('without a reload', () => {
  it('an order that a judge validates is in the queue of an agent, with its number, and in the list of the police', async () => {
    const order = await submitted();
    const agent = await writ.signIn('agent-1');
    await agent.open('/queue?kinds=ORDER');
    const number = agent.page.locator('[data-count="ORDER open"]');
    await number.waitFor();
    const before = Number(await number.textContent());
    const police = await writ.signIn('police');
    await police.open('/orders');
    const row = police.page.getByRole('row').filter({ hasText: '9 Js 1/26' });
    await row.filter({ hasText: /validation/i }).waitFor();
    await orders.validate('judge', order);
    await agent.page.locator('[data-work]').filter({ hasText: '9 Js 1/26' }).waitFor();
    await expect.poll(async () => Number(await number.textContent())).toBe(before + 1);
    await row.filter({ hasNotText: /validation/i }).waitFor();
    await agent.close();
    await police.close();
  });

  it('a second page of the same browser hears it too, though one of them alone listens', async () => {
    const agent = await writ.signIn('agent-1');
    await agent.open('/queue?kinds=ORDER');
    await agent.page.locator('[data-work]').first().waitFor();
    const second = await agent.page.context().newPage();
    await second.goto(new URL('/queue?kinds=ORDER', agent.page.url()).href);
    await second.locator('[data-work]').first().waitFor();
    const listening = (page: typeof second) =>
      page.evaluate(() => performance.getEntriesByType('resource').filter(({ name }) => name.includes('/live?')).length);
    await orders.validate('judge', await submitted());
    for (const page of [agent.page, second]) {
      await page.bringToFront();
      await page
        .locator('[data-work]')
        .filter({ hasText: `9 Js ${count}/26` })
        .waitFor();
    }
    expect(await listening(second)).toBe(0);
    // Who listened leaves: the other one listens from then on.
    await agent.page.close();
    await orders.validate('judge', await submitted());
    await second
      .locator('[data-work]')
      .filter({ hasText: `9 Js ${count}/26` })
      .waitFor();
    await agent.close();
  });

  it('what is new elsewhere is counted beside its link until it is looked at', async () => {
    const agent = await writ.signIn('agent-2');
    await agent.open('/duties');
    const link = agent.page.getByRole('navigation').getByRole('link', { name: /^Queue/ });
    await link.waitFor();
    await orders.validate('judge', await submitted());
    await link.getByText(/^\d+ (has|have) changed$/).waitFor();
    await link.click();
    await agent.page.locator('[data-work]').first().waitFor();
    await expect.poll(() => link.getByText(/changed$/).count()).toBe(0);
    await agent.close();
  });

  it('what is new is counted before the title of a page that nobody looks at, until somebody does', async () => {
    const { page, open, close } = await writ.signIn('agent-2');
    await open('/queue');
    await page.locator('[data-work]').first().waitFor();
    const look = (hidden: boolean) =>
      page.evaluate((isHidden) => {
        Object.defineProperty(document, 'hidden', { value: isHidden, configurable: true });
        document.dispatchEvent(new Event('visibilitychange'));
      }, hidden);
    const title = await page.title();
    await look(true);
    await orders.validate('judge', await submitted());
    await expect.poll(() => page.title()).toMatch(/^\(\d+\) /);
    await look(false);
    await expect.poll(() => page.title()).toBe(title);
    await close();
  });

  it('what is new beside the last links of a phone’s list does not widen the page', async () => {
    const counsel = await writ.signIn('counsel-1');
    await counsel.open('/duties');
    await orders.validate('judge', await submitted());
    await counsel.page
      .getByRole('navigation')
      .getByRole('link', { name: /^Orders/ })
      .getByText(/changed$/)
      .waitFor();
    await expectReflow(counsel.page);
    await counsel.close();
  });
});

describe('an order that somebody reads to sign it', () => {
  it('is not exchanged under their eyes: the page says that there is a newer state, and shows it when asked', async () => {
    const order = await submitted();
    const judge = await writ.signIn('judge');
    await judge.open(`/orders/${order.id}`);
    const { page } = judge;
    await page
      .getByText(order.digest ?? 'no digest')
      .first()
      .waitFor();
    // Somebody changes what is signed.
    await writ.stack.sql('postgres', `UPDATE orders.legal_order SET digest = repeat('0', 64), generation = generation + 1 WHERE id = $1`, [
      order.id,
    ]);
    await writ.stack.sql('postgres', `SELECT orders.tell_readers($1, ARRAY['VALIDATING'])`, [order.id]);
    const newer = page.locator('[data-state=newer]');
    await newer.waitFor();
    expect(await page.getByText(order.digest ?? 'no digest').count()).toBeGreaterThan(0);
    await newer.getByRole('button', { name: 'Show the new state' }).click();
    await page.getByText('0'.repeat(64)).first().waitFor();
    await newer.waitFor({ state: 'detached' });
    await judge.close();
  });
});
