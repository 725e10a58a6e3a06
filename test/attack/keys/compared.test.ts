/** What is counted in one statement is counted only as it was judged: whatever changed between the two is judged again. And how many statements that takes. */
import { createHash } from 'node:crypto';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { countOpening, readGrant, timesMost } from '../../../apps/keys/store/openings.ts';
import { KeysUnderTest, people, SignedOrder } from './keys-service.ts';

let keys: KeysUnderTest;
beforeAll(async () => {
  keys = await KeysUnderTest.start();
});
afterEach(() => expect(keys.faults).toEqual([]));
afterAll(() => keys.end());

async function granted(order = new SignedOrder()) {
  const lawful = keys.lawful({ order });
  expect((await keys.grant(lawful.body)).status).toBe(201);
  const handleHash = createHash('sha256').update(lawful.handle).digest();
  const open = () =>
    keys.post(
      '/v1/open',
      { v: 1, handle: lawful.handle, operation: lawful.operation, keys: [keys.alma.key('TRAFFIC', '2026-01-01').asked] },
      'records',
    );
  return { ...lawful, handleHash, open, order };
}

/** Judges a grant, lets something happen, and then counts an opening as it was judged. */
async function countedAfter(happens: (grant: Awaited<ReturnType<typeof granted>>) => Promise<unknown>) {
  const grant = await granted();
  const { handleHash } = grant;
  const judged = await readGrant(keys.pool, handleHash, [1]);
  if (judged === undefined) throw new Error('It was granted.');
  expect(judged).toMatchObject({ signers: 4, secrets: [{ version: 1 }], times: 0 });
  await happens(grant);
  const lines = async () => Number((await keys.pool.query('SELECT FROM journal')).rowCount);
  const before = await lines();
  const line = { operation: 'OPEN', outcome: 'DONE', part: 'records' } as const;
  const counted = await countOpening(keys.pool, { handleHash, judged, versions: [1], ids: ['key-1'], at: new Date(), line });
  expect((await lines()) - before).toBe(counted === 'COUNTED' ? 1 : 0);
  return counted;
}

/** What the service asks of its database while it answers. */
async function during(act: () => Promise<unknown>): Promise<string[]> {
  const asked = vi.spyOn(pg.Client.prototype, 'query');
  try {
    await act();
    return asked.mock.calls.map(([query]) => {
      const one = query as unknown as string | { name?: string; text: string };
      return typeof one === 'string' ? one : (one.name ?? one.text);
    });
  } finally {
    asked.mockRestore();
  }
}

describe('an opening is not counted, and has no line of the journal, where after it was judged', () => {
  it('nothing happened: then it is', async () => {
    expect(await countedAfter(async () => {})).toBe('COUNTED');
  });

  it('another one was counted, and one is left: then it is', async () => {
    expect(await countedAfter(async ({ open }) => expect((await open()).status).toBe(200))).toBe('COUNTED');
  });

  it('the last that was left was counted', async () => {
    const openAll = async ({ open }: Awaited<ReturnType<typeof granted>>) => {
      for (let n = 0; n < timesMost; n += 1) expect((await open()).status).toBe(200);
    };
    expect(await countedAfter(openAll)).toBe('CHANGED');
  });

  it('somebody signed an end of the order', async () => {
    const end = ({ order }: { order: SignedOrder }) =>
      keys.pool.query(
        `INSERT INTO ended (act, order_id, role, organisation, signed, received_at) VALUES ($1, $1, 'COUNSEL', NULL, '{}', now())`,
        [order.id],
      );
    expect(await countedAfter(end)).toBe('CHANGED');
  });

  it('a key that signed for it was suspended', async () => {
    const { id } = people.judge.credential;
    const suspend = () => keys.pool.query('UPDATE credential SET revoked_at = now() WHERE id = $1', [id]);
    expect(await countedAfter(suspend)).toBe('CHANGED');
    await keys.pool.query('UPDATE credential SET revoked_at = NULL WHERE id = $1', [id]);
  });

  it('somebody else holds the secret to change it, until they are done', async () => {
    const client = await keys.pool.connect();
    const hold = async () => {
      await client.query('BEGIN');
      await client.query('UPDATE account SET kek = kek WHERE id = $1', [keys.alma.id]);
    };
    try {
      expect(await countedAfter(hold)).toBe('CHANGED');
      const { open } = await granted();
      const waiting = open();
      await client.query('COMMIT');
      expect((await waiting).status).toBe(200);
    } finally {
      client.release(true);
    }
  });
});

