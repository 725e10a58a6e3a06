/** Points 2 and 3 of what was accepted for the service of keys: proofs, permits and what they reach. Each refusal has its code and its line of the journal. */
import { randomBytes, randomUUID } from 'node:crypto';
import { fromBase64, toBase64 } from '@writ/tlog';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { KeysUnderTest, orderOf, type Reply, SignedOrder } from './keys-service.ts';

let keys: KeysUnderTest;
beforeAll(async () => {
  keys = await KeysUnderTest.start();
});
afterEach(() => {
  keys.aheadMs = 0;
  expect(keys.faults).toEqual([]);
});
afterAll(() => keys.end());

/** Refused, with this code in the answer and in the journal. */
async function expectRefused(reply: Reply, code: string, status = 403): Promise<void> {
  expect({ status: reply.status, code: reply.body['code'] }).toEqual({ status, code });
  expect(await keys.lastLine()).toMatchObject({ outcome: code });
}
const handlesIn = async (): Promise<number> => Number((await keys.pool.query('SELECT FROM opened')).rowCount);

/** A lawful grant that is registered. */
async function granted(more: Parameters<KeysUnderTest['lawful']>[0] = {}) {
  const lawful = keys.lawful(more);
  expect((await keys.grant(lawful.body)).status).toBe(201);
  const open = (asked: object[], part: 'records' | 'content' | 'orders' = 'records', operation: string = lawful.operation) =>
    keys.post('/v1/open', { v: 1, handle: lawful.handle, operation, keys: asked }, part);
  return { ...lawful, open };
}

describe('the proof of a decision', () => {
  it('is refused with a changed path and with the leaf of another entry', async () => {
    const { body, order } = keys.lawful();
    await expectRefused(await keys.grant({ ...body, proof: KeysUnderTest.otherPath(body.proof) }), 'ROOT_MISMATCH');
    const other = keys.lawful({ order });
    await expectRefused(await keys.grant({ ...other.body, leaf: body.leaf }), 'ROOT_MISMATCH');
  });

  it('is refused with an opening that the entry does not commit to', async () => {
    const { body } = keys.lawful();
    const target = { ...body.openings['target'], text: body.openings['target']?.text.replace(keys.alma.id, keys.bert.id) };
    await expectRefused(await keys.grant({ ...body, openings: { ...body.openings, target } }), 'OPENING_MISMATCH');
  });

  it('is refused with the cosignature of one witness of the two that are needed', async () => {
    const { entry, order } = keys.lawful();
    await expectRefused(await keys.grant(keys.request(entry, order, { cosigned: 1 })), 'NO_QUORUM');
  });

  it('is refused under a checkpoint that the witnesses saw six minutes ago, and by a log that is not pinned', async () => {
    const { body } = keys.lawful();
    keys.aheadMs = 6 * 60_000;
    await expectRefused(await keys.grant(body), 'STALE_CHECKPOINT');
    keys.aheadMs = 0;
    await expectRefused(
      await keys.grant({ ...body, proof: body.proof.replaceAll('log.example.org\n', 'lag.example.org\n') }),
      'BAD_CHECKPOINT',
    );
  });

  it('is refused of a fork that the log and all its witnesses signed, larger or smaller than what was seen, or of its size', async () => {
    await granted();
    for (const grown of [0, 3, 30]) {
      const fork = keys.log.fork(3);
      fork.grow(grown);
      const order = new SignedOrder();
      const entry = keys.decide({ account: keys.alma.id, order, grant: '0'.repeat(64), operation: 'x' }, fork);
      await expectRefused(await keys.grant(keys.request(entry, order, { log: fork, cosigned: 3 })), 'FORK');
    }
    const fork = keys.log.fork(1);
    const order = new SignedOrder();
    const entry = keys.decide({ account: keys.alma.id, order, grant: '0'.repeat(64), operation: 'x' }, fork);
    await expectRefused(await keys.grant(keys.request(entry, order, { log: fork, cosigned: 3 })), 'FORK');
  });

  it('begins its proof of history at what was seen: another size is answered with the right one', async () => {
    const { body } = keys.lawful();
    const reply = await keys.grant({ ...body, consistency: { from: 1, path: [] } });
    await expectRefused(reply, 'BEHIND', 409);
    const { rows } = await keys.pool.query('SELECT size FROM seen');
    expect(reply.body['size']).toBe(Number(rows[0].size));
  });

  it("is refused for a person's own records, as is every purpose that it does not know", async () => {
    const { body } = keys.lawful();
    for (const purpose of ['SELF', 'order', '', null]) await expectRefused(await keys.grant({ ...body, purpose }), 'BAD_REQUEST', 400);
  });

  it('is refused when it is not in the form that is asked', async () => {
    const { body } = keys.lawful();
    await expectRefused(await keys.grant({ ...body, more: true }), 'BAD_REQUEST', 400);
    await expectRefused(await keys.grant([]), 'BAD_REQUEST', 400);
    const [name = '', opening] = Object.entries(body.openings)[0] ?? [];
    const many = <T>(count: number, value: T) => Object.fromEntries(Array.from({ length: count }, (_, i) => [`${name}${i}`, value]));
    await expectRefused(await keys.grant({ ...body, commitments: many(33, body.commitments[name]) }), 'BAD_REQUEST', 400);
    await expectRefused(await keys.grant({ ...body, openings: many(9, opening) }), 'BAD_REQUEST', 400);
    const leaf = fromBase64(body.leaf) ?? new Uint8Array();
    await expectRefused(await keys.grant({ ...body, leaf: toBase64(leaf.subarray(1)) }), 'ROOT_MISMATCH');
  });
});

