/**
 * The desks of the platform's staff in a browser: trusted flaggers, event subscribers, authorities that are enrolled, misuse, batches with their
 * undo, retained copies and versions of the law. Each act is carried out where its people have their page.
 */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { orderRemoved } from '../policy/order-fixtures.ts';
import { expectAccessible, expectReflow } from './harness/axe.ts';
import { type Console, openConsole } from './harness/console.ts';
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

const fresh = (): string => items.pop() ?? expect.fail('the seed has too few items for this file');
const dialog = (page: Page) => page.getByRole('dialog');

async function act<Value>(login: string, graph: 'public' | 'platform', document: string, variables: object): Promise<Value> {
  const answer = await writ.stack.ask(graph, login, document, variables as Record<string, unknown>);
  const [value] = Object.values(answer.data ?? {}) as [(Value & { reasons?: string[] }) | undefined];
  if (value === undefined || value.reasons !== undefined) return expect.fail(answer.text);
  return value;
}

/** What readers get of an item. */
async function statusOf(id: string): Promise<string> {
  const { data } = await writ.stack.ask('public', null, 'query ($id: ID!) { item(id: $id) { enforcementStatus } }', { id });
  return data.item.enforcementStatus;
}

describe('a trusted flagger', () => {
  it('is recorded, suspended, resumed and ended by counsel, by keyboard alone', async () => {
    const counsel = await writ.signIn('counsel-1');
    const { page } = counsel;
    const keyboard = await Keyboard.of(page);
    await counsel.open('/flaggers');
    await keyboard.tabToElement(page.locator('summary', { hasText: 'Record a trusted flagger' }));
    await keyboard.press('Enter');
    await keyboard.fill('Name', 'Fraud Watch');
    await keyboard.fill('Country of the coordinator (two letters)', 'de');
    await keyboard.fill('Issuer of its sign-in', 'https://id.fraud-watch.example');
    await keyboard.fill('That name, exactly as in its sign-in', 'fraud-watch');
    await keyboard.tabTo('checkbox', 'Scams and fraud');
    await keyboard.press('Space');
    await expectAccessible(page);
    await keyboard.activate('button', 'Record');
    for (const [open, button, state] of [
      ['Suspend during an investigation …', 'Suspend', 'SUSPENDED'],
      ['Resume after the investigation …', 'Resume', 'IN_FORCE'],
      ['End for good, because the status was revoked …', 'End for good', 'ENDED'],
    ] as const) {
      const flagger = page.locator('[data-flagger]', { hasText: 'Fraud Watch' });
      await flagger.waitFor();
      await keyboard.tabToElement(flagger.locator('summary', { hasText: open }));
      await keyboard.press('Enter');
      await keyboard.tabToElement(flagger.locator('details[open] textarea'));
      await keyboard.type('The coordinator wrote so on its page.');
      await keyboard.activate('button', button);
      await page.locator(`[data-flagger=${state}]`, { hasText: 'Fraud Watch' }).waitFor();
    }
    expect(await page.locator('[data-flagger=ENDED] summary').count(), 'what has ended has no acts').toBe(0);
    await expectReflow(page);
    await counsel.close();
  });

  it('is read by an agent, who records none', async () => {
    const agent = await writ.signIn('agent-1');
    await agent.open('/flaggers');
    await agent.page.locator('[data-flagger]', { hasText: 'Fraud Watch' }).waitFor();
    expect(await agent.page.locator('main summary').count()).toBe(0);
    await agent.close();
  });
});

