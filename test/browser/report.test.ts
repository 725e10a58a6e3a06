/**
 * Anybody reports an item from its public page, without an account and without JavaScript, by its address or its id; what was written is never lost. The
 * platform's own source is the test's, so that it can be slow to answer or not answer at all.
 */
import { publicKeyText } from '@writ/source';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { MemorySource, type ServedSource, servedSource } from '../../packages/source/testing/index.ts';
import { pdf, png } from '../harness/report-form.ts';
import { expectAccessible, expectReflow } from './harness/axe.ts';
import { type Console, type Device, desktop, openConsole, phone, type Visitor } from './harness/console.ts';
import { screen } from './harness/screens.ts';

const author = { id: 'did:example:ana', handle: 'ana.example' };
const address = 'https://pds.example/post/p-1?view=full';
const post = (id: string, url: string) => ({ id, url, author, publishedAt: '2026-11-01T12:00:00.000Z', text: `Text of ${id}.` });

let isAway = false;
let source: ServedSource;
let writ: Console;
beforeAll(async () => {
  writ = await openConsole({
    live: async (writKey) => {
      const platform = {
        ...{ accounts: [{ ...author, identifiers: [] }], records: [], gaps: [], files: [] },
        items: [post('p-1', address), post('p-2', 'https://pds.example/post/p-2')],
      };
      const wrap: NonNullable<Parameters<typeof servedSource>[1]>['wrap'] = (listener) => (request, response) =>
        isAway ? response.writeHead(503).end() : listener(request, response);
      source = await servedSource(new MemorySource(platform), { writKey, wrap });
      return { url: source.url, key: publicKeyText(source.adapterKey) };
    },
  });
  // A live platform's installation imports nothing.
  await writ.stack.sql('postgres', 'TRUNCATE enforcement.notice, content.item CASCADE');
});
afterEach(() => writ.checkFaults());
afterAll(async () => {
  await writ?.close();
  await source?.[Symbol.asyncDispose]();
});

const withoutScript: Device = { ...desktop, script: false };
const notices = () =>
  writ.stack.sql<{ item: string; category: string; name: string | null; language: string | null; explanation: string }>(
    'postgres',
    'SELECT item_id AS item, category::text, notifier_name AS name, language, explanation FROM enforcement.notice ORDER BY submitted_at, id',
  );

const why = 'It asks for a fee.\nNobody gets anything for it.';

/** Writes a report as a person would, by the labels that they read. */
async function write({ page }: Visitor, which: string): Promise<void> {
  await page.getByLabel('Address (URL) or id of the item').fill(which);
  await page.getByLabel('What kind of content it is').selectOption({ label: 'Scams and fraud' });
  await page.getByLabel('Why it is illegal').fill(why);
  await page.getByLabel('Your name').fill('A Reader');
  await page.getByLabel('Your e-mail address').fill('reader@example.org');
  await page.getByLabel('I believe in good faith').check();
}

it('an item is reported by its address, without an account and without JavaScript, and the code is shown once', async () => {
  const visitor = await writ.visit(withoutScript);
  const { page } = visitor;
  await visitor.open('/');
  await page.locator('header').getByRole('link', { name: 'Report an item' }).click();
  await write(visitor, address);
  await page.getByRole('button', { name: 'Send the report' }).click();
  await page.getByRole('heading', { name: 'Your report has arrived' }).waitFor();
  const receipt = (await page.locator('#receipt').textContent()) ?? '';
  expect(await notices()).toEqual([
    {
      item: 'p-1',
      category: 'STATEMENT_CATEGORY_SCAMS_AND_FRAUD',
      name: 'A Reader',
      language: 'en',
      explanation: why.replace('\n', '\r\n'),
    },
  ]);
  const followed = await writ.stack.ask(
    'public',
    null,
    'query ($receipt: String!) { noticeByReceipt(receipt: $receipt) { state item { id } } }',
    { receipt },
  );
  expect(followed.data?.noticeByReceipt, followed.text).toEqual({ state: 'RECEIVED', item: { id: 'p-1' } });
  await visitor.close();
});

const shot = { name: 'shot.png', mimeType: 'image/png', buffer: png(64, 48) };
const invoice = { name: 'invoice.pdf', mimeType: 'application/pdf', buffer: pdf() };

