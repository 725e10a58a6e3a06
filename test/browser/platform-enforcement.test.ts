/**
 * Enforcement in a browser: an agent by keyboard alone takes a notice, restricts its item in two countries until a day, reads the preview as the
 * person will, applies and undoes; the holder complains, and somebody who took no part decides. What readers get is asked of the public graph
 * each time, and held against what the preview said. Regulation (EU) 2022/2065, Art. 16, 17, 20 and 24(5).
 */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ordersOn, orderToAct } from '../harness/orders.ts';
import { restrictInput } from '../harness/restrict-input.ts';
import { expectAccessible, expectReflow } from './harness/axe.ts';
import { type Console, openConsole, phone, settled, type Visitor } from './harness/console.ts';
import { Keyboard } from './harness/keyboard.ts';
import { screen } from './harness/screens.ts';

let writ: Console;
let items: string[];

beforeAll(async () => {
  writ = await openConsole();
  const rows = await writ.stack.sql<{ id: string }>(
    'postgres',
    `SELECT i.id FROM content.item i JOIN records.account_holder h ON h.account_id = i.account_id
      WHERE h.subject = 'holder-1' AND i.text IS NOT NULL ORDER BY i.id LIMIT 12`,
  );
  items = rows.map(({ id }) => id);
});
afterEach(() => writ.checkFaults());
afterAll(() => writ?.close());

/** An item that no other test has touched. */
function fresh(): string {
  const item = items.pop();
  if (item === undefined) throw new Error('The seed has too few items for this file.');
  return item;
}

/** Long enough for a machine with two busy cores. */
const soon = <Value>(look: () => Value | Promise<Value>) => expect.poll(look);

const refusal = '... on Refusal { reasons message }';

async function act<Value>(
  login: string | null,
  graph: 'public' | 'platform',
  document: string,
  variables: Record<string, unknown>,
): Promise<Value> {
  const answer = await writ.stack.ask(graph, login, document, variables);
  expect(answer.errors, answer.text).toBeUndefined();
  const [value] = Object.values(answer.data) as [Value & { reasons?: string[] }];
  expect(value.reasons, answer.text).toBeUndefined();
  return value;
}

const submitNotice = async (item: string): Promise<string> =>
  (
    await act<{ id: string }>(
      null,
      'public',
      `mutation ($input: NoticeInput!) { submitNotice(input: $input) { ... on Notice { id } ${refusal} } }`,
      {
        input: {
          item,
          category: 'STATEMENT_CATEGORY_SCAMS_AND_FRAUD',
          explanation: 'It asks for a fee to claim a prize.',
          name: 'A Reader',
          email: 'reader@example.org',
          goodFaith: true,
        },
      },
    )
  ).id;

const restrictAs = (login: string, own: Record<string, unknown>): Promise<{ id: string; generation: number }> =>
  act(
    login,
    'platform',
    `mutation ($input: RestrictInput!) { restrict(input: $input) { ... on Restriction { id generation } ${refusal} } }`,
    {
      input: restrictInput({ visibility: ['DECISION_VISIBILITY_CONTENT_REMOVED'], ...own }),
    },
  );

const complain = async (restriction: string): Promise<string> =>
  (
    await act<{ id: string }>(
      'holder-1',
      'public',
      `mutation ($input: ComplaintInput!) { fileComplaint(input: $input) { ... on Complaint { id } ${refusal} } }`,
      { input: { restriction, explanation: 'It was satire, and nobody was asked for money.' } },
    )
  ).id;

/** What readers in a country get, as the public graph says. */
async function statusIn(item: string, territory: string): Promise<string> {
  const { data } = await writ.stack.ask(
    'public',
    null,
    'query ($id: ID!, $in: String) { item(id: $id) { enforcementStatus(territory: $in) } }',
    {
      id: item,
      in: territory,
    },
  );
  return data.item.enforcementStatus;
}
const statusesOf = (item: string): Promise<string[]> => Promise.all(['DE', 'FR', 'IE'].map((country) => statusIn(item, country)));

