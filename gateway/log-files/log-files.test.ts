import { gunzipSync } from 'node:zlib';
import type { LogFiles, LogReader } from '@writ/access-log';
import { bundlePath, tilePath, tileWidthAt } from '@writ/tlog';
import { sampleLeaf, sampleSigner, sampleTree } from '@writ/tlog/testing';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { acceptsCoding } from './accept-encoding.ts';
import { serveLog } from './log-files.ts';

const origin = 'log.example.org/log/1';
const { signer } = sampleSigner(origin);
const leaves = Array.from({ length: 600 }, (_, i) => sampleLeaf(i).leaf);
const treeOf = (size: number) => sampleTree(origin, leaves.slice(0, size), signer);

/** The promise of an epoch's files: every width up to what the published size has, null beyond. */
function filesOf(size: number | null): LogFiles {
  const at = async (path: (width: number) => string, level: number, n: number, width: number) => {
    const have = tileWidthAt(level, n, size ?? 0);
    return width > have ? null : (treeOf(n * 256 ** (level + 1) + width * 256 ** level).get(path(width)) ?? null);
  };
  return {
    checkpoint: async () => (size === null ? null : { size, note: Buffer.from(treeOf(size).get('checkpoint') ?? []).toString() }),
    tile: (level, n, width) => at((each) => tilePath({ level, n, width: each }), level, n, width),
    bundle: (n, width) => at((each) => bundlePath(n, each), 0, n, width),
  };
}

/** A log whose epochs have published these sizes; of others it has nothing. */
function readerOf(sizes: Readonly<Record<number, number | null>>): LogReader {
  const unused = () => expect.unreachable('only the files of an epoch are served');
  return {
    ofEpoch: (epoch) => filesOf(sizes[epoch] ?? null),
    checkpoint: unused,
    tile: unused,
    bundle: unused,
    leaf: unused,
    leaves: unused,
    leafByEvent: unused,
    inclusionProof: unused,
    inclusionProofs: unused,
    consistencyProof: unused,
  };
}

let app: FastifyInstance;
beforeEach(() => {
  app = Fastify();
  serveLog(app, readerOf({ 1: 600 }));
});
afterEach(() => app.close());
const get = (path: string, headers: Record<string, string> = {}, method: 'GET' | 'HEAD' = 'GET') =>
  app.inject({ method, url: `/log/1/${path}`, headers });

