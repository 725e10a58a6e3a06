/**
 * The order as a course, on the pages of everybody who reads one: the stages that an order of its kind goes through, which one it is at, who has
 * done what and when, and where it ended early. What the track says is compared with what the graph says.
 */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { addressIn, emergency, subscriberAlone } from '../harness/order-traces.ts';
import { epoc, type OrderView, onGrounds, ordersOn, orderToAct } from '../harness/orders.ts';
import { expectAccessible, expectReflow } from './harness/axe.ts';
import { type Console, type Device, desktop, openConsole, phone, settled, type Visitor } from './harness/console.ts';
import { screen } from './harness/screens.ts';

let writ: Console;
let orders: ReturnType<typeof ordersOn>;
let address: string;
let item: string;
let count = 0;
beforeAll(async () => {
  writ = await openConsole();
  orders = ordersOn(writ.stack);
  address = await addressIn(writ.stack);
  const [row] = await writ.stack.sql<{ id: string }>('postgres', 'SELECT id FROM content.item WHERE title IS NOT NULL ORDER BY id LIMIT 1');
  item = row?.id ?? expect.fail('nobody has published anything');
});
afterEach(() => writ.checkFaults());
afterAll(() => writ.close());

const asked = (changes: Record<string, unknown> = {}) => {
  count += 1;
  return onGrounds(`The ${count}. reason of this test.`, epoc(address, { reference: `77 Js ${count}/26`, ...changes }));
};
const submitted = async (changes?: Record<string, unknown>) => orders.submit('police', await orders.draft('police', asked(changes)));
const served = async (changes?: Record<string, unknown>) => orders.validate('judge', await submitted(changes));
const claimed = async (changes?: Record<string, unknown>) => orders.claim('agent-1', await served(changes));
const approved = async (changes?: Record<string, unknown>) => orders.decide('agent-1', await claimed(changes));
const inForce = async (changes?: Record<string, unknown>) => orders.release('counsel-1', await approved(changes));
const why = (text: string): Record<string, [string, unknown]> => ({ reason: ['String!', text] });

/** Somebody at the page of an order, once everything on it stands. */
async function at(login: string, { id }: Pick<OrderView, 'id'>, device?: Device): Promise<Visitor> {
  const visitor = await writ.signIn(login, device);
  await visitor.open(`/orders/${id}`);
  await visitor.page.locator('.course').waitFor();
  await settled(visitor.page);
  return visitor;
}

/** What the track says: `STAGE STATE` of each step, in the order of a screen reader. */
const track = (page: Page): Promise<string[]> =>
  page
    .locator('ol.course > li')
    .evaluateAll((steps) => steps.map((step) => `${step.getAttribute('data-stage')} ${step.getAttribute('data-state')}`));
const stage = (page: Page, name: string) => page.locator(`.course-stage[data-stage=${name}]`);
/** The step that assistive technology is told is the present one; the only one. */
async function present(page: Page): Promise<string | null> {
  const steps = page.locator('ol.course > li[aria-current=step]');
  await expect.poll(() => steps.count()).toBe(1);
  return steps.getAttribute('data-stage');
}

describe('a production order', () => {
  it('is shown to its issuer, the platform and the auditor at the same stage, each done one with who and when', async () => {
    const order = await approved();
    for (const login of ['police', 'judge', 'agent-1', 'counsel-1', 'auditor']) {
      const visitor = await at(login, order);
      const { page } = visitor;
      expect(await track(page), login).toEqual([
        'DRAFT DONE',
        'VALIDATION DONE',
        'REVIEW DONE',
        'RELEASE NOW',
        'IN_FORCE AHEAD',
        'READING AHEAD',
        'INFORMATION MEANWHILE',
        'CLOSE AHEAD',
      ]);
      expect(await present(page), login).toBe('RELEASE');
      await expect.poll(() => stage(page, 'VALIDATION').textContent()).toMatch(/Validation \(done\).*judge.*Northport District Court/);
      await expect.poll(() => stage(page, 'VALIDATION').locator('time').getAttribute('datetime')).toMatch(/^20\d\d-/);
      // Who reviewed it is the platform's own matter.
      await expect
        .poll(() => stage(page, 'REVIEW').textContent(), { message: login })
        .toMatch(/^(police|judge)$/.test(login) ? /Platform, review/ : /agent-1/);
      await expect.poll(() => stage(page, 'RELEASE').textContent()).toContain('a second person releases it');
      await expect.poll(() => stage(page, 'RELEASE').locator('[data-clock=ANSWER]').textContent()).toMatch(/1\dd \d+h left.*due/);
      await screen(page, `course ${login}`);
      await visitor.close();
    }
  });

  it('is read once somebody reads, and is closed when that is acknowledged', async () => {
    const order = await inForce();
    const police = await at('police', order);
    expect(await track(police.page)).toContain('IN_FORCE NOW');
    await orders.disclose('police', order, order.targets[0]?.id ?? '', 'subscriber { name }');
    await police.page.reload();
    await stage(police.page, 'READING').and(police.page.locator('[aria-current=step]')).waitFor();
    await expect.poll(() => stage(police.page, 'READING').textContent()).toContain('acknowledges receipt');
    await orders.must('police', 'acknowledgeDisclosure', order);
    await police.page.reload();
    await stage(police.page, 'CLOSE').and(police.page.locator('[aria-current=step]')).waitFor();
    expect(await track(police.page)).toEqual([
      ...['DRAFT DONE', 'VALIDATION DONE', 'REVIEW DONE', 'RELEASE DONE', 'IN_FORCE DONE', 'READING DONE'],
      ...['INFORMATION MEANWHILE', 'CLOSE DONE'],
    ]);
    await police.close();
  });
});

