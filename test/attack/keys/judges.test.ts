/** Whose signature counts as a judge's, what an emergency opens before one signed, and in which order acts are signed. */
import { type Act, actId, type Statement } from '@writ/acts';
import { SoftAuthenticator } from '@writ/acts/testing';
import { lawOf, orderKinds } from '@writ/orders-domain/law';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readingKinds } from '../../../apps/keys/evidence/order.ts';
import { KeysUnderTest, orderOf, people, type Reply, SignedOrder, signingOrigin } from './keys-service.ts';

let keys: KeysUnderTest;
beforeAll(async () => {
  keys = await KeysUnderTest.start();
});
afterEach(() => {
  expect(keys.faults).toEqual([]);
});
afterAll(() => keys.end());

async function expectRefused(reply: Reply, code: string, status = 403): Promise<void> {
  expect({ status: reply.status, code: reply.body['code'] }).toEqual({ status, code });
  expect(await keys.lastLine()).toMatchObject({ outcome: code });
}
const { officer, judge, agent, counsel, counsel2 } = people;
const ago = (hours: number): string => new Date(Date.now() - hours * 3_600_000).toISOString();
const whole = { from: '2026-01-10T00:00:00.000Z', to: '2026-03-01T00:00:00.000Z' };
const emergency = { ground: 'LIFE', threat: null };
const subscriber = { category: 'SUBSCRIBER', from: null, to: null };
const target = (category: string, outcome = 'GRANTED', window: { from: string | null; to: string | null } = whole) => [
  { type: 'HANDLE', value: 'alma.example', decisions: [{ category, outcome, ...window }] },
];
const targetsOfSubscriber = target('SUBSCRIBER', 'GRANTED', { from: null, to: null });

type Step = 'ISSUE' | 'VALIDATE' | 'REVIEW' | 'RELEASE' | 'RECORD';
const signers = {
  ISSUE: [officer, 'ISSUING'],
  VALIDATE: [judge, 'VALIDATING'],
  REVIEW: [agent, 'AGENT'],
  RELEASE: [counsel, 'COUNSEL'],
  RECORD: [counsel2, 'COUNSEL'],
} as const;
/** Acts by their names, each with what is unusual in it. */
function signed(order: SignedOrder, steps: Partial<Record<Step, Partial<Statement>>>): Act[] {
  const review = actId(order.statement('REVIEW', 'AGENT', signers.REVIEW[0], steps.REVIEW));
  return (Object.keys(steps) as Step[]).map((name) => {
    const [by, role] = signers[name];
    return by.sign(order.statement(name, role, by, { ...(name === 'RELEASE' ? { review } : {}), ...steps[name] }));
  });
}
const asked = (
  order: SignedOrder,
  acts: readonly Act[],
  category: { category: string; from: string | null; to: string | null } | null = null,
) => keys.grant({ ...keys.lawful({ order, ...(category && { categories: [category] }) }).body, acts });

describe('an emergency', () => {
  it('opens no traffic and no content before a judge signed, though the order names a court', async () => {
    for (const category of ['TRAFFIC', 'CONTENT']) {
      const order = new SignedOrder(orderOf({ emergency, targets: target(category) }));
      await expectRefused(await asked(order, signed(order, { ISSUE: {}, REVIEW: {}, RELEASE: {} }), { category, ...whole }), 'OVER_LIMIT');
    }
    const order = new SignedOrder(orderOf({ emergency }));
    expect((await asked(order, signed(order, { ISSUE: {}, VALIDATE: {}, REVIEW: {}, RELEASE: {} }))).status).toBe(201);
  });

  it('is not begun again by a later ISSUE, neither before its release nor by all who sign once more', async () => {
    const order = new SignedOrder(orderOf({ emergency, targets: targetsOfSubscriber }));
    const steps = (at: string, issued = at) => signed(order, { ISSUE: { at: issued }, REVIEW: { at }, RELEASE: { at } });
    await expectRefused(await asked(order, steps(ago(480), ago(1)), subscriber), 'ORDER_CHANGED');
    expect((await asked(order, steps(ago(47.99)), subscriber)).status).toBe(201);
    await keys.pool.query("UPDATE begun SET at = at - interval '1 hour' WHERE order_id = $1", [order.id]);
    await expectRefused(await asked(order, steps(ago(1)), subscriber), 'UNVALIDATED');
  });

  it('that is over leaves an order that a judge signed, however often it was issued', async () => {
    const order = new SignedOrder(orderOf({ emergency }));
    const steps = (at: string) => signed(order, { ISSUE: { at }, VALIDATE: { at }, REVIEW: { at }, RELEASE: { at } });
    expect((await asked(order, steps(ago(480)))).status).toBe(201);
    expect((await asked(order, steps(ago(1)))).status).toBe(201);
  });

  it('that was recorded from a document has no judge by it', async () => {
    const order = new SignedOrder(orderOf({ emergency }));
    const acts = signed(order, { RECORD: { document: 'ab'.repeat(32) }, REVIEW: {}, RELEASE: {} });
    await expectRefused(await asked(order, acts), 'OVER_LIMIT');
  });
});

