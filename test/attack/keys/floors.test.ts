/** Whom the floor under every order counts: the body that issued it and who released it, and no name that the entry gives itself. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { KeysUnderTest, orderOf, people, type Reply, SignedOrder } from './keys-service.ts';

let keys: KeysUnderTest;
beforeAll(async () => {
  keys = await KeysUnderTest.start();
});
afterEach(async () => {
  expect(keys.faults).toEqual([]);
  await keys.pool.query('DELETE FROM opened');
});
afterAll(() => keys.end());

async function expectRefused(reply: Reply, code: string, status = 403): Promise<void> {
  expect({ status: reply.status, code: reply.body['code'] }).toEqual({ status, code });
  expect(await keys.lastLine()).toMatchObject({ outcome: code });
}
const { counsel, counsel2, judge } = people;
const personOf = ({ credential: { issuer, subject } }: typeof counsel) => JSON.stringify([issuer, subject]);

/** Grants that others had of the body today, each of an order and an account of its own. */
async function others(count: number, releaser: string | null, day = new Date(Date.now() - 3_600_000)): Promise<void> {
  await keys.pool.query(
    `INSERT INTO opened (handle_hash, log_origin, log_idx, account_id, operation, scopes, reference, person, body, bodies, is_export, releaser, released_on, granted_at, expires_at)
     SELECT sha256(n::text::bytea), 'past', n, 'account-' || n, 'x', '[]', 'order-' || n, 'another', 'northport-police', '{}', false, $2, $3, now(), now()
     FROM generate_series(1, $1::integer) n`,
    [count, releaser, releaser && day.toISOString().slice(0, 10)],
  );
}
const asked = (order = new SignedOrder()) => keys.grant(keys.lawful({ order }).body);

describe('who is counted', () => {
  it('is of a body that the order names', async () => {
    const initiator = { issuer: 'https://people.example.org', subject: 'x' };
    for (const organisation of ['southport-police', null])
      await expectRefused(await keys.grant(keys.lawful({ more: { initiator: { ...initiator, organisation } } }).body), 'NO_PERMIT');
  });

  it('is the issuing body, whoever of the order asks', async () => {
    const { issuer, subject, organisation } = judge.credential;
    const byJudge = () => keys.grant(keys.lawful({ more: { initiator: { issuer, subject, organisation } } }).body);
    await others(999, null);
    expect((await byJudge()).status).toBe(201);
    await expectRefused(await byJudge(), 'OVER_LIMIT');
  });
});

describe('who releases', () => {
  it('releases twenty orders a day, whoever reads them', async () => {
    await others(20, personOf(counsel));
    await expectRefused(await asked(), 'OVER_LIMIT');
    await keys.pool.query("DELETE FROM opened WHERE reference = 'order-1'");
    const order = new SignedOrder();
    expect((await asked(order)).status).toBe(201);
    expect((await asked(order)).status).toBe(201);
    await expectRefused(await asked(), 'OVER_LIMIT');
  });

  it('is counted apart from others, by the day of the release, and not in an emergency', async () => {
    await others(20, personOf(counsel2));
    expect((await asked()).status).toBe(201);
    await keys.pool.query('DELETE FROM opened');
    await others(20, personOf(counsel), new Date(Date.now() - 48 * 3_600_000));
    expect((await asked()).status).toBe(201);
    await keys.pool.query('DELETE FROM opened');
    await others(20, personOf(counsel));
    expect((await asked(new SignedOrder(orderOf({ emergency: { ground: 'LIFE', threat: null } })))).status).toBe(201);
  });

  it('releases fifty accounts a day to one body, with everybody together', async () => {
    await others(50, 'another');
    await expectRefused(await asked(), 'OVER_LIMIT');
    await keys.pool.query("UPDATE opened SET body = 'southport-police' WHERE reference = 'order-1'");
    expect((await asked()).status).toBe(201);
  });
});
