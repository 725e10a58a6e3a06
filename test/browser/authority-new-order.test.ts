/**
 * The wizard for a new order, by keyboard alone against a whole Writ: what the basis does not allow is not offered, and is refused when it
 * is sent all the same; what is missing or refused is said at its field, and nothing that was written is lost.
 */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { epoc, ordersOn } from '../harness/orders.ts';
import { listed } from '../harness/trusted-documents.ts';
import { expectAccessible, expectReflow } from './harness/axe.ts';
import { type Console, desktop, openConsole, pathOf, phone, type Visitor } from './harness/console.ts';
import { Keyboard } from './harness/keyboard.ts';
import { screen } from './harness/screens.ts';
import { waysTaken } from './harness/ways.ts';

let writ: Console;
let orders: ReturnType<typeof ordersOn>;
beforeAll(async () => {
  writ = await openConsole();
  orders = ordersOn(writ.stack);
});
afterEach(() => writ.checkFaults());
afterAll(() => writ.close());

const atStep = (page: Page, name: string) => page.getByRole('heading', { level: 2, name }).waitFor();
/** The summary of faults, once it has the focus. */
const summary = async (page: Page): Promise<string> => {
  await page.waitForFunction(() => document.activeElement?.classList.contains('order-faults') === true);
  return (await page.locator('.order-faults').textContent()) ?? '';
};
const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.id ?? '');
const asked = (visitor: Visitor, operation: string) => visitor.answers.seen.filter((one) => one.operation === operation);
const wizard = async (login: string, path = '/orders/new', device = desktop): Promise<Visitor> => {
  const visitor = await writ.signIn(login, device);
  await visitor.open(path);
  await visitor.page.getByRole('heading', { level: 2 }).first().waitFor();
  return visitor;
};

/** Writes a date and time into a field of segments, whatever their order: the browser's own format is asked of the page. */
async function typeInstant(page: Page, keys: Keyboard, name: string, iso: string): Promise<void> {
  const field = page.getByLabel(name);
  await keys.tabToElement(field, name);
  const [year = '', month = '', day = '', hour = 0, minute = ''] = iso.split(/[-T:]/);
  const half = Number(hour) % 12 === 0 ? 12 : Number(hour) % 12;
  await keys.type(`${month}${day}${year}`);
  await keys.type(`${String(half).padStart(2, '0')}${minute}${Number(hour) < 12 ? 'AM' : 'PM'}`);
  await expect.poll(() => field.inputValue()).toBe(iso);
}

async function typeDay(page: Page, keys: Keyboard, name: string, iso: string): Promise<void> {
  const field = page.getByLabel(name);
  await keys.tabToElement(field, name);
  const [year = '', month = '', day = ''] = iso.split('-');
  await keys.type(`${month}${day}${year}`);
  await expect.poll(() => field.inputValue()).toBe(iso);
}

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** Chooses a radio button or a box: Tab goes to a group, arrows or space choose in it. */
async function choose(page: Page, keys: Keyboard, role: 'radio' | 'checkbox', name: string): Promise<void> {
  const wanted = page.getByRole(role, { name, exact: true });
  const group = await wanted.getAttribute('name');
  if (role === 'radio') {
    await keys.tabToElement(page.locator(`input[type=radio][name="${group}"]`), `group of ${name}`);
    for (let steps = 0; steps < 12 && !(await wanted.evaluate((element) => element === document.activeElement)); steps += 1)
      await keys.press('ArrowDown');
  } else await keys.tabToElement(wanted, name);
  if (!(await wanted.isChecked())) await keys.press('Space');
  await expect.poll(() => wanted.isChecked()).toBe(true);
}

