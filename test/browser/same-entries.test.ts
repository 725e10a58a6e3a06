/**
 * The fourth way of an order, beside REST and HI-1 in JSON and XML (test/flows/hi1.test.ts): in the console, from the draft to the acknowledged package, it states the same
 * and leaves the same entries.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasOpenssl } from '@writ/cms/testing';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, it } from 'vitest';
import { deliveryKey } from '../harness/delivery-keys.ts';
import { holderIn, logSize } from '../harness/disclosures.ts';
import { expectSameEntries, hashInPackage, leftBy, stated } from '../harness/order-entries.ts';
import { epoc, ordersOn } from '../harness/orders.ts';
import { workerIdle } from '../harness/worker-idle.ts';
import { type Console, openConsole, type Visitor } from './harness/console.ts';

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();
const atStep = (page: Page, name: string) => page.getByRole('heading', { level: 2, name }).waitFor();
const done = (page: Page, state: string) => page.locator(`[data-package][data-state="${state}"]`).waitFor();
/** As its fields know an instant: to the minute, without a zone. */
const minuteOf = (iso: string): string => iso.slice(0, 16);

async function writeOrder({ page, open }: Visitor, email: string): Promise<string> {
  await open('/orders/new');
  await atStep(page, 'Step 1 of 5: Legal basis');
  await page.getByRole('radio', { name: 'European Production Order', exact: true }).check();
  await page.getByLabel('Your case number').fill(stated.reference);
  await page.getByLabel('Law that gives the power to order').fill(stated.provision);
  await page.getByLabel('Offence', { exact: true }).fill(stated.offence);
  await press(page, 'Continue');
  await atStep(page, 'Step 2 of 5: Targets');
  await page.getByLabel('Target 1', { exact: true }).fill(email);
  await press(page, 'Continue');
  await atStep(page, 'Step 3 of 5: Scope');
  for (const category of ['Subscriber data', 'Traffic data']) await page.getByRole('checkbox', { name: category, exact: true }).check();
  await page.getByLabel('Offence threshold').selectOption(stated.threshold);
  await page.getByLabel('Period from').fill(minuteOf(stated.from));
  await page.getByLabel('Period to').fill(minuteOf(stated.to));
  await page.getByRole('radio', { name: 'No authority is notified', exact: true }).check();
  await page.getByLabel('Why no authority is notified').fill(stated.notNotified);
  await press(page, 'Continue');
  await atStep(page, 'Step 4 of 5: Informing the person');
  await page.getByRole('radio', { name: 'Notify the person by a date', exact: true }).check();
  await page.getByLabel('Notified by the end of').fill(new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10));
  await press(page, 'Continue');
  await atStep(page, 'Step 5 of 5: Check and sign');
  await press(page, 'Save draft and show what you sign');
  await press(page, 'Sign and submit');
  await page.waitForURL(/\/orders\/[0-9a-f-]{36}$/);
  return new URL(page.url()).pathname;
}

async function validate({ page, open }: Visitor, order: string): Promise<void> {
  await open(order);
  await press(page, 'Validate the order');
  await press(page, /^Validate this digest/);
  await page.locator('[data-done=validate]').waitFor();
}

async function grant(agent: Visitor, counsel: Visitor, order: string): Promise<void> {
  await agent.open(order);
  await press(agent.page, /^Claim/);
  for (const category of stated.categories) await agent.page.locator(`[data-part$=" ${category}"] input[type=radio]`).first().check();
  await agent.page.keyboard.press('Control+Enter');
  await agent.page.getByRole('button', { name: 'Release exactly this' }).waitFor();
  await counsel.open(order);
  await press(counsel.page, /^Release exactly this/);
  await counsel.page.getByText('Released.').first().waitFor();
}

async function takePackage({ page, open }: Visitor, path: string, hashOf: () => Promise<string>): Promise<void> {
  await open(path);
  await page.locator('summary', { hasText: 'As a sealed file' }).click();
  await press(page, 'Ask for a package');
  const file = page.getByRole('link', { name: 'Download file 1 of 1' });
  const [saved] = await Promise.all([page.waitForEvent('download'), file.click()]);
  await saved.path();
  await done(page, 'HANDED_OVER');
  await page.getByLabel('SHA-256 of tagmanifest-sha512.txt in file 1 of 1').fill(await hashOf());
  await press(page, 'Confirm that it was opened');
  await done(page, 'ACKNOWLEDGED');
}

describe.skipIf(!hasOpenssl)('an order in the console from its draft to the acknowledged package (needs openssl)', () => {
  let writ: Console;
  let folder: string;
  beforeAll(async () => {
    writ = await openConsole({ lookMs: 200 });
    folder = await mkdtemp(join(tmpdir(), 'writ-entries-'));
  });
  afterEach(() => writ?.checkFaults());
  afterAll(async () => {
    await writ?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('states the same and leaves the same entries as over REST and HI-1, but for looks', async () => {
    const { stack } = writ;
    const { email } = await holderIn(stack, 'holder-1');
    // The key names an entry, and the log has none before the first order.
    await ordersOn(stack).draft('police', epoc(email));
    await deliveryKey(stack, folder, { organisation: 'northport-police', tried: true });
    const [police, judge, agent, counsel] = [
      await writ.signIn('police'),
      await writ.signIn('judge'),
      await writ.signIn('agent-1'),
      await writ.signIn('counsel-1'),
    ];
    const start = await logSize(stack);
    const path = await writeOrder(police, email);
    const id = path.split('/').at(-1) ?? '';
    await validate(judge, path);
    await workerIdle(stack);
    await grant(agent, counsel, path);
    await takePackage(police, path, () => hashInPackage(stack, id));
    await workerIdle(stack);
    expectSameEntries(await leftBy(stack, start, id));
  });
});
