/**
 * The public pages in a browser: without JavaScript where they only show, the same item for readers in two countries, the numbers against
 * the log's own files, and receipts that the page checks by itself.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { ordersOn, orderToAct } from '../harness/orders.ts';
import { restrictInput } from '../harness/restrict-input.ts';
import { expectAccessible, expectReflow } from './harness/axe.ts';
import { type Console, type Device, desktop, openConsole, phone, type Visitor } from './harness/console.ts';

const dayMs = 24 * 60 * 60 * 1000;
const withoutScript: Device = { ...desktop, script: false };

let now = new Date();
let shown: Console;
let items: string[];

beforeAll(async () => {
  shown = await openConsole({ clock: () => now, territoryHeader: 'x-reader-country' });
  // What was seeded meanwhile is recorded by now.
  now = new Date();
  const rows = await shown.stack.sql<{ id: string }>(
    'postgres',
    `SELECT i.id FROM content.item i JOIN records.account_holder h ON h.account_id = i.account_id
      WHERE h.subject = 'holder-1' AND i.text IS NOT NULL ORDER BY i.id LIMIT 5`,
  );
  items = rows.map(({ id }) => id);
});
afterEach(() => shown.checkFaults());
afterAll(() => shown?.close());

const nextItem = (): string => {
  const item = items.pop();
  if (item === undefined) throw new Error('the seed has too few items for this file');
  return item;
};

async function restrict(input: Record<string, unknown>): Promise<void> {
  const { data, text } = await shown.stack.ask(
    'platform',
    'agent-2',
    'mutation ($input: RestrictInput!) { restrict(input: $input) { __typename } }',
    { input },
  );
  expect(data?.restrict.__typename, text).toBe('Restriction');
}

/** Somebody without JavaScript, where their edge says that they are. */
async function readerIn(country: string | null, device: Device = withoutScript): Promise<Visitor> {
  const visitor = await shown.visit(device);
  if (country !== null) await visitor.context.setExtraHTTPHeaders({ 'x-reader-country': country });
  return visitor;
}

const textOf = async ({ page }: Visitor): Promise<string> => (await page.locator('main').textContent()) ?? '';

describe('without JavaScript,', () => {
  it('every page is complete, links to the others, and loads one small stylesheet and no script', async () => {
    const visitor = await readerIn(null);
    const loaded: Record<string, Set<string>> = { script: new Set(), stylesheet: new Set() };
    visitor.page.on('request', (request) => loaded[request.resourceType()]?.add(request.url()));
    await visitor.open('/');
    await expect.poll(() => visitor.page.locator('h1').textContent()).toContain('lawful, narrow and provable');
    const names = await visitor.page.locator('header nav').first().getByRole('link').allInnerTexts();
    expect(names).toEqual(['Report an item', 'Transparency figures', 'Checkpoints', 'Check a receipt', 'Sign in']);
    for (const name of names.slice(0, 4)) {
      await visitor.page.locator('header').getByRole('link', { name }).click();
      await expect.poll(() => visitor.page.locator('h1').textContent()).toBe(name);
      await visitor.page.goBack();
    }
    expect([...(loaded['script'] ?? [])]).toEqual([]);
    expect(loaded['stylesheet']?.size).toBe(1);
    const stylesheet = await (await fetch([...(loaded['stylesheet'] ?? [])][0] ?? '')).text();
    expect(stylesheet).toContain('Inter Variable');
    expect(gzipSync(stylesheet).length).toBeLessThan(6 * 1024);
    await visitor.close();
  });

  it('a link chooses the language and the choice remains, and otherwise the browser’s language applies', async () => {
    const visitor = await readerIn(null);
    await visitor.open('/checkpoints');
    await visitor.page.getByRole('link', { name: 'Deutsch' }).click();
    await expect.poll(() => visitor.page.locator('html').getAttribute('lang')).toBe('de');
    await visitor.open('/totals');
    await expect.poll(() => visitor.page.locator('h1').textContent()).toBe('Transparenzzahlen');
    await visitor.close();
    const german = await readerIn(null, { ...withoutScript, locale: 'de-AT' });
    await german.open('/verify');
    await expect.poll(() => german.page.locator('h1').textContent()).toBe('Einen Beleg prüfen');
    expect(await textOf(german)).toContain('dieser Browser führt keines aus');
    await german.close();
  });

  it('a page of a missing item shows the same as one of a hidden item', async () => {
    const visitor = await readerIn('IE');
    const response = await visitor.page.goto('/items/there-is-none');
    expect(response?.status()).toBe(404);
    expect(await textOf(visitor)).toContain('There is no item with this id, or it is not shown.');
    shown.expectFault(/there-is-none.*404/);
    await visitor.close();
  });
});

