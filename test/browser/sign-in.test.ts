/** Signing in, out and in again as somebody else, through the pages that a person sees, with and without a script; and the developer's page of a demo. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations, expectReflow } from './harness/axe.ts';
import { type Console, desktop, openConsole, phone, signInHere } from './harness/console.ts';
import { screen } from './harness/screens.ts';
import { waysTaken } from './harness/ways.ts';

let console: Console;
beforeAll(async () => {
  console = await openConsole();
});
afterEach(() => console.checkFaults());
afterAll(() => console.close());

const sessionOf = (page: Page) => page.request.get('/session').then(async (answer) => (await answer.json()).session);

describe('signing in', () => {
  it.each([
    ['in English, with a mouse', desktop, 'Sign in'] as const,
    ...waysTaken([
      ['in German, on a phone', { ...phone, scheme: 'dark', locale: 'de-AT' }, 'Anmelden'],
      ['in German', { ...desktop, locale: 'de-DE' }, 'Anmelden'],
      ['in the dark', { ...desktop, scheme: 'dark' }, 'Sign in'],
    ] as const),
  ])('lists the people of the demo %s, and lets each of them in', async (name, device, heading) => {
    const { page, close } = await console.visit(device);
    await page.goto('/sign-in?to=%2Fsign-in%2Fdone');
    await expect.poll(() => page.getByRole('heading', { level: 1 }).textContent()).toBe(heading);
    await expect.poll(() => page.locator('main li a').count()).toBe(15);
    expect(await axeViolations(page)).toEqual([]);
    await expectReflow(page);
    await screen(page, `sign-in ${name}`);
    await page.locator('a[href*="hint=judge&"]').click();
    await page.waitForURL('**/sign-in/done');
    expect(await sessionOf(page)).toMatchObject({ graph: 'authority', subject: 'judge' });
    expect(await axeViolations(page)).toEqual([]);
    await screen(page, `signed in ${name}`);
    await close();
  });

  it('needs no script, and neither does signing out', async () => {
    const { page, close } = await console.visit({ ...desktop, script: false });
    await signInHere(page, 'auditor');
    await page.goto('/sign-in');
    await expect.poll(() => page.locator('form p').textContent()).toContain('Saskia de Wit');
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.waitForURL('**/');
    await page.goto('/sign-in');
    expect(await page.locator('form').count()).toBe(0);
    await close();
  });

  it('as another person ends the session of the one before', async () => {
    const { page, close } = await console.visit();
    await signInHere(page, 'holder-1');
    await signInHere(page, 'agent-1');
    expect(await sessionOf(page)).toMatchObject({ graph: 'platform', subject: 'agent-1' });
    await close();
  });

  it('explains what went wrong when an answer comes without a request', async () => {
    const { page, close } = await console.visit({ ...desktop, locale: 'de-DE' });
    console.expectFault(/status of 400/);
    await page.goto('/sign-in/callback?code=a&state=b');
    await expect.poll(() => page.getByRole('alert').textContent()).toContain('Browser');
    expect(await axeViolations(page)).toEqual([]);
    await screen(page, 'sign-in trouble');
    await close();
  });
});

// The editor is four megabytes of script, and its workers as much again.
describe('the developer’s page', () => {
  /** Runs what is in the editor and waits until the answer names the field. */
  async function run(page: Page, field: string): Promise<void> {
    await page.locator('.graphiql-query-editor .view-line').getByText(`${field}(`).waitFor();
    await page.locator('.graphiql-execute-button').click();
    await page.locator('.result-window').getByText(`"${field}"`).waitFor();
  }

  it('queries the graph of whoever is signed in, and the public one, by the cookie alone', async () => {
    const { page, close } = await console.signIn('police');
    await page.goto('/dev/graphql');
    await run(page, 'orders');
    await screen(page, 'graphiql');
    // The editor has the whole schema, by its worker and the graph's own introspection.
    await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
    await page.locator('.graphiql-doc-explorer').getByText('Mutation').first().waitFor();
    await page.locator('.dev-bar select').selectOption('public');
    await run(page, 'items');
    await close();
  });

  it('queries the public graph anonymously', async () => {
    const { page, close } = await console.visit();
    await page.goto('/dev/graphql');
    await expect.poll(() => page.locator('.dev-bar option').allTextContents()).toEqual(['public']);
    await run(page, 'items');
    await close();
  });
});
