/** What a package and a case may open: other times and other acts, and nothing of what an order's answer may. */
import type { Statement } from '@writ/acts';
import { SoftAuthenticator } from '@writ/acts/testing';
import { hashOf } from '@writ/tlog/order-digest';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { KeysUnderTest, people, type Reply, SignedOrder, signingOrigin } from './keys-service.ts';

let keys: KeysUnderTest;
beforeAll(async () => {
  keys = await KeysUnderTest.start();
});
afterEach(() => {
  keys.aheadMs = 0;
  expect(keys.faults).toEqual([]);
});
afterAll(() => keys.end());

async function expectRefused(reply: Reply, code: string): Promise<void> {
  expect({ status: reply.status, code: reply.body['code'] }).toEqual({ status: 403, code });
  expect(await keys.lastLine()).toMatchObject({ outcome: code });
}

describe('a package', () => {
  const packed = (order?: SignedOrder) => keys.lawful({ target: { package: 'package-1' }, ...(order && { order }) });

  it('has a quarter of an hour, in which each key is opened once', async () => {
    const { body, handle, operation } = packed();
    await expectRefused(await keys.grant(body), 'NO_PERMIT');
    keys.aheadMs = 120_000;
    expect((await keys.grant({ ...body, purpose: 'EXPORT' })).status).toBe(201);
    const open = (asked: object[]) => keys.post('/v1/open', { v: 1, handle, operation, keys: asked }, 'records');
    const months = ['2026-01-01', '2026-02-01', '2026-01-01', '2026-02-01', '2026-01-01', '2026-02-01'].map((month) =>
      keys.alma.key('TRAFFIC', month),
    );
    for (const { asked } of months) expect((await open([asked])).status).toBe(200);
    await expectRefused(await open(months.slice(0, 1).map(({ asked }) => asked)), 'USED_UP');
    keys.aheadMs += 901_000;
    await expectRefused(await open([keys.alma.key('TRAFFIC', '2026-01-01').asked]), 'STALE_DECISION');
  });

  it('is made three times a day of one account', async () => {
    const order = new SignedOrder();
    for (let i = 0; i < 3; i += 1) expect((await keys.grant({ ...packed(order).body, purpose: 'EXPORT' })).status).toBe(201);
    await expectRefused(await keys.grant({ ...packed(order).body, purpose: 'EXPORT' }), 'OVER_LIMIT');
  });
});