/** Opens a page by keyboard; its heading has the focus. */
async function openBy(visitor: Visitor, path: string): Promise<Keyboard> {
  await visitor.open(path);
  await visitor.page.getByRole('heading', { level: 2 }).first().waitFor();
  return Keyboard.of(visitor.page);
}

/** Twelve o'clock ten days from now, as somebody types it into the browser's field for an instant, and in universal time. */
function tenDaysFromNow(): { digits: string; instant: string } {
  const day = new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10);
  const [year, month, date] = day.split('-');
  return { digits: `${month}${date}${year}`, instant: `${day}T12:00:00.000Z` };
}

const facts = 'The text asks readers to pay a fee to claim a prize. No such prize exists.';
const dialog = (page: Page) => page.getByRole('dialog');

/** Sends what is written: to the preview where one is, to the confirmation, and on. */
async function confirmBy(keyboard: Keyboard, page: Page): Promise<void> {
  await keyboard.press('Control+Enter');
  await dialog(page).waitFor();
  await keyboard.press('Control+Enter');
  await dialog(page).waitFor({ state: 'detached' });
}

describe('a notice, by keyboard alone', () => {
  let item: string;
  let notice: string;
  let agent: Visitor;
  let keyboard: Keyboard;
  const { digits, instant } = tenDaysFromNow();

  beforeAll(async () => {
    item = fresh();
    notice = await submitNotice(item);
    agent = await writ.signIn('agent-1');
    keyboard = await openBy(agent, `/notices/${notice}`);
  });
  afterAll(() => agent?.close());

  it('is claimed, and can be decided as founded only with a restriction', async () => {
    const { page } = agent;
    await page.getByRole('button', { name: 'Claim' }).waitFor();
    await expect.poll(() => page.getByRole('button', { name: 'Decide …' }).isDisabled()).toBe(true);
    await keyboard.press('c');
    await page.locator('[data-claim=mine]').waitFor();
    await keyboard.tabTo('radio', 'Act on it');
    await keyboard.press('Space');
    await page.getByRole('heading', { name: 'Restrict', exact: true }).waitFor();
    await expect.poll(() => page.getByRole('button', { name: 'Decide …' }).isDisabled()).toBe(true);
    await expect.poll(() => page.locator('#decision-stopped').textContent()).toContain('First restrict the item');
  });

  it('shows which fields are missing, and moves to the first of them', async () => {
    const { page } = agent;
    await page.locator('.missing[data-missing="4"]').waitFor();
    await keyboard.tabTo('checkbox', 'Access disabled');
    await keyboard.press('Control+Enter');
    expect(await page.evaluate(() => document.activeElement?.closest('fieldset')?.id)).toBe('field-measures');
    await keyboard.press('Space');
    await keyboard.tabTo('checkbox', 'Access disabled');
    await keyboard.press('Space');
    await expect.poll(() => page.getByRole('checkbox', { name: 'Labelled', exact: true }).isChecked()).toBe(true);
    await keyboard.tabTo('checkbox', 'Labelled', { back: true });
    await keyboard.press('Space');
    await expect.poll(() => page.getByRole('checkbox', { name: 'Access disabled' }).isChecked()).toBe(true);
  });

  it('leads to a decision for two countries until a day', async () => {
    const { page } = agent;
    await keyboard.tabTo('textbox', /^Ends \(/);
    await keyboard.type(digits);
    await keyboard.press('Tab');
    await keyboard.type('1200PM');
    await expect.poll(() => page.locator('#field-ends-visibility').inputValue()).toBe(instant.slice(0, 16));
    await keyboard.tabTo('radio', 'everywhere');
    await keyboard.press('ArrowDown');
    await keyboard.tabTo('combobox', 'Countries');
    for (const country of ['DE', 'France']) {
      await keyboard.type(country);
      await keyboard.press('Enter');
      await soon(() => page.locator('#field-territories').inputValue()).toBe('');
    }
    await keyboard.fill('The law', 'Criminal Code, section 263 (fraud)');
    await keyboard.fill('Why the content is illegal', 'The item offers a prize that does not exist and asks for a fee in advance.');
    await keyboard.fill('Facts and circumstances relied on', `${facts} Write to winner@example.org.`);
    await page.locator('.missing[data-missing="0"]').waitFor();
    await expectAccessible(page);
    await screen(page, 'enforcement-form');
  });

  it('shows the preview: the reader in each place, the person, and what is published', async () => {
    const { page } = agent;
    await keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: 'Preview: nothing was sent yet' }).waitFor();
    const person = page.getByRole('region', { name: 'What the person concerned will read' });
    const read = await person.textContent();
    for (const part of [
      'Access disabled',
      'France and Germany',
      'section 263',
      'a prize that does not exist',
      'No such prize exists',
      'within six months',
    ])
      expect(read).toContain(part);
    await expect.poll(() => person.locator(`time[datetime="${instant}"]`).count()).toBe(1);
    const published = page.getByRole('region', { name: 'What is published' });
    await published.locator('summary').waitFor();
    const form = (await published.locator('dl').textContent()) ?? '';
    expect(form).toContain('DECISION_VISIBILITY_CONTENT_DISABLED');
    expect(form).toContain(`end_date_visibility_restriction${instant.slice(0, 10)}`);
    expect(form).not.toContain(item);
    const reader = page.getByRole('region', { name: 'What a reader will get' });
    const seen: Record<string, string | null> = {};
    await keyboard.tabTo('combobox', 'The reader is in');
    for (const country of ['Germany', 'France', 'Ireland']) {
      // A list of the browser's own takes what is typed within a second as one word.
      const choose = async (): Promise<string | null> => {
        await keyboard.type(country);
        return reader.locator('select option:checked').textContent();
      };
      await expect.poll(choose, { interval: 1_200 }).toBe(country);
      seen[country] = await reader.locator('[data-preview-status]').getAttribute('data-preview-status');
    }
    expect(seen).toEqual({ Germany: 'DISABLED', France: 'DISABLED', Ireland: 'AVAILABLE' });
    await expectAccessible(page);
    await screen(page, 'enforcement-preview');
    expect(await statusesOf(item), 'nothing is sent by a preview').toEqual(['AVAILABLE', 'AVAILABLE', 'AVAILABLE']);
  });

  it('names what will happen before it does, and is refused at the field where the facts hold personal data, with the text unchanged', async () => {
    const { page } = agent;
    const named = await page.locator('.preview').textContent();
    for (const part of ['Access disabled', 'France and Germany', 'within an hour']) expect(named).toContain(part);
    await keyboard.press('Control+Enter');
    const field = page.getByRole('textbox', { name: 'Facts and circumstances relied on' });
    await soon(() => field.getAttribute('aria-invalid')).toBe('true');
    await soon(() => page.evaluate(() => document.activeElement?.id)).toBe('field-decisionFacts');
    await expect.poll(() => page.locator('#field-decisionFacts-error').textContent()).toContain('This contains an e-mail address');
    await expect.poll(() => field.inputValue()).toBe(`${facts} Write to winner@example.org.`);
    await expect.poll(() => page.locator('#field-illegalContentExplanation').inputValue()).toContain('a prize that does not exist');
    expect(await statusesOf(item)).toEqual(['AVAILABLE', 'AVAILABLE', 'AVAILABLE']);
    await screen(page, 'enforcement-refused');
  });

  it('is applied: readers get exactly what the preview showed', async () => {
    const { page } = agent;
    await keyboard.fill('Facts and circumstances relied on', facts);
    await keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: 'Preview: nothing was sent yet' }).waitFor();
    // It can be undone: nothing is asked a second time.
    await keyboard.press('Control+Enter');
    await page.locator('[data-applied]').waitFor();
    expect(await dialog(page).count()).toBe(0);
    expect(await statusesOf(item)).toEqual(['DISABLED', 'DISABLED', 'AVAILABLE']);
    await soon(() => page.getByRole('region', { name: 'How much of it readers get now' }).textContent()).toContain('France and Germany');
    await screen(page, 'enforcement-applied');
  });

  it('is undone within the hour, with a reason', async () => {
    const { page } = agent;
    await keyboard.fill('The reason, for the person concerned', 'The wrong item was chosen.');
    await confirmBy(keyboard, page);
    await page.locator('[data-ended=true]').waitFor();
    expect(await statusesOf(item)).toEqual(['AVAILABLE', 'AVAILABLE', 'AVAILABLE']);
    const [row] = await writ.stack.sql<{ state: string; reason: string }>(
      'postgres',
      'SELECT state::text, close_reason AS reason FROM enforcement.restriction WHERE item_id = $1',
      [item],
    );
    expect(row).toEqual({ state: 'LIFTED', reason: 'The wrong item was chosen.' });
  });

  it('is restricted again from the same text, and then decided', async () => {
    const { page } = agent;
    await keyboard.activate('button', 'Write another decision');
    await page.getByRole('textbox', { name: 'Facts and circumstances relied on' }).waitFor();
    await keyboard.tabTo('textbox', 'Facts and circumstances relied on');
    await keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: 'Preview: nothing was sent yet' }).waitFor();
    await keyboard.press('Control+Enter');
    await page.locator('[data-applied]').waitFor();
    expect(await statusesOf(item)).toEqual(['DISABLED', 'DISABLED', 'AVAILABLE']);
    await keyboard.activate('button', 'Now decide the notice');
    await keyboard.type('The item is a scam and is not shown in Germany and France any more.');
    await keyboard.press('Control+Enter');
    await dialog(page).waitFor();
    await keyboard.activate('button', 'Act on it');
    await dialog(page).waitFor({ state: 'detached' });
    await page.locator('[data-decided=ACTIONED]').waitFor();
    const { data } = await writ.stack.ask('platform', 'agent-2', 'query ($id: ID!) { notice(id: $id) { state reason } }', { id: notice });
    expect(data.notice).toEqual({ state: 'ACTIONED', reason: expect.stringContaining('a scam') });
    await screen(page, 'notice-decided');
  });
});

