/**
 * The person concerned before the console, over a whole Writ: who looked, the proof to keep, a restriction with its reasons, a complaint and
 * its decision; once by keyboard alone and once with fingers on a phone. An access under a production order is nowhere before its authority
 * has told the person or has released it, whatever day has passed.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { memberStates } from '@writ/access';
import { parseVerifierKey, verifyTlogProof } from '@writ/tlog';
import canonicalize from 'canonicalize';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { holderIn } from '../harness/disclosures.ts';
import { epoc, type OrderView, ordersOn, orderToAct } from '../harness/orders.ts';
import { restrictInput } from '../harness/restrict-input.ts';
import type { Receipt } from '../harness/watch.ts';
import { expectAccessible, expectReflow } from './harness/axe.ts';
import { type Console, desktop, openConsole, phone } from './harness/console.ts';
import { Keyboard } from './harness/keyboard.ts';
import { screen } from './harness/screens.ts';
import { waysTaken } from './harness/ways.ts';

const dayMs = 86_400_000;
const minuteMs = 60_000;
const why = 'It is a parody of such mails, as everybody can see.';

let now = new Date();
let writ: Console;
let orders: ReturnType<typeof ordersOn>;
/** A restriction of the second holder. */
let othersRestriction: string;

const pass = (ms: number): void => {
  now = new Date(now.getTime() + ms);
};
const inDays = (days: number): string => new Date(now.getTime() + days * dayMs).toISOString();

beforeAll(async () => {
  writ = await openConsole({ clock: () => now });
  orders = ordersOn(writ.stack);
  // What is read was recorded before.
  now = new Date();
});
afterAll(() => writ.close());
afterEach(() => writ.checkFaults());

/** An order in force under which its authority, the police when left out, has read a holder's subscriber record. */
async function looked(login: string, reference: string, changes: Record<string, unknown>, issuer = 'police'): Promise<OrderView> {
  const { email } = await holderIn(writ.stack, login);
  const input = epoc(email, { reference, categories: ['SUBSCRIBER'], from: null, to: null, ...changes });
  const order = await orders.intoForce(input, undefined, issuer);
  const answer = await orders.disclose(issuer, order, order.targets[0]?.id ?? '', 'subscriber { emails }');
  expect(answer.data?.order.disclosure.subscriber?.emails, answer.text).toContain(email);
  return order;
}
/** The authority says that it has told the person: nobody else does. */
async function confirmInformed({ id }: OrderView): Promise<void> {
  await orders.must('police', 'confirmInformed', await orders.read('police', id), { at: ['DateTime!', now.toISOString()] });
}
/** The authority ends the non-disclosure period; only a release lets the platform show the access. */
async function liftSecrecy({ id }: OrderView, release: boolean): Promise<void> {
  await orders.must('police', 'liftSecrecy', await orders.read('police', id), { release: ['Boolean', release] });
}
/** The same, told to the person at once. */
async function toldLook(login: string, reference: string): Promise<void> {
  const order = await looked(login, reference, { informBy: inDays(20) });
  pass(minuteMs);
  await confirmInformed(order);
  await writ.stack.ask('public', login, '{ checkpoint { size } }');
  // A page that is opened before shows what was there then.
  await expect
    .poll(async () => (await writ.stack.ask('public', login, '{ me { accesses(first: 20) { nodes { reference } } } }')).text)
    .toContain(reference);
}
async function itemOf(login: string): Promise<string> {
  const [row] = await writ.stack.sql<{ id: string }>(
    'postgres',
    `SELECT i.id FROM content.item i JOIN records.account_holder h USING (account_id) LEFT JOIN enforcement.restriction r ON r.item_id = i.id
      WHERE h.subject = $1 AND i.text IS NOT NULL AND r.id IS NULL ORDER BY i.id LIMIT 1`,
    [login],
  );
  return row?.id ?? expect.fail(`${login} has published nothing`);
}
async function platform(login: string, document: string, variables: Record<string, unknown>) {
  const { data, errors, text } = await writ.stack.ask('platform', login, document, variables);
  expect(errors, text).toBeUndefined();
  return data;
}
async function restricted(login: string, own: Record<string, unknown> = {}): Promise<string> {
  const input = restrictInput({
    item: await itemOf(login),
    visibility: ['DECISION_VISIBILITY_CONTENT_LABELLED'],
    territories: ['DE', 'FR'],
    ...own,
  });
  const document = 'mutation ($input: RestrictInput!) { restrict(input: $input) { ... on Restriction { id } ... on Refusal { message } } }';
  const { restrict } = await platform('agent-1', document, { input });
  return restrict.id ?? expect.fail(restrict.message);
}
/** A counsel who had no part in it decides the complaint. */
async function decided(complaint: string, outcome: string, reason: string): Promise<void> {
  const [work] = await writ.stack.sql<{ id: string }>('postgres', 'SELECT id FROM enforcement.work_item WHERE subject_id = $1', [
    complaint,
  ]);
  await platform('counsel-2', 'mutation ($work: ID!) { claim(work: $work) { ... on WorkItem { id } ... on Refusal { message } } }', {
    work: work?.id,
  });
  const document = `mutation ($id: ID!, $outcome: ComplaintOutcome!, $reason: String!) {
    decideComplaint(complaint: $id, generation: 0, outcome: $outcome, reason: $reason) { ... on Complaint { state } ... on Refusal { message } } }`;
  expect((await platform('counsel-2', document, { id: complaint, outcome, reason })).decideComplaint).toEqual({ state: outcome });
}
/** How many entries the public files of the log hold. */
const publishedSize = async (): Promise<number> =>
  Number((await (await fetch(`${writ.stack.baseUrl}/log/1/checkpoint`)).text()).split('\n')[1]);
