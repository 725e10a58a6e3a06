/**
 * Accounts that counsel marks as privileged or press: who reads the mark, and the decision of another counsel that traffic data and content of one take.
 * Regulation (EU) 2023/1543, Art. 5(9), 5(10) and 10(5).
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressIn, digest, type More, refusalIn, tracesIn } from '../harness/order-traces.ts';
import { epoc, type OrderView, ordersOn } from '../harness/orders.ts';
import { type Stack, startStack } from '../harness/stack.ts';

let stack: Stack;
let orders: ReturnType<typeof ordersOn>;
let traces: ReturnType<typeof tracesIn>;
let email: string;
let account: string;

beforeAll(async () => {
  stack = await startStack({});
  [orders, traces] = [ordersOn(stack), tracesIn(stack)];
  email = await addressIn(stack);
  const [row] = await stack.sql<{ id: string }>(
    'postgres',
    `SELECT account_id AS id FROM records.account_holder WHERE subject = 'holder-1'`,
  );
  account = row?.id ?? expect.fail('nobody holds it');
});
afterAll(() => stack.close());

const text = (said: string): More => ({ text: ['String!', said] });
const markAs = async (kind: string): Promise<string> => {
  const query = `mutation ($account: ID!, $kind: AccountMarkKind!) {
    markAccount(account: $account, kind: $kind, reason: "The list of the bar.") { ... on AccountMark { id } ... on Refusal { reasons } } }`;
  const { data, text: said } = await stack.ask('platform', 'counsel-1', query, { account, kind });
  return data?.markAccount.id ?? expect.fail(said);
};
const ended = async (mark: string) =>
  (
    await stack.ask(
      'platform',
      'counsel-2',
      `mutation { endAccountMark(mark: "${mark}", requested: true, reason: "Letter of 3 May.") { ... on AccountMark { requested endedAt } ... on Refusal { reasons } } }`,
    )
  ).data?.endAccountMark;
const markSeenBy = async (login: string, { id }: OrderView): Promise<string | null> =>
  (await stack.ask('platform', login, `{ order(id: "${id}") { targets { mark } } }`)).data?.order.targets[0].mark;
const refused = async (login: string, act: string, order: OrderView, more: More = {}) =>
  refusalIn(await orders.act(login, act, order, more)).reasons;
const read = async (order: OrderView, selection: string) =>
  (await orders.disclose('police', order, order.targets[0]?.id ?? '', selection)).data?.order?.disclosure;

const claimed = async (): Promise<OrderView> =>
  orders.claim('agent-1', await orders.validate('judge', await orders.submit('police', await orders.draft('police', epoc(email)))));

describe('a marked account', () => {
  it('is read by counsel, by who has claimed an order that names it, and by the person; a count by the auditor', async () => {
    const mark = await markAs('PRIVILEGED');
    const order = await claimed();
    await expect.poll(() => markSeenBy('counsel-2', order)).toBe('PRIVILEGED');
    expect([await markSeenBy('agent-1', order), await markSeenBy('agent-2', order)]).toEqual(['PRIVILEGED', null]);
    expect((await stack.ask('public', 'holder-1', '{ me { mark } }')).data?.me.mark).toBe('PRIVILEGED');
    const counts = '{ accountMarkCounts { kind accounts } }';
    expect((await stack.ask('audit', 'auditor', counts)).data?.accountMarkCounts).toEqual([{ kind: 'PRIVILEGED', accounts: 1 }]);
    const asked = await stack.ask('platform', 'agent-1', `{ accountMarks(account: "${account}") { kind } }`);
    expect(asked.errors).not.toBeUndefined();
    const seen = await stack.ask('authority', 'police', `{ order(id: "${order.id}") { targets { mark } } }`);
    expect(seen.errors, 'the graph of the authorities has no such field').not.toBeUndefined();
    expect(await ended(mark)).toMatchObject({ requested: true, endedAt: expect.any(String) });
    expect((await stack.ask('public', 'holder-1', '{ me { mark } }')).data?.me.mark).toBeNull();
  });

  it('takes the decision of a counsel who neither reviews nor releases, and no authority reads of it', async () => {
    const mark = await markAs('PRESS');
    const approved = await orders.decide('agent-1', await claimed());
    expect(await refused('counsel-1', 'releaseOrder', approved, digest(approved))).toEqual(['NOT_YET']);
    const permitted = await orders.must('counsel-2', 'permitMarked', approved, text('The editor is the victim.'));
    expect(await refused('counsel-2', 'releaseOrder', permitted, digest(permitted))).toEqual(['SAME_PERSON']);
    const released = await orders.release('counsel-1', permitted);
    expect(released.status).toBe('IN_FORCE');
    await expect.poll(() => read(released, 'content(first: 1) { nodes { at } }')).toMatchObject({ content: {} });
    expect(await traces.actsOf(released)).toContain('order.mark.permitted.v1');
    const { data } = await stack.ask('authority', 'police', `{ order(id: "${released.id}") { history { act text } } }`);
    expect(JSON.stringify(data)).not.toMatch(/permitMarked|victim/);
    await ended(mark);
  });

  it('is raised with both authorities, whose answer counsel waits for, and no time is paused', async () => {
    const mark = await markAs('PRESS');
    const approved = await orders.decide('agent-1', await claimed());
    const authority: More = { authority: ['BodyInput', { organisation: 'westland-enforcing-authority', country: 'IE' }] };
    const raised = await orders.must('counsel-2', 'raiseMarked', approved, { ...text('It is a newsroom.'), ...authority });
    const seen = await stack.ask(
      'authority',
      'police',
      `{ order(id: "${raised.id}") { history { act codes text } clocks { kind pausedAt } } }`,
    );
    expect(seen.data?.order.history.at(-1)).toMatchObject({
      act: 'raiseMarked',
      codes: ['PRESS_OR_EXPRESSION'],
      text: 'It is a newsroom.',
    });
    expect(seen.data?.order.clocks).toContainEqual({ kind: 'ANSWER', pausedAt: null });
    const maintained = await orders.must('police', 'maintainOrder', raised, text('It is a private account.'));
    expect(await refused('counsel-1', 'releaseOrder', maintained, digest(maintained))).toEqual(['NOT_YET']);
    const permitted = await orders.must('counsel-2', 'permitMarked', maintained, text('The authority maintains its order.'));
    expect((await orders.release('counsel-1', permitted)).status).toBe('IN_FORCE');
    await ended(mark);
  });

  it('that is marked after the release gives subscriber data alone until counsel has decided', async () => {
    const released = await orders.release('counsel-1', await orders.decide('agent-1', await claimed()));
    const both = 'subscriber { name } content(first: 1) { nodes { at } }';
    await expect.poll(() => read(released, both)).toMatchObject({ content: {} });
    const mark = await markAs('PRIVILEGED');
    expect(await read(released, both)).toMatchObject({ subscriber: { name: expect.any(String) }, content: null });
    await orders.must(
      'counsel-2',
      'permitMarked',
      await orders.read('counsel-2', released.id),
      text('No client’s data are in the window.'),
    );
    await expect.poll(() => read(released, both)).toMatchObject({ content: {} });
    await ended(mark);
  });
});
