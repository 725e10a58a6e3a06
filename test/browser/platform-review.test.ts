/**
 * The review of an order and its release, in a browser: each by keyboard alone, by two persons who can't be one, and against a state that
 * has changed meanwhile. What the pages say is held against what the graph and the database say.
 */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { addressIn, emergency, subscriberAlone } from '../harness/order-traces.ts';
import { epoc, type OrderView, onGrounds, ordersOn, withheld } from '../harness/orders.ts';
import { listed } from '../harness/trusted-documents.ts';
import { expectAccessible, expectReflow } from './harness/axe.ts';
import { type Console, desktop, openConsole, phone, type Visitor } from './harness/console.ts';
import { Keyboard } from './harness/keyboard.ts';
import { screen } from './harness/screens.ts';
import { waysTaken } from './harness/ways.ts';

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
afterAll(() => writ.close());

/** An order that has just been served, on grounds of its own. */
async function served(changes: Record<string, unknown> = {}): Promise<OrderView> {
  count += 1;
  const input = onGrounds(`The ${count}. reason of this test.`, epoc(address, { reference: `12 Js ${count}/26`, ...changes }));
  return orders.validate('judge', await orders.submit('police', await orders.draft('police', input)));
}
const stateOf = (order: Pick<OrderView, 'id'>) => orders.read('agent-1', order.id);
const claimed = async (changes?: Record<string, unknown>) => orders.claim('agent-1', await served(changes));
const approved = async () => orders.decide('agent-1', await claimed());
const why = (text: string): Record<string, [string, unknown]> => ({ reason: ['String!', text] });

const part = ({ page }: Visitor, category: string) => page.locator(`[data-part$=" ${category}"] input[type=radio]`);

describe('an order, by keyboard alone', () => {
  it('is claimed in the queue, reviewed and narrowed by an agent, and released by counsel', async () => {
    const order = await served();
    const agent = await writ.signIn('agent-1');
    await agent.open('/queue');
    const keyboard = await Keyboard.of(agent.page);
    await agent.page.getByRole('grid').waitFor();
    await keyboard.press('f');
    await expect.poll(() => agent.page.evaluate(() => document.activeElement?.matches('.queue-filters input'))).toBe(true);
    await keyboard.press('Space');
    await agent.page.waitForURL('**/queue?kinds=ORDER');
    await agent.page.locator('[data-work]').first().waitFor();
    await keyboard.press('j');
    await expect.poll(() => agent.page.evaluate(() => document.activeElement?.textContent)).toContain('12 Js 1/26');
    await keyboard.press('c');
    await agent.page.getByRole('status').filter({ hasText: 'Claimed for thirty minutes' }).waitFor();
    expect((await stateOf(order)).status).toBe('UNDER_REVIEW');
    await keyboard.press('Enter');
    await agent.page.waitForURL(`**/orders/${order.id}`);
    await part(agent, 'SUBSCRIBER').first().waitFor();
    await screen(agent.page, 'review under review');
    await expectAccessible(agent.page);
    await expect.poll(() => agent.page.locator('[data-check=enrolment]').getAttribute('data-state')).toBe('holds');
    await expect.poll(() => agent.page.locator('[data-check=competence]').getAttribute('data-state')).toBe('holds');
    await expect.poll(() => agent.page.locator('[data-check=notification]').getAttribute('data-state')).toBe('look');
    await keyboard.press('Control+Enter');
    await expect.poll(() => agent.page.locator('.review-fault').count()).toBe(3);
    expect((await stateOf(order)).status).toBe('UNDER_REVIEW');
    await keyboard.press('1');
    await keyboard.press('n');
    await expect.poll(() => agent.page.evaluate(() => (document.activeElement as HTMLInputElement).type)).toBe('datetime-local');
    await keyboard.type('08102002');
    await keyboard.press('ArrowRight');
    await keyboard.type('0000');
    await keyboard.tabToElement(part(agent, 'CONTENT'), 'radio of content');
    await keyboard.press('3');
    await keyboard.type('Outside');
    const content = agent.page.locator('[data-part$=" CONTENT"]');
    await expect.poll(() => content.getByLabel('Why it is not granted').inputValue()).toBe('OUT_OF_SCOPE');
    await agent.page.locator('[data-part$=" TRAFFIC"]').getByLabel('Why it is not granted').selectOption('OTHER');
    for (const category of ['TRAFFIC', 'CONTENT']) {
      const reasons = agent.page.locator(`[data-part$=" ${category}"]`);
      await reasons.getByLabel('Your reasons').fill('Such an order cannot ask for it.');
      await reasons.getByLabel('What becomes of the data').selectOption('yes');
    }
    await expect
      .poll(() => agent.page.locator('.review-tally').textContent())
      .toContain('3 parts asked for: 1 granted, 1 narrowed, 1 refused, 0 to decide');
    await screen(agent.page, 'review decided');
    await keyboard.press('Control+Enter');
    await agent.page.getByRole('button', { name: 'Release exactly this' }).waitFor();
    const reviewed = await stateOf(order);
    expect(reviewed.status).toBe('APPROVED');
    const decisions = Object.fromEntries(reviewed.targets[0]?.decisions.map((one) => [one.category, one]) ?? []);
    expect(decisions['SUBSCRIBER']).toMatchObject({ outcome: 'GRANTED' });
    expect(decisions['TRAFFIC']).toMatchObject({ outcome: 'NARROWED', from: '2002-08-10T00:00:00.000Z', to: '2002-10-01T00:00:00.000Z' });
    expect(decisions['CONTENT']).toMatchObject({ outcome: 'REFUSED', code: 'OUT_OF_SCOPE' });

    const counsel = await writ.signIn('counsel-1');
    await counsel.open('/queue?kinds=ORDER');
    const keys = await Keyboard.of(counsel.page);
    await counsel.page.locator('[data-work]').first().waitFor();
    await keys.press('j');
    await keys.press('Enter');
    await counsel.page.waitForURL(`**/orders/${order.id}`);
    const release = counsel.page.locator('.review-release');
    await release.waitFor();
    await expect.poll(() => release.locator('code').first().textContent()).toBe(reviewed.digest);
    await expect.poll(() => release.locator('[data-digest]').getAttribute('data-digest'), { message: 'computed in the page' }).toBe('same');
    await expect.poll(() => release.locator('caption').textContent()).toContain('2 of 3');
    const refused = release.locator('tr[data-outcome=REFUSED] .review-refused');
    await expect.poll(() => refused.textContent()).toContain('Outside the scope');
    expect(await refused.evaluate((element) => getComputedStyle(element).textDecorationLine), 'not struck through').toBe('none');
    expect(await release.locator('del').count()).toBe(0);
    await expect.poll(() => release.locator('tr[data-outcome=NARROWED] ins').textContent()).toContain('10 Aug 2002');
    await screen(counsel.page, 'release');
    await expectAccessible(counsel.page);
    await keys.activate('button', /^Release exactly this/);
    await counsel.page.getByText('Released.').first().waitFor();
    expect((await stateOf(order)).status).toBe('IN_FORCE');
    await agent.close();
    await counsel.close();
  });
});

