/** Points 4 and 8 of what was accepted for the service of keys: what persons signed, and what ended. Each refusal has its code and its line of the journal. */
import { createPublicKey, verify } from 'node:crypto';
import type { Act, Statement } from '@writ/acts';
import { SoftAuthenticator } from '@writ/acts/testing';
import { hashOf } from '@writ/tlog/order-digest';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { KeysUnderTest, orderOf, people, type Reply, SignedOrder, servicePublicKey, signingOrigin } from './keys-service.ts';

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
const { officer, agent, counsel, counsel2, auditor } = people;

/** Asks for a grant of the order with other acts; `put` replaces the act of that name. */
async function askedWith(order: SignedOrder, acts: readonly Act[]): Promise<Reply> {
  return keys.grant({ ...keys.lawful({ order }).body, acts });
}
const without = (order: SignedOrder, name: string): Act[] => order.acts().filter(({ statement }) => statement.act !== name);
const put = (order: SignedOrder, act: Act): Act[] => [...without(order, act.statement.act), act];
const releaseOf = (order: SignedOrder, more: Partial<Statement> = {}, by = counsel): Statement =>
  order.statement('RELEASE', 'COUNSEL', by, more);

describe('the acts of an order', () => {
  it('are needed, each of them', async () => {
    for (const name of ['ISSUE', 'VALIDATE', 'REVIEW', 'RELEASE']) {
      const order = new SignedOrder();
      await expectRefused(await askedWith(order, without(order, name)), 'ACT_MISSING');
    }
  });

  it('are refused of one person with two passkeys', async () => {
    const second = new SoftAuthenticator(signingOrigin, { subject: agent.credential.subject, roles: ['COUNSEL'] });
    await keys.register(second.credential);
    const order = new SignedOrder();
    await expectRefused(await askedWith(order, put(order, second.sign(releaseOf(order, {}, second)))), 'NOT_DISTINCT');
  });

  it("are refused in counsel's name by the agent's key, in another role, and of another body than the order names", async () => {
    const order = new SignedOrder();
    const named = agent.sign(releaseOf(order));
    await expectRefused(await askedWith(order, put(order, named)), 'WRONG_SIGNER');
    await expectRefused(await askedWith(order, put(order, { ...named, credential: counsel.credential.id })), 'BAD_SIGNATURE');
    await expectRefused(await askedWith(order, put(order, agent.sign(releaseOf(order, {}, agent)))), 'WRONG_SIGNER');
    const foreign = new SignedOrder(
      orderOf({ issuing: { organisation: 'southport-police', country: 'IE', office: 'LAW_ENFORCEMENT_AUTHORITY' } }),
    );
    await expectRefused(await askedWith(foreign, foreign.acts()), 'WRONG_SIGNER');
  });

  it('are refused of another order, and of this order as it was before it was changed', async () => {
    const [order, other] = [new SignedOrder(), new SignedOrder()];
    await expectRefused(await askedWith(order, put(order, counsel.sign(releaseOf(other)))), 'OTHER_ORDER');
    await expectRefused(await askedWith(order, put(order, counsel.sign(releaseOf(order, { digest: other.digest })))), 'ORDER_CHANGED');
    await expectRefused(await askedWith(order, put(order, counsel.sign(releaseOf(order, { generation: 4 })))), 'ORDER_CHANGED');
    const { body } = keys.lawful({ order });
    const [target] = order.shown.order.targets;
    const changed = { ...order.shown, order: { ...order.shown.order, targets: [{ ...target, value: 'bert.example' }] } };
    await expectRefused(await keys.grant({ ...body, order: changed }), 'ORDER_CHANGED');
    const hidden = { ...order.shown, parts: order.parts.map((part) => (part.name === 'targets' ? { ...part, salt: null } : part)) };
    await expectRefused(await keys.grant({ ...body, order: hidden }), 'ORDER_CHANGED');
  });

  it('are refused when they were signed at the console, without verification of the user, or over another statement', async () => {
    const order = new SignedOrder();
    const signed = (unusual: Parameters<typeof counsel.sign>[1]) => askedWith(order, put(order, counsel.sign(releaseOf(order), unusual)));
    await expectRefused(await signed({ origin: 'https://writ.example.org' }), 'WRONG_ORIGIN');
    await expectRefused(await signed({ flags: 0x01 }), 'NOT_VERIFIED');
    await expectRefused(await signed({ flags: 0x0d }), 'NOT_DEVICE_BOUND');
    const other = {
      ...counsel.sign(releaseOf(order)),
      statement: releaseOf(order, { endsAt: new Date(Date.now() + 80 * 86_400_000).toISOString() }),
    };
    await expectRefused(await askedWith(order, put(order, other)), 'OTHER_STATEMENT');
  });

  it('are refused of a key that nobody registered', async () => {
    const thief = new SoftAuthenticator(signingOrigin, { subject: 'counsel-1', roles: ['COUNSEL'] });
    const order = new SignedOrder();
    await expectRefused(await askedWith(order, put(order, thief.sign(releaseOf(order)))), 'UNKNOWN_CREDENTIAL');
  });
});