describe('an order of another kind goes through its own stages', () => {
  it('an emergency is validated beside the review, by its own clock', async () => {
    const order = await orders.claim('agent-1', await submitted({ ...subscriberAlone, emergency }));
    const { page, close } = await at('agent-1', order);
    const steps = await track(page);
    expect(steps.slice(0, 2)).toEqual(['DRAFT DONE', 'REVIEW NOW']);
    expect(steps.indexOf('VALIDATION MEANWHILE')).toBeGreaterThan(steps.indexOf('IN_FORCE AHEAD'));
    await expect.poll(() => stage(page, 'VALIDATION').locator('[data-clock=VALIDATION]').textContent()).toMatch(/4[78]h|1d|2d/);
    await expect.poll(() => stage(page, 'REVIEW').locator('[data-clock=ANSWER]').textContent()).toMatch(/[78]h/);
    await screen(page, 'course emergency');
    await close();
  });

  it('an order to preserve is never read and nobody is notified under it', async () => {
    const input = asked({ kind: 'EPOC_PR' });
    const { notNotified: _notified, ...preserving } = input;
    const order = await orders.submit('police', await orders.draft('police', preserving));
    const { page, close } = await at('police', order);
    expect(await track(page)).toEqual([
      ...['DRAFT DONE', 'VALIDATION NOW', 'REVIEW AHEAD', 'RELEASE AHEAD', 'IN_FORCE AHEAD', 'CLOSE AHEAD'],
    ]);
    await expect.poll(() => stage(page, 'IN_FORCE').textContent()).toContain('Preserved');
    await screen(page, 'course preservation');
    await close();
  });

  it('an order to act needs no validation, and is closed when the platform has acted', async () => {
    const order = await orders.submit('regulator', await orders.draft('regulator', orderToAct(item)));
    const { page, close } = await at('agent-1', order);
    expect(await track(page)).toEqual(['DRAFT DONE', 'REVIEW NOW', 'RELEASE AHEAD', 'IN_FORCE AHEAD', 'CLOSE AHEAD']);
    await expect.poll(() => stage(page, 'IN_FORCE').textContent()).toContain('Action');
    await close();
  });
});

describe('an order that ended early', () => {
  it('shows at the validation that it was refused, by whom, when and why, and nothing that would have come', async () => {
    const order = await orders.must('judge', 'refuseValidation', await submitted(), why('The facts do not bear it.'));
    const { page, close } = await at('police', order);
    expect(await track(page)).toEqual(['DRAFT DONE', 'VALIDATION ENDED']);
    expect(await present(page)).toBe('VALIDATION');
    const ended = await stage(page, 'VALIDATION').textContent();
    expect(ended).toMatch(/ended here.*Refused.*The facts do not bear it\./);
    await expect.poll(() => stage(page, 'VALIDATION').locator('time').count()).toBe(1);
    await screen(page, 'course refused');
    await close();
  });

  it('shows at the review that its authority withdrew it', async () => {
    const order = await orders.must('police', 'withdrawOrder', await claimed(), why('It is needed no more.'));
    const { page, close } = await at('police', order);
    expect((await track(page)).slice(0, 3)).toEqual(['DRAFT DONE', 'VALIDATION DONE', 'REVIEW ENDED']);
    await expect.poll(() => stage(page, 'REVIEW').textContent()).toMatch(/Withdrawn.*It is needed no more\..*Authority/);
    await close();
  });
});