const seen = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();
const idIn = (page: Page): string => new URL(page.url()).pathname.split('/').at(-1) ?? '';

/** A receipt that was kept, checked without the page: the log's own key, the proof, and what the entry commits to. */
async function expectProof(path: string, said: Record<string, unknown>): Promise<void> {
  const receipt = JSON.parse(await readFile(path, 'utf8')) as Receipt;
  const { log } = writ.stack;
  const leaf = Buffer.from(receipt.leaf, 'base64');
  const proved = verifyTlogProof({ text: receipt.proof, leaf, origin: log.origin, keys: [parseVerifierKey(log.verifierKey)] });
  expect(String(proved.index)).toBe(receipt.index);
  expect(receipt.openings['legal']?.value).toMatchObject(said);
}

describe('a person, before anything happened,', () => {
  it('reads that there is nothing, and that a secret access would not be listed', async () => {
    const { page, ...visitor } = await writ.signInAtHome('holder-1', phone);
    await seen(page, 'Nothing to show yet');
    await seen(page, 'Everyone sees this note.');
    await expectAccessible(page);
    await visitor.open('/me/restrictions');
    await seen(page, 'Nothing of yours is or was restricted');
    await seen(page, 'You were neither warned nor suspended.');
    await expectAccessible(page);
  });
});