describe('a complaint', () => {
  let item: string;
  let restriction: { id: string; generation: number };
  let complaint: string;

  beforeAll(async () => {
    item = fresh();
    restriction = await restrictAs('counsel-1', { item });
    complaint = await complain(restriction.id);
  });

  it('is shown to an agent, who can’t decide it and reads why; the restriction shows that it is open', async () => {
    const agent = await writ.signIn('agent-1');
    await agent.open(`/restrictions/${restriction.id}`);
    await agent.page.getByText('It isn’t closed: a complaint is open').waitFor();
    await screen(agent.page, 'restriction');
    await agent.page.getByRole('link', { name: 'Open the complaint' }).click();
    await agent.page.getByText('It was satire').waitFor();
    await agent.page.getByRole('button', { name: 'Claim' }).waitFor();
    for (const name of ['Claim', 'Decide …']) expect(await agent.page.getByRole('button', { name }).isDisabled()).toBe(true);
    await expect
      .poll(() => agent.page.locator('#decision-stopped').textContent())
      .toContain('Only a counsel who was not involved in the case decides complaints');
    await agent.close();
  });

  it('is not decided by the counsel who decided the restriction: the text remains, the button explains why, and the work is given back', async () => {
    const counsel = await writ.signIn('counsel-1');
    const keyboard = await openBy(counsel, `/complaints/${complaint}`);
    const { page } = counsel;
    await page.getByRole('button', { name: 'Claim' }).waitFor();
    await keyboard.press('c');
    await page.locator('[data-claim=mine]').waitFor();
    await keyboard.tabTo('radio', 'Uphold the decision');
    await keyboard.press('Space');
    await keyboard.fill('Why', 'I was right.');
    await confirmBy(keyboard, page);
    await page.locator('[data-reason=SAME_PERSON]').waitFor();
    await expect.poll(() => page.locator('#decision-stopped').textContent()).toContain('You were involved in this case');
    await expect.poll(() => page.getByRole('button', { name: 'Decide …' }).isDisabled()).toBe(true);
    await expect.poll(() => page.locator('#decision-reason').inputValue()).toBe('I was right.');
    await screen(page, 'complaint-own-case');
    await keyboard.activate('button', 'Skip …');
    await dialog(page).waitFor();
    await keyboard.type('My own decision is contested.');
    await keyboard.activate('button', 'Skip …');
    await page.locator('[data-claim=free]').waitFor();
    await counsel.close();
  });

  it('is reversed by another counsel by keyboard alone, and readers have the item at once', async () => {
    expect(await statusIn(item, 'IE')).toBe('REMOVED');
    const counsel = await writ.signIn('counsel-2');
    const keyboard = await openBy(counsel, `/complaints/${complaint}`);
    const { page } = counsel;
    await page.getByRole('button', { name: 'Claim' }).waitFor();
    await keyboard.press('c');
    await page.locator('[data-claim=mine]').waitFor();
    await keyboard.tabTo('radio', 'Uphold the decision');
    await keyboard.press('ArrowDown');
    await keyboard.fill('Why', 'Satire is allowed.');
    await expectAccessible(page);
    await expectReflow(page);
    await screen(page, 'complaint');
    await keyboard.press('Control+Enter');
    await dialog(page).waitFor();
    await expect.poll(() => dialog(page).textContent()).toContain('is reinstated');
    await keyboard.press('Control+Enter');
    await page.locator('[data-decided=REVERSED]').waitFor();
    await expect.poll(() => page.getByRole('region', { name: 'The answer' }).textContent()).toContain('dispute settlement body');
    expect(await statusIn(item, 'IE')).toBe('AVAILABLE');
    await counsel.close();
  });
});