describe('an event subscriber', () => {
  it('is added, paused and resumed by counsel, beside the key of the signatures; a bad address says what to do', async () => {
    const counsel = await writ.signIn('counsel-1');
    const { page } = counsel;
    await counsel.open('/subscribers');
    await page.getByRole('heading', { name: 'Public key of the signatures' }).waitFor();
    await page.getByText('Add a subscriber …').click();
    await page.getByLabel('URL of the webhook').fill('http://edge.example.org/hook');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.locator('[data-state=refused]').waitFor();
    await page.getByLabel('URL of the webhook').fill('https://edge.example.org/hook');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    const one = (state: string) => page.locator(`[data-subscriber=${state}]`, { hasText: 'edge.example.org' });
    await one('ENABLED').waitFor();
    await screen(page, 'subscribers');
    await one('ENABLED').getByRole('button', { name: 'Pause' }).click();
    await expectAccessible(page);
    await dialog(page).getByRole('button', { name: 'Pause' }).click();
    await one('DISABLED').getByRole('button', { name: 'Resume' }).click();
    await dialog(page).getByRole('button', { name: 'Resume' }).click();
    await one('ENABLED').waitFor();
    await counsel.close();
    const agent = await writ.signIn('agent-1');
    await agent.open('/subscribers');
    await agent.page.locator('[data-subscriber]').first().waitFor();
    expect(await agent.page.locator('main [data-subscriber] button').count(), 'an agent changes no subscriber').toBe(0);
    await agent.close();
  });
});

describe('an authority', () => {
  it('is proposed with a call-back script and what was checked, approved by another person who reads that, suspended, and its end proposed', async () => {
    const agent = await writ.signIn('agent-1');
    await agent.open('/authorities');
    const form = agent.page.locator('form', { has: agent.page.getByText('Call-back script') });
    await agent.page.getByText('Propose an authority …').click();
    await form.getByRole('textbox', { name: 'Name', exact: true }).fill('Court of Southport');
    await form.getByRole('textbox', { name: 'Name in its tokens' }).fill('southport-court');
    await form.getByRole('textbox', { name: 'Country', exact: true }).fill('fr');
    await form.getByLabel('Issuer of its tokens').fill('https://id.southport-court.example');
    await form.getByLabel('Number to call back').fill('+33 1 99 00 12 34');
    await form.getByLabel('Validating authority').check();
    await form.getByLabel('Judge', { exact: true }).check();
    const script = form.getByRole('region', { name: 'Call-back script' });
    for (const part of ['+33 1 99 00 12 34', 'southport-court', 'https://id.southport-court.example', 'Validating authority', 'Judge'])
      await expect.poll(() => script.textContent()).toContain(part);
    const checked = 'The number is in the register of courts. Clerk Moreau answered at 09:40 and read the issuer out.';
    await form.getByLabel('What you checked, and how').fill(checked);
    await screen(agent.page, 'enrolment proposed');
    await expectAccessible(agent.page);
    await expectReflow(agent.page);
    await form.getByRole('button', { name: 'Propose it' }).click();
    const panel = (page: Page, state: string) => page.locator(`[data-enrolment=${state}]`, { hasText: 'southport-court' });
    await panel(agent.page, 'PROPOSED').getByRole('heading', { name: 'Court of Southport (France)' }).waitFor();
    expect(await panel(agent.page, 'PROPOSED').getByRole('button', { name: 'Approve …' }).count(), 'an agent approves nothing').toBe(0);
    await agent.close();

    const counsel = await writ.signIn('counsel-1');
    const { page } = counsel;
    await counsel.open('/authorities');
    await panel(page, 'PROPOSED').getByRole('button', { name: 'Approve …' }).click();
    await expect.poll(() => dialog(page).textContent()).toContain(checked);
    await expect.poll(() => dialog(page).textContent()).toContain('+33 1 99 00 12 34');
    await expectAccessible(page);
    await dialog(page).getByRole('button', { name: 'Approve' }).click();
    await panel(page, 'APPROVED').waitFor();

    const auditor = await writ.signIn('auditor');
    await auditor.open('/enrolments');
    const card = auditor.page.getByRole('article', { name: 'Court of Southport' });
    await card
      .getByText(/what was done|History/i)
      .first()
      .waitFor();
    await expect.poll(() => card.textContent()).toContain(checked);
    await card.getByRole('button', { name: 'Confirm' }).click();
    await card.getByText('Enrolled').first().waitFor();
    await auditor.close();

    await counsel.open('/authorities');
    await panel(page, 'ENROLLED').getByText('Suspend at once …').click();
    await panel(page, 'ENROLLED').getByLabel('Why it is suspended').fill('Its issuer was broken into.');
    await panel(page, 'ENROLLED').getByRole('button', { name: 'Suspend' }).click();
    await panel(page, 'SUSPENDED').getByText('Propose to resume …').click();
    await panel(page, 'SUSPENDED')
      .getByLabel('Why it can resume, and what was checked')
      .fill('It has new keys; Clerk Moreau read them out.');
    await panel(page, 'SUSPENDED').getByRole('button', { name: 'Propose to resume' }).click();
    await panel(page, 'SUSPENDED').getByText('Clerk Moreau read them out').waitFor();
    await counsel.close();
  });

  it('that was never confirmed is dropped at once, with a reason', async () => {
    const input = {
      ...{
        organisation: 'eastport-court',
        issuer: 'https://id.eastport-court.example',
        country: 'FR',
        callBackNumber: '+33 1 99 00 12 35',
      },
      ...{ roles: ['VALIDATING'], offices: ['JUDGE'] },
    };
    const query =
      'mutation ($input: EnrolmentInput!) { proposeEnrolment(input: $input) { ... on Enrolment { id } ... on Refusal { reasons } } }';
    await act('agent-1', 'platform', query, { input });
    const agent = await writ.signIn('agent-2');
    await agent.open('/authorities');
    const panel = (state: string) => agent.page.locator(`[data-enrolment=${state}]`, { hasText: 'eastport-court' });
    await panel('PROPOSED').getByText('End the enrolment …').click();
    await panel('PROPOSED').getByLabel('Why it ends').fill('The number is not that of the court.');
    await panel('PROPOSED').getByRole('button', { name: 'End the enrolment' }).click();
    await panel('ENDED').getByText('The number is not that of the court.').waitFor();
    await agent.close();
  });
});

