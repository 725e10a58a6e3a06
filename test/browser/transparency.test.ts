/**
 * Published reports in a browser without scripts: from the list to a report and on to a sheet. What the pages show is compared with the file of the sheet, which is
 * downloaded and split by hand.
 */
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { publishSample, type SampleReport } from '../harness/published-reports.ts';
import { expectAccessible, expectReflow } from './harness/axe.ts';
import { type Console, desktop, openConsole, phone } from './harness/console.ts';
import { screen } from './harness/screens.ts';

let shown: Console;
let old: SampleReport;
let newest: SampleReport;

beforeAll(async () => {
  shown = await openConsole();
  old = await publishSample(shown.stack, { from: '2025-01-01', to: '2025-12-31', facts: [300, 3] });
  newest = await publishSample(shown.stack, { from: '2025-01-01', to: '2025-12-31', facts: [700, 4], corrects: old.id });
  await publishSample(shown.stack, { from: '2024-01-01', to: '2024-12-31', facts: [500, 5] });
});
afterEach(() => shown.checkFaults());
afterAll(() => shown?.close());

/** The lines of a sheet as a stranger downloads it, by their commas: those that are looked at have no quotes. */
async function downloaded(id: string, name: string): Promise<string[][]> {
  const answer = await fetch(`${shown.stack.baseUrl}/reports/${id}/${name}`);
  return (await answer.text()).split('\r\n').map((line) => line.split(','));
}

it('a stranger walks from the list to a report and to a sheet, and every page shows the figures of the file', async () => {
  const visitor = await shown.visit({ ...desktop, script: false });
  const { page } = visitor;
  await visitor.open('/');
  await page.locator('main').getByRole('link', { name: 'Transparency reports' }).click();
  const sheet = await downloaded(newest.id, '3_member_states_orders.csv');
  const total = sheet.find((cells) => cells[3] === 'TOTAL' && cells[5] === 'TOTAL') ?? [];
  const period = page.locator('table', { has: page.locator('#by-period') }).locator('tbody tr');
  await expect.poll(() => period.first().locator('td').allTextContents()).toEqual(expect.arrayContaining([total[6], total[10]]));
  expect((await period.first().locator('td').allTextContents()).slice(0, 2)).toEqual([total[6], total[10]]);
  expect(await period.count(), 'each period once').toBe(2);
  expect(await page.locator('main').textContent()).toMatch(/You can’t see an order that was left out\.\s*An auditor can/);

  await period.first().getByRole('link').click();
  await page.waitForURL(`**/transparency/${newest.id}`);
  await page.getByLabel('State', { exact: true }).selectOption('FR');
  await page.getByRole('button', { name: 'Show' }).click();
  await page.waitForURL(/state=FR/);
  const french = sheet.find((cells) => cells[3] === 'STATEMENT_CATEGORY_SCAMS_AND_FRAUD' && cells[5] === 'FR') ?? [];
  const row = page.locator('table', { has: page.locator('#orders-by-category') }).getByRole('row', { name: /^Scams and fraud/ });
  const figures = french.slice(6, 13).map((cell) => (cell === '' ? '–' : cell));
  expect(await row.locator('td').allTextContents()).toEqual(figures);
  expect(
    figures.some((cell) => /[1-9]/.test(cell)),
    'the seed has such orders',
  ).toBe(true);
  expect(await page.getByRole('img', { name: /^Orders by category, France/ }).getAttribute('aria-label')).toContain(
    `Scams and fraud: Orders to act ${french[6]} and Orders to inform ${french[10]}`,
  );

  await page.getByRole('link', { name: 'The whole sheet' }).nth(1).click();
  await page.waitForURL(`**/transparency/${newest.id}/e_evidence_article_28**`);
  const evidence = (await downloaded(newest.id, 'e_evidence_article_28.csv')).filter((cells) => cells[2] === 'EPOC');
  const rows = await page
    .locator('.sheet-table tbody tr')
    .evaluateAll((all) => all.map((one) => [...one.children].map((cell) => cell.textContent)));
  expect(rows.map((cells) => cells.slice(-1))).toEqual(evidence.map((cells) => cells.slice(6)));
  expect(rows.flat()).toEqual(expect.arrayContaining(['<5']));
  await visitor.close();
});

it('the entry that a report names is in the file of the log that it links to, and states the hashes that the page shows', async () => {
  const visitor = await shown.visit({ ...desktop, script: false });
  const link = visitor.page.getByRole('link', { name: 'this file of the log' });
  await expect
    .poll(async () => {
      await visitor.open(`/transparency/${old.id}`);
      return link.count();
    })
    .toBe(1);
  const entry = Number(((await visitor.page.locator('.facts dd').nth(1).textContent()) ?? '').replace(/[^\d].*$/, ''));
  const bundle = Buffer.from(await (await fetch(`${shown.stack.baseUrl}${await link.getAttribute('href')}`)).arrayBuffer());
  const leaves: string[] = [];
  for (let at = 0; at < bundle.length; at += 2 + bundle.readUInt16BE(at))
    leaves.push(bundle.subarray(at + 2, at + 2 + bundle.readUInt16BE(at)).toString());
  const leaf = leaves[entry % 256] ?? '';
  expect(leaf).toContain('report.v1');
  const hashes = await visitor.page
    .locator('table', { has: visitor.page.locator('#report-files') })
    .locator('td code')
    .allTextContents();
  expect(hashes).toHaveLength(15);
  for (const hash of hashes) expect(leaf).toContain(hash);
  expect(await visitor.page.locator('main').textContent()).toContain('This version was corrected.');
  await visitor.close();
});

/** Light at a desk is in accessibility.test.ts, as of every page. */
it('the pages are accessible in the dark, on a phone and in German', async () => {
  const visitor = await shown.visit({ ...phone, scheme: 'dark' });
  for (const [nth, path] of ['', `/${newest.id}`, `/${newest.id}/4_notices`].entries()) {
    await visitor.open(`/transparency${path}?lang=de`);
    await screen(visitor.page, `transparency-${nth}`);
    await expectAccessible(visitor.page);
    await expectReflow(visitor.page);
  }
  await visitor.close();
});
