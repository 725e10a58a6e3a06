/**
 * A platform's own source, in a browser: what it offers, a collection that it fails and counsel has repeated, what it does not hold, and e-mails whose address it refuses. The source is the test's; everything else is Writ's.
 */
import type { GapLine, RecordLine } from '@writ/source';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { holderIn } from '../harness/disclosures.ts';
import { type LyingSource, lyingSource } from '../harness/lying-source.ts';
import { epoc, type OrderView, ordersOn } from '../harness/orders.ts';
import { restrictInput } from '../harness/restrict-input.ts';
import { expectAccessible, expectReflow } from './harness/axe.ts';
import { type Console, openConsole, settled } from './harness/console.ts';
import { screen } from './harness/screens.ts';

let source: LyingSource;
let writ: Console;
let orders: ReturnType<typeof ordersOn>;
let account: string;
let email: string;

beforeAll(async () => {
  source = await lyingSource();
  source.describes = {
    name: 'A small platform',
    identifierTypes: ['EMAIL'],
    categories: [
      { category: 'SUBSCRIBER', history: 'ALL' },
      { category: 'TRAFFIC', history: 'SINCE', retentionDays: 90, says: 'Sign-ins are deleted after three months.' },
    ],
    effects: [{ kind: 'item', status: 'DISABLED', reversible: true, territories: false }],
  };
  writ = await openConsole({ adapter: source });
  orders = ordersOn(writ.stack);
  ({ account, email } = await holderIn(writ.stack, 'holder-1'));
  source.named = account;
});
afterEach(() => writ?.checkFaults());
afterAll(async () => {
  await writ?.close();
  await source.close();
});

const soon = <Value>(look: () => Value | Promise<Value>) => expect.poll(look);

const subscriber = (of: string): RecordLine => ({
  type: 'subscriber',
  key: of,
  account: of,
  recordedAt: '2002-01-01T00:00:00.000Z',
  registeredAt: '2002-01-01T00:00:00.000Z',
  name: 'Alma Holm',
});
const gap: GapLine = { type: 'gap', category: 'SUBSCRIBER', why: 'NOT_RECORDED', says: 'No postal address is asked for.' };

const serve = async (input: Record<string, unknown>): Promise<OrderView> =>
  orders.validate('judge', await orders.submit('police', await orders.draft('police', input)));
const stateOf = async ({ id }: OrderView): Promise<string> =>
  (await writ.stack.ask('platform', 'counsel-1', 'query ($id: ID!) { order(id: $id) { targets { collection { state } } } }', { id })).data
    .order.targets[0].collection.state;

it.each([
  ['police', 'an authority'],
  ['agent-1', 'staff'],
])('%s: what the platform offers is shown to %s', async (login) => {
  const { page, open } = await writ.signIn(login);
  await open('/capabilities');
  await page.locator('[data-category="TRAFFIC"]').waitFor();
  await expect
    .poll(() => page.locator('[data-category="TRAFFIC"]').textContent())
    .toMatch(/90 days.*Sign-ins are deleted after three months/s);
  await expect.poll(() => page.locator('[data-effect="ITEM DISABLED"]').textContent()).toMatch(/Item: Access disabled.*Yes.*No/s);
  await expect.poll(() => page.locator('main').textContent()).toMatch(/A small platform.*E-mail address/s);
  await expectAccessible(page);
  await expectReflow(page);
});

