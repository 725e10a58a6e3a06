/**
 * The main job, told across the browsers of those who do it: a police officer orders, a judge validates, an agent narrows, a counsel releases,
 * the officer reads, the person learns of it and contests, the auditor proves an entry; and when a bit of it is changed in the database, the
 * auditor's page names the step that fails. The pictures of README and docs are taken on the way, by `npm run screenshots`.
 */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { holderIn } from '../harness/disclosures.ts';
import { type Console, openConsole, phone, settled, signInHere, type Visitor } from './harness/console.ts';
import { picture } from './harness/screens.ts';

let writ: Console;
let email: string;
/** By how much the installation's clock is ahead. */
let laterMs = 0;
beforeAll(async () => {
  writ = await openConsole({ clock: () => new Date(Date.now() + laterMs) });
  ({ email } = await holderIn(writ.stack, 'holder-1'));
});
afterEach(() => writ.checkFaults());
afterAll(() => writ.close());

const atStep = (page: Page, name: string) => page.getByRole('heading', { level: 2, name }).waitFor();
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();

/** Under grounds and summary: nobody is notified here, so both stay empty. */
const forNotified = /Only the enforcing authority that you notify reads this; the platform does not/;

/** The police orders what the court will validate; answers the order's path. */
async function fileOrder({ page, open }: Visitor): Promise<string> {
  await open('/orders/new');
  await atStep(page, 'Step 1 of 5: Legal basis');
  await page.getByRole('radio', { name: 'European Production Order', exact: true }).check();
  await page.getByLabel('Your case number').fill('12 Js 345/26');
  await page.getByLabel('Law that gives the power to order').fill('Code of Criminal Procedure, section 100k');
  await page.getByLabel('Offence', { exact: true }).fill('Criminal Code, section 263');
  await page.getByLabel('Grounds (optional)', { exact: true }).waitFor();
  await page.getByText(forNotified).waitFor();
  await press(page, 'Continue');
  await atStep(page, 'Step 2 of 5: Targets');
  await page.getByLabel('Target 1', { exact: true }).fill(email);
  await press(page, 'Continue');
  await atStep(page, 'Step 3 of 5: Scope');
  for (const category of ['Subscriber data', 'Traffic data', 'Content data'])
    await page.getByRole('checkbox', { name: category, exact: true }).check();
  await page.getByLabel('Offence threshold').selectOption({ index: 1 });
  await page.getByLabel('Period from').fill('2002-08-01T00:00');
  await page.getByLabel('Period to').fill('2002-10-01T00:00');
  await page.getByLabel('Summary of the case (optional)', { exact: true }).waitFor();
  await page.getByText(forNotified).waitFor();
  await page.getByRole('radio', { name: 'No authority is notified', exact: true }).check();
  await page.getByLabel('Why no authority is notified').fill('The offence touches this state alone, and the person lives here.');
  await picture(page, 'new-order');
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

const part = (page: Page, category: string) => page.locator(`[data-part$=" ${category}"] input[type=radio]`);

it('the story of an order is played in the console by everybody who has a part in it', async () => {
  const police = await writ.visit();
  await signInHere(police.page, 'police');
  const order = await fileOrder(police);

  const judge = await writ.signIn('judge');
  await judge.open(order);
  await press(judge.page, 'Validate the order');
  await press(judge.page, /^Validate this digest/);
  await judge.page.locator('[data-done=validate]').waitFor();

  const agent = await writ.signIn('agent-1');
  await agent.open('/queue');
  await agent.page.locator('[data-work]').first().waitFor();
  await picture(agent.page, 'queue');
  await agent.open(order);
  await press(agent.page, /^Claim/);
  await part(agent.page, 'SUBSCRIBER').first().check();
  await part(agent.page, 'TRAFFIC').first().check();
  await part(agent.page, 'CONTENT').nth(2).check();
  const content = agent.page.locator('[data-part$=" CONTENT"]');
  await content.getByLabel('Why it is not granted as it was asked').selectOption('OUT_OF_SCOPE');
  await content.getByLabel('Your reasons').fill('Such an order cannot ask for it.');
  await content.getByLabel('What becomes of the data').selectOption('yes');
  await picture(agent.page, 'review');
  await agent.page.keyboard.press('Control+Enter');
  await agent.page.getByRole('button', { name: 'Release exactly this' }).waitFor();

  const counsel = await writ.signIn('counsel-1');
  await counsel.open(order);
  await counsel.page.locator('.review-release').waitFor();
  await picture(counsel.page, 'release');
  await press(counsel.page, /^Release exactly this/);
  await counsel.page.getByText('Released.').first().waitFor();

  await police.open(order);
  await police.page.getByRole('link', { name: `Read the records of ${email}` }).click();
  await press(police.page, 'Read now: Subscriber data');
  await police.page.locator('[data-records=SUBSCRIBER]').getByText(email, { exact: true }).waitFor();
  await expect.poll(() => police.page.locator('[data-cell=withheld]').first().textContent()).toContain('Outside the scope');
  await picture(police.page, 'records');

  const holder = await writ.signIn('holder-1', phone);
  await holder.open('/me');
  await settled(holder.page);
  expect(await holder.page.locator('main').textContent(), 'the authority has not told the person yet').not.toContain('12 Js 345/26');

  await police.open(order);
  const informed = police.page.locator('[data-act=confirmInformed]');
  await informed.getByRole('button').first().click();
  // The field knows minutes: the person is told in a later one than that of the reading.
  laterMs += 120_000;
  await informed.getByLabel('When the person was notified').fill(new Date(Date.now() + laterMs).toISOString().slice(0, 16));
  await informed.getByRole('button').last().click();
  await police.page.locator('[data-done=confirmInformed]').waitFor();
  await picture(police.page, 'order');

  await holder.open('/me');
  await holder.page.getByText('12 Js 345/26').first().waitFor();
  await picture(holder.page, 'who-looked');
  await holder.page.getByRole('link', { name: 'Check or complain' }).first().click();
  await holder.page.locator('[data-verdict=verified]').waitFor();

  const auditor = await writ.signIn('auditor');
  await auditor.open(`/entries?order=${order.split('/').at(-1)}`);
  await auditor.page
    .getByRole('link', { name: /^Entry \d+/ })
    .first()
    .waitFor();
  await picture(auditor.page, 'entries');
  await auditor.page
    .getByRole('link', { name: /^Entry \d+/ })
    .first()
    .click();
  await auditor.page.locator('[data-verdict=verified]').waitFor();
  await picture(auditor.page, 'entry-proven');
  const index = new URL(auditor.page.url()).pathname.split('/').at(-1) ?? '';
  await flip(index);
  await auditor.page.reload();
  await auditor.page.locator('[data-verdict=failed]').waitFor();
  const failed = await auditor.page
    .locator('[data-step][data-result=failed]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('data-step')));
  await picture(auditor.page, 'entry-changed');
  await flip(index);
  expect(failed).toEqual(['path']);
});

/** Turns a bit of an entry over behind the database's back, as `writ tamper` does; once more, and it is as it was. */
async function flip(index: string): Promise<void> {
  await writ.stack.sql('postgres', 'ALTER TABLE log.log_entry DISABLE TRIGGER USER');
  await writ.stack.sql('postgres', 'UPDATE log.log_entry SET leaf = set_byte(leaf, 41, get_byte(leaf, 41) # 1) WHERE idx = $1', [index]);
  await writ.stack.sql('postgres', 'ALTER TABLE log.log_entry ENABLE TRIGGER USER');
}
