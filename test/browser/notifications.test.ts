/** A person says what they want to hear of, and an open page shows it: settings by keyboard, the permission of the browser, and one notification. */
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { addressIn } from '../harness/order-traces.ts';
import { epoc, ordersOn } from '../harness/orders.ts';
import { type Console, openConsole } from './harness/console.ts';

let writ: Console;
beforeAll(async () => {
  writ = await openConsole();
});
afterEach(() => writ.checkFaults());
afterAll(() => writ.close());

/** Keeps what the page shows, as a browser without a desktop shows nothing. */
const keeping = `
  globalThis.shown = [];
  globalThis.Notification = class extends EventTarget {
    static permission = 'default';
    static async requestPermission() { return (this.permission = 'granted'); }
    constructor(title, options) { super(); globalThis.shown.push({ title, ...options }); }
  };`;

it('what counsel turns on is saved, and an order that arrives is shown by an open page, with nothing of the case', async () => {
  const counsel = await writ.signIn('counsel-1');
  const { page } = counsel;
  await page.addInitScript({ content: keeping });
  await counsel.open('/notifications');
  const choice = page.getByRole('checkbox', { name: 'Work arrives: Browser' });
  await choice.focus();
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Save', exact: true }).press('Enter');
  await page.getByText('You are notified until the date shown').waitFor();
  await expect.poll(() => choice.isChecked()).toBe(true);
  const orders = ordersOn(writ.stack);
  const address = await addressIn(writ.stack);
  const order = await orders.submit('police', await orders.draft('police', epoc(address)));
  await orders.validate('judge', order);
  const shown = () => page.evaluate(() => (globalThis as unknown as { shown: { title: string; body: string; tag: string }[] }).shown);
  await expect.poll(async () => (await shown()).length).toBe(1);
  expect((await shown())[0]).toMatchObject({ title: 'Order', body: 'Work arrives Begins' });
  await page.locator('[data-alert]').first().waitFor();
  await counsel.close();
});

it('counsel names who hears when nobody acts, and an agent sees them', async () => {
  const counsel = await writ.signIn('counsel-1');
  await counsel.open('/notifications');
  await counsel.page.getByText('Nobody is named').waitFor();
  await counsel.page.getByLabel('Name or duty').fill('Head of the desk');
  await counsel.page.getByRole('textbox', { name: 'E-mail address', exact: true }).fill('head@example.org');
  await counsel.page.getByRole('button', { name: 'Name the second person' }).press('Enter');
  await counsel.page.getByText('Nobody is named').waitFor({ state: 'detached' });
  await counsel.close();
  const agent = await writ.signIn('agent-1');
  await agent.open('/notifications');
  await agent.page.getByText('Head of the desk').waitFor();
  expect(await agent.page.getByRole('button', { name: 'Name the second person' }).count()).toBe(0);
  await agent.close();
});
