/**
 * Orders that came otherwise than by a submission here, over the whole stack: one by e-CODEX on a Friday evening, and one to remove terrorist
 * content that came to the contact point. Nobody of either authority is enrolled. Regulation (EU) 2023/1543, Art. 10(2) and 19(5); Regulation
 * (EU) 2021/784, Art. 3(3) and (5).
 */
import { createHash } from 'node:crypto';
import { memberStates } from '@writ/access';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { addressIn, digest, refusalIn, subscriberAlone, tracesIn } from '../harness/order-traces.ts';
import { epoc, type OrderView, ordersOn, orderToAct } from '../harness/orders.ts';
import { restrictInput } from '../harness/restrict-input.ts';
import { type Stack, startStack } from '../harness/stack.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
let now = new Date();
let stack: Stack;
let orders: ReturnType<typeof ordersOn>;
let traces: ReturnType<typeof tracesIn>;
/** The first order, once it is released. */
let answered: OrderView;

beforeAll(async () => {
  stack = await startStack({ clock: () => now });
  now = new Date();
  orders = ordersOn(stack);
  traces = tracesIn(stack);
});
afterAll(() => stack.close());

const document = Buffer.from('%PDF-1.7 A certificate of a court that is not enrolled here.');
const sha256 = createHash('sha256').update(document).digest('hex');
const court = { organisation: 'Cour d’appel de Sudport', country: 'FR', office: 'COURT' };
const receive = (login: string, input: Record<string, unknown>, change: Record<string, unknown> = {}) =>
  orders.ask(login, 'receiveOrder', {
    input: [
      'ReceivedOrderInput!',
      {
        order: input,
        channel: 'E_CODEX',
        receivedAt: now.toISOString(),
        issuedAt: now.toISOString(),
        issuing: court,
        document: document.toString('base64'),
        ...change,
      },
    ],
  });
const received = async (...args: Parameters<typeof receive>): Promise<OrderView> => {
  const answer = await receive(...args);
  if ('reasons' in answer) throw new Error(answer.message);
  return answer;
};
const reason = (text: string): Record<string, [string, unknown]> => ({ reason: ['String', text] });

/** The next Friday, half past eight in the evening in Dublin's winter or summer. */
function fridayEvening(): Date {
  const at = new Date(now.getTime() + dayMs);
  at.setUTCHours(20, 30, 0, 0);
  while (at.getUTCDay() !== 5) at.setTime(at.getTime() + dayMs);
  return at;
}