describe('an order that is over', () => {
  const end = (act: Act) => keys.post('/v1/ends', { v: 1, act });

  it('opens nothing after a withdrawal that its issuer signed, whoever hides it', async () => {
    const { handle, operation, order, body } = keys.lawful();
    expect((await keys.grant(body)).status).toBe(201);
    const { asked } = keys.alma.key('TRAFFIC', '2026-01-01');
    const open = () => keys.post('/v1/open', { v: 1, handle, operation, keys: [asked] }, 'records');
    expect((await open()).status).toBe(200);
    const withdrawn = await end(officer.sign(order.statement('WITHDRAW', 'ISSUING', officer)));
    expect(withdrawn.status).toBe(200);
    const { receipt, signature } = withdrawn.body as { receipt: Record<string, unknown>; signature: string };
    expect(receipt['ended']).toEqual({ order: order.id });
    const message = Buffer.from(`writ/end/v1\0${hashOf(receipt)}`);
    expect(verify(null, message, createPublicKey(servicePublicKey), Buffer.from(signature, 'base64'))).toBe(true);
    await expectRefused(await open(), 'ENDED');
    await expectRefused(await keys.grant(keys.lawful({ order }).body), 'ENDED');
  });

  it('is not ended by another body, by an unsigned word, or by an act that ends nothing', async () => {
    const order = new SignedOrder();
    const stranger = new SoftAuthenticator(signingOrigin, { subject: 'officer-9', roles: ['ISSUING'], organisation: 'southport-police' });
    await keys.register(stranger.credential);
    expect((await end(stranger.sign(order.statement('WITHDRAW', 'ISSUING', stranger)))).status).toBe(200);
    await expectRefused(
      await end({ ...stranger.sign(order.statement('WITHDRAW', 'ISSUING', officer)), credential: officer.credential.id }),
      'BAD_SIGNATURE',
    );
    await expectRefused(await end(counsel.sign(releaseOf(order))), 'BAD_REQUEST', 400);
    expect((await keys.grant(keys.lawful({ order }).body)).status).toBe(201);
  });

  it('opens nothing after a suspension by the auditor, and after the end that its release names', async () => {
    const order = new SignedOrder();
    expect((await end(auditor.sign(order.statement('SUSPEND', 'AUDITOR', auditor)))).status).toBe(200);
    await expectRefused(await keys.grant(keys.lawful({ order }).body), 'ENDED');
    const late = new SignedOrder();
    const endsAt = new Date(Date.now() - 1_000).toISOString();
    await expectRefused(await askedWith(late, put(late, counsel.sign(releaseOf(late, { endsAt })))), 'ENDED');
  });

  it('opens no traffic in an emergency that no judge signed, in its first hour', async () => {
    const order = new SignedOrder(orderOf({ emergency: { ground: 'LIFE', threat: null }, validating: null }));
    await expectRefused(await askedWith(order, order.acts()), 'OVER_LIMIT');
  });

  it('opens nothing in an emergency after 48 hours without a validation, or after the time that was signed', async () => {
    const { decisions: _, ...named } = orderOf().targets[0] ?? { type: '', value: '', decisions: [] };
    const decisions = [{ category: 'SUBSCRIBER', outcome: 'GRANTED', from: null, to: null }];
    const order = new SignedOrder(
      orderOf({ emergency: { ground: 'LIFE', threat: null }, validating: null, targets: [{ ...named, decisions }] }),
    );
    const hours = (ago: number) => new Date(Date.now() - ago * 3_600_000).toISOString();
    const issued = (at: string) => put(order, officer.sign(order.statement('ISSUE', 'ISSUING', officer, { at })));
    const asked = (acts: readonly Act[]) =>
      keys.grant({ ...keys.lawful({ order, categories: [{ category: 'SUBSCRIBER', from: null, to: null }] }).body, acts });
    expect((await asked(issued(hours(47)))).status).toBe(201);
    await expectRefused(await asked(issued(hours(48.1))), 'UNVALIDATED');
    const due = releaseOf(order, { validationDueAt: hours(0.1) });
    await expectRefused(
      await asked([...issued(hours(2)).filter(({ statement }) => statement.act !== 'RELEASE'), counsel.sign(due)]),
      'UNVALIDATED',
    );
  });
});