describe('a police officer', () => {
  it('writes, checks and signs a European Production Order by keyboard alone', async () => {
    const officer = await writ.signIn('police');
    const { page } = officer;
    await officer.open('/orders');
    const keys = await Keyboard.of(page);
    await keys.activate('link', /^New order/);
    await atStep(page, 'Step 1 of 5: Legal basis');

    // Nothing is chosen: the summary says so, and its link leads to the group.
    await keys.activate('button', 'Continue');
    expect(await summary(page)).toContain('Kind of order');
    await keys.activate('link', 'Kind of order');
    await expect.poll(() => page.evaluate(() => (document.activeElement as HTMLInputElement).name)).toBe('order-kind');

    await choose(page, keys, 'radio', 'European Production Order');
    await keys.fill('Your case number', '12 Js 345/26');
    await keys.fill('Law that gives the power to order (optional)', 'Code of Criminal Procedure, section 100k');
    await keys.fill('Offence', 'Criminal Code, section 263');
    await keys.fill('Grounds (optional)', 'The sender of the forged invoices is not known otherwise.');
    await keys.activate('button', 'Continue');

    await atStep(page, 'Step 2 of 5: Targets');
    await keys.fill('Target 1', ' Someone@Example.ORG ');
    await expect.poll(() => page.getByText('Will be sent as').textContent()).toContain('someone@example.org');
    await keys.tabToElement(page.locator('summary', { hasText: 'Paste several targets' }));
    await keys.press('Enter');
    await keys.fill('One target per line', 'type,value\nPHONE_NUMBER,"+1 (555) 555-0123"\n*@example.org');
    await keys.activate('button', 'Add these targets');
    await expect.poll(() => page.getByLabel('Target 2', { exact: true }).inputValue()).toBe('+1 (555) 555-0123');
    await keys.activate('button', 'Continue');
    expect(await summary(page)).toContain('It contains a wildcard');
    await keys.activate('link', 'Target');
    await expect.poll(() => focused(page)).toMatch(/^target-/);
    await expect.poll(() => page.getByLabel('Target 3', { exact: true }).getAttribute('aria-invalid')).toBe('true');
    await keys.activate('button', 'Remove target 3');
    await keys.activate('button', 'Continue');

    await atStep(page, 'Step 3 of 5: Scope');
    for (const category of ['Subscriber data', 'Traffic data']) await choose(page, keys, 'checkbox', category);
    await keys.tabToElement(page.getByLabel('Offence threshold'));
    await keys.type('Maximum');
    await typeInstant(page, keys, 'Period from', '2002-08-01T00:00');
    await typeInstant(page, keys, 'Period to', '2002-10-01T00:00');
    expect(await page.locator('main').textContent(), 'an instant is written as people read it').not.toMatch(/\d{4}-\d\d-\d\dT/);
    await keys.fill('Summary of the case (optional)', 'An invoice fraud');
    await choose(page, keys, 'radio', 'An enforcing authority is notified');
    await keys.tabTo('combobox', 'Notified authority');
    await keys.type('westland');
    await expect.poll(() => page.getByLabel('Notified authority').inputValue()).toBe('westland-enforcing-authority\nIE');
    const measure = (name: string) => page.locator(`[data-measure="${name}"] td`).first().textContent();
    expect([await measure('TARGETS'), await measure('CATEGORIES'), await measure('DAYS'), await measure('ACCOUNT_DAYS')]).toEqual([
      '2',
      '2',
      '61',
      '122',
    ]);
    await expect
      .poll(() => page.locator('[data-warning]').evaluateAll((all) => all.map((one) => one.getAttribute('data-warning'))))
      .toEqual(['IDENTIFY_FIRST']);
    await keys.activate('button', 'Continue');

    await atStep(page, 'Step 4 of 5: Informing the person');
    // The law sets no day: none need be said, and one that is announced must be named.
    await keys.activate('button', 'Continue');
    await atStep(page, 'Step 5 of 5: Check and sign');
    await keys.activate('button', 'Back');
    await atStep(page, 'Step 4 of 5: Informing the person');
    await choose(page, keys, 'radio', 'Notify the person by a date');
    await keys.activate('button', 'Continue');
    expect(await summary(page)).toContain('Choose a day.');
    await typeDay(page, keys, 'Notified by the end of', inDays(30));
    await keys.activate('button', 'Continue');

    await atStep(page, 'Step 5 of 5: Check and sign');
    await keys.activate('button', 'Save draft and show what you sign');
    await expect.poll(() => focused(page)).toBe('digest-title');
    const digest = await page.locator('.order-digest .identifier').textContent();
    expect(digest).toMatch(/^2:[0-9a-f]{64}$/);
    await screen(page, 'new order to sign');
    await expectAccessible(page);
    // Grounds and summary are for the notified authority alone: Art. 9(2).
    const [platform, person] = await Promise.all(
      ['As the platform will see it', 'As the person will read it'].map((name) => page.getByRole('region', { name }).textContent()),
    );
    expect(platform).toContain('+15555550123');
    expect(person).toContain('Northport Police asked the platform for data about you: Subscriber data and Traffic data.');
    for (const preview of [platform, person]) {
      expect(preview).not.toContain('An invoice fraud');
      expect(preview).not.toContain('The sender of the forged invoices');
    }
    await keys.activate('button', 'Sign and submit');
    await page.waitForURL(/\/orders\/[0-9a-f-]{36}$/);

    const id = page.url().split('/').at(-1) ?? '';
    const { data } = await writ.stack.ask(
      'authority',
      'police',
      'query ($id: ID!) { order(id: $id) { status digest purpose legalBasis { grounds } from to categories notified { organisation country } targets { type value } } }',
      { id },
    );
    expect(data?.order).toEqual({
      status: 'SUBMITTED',
      digest,
      purpose: 'An invoice fraud',
      legalBasis: { grounds: 'The sender of the forged invoices is not known otherwise.' },
      from: '2002-08-01T00:00:00.000Z',
      to: '2002-10-01T00:00:00.000Z',
      categories: ['SUBSCRIBER', 'TRAFFIC'],
      notified: { organisation: 'westland-enforcing-authority', country: 'IE' },
      targets: [
        { type: 'EMAIL', value: 'someone@example.org' },
        { type: 'PHONE_NUMBER', value: '+15555550123' },
      ],
    });
    expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => !/^(mantine|writ-keys)/.test(key)))).toEqual([]);
    expect(await page.evaluate(() => JSON.stringify(Object.entries(sessionStorage)))).not.toContain('someone@example.org');
    await officer.close();
  });

  it('sees what only the server can know, at its field and with every input unchanged', async () => {
    const draft = await orders.draft('police', {
      ...epoc('kept@example.org', { notified: { organisation: 'westland-enforcing-authority', country: 'IE' } }),
      purpose: '',
      earlier: '019a0000-0000-7000-8000-000000000000',
      informBy: `${inDays(20)}T00:00:00Z`,
    });
    const officer = await wizard('police', `/orders/new?draft=${draft.id}&step=sign`);
    const { page } = officer;
    const keys = await Keyboard.of(page);
    await keys.activate('button', 'Sign and submit');
    expect(await summary(page)).toContain('Legal basis: Earlier order');
    expect(await summary(page)).toContain('Scope: Summary of the case');
    for (const reason of ['LINK', 'MISSING'])
      await expect.poll(() => page.locator(`[data-state="refused"] [data-reason="${reason}"]`).count(), { message: reason }).toBe(1);
    // The notified authority is one of this Writ, and reads a summary.
    await keys.activate('link', /Summary of the case/);
    await atStep(page, 'Step 3 of 5: Scope');
    await expect.poll(() => focused(page)).toBe('purpose');
    await expect.poll(() => page.locator('#purpose').getAttribute('aria-invalid')).toBe('true');
    await keys.activate('link', /Check and sign/);
    await keys.activate('link', /Earlier order/);
    await atStep(page, 'Step 1 of 5: Legal basis');
    await expect.poll(() => focused(page)).toBe('earlier');
    await expect.poll(() => page.locator('#earlier').getAttribute('aria-invalid')).toBe('true');
    await expect.poll(() => page.getByLabel('Grounds').inputValue()).toBe('The sender of the forged invoices is not known otherwise.');
    await screen(page, 'new order refused');
    await keys.press('Control+a');
    await keys.press('Delete');
    await keys.activate('link', /Scope/);
    await atStep(page, 'Step 3 of 5: Scope');
    await keys.fill('Summary of the case (optional)', 'An invoice fraud');
    await keys.activate('link', /Check and sign/);
    await keys.activate('button', 'Save draft and show what you sign');
    await keys.activate('button', 'Sign and submit');
    await page.waitForURL(/\/orders\/[0-9a-f-]{36}$/);
    expect(asked(officer, 'SignOrder').map(({ text }) => JSON.parse(text).data.submitOrder.__typename)).toEqual(['Refusal', 'Order']);
    await officer.close();
  });

  it('claims an emergency, which removes what no emergency permits', async () => {
    const officer = await wizard('police');
    const { page } = officer;
    const keys = await Keyboard.of(page);
    await choose(page, keys, 'radio', 'European Production Order');
    await choose(page, keys, 'checkbox', 'This is an emergency: the order can’t wait for validation');
    await page.getByRole('link', { name: /Scope/ }).focus();
    await keys.press('Enter');
    await atStep(page, 'Step 3 of 5: Scope');
    await expect.poll(() => page.getByRole('checkbox').evaluateAll((boxes) => boxes.length)).toBe(2);
    expect(await page.getByRole('checkbox', { name: 'Traffic data' }).count()).toBe(0);
    await officer.close();
  });

  it('drafts an order that has ended once more, with all its contents', async () => {
    const over = await orders.must(
      'police',
      'withdrawOrder',
      await orders.submit('police', await orders.draft('police', epoc('again@example.org', { reference: 'Again 1/26' }))),
      { reason: ['String!', 'Another person'] },
    );
    const officer = await writ.signIn('police');
    const { page } = officer;
    await officer.open('/orders?status=WITHDRAWN');
    const keys = await Keyboard.of(page);
    await keys.activate('button', 'Draft again: Again 1/26');
    await page.waitForURL(/draft=/);
    await atStep(page, 'Step 1 of 5: Legal basis');
    await expect.poll(() => page.getByLabel('Your case number').inputValue()).toBe('Again 1/26');
    await expect.poll(() => page.locator('#earlier').inputValue()).toBe(over.id);
    await keys.activate('link', /Targets/);
    await expect.poll(() => page.getByLabel('Target 1', { exact: true }).inputValue()).toBe('again@example.org');
    await officer.close();
  });

  it('saves the same draft again: one is in the list however often it is saved, and the page says where one of before is left', async () => {
    const drafts = () =>
      writ.stack.sql<{ id: string; reference: string }>(
        'postgres',
        `SELECT id, reference FROM orders.legal_order WHERE status = 'DRAFT' AND reference LIKE '77 Js %' ORDER BY reference`,
      );
    const officer = await writ.signIn('police');
    const { page } = officer;
    await officer.open('/orders/new');
    await page.getByRole('radio', { name: 'European Production Order' }).check();
    const save = async (reference: string) => {
      await page.getByLabel('Your case number').fill(reference);
      await page.getByRole('button', { name: 'Save draft' }).click();
      await expect
        .poll(async () => (await drafts()).some((draft) => draft.reference === reference && page.url().includes(draft.id)))
        .toBe(true);
    };
    await save('77 Js 1/26');
    const [first] = await drafts();
    await save('77 Js 2/26');
    expect(await drafts(), 'the same draft').toEqual([{ id: first?.id, reference: '77 Js 2/26' }]);
    // Opened again, it is that draft too.
    await officer.open(`/orders/new?draft=${first?.id}`);
    await save('77 Js 2a/26');
    expect(await drafts(), 'the same draft').toEqual([{ id: first?.id, reference: '77 Js 2a/26' }]);
    // Another kind is another order: the one of before is discarded.
    await page.getByRole('radio', { name: 'European Preservation Order' }).check();
    await save('77 Js 2/26');
    await expect.poll(async () => (await drafts()).map(({ reference }) => reference)).toEqual(['77 Js 2/26']);
    expect((await drafts())[0]?.id).not.toBe(first?.id);
    // It has changed in another window: what is written now is saved all the same, and the page says what is left.
    const [left] = await drafts();
    await writ.stack.sql('postgres', 'UPDATE orders.legal_order SET generation = generation + 1 WHERE id = $1', [left?.id]);
    await save('77 Js 3/26');
    await page.locator(`[data-left="${left?.id}"]`).getByRole('link', { name: 'Open the draft of before' }).waitFor();
    expect((await drafts()).map(({ reference }) => reference)).toEqual(['77 Js 2/26', '77 Js 3/26']);
    await expectAccessible(page);
    await officer.close();
  });

  it('reads what became of a draft when no answer comes, and keeps the draft', async () => {
    const officer = await wizard('police');
    const { page } = officer;
    await page.getByRole('radio', { name: 'European Production Order' }).check();
    await page.getByLabel('Your case number').fill('Kept 7/26');
    writ.expectFault(/ERR_INTERNET_DISCONNECTED/);
    await officer.offline(true);
    await page.getByRole('button', { name: 'Save draft' }).click();
    await page.locator('[data-state="UNREACHABLE"]').waitFor();
    await expect.poll(() => page.getByLabel('Your case number').inputValue()).toBe('Kept 7/26');
    await officer.offline(false);
    await page.getByRole('button', { name: 'Save draft' }).click();
    await page.waitForURL(/draft=/);
    await officer.close();
  });
});

