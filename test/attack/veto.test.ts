/**
 * F3 of the security review of November 2026: an order that names an enforcing authority that is not there went out without anybody who could
 * object. Such an order is released only over evidence, which a second person of the platform has recorded, that the authority was notified
 * outside. Over the graphs, with the clock of the test.
 */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { addressIn, digest, isRefusal, type More, notified, refusalIn, tracesIn } from '../harness/order-traces.ts';
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

const statusOf = async (order: OrderView): Promise<string | undefined> => {
  const [row] = await stack.sql<{ status: string }>('postgres', 'SELECT status FROM orders.legal_order WHERE id = $1', [order.id]);
  return row?.status;
};
const heldUntil = async (order: OrderView): Promise<Date> => {
  const [row] = await stack.sql<{ due_at: Date }>('postgres', `SELECT due_at FROM orders.clock WHERE order_id = $1 AND kind = 'HOLD'`, [
    order.id,
  ]);
  if (row === undefined) throw new Error('the order is not held');
  return new Date(row.due_at);
};
/** The worker has looked at its clocks once more: everybody is reminded of an order beside it, whose day for that is now. */
const seenByWorker = async (beside: OrderView) => {
  const reminder = `order_id = $1 AND kind = 'REMINDER'`;
  await stack.sql('postgres', `UPDATE orders.clock SET due_at = $2, escalates_at = $2, escalated_at = NULL WHERE ${reminder}`, [
    beside.id,
    now.toISOString(),
  ]);
  const isHeard = () => stack.sql('postgres', `SELECT FROM orders.clock WHERE ${reminder} AND escalated_at IS NOT NULL`, [beside.id]);
  await vi.waitFor(async () => expect(await isHeard()).toHaveLength(1), { interval: 100 });
};

describe('F3: the veto', () => {
  it.each([
    ['other letters', 'Westland-Enforcing-Authority'],
    ['a blank at its end', 'westland-enforcing-authority '],
    ['another hyphen', 'westland\u2010enforcing\u2010authority'],
    ['a character without width', 'westland-enforcing-auth\u200bority'],
    ['a Cyrillic letter', 'westl\u0430nd-enforcing-authority'],
    ['wide letters', 'ｗestland-enforcing-authority'],
    ['a letter that is not seen', 'westland-enforcing-authority\u3164'],
  ])('is not evaded by a notified authority whose name has %s: the order is not submitted', async (_, organisation) => {
    const order = await draft({ notified: { organisation, country: 'IE' } });
    const answer = await orders.act('police', 'submitOrder', order);
    expect(isRefusal(answer) ? answer.reasons : [answer.status]).toEqual(['NOTIFICATION']);
    expect(refusalIn(answer).message).toContain(notified.organisation);
    expect((await orders.read('police', order.id)).status).toBe('DRAFT');
  });

  it.each([
    ['an Armenian letter', 'westland-enf\u0585rcing-authority'],
    ['a Lisu letter', 'westland-\ua4f0nforcing-authority'],
  ])('is not evaded by a notified authority whose name has %s, which no list of look-alikes has', async (_, organisation) => {
    const answer = await orders.act('police', 'submitOrder', await draft({ notified: { organisation, country: 'IE' } }));
    expect(refusalIn(answer)).toMatchObject({ reasons: ['NOTIFICATION'], message: expect.stringContaining('one alphabet') });
  });

  it('belongs to the authority whose name is written exactly: it sees the order, and the release is held for it', async () => {
    const order = await orders.release('counsel-1', await approved({ notified }));
    expect(order.status).toBe('HELD');
    expect((await orders.read('enforcing-1', order.id)).status).toBe('HELD');
  });
});

