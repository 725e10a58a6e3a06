/** Whose ends of an order count, and how long a grant outlives what it rests on: not at all. */
import { type Act, actId, type SignerRole } from '@writ/acts';
import { SoftAuthenticator } from '@writ/acts/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { KeysUnderTest, orderOf, people, type Reply, SignedOrder, signingOrigin } from './keys-service.ts';

let keys: KeysUnderTest;
beforeAll(async () => {
  keys = await KeysUnderTest.start();
});
afterEach(() => {
  keys.aheadMs = 0;
  expect(keys.faults).toEqual([]);
});
afterAll(() => keys.end());

async function expectRefused(reply: Reply, code: string, status = 403): Promise<void> {
  expect({ status: reply.status, code: reply.body['code'] }).toEqual({ status, code });
  expect(await keys.lastLine()).toMatchObject({ outcome: code });
}
const { officer, agent, counsel, auditor } = people;
const put = (order: SignedOrder, act: Act): Act[] => [...order.acts().filter(({ statement }) => statement.act !== act.statement.act), act];
const end = (act: Act) => keys.post('/v1/ends', { v: 1, act });
const january = () => keys.alma.key('TRAFFIC', '2026-01-01').asked;
async function personOf(subject: string, role: SignerRole, organisation?: string) {
  const one = new SoftAuthenticator(signingOrigin, { subject, roles: [role], ...(organisation !== undefined && { organisation }) });
  await keys.register(one.credential);
  return one;
}
/** A lawful grant, and what opens under it. */
async function granted(order: SignedOrder, acts = order.acts(), purpose = 'ORDER') {
  const { body, handle, operation } = keys.lawful({ order, ...(purpose === 'EXPORT' && { target: { package: 'package-1' } }) });
  const reply = await keys.grant({ ...body, acts, purpose });
  expect(reply.status).toBe(201);
  const open = () => keys.post('/v1/open', { v: 1, handle, operation, keys: [january()] }, 'records');
  return { body: { ...body, acts, purpose }, expiresAt: Date.parse(String(reply.body['expiresAt'])), open };
}

describe('an objection', () => {
  const notified = { organisation: 'southport-ministry', country: 'DE' };

  it('ends an order if it is of the body that was notified of it, and of nobody else', async () => {
    const stranger = await personOf('enforcer-1', 'ENFORCING', 'elsewhere');
    const own = await personOf('enforcer-2', 'ENFORCING', notified.organisation);
    const order = new SignedOrder(orderOf({ notified }));
    const { open } = await granted(order);
    expect((await end(stranger.sign(order.statement('OBJECT', 'ENFORCING', stranger)))).status).toBe(200);
    expect((await open()).status).toBe(200);
    await granted(order);
    expect((await end(own.sign(order.statement('OBJECT', 'ENFORCING', own)))).status).toBe(200);
    await expectRefused(await open(), 'ENDED');
    await expectRefused(await keys.grant(keys.lawful({ order }).body), 'ENDED');
  });

  it('is not kept away by who hides whom the order notified', async () => {
    const order = new SignedOrder(orderOf({ notified }));
    const hidden = { ...order.shown, parts: order.parts.map((part) => (part.name === 'notification' ? { ...part, salt: null } : part)) };
    const named = { ...hidden, order: { ...hidden.order, notified: null } };
    await expectRefused(await keys.grant({ ...keys.lawful({ order }).body, order: named }), 'ORDER_CHANGED');
  });
});

describe('an objection that its body cleared', () => {
  const notified = { organisation: 'southport-ministry', country: 'DE' };
  const byOwn = async (order: SignedOrder) => {
    const own = await personOf(`enforcer-${order.id}`, 'ENFORCING', notified.organisation);
    return (act: 'OBJECT' | 'CLEAR', more: object = {}) => end(own.sign(order.statement(act, 'ENFORCING', own, more)));
  };
  const refusedStill = async (order: SignedOrder) => expectRefused(await keys.grant(keys.lawful({ order }).body), 'ENDED');

  it('is none any more for that order, until it is raised again', async () => {
    const order = new SignedOrder(orderOf({ notified }));
    const own = await byOwn(order);
    const { open: before } = await granted(order);
    expect((await own('OBJECT')).status).toBe(200);
    await refusedStill(order);
    expect((await own('CLEAR', { generation: 4 })).status).toBe(200);
    const { open } = await granted(order);
    expect((await open()).status).toBe(200);
    // What was given before opens nothing again.
    await expectRefused(await before(), 'ENDED');
    expect((await own('OBJECT', { generation: 5 })).status).toBe(200);
    await expectRefused(await open(), 'ENDED');
    await refusedStill(order);
  });

  it('stays one after a clearance that is older, of another body, of another order or of less', async () => {
    const order = new SignedOrder(orderOf({ notified }));
    const own = await byOwn(order);
    const stranger = await personOf(`stranger-${order.id}`, 'ENFORCING', 'elsewhere');
    const [target] = order.order.targets;
    const [scope] = target?.decisions ?? [];
    const narrower = { ...scope, to: '2026-02-01T00:00:00.000Z' };
    const less = order.after({ targets: [{ ...target, decisions: [narrower] }] as typeof order.order.targets });
    expect((await own('OBJECT')).status).toBe(200);
    expect((await own('CLEAR')).status).toBe(200);
    await refusedStill(order);
    expect((await end(stranger.sign(order.statement('CLEAR', 'ENFORCING', stranger, { generation: 4 })))).status).toBe(200);
    await refusedStill(order);
    expect((await own('CLEAR', { generation: 4, digest: less.digest })).status).toBe(200);
    await refusedStill(order);
    const hidden = { ...order.shown, earlier: [less.state] };
    await expectRefused(await keys.grant({ ...keys.lawful({ order }).body, order: hidden }), 'WIDER_THAN_ORDER');
    // What it cleared is granted.
    const acts = order.acts();
    expect(
      (
        await keys.grant({
          ...keys.lawful({ order: less, categories: [{ category: 'TRAFFIC', from: narrower.from ?? null, to: narrower.to }] }).body,
          order: { ...less.shown, earlier: [order.state] },
          acts,
        })
      ).status,
    ).toBe(201);
  });

  it('takes back no withdrawal', async () => {
    const order = new SignedOrder(orderOf({ notified }));
    const own = await byOwn(order);
    expect((await end(officer.sign(order.statement('WITHDRAW', 'ISSUING', officer)))).status).toBe(200);
    expect((await own('CLEAR', { generation: 9 })).status).toBe(200);
    await refusedStill(order);
  });
});