describe('a permit', () => {
  it('of somebody else under a lawful order is refused: the order has none of their identifiers', async () => {
    await expectRefused(await keys.grant(keys.lawful({ account: keys.bert.id }).body), 'NOT_IN_ORDER');
    await expectRefused(await keys.grant(keys.lawful({ account: 'account-nobody' }).body), 'NOT_IN_ORDER');
  });

  it('wider than the order, in its window or its category, is refused', async () => {
    const from = '2026-01-10T00:00:00.000Z';
    for (const category of [
      { category: 'TRAFFIC', from: '2026-01-09T23:59:59.999Z', to: '2026-03-01T00:00:00.000Z' },
      { category: 'TRAFFIC', from, to: '2026-03-01T00:00:00.001Z' },
      { category: 'TRAFFIC', from: null, to: null },
      { category: 'CONTENT', from, to: '2026-02-01T00:00:00.000Z' },
      { category: 'SUBSCRIBER', from: null, to: null },
    ])
      await expectRefused(await keys.grant(keys.lawful({ categories: [category] }).body), 'WIDER_THAN_ORDER');
  });

  it('is none when the decision is a denial, of another type, for another handle, or for another purpose', async () => {
    const permits = (more: Record<string, unknown>, target = {}) => keys.grant(keys.lawful({ more, target }).body);
    await expectRefused(await permits({ outcome: 'failure' }), 'NO_PERMIT');
    await expectRefused(await keys.grant(keys.lawful({ type: 'record.disclosed.v1' }).body), 'NO_PERMIT');
    await expectRefused(await permits({}, { package: 'p-1' }), 'NO_PERMIT');
    const { body } = keys.lawful();
    await expectRefused(await keys.grant({ ...body, grant: 'ab'.repeat(32) }), 'NO_PERMIT');
    const { outcome: _, ...openings } = body.openings;
    await expectRefused(await keys.grant({ ...body, openings }), 'NO_PERMIT');
  });

  it('of yesterday, or of more than a minute ago, is refused', async () => {
    const { body } = keys.lawful();
    keys.aheadMs = 61_000;
    await expectRefused(await keys.grant(body), 'STALE_DECISION');
    keys.aheadMs = 0;
    const time = new Date(Date.now() - 86_400_000).toISOString();
    await expectRefused(await keys.grant(keys.lawful({ time }).body), 'STALE_DECISION');
  });

  it('is used once: the same decision gives no second handle, and the same handle no second decision', async () => {
    const { body, order, handle } = await granted();
    const before = await handlesIn();
    // Whoever lost the answer asks again, and gets nothing more: no more time either.
    const { rows } = await keys.pool.query('SELECT expires_at FROM opened WHERE handle_hash = $1', [Buffer.from(body.grant, 'hex')]);
    keys.aheadMs = 5_000;
    expect(await keys.grant(body)).toMatchObject({ status: 201, body: { v: 1, expiresAt: rows[0].expires_at.toISOString() } });
    expect(await handlesIn()).toBe(before);
    const grant = body.grant;
    const second = keys.lawful({ order, grant });
    await expectRefused(await keys.grant(second.body), 'USED_UP');
    expect(handle).not.toBe(second.handle);
    expect(await handlesIn()).toBe(before);
  });
});

