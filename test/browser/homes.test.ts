/**
 * The first page of each role: its numbers are those of the database, asked by this test in SQL of its own; its pictures are named, have their numbers in a
 * table, and are used by keyboard.
 */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { dayFormat } from '../../apps/console/src/app/words/date-formats.ts';
import { addressIn } from '../harness/order-traces.ts';
import { epoc, type OrderView, onGrounds, ordersOn, orderToAct } from '../harness/orders.ts';
import { restrictInput } from '../harness/restrict-input.ts';
import { expectAccessible, expectReflow } from './harness/axe.ts';
import { type Console, type Device, desktop, openConsole, phone, settled, type Visitor } from './harness/console.ts';
import { Keyboard } from './harness/keyboard.ts';
import { screen } from './harness/screens.ts';

let writ: Console;
let orders: ReturnType<typeof ordersOn>;
let address: string;
let count = 0;
beforeAll(async () => {
  writ = await openConsole();
  orders = ordersOn(writ.stack);
  address = await addressIn(writ.stack);
});
afterEach(() => writ.checkFaults());
afterAll(() => writ?.close());

const sql = <Row extends Record<string, unknown>>(text: string, values: unknown[] = []) => writ.stack.sql<Row>('postgres', text, values);
/** One number of the database. */
const counted = async (text: string): Promise<number> => Number((await sql<{ count: number }>(text))[0]?.count);

/** The name that people read of the body that issued an order, in SQL: `order` is the row. */
const nameOf = (order: string): string =>
  `(SELECT e.name FROM orders.enrolment e WHERE e.organisation = ${order}.issuing_organisation AND e.country = ${order}.issuing_country)`;

async function submitted(reference: string, changes: Record<string, unknown> = {}): Promise<OrderView> {
  count += 1;
  const input = onGrounds(`The ${count}. reason of this test.`, epoc(address, { reference, ...changes }));
  return orders.submit('police', await orders.draft('police', input));
}

/** What an agent decides, by its id. */
async function restricted(input: Record<string, unknown>): Promise<string> {
  const restrict = 'mutation ($input: RestrictInput!) { restrict(input: $input) { ... on Restriction { id } ... on Refusal { message } } }';
  const { data, text } = await writ.stack.ask('platform', 'agent-1', restrict, { input });
  expect(data?.restrict?.id, text).toBeTypeOf('string');
  return data.restrict.id;
}

const tile = (page: Page, name: string) => page.locator(`[data-tile="${name}"] strong`);
const tileCount = async (page: Page, name: string): Promise<number> =>
  Number((await tile(page, name).textContent())?.replaceAll(/\D/g, ''));
/** The panel of a home, once its picture is drawn, and nothing else of the page is awaited. */
async function pictureOf(page: Page, name: string) {
  await settled(page);
  const panel = page.locator(`[data-home=${name}]`);
  await panel.locator('.picture-place > svg').waitFor();
  return panel;
}
/** The rows of the table under a picture: their names, and their numbers. */
const numbersOf = (page: Page, name: string) =>
  page
    .locator(`[data-home=${name}] tbody tr`)
    .evaluateAll((rows) =>
      rows.map((row) => [
        row.querySelector('th')?.textContent ?? '',
        ...[...row.querySelectorAll('td')].map((cell) => Number(cell.textContent?.replaceAll(/\D/g, ''))),
      ]),
    );

const ways: Readonly<Record<string, Device>> = {
  light: { ...desktop, scheme: 'light' },
  'dark, in German': { ...desktop, scheme: 'dark', locale: 'de-DE' },
  'on a phone': { ...phone, scheme: 'light' },
  'in forced colours': { ...desktop, forcedColours: true },
};