describe('acts', () => {
  it('are signed one after the other: issued, validated, reviewed, released', async () => {
    for (const steps of [
      { ISSUE: {}, VALIDATE: {}, REVIEW: { at: ago(2) }, RELEASE: {} },
      { ISSUE: {}, VALIDATE: {}, REVIEW: {}, RELEASE: { at: ago(2) } },
      { ISSUE: {}, VALIDATE: { at: ago(2) }, REVIEW: {}, RELEASE: {} },
      { ISSUE: { at: ago(3) }, VALIDATE: {}, REVIEW: { at: ago(2) }, RELEASE: {} },
    ]) {
      const order = new SignedOrder();
      await expectRefused(await asked(order, signed(order, steps)), 'ORDER_CHANGED');
    }
  });

  it('of counsel rest on the very review that is shown', async () => {
    const order = new SignedOrder();
    const other = actId(order.statement('REVIEW', 'AGENT', signers.REVIEW[0], { generation: 2 }));
    const acts = signed(order, { ISSUE: {}, VALIDATE: {}, REVIEW: {}, RELEASE: { review: other } });
    await expectRefused(await asked(order, acts), 'ORDER_CHANGED');
  });
});

describe('a judge', () => {
  it('is who the register says is one, and no word in the order', async () => {
    const issuing = { organisation: 'northport-police', country: 'IE', office: 'JUDGE' };
    const order = new SignedOrder(orderOf({ validating: null, issuing }));
    await expectRefused(await asked(order, signed(order, { ISSUE: {}, REVIEW: {}, RELEASE: {} })), 'WRONG_SIGNER');
    const validating = { organisation: 'northport-police', country: 'IE', office: 'COURT' };
    const second = new SoftAuthenticator(signingOrigin, { subject: 'officer-2', roles: ['VALIDATING'], organisation: 'northport-police' });
    await keys.register(second.credential);
    const own = new SignedOrder(orderOf({ validating }));
    const acts = [...signed(own, { ISSUE: {}, REVIEW: {}, RELEASE: {} }), second.sign(own.statement('VALIDATE', 'VALIDATING', second))];
    await expectRefused(await asked(own, acts), 'WRONG_SIGNER');
  });

  it('is not replaced by a record beside an issue, over no document, or over another order', async () => {
    const order = new SignedOrder();
    const document = 'ab'.repeat(32);
    await expectRefused(
      await asked(order, signed(order, { ISSUE: {}, RECORD: { document }, REVIEW: {}, RELEASE: {} })),
      'BAD_REQUEST',
      400,
    );
    await expectRefused(
      await asked(order, signed(order, { VALIDATE: {}, RECORD: { document }, REVIEW: {}, RELEASE: {} })),
      'BAD_REQUEST',
      400,
    );
    const other = { document, digest: new SignedOrder().digest };
    await expectRefused(await asked(order, signed(order, { RECORD: other, REVIEW: {}, RELEASE: {} })), 'ORDER_CHANGED');
    await expectRefused(await asked(order, signed(order, { RECORD: {}, REVIEW: {}, RELEASE: {} })), 'BAD_REQUEST', 400);
    const words = { document: 'no document' };
    await expectRefused(await asked(order, signed(order, { RECORD: words, REVIEW: {}, RELEASE: {} })), 'BAD_REQUEST', 400);
    expect((await asked(order, signed(order, { RECORD: { document }, REVIEW: {}, RELEASE: {} }))).status).toBe(201);
  });
});

describe('what an order grants', () => {
  it('is what was granted or narrowed, and nothing that was not decided', async () => {
    for (const outcome of ['UNDECIDED', 'PENDING', 'NOT_AVAILABLE', 'REFUSED']) {
      const order = new SignedOrder(orderOf({ targets: target('TRAFFIC', outcome) }));
      await expectRefused(await asked(order, order.acts()), 'WIDER_THAN_ORDER');
    }
    const narrowed = new SignedOrder(orderOf({ targets: target('TRAFFIC', 'NARROWED') }));
    expect((await asked(narrowed, narrowed.acts())).status).toBe(201);
  });
});

describe('an order', () => {
  it('under which nobody reads opens nothing, whoever signed it', async () => {
    for (const kind of ['EPOC_PR', 'NATIONAL_PRESERVATION', 'DSA_ACT', 'TCO_REMOVAL', 'NO_SUCH_KIND']) {
      const order = new SignedOrder(orderOf({ kind }));
      await expectRefused(await asked(order, order.acts()), 'NO_PERMIT');
    }
  });

  it('reads by the kinds of the law, and by no other', () => {
    expect(orderKinds.filter((kind) => lawOf(kind).permits === 'GRANTS').toSorted()).toEqual(readingKinds.toSorted());
  });

  it('of the Union that no judge and no prosecutor issued needs a validation, though it names none', async () => {
    const decisions = [{ category: 'SUBSCRIBER', outcome: 'GRANTED', from: null, to: null }];
    const targets = orderOf().targets.map((target) => ({ ...target, decisions }));
    const order = new SignedOrder(orderOf({ kind: 'EPOC', validating: null, targets }));
    await expectRefused(await asked(order, order.acts(), decisions[0] ?? null), 'ACT_MISSING');
    const validated = new SignedOrder(orderOf({ kind: 'EPOC', targets }));
    expect((await asked(validated, validated.acts(), decisions[0] ?? null)).status).toBe(201);
  });
});