describe('a person by keyboard alone', () => {
  it('sees the access history, saves the proof, reads the reasons of a restriction, complains, and reads the decision', async () => {
    await toldLook('holder-1', '12 Js 1/26');
    const restriction = await restricted('holder-1');
    const { page, answers } = await writ.signInAtHome('holder-1', desktop);
    const keyboard = await Keyboard.of(page);
    await seen(page, '12 Js 1/26');
    await screen(page, 'person-accesses-desktop');
    const [kept] = await Promise.all([page.waitForEvent('download'), keyboard.activate('button', 'Download the proof')]);
    await expectProof(await kept.path(), { reference: '12 Js 1/26', purpose: '', authority: { country: 'DE' } });
    await seen(page, 'The file is saved on this device.');

    await keyboard.activate('link', 'Check or complain');
    await page.locator('[data-verdict=verified]').waitFor();
    await seen(page, 'European production order');
    await seen(page, 'Code of Criminal Procedure, section 100k');
    await seen(page, 'The authority has not stated a remedy.');
    const said = [await page.content(), ...answers.seen.map(({ text }) => text)].join();
    for (const secret of ['An invoice fraud', 'The sender of the forged invoices'])
      expect(said, 'what Section M says is not for the person').not.toContain(secret);

    await keyboard.activate('link', /^Restrictions/);
    await keyboard.tabToElement(page.locator(`[data-restriction="${restriction}"] a`).first());
    await keyboard.press('Enter');
    await seen(page, 'The text asks readers to pay a fee to claim a prize. No such prize exists.');
    await seen(page, 'Criminal Code, section 263 (fraud)');
    await seen(page, 'France and Germany');
    await seen(page, 'A person decided, without a machine.');
    expect(await page.evaluate(() => document.activeElement?.tagName), 'a new page begins at its title').toBe('H1');

    await keyboard.activate('button', 'Send the complaint');
    await seen(page, 'Give a reason. Nothing was sent yet.');
    await keyboard.type(why);
    await keyboard.activate('button', 'Send the complaint');
    await page.waitForURL('**/me/complaints/*');
    await seen(page, 'Nobody has decided it yet.');
    await seen(page, why);
    await decided(idIn(page), 'REVERSED', 'Parody is allowed.');
    await keyboard.activate('button', 'Refresh');
    await seen(page, 'Parody is allowed.');
    await seen(page, 'You were right');
    await seen(page, 'any out-of-court dispute settlement body');
  });
});

describe('a person on a phone, by touch,', () => {
  it('does the same at 390 pixels', async () => {
    await toldLook('holder-2', '12 Js 2/26');
    othersRestriction = await restricted('holder-2');
    const { page } = await writ.signInAtHome('holder-2', phone);
    await seen(page, '12 Js 2/26');
    await screen(page, 'person-accesses-phone');
    const [kept] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Download the proof' }).tap()]);
    await expectProof(await kept.path(), { reference: '12 Js 2/26' });
    await page.getByRole('link', { name: 'Restrictions' }).tap();
    await page.locator(`[data-restriction="${othersRestriction}"] a`).first().tap();
    await seen(page, 'No such prize exists.');
    await page.getByRole('textbox', { name: /^Why do you think/ }).tap();
    await page.keyboard.type(why);
    await page.getByRole('button', { name: 'Send the complaint' }).tap();
    await page.waitForURL('**/me/complaints/*');
    await decided(idIn(page), 'UPHELD', 'Nothing marks it as a parody.');
    await page.getByRole('button', { name: 'Refresh' }).tap();
    await seen(page, 'Nothing marks it as a parody.');
    await screen(page, 'person-complaint-phone');
    await expectReflow(page);
  });

  it('contests an access, once', async () => {
    const { page } = await writ.signInAtHome('holder-2', phone);
    await page.getByRole('link', { name: 'Check or complain' }).first().tap();
    const elsewhere = await writ.signIn('holder-2', phone);
    await elsewhere.open(new URL(page.url()).pathname);
    const again = elsewhere.page.getByRole('textbox', { name: /^Why do you think/ });
    await again.fill('Once more.');
    await page.getByRole('textbox', { name: /^Why do you think/ }).fill('I have nothing to do with that case.');
    await page.getByRole('button', { name: 'Send the complaint' }).tap();
    await page.waitForURL('**/me/complaints/*');
    await seen(page, 'an access by Northport Police (Germany)');
    await elsewhere.page.getByRole('button', { name: 'Send the complaint' }).tap();
    await elsewhere.page.locator('[data-reason=COMPLAINT_OPEN]').waitFor();
    await expect.poll(() => again.inputValue(), { message: 'what was written stays' }).toBe('Once more.');
    await elsewhere.close();
  });

  it('follows the complaint from the access, which offers no second one', async () => {
    pass(3 * dayMs);
    const { page } = await writ.signInAtHome('holder-2', phone);
    const card = page.locator('[data-access]').first();
    await card.getByRole('link', { name: 'Your complaint' }).waitFor();
    await expect.poll(() => card.textContent()).toContain('waiting for 3 days');
    await screen(page, 'person-complained-card-phone');
    await card.getByRole('link', { name: 'Check it' }).tap();
    const progress = page.locator('[data-complaint]');
    await progress.waitFor();
    await expect.poll(() => progress.textContent()).toContain('3 days');
    expect(await page.getByRole('button', { name: 'Send the complaint' }).count()).toBe(0);
    await expectAccessible(page);
    await screen(page, 'person-complained-access-phone');
    await progress.getByRole('link', { name: 'Follow your complaint' }).tap();
    await decided(idIn(page), 'OMITTED', 'It does not say what is wrong.');
    await page.goBack();
    await seen(page, 'Closed without a decision on the merits');
    await page.getByRole('button', { name: 'Send the complaint' }).waitFor();
  });
});

