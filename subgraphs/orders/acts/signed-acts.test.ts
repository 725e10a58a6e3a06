/** Acts that persons sign, on the real database: what is needed, what is refused, what is kept and what is shown. */
import { createHash } from 'node:crypto';
import { type Act, type ActName, actId, type SignerRole, type Statement } from '@writ/acts';
import { signingPlace } from '@writ/acts/check';
import { SoftAuthenticator, type Unusual } from '@writ/acts/testing';
import { aboutKey, Ceremony, inputOf, keyInputOf } from '@writ/acts/testing/ceremony';
import { people, production, start, walked } from '@writ/orders-domain/testing';
import { openPrisma } from '@writ/prisma/client';
import { digestOfParts, type OrderPart, partHash } from '@writ/tlog/order-digest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { trustRoots } from '../index.ts';
import { holdWork } from '../testing/queue-rows.ts';
import { type Served, serve } from '../testing/served.ts';
import { actsOf } from './signed-acts.ts';

const origin = 'https://sign.example.org';
const ceremony = new Ceremony(origin, { issuer: people.counsel.issuer, counsel: ['counsel', 'counsel-2'], auditor: 'auditor' });
const keyFor = (who: keyof typeof people, role: SignerRole) => {
  const { issuer, subject, organisation, office } = people[who];
  const isOfBody = office !== null;
  return new SoftAuthenticator(origin, {
    issuer,
    subject: String(subject),
    roles: [role],
    organisation: isOfBody ? organisation : null,
    office: isOfBody ? office : null,
  });
};
const keys = {
  police: keyFor('police', 'ISSUING'),
  policeColleague: keyFor('policeColleague', 'ISSUING'),
  judge: keyFor('judge', 'VALIDATING'),
  agent: keyFor('agent', 'AGENT'),
  counsel: ceremony.counsel,
} as const;

let served: Served;
let unsigned: Served;
beforeAll(async () => {
  served = await serve({ works: false, signing: signingPlace(origin) });
  unsigned = await serve({ works: false });
  await trustRoots(served.options.database, ceremony.roots, start);
});
afterAll(async () => {
  await served.close();
  await unsigned.close();
});

const register =
  'mutation ($input: SigningKeyInput!) { registerSigningKey(input: $input) { ... on SigningKey { id isRoot endedAt } ... on Refusal { reasons message } } }';
const draft = 'mutation ($input: OrderInput!) { draftOrder(input: $input) { ... on Order { id generation } ... on Refusal { message } } }';
const parts =
  'query ($id: ID!) { order(id: $id) { id generation digest digestParts { name salt hash } targets { id decisions { category from to } } } }';
const answer = '{ ... on Order { id generation status } ... on Refusal { reasons message } }';
const submit = `mutation ($id: ID!, $generation: Int!, $signature: SignedActInput) { submitOrder(order: $id, generation: $generation, signature: $signature) ${answer} }`;
const validate = `mutation ($id: ID!, $generation: Int!, $digest: String!, $signature: SignedActInput) { validateOrder(order: $id, generation: $generation, digest: $digest, signature: $signature) ${answer} }`;
const decide = `mutation ($id: ID!, $generation: Int!, $decisions: [TargetDecisionInput!]!, $signature: SignedActInput) { decideOrder(order: $id, generation: $generation, decisions: $decisions, signature: $signature) ${answer} }`;
const shown = 'query ($id: ID!) { order(id: $id) { signedActs { id statement proof signingKey { id hash isRoot endedAt } } } }';

interface Parts {
  id: string;
  generation: number;
  digest: string | null;
  digestParts: { name: OrderPart; salt: string; hash: string }[];
  targets: { id: string; decisions: { category: string; from: string | null; to: string | null }[] }[];
}

/** The digest with other values of some parts, as a page computes it. */
const digestWith = ({ digestParts }: Parts, values: Partial<Record<OrderPart, unknown>> = {}): string => {
  const hashes = digestParts.map(({ name, salt, hash }) => [name, name in values ? partHash(name, salt, values[name]) : hash]);
  return digestOfParts(Object.fromEntries(hashes));
};

const signed = (
  by: SoftAuthenticator,
  act: ActName,
  { id, generation }: { id: string; generation: number },
  digest: string,
  more: Partial<Statement> & { unusual?: Unusual } = {},
): Act => {
  const { issuer, subject, organisation, roles } = by.credential;
  const { unusual, ...changes } = more;
  const at = served.state.now.toISOString();
  const role = roles[0] ?? 'AGENT';
  return by.sign({ v: 1, act, order: id, generation, digest, issuer, subject, role, organisation, at, endsAt: null, ...changes }, unusual);
};

