/**
 * Orders as work: when they come into the queue and leave it, who holds them and for how long; two people who act at one moment, the
 * limits of a day, and a log that can't be written when an order is moved.
 */
import { orderLimits } from '@writ/access';
import { movedToWorkingDay } from '@writ/orders-domain/clocks';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { faults } from '../../apps/server/process/process-log.ts';
import { inTenDays } from '../harness/order-times.ts';
import { addressIn, digest, emergency, isRefusal, type More, refusalIn, subscriberAlone, tracesIn } from '../harness/order-traces.ts';
import { epoc, type OrderView, ordersOn, orderToAct } from '../harness/orders.ts';
import { Wire } from '../harness/proxy.ts';
import { type Stack, startStack } from '../harness/stack.ts';
import { workerIdle } from '../harness/worker-idle.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** Tomorrow morning, so that no test sees the day end. */
let now = new Date(Math.ceil(Date.now() / dayMs) * dayMs + 10 * hourMs);
const pass = (ms: number): void => {
  now = new Date(now.getTime() + ms);
};
let wire: Wire;
let stack: Stack;
let orders: ReturnType<typeof ordersOn>;
let traces: ReturnType<typeof tracesIn>;
let held: string;

beforeAll(async () => {
  stack = await startStack({
    clock: () => now,
    connections: async (database) => {
      const { host, user, database: name } = database.options('log');
      wire = await Wire.open(host);
      return { log: `postgres://${user}@localhost/${name}?host=${encodeURIComponent(wire.folder)}` };
    },
  });
  orders = ordersOn(stack);
  traces = tracesIn(stack);
  held = await addressIn(stack);
});
afterEach(() => wire.heal());
afterAll(async () => {
  await stack.close();
  await wire.close();
});

const why: More = { reason: ['String!', 'It is needed no more.'] };
const all = (order: OrderView): More => ({ decisions: ['[TargetDecisionInput!]!', orders.grantAll(order)] });
const submitted = async (changes: Record<string, unknown> = {}, issuer = 'police'): Promise<OrderView> =>
  orders.submit(issuer, await orders.draft(issuer, epoc(held, changes)));
const served = async (changes: Record<string, unknown> = {}): Promise<OrderView> => orders.validate('judge', await submitted(changes));
const approved = async (changes: Record<string, unknown> = {}): Promise<OrderView> =>
  orders.decide('agent-1', await orders.claim('agent-1', await served(changes)));
const codesOf = async (login: string, name: string, order: OrderView, more: More = {}): Promise<string[]> =>
  refusalIn(await orders.act(login, name, order, more)).reasons;
const fresh = (order: Pick<OrderView, 'id'>) => orders.read('agent-1', order.id);

interface Work {
  id: string;
  kind: string;
  lane: string;
  dueAt: string | null;
  escalatedAt: string | null;
  claimedBy: string | null;
  claimEndsAt: string | null;
  subject: { id: string; status?: string };
}
/** The whole queue, as somebody reads it. */
async function queue(kinds: string[] = ['ORDER'], login = 'agent-1'): Promise<Work[]> {
  const { data, text } = await stack.ask(
    'platform',
    login,
    `query ($kinds: [WorkKind!]) { queue(kinds: $kinds, first: 256) {
      nodes { id kind lane dueAt escalatedAt claimedBy claimEndsAt subject { ... on Order { id status } ... on Notice { id } ... on Complaint { id } } } pageInfo { hasNextPage } } }`,
    { kinds },
  );
  expect(data?.queue?.pageInfo.hasNextPage, text).toBe(false);
  return data.queue.nodes;
}
const workOn = async (order: Pick<OrderView, 'id'>): Promise<Work | undefined> =>
  (await queue()).find(({ subject }) => subject.id === order.id);
/** Claims in the queue, and answers as the queue does. */
async function claim(
  login: string,
  order: Pick<OrderView, 'id'>,
): Promise<{ claimedBy?: string; claimEndsAt?: string; reasons?: string[] }> {
  const work = await orders.workOf(login, order.id);
  const query = 'mutation ($work: ID!) { claim(work: $work) { ... on WorkItem { claimedBy claimEndsAt } ... on Refusal { reasons } } }';
  const { data, text } = await stack.ask('platform', login, query, { work });
  return data?.claim ?? expect.fail(text);
}