describe('F3: an authority that is not enrolled here', () => {
  const elsewhere = { organisation: 'southland-enforcing-authority', country: 'IE' };
  const evidence = () => ({ at: now.toISOString(), reference: 'AZ 7 E 12/26', sha256: 'a'.repeat(64) });
  const reviewed = async (changes: Record<string, unknown>): Promise<OrderView> => {
    const served = await orders.validate('judge', await orders.submit('police', await draft(changes)));
    return orders.claim('agent-1', served);
  };
  const record = (login: string, order: OrderView, input: Record<string, unknown> = evidence()) =>
    orders.act(login, 'recordNotification', order, { input: ['NotificationEvidenceInput!', input] });
  const releasing = (login: string, order: OrderView) => orders.act(login, 'releaseOrder', order, digest(order));

  it('does not bypass the veto: without evidence nothing is released and no hold runs, however long it lasts', async () => {
    const beside = await orders.submit('police', await draft({ notified }));
    const order = await approved({ notified: elsewhere });
    expect(refusalIn(await releasing('counsel-1', order))).toMatchObject({
      reasons: ['NOTIFICATION'],
      message: expect.stringContaining('its reviewer can record the evidence'),
      article: expect.stringContaining('Art. 8'),
    });
    now = new Date(now.getTime() + 12 * dayMs);
    await seenByWorker(beside);
    expect(await statusOf(order)).toBe('APPROVED');
    // A reminder of the answer that is due may come in between.
    await vi.waitFor(
      async () =>
        expect(refusalIn(await releasing('counsel-1', await orders.read('counsel-1', order.id))).reasons).toEqual(['NOTIFICATION']),
      { interval: 100 },
    );
  });

  it('needs evidence that a second person records: only then the order is released, and held for its whole time, which runs from the notification', async () => {
    const claimed = await reviewed({ notified: elsewhere });
    for (const login of ['counsel-1', 'counsel-2', 'police', 'judge']) {
      const answer = await record(login, claimed).catch((error: unknown) => String(error));
      expect(typeof answer === 'string' ? 'refused' : isRefusal(answer) ? 'refused' : answer.status, login).toBe('refused');
    }
    const recorded = await orders.must('agent-1', 'recordNotification', claimed, { input: ['NotificationEvidenceInput!', evidence()] });
    expect(recorded.digest).not.toBe(claimed.digest);
    const order = await orders.decide('agent-1', recorded);
    expect(refusalIn(await orders.act('counsel-1', 'releaseOrder', order, digest(claimed))).reasons).toEqual(['DIGEST_MISMATCH']);
    const notifiedAt = now;
    now = new Date(now.getTime() + hourMs);
    expect((await orders.release('counsel-1', order)).status).toBe('HELD');
    const due = await heldUntil(order);
    expect(due.getTime() - notifiedAt.getTime()).toBeGreaterThanOrEqual(10 * dayMs);
    const beside = await orders.submit('police', await draft({ notified }));
    now = new Date(due.getTime() - hourMs);
    await seenByWorker(beside);
    expect(await statusOf(order)).toBe('HELD');
    now = new Date(due.getTime() + hourMs);
    await vi.waitFor(async () => expect(await statusOf(order)).toBe('IN_FORCE'), { interval: 100 });
  });

  it('has its evidence in the log: the entry names the document and has the digest that covers it', async () => {
    const claimed = await reviewed({ notified: elsewhere });
    const given = evidence();
    const order = await orders.must('agent-1', 'recordNotification', claimed, { input: ['NotificationEvidenceInput!', given] });
    const entries = (await tracesIn(stack).entriesOf(order)).filter(({ type }) => type === 'order.notification.recorded.v1');
    expect(entries).toMatchObject([{ initiator: { subject: 'agent-1' }, legal: { digest: order.digest, notification: given } }]);
  });

  it('is not one that is enrolled here, and no evidence is recorded for a look-alike name or an event in the future', async () => {
    const exact = await reviewed({ notified });
    expect(refusalIn(await record('agent-1', exact)).reasons).toEqual(['NOTIFICATION']);
    const order = await reviewed({ notified: elsewhere });
    const later = new Date(now.getTime() + hourMs).toISOString();
    const before = new Date(now.getTime() - dayMs).toISOString();
    for (const at of [later, before])
      expect(refusalIn(await record('agent-1', order, { ...evidence(), at })).reasons, at).toEqual(['INVALID']);
    await stack.sql('postgres', `UPDATE orders.legal_order SET notified_organisation = $1 WHERE id = $2`, [
      'Westland Enforcing Authority',
      order.id,
    ]);
    expect(refusalIn(await record('agent-1', order))).toMatchObject({
      reasons: ['NOTIFICATION'],
      message: expect.stringContaining(notified.organisation),
    });
  });

  it('objects outside, and a counsel records it: the held order is refused', async () => {
    const claimed = await reviewed({ notified: elsewhere });
    const recorded = await orders.must('agent-1', 'recordNotification', claimed, { input: ['NotificationEvidenceInput!', evidence()] });
    const held = await orders.release('counsel-1', await orders.decide('agent-1', recorded));
    const grounds = held.targets.map(({ id }) => ({ target: id, category: 'CONTENT', ground: 'PRESS_OR_EXPRESSION' }));
    const given: More = { grounds: ['[ObjectionInput!]!', grounds], text: ['String!', 'By letter of that authority, AZ 9.'] };
    expect((await orders.must('counsel-1', 'recordObjection', held, given)).status).toBe('REFUSED');
  });
});