describe('a non-disclosure period', () => {
  const secrecy = () => ({ ground: 'PREJUDICE_TO_INVESTIGATION', reason: 'The suspect would flee.', until: inDays(60) });
  /** Signs in, and sees the accesses that are shown and none of the others, neither on the page nor in what it was answered. */
  async function expectShown(shown: readonly string[], hidden: readonly string[]) {
    const visitor = await writ.signInAtHome('holder-1');
    const { page, answers } = visitor;
    for (const reference of shown) await seen(page, reference);
    await seen(page, 'The law can keep an access secret, and can leave it to an authority to inform you.');
    const said = [await page.content(), ...answers.seen.map(({ text }) => text)].join();
    for (const reference of hidden) expect(said).not.toContain(reference);
    return visitor;
  }

  it('hides an access until its authority has told the person or releases it, also when the period is over', async () => {
    await toldLook('holder-1', '12 Js 4/26');
    const told = await looked('holder-1', '12 Js 3/26', { secrecy: secrecy() });
    const lifted = await looked('holder-1', '12 Js 5/26', { secrecy: secrecy() });
    const released = await looked('holder-1', '12 Js 6/26', { secrecy: secrecy() });
    await liftSecrecy(lifted, false);
    await (await expectShown(['12 Js 4/26'], ['12 Js 3/26', '12 Js 5/26', '12 Js 6/26'])).close();
    await liftSecrecy(released, true);
    await (await expectShown(['12 Js 6/26'], ['12 Js 3/26', '12 Js 5/26'])).close();

    pass(60 * dayMs + minuteMs);
    await (await expectShown(['12 Js 6/26'], ['12 Js 3/26', '12 Js 5/26'])).close();

    await confirmInformed(told);
    const { page, answers } = await expectShown(['12 Js 3/26'], ['12 Js 5/26']);
    const card = page.locator('[data-access]').filter({ hasText: '12 Js 3/26' });
    expect(await card.textContent(), 'no day ended it').not.toContain('You were not to be informed before');
    const said = [await page.content(), ...answers.seen.map(({ text }) => text)].join();
    for (const secret of ['The suspect would flee.', 'PREJUDICE_TO_INVESTIGATION', 'To avoid prejudicing an investigation or prosecution'])
      expect(said, 'why it was secret is not for the person, before or after').not.toContain(secret);
  });

  it('of an order to provide information ends by its day: the platform tells, and shows date, grounds and redress', async () => {
    const grounds = 'The trader does not name himself: Consumer Act, section 7.';
    const redress = 'Administrative court of Northport, within one month.';
    const legalBasis = { provision: 'Digital Services Act of Northland, section 13', grounds, redress };
    const reportTo = 'Northland Regulator, desk for orders';
    await looked('holder-1', 'DR-2026-18', { kind: 'DSA_INFORM', legalBasis, reportTo, secrecy: secrecy() }, 'regulator');
    await (await expectShown(['12 Js 3/26'], ['DR-2026-18', grounds])).close();

    pass(60 * dayMs + minuteMs);
    const told = async () => (await writ.stack.ask('public', 'holder-1', '{ me { informed { reference } } }')).data.me.informed;
    await expect.poll(told, { interval: 200 }).toContainEqual({ reference: 'DR-2026-18' });
    const { page, answers } = await expectShown(['DR-2026-18'], []);
    const card = page.locator('[data-access]').filter({ hasText: 'DR-2026-18' });
    for (const text of ['You were not to be informed before', 'Date of the order', grounds, 'You were informed'])
      await expect.poll(() => card.textContent()).toContain(text);
    await card.getByRole('link', { name: 'Check or complain' }).click();
    await page.locator('[data-verdict=verified]').waitFor();
    await seen(page, 'Order to provide information');
    await seen(page, redress);
    await expectAccessible(page);
    const said = [await page.content(), ...answers.seen.map(({ text }) => text)].join();
    for (const secret of ['The suspect would flee.', 'PREJUDICE_TO_INVESTIGATION', 'To avoid prejudicing an investigation or prosecution'])
      expect(said, 'why it was secret is not for the person').not.toContain(secret);
  });
});

