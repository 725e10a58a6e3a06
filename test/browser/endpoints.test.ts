/** An endpoint of a body on its page: added, confirmed with the value that came there, and removed; what is refused is in words beside its field. */
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { type EndpointReceiver, startEndpoint } from '../harness/endpoint-receiver.ts';
import { expectAccessible, expectReflow } from './harness/axe.ts';
import { type Console, type Device, desktop, openConsole, phone, settled, type Visitor } from './harness/console.ts';
import { screen } from './harness/screens.ts';

let writ: Console;
let receiver: EndpointReceiver;
beforeAll(async () => {
  receiver = await startEndpoint();
  writ = await openConsole({ webhooks: 'private', lookMs: 200 });
});
afterEach(() => writ.checkFaults());
afterAll(async () => {
  await writ?.close();
  await receiver?.close();
});

async function at(device?: Device): Promise<Visitor> {
  const visitor = await writ.signIn('police', device);
  await visitor.open('/endpoints');
  await settled(visitor.page);
  return visitor;
}

/** The text by which a field is described to somebody who doesn't see it: also why it was refused. */
const describedBy = ({ page }: Visitor, label: string): Promise<string> =>
  page.getByLabel(label).evaluate((field) =>
    (field.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent ?? '')
      .join(' '),
  );

const german: Device = { ...phone, scheme: 'dark', locale: 'de-DE', timeZone: 'Europe/Berlin' };

it('a body learns from an empty page what an endpoint is for', async () => {
  const police = await at();
  const empty = police.page.locator('[data-state=empty]');
  expect(await empty.textContent()).toContain('No order is ever taken from there.');
  expect(await empty.textContent()).toContain('docs/how-to/endpoints.md');
  expect(await police.page.locator('code', { hasText: 'whpk_' }).count()).toBe(1);
  await screen(police.page, 'endpoints-empty');
  await police.close();
});

it('an endpoint is added by the keyboard alone, after an address was refused beside its field', async () => {
  const police = await at();
  const { page } = police;
  await page.getByText('Add an endpoint …').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('https://user:password@news.northport.example/writ');
  await page.keyboard.press('Enter');
  await vi.waitFor(async () => expect(await describedBy(police, 'Address')).toContain('neither a user, nor a password'), { interval: 50 });
  await expectAccessible(page);
  await screen(page, 'endpoints-refused');
  await page.getByLabel('Address').fill(`${receiver.url}/news?token=of-the-body`);
  await page.keyboard.press('Enter');
  await page.locator('[data-endpoint][data-state=UNCONFIRMED]').waitFor();
  expect(await page.locator('[data-endpoint]').textContent()).toContain('Signed events (CloudEvents) Not confirmed');
  expect(await page.getByLabel('For which messages').locator('option').allTextContents()).toEqual(['Messages of HI-1 (ETSI TS 103 120)']);
  await police.close();
});

it('it is confirmed with the value that came there, and another value is refused in words', async () => {
  await vi.waitFor(() => expect(receiver.got).toHaveLength(1), { interval: 50 });
  const value = String(JSON.parse(receiver.got[0]?.body ?? '').data.challenge);
  const onPhone = await at(german);
  await onPhone.page.getByLabel('Gesendeter Wert').fill(`${value.slice(1)}A`);
  await onPhone.page.getByRole('button', { name: 'Diesen Endpunkt bestätigen' }).click();
  await vi.waitFor(async () => expect(await describedBy(onPhone, 'Gesendeter Wert')).toContain('nicht der Wert'), { interval: 50 });
  await expectAccessible(onPhone.page);
  await expectReflow(onPhone.page);
  await screen(onPhone.page, 'endpoints-unconfirmed-de-dark-390');
  const police = await at();
  await police.page.getByLabel('Value that was posted').fill(value);
  await screen(police.page, 'endpoints-unconfirmed');
  await police.page.getByRole('button', { name: 'Confirm this endpoint' }).click();
  await police.page.locator('[data-endpoint][data-state=CONFIRMED]').waitFor();
  expect(await police.page.getByLabel('Value that was posted').count()).toBe(0);
  await onPhone.page.getByRole('button', { name: 'Diesen Endpunkt bestätigen' }).click();
  await onPhone.page.locator('[data-state=stale]').waitFor();
  await onPhone.close();
  await police.close();
});

it('it is removed after a second question that names its address', async () => {
  const police = await at({ ...desktop, scheme: 'dark' });
  const { page } = police;
  await screen(page, 'endpoints-confirmed-dark');
  await page.getByRole('button', { name: 'Remove …' }).click();
  expect(await page.getByRole('dialog').textContent()).toContain(`${receiver.url}/news?token=of-the-body`);
  await expectAccessible(page);
  await screen(page, 'endpoints-remove-dark');
  await page.keyboard.press('Escape');
  expect(await page.locator('[data-endpoint][data-state=CONFIRMED]').count()).toBe(1);
  await page.getByRole('button', { name: 'Remove …' }).click();
  await page.getByRole('button', { name: 'Remove now' }).click();
  await page.locator('[data-state=empty]').waitFor();
  const rows = await writ.stack.sql('postgres', 'SELECT state, url FROM orders.endpoint');
  expect(rows).toEqual([{ state: 'REMOVED', url: null }]);
  await police.close();
});