describe('an order that came by e-CODEX on a Friday evening', () => {
  let order: OrderView;
  let friday: Date;

  it('is recorded on Monday, served on Friday, and its ten days end with the tenth day after it or the working day after that', async () => {
    friday = fridayEvening();
    now = new Date(friday.getTime() + 2 * dayMs + 12 * hourMs);
    const input = epoc(await addressIn(stack), { ...subscriberAlone, informBy: new Date(now.getTime() + 30 * dayMs).toISOString() });
    order = await received('agent-1', input, { receivedAt: friday.toISOString(), issuedAt: friday.toISOString() });
    order = await orders.must('counsel-1', 'takeOrder', order);
    const { data } = await stack.ask(
      'platform',
      'counsel-1',
      'query ($id: ID!) { order(id: $id) { status servedAt received { channel at sha256 bytes authenticity { means } } receivedDocument clocks { kind startedAt dueAt } history { act to } } }',
      { id: order.id },
    );
    expect(data.order).toMatchObject({
      status: 'SERVED',
      servedAt: friday.toISOString(),
      received: { channel: 'E_CODEX', at: friday.toISOString(), sha256, bytes: document.length, authenticity: null },
      receivedDocument: document.toString('base64'),
      history: [
        { act: 'receiveOrder', to: 'SERVED' },
        { act: 'takeOrder', to: 'SERVED' },
      ],
    });
    const answer = data.order.clocks.find(({ kind }: { kind: string }) => kind === 'ANSWER');
    expect(answer.startedAt).toBe(friday.toISOString());
    const days = (Date.parse(answer.dueAt) - friday.getTime()) / dayMs;
    expect(days, 'the tenth day is a Monday, unless that is a holiday').toBeGreaterThan(10);
    expect(days).toBeLessThan(14);
    expect(new Date(Date.parse(answer.dueAt) - 1).getUTCDay() % 6, 'it ends with a working day').not.toBe(0);
  });

  it('leaves an entry with the channel, the receipt and the digest of the document, which the database has sealed alone', async () => {
    const entries = await traces.entriesOf(order);
    expect(entries.slice(0, 2)).toMatchObject([
      {
        type: 'order.received.v1',
        legal: { channel: 'E_CODEX', receivedAt: friday.toISOString(), document: { sha256, bytes: document.length } },
        initiator: { subject: 'agent-1' },
      },
      { type: 'order.served.v1' },
    ]);
    const [row] = await stack.sql<{ sealed: Buffer }>('postgres', 'SELECT sealed FROM orders.received_document WHERE order_id = $1', [
      order.id,
    ]);
    expect(row?.sealed.includes(document.subarray(0, 8))).toBe(false);
  });

  it('is reviewed and released by two others, with a reason as long as nobody has checked that it is genuine', async () => {
    const work = await orders.workOf('agent-1', order.id);
    const claim = 'mutation ($work: ID!) { claim(work: $work) { __typename } }';
    await stack.ask('platform', 'agent-1', claim, { work });
    const own = await orders.read('agent-1', order.id);
    const decisions = { decisions: ['[TargetDecisionInput!]!', orders.grantAll(own)] } as Record<string, [string, unknown]>;
    expect(refusalIn(await orders.act('agent-1', 'decideOrder', own, decisions)).reasons).toContain('SAME_PERSON');
    now = new Date(now.getTime() + 31 * minuteMs);
    const approved = await orders.decide('agent-2', await orders.claim('agent-2', await orders.read('agent-2', order.id)));
    expect(refusalIn(await orders.act('counsel-1', 'releaseOrder', approved, digest(approved))).reasons).toEqual(['MISSING']);
    const check = { means: 'REGISTER', confirmed: true, text: 'The European Judicial Atlas names the court.' };
    expect(
      refusalIn(await orders.act('agent-1', 'checkAuthenticity', approved, { input: ['AuthenticityCheckInput!', check] })).reasons,
    ).toEqual(['SAME_PERSON']);
    const checked = await orders.must('agent-2', 'checkAuthenticity', approved, { input: ['AuthenticityCheckInput!', check] });
    answered = await orders.release('counsel-1', checked);
    expect(answered.status).toBe('IN_FORCE');
  });

  it('lets nobody read: no body of that name is enrolled, and a body of another country sees no such order', async () => {
    const { data } = await stack.ask('authority', 'police', 'query ($id: ID!) { order(id: $id) { status } }', { id: order.id });
    expect(data?.order ?? null).toBeNull();
    expect(await stack.sql('postgres', 'SELECT FROM orders.access_grant WHERE reference = $1', [order.id])).toEqual([]);
  });
});