/** A home with all its pictures, each way: accessible, no wider than its window, and no picture without a name or a table. */
async function expectHome(login: string, pictures: readonly string[], path = '/home'): Promise<void> {
  for (const [way, device] of Object.entries(ways)) {
    const visitor: Visitor = await writ.signIn(login, device);
    await visitor.open(path);
    await settled(visitor.page);
    for (const name of pictures) await pictureOf(visitor.page, name);
    await screen(visitor.page, `${login} ${way}`.replaceAll(/[^\w]+/g, '-'));
    // Found and looked at in one step: a picture that is drawn again in between has no style any more.
    const { words, bare, hidden } = await visitor.page.evaluate(() => {
      const isBare = (picture: Element) => {
        const svg = picture.querySelector('.picture-place > svg');
        const named = document.getElementById(svg?.getAttribute('aria-labelledby') ?? '')?.textContent ?? '';
        return named.length < 10 || picture.querySelector('details table tbody tr') === null;
      };
      const isDrawnOver = (text: Element) => {
        const { stroke, paintOrder } = getComputedStyle(text);
        return stroke !== 'none' && !paintOrder.startsWith('stroke');
      };
      const texts = [...document.querySelectorAll('.picture-place > svg text')];
      const wordsOf = (all: Element[]) => all.map(({ textContent }) => textContent);
      return {
        words: texts.length,
        bare: wordsOf([...document.querySelectorAll('.picture')].filter(isBare)),
        hidden: wordsOf(texts.filter(isDrawnOver)),
      };
    });
    expect(bare, way).toEqual([]);
    expect(words, way).toBeGreaterThan(0);
    expect(hidden, `${way}: words whose outline is drawn over them`).toEqual([]);
    await expectAccessible(visitor.page);
    await expectReflow(visitor.page);
    await visitor.close();
  }
}

