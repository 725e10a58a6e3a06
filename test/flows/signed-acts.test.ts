/** Acts that persons sign: an order from its draft to its release over HTTP, where each step needs a signature over exactly what it makes of the order. */
import type { Act, ActName, SignerRole, Statement } from '@writ/acts';
import { actId } from '@writ/acts';
import { SoftAuthenticator, type Unusual } from '@writ/acts/testing';
import { Ceremony, inputOf, keyInputOf } from '@writ/acts/testing/ceremony';
import { digestOfParts, type OrderPart, partHash } from '@writ/tlog/order-digest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressIn } from '../harness/order-traces.ts';
import { epoc, type OrderView, ordersOn, withheld } from '../harness/orders.ts';
import { type Stack, startStack } from '../harness/stack.ts';

const origin = 'https://sign.example.org';
const dayMs = 86_400_000;

let stack: Stack;
let orders: ReturnType<typeof ordersOn>;
let ceremony: Ceremony;
let keys: Record<'police' | 'judge' | 'agent-1' | 'counsel-1' | 'counsel-2', SoftAuthenticator>;
let held: string;

beforeAll(async () => {
  let issuer = '';
  stack = await startStack({
    worker: false,
    signing: (of) => {
      issuer = of;
      ceremony = new Ceremony(origin, { issuer, counsel: ['counsel-1', 'counsel-2'], auditor: 'auditor' });
      return { origin, roots: ceremony.file };
    },
  });
  orders = ordersOn(stack);
  held = await addressIn(stack);
  const key = (subject: string, role: SignerRole, body: { organisation?: string; office?: string } = {}) =>
    new SoftAuthenticator(origin, { issuer, subject, roles: [role], ...body });
  keys = {
    police: key('police', 'ISSUING', { organisation: 'northport-police', office: 'OTHER_COMPETENT_AUTHORITY' }),
    judge: key('judge', 'VALIDATING', { organisation: 'northport-district-court', office: 'JUDGE' }),
    'agent-1': key('agent-1', 'AGENT'),
    'counsel-1': ceremony.counsel,
    'counsel-2': ceremony.secondCounsel,
  };
  const register =
    'mutation ($input: SigningKeyInput!) { registerSigningKey(input: $input) { ... on SigningKey { id } ... on Refusal { reasons message } } }';
  for (const who of ['police', 'judge', 'agent-1'] as const) {
    const input = keyInputOf(ceremony.register(keys[who], stack.clock()));
    const { data, text } = await stack.ask('audit', 'auditor', register, { input });
    expect(data?.registerSigningKey, text).toEqual({ id: keys[who].credential.id });
  }
});
afterAll(() => stack.close());

interface Parts {
  generation: number;
  digestParts: { name: OrderPart; salt: string; hash: string }[];
}

/** The digest that the order has once some of its parts say this, as whoever signs it computes it. */
async function digestAfter(login: string, { id }: { id: string }, values: Partial<Record<OrderPart, unknown>> = {}): Promise<string> {
  const graph = login === 'police' || login === 'judge' ? 'authority' : 'platform';
  const query = 'query ($id: ID!) { order(id: $id) { generation digestParts { name salt hash } } }';
  const { data } = await stack.ask(graph, login, query, { id });
  const { digestParts }: Parts = data?.order ?? { digestParts: [] };
  const hashes = digestParts.map(({ name, salt, hash }) => [name, name in values ? partHash(name, salt, values[name]) : hash]);
  return digestOfParts(Object.fromEntries(hashes));
}

type Who = keyof typeof keys;
interface Signing extends Partial<Statement> {
  readonly unusual?: Unusual;
}

/** The reviews that were signed, by their orders. */
const reviews = new Map<string, string>();