async function drafted(of: Served = served): Promise<Parts> {
  const { identifiers: targets, ...rest } = production();
  const made = await of.ask('police', draft, { input: JSON.parse(JSON.stringify({ ...rest, targets })) });
  return (await of.ask('police', parts, { id: made.data.draftOrder.id })).data.order;
}
const submitted = async (order: Parts, act: Act | null, who: keyof typeof people = 'police') => {
  const { data, messages } = await served.ask(who, submit, { id: order.id, generation: order.generation, signature: act && inputOf(act) });
  return data?.submitOrder ?? messages;
};

describe('a key that signs acts on orders', () => {
  it('is registered by three acts, whoever sends them, once', async () => {
    for (const key of [keys.police, keys.judge, keys.agent, keys.policeColleague]) {
      const input = keyInputOf(ceremony.register(key, served.state.now));
      const { data, messages } = await served.ask('otherCounsel', register, { input });
      expect(messages).toEqual([]);
      expect(data.registerSigningKey).toEqual({ id: key.credential.id, isRoot: false, endedAt: null });
    }
    const again = keyInputOf(ceremony.register(keys.police, served.state.now));
    expect((await served.ask('counsel', register, { input: again })).data.registerSigningKey.reasons).toEqual(['WRONG_STATE']);
    expect(served.entries.filter(({ type }) => type === 'signing.key.registered.v1')).toHaveLength(4);
    expect(JSON.stringify(served.entries.map(({ details }) => details['target']))).not.toContain('north-police');
  });

  it.each<[string, (key: SoftAuthenticator, now: Date) => object, string]>([
    [
      'is confirmed by a counsel in place of the auditor',
      (key, now) => {
        const { credential, acts } = ceremony.register(key, now);
        const by = ceremony.secondCounsel;
        const digest = acts[0]?.statement.digest ?? '';
        return keyInputOf({ credential, acts: [...acts.slice(0, 2), by.sign(aboutKey(digest, by.credential, { role: 'COUNSEL', now }))] });
      },
      'WRONG_SIGNER',
    ],
    [
      'is described otherwise than it was signed',
      (key, now) => ({ ...keyInputOf(ceremony.register(key, now)), office: 'COURT' }),
      'OTHER_STATEMENT',
    ],
    ['was signed two days ago', (key, now) => keyInputOf(ceremony.register(key, new Date(now.getTime() - 48 * 3_600_000))), 'OTHER_TIME'],
    [
      'was approved by a key that nobody registered',
      (key, now) => {
        const other = new Ceremony(origin, { issuer: people.counsel.issuer, counsel: ['counsel', 'counsel-2'], auditor: 'auditor' });
        return keyInputOf(other.register(key, now));
      },
      'UNKNOWN_CREDENTIAL',
    ],
  ])('is refused when it %s', async (_, input, code) => {
    const { data } = await served.ask('counsel', register, { input: input(keyFor('otherPolice', 'ISSUING'), served.state.now) });
    expect(data.registerSigningKey.message).toMatch(new RegExp(`^${code}: `));
  });

  it('ends by its owner’s act, for good', async () => {
    const key = keyFor('otherPolice', 'ISSUING');
    await served.ask('counsel', register, { input: keyInputOf(ceremony.register(key, served.state.now)) });
    const digest = createHash('sha256').update(key.credential.spki).digest('hex');
    const ending = (by: SoftAuthenticator, role: SignerRole) =>
      inputOf(by.sign(aboutKey(digest, by.credential, { role, now: served.state.now, act: 'SUSPEND' })));
    const end =
      'mutation ($signature: SignedActInput!) { endSigningKey(signature: $signature) { ... on SigningKey { endedAt } ... on Refusal { reasons message } } }';
    const foreign = await served.ask('police', end, { signature: ending(keys.police, 'ISSUING') });
    expect(foreign.data.endSigningKey.message).toMatch(/^WRONG_SIGNER: /);
    const own = await served.ask('otherPolice', end, { signature: ending(key, 'ISSUING') });
    expect(own.data.endSigningKey).toEqual({ endedAt: served.state.now.toISOString() });
    expect(
      (await served.ask('counsel', register, { input: keyInputOf(ceremony.register(key, served.state.now)) })).data.registerSigningKey
        .reasons,
    ).toEqual(['WRONG_STATE']);
    const revived = served.sql('UPDATE orders.signing_key SET revoked_at = NULL, revoked_by = NULL WHERE id = $1', [key.credential.id]);
    await expect(revived).rejects.toThrow('does not come back');
  });

  it('is listed for its owner, and for counsel and auditors with those of everybody', async () => {
    const list = 'query ($own: Boolean!, $ended: Boolean!) { signingKeys(own: $own, ended: $ended) { id description endedAt } }';
    const listed = async (who: keyof typeof people, own: boolean, ended = false): Promise<{ id: string; description: string }[]> =>
      (await served.ask(who, list, { own, ended })).data.signingKeys;
    const owners = (keysSeen: { description: string }[]) => new Set(keysSeen.map(({ description }) => JSON.parse(description).subject));
    expect(owners(await listed('police', false))).toEqual(new Set([people.police.subject]));
    expect((await listed('police', true)).map(({ id }) => id)).toContain(keys.police.credential.id);
    expect((await listed('counsel', false)).map(({ id }) => id)).toEqual(
      expect.arrayContaining([keys.police, keys.judge, keys.agent].map(({ credential }) => credential.id)),
    );
    expect(owners(await listed('counsel', true))).toEqual(new Set([people.counsel.subject]));
    expect(await listed('otherPolice', true)).toEqual([]);
    expect(await listed('otherPolice', true, true)).toHaveLength(1);
  });

  it('begins with roots, which no other file replaces', async () => {
    await trustRoots(served.options.database, ceremony.roots, start);
    const other = new Ceremony(origin, { issuer: people.counsel.issuer, counsel: ['counsel', 'counsel-2'], auditor: 'auditor' });
    await expect(trustRoots(served.options.database, other.roots, start)).rejects.toThrow(/others than those of the first start/);
  });
});

