/** The files of an item that somebody reported, in a browser: nothing of an image is loaded or shown before it is asked for, and then it is blurred. */
import { sha256Of } from '@writ/source/testing';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { memoryAdapter } from '../harness/memory-adapter.ts';
import { expectAccessible, expectReflow } from './harness/axe.ts';
import { type Console, openConsole } from './harness/console.ts';
import { screen } from './harness/screens.ts';

const author = { id: 'did:example:ana', handle: 'ana.example' };
/** One pixel. */
const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const fileOf = (bytes: Buffer, mediaType: string) => ({ account: author.id, mediaType, bytes });
const [image, drawing] = [
  fileOf(Buffer.from(pixel, 'base64'), 'image/png'),
  fileOf(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'image/svg+xml'),
];
const described = ({ bytes, mediaType }: ReturnType<typeof fileOf>) => ({ sha256: sha256Of(bytes), bytes: bytes.length, mediaType });
let filesAsked = 0;
const adapter = memoryAdapter({
  accounts: [{ ...author, identifiers: [] }],
  records: [],
  gaps: [],
  items: [
    {
      ...{ id: 'p-1', author, publishedAt: '2026-11-01T12:00:00.000Z', text: 'Look at this.' },
      attachments: [{ ...described(image), name: 'rings.png', alt: 'Rings of red light' }, described(drawing)],
    },
  ],
  get files() {
    filesAsked += 1;
    return [image, drawing];
  },
});
let writ: Console;
let notice: string;

beforeAll(async () => {
  writ = await openConsole({ live: (_, config) => adapter.start(config) });
  const submit = 'mutation ($input: NoticeInput!) { submitNotice(input: $input) { ... on Notice { id } } }';
  const words = { category: 'STATEMENT_CATEGORY_SCAMS_AND_FRAUD', explanation: 'It asks for a fee.', goodFaith: true };
  const input = { ...words, item: 'p-1', name: 'A Reader', email: 'reader@example.org' };
  notice = (await writ.stack.ask('public', null, submit, { input })).data.submitNotice.id;
});
afterEach(() => writ?.checkFaults());
afterAll(async () => {
  await writ?.close();
  await adapter.close();
});

it.each([
  ['the page of the item', () => '/content/p-1'],
  ['the review of a notice', () => `/notices/${notice}`],
])('on %s an image is loaded when somebody asks for it, blurred until they take the blur away, by keyboard', async (_, path) => {
  filesAsked = 0;
  const { page, open } = await writ.signIn('agent-1');
  await open(path());
  const file = page.locator(`[data-file="${described(image).sha256}"]`);
  await file.waitFor();
  await expect.poll(() => file.textContent()).toContain('Rings of red light');
  expect(await page.locator('[data-file] img').count()).toBe(0);
  // What no browser shows safely is described alone.
  await expect.poll(() => page.locator('[data-file]').count()).toBe(2);
  await expect.poll(() => page.locator('[data-file]').getByRole('button').count()).toBe(1);
  await expectAccessible(page);
  await expectReflow(page);
  expect(filesAsked).toBe(0);

  await file.getByRole('button', { name: 'Show image' }).focus();
  await page.keyboard.press('Enter');
  const shown = file.getByRole('img', { name: 'Rings of red light' });
  await shown.waitFor();
  expect(filesAsked).toBe(1);
  expect(await shown.evaluate((element: HTMLImageElement) => element.decode().then(() => element.naturalWidth))).toBe(1);
  const filter = () => shown.evaluate((element) => getComputedStyle(element).filter);
  const toggle = file.getByRole('button', { name: 'Without blur' });
  const isPressed = () => toggle.getAttribute('aria-pressed');
  expect(await filter()).toMatch(/^blur/);
  expect(await isPressed()).toBe('false');
  await expectAccessible(page);
  await screen(page, 'item-file-blurred');

  // The keyboard is on it already.
  await page.keyboard.press('Enter');
  await expect.poll(isPressed).toBe('true');
  await expect.poll(filter).toBe('none');
  await expectAccessible(page);
  await expectReflow(page);
  await page.keyboard.press('Enter');
  await expect.poll(isPressed).toBe('false');
  await expect.poll(filter).toMatch(/^blur/);
});