describe('the register of keys', () => {
  const fresh = (subject: string) => new SoftAuthenticator(signingOrigin, { subject, roles: ['COUNSEL'] });
  const described = ({ credential }: SoftAuthenticator) => ({ ...credential, spki: Buffer.from(credential.spki).toString('base64') });
  const digestOf = (one: SoftAuthenticator) => hashOf(['writ/credential/1', described(one)]);
  function statement(of: SoftAuthenticator, by: SoftAuthenticator, role: Statement['role']): Statement {
    const { issuer, subject, organisation } = by.credential;
    const at = new Date().toISOString();
    return {
      v: 1,
      act: 'CREDENTIAL',
      order: null,
      generation: null,
      digest: digestOf(of),
      issuer,
      subject,
      role,
      organisation,
      at,
      endsAt: null,
    };
  }
  const propose = (one: SoftAuthenticator, approving = counsel, confirming = auditor) =>
    keys.post('/v1/credentials', {
      v: 1,
      credential: described(one),
      acts: [
        one.sign(statement(one, one, 'COUNSEL')),
        approving.sign(statement(one, approving, 'COUNSEL')),
        confirming.sign(statement(one, confirming, confirming === auditor ? 'AUDITOR' : 'COUNSEL')),
      ],
    });

  it('takes a key that its owner, a counsel and the auditor signed for, which then signs, until it is suspended', async () => {
    const fourth = fresh('counsel-4');
    const released = async (): Promise<Reply> => {
      const order = new SignedOrder();
      return askedWith(order, put(order, fourth.sign(releaseOf(order, {}, fourth))));
    };
    await expectRefused(await released(), 'UNKNOWN_CREDENTIAL');
    expect(await propose(fourth)).toMatchObject({ status: 201, body: { id: fourth.credential.id } });
    expect((await released()).status).toBe(201);
    await expectRefused(await propose(fourth), 'USED_UP');
    const suspended = { ...statement(fourth, counsel2, 'COUNSEL'), act: 'SUSPEND' as const, digest: await keys.spkiHash(fourth) };
    expect((await keys.post('/v1/ends', { v: 1, act: counsel2.sign(suspended) })).status).toBe(200);
    await expectRefused(await released(), 'UNKNOWN_CREDENTIAL');
    await expectRefused(await propose(fourth), 'USED_UP');
  });

  it('takes none before the auditor signed, by one person twice, or of another description', async () => {
    const one = fresh('counsel-5');
    await expectRefused(await propose(one, counsel, counsel2), 'WRONG_SIGNER');
    const own = fresh(counsel.credential.subject);
    await expectRefused(await propose(own), 'NOT_DISTINCT');
    const other = fresh('counsel-6');
    const acts = [
      one.sign(statement(one, one, 'COUNSEL')),
      counsel.sign(statement(other, counsel, 'COUNSEL')),
      auditor.sign(statement(one, auditor, 'AUDITOR')),
    ];
    await expectRefused(await keys.post('/v1/credentials', { v: 1, credential: described(one), acts }), 'ORDER_CHANGED');
  });
});