describe('the home of an agent', () => {
  let urgent: OrderView;
  beforeAll(async () => {
    urgent = await orders.validate(
      'judge',
      await submitted('9 Js 1/26', {
        categories: ['SUBSCRIBER'],
        from: undefined,
        to: undefined,
        notNotified: undefined,
        emergency: { ground: 'IMMINENT_THREAT_TO_LIFE', threat: 'A bomb threat against a school.' },
      }),
    );
    await orders.validate('judge', await submitted('9 Js 2/26'));
    // Work that ends soon, spread over the day: the seed's notices have a week.
    await sql(
      `UPDATE enforcement.work_item SET due_at = now() + ((row.n * 37) % 1430 + 5) * interval '1 minute'
       FROM (SELECT id, row_number() OVER (ORDER BY id) AS n FROM enforcement.work_item WHERE kind = 'NOTICE' AND closed_at IS NULL LIMIT 40) AS row
       WHERE work_item.id = row.id`,
    );
    await sql(
      `UPDATE enforcement.work_item SET due_at = now() - interval '3 hours'
       WHERE id IN (SELECT id FROM enforcement.work_item WHERE kind = 'NOTICE' AND closed_at IS NULL ORDER BY id DESC LIMIT 3)`,
    );
    const latest = await sql<{ id: string }>(
      `SELECT id FROM enforcement.work_item WHERE kind = 'NOTICE' AND closed_at IS NULL AND due_at > now() ORDER BY id DESC LIMIT 5`,
    );
    const claim = 'mutation ($work: ID!) { claim(work: $work) { ... on WorkItem { id } } }';
    for (const [at, { id: work }] of latest.entries()) {
      const { data } = await writ.stack.ask('platform', at < 3 ? 'agent-2' : 'agent-1', claim, { work });
      expect(data.claim.id).toBe(work);
    }
  });

  it('is where they begin, and counts what the database has', async () => {
    const { page, close } = await writ.signInAtHome('agent-1');
    await page.waitForURL('**/home');
    await pictureOf(page, 'day');
    const open = 'FROM enforcement.work_item WHERE closed_at IS NULL';
    await expect.poll(() => tileCount(page, 'Overdue')).toBe(await counted(`SELECT count(*) ${open} AND due_at <= now()`));
    const soon = `due_at > now() AND due_at < now() + interval '24 hours'`;
    await expect.poll(() => tileCount(page, 'Due within 24 hours')).toBe(await counted(`SELECT count(*) ${open} AND ${soon}`));
    await expect.poll(() => tileCount(page, 'Claimed by you')).toBe(2);
    await expect
      .poll(() => tileCount(page, 'Claimed by you'))
      .toBe(await counted(`SELECT count(*) ${open} AND claimed_by LIKE '%agent-1%'`));
    await expect.poll(() => tileCount(page, 'Unclaimed')).toBe(await counted(`SELECT count(*) ${open} AND claimed_by IS NULL`));
    const hours = await numbersOf(page, 'day');
    const sum = (at: number) => hours.reduce((total, row) => total + Number(row[at]), 0);
    expect([sum(1), sum(2), sum(3)]).toEqual(
      await Promise.all(
        ['ORDER', 'NOTICE', 'COMPLAINT'].map((kind) => counted(`SELECT count(*) ${open} AND ${soon} AND kind = '${kind}'`)),
      ),
    );
    expect(sum(2)).toBe(40);
    const people = await sql<{ who: string; notices: string }>(
      `SELECT substring(claimed_by from 'agent-[0-9]+') AS who, count(*) AS notices ${open} AND claimed_by IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1`,
    );
    await expect
      .poll(() => numbersOf(page, 'claims'))
      .toEqual(people.map(({ who, notices }) => [who === 'agent-1' ? 'Priya Nandakumar (you)' : who, 0, Number(notices), 0, 0]));
    const kinds = await sql<{ kind: string; overdue: string; day: string; later: string }>(
      `SELECT kind, count(*) FILTER (WHERE due_at <= now()) AS overdue, count(*) FILTER (WHERE ${soon}) AS day,
         count(*) FILTER (WHERE due_at >= now() + interval '24 hours') AS later ${open} GROUP BY kind`,
    );
    const rowOf = (kind: string) => {
      const found = kinds.find((one) => one.kind === kind);
      return [Number(found?.overdue ?? 0), Number(found?.day ?? 0), Number(found?.later ?? 0)];
    };
    await expect
      .poll(() => numbersOf(page, 'open'))
      .toEqual([
        ['Order', ...rowOf('ORDER')],
        ['Notice', ...rowOf('NOTICE')],
        ['Complaint', ...rowOf('COMPLAINT')],
        ['Erasure request', ...rowOf('ERASURE')],
      ]);
    await close();
  });

  it('is used by keyboard: one stop for a picture, and its marks lead to the work', async () => {
    const { page, open, close } = await writ.signIn('agent-1');
    await open('/home');
    const panel = await pictureOf(page, 'day');
    const links = panel.locator('.picture-place a');
    await expect.poll(() => links.count()).toBeGreaterThan(40);
    await expect.poll(() => panel.locator('.picture-place a[tabindex="0"]').count()).toBe(1);
    const keyboard = await Keyboard.of(page);
    await panel.locator('.picture-place a[tabindex="0"]').focus();
    const named = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
    const first = await named();
    await keyboard.press('ArrowRight');
    expect(await named()).not.toBe(first);
    await keyboard.press('Home');
    expect(await named()).toBe(first);
    for (let step = 0; step < 60 && !(await named()).includes('Urgent order'); step += 1) await keyboard.press('ArrowRight');
    expect(await named()).toMatch(/^Urgent order, due \d\d:\d\d$/);
    await keyboard.press('Enter');
    await page.waitForURL(`**/orders/${urgent.id}`);
    await close();
  });

  it('is accessible in every way', () => expectHome('agent-1', ['day', 'claims', 'open']));
});

