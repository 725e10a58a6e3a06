/**
 * An order that reached the platform otherwise, in a browser: it is recorded by keyboard alone, with the digest of its document shown before it is
 * sent; its page says how it came, and the document is opened again; somebody else checks that it is genuine.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { addressIn } from '../harness/order-traces.ts';
import { ordersOn } from '../harness/orders.ts';
import { expectAccessible, expectReflow } from './harness/axe.ts';
import { type Console, desktop, openConsole, phone } from './harness/console.ts';
import { Keyboard } from './harness/keyboard.ts';
import { screen } from './harness/screens.ts';

let writ: Console;
let address: string;
let path: string;
beforeAll(async () => {
  writ = await openConsole();
  address = await addressIn(writ.stack);
});
afterEach(() => writ.checkFaults());
afterAll(() => writ.close());

const document = Buffer.concat([Buffer.from('%PDF-1.7 A certificate of a court that is not enrolled here.\n'), Buffer.alloc(400_000, 1)]);
const sha256 = createHash('sha256').update(document).digest('hex');
const pad = (value: number): string => String(value).padStart(2, '0');

describe('an agent, by keyboard alone', () => {
  it('records an order that came by e-CODEX, though its text lacks what the law asks', async () => {
    const agent = await writ.signIn('agent-1');
    const { page } = agent;
    await agent.open('/orders');
    const keys = await Keyboard.of(page);
    await keys.activate('link', 'Record an order that was received otherwise');
    await page.getByRole('heading', { level: 2, name: 'Receipt' }).waitFor();
    await expect.poll(() => page.getByText('once you choose the kind of order').count()).toBe(1);
    await screen(page, 'recording a received order');
    await expectAccessible(page);

    // Nothing is written: what is missing of the receipt is named, and a link leads to it.
    await keys.activate('button', 'Record the order');
    await page.waitForFunction(() => window.document.activeElement?.classList.contains('order-faults') === true);
    const faults = await page.locator('.order-faults').textContent();
    for (const name of ['Way', 'Received at', 'Issuing authority', 'Document', 'Kind of order']) expect(faults).toContain(name);
    await keys.activate('link', 'Way: Choose one.');
    await expect.poll(() => page.evaluate(() => window.document.activeElement?.id)).toBe('channel');
    await keys.type('e-C');
    await expect.poll(() => page.getByLabel('By which way it was received').inputValue()).toBe('E_CODEX');

    const received = new Date(Date.now() - 3_600_000);
    const [month, day, year] = [pad(received.getUTCMonth() + 1), pad(received.getUTCDate()), received.getUTCFullYear()];
    await keys.tabToElement(page.getByLabel('Received at'), 'Received at');
    await keys.type(`${month}${day}${year}`);
    const hour = received.getUTCHours() % 12 === 0 ? 12 : received.getUTCHours() % 12;
    await keys.type(`${pad(hour)}${pad(received.getUTCMinutes())}${received.getUTCHours() < 12 ? 'AM' : 'PM'}`);
    await keys.tabToElement(page.getByLabel('Date that the document bears'), 'Date that the document bears');
    await keys.type(`${month}${day}${year}`);
    await keys.fill('Issuing authority', 'Cour d’appel de Sudport');
    await keys.fill('Country of the issuing authority', 'fr');
    await keys.tabToElement(page.getByLabel('Office that issued it'));
    await keys.type('Court');
    await expect.poll(() => page.getByLabel('Office that issued it').inputValue()).toBe('COURT');

    const file = page.getByLabel('Document', { exact: true });
    // Waited for before the walk to the field: the page learns by another way than the key that a chooser is to be handed to the test.
    const chooser = page.waitForEvent('filechooser');
    await keys.tabToElement(file, 'Document');
    await keys.press('Enter');
    await (await chooser).setFiles({ name: 'epoc.pdf', mimeType: 'application/pdf', buffer: document });
    await page.getByText(sha256).waitFor();

    await keys.tabToElement(page.locator('input[type=radio][name="order-kind"]'), 'kinds');
    const kind = page.getByRole('radio', { name: 'European Production Order', exact: true });
    for (let steps = 0; steps < 12 && !(await kind.evaluate((one) => one === window.document.activeElement)); steps += 1)
      await keys.press('ArrowDown');
    if (!(await kind.isChecked())) await keys.press('Space');
    await keys.fill('Case number of the authority', 'N° 26/00817');
    await keys.fill('Target 1', address);
    await keys.tabToElement(page.getByRole('checkbox', { name: 'Subscriber data', exact: true }));
    await keys.press('Space');
    // Without an offence this is a warning to the reviewer.
    await keys.tabToElement(page.getByRole('checkbox', { name: 'Traffic data', exact: true }));
    await keys.press('Space');
    await expect.poll(() => page.getByRole('region', { name: 'Not written here' }).textContent()).toContain('Offence');
    await screen(page, 'a received order before it is recorded');
    await expectAccessible(page);
    await keys.activate('button', 'Record the order');
    await page.waitForURL(/\/orders\/(?!receive)[^/]+$/);
    path = new URL(page.url()).pathname;
    await page.getByRole('heading', { name: 'Received otherwise' }).waitFor();
    await page.getByText(sha256).first().waitFor();
    await agent.close();
  });

  it('opens the document again, and its digest is the one that was recorded', async () => {
    // Who has claimed the order alone reads what tells of the case.
    const orders = ordersOn(writ.stack);
    await orders.claim('agent-2', await orders.read('agent-2', path.split('/').at(-1) ?? ''));
    const agent = await writ.signIn('agent-2');
    const { page } = agent;
    await agent.open(path);
    const keys = await Keyboard.of(page);
    const saved = page.waitForEvent('download');
    await keys.activate('button', 'Open the document');
    const file = await (await saved).path();
    expect(
      createHash('sha256')
        .update(await readFile(file))
        .digest('hex'),
    ).toBe(sha256);
    await page.locator('[data-document=same]').waitFor();
    await screen(page, 'the document of a received order');
    await expectAccessible(page);
    await agent.close();
  });

  it('checks whether it is genuine, which whoever recorded it may not', async () => {
    const agent = await writ.signIn('agent-2');
    const { page } = agent;
    await agent.open(path);
    const keys = await Keyboard.of(page);
    await keys.tabToElement(page.locator('summary', { hasText: 'Check its authenticity' }).first());
    await keys.press('Enter');
    await keys.fill(/^Which register/, 'The European Judicial Atlas names the court.');
    await keys.press('Tab');
    await keys.press('Enter');
    await page.getByText('It is the authority’s own').first().waitFor();
    await agent.close();
  });
});

it('counsel reads in German whether the person may be informed, and the form on a phone', async () => {
  const counsel = await writ.signIn('counsel-1', phone);
  await counsel.open(`${path}?lang=de`);
  await counsel.page.getByText('Sie darf von dieser Anordnung nicht unterrichtet werden.').waitFor();
  await counsel.open('/orders/receive?lang=de');
  await counsel.page.getByRole('heading', { level: 2, name: 'Eingang' }).waitFor();
  await expectReflow(counsel.page);
  await expectAccessible(counsel.page);
  await counsel.close();
});

it('the auditor sees how it came and the warnings, and neither the document nor whether the person may be informed', async () => {
  const auditor = await writ.signIn('auditor', desktop);
  await auditor.open(path);
  const { page } = auditor;
  await page.getByRole('heading', { name: 'Received otherwise' }).waitFor();
  await page.getByRole('heading', { name: 'Warnings to the reviewer' }).waitFor();
  expect(await page.getByText('They may not be informed of this order.').count()).toBe(0);
  expect(await page.getByRole('button', { name: 'Open the document' }).count()).toBe(0);
  await expectAccessible(page);
  await auditor.close();
});
