/** What the service of keys saw is kept: over a restart, by two who ask at once, and against a database that was put back. */
import { formatAddCheckpoint, fromBase64, openNote } from '@writ/tlog';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KeysUnderTest, SignedOrder } from './keys-service.ts';

let keys: KeysUnderTest;
beforeAll(async () => {
  keys = await KeysUnderTest.start();
});
afterAll(() => keys.end());

const pathOf = (from: number, to: number) => keys.log.consistency(from, to).map((hash) => fromBase64(hash) ?? new Uint8Array());
const cosign = (from: number, note: string, to: number) =>
  keys.text('/add-checkpoint', formatAddCheckpoint({ oldSize: from, proof: from === 0 ? [] : pathOf(from, to), checkpoint: note }));

describe('the memory of the service of keys', () => {
  it('is kept over a restart: a fork and a used decision are refused as before', async () => {
    const { body, order } = keys.lawful();
    expect((await keys.grant(body)).status).toBe(201);
    await keys.stop();
    await keys.run();
    expect(await keys.seenSize()).toBe(keys.log.size);
    const fork = keys.log.fork(1);
    fork.grow(4);
    const entry = keys.decide({ account: keys.alma.id, order, grant: '0'.repeat(64), operation: 'x' }, fork);
    expect(await keys.grant(keys.request(entry, order, { log: fork, cosigned: 3 }))).toMatchObject({ status: 403, body: { code: 'FORK' } });
    expect(await keys.grant(keys.lawful({ order, grant: body.grant }).body)).toMatchObject({ status: 403, body: { code: 'USED_UP' } });
  });

  it('takes two larger trees at once one after the other: the one that was overtaken is asked for another proof', async () => {
    const [one, other] = [keys.lawful(), keys.lawful()];
    // Both proofs begin at what was seen before either of them.
    const replies = await Promise.all([keys.post('/v1/grants', one.body, 'orders'), keys.post('/v1/grants', other.body, 'orders')]);
    const sizes = [one, other].map(({ entry }) => entry.index + 1);
    expect(sizes).toContain(await keys.seenSize());
    const statuses = replies.map(({ status }) => status);
    expect(statuses).toContain(201);
    expect(statuses.every((status) => status === 201 || status === 409)).toBe(true);
    for (const { entry, order } of [one, other]) expect((await keys.grant(keys.request(entry, order))).status).toBe(201);
    expect(await keys.seenSize()).toBe(Math.max(...sizes));
  });

  it('takes one of two histories that are shown at once, and never both', async () => {
    const fork = keys.log.fork(0);
    fork.grow(2);
    keys.log.grow(2);
    const order = new SignedOrder();
    const [real, forged] = [keys.log, fork].map((log) => {
      const entry = keys.decide({ account: keys.alma.id, order, grant: (log === fork ? 'a' : 'b').repeat(64), operation: 'x' }, log);
      return keys.request(entry, order, { log, cosigned: 3 });
    });
    const replies = await Promise.all([keys.post('/v1/grants', real, 'orders'), keys.post('/v1/grants', forged, 'orders')]);
    expect(replies.map(({ status }) => status).toSorted()).toEqual([201, 403]);
    expect(replies.find(({ status }) => status === 403)?.body['code']).toBe('FORK');
    // The rest of the file goes on with the history that was taken.
    if (replies[1]?.status === 201) Object.assign(keys, { log: fork });
  });

  it('is that of a witness: the service cosigns what extends it, and asks for the right size', async () => {
    const from = await keys.seenSize();
    keys.log.grow(3);
    const note = keys.log.checkpoint({ cosigned: 0 });
    expect(await cosign(0, note, keys.log.size)).toMatchObject({ status: 409, text: `${from}\n` });
    const answer = await cosign(from, note, keys.log.size);
    expect(answer.status).toBe(200);
    expect(openNote(note + answer.text, [keys.own.cosigner]).verified).toHaveLength(1);
    expect(await keys.seenSize()).toBe(keys.log.size);
    const fork = keys.log.fork(2);
    fork.grow(5);
    const forged = fork.checkpoint({ cosigned: 0 });
    expect((await cosign(keys.log.size, forged, keys.log.size)).status).toBe(422);
    expect(await keys.lastLine()).toMatchObject({ operation: 'COSIGN', outcome: 'FORK' });
  });

  it('is found to be an older copy by what the service cosigned itself', async () => {
    const before = await keys.seenSize();
    const { rows } = await keys.pool.query('SELECT size, root FROM seen');
    const { entry, order } = keys.lawful();
    const note = keys.log.checkpoint({ cosigned: 2 });
    const cosigned = note + (await cosign(before, note, keys.log.size)).text;
    await keys.pool.query('UPDATE seen SET size = $1, root = $2', [rows[0].size, rows[0].root]);
    const request = keys.request(entry, order);
    const consistency = { from: before, path: keys.log.consistency(before, keys.log.size) };
    // Without its own line the service can't know; with it, it has signed more than it remembers.
    const shown = { ...request, consistency, proof: request.proof.slice(0, request.proof.indexOf('log.example.org\n')) + cosigned };
    expect(await keys.grant(shown)).toMatchObject({ status: 403, body: { code: 'SET_BACK' } });
    expect(await keys.lastLine()).toMatchObject({ outcome: 'SET_BACK' });
  });
});

describe('the server of the service of keys', () => {
  it('answers that it lives and is ready, and nothing beside its paths', async () => {
    for (const [path, method, status] of [
      ['/healthz', 'GET', 200],
      ['/readyz', 'GET', 200],
      ['/v1/grants', 'GET', 405],
      ['/', 'POST', 404],
      ['/v1/seen', 'POST', 404],
      ['/__proto__', 'POST', 404],
    ] as const)
      expect((await keys.text(path, '', method)).status, path).toBe(status);
    expect((await keys.post('/v1/grants', {})).status).toBe(401);
    expect((await keys.text('/v1/ends', '{"v":1,"v":1}')).body['code']).toBe('BAD_REQUEST');
    expect((await keys.text('/v1/ends', 'x'.repeat(1_000_001))).status).toBe(413);
    expect(keys.faults).toEqual([]);
  });
});