describe('the queue', () => {
  it('has an order from its service to its release, with the date on which it is due', async () => {
    const order = await submitted();
    expect(await workOn(order)).toBeUndefined();
    const before = await orders.validate('judge', order);
    inTenDays((await workOn(before))?.dueAt, now);
    expect(await workOn(before)).toMatchObject({
      kind: 'ORDER',
      escalatedAt: null,
      claimedBy: null,
      claimEndsAt: null,
      subject: { id: order.id, status: 'SERVED' },
    });
    const decided = await orders.decide('agent-1', await orders.claim('agent-1', before));
    expect((await workOn(decided))?.subject.status).toBe('APPROVED');
    await orders.release('counsel-1', decided);
    expect(await workOn(decided)).toBeUndefined();
    expect((await claim('agent-2', decided)).reasons).toEqual(['WRONG_STATE']);
    const withdrawn = await served();
    expect(await orders.act('police', 'withdrawOrder', withdrawn, why)).toMatchObject({ status: 'WITHDRAWN' });
    expect(await workOn(withdrawn)).toBeUndefined();
  });

  it('has emergencies and removals first, then orders, then the rest; each by deadline with undated work last', async () => {
    const ordinary = await served();
    const [row] = await stack.sql<{ id: string }>('postgres', 'SELECT id FROM content.item ORDER BY id DESC LIMIT 1');
    const undated = await orders.submit('regulator', await orders.draft('regulator', orderToAct(row?.id ?? '')));
    const urgent = await submitted({ ...subscriberAlone, emergency });
    const notice = {
      item: row?.id,
      category: 'STATEMENT_CATEGORY_SCAMS_AND_FRAUD',
      explanation: 'It asks for a fee to claim a prize.',
      name: 'A Reader',
      email: 'reader@example.org',
      goodFaith: true,
    };
    const submit = 'mutation ($input: NoticeInput!) { submitNotice(input: $input) { ... on Notice { id } ... on Refusal { reasons } } }';
    const { id: noticed } = (await stack.ask('public', null, submit, { input: notice })).data.submitNotice;
    const work = await queue(['ORDER', 'NOTICE']);
    const lanes = ['URGENT', 'ORDER', 'OTHER'];
    const places = work.map(
      ({ lane, dueAt }) => [lanes.indexOf(lane), dueAt === null ? Number.POSITIVE_INFINITY : Date.parse(dueAt)] as const,
    );
    expect(places).toEqual([...places].sort(([lane, due], [otherLane, otherDue]) => lane - otherLane || due - otherDue));
    const mine = [urgent.id, ordinary.id, undated.id, noticed];
    expect(work.filter(({ subject }) => mine.includes(subject.id)).map(({ lane }) => lane)).toEqual(['URGENT', 'ORDER', 'ORDER', 'OTHER']);
    expect(work.map(({ subject }) => subject.id).filter((id) => mine.includes(id))).toEqual(mine);
    expect(work.find(({ subject }) => subject.id === urgent.id)?.dueAt).toBe(new Date(now.getTime() + 8 * hourMs).toISOString());
    expect(work.find(({ subject }) => subject.id === undated.id)?.dueAt).toBeNull();
    expect((await queue(['ORDER'], 'counsel-1')).map(({ subject }) => subject.id)).toContain(ordinary.id);
  });

  it('has no date for an order that waits for its issuer, and the later date after the answer', async () => {
    const order = await orders.claim('agent-1', await served());
    const due = Date.parse((await workOn(order))?.dueAt ?? '');
    const asked = await orders.must('agent-1', 'askClarification', order, {
      codes: ['[ClarificationCode!]!', ['INSUFFICIENT_INFORMATION']],
      text: ['String!', 'Which of the two?'],
    });
    expect(await workOn(order)).toMatchObject({ lane: 'OTHER', dueAt: null, subject: { status: 'CLARIFICATION' } });
    pass(3 * hourMs);
    const answered = await orders.act('police', 'answerClarification', asked, { text: ['String!', 'The first.'] });
    expect(answered).toMatchObject({ status: 'UNDER_REVIEW' });
    // Three hours after the end of a Friday are on no working day: the time ends with the next one then.
    const later = movedToWorkingDay(new Date(due + 3 * hourMs), 'DAYS', 'Europe/Dublin');
    expect(later.getTime()).toBeGreaterThanOrEqual(due + 3 * hourMs);
    expect(await workOn(order)).toMatchObject({
      dueAt: later.toISOString(),
      claimedBy: 'agent-1',
      claimEndsAt: new Date(now.getTime() + 30 * minuteMs).toISOString(),
    });
  });
});