describe('misuse', () => {
  const noticed = async (): Promise<string> => {
    // What the other tests restrict, and readers may be kept from, is of another author.
    const [row] = await writ.stack.sql<{ id: string }>(
      'postgres',
      `SELECT i.id FROM content.item i LEFT JOIN enforcement.notice n ON n.item_id = i.id LEFT JOIN records.account_holder h USING (account_id)
        WHERE h.subject IS NULL GROUP BY i.id ORDER BY count(n.id), i.id LIMIT 1`,
    );
    const item = row?.id ?? expect.fail('nobody else has published anything');
    const input = {
      ...{ item, category: 'STATEMENT_CATEGORY_SCAMS_AND_FRAUD', explanation: 'It is a scam.' },
      ...{ name: 'A Reader', email: 'reader@example.org', goodFaith: true },
    };
    const submit =
      'mutation ($input: NoticeInput!) { submitNotice(input: $input) { ... on Notice { id generation } ... on Refusal { reasons } } }';
    const { id, generation } = await act<{ id: string; generation: number }>('holder-2', 'public', submit, { input });
    const [work] = await writ.stack.sql<{ id: string }>('postgres', 'SELECT id FROM enforcement.work_item WHERE subject_id = $1', [id]);
    await act('agent-1', 'platform', 'mutation ($w: ID!) { claim(work: $w) { ... on WorkItem { id } ... on Refusal { reasons } } }', {
      w: work?.id,
    });
    const decide = `mutation ($id: ID!, $g: Int!) { decideNotice(notice: $id, generation: $g, outcome: NOT_ACTIONED, reason: "It is none.", unfounded: true) {
      ... on Notice { id } ... on Refusal { reasons } } }`;
    await act('agent-1', 'platform', decide, { id, g: generation });
    return id;
  };

  it('is warned of, then suspended for, and a suspension is lifted with a reason', async () => {
    const ids = [];
    while (ids.length < 5) ids.push(await noticed());
    const counsel = await writ.signIn('counsel-1');
    const { page } = counsel;
    await counsel.open(`/misuse?act=${ids[0]}`);
    await page.getByLabel('Ids of the notices, complaints or restrictions').fill(ids.slice(0, 4).join('\n'));
    await page.getByLabel('Why it is misuse').fill('Five notices without any ground in one day, each after an answer.');
    await page.getByRole('button', { name: 'Warn the person' }).click();
    await page.locator('[data-reason=NOT_YET]').waitFor();
    await page.getByLabel('Ids of the notices, complaints or restrictions').fill(ids.join('\n'));
    await page.getByRole('button', { name: 'Warn the person' }).click();
    await page.locator('[data-measure=WARNING]').waitFor();
    await screen(page, 'misuse');
    await expectAccessible(page);
    await expectReflow(page);
    const all = [...ids, await noticed()];
    await page.getByLabel('Measure', { exact: true }).selectOption('SUSPENSION');
    await page.getByLabel('Ids of the notices, complaints or restrictions').fill(all.join(' '));
    await page.getByLabel('Why it is misuse').fill('One more after the warning.');
    await page
      .getByLabel('End of the suspension')
      .fill(new Date(writ.stack.clock().getTime() + 20 * 86_400_000).toISOString().slice(0, 16));
    await page.getByRole('button', { name: 'Suspend the person' }).click();
    const suspension = page.locator('[data-measure=SUSPENSION]');
    await suspension.getByText('Lift it before its time …').click();
    await suspension.getByLabel('Why it is lifted').fill('The person has apologised.');
    await suspension.getByRole('button', { name: 'Lift', exact: true }).click();
    await suspension.getByText('Lift it before its time …').waitFor({ state: 'detached' });
    await suspension.getByText('The person has apologised.').waitFor();
    await counsel.close();
  });
});

