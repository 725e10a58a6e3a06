/** Who has the secrets of an account destroyed, and how often anybody asks. */
import { createPublicKey, verify } from 'node:crypto';
import { actId, type Statement } from '@writ/acts';
import { SoftAuthenticator } from '@writ/acts/testing';
import { hashOf } from '@writ/tlog/order-digest';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { KeysUnderTest, orderOf, people, type Reply, SignedOrder, servicePublicKey, signingOrigin } from './keys-service.ts';

let keys: KeysUnderTest;
beforeAll(async () => {
  keys = await KeysUnderTest.start();
});
afterEach(() => expect(keys.faults).toEqual([]));
afterAll(() => keys.end());

const { counsel, counsel2, auditor, agent } = people;
const hourMs = 3_600_000;
const instant = (afterMs = 0): string => new Date(Date.now() + afterMs).toISOString();

async function expectRefused(reply: Reply, code: string, status = 403): Promise<void> {
  expect({ status: reply.status, code: reply.body['code'] }).toEqual({ status, code });
  expect(await keys.lastLine()).toMatchObject({ outcome: code });
}

function erasing(by: SoftAuthenticator, account: string, more: Partial<Statement> = {}) {
  const { issuer, subject, organisation, roles } = by.credential;
  return by.sign({
    ...{ v: 1, act: 'ERASE', order: null, generation: null, digest: hashOf(['writ/erasure/1', { account }]) },
    ...{ issuer, subject, role: roles[0] ?? 'AGENT', organisation, at: instant(), endsAt: null, ...more },
  });
}
const erase = (account: string, acts: readonly unknown[]): Promise<Reply> => keys.post('/v1/erasures', { v: 1, account, acts });
/** The end of a key that nobody has registered. */
const suspension = ({ credential: { issuer, subject, organisation } }: SoftAuthenticator): Statement => ({
  ...{ v: 1, act: 'SUSPEND', order: null, generation: null, digest: 'cd'.repeat(32) },
  ...{ issuer, subject, role: 'COUNSEL', organisation, at: instant(), endsAt: null },
});
const secretsOf = async (account: string): Promise<number> =>
  (await keys.pool.query('SELECT 1 FROM account WHERE id = $1 AND wrapped IS NOT NULL', [account])).rowCount ?? 0;
const made = async (account: string): Promise<void> => {
  expect((await keys.post('/v1/accounts', { v: 1, accounts: [{ id: account }] }, 'writer')).status).toBe(200);
};

const { officer } = people;
async function withdraw(order: SignedOrder): Promise<void> {
  const act = officer.sign(order.statement('WITHDRAW', 'ISSUING', officer));
  expect((await keys.post('/v1/ends', { v: 1, act })).status).toBe(200);
}

describe('an erasure of what an order in force keeps', () => {
  const acts = () => [erasing(counsel, keys.bert.id), erasing(auditor, keys.bert.id)];
  const [target] = orderOf().targets;
  const granted = async (ends: number) => {
    const order = new SignedOrder(orderOf({ targets: [{ type: 'HANDLE', value: keys.bert.handle, decisions: target?.decisions ?? [] }] }));
    const { body, handle, operation } = keys.lawful({ account: keys.bert.id, order });
    const endsAt = instant(ends);
    const release = counsel.sign(order.statement('RELEASE', 'COUNSEL', counsel, { endsAt }));
    const signed = [...order.acts().filter(({ statement }) => statement.act !== 'RELEASE'), release];
    expect((await keys.grant({ ...body, acts: signed })).status).toBe(201);
    const { asked } = keys.bert.key('TRAFFIC', '2026-01-01');
    return { order, endsAt, open: () => keys.post('/v1/open', { v: 1, handle, operation, keys: [asked] }, 'records') };
  };
  const waiting = async () => (await keys.pool.query('SELECT account_id FROM deferred_erasure')).rowCount;
  /** What the service does each day, to its end. */
  const day = async () => {
    await keys.stop();
    await keys.run();
    await keys.stop();
    await keys.run();
  };

  it('waits until the order was ended, and is done within a day of that without anybody', async () => {
    const one = await granted(20 * hourMs);
    const other = await granted(40 * hourMs);
    const signed = acts();
    const refused = await erase(keys.bert.id, signed);
    await expectRefused(refused, 'KEPT_BY_ORDER');
    expect(await keys.lastLine()).toMatchObject({ operation: 'ERASE', account: keys.bert.id });
    expect(refused.body['message']).toContain(other.endsAt);
    await expectRefused(await erase(keys.bert.id, acts()), 'KEPT_BY_ORDER');
    expect(await waiting()).toBe(1);
    expect((await one.open()).status).toBe(200);
    await withdraw(other.order);
    await day();
    // One of two orders runs.
    expect([await secretsOf(keys.bert.id), await waiting()]).toEqual([1, 1]);
    await withdraw(one.order);
    await day();
    expect([await secretsOf(keys.bert.id), await waiting()]).toEqual([0, 0]);
    const ids = signed.map(({ statement }) => actId(statement)).toSorted();
    expect(await keys.lastLine()).toEqual({
      operation: 'ERASE',
      outcome: 'DONE',
      part: null,
      account: keys.bert.id,
      acts: ids,
      secrets: 1,
    });
    // Whoever asks again with the same acts has the receipt, and destroys nothing more.
    await made(keys.bert.id);
    const again = await erase(keys.bert.id, signed);
    expect(again.body['receipt']).toMatchObject({ account: keys.bert.id, acts: ids });
    await day();
    expect(await secretsOf(keys.bert.id)).toBe(1);
  });

  it('is done at once after the time of the release is over', async () => {
    const id = 'account-cora';
    const name = 'cora-of-erasures.example';
    expect(
      (await keys.post('/v1/accounts', { v: 1, accounts: [{ id, identifiers: [{ type: 'HANDLE', value: name }] }] }, 'orders')).status,
    ).toBe(200);
    const order = new SignedOrder(orderOf({ targets: [{ type: 'HANDLE', value: name, decisions: target?.decisions ?? [] }] }));
    const { body } = keys.lawful({ account: id, order });
    const release = counsel.sign(order.statement('RELEASE', 'COUNSEL', counsel, { endsAt: instant(hourMs) }));
    expect(
      (await keys.grant({ ...body, acts: [...order.acts().filter(({ statement }) => statement.act !== 'RELEASE'), release] })).status,
    ).toBe(201);
    const signed = [erasing(counsel, id), erasing(auditor, id)];
    await expectRefused(await erase(id, signed), 'KEPT_BY_ORDER');
    keys.aheadMs = hourMs + 1_000;
    expect((await erase(id, signed)).status).toBe(200);
    keys.aheadMs = 0;
    expect([await secretsOf(id), await waiting()]).toEqual([0, 0]);
  });
});

