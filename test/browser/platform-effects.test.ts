/**
 * A measure that the platform's adapter carried out in part, in a browser: staff read what remains on the page of effects, of the restriction and of the
 * account, where they lift it, and the authority reads it on its order. What the adapter has looked at is written into the database here, as its worker writes it.
 */
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { holderIn } from '../harness/disclosures.ts';
import { ordersOn, orderToAct } from '../harness/orders.ts';
import { restrictInput } from '../harness/restrict-input.ts';
import { expectAccessible, expectReflow } from './harness/axe.ts';
import { type Console, openConsole } from './harness/console.ts';
import { screen } from './harness/screens.ts';

let writ: Console;
let orders: ReturnType<typeof ordersOn>;
let account: string;

beforeAll(async () => {
  writ = await openConsole();
  orders = ordersOn(writ.stack);
  ({ account } = await holderIn(writ.stack, 'holder-1'));
});
afterEach(() => writ?.checkFaults());
afterAll(() => writ?.close());

it('a measure that is carried out in part is shown with what remains, to staff and to the authority', async () => {
  await writ.stack.sql('postgres', 'UPDATE enforcement.effect_source SET live = true');
  const [row] = await writ.stack.sql<{ id: string }>('postgres', 'SELECT id FROM content.item WHERE account_id = $1 ORDER BY id LIMIT 1', [
    account,
  ]);
  const item = row?.id ?? expect.fail('the holder has published nothing');
  const order = await orders.intoForce(orderToAct(item, { territories: ['DE'] }));
  const { statement: _, ...input } = restrictInput({
    item,
    order: order.id,
    territories: ['DE'],
    visibility: ['DECISION_VISIBILITY_CONTENT_DISABLED'],
  });
  const restrict = 'mutation ($input: RestrictInput!) { restrict(input: $input) { ... on Restriction { id } ... on Refusal { message } } }';
  const { data, text } = await writ.stack.ask('platform', 'agent-2', restrict, { input });
  const id: string = data?.restrict.id ?? expect.fail(text);
  // As the worker writes what the adapter has looked at.
  await writ.stack.sql(
    'postgres',
    `UPDATE enforcement.effect SET carried = sequence, extent = 'PARTIAL', remaining = '{sync.getRecord,sync.getRepo}', carried_at = now(), next_at = NULL
      WHERE subject_id = $1`,
    [item],
  );

  const desk = await writ.signIn('agent-2');
  await desk.open('/effects');
  const card = desk.page.locator('.cards .panel').first();
  await card.waitFor();
  await expect.poll(() => card.textContent()).toMatch(/In part.*sync\.getRecord, sync\.getRepo/s);
  await expectAccessible(desk.page);
  await expectReflow(desk.page);
  await screen(desk.page, 'effects');
  await desk.open(`/restrictions/${id}`);
  const panel = desk.page.getByRole('region', { name: 'On the platform' });
  await panel.waitFor();
  await expect.poll(() => panel.textContent()).toMatch(/In part.*Can still be got by\s*sync\.getRecord, sync\.getRepo/s);
  await expectAccessible(desk.page);

  const reader = await writ.signIn('regulator');
  await reader.open(`/orders/${order.id}`);
  await reader.page.getByText('Can still be got by: sync.getRecord, sync.getRepo').waitFor();
  expect((await orders.read('regulator', order.id)).status, 'which fulfils no order').toBe('IN_FORCE');
  await expectAccessible(reader.page);

  await writ.stack.sql('postgres', `UPDATE enforcement.effect SET extent = 'FULL', remaining = '{}' WHERE subject_id = $1`, [item]);
  await writ.stack.sql('postgres', 'UPDATE enforcement.restriction SET effective_at = now() WHERE id = $1', [id]);
  await reader.open(`/orders/${order.id}`);
  await reader.page.getByText('Done in all countries of the order').first().waitFor();
});