describe('the home of an authority', () => {
  const inState = (statuses: readonly string[]) =>
    counted(
      `SELECT count(*) FROM orders.legal_order WHERE issuing_organisation = 'northport-police' AND status::text = ANY('{${statuses.join()}}')`,
    );

  it('of a police officer counts its orders by whom they wait for, and draws the course of each', async () => {
    await orders.draft('police', epoc(address, { reference: '9 Js 10/26' }));
    const waiting = await submitted('9 Js 11/26');
    const { page, close } = await writ.signInAtHome('police');
    await page.waitForURL('**/home');
    const panel = await pictureOf(page, 'courses');
    await expect.poll(() => tileCount(page, 'Waits for you')).toBe(await inState(['DRAFT', 'CLARIFICATION', 'IN_FORCE']));
    await expect.poll(() => tileCount(page, 'With a validating authority')).toBe(await inState(['SUBMITTED']));
    await expect.poll(() => tileCount(page, 'With the platform')).toBe(await inState(['SERVED', 'UNDER_REVIEW', 'APPROVED']));
    const drawn = await panel.locator('tbody th').evaluateAll((all) => all.map(({ textContent }) => textContent));
    const own = await sql<{ reference: string }>(
      `SELECT reference FROM orders.legal_order WHERE issuing_organisation = 'northport-police' ORDER BY reference`,
    );
    expect(drawn.toSorted()).toEqual(own.map(({ reference }) => reference));
    const keyboard = await Keyboard.of(page);
    const link = panel.locator('.picture-place a').filter({ has: page.locator('title', { hasText: '9 Js 11/26' }) });
    await panel.locator('.picture-place a[tabindex="0"]').focus();
    const isThere = () => link.evaluate((element) => element === document.activeElement);
    for (let step = 0; step < drawn.length && !(await isThere()); step += 1) await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await page.waitForURL(`**/orders/${waiting.id}`);
    await close();
  });

  it('of a judge counts what waits for validation', async () => {
    const { page, open, close } = await writ.signIn('judge');
    await open('/home');
    await pictureOf(page, 'courses');
    const waits = await counted(
      `SELECT count(*) FROM orders.legal_order o WHERE status = 'SUBMITTED' OR (validating IS NULL AND status NOT IN ('DRAFT', 'REFUSED', 'WITHDRAWN', 'REVOKED', 'EXPIRED', 'FULFILLED')
         AND EXISTS (SELECT FROM orders.clock c WHERE c.order_id = o.id AND c.kind = 'VALIDATION'))`,
    );
    expect(waits).toBeGreaterThan(0);
    await expect.poll(() => tileCount(page, 'Waits for you')).toBe(waits);
    await expect.poll(() => page.locator('[data-home=mine] [data-order]').count()).toBe(Math.min(waits, 6));
    await close();
  });

  it('of somebody without an order says what will be there', async () => {
    const { page, open, close } = await writ.signIn('regulator');
    await open('/home');
    await page.getByRole('heading', { name: 'There are no orders yet' }).waitFor();
    await expectAccessible(page);
    await close();
  });

  it('is accessible in every way', () => expectHome('police', ['courses']));
});

