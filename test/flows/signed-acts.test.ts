/** Acts that persons sign: an order from its draft to its release over HTTP, where each step needs a signature over exactly what it makes of the order. */
import type { Act, ActName, SignerRole, Statement } from '@writ/acts';
import { actId } from '@writ/acts';
import { SoftAuthenticator, type Unusual } from '@writ/acts/testing';
import { Ceremony, inputOf, keyInputOf } from '@writ/acts/testing/ceremony';
import { digestOfParts, type OrderPart, partHash } from '@writ/tlog/order-digest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressIn } from '../harness/order-traces.ts';
import { epoc, type OrderView, ordersOn } from '../harness/orders.ts';
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
