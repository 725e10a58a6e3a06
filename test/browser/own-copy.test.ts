/** A person takes an encrypted copy of their records in a browser, by keyboard, and opens it with age. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasAge, makeAgeKey } from '@writ/cms/testing/age';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openCopyWithAge } from '../harness/copies.ts';
import { expectAccessible, expectReflow } from './harness/axe.ts';
import { type Console, openConsole } from './harness/console.ts';

let writ: Console;
let scratch: string;
beforeAll(async () => {
  writ = await openConsole({ uncompared: 'a copy is answered as one encrypted file' });
  scratch = mkdtempSync(join(tmpdir(), 'writ-browser-copy-'));
});
afterEach(() => writ?.checkFaults());
afterAll(async () => {
  await writ?.close();
  rmSync(scratch, { recursive: true, force: true });
});

describe.skipIf(!hasAge)('an encrypted copy (needs age)', () => {
  it('is taken by keyboard for a key of the person, and opens with it', async () => {
    const { page, open } = await writ.signIn('holder-1');
    const { keyFile, recipient } = makeAgeKey(scratch);
    await open('/me/records');
    await page.getByLabel('Public half of your age key').focus();
    await page.keyboard.type(recipient);
    const [saved] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    expect(saved.suggestedFilename()).toMatch(/^writ-[0-9a-f]{8}\.zip\.age$/);
    const copy = openCopyWithAge(scratch, keyFile, readFileSync(await saved.path()));
    expect(copy.json('data/records/subscriber.json')).toHaveLength(1);
    await page.getByText('Commands to open the file').waitFor();
    expect(await page.locator('.person-commands').last().textContent()).toContain(saved.suggestedFilename());
    await expectAccessible(page);
    await expectReflow(page);
  });

  it('is not asked for with what is no key, and the field says what one is, in German too', async () => {
    const { page, open } = await writ.signIn('holder-2');
    await open('/me/records?lang=de');
    const field = page.getByLabel('Öffentliche Hälfte Ihres age-Schlüssels');
    let asked = 0;
    page.on('request', (request) => {
      if (request.url().endsWith('/me/copy')) asked += 1;
    });
    await field.fill('ssh-ed25519 AAAA');
    await page.getByRole('button', { name: 'Kopie mitnehmen' }).click();
    await page.getByText('Das ist keine öffentliche Hälfte eines age-Schlüssels.').waitFor();
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    expect(asked).toBe(0);
    await expectAccessible(page);
  });
});
