/**
 * What the authorities and the platform tell each other of an order: an objection in part after an emergency, and the platform's reasoned objection
 * that the issuing authority brings before its court. Regulation (EU) 2023/1543, Art. 10, 12 and 17.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dutiesOn } from '../harness/duties.ts';
import { addressIn, digest, emergency, type More, notified, refusalIn, tracesIn } from '../harness/order-traces.ts';
import { epoc, type OrderView, onGrounds, ordersOn } from '../harness/orders.ts';
import { type Stack, startStack } from '../harness/stack.ts';

const dayMs = 86_400_000;
let now = new Date();
let stack: Stack;
let orders: ReturnType<typeof ordersOn>;
let duties: ReturnType<typeof dutiesOn>;
let traces: ReturnType<typeof tracesIn>;
let held: string;

beforeAll(async () => {
  stack = await startStack({ clock: () => now });
  now = new Date();
  [orders, duties, traces] = [ordersOn(stack), dutiesOn(stack), tracesIn(stack)];
  held = await addressIn(stack);
});
afterAll(() => stack.close());

const text = (said: string): More => ({ text: ['String!', said] });
const object = (order: OrderView, category: string): More => ({
  grounds: ['[ObjectionInput!]!', [{ target: order.targets[0]?.id, category, ground: 'PRESS_OR_EXPRESSION' }]],
});
const refused = async (login: string, act: string, order: OrderView, more: More = {}) =>
  refusalIn(await orders.act(login, act, order, more)).reasons;
const disclosed = async (order: OrderView, selection: string) =>
  (await orders.disclose('police', order, order.targets[0]?.id ?? '', selection)).data?.order?.disclosure;
const clockOf = async (order: OrderView): Promise<{ dueAt: string; pausedAt: string | null }> => {
  const { data } = await stack.ask('platform', 'counsel-1', `{ order(id: "${order.id}") { clocks { kind dueAt pausedAt } } }`);
  return data?.order.clocks.find(({ kind }: { kind: string }) => kind === 'ANSWER');
};

describe('Art. 10(4) and 12(4): an enforcing authority after an emergency', () => {
  it('objects to a part and sets conditions for the rest, and the order remains in force without that part', async () => {
    const order = await orders.intoForce(epoc(held, { emergency, notified, reference: 'E 12/26' }));
    expect(order.status).toBe('IN_FORCE');
    const { data } = await stack.ask('authority', 'enforcing-1', `{ order(id: "${order.id}") { notifiedAt clocks { kind startedAt } } }`);
    expect(data?.order.clocks).toContainEqual({ kind: 'OBJECTION', startedAt: data?.order.notifiedAt });
    await expect.poll(() => disclosed(order, 'content(first: 1) { nodes { at } }')).not.toBeNull();

    const conditioned = await orders.must('enforcing-1', 'setConditions', order, text('For the abduction alone.'));
    const less = await orders.must('enforcing-1', 'objectToOrder', conditioned, object(order, 'CONTENT'));
    expect(less.status).toBe('IN_FORCE');
    expect(less.targets[0]?.decisions.find(({ category }) => category === 'CONTENT')).toMatchObject({ outcome: 'REFUSED' });
    expect(await disclosed(less, 'subscriber { name } content(first: 1) { nodes { at } }')).toMatchObject({
      subscriber: { name: expect.any(String) },
      content: null,
    });
    const owed = await duties.list('police', ['OPEN'], order.id);
    expect(owed.map(({ kind, cause }) => `${kind} ${cause}`)).toEqual(
      expect.arrayContaining(['DELETE objectToOrder', 'LIMIT_USE setConditions']),
    );
    expect(await traces.actsOf(order)).toEqual(
      expect.arrayContaining(['order.notified.v1', 'order.conditions.set.v1', 'order.objected.v1']),
    );
    now = new Date(now.getTime() + 5 * dayMs);
    const late = await orders.read('enforcing-1', order.id);
    expect(await refused('enforcing-1', 'objectToOrder', late, object(order, 'SUBSCRIBER'))).toContain('TOO_LATE');
  });
});

describe('Art. 12(1) and 10(5): what is asked before anybody objects', () => {
  it('is answered by the issuing authority, which maintains its order, also after a refusal of the platform', async () => {
    const served = await orders.validate('judge', await orders.submit('police', await orders.draft('police', epoc(held, { notified }))));
    const claimed = await orders.claim('agent-1', served);
    const told = await orders.must('agent-1', 'reportConcern', claimed, {
      codes: ['[ClarificationCode!]!', ['PRESS_OR_EXPRESSION']],
      ...text('The account is that of a newspaper.'),
    });
    expect((await clockOf(told)).pausedAt).toBeNull();
    const asked = await orders.must('enforcing-1', 'consultIssuer', told, text('Is it one?'));
    const maintained = await orders.must('police', 'maintainOrder', asked, text('It is a private one.'));
    expect(await refused('police', 'maintainOrder', maintained, text('Again.'))).toEqual(['WRONG_STATE']);
    const why = { outcome: 'REFUSED', code: 'PRESS_OR_EXPRESSION', text: 'It is one.', preserved: true };
    const ended = await orders.decide(
      'agent-1',
      maintained,
      orders.grantAll(maintained, () => why),
    );
    expect(ended.status).toBe('REFUSED');
    const again = await orders.must('police', 'maintainOrder', ended, text('The court has decided that it is none.'));
    expect([again.status, ...(again.targets[0]?.decisions.map(({ outcome }) => outcome) ?? [])]).toEqual([
      'SERVED',
      ...(again.targets[0]?.decisions.map(() => 'PENDING') ?? []),
    ]);
    expect((await orders.claim('agent-1', again)).status).toBe('UNDER_REVIEW');
  });
});

describe('Art. 17: the law of a third country', () => {
  it('is objected by two persons of the platform, reviewed by the issuing authority, and decided by its court', async () => {
    const input = onGrounds('The sender of letter 17 is not known otherwise.', epoc(held, { reference: 'T 17/26' }));
    const claimed = await orders.claim(
      'agent-1',
      await orders.validate('judge', await orders.submit('police', await orders.draft('police', input))),
    );
    const written = await orders.must('agent-1', 'writeObjection', claimed, text('Section 2702 of that law forbids it.'));
    const sent = await orders.must('counsel-1', 'sendObjection', written);
    expect((await clockOf(sent)).pausedAt).not.toBeNull();
    const approved = await orders.decide('agent-1', sent);
    expect(await refused('counsel-1', 'releaseOrder', approved, digest(approved))).toContain('NOT_YET');
    expect(await refused('police', 'maintainOrder', approved, text('It does not apply.'))).toEqual(['MISSING']);
    const before = await orders.must('police', 'maintainOrder', approved, {
      ...text('It does not apply.'),
      court: ['String', 'Court of appeal of Northport'],
    });
    now = new Date(now.getTime() + 3 * dayMs);
    const { id } = before;
    const upheld = await orders.must('police', 'recordReview', await orders.read('police', id), {
      lifted: ['Boolean!', false],
      ...text('The court sees no conflict.'),
    });
    expect((await clockOf(upheld)).pausedAt).toBeNull();
    expect((await orders.release('counsel-1', await orders.read('counsel-1', id))).status).toBe('IN_FORCE');
    expect((await traces.actsOf(upheld)).slice(3)).toEqual(
      expect.arrayContaining([
        ...['order.objection.written.v1', 'order.challenged.v1', 'order.maintained.v1', 'order.challenge.ended.v1'],
        'order.released.v1',
      ]),
    );
  });
});