describe('an opening', () => {
  it('gives no key of another account, month or category', async () => {
    const { open } = await granted();
    await expectRefused(await open([keys.bert.key('TRAFFIC', '2026-01-01').asked]), 'OTHER_ACCOUNT');
    await expectRefused(await open([keys.alma.key('TRAFFIC', '2026-03-01').asked]), 'KEY_OUTSIDE');
    await expectRefused(await open([keys.alma.key('TRAFFIC', '2025-12-01').asked]), 'KEY_OUTSIDE');
    await expectRefused(await open([keys.alma.key('IDENTIFICATION', '2026-01-01').asked]), 'KEY_OUTSIDE');
    const own = keys.alma.key('TRAFFIC', '2026-01-01');
    await expectRefused(await open([own.asked, keys.alma.key('TRAFFIC', '2026-03-01').asked]), 'KEY_OUTSIDE');
    expect((await open([own.asked])).status).toBe(200);
  });

  it('gives nothing for a sealed key that was renamed, moved or changed', async () => {
    const { open } = await granted();
    const { asked } = keys.alma.key('TRAFFIC', '2026-01-01');
    await expectRefused(await open([{ ...asked, id: randomUUID() }]), 'KEY_ALTERED');
    await expectRefused(await open([{ ...asked, period: '2026-02-01' }]), 'KEY_ALTERED');
    await expectRefused(await open([{ ...asked, sealed: `${asked.sealed.slice(0, -8)}AAAAAAA=` }]), 'KEY_ALTERED');
    const { asked: foreign } = keys.bert.key('TRAFFIC', '2026-01-01');
    await expectRefused(await open([{ ...foreign, account: keys.alma.id }]), 'KEY_ALTERED');
  });

  it('is for the part that reads the category, with the operation of the grant, and with a handle that was granted', async () => {
    const { open, handle } = await granted();
    const { asked } = keys.alma.key('TRAFFIC', '2026-01-01');
    await expectRefused(await open([asked], 'content'), 'OTHER_RECIPIENT');
    await expectRefused(await open([asked], 'orders'), 'OTHER_RECIPIENT');
    await expectRefused(await open([asked], 'records', 'another operation'), 'NO_PERMIT');
    const unknown = { v: 1, handle: randomBytes(32).toString('base64url'), operation: 'x', keys: [asked] };
    await expectRefused(await keys.post('/v1/open', unknown, 'records'), 'NO_PERMIT');
    const nobody = await keys.post('/v1/open', { ...unknown, handle });
    expect([nobody.status, nobody.body['code']]).toEqual([401, 'UNAUTHENTICATED']);
  });

  it('is given four times, and within a minute', async () => {
    const { open } = await granted();
    const { asked } = keys.alma.key('TRAFFIC', '2026-01-01');
    for (let i = 0; i < 4; i += 1) expect((await open([asked])).status).toBe(200);
    await expectRefused(await open([asked]), 'USED_UP');
    const other = await granted();
    keys.aheadMs = 61_000;
    await expectRefused(await other.open([asked]), 'STALE_DECISION');
  });

  it('is given four times also to eight who ask at once', async () => {
    const { open } = await granted();
    const { asked } = keys.alma.key('TRAFFIC', '2026-01-01');
    const replies = await Promise.all(Array.from({ length: 8 }, () => open([asked])));
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(4);
  });

  it('is given to more who ask at once than the service has connections, each with a handle of their own', async () => {
    const all = [];
    for (let i = 0; i < 12; i += 1) all.push(await granted());
    const replies = await Promise.all(all.map(({ open }) => open([keys.alma.key('TRAFFIC', '2026-01-01').asked])));
    expect(replies.map(({ status }) => status)).toEqual(all.map(() => 200));
  });
});