describe('a person with an item under an order', () => {
  const informedOf = (item: string) => {
    const informed = async () => (await writ.stack.ask('public', 'holder-1', '{ me { informed { item } } }')).data.me.informed;
    return expect.poll(informed, { interval: 200 }).toContainEqual({ item });
  };

  it('reads its authority, its law and the way to contest it', async () => {
    const item = await itemOf('holder-1');
    const order = await orders.intoForce(orderToAct(item));
    await restricted('holder-1', {
      item,
      order: order.id,
      statement: null,
      visibility: ['DECISION_VISIBILITY_CONTENT_DISABLED'],
    });
    await informedOf(item);
    const { page } = await writ.signInAtHome('holder-1');
    await page.getByRole('link', { name: /^Restrictions/ }).click();
    await page.getByText('An authority ordered it').first().waitFor();
    await page.locator('[data-restriction] a').first().click();
    await seen(page, 'Order to act against illegal content');
    await seen(page, 'Date of the order');
    await seen(page, 'Digital Services Act of Northland, section 12');
    await seen(page, 'The item offers forged prescriptions: Medicines Act, section 95.');
    await seen(page, 'Northland Digital Regulator (Germany)');
    await seen(page, 'Administrative court of Northport, within one month.');
    await seen(page, 'Whether the order itself is right is for a court to decide');
    expect(await page.getByText('Scrutiny of the order').count(), 'that is for removal orders alone').toBe(0);
    await expectAccessible(page);
  });

  it('reads of a removal order who scrutinises it on request and until when, that the time is over, and what was found', async () => {
    const item = await itemOf('holder-1');
    const order = await orders.intoForce(
      orderToAct(item, {
        kind: 'TCO_REMOVAL',
        reference: 'TCO-2026-3',
        reportTo: null,
        territories: [...memberStates],
        legalBasis: {
          provision: 'Terrorist Content Act of Northland, section 2',
          grounds: 'It calls for attacks: Regulation (EU) 2021/784, Art. 2(7)(a).',
          redress: 'Administrative court of Northport, within one month.',
        },
      }),
    );
    const restriction = await restricted('holder-1', {
      item,
      order: order.id,
      statement: null,
      visibility: ['DECISION_VISIBILITY_CONTENT_DISABLED'],
      territories: [...memberStates],
    });
    await informedOf(item);
    const at = async (clock: Date) => {
      const visitor = await writ.signIn('holder-1', { ...desktop, clock });
      await visitor.open(`/me/restrictions/${restriction}`);
      await seen(visitor.page, 'Scrutiny of the order');
      await expectAccessible(visitor.page);
      return visitor;
    };
    const open = await at(now);
    await seen(open.page, 'Removal order for terrorist content');
    await seen(open.page, 'It calls for attacks: Regulation (EU) 2021/784, Art. 2(7)(a).');
    await seen(open.page, 'Administrative court of Northport, within one month.');
    await seen(open.page, 'within 48 hours of this information');
    await seen(open.page, 'Westland Enforcing Authority');
    await seen(open.page, 'You can ask until');
    await open.close();

    pass(49 * 60 * minuteMs);
    const over = await at(now);
    await seen(over.page, 'The 48 hours in which you could ask');
    expect(await over.page.getByText('You can ask until').count()).toBe(0);
    await over.close();

    await orders.must('enforcing-1', 'scrutiniseOrder', await orders.read('enforcing-1', order.id), {
      outcome: ['ScrutinyOutcome!', 'INFRINGES'],
      text: ['String!', 'It names a news report as a call to join.'],
    });
    const found = await at(now);
    await seen(found.page, 'found that the order infringes');
    await found.close();
  });
});

