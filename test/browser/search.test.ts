/**
 * What is found again in a browser: an order by the case number on paper, for whoever may see it and for nobody else; what was decided, by kind
 * and by id; a person's own complaints; and the duties of all bodies before the auditor.
 */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { holderIn } from '../harness/disclosures.ts';
import { epoc, type OrderView, ordersOn } from '../harness/orders.ts';
import { restrictInput } from '../harness/restrict-input.ts';
import { expectAccessible, expectReflow } from './harness/axe.ts';
import { type Console, openConsole } from './harness/console.ts';
import { Keyboard } from './harness/keyboard.ts';
import { screen } from './harness/screens.ts';

const reference = '12 Js 346/26';
let writ: Console;
let order: OrderView;

beforeAll(async () => {
  writ = await openConsole();
  const orders = ordersOn(writ.stack);
  const { email } = await holderIn(writ.stack, 'holder-1');
  const draft = await orders.draft('police', epoc(email, { reference }));
  order = await orders.validate('judge', await orders.submit('police', draft));
});
afterEach(() => writ.checkFaults());
afterAll(() => writ?.close());

/** Types a text into the palette by keyboard alone. */
async function jump(page: Page, text: string): Promise<void> {
  const keyboard = await Keyboard.of(page);
  await keyboard.press('Control+k');
  await page.getByRole('dialog').waitFor();
  await keyboard.fill('Page, case number or id', text);
  await keyboard.press('Enter');
}

describe('a case number', () => {
  it.each(['police', 'judge', 'agent-1', 'counsel-1', 'auditor'])('leads %s to its order, with Ctrl+K', async (login) => {
    const visitor = await writ.signInAtHome(login);
    const { page } = visitor;
    await page.locator('main h1').waitFor();
    await jump(page, reference.toLowerCase());
    await page.waitForURL(`**/orders/${order.id}`);
    await page.getByRole('heading', { level: 1, name: new RegExp(reference) }).waitFor();
    await visitor.close();
  });

  it.each(['regulator', 'enforcing-1'])(
    'of another body’s order finds nothing for %s, in the words for what does not exist',
    async (login) => {
      const visitor = await writ.signInAtHome(login);
      const { page } = visitor;
      await page.locator('main h1').waitFor();
      const answers: string[] = [];
      for (const text of [reference, '99 Js 1/26']) {
        await page.goto(`/search?reference=${encodeURIComponent(text)}`);
        await page.getByRole('heading', { name: 'No order with this case number that you may see' }).waitFor();
        answers.push((await page.locator('main').textContent())?.replaceAll(text, '') ?? '');
      }
      expect(answers[0]).toBe(answers[1]);
      await jump(page, reference);
      await page.getByText('There is nothing with this number or id that you may see').waitFor();
      await visitor.close();
    },
  );

  it('of several orders leads to the list of them', async () => {
    const orders = ordersOn(writ.stack);
    const { email } = await holderIn(writ.stack, 'holder-1');
    await orders.draft('police', epoc(email, { reference }));
    const police = await writ.signInAtHome('police');
    const { page } = police;
    await page.locator('main h1').waitFor();
    await jump(page, reference);
    await page.waitForURL('**/search?reference=*');
    await expect.poll(() => page.locator('[data-order]').count()).toBe(2);
    await screen(page, 'search');
    await expectAccessible(page);
    await expectReflow(page);
    await police.close();
  });
});

it('the page of an order has the file of its case for the auditor', async () => {
  const auditor = await writ.signIn('auditor');
  const { page } = auditor;
  await auditor.open(`/orders/${order.id}`);
  await page.getByRole('button', { name: /^Show the log’s entries beside it/ }).click();
  await page.locator('[data-case=steps] li').first().waitFor();
  await page.getByText('Nothing was disclosed.').waitFor();
  await screen(page, 'case file');
  await expectAccessible(page);
  await expectReflow(page);
  await auditor.close();
});

