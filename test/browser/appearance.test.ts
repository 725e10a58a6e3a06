/** One design on every page: the mark in each head, icons that browsers can draw, keys that are shown when they are wanted, and rows as close as somebody likes. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Console, openConsole, settled } from './harness/console.ts';

let writ: Console;
beforeAll(async () => {
  writ = await openConsole({ worker: false });
});
afterEach(() => writ.checkFaults());
afterAll(() => writ?.close());

describe('the head of every page', () => {
  it.each(['/', '/report', '/nowhere', '/sign-in', '/dev/graphql'])('has the mark beside the name at %s', async (path) => {
    const { page, open, close } = await writ.visit();
    if (path === '/nowhere') writ.expectFault(/404/);
    await open(path);
    const brand = page.locator('header .brand');
    await brand.waitFor();
    expect((await brand.textContent())?.trim()).toMatch(/^Writ/);
    await expect.poll(() => brand.locator('svg.seal').count()).toBe(1);
    expect(await page.title()).toMatch(/^.+ – Writ$/);
    await close();
  });

  it('is that of the console too, and every link of its navigation has an icon', async () => {
    const { page, open, close } = await writ.signIn('agent-1');
    await open('/duties');
    await settled(page);
    await expect.poll(() => page.locator('header .brand svg.seal').count()).toBe(1);
    const links = await page.locator('.frame-navigation a').count();
    expect(links).toBeGreaterThan(10);
    await expect.poll(() => page.locator('.frame-navigation a > svg').count()).toBe(links);
    await close();
  });

  it.each([
    ['/icon.svg', 'image/svg+xml'],
    ['/favicon.ico', 'image/x-icon'],
    ['/apple-touch-icon.png', 'image/png'],
  ])('names %s, which a browser draws', async (path, type) => {
    const { page, open, close } = await writ.visit();
    await open('/');
    await expect.poll(() => page.locator(`link[href="${path}"]`).count()).toBe(1);
    const answer = await page.request.get(path);
    expect([answer.status(), answer.headers()['content-type']]).toEqual([200, type]);
    const side = await page.evaluate(async (src) => {
      const image = new Image();
      image.src = src;
      await image.decode();
      return image.naturalWidth;
    }, path);
    expect(side).toBeGreaterThan(0);
    await close();
  });
});

it('an address with nothing at it leads on', async () => {
  const { page, close } = await writ.visit();
  writ.expectFault(/404/);
  const answer = await page.goto('/nowhere');
  expect(answer?.status()).toBe(404);
  for (const way of ['Report an item', 'Transparency figures', 'Sign in'])
    await page.locator('main').getByRole('link', { name: way }).first().waitFor();
  await close();
});

describe('the console', () => {
  it('shows the key of a control only while it is pointed at or has the focus', async () => {
    const { page, open, close } = await writ.signIn('agent-1');
    await open('/queue');
    await settled(page);
    const claim = page.getByRole('button', { name: /^Claim/ }).first();
    const hint = claim.locator('.key-hint');
    expect(await hint.isVisible()).toBe(false);
    await claim.hover();
    await hint.waitFor({ state: 'visible' });
    await page.mouse.move(0, 0);
    await hint.waitFor({ state: 'hidden' });
    await close();
  });

  it('draws rows closer for whoever chose it, also the next time', async () => {
    const { page, open, close } = await writ.signIn('agent-1');
    await open('/queue');
    await settled(page);
    const heightOf = async () => (await page.locator('[data-work]').first().boundingBox())?.height ?? 0;
    const before = await heightOf();
    await page.locator('summary', { hasText: 'Display' }).click();
    await page.getByLabel('Rows').selectOption('compact');
    await expect.poll(heightOf).toBeLessThan(before);
    const closer = await heightOf();
    await open('/queue');
    await settled(page);
    expect(await heightOf()).toBe(closer);
    await page.locator('summary', { hasText: 'Display' }).click();
    await page.getByLabel('Rows').selectOption('comfortable');
    await expect.poll(heightOf).toBe(before);
    await close();
  });
});