describe('the home of a person', () => {
  it('says that there is nothing to show yet, and draws nothing, before anything may be shown', async () => {
    const { page, open, close } = await writ.signIn('holder-2');
    await open('/me');
    await settled(page);
    await page.getByRole('heading', { name: 'Nothing to show yet' }).waitFor();
    expect(await page.locator('.picture').count()).toBe(0);
    await close();
  });

  it('draws what they may know of, and leads to it', async () => {
    const [item] = await sql<{ id: string }>(
      `SELECT i.id FROM content.item i JOIN records.account_holder h USING (account_id) WHERE h.subject = 'holder-1' AND i.text IS NOT NULL ORDER BY i.id LIMIT 1`,
    );
    const input = restrictInput({ item: item?.id ?? '', visibility: ['DECISION_VISIBILITY_CONTENT_LABELLED'], territories: ['DE'] });
    const restriction = await restricted(input);
    const complain =
      'mutation ($input: ComplaintInput!) { fileComplaint(input: $input) { ... on Complaint { id } ... on Refusal { message } } }';
    const complaint = { restriction, explanation: 'The label is wrong.' };
    const filed = await writ.stack.ask('public', 'holder-1', complain, { input: complaint });
    expect(filed.data?.fileComplaint?.id, filed.text).toBeTypeOf('string');
    const { page, open, close } = await writ.signIn('holder-1');
    await open('/me');
    const panel = await pictureOf(page, 'timeline');
    const own = await counted(
      `SELECT count(*) FROM enforcement.restriction r JOIN content.item i ON i.id = r.item_id JOIN records.account_holder h ON h.account_id = i.account_id WHERE h.subject = 'holder-1'`,
    );
    const complaints = await counted(`SELECT count(*) FROM enforcement.complaint WHERE filed_subject = 'holder-1'`);
    expect([own, complaints].every((number) => number > 0)).toBe(true);
    await expect
      .poll(() => panel.locator('figcaption').textContent())
      .toBe(
        `Nobody’s access to your records can be shown yet; ${own} restriction${own === 1 ? '' : 's'}, ${complaints} complaint${complaints === 1 ? '' : 's'}`,
      );
    await expect.poll(() => panel.locator('tbody tr').count()).toBe(own + complaints);
    const keyboard = await Keyboard.of(page);
    await panel.locator(`.picture-place a[href="/me/restrictions/${restriction}"]`).focus();
    await keyboard.press('Enter');
    await page.waitForURL(`**/me/restrictions/${restriction}`);
    await close();
  });

  it('is accessible in every way', () => expectHome('holder-1', ['timeline'], '/me'));
});

describe('the home of counsel', () => {
  const home = '/home';

  it('counts releases and complaints, and draws them by their age', async () => {
    const served = await orders.validate('judge', await submitted('9 Js 20/26'));
    const approved = await orders.decide('agent-1', await orders.claim('agent-1', served));
    expect(approved.status).toBe('APPROVED');
    await sql(`UPDATE orders.legal_order SET served_at = served_at - interval '3 days' WHERE id = $1`, [approved.id]);
    const { page, open, close } = await writ.signIn('counsel-1');
    await open(home);
    await pictureOf(page, 'ages');
    const releases = await counted(`SELECT count(*) FROM orders.legal_order WHERE status = 'APPROVED'`);
    const complaints = await counted(`SELECT count(*) FROM enforcement.work_item WHERE kind = 'COMPLAINT' AND closed_at IS NULL`);
    await expect.poll(() => tileCount(page, 'Awaiting release')).toBe(releases);
    await expect.poll(() => tileCount(page, 'Complaints')).toBe(complaints);
    expect([releases, complaints].every((number) => number > 0)).toBe(true);
    const ages = await sql<{ days: number; releases: string; complaints: string }>(
      `SELECT least(floor(extract(epoch FROM now() - since) / 86400), 14)::int AS days, count(*) FILTER (WHERE is_release) AS releases,
         count(*) FILTER (WHERE NOT is_release) AS complaints
       FROM (SELECT served_at AS since, true AS is_release FROM orders.legal_order WHERE status = 'APPROVED'
         UNION ALL SELECT filed_at, false FROM enforcement.complaint WHERE state = 'OPEN') AS waiting GROUP BY 1 ORDER BY 1`,
    );
    expect(ages.length).toBe(2);
    await expect
      .poll(() => numbersOf(page, 'ages'))
      .toEqual(ages.map((age) => [String(age.days), Number(age.releases), Number(age.complaints)]));
    await expect.poll(() => page.locator(`[data-home=releases] [data-order="${approved.id}"]`).count()).toBe(1);
    await close();
  });

  it('is accessible in every way', () => expectHome('counsel-1', ['ages', 'open']));
});