describe('an item', () => {
  it('that is withheld in two countries by an order can be read in a third, and all of them see where and why', async () => {
    const item = nextItem();
    const order = await ordersOn(shown.stack).intoForce(orderToAct(item));
    const { statement: _, ...input } = restrictInput({
      item,
      order: order.id,
      territories: ['DE', 'FR'],
      visibility: ['DECISION_VISIBILITY_CONTENT_DISABLED'],
    });
    const before = await readerIn('DE');
    await before.open('/');
    await before.page.getByLabel('Look up an item').fill(item);
    await before.page.getByRole('button', { name: 'Show' }).click();
    const words = (await before.page.locator('.text').textContent()) ?? '';
    expect(words.length).toBeGreaterThan(20);
    await restrict(input);
    const texts: Record<string, string> = {};
    for (const country of ['DE', 'IE']) {
      const reader = await readerIn(country);
      await reader.open(`/items/${item}`);
      texts[country] = await textOf(reader);
      await expect.poll(() => reader.page.locator('.text').count()).toBe(country === 'IE' ? 1 : 0);
      await reader.close();
    }
    expect(texts['IE']).toContain(words.slice(0, 20));
    expect(texts['DE']).not.toContain(words.slice(0, 20));
    expect(texts['DE']).toContain('This is what readers in Germany get.');
    for (const text of Object.values(texts)) {
      expect(text).toMatch(/France and Germany\s*Access disabled/);
      expect(text).toMatch(/All other countries\s*Available/);
      expect(text).toContain('Ordered by an authority');
      expect(text).toContain('Digital Services Act of Northland, section 12');
    }
    await before.close();
  });

  it('whose restriction ends can be read again', async () => {
    const item = nextItem();
    const ends = { visibility: new Date(now.getTime() + dayMs / 2).toISOString() };
    await restrict(restrictInput({ item, territories: ['WORLD'], visibility: ['DECISION_VISIBILITY_CONTENT_REMOVED'], ends }));
    const reader = await readerIn('PT');
    await reader.open(`/items/${item}`);
    expect(await textOf(reader)).toMatch(/Everywhere\s*Removed/);
    expect(await textOf(reader)).toContain('Decided by the platform');
    expect(await reader.page.locator('.text').count()).toBe(0);
    now = new Date(now.getTime() + dayMs / 2 + 60_000);
    await vi.waitFor(async () => {
      await reader.open(`/items/${item}`);
      expect(await textOf(reader)).toMatch(/Everywhere\s*Available/);
    });
    await expect.poll(() => reader.page.locator('.text').count()).toBe(1);
    await reader.close();
  });
});

/** What a file of the log's entries holds, read by hand: each entry after its length in two bytes. */
function entriesIn(bundle: Buffer): Record<string, unknown>[] {
  const entries: Record<string, unknown>[] = [];
  for (let at = 0; at < bundle.length; at += 2 + bundle.readUInt16BE(at))
    entries.push(JSON.parse(bundle.subarray(at + 2, at + 2 + bundle.readUInt16BE(at)).toString()));
  return entries;
}

describe('the page of numbers', () => {
  it('shows those of the log’s own entry, which the page links to', async () => {
    await ordersOn(shown.stack).submit(
      'regulator',
      await ordersOn(shown.stack).draft('regulator', orderToAct(nextItem(), { reference: 'DR-2026-18' })),
    );
    const yesterday = now.toISOString().slice(0, 10);
    now = new Date(now.getTime() + dayMs);
    const visitor = await readerIn(null);
    const row = visitor.page.locator('table', { hasText: 'The last days' }).locator('tbody tr');
    await vi.waitFor(async () => {
      await visitor.open(`/totals?day=${yesterday}`);
      expect(await row.first().locator(`time[datetime="${yesterday}"]`).count()).toBe(1);
    });
    const [index] = /\d+/.exec((await visitor.page.locator('.facts dd').first().textContent()) ?? '') ?? [];
    const file = await visitor.page.getByRole('link', { name: 'this file of the log' }).getAttribute('href');
    const bundle = Buffer.from(await (await fetch(`${shown.stack.baseUrl}${file}`)).arrayBuffer());
    const entry = entriesIn(bundle)[Number(index) % 256] as {
      public: { type: string; day: string; orders: Record<string, unknown>; from: number; to: number };
    };
    expect(entry.public).toMatchObject({ type: 'totals.v1', day: yesterday });
    expect(entry.public.orders).toEqual({ DSA_ACT: '<10' });
    const orders = visitor.page.locator('section', { has: visitor.page.getByRole('heading', { name: 'Orders submitted' }) }).last();
    await expect.poll(() => orders.locator('tbody').textContent()).toMatch(/^Order to act against illegal content\s*fewer than 10$/);
    await expect.poll(() => orders.getByRole('img').getAttribute('aria-label')).toContain('fewer than 10');
    await expect.poll(() => row.first().textContent()).toContain(String(entry.public.to - entry.public.from));
    await visitor.close();
  });

  it('shows for each country how many items are withheld there, and hides small numbers', async () => {
    await restrict(restrictInput({ item: nextItem(), territories: ['DE', 'FR'], visibility: ['DECISION_VISIBILITY_CONTENT_DISABLED'] }));
    const visitor = await readerIn(null);
    await vi.waitFor(async () => {
      await visitor.open('/totals');
      expect(await textOf(visitor)).toMatch(/Germany\s*fewer than 10\s*France\s*fewer than 10/);
    });
    await visitor.close();
  });
});

