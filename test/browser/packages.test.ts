/**
 * Packages in a browser: an officer asks for one, fetches it, opens it with openssl on their own machine, and confirms it by the hash that is in it; counsel and the
 * auditor read what left and what became of it. The first one for a key has made-up data.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasOpenssl } from '@writ/cms/testing';
import type { Download, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type DeliveryKey, deliveryKey } from '../harness/delivery-keys.ts';
import { holderIn } from '../harness/disclosures.ts';
import { epoc, type OrderView, ordersOn } from '../harness/orders.ts';
import { expectAccessible, expectReflow } from './harness/axe.ts';
import { type Console, openConsole } from './harness/console.ts';
import { Keyboard } from './harness/keyboard.ts';

const hasUnzip = spawnSync('unzip', ['-v']).status === 0;

/** Opens what was saved, as the page says. */
async function opened(saved: Download, { certificateFile, keyFile }: DeliveryKey) {
  const [message, zip] = [(await saved.path()) ?? '', `${await saved.path()}.zip`];
  const asked = ['cms', '-decrypt', '-inform', 'DER', '-in', message, '-recip', certificateFile, '-inkey', keyFile, '-binary', '-out', zip];
  expect(spawnSync('openssl', asked).status).toBe(0);
  const read = (path: string): Buffer => spawnSync('unzip', ['-p', zip, `*/${path}`], { maxBuffer: 1e8 }).stdout;
  return {
    hash: createHash('sha256').update(read('tagmanifest-sha512.txt')).digest('hex'),
    json: (path: string): unknown => JSON.parse(read(path).toString()),
  };
}

