/**
 * Packages in hands that are not their recipient's: another body, a key that nobody has opened anything with, a revoked key, the hash of another package, a range that
 * goes on after the end, and a log that can't be written.
 */

import { mkdtemp, rm } from 'node:fs/promises';
import { get, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasOpenssl } from '@writ/cms/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { faults } from '../../apps/server/process/process-log.ts';
import { type DeliveryKey, deliveryKey } from '../harness/delivery-keys.ts';
import { entriesFrom, holderIn, logSize } from '../harness/disclosures.ts';
import { epoc, type OrderView, onGrounds, ordersOn } from '../harness/orders.ts';
import { given, openWithOpenssl, type PackageView, packagesOn, refused, sealOfStack, sha256Of } from '../harness/packages.ts';
import { Wire } from '../harness/proxy.ts';
import { type Stack, startStack } from '../harness/stack.ts';

let wire: Wire;
let stack: Stack;
let folder: string;
let orders: ReturnType<typeof ordersOn>;
let packages: ReturnType<typeof packagesOn>;
let email: string;

/** Another order for the same address, in force. */
const inForce = (grounds: string): Promise<OrderView> =>
  orders.intoForce(onGrounds(grounds, epoc(email, { categories: ['SUBSCRIBER', 'IDENTIFICATION'] })));

/** A package that can be fetched, and its volume. */
async function ready(order: OrderView, key: DeliveryKey) {
  const asked = given(await packages.request('police', order, key));
  const made = await packages.until('police', order.id, asked.id, 'READY');
  const [volume = expect.fail('it has no volume')] = made.volumes;
  return { made, volume, path: volume.url ?? expect.fail('it has no address') };
}

/** P, which only who opens a package learns before it is acknowledged. */
const hashOf = async ({ id }: PackageView): Promise<string> =>
  (await stack.sql<{ hash: string }>('postgres', 'SELECT hash FROM orders.package_volume WHERE package_id = $1', [id]))[0]?.hash ??
  expect.fail();

const chunksOf = async ({ id }: PackageView): Promise<number> =>
  (await stack.sql('postgres', 'SELECT FROM orders.package_chunk WHERE package_id = $1', [id])).length;
const gone = (made: PackageView) => vi.waitFor(async () => expect(await chunksOf(made)).toBe(0), { timeout: 60_000, interval: 100 });