describe('the proof of an access', () => {
  it.each([
    ['a purpose, which a production order does not say', '"purpose":""', '"purpose":"A lost umbrella"', 'A lost umbrella'],
    ['another case number', '"reference":"12 Js 3/26"', '"reference":"99 Js 9/99"', '99 Js 9/99'],
  ])('finds what was changed on the way: %s, beside a good receipt', async (_what, said, changed, shown) => {
    const visitor = await writ.signInAtHome('holder-1');
    const { page } = visitor;
    await page.locator('[data-access]').first().waitFor();
    visitor.alter(({ operation, text }) => (operation === 'MyAccesses' ? text.replaceAll(said, changed) : null));
    await page.reload();
    const card = page.locator('[data-access]').filter({ hasText: shown }).first();
    await card.getByRole('link', { name: 'Check or complain' }).click();
    await page.locator('[data-verdict=failed]').waitFor();
    await expect.poll(() => page.locator('[data-step=opening]').getAttribute('data-code')).toBe('SAID_DIFFERS');
  });
});

describe("a person's records", () => {
  it('are read when the person requests them, with one entry per read, and all of them are saved with their proofs', async () => {
    const { email } = await holderIn(writ.stack, 'holder-1');
    const { page, answers } = await writ.signInAtHome('holder-1', phone);
    await page.getByRole('link', { name: 'My records' }).tap();
    await page.locator('[data-category=SUBSCRIBER]').waitFor();
    expect(
      answers.seen.some(({ operation }) => operation.startsWith('MySubscriber')),
      'nothing is read before',
    ).toBe(false);
    await page.locator('[data-category=SUBSCRIBER] button').tap();
    await seen(page, email);
    const own = page.locator('[data-category=SUBSCRIBER] [data-receipt]');
    const index = Number(await own.getAttribute('data-receipt'));
    await expect.poll(publishedSize).toBeGreaterThan(index);
    await own.locator('summary').first().tap();
    await page.locator('[data-step=answer][data-result=passed]').waitFor({ state: 'attached' });
    await page.locator('[data-category=CONTENT] button').first().tap();
    await page.getByRole('button', { name: 'Read the next page' }).first().waitFor();
    await screen(page, 'person-records-phone');
    await expectReflow(page);

    const [kept] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Read and save everything' }).tap()]);
    const file = JSON.parse(await readFile(await kept.path(), 'utf8')) as {
      answers: Record<string, { data: { me: { records: Record<string, { nodes: unknown[] }> } }; extensions: { receipt: Receipt[] } }[]>;
    };
    expect(Object.keys(file.answers)).toEqual(['SUBSCRIBER', 'IDENTIFICATION', 'TRAFFIC', 'CONTENT']);
    const [rows] = await writ.stack.sql<{ count: number }>(
      'postgres',
      `SELECT count(*)::int FROM records.traffic t JOIN records.account_holder h USING (account_id) WHERE h.subject = 'holder-1'`,
    );
    expect(file.answers['TRAFFIC']?.flatMap(({ data }) => data.me.records['traffic']?.nodes ?? [])).toHaveLength(rows?.count ?? -1);
    for (const { data, extensions } of Object.values(file.answers).flat()) {
      const digest = createHash('sha256')
        .update(canonicalize({ data }) ?? '')
        .digest('hex');
      expect(extensions.receipt.map(({ openings }) => openings['response.digest']?.value)).toEqual([digest]);
    }
  });
});