describe('a return', () => {
  it('ends the releases of that state of the order and of those before it, and no later one', async () => {
    const order = new SignedOrder();
    const returned = (generation: number) => end(agent.sign(order.statement('RETURN', 'AGENT', agent, { generation })));
    const { open } = await granted(order);
    expect((await returned(2)).status).toBe(200);
    expect((await open()).status).toBe(200);
    expect((await returned(3)).status).toBe(200);
    await expectRefused(await open(), 'ENDED');
    await expectRefused(await keys.grant(keys.lawful({ order }).body), 'ENDED');
    const more = { legal: { basis: 'ORDER', order: order.id, digest: order.digest, generation: 5 } };
    const again = keys.lawful({ order, more }).body;
    await expectRefused(await keys.grant(again), 'ENDED');
    const review = order.statement('REVIEW', 'AGENT', agent, { generation: 4 });
    const acts = order.acts().map((act) => {
      const { act: name } = act.statement;
      if (name === 'REVIEW') return agent.sign(review);
      return name === 'RELEASE' ? counsel.sign(order.statement(name, 'COUNSEL', counsel, { generation: 5, review: actId(review) })) : act;
    });
    expect((await keys.grant({ ...keys.lawful({ order, more }).body, acts })).status).toBe(201);
  });

  it('names an order and its state', async () => {
    const order = new SignedOrder();
    await expectRefused(await end(agent.sign(order.statement('RETURN', 'AGENT', agent, { generation: null }))), 'BAD_REQUEST', 400);
    await expectRefused(await end(agent.sign(order.statement('RETURN', 'AGENT', agent, { order: null }))), 'BAD_REQUEST', 400);
    const clear = agent.sign(order.statement('CLEAR', 'ENFORCING', agent, { generation: null }));
    await expectRefused(await end(clear), 'BAD_REQUEST', 400);
  });
});

describe('a grant', () => {
  it('opens nothing after the key of one who signed is suspended', async () => {
    const one = await personOf('counsel-41', 'COUNSEL');
    const order = new SignedOrder();
    const { open } = await granted(order, put(order, one.sign(order.statement('RELEASE', 'COUNSEL', one))), 'EXPORT');
    const { issuer, subject, organisation } = auditor.credential;
    const at = new Date().toISOString();
    const own = { v: 1, act: 'SUSPEND', order: null, generation: null, digest: await keys.spkiHash(one), endsAt: null } as const;
    expect((await end(auditor.sign({ ...own, issuer, subject, organisation, role: 'AUDITOR', at }))).status).toBe(200);
    await expectRefused(await open(), 'ENDED');
  });

  it('ends with the first of its acts', async () => {
    const order = new SignedOrder();
    const endsAt = new Date(Date.now() + 30_000).toISOString();
    const { open, expiresAt } = await granted(
      order,
      put(order, officer.sign(order.statement('ISSUE', 'ISSUING', officer, { endsAt }))),
      'EXPORT',
    );
    expect(expiresAt).toBe(Date.parse(endsAt));
    keys.aheadMs = 31_000;
    await expectRefused(await open(), 'STALE_DECISION');
  });

  it('ends when the validation of an emergency is due', async () => {
    const decisions = [{ category: 'SUBSCRIBER', outcome: 'GRANTED', from: null, to: null }];
    const order = new SignedOrder(
      orderOf({
        emergency: { ground: 'LIFE', threat: null },
        validating: null,
        targets: [{ type: 'HANDLE', value: 'alma.example', decisions }],
      }),
    );
    const at = new Date(Date.now() - 48 * 3_600_000 + 30_000).toISOString();
    const categories = [{ category: 'SUBSCRIBER', from: null, to: null }];
    const acts = put(order, officer.sign(order.statement('ISSUE', 'ISSUING', officer, { at })));
    const reply = await keys.grant({ ...keys.lawful({ order, categories }).body, acts });
    expect(reply.status).toBe(201);
    expect(Date.parse(String(reply.body['expiresAt']))).toBe(Date.parse(at) + 48 * 3_600_000);
  });

  it('is the same when it is asked for again, and not longer', async () => {
    const { body, expiresAt } = await granted(new SignedOrder());
    keys.aheadMs = 20_000;
    expect(Date.parse(String((await keys.grant(body)).body['expiresAt']))).toBe(expiresAt);
  });

  it('is not given for a checkpoint of the time to come', async () => {
    const { body } = keys.lawful();
    keys.aheadMs = -62_000;
    await expectRefused(await keys.grant(body), 'STALE_CHECKPOINT');
  });
});
