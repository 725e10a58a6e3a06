/** What the service of keys saw is kept: over a restart, by two who ask at once, and against a database that was put back. */
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
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
    expect(await keys.cosignedSize()).toBe(keys.log.size);
    // Nobody but the log signed it: grants are judged by what had a quorum.
    expect(await keys.seenSize()).toBe(from);
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
    const cosigned = note + (await cosign(await keys.cosignedSize(), note, keys.log.size)).text;
    for (const memory of ['seen', 'cosigned'])
      await keys.pool.query(`UPDATE ${memory} SET size = $1, root = $2`, [rows[0].size, rows[0].root]);
    const request = keys.request(entry, order);
    const consistency = { from: before, path: keys.log.consistency(before, keys.log.size) };
    // Without its own line the service can't know; with it, it has signed more than it remembers.
    const shown = { ...request, consistency, proof: request.proof.slice(0, request.proof.indexOf('log.example.org\n')) + cosigned };
    expect(await keys.grant(shown)).toMatchObject({ status: 403, body: { code: 'SET_BACK' } });
    expect(await keys.lastLine()).toMatchObject({ outcome: 'SET_BACK' });
  });
});

describe('a checkpoint that nobody but the log signed', () => {
  it('is cosigned, and ends no grant; whoever operates the service puts the memory of cosignatures back', async () => {
    const from = await keys.cosignedSize();
    const longer = keys.log.fork(0);
    longer.grow(500);
    const proof = longer.consistency(from, longer.size).map((hash) => fromBase64(hash) ?? new Uint8Array());
    const text = formatAddCheckpoint({ oldSize: from, proof, checkpoint: longer.checkpoint({ cosigned: 0 }) });
    expect((await keys.text('/add-checkpoint', text)).status).toBe(200);
    expect(await keys.cosignedSize()).toBe(longer.size);
    expect((await keys.grant(keys.lawful().body)).status).toBe(201);
    const note = keys.log.checkpoint({ cosigned: 0 });
    expect(await cosign(from, note, keys.log.size)).toMatchObject({ status: 409, text: `${longer.size}\n` });
    await keys.pool.query('UPDATE cosigned SET size = seen.size, root = seen.root FROM seen WHERE seen.origin = cosigned.origin');
    const seen = await keys.seenSize();
    keys.log.grow(1);
    expect((await cosign(seen, keys.log.checkpoint({ cosigned: 0 }), keys.log.size)).status).toBe(200);
  });

  it('with another signature takes no lock and no connection', async () => {
    // Whoever asked for either memory now would fail.
    await keys.pool.query('ALTER TABLE cosigned RENAME TO away');
    const note = `${keys.log.checkpoint({ cosigned: 0 }).split('\n').slice(0, 3).join('\n')}\n\n\u2014 log.example.org AAAAAAA=\n`;
    expect((await cosign(0, note, keys.log.size)).status).toBe(403);
    await keys.pool.query('ALTER TABLE away RENAME TO cosigned');
  });
});

describe('a database that was put back', () => {
  /** A witness that has seen so many entries. */
  async function witnessOf(size: number) {
    const asked: string[] = [];
    const server = createServer(async (request, response) => {
      for await (const part of request) asked.push(String(part).split('\n')[0] ?? '');
      response.writeHead(409, { 'content-type': 'text/x.tlog.size' }).end(`${size}\n`);
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return { server, asked, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/witness/` };
  }
  const restart = async (witness: number, url: string): Promise<void> => {
    await keys.stop();
    keys.witnesses = [{ key: keys.log.witnesses[witness]?.key ?? keys.log.key, url }];
    await keys.run();
  };
  const shown = (log = keys.log, cosigned = 2) => {
    const order = new SignedOrder();
    const entry = keys.decide({ account: keys.alma.id, order, grant: randomBytes(32).toString('hex'), operation: 'x' }, log);
    return keys.grant(keys.request(entry, order, { log, cosigned }));
  };

  it('gives no grant before it has seen as much as a witness that it asks, with the cosignature of that witness', async () => {
    await keys.seenSize();
    keys.log.grow(5);
    const fork = keys.log.fork(5);
    fork.grow(30);
    const { server, asked, url } = await witnessOf(keys.log.size);
    await restart(2, url);
    // The log and a quorum signed another history than the witness has seen.
    expect(await shown(fork)).toMatchObject({ status: 403, body: { code: 'SET_BACK' } });
    expect(await keys.lastLine()).toMatchObject({ operation: 'GRANT', outcome: 'SET_BACK' });
    expect((await shown(keys.log, 3)).status).toBe(201);
    expect((await shown()).status).toBe(201);
    expect(asked).toEqual(['old 0']);
    server.close();
  });

  it('is not found where no witness answers: that is reported, and grants are given', async () => {
    const { server, url } = await witnessOf(1);
    server.close();
    await restart(2, url);
    expect((await shown()).status).toBe(201);
    expect(keys.faults.splice(0)).toHaveLength(1);
    await keys.stop();
    keys.witnesses = [];
    await keys.run();
  });
});

describe('the day of the service of keys', () => {
  const day = async (): Promise<void> => {
    keys.tick();
    await keys.stop();
    await keys.run();
  };

  it('wraps every secret again once an epoch is over, destroys the KEKs before it, and says so in the journal', async () => {
    const { rows: before } = await keys.pool.query('SELECT id, version, kek, wrapped FROM account');
    const begun = await keys.lastLine(true);
    await day();
    expect(await keys.lastLine(true)).toEqual(begun);
    keys.aheadMs = 30 * 86_400_000;
    await day();
    expect(await keys.lastLine(true)).toMatchObject({ operation: 'REWRAP', outcome: 'DONE', secrets: 2, destroyedThrough: before[0].kek });
    for (const { id, version, kek, wrapped } of before)
      await expect(keys.database.backend.unwrap({ account: id, version, epoch: kek }, wrapped)).rejects.toMatchObject({ code: 'KEK_GONE' });
    keys.aheadMs = 0;
  });

  it('tells the operator where it fails, and destroys nothing', async () => {
    await keys.stop();
    const { rows } = await keys.pool.query('SELECT destroyed_through FROM kek');
    const bert = await keys.pool.query("SELECT wrapped FROM account WHERE id = 'account-bert'");
    await keys.pool.query("UPDATE account SET wrapped = decode(repeat('00', 60), 'hex') WHERE id = 'account-bert'");
    keys.aheadMs = 60 * 86_400_000;
    await keys.run();
    await keys.stop();
    expect(keys.faults.splice(0)).toMatchObject([{ code: 'NOT_UNWRAPPED' }]);
    expect((await keys.pool.query('SELECT destroyed_through FROM kek')).rows).toEqual(rows);
    keys.aheadMs = 0;
    await keys.pool.query("UPDATE account SET wrapped = $1 WHERE id = 'account-bert'", [bert.rows[0].wrapped]);
    await keys.run();
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