describe('a batch', () => {
  it('is opened, filled, closed and undone by its author', async () => {
    const [item, other] = [fresh(), fresh()];
    const agent = await writ.signIn('agent-1');
    const { page } = agent;
    await agent.open('/batches');
    await page.getByText('Open a batch …').click();
    await page.getByRole('textbox', { name: 'Key', exact: true }).fill('wave-7');
    await page.getByLabel('Maximum number of decisions').fill('3');
    await page.getByRole('textbox', { name: 'Purpose', exact: true }).fill('Advertisements of one day.');
    await page.getByRole('button', { name: 'Open the batch' }).click();
    await page.getByRole('heading', { name: 'Add decisions' }).waitFor();
    await page.getByLabel(/^Ids of the items/).fill(`${item}\n${other} no-such-item`);
    await page.getByRole('button', { name: 'Add 3 decisions' }).click();
    expect(await page.locator('[data-missing]').getAttribute('data-missing'), 'what is missing is named').not.toBe('0');
    await page.getByLabel('Demoted', { exact: true }).check();
    await page.getByLabel('The decision rests on').selectOption('DECISION_GROUND_INCOMPATIBLE_CONTENT');
    await page.getByLabel('The clause of the terms').fill('Terms, clause 4');
    await page.getByLabel('Why the content is against the terms').fill('It is advertising.');
    await page.getByRole('combobox', { name: 'Category', exact: true }).selectOption('STATEMENT_CATEGORY_OTHER_VIOLATION_TC');
    await page.getByLabel('Facts and circumstances relied on').fill('The same text was posted many times.');
    await page.locator('[data-missing="0"]').waitFor();
    await screen(page, 'batch open');
    await expectAccessible(page);
    await expectReflow(page);
    await page.getByRole('button', { name: 'Add 3 decisions' }).click();
    await page.getByRole('heading', { name: 'no-such-item was not added' }).waitFor();
    await expect
      .poll(() => page.getByLabel(/^Ids of the items/).inputValue(), { message: 'what was refused stays in the form' })
      .toBe('no-such-item');
    await page.getByRole('button', { name: 'Close …' }).click();
    await dialog(page).getByRole('button', { name: 'Close', exact: true }).click();
    await page.getByText('Undo all of it …').click();
    await expect.poll(() => statusOf(item)).toBe('DEMOTED');
    await page.getByLabel('Why, for the persons concerned').fill('The list was wrong.');
    await page.getByRole('button', { name: 'Undo all of it' }).click();
    await expect.poll(() => Promise.all([item, other].map(statusOf))).toEqual(['AVAILABLE', 'AVAILABLE']);
    await agent.close();
  });
});