describe('a step that the legal basis does not permit', () => {
  const kindsOf = (page: Page) => page.getByRole('radio').evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value).sort());

  it('is not offered: each office has its kinds', async () => {
    for (const [login, kinds] of [
      ['police', ['DSA_ACT', 'DSA_INFORM', 'EPOC', 'EPOC_PR', 'TCO_REMOVAL']],
      ['prosecutor', ['DSA_ACT', 'DSA_INFORM', 'EPOC', 'EPOC_PR', 'TCO_REMOVAL']],
      ['regulator', ['DSA_ACT', 'DSA_INFORM', 'TCO_REMOVAL']],
    ] as const) {
      const { page, close } = await wizard(login);
      const found = await kindsOf(page);
      expect(
        found.filter((kind) => !kind.startsWith('NATIONAL')),
        login,
      ).toEqual(kinds);
      await close();
    }
  });

  it('is refused by the server when it is sent all the same', async () => {
    const regulator = await wizard('regulator');
    const { page } = regulator;
    await page.getByRole('radio', { name: 'Order to provide information' }).check();
    await page.getByRole('link', { name: /Scope/ }).click();
    await atStep(page, 'Step 3 of 5: Scope');
    await expect.poll(() => page.getByRole('checkbox').evaluateAll((all) => all.length)).toBe(2);
    expect(await page.getByRole('checkbox', { name: 'Content data' }).count()).toBe(0);

    const send = (name: string, variables: Record<string, unknown>) =>
      page.evaluate(
        async ({ path, documentId, variables: given }) => {
          const answer = await fetch(path, {
            method: 'POST',
            headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
            body: JSON.stringify({ documentId, variables: given }),
          });
          return (await answer.json()).data;
        },
        { path: pathOf('authority'), documentId: listed('authority', name).id, variables },
      );
    const input = {
      kind: 'DSA_INFORM',
      reference: 'DR-2026-99',
      purpose: 'Forged prescriptions',
      legalBasis: { provision: 'Act, section 12', grounds: 'They are not known.', redress: 'Administrative court.' },
      targets: [{ type: 'EMAIL', value: 'sent@example.org' }],
      categories: ['SUBSCRIBER', 'CONTENT'],
      reportTo: 'Desk',
    };
    const { draftOrder } = await send('draft-order', { input });
    const { submitOrder } = await send('submit-order', { order: draftOrder.id, generation: draftOrder.generation });
    expect(submitOrder.__typename).toBe('Refusal');
    expect(submitOrder.reasons).toContain('CATEGORY');
    await regulator.close();
  });

  it('is no page for a validating authority', async () => {
    const judge = await writ.signIn('judge');
    await judge.open('/orders/new');
    await judge.page.locator('[data-state="empty"]').waitFor();
    expect(await judge.page.getByRole('radio').count()).toBe(0);
    await judge.close();
  });
});