describe('the files of the log', () => {
  it('are all that a reader of tiles requests, byte for byte', async () => {
    for (const [path, bytes] of treeOf(600).entries()) {
      const answer = await get(path);
      expect(answer.statusCode, path).toBe(200);
      if (path !== 'checkpoint') expect(answer.rawPayload, path).toEqual(Buffer.from(bytes));
      expect(answer.headers['content-length'], path).toBe(String(answer.rawPayload.length));
    }
  });

  it('are immutable tiles and bundles, and a checkpoint that is cached for a second', async () => {
    for (const path of ['tile/0/000', 'tile/0/002.p/88', 'tile/1/000.p/2', 'tile/entries/001', 'tile/entries/002.p/88'])
      expect((await get(path)).headers, path).toMatchObject({
        'cache-control': 'public, max-age=31536000, immutable',
        'content-type': 'application/octet-stream',
        'access-control-allow-origin': '*',
        'x-content-type-options': 'nosniff',
      });
    expect((await get('checkpoint')).headers).toMatchObject({
      'cache-control': 'public, max-age=1',
      'content-type': 'text/plain; charset=utf-8',
      'access-control-allow-origin': '*',
    });
  });

  it('exist in every width up to the published size, each the beginning of the wider one', async () => {
    const full = (await get('tile/0/001')).rawPayload;
    for (const width of [1, 100, 255]) {
      expect((await get(`tile/0/001.p/${width}`)).rawPayload).toEqual(full.subarray(0, width * 32));
      expect((await get(`tile/entries/001.p/${width}`)).statusCode).toBe(200);
    }
    expect((await get('tile/0/002.p/1')).statusCode).toBe(200);
  });

  it.each([
    'tile/0/002',
    'tile/0/002.p/89',
    'tile/0/003.p/1',
    'tile/1/000.p/3',
    'tile/1/000',
    'tile/2/000.p/1',
    'tile/entries/002',
    'tile/entries/002.p/89',
    'tile/0/000.p/0',
    'tile/0/000.p/256',
    'tile/0/000.p/01',
    'tile/0/0',
    'tile/0/x000/000',
    'tile/00/000',
    'tile/64/000.p/1',
    'tile/-1/000',
    'tile/entries/000/',
    'tile/data/000',
    'checkpoint/',
    'Checkpoint',
    '',
  ])('do not include %j, and the answer may not be cached', async (path) => {
    const answer = await get(path);
    expect(answer.statusCode).toBe(404);
    expect(answer.headers).toMatchObject({ 'cache-control': 'no-store', 'access-control-allow-origin': '*' });
    expect(answer.headers).not.toHaveProperty('etag');
  });

  it('do not exist before the first checkpoint', async () => {
    await app.close();
    app = Fastify();
    serveLog(app, readerOf({ 1: null }));
    for (const path of ['checkpoint', 'tile/0/000.p/1', 'tile/entries/000.p/1']) expect((await get(path)).statusCode).toBe(404);
  });

  it('of a former epoch remain unchanged, beside those of the next', async () => {
    await app.close();
    app = Fastify();
    serveLog(app, readerOf({ 1: 300, 2: 600 }));
    const of = (epoch: string, path: string) => app.inject({ url: `/log/${epoch}/${path}` });
    expect((await of('1', 'checkpoint')).body).toBe(Buffer.from(treeOf(300).get('checkpoint') ?? []).toString());
    expect((await of('2', 'checkpoint')).body).toBe(Buffer.from(treeOf(600).get('checkpoint') ?? []).toString());
    const [last, beyond] = ['tile/0/001.p/44', 'tile/0/001.p/45'];
    expect([(await of('1', last)).statusCode, (await of('1', beyond)).statusCode, (await of('2', beyond)).statusCode]).toEqual([
      200, 404, 200,
    ]);
    expect((await of('1', last)).headers).toMatchObject({ 'cache-control': 'public, max-age=31536000, immutable' });
  });

  it.each(['0', '2', '01', '1e0', '-1', '1.0', '1000000000', 'x', ''])('of the epoch %j do not exist', async (epoch) => {
    for (const path of ['checkpoint', 'tile/0/000', 'tile/entries/000']) {
      const { statusCode, headers } = await app.inject({ url: `/log/${epoch}/${path}` });
      expect([statusCode, headers['cache-control']]).toEqual([404, 'no-store']);
    }
  });

  it('are not sent again to a client that has them', async () => {
    for (const path of ['checkpoint', 'tile/0/000', 'tile/entries/000']) {
      const { headers } = await get(path);
      const etag = String(headers['etag']);
      expect(etag).toMatch(/^"[A-Za-z0-9_-]{22}"$/);
      for (const held of [etag, `"x", W/${etag}`, '*']) {
        const again = await get(path, { 'if-none-match': held });
        expect([again.statusCode, again.body, again.headers['etag']]).toEqual([304, '', etag]);
        expect(again.headers['cache-control']).toBe(headers['cache-control']);
      }
      expect((await get(path, { 'if-none-match': '"x"' })).statusCode).toBe(200);
    }
    expect((await get('tile/0/000')).headers['etag']).not.toBe((await get('tile/0/001')).headers['etag']);
  });

  it('can be fetched by a page of another origin, also only if they changed', async () => {
    const { statusCode, headers, body } = await app.inject({
      method: 'OPTIONS',
      url: '/log/1/checkpoint',
      headers: {
        origin: 'https://mirror.example',
        'access-control-request-method': 'GET',
        'access-control-request-headers': 'if-none-match',
      },
    });
    expect([statusCode, body]).toEqual([204, '']);
    expect(headers).toMatchObject({
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'GET, HEAD',
      'access-control-allow-headers': 'if-none-match',
    });
    expect((await get('checkpoint')).headers).toMatchObject({ 'access-control-expose-headers': 'etag' });
  });

  it('answer HEAD without a body', async () => {
    const { statusCode, body, headers } = await get('tile/0/000', {}, 'HEAD');
    expect([statusCode, body, headers['content-length']]).toEqual([200, '', '8192']);
  });

  it('are compressed where it helps and the client accepts it', async () => {
    const plain = await get('tile/entries/000');
    const small = await get('tile/entries/000', { 'accept-encoding': 'br, gzip;q=0.5' });
    expect(small.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'accept-encoding' });
    expect(gunzipSync(small.rawPayload)).toEqual(plain.rawPayload);
    expect(small.rawPayload.length).toBeLessThan(plain.rawPayload.length);
    expect(plain.headers).toMatchObject({ vary: 'accept-encoding' });
    expect(plain.headers).not.toHaveProperty('content-encoding');
    expect(small.headers['etag']).not.toBe(plain.headers['etag']);
    expect((await get('tile/0/000', { 'accept-encoding': 'gzip' })).headers).not.toHaveProperty('content-encoding');
  });
});

it.each([
  [undefined, false],
  ['', false],
  ['gzip', true],
  ['GZIP', true],
  ['deflate, gzip;q=1.0', true],
  ['gzip;q=0', false],
  ['gzip; q=0.000', false],
  ['*', true],
  ['*;q=0', false],
  ['gzip;q=0, *', false],
  ['gzip;q=x', false],
  ['br', false],
])('the header Accept-Encoding %j accepts gzip: %s', (header, takes) => {
  expect(acceptsCoding(header, 'gzip')).toBe(takes);
});