describe('a concurrent edit', () => {
  it('voids a preview, shows what another person has decided, and keeps the text', async () => {
    const item = fresh();
    const agent = await writ.signIn('agent-1', { ...phone, scheme: 'dark' });
    const { page } = agent;
    await agent.open(`/content/${item}`);
    await page.getByRole('checkbox', { name: 'Demoted' }).check();
    await page.getByLabel('The decision rests on').selectOption('DECISION_GROUND_INCOMPATIBLE_CONTENT');
    await page.getByLabel('The clause of the terms').fill('Clause 4');
    await page.getByLabel('Why the content is against the terms').fill('It is posted again and again.');
    await page.getByLabel('Category').selectOption('STATEMENT_CATEGORY_OTHER_VIOLATION_TC');
    await page.getByLabel('Facts and circumstances relied on').fill('The text was posted forty times in a day.');
    await page.getByRole('button', { name: 'Preview' }).click();
    await restrictAs('agent-2', { item, visibility: ['DECISION_VISIBILITY_CONTENT_LABELLED'] });
    await page.getByRole('button', { name: 'Restrict now' }).click();
    const stale = page.locator('[data-state=stale]');
    await stale.waitFor();
    await expect.poll(() => stale.textContent()).toContain('Labelled');
    await expect
      .poll(() => page.getByLabel('Facts and circumstances relied on').inputValue())
      .toBe('The text was posted forty times in a day.');
    expect(await statusIn(item, 'IE'), 'nothing of it was sent').toBe('LABELLED');
    await expectAccessible(page);
    await screen(page, 'content-stale-phone');
    await stale.getByRole('button').click();
    await soon(() => page.getByRole('region', { name: 'Restrictions' }).textContent()).toContain('Labelled');
    await page.getByRole('button', { name: 'Preview' }).click();
    await page.getByRole('button', { name: 'Restrict now' }).click();
    await page.locator('[data-applied]').waitFor();
    expect(await statusIn(item, 'IE')).toBe('DEMOTED');
    await agent.close();
  });

  it('by an undo that came after a lift changes nothing and is reported', async () => {
    const { id, generation } = await restrictAs('agent-1', { item: fresh() });
    const agent = await writ.signIn('agent-1');
    const { page } = agent;
    await agent.open(`/restrictions/${id}`);
    await page.getByLabel('The reason, for the person concerned').fill('The wrong item was chosen.');
    await act(
      'agent-2',
      'platform',
      `mutation ($id: ID!, $g: Int!) { lift(restriction: $id, generation: $g, reason: "It was lawful.") { ... on Restriction { id } ${refusal} } }`,
      {
        id,
        g: generation,
      },
    );
    await page.getByRole('button', { name: 'Undo' }).click();
    await dialog(page).getByRole('button', { name: 'Undo' }).click();
    const stale = page.locator('[data-state=stale]');
    await stale.waitFor();
    await expect.poll(() => page.getByLabel('The reason, for the person concerned').inputValue()).toBe('The wrong item was chosen.');
    await stale.getByRole('button').click();
    await soon(() => page.locator('main').textContent()).toContain('It was lawful.');
    await agent.close();
  });
});