describe('F3: an authority that was notified and can no longer act here', () => {
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

  it('stops the release of an approved order while its enrolment is suspended', async () => {
    const order = await approved({ notified });
    await enrolment('SUSPENDED');
    const refusal = refusalIn(await orders.act('counsel-1', 'releaseOrder', order, digest(order)));
    expect(refusal).toMatchObject({ reasons: ['NOTIFICATION'], article: expect.stringContaining('Art. 8') });
    await resume();
    expect((await orders.release('counsel-1', order)).status).toBe('HELD');
  });

  it('keeps a hold from ending while the enrolment is suspended, and has its whole time again afterwards', async () => {
    const beside = await orders.submit('police', await draft({ notified }));
    const order = await orders.release('counsel-1', await approved({ notified }));
    await enrolment('SUSPENDED');
    now = new Date((await heldUntil(order)).getTime() + hourMs);
    await seenByWorker(beside);
    expect(await statusOf(order)).toBe('HELD');
    await resume();
    const anew = await vi.waitFor(
      async () => {
        const until = await heldUntil(order);
        return until > now ? until : expect.fail('the time has not begun anew');
      },
      { interval: 100 },
    );
    expect(anew.getTime() - now.getTime()).toBeGreaterThanOrEqual(10 * dayMs);
    expect(await statusOf(order)).toBe('HELD');
    const grounds = order.targets.map(({ id }) => ({ target: id, category: 'CONTENT', ground: 'PRESS_OR_EXPRESSION' }));
    const seen = await orders.read('enforcing-1', order.id);
    const objected = await orders.must('enforcing-1', 'objectToOrder', seen, { grounds: ['[ObjectionInput!]!', grounds] });
    expect(objected.status).toBe('REFUSED');
  });

  it('keeps a hold from ending while the authority graph is closed, and the hold begins again when it is opened', async () => {
    const beside = await orders.submit('police', await draft({ notified }));
    const order = await orders.release('counsel-1', await approved({ notified }));
    await stack.sql('postgres', `INSERT INTO orders.gate_closing (cause, reference, target, closed_at) VALUES ('RESOLVED', $1, $1, $2)`, [
      'order-of-a-canary',
      now.toISOString(),
    ]);
    now = new Date((await heldUntil(order)).getTime() + hourMs);
    await seenByWorker(beside);
    expect(await statusOf(order)).toBe('HELD');
    await stack.sql(
      'postgres',
      `UPDATE orders.gate_closing SET opened_at = $1, opened_by = '{}', reason = 'test' WHERE opened_at IS NULL`,
      [now.toISOString()],
    );
    await vi.waitFor(async () => expect((await heldUntil(order)).getTime() - now.getTime()).toBeGreaterThanOrEqual(10 * dayMs), {
      interval: 100,
    });
    expect(await statusOf(order)).toBe('HELD');
  });

  it('cannot be followed by a look-alike: a body whose name looks like that of an enrolled one is not proposed for enrolment', async () => {
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