it('files come with a report that is written and sent by keyboard without JavaScript, and an agent sees them by keyboard: an image behind blur, the rest as a file', async () => {
  const visitor = await writ.visit(withoutScript);
  const { page } = visitor;
  await visitor.open('/report');
  await write(visitor, address);
  const chooses = page.waitForEvent('filechooser');
  await page.getByLabel('Files, if you have some').focus();
  await page.keyboard.press('Enter');
  await (await chooses).setFiles([shot, { name: 'program.png', mimeType: 'image/png', buffer: Buffer.from('MZ\0\0') }]);
  writ.expectFault(/422/);
  await page.getByRole('button', { name: 'Send the report' }).focus();
  await page.keyboard.press('Enter');
  const alert = page.getByRole('alert');
  await alert.getByRole('heading', { name: 'The files cannot be taken' }).waitFor();
  await expect.poll(() => alert.textContent()).toMatch(/This file is of a kind that is not taken.*program\.png.*Choose your files again/s);
  await expect.poll(() => page.getByLabel('Why it is illegal').inputValue()).toBe(why);

  await page.getByLabel('Files, if you have some').setInputFiles([shot, invoice]);
  await page.getByRole('button', { name: 'Send the report' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Your report has arrived' }).waitFor();
  await expect.poll(() => page.locator('main').textContent()).toMatch(/Files that arrived.*shot\.png.*invoice\.pdf/s);
  await visitor.close();

  const [{ id } = { id: '' }] = await writ.stack.sql<{ id: string }>(
    'postgres',
    'SELECT notice_id AS id FROM enforcement.notice_file LIMIT 1',
  );
  const agent = await writ.signIn('agent-1');
  await agent.open(`/notices/${id}`);
  const files = agent.page.locator('[data-file]');
  await files.first().waitFor();
  await expect.poll(() => files.count()).toBe(2);
  expect(await files.locator('img').count(), 'nothing is loaded before somebody asks').toBe(0);
  await expectAccessible(agent.page);
  await files.first().getByRole('button', { name: 'Show image' }).focus();
  await agent.page.keyboard.press('Enter');
  const image = files.first().getByRole('img', { name: 'shot.png' });
  await image.waitFor();
  expect(await image.evaluate((element: HTMLImageElement) => element.decode().then(() => element.naturalWidth))).toBe(64);
  const filter = () => image.evaluate((element) => getComputedStyle(element).filter);
  expect(await filter()).toMatch(/^blur/);
  await files.first().getByRole('button', { name: 'Without blur' }).press('Enter');
  await expect.poll(filter).toBe('none');
  expect(await files.nth(1).getByRole('button', { name: 'Show image' }).count(), 'a document is not shown').toBe(0);
  const downloads = agent.page.waitForEvent('download');
  await files.nth(1).getByRole('button', { name: 'Keep as a file' }).focus();
  await agent.page.keyboard.press('Enter');
  const kept = await downloads;
  expect(kept.suggestedFilename()).toMatch(/^writ-notice-.*\.pdf$/);
  await expectReflow(agent.page);
  await screen(agent.page, 'notice-with-files');
  await agent.close();
});

it('files that are not taken, and those that are, are named in German on a phone, accessibly', async () => {
  const visitor = await writ.visit({ ...phone, locale: 'de-DE' });
  const { page } = visitor;
  await visitor.open('/report?item=p-2');
  await page.getByLabel('Um was für einen Inhalt es geht').selectOption({ label: 'Selbstschädigung' });
  await page.getByLabel('Warum er rechtswidrig ist').fill('Er ruft dazu auf.');
  await page.getByLabel('Ihr Name').fill('Eine Leserin');
  await page.getByLabel('Ihre E-Mail-Adresse').fill('leserin@example.org');
  await page.getByLabel('Ich bin nach Treu und Glauben überzeugt').check();
  const choose = page.getByLabel('Dateien, wenn Sie welche haben');
  await choose.setInputFiles({ ...shot, buffer: Buffer.concat([shot.buffer, Buffer.alloc(5 * 1024 * 1024)]) });
  writ.expectFault(/422/);
  await page.getByRole('button', { name: 'Meldung absenden' }).click();
  await page.getByRole('alert').getByText('Die Dateien sind zusammen größer als 4 MiB.').waitFor();
  await expect.poll(() => page.getByLabel('Warum er rechtswidrig ist').inputValue()).toBe('Er ruft dazu auf.');
  await expectAccessible(page);
  await expectReflow(page);
  await choose.setInputFiles(shot);
  await page.getByRole('button', { name: 'Meldung absenden' }).click();
  await page.getByText('Eingegangene Dateien').waitFor();
  await expectAccessible(page);
  await expectReflow(page);
  await visitor.close();
});

it('an item is reported by its id from its own page, in German on a phone', async () => {
  const visitor = await writ.visit({ ...phone, locale: 'de-DE' });
  const { page } = visitor;
  await visitor.open('/items/p-2');
  await page.getByRole('link', { name: 'Diesen Inhalt als rechtswidrig melden' }).click();
  await expect.poll(() => page.getByLabel('Adresse (URL) oder Kennung des Inhalts').inputValue()).toBe('p-2');
  await expectAccessible(page);
  await expectReflow(page);
  await screen(page, 'report-german-phone');
  await page.getByLabel('Um was für einen Inhalt es geht').selectOption({ label: 'Selbstschädigung' });
  await page.getByLabel('Warum er rechtswidrig ist').fill('Er ruft dazu auf.');
  await page.getByLabel('Der Inhalt zeigt sexuellen Missbrauch von Kindern').check();
  await page.getByLabel('Ich bin nach Treu und Glauben überzeugt').check();
  await page.getByRole('button', { name: 'Meldung absenden' }).click();
  await page.getByRole('heading', { name: 'Ihre Meldung ist eingegangen' }).waitFor();
  expect((await notices()).at(-1)).toMatchObject({
    item: 'p-2',
    category: 'STATEMENT_CATEGORY_PROTECTION_OF_MINORS',
    name: null,
    language: 'de',
  });
  await visitor.close();
});

it('a report of what is not there, or while the platform does not answer, is shown again as it was written, and nothing is stored', async () => {
  const before = (await notices()).length;
  const visitor = await writ.visit(withoutScript);
  const { page } = visitor;
  await visitor.open('/report');
  const send = async (status: number, heading: string) => {
    writ.expectFault(new RegExp(String(status)));
    await page.getByRole('button', { name: 'Send the report' }).click();
    await page.getByRole('alert').getByRole('heading', { name: heading }).waitFor();
    await expect.poll(() => page.getByLabel('Why it is illegal').inputValue()).toBe(why);
    await expect.poll(() => page.getByLabel('What kind of content it is').inputValue()).toBe('STATEMENT_CATEGORY_SCAMS_AND_FRAUD');
    await expect.poll(() => page.getByLabel('Your e-mail address').inputValue()).toBe('reader@example.org');
  };
  await write(visitor, 'https://pds.example/post/never');
  await send(422, 'The report was not accepted');
  await expect.poll(() => page.getByRole('alert').textContent()).toContain('check its id or its address');
  isAway = true;
  await page.getByLabel('Address (URL) or id of the item').fill(address);
  await send(503, 'The report could not be sent now');
  await expect.poll(() => page.getByRole('alert').textContent()).toContain('wait a few seconds and send it again');
  expect((await notices()).length).toBe(before);
  isAway = false;
  await page.getByRole('button', { name: 'Send the report' }).click();
  await page.getByRole('heading', { name: 'Your report has arrived' }).waitFor();
  expect((await notices()).length).toBe(before + 1);
  await visitor.close();
});

it('a report is not sent by another site’s page, and not longer than a notice can be', async () => {
  const before = (await notices()).length;
  const form = {
    which: address,
    category: 'STATEMENT_CATEGORY_SCAMS_AND_FRAUD',
    explanation: why,
    name: 'A',
    email: 'a@example.org',
    goodFaith: 'on',
  };
  const post = (body: Record<string, string>, origin: string) =>
    fetch(`${writ.stack.baseUrl}/report`, { method: 'POST', body: new URLSearchParams(body), headers: { origin } });
  expect((await post(form, 'https://elsewhere.example')).status).toBe(403);
  expect((await post({ ...form, explanation: 'x'.repeat(70_000) }, writ.stack.baseUrl)).status).toBe(400);
  expect((await notices()).length).toBe(before);
  const given = await post(form, writ.stack.baseUrl);
  expect([given.status, /data-outcome="[^"]*".*?<\/section>/s.exec(await given.text())?.[0]]).toEqual([200, undefined]);
});

/** The desk decides not to act on a notice. */
async function decideAgainst(id: string): Promise<void> {
  const [work] = await writ.stack.sql<{ id: string }>('postgres', 'SELECT id FROM enforcement.work_item WHERE subject_id = $1', [id]);
  const claim = 'mutation ($work: ID!) { claim(work: $work) { __typename } }';
  expect((await writ.stack.ask('platform', 'agent-1', claim, { work: work?.id })).data?.claim).toEqual({ __typename: 'WorkItem' });
  const decide = `mutation ($id: ID!) { decideNotice(notice: $id, generation: 0, outcome: NOT_ACTIONED, reason: "No fee is asked for.") {
    ... on Notice { state } ... on Refusal { message } } }`;
  expect((await writ.stack.ask('platform', 'agent-1', decide, { id })).data?.decideNotice).toEqual({ state: 'NOT_ACTIONED' });
}

it('a report is followed by its code alone, and the refusal to act on it is contested, without an account and without JavaScript', async () => {
  const visitor = await writ.visit(withoutScript);
  const { page } = visitor;
  await visitor.open('/report');
  await write(visitor, address);
  await page.getByRole('button', { name: 'Send the report' }).click();
  const receipt = (await page.locator('#receipt').textContent()) ?? '';
  const [given] = await writ.stack.sql<{ id: string }>('postgres', 'SELECT id FROM enforcement.notice ORDER BY submitted_at DESC LIMIT 1');
  const id = given?.id ?? expect.fail('nothing was stored');
  await page.locator('main').getByRole('link', { name: 'Follow a report' }).click();
  await page.getByLabel('Your code').fill(` ${receipt} `);
  await page.getByRole('button', { name: 'Show the report' }).click();
  await page.getByText('Nobody has decided on it yet.').waitFor();
  expect(new URL(page.url()).search, 'no address has the code').toBe('');
  expect(await page.getByLabel('Why the platform should act').count(), 'nothing to contest yet').toBe(0);

  await decideAgainst(id);
  const follow = async () => {
    await visitor.open('/follow');
    await page.getByLabel('Your code').fill(receipt);
    await page.getByRole('button', { name: 'Show the report' }).click();
  };
  await follow();
  await page.getByRole('heading', { name: 'Not acted on' }).waitFor();
  await page.getByText('No fee is asked for.').waitFor();
  await page.getByLabel('Why the platform should act').fill('The fee is in the picture.');
  await page.getByRole('button', { name: 'Send the complaint' }).click();
  await page.getByText('Your complaint has arrived.').waitFor();
  const complaints = await writ.stack.sql('postgres', 'SELECT explanation, state::text FROM enforcement.complaint WHERE notice_id = $1', [
    id,
  ]);
  expect(complaints).toEqual([{ explanation: 'The fee is in the picture.', state: 'OPEN' }]);
  await follow();
  await page.locator('[data-complaint=OPEN]').waitFor();
  expect(await page.getByLabel('Why the platform should act').count(), 'it is contested once').toBe(0);
  await visitor.close();

  const german = await writ.visit({ ...phone, locale: 'de-DE' });
  await german.open('/follow');
  await german.page.getByLabel('Ihr Code').fill(receipt);
  await german.page.getByRole('button', { name: 'Meldung anzeigen' }).click();
  await german.page.getByRole('heading', { name: 'Ihre Beschwerde' }).waitFor();
  await expectAccessible(german.page);
  await expectReflow(german.page);
  await screen(german.page, 'follow-german-phone');
  await german.close();
});

it('a wrong code is answered as that, in German on a phone', async () => {
  const visitor = await writ.visit({ ...phone, locale: 'de-DE' });
  const { page } = visitor;
  writ.expectFault(/404/);
  await visitor.open('/follow');
  await page.getByLabel('Ihr Code').fill('nothing');
  await page.getByRole('button', { name: 'Meldung anzeigen' }).click();
  await page.getByRole('heading', { name: 'Zu diesem Code gibt es weder eine Meldung noch einen Antrag' }).waitFor();
  await expect.poll(() => page.getByLabel('Ihr Code').inputValue()).toBe('nothing');
  await expectAccessible(page);
  await expectReflow(page);
  await visitor.close();
});

it('a code that another site’s page sends is refused', async () => {
  const answer = await fetch(`${writ.stack.baseUrl}/follow`, {
    method: 'POST',
    headers: { origin: 'https://elsewhere.example', 'content-type': 'application/x-www-form-urlencoded' },
    body: 'code=nothing',
  });
  expect(answer.status).toBe(403);
});