describe('its answer by hand', () => {
  it('is recorded by counsel, counts once a second person confirms it, and was in time', async () => {
    now = new Date(now.getTime() + dayMs);
    const sent = createHash('sha256').update('What was sent.').digest('hex');
    const before = await orders.read('counsel-1', answered.id);
    const parts = before.targets.flatMap(({ id, decisions }) => decisions.map(({ category }) => ({ target: id, category })));
    const input = {
      parts,
      sentTo: 'The registry of the court, by e-CODEX.',
      sentAt: now.toISOString(),
      sha256: sent,
      text: 'Nobody of the court reads here.',
    };
    const recorded = await orders.must('counsel-1', 'recordAnswer', before, { input: ['OutsideAnswerInput!', input] });
    const confirmation: Record<string, [string, unknown]> = { answer: ['ID!', `${answered.id}.answer-1`], sha256: ['String!', sent] };
    expect(refusalIn(await orders.act('agent-1', 'confirmAnswer', recorded, confirmation)).reasons, 'who recorded the order').toEqual([
      'SAME_PERSON',
    ]);
    const confirmed = await orders.must('agent-2', 'confirmAnswer', recorded, confirmation);
    expect(confirmed.status).toBe('FULFILLED');
    const entries = (await traces.entriesOf(confirmed)).filter(({ type }) => /answer/.test(type));
    const answer = { parts, sentTo: input.sentTo, sentAt: input.sentAt, sha256: sent };
    expect(entries).toMatchObject([
      { type: 'order.answer.recorded.v1', legal: { answer }, reason: { text: input.text }, initiator: { subject: 'counsel-1' } },
      { type: 'order.answered.v1', legal: { answer }, initiator: { subject: 'agent-2' } },
      {
        type: 'access.answered.v1',
        legal: { answer: { sentTo: input.sentTo, sha256: sent } },
        target: { categories: [{ category: 'SUBSCRIBER' }] },
      },
    ]);
    expect(await stack.sql('postgres', 'SELECT FROM orders.access_grant WHERE reference = $1', [answered.id])).toEqual([]);
    const { data } = await stack.ask('platform', 'counsel-1', 'query ($id: ID!) { order(id: $id) { clocks { kind dueAt pausedAt } } }', {
      id: answered.id,
    });
    const due = data.order.clocks.find(({ kind }: { kind: string }) => kind === 'ANSWER')?.dueAt;
    expect(due === undefined || Date.parse(input.sentAt) < Date.parse(due), 'it was sent in time').toBe(true);
  });
});

describe('a part that no machine grants', () => {
  const sent = createHash('sha256').update('What was sent by hand.').digest('hex');
  let order: OrderView;
  const history = async () =>
    (
      await stack.ask(
        'public',
        'holder-1',
        '{ me { accesses(first: 50) { nodes { id authority reference categories isReadable answer { sentTo sentAt sha256 } receipt } } } }',
      )
    ).data.me.accesses.nodes.filter(({ reference }: { reference: string }) => reference === 'NP 77/26');

  it('is answered by hand and confirmed by another person, and the rest is released', async () => {
    const [row] = await stack.sql<{ email: string }>(
      'postgres',
      `SELECT s.emails[1] AS email FROM records.subscriber s JOIN records.account_holder h USING (account_id) WHERE h.subject = 'holder-1'`,
    );
    const input = epoc(row?.email ?? expect.fail('the holder has no address'), {
      reference: 'NP 77/26',
      categories: ['SUBSCRIBER', 'IDENTIFICATION'],
      from: '2000-01-01T00:00:00Z',
      to: '2003-01-01T00:00:00Z',
      informBy: new Date(now.getTime() + 30 * dayMs).toISOString(),
    });
    const body = { organisation: 'northport-police', country: 'DE', office: 'OTHER_COMPETENT_AUTHORITY' };
    const validating = { organisation: 'northport-court', country: 'DE', office: 'COURT' };
    now = new Date(now.getTime() + 60_000);
    order = await received('agent-1', input, { issuing: body, validating });
    const approved = await orders.decide('agent-2', await orders.claim('agent-2', order));
    const release = { ...digest(approved), ...reason('The court is known.') };
    expect(refusalIn(await orders.act('counsel-1', 'releaseOrder', approved, release)).reasons).toContain('BEYOND_FLOOR');
    now = new Date(now.getTime() + hourMs);
    const parts = approved.targets.map(({ id }) => ({ target: id, category: 'IDENTIFICATION' }));
    const answer = {
      parts,
      sentTo: 'The police, by courier.',
      sentAt: now.toISOString(),
      sha256: sent,
      text: 'Its period has three years.',
    };
    const recorded = await orders.must('counsel-1', 'recordAnswer', approved, { input: ['OutsideAnswerInput!', answer] });
    const confirmed = await orders.must('agent-2', 'confirmAnswer', recorded, {
      answer: ['ID!', `${order.id}.answer-1`],
      sha256: ['String!', sent],
    });
    expect(confirmed.status).toBe('APPROVED');
    const released = await orders.must('counsel-1', 'releaseOrder', confirmed, release);
    expect(released.status).toBe('IN_FORCE');
    const read = (fields: string) =>
      stack.ask('authority', 'police', `query ($id: ID!, $target: ID!) { order(id: $id) { disclosure(target: $target) { ${fields} } } }`, {
        id: order.id,
        target: order.targets[0]?.id,
      });
    const identification = await read('identification(first: 5) { nodes { __typename } }');
    expect(identification.data?.order?.disclosure?.identification ?? null, 'no machine grants it').toBeNull();
    expect((await read('subscriber { name }')).data?.order.disclosure.subscriber, 'and the rest is read').not.toBeNull();
  });

  it('is in the access history of the person once the authority has confirmed that it told them, and not before', async () => {
    expect(await history()).toEqual([]);
    now = new Date(now.getTime() + dayMs);
    await orders.must('police', 'confirmInformed', await orders.read('police', order.id), { at: ['DateTime!', now.toISOString()] });
    const shown = await vi.waitFor(async () => {
      const found = (await history()).find(({ answer }: { answer: object | null }) => answer !== null);
      return found ?? expect.fail('it is not shown');
    });
    expect(shown).toMatchObject({
      authority: 'northport-police (DE)',
      categories: ['IDENTIFICATION'],
      isReadable: true,
      answer: { sentTo: 'The police, by courier.', sha256: sent },
    });
    expect(JSON.parse(shown.receipt)).toMatchObject({ index: shown.id });
  });
});