describe('the home of an auditor', () => {
  it('counts readings by authority and day, and leads to the entries of the day', async () => {
    for (const [at, login] of (['police', 'prosecutor'] as const).entries()) {
      const asked = epoc(address, { reference: `9 Js 3${at}/26`, categories: ['SUBSCRIBER'], from: null, to: null });
      const order = await orders.intoForce(asked, undefined, login);
      for (let look = 0; look <= at; look += 1) await orders.disclose(login, order, order.targets[0]?.id ?? '', 'subscriber { emails }');
    }
    const { page, close } = await writ.signInAtHome('auditor');
    await page.waitForURL('**/home');
    const panel = await pictureOf(page, 'map');
    const read = await sql<{ authority: string; day: string; readings: number }>(
      `SELECT ${nameOf('o')} AS authority, to_char(g.granted_at AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS day, count(DISTINCT g.log_idx)::int AS readings
       FROM orders.access_grant g JOIN orders.legal_order o ON o.id = g.reference WHERE g.purpose = 'ORDER' GROUP BY 1, 2 ORDER BY 1`,
    );
    expect(read.length).toBe(2);
    const cells = await panel
      .locator('tbody tr')
      .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent ?? '')));
    const dayOf = new Intl.DateTimeFormat('en-GB', { ...dayFormat, timeZone: 'UTC' });
    const expected = read.map(({ authority, day, readings }) => [authority, dayOf.format(new Date(day)), String(readings)]);
    expect(cells.toSorted()).toEqual(expected.toSorted());
    const keyboard = await Keyboard.of(page);
    await panel.locator('.picture-place a[tabindex="0"]').focus();
    await keyboard.press('Enter');
    await page.waitForURL('**/entries?types=record.disclosed.v1&**');
    await close();
  });

  it('is accessible in every way', () => expectHome('auditor', ['map']));
});

const countries = new Intl.DisplayNames(['en-GB'], { type: 'region' });
/** A body as the console names it. */
const inCountry = (name: string, country: string): string => `${name} (${countries.of(country)})`;