describe('a statement for the Transparency Database', () => {
  it('is listed by its state, and one that was set aside is sent again by counsel alone', async () => {
    await restrictAs('agent-1', { item: fresh() });
    await writ.stack.sql(
      'postgres',
      "UPDATE enforcement.submission SET state = 'DEAD', problem = 'It was refused.' WHERE statement_id = (SELECT max(statement_id) FROM enforcement.submission)",
    );
    const agent = await writ.signIn('agent-1');
    await agent.open('/submissions?state=DEAD');
    await agent.page.locator('[data-submission=DEAD]').waitFor();
    await expect.poll(() => agent.page.getByRole('button', { name: 'Send again', exact: true }).isDisabled()).toBe(true);
    await agent.close();
    const counsel = await writ.signIn('counsel-1');
    await counsel.open('/submissions?state=DEAD');
    await counsel.page.locator('[data-submission=DEAD]').waitFor();
    await expectAccessible(counsel.page);
    await expectReflow(counsel.page);
    await screen(counsel.page, 'submissions');
    await counsel.page.getByRole('button', { name: 'Send again', exact: true }).click();
    await counsel.page.locator('[data-state=empty]').waitFor();
    await counsel.close();
  });
});

describe('a batch', () => {
  it('is approved over its digest by a second person, and not by its author', async () => {
    const item = fresh();
    const seen = '... on Batch { id generation digest } ... on Refusal { reasons message }';
    const open = await act<{ id: string; generation: number }>(
      'counsel-1',
      'platform',
      `mutation ($input: BatchInput!) { openBatch(input: $input) { ${seen} } }`,
      {
        input: { key: 'wave-1', size: 300, reason: 'A wave of advertisements.' },
      },
    );
    await act(
      'counsel-1',
      'platform',
      `mutation ($batch: ID!, $lines: [BatchLineInput!]!) { addDecisions(batch: $batch, lines: $lines) { ... on BatchLines { batch { id } } ${refusal} } }`,
      { batch: open.id, lines: [{ key: 'one', decision: restrictInput({ item, visibility: ['DECISION_VISIBILITY_CONTENT_DEMOTED'] }) }] },
    );
    const closed = await act<{ digest: string }>(
      'counsel-1',
      'platform',
      `mutation ($batch: ID!, $g: Int!) { closeBatch(batch: $batch, generation: $g) { ${seen} } }`,
      { batch: open.id, g: open.generation },
    );
    const first = await writ.signIn('counsel-1');
    await first.open('/batches');
    await first.page.getByRole('link', { name: 'wave-1' }).waitFor();
    await expectAccessible(first.page);
    await expectReflow(first.page);
    await first.page.getByRole('link', { name: 'wave-1' }).click();
    await first.page.getByText('another person must approve it').waitFor();
    await expect.poll(() => first.page.getByRole('button', { name: 'Approve …' }).isDisabled()).toBe(true);
    await first.close();
    const second = await writ.signIn('counsel-2');
    const { page } = second;
    await second.open(`/batches/${open.id}`);
    await page.getByRole('button', { name: 'Approve …' }).click();
    await expect.poll(() => dialog(page).textContent()).toContain(closed.digest);
    await expectAccessible(page);
    await screen(page, 'batch');
    await dialog(page).getByRole('button', { name: 'Approve' }).click();
    await soon(() => statusIn(item, 'IE')).toBe('DEMOTED');
    await second.close();
  });
});