it('a collection with a line of somebody else is the desk’s at once; counsel has it repeated, and the staff of the case read what is not held', async () => {
  source.lines = () => [subscriber('somebody-else')];
  const order = await serve(epoc(email, { categories: ['SUBSCRIBER'], from: null, to: null }));
  await soon(() => stateOf(order)).toBe('REFUSED');

  const desk = await writ.signIn('counsel-1');
  await desk.open('/queue');
  const failing = desk.page.locator('[data-state="failing-collections"]');
  await failing.waitFor();
  await expect.poll(() => failing.textContent()).toContain('sent what the order does not cover');
  await expectAccessible(desk.page);
  await screen(desk.page, 'queue-failing-collections');
  await failing.getByRole('link').first().click();
  await desk.page.locator('[data-collection="REFUSED"]').waitFor();
  expect(await desk.page.locator('[data-gaps]').count()).toBe(0);

  source.lines = () => [gap, subscriber(account)];
  await desk.page.getByText('Collect the records of target 1 again …').click();
  await desk.page.getByLabel('Why it is worth trying again').fill('The operator has mended the source.');
  await expectAccessible(desk.page);
  await desk.page.locator('.review-act[open] button[type=submit]').click();
  await desk.page.getByText('The collection is repeated now.').first().waitFor();
  await soon(() => stateOf(order)).toBe('TAKEN');
  await desk.open('/queue');
  await desk.page.locator('.queue-counts').waitFor();
  expect(await failing.count()).toBe(0);

  await orders.claim('agent-1', order);
  const agent = await writ.signIn('agent-1');
  await agent.open(`/orders/${order.id}`);
  await agent.page.locator('[data-collection="TAKEN"]').waitFor();
  const gaps = agent.page.locator('[data-gaps="1"]');
  await gaps.waitFor();
  await expect.poll(() => gaps.textContent()).toMatch(/Not held, because:.*It is never recorded.*No postal address is asked for/s);
  await screen(agent.page, 'order-gaps');

  const reviewed = await orders.read('agent-1', order.id);
  const inForce = await orders.release('counsel-1', await orders.decide('agent-1', reviewed));
  const reader = await writ.signIn('police');
  await reader.open(`/orders/${order.id}/records/${encodeURIComponent(inForce.targets[0]?.id ?? '')}`);
  await reader.page.getByRole('button', { name: /^Read/ }).first().click();
  const told = reader.page.locator('[data-cell="gaps"]');
  await told.waitFor();
  await expect.poll(() => told.textContent()).toMatch(/Not held by the platform.*No postal address is asked for/s);
  await expectAccessible(reader.page);
});

it('the form of a new order warns of what the platform does not offer', async () => {
  const drafted = await orders.draft('police', epoc(email, { categories: ['SUBSCRIBER', 'TRAFFIC', 'CONTENT'] }));
  const { page, open } = await writ.signIn('police');
  await open(`/orders/new?draft=${drafted.id}&step=scope`);
  await page.locator('[data-unoffered="CATEGORY CONTENT"]').waitFor();
  await expect.poll(() => page.locator('[data-unoffered="WINDOW TRAFFIC"]').textContent()).toContain('90 days');
  await expect.poll(() => page.locator('[data-unoffered]').count()).toBe(2);
  await expectAccessible(page);
});

it('e-mails whose address the source refuses are seen at the desk as they begin to wait, and no longer once they are sent', async () => {
  const desk = await writ.signIn('agent-1');
  await desk.open('/queue');
  await settled(desk.page);
  const waiting = desk.page.locator('[data-state="waiting-letters"]');
  expect(await waiting.count()).toBe(0);

  source.refusesLetters = true;
  const [item] = await writ.stack.sql<{ id: string }>(
    'postgres',
    'SELECT id FROM content.item WHERE account_id <> $1 AND looked_up_at IS NULL ORDER BY id LIMIT 1',
    [account],
  );
  const input = restrictInput({ item: item?.id, visibility: ['DECISION_VISIBILITY_CONTENT_DISABLED'] });
  const restrict = 'mutation ($input: RestrictInput!) { restrict(input: $input) { ... on Restriction { id } ... on Refusal { message } } }';
  const { data, text } = await writ.stack.ask('platform', 'agent-2', restrict, { input });
  expect(data?.restrict.id, text).toBeDefined();
  await waiting.waitFor();
  await expect
    .poll(() => waiting.textContent())
    .toMatch(/could not be sent yet.*e-mails? on a decision, the oldest since.*refuses to give the address \(BAD_SCOPE\)/s);
  await expectAccessible(desk.page);
  await expectReflow(desk.page);
  await screen(desk.page, 'queue-waiting-letters');

  const counsel = await writ.signIn('counsel-1');
  await counsel.open('/notifications');
  const there = counsel.page.locator('[data-state="waiting-letters"] [data-fault="SOURCE_REFUSED"]');
  await there.waitFor();
  await settled(counsel.page);

  source.refusesLetters = false;
  source.lines = (_, of) => [{ ...subscriber(of), emails: ['author@example.org'] } as RecordLine];
  await writ.stack.sql('postgres', 'UPDATE enforcement.letter SET taken_until = NULL WHERE mailed_at IS NULL');
  for (const shown of [waiting, there]) await soon(() => shown.count()).toBe(0);
});
