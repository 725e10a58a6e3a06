/** Files in a browser: a person saves those of their own records, verified, and nothing is fetched before; the page of an order says what a retained copy lacks. */
import { readFile } from 'node:fs/promises';
import { memberStates } from '@writ/access';
import { sha256Of } from '@writ/source/testing';
import type { RecordLine } from '@writ/source/wire';
import { decodeJwt } from 'jose';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { memoryAdapter } from '../harness/memory-adapter.ts';
import { ordersOn, orderToAct } from '../harness/orders.ts';
import { restrictInput } from '../harness/restrict-input.ts';
import { expectAccessible, expectReflow } from './harness/axe.ts';
import { type Console, openConsole } from './harness/console.ts';

const account = 'did:example:ana';
const fileOf = (text: string) => ({ account, mediaType: 'application/pdf', bytes: Buffer.from(text) });
const [letter, gone] = [fileOf('Dear Bo'), fileOf('deleted since')];
const described = ({ bytes, mediaType }: ReturnType<typeof fileOf>) => ({ sha256: sha256Of(bytes), bytes: bytes.length, mediaType });
const publishedAt = '2026-01-01T12:00:00.000Z';
const records = [
  {
    ...{
      type: 'message',
      key: 'm-1',
      account,
      at: publishedAt,
      recordedAt: publishedAt,
      sender: 'ana',
      recipients: ['bo'],
      text: 'See there.',
    },
    attachments: [{ ...described(letter), name: 'letter.pdf', alt: 'A letter' }, described(gone)],
  } as RecordLine,
];
let filesAsked = 0;
const adapter = memoryAdapter({
  accounts: [{ id: account, handle: 'ana', identifiers: [] }],
  records,
  gaps: [],
  items: [{ id: 'p-1', author: { id: account, handle: 'ana' }, publishedAt, text: 'A call.', attachments: [described(gone)] }],
  get files() {
    filesAsked += 1;
    return [letter];
  },
});
let writ: Console;
beforeAll(async () => {
  writ = await openConsole({ live: (_, config) => adapter.start(config) });
  const { iss: issuer = '', sub: subject = '' } = decodeJwt(await writ.stack.token('holder-1', 'public'));
  adapter.platform.accounts = [{ id: account, handle: 'ana', identifiers: [], holder: { issuer, subject } }];
});
afterEach(() => writ?.checkFaults());
afterAll(async () => {
  await writ?.close();
  await adapter.close();
});

it('a person saves a file of their own messages by keyboard, verified, and none is fetched before they ask', async () => {
  const { page, open } = await writ.signIn('holder-1');
  await open('/me/records');
  await page.locator('[data-category="CONTENT"]').getByRole('button', { name: 'Read', exact: true }).click();
  const file = page.locator(`[data-file="${sha256Of(letter.bytes)}"]`);
  await file.waitFor();
  for (const words of ['letter.pdf', 'A letter', 'application/pdf, 7 bytes']) expect(await file.textContent()).toContain(words);
  expect(filesAsked).toBe(0);
  await expectAccessible(page);
  await expectReflow(page);

  await file.getByRole('button', { name: 'Save this file' }).focus();
  const [saved] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  expect(saved.suggestedFilename()).toBe('letter.pdf');
  expect(await readFile((await saved.path()) ?? '', 'utf8')).toBe('Dear Bo');
  await file.getByText('The file is saved on this device.').waitFor();

  const missing = page.locator(`[data-file="${sha256Of(gone.bytes)}"]`);
  await missing.getByRole('button', { name: 'Save this file' }).click();
  await missing.getByText('The platform no longer has this file.').waitFor();
  await expectAccessible(page);
});

it('a person learns that other bytes came than were described, and nothing is saved', async () => {
  const { page, open, alter } = await writ.signIn('holder-1');
  await open('/me/records?lang=de');
  await page.locator('[data-category="CONTENT"]').getByRole('button', { name: 'Lesen', exact: true }).click();
  const file = page.locator(`[data-file="${sha256Of(letter.bytes)}"]`);
  await file.waitFor();
  let downloads = 0;
  page.on('download', () => {
    downloads += 1;
  });
  alter(({ text }) => text.replace(letter.bytes.toString('base64'), Buffer.from('Dear Xo').toString('base64')));
  await file.getByRole('button', { name: 'Diese Datei speichern' }).click();
  await file.getByText('Nichts wurde gespeichert.').waitFor();
  expect(downloads).toBe(0);
  alter(null);
});

it('the pages of a removal order and of the item say how many files the retained copy lacks, and why, in both languages', async () => {
  const { id } = await ordersOn(writ.stack).intoForce(
    orderToAct('p-1', {
      kind: 'TCO_REMOVAL',
      territories: [...memberStates],
      legalBasis: {
        provision: 'Terrorist Content Act of Northland, section 2',
        grounds: 'It calls for attacks: Regulation (EU) 2021/784, Art. 2(7)(a).',
        redress: 'Administrative court of Northport, within one month.',
      },
    }),
  );
  const { statement: _, ...input } = restrictInput({
    ...{ item: 'p-1', order: id, territories: [...memberStates], visibility: ['DECISION_VISIBILITY_CONTENT_REMOVED'] },
  });
  const restrict = 'mutation ($input: RestrictInput!) { restrict(input: $input) { __typename } }';
  const { data, text } = await writ.stack.ask('platform', 'agent-2', restrict, { input });
  expect(data?.restrict.__typename, text).toBe('Restriction');
  const missing = async () =>
    (await writ.stack.ask('platform', 'agent-2', '{ keptContent(item: "p-1") { missing { why files } } }')).data?.keptContent[0]?.missing;
  await expect.poll(missing).toEqual([{ why: 'GONE', files: 1 }]);

  const { page, open } = await writ.signIn('counsel-1');
  await open(`/orders/${id}`);
  await page.getByText('One file of the item is missing from the copy. The platform had it no longer.').waitFor();
  await expectAccessible(page);
  await open('/content/p-1');
  await page.getByText('One file of the item is missing from the copy. The platform had it no longer.').waitFor();
  await expectAccessible(page);
  await open(`/orders/${id}?lang=de`);
  await page.getByText('Eine Datei des Inhalts fehlt in der Kopie. Die Plattform hatte es nicht mehr.').waitFor();
});
