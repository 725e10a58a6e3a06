/** A day of the service of keys: its root is computed here by the definition of RFC 6962, over the lines as the database has them. */
import { createHash, createPublicKey, verify } from 'node:crypto';
import { hashOf } from '@writ/tlog/order-digest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KeysUnderTest, servicePublicKey } from './keys-service.ts';

let keys: KeysUnderTest;
beforeAll(async () => {
  keys = await KeysUnderTest.start();
});
afterAll(() => keys.end());

const sha256 = (...parts: Uint8Array[]): Buffer => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();
/** MTH of RFC 6962, 2.1. */
function rootOf(leaves: readonly Buffer[]): Buffer {
  const [only] = leaves;
  if (only === undefined) return sha256();
  if (leaves.length === 1) return sha256(Buffer.of(0), only);
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return sha256(Buffer.of(1), rootOf(leaves.slice(0, split)), rootOf(leaves.slice(split)));
}

/** JSON with sorted names, which for these lines (texts of ASCII, whole numbers, null) is RFC 8785. */
const sorted = (value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(
        Object.entries(value)
          .sort(([one], [other]) => (one < other ? -1 : 1))
          .map(([name, inner]) => [name, sorted(inner)]),
      )
    : value;

async function rootOfLines(day: string): Promise<string> {
  const { rows } = await keys.pool.query<{ seq: string; at: Date; line: unknown }>(
    "SELECT seq, at, line FROM journal WHERE (at AT TIME ZONE 'UTC')::date = $1::date ORDER BY seq",
    [day],
  );
  const leaves = rows.map(({ seq, at, line }) => sha256(Buffer.from(JSON.stringify([Number(seq), at.toISOString(), sorted(line)]))));
  return rootOf(leaves).toString('hex');
}

const askDay = (day: string) => keys.post('/v1/days', { v: 1, day }, 'orders');
const [today] = new Date().toISOString().split('T');
const dayMs = 86_400_000;

describe('a day', () => {
  it('is signed once it is over: the root over the lines of the journal, and counts in bands', async () => {
    const { handle, operation, body } = keys.lawful();
    expect((await keys.grant(body)).status).toBe(201);
    for (let times = 0; times < 12; times += 1) {
      const asked = [keys.alma.key('TRAFFIC', times === 0 ? '2026-01-01' : '2026-05-01').asked];
      await keys.post('/v1/open', { v: 1, handle, operation, keys: asked }, 'records');
    }
    keys.aheadMs = 2 * dayMs;
    const { status, body: found } = await askDay(today ?? '');
    expect(status).toBe(200);
    const { signature, ...day } = found as { signature: string } & Record<string, unknown>;
    expect(day).toEqual({
      v: 1,
      day: today,
      root: await rootOfLines(today ?? ''),
      counts: { granted: '<10', opened: '<10', keys: '<10', refused: 10 },
    });
    const message = Buffer.from(`writ/keys-day/v1\0${hashOf(day)}`);
    expect(verify(null, message, createPublicKey(servicePublicKey), Buffer.from(signature, 'base64'))).toBe(true);
  });

  it('has another root once a line is changed or removed', async () => {
    const rootNow = async () => (await askDay(today ?? '')).body['root'];
    const before = await rootNow();
    await keys.pool.query("UPDATE journal SET line = line || '{\"outcome\": \"DONE\"}' WHERE line ->> 'outcome' = 'KEY_OUTSIDE'");
    const changed = await rootNow();
    await keys.pool.query('DELETE FROM journal WHERE seq = (SELECT min(seq) FROM journal)');
    expect(new Set([before, changed, await rootNow()]).size).toBe(3);
  });

  it('without a line has the root of the empty tree', async () => {
    const { body } = await askDay('2026-01-01');
    expect(body).toMatchObject({ root: sha256().toString('hex'), counts: { granted: '<10', opened: '<10', keys: '<10', refused: '<10' } });
  });

  it('that is not over, or is none, is refused, and it is for `orders` and the writer alone', async () => {
    keys.aheadMs = 0;
    expect((await askDay(today ?? '')).body).toMatchObject({ code: 'BAD_REQUEST', message: expect.stringContaining('is over') });
    expect(await keys.lastLine()).toMatchObject({ operation: 'DAY', outcome: 'BAD_REQUEST', part: 'orders' });
    expect((await askDay('2026-02-30')).status).toBe(400);
    expect((await keys.post('/v1/days', { v: 1, day: '2026-01-01' }, 'records')).body).toMatchObject({ code: 'OTHER_RECIPIENT' });
    expect((await keys.post('/v1/days', { v: 1, day: '2026-01-01' })).status).toBe(401);
    expect((await keys.post('/v1/days', { v: 1, day: '2026-01-01' }, 'writer')).status).toBe(200);
    expect(keys.faults).toEqual([]);
  });
});