describe('a claim', () => {
  it('belongs to one agent for thirty minutes, and is renewed by claiming again; no counsel gets it', async () => {
    const order = await served();
    expect((await claim('counsel-1', order)).reasons).toBeDefined();
    expect((await fresh(order)).status).toBe('SERVED');
    const until = () => new Date(now.getTime() + 30 * minuteMs).toISOString();
    expect(await claim('agent-1', order)).toEqual({ claimedBy: 'agent-1', claimEndsAt: until() });
    expect(await workOn(order)).toMatchObject({ claimedBy: 'agent-1', claimEndsAt: until() });
    expect((await fresh(order)).status).toBe('UNDER_REVIEW');
    expect((await orders.read('police', order.id)).status).toBe('UNDER_REVIEW');
    pass(29 * minuteMs);
    expect((await claim('agent-2', order)).reasons).toEqual(['CLAIMED_BY_ANOTHER']);
    expect(await codesOf('agent-2', 'decideOrder', await fresh(order), all(order))).toEqual(['CLAIMED_BY_ANOTHER']);
    expect(await claim('agent-1', order)).toEqual({ claimedBy: 'agent-1', claimEndsAt: until() });
    pass(29 * minuteMs);
    expect(await orders.act('agent-1', 'decideOrder', await fresh(order), all(order))).toMatchObject({ status: 'APPROVED' });
    expect(await traces.actsOf(order), 'a claim is no entry').toEqual([
      ...['order.submitted.v1', 'order.validated.v1', 'order.served.v1', 'order.reviewed.v1'],
    ]);
  });

  it('lapses: the order is in the queue again, another agent claims it, and the first decides nothing any more', async () => {
    const order = await served();
    const first = await orders.claim('agent-1', order);
    pass(30 * minuteMs);
    expect(await workOn(order)).toMatchObject({ claimedBy: null, claimEndsAt: null, subject: { status: 'SERVED' } });
    expect(await codesOf('agent-1', 'decideOrder', await fresh(order), all(first))).toEqual(['WRONG_STATE']);
    expect(await codesOf('agent-1', 'decideOrder', first, all(first))).toEqual(['STALE']);
    expect((await claim('agent-2', order)).claimedBy).toBe('agent-2');
    const second = await fresh(order);
    expect(second.status).toBe('UNDER_REVIEW');
    expect(await codesOf('agent-1', 'decideOrder', second, all(first))).toEqual(['CLAIMED_BY_ANOTHER']);
    expect((await claim('agent-1', order)).reasons).toEqual(['CLAIMED_BY_ANOTHER']);
    expect((await orders.decide('agent-2', second)).status).toBe('APPROVED');
    const history = await traces.history('platform', 'agent-1', order);
    expect(history.map(({ act }) => act)).toEqual([
      ...['draftOrder', 'submitOrder', 'validateOrder', 'claim', 'lapseClaim', 'claim', 'decideOrder'],
    ]);
  });

  it('is ended by the clock when nobody reads the queue', async () => {
    const order = await served();
    await claim('agent-1', order);
    const statusIn = async () =>
      (await stack.sql<{ status: string }>('postgres', 'SELECT status FROM orders.legal_order WHERE id = $1', [order.id]))[0]?.status;
    await vi.waitFor(async () => expect(await statusIn()).toBe('UNDER_REVIEW'), { interval: 100 });
    pass(30 * minuteMs);
    await vi.waitFor(async () => expect(await statusIn()).toBe('SERVED'), { interval: 100 });
  });
});