describe('the floor under every order', () => {
  const decisions = (category: string, from: string | null, to: string | null) => [{ category, outcome: 'GRANTED', from, to }];
  const refusedOrder = async (order: SignedOrder, categories: { category: string; from: string | null; to: string | null }[]) =>
    keys.grant(keys.lawful({ order, categories }).body);

  it('lets no order open traffic that no judge signed, or without an offence, a window, or its end in the past', async () => {
    const window = { from: '2026-01-10T00:00:00.000Z', to: '2026-03-01T00:00:00.000Z' };
    const alone = new SignedOrder(orderOf({ validating: null }));
    await expectRefused(await refusedOrder(alone, [{ category: 'TRAFFIC', ...window }]), 'OVER_LIMIT');
    const unsigned = new SignedOrder(orderOf({ emergency: { ground: 'LIFE', threat: null } }));
    const { body } = keys.lawful({ order: unsigned });
    const acts = unsigned.acts().filter(({ statement }) => statement.act !== 'VALIDATE');
    await expectRefused(await keys.grant({ ...body, acts }), 'OVER_LIMIT');
    const noOffence = new SignedOrder(orderOf({ legalBasis: { ...orderOf().legalBasis, offence: null } }));
    await expectRefused(await refusedOrder(noOffence, [{ category: 'TRAFFIC', ...window }]), 'OVER_LIMIT');
    const open = new SignedOrder(
      orderOf({ targets: [{ type: 'HANDLE', value: 'alma.example', decisions: decisions('TRAFFIC', null, null) }] }),
    );
    await expectRefused(await refusedOrder(open, [{ category: 'TRAFFIC', from: null, to: null }]), 'OVER_LIMIT');
    const long = { from: '2024-01-01T00:00:00.000Z', to: '2025-06-01T00:00:00.000Z' };
    await expectRefused(await refusedOrder(open, [{ category: 'TRAFFIC', ...long }]), 'OVER_LIMIT');
    const ahead = { from: '2026-11-01T00:00:00.000Z', to: '2027-02-01T00:00:00.000Z' };
    await expectRefused(await refusedOrder(open, [{ category: 'TRAFFIC', ...ahead }]), 'OVER_LIMIT');
  });

  it('counts by itself how often an order was opened in a day', async () => {
    // The other orders of this file would count too: as releases of the same counsel.
    await keys.pool.query('DELETE FROM opened');
    const order = new SignedOrder();
    await granted({ order });
    await keys.pool.query(
      `INSERT INTO opened (handle_hash, log_origin, log_idx, account_id, operation, scopes, reference, person, body, bodies, is_export, granted_at, expires_at)
       SELECT sha256(n::text::bytea), 'past', n, account_id, operation, scopes, reference, 'another', 'another', bodies, false, granted_at, expires_at
       FROM opened, generate_series(1, 98) n WHERE reference = $1`,
      [order.id],
    );
    await granted({ order });
    await expectRefused(await keys.grant(keys.lawful({ order }).body), 'OVER_LIMIT');
  });
});