describe('the home of a Digital Services Coordinator', () => {
  const served = `FROM orders.legal_order WHERE kind IN ('DSA_ACT', 'DSA_INFORM') AND served_at IS NOT NULL`;
  const ended = `'REFUSED', 'WITHDRAWN', 'REVOKED', 'EXPIRED'`;
  const groups = `count(*) FILTER (WHERE status NOT IN ('FULFILLED', ${ended})) AS waiting, count(*) FILTER (WHERE status = 'FULFILLED') AS effect,
    count(*) FILTER (WHERE status IN (${ended})) AS ended`;
  type Groups = Record<'waiting' | 'effect' | 'ended', string>;
  const numbersIn = ({ waiting, effect, ended: over }: Groups) => [Number(waiting), Number(effect), Number(over)];

  beforeAll(async () => {
    const items = await sql<{ id: string }>(`SELECT id FROM content.item WHERE text IS NOT NULL ORDER BY id DESC LIMIT 3`);
    const toAct = (at: number) => orderToAct(items[at]?.id ?? '', { reference: `DR-2026-7${at}` });
    const released = await orders.intoForce(toAct(0));
    const input = {
      item: released.targets[0]?.value ?? '',
      order: released.id,
      territories: ['DE', 'FR'],
      visibility: ['DECISION_VISIBILITY_CONTENT_DISABLED'],
    };
    await restricted(input);
    const waiting = await orders.submit('regulator', await orders.draft('regulator', toAct(1)));
    expect(waiting.status).toBe('SERVED');
    const over = await orders.submit('regulator', await orders.draft('regulator', toAct(2)));
    await orders.must('regulator', 'withdrawOrder', over, { reason: ['String!', 'The item was taken down by its author.'] });
    // Older orders, so that there is more than one week.
    await sql(
      `UPDATE orders.legal_order SET served_at = served_at - interval '15 days' WHERE kind = 'DSA_ACT' AND status = 'WITHDRAWN' AND served_at IS NOT NULL`,
    );
    const notices = await sql<{ id: string }>(`SELECT id FROM enforcement.notice ORDER BY id LIMIT 5`);
    await sql(
      `INSERT INTO enforcement.trusted_flagger (id, name, country, expertise, issuer, organisation, recorded_by, recorded_at)
       VALUES ('home-flagger', 'Fair Watch', 'IE', '{STATEMENT_CATEGORY_SCAMS_AND_FRAUD}', 'i', 'fair-watch', 'i counsel', '2026-01-01Z')`,
    );
    await sql(
      `UPDATE enforcement.notice SET flagger_id = 'home-flagger', source = 'TRUSTED_FLAGGER', submitted_at = now() WHERE id = ANY($1)`,
      [notices.map(({ id }) => id)],
    );
  });

  it('is where they begin, and counts the orders as the database has them', async () => {
    // The worker sees that the agent has done everywhere what the order says.
    await expect
      .poll(() => counted(`SELECT count(*) ${served} AND status = 'FULFILLED'`), { message: 'the released order has effect' })
      .toBe(1);
    const { page, close } = await writ.signInAtHome('coordinator');
    await page.waitForURL('**/home');
    for (const name of ['weeks', 'bodies', 'flaggers']) await pictureOf(page, name);
    const [all] = await sql<Groups>(`SELECT ${groups} ${served}`);
    if (all === undefined) throw new Error('nothing was counted');
    const [waiting = 0, effect = 0, over = 0] = numbersIn(all);
    expect([waiting, effect, over].every((number) => number > 0)).toBe(true);
    await expect.poll(() => tileCount(page, 'Awaiting effect')).toBe(waiting);
    await expect.poll(() => tileCount(page, 'Effect given')).toBe(effect);
    await expect
      .poll(() => tileCount(page, 'Served in 30 days'))
      .toBe(await counted(`SELECT count(*) ${served} AND served_at > now() - interval '30 days'`));
    const weeks = await numbersOf(page, 'weeks');
    expect([1, 2, 3].map((at) => weeks.reduce((sum, row) => sum + Number(row[at]), 0))).toEqual([waiting, effect, over]);
    expect(weeks.length).toBe(2);
    const bodies = await sql<Groups & { name: string; country: string }>(
      `SELECT ${nameOf('legal_order')} AS name, issuing_country AS country, ${groups} ${served} GROUP BY issuing_organisation, issuing_country ORDER BY count(*) DESC, issuing_organisation`,
    );
    await expect
      .poll(() => numbersOf(page, 'bodies'))
      .toEqual(bodies.map(({ name, country, ...body }) => [inCountry(name, country), ...numbersIn(body)]));
    const [most] = bodies;
    await page
      .locator('[data-home="bodies"] figcaption')
      .filter({ hasText: inCountry(most?.name ?? '', most?.country ?? '') })
      .waitFor();
    const flaggers = await sql<{ name: string; country: string; acted: string; not_acted: string; open: string }>(
      `SELECT f.name, f.country, count(n.id) FILTER (WHERE n.state = 'ACTIONED') AS acted, count(n.id) FILTER (WHERE n.state = 'NOT_ACTIONED') AS not_acted,
         count(n.id) FILTER (WHERE n.decided_at IS NULL) AS open
       FROM enforcement.trusted_flagger f LEFT JOIN enforcement.notice n ON n.flagger_id = f.id GROUP BY f.id, f.name, f.country ORDER BY count(n.id) DESC, f.name`,
    );
    await expect
      .poll(() => numbersOf(page, 'flaggers'))
      .toEqual(
        flaggers.map(({ name, country, acted, not_acted, open }) => [
          inCountry(name, country),
          Number(acted),
          Number(not_acted),
          Number(open),
        ]),
      );
    const keyboard = await Keyboard.of(page);
    await page.locator('[data-home=weeks] .picture-place a[tabindex="0"]').focus();
    await keyboard.press('Enter');
    await page.waitForURL('**/coordinated-orders');
    await close();
  });

  it('is accessible in every way', () => expectHome('coordinator', ['weeks', 'bodies', 'flaggers']));
});

