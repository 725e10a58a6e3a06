/**
 * The developers' page of a demo, `/dev`: each attack is sent from the page itself, as the person who is signed in, and the page says what stopped it. That
 * each is refused for each role is tested without a browser (test/attack/refused-attacks.test.ts).
 */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { expectAccessible, expectReflow } from './harness/axe.ts';
import { type Console, type Device, desktop, openConsole, phone } from './harness/console.ts';
import { Keyboard } from './harness/keyboard.ts';
import { screen } from './harness/screens.ts';

let writ: Console;
beforeAll(async () => {
  writ = await openConsole();
});
afterEach(() => writ.checkFaults());
afterAll(() => writ?.close());

/** The browser names each answer that is no success on its console: that is what the page is for. */
const expectRefusals = () =>
  writ.expectFault(/console error at .*\/dev: Failed to load resource: the server responded with a status of 4\d\d/);

const attacks = (page: Page) => page.locator('[data-attack]');
const outcomes = (page: Page) => page.locator('[data-refused]').evaluateAll((all) => all.map((one) => one.getAttribute('data-refused')));

/** Presses each button, the next one when the one before has its answer. */
async function tryAll(page: Page): Promise<number> {
  const count = await attacks(page).count();
  for (let at = 0; at < count; at += 1) {
    await attacks(page).nth(at).getByRole('button').click();
    await attacks(page).nth(at).locator('[data-refused]').waitFor();
  }
  return count;
}

const ways: readonly (readonly [string, string, Device])[] = [
  ['police', 'on a dark desktop', { ...desktop, scheme: 'dark' }],
  ['agent-1', 'on a phone', phone],
  ['holder-1', 'on a phone in the dark', { ...phone, scheme: 'dark' }],
  ['auditor', 'in forced colours', { ...desktop, forcedColours: true }],
];

it.each(ways)('every attack of %s is stopped, and the page is accessible and reflows %s', async (login, way, device) => {
  expectRefusals();
  const { page, open, close } = await writ.signIn(login, device);
  await open('/dev');
  await page.getByRole('heading', { level: 1, name: 'Attacks that are refused' }).waitFor();
  await page.getByRole('heading', { level: 2, name: `(${login})` }).waitFor();
  await expectAccessible(page);
  const count = await tryAll(page);
  expect(count).toBeGreaterThanOrEqual(10);
  expect(await outcomes(page)).toEqual(Array(count).fill('true'));
  await screen(page, `attacks ${login} ${way}`);
  await expectAccessible(page);
  await expectReflow(page);
  await close();
});

it('is used by keyboard, from whoever is not signed in to the person whose attacks one wants', async () => {
  expectRefusals();
  const { page, open, close } = await writ.visit(desktop);
  await open('/dev');
  await page.getByRole('heading', { level: 2, name: 'not signed in' }).waitFor();
  const keys = await Keyboard.of(page);
  await keys.activate('link', /\(judge\)$/);
  await page.getByRole('heading', { level: 2, name: '(judge)' }).waitFor();
  await expect.poll(() => page.locator('.attack-people a[aria-current]').textContent()).toContain('judge');
  await keys.activate('button', 'Try it: A flood of aliases');
  await page.locator('[data-attack=alias-flood] [data-refused=true]').waitFor();
  await expect.poll(() => page.locator('[data-attack=alias-flood] [role=status]').textContent()).toMatch(/^Stopped by .*: status \d{3}$/);
  await close();
});