describe('a decision in bulk', () => {
  let restriction: string;
  beforeAll(async () => {
    const open = await act<{ id: string }>(
      'agent-1',
      'platform',
      `mutation ($input: BatchInput!) { openBatch(input: $input) { ... on Batch { id } ${refusal} } }`,
      { input: { key: 'proven', size: 1, reason: 'One advertisement.' } },
    );
    const lines = [{ key: 'one', decision: restrictInput({ item: fresh(), visibility: ['DECISION_VISIBILITY_CONTENT_DEMOTED'] }) }];
    const { outcomes } = await act<{ outcomes: { restriction: { id: string } }[] }>(
      'agent-1',
      'platform',
      `mutation ($batch: ID!, $lines: [BatchLineInput!]!) { addDecisions(batch: $batch, lines: $lines) {
        ... on BatchLines { outcomes { restriction { id } } } ${refusal} } }`,
      { batch: open.id, lines },
    );
    restriction = outcomes[0]?.restriction.id ?? expect.unreachable('it is carried out');
  });

  const proof = (page: Page) => page.getByRole('region', { name: 'Proof of this decision' });

  it.each([
    ['the platform', 'agent-1', '/restrictions/'],
    ['the person concerned', 'holder-1', '/me/restrictions/'],
  ])('is proven to %s, by a file and in the browser', async (_, login, path) => {
    const visitor = await writ.signIn(login);
    const { page } = visitor;
    await visitor.open(`${path}${restriction}`);
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      proof(page).getByRole('button', { name: 'Download the receipt' }).click(),
    ]);
    const receipt = JSON.parse(await readFile(await saved.path(), 'utf8')) as { decision: { openings: { id: { value: string } } } };
    expect(receipt.decision.openings.id.value).toBe(restriction);
    await proof(page).getByText('Check the proof here').click();
    await page.locator('[data-verdict=verified]').waitFor();
    await expect.poll(() => page.locator('[data-step=decision]').getAttribute('data-result')).toBe('passed');
    await expectAccessible(page);
    await expectReflow(page);
    await visitor.close();
  });

  it('is not proven by a receipt that was changed on the way', async () => {
    const visitor = await writ.signIn('agent-1');
    const { page } = visitor;
    const changed = (text: string): string => text.replaceAll('CONTENT_DEMOTED', 'CONTENT_REMOVED');
    visitor.alter(({ operation, text }) => (operation === 'DecisionReceipt' ? changed(text) : null));
    await visitor.open(`/restrictions/${restriction}`);
    await proof(page).getByText('Check the proof here').click();
    await page.locator('[data-verdict=failed]').waitFor();
    await expect.poll(() => page.locator('[data-step=decision]').getAttribute('data-code')).toBe('DECISION_DIFFERS');
    await visitor.close();
  });

  it('has no such proof where it was decided alone', async () => {
    const input = restrictInput({ item: fresh(), visibility: ['DECISION_VISIBILITY_CONTENT_DEMOTED'] });
    const alone = await act<{ id: string }>(
      'agent-1',
      'platform',
      `mutation ($input: RestrictInput!) { restrict(input: $input) { ... on Restriction { id } ${refusal} } }`,
      { input },
    );
    const visitor = await writ.signIn('agent-1');
    await visitor.open(`/restrictions/${alone.id}`);
    await visitor.page.locator('#restriction-facts').waitFor();
    await soon(() => visitor.answers.seen.some(({ operation }) => operation === 'DecisionReceipt')).toBe(true);
    await settled(visitor.page);
    expect(await proof(visitor.page).count()).toBe(0);
    await visitor.close();
  });
});