describe('at the same moment', () => {
  const eventsOf = async (order: { id: string }, act: string) =>
    (await traces.history('platform', 'agent-1', order)).filter((event) => event.act === act);
  /** One is carried out, the other refused. */
  const oneWins = (answers: readonly Awaited<ReturnType<typeof orders.act>>[]) => {
    expect(answers.filter((answer) => !isRefusal(answer))).toHaveLength(1);
    return refusalIn(answers.find(isRefusal) ?? expect.fail('nobody lost')).reasons;
  };

  it('two counsels release an order, and one release succeeds', async () => {
    const order = await approved();
    const lost = oneWins(
      await Promise.all(['counsel-1', 'counsel-2'].map((login) => orders.act(login, 'releaseOrder', order, digest(order)))),
    );
    expect(lost).toEqual(['STALE']);
    expect(await eventsOf(order, 'releaseOrder')).toHaveLength(1);
    const types = await traces.actsOf(order);
    expect(types.filter((type) => type === 'order.released.v1')).toHaveLength(1);
    expect(types.filter((type) => type === 'access.refused.v1')).toHaveLength(1);
    expect(await fresh(order)).toMatchObject({ status: 'IN_FORCE', generation: order.generation + 1 });
  });

  it('two agents claim an order, and one gets it', async () => {
    const order = await served();
    const answers = await Promise.all(['agent-1', 'agent-2'].map((login) => claim(login, order)));
    const winner = answers.find(({ claimedBy }) => claimedBy !== undefined)?.claimedBy ?? expect.fail('nobody won');
    expect(answers.filter(({ reasons }) => reasons !== undefined)).toEqual([{ reasons: ['CLAIMED_BY_ANOTHER'] }]);
    const taken = await fresh(order);
    expect(await codesOf(winner === 'agent-1' ? 'agent-2' : 'agent-1', 'decideOrder', taken, all(taken))).toEqual(['CLAIMED_BY_ANOTHER']);
    expect((await orders.decide(winner, taken)).status).toBe('APPROVED');
    expect(await eventsOf(order, 'claim')).toHaveLength(1);
  });

  it('a submission and a validation happen once, however often they are sent', async () => {
    const draft = await orders.draft('police', epoc(held));
    expect(oneWins(await Promise.all([1, 2].map(() => orders.act('police', 'submitOrder', draft))))).toEqual(['STALE']);
    const order = await orders.read('police', draft.id);
    const judges = ['judge', 'investigating-judge'].map((login) => orders.act(login, 'validateOrder', order, digest(order)));
    // For who came second it is an order that waits for no validator any more.
    expect(['STALE', 'NOT_FOUND']).toContain(oneWins(await Promise.all(judges))[0]);
    expect(await traces.actsOf(order)).toEqual(['order.submitted.v1', 'order.validated.v1', 'order.served.v1']);
  });

  it('a release meets a withdrawal: the second is refused, and no unseen order is in force', async () => {
    const order = await approved();
    const answers = await Promise.all([
      orders.act('counsel-1', 'releaseOrder', order, digest(order)),
      orders.act('police', 'withdrawOrder', order, why),
    ]);
    expect(oneWins(answers)).toEqual(['STALE']);
    const { status } = await fresh(order);
    expect(status).toBe(isRefusal(answers[0] ?? expect.fail()) ? 'WITHDRAWN' : 'IN_FORCE');
    expect((await traces.actsOf(order)).filter((type) => /released|withdrawn/.test(type))).toHaveLength(1);
  });
});