describe('the public figures', () => {
  /** A count as everybody gets it: what is less than ten is withheld, and more is a band of ten. */
  const shownAs = (exact: number): string => {
    const from = exact - (exact % 10);
    return exact === 0 ? '0' : exact < 10 ? 'fewer than 10' : `${from} to ${from + 9}`;
  };
  const isCounted = (at: string) =>
    `${at} < date_trunc('day', now(), 'UTC') AND ${at} >= date_trunc('day', now(), 'UTC') - interval '30 days'`;

  /** What happened so far was two days ago, but for one order that is served today. */
  beforeAll(async () => {
    const items = await sql<{ id: string }>(`SELECT id FROM content.item WHERE text IS NOT NULL ORDER BY id DESC LIMIT 12 OFFSET 3`);
    const serve = async (at: number) =>
      orders.submit('regulator', await orders.draft('regulator', orderToAct(items[at]?.id ?? '', { reference: `DR-2026-8${at}` })));
    for (let at = 0; at < 11; at += 1) expect((await serve(at)).status).toBe('SERVED');
    // Without its triggers: one of them keeps the first instant of service.
    await sql(`BEGIN; SET LOCAL session_replication_role = replica;
      UPDATE orders.legal_order SET first_served_at = first_served_at - interval '2 days' WHERE first_served_at IS NOT NULL;
      UPDATE orders.order_event SET at = at - interval '2 days';
      COMMIT`);
    await serve(11);
  });

  it('are those of the database, whole without a script, and withheld where they are less than ten', async () => {
    const answers = `SELECT o.id, bool_or(e.to_status = 'REFUSED') AS refused, EXISTS (SELECT FROM orders.order_decision d
         WHERE d.order_id = o.id AND d.outcome <> 'GRANTED') AS narrowed
       FROM orders.order_event e JOIN orders.legal_order o ON o.id = e.order_id
       WHERE (e.act = 'releaseOrder' OR (e.act = 'decideOrder' AND e.to_status = 'REFUSED')) AND ${isCounted('e.at')} GROUP BY o.id`;
    const exact = await Promise.all(
      [
        `SELECT count(*) FROM orders.legal_order WHERE ${isCounted('first_served_at')}`,
        `SELECT count(*) FROM (${answers}) AS answer`,
        `SELECT count(*) FROM (${answers}) AS answer WHERE narrowed AND NOT refused`,
        `SELECT count(*) FROM (${answers}) AS answer WHERE refused`,
        `SELECT count(*) FROM enforcement.complaint WHERE decided_at IS NOT NULL AND ${isCounted('decided_at')}`,
        `SELECT count(*) FROM enforcement.complaint WHERE state IN ('REVERSED', 'PARTIALLY_REVERSED') AND ${isCounted('decided_at')}`,
      ].map(counted),
    );
    expect(exact[0]).toBeGreaterThan(9);
    for (const device of [{ ...desktop, script: false }, phone, { ...desktop, scheme: 'dark' as const, locale: 'de-DE' }]) {
      const { page, open, close } = await writ.visit(device);
      await open('/totals');
      const figures = page.locator('section[aria-labelledby=figures]');
      await expect.poll(() => figures.locator('svg[role=img]').count()).toBeGreaterThanOrEqual(2);
      if (device.locale === undefined) expect(await figures.locator('tbody td').allTextContents()).toEqual(exact.map(shownAs));
      await screen(page, `totals ${device.locale ?? 'en'} ${device.viewport?.width}`.replaceAll(/[^\w]+/g, '-'));
      if (device.script !== false) {
        await expectAccessible(page);
        await expectReflow(page);
      }
      await close();
    }
  });
});