describe('the measures on an account', () => {
  let account: string;
  beforeAll(async () => {
    const [row] = await writ.stack.sql<{ account_id: string }>(
      'postgres',
      `SELECT account_id FROM records.account_holder WHERE subject = 'holder-1'`,
    );
    account = row?.account_id ?? '';
  });
  const measureOn = (own: Record<string, unknown>) =>
    restrictAs('agent-1', { item: null, account, visibility: [], territories: ['WORLD'], ...own });
  const publicStatus = async (): Promise<string> =>
    (await writ.stack.ask('public', null, 'query ($id: ID!) { item(id: $id) { author { enforcementStatus } } }', { id: items[0] })).data
      .item.author.enforcementStatus;

  it('are listed and lifted by keyboard alone, one by one, and everybody reads the account’s status at once', async () => {
    const kept = await measureOn({ monetary: 'DECISION_MONETARY_SUSPENSION' });
    const { id } = await measureOn({ accountDecision: 'DECISION_ACCOUNT_SUSPENDED' });
    expect(await publicStatus()).toBe('SUSPENDED');
    const agent = await writ.signIn('agent-2');
    const { page } = agent;
    await agent.open(`/accounts/${account}`);
    const card = page.locator(`li[data-restriction="${id}"]`);
    await card.waitFor();
    await expectAccessible(page);
    await expectReflow(page);
    const keyboard = await Keyboard.of(page);
    await keyboard.tabTo('button', 'End this measure');
    await keyboard.press('Enter');
    await keyboard.tabTo('radio', 'Undo');
    await keyboard.press('ArrowDown');
    await keyboard.fill('The reason, for the person concerned', 'The holder was not behind it.');
    await confirmBy(keyboard, page);
    await soon(publicStatus).toBe('AVAILABLE');
    await soon(() => card.textContent()).toContain('The holder was not behind it.');
    await expect.poll(() => page.locator(`li[data-restriction="${kept.id}"] button`).count()).toBe(1);
    await agent.close();
  });

  it('read in German, with the words of the law', async () => {
    const agent = await writ.signIn('agent-2', { ...phone, locale: 'de-DE' });
    await agent.open(`/accounts/${account}`);
    await agent.page.getByRole('heading', { name: 'Maßnahmen gegen ein Konto' }).waitFor();
    await agent.page.getByText('Nutzbar').first().waitFor();
    await expectAccessible(agent.page);
    await expectReflow(agent.page);
    await agent.close();
  });
});