it('the page of checkpoints shows exactly the checkpoint that the log serves', async () => {
  const visitor = await readerIn(null);
  await vi.waitFor(async () => {
    await visitor.open('/checkpoints');
    const served = await (await fetch(`${shown.stack.baseUrl}/log/1/checkpoint`)).text();
    expect(await visitor.page.locator('pre.note').evaluate((element) => element.textContent)).toBe(served);
  });
  expect(await textOf(visitor)).toContain(shown.stack.log.verifierKey);
  await visitor.close();
});

describe('a receipt', () => {
  const own = '{ me { records { subscriber { name } } } }';

  async function checkIn({ page }: Visitor, answer: string, verdict: RegExp): Promise<void> {
    await page.getByLabel('The receipt', { exact: true }).fill(answer);
    await page.getByRole('button', { name: 'Check', exact: true }).click();
    await expect.poll(() => page.locator('#verdict').textContent()).toMatch(verdict);
  }

  it('is checked step by step in the browser without any request, and a changed answer and a changed entry fail by name', async () => {
    const { text, data: records } = await shown.stack.ask('public', 'holder-1', own);
    expect(records.me.records.subscriber.name).toEqual(expect.any(String));
    const visitor = await shown.visit();
    await visitor.open('/verify');
    await visitor.page.getByRole('button', { name: 'Check', exact: true }).waitFor();
    await visitor.page.waitForLoadState('networkidle');
    const asked: string[] = [];
    visitor.page.on('request', (request) => asked.push(request.url()));
    await checkIn(visitor, text, /Verified: this is in the log\./);
    const results = await visitor.page
      .locator('.steps li')
      .evaluateAll((steps) => steps.map((step) => [step.getAttribute('data-step'), step.getAttribute('data-result')]));
    expect(Object.fromEntries(results)).toEqual({
      form: 'passed',
      leaf: 'passed',
      opening: 'passed',
      answer: 'passed',
      path: 'passed',
      checkpoint: 'passed',
      witnesses: 'notChecked',
      consistency: 'notChecked',
    });
    await expectAccessible(visitor.page);
    const { data, extensions } = JSON.parse(text);
    const altered = { data: { me: { records: { subscriber: { name: `${data.me.records.subscriber.name}.` } } } }, extensions };
    await checkIn(visitor, JSON.stringify(altered), /^Not verified\. Failed: Answer\.$/);
    const [receipt] = extensions.receipt;
    const leaf = Buffer.from(receipt.leaf, 'base64');
    const at = leaf.indexOf('"day":"2') + 10;
    leaf.writeUInt8(leaf.readUInt8(at) ^ 1, at);
    const forged = { data, extensions: { receipt: [{ ...receipt, leaf: leaf.toString('base64') }] } };
    await checkIn(visitor, JSON.stringify(forged), /^Not verified\. Failed: .*Path to the root/);
    expect(asked).toEqual([]);
    await visitor.close();
  });

  it('that is malformed causes a message beside its field, which gets the focus', async () => {
    const visitor = await shown.visit(phone);
    await visitor.open('/verify?lang=de');
    const field = visitor.page.getByLabel('Der Beleg', { exact: true });
    await field.fill('{');
    await visitor.page.getByRole('button', { name: 'Prüfen' }).click();
    await expect.poll(() => visitor.page.locator('#verdict').textContent()).toContain('Es wurde noch nichts geprüft');
    expect(await field.evaluate((element) => element === document.activeElement && element.getAttribute('aria-invalid') === 'true')).toBe(
      true,
    );
    await expectAccessible(visitor.page);
    await expectReflow(visitor.page);
    await visitor.close();
  });

  it('can be checked without this page: the offline page is the repository’s own, and its digest is shown', async () => {
    const visitor = await readerIn(null);
    await visitor.open('/verify');
    expect(await visitor.page.locator('form').isVisible()).toBe(false);
    const [download] = await Promise.all([
      visitor.page.waitForEvent('download'),
      visitor.page.getByRole('link', { name: 'Download the offline page' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('verifier.html');
    const kept = readFileSync(await download.path());
    expect(kept.equals(readFileSync(fileURLToPath(new URL('../../docs/verifier.html', import.meta.url))))).toBe(true);
    expect(await textOf(visitor)).toContain(createHash('sha256').update(kept).digest('hex'));
    await visitor.close();
  });
});