describe.skipIf(!hasOpenssl)('a package (needs openssl)', () => {
  let key: DeliveryKey;
  beforeAll(async () => {
    faults.log.level = 'silent';
    stack = await startStack({
      lookMs: 200,
      connections: async (database) => {
        const { host, user, database: name } = database.options('log');
        wire = await Wire.open(host);
        return { log: `postgres://${user}@localhost/${name}?host=${encodeURIComponent(wire.folder)}` };
      },
    });
    folder = await mkdtemp(join(tmpdir(), 'writ-packages-'));
    orders = ordersOn(stack);
    packages = packagesOn(stack);
    ({ email } = await holderIn(stack, 'holder-1'));
    // The log has entries then, which a key names.
    await inForce('Nothing is known of the sender.');
    key = await deliveryKey(stack, folder, { organisation: 'northport-police', tried: true });
  });
  afterEach(() => wire.heal());
  afterAll(async () => {
    await stack?.close();
    await wire?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('is asked for and fetched by its recipient alone, and answers everybody else alike', async () => {
    const order = await inForce('The first sender is not known.');
    expect(refused(await packages.request('judge', order, key))).toEqual(['NOT_COMPETENT']);
    expect(refused(await packages.request('regulator', order, key))).toEqual(['NOT_FOUND']);
    const others = await deliveryKey(stack, folder, { organisation: 'northport-district-court', tried: true, kind: 'P-384' });
    expect(refused(await packages.request('police', order, others))).toEqual(['NOT_FOUND']);
    expect(refused(await packages.request('police', { ...order, generation: order.generation + 1 }, key))).toEqual(['STALE']);
    const { path } = await ready(order, key);
    const invented = path.replace(/[0-9a-f]{8}/, '00000000');
    const answers = await Promise.all([
      ...['judge', 'regulator', null].map((login) => packages.fetchVolume(login, path)),
      packages.fetchVolume('police', invented),
      packages.fetchVolume('police', path.replace(/1$/, '2')),
    ]);
    expect(new Set(answers.map(({ status, bytes }) => `${status} ${bytes.toString()}`))).toHaveLength(1);
    expect(answers[0]?.status).toBe(404);
    // A token of another graph is told to come again, whatever there is.
    const unknown = await Promise.all([path, invented].map((one) => packages.fetchVolume('agent-1', one)));
    expect(new Set(unknown.map(({ status, bytes }) => `${status} ${bytes.toString()}`))).toHaveLength(1);
    expect(unknown[0]?.status).toBe(401);
    expect(await packages.ofOrder('judge', order.id)).toEqual([]);
    expect((await packages.ofOrder('auditor', order.id)).map(({ volumes }) => volumes[0]?.url)).toEqual([null]);
  });

  it('has made-up data for a key that was not tried, for which nothing is decided or read, and the key is tried once it is acknowledged', async () => {
    const order = await inForce('The second sender is not known.');
    const fresh = await deliveryKey(stack, folder, { organisation: 'northport-police', tried: false, kind: 'P-384' });
    const start = await logSize(stack);
    const { made, path } = await ready(order, fresh);
    expect(made.trial).toBe(true);
    const types = (await entriesFrom(stack, start)).flatMap(({ type }) =>
      type?.startsWith('record.') || type?.startsWith('access.') ? [type] : [],
    );
    expect(types).toEqual(['record.exported.v1']);
    const { bytes } = await packages.fetchVolume('police', path);
    const opened = await openWithOpenssl(folder, bytes, fresh, sealOfStack(stack));
    expect(opened.status).toBe(0);
    expect(opened.report).toMatchObject({ hash: await hashOf(made), faults: [] });
    expect(JSON.stringify(await opened.json('data/records/subscriber.json'))).not.toContain(email);
    const [handed = expect.fail()] = await packages.ofOrder('police', order.id);
    expect(given(await packages.acknowledge('police', handed, [opened.report.hash])).state).toBe('ACKNOWLEDGED');
    const real = given(await packages.request('police', order, fresh));
    expect(real.trial).toBe(false);
  });

  it('is not acknowledged by the hash of another one, nor before it was fetched', async () => {
    const order = await inForce('The third sender is not known.');
    const [one, two] = [await ready(order, key), await ready(order, key)];
    expect(refused(await packages.acknowledge('police', two.made, [await hashOf(two.made)]))).toEqual(['WRONG_STATE']);
    await packages.fetchVolume('police', two.path);
    const handed = (await packages.ofOrder('police', order.id)).find(({ id }) => id === two.made.id) ?? expect.fail();
    expect(refused(await packages.acknowledge('police', handed, [await hashOf(one.made)]))).toEqual(['DIGEST_MISMATCH']);
    expect(refused(await packages.acknowledge('judge', handed, [await hashOf(two.made)]))).toEqual(['NOT_FOUND']);
    const rejected = given(await packages.reject('police', handed, 'INCOMPLETE', 'A page is missing.'));
    expect(rejected.state).toBe('REJECTED');
    await gone(rejected);
  });

  it('is asked for three times a day of a target', async () => {
    const order = await inForce('The fourth sender is not known.');
    for (let at = 0; at < 3; at += 1) given(await packages.request('police', order, key));
    expect(refused(await packages.request('police', order, key))).toEqual(['LIMIT_EXCEEDED']);
  });

  it('ends between two ranges when its key is revoked, and when its order is withdrawn', async () => {
    const order = await inForce('The fifth sender is not known.');
    const other = await deliveryKey(stack, folder, { organisation: 'northport-police', tried: true, kind: 'RSA of 3,072 bits' });
    const [ofOther, ofKey] = [await ready(order, other), await ready(order, key)];
    for (const { path } of [ofOther, ofKey]) expect((await packages.fetchVolume('police', path, { range: 'bytes=0-9' })).status).toBe(206);
    await stack.sql(
      'postgres',
      `UPDATE orders.delivery_key SET revoked_at = now(), revoked_by = '{}', revoke_reason = 'lost' WHERE id = $1`,
      [other.id],
    );
    expect((await packages.fetchVolume('police', ofOther.path, { range: 'bytes=10-' })).status).toBe(404);
    await gone(ofOther.made);
    await orders.must('police', 'withdrawOrder', await orders.read('police', order.id), { reason: ['String!', 'The case is closed.'] });
    expect((await packages.fetchVolume('police', ofKey.path, { range: 'bytes=10-' })).status).toBe(404);
    await gone(ofKey.made);
    const states = (await packages.ofOrder('auditor', order.id)).map(({ state }) => state);
    expect(states).toEqual(['WITHDRAWN', 'WITHDRAWN']);
  });

  it('gives no byte while its hand-over cannot be logged, and none is fetched of one that is made meanwhile', async () => {
    const order = await inForce('The sixth sender is not known.');
    const { made, volume, path } = await ready(order, key);
    const start = await logSize(stack);
    wire.order({ side: 'frontend', at: 1, forward: false, times: Number.POSITIVE_INFINITY });
    const { status, bytes } = await packages.fetchVolume('police', path);
    expect([status, JSON.parse(bytes.toString()).errors[0].extensions.code]).toEqual([503, 'LOG_UNAVAILABLE']);
    wire.heal();
    expect((await packages.ofOrder('police', order.id)).map(({ state }) => state)).toEqual(['READY']);
    const whole = await vi.waitFor(
      async () => {
        const fetched = await packages.fetchVolume('police', path);
        expect(fetched.status).toBe(200);
        return fetched;
      },
      { timeout: 60_000, interval: 200 },
    );
    expect(sha256Of(whole.bytes)).toBe(volume.sha256);
    const handed = (await entriesFrom(stack, start)).filter(({ type }) => type === 'package.handed-over.v1');
    expect(handed.map(({ target }) => target?.['package'])).toEqual([made.id]);
  });

  it('is whole after fifty disconnections, with one entry of its hand-over', async () => {
    const order = await inForce('The seventh sender is not known.');
    const { volume, path } = await ready(order, key);
    const start = await logSize(stack);
    const token = await stack.token('police');
    /** Reads from a place on, and hangs up after so many bytes. */
    const cut = (from: number, most: number): Promise<Buffer> =>
      new Promise((resolve, reject) => {
        const headers = { authorization: `Bearer ${token}`, range: `bytes=${from}-`, 'if-range': `"${volume.sha256}"` };
        const request = get(`${stack.baseUrl}${path}`, { headers, agent: false }, (response: IncomingMessage) => {
          expect(response.statusCode).toBe(206);
          const parts: Buffer[] = [];
          response.on('data', (part: Buffer) => {
            parts.push(part);
            if (Buffer.concat(parts).length >= most) request.destroy();
          });
          response.once('close', () => resolve(Buffer.concat(parts).subarray(0, most)));
        });
        request.once('error', (error: NodeJS.ErrnoException) => (error.code === 'ECONNRESET' ? undefined : reject(error)));
      });
    let whole = Buffer.alloc(0);
    for (let left = 50; left > 0 && whole.length < volume.bytes; left -= 1) {
      const share = (volume.bytes - whole.length) / left;
      whole = Buffer.concat([whole, await cut(whole.length, Math.max(1, Math.floor(share * (0.5 + Math.random() / 2))))]);
    }
    whole = Buffer.concat([whole, (await packages.fetchVolume('police', path, { range: `bytes=${whole.length}-` })).bytes]);
    expect(whole.length).toBe(volume.bytes);
    expect(sha256Of(whole)).toBe(volume.sha256);
    const handed = (await entriesFrom(stack, start)).filter(({ type }) => type === 'package.handed-over.v1');
    expect(handed).toHaveLength(1);
  });

  it('is sent in ranges as RFC 9110 has them', async () => {
    const order = await inForce('The eighth sender is not known.');
    const { volume, path } = await ready(order, key);
    const ask = (headers: Record<string, string>) => packages.fetchVolume('police', path, headers);
    const whole = await ask({});
    const part = await ask({ range: 'bytes=5-9' });
    expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 5-9/${volume.bytes}`]);
    expect(part.bytes).toEqual(whole.bytes.subarray(5, 10));
    expect((await ask({ range: 'bytes=-3' })).bytes).toEqual(whole.bytes.subarray(-3));
    expect((await ask({ range: 'bytes=5-9', 'if-range': '"another"' })).status).toBe(200);
    expect((await ask({ range: 'bytes=5-9', 'if-range': `"${volume.sha256}"` })).status).toBe(206);
    const beyond = await ask({ range: `bytes=${volume.bytes}-` });
    expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, `bytes */${volume.bytes}`]);
  });
});
