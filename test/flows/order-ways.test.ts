/** An order's way from its draft to where it ends, and each side way: what each step leaves in the order, its history and the log. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { faults } from '../../apps/server/process/process-log.ts';
import { inTenDays } from '../harness/order-times.ts';
import { addressIn, digest, emergency, type More, notified, refusalIn, subscriberAlone, tracesIn } from '../harness/order-traces.ts';
import { epoc, type OrderView, ordersOn, withheld } from '../harness/orders.ts';
import { type Stack, startStack } from '../harness/stack.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

let now = new Date();
let stack: Stack;
let orders: ReturnType<typeof ordersOn>;
let traces: ReturnType<typeof tracesIn>;
/** An address that an account has, with traffic. */
let held: string;

beforeAll(async () => {
  stack = await startStack({ clock: () => now });
  // What was recorded before an order is served is what it reads.
  now = new Date();
  orders = ordersOn(stack);
  traces = tracesIn(stack);
  held = await addressIn(stack);
});
afterAll(() => stack.close());

const states = ({ status, generation, desiredStatus }: OrderView) => [status, generation, desiredStatus];
/** The codes of a step that is refused. */
const refused = async (login: string, name: string, order: OrderView, more: More = {}): Promise<string[]> =>
  refusalIn(await orders.act(login, name, order, more)).reasons;
const why = (reason: string): More => ({ reason: ['String!', reason] });
const ask = (text: string): More => ({ codes: ['[ClarificationCode!]!', ['INSUFFICIENT_INFORMATION']], text: ['String!', text] });
const answer = (text: string, input?: Record<string, unknown>): More => ({
  text: ['String!', text],
  ...(input && { input: ['OrderInput', input] }),
});

/** Each order has grounds of its own: what was refused once is not asked again on the same. */
let asked = 0;
const asking = (changes: Record<string, unknown> = {}): Record<string, unknown> => {
  const input = epoc(held, changes);
  asked += 1;
  return { ...input, legalBasis: { ...(input['legalBasis'] as object), grounds: `The sender of letter ${asked} is not known otherwise.` } };
};
const submitted = async (changes: Record<string, unknown> = {}): Promise<OrderView> =>
  orders.submit('police', await orders.draft('police', asking(changes)));
const served = async (changes: Record<string, unknown> = {}): Promise<OrderView> => orders.validate('judge', await submitted(changes));
const reviewing = async (changes: Record<string, unknown> = {}): Promise<OrderView> => orders.claim('agent-1', await served(changes));
const approved = async (changes: Record<string, unknown> = {}): Promise<OrderView> => orders.decide('agent-1', await reviewing(changes));

/** An emergency order whose authority was called back. */
const urgentlyApproved = async (): Promise<OrderView> => {
  const order = await orders.claim('agent-1', await submitted({ ...subscriberAlone, emergency }));
  return orders.decide('agent-1', await orders.callBack('agent-1', order));
};

/** When the hour of an instant is over, which is not counted against anybody but the platform. */
const fullHour = (at: Date): number => (Math.floor(at.getTime() / hourMs) + 1) * hourMs;
/** The clocks of an order, by kind. */
const clocksOf = async (login: string, { id }: OrderView): Promise<Record<string, { dueAt: string; pausedAt: string | null }>> => {
  const graph = login.startsWith('agent') ? 'platform' : 'authority';
  const { data } = await stack.ask(graph, login, 'query ($id: ID!) { order(id: $id) { clocks { kind dueAt pausedAt } } }', { id });
  return Object.fromEntries(data.order.clocks.map(({ kind, ...clock }: { kind: string }) => [kind, clock]));
};
const outcomes = ({ targets }: OrderView) =>
  targets.flatMap(({ decisions }) => decisions.map(({ category, outcome }) => `${category} ${outcome}`));
const read = (order: OrderView, selection = 'subscriber { name }') =>
  orders.disclose('police', order, order.targets[0]?.id ?? '', selection);
