/** What a package and a case may open: other times and other acts, and nothing of what an order's answer may. */
import type { Statement } from '@writ/acts';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { KeysUnderTest, people, type Reply, SignedOrder } from './keys-service.ts';

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
  const at = () => new Date().toISOString();
  const statement = (more: Partial<Statement> = {}): Statement => {
    const { issuer, subject, organisation } = agent.credential;
    const endsAt = new Date(Date.now() + 1_800_000).toISOString();
    return {
      v: 1,
      act: 'OPEN_CASE',
      order: 'work-1',
      generation: null,
      digest: 'work-1',
      issuer,
      subject,
      role: 'AGENT',
      organisation,
      at: at(),
      endsAt,
      ...more,
    };
  };
  const opened = (acts: unknown[], category = 'SUBSCRIBER', kind: 'platform' | 'authority' = 'platform') => {
    const { issuer, subject } = agent.credential;
    const more = { legal: { basis: 'CASE', reference: 'work-1' }, initiator: { issuer, subject, organisation: null } };
    const lawful = keys.lawful({ more, kind, categories: [{ category, from: null, to: null }] });
    return { ...lawful, reply: keys.grant({ ...lawful.body, purpose: 'CASE', order: null, acts }) };
  };

  it('opens the subscriber record by the act of the agent whom the entry names', async () => {
    const { reply, handle, operation } = opened([agent.sign(statement())]);
    expect((await reply).status).toBe(201);
    const { asked } = keys.alma.key('SUBSCRIBER', '2026-01-01');
    expect((await keys.post('/v1/open', { v: 1, handle, operation, keys: [asked] }, 'records')).status).toBe(200);
    const traffic = keys.alma.key('TRAFFIC', '2026-01-01').asked;
    await expectRefused(await keys.post('/v1/open', { v: 1, handle, operation, keys: [traffic] }, 'records'), 'KEY_OUTSIDE');
  });

  it('opens nothing else, nothing without that act, and nothing for another piece of work, person or graph', async () => {
    const own = agent.sign(statement());
    await expectRefused(await opened([own], 'TRAFFIC').reply, 'WIDER_THAN_ORDER');
    await expectRefused(await opened([]).reply, 'ACT_MISSING');
    await expectRefused(await opened([agent.sign(statement({ order: 'work-2' }))]).reply, 'OTHER_ORDER');
    await expectRefused(await opened([agent.sign(statement({ endsAt: at() }))]).reply, 'ENDED');
    const { issuer, subject } = counsel.credential;
    await expectRefused(await opened([counsel.sign(statement({ issuer, subject }))]).reply, 'WRONG_SIGNER');
    await expectRefused(await opened([own], 'SUBSCRIBER', 'authority').reply, 'NO_PERMIT');
  });
});