it('the measures on an account are listed with what became of them on the platform, and lifted', async () => {
  await writ.stack.sql('postgres', 'UPDATE enforcement.effect_source SET live = true');
  const input = restrictInput({
    item: null,
    account,
    visibility: [],
    accountDecision: 'DECISION_ACCOUNT_SUSPENDED',
    territories: ['WORLD'],
  });
  const restrict = 'mutation ($input: RestrictInput!) { restrict(input: $input) { ... on Restriction { id } ... on Refusal { message } } }';
  const { data, text } = await writ.stack.ask('platform', 'agent-1', restrict, { input });
  const id: string = data?.restrict.id ?? expect.fail(text);
  const desk = await writ.signIn('agent-2');
  const card = desk.page.locator(`li[data-restriction="${id}"]`);
  /** As the worker writes what the adapter has looked at. */
  const found = async (what: string) => {
    await writ.stack.sql('postgres', `UPDATE enforcement.effect SET ${what} WHERE kind = 'ACCOUNT' AND subject_id = $1`, [account]);
    await desk.open(`/accounts/${account}`);
    await card.waitFor();
    return (await card.locator('.measure-effect').textContent()) ?? '';
  };
  expect(await found('tries = 0')).toMatch(/The account on the platform: Not yet.*Suspended \(everywhere\)/s);
  expect(await found(`tries = 2, fault = 'BUSY', next_at = now() + interval '1 hour'`)).toMatch(
    /Last fault\s*The source cannot answer now.*Next attempt/s,
  );
  const carried = `carried = sequence, carried_at = now(), tries = 0, fault = NULL, next_at = NULL`;
  expect(await found(`${carried}, extent = 'PARTIAL', remaining = '{sync.getRepo}'`)).toMatch(
    /In part.*Can still be got by\s*sync\.getRepo/s,
  );
  await expectAccessible(desk.page);
  await expectReflow(desk.page);
  await screen(desk.page, 'account-effects');
  expect(await found(`extent = 'NONE', remaining = '{}', unsupported = '[{"territory": "WORLD", "status": "SUSPENDED"}]'`)).toMatch(
    /Not at all.*can’t carry out\s*Suspended \(everywhere\)/s,
  );
  expect(await found(`extent = 'FULL', unsupported = '[]', drifts = 2, drifted_at = now()`)).toMatch(/In full.*Found otherwise\s*2 times/s);
  await card.getByRole('button', { name: 'End this measure' }).click();
  await desk.page.getByRole('radio', { name: 'Lift' }).check();
  await desk.page.getByLabel('The reason, for the person concerned').fill('The holder was not behind it.');
  await desk.page.getByRole('button', { name: /^Lift/ }).click();
  await desk.page.getByRole('dialog').getByRole('button', { name: /^Lift/ }).click();
  await expect.poll(() => card.locator('.measure-effect').textContent()).toMatch(/Not yet.*no longer restricted/s);
  await desk.close();
});

it('an order to act is described by its aim: nothing about reading, no validation that none needs, and the item where it is decided', async () => {
  const [row] = await writ.stack.sql<{ id: string; title: string; text: string }>(
    'postgres',
    'SELECT id, title, text FROM content.item WHERE account_id = $1 AND title IS NOT NULL ORDER BY id DESC LIMIT 1',
    [account],
  );
  const item = row ?? expect.fail('the holder has published nothing');
  const order = await orders.submit('regulator', await orders.draft('regulator', orderToAct(item.id, { territories: ['DE'] })));
  const desk = await writ.signIn('agent-1');
  const { page } = desk;
  await desk.open(`/orders/${order.id}`);
  const header = page.locator('.order-course');
  await header.waitFor();
  await expect.poll(() => header.textContent()).toContain('Nothing is restricted before that.');
  expect(await header.textContent()).not.toContain('read');
  // Who has not claimed it learns of no target.
  const shown = page.locator(`[data-item="${item.id}"]`);
  expect(await shown.count()).toBe(0);
  await page.getByRole('button', { name: 'Claim', exact: true }).click();
  await shown.getByText(item.title.trim(), { exact: true }).waitFor();
  await expect.poll(() => shown.getByRole('region', { name: 'The item’s text' }).textContent()).toContain(item.text.trim().slice(0, 40));
  const main = (await page.locator('main').textContent()) ?? '';
  expect(main, 'a country has its name').toMatch(/Where it applies\s*Germany/);
  expect(main).toMatch(/Validated by\s*Not required/);
  expect(main).not.toMatch(/awaiting validation|waits for validation/i);
  expect(main).toContain('Neither the law nor the order sets a time.');
  expect(await page.locator('[data-effect]').count()).toBe(0);
  await expectAccessible(page);
  await expectReflow(page);
  await screen(page, 'order-to-act');
  await desk.close();
});