describe('an act on an order', () => {
  it('is kept as it was signed, is named in the entry, and is shown to others as far as they may see it', async () => {
    const order = await drafted();
    const from = served.entries.length;
    const issue = signed(keys.police, 'ISSUE', order, digestWith(order));
    expect(await submitted(order, issue)).toEqual({ id: order.id, generation: 2, status: 'SUBMITTED' });
    const entry = served.entries.slice(from).find(({ type }) => type === 'order.submitted.v1');
    expect(entry?.details).toMatchObject({ act: actId(issue.statement) });
    const seen: Parts = (await served.ask('judge', parts, { id: order.id })).data.order;
    const { organisation, country, office } = people.judge;
    const digest = digestWith(seen, { validating: { organisation, country, office } });
    const act = signed(keys.judge, 'VALIDATE', seen, digest);
    const { data } = await served.ask('judge', validate, { ...seen, digest: seen.digest, signature: inputOf(act) });
    expect(data.validateOrder.status).toBe('SERVED');
    const db = openPrisma(served.options.database);
    expect(await actsOf(db, order.id)).toEqual([issue, act]);
    await db.$disconnect();
    const acts = (await served.ask('judge', shown, { id: order.id })).data.order.signedActs;
    expect(acts.map(({ id }: { id: string }) => id)).toEqual([actId(issue.statement), actId(act.statement)]);
    expect(JSON.parse(acts[0].proof)).toEqual(issue.proof);
    expect((await served.ask('auditor', shown, { id: order.id })).data.order.signedActs).toHaveLength(2);
    expect((await served.ask('agent', shown, { id: order.id })).data.order.signedActs).toBeNull();
  });

  it('needs a signature, and leaves the order as it is without', async () => {
    const order = await drafted();
    const refused = await submitted(order, null);
    expect(refused.reasons).toEqual(['SIGNATURE_REQUIRED']);
    expect(refused.message).toContain(origin);
    expect(await served.sql('select status from orders.legal_order where id = $1', [order.id])).toEqual([{ status: 'DRAFT' }]);
  });

  it.each<[string, (order: Parts, digest: string) => Act | Promise<Act>, string]>([
    ['another order', (order, digest) => signed(keys.police, 'ISSUE', { ...order, id: 'order-2' }, digest), 'OTHER_ORDER'],
    ['another digest', (order) => signed(keys.police, 'ISSUE', order, `2:${'ab'.repeat(32)}`), 'OTHER_DIGEST'],
    ['another state', (order, digest) => signed(keys.police, 'ISSUE', { ...order, generation: 7 }, digest), 'OTHER_STATE'],
    ['another act', (order, digest) => signed(keys.police, 'WITHDRAW', order, digest), 'OTHER_ACT'],
    ['somebody else', (order, digest) => signed(keys.policeColleague, 'ISSUE', order, digest), 'OTHER_PERSON'],
    [
      'an hour ago',
      (order, digest) =>
        signed(keys.police, 'ISSUE', order, digest, { at: new Date(served.state.now.getTime() - 3_600_000).toISOString() }),
      'OTHER_TIME',
    ],
    [
      'tomorrow',
      (order, digest) =>
        signed(keys.police, 'ISSUE', order, digest, { at: new Date(served.state.now.getTime() + 86_400_000).toISOString() }),
      'OTHER_TIME',
    ],
    ['what is over', (order, digest) => signed(keys.police, 'ISSUE', order, digest, { endsAt: served.state.now.toISOString() }), 'ENDED'],
    [
      'at another origin',
      (order, digest) => signed(keys.police, 'ISSUE', order, digest, { unusual: { origin: 'https://writ.example.org' } }),
      'WRONG_ORIGIN',
    ],
    [
      'without verification of the user',
      (order, digest) => signed(keys.police, 'ISSUE', order, digest, { unusual: { flags: 0x01 } }),
      'NOT_VERIFIED',
    ],
    [
      'with a key that nobody registered',
      (order, digest) => signed(keyFor('police', 'ISSUING'), 'ISSUE', order, digest),
      'UNKNOWN_CREDENTIAL',
    ],
    [
      'over another statement',
      (order, digest) => {
        const act = signed(keys.police, 'ISSUE', order, digest);
        return { ...act, statement: { ...act.statement, endsAt: '2099-01-01T00:00:00.000Z' } };
      },
      'OTHER_STATEMENT',
    ],
  ])('is refused when it was signed for %s', async (_, make, code) => {
    const order = await drafted();
    const from = served.entries.length;
    const refused = await submitted(order, await make(order, digestWith(order)));
    expect(refused.reasons).toEqual(['SIGNATURE_REFUSED']);
    expect(refused.message).toContain(`${code}: `);
    expect(served.entries.slice(from).map(({ type }) => type)).toEqual(['access.refused.v1']);
    expect(await served.sql('select 1 from orders.signed_act where order_id = $1', [order.id])).toEqual([]);
  });

  it('is refused in another spelling than the one that was signed, and with two proofs', async () => {
    const order = await drafted();
    const input = inputOf(signed(keys.police, 'ISSUE', order, digestWith(order)));
    const send = (signature: object) => served.ask('police', submit, { id: order.id, generation: order.generation, signature });
    expect((await send({ ...input, statement: ` ${input.statement}` })).data.submitOrder.message).toContain('canonical JSON');
    expect((await send({ ...input, seal: 'a.b.c' })).data.submitOrder.message).toContain('not both');
    expect((await send(input)).data.submitOrder.status).toBe('SUBMITTED');
    // The same signature again: the order has moved.
    expect((await send(input)).data.submitOrder.reasons).toEqual(['STALE']);
  });

  it('is over what a review leaves of the order', async () => {
    const order = walked(production(), 'UNDER_REVIEW');
    const target = 'reviewed.t';
    await served.put({
      ...order,
      id: 'reviewed',
      targets: order.targets.map((one) => ({ ...one, id: target })),
      decisions: order.decisions.map((one) => ({ ...one, target })),
    });
    await holdWork(served.sql, 'reviewed', `${people.agent.issuer} ${people.agent.subject}`, new Date(start.getTime() + 3_600_000));
    const seen: Parts = (await served.ask('agent', parts, { id: 'reviewed' })).data.order;
    const decisions = ['SUBSCRIBER', 'IDENTIFICATION', 'TRAFFIC', 'CONTENT'].map((category) =>
      category === 'CONTENT'
        ? { target, category, outcome: 'REFUSED', code: 'OUT_OF_SCOPE', text: 'The threshold is not met.', preserved: true }
        : { target, category, outcome: 'GRANTED' },
    );
    const scopes = (seen.targets[0]?.decisions ?? [])
      .filter(({ category }) => category !== 'CONTENT')
      .map(({ category, from, to }) => ({ target: 0, category, window: from === null ? null : { from, to } }))
      .sort((one, other) => one.category.localeCompare(other.category));
    const send = (act: Act) =>
      served.ask('agent', decide, { id: 'reviewed', generation: seen.generation, decisions, signature: inputOf(act) });
    const before = await send(signed(keys.agent, 'REVIEW', seen, seen.digest ?? ''));
    expect(before.data.decideOrder.message).toContain('OTHER_DIGEST');
    const { data, messages } = await send(signed(keys.agent, 'REVIEW', seen, digestWith(seen, { scopes })));
    expect(messages).toEqual([]);
    expect(data.decideOrder).toMatchObject({ status: 'APPROVED' });
  });

  it('is refused with a signature where nobody signs, and made without one', async () => {
    const order = await drafted(unsigned);
    const act = signed(keys.police, 'ISSUE', order, digestWith(order));
    const send = (signature: object | null) => unsigned.ask('police', submit, { id: order.id, generation: 1, signature });
    expect((await send(inputOf(act))).data.submitOrder.reasons).toEqual(['SIGNATURE_NOT_CHECKED']);
    expect((await send(null)).data.submitOrder.status).toBe('SUBMITTED');
    expect(
      (await unsigned.ask('counsel', register, { input: keyInputOf(ceremony.register(keys.agent, start)) })).data.registerSigningKey
        .reasons,
    ).toEqual(['SIGNATURE_NOT_CHECKED']);
  });
});

