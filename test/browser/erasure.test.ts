/**
 * Somebody asks that what is kept about them is erased, without an account and without JavaScript, and with one from the console; counsel takes more time and
 * answers; whoever asked reads it: Regulation (EU) 2016/679, Art. 12(3) and 17.
 */
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { expectAccessible, expectReflow } from './harness/axe.ts';
import { type Console, desktop, openConsole, phone, type Visitor } from './harness/console.ts';
import { screen } from './harness/screens.ts';

let writ: Console;
beforeAll(async () => {
  writ = await openConsole();
});
afterEach(() => writ.checkFaults());
afterAll(() => writ?.close());

const requests = () =>
  writ.stack.sql<{ id: string; name: string | null; email: string | null; account: string | null; language: string | null }>(
    'postgres',
    'SELECT id, name, email, account_id AS account, language FROM enforcement.erasure_request ORDER BY asked_at, id',
  );

async function follow({ page, open }: Visitor, code: string): Promise<void> {
  await open('/follow');
  await page.getByLabel('Your code').fill(code);
  await page.getByRole('button', { name: 'Show the report' }).click();
  await page.getByRole('heading', { name: 'Your request for erasure' }).waitFor();
}

it('erasure is asked for without an account and without JavaScript, counsel takes more time and answers, and the code shows it', async () => {
  const visitor = await writ.visit({ ...desktop, script: false });
  const { page } = visitor;
  await visitor.open('/');
  await page.locator('footer').getByRole('link', { name: 'Ask for erasure' }).click();
  await page.getByText('The entries of the access log.').waitFor();
  await page.getByLabel('What is to be erased').fill('Erase my report of 3 May.');
  await page.getByLabel('Your name').fill('A Reader');
  await page.getByLabel('Your e-mail address').fill('reader@example.org');
  await page.getByLabel('Code of a report of yours').fill('wrong');
  writ.expectFault(/422/);
  await page.getByRole('button', { name: 'Send the request' }).click();
  await page.getByRole('alert').getByText('No report has this code').waitFor();
  await expect.poll(() => page.getByLabel('What is to be erased').inputValue()).toBe('Erase my report of 3 May.');
  expect(await requests()).toEqual([]);
  await page.getByLabel('Code of a report of yours').fill('');
  await page.getByRole('button', { name: 'Send the request' }).click();
  await page.getByRole('heading', { name: 'Your request has arrived' }).waitFor();
  const code = (await page.locator('#receipt').textContent()) ?? '';
  const [asked] = await requests();
  expect(asked).toMatchObject({ name: 'A Reader', email: 'reader@example.org', account: null, language: 'en' });
  await follow(visitor, ` ${code} `);
  await page.getByRole('heading', { name: 'Open', exact: true }).waitFor();

  const counsel = await writ.signIn('counsel-1', desktop);
  await counsel.open('/queue?kinds=ERASURE');
  await counsel.page.locator(`a[href="/erasure-requests/${asked?.id}"]`).first().click();
  await counsel.page.getByText('Erase my report of 3 May.').waitFor();
  await counsel.page.getByText('reader@example.org').waitFor();
  await counsel.page
    .getByRole('button', { name: /^Claim/ })
    .first()
    .click();
  await counsel.page.getByLabel('Why it takes longer').fill('There are many reports of that day.');
  await counsel.page.getByRole('button', { name: 'Take two more months' }).click();
  await counsel.page.getByText('Open, with more time').first().waitFor();
  await expectAccessible(counsel.page);
  await screen(counsel.page, 'erasure-request');
  await follow(visitor, code);
  await page.getByText('There are many reports of that day.').waitFor();

  await counsel.page.getByRole('radio', { name: /^Erased when a legal time ends/ }).check();
  await counsel.page.locator('#decision-reason').fill('Your report is kept until the time to complain is over, and is deleted then.');
  await counsel.page.keyboard.press('Control+Enter');
  await counsel.page.getByRole('dialog').waitFor();
  await counsel.page.keyboard.press('Enter');
  await counsel.page.locator('[data-answered=ERASED_LATER]').waitFor();
  await follow(visitor, code);
  await page.getByRole('heading', { name: 'Erased when a legal time ends' }).waitFor();
  await page.getByText('is deleted then').waitFor();
  await page.getByText('supervisory authority').waitFor();
  await counsel.close();
  await visitor.close();
});

it('a holder asks for erasure on the page of their requests, and it is theirs by their sign-in', async () => {
  const holder = await writ.signIn('holder-1', desktop);
  const { page } = holder;
  await holder.open('/me/requests');
  await page.getByLabel('What is to be erased').fill('My account.');
  await page.getByRole('button', { name: 'Ask for erasure' }).click();
  await page.locator('[data-erasure=OPEN]').getByText('My account.').waitFor();
  expect((await requests()).at(-1)).toMatchObject({ name: null, account: expect.stringMatching(/./) });
  await expectAccessible(page);
  await holder.close();
});

it('the page to ask for erasure is accessible and fits on a phone, in German', async () => {
  const visitor = await writ.visit({ ...phone, locale: 'de-DE' });
  await visitor.open('/erasure');
  await visitor.page.getByRole('heading', { name: 'Löschung beantragen', exact: true }).waitFor();
  await visitor.page.getByRole('heading', { name: 'Was trotzdem aufbewahrt wird' }).waitFor();
  await expectAccessible(visitor.page);
  await expectReflow(visitor.page);
  await screen(visitor.page, 'erasure-german-phone');
  await visitor.close();
});

it('a request that another site’s page sends is refused', async () => {
  const before = (await requests()).length;
  const answer = await fetch(`${writ.stack.baseUrl}/erasure`, {
    method: 'POST',
    headers: { origin: 'https://elsewhere.example', 'content-type': 'application/x-www-form-urlencoded' },
    body: 'explanation=All&name=A&email=a%40example.org',
  });
  expect([answer.status, (await requests()).length]).toEqual([403, before]);
});