describe('an order that is too broad', () => {
  it('is marked before anything is submitted', async () => {
    const officer = await wizard('police');
    const { page } = officer;
    const warnings = () => page.locator('[data-warning]').evaluateAll((all) => all.map((one) => one.getAttribute('data-warning')));
    await page.getByRole('radio', { name: 'European Production Order' }).check();
    await page.getByRole('link', { name: /Targets/ }).click();
    await page.locator('summary', { hasText: 'Paste several' }).click();
    await page.getByLabel('One target per line').fill(Array.from({ length: 12 }, (_, index) => `p${index}@example.org`).join('\n'));
    await page.getByRole('button', { name: 'Add these targets' }).click();
    // No law says how many an order may name: a further one can be added, and nothing is refused.
    const measure = (name: string) => page.locator(`[data-measure="${name}"] td`).allTextContents();
    expect(await measure('TARGETS')).toEqual(['12', '–']);
    expect(await warnings()).toEqual(['MANY_TARGETS']);
    await expect.poll(() => page.getByRole('button', { name: 'Add a target' }).isEnabled()).toBe(true);
    await page.getByRole('button', { name: 'Continue' }).click();
    await atStep(page, 'Step 3 of 5: Scope');
    for (const box of await page.getByRole('checkbox').all()) await box.check();
    await page.getByLabel('Period from').fill('2001-01-01T00:00');
    await page.getByLabel('Period to').fill('2002-10-01T00:00');
    expect(await warnings()).toEqual(['IDENTIFY_FIRST', 'ALL_CATEGORIES', 'WINDOW_YEAR', 'MANY_TARGETS', 'ACCOUNT_DAYS']);
    expect(await measure('DAYS')).toEqual(['638', '–']);
    expect(await page.locator('[data-over]').count()).toBe(0);
    expect(asked(officer, 'SaveDraft')).toEqual([]);
    await officer.close();
  });
});