describe('on one day,', () => {
  it('one person releases twenty orders and not the twenty-first, which a colleague releases', async () => {
    const issuer = `${stack.baseUrl}/oidc`;
    const done = await served();
    await stack.sql(
      'postgres',
      `INSERT INTO orders.order_event (order_id, generation, act, part, signed, person, at, from_status, to_status, codes)
       SELECT $1, 1000 + n, 'releaseOrder', 'RELEASER', jsonb_build_object('issuer', $2::text, 'subject', 'counsel-2', 'at', $3::timestamptz),
         $2 || ' counsel-2', $3, 'APPROVED', 'IN_FORCE', '{}'
         FROM generate_series(1, $4::int) n`,
      [done.id, issuer, now.toISOString(), orderLimits.releasesPerPerson - 1],
    );
    // A release counts by its entry: any of the log stands for one here.
    await stack.sql(
      'postgres',
      `INSERT INTO orders.release_entry (event_id, order_id, generation)
       SELECT event_id, $1, 1000 + row_number() OVER (ORDER BY idx)
         FROM log.log_entry WHERE event_id NOT IN (SELECT event_id FROM orders.release_entry) ORDER BY idx LIMIT $2`,
      [done.id, orderLimits.releasesPerPerson - 1],
    );
    const [last, beyond] = [await approved(subscriberAlone), await approved(subscriberAlone)];
    const [releasedBefore] = await stack.sql<{ own: number }>(
      'postgres',
      `SELECT count(*)::int AS own FROM orders.order_event WHERE act = 'releaseOrder' AND person = $1 AND at::date = $2::date AND generation < 1000`,
      [`${issuer} counsel-2`, now.toISOString()],
    );
    // The race before may have been won by either.
    for (const table of ['release_entry', 'order_event'])
      await stack.sql('postgres', `DELETE FROM orders.${table} WHERE order_id = $1 AND generation > 1000 AND generation <= 1000 + $2`, [
        done.id,
        releasedBefore?.own,
      ]);
    expect((await orders.release('counsel-2', last)).status).toBe('IN_FORCE');
    await workerIdle(stack);
    const [before, size] = [await traces.rows(), await traces.size()];
    expect(await codesOf('counsel-2', 'releaseOrder', beyond, digest(beyond))).toEqual(['LIMIT_EXCEEDED']);
    expect(await traces.rows()).toEqual(before);
    const entries = await traces.entriesFrom(size);
    expect(entries).toMatchObject([
      { type: 'access.refused.v1', reason: ['LIMIT_EXCEEDED'], initiator: { subject: 'counsel-2' } },
      { type: 'limit.hit.v1', limit: 'releasesPerPerson' },
    ]);
    expect(JSON.stringify(entries[1]), 'a public leaf names nobody').not.toContain('counsel');
    const hit = { name: 'releasesPerPerson', side: 'platform', subject: 'counsel-2', reference: beyond.id, hits: 1 };
    expect(await stack.sql('postgres', 'SELECT * FROM orders.limit_hit'), 'work for somebody else').toMatchObject([hit]);
    const again = await traces.size();
    expect(await codesOf('counsel-2', 'releaseOrder', beyond, digest(beyond))).toEqual(['LIMIT_EXCEEDED']);
    expect(
      (await traces.entriesFrom(again)).map(({ type }) => type),
      'one a minute',
    ).toEqual(['access.refused.v1']);
    const left = `SELECT FROM log.log_pending WHERE draft::text LIKE '%limit.hit.v1%' OR draft::text LIKE '%access.refused.v1%'`;
    expect(await stack.sql('postgres', left), 'nothing is left to append').toEqual([]);
    pass(minuteMs);
    await workerIdle(stack);
    const next = await traces.size();
    const atOnce = await Promise.all([1, 2, 3, 4].map(() => codesOf('counsel-2', 'releaseOrder', beyond, digest(beyond))));
    expect(atOnce).toEqual([1, 2, 3, 4].map(() => ['LIMIT_EXCEEDED']));
    const types = (await traces.entriesFrom(next)).map(({ type }) => type);
    expect(types.sort()).toEqual([...[1, 2, 3, 4].map(() => 'access.refused.v1'), 'limit.hit.v1']);
    pass(dayMs - 10 * hourMs);
    expect((await orders.release('counsel-2', await approved(subscriberAlone))).status, 'on the next day').toBe('IN_FORCE');
    expect((await orders.release('counsel-1', beyond)).status).toBe('IN_FORCE');
  });

  it('fifty accounts are released to one body, whether or not they exist, and no more without a second counsel', async () => {
    const targets = (from: number, count: number) =>
      Array.from({ length: count }, (_, index) => ({ type: 'EMAIL', value: `person-${from + index}@example.org` }));
    const ready = async (from: number, count: number): Promise<OrderView> => {
      const order = await submitted({ ...subscriberAlone, targets: targets(from, count) }, 'prosecutor');
      return orders.decide('agent-1', await orders.claim('agent-1', order));
    };
    for (let from = 0; from < orderLimits.accountsPerBody; from += 10) await orders.release('counsel-1', await ready(from, 10));
    const beyond = await ready(100, 1);
    await workerIdle(stack);
    const size = await traces.size();
    expect(await codesOf('counsel-1', 'releaseOrder', beyond, digest(beyond))).toEqual(['LIMIT_EXCEEDED']);
    expect(await traces.entriesFrom(size)).toMatchObject([
      { type: 'access.refused.v1' },
      { type: 'limit.hit.v1', limit: 'accountsPerBody' },
    ]);
    expect((await fresh(beyond)).status).toBe('APPROVED');
    expect((await orders.release('counsel-1', await approved(subscriberAlone))).status, 'to another body').toBe('IN_FORCE');
    await workerIdle(stack);
    const raising = await traces.size();
    const raised = await orders.must('counsel-2', 'raiseLimit', await fresh(beyond), {
      reason: ['String!', 'One large case of one body.'],
    });
    expect(await codesOf('counsel-2', 'releaseOrder', raised, digest(raised)), 'not by who raised it').toEqual(['SAME_PERSON']);
    expect((await orders.release('counsel-1', raised)).status, 'a second counsel raised it for this order').toBe('IN_FORCE');
    expect((await traces.entriesFrom(raising)).slice(0, 3)).toMatchObject([
      { type: 'limit.raised.v1', reason: { text: 'One large case of one body.' }, initiator: { subject: 'counsel-2' } },
      { type: 'access.refused.v1' },
      { type: 'order.released.v1' },
    ]);
  });
});

