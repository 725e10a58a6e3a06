/**
 * An order's page and the reader of disclosures, by keyboard alone against a whole Writ: a second body validates over the digest that it is
 * shown, the recipient reads by category and keeps receipts that the command line accepts, and what is not disclosed is told as such.
 */
import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { faults } from '../../apps/server/process/process-log.ts';
import { compiledCode } from '../harness/compiled-code.ts';
import { holderIn } from '../harness/disclosures.ts';
import { epoc, type OrderView, ordersOn, withheld } from '../harness/orders.ts';
import { Wire } from '../harness/proxy.ts';
import { expectAccessible, expectReflow } from './harness/axe.ts';
import { type Console, type Device, desktop, openConsole, phone, type Visitor } from './harness/console.ts';
import { Keyboard } from './harness/keyboard.ts';
import { screen } from './harness/screens.ts';
import { waysTaken } from './harness/ways.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));

let wire: Wire;
let writ: Console;
let orders: ReturnType<typeof ordersOn>;
let email: string;

beforeAll(async () => {
  faults.log.level = 'silent';
  writ = await openConsole({
    connections: async (database) => {
      const { host, user, database: name } = database.options('log');
      wire = await Wire.open(host);
      return { log: `postgres://${user}@localhost/${name}?host=${encodeURIComponent(wire.folder)}` };
    },
  });
  orders = ordersOn(writ.stack);
  ({ email } = await holderIn(writ.stack, 'holder-1'));
});
afterEach(() => {
  wire.heal();
  writ.checkFaults();
});
afterAll(async () => {
  await writ.close();
  await wire.close();
});

const firstTarget = (order: OrderView): string => order.targets[0]?.id ?? '';
const at = async (login: string, path: string, device?: Device): Promise<Visitor> => {
  const visitor = await writ.signIn(login, device);
  await visitor.open(path);
  await visitor.page.locator('.order-view').waitFor();
  return visitor;
};
const readerOf = (order: OrderView, device?: Device): Promise<Visitor> =>
  at('police', `/orders/${order.id}/records/${encodeURIComponent(firstTarget(order))}`, device);
const asked = ({ answers }: Visitor, operation: RegExp) => answers.seen.filter((one) => operation.test(one.operation));
const section = (page: Page, name: string) =>
  page.locator('section.order-section').filter({ has: page.getByRole('heading', { name, exact: true }) });

/** Traffic is narrowed, content refused, addresses are not asked. */
const narrowed = { from: '2002-09-01T00:00:00.000Z', to: '2002-09-20T00:00:00.000Z' };
const partly = (): Promise<OrderView> =>
  orders.intoForce(epoc(email), (order) =>
    orders.grantAll(order, (_target, category) =>
      category === 'TRAFFIC'
        ? { outcome: 'NARROWED', ...narrowed, ...withheld() }
        : category === 'CONTENT'
          ? { outcome: 'REFUSED', ...withheld() }
          : {},
    ),
  );

describe('the author of a draft', () => {
  it('discards it after a warning, and finds nothing of it anywhere', async () => {
    const draft = await orders.draft('police', epoc(email, { reference: 'Discarded 1/26' }));
    const police = await at('police', `/orders/${draft.id}`);
    const { page } = police;
    const keys = await Keyboard.of(page);
    await keys.activate('button', 'Discard the draft');
    await page.getByText('is deleted and can’t be restored').waitFor();
    expect(asked(police, /DiscardDraft/), 'nothing is sent before it is confirmed').toEqual([]);
    await keys.activate('button', 'Discard now');
    await page.getByRole('heading', { level: 1, name: 'The draft is discarded.' }).waitFor();
    await page.waitForFunction(() => document.activeElement?.textContent === 'The draft is discarded.');
    expect(asked(police, /DiscardDraft/).map(({ variables }) => variables)).toEqual([{ order: draft.id, generation: draft.generation }]);
    await expectAccessible(page);
    await keys.activate('link', 'Your orders');
    await page.locator('[data-state=empty], table').first().waitFor();
    expect(await page.getByText('Discarded 1/26').count()).toBe(0);
    await police.open(`/orders/${draft.id}`);
    await page.getByText('Not found, or you don’t have access').first().waitFor();
    const left = await writ.stack.sql('postgres', 'SELECT id FROM orders.legal_order WHERE id = $1', [draft.id]);
    expect(left).toEqual([]);
    await police.close();
  });

  it('is not offered to discard what was submitted', async () => {
    const order = await orders.submit('police', await orders.draft('police', epoc(email)));
    const police = await at('police', `/orders/${order.id}`);
    await expect.poll(() => police.page.locator('[data-act=discard]').getAttribute('data-obstacle')).toBe('STATE');
    await police.close();
  });
});