const forbidden = async (order: OrderView, words: string): Promise<void> => {
  const { data, errors, text } = await read(order);
  expect(data?.order?.disclosure ?? null, text).toBeNull();
  expect(errors?.[0], text).toMatchObject({ message: expect.stringContaining(words), extensions: { code: 'FORBIDDEN' } });
};

describe('a production order', () => {
  it('goes from its draft through four people into force, and is fulfilled when its recipient confirms it', async () => {
    const draft = await orders.draft('police', asking());
    expect(states(draft)).toEqual(['DRAFT', 1, 'DRAFT']);
    expect(draft.digest).toBeNull();
    expect(await traces.entriesOf(draft)).toEqual([]);
    const asked = await orders.submit('police', draft);
    expect(states(asked)).toEqual(['SUBMITTED', 2, 'IN_FORCE']);
    expect(asked.digest).toMatch(/^2:[0-9a-f]{64}$/);
    await forbidden(asked, 'SUBMITTED');
    const before = await orders.validate('judge', asked);
    expect(states(before)).toEqual(['SERVED', 3, 'IN_FORCE']);
    const claimed = await orders.claim('agent-1', before);
    expect(states(claimed)).toEqual(['UNDER_REVIEW', 4, 'IN_FORCE']);
    const decided = await orders.decide('agent-1', claimed);
    expect(states(decided)).toEqual(['APPROVED', 5, 'IN_FORCE']);
    await forbidden(decided, 'APPROVED');
    const inForce = await orders.release('counsel-1', decided);
    expect(states(inForce)).toEqual(['IN_FORCE', 6, 'IN_FORCE']);
    // Who validated it is part of what the platform signs.
    expect(before.digest).not.toBe(asked.digest);
    expect(new Set([before, claimed, decided, inForce].map(({ digest }) => digest))).toEqual(new Set([before.digest]));
    const { data, errors, extensions } = await read(inForce, 'subscriber { name emails } traffic(first: 2) { nodes { at source } }');
    expect(errors).toBeUndefined();
    expect(data.order.disclosure.subscriber.emails).toContain(held);
    expect(extensions?.receipt).toHaveLength(1);
    const done = await orders.must('police', 'acknowledgeDisclosure', inForce);
    expect(states(done)).toEqual(['FULFILLED', 7, 'IN_FORCE']);
    await forbidden(done, 'FULFILLED');

    const steps = ['draftOrder', 'submitOrder', 'validateOrder', 'claim', 'decideOrder', 'releaseOrder', 'acknowledgeDisclosure'];
    const platform = await traces.history('platform', 'agent-1', done);
    expect(platform.map((event) => event.act)).toEqual(steps);
    expect(platform.map(({ generation }) => generation)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    const asker = await traces.history('authority', 'police', done);
    expect(asker.map((event) => event.act)).toEqual(steps.filter((step) => step !== 'claim'));
    const entries = await traces.entriesOf(done);
    expect(entries.filter(({ type }) => type.startsWith('order.'))).toMatchObject([
      { type: 'order.submitted.v1', initiator: { subject: 'police' }, legal: { generation: 2, status: 'SUBMITTED', digest: asked.digest } },
      { type: 'order.validated.v1', initiator: { subject: 'judge' }, legal: { generation: 3, digest: asked.digest } },
      { type: 'order.served.v1', legal: { generation: 3, status: 'SERVED', digest: before.digest } },
      { type: 'order.reviewed.v1', initiator: { subject: 'agent-1' }, legal: { generation: 5, status: 'APPROVED' } },
      {
        type: 'order.released.v1',
        initiator: { subject: 'counsel-1' },
        legal: { generation: 6, status: 'IN_FORCE', digest: before.digest },
      },
      { type: 'order.fulfilled.v1', initiator: { subject: 'police' }, legal: { generation: 7, status: 'FULFILLED' } },
    ]);
    const decisions = entries.filter(({ type }) => type === 'access.decision.v1');
    expect(decisions.map(({ outcome, reason }) => [outcome, reason])).toEqual([
      ['failure', 'NOT_IN_FORCE'],
      ['failure', 'NOT_IN_FORCE'],
      ['success', undefined],
      ['failure', 'NOT_IN_FORCE'],
    ]);
  });

  it('ends where its validation is refused, with the reason', async () => {
    const order = await submitted();
    expect(await refused('judge', 'refuseValidation', order, why(' '))).toEqual(['MISSING']);
    const ended = await orders.must('judge', 'refuseValidation', order, why('The offence is not one for which content may be asked.'));
    expect(states(ended)).toEqual(['REFUSED', 3, 'IN_FORCE']);
    expect((await traces.history('authority', 'police', ended)).at(-1)).toMatchObject({
      act: 'refuseValidation',
      text: 'The offence is not one for which content may be asked.',
    });
    expect(await traces.actsOf(ended)).toEqual(['order.submitted.v1', 'order.refused.v1']);
    expect(await refused('investigating-judge', 'validateOrder', ended, digest(order))).toEqual(['NOT_FOUND']);
    expect(await refused('judge', 'validateOrder', ended, digest(order))).toEqual(['WRONG_STATE']);
  });

  it('is refused where no part of it is granted, each part with its code', async () => {
    const order = await reviewing();
    const all = (code?: string) => orders.grantAll(order, () => ({ outcome: 'REFUSED', ...(code && withheld(code)) }));
    expect(await refused('agent-1', 'decideOrder', order, { decisions: ['[TargetDecisionInput!]!', all()] })).toEqual(['MISSING']);
    const ended = await orders.decide('agent-1', order, all('IMMUNITY_OR_PRIVILEGE'));
    expect(ended.status).toBe('REFUSED');
    expect(new Set(ended.targets[0]?.decisions.map(({ code }) => code))).toEqual(new Set(['IMMUNITY_OR_PRIVILEGE']));
    expect((await traces.actsOf(ended)).at(-1)).toBe('order.refused.v1');
    expect(await refused('counsel-1', 'releaseOrder', ended, digest(ended))).toEqual(['WRONG_STATE']);
  });

  it('is granted in part: a window is narrowed, a category refused, and no more than that is read', async () => {
    const order = await reviewing();
    const [from, to] = ['2002-08-10T00:00:00.000Z', '2002-09-01T00:00:00.000Z'];
    const part = orders.grantAll(order, (_target, category) =>
      category === 'TRAFFIC'
        ? { outcome: 'NARROWED', from, to, ...withheld() }
        : category === 'CONTENT'
          ? { outcome: 'REFUSED', ...withheld() }
          : {},
    );
    const decided = await orders.decide('agent-1', order, part);
    expect(outcomes(decided)).toEqual(['SUBSCRIBER GRANTED', 'TRAFFIC NARROWED', 'CONTENT REFUSED']);
    expect(decided.targets[0]?.decisions[1]).toMatchObject({ from, to });
    expect(decided.digest).not.toBe(order.digest);
    const inForce = await orders.release('counsel-1', decided);
    const { data, errors } = await read(inForce, 'traffic(first: 256) { nodes { at } } content(first: 1) { nodes { at } }');
    const { traffic, content } = data.order.disclosure;
    expect(content).toBeNull();
    expect(errors).toEqual([expect.objectContaining({ path: ['order', 'disclosure', 'content'] })]);
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect(traffic.nodes.length).toBeGreaterThan(0);
    expect(traffic.nodes.filter(({ at }: { at: string }) => at < from || at >= to)).toEqual([]);
  });

  it('returns from its second reviewer to its first, which the issuer does not see', async () => {
    const order = await approved();
    expect(await refused('counsel-1', 'returnOrder', order, why(''))).toEqual(['MISSING']);
    const back = await orders.must('counsel-1', 'returnOrder', order, why('The content is more than the case needs.'));
    expect(states(back)).toEqual(['UNDER_REVIEW', 6, 'IN_FORCE']);
    expect(new Set(outcomes(back))).toEqual(new Set(['SUBSCRIBER PENDING', 'TRAFFIC PENDING', 'CONTENT PENDING']));
    expect((await traces.history('platform', 'agent-1', back)).at(-1)).toMatchObject({ text: 'The content is more than the case needs.' });
    expect(JSON.stringify(await traces.history('authority', 'police', back))).not.toContain('more than the case needs');
    expect(await refused('counsel-2', 'releaseOrder', back, digest(order))).toEqual(['WRONG_STATE']);
    const again = await orders.decide('agent-1', back);
    expect((await orders.release('counsel-2', again)).status).toBe('IN_FORCE');
    expect(await traces.actsOf(back)).toEqual([
      ...['order.submitted.v1', 'order.validated.v1', 'order.served.v1', 'order.reviewed.v1', 'order.returned.v1'],
      ...['access.refused.v1', 'order.reviewed.v1', 'order.released.v1'],
    ]);
  });
});

describe('a clarification', () => {
  it('stops the clock, and after an answer in words the clock continues under the same approvals', async () => {
    const input = asking();
    const order = await orders.claim(
      'agent-1',
      await orders.validate('judge', await orders.submit('police', await orders.draft('police', input))),
    );
    const { ANSWER: before } = await clocksOf('police', order);
    inTenDays(before?.dueAt, now);
    expect(await refused('agent-2', 'askClarification', order, ask('Which of the two?'))).toEqual(['CLAIMED_BY_ANOTHER']);
    const asked = await orders.must('agent-1', 'askClarification', order, ask('Which of the two?'));
    expect(states(asked)).toEqual(['CLARIFICATION', 5, 'IN_FORCE']);
    expect((await clocksOf('police', asked))['ANSWER']?.pausedAt).toBe(now.toISOString());
    expect((await traces.history('authority', 'police', asked)).at(-1)).toMatchObject({
      act: 'askClarification',
      text: 'Which of the two?',
      codes: ['INSUFFICIENT_INFORMATION'],
    });
    expect(await refused('agent-1', 'decideOrder', asked, { decisions: ['[TargetDecisionInput!]!', orders.grantAll(asked)] })).toEqual([
      'WRONG_STATE',
    ]);
    expect(await refused('prosecutor', 'answerClarification', asked, answer('The first.'))).toEqual(['NOT_FOUND']);
    now = new Date(now.getTime() + 2 * hourMs);
    const answered = await orders.must('police', 'answerClarification', asked, answer('The first.', input));
    expect(states(answered)).toEqual(['UNDER_REVIEW', 6, 'IN_FORCE']);
    expect(answered.digest).toBe(order.digest);
    const { ANSWER: after } = await clocksOf('police', answered);
    // Two hours later, or at the end of the next working day where that is on a day off: which one depends on the day of the test.
    const moved = (Date.parse(after?.dueAt ?? '') - Date.parse(before?.dueAt ?? '')) / hourMs;
    expect([moved === 2 || moved > 24, moved < 6 * 24, after?.pausedAt]).toEqual([true, true, null]);
    expect((await orders.decide('agent-1', answered)).status).toBe('APPROVED');
    expect((await traces.actsOf(order)).slice(-3)).toEqual([
      'order.clarification.asked.v1',
      'order.clarification.answered.v1',
      'order.reviewed.v1',
    ]);
  });

  it('that is answered with another scope voids every approval: the order is submitted, validated, claimed and decided again', async () => {
    const first = await submitted();
    const order = await orders.claim('agent-1', await orders.validate('judge', first));
    const asked = await orders.must('agent-1', 'askClarification', order, ask('Is content needed?'));
    const less = asking({ categories: ['SUBSCRIBER', 'TRAFFIC'] });
    expect(await refused('police', 'answerClarification', asked, answer('No.', { ...less, targets: [] }))).toEqual(['TARGETS']);
    const anew = await orders.must('police', 'answerClarification', asked, answer('No.', less));
    expect(states(anew)).toEqual(['SUBMITTED', 6, 'IN_FORCE']);
    expect(anew.digest).not.toBe(order.digest);
    await expect(orders.read('agent-1', anew.id), 'nobody has it who gets it by service').rejects.toThrow('NOT_FOUND');
    const signed = 'query ($id: ID!) { order(id: $id) { validating { person } } }';
    expect((await stack.ask('authority', 'police', signed, { id: order.id })).data.order.validating).toBeNull();
    expect(await refused('judge', 'validateOrder', anew, digest(order))).toEqual(['DIGEST_MISMATCH']);
    const again = await orders.validate('investigating-judge', anew);
    expect((await stack.ask('authority', 'police', signed, { id: order.id })).data.order.validating).toEqual({
      person: 'investigating-judge',
    });
    const released = await orders.release('counsel-1', await orders.decide('agent-2', await orders.claim('agent-2', again)));
    expect(outcomes(released)).toEqual(['SUBSCRIBER GRANTED', 'TRAFFIC GRANTED']);
    const submissions = (await traces.entriesOf(order)).filter(({ type }) => type === 'order.submitted.v1');
    expect(submissions.map(({ legal }) => legal?.digest)).toEqual([first.digest, anew.digest]);
  });
});

describe('a withdrawal', () => {
  it('by the issuer ends an order that was not served, with a reason', async () => {
    const order = await submitted();
    expect(await refused('police', 'withdrawOrder', order, why(''))).toEqual(['MISSING']);
    const ended = await orders.must('police', 'withdrawOrder', order, why('The sender came forward.'));
    expect(states(ended)).toEqual(['WITHDRAWN', 3, 'WITHDRAWN']);
    expect(await traces.actsOf(ended)).toEqual(['order.submitted.v1', 'order.withdrawn.v1']);
    expect(await refused('judge', 'validateOrder', ended, digest(ended))).toEqual(['NOT_FOUND']);
  });

  it('by the validator ends an order in force at once, together with its open grants', async () => {
    const order = await orders.intoForce(asking());
    expect((await read(order)).data.order.disclosure.subscriber).not.toBeNull();
    expect(await refused('investigating-judge', 'withdrawOrder', order, why('Not mine.'))).toEqual(['NOT_FOUND']);
    const ended = await orders.must('judge', 'withdrawOrder', order, why('The warrant was set aside.'));
    expect(states(ended)).toEqual(['WITHDRAWN', 7, 'WITHDRAWN']);
    await forbidden(ended, 'WITHDRAWN');
    const grants = await stack.sql<{ open: boolean }>(
      'postgres',
      `SELECT revoked_at IS NULL AS open FROM orders.access_grant WHERE purpose = 'ORDER' AND reference = $1`,
      [order.id],
    );
    expect(grants.length).toBeGreaterThan(0);
    expect(grants.filter(({ open }) => open)).toEqual([]);
    expect((await traces.entriesOf(order)).find(({ type }) => type === 'order.withdrawn.v1')).toMatchObject({
      initiator: { subject: 'judge' },
      reason: { text: 'The warrant was set aside.' },
    });
  });
});

describe('an order of which an authority was notified', () => {
  const object = (order: OrderView, categories: string[]): More => ({
    grounds: [
      '[ObjectionInput!]!',
      categories.map((category) => ({ target: order.targets[0]?.id, category, ground: 'PRESS_OR_EXPRESSION' })),
    ],
  });
  const heldOrder = async (): Promise<OrderView> => orders.release('counsel-1', await approved({ notified }));

  it('is held after its release, discloses nothing, and comes into force when it is cleared', async () => {
    const order = await heldOrder();
    expect(states(order)).toEqual(['HELD', 7, 'IN_FORCE']);
    await forbidden(order, 'HELD');
    expect(await refused('police', 'acknowledgeDisclosure', order)).toEqual(['WRONG_STATE']);
    const cleared = await orders.must('enforcing-1', 'clearOrder', order);
    expect(states(cleared)).toEqual(['IN_FORCE', 8, 'IN_FORCE']);
    expect((await read(cleared)).data.order.disclosure.subscriber).not.toBeNull();
    expect((await traces.entriesOf(order)).filter(({ type }) => /released|cleared/.test(type))).toMatchObject([
      { type: 'order.released.v1', legal: { status: 'HELD' } },
      { type: 'order.cleared.v1', initiator: { subject: 'enforcing-1', organisation: notified.organisation } },
    ]);
  });

  it('is objected to in part: that part is refused, the release is void, and the rest is decided and released again', async () => {
    const order = await heldOrder();
    expect(await refused('enforcing-1', 'objectToOrder', order, object(order, []))).toEqual(['MISSING']);
    expect(await refused('enforcing-1', 'objectToOrder', order, object(order, ['IDENTIFICATION']))).toEqual(['INVALID']);
    const back = await orders.must('enforcing-2', 'objectToOrder', order, object(order, ['CONTENT']));
    expect(states(back)).toEqual(['UNDER_REVIEW', 8, 'IN_FORCE']);
    expect(outcomes(back)).toEqual(['SUBSCRIBER PENDING', 'TRAFFIC PENDING', 'CONTENT REFUSED']);
    expect(back.targets[0]?.decisions[2]?.code).toBe('PRESS_OR_EXPRESSION');
    expect(back.digest).not.toBe(order.digest);
    await forbidden(back, 'UNDER_REVIEW');
    const again = await orders.release('counsel-1', await orders.decide('agent-1', back));
    expect(again.status).toBe('HELD');
    const cleared = await orders.must('enforcing-2', 'clearOrder', again);
    const { data } = await read(cleared, 'subscriber { name } content(first: 1) { nodes { at } }');
    expect(data.order.disclosure).toMatchObject({ subscriber: { name: expect.any(String) }, content: null });
    expect((await traces.actsOf(order)).slice(3)).toEqual([
      ...['order.notified.v1', 'order.reviewed.v1', 'order.released.v1', 'order.objected.v1'],
      ...['order.reviewed.v1', 'order.released.v1', 'order.cleared.v1'],
    ]);
  });

  it('is refused when the whole of it is objected to', async () => {
    const order = await heldOrder();
    const ended = await orders.must('enforcing-1', 'objectToOrder', order, object(order, ['SUBSCRIBER', 'TRAFFIC', 'CONTENT']));
    expect(states(ended)).toEqual(['REFUSED', 8, 'IN_FORCE']);
    expect((await traces.actsOf(order)).at(-1)).toBe('order.objected.v1');
    expect(await refused('enforcing-2', 'clearOrder', ended)).toEqual(['WRONG_STATE']);
  });
});

describe('an emergency', () => {
  it('is served without validation for what an emergency permits, and for nothing else', async () => {
    const order = await submitted({ ...subscriberAlone, emergency });
    expect(states(order)).toEqual(['SERVED', 3, 'IN_FORCE']);
    expect((await clocksOf('police', order))['VALIDATION']?.dueAt).toBe(new Date(fullHour(now) + 48 * hourMs).toISOString());
    expect((await clocksOf('police', order))['ANSWER']?.dueAt).toBe(new Date(now.getTime() + 8 * hourMs).toISOString());
    expect((await traces.entriesOf(order)).filter(({ type }) => type.startsWith('order.'))).toMatchObject([
      { type: 'order.submitted.v1', initiator: { subject: 'police' } },
      { type: 'order.served.v1', initiator: { issuer: 'SYSTEM', subject: null } },
    ]);
    expect(states(await submitted({ emergency }))).toEqual(['SUBMITTED', 2, 'IN_FORCE']);
  });

  it('keeps its state when it is validated afterwards, also when it was closed before', async () => {
    const reviewed = await urgentlyApproved();
    const inForce = await orders.release('counsel-1', reviewed);
    expect(inForce.status).toBe('IN_FORCE');
    const closed = await orders.must('police', 'acknowledgeDisclosure', inForce);
    expect(closed.status).toBe('FULFILLED');
    const validated = await orders.validate('judge', await orders.read('judge', inForce.id));
    expect(states(validated)).toEqual(['FULFILLED', closed.generation + 1, 'IN_FORCE']);
    expect((await traces.actsOf(inForce)).slice(-3)).toEqual(['order.released.v1', 'order.fulfilled.v1', 'order.validated.v1']);
  });
});

describe('the clock alone', () => {
  // Faults are the point here, not news.
  beforeAll(() => {
    faults.log.level = 'silent';
  });
  const ended = (order: OrderView, status: string) =>
    vi.waitFor(async () => expect((await orders.read('police', order.id)).status).toBe(status), { interval: 100 });
  /** What a clock did is an entry soon after it is seen. */
  const lastEntry = (order: OrderView, entry: object) =>
    vi.waitFor(
      async () => expect((await traces.entriesOf(order)).filter(({ type }) => type.startsWith('order.')).at(-1)).toMatchObject(entry),
      { interval: 100 },
    );

  it('ends a hold, reminds of what is left, and neither revokes nor expires anything', async () => {
    const unvalidated = await orders.release('counsel-1', await urgentlyApproved());
    const waiting = await orders.release('counsel-1', await approved({ notified }));
    // An order whose next event can't be written, and which is looked at first: it keeps no other waiting.
    const broken = await submitted();
    await stack.sql(
      'postgres',
      `INSERT INTO orders.order_event (order_id, generation, act, at, to_status, codes) VALUES ($1, $2, 'expire', $3, 'SUBMITTED', '{}')`,
      [broken.id, broken.generation + 1, now.toISOString()],
    );
    const asked = await submitted();
    const start = now.getTime();

    const validatedBy = fullHour(now) + 48 * hourMs;
    now = new Date(validatedBy - 1);
    expect((await read(unvalidated)).data?.order?.disclosure ?? null).not.toBeNull();
    now = new Date(validatedBy);
    // The instant counts, whether or not a worker has written it down.
    const late = await read(unvalidated);
    expect(late.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await orders.read('police', waiting.id)).status).toBe('HELD');

    const { HOLD: hold } = await clocksOf('police', waiting);
    inTenDays(hold?.dueAt, new Date(start));
    now = new Date(Date.parse(hold?.dueAt ?? '') - 1);
    await forbidden(waiting, 'HELD');
    now = new Date(now.getTime() + 1);
    await ended(waiting, 'IN_FORCE');
    await lastEntry(waiting, { type: 'order.cleared.v1', initiator: { issuer: 'SYSTEM' } });
    expect((await traces.history('authority', 'police', waiting)).at(-1)).toMatchObject({ act: 'endHold', from: 'HELD', to: 'IN_FORCE' });

    now = new Date(start + 90 * dayMs);
    const reminders = `SELECT order_id FROM orders.clock WHERE order_id = ANY ($1) AND kind = 'REMINDER' AND escalated_at IS NOT NULL`;
    const reminded = [asked.id, unvalidated.id, waiting.id].sort();
    await vi.waitFor(
      async () =>
        expect((await stack.sql<{ order_id: string }>('postgres', reminders, [reminded])).map(({ order_id: id }) => id).sort()).toEqual(
          reminded,
        ),
      { interval: 100 },
    );
    expect((await orders.read('police', broken.id)).status).toBe('SUBMITTED');
    expect((await orders.read('police', unvalidated.id)).status).toBe('IN_FORCE');
    expect((await read(waiting)).data?.order?.disclosure ?? null).not.toBeNull();
    expect(await traces.actsOf(asked)).toEqual(['order.submitted.v1']);
    const submittedStill = await orders.read('judge', asked.id);
    expect((await orders.validate('judge', submittedStill)).status).toBe('SERVED');
  });
});