describe('what is retained of removed terrorist content', () => {
  it('is kept longer for a court by counsel, and for its own order by the authority', async () => {
    const item = fresh();
    const order = await orderRemoved(writ.stack, item);
    const dayAfter = async (months: number): Promise<string> => {
      const [row] = await writ.stack.sql<{ day: string }>(
        'postgres',
        `SELECT to_char(max(keep_until) + make_interval(months => $2), 'YYYY-MM-DD') AS day FROM content.removed WHERE item_id = $1`,
        [item, months],
      );
      return row?.day ?? expect.fail('nothing is kept');
    };
    const keep = async (page: Page, months: number, proceedings: string) => {
      const region = page.getByRole('region', { name: 'Retained copies' });
      await region.getByText('Retain it longer …').click();
      await region.getByLabel('Last day').fill(await dayAfter(months));
      await region.getByLabel(/^Which review proceedings/).fill(proceedings);
      await expectAccessible(page);
      await region.getByRole('button', { name: 'Retain it longer' }).click();
      await region.getByText(proceedings).last().waitFor();
      await expectReflow(page);
    };
    const counsel = await writ.signIn('counsel-1');
    await counsel.open(`/content/${item}`);
    await keep(counsel.page, 1, 'Administrative Court of Northport, 3 K 12/26.');
    await counsel.close();
    const regulator = await writ.signIn('regulator');
    await regulator.open(`/orders/${order}`);
    await keep(regulator.page, 2, 'Review before the authority, R 8/26.');
    await regulator.close();
  });
});

describe('a version of the law', () => {
  it('is proposed by one counsel and put in force by another who sends the same file', async () => {
    const { data } = await writ.stack.ask('platform', 'counsel-1', '{ lawInForce { files } }');
    const edited = String(data.lawInForce.files).replace('"reminderDays":90', '"reminderDays":77');
    const file = { name: 'law.json', mimeType: 'application/json', buffer: Buffer.from(edited) };
    for (const [login, state] of [
      ['counsel-1', 'proposed'],
      ['counsel-2', 'applied'],
    ] as const) {
      const counsel = await writ.signIn(login);
      await counsel.open('/law');
      await counsel.page.getByLabel('The files as one JSON array').setInputFiles(file);
      await counsel.page.getByRole('button', { name: 'Send the version' }).click();
      await counsel.page.locator(`[data-law=${state}]`, { hasText: 'Version 1' }).waitFor();
      await screen(counsel.page, `law ${state}`);
      await expectAccessible(counsel.page);
      await expectReflow(counsel.page);
      await counsel.close();
    }
  });
});

describe('a subscriber that could not be reached', () => {
  it('has its changes sent again that were given up', async () => {
    const add = 'mutation ($url: String!) { addEventSubscriber(url: $url) { ... on EventSubscriber { id } ... on Refusal { reasons } } }';
    const { id } = await act<{ id: string }>('counsel-1', 'platform', add, { url: 'https://gone.example.org/hook' });
    const counsel = await writ.signIn('counsel-1');
    await writ.stack.sql(
      'postgres',
      `INSERT INTO enforcement.delivery (subscriber_id, sequence, state, attempts, next_at, outcome)
         SELECT $1, o.sequence, 'DEAD', 10, now(), 'TIMEOUT' FROM (SELECT max(sequence) AS sequence FROM enforcement.item_version) o
         ON CONFLICT (sequence, subscriber_id) DO UPDATE SET state = 'DEAD'`,
      [id],
    );
    await counsel.open('/subscribers');
    const one = counsel.page.locator('[data-subscriber=ENABLED]', { hasText: 'gone.example.org' });
    await one.getByRole('button', { name: 'Send again' }).click();
    await dialog(counsel.page).getByRole('button', { name: 'Send again' }).click();
    await dialog(counsel.page).waitFor({ state: 'detached' });
    await expect.poll(() => one.getByRole('button', { name: 'Send again' }).count()).toBe(0);
    await counsel.close();
  });
});
