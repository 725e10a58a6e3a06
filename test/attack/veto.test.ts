/**
 * F3 of the security review of November 2026: an order that names an enforcing authority that is not there went out without anybody who could
 * object. Over the graphs, as the police, with the clock of the test.
 */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { addressIn, digest, isRefusal, notified, refusalIn } from '../harness/order-traces.ts';
import { epoc, type OrderView, ordersOn } from '../harness/orders.ts';
import { type Stack, startStack } from '../harness/stack.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

let now = new Date();
let stack: Stack;
let orders: ReturnType<typeof ordersOn>;
let held: string;
let asked = 0;

beforeAll(async () => {
  stack = await startStack({ clock: () => now });
  now = new Date();
  orders = ordersOn(stack);
  held = await addressIn(stack);
});
afterAll(() => stack.close());

/** An order for content, on grounds of its own. */
const asking = (changes: Record<string, unknown>): Record<string, unknown> => {
  const input = epoc(held, { categories: ['CONTENT'], ...changes });
  asked += 1;
  return { ...input, legalBasis: { ...(input['legalBasis'] as object), grounds: `The sender of letter ${asked} is not known otherwise.` } };
};
const draft = (changes: Record<string, unknown>) => orders.draft('police', asking(changes));
const approved = async (changes: Record<string, unknown>): Promise<OrderView> => {
  const served = await orders.validate('judge', await orders.submit('police', await draft(changes)));
  return orders.decide('agent-1', await orders.claim('agent-1', served));
};

describe('F3: the veto', () => {
  it.each([
    ['a name that nobody has', 'no-such-authority-at-all', null],
    ['other letters', 'Westland-Enforcing-Authority', notified.organisation],
    ['a blank at its end', 'westland-enforcing-authority ', notified.organisation],
    ['another hyphen', 'westland\u2010enforcing\u2010authority', notified.organisation],
    ['a character without width', 'westland-enforcing-auth\u200bority', notified.organisation],
    ['a Cyrillic letter', 'westl\u0430nd-enforcing-authority', notified.organisation],
    ['wide letters', 'ｗestland-enforcing-authority', notified.organisation],
  ])('is not evaded by a notified authority with %s: the order is not submitted', async (_, organisation, looksLike) => {
    const order = await draft({ notified: { organisation, country: 'IE' } });
    const answer = await orders.act('police', 'submitOrder', order);
    expect(isRefusal(answer) ? answer.reasons : [answer.status]).toEqual(['NOTIFICATION']);
    if (looksLike !== null) expect(refusalIn(answer).message).toContain(looksLike);
    expect((await orders.read('police', order.id)).status).toBe('DRAFT');
  });

  it('is had by the authority whose name is written exactly: it sees the order, and the release is held for it', async () => {
    const order = await orders.release('counsel-1', await approved({ notified }));
    expect(order.status).toBe('HELD');
    expect((await orders.read('enforcing-1', order.id)).status).toBe('HELD');
  });
});

describe('F3: what the authority was notified of, when it can no longer act here', { timeout: 60_000 }, () => {
  /** Sets the state of the enrolment, as three persons or one have decided it. */
  const enrolment = (state: 'ENROLLED' | 'SUSPENDED') =>
    stack.sql('postgres', `UPDATE orders.enrolment SET state = $1, active_from = $2 WHERE organisation = $3`, [
      state,
      now.toISOString(),
      notified.organisation,
    ]);
  /** As a confirmation by the auditor leaves it: from now on the body is enrolled again. */
  const resume = async () => {
    await stack.sql(
      'postgres',
      `INSERT INTO orders.enrolment_act (enrolment_id, generation, act, change, signed, at, to_state)
       SELECT id, generation, 'confirmed', 'RESUME', '{}', $1, 'ENROLLED' FROM orders.enrolment WHERE organisation = $2
       ON CONFLICT (enrolment_id, generation) DO UPDATE SET change = 'RESUME', at = excluded.at`,
      [now.toISOString(), notified.organisation],
    );
    await enrolment('ENROLLED');
  };
  const statusOf = async (order: OrderView) => (await orders.read('police', order.id)).status;
  const heldUntil = async (order: OrderView): Promise<Date> => {
    const [row] = await stack.sql<{ due_at: Date }>('postgres', `SELECT due_at FROM orders.clock WHERE order_id = $1 AND kind = 'HOLD'`, [
      order.id,
    ]);
    if (row === undefined) throw new Error('the order is not held');
    return new Date(row.due_at);
  };
  /** The worker has looked at its clocks once more: an order beside it whose hold is over has come into force. */
  const seenByWorker = async (beside: OrderView) =>
    vi.waitFor(async () => expect(await statusOf(beside)).toBe('EXPIRED'), { timeout: 15_000, interval: 100 });

  it('an approved order is not released while its enrolment is suspended', async () => {
    const order = await approved({ notified });
    await enrolment('SUSPENDED');
    const refusal = refusalIn(await orders.act('counsel-1', 'releaseOrder', order, digest(order)));
    expect(refusal).toMatchObject({ reasons: ['NOTIFICATION'], article: expect.stringContaining('Art. 8') });
    await resume();
    expect((await orders.release('counsel-1', order)).status).toBe('HELD');
  });

  it('a hold does not end by itself while the enrolment is suspended; after it goes on, the authority has its whole time again', async () => {
    const beside = await orders.submit('police', await draft({ notified }));
    const order = await orders.release('counsel-1', await approved({ notified }));
    const due = await heldUntil(order);
    await enrolment('SUSPENDED');
    now = new Date(due.getTime() + hourMs);
    await stack.sql('postgres', `UPDATE orders.clock SET due_at = $1 WHERE order_id = $2 AND kind = 'EXPIRY'`, [
      now.toISOString(),
      beside.id,
    ]);
    await seenByWorker(beside);
    expect(await statusOf(order)).toBe('HELD');
    await resume();
    const anew = await vi.waitFor(
      async () => {
        const until = await heldUntil(order);
        return until > now ? until : expect.fail('the time has not begun anew');
      },
      { timeout: 15_000, interval: 100 },
    );
    expect(anew.getTime() - now.getTime()).toBeGreaterThanOrEqual(10 * dayMs);
    expect(await statusOf(order)).toBe('HELD');
    const grounds = order.targets.map(({ id }) => ({ target: id, category: 'CONTENT', ground: 'PRESS_OR_EXPRESSION' }));
    const seen = await orders.read('enforcing-1', order.id);
    const objected = await orders.must('enforcing-1', 'objectToOrder', seen, { grounds: ['[ObjectionInput!]!', grounds] });
    expect(objected.status).toBe('REFUSED');
  });

  it('a body whose name looks like that of an enrolled one is not proposed for enrolment', async () => {
    const input = {
      issuer: 'https://id.another.example',
      organisation: 'Westland\u2010Enforcing Authority',
      country: 'IE',
      roles: ['ENFORCING'],
      offices: ['OTHER_COMPETENT_AUTHORITY'],
      callBackNumber: '+353 1 99 00 12 34',
    };
    const propose = `mutation ($input: EnrolmentInput!) { proposeEnrolment(input: $input) { ... on Enrolment { id } ... on Refusal { reasons message } } }`;
    const refused = await stack.ask('platform', 'agent-1', propose, { input });
    expect(refused.data?.proposeEnrolment).toMatchObject({ reasons: ['INVALID'], message: expect.stringContaining(notified.organisation) });
    const nearest = await stack.ask('platform', 'agent-1', propose, { input: { ...input, organisation: 'eastland-enforcing-authority' } });
    expect(nearest.data?.proposeEnrolment).toHaveProperty('id');
  });
});