describe('a case', () => {
  const { agent, counsel } = people;
  const hourMs = 3_600_000;
  const instant = (afterMs = 0) => new Date(Date.now() + afterMs).toISOString();
  const work = { reference: 'work-1', account: 'account-alma', fields: ['DISPLAY_NAME'] };
  type Work = typeof work;
  const digestOf = ({ reference, account, fields }: Work) => hashOf(['writ/case/1', { reference, account, fields: [...fields].sort() }]);
  const statement = (of: Work, more: Partial<Statement> = {}, by = agent): Statement => {
    const { issuer, subject, organisation } = by.credential;
    const own = { v: 1, act: 'OPEN_CASE', order: of.reference, generation: null, digest: digestOf(of) } as const;
    return { ...own, issuer, subject, role: 'AGENT', organisation, at: instant(), endsAt: instant(hourMs / 2), ...more };
  };
  const opened = (
    acts: unknown[],
    of: Work = work,
    { category = 'SUBSCRIBER', kind = 'platform' as 'platform' | 'authority', by = agent } = {},
  ) => {
    const { issuer, subject } = by.credential;
    const more = { legal: { basis: 'CASE', reference: of.reference }, initiator: { issuer, subject, organisation: null } };
    const categories = [{ category, from: null, to: null }];
    const lawful = keys.lawful({ more, kind, categories, account: of.account, target: { fields: of.fields } });
    return { ...lawful, reply: keys.grant({ ...lawful.body, purpose: 'CASE', order: null, acts }) };
  };

  it('opens the subscriber record by the act of the agent whom the entry names', async () => {
    const { reply, handle, operation } = opened([agent.sign(statement(work))]);
    expect((await reply).status).toBe(201);
    const { asked } = keys.alma.key('SUBSCRIBER', '2026-01-01');
    expect((await keys.post('/v1/open', { v: 1, handle, operation, keys: [asked] }, 'records')).status).toBe(200);
    const traffic = keys.alma.key('TRAFFIC', '2026-01-01').asked;
    await expectRefused(await keys.post('/v1/open', { v: 1, handle, operation, keys: [traffic] }, 'records'), 'KEY_OUTSIDE');
  });

  it('opens nothing else, nothing without that act, and nothing for another piece of work, person or graph', async () => {
    const own = agent.sign(statement(work));
    await expectRefused(await opened([own], work, { category: 'TRAFFIC' }).reply, 'WIDER_THAN_ORDER');
    await expectRefused(await opened([]).reply, 'ACT_MISSING');
    await expectRefused(await opened([agent.sign(statement({ ...work, reference: 'work-2' }))]).reply, 'OTHER_ORDER');
    await expectRefused(await opened([agent.sign(statement(work, { at: instant(-hourMs), endsAt: instant() }))]).reply, 'ENDED');
    const { issuer, subject } = counsel.credential;
    await expectRefused(await opened([counsel.sign(statement(work, { issuer, subject }))]).reply, 'WRONG_SIGNER');
    await expectRefused(await opened([own], work, { kind: 'authority' }).reply, 'NO_PERMIT');
  });

  it('opens no other account and no other field than the act names, and no field that the entry does not name', async () => {
    const own = agent.sign(statement(work));
    await expectRefused(await opened([own], { ...work, account: 'account-bert' }).reply, 'ORDER_CHANGED');
    await expectRefused(await opened([own], { ...work, fields: ['DISPLAY_NAME', 'EMAIL'] }).reply, 'ORDER_CHANGED');
    await expectRefused(await opened([agent.sign(statement({ ...work, fields: [] }))], { ...work, fields: [] }).reply, 'NO_PERMIT');
  });

  it('is ended by counsel, for who opens already too, and by no authority', async () => {
    const own = { ...work, reference: 'work-3' };
    const { reply, handle, operation } = opened([agent.sign(statement(own))], own);
    expect((await reply).status).toBe(201);
    const open = () => {
      const { asked } = keys.alma.key('SUBSCRIBER', '2026-01-01');
      return keys.post('/v1/open', { v: 1, handle, operation, keys: [asked] }, 'records');
    };
    const owner = { subject: 'enforcer-9', roles: ['ENFORCING'], organisation: 'elsewhere' } as const;
    const stranger = new SoftAuthenticator(signingOrigin, owner);
    await keys.register(stranger.credential);
    const end = (by: SoftAuthenticator, more: Partial<Statement>) =>
      keys.post('/v1/ends', { v: 1, act: by.sign(statement(own, { generation: 1, endsAt: null, ...more }, by)) });
    expect((await end(stranger, { act: 'OBJECT', role: 'ENFORCING' })).status).toBe(200);
    expect((await open()).status).toBe(200);
    expect((await end(counsel, { act: 'WITHDRAW', role: 'COUNSEL' })).status).toBe(200);
    await expectRefused(await open(), 'ENDED');
    await expectRefused(await opened([agent.sign(statement(own))], own).reply, 'ENDED');
  });

  it('is opened for some hours, by an act of today', async () => {
    const asked = async (at: string, endsAt: string | null) => opened([agent.sign(statement(work, { at, endsAt }))]).reply;
    await expectRefused(await asked(instant(), '2099-01-01T00:00:00.000Z'), 'OVER_LIMIT');
    await expectRefused(await asked(instant(), null), 'OVER_LIMIT');
    await expectRefused(await asked(instant(-9 * hourMs), instant(hourMs)), 'OVER_LIMIT');
    expect(await asked(instant(2 * hourMs), instant(3 * hourMs))).toMatchObject({ status: 400, body: { code: 'BAD_REQUEST' } });
  });

  it('is held to the fields of a person a day, and of a piece of work on all days, by the service that counts', async () => {
    const person = async (subject: string) => {
      const one = new SoftAuthenticator(signingOrigin, { subject, roles: ['AGENT'] });
      await keys.register(one.credential);
      return one;
    };
    const read = (by: SoftAuthenticator, of: Work) => opened([by.sign(statement(of, {}, by))], of, { by }).reply;
    const of = (reference: string, count: number) => ({
      ...work,
      reference,
      fields: Array.from({ length: count }, (_, i) => `FIELD_${i}`),
    });
    const one = await person('agent-11');
    expect((await read(one, of('work-11', 5))).status).toBe(201);
    await expectRefused(await read(one, of('work-12', 1)), 'OVER_LIMIT');
    for (const name of ['agent-12', 'agent-13']) expect((await read(await person(name), of('work-11', 5))).status).toBe(201);
    await expectRefused(await read(await person('agent-14'), of('work-11', 2)), 'OVER_LIMIT');
    await keys.pool.query(
      `INSERT INTO opened (handle_hash, log_origin, log_idx, account_id, operation, scopes, reference, person, body, bodies, is_export, fields, granted_at, expires_at)
       SELECT sha256(n::text::bytea), 'past', n, 'another', 'x', '[]', 'work-of-' || n, 'another', 'another', '{}', false, 5, now(), now()
       FROM generate_series(1, 37) n`,
    );
    await expectRefused(await read(await person('agent-15'), of('work-13', 1)), 'OVER_LIMIT');
  });
});