describe('an erasure', () => {
  it('that a counsel and the auditor signed destroys the secrets, and with them what was granted under an order that has ended', async () => {
    const { handle, operation, body, order } = keys.lawful({ account: keys.alma.id });
    expect((await keys.grant(body)).status).toBe(201);
    await withdraw(order);
    const { asked } = keys.alma.key('TRAFFIC', '2026-01-01');
    const acts = [erasing(counsel, keys.alma.id), erasing(auditor, keys.alma.id)];
    const reply = await erase(keys.alma.id, acts);
    expect(reply.status).toBe(200);
    const receipt = reply.body['receipt'] as Record<string, unknown>;
    const ids = acts.map(({ statement }) => actId(statement)).toSorted();
    expect(receipt).toMatchObject({ v: 1, account: keys.alma.id, acts: ids });
    const message = Buffer.from(`writ/erasure/v1\0${hashOf(receipt)}`);
    const signature = Buffer.from(String(reply.body['signature']), 'base64');
    expect(verify(null, message, createPublicKey(servicePublicKey), signature)).toBe(true);
    const line = { operation: 'ERASE', outcome: 'DONE', part: null, account: keys.alma.id, acts: ids, secrets: 1 };
    expect(await keys.lastLine()).toEqual(line);
    expect(await secretsOf(keys.alma.id)).toBe(0);
    const open = { v: 1, handle, operation, keys: [asked] };
    expect((await keys.post('/v1/open', open, 'records')).status).toBe(403);
    await expectRefused(await keys.grant(keys.lawful({ account: keys.alma.id }).body), 'NOT_IN_ORDER');
  });

  it('is done once: the same acts again get the same receipt, and destroy nothing that came later', async () => {
    await made('account-dora');
    const acts = [erasing(counsel, 'account-dora'), erasing(auditor, 'account-dora')];
    const first = await erase('account-dora', acts);
    expect(first.status).toBe(200);
    await made('account-dora');
    expect(await erase('account-dora', acts.toReversed())).toEqual(first);
    expect(await secretsOf('account-dora')).toBe(1);
    // One of them beside a new one is no second pair.
    await expectRefused(await erase('account-dora', [acts[0], erasing(auditor, 'account-dora', { at: instant(-1_000) })]), 'USED_UP');
    expect(await secretsOf('account-dora')).toBe(1);
  });

  it('is refused without both of them, over this account, of the last day', async () => {
    const [account, other] = ['account-bert', 'account-else'];
    const both = (more: Partial<Statement>) => [erasing(counsel, account, more), erasing(auditor, account, more)];
    await expectRefused(await erase(account, [erasing(counsel, account), erasing(counsel2, account)]), 'WRONG_SIGNER');
    await expectRefused(await erase(account, [erasing(agent, account), erasing(auditor, account)]), 'WRONG_SIGNER');
    const twice = [erasing(counsel, account), erasing(counsel, account, { at: instant(-1_000) })];
    await expectRefused(await erase(account, twice), 'NOT_DISTINCT');
    await expectRefused(await erase(account, [erasing(counsel, account), erasing(auditor, other)]), 'OTHER_ACCOUNT');
    await expectRefused(await erase(other, both({})), 'OTHER_ACCOUNT');
    await expectRefused(await erase(account, both({ at: instant(-25 * hourMs) })), 'ENDED');
    await expectRefused(await erase(account, both({ at: instant(-hourMs), endsAt: instant(-1_000) })), 'ENDED');
    const stranger = new SoftAuthenticator(signingOrigin, { subject: 'auditor-9', roles: ['AUDITOR'] });
    await expectRefused(await erase(account, [erasing(counsel, account), erasing(stranger, account)]), 'UNKNOWN_CREDENTIAL');
    const changed = both({}).map((act) => ({ ...act, statement: { ...act.statement, at: instant(-2_000) } }));
    expect((await erase(account, changed)).status).toBe(403);
    for (const acts of [
      both({ act: 'SUSPEND' }),
      both({ order: 'an-order', generation: 1 }),
      both({}).slice(0, 1),
      both({ at: instant(hourMs) }),
    ])
      expect((await erase(account, acts)).status).toBe(400);
    expect(await secretsOf(account)).toBe(1);
  });
});

