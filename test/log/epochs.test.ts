/**
 * Two epochs of one log over HTTP: strangers replay the one that was left with its old key and the one that is written with its
 * new key, from nothing but the files of each.
 */
import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLogReader } from '@writ/access-log';
import { openCheckpoint, parseVerifierKey } from '@writ/tlog';
import { checkUrl } from '@writ/verifier/check-log.ts';
import { pinLog } from '@writ/verifier/pins/pin.ts';
import { isVerified, type Report } from '@writ/verifier/report.ts';
import Fastify, { type FastifyInstance } from 'fastify';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveLog } from '../../gateway/log-files/log-files.ts';
import { type Bench, makeBench, makeDraft, poolAs } from '../../packages/access-log/testing/log-under-test.ts';

const originOf = (epoch: number) => `demo.writ.localhost/log/${epoch}`;
const carried = 300;
const immutable = 'public, max-age=31536000, immutable';

let bench: Bench;
let pool: pg.Pool;
let app: FastifyInstance;
let address: string;
let folder: string;
/** By epoch. */
const keys: Record<number, string> = {};

beforeAll(async () => {
  bench = await makeBench();
  folder = await mkdtemp(join(tmpdir(), 'writ-epochs-'));
  const first = await bench.open({ origin: originOf(1) });
  await Promise.all(Array.from({ length: carried }, () => first.append(makeDraft())));
  await first.close();
  const signingKey = generateKeyPairSync('ed25519').privateKey;
  const second = await bench.open({ origin: originOf(2), signingKey, previousKey: first.verifierKey });
  await Promise.all(Array.from({ length: 250 }, () => second.append(makeDraft())));
  await second.close();
  Object.assign(keys, { 1: first.verifierKey, 2: second.verifierKey });
  pool = poolAs(bench, 'audit');
  app = Fastify();
  serveLog(app, openLogReader(pool));
  address = await app.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(async () => {
  await app.close();
  await pool.end();
  await bench.end();
  await rm(folder, { recursive: true });
});

const get = (epoch: number, path: string) => fetch(`${address}/log/${epoch}/${path}`);
const replay = (epoch: number, key: string, to?: string): Promise<Report> =>
  checkUrl(`${address}/log/${epoch}`, to, { pinned: pinLog(key, originOf(epoch)), earlier: [] });

test.each([
  [1, carried],
  // The new epoch's first two entries are log.epoch and key.rotated.
  [2, carried + 252],
])('epoch %d is replayed completely, with its own key: %d entries', async (epoch, size) => {
  const report = await replay(epoch, keys[epoch] ?? '');
  expect(report.steps.filter(({ result }) => result === 'failed')).toEqual([]);
  expect(isVerified(report)).toBe(true);
  expect(report.facts).toMatchObject({ size });
});

test('neither key opens the checkpoints of the other epoch', async () => {
  for (const [epoch, key] of [
    [1, keys[2] ?? ''],
    [2, keys[1] ?? ''],
  ] as const)
    await expect(replay(epoch, key).then(isVerified)).resolves.toBe(false);
});

describe('the files of the epoch before', () => {
  test('end where its last checkpoint does, and are cached like all others', async () => {
    const checkpoint = await get(1, 'checkpoint');
    expect(checkpoint.headers.get('cache-control')).toBe('public, max-age=1');
    const opened = openCheckpoint({ text: await checkpoint.text(), origin: originOf(1), keys: [parseVerifierKey(keys[1] ?? '')] });
    expect(opened.size).toBe(carried);
    for (const path of ['tile/0/001.p/44', 'tile/entries/001.p/44', 'tile/1/000.p/1', 'tile/0/000', 'tile/entries/000']) {
      const answer = await get(1, path);
      expect([answer.status, answer.headers.get('cache-control')], path).toEqual([200, immutable]);
    }
    for (const path of ['tile/0/001.p/45', 'tile/entries/001.p/45', 'tile/0/001', 'tile/1/000.p/2', 'tile/0/002.p/1']) {
      const [old, now] = [await get(1, path), await get(2, path)];
      expect([old.status, old.headers.get('cache-control'), now.status], path).toEqual([404, 'no-store', 200]);
    }
  });

  test('are byte for byte the beginning of those of the next epoch', async () => {
    const bytes = async (epoch: number, path: string) => Buffer.from(await (await get(epoch, path)).arrayBuffer());
    for (const path of ['tile/0/000', 'tile/0/001.p/44', 'tile/entries/000', 'tile/entries/001.p/44', 'tile/1/000.p/1'])
      expect(await bytes(1, path), path).toEqual(await bytes(2, path));
  });
});

test.each([0, 3, 100])('epoch %d, which never existed, has no files', async (epoch) => {
  for (const path of ['checkpoint', 'tile/0/000', 'tile/entries/000']) {
    const answer = await get(epoch, path);
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([404, 'no-store']);
  }
});