it('the enforcement console reads in German on a phone, and in the pseudo-language that runs from right to left', async () => {
  const item = fresh();
  const restriction = await restrictAs('agent-1', { item, territories: ['DE', 'FR'] });
  const agent = await writ.signIn('agent-2', { ...phone, scheme: 'dark', locale: 'de-DE' });
  const { page } = agent;
  await agent.open(`/content/${item}`);
  await page.getByRole('heading', { name: 'Beschränken', exact: true }).waitFor();
  await page.getByText('Deutschland und Frankreich').first().waitFor();
  await expectAccessible(page);
  await expectReflow(page);
  await screen(page, 'content-german-phone');
  await agent.open(`/restrictions/${restriction.id}?lang=ar-XB`);
  await page.locator('#end-reason').waitFor();
  expect(await page.evaluate(() => document.documentElement.dir)).toBe('rtl');
  await expectAccessible(page);
  await expectReflow(page);
  await screen(page, 'restriction-rtl-phone');
  await agent.close();
});

it('an order against an item leads to the panel that carries it out, under its reference and without reasons of its own', async () => {
  const item = fresh();
  const { id } = await ordersOn(writ.stack).intoForce(orderToAct(item, { reference: 'DR-2026-91' }));
  const agent = await writ.signIn('agent-1');
  await agent.open(`/orders/${id}`);
  await agent.page.locator(`a[href$="/content/${item}?order=${id}"]`).click();
  const panel = agent.page.locator('section.enforcement');
  await panel.getByRole('heading', { level: 2 }).filter({ hasText: 'DR-2026-91' }).waitFor();
  await panel.getByText('has no statement of reasons').waitFor();
  expect(await panel.getByLabel('Facts and circumstances relied on').count()).toBe(0);
  await agent.close();
});