describe('an order with one person', () => {
  it('waits for a second: the reviewer’s button explains why it is disabled, and the server refuses what the page would not send', async () => {
    const order = await approved();
    const agent = await writ.signIn('agent-1');
    await agent.open(`/orders/${order.id}`);
    const button = agent.page.getByRole('button', { name: 'Release exactly this' });
    await button.waitFor();
    await expect.poll(() => button.getAttribute('aria-disabled')).toBe('true');
    await expect.poll(() => agent.page.locator('#release-why').textContent()).toContain('You reviewed this order');
    await button.focus();
    await agent.page.keyboard.press('Enter');
    await agent.page.keyboard.press('Control+Enter');
    const body = {
      documentId: listed('platform', 'release-order').id,
      variables: { order: order.id, generation: order.generation, digest: order.digest },
    };
    const answer = await agent.page.evaluate(async (sent) => {
      const headers = { 'content-type': 'application/json' };
      return (await fetch('/platform/graphql', { method: 'POST', headers, body: JSON.stringify(sent) })).text();
    }, body);
    expect(answer).toContain('FORBIDDEN');
    expect(agent.answers.seen.filter(({ operation }) => operation === 'ReleaseOrder')).toHaveLength(1);
    expect((await stateOf(order)).status).toBe('APPROVED');
    const other = await writ.signIn('agent-2');
    await other.open(`/orders/${order.id}`);
    await other.page.locator('#release-why').filter({ hasText: 'Only counsel releases' }).waitFor();
    await agent.close();
    await other.close();
  });
});