describe('every step of the wizard', () => {
  it.each(
    waysTaken([
      ['light', desktop],
      ['dark', { ...desktop, scheme: 'dark' }],
      ['on a phone', phone],
      ['dark on a phone, in German', { ...phone, scheme: 'dark', locale: 'de-DE' }],
    ] as const),
  )('is accessible and fits the window: %s', async (name, device) => {
    const draft = await orders.draft('regulator', {
      kind: 'DSA_ACT',
      reference: 'DR-2026-17',
      purpose: 'Forged prescriptions are offered',
      legalBasis: { provision: 'Act, section 12', grounds: 'The item offers forged prescriptions.', redress: 'Administrative court.' },
      targets: [{ type: 'ITEM_ID', value: 'item-1' }],
      territories: ['DE', 'FR'],
      reportTo: 'Desk for orders',
    });
    for (const [login, path] of [
      ['police', '/orders/new?'],
      ['regulator', `/orders/new?draft=${draft.id}&`],
    ] as const) {
      const visitor = await wizard(login, `${path}step=basis`, device);
      const { page } = visitor;
      if (login === 'police') {
        await page.locator('input[value="EPOC"]').check();
        await page.locator('.order-buttons button').first().click();
        await summary(page);
      }
      for (const [index, step] of ['basis', 'targets', 'scope', 'secrecy', 'sign'].entries()) {
        await page.locator('.order-steps a').nth(index).click();
        await page.locator(`.order-steps a[aria-current="step"]`).nth(0).waitFor();
        await page.waitForURL(new RegExp(`step=${step}`));
        if (login === 'police' && step === 'scope') for (const box of await page.getByRole('checkbox').all()) await box.check();
        await screen(page, `new order ${login} ${index + 1} ${step} ${name}`);
        await expectAccessible(page);
        await expectReflow(page);
      }
      await visitor.close();
    }
  });
});