describe('every page of the person', () => {
  const paths = async (): Promise<Record<string, string>> => {
    const { data } = await writ.stack.ask(
      'public',
      'holder-1',
      '{ me { accesses { nodes { id } } restrictions { nodes { id statement { puid } complaint { id } } } } }',
    );
    const nodes: { id: string; statement: unknown; complaint: { id: string } | null }[] = data.me.restrictions.nodes;
    return {
      accesses: '/me',
      access: `/me/accesses/${data.me.accesses.nodes[0].id}`,
      records: '/me/records',
      restrictions: '/me/restrictions',
      restriction: `/me/restrictions/${nodes.find(({ statement }) => statement !== null)?.id}`,
      complaint: `/me/complaints/${nodes.find(({ complaint }) => complaint !== null)?.complaint?.id}`,
    };
  };
  /** What shows that a page has come. */
  const marks: Record<string, string> = {
    accesses: '[data-access]',
    access: '[data-verdict=verified]',
    records: '[data-category=CONTENT]',
    restrictions: '[data-restriction]',
    restriction: '#how',
    complaint: '#reason',
  };

  it.each(
    waysTaken([
      ['dark', 390, { ...phone, scheme: 'dark' }],
      ['light', 1280, { ...desktop, scheme: 'light' }],
      ['dark', 1280, { ...desktop, scheme: 'dark' }],
      ['light', 390, { ...phone, scheme: 'light' }],
    ] as const),
  )('is accessible, %s at %i pixels, and reflows at 320', async (scheme, width, device) => {
    const { page, ...visitor } = await writ.signIn('holder-1', device);
    for (const [name, path] of Object.entries(await paths())) {
      await visitor.open(path);
      await page
        .locator(marks[name] ?? '')
        .first()
        .waitFor();
      await screen(page, `person-${name}-${width}-${scheme}`);
      await expectAccessible(page);
      await expectReflow(page);
    }
    await visitor.close();
  });

  it('is German, and mirrored in a language that is written from right to left', async () => {
    const german = await writ.signIn('holder-1', { ...phone, locale: 'de-DE' });
    const mirrored = await writ.signIn('holder-1', phone);
    await mirrored.context.addCookies([{ name: 'writ-language', value: 'ar-XB', url: writ.stack.baseUrl }]);
    for (const [name, path] of Object.entries(await paths())) {
      await german.open(path);
      await german.page
        .locator(marks[name] ?? '')
        .first()
        .waitFor();
      await screen(german.page, `person-${name}-de`);
      expect(await german.page.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual(['de', 'ltr']);
      await expectReflow(german.page);
      await mirrored.open(path);
      await mirrored.page
        .locator(marks[name] ?? '')
        .first()
        .waitFor();
      await screen(mirrored.page, `person-${name}-rtl`);
      expect(await mirrored.page.evaluate(() => document.documentElement.dir)).toBe('rtl');
      expect(await untranslated(mirrored.page), `words of ${name} that are in no file`).toEqual([]);
      await expectReflow(mirrored.page);
    }
    await seen(german.page, 'Warum so entschieden wurde');
  });
});

/** Texts of headings, labels, buttons and links that the mirrored language doesn't know: those of the page come from its files, marked by brackets. */
const untranslated = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [
      ...document.querySelectorAll(
        'main h1, main h2:not(.person-month), main dt, main label, main button, main th, main legend, main summary',
      ),
    ]
      .filter((element) => element.closest('blockquote') === null && element.closest('[data-access], #what') === null)
      .map((element) => element.textContent?.trim() ?? '')
      .filter((text) => text !== '' && !text.includes('[') && !/^[\w-]+ \(/.test(text)),
  );

describe('a page that does not exist', () => {
  it('is explained: another person’s data look like missing data, and a person may have no account', async () => {
    const { page, ...visitor } = await writ.signIn('holder-1');
    for (const path of [
      `/me/restrictions/${othersRestriction}`,
      '/me/restrictions/nothing',
      '/me/complaints/nothing',
      '/me/accesses/99999',
      '/me/notices/nothing',
    ]) {
      await visitor.open(path);
      await page.locator('[data-state=NOT_FOUND]').waitFor();
    }
    await writ.stack.sql('postgres', `DELETE FROM records.account_holder WHERE subject = 'holder-2'`);
    const nobody = await writ.signInAtHome('holder-2');
    await seen(nobody.page, 'You have no account here');
    await expectAccessible(nobody.page);
  });
});
