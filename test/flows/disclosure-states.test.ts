/**
 * When an order permits no reading: in every state but IN_FORCE, for everybody but its recipient, for what it doesn't grant, and beyond
 * the day's number. Each refusal is an entry that names no account, and leaves no grant.
 */
import { parseLeaf } from '@writ/tlog';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entriesFrom, errorsOf, holderIn, logSize } from '../harness/disclosures.ts';
import { epoc, type OrderView, onGrounds, ordersOn, orderToAct, withheld } from '../harness/orders.ts';
import { type Stack, startStack } from '../harness/stack.ts';
import type { Answer } from '../harness/watch.ts';
import { workerIdle } from '../harness/worker-idle.ts';

const subscriberOnly = { categories: ['SUBSCRIBER'], from: null, to: null };
const missing = 'nobody@elsewhere.example';
let stack: Stack;
let orders: ReturnType<typeof ordersOn>;
let email: string;
let account: string;

beforeAll(async () => {
  stack = await startStack();
  orders = ordersOn(stack);
  ({ email, account } = await holderIn(stack, 'holder-1'));
});
afterAll(() => stack.close());

const read = (login: string, order: OrderView, at = 0): Promise<Answer> =>
  orders.disclose(login, order, order.targets[at]?.id ?? '', 'subscriber { emails }');
const grantsUnder = ({ id }: OrderView) => stack.sql('postgres', 'SELECT FROM orders.access_grant WHERE reference = $1', [id]);

/** It reads: the order, as it stands, permits its recipient. */
async function expectRead(login: string, order: OrderView): Promise<void> {
  const answer = await read(login, order);
  expect(errorsOf(answer)).toEqual([]);
  expect(answer.data.order).toEqual({ status: 'IN_FORCE', disclosure: { subscriber: { emails: expect.arrayContaining([email]) } } });
}

/** It is refused with this reason and these words, is in the log as a decision, and nothing was granted by it. */
async function expectRefused(login: string, order: OrderView, reason: string, words: string, at = 0): Promise<void> {
  const [start, grants] = [await logSize(stack), await grantsUnder(order)];
  const answer = await read(login, order, at);
  const where = `${login}, ${order.status}: ${answer.text}`;
  expect(errorsOf(answer), where).toEqual(['order.disclosure FORBIDDEN']);
  expect(answer.errors?.[0], where).toMatchObject({ message: expect.stringMatching(new RegExp(words, 'i')), extensions: { reason } });
  expect(answer.data.order, where).toEqual({ status: expect.any(String), disclosure: null });
  expect(answer.extensions, where).toBeUndefined();
  const found = (await entriesFrom(stack, start)).filter(({ type }) => type?.startsWith('access.'));
  expect(found, where).toMatchObject([
    { type: 'access.decision.v1', outcome: 'failure', reason, initiator: { subject: login }, legal: { order: order.id } },
    { type: 'access.refused.v1', outcome: 'failure', reason: ['FORBIDDEN'] },
  ]);
  expect(found[0]?.target, 'a denial names no account').toEqual({ target: order.targets[at]?.id });
  expect(found[0]?.legal?.['status']).toBe(answer.data.order.status);
  expect(await grantsUnder(order)).toEqual(grants);
}
const notInForce = (order: OrderView, words: string = order.status) => expectRefused('police', order, 'NOT_IN_FORCE', words);

