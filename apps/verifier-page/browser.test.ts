import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { formatVerifierKey } from '@writ/tlog';
import { sampleSigner } from '@writ/tlog/testing';
import { verifyReceipts } from '@writ/verifier/receipt/receipt.ts';
import { expectedSteps, pinnedKey, receiptTable } from '@writ/verifier/testing/receipt-table.ts';
import { sampleReceipt, sampleWitness } from '@writ/verifier/testing/sample-receipt.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { pageFile } from './build.ts';
import { findBrowser, Page } from './testing/browser.ts';
import { titleOf } from './words.ts';

const origin = 'log.example.org/log/1';
const { signer, key } = sampleSigner(origin);
const witness = sampleWitness('witness.example.org', 1_800_000_000);
const answer = { data: { name: 'Zoë \u2603', number: 1.5 } };
const digest = createHash('sha256').update('{"data":{"name":"Zoë \u2603","number":1.5}}').digest('hex');
const receipt = sampleReceipt(origin, [signer, witness.signer], { 'response.digest': digest }, ['response.digest']);
const vkey = formatVerifierKey(key);

/** What the page shows of each step: of which receipt, the title, and how it ended. */
const marks = `[...document.querySelectorAll('.steps li')].map((step) => {
  const [, number] = /^Receipt (\\d+) of/.exec(step.parentElement.previousElementSibling.textContent) ?? [];
  return [number ?? '', step.querySelector('strong').textContent, step.querySelector('.mark').textContent.toLowerCase()].join('|');
})`;

/** A step of the command, such as "1/2 path failed", as the page says it. */
function inWordsOfThePage(step: string): string {
  const [, number = '', name = '', result = ''] = /^(?:(\d+)\/\d+ )?(.*?) (passed|failed|not checked)$/.exec(step) ?? [];
  return [number, titleOf(name), result].join('|');
}

/** WCAG 2.2, relative luminance and contrast ratio, of two computed colours. */
function contrast(one: string, other: string): number {
  const luminance = (colour: string) => {
    const [r = 0, g = 0, b = 0] = (colour.match(/\d+/g) ?? [])
      .map((part) => Number(part) / 255)
      .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
  };
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return high / low;
}