describe('a second body', () => {
  it('validates what was submitted over the digest that it saw', async () => {
    const order = await orders.submit('police', await orders.draft('police', epoc(email)));
    const judge = await at('judge', `/orders/${order.id}`);
    const { page } = judge;
    const keys = await Keyboard.of(page);
    const decision = section(page, 'Validation by your body');
    await expect.poll(() => decision.locator('[data-measure=DAYS] td').first().textContent()).toBe('61');
    await expect.poll(() => decision.locator('[data-digest]').getAttribute('data-digest')).toBe('same');
    await expect.poll(() => decision.locator('code.identifier').textContent()).toBe(order.digest);
    await screen(page, 'order-validation');
    await keys.activate('link', /go to the validation/);
    await keys.activate('button', 'Validate the order');
    await keys.activate('button', /^Validate this digest/);
    await page.locator('[data-done=validate]').waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-done'))).toBe('validate');
    expect(asked(judge, /ValidateOrder/)[0]?.variables).toEqual({ order: order.id, generation: order.generation, digest: order.digest });
    const served = await orders.read('police', order.id);
    expect(served.status).toBe('SERVED');
    await page.getByText('The platform: an agent claims it').waitFor();
    await expect.poll(() => page.locator('.timeline-item').count(), { message: 'folded to the newest' }).toBe(3);
    await keys.activate('button', /^Show all/);
    await expect.poll(() => page.locator('.timeline').textContent()).toContain('Validated.');
  });

  it('reads why it may not withdraw what its body neither issued nor validated, beside a disabled button', async () => {
    const order = await orders.submit('police', await orders.draft('police', epoc(email)));
    const { page } = await at('judge', `/orders/${order.id}`);
    const keys = await Keyboard.of(page);
    const details = page.locator('.acts-impossible summary');
    await keys.tabToElement(details);
    await keys.press('Enter');
    const withdraw = page.locator('[data-act=withdraw]');
    await expect.poll(() => withdraw.getAttribute('data-obstacle')).toBe('NOT_PARTY');
    await expect.poll(() => withdraw.getByRole('button').isDisabled()).toBe(true);
    await expect.poll(() => withdraw.textContent()).toContain('Neither was the order issued by your body');
  });
});

/** Whether the browser asks before the page is left or loaded again. */
const asksBeforeLoss = (page: Page): Promise<boolean> =>
  page.evaluate(() => !window.dispatchEvent(new Event('beforeunload', { cancelable: true })));