describe('an order permits nothing', () => {
  it('before it is in force, and when it is fulfilled', async () => {
    const drafted = await orders.draft(
      'police',
      epoc(email, { notified: { organisation: 'westland-enforcing-authority', country: 'IE' } }),
    );
    await notInForce(drafted, 'DRAFT');
    const submitted = await orders.submit('police', drafted);
    await notInForce(submitted, 'SUBMITTED');
    const served = await orders.validate('judge', submitted);
    await notInForce(served, 'SERVED');
    const claimed = await orders.claim('agent-1', served);
    await notInForce(claimed, 'UNDER_REVIEW');
    const asked = await orders.act('agent-1', 'askClarification', claimed, {
      codes: ['[ClarificationCode!]!', ['INSUFFICIENT_INFORMATION']],
      text: ['String!', 'Which invoice?'],
    });
    await notInForce({ ...claimed, ...asked }, 'CLARIFICATION');
    const clear = await orders.act('police', 'answerClarification', { ...claimed, ...asked }, { text: ['String!', 'The one of May.'] });
    await notInForce({ ...claimed, ...clear }, 'UNDER_REVIEW');
    const approved = await orders.decide('agent-1', await orders.read('agent-1', claimed.id));
    await notInForce(approved, 'APPROVED');
    const held = await orders.release('counsel-1', approved);
    await notInForce(held, 'HELD');
    const cleared = (await orders.act('enforcing-1', 'clearOrder', held)) as OrderView;
    expect(cleared.status).toBe('IN_FORCE');
    await expectRead('police', cleared);
    const fulfilled = (await orders.act('police', 'acknowledgeDisclosure', cleared)) as OrderView;
    await notInForce(fulfilled, 'FULFILLED');
  });

  it('after it was refused, withdrawn or revoked', async () => {
    const refusable = onGrounds('The sender wrote from another place, too.', epoc(email));
    const reviewed = await orders.claim(
      'agent-1',
      await orders.validate('judge', await orders.submit('police', await orders.draft('police', refusable))),
    );
    const all = orders.grantAll(reviewed, () => ({ outcome: 'REFUSED', ...withheld() }));
    await notInForce(await orders.decide('agent-1', reviewed, all), 'REFUSED');
    const why = { reason: ['String!', 'The case is closed.'] as [string, unknown] };
    const inForce = await orders.intoForce(epoc(email));
    await expectRead('police', inForce);
    await notInForce((await orders.act('judge', 'withdrawOrder', inForce, why)) as OrderView, 'WITHDRAWN');
    const emergency = { ground: 'IMMINENT_THREAT_TO_LIFE', threat: 'A child is missing.' };
    const urgent = await orders.intoForce(epoc(email, { ...subscriberOnly, emergency }));
    await expectRead('police', urgent);
    await notInForce((await orders.act('judge', 'refuseValidation', urgent, why)) as OrderView, 'REVOKED');
  });

  it('while its validation is overdue, and again once it is validated', async () => {
    const emergency = { ground: 'IMMINENT_THREAT_TO_LIFE', threat: 'A child is missing.' };
    const order = await orders.intoForce(epoc(email, { ...subscriberOnly, emergency, reference: 'E 48/26' }));
    await expectRead('police', order);
    await stack.sql(
      'postgres',
      `UPDATE orders.clock SET due_at = now() - interval '1 second' WHERE order_id = $1 AND kind = 'VALIDATION'`,
      [order.id],
    );
    await notInForce(order, 'overdue');
    await expectRead('police', await orders.validate('judge', await orders.read('judge', order.id)));
  });

  it('before its release is in the log', async () => {
    const order = await orders.intoForce(epoc(email, subscriberOnly));
    const [row] = await stack.sql<{ event: string }>('postgres', 'SELECT released_event AS event FROM orders.legal_order WHERE id = $1', [
      order.id,
    ]);
    const point = (event: string | undefined) =>
      stack.sql('postgres', 'UPDATE orders.legal_order SET released_event = $2 WHERE id = $1', [order.id, event]);
    await point(crypto.randomUUID());
    await notInForce(order, 'not in the access log yet');
    await point(row?.event);
    await expectRead('police', order);
  });

  it('that does not order production', async () => {
    const [item] = await stack.sql<{ id: string }>('postgres', 'SELECT id FROM content.item LIMIT 1');
    const order = await orders.intoForce(orderToAct(item?.id ?? ''));
    expect(order.status).toBe('IN_FORCE');
    await expectRefused('regulator', order, 'NOT_IN_FORCE', 'DSA_ACT');
  });
});

describe('before the release, no answer shows whether an account exists:', () => {
  it('a target that names no account is refused as one that names an account', async () => {
    const targets = [email, missing].map((value) => ({ type: 'EMAIL', value }));
    const order = await orders.validate('judge', await orders.submit('police', await orders.draft('police', epoc(email, { targets }))));
    const [held, unheld] = await Promise.all([read('police', order, 0), read('police', order, 1)]);
    expect(held?.errors).toEqual(unheld?.errors);
    expect(held?.data).toEqual(unheld?.data);
  });
});

describe('of an order in force,', () => {
  it('a target without an account, and one of which nothing was granted, are reported as such', async () => {
    const targets = [email, missing, 'refused@elsewhere.example'].map((value) => ({ type: 'EMAIL', value }));
    const order = await orders.intoForce(epoc(email, { targets, ...subscriberOnly }), (reviewed) =>
      orders.grantAll(reviewed, ({ value }) => (value.startsWith('refused') ? { outcome: 'REFUSED', ...withheld() } : {})),
    );
    await expectRead('police', order);
    await expectRefused('police', order, 'NOT_AVAILABLE', 'no such account', 1);
    await expectRefused('police', order, 'NOTHING_GRANTED', 'Nothing was granted for this target', 2);
  });

  it('the recipient reads and the other authority does not, whichever of them it names', async () => {
    const toIssuer = await orders.intoForce(epoc(email));
    await expectRead('police', toIssuer);
    await expectRefused('judge', toIssuer, 'NOT_RECIPIENT', 'ISSUING_AUTHORITY');
    const toValidator = await orders.intoForce(epoc(email, { recipient: 'VALIDATING_AUTHORITY' }));
    await expectRead('judge', toValidator);
    await expectRefused('police', toValidator, 'NOT_RECIPIENT', 'VALIDATING_AUTHORITY');
  });

  it('an authority that was only notified may not read', async () => {
    const order = await orders.intoForce(epoc(email, { notified: { organisation: 'westland-enforcing-authority', country: 'IE' } }));
    const answer = await read('enforcing-1', order);
    expect(errorsOf(answer)).toEqual(['order.disclosure FORBIDDEN']);
    expect(await grantsUnder(order)).toEqual([]);
  });

  it('unauthorised callers, unknown orders and unknown targets get the same answer', async () => {
    const [order, other] = [await orders.intoForce(epoc(email)), await orders.intoForce(epoc(email))];
    const target = order.targets[0]?.id ?? '';
    const asked: [string, string, string][] = [
      ['prosecutor', order.id, target],
      ['investigating-judge', order.id, target],
      ['police', crypto.randomUUID(), target],
      ['police', order.id, crypto.randomUUID()],
      ['police', order.id, other.targets[0]?.id ?? ''],
      ['police', order.id, account],
    ];
    const grants = await stack.sql('postgres', 'SELECT FROM orders.access_grant');
    const messages = new Set<string | undefined>();
    await workerIdle(stack);
    for (const [login, id, of] of asked) {
      const start = await logSize(stack);
      const answer = await orders.disclose(login, { id }, of, 'subscriber { emails }');
      expect(
        answer.errors?.map(({ extensions }) => extensions.code),
        answer.text,
      ).toEqual(['NOT_FOUND']);
      expect(answer.data?.order?.disclosure ?? null).toBeNull();
      messages.add(answer.errors?.[0]?.message);
      expect((await entriesFrom(stack, start)).map(({ type }) => type)).toEqual(['access.refused.v1']);
    }
    expect(messages.size).toBe(1);
    expect(await stack.sql('postgres', 'SELECT FROM orders.access_grant')).toHaveLength(grants.length);
  });
});