/** A release rests on the review of its order, unless another one is named. */
function sign(who: Who, act: ActName, order: OrderView, { unusual, ...change }: Signing & { digest: string }): Act {
  const { issuer, subject, organisation, roles } = keys[who].credential;
  const { id, generation } = order;
  const base = { v: 1, act, order: id, generation, issuer, subject, role: roles[0] ?? 'AGENT', organisation } as const;
  const times = {
    at: stack.clock().toISOString(),
    endsAt: act === 'RELEASE' ? new Date(stack.clock().getTime() + 30 * dayMs).toISOString() : null,
  };
  const rests = act === 'RELEASE' ? { review: reviews.get(id) ?? '' } : {};
  const signed = keys[who].sign({ ...base, ...times, ...rests, ...change }, unusual);
  if (act === 'REVIEW') reviews.set(id, actId(signed.statement));
  return signed;
}

const withSignature = (act: Act, more: Record<string, [string, unknown]> = {}): Record<string, [string, unknown]> => ({
  ...more,
  signature: ['SignedActInput', inputOf(act)],
});
const shown = ({ digest }: OrderView): Record<string, [string, unknown]> => ({ digest: ['String!', digest] });

const draft = () => orders.draft('police', epoc(held));
const submit = async (order: OrderView) =>
  orders.must(
    'police',
    'submitOrder',
    order,
    withSignature(sign('police', 'ISSUE', order, { digest: await digestAfter('police', order) })),
  );
async function validate(order: OrderView): Promise<OrderView> {
  const validating = { organisation: 'northport-district-court', country: 'DE', office: 'JUDGE' };
  const act = sign('judge', 'VALIDATE', order, { digest: await digestAfter('judge', order, { validating }) });
  return orders.must('judge', 'validateOrder', order, withSignature(act, shown(order)));
}
async function decide(order: OrderView): Promise<OrderView> {
  const act = sign('agent-1', 'REVIEW', order, { digest: String(order.digest) });
  return orders.must(
    'agent-1',
    'decideOrder',
    order,
    withSignature(act, { decisions: ['[TargetDecisionInput!]!', orders.grantAll(order)] }),
  );
}
const approved = async (): Promise<OrderView> => decide(await orders.claim('agent-1', await validate(await submit(await draft()))));

describe('an order where persons sign', () => {
  it('goes from its draft to its release by four signatures, and shows them to others', async () => {
    const order = await approved();
    const release = sign('counsel-1', 'RELEASE', order, { digest: String(order.digest) });
    expect(await orders.must('counsel-1', 'releaseOrder', order, withSignature(release, shown(order)))).toMatchObject({
      status: 'IN_FORCE',
    });
    const query = 'query ($id: ID!) { order(id: $id) { signedActs { id statement proof signingKey { isRoot } } } }';
    const audited = await stack.ask('audit', 'auditor', query, { id: order.id });
    const acts: { id: string; statement: string }[] = audited.data?.order.signedActs;
    expect(acts.map(({ statement }) => JSON.parse(statement).act)).toEqual(['ISSUE', 'VALIDATE', 'REVIEW', 'RELEASE']);
    expect(acts.at(-1)?.id).toBe(actId(release.statement));
    const authority = await stack.ask('authority', 'police', query, { id: order.id });
    expect(authority.data?.order.signedActs.map(({ statement }: { statement: string }) => JSON.parse(statement).act)).toEqual([
      'ISSUE',
      'VALIDATE',
    ]);
    const signed = await stack.sql('postgres', 'SELECT act, generation FROM orders.signed_act WHERE order_id = $1 ORDER BY generation', [
      order.id,
    ]);
    expect(signed.map((row) => row['act'])).toEqual(['ISSUE', 'VALIDATE', 'REVIEW', 'RELEASE']);
  });

  it('is not released without a signature, or by one for another order, digest, person, state or page', async () => {
    const order = await approved();
    const other = await approved();
    const digest = String(order.digest);
    const released = (act: Act | null, login = 'counsel-1') =>
      orders.act(login, 'releaseOrder', order, act === null ? shown(order) : withSignature(act, shown(order)));
    expect(await released(null)).toMatchObject({ reasons: ['SIGNATURE_REQUIRED'] });
    const wrong: [Act, string][] = [
      [sign('counsel-1', 'RELEASE', other, { digest }), 'OTHER_ORDER'],
      [sign('counsel-1', 'RELEASE', order, { digest: `2:${'ab'.repeat(32)}` }), 'OTHER_DIGEST'],
      [sign('counsel-2', 'RELEASE', order, { digest }), 'OTHER_PERSON'],
      [sign('counsel-1', 'RELEASE', order, { digest, generation: order.generation - 1 }), 'OTHER_STATE'],
      [sign('counsel-1', 'RELEASE', order, { digest, unusual: { origin: 'https://writ.example.org' } }), 'WRONG_ORIGIN'],
      [sign('counsel-1', 'RELEASE', order, { digest, unusual: { flags: 0x01 } }), 'NOT_VERIFIED'],
      [sign('counsel-1', 'RELEASE', order, { digest, endsAt: null }), 'FORM'],
      [sign('counsel-1', 'RELEASE', order, { digest, review: reviews.get(other.id) ?? '' }), 'OTHER_REVIEW'],
    ];
    for (const [act, code] of wrong)
      expect(await released(act), code).toMatchObject({ reasons: ['SIGNATURE_REFUSED'], message: expect.stringContaining(`${code}: `) });
    expect((await orders.read('counsel-1', order.id)).status).toBe('APPROVED');
    const named = await stack.sql('postgres', 'SELECT 1 FROM orders.order_target WHERE order_id = $1 AND resolved IS NOT NULL', [order.id]);
    expect(named, 'nobody was looked for').toEqual([]);
    const right = sign('counsel-1', 'RELEASE', order, { digest });
    expect(await released(right)).toMatchObject({ status: 'IN_FORCE' });
    expect(await released(right), 'the same again').not.toHaveProperty('status');
  });
});

