import { gunzipSync } from 'node:zlib';
import type { LogReader } from '@writ/access-log';
import { bundlePath, tilePath, tileWidthAt } from '@writ/tlog';
import { sampleLeaf, sampleSigner, sampleTree } from '@writ/tlog/testing';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { acceptsGzip, serveLog } from './log-files.ts';

const origin = 'log.example.org/log/1';
const { signer } = sampleSigner(origin);
const leaves = Array.from({ length: 600 }, (_, i) => sampleLeaf(i).leaf);
const treeOf = (size: number) => sampleTree(origin, leaves.slice(0, size), signer);

/** The reader's promise: every width up to what the published size has, null beyond. */
function readerOf(size: number | null): LogReader {
  const at = async (path: (width: number) => string, level: number, n: number, width: number) => {
    const have = tileWidthAt(level, n, size ?? 0);
    return width > have ? null : (treeOf(n * 256 ** (level + 1) + width * 256 ** level).get(path(width)) ?? null);
  };
  const unused = () => expect.unreachable('only files are served');
  return {
    checkpoint: async () => (size === null ? null : { size, note: Buffer.from(treeOf(size).get('checkpoint') ?? []).toString() }),
    tile: (level, n, width) => at((each) => tilePath({ level, n, width: each }), level, n, width),
    bundle: (n, width) => at((each) => bundlePath(n, each), 0, n, width),
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
  serveLog(app, 1, readerOf(600));
});
afterEach(() => app.close());
const get = (path: string, headers: Record<string, string> = {}, method: 'GET' | 'HEAD' = 'GET') =>
  app.inject({ method, url: `/log/1/${path}`, headers });

describe('the files of the log', () => {
  it('are all that a reader of tiles asks for, byte for byte', async () => {
    for (const [path, bytes] of treeOf(600).entries()) {
      const answer = await get(path);
      expect(answer.statusCode, path).toBe(200);
      if (path !== 'checkpoint') expect(answer.rawPayload, path).toEqual(Buffer.from(bytes));
      expect(answer.headers['content-length'], path).toBe(String(answer.rawPayload.length));
    }
  });

  it('are immutable tiles and bundles, and a checkpoint that is kept for a second', async () => {
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

  it('are there in every width up to the published size, each the beginning of the wider one', async () => {
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
  ])('do not include %j, and nobody may remember that', async (path) => {
    const answer = await get(path);
    expect(answer.statusCode).toBe(404);
    expect(answer.headers).toMatchObject({ 'cache-control': 'no-store', 'access-control-allow-origin': '*' });
    expect(answer.headers).not.toHaveProperty('etag');
  });

  it('are none before the first checkpoint', async () => {
    await app.close();
    app = Fastify();
    serveLog(app, 1, readerOf(null));
    for (const path of ['checkpoint', 'tile/0/000.p/1', 'tile/entries/000.p/1']) expect((await get(path)).statusCode).toBe(404);
  });

  it('are not sent again to who holds them', async () => {
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

  it('answer HEAD without a body', async () => {
    const { statusCode, body, headers } = await get('tile/0/000', {}, 'HEAD');
    expect([statusCode, body, headers['content-length']]).toEqual([200, '', '8192']);
  });

  it('are compressed where that helps and the client takes it', async () => {
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
])('Accept-Encoding %j takes gzip: %s', (header, takes) => {
  expect(acceptsGzip(header)).toBe(takes);
});