describe('an order that came otherwise', () => {
  const receive = `mutation ($input: ReceivedOrderInput!) { receiveOrder(input: $input) ${answer} }`;
  const sign = `mutation ($id: ID!, $generation: Int!, $signature: SignedActInput!) { signReceivedOrder(order: $id, generation: $generation, signature: $signature) ${answer} }`;
  const document = Buffer.from('%PDF-1.7 Order of the far court');

  it('is recorded by a signature over its document, by whoever recorded it, before it is reviewed', async () => {
    const { identifiers: targets, ...rest } = production();
    const input = {
      order: JSON.parse(JSON.stringify({ ...rest, targets })),
      channel: 'E_CODEX',
      receivedAt: start.toISOString(),
      issuedAt: start.toISOString(),
      issuing: { organisation: 'far-court', country: 'FR', office: 'COURT' },
      document: document.toString('base64'),
    };
    const recorded = (await served.ask('counsel', receive, { input })).data.receiveOrder;
    expect(recorded).toMatchObject({ status: 'SERVED' });
    await holdWork(served.sql, recorded.id, `${people.agent.issuer} ${people.agent.subject}`, new Date(start.getTime() + 3_600_000));
    const seen: Parts = (await served.ask('agent', parts, { id: recorded.id })).data.order;
    const decisions = rest.categories.map((category) => ({ target: seen.targets[0]?.id, category, outcome: 'GRANTED' }));
    const review = () =>
      served.ask('agent', decide, {
        ...{ id: recorded.id, generation: seen.generation, decisions },
        signature: inputOf(signed(keys.agent, 'REVIEW', seen, seen.digest ?? '')),
      });
    expect((await review()).data.decideOrder).toMatchObject({
      reasons: ['SIGNATURE_REQUIRED'],
      message: expect.stringContaining('signReceivedOrder'),
    });

    const at: Parts = (await served.ask('counsel', parts, { id: recorded.id })).data.order;
    const record = async (by: SoftAuthenticator, who: keyof typeof people, sha256: string) => {
      const act = signed(by, 'RECORD', at, at.digest ?? '', { document: sha256 });
      return (await served.ask(who, sign, { id: at.id, generation: at.generation, signature: inputOf(act) })).data.signReceivedOrder;
    };
    const sha256 = createHash('sha256').update(document).digest('hex');
    expect((await record(keys.agent, 'agent', sha256)).reasons).toEqual(['NOT_COMPETENT']);
    expect((await record(keys.counsel, 'counsel', 'ab'.repeat(32))).message).toContain('another document');
    const from = served.entries.length;
    expect(await record(keys.counsel, 'counsel', sha256)).toMatchObject({ id: at.id, generation: at.generation });
    expect(served.entries.slice(from)).toMatchObject([{ type: 'order.record.signed.v1', details: { act: expect.any(String) } }]);
    expect((await record(keys.counsel, 'counsel', sha256)).reasons).toEqual(['WRONG_STATE']);
    expect((await review()).data.decideOrder).toMatchObject({ status: 'APPROVED' });
  });
});