describe('a removal order that came to the contact point', () => {
  it('is carried out within the hour of its receipt, with nobody enrolled', async () => {
    const [row] = await stack.sql<{ id: string }>(
      'postgres',
      `SELECT i.id FROM content.item i JOIN records.account_holder h ON h.account_id = i.account_id
        WHERE h.subject = 'holder-1' AND i.text IS NOT NULL ORDER BY i.id LIMIT 1`,
    );
    const item = row?.id ?? expect.fail('the seed has no item');
    const receivedAt = now;
    now = new Date(receivedAt.getTime() + 5 * minuteMs);
    const office = { organisation: 'Police judiciaire de Sudport', country: 'FR', office: 'LAW_ENFORCEMENT_AUTHORITY' };
    const input = orderToAct(item, {
      kind: 'TCO_REMOVAL',
      reportTo: null,
      territories: [],
    });
    const order = await received('agent-1', input, {
      channel: 'CONTACT_POINT',
      receivedAt: receivedAt.toISOString(),
      issuedAt: receivedAt.toISOString(),
      issuing: office,
    });
    const approved = await orders.decide('agent-2', await orders.claim('agent-2', order));
    now = new Date(receivedAt.getTime() + 20 * minuteMs);
    const released = await orders.must('counsel-1', 'releaseOrder', approved, {
      ...digest(approved),
      ...reason('The sender is in the register of competent authorities; the call is being made.'),
    });
    expect(released.status).toBe('IN_FORCE');
    now = new Date(receivedAt.getTime() + 40 * minuteMs);
    const { statement: _, ...restriction } = restrictInput({
      item,
      order: order.id,
      territories: [...memberStates],
      visibility: ['DECISION_VISIBILITY_CONTENT_REMOVED'],
    });
    const answer = await stack.ask(
      'platform',
      'agent-2',
      'mutation ($input: RestrictInput!) { restrict(input: $input) { __typename ... on Refusal { message } } }',
      { input: restriction },
    );
    expect(answer.data?.restrict, answer.text).toEqual({ __typename: 'Restriction' });
    const effect = await vi.waitFor(async () => {
      const { data } = await stack.ask(
        'platform',
        'agent-2',
        'query ($id: ID!) { order(id: $id) { status targets { effect { late } } } }',
        {
          id: order.id,
        },
      );
      return data?.order.status === 'FULFILLED' ? data.order.targets[0].effect : expect.fail('it is not carried out');
    });
    expect(effect).toMatchObject({ late: false });
  });
});
