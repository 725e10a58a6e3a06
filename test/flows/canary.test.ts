/**
 * An order that names a canary, an account that nobody has: its release closes the authority graph for every authority at once, with what is
 * open, until the auditor has looked and opens it again.
 */
import { load } from '@writ/demo/seed';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressIn, subscriberAlone, tracesIn } from '../harness/order-traces.ts';
import { epoc, type OrderView, ordersOn } from '../harness/orders.ts';
import { type Stack, seededIndexKey, startStack } from '../harness/stack.ts';

const email = 'nobody.at.all@example.org';
let stack: Stack;
let orders: ReturnType<typeof ordersOn>;
let traces: ReturnType<typeof tracesIn>;
let before: OrderView;

async function* canary() {
  yield {
    type: 'account' as const,
    key: 'c0ffee',
    handle: 'nobody.at.all',
    registeredAt: '2001-01-01T00:00:00Z',
    identifiers: [{ type: 'EMAIL' as const, value: email }],
    subscriber: { name: 'Nobody At All' },
    canary: true as const,
  };
}

beforeAll(async () => {
  stack = await startStack();
  orders = ordersOn(stack);
  traces = tracesIn(stack);
  const owner = new pg.Pool({ ...stack.database.options('owner'), max: 1 });
  await load(canary(), owner, { blindIndexKey: seededIndexKey });
  await owner.end();
  before = await orders.intoForce(epoc(await addressIn(stack), subscriberAlone));
});
afterAll(() => stack.close());

const read = () => orders.disclose('police', before, before.targets[0]?.id ?? '', 'subscriber { name }');
const gate = async (login: string) =>
  (await stack.ask(login === 'auditor' ? 'audit' : 'platform', login, '{ authorityGate { isClosed closings { cause reference reason } } }'))
    .data?.authorityGate;

describe('a canary', () => {
  it('changes nothing as long as it is not touched', async () => {
    expect((await read()).data?.order.disclosure.subscriber.name).toEqual(expect.any(String));
    expect(await gate('agent-1')).toEqual({ isClosed: false, closings: [] });
  });

  it('closes the graph once, for every authority and with everything open, when a snapshot and a release reach it', async () => {
    const from = await traces.size();
    const touched = await orders.intoForce(epoc(email, subscriberAlone));
    expect(touched.targets[0]?.decisions[0]?.outcome).toBe('NOT_AVAILABLE');
    for (const login of ['police', 'judge', 'prosecutor', 'enforcing-1']) {
      const { data, errors } = await stack.ask('authority', login, '{ orders { nodes { id } } }');
      expect([data, errors?.[0]?.extensions], login).toEqual([{ orders: null }, { code: 'FORBIDDEN', reason: 'CLOSED' }]);
    }
    expect((await read()).errors?.[0]?.extensions).toEqual({ code: 'FORBIDDEN', reason: 'CLOSED' });
    const closing = { reason: 'RESOLVED', legal: { basis: 'CANARY', reference: touched.id } };
    const closings = async () =>
      (await traces.entriesFrom(from)).filter(({ type }) => type === 'gate.closed.v1').map(({ reason, legal }) => ({ reason, legal }));
    await expect.poll(closings).toEqual([closing]);
    const limits = (await traces.entriesFrom(from)).filter(({ type }) => type === 'limit.hit.v1');
    expect(limits.map(({ limit }) => limit)).toContain('canary');
    expect(await gate('counsel-1')).toMatchObject({
      isClosed: true,
      closings: [{ cause: 'RESOLVED', reference: touched.id, reason: null }],
    });
  });

  it('leaves the platform its work', async () => {
    expect((await stack.ask('platform', 'agent-1', '{ orders { nodes { id } } }')).data?.orders.nodes.length).toBeGreaterThan(0);
  });

  it('is investigated by the auditor, who opens the graph; then everybody continues', async () => {
    const from = await traces.size();
    const open =
      'mutation { reopenAuthorityGraph(reason: "The order was forged; its body is suspended.") { ... on AuthorityGate { isClosed } } }';
    expect((await stack.ask('audit', 'auditor', open)).data?.reopenAuthorityGraph).toEqual({ isClosed: false });
    expect((await traces.entriesFrom(from)).map(({ type }) => type)).toContain('gate.opened.v1');
    expect((await read()).data?.order.disclosure.subscriber.name).toEqual(expect.any(String));
    expect(await gate('auditor')).toMatchObject({
      isClosed: false,
      closings: [{ reason: 'The order was forged; its body is suspended.' }],
    });
  });
});