describe('the track', () => {
  it.each([
    ['dark', { ...desktop, scheme: 'dark' }],
    ['phone', phone],
    ['dark phone', { ...phone, scheme: 'dark' }],
    ['forced colours', { ...desktop, forcedColours: true }],
    ['German', { ...desktop, locale: 'de-DE' }],
    ['German phone', { ...phone, locale: 'de-DE' }],
  ] as const)('has no error that axe finds, fits, and tells its states by words and icons: %s', async (name, device) => {
    const order = await approved();
    const { page, close } = await at('counsel-1', order, device);
    await expectAccessible(page);
    const steps = page.locator('ol.course > li');
    const lefts = await page.evaluate(() => [...document.querySelectorAll('ol.course > li')].map((one) => one.getBoundingClientRect().x));
    const runsDown = new Set(lefts).size === 1;
    expect(runsDown, 'a row on a wide screen, a column on a phone').toBe(name.includes('phone'));
    const icons = await steps.evaluateAll((all) => all.map((one) => one.querySelector('.course-node')?.innerHTML ?? ''));
    expect(new Set(icons).size, 'done, now, meanwhile and ahead have an icon each').toBe(4);
    await expect.poll(() => stage(page, 'RELEASE').textContent()).toContain(name.startsWith('German') ? '(jetzt)' : '(now)');
    await screen(page, `course ${name}`);
    await expectReflow(page);
    await close();
  });
});

it('what is asked for and granted is read on a phone without scrolling sideways', async () => {
  const { page, close } = await at('police', await approved(), phone);
  const table = page.locator('.table-scroll:has(.order-decisions)');
  await table.waitFor();
  expect(await table.evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0);
  for (const label of ['Asked for', 'Decision']) expect(await table.locator(`td[data-label="${label}"]`).count(), label).toBeGreaterThan(0);
  await screen(page, 'asked and granted phone');
  await close();
});

/** The height of the whole page in the window of a laptop, in CSS pixels. */
const heightOf = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollHeight);
describe('the page of an order with one target', () => {
  it('is at most 1,400 px high in its ordinary states, for police, judge, agent and counsel', async () => {
    const states = {
      draft: await orders.draft('police', asked()),
      submitted: await submitted(),
      served: await served(),
      'under review': await claimed(),
      approved: await approved(),
      'in force': await inForce(),
    };
    const looks: readonly (readonly [string, keyof typeof states])[] = [
      ...(['draft', 'submitted', 'served', 'approved', 'in force'] as const).map((state) => ['police', state] as const),
      ...(['submitted', 'in force'] as const).map((state) => ['judge', state] as const),
      ...(['served', 'under review', 'approved', 'in force'] as const).map((state) => ['agent-1', state] as const),
      ...(['under review', 'approved', 'in force'] as const).map((state) => ['counsel-1', state] as const),
    ];
    const heights: Record<string, number> = {};
    for (const [login, state] of looks) {
      const { page, close } = await at(login, states[state], desktop);
      heights[`${login}, ${state}`] = await heightOf(page);
      await screen(page, `height ${login} ${state}`);
      await close();
    }
    expect(Object.entries(heights).filter(([, height]) => height > 1_400)).toEqual([]);
  });

  it('has what can be done beside the facts, in sight also at the end of the page', async () => {
    const order = await inForce();
    const { page, close } = await at('police', order, desktop);
    const read = page.locator('[data-act=read] a');
    const [before, facts] = await Promise.all([read.boundingBox(), page.locator('.order-main').boundingBox()]);
    expect(before?.x, 'beside').toBeGreaterThan((facts?.x ?? 0) + (facts?.width ?? 0));
    expect((before?.y ?? 0) + (before?.height ?? 0), 'without scrolling').toBeLessThan(800);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await expect.poll(async () => ((await read.boundingBox())?.y ?? -1) >= 0).toBe(true);
    await close();
  });

  it('folds what holds and what is older, and nothing of what is signed', async () => {
    const agent = await at('agent-1', await claimed(), desktop);
    expect(await agent.page.locator('[data-check=window]').isVisible(), 'a check that holds').toBe(false);
    await expect.poll(() => agent.page.locator('[data-check=notification]').isVisible(), { message: 'one to look at' }).toBe(true);
    await agent.page.locator('.review-holding summary').click();
    await expect.poll(() => agent.page.locator('[data-check=window]').isVisible()).toBe(true);
    await agent.page.getByRole('button', { name: /^Show all/ }).click();
    await expect.poll(() => agent.page.locator('.timeline-item').count()).toBeGreaterThan(3);
    await agent.close();
    const order = await submitted();
    const judge = await at('judge', order, desktop);
    for (const covered of [
      order.targets[0]?.value ?? '',
      'Code of Criminal Procedure, section 100k',
      'An invoice fraud',
      'Traffic data',
      '1 Aug 2002',
    ])
      await expect.poll(() => judge.page.getByText(covered).first().isVisible(), { message: covered }).toBe(true);
    expect(
      await judge.page
        .locator('details:not([open])')
        .filter({ hasText: /invoice fraud|section 100k/ })
        .count(),
    ).toBe(0);
    await judge.close();
  });
});