describe('an order that changes during its review', () => {
  it('voids what was written for it, shows what changed, and keeps the text', async () => {
    const order = await claimed();
    const agent = await writ.signIn('agent-1');
    await agent.open(`/orders/${order.id}`);
    await agent.page.getByText('Ask the issuer …').click();
    const text = agent.page.getByLabel('Your question, in words for the issuer');
    await text.fill('Which of the two accounts is meant?');
    await agent.page.getByLabel('Not enough information').check();
    await orders.must('police', 'withdrawOrder', order, why('It is needed no more.'));
    await agent.page.getByRole('button', { name: 'Ask', exact: true }).click();
    await agent.page.locator('[data-state=stale]').waitFor();
    await expect.poll(() => text.inputValue()).toBe('Which of the two accounts is meant?');
    await screen(agent.page, 'review stale');
    await expectAccessible(agent.page);
    await agent.page.getByRole('button', { name: 'Show the newest state' }).click();
    const changed = agent.page.locator('[data-state=changed]');
    await changed.waitFor();
    await expect.poll(() => changed.textContent()).toContain('police');
    await expect.poll(() => changed.textContent()).toContain('Withdrawn');
    await screen(agent.page, 'review changed');
    expect((await stateOf(order)).status).toBe('WITHDRAWN');
    await agent.close();
  });

  it('is not released by the digest that was shown, and the next view marks the part that is approved differently', async () => {
    const order = await approved();
    const counsel = await writ.signIn('counsel-1');
    // A page that hears of the return shows that at once: here it hears nothing, and its digest must not be enough.
    await counsel.page.route(
      ({ pathname }) => pathname === '/live',
      () => undefined,
    );
    await counsel.open(`/orders/${order.id}`);
    const button = counsel.page.getByRole('button', { name: 'Release exactly this' });
    await button.waitFor();
    const returned = await orders.must('counsel-2', 'returnOrder', order, why('The window is too wide.'));
    const narrowed = await orders.decide(
      'agent-1',
      returned,
      orders.grantAll(returned, (_target, category) =>
        category === 'TRAFFIC'
          ? { outcome: 'NARROWED', from: '2002-08-01T00:00:00.000Z', to: '2002-09-01T00:00:00.000Z', ...withheld() }
          : {},
      ),
    );
    expect(narrowed.digest).not.toBe(order.digest);
    await button.click();
    await counsel.page.locator('[data-state=stale]').waitFor();
    expect((await stateOf(order)).status).toBe('APPROVED');
    await counsel.page.getByRole('button', { name: 'Show the newest state' }).click();
    await counsel.page.locator('[data-state=changed]').waitFor();
    const release = counsel.page.locator('.review-release');
    await release.getByText('1 part has changed').waitFor();
    await expect.poll(() => release.locator('code').first().textContent()).toBe(narrowed.digest);
    const marked = release.locator('tr', { hasText: 'Changed since' });
    await expect.poll(() => marked.count()).toBe(1);
    await expect.poll(() => marked.textContent()).toContain('Traffic');
    await screen(counsel.page, 'release changed');
    await button.click();
    await counsel.page.getByText('Released.').first().waitFor();
    expect((await stateOf(order)).status).toBe('IN_FORCE');
    await counsel.close();
  });
});

describe('an emergency', () => {
  it('is called back on the number of the enrolment, and released without a further reason', async () => {
    const input = onGrounds('A threat.', epoc(address, { ...subscriberAlone, emergency, reference: '112 Js 1/26' }));
    const order = await orders.claim('agent-1', await orders.submit('police', await orders.draft('police', input)));
    const { page, open, close } = await writ.signIn('agent-1');
    await open(`/orders/${order.id}`);
    await page.locator('[data-part$=" SUBSCRIBER"] input[value=GRANTED]').check();
    await expect.poll(() => page.locator('[data-check=call-back]').getAttribute('data-state')).toBe('look');
    await page.getByText('Record the call back …').click();
    await page.getByLabel('Who answered, by office and name').fill('The officer on duty');
    await page.getByLabel('Did they confirm that the order is theirs?').selectOption('yes');
    await page.getByRole('button', { name: 'Record the call', exact: true }).click();
    await page.locator('[data-check=call-back][data-state=holds]').waitFor({ state: 'attached' });
    await expect.poll(() => page.locator('[data-part$=" SUBSCRIBER"] input[value=GRANTED]').isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Send to counsel for release' }).click();
    await page.getByRole('button', { name: 'Release exactly this' }).waitFor();
    expect((await stateOf(order)).status).toBe('APPROVED');
    await close();
  });

  it('that nobody was called back about is released by counsel with a reason', async () => {
    const input = onGrounds('Another threat.', epoc(address, { ...subscriberAlone, emergency, reference: '112 Js 2/26' }));
    const claimed = await orders.claim('agent-1', await orders.submit('police', await orders.draft('police', input)));
    const order = await orders.decide('agent-1', claimed);
    const { page, open, close } = await writ.signIn('counsel-1');
    await open(`/orders/${order.id}`);
    await page.getByText('Nobody has confirmed by telephone that this emergency order is the authority’s own.').waitFor();
    await page.getByRole('button', { name: 'Release exactly this' }).click();
    await page.locator('[data-reason=MISSING]').waitFor();
    await page.getByLabel('Why it is released all the same; it is logged').fill('Nobody answered the telephone.');
    await page.getByRole('button', { name: 'Release exactly this' }).click();
    await page.getByText('Released.').first().waitFor();
    expect((await stateOf(order)).status).toBe('IN_FORCE');
    await close();
  });
});

describe('the pages of a review', () => {
  it.each(
    waysTaken([
      ['light', desktop],
      ['dark', { ...desktop, scheme: 'dark' }],
      ['phone', phone],
      ['dark phone', { ...phone, scheme: 'dark' }],
    ] as const),
  )('have no error that axe finds, and fit a narrow window: %s', async (name, device) => {
    const order = await claimed();
    const agent = await writ.signIn('agent-1', device);
    await agent.open(`/orders/${order.id}`);
    await part(agent, 'TRAFFIC').nth(1).check();
    await part(agent, 'CONTENT').nth(2).check();
    await agent.page.getByText('Ask the issuer …').click();
    await expectAccessible(agent.page);
    await expectReflow(agent.page);
    await screen(agent.page, `review ${name}`);
    for (const path of ['/orders', '/duties']) {
      await agent.open(path);
      await agent.page.locator('[data-state=empty], .table, .duty-list').first().waitFor();
      await expectAccessible(agent.page);
      await expectReflow(agent.page);
      await screen(agent.page, `${path.slice(1)} ${name}`);
    }
    await agent.close();
  });
});