describe('who is no part of Writ', () => {
  const linesOf = async (operation: string, outcome: string) => {
    const of = [operation, outcome];
    const { rows } = await keys.pool.query(
      "SELECT line FROM journal WHERE line ->> 'operation' = $1 AND line ->> 'outcome' = $2 ORDER BY seq",
      of,
    );
    return rows.map(({ line }) => line);
  };

  it('fills the journal with no invented keys: a line a minute has how many there were', async () => {
    await keys.stop();
    await keys.run();
    await keys.pool.query('DELETE FROM journal');
    const invented = (subject: string) => {
      const own = new SoftAuthenticator(signingOrigin, { subject, roles: ['COUNSEL'] });
      const { issuer, organisation } = own.credential;
      const of = { v: 1, act: 'WITHDRAW', order: 'order-1', generation: null, digest: 'ab'.repeat(32) } as const;
      return own.sign({ ...of, issuer, subject, role: 'COUNSEL', organisation, at: instant(), endsAt: null });
    };
    const end = (act: unknown) => keys.post('/v1/ends', { v: 1, act });
    const begin = 60_000 - (Date.now() % 60_000);
    keys.aheadMs = begin;
    const first = invented('stranger-0');
    expect((await end(first)).body['code']).toBe('UNKNOWN_CREDENTIAL');
    for (let i = 1; i < 12; i += 1) expect((await end(invented(`stranger-${i}`))).status).toBe(403);
    // What a registered key signed has a line of its own, as ever.
    const refused = () => keys.post('/v1/ends', { v: 1, act: counsel.sign(suspension(counsel)) });
    for (let i = 0; i < 3; i += 1) expect((await refused()).body['code']).toBe('UNKNOWN_CREDENTIAL');
    expect(await linesOf('END', 'UNKNOWN_CREDENTIAL')).toEqual([
      { operation: 'END', outcome: 'UNKNOWN_CREDENTIAL', part: null, act: actId(first.statement), count: 1 },
      ...Array(3).fill({ operation: 'END', outcome: 'UNKNOWN_CREDENTIAL', part: null, act: expect.any(String) }),
    ]);
    keys.aheadMs = begin + 60_000;
    expect((await end(invented('stranger-20'))).status).toBe(403);
    expect((await linesOf('END', 'UNKNOWN_CREDENTIAL')).at(-1)).toMatchObject({ count: 12 });
    keys.aheadMs = 0;
  });

  it('is answered twenty times a minute from a network: then 429, and one line with a count', async () => {
    await keys.stop();
    // From the begin of a minute on, so that none is over meanwhile.
    const begin = 60_000 - (Date.now() % 60_000);
    keys.aheadMs = begin;
    keys.listen = { host: '127.0.0.1', port: 0 };
    await keys.run();
    const post = (path: string) => fetch(`${keys.url}${path}`, { method: 'POST', body: '{}' });
    for (let i = 0; i < 20; i += 1) expect((await post(i % 2 === 0 ? '/v1/ends' : '/v1/credentials')).status).toBe(400);
    for (let i = 0; i < 3; i += 1) {
      const refused = await post('/v1/ends');
      expect([refused.status, ((await refused.json()) as { code: string }).code]).toEqual([429, 'TOO_MANY']);
      const seconds = Number(refused.headers.get('retry-after'));
      expect(seconds >= 1 && seconds <= 60).toBe(true);
    }
    expect(await keys.lastLine()).toEqual({ operation: 'END', outcome: 'TOO_MANY', part: null, count: 1 });
    expect((await post('/v1/erasures')).status).toBe(429);
    // A path of parts is refused as ever, and takes nothing of it.
    expect((await post('/v1/grants')).status).toBe(401);
    keys.aheadMs = begin + 60_000;
    expect((await post('/v1/ends')).status).toBe(400);
    await keys.stop();
    const { rows } = await keys.pool.query("SELECT line FROM journal WHERE line ->> 'outcome' = 'TOO_MANY' ORDER BY seq");
    expect(rows.map(({ line }) => [line.operation, line.count])).toEqual([
      ['END', 1],
      ['ERASE', 1],
      ['END', 2],
    ]);
    keys.aheadMs = 0;
    await keys.run();
  });
});