describe('an act that lets an order go on', () => {
  const text = (of: string): Record<string, [string, unknown]> => ({ text: ['String!', of] });
  const refusedFor = async (login: string, name: string, order: OrderView, more: Record<string, [string, unknown]>) => {
    const answer = await orders.act(login, name, order, more);
    return 'reasons' in answer ? answer : expect.fail(`${name} was done: ${JSON.stringify(answer)}`);
  };

  it('is signed by the body that maintains what was refused; the order is reviewed and released again, over the new review', async () => {
    const served = await validate(await submit(await draft()));
    const claimed = await orders.claim('agent-1', served);
    const nothing = claimed.targets.flatMap(({ id, decisions }) =>
      decisions.map(({ category }) => ({ target: id, category, outcome: 'REFUSED', ...withheld() })),
    );
    // Where nothing is left of an order, its digest stays.
    const review = sign('agent-1', 'REVIEW', claimed, { digest: String(claimed.digest) });
    const refused = await orders.must(
      'agent-1',
      'decideOrder',
      claimed,
      withSignature(review, { decisions: ['[TargetDecisionInput!]!', nothing] }),
    );
    const first = reviews.get(served.id) ?? '';
    const why = text('It is within the scope.');
    const again = await orders.read('police', served.id);
    expect(await refusedFor('police', 'maintainOrder', again, why)).toMatchObject({ reasons: ['SIGNATURE_REQUIRED'] });
    expect(refused.status).toBe('REFUSED');
    const wrong = sign('police', 'MAINTAIN', again, { digest: await digestAfter('police', again, { scopes: [] }) });
    expect(await refusedFor('police', 'maintainOrder', again, withSignature(wrong, why))).toMatchObject({
      message: expect.stringContaining('OTHER_DIGEST'),
    });
    const maintain = sign('police', 'MAINTAIN', again, { digest: String(served.digest) });
    const maintained = await orders.must('police', 'maintainOrder', again, withSignature(maintain, why));
    expect(maintained).toMatchObject({ status: 'SERVED', digest: served.digest });

    const reviewed = await decide(await orders.claim('agent-1', maintained));
    const digest = String(reviewed.digest);
    const stale = sign('counsel-1', 'RELEASE', reviewed, { digest, review: first });
    expect(await refusedFor('counsel-1', 'releaseOrder', reviewed, withSignature(stale, shown(reviewed)))).toMatchObject({
      message: expect.stringContaining('OTHER_REVIEW'),
    });
    const release = sign('counsel-1', 'RELEASE', reviewed, { digest });
    expect(await orders.must('counsel-1', 'releaseOrder', reviewed, withSignature(release, shown(reviewed)))).toMatchObject({
      status: 'IN_FORCE',
    });
  });

  it('is signed by the counsel who lifts a limit, and by the one who ends a challenge, over which one and how', async () => {
    const order = await approved();
    const digest = String(order.digest);
    const reason: Record<string, [string, unknown]> = { reason: ['String!', 'A series of orders in one case.'] };
    expect(await refusedFor('counsel-2', 'raiseLimit', order, reason)).toMatchObject({ reasons: ['SIGNATURE_REQUIRED'] });
    const raise = sign('counsel-2', 'RAISE_LIMIT', order, { digest });
    const raised = await orders.must('counsel-2', 'raiseLimit', order, withSignature(raise, reason));

    const input = {
      forum: 'Court of appeal of Northport',
      filedAt: new Date(stack.clock().getTime() - dayMs).toISOString(),
      text: 'Contested.',
    };
    const challenged = await orders.must('counsel-1', 'recordChallenge', raised, { input: ['ChallengeInput!', input] });
    const challenge = `${order.id}.challenge-1`;
    const ending: Record<string, [string, unknown]> = {
      ...text('The court sees no fault in it.'),
      challenge: ['ID!', challenge],
      outcome: ['ChallengeOutcome!', 'ORDER_STANDS'],
    };
    expect(await refusedFor('counsel-2', 'endChallenge', challenged, ending)).toMatchObject({ reasons: ['SIGNATURE_REQUIRED'] });
    const end = (more: Partial<Statement>) =>
      withSignature(sign('counsel-2', 'END_CHALLENGE', challenged, { digest, challenge, outcome: 'ORDER_STANDS', ...more }), ending);
    for (const other of [{ outcome: 'ANNULLED' }, { challenge: `${order.id}.challenge-2` }] as const)
      expect(await refusedFor('counsel-2', 'endChallenge', challenged, end(other))).toMatchObject({
        message: expect.stringContaining('OTHER_STATEMENT'),
      });
    const ended = await orders.must('counsel-2', 'endChallenge', challenged, end({}));
    const signed = await stack.sql('postgres', 'SELECT act FROM orders.signed_act WHERE order_id = $1 ORDER BY generation DESC LIMIT 2', [
      ended.id,
    ]);
    expect(signed.map((row) => row['act'])).toEqual(['END_CHALLENGE', 'RAISE_LIMIT']);
  });

  it('is signed by the counsel who decides that data of a marked account are released', async () => {
    const [row] = await stack.sql<{ id: string }>('postgres', 'SELECT account_id AS id FROM records.subscriber WHERE $1 = ANY (emails)', [
      held,
    ]);
    const mark = `mutation ($account: ID!) { markAccount(account: $account, kind: PRESS, reason: "A list of editors.") { __typename } }`;
    await stack.ask('platform', 'counsel-1', mark, { account: row?.id });
    const order = await approved();
    const why = text('The editor is the victim.');
    expect(await refusedFor('counsel-2', 'permitMarked', order, why)).toMatchObject({ reasons: ['SIGNATURE_REQUIRED'] });
    const permit = sign('counsel-2', 'PERMIT_MARKED', order, { digest: String(order.digest) });
    const permitted = await orders.must('counsel-2', 'permitMarked', order, withSignature(permit, why));
    const release = sign('counsel-1', 'RELEASE', permitted, { digest: String(permitted.digest) });
    expect(await orders.must('counsel-1', 'releaseOrder', permitted, withSignature(release, shown(permitted)))).toMatchObject({
      status: 'IN_FORCE',
    });
  });
});