describe.skipIf(!hasOpenssl || !hasUnzip)('packages (need openssl and unzip)', () => {
  let writ: Console;
  let folder: string;
  let order: OrderView;
  let key: DeliveryKey;
  beforeAll(async () => {
    writ = await openConsole({ lookMs: 200, volumeMib: 1 });
    folder = await mkdtemp(join(tmpdir(), 'writ-packages-'));
    const { email } = await holderIn(writ.stack, 'holder-1');
    order = await ordersOn(writ.stack).intoForce(epoc(email, { categories: ['SUBSCRIBER', 'IDENTIFICATION'] }));
  });
  afterEach(() => writ?.checkFaults());
  afterAll(async () => {
    await writ?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const inState = (page: Page, state: string, trial = false) =>
    page
      .locator(`[data-package][data-state="${state}"]`)
      .filter({ hasText: trial ? 'Trial package' : /^Package / })
      .first();

  it('need a key of the body, and the page leads to its keys', async () => {
    const { page, open, close } = await writ.signIn('police');
    await open(`/orders/${order.id}`);
    await page.locator('summary', { hasText: 'As a sealed file' }).click();
    await page.getByText('has no key that a package can be encrypted for').waitFor();
    await page.getByRole('link', { name: 'Keys of your authority' }).click();
    await page.waitForURL('**/delivery-keys');
    await close();
  });

  it('begin with one of made-up data: by keyboard asked for, fetched, opened with openssl, and confirmed by its own hash alone', async () => {
    key = await deliveryKey(writ.stack, folder, { organisation: 'northport-police', tried: false });
    const { page, open, close } = await writ.signIn('police');
    await open(`/orders/${order.id}`);
    const keyboard = await Keyboard.of(page);
    await page.locator('summary', { hasText: 'As a sealed file' }).press('Enter');
    await keyboard.activate('button', 'Ask for a trial package');
    // It becomes ready under the eyes of whoever waits.
    await inState(page, 'READY', true).waitFor();
    await expectAccessible(page);
    const [saved] = await Promise.all([page.waitForEvent('download'), keyboard.activate('link', 'Download file 1 of 1')]);
    expect(saved.suggestedFilename()).toMatch(/^writ-[0-9a-f]{8}-1of1\.zip\.p7m$/);
    const { hash: computed, json } = await opened(saved, key);
    expect(json('data/order.json')).toMatchObject({ madeUp: true });
    const panel = inState(page, 'HANDED_OVER', true);
    await panel.waitFor();
    await panel.getByText('Commands to open it').click();
    await panel.getByText('openssl cms -decrypt -inform DER').waitFor();
    const hash = panel.getByLabel('SHA-256 of tagmanifest-sha512.txt in file 1 of 1');
    await hash.fill('0'.repeat(64));
    await panel.getByRole('button', { name: 'Confirm that it was opened' }).click();
    await panel.getByText('These are not the hashes of this package').waitFor({ state: 'attached' });
    await expectAccessible(page);
    await hash.fill(` ${computed.toUpperCase()} `);
    await panel.getByRole('button', { name: 'Confirm that it was opened' }).click();
    await inState(page, 'ACKNOWLEDGED', true).waitFor();
    await page.getByRole('button', { name: 'Ask for a package', exact: true }).waitFor();
    await close();
  });

  it('hold what was granted from then on, and one that can not be used is rejected, in German and on a phone', async () => {
    const { page, open, close } = await writ.signIn('police', { viewport: { width: 390, height: 844 } });
    await open(`/orders/${order.id}?lang=de`);
    await page.getByRole('button', { name: 'Paket anfordern' }).click();
    const ready = page.locator('[data-package][data-state="READY"]');
    await ready.waitFor();
    await expectReflow(page);
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      ready.getByRole('link', { name: 'Datei 1 von 1 herunterladen' }).click(),
    ]);
    const { json } = await opened(saved, key);
    expect(json('data/records/subscriber.json')).toHaveLength(1);
    const panel = page.locator('[data-package][data-state="HANDED_OVER"]');
    await panel.getByText('Es ist nicht verwendbar').click();
    await panel.getByLabel('Was geschehen ist').fill('Die Datei ist nicht vollständig.');
    await panel.getByRole('button', { name: 'Erklären, dass es nicht verwendbar ist' }).click();
    await page.locator('[data-package][data-state="REJECTED"]').waitFor();
    await expectAccessible(page);
    await close();
  });

  it('are read by counsel and the auditor with what became of them, and fetched by neither', async () => {
    for (const login of ['counsel-1', 'auditor']) {
      const { page, open, close } = await writ.signIn(login);
      await open(`/orders/${order.id}`);
      await page.locator('[data-package][data-state="REJECTED"]').waitFor();
      expect(await page.locator('[data-package]').count()).toBe(2);
      const acts = page.locator('[data-package][data-state="ACKNOWLEDGED"] [data-act]');
      expect(await acts.evaluateAll((all) => all.map((one) => one.getAttribute('data-act')))).toEqual([
        'REQUESTED',
        'READY',
        'HANDED_OVER',
        'ACKNOWLEDGED',
      ]);
      expect(await page.getByRole('link', { name: /Download file/ }).count()).toBe(0);
      await expectAccessible(page);
      await close();
    }
  });

  it('of several files are fetched file by file, and confirmed by the hash in each', async () => {
    const { account, email } = await holderIn(writ.stack, 'holder-1');
    await writ.stack.sql(
      'postgres',
      `INSERT INTO records.identification
       SELECT 'many-' || n, $1, timestamptz '2002-08-02' + n * interval '1 minute', '2002-12-01', '192.0.2.1', 4711 FROM generate_series(1, 2000) n`,
      [account],
    );
    const large = await ordersOn(writ.stack).intoForce(epoc(email, { categories: ['IDENTIFICATION'], reference: 'large' }));
    const { page, open, close } = await writ.signIn('police');
    await open(`/orders/${large.id}`);
    await page.locator('summary', { hasText: 'As a sealed file' }).click();
    await page.getByRole('button', { name: 'Ask for a package', exact: true }).click();
    await inState(page, 'READY').waitFor();
    const hashes: string[] = [];
    for (const number of [1, 2]) {
      const link = page.getByRole('link', { name: `Download file ${number} of 2` });
      const [saved] = await Promise.all([page.waitForEvent('download'), link.click()]);
      expect(saved.suggestedFilename()).toMatch(new RegExp(`^writ-[0-9a-f]{8}-${number}of2\\.zip\\.p7m$`));
      hashes.push((await opened(saved, key)).hash);
    }
    const panel = inState(page, 'HANDED_OVER');
    await panel.waitFor();
    await panel.getByText('Commands to open it').click();
    await panel.getByText(/cd volume-2\/writ-[0-9a-f-]{36}-2of2/).waitFor();
    const fill = async (given: readonly string[]) => {
      for (const [at, hash] of given.entries())
        await panel.getByLabel(`SHA-256 of tagmanifest-sha512.txt in file ${at + 1} of 2`).fill(hash);
      await panel.getByRole('button', { name: 'Confirm that it was opened' }).click();
    };
    await fill(hashes.toReversed());
    await panel.getByText('These are not the hashes of this package').waitFor({ state: 'attached' });
    await fill(hashes);
    await inState(page, 'ACKNOWLEDGED').waitFor();
    await expectAccessible(page);
    await close();
  });

  it('are accounted for after they were fetched: by keyboard their deletion is signed with openssl, and the auditor reads the custody', async () => {
    const signing = await deliveryKey(writ.stack, folder, { organisation: 'northport-police', tried: false, purpose: 'SIGNING' });
    const { page, open, close } = await writ.signIn('police');
    await open(`/orders/${order.id}`);
    await page.getByRole('button', { name: 'Ask for a package', exact: true }).click();
    const ready = page.locator('[data-package][data-state="READY"]');
    await ready.waitFor();
    const [saved] = await Promise.all([page.waitForEvent('download'), ready.getByRole('link', { name: 'Download file 1 of 1' }).click()]);
    const { hash } = await opened(saved, key);
    const fetched = page.locator('[data-package][data-state="HANDED_OVER"]');
    await fetched.getByLabel('SHA-256 of tagmanifest-sha512.txt in file 1 of 1').fill(hash);
    await fetched.getByRole('button', { name: 'Confirm that it was opened' }).click();
    const panel = inState(page, 'ACKNOWLEDGED');
    await panel.waitFor();
    const keyboard = await Keyboard.of(page);
    await keyboard.tabToElement(panel.locator('summary', { hasText: 'State what became of it' }));
    await keyboard.press('Enter');
    await expectAccessible(page);
    const [toSign] = await Promise.all([page.waitForEvent('download'), keyboard.activate('button', 'Download what is to be signed')]);
    const [text, signature] = [(await toSign.path()) ?? '', join(folder, 'receipt.sig')];
    const command = (await panel.getByText('openssl dgst').textContent()) ?? '';
    const [program = '', ...asked] = command
      .trim()
      .split(' ')
      .map((word) => (word === 'signing.key' ? signing.keyFile : word === 'receipt.sig' ? signature : word));
    expect(asked.at(-1)).toBe(toSign.suggestedFilename());
    expect(spawnSync(program, [...asked.slice(0, -1), text]).status).toBe(0);
    const file = panel.getByLabel('Signature');
    await file.setInputFiles(text);
    await keyboard.activate('button', 'Send the signed statement');
    await panel.getByText('This file is no signature of the statement').waitFor();
    await file.setInputFiles(signature);
    await keyboard.activate('button', 'Send the signed statement');
    await panel.locator('[data-act="RECIPIENT_DELETED"]').waitFor({ state: 'attached' });
    expect(await panel.getByText('State what became of it').count()).toBe(0);
    await close();

    const auditor = await writ.signIn('auditor');
    await auditor.open(`/orders/${order.id}`);
    const seen = inState(auditor.page, 'ACKNOWLEDGED');
    await seen.locator('summary', { hasText: 'Custody' }).click();
    const steps = seen.locator('[data-step]');
    expect(await steps.evaluateAll((all) => all.map((one) => one.getAttribute('data-step')))).toEqual([
      'REQUESTED',
      'SEALED',
      'EXPORTED',
      'READY',
      'HANDED_OVER',
      'ACKNOWLEDGED',
      'RECIPIENT_DELETED',
    ]);
    const last = steps.last();
    expect(await last.getByRole('link').count()).toBe(1);
    expect(((await last.locator('.thumbprint').textContent()) ?? '').toLowerCase()).toBe(signing.thumbprint.replace(':', ''));
    expect(await seen.textContent()).not.toMatch(/counsel-1|agent-1|judge/);
    await expectAccessible(auditor.page);
    await auditor.close();
  });
});