const program = findBrowser();
describe.skipIf(program === undefined)('docs/verifier.html in a browser (skipped where no Chromium is in PATH)', () => {
  let page: Page;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'writ-page-'));
    page = await Page.open(program ?? '', pathToFileURL(pageFile).href);
  });
  afterAll(async () => {
    await page?.close();
    await rm(folder, { recursive: true, force: true });
  });
  beforeEach(async () => {
    await page.value(`document.getElementById('form').reset(); document.activeElement.blur()`);
  });

  const verdict = () => page.value(`document.getElementById('verdict').textContent`);
  const checked = async () => {
    await page.until(`document.getElementById('verdict').textContent !== ''`);
    return await verdict();
  };
  const steps = () =>
    page.value(
      `[...document.querySelectorAll('.steps li')].map((step) => [step.querySelector('.mark').textContent.toLowerCase(), step.querySelector('.seen').textContent])`,
    );
  const fill = async (field: string, text: string) => {
    await page.value(`document.getElementById('${field}').focus()`);
    await page.paste(text);
  };
  const focused = () => page.value('document.activeElement.id || document.activeElement.type');
  const colours = async (scheme: string) => {
    await page.call('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: scheme }] });
    return await page.value(`[...document.querySelectorAll('main *')].filter((one) => one.checkVisibility() && [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== '')).map((one) => {
      let behind = one;
      while (behind.parentElement !== null && getComputedStyle(behind).backgroundColor === 'rgba(0, 0, 0, 0)') behind = behind.parentElement;
      return [one.textContent.trim().slice(0, 30), getComputedStyle(one).color, getComputedStyle(behind).backgroundColor];
    })`);
  };

  it('checks with the keyboard alone, and shows the same as the command', async () => {
    const order: unknown[] = [];
    const texts: Record<string, string> = { key: vkey, receipt: JSON.stringify([receipt]), answer: JSON.stringify(answer) };
    for (let i = 0; i < 11; i += 1) {
      await page.press('Tab');
      const id = String(await focused());
      order.push(id);
      if (texts[id] !== undefined) await page.paste(texts[id]);
    }
    expect(order).toEqual([
      'key',
      'origin',
      'witnesses',
      'quorum',
      'receipt',
      'receipt-file',
      'answer',
      'answer-file',
      'seal',
      'package-file',
      'submit',
    ]);
    await page.press('Enter');
    expect(await checked()).toBe('Verified. 5 steps passed, 2 not checked.');
    const command = verifyReceipts([receipt], answer, { origin, key }).steps.map(({ result, detail }) => [result, detail]);
    expect(await steps()).toEqual(command);
    expect(await page.value(`document.getElementById('result-title').getBoundingClientRect().top`)).toBeLessThan(40);
    expect(await page.value('document.body.innerText')).not.toContain('Zoë');
  });

  it('names the step at which a changed receipt, answer or key fails', async () => {
    for (const [changed, said] of [
      [{ answer: JSON.stringify({ data: { ...answer.data, number: 2 } }) }, 'Not verified. 1 step failed: The answer.'],
      [{ key: formatVerifierKey(sampleSigner(origin).key) }, 'Not verified. 1 step failed: Signature and name of the log.'],
      [{ receipt: JSON.stringify({ ...receipt, index: '6' }) }, 'Not verified. 1 step failed: Path to the root.'],
      [{ receipt: '{}' }, 'Not verified. 1 step failed: Form of the receipt.'],
    ] as const) {
      await page.value(`document.getElementById('form').reset()`);
      const texts = { key: vkey, receipt: JSON.stringify(receipt), answer: JSON.stringify(answer), ...changed };
      for (const [field, text] of Object.entries(texts)) await fill(field, text);
      await page.press('Enter', 2);
      expect(await checked()).toBe(said);
    }
  });

  it('has the verdict of the command at each step of each kind of receipt', async () => {
    const seen: string[][] = [];
    for (const { file, answer: given } of receiptTable) {
      const texts = { key: formatVerifierKey(pinnedKey), receipt: JSON.stringify(file), answer: JSON.stringify(given) ?? '' };
      await page.value(`document.getElementById('form').reset();
        for (const [id, text] of Object.entries(${JSON.stringify(texts)})) document.getElementById(id).value = text;
        document.getElementById('form').requestSubmit()`);
      await checked();
      seen.push((await page.value(marks)) as string[]);
    }
    expect(seen).toEqual(receiptTable.map((one) => expectedSteps(one).map(inWordsOfThePage)));
    expect(seen.length).toBeGreaterThan(50);
  });

  it('shows what was not checked and why, and the entry only where it is proved to be in the log', async () => {
    const shown = async (text: unknown) => {
      await page.value(`document.getElementById('form').reset()`);
      for (const [field, value] of Object.entries({ key: vkey, receipt: JSON.stringify(text) })) await fill(field, value);
      await page.press('Enter', 2);
      await checked();
      return String(await page.value(`document.getElementById('findings').innerText`));
    };
    const access = sampleReceipt(origin, [signer], { legal: { basis: 'ORDER', provision: 'section 100k' } }, ['legal']);
    expect(await shown(access)).toMatch(/What was written in the entry\s+legal\.basis\s+ORDER\s+legal\.provision\s+section 100k/);
    const unsigned = await shown({ ...access, proof: '' });
    expect(unsigned).toMatch(
      /Not checked Path to the root\s+It would show that .*\s+It builds on “Signature and name of the log”, which did not pass\./,
    );
    expect(unsigned).not.toContain('section 100k');
    expect(unsigned).not.toMatch(/Failed [^\n]*\s+This shows/);
  });

  it('requires as many witnesses as the number states, and names those that signed or are missing', async () => {
    const absent = sampleWitness('absent.example.org', 1_800_000_000);
    const withWitnesses = async (quorum: string, ...keys: (typeof absent.key)[]) => {
      await page.value(`document.getElementById('form').reset()`);
      const texts = { key: vkey, witnesses: keys.map(formatVerifierKey).join('\n'), quorum, receipt: JSON.stringify(receipt) };
      for (const [field, value] of Object.entries(texts)) await fill(field, value);
      await page.press('Enter', 2);
      await checked();
      const [, ...rest] = ((await steps()) as string[][]).filter(([, seen]) => seen?.includes('.example.org'));
      return rest.flat();
    };
    expect(await withWitnesses('1', witness.key, absent.key)).toEqual(['passed', expect.stringContaining('1 of 2 pinned witnesses')]);
    expect(await withWitnesses('', witness.key, absent.key)).toEqual(['failed', expect.stringContaining('missing: absent.example.org')]);
    const namesake = sampleWitness('witness.example.org', 1_800_000_000);
    expect(await withWitnesses('', namesake.key)).toEqual(['failed', expect.stringContaining('missing: witness.example.org')]);
  });

  it('reads files, and witnesses with a number', async () => {
    const files = { receipt: join(folder, 'receipt.json'), answer: join(folder, 'answer.json') };
    await writeFile(files.receipt, JSON.stringify({ ...answer, extensions: { receipt: [receipt] } }));
    await writeFile(files.answer, JSON.stringify(answer));
    for (const [name, file] of Object.entries(files)) await page.choose(`#${name}-file`, file);
    await fill('key', vkey);
    await fill('witnesses', formatVerifierKey(witness.key));
    await fill('quorum', '1');
    await page.press('Enter');
    expect(await checked()).toBe('Verified. 6 steps passed, 1 not checked.');
    expect(await page.value(`document.getElementById('findings').innerText`)).toContain('witness.example.org at 2027-01-15T08:00:00.000Z');
  });

  it('shows an error beside its field, moves there, and removes it with the next change', async () => {
    await fill('receipt', '{');
    await page.press('Enter', 2);
    expect(await checked()).toBe('Nothing was checked yet: correct the form first.');
    expect(await focused()).toBe('key');
    expect(await page.value(`[...document.querySelectorAll('[aria-invalid=true]')].map(({ id }) => id)`)).toEqual(['key', 'receipt']);
    await page.paste(vkey);
    expect(await verdict()).toBe('');
    expect(await page.value(`document.querySelectorAll('[aria-invalid]').length`)).toBe(0);
    await page.choose('#receipt-file', pageFile);
    await page.press('Enter');
    expect(await checked()).toMatch(/^Nothing/);
    expect(await page.value(`document.getElementById('receipt-problem').textContent`)).toMatch(/Empty one of them/);
  });

  it('never shows a verdict beside a form that has changed', async () => {
    await fill('key', vkey);
    await fill('receipt', JSON.stringify(receipt));
    await page.press('Enter', 2);
    expect(await checked()).toMatch(/^Verified/);
    await page.paste(' ');
    expect([await verdict(), await steps()]).toEqual(['', []]);
  });

  it('gives every control a name, and a region in which the verdict is announced', async () => {
    const { nodes } = await page.call('Accessibility.getFullAXTree');
    const named = (nodes as { role?: { value: string }; name?: { value: string } }[]).map(({ role, name }) => ({
      role: role?.value,
      name: name?.value ?? '',
    }));
    const controls = named.filter(({ role }) => role === 'textbox' || role === 'button');
    expect(controls.length).toBeGreaterThanOrEqual(10);
    for (const { name } of controls) expect(name).not.toBe('');
    expect(named.filter(({ role }) => role === 'status')).toHaveLength(1);
    expect(named.filter(({ role }) => role === 'group').map(({ name }) => name)).toEqual([
      'What you trust',
      'What you check',
      'Or a package of evidence',
    ]);
  });

  it('has contrast of 4.5 and more in light and dark (WCAG 2.2, 1.4.3), and fits 320 pixels (1.4.10)', async () => {
    await fill('key', vkey);
    await fill('receipt', JSON.stringify([receipt, { ...receipt, index: '6' }]));
    await page.press('Enter', 2);
    await checked();
    const seen = new Set<string>();
    for (const scheme of ['light', 'dark'])
      for (const [text, front, behind] of (await colours(scheme)) as [string, string, string][]) {
        expect(contrast(front, behind), `"${text}": ${front} on ${behind}`).toBeGreaterThanOrEqual(4.5);
        seen.add(behind);
      }
    expect(seen.size).toBeGreaterThanOrEqual(4);
    await page.call('Emulation.setDeviceMetricsOverride', { width: 320, height: 640, deviceScaleFactor: 1, mobile: false });
    expect(await page.value('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    await page.call('Emulation.clearDeviceMetricsOverride');
  });

  it('outlines fields with a contrast of 3 and more, and marks errors by more than a colour (1.4.11, 1.4.1)', async () => {
    await fill('receipt', '{');
    await page.press('Enter', 2);
    await checked();
    for (const scheme of ['light', 'dark']) {
      await page.call('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: scheme }] });
      const fields = (await page.value(`[...document.querySelectorAll('input[type=text], textarea')].map((one) => {
        const { borderTopColor, borderTopWidth, backgroundColor } = getComputedStyle(one);
        return [one.getAttribute('aria-invalid') === 'true', borderTopColor, borderTopWidth, backgroundColor];
      })`)) as [boolean, string, string, string][];
      for (const [invalid, border, width, behind] of fields) {
        expect(contrast(border, behind)).toBeGreaterThanOrEqual(3);
        expect(width).toBe(invalid ? '2px' : '1px');
      }
      expect(fields.filter(([invalid]) => invalid)).toHaveLength(2);
    }
  });

  it('has headings without a gap, and nothing to press that is smaller than 24 pixels (1.3.1, 2.5.8)', async () => {
    await fill('key', vkey);
    await fill('receipt', JSON.stringify([receipt, receipt]));
    await page.press('Enter', 2);
    await checked();
    const levels = (await page.value(`[...document.querySelectorAll('h1, h2, h3, h4')].map((one) => Number(one.tagName[1]))`)) as number[];
    expect(levels.filter((level) => level === 1)).toEqual([1]);
    levels.forEach((level, i) => {
      expect(level - (levels[i - 1] ?? 0)).toBeLessThanOrEqual(1);
    });
    const sizes = await page.value(
      `[...document.querySelectorAll('input, textarea, button')].map((one) => one.getBoundingClientRect()).map(({ width, height }) => Math.min(width, height))`,
    );
    for (const size of sizes as number[]) expect(size).toBeGreaterThanOrEqual(24);
  });

  it('prints the result and not what was pasted', async () => {
    await page.call('Emulation.setEmulatedMedia', { media: 'print' });
    expect(
      await page.value(`[document.querySelector('form').checkVisibility(), document.getElementById('verdict').checkVisibility()]`),
    ).toEqual([false, true]);
    await page.call('Emulation.setEmulatedMedia', { media: '' });
  });

  it('requests nothing but itself, and reports no error', () => {
    expect(page.requested).toEqual([pathToFileURL(pageFile).href]);
    expect(page.complaints).toEqual([]);
  });
});
