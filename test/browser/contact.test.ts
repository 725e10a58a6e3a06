/** Whom people and authorities write to: Regulation (EU) 2022/2065, Art. 11 and 12. One page without JavaScript, linked from every public page. */
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { expectAccessible, expectReflow } from './harness/axe.ts';
import { type Console, desktop, openConsole, phone } from './harness/console.ts';
import { screen } from './harness/screens.ts';

let writ: Console;
beforeAll(async () => {
  writ = await openConsole();
});
afterEach(() => writ.checkFaults());
afterAll(() => writ?.close());

it('every public page leads to the contact points, which are shown without JavaScript', async () => {
  const visitor = await writ.visit({ ...desktop, script: false });
  const { page } = visitor;
  for (const path of ['/', '/report', '/follow', '/totals', '/checkpoints', '/verify']) {
    await visitor.open(path);
    await page.locator('footer').getByRole('link', { name: 'Contact' }).click();
    await page.getByRole('heading', { name: 'Contact', exact: true }).waitFor();
  }
  const everybody = page.getByRole('region', { name: 'For everybody' });
  await expect.poll(() => everybody.getByRole('link', { name: 'people@localhost' }).getAttribute('href')).toBe('mailto:people@localhost');
  await everybody.getByText('English and German').waitFor();
  await page.getByRole('region', { name: 'For authorities' }).getByText('authorities@localhost').waitFor();
  await page.getByRole('region', { name: 'Legal representative' }).getByText('The operator has named none.').waitFor();
  await page.getByRole('region', { name: 'For orders for electronic evidence' }).getByText('orders@localhost').waitFor();
  const { data } = await writ.stack.ask('public', null, '{ contactPoints { name recipients { email } representative { name } } }');
  expect(data?.contactPoints).toEqual({
    name: 'A platform of this demo',
    recipients: { email: 'people@localhost' },
    representative: null,
  });
  await visitor.close();
});

it('the contact points are accessible and fit on a phone, in German', async () => {
  const visitor = await writ.visit({ ...phone, locale: 'de-DE' });
  await visitor.open('/contact');
  await visitor.page.getByRole('heading', { name: 'Kontakt', exact: true }).waitFor();
  await visitor.page.getByRole('region', { name: 'Für alle' }).getByText('Englisch und Deutsch').waitFor();
  await expectAccessible(visitor.page);
  await expectReflow(visitor.page);
  await screen(visitor.page, 'contact-german-phone');
  await visitor.close();
});