describe('the recipient', () => {
  it('reads by category, sees what is withheld and why, and saves a receipt that the command line accepts', async () => {
    const order = await partly();
    const police = await at('police', `/orders/${order.id}`);
    const { page } = police;
    const keys = await Keyboard.of(page);
    await expect.poll(() => page.locator('.order-counts').textContent()).toContain('3 parts asked for: 1 granted, 1 narrowed, 1 refused');
    await screen(page, 'order-in-force');
    await keys.activate('link', `Read the records of ${email}`);
    await page.getByRole('heading', { name: 'Before you read' }).waitFor();
    expect(asked(police, /^Disclose/), 'opening the reader reads nothing').toEqual([]);
    await expect
      .poll(() => section(page, 'Content data').locator('[data-cell=withheld]').textContent())
      .toContain('Outside the scope of such an order');
    await expect.poll(() => section(page, 'Data to identify the user').locator('[data-cell=not-asked]').count()).toBe(1);
    await expect.poll(() => section(page, 'Traffic data').locator('[data-cell=withheld]').textContent()).toContain('1 Aug 2002');
    await keys.activate('button', 'Read now: Subscriber data');
    const subscriber = page.locator('[data-records=SUBSCRIBER]');
    await subscriber.getByText(email, { exact: true }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-records')), 'the focus is on what came').toBe('SUBSCRIBER');
    await keys.activate('button', 'Read now: Traffic data');
    await page.locator('[data-records=TRAFFIC] tbody tr').first().waitFor();
    const instants = await page
      .locator('[data-records=TRAFFIC] time')
      .evaluateAll((times) => times.map((time) => (time as HTMLTimeElement).dateTime));
    expect(instants.length).toBeGreaterThan(0);
    for (const instant of instants) expect(instant >= narrowed.from && instant < narrowed.to, instant).toBe(true);
    expect(await page.locator('[data-records=CONTENT], [data-records=IDENTIFICATION]').count()).toBe(0);
    expect(await asksBeforeLoss(page), 'two answers are in this tab alone').toBe(true);
    await screen(page, 'records-read');

    const download = page.waitForEvent('download');
    await keys.activate('button', /^Download answer and receipt: log entry/);
    const file = join(writ.stack.dataFolder, 'kept.json');
    await (await download).saveAs(file);
    expect(await asksBeforeLoss(page), 'one was not kept').toBe(true);
    const second = page.waitForEvent('download');
    await keys.press('Tab');
    await keys.activate('button', /^Download answer and receipt: log entry/);
    await second;
    await expect.poll(() => asksBeforeLoss(page)).toBe(false);
    expect(await verified(file)).toBe(0);
    const kept = await readFile(file, 'utf8');
    expect(kept).toContain(email);
    await writeFile(file, kept.replace(`"${email}"`, '"somebody@else.example"'));
    expect(await verified(file), 'an answer that was changed is not the logged one').toBe(1);

    const manifest = page.waitForEvent('download');
    await keys.activate('button', /^Download the manifest/);
    const manifestFile = join(writ.stack.dataFolder, 'manifest.json');
    await (await manifest).saveAs(manifestFile);
    const said = JSON.parse(await readFile(manifestFile, 'utf8'));
    expect(said.categories.map(({ category, state }: Record<string, string>) => `${category} ${state}`)).toEqual([
      'SUBSCRIBER GIVEN',
      'IDENTIFICATION NOT_ASKED',
      'TRAFFIC GIVEN',
      'CONTENT WITHHELD',
    ]);
    expect(said.files.map(({ category }: { category: string }) => category)).toEqual(['SUBSCRIBER', 'TRAFFIC']);

    await keys.activate('button', /^Verify here: log entry/);
    await page.locator('[data-verdict]').waitFor();
    await expect.poll(() => page.locator('[data-verdict]').getAttribute('data-verdict')).toBe('verified');
    await screen(page, 'records-verified');

    const elsewhere = await at('police', `/orders/${order.id}`);
    await elsewhere.page.getByRole('button', { name: /^Show all/ }).click();
    const readings = elsewhere.page.locator('.timeline-item').filter({ hasText: 'Access granted: Subscriber data, Traffic data.' });
    await readings.nth(1).waitFor();
    await expect.poll(() => readings.count()).toBe(2);
  });

  it('reads nothing more of an order that is revoked while the page is open, and keeps its receipt', async () => {
    const emergency = { ground: 'IMMINENT_THREAT_TO_LIFE', threat: 'The child is with the sender.' };
    const order = await orders.intoForce(epoc(email, { categories: ['SUBSCRIBER', 'IDENTIFICATION'], emergency }));
    const police = await readerOf(order);
    const { page } = police;
    const keys = await Keyboard.of(page);
    await keys.activate('button', 'Read now: Subscriber data');
    await page.locator('[data-receipt]').waitFor();
    const refused = await orders.act('judge', 'refuseValidation', order, { reason: ['String!', 'There is no danger.'] });
    expect(refused).toMatchObject({ status: 'REVOKED' });
    await keys.activate('button', 'Read now: Data to identify the user');
    const closed = page.locator('[data-state=closed]');
    await closed.waitFor();
    await expect.poll(() => closed.textContent()).toContain('Revoked');
    await expect.poll(() => closed.textContent()).toContain('Nothing new was disclosed.');
    expect(await page.locator('[data-records]').count(), 'what was read is to be deleted, and is not shown').toBe(0);
    expect(await page.locator('main').textContent()).not.toContain('Read now');
    await expect.poll(() => page.locator('[data-receipt]').count()).toBe(1);
    expect(asked(police, /DiscloseIdentification/)[0]?.text).toContain('FORBIDDEN');
    await screen(page, 'records-revoked');
  });

  it('is shown nothing when the log cannot be written, and told so', async () => {
    const order = await partly();
    const { page } = await readerOf(order);
    const keys = await Keyboard.of(page);
    wire.order({ side: 'frontend', at: 1, forward: false, times: Number.POSITIVE_INFINITY });
    writ.expectFault(/503/);
    await keys.activate('button', 'Read now: Subscriber data');
    const lost = page.locator('[data-state=LOG_UNAVAILABLE]');
    await lost.waitFor();
    await expect.poll(() => lost.textContent()).toContain('Nothing was disclosed to you.');
    expect(await page.locator('[data-records], [data-receipt]').count()).toBe(0);
    await screen(page, 'records-log-unavailable');
    wire.heal();
    await keys.activate('button', 'Read now: Subscriber data');
    await page.locator('[data-records=SUBSCRIBER]').waitFor();
    await lost.waitFor({ state: 'detached' });
  });
});

describe('two people at one order', () => {
  it("see each other's acts: their text remains, the change is shown, and no act rests on the older state", async () => {
    const order = await orders.submit('police', await orders.draft('police', epoc(email)));
    const [police, judge] = await Promise.all([at('police', `/orders/${order.id}`), at('judge', `/orders/${order.id}`)]);
    const [ofPolice, ofJudge] = [await Keyboard.of(police.page), await Keyboard.of(judge.page)];
    await ofPolice.activate('button', 'Withdraw the order');
    await ofPolice.fill('Reason', 'The suspect has confessed.');
    await ofJudge.activate('button', 'Validate the order');
    await ofJudge.activate('button', /^Validate this digest/);
    await judge.page.locator('[data-done=validate]').waitFor();
    await ofPolice.activate('button', 'Withdraw now');
    const stale = police.page.locator('[data-state=stale]');
    await stale.waitFor();
    await expect.poll(() => stale.textContent()).toContain('the state');
    await expect.poll(() => police.page.getByLabel('Reason').inputValue()).toBe('The suspect has confessed.');
    expect((await orders.read('police', order.id)).status).toBe('SERVED');
    await screen(police.page, 'order-stale');
    await ofPolice.activate('button', 'Show the newest state');
    await stale.waitFor({ state: 'detached' });
    await ofPolice.press('Enter');
    await police.page.locator('[data-done=withdraw]').waitFor();
    expect((await orders.read('police', order.id)).status).toBe('WITHDRAWN');
  });
});

describe('one person in two windows', () => {
  it('sees in the second that the act was done in the first, and keeps the text', async () => {
    const order = await orders.submit('police', await orders.draft('police', epoc(email)));
    const { page } = await at('police', `/orders/${order.id}`);
    const keys = await Keyboard.of(page);
    await keys.activate('button', 'Withdraw the order');
    await keys.fill('Reason', 'The suspect has confessed.');
    await orders.must('police', 'withdrawOrder', order, { reason: ['String!', 'In the other window.'] });
    await keys.activate('button', 'Withdraw now');
    await expect.poll(() => page.locator('.order-course').textContent()).toContain('Withdrawn');
    await expect.poll(() => page.locator('[data-state=stale]').count()).toBe(1);
    await expect.poll(() => page.getByLabel('Reason').inputValue()).toBe('The suspect has confessed.');
  });
});

describe('the issuing authority', () => {
  it('answers a question with a smaller scope, which voids the approvals and is submitted again', async () => {
    const submitted = await orders.submit('police', await orders.draft('police', epoc(email)));
    const reviewed = await orders.claim('agent-1', await orders.validate('judge', submitted));
    await orders.must('agent-1', 'askClarification', reviewed, {
      codes: ['[ClarificationCode!]!', ['INSUFFICIENT_INFORMATION']],
      text: ['String!', 'Is the content needed?'],
    });
    const { page } = await at('police', `/orders/${submitted.id}`);
    const keys = await Keyboard.of(page);
    await expect.poll(() => page.locator('blockquote').textContent()).toContain('Is the content needed?');
    await keys.activate('button', /^Show all/);
    await expect.poll(() => page.locator('.timeline-pause').count(), { message: 'the clock that stands is drawn' }).toBe(1);
    await keys.fill('Your answer', 'It is not.');
    for (const box of ['Ask for less', 'Content data']) {
      await keys.tabTo('checkbox', box);
      await keys.press('Space');
    }
    await page.getByText('this is a new submission', { exact: false }).waitFor();
    await screen(page, 'order-answer');
    await keys.activate('button', 'Send the answer');
    await page.locator('[data-done=answer]').waitFor();
    const after = await orders.read('police', submitted.id);
    expect(after.status).toBe('SUBMITTED');
    expect(after.targets[0]?.decisions.map(({ category }) => category)).toEqual(['SUBSCRIBER', 'TRAFFIC']);
    expect(after.digest).not.toBe(submitted.digest);
  });
});

describe('an act whose entry cannot be written', () => {
  it('is reported as saved, and is not offered once more', async () => {
    const order = await orders.submit('police', await orders.draft('police', epoc(email)));
    const { page } = await at('police', `/orders/${order.id}`);
    const keys = await Keyboard.of(page);
    await keys.activate('button', 'Withdraw the order');
    await keys.fill('Reason', 'The case is closed.');
    wire.order({ side: 'frontend', at: 1, forward: false, times: Number.POSITIVE_INFINITY });
    writ.expectFault(/503/);
    await keys.activate('button', 'Withdraw now');
    const behind = page.locator('[data-state=LOG_UNAVAILABLE]');
    await behind.waitFor();
    await expect.poll(() => behind.textContent()).toContain('Saved, not yet logged');
    wire.heal();
    expect((await orders.read('police', order.id)).status).toBe('WITHDRAWN');
  });
});

describe('an auditor', () => {
  it('sees facts without an identifier, and the entries of the log at their place in time', async () => {
    const order = await partly();
    await orders.disclose('police', order, firstTarget(order), 'subscriber { name }');
    const { page } = await at('auditor', `/orders/${order.id}`);
    const keys = await Keyboard.of(page);
    expect(await page.locator('main').textContent()).not.toContain(email);
    await expect.poll(() => page.locator('.timeline').textContent()).toContain('counsel-1');
    await keys.activate('button', /^Show the log’s entries beside it/);
    await page.locator('.timeline').getByText('Record disclosed').first().waitFor();
    expect(await page.locator('main').textContent(), 'a type of entry has words').not.toMatch(/\b[a-z]+\.[a-z-]+\.v1\b/);
    const reading = page.locator('.timeline-item').filter({ hasText: 'Access granted: ' });
    await expect
      .poll(() => reading.getByRole('link').first().getAttribute('href'), { message: 'the entry of its decision' })
      .toMatch(/^\/entries\/\d+$/);
    expect(await page.locator('.timeline').getByText('Access decided').count(), 'which is shown once').toBe(0);
    const validated = page.locator('.timeline-item').filter({ hasText: 'Validated.' });
    await expect.poll(() => validated.getByRole('link').first().getAttribute('href')).toMatch(/^\/entries\/\d+$/);
    await screen(page, 'order-audit');
  });
});

describe('an enforcing authority', () => {
  it('objects to a part on a ground, and the rest continues', async () => {
    const [person] = await writ.stack.sql<{ organisation: string; country: string }>(
      'postgres',
      `SELECT organisation, country FROM orders.enrolment WHERE 'ENFORCING' = ANY (roles) ORDER BY organisation LIMIT 1`,
    );
    const order = await orders.intoForce(epoc(email, { notified: person })).catch((error: Error) => error);
    expect(order).toMatchObject({ status: 'HELD' });
    const { id } = order as OrderView;
    const { page } = await at('enforcing-1', `/orders/${id}`);
    const keys = await Keyboard.of(page);
    await keys.activate('button', 'Object');
    await keys.tabTo('checkbox', `${email}, Content data`);
    await keys.press('Space');
    const ground = page.getByLabel(`Ground for: ${email}, Content data`);
    await keys.tabToElement(ground);
    await keys.type('Freedom');
    await keys.activate('button', 'Object now');
    await page.locator('[data-done=object]').waitFor();
    const after = await orders.read('enforcing-1', id);
    expect(after.status).toBe('UNDER_REVIEW');
    expect(after.targets[0]?.decisions.map(({ category, outcome, code }) => `${category} ${outcome} ${code}`)).toContain(
      'CONTENT REFUSED PRESS_OR_EXPRESSION',
    );
  });
});

describe('the duties of the body', () => {
  it('are confirmed with a text', async () => {
    await partly();
    const police = await writ.signIn('police');
    await police.open('/duties?state=OPEN');
    const { page } = police;
    const keys = await Keyboard.of(page);
    const duty = page.locator('[data-duty=LIMIT_USE]').first();
    await duty.waitFor();
    const before = await page.locator('[data-duty]').count();
    await keys.activate('button', 'Confirm as done: Use for this case alone');
    await keys.fill('What was done', 'It was used for the case alone.');
    await keys.activate('button', 'Confirm now');
    await expect.poll(() => page.locator('[data-duty]').count()).toBe(before - 1);
    await expect.poll(() => page.getByRole('status').allTextContents()).toContain('Confirmed as done: Use for this case alone.');
  });
});

const ways: Readonly<Record<string, Device>> = {
  'light, 1280 px': { ...desktop, scheme: 'light' },
  'dark, 1280 px': { ...desktop, scheme: 'dark' },
  'light, 390 px': { ...phone, scheme: 'light' },
  'dark, 390 px': { ...phone, scheme: 'dark' },
};

describe('the pages of an order', () => {
  it.each(waysTaken(Object.entries(ways)))('are accessible: %s', async (way, device) => {
    const name = way.replace(/[^a-z0-9]+/g, '-');
    const [order, waiting] = [await partly(), await orders.submit('police', await orders.draft('police', epoc(email)))];
    const police = await at('police', `/orders/${order.id}`, device);
    await expectAccessible(police.page);
    await expectReflow(police.page);
    await screen(police.page, `order-${name}`);
    await police.open(`/orders/${order.id}/records/${encodeURIComponent(firstTarget(order))}`);
    await police.page.getByRole('button', { name: 'Read now: Subscriber data' }).click();
    await police.page.locator('[data-receipt]').waitFor();
    await police.page.getByRole('button', { name: 'Read now: Traffic data' }).click();
    await police.page.locator('[data-records=TRAFFIC] tr').first().waitFor();
    await expectAccessible(police.page);
    await expectReflow(police.page);
    await screen(police.page, `records-${name}`);
    await police.open('/duties');
    await police.page.locator('[data-duty]').first().waitFor();
    await police.page
      .getByRole('button', { name: /^Confirm as done/ })
      .first()
      .click();
    await expectAccessible(police.page);
    await expectReflow(police.page);
    await screen(police.page, `duties-${name}`);
    const judge = await at('judge', `/orders/${waiting.id}`, device);
    await judge.page.getByRole('button', { name: 'Refuse to validate' }).click();
    await judge.page.locator('.acts-impossible summary').click();
    await expectAccessible(judge.page);
    await expectReflow(judge.page);
    await screen(judge.page, `validation-${name}`);
    await Promise.all([police.close(), judge.close()]);
  });
});

/** The exit code of the command line over a kept file, with the log's key pinned. */
async function verified(file: string): Promise<number> {
  const args = ['apps/cli/writ.mjs', 'verify', 'receipt', file, '--key', writ.stack.log.verifierKey];
  const env = { PATH: process.env['PATH'] ?? '', ...compiledCode() };
  try {
    await promisify(execFile)(process.execPath, args, { cwd: project, env });
    return 0;
  } catch (error) {
    return Number((error as { code?: unknown }).code);
  }
}