describe('openings at once', () => {
  it('are as many as a handle has, and the others are refused', async () => {
    const { open } = await granted();
    const replies = await Promise.all(Array.from({ length: timesMost + 2 }, open));
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 403, 403]);
  });

  it('are judged once each, where they are no more than it has', async () => {
    const { open } = await granted();
    const replies: number[] = [];
    const asked = await during(async () => replies.push(...(await Promise.all([open(), open()])).map(({ status }) => status)));
    expect(replies).toEqual([200, 200]);
    expect(asked.filter((name) => name === 'grant')).toHaveLength(2);
  });
});

describe('grants at once', () => {
  it('are each judged by the one before: of eight that are asked for, as many are given as the floor has left', async () => {
    await keys.pool.query('DELETE FROM opened');
    const order = new SignedOrder();
    await granted(order);
    await keys.pool.query(
      `INSERT INTO opened (handle_hash, log_origin, log_idx, account_id, operation, scopes, reference, person, body, bodies, is_export, granted_at, expires_at)
       SELECT sha256(n::text::bytea), 'past', n, account_id, operation, scopes, reference, 'another', 'another', bodies, false, granted_at, expires_at
       FROM opened, generate_series(1, 96) n WHERE reference = $1`,
      [order.id],
    );
    const asked = Array.from({ length: 8 }, () => keys.lawful({ order }));
    const bodies = asked.map(({ entry }) => keys.request(entry, order));
    // The first shows the tree, so that the others need no proof of it.
    const [first, ...others] = bodies;
    const replies = [await keys.grant(first)];
    replies.push(...(await Promise.all(others.map((body) => keys.post('/v1/grants', { ...body, consistency: null }, 'orders')))));
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 201, 201, 403, 403, 403, 403, 403]);
    const { rows } = await keys.pool.query('SELECT count(*)::int AS count FROM opened WHERE reference = $1', [order.id]);
    expect(rows).toEqual([{ count: 100 }]);
  });

  it('are refused, and nothing is kept, where after one was judged another showed that its order began earlier', async () => {
    const lawful = keys.lawful();
    const query = pg.Pool.prototype.query as (...of: unknown[]) => Promise<unknown>;
    const spy = vi.spyOn(pg.Pool.prototype, 'query').mockImplementation(async function (this: pg.Pool, ...of: unknown[]) {
      const [one] = of as [{ name?: string }];
      const began = "INSERT INTO begun (order_id, at) VALUES ($1, '2026-01-01') ON CONFLICT DO NOTHING";
      if (one.name === 'keep') await query.call(this, began, [lawful.order.id]);
      return query.apply(this, of);
    } as typeof pg.Pool.prototype.query);
    const reply = await keys.grant(lawful.body).finally(() => spy.mockRestore());
    expect(reply).toMatchObject({ status: 403, body: { code: 'UNVALIDATED' } });
    expect((await keys.pool.query('SELECT FROM opened WHERE reference = $1', [lawful.order.id])).rowCount).toBe(0);
  });

  it('are each a count in the row of the log, whoever keeps them', async () => {
    const grants = async () => Number((await keys.pool.query('SELECT grants FROM seen')).rows[0]?.grants);
    await keys.pool.query('DELETE FROM opened');
    const before = await grants();
    await granted();
    expect(await grants()).toBe(before + 1);
  });
});

describe('statements of the database', () => {
  it('are two for a grant, three where its tree is larger, and three for an opening, whatever the number of keys', async () => {
    await keys.pool.query('DELETE FROM opened');
    const order = new SignedOrder();
    const [one, other] = [keys.lawful({ order }), keys.lawful({ order })];
    const larger = keys.request(one.entry, order);
    expect(await during(() => keys.post('/v1/grants', larger, 'orders'))).toEqual(['known', 'swap', 'keep']);
    const same = { ...keys.request(other.entry, order), consistency: null };
    expect(await during(() => keys.post('/v1/grants', same, 'orders'))).toEqual(['known', 'keep']);
    await keys.seenSize();
    const asked = ['2026-01-01', '2026-02-01', '2026-02-01'].map((month) => keys.alma.key('TRAFFIC', month).asked);
    const open = { v: 1, handle: one.handle, operation: one.operation, keys: asked };
    const replies: unknown[] = [];
    expect(await during(async () => replies.push((await keys.post('/v1/open', open, 'records')).status))).toEqual([
      'grant',
      'count',
      expect.stringContaining('pg_logical_emit_message'),
    ]);
    expect(replies).toEqual([200]);
  });
});