describe('the limit of a hundred operations a day', () => {
  const take = ({ id }: OrderView, count: number) =>
    stack.sql(
      'postgres',
      `INSERT INTO orders.disclosing_operation SELECT $1, gen_random_uuid(), (now() AT TIME ZONE 'utc')::date + day FROM generate_series(1, $2), generate_series(0, 1) AS day`,
      [id, count],
    );
  const taken = async ({ id }: OrderView): Promise<number> =>
    (
      await stack.sql(
        'postgres',
        `SELECT FROM orders.disclosing_operation WHERE order_id = $1 AND day = (now() AT TIME ZONE 'utc')::date`,
        [id],
      )
    ).length;
  const limitLeaves = async (start: number): Promise<unknown[]> => {
    const rows = await stack.sql<{ leaf: Buffer }>('postgres', 'SELECT leaf FROM log.log_entry WHERE idx >= $1', [start]);
    return rows.map(({ leaf }) => parseLeaf(leaf)).flatMap((leaf) => ('public' in leaf ? [leaf.public] : []));
  };

  it('counts an operation once, whatever it requests, and does not count a refusal', async () => {
    const targets = [email, (await holderIn(stack, 'holder-2')).email].map((value) => ({ type: 'EMAIL', value }));
    const order = await orders.intoForce(epoc(email, { targets, ...subscriberOnly }));
    const both = `query ($id: ID!, $a: ID!, $b: ID!) { order(id: $id) {
      a: disclosure(target: $a) { subscriber { name } } again: disclosure(target: $a) { subscriber { emails } } b: disclosure(target: $b) { subscriber { name } } } }`;
    const ids = { id: order.id, a: order.targets[0]?.id, b: order.targets[1]?.id };
    expect(errorsOf(await stack.ask('authority', 'police', both, ids))).toEqual([]);
    expect(await taken(order)).toBe(1);
    await expectRefused('judge', order, 'NOT_RECIPIENT', 'recipient');
    expect(await taken(order)).toBe(1);
  });

  it('applies to simultaneous operations, and leaves the next order alone', async () => {
    const [order, other] = [await orders.intoForce(epoc(email)), await orders.intoForce(epoc(email), undefined)];
    await take(order, 99);
    const start = await logSize(stack);
    const answers = await Promise.all([1, 2, 3].map(() => read('police', order)));
    const codes = answers.map((answer) => answer.errors?.[0]?.extensions.code ?? 'read').sort();
    expect(codes).toEqual(['LIMIT_EXCEEDED', 'LIMIT_EXCEEDED', 'read']);
    for (const { data, errors, extensions } of answers.filter((answer) => answer.errors)) {
      expect(data.order.disclosure).toBeNull();
      expect(errors?.[0]).toMatchObject({ path: ['order', 'disclosure'], extensions: { limit: 'disclosuresPerOrder' } });
      expect(extensions).toBeUndefined();
    }
    expect(await taken(order)).toBe(100);
    const denials = (await entriesFrom(stack, start)).filter(({ outcome }) => outcome === 'failure');
    expect(denials).toMatchObject([1, 2].map(() => ({ type: 'access.decision.v1', reason: 'LIMIT_EXCEEDED', legal: { order: order.id } })));
    const leaves = (await limitLeaves(start)) as { time: string }[];
    const minutes = [...new Set(leaves.map(({ time }) => time))];
    expect(leaves, 'one a minute').toEqual(minutes.map((time) => ({ type: 'limit.hit.v1', time, limit: 'disclosuresPerOrder' })));
    for (const minute of minutes) expect(minute).toMatch(/:00\.000Z$/);
    await expectRead('police', other);
  });
});