describe('while the log cannot be written', () => {
  // Faults are the point here, not news.
  beforeAll(() => {
    faults.log.level = 'silent';
  });
  const cut = () => wire.order({ side: 'frontend', at: 1, forward: false, times: Number.POSITIVE_INFINITY });
  const pending = () => stack.sql<{ event_id: string; draft: unknown }>('postgres', 'SELECT event_id, draft FROM log.log_pending');
  const logged = () => vi.waitFor(async () => expect(await pending()).toEqual([]), { interval: 100 });
  /** Asks a mutation and answers the whole answer. */
  const send = (login: string, graph: 'authority' | 'platform', name: string, order: OrderView, more = '') =>
    stack.ask(
      graph,
      login,
      `mutation { ${name}(order: "${order.id}", generation: ${order.generation}${more}) { __typename ... on Refusal { reasons } } }`,
    );
  const isSaved = ({ status, errors, data, text }: Awaited<ReturnType<typeof send>>) => {
    expect(status, text).toBe(503);
    expect(data ?? null).toBeNull();
    expect(errors?.[0]).toMatchObject({
      message: expect.stringMatching(/^Saved, not yet logged/),
      extensions: { code: 'LOG_UNAVAILABLE' },
    });
  };

  it('a step claims no success; it is saved, and its entry follows, once', async () => {
    const draft = await orders.draft('police', epoc(held, { reference: '7 Js 1/26' }));
    cut();
    isSaved(await send('police', 'authority', 'submitOrder', draft));
    expect(await orders.read('police', draft.id)).toMatchObject({ status: 'SUBMITTED', generation: 2 });
    expect(await traces.actsOf(draft)).toEqual([]);
    wire.heal();
    await logged();
    expect(await traces.actsOf(draft)).toEqual(['order.submitted.v1']);
    expect(refusalIn(await orders.act('police', 'submitOrder', draft)).reasons).toEqual(['STALE']);
  });

  it('a refusal is not answered before its entry either', async () => {
    const order = await orders.draft('police', epoc(held, { targets: [] }));
    cut();
    isSaved(await send('police', 'authority', 'submitOrder', order));
    expect(await orders.read('police', order.id)).toMatchObject({ status: 'DRAFT', generation: 1 });
    wire.heal();
    await logged();
    expect((await traces.entriesOf(order)).map(({ type }) => type)).toEqual(['order.rejected.v1']);
  });

  it('an order whose release is not in the log is in force for no caller; once it is, it is', async () => {
    const order = await approved();
    const uncollected = 'SELECT FROM orders.preservation WHERE order_id = $1 AND taken_at IS NULL';
    await expect.poll(() => stack.sql('postgres', uncollected, [order.id])).toEqual([]);
    const disclose = () => orders.disclose('police', order, order.targets[0]?.id ?? '', 'subscriber { emails }');
    const other = await orders.draft('police', epoc(held, { reference: '7 Js 3/26' }));
    cut();
    isSaved(await send('counsel-1', 'platform', 'releaseOrder', order, `, digest: "${order.digest}"`));
    expect((await fresh(order)).status).toBe('IN_FORCE');
    const closed = await disclose();
    expect([closed.status, closed.data?.order?.disclosure ?? null]).toEqual([503, null]);
    // Kept from the log while it can be written again: the release is saved, and its entry isn't there.
    const [kept, ...others] = await stack.sql<{ event_id: string; draft: unknown }>(
      'postgres',
      `DELETE FROM log.log_pending WHERE draft::text LIKE '%order.released.v1%' RETURNING event_id, draft`,
    );
    expect([kept, others]).toEqual([expect.objectContaining({ event_id: expect.any(String) }), []]);
    // Whoever had read it before is in the middle of appending it: entries are appended one batch after the other, and this one is behind that.
    isSaved(await send('police', 'authority', 'submitOrder', other));
    wire.heal();
    await logged();
    expect(await traces.actsOf(order)).not.toContain('order.released.v1');
    const { data, errors, text } = await disclose();
    expect(data?.order?.disclosure ?? null, text).toBeNull();
    expect(errors?.[0]?.extensions.code, text).toBe('FORBIDDEN');
    expect((await traces.entriesOf(order)).at(-1)).toMatchObject({
      type: 'access.decision.v1',
      outcome: 'failure',
      reason: 'NOT_IN_FORCE',
    });
    await stack.sql('orders', 'INSERT INTO log.log_pending (event_id, draft) VALUES ($1, $2)', [
      kept?.event_id,
      JSON.stringify(kept?.draft),
    ]);
    await logged();
    const open = await disclose();
    expect(open.errors, open.text).toBeUndefined();
    expect(open.data.order.disclosure.subscriber.emails).toContain(held);
    expect((await traces.actsOf(order)).filter((type) => type === 'order.released.v1')).toHaveLength(1);
  });
});

/** The last, since the day ends with it. */
describe('a deadline', () => {
  it('appears in the queue at half of its time and when it is over; both are in the log, and the order is unchanged', async () => {
    const order = await submitted({ ...subscriberAlone, emergency });
    const start = now.getTime();
    const told = async (hours: number) => {
      now = new Date(start + hours * hourMs);
      await vi.waitFor(async () => expect((await workOn(order))?.escalatedAt).toBe(now.toISOString()), { interval: 100 });
    };
    await told(4);
    await told(8);
    expect((await workOn(order))?.subject.status).toBe('SERVED');
    await vi.waitFor(async () => expect((await traces.actsOf(order)).at(-1)).toBe('order.overdue.v1'), { interval: 100 });
    expect((await traces.entriesOf(order)).filter(({ type }) => type === 'order.overdue.v1')).toMatchObject([
      { initiator: { issuer: 'SYSTEM' } },
    ]);
  });
});