describe('what was decided', () => {
  it('is found by its kind and by an id, also what has ended', async () => {
    const [item] = await writ.stack.sql<{ id: string }>(
      'postgres',
      `SELECT i.id FROM content.item i JOIN records.account_holder h ON h.account_id = i.account_id WHERE h.subject = 'holder-1' AND i.text IS NOT NULL ORDER BY i.id LIMIT 1`,
    );
    const ask = (login: string, graph: 'public' | 'platform', query: string, variables: object) =>
      writ.stack.ask(graph, login, query, variables as Record<string, unknown>);
    const input = {
      ...{ item: item?.id, category: 'STATEMENT_CATEGORY_SCAMS_AND_FRAUD', explanation: 'It is a scam.' },
      ...{ name: 'A Reader', email: 'reader@example.org', goodFaith: true },
    };
    const submitted = await ask(
      'holder-2',
      'public',
      'mutation ($i: NoticeInput!) { submitNotice(input: $i) { ... on Notice { id generation } } }',
      { i: input },
    );
    const { id: notice, generation } = submitted.data.submitNotice;
    const [work] = await writ.stack.sql<{ id: string }>('postgres', 'SELECT id FROM enforcement.work_item WHERE subject_id = $1', [notice]);
    await ask('agent-1', 'platform', 'mutation ($w: ID!) { claim(work: $w) { __typename } }', { w: work?.id });
    const decide =
      'mutation ($n: ID!, $g: Int!) { decideNotice(notice: $n, generation: $g, outcome: NOT_ACTIONED, reason: "It is none.") { __typename } }';
    expect((await ask('agent-1', 'platform', decide, { n: notice, g: generation })).data.decideNotice.__typename).toBe('Notice');
    const restrict = 'mutation ($i: RestrictInput!) { restrict(input: $i) { ... on Restriction { id generation } } }';
    const restricted = await ask('agent-1', 'platform', restrict, {
      i: restrictInput({ item: item?.id, visibility: ['DECISION_VISIBILITY_CONTENT_LABELLED'] }),
    });
    const restriction = restricted.data.restrict;
    const lift = 'mutation ($r: ID!, $g: Int!) { lift(restriction: $r, generation: $g, reason: "It was a mistake.") { __typename } }';
    await ask('counsel-1', 'platform', lift, { r: restriction.id, g: restriction.generation });

    const agent = await writ.signIn('agent-2');
    const { page } = agent;
    const keyboard = await Keyboard.of(page);
    await agent.open('/decided');
    await page.locator('[data-decided]').first().waitFor();
    await keyboard.fill('Id', notice);
    await keyboard.press('Enter');
    await page.waitForURL('**/decided?about=*');
    await expect.poll(() => page.locator('[data-decided]').count()).toBe(1);
    await expect.poll(() => page.locator('[data-decided]').textContent()).toContain('Not acted on');
    await expectAccessible(page);
    await expectReflow(page);
    await page.getByLabel('Show', { exact: true }).selectOption('RESTRICTION');
    await page.getByText('Nothing that was decided has this id').waitFor();
    await keyboard.fill('Id', item?.id ?? '');
    await keyboard.press('Enter');
    await page.locator(`[data-restriction="${restriction.id}"]`).waitFor();
    await expect.poll(() => page.locator(`[data-restriction="${restriction.id}"]`).textContent()).toContain('Lifted');
    await screen(page, 'decided restrictions');
    await expectAccessible(page);
    await agent.close();

    const complain = 'mutation ($i: ComplaintInput!) { fileComplaint(input: $i) { ... on Complaint { id } ... on Refusal { message } } }';
    const filed = await ask('holder-2', 'public', complain, { i: { notice, explanation: 'It asks for money.' } });
    const complaint: string = filed.data.fileComplaint.id;
    const person = await writ.signIn('holder-2');
    await person.open('/me');
    await person.page.getByRole('link', { name: 'My complaints' }).click();
    const card = person.page.locator(`[data-complaint="${complaint}"]`);
    await card.waitFor();
    await expect.poll(() => card.textContent()).toContain('About the answer to your notice');
    await screen(person.page, 'my complaints');
    await expectAccessible(person.page);
    await expectReflow(person.page);
    await card.getByRole('link').click();
    await person.page.waitForURL(`**/me/complaints/${complaint}`);
    await person.close();
    const other = await writ.signIn('holder-1');
    await other.open('/me/complaints');
    await other.page.getByText('You have not filed a complaint').waitFor();
    await other.close();
  });
});

it('an auditor reads the duties of all bodies, and can narrow them', async () => {
  const auditor = await writ.signIn('auditor');
  const { page } = auditor;
  await auditor.open('/duties');
  await page.locator('[data-duty]').first().waitFor();
  await screen(page, 'audit duties');
  await expectAccessible(page);
  await expectReflow(page);
  await page.getByLabel('Show').selectOption('DONE');
  await page.waitForURL('**/duties?state=DONE');
  await page.getByText('There are no such duties').waitFor();
  expect(await page.locator('main button').count(), 'an auditor confirms none').toBe(0);
  await auditor.close();
});
