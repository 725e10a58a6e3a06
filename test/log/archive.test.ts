/** An archived log, whose rows are gone, is read by strangers as it was: by `writ verify`, by a monitor and by other people's Go, over HTTP. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AccessLog, archiveLog, objectStore, openLeafArchive, openLogReader, planArchive } from '@writ/access-log';
import { account, aheadOf, type Bench, endFirstRange, makeBench, makeDraft, origin, poolAs } from '@writ/access-log/testing';
import { newEventId } from '@writ/core';
import { connect } from '@writ/prisma';
import { bundlePath, makeWitnessPolicy, parseVerifierKey, tilePath, type WitnessPolicy } from '@writ/tlog';
import { checkUrl } from '@writ/verifier/check-log.ts';
import { pinLog } from '@writ/verifier/pins/pin.ts';
import { verifyReceipts } from '@writ/verifier/receipt/receipt.ts';
import { isVerified } from '@writ/verifier/report.ts';
import { urlLog } from '@writ/verifier/source/http-source.ts';
import Fastify, { type FastifyInstance } from 'fastify';
import type pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { observe } from '../../apps/cli/monitor/observe.ts';
import { serveLog } from '../../gateway/log-files/log-files.ts';
import { HttpWitness, logKeyOf } from '../../packages/access-log/testing/http-witness.ts';
import { ObjectStoreStandIn } from '../../packages/access-log/testing/object-store-stand-in.ts';
import { buildGo, describeWithGo } from '../conformance/go-peer.ts';
import { fileOf } from './receipt-file.ts';

const size = 600;
const key = { id: 'AKIDEXAMPLE', secret: 'secret' };
const region = 'eu-test-1';
let bench: Bench;
let bucket: ObjectStoreStandIn;
let witness: HttpWitness;
let policy: WitnessPolicy;
let log: AccessLog;
let owner: pg.Client;
let pool: pg.Pool;
let app: FastifyInstance;
let address: string;
let folder: string;

/** Ahead of the morning on which the log began. */
let aheadMs = 0;
/** Every file of the log as a reader gets it, with the headers that its caches go by. */
let before: readonly unknown[];

/** A bundle's worth of decisions in bulk, which one entry covers. */
const decisions = Array.from({ length: 300 }, (_, n) => ({
  id: `r-${n}`,
  account: account(`acc-${n % 7}`),
  fields: { id: `r-${n}`, line: `k${n}`, target: { item: `item-${n}`, status: 'DISABLED', territories: ['DE'] } },
}));
const decided = newEventId();
/** Where the entry is: among those whose bytes go. */
let decidedAt: number;

async function decide(): Promise<void> {
  const { index } = await log.append({
    event: decided,
    kind: 'enforcement',
    type: 'decisions.v1',
    at: aheadOf(() => aheadMs)(),
    details: {
      initiator: { issuer: 'i', subject: 'agent', organisation: null },
      action: 'restrict',
      outcome: 'success',
      refs: { batch: 'b-1' },
    },
    decisions,
  });
  decidedAt = index;
}

async function grow(by: number): Promise<void> {
  const receipts = await Promise.all(Array.from({ length: by }, () => log.append(makeDraft())));
  await log.awaitCosigned(Math.max(...receipts.map(({ index }) => index)));
}
const paths = (upTo: number): string[] =>
  [
    'checkpoint',
    ...[0, 1].flatMap((n) => [bundlePath(n, 256), tilePath({ level: 0, n, width: 256 })]),
    ...[1, 255].map((width) => bundlePath(0, width)),
    ...[bundlePath(2, upTo - 512), tilePath({ level: 0, n: 2, width: upTo - 512 }), tilePath({ level: 1, n: 0, width: 2 })],
  ].map((path) => `/log/1/${path}`);
const filesAsRead = (served: FastifyInstance) =>
  Promise.all(
    paths(size + 2).map(async (url) => {
      const { statusCode, rawPayload, headers } = await served.inject({ url, headers: { 'accept-encoding': 'gzip' } });
      return { url, statusCode, rawPayload, headers: { ...headers, date: undefined } };
    }),
  );
const verify = () => checkUrl(address, folder, { pinned: pinLog(log.verifierKey, undefined), earlier: [] });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'writ-archived-'));
  bucket = await new ObjectStoreStandIn(key, region).start();
  bench = await makeBench();
  // What is archived lies in two ranges of the tables.
  await endFirstRange(bench, 300);
  const logKey = logKeyOf(origin, bench.signingKey);
  witness = await new HttpWitness('one.example', logKey).start();
  policy = makeWitnessPolicy({ logs: [{ origin, key: logKey }], witnesses: [witness.pinned.key], quorum: 1 });
  const store = objectStore({ url: bucket.url, key, region, tries: 2 });
  const archive = openLeafArchive(store);
  log = await bench.open({
    clock: aheadOf(() => aheadMs),
    witnesses: { witnesses: [witness.pinned], quorum: 1, graceMs: 3_600_000, gapMs: 50 },
    archive,
  });
  await grow(299);
  await decide();
  await grow(size - 300);
  // The totals of the first day are an entry of the second.
  aheadMs = 24 * 60 * 60 * 1000;
  await grow(1);
  pool = poolAs(bench, 'audit');
  const unarchived = Fastify();
  serveLog(unarchived, openLogReader(pool));
  before = await filesAsRead(unarchived);
  await unarchived.close();
  owner = await connect(bench.database.options('owner'));
  const plan = (await planArchive(owner, policy)) ?? expect.fail('there is no cosigned checkpoint');
  const { removed } = await archiveLog({ client: owner, store, plan, progress: () => () => undefined, keepRows: false, whole: false });
  expect(removed).toBe(2);
  app = Fastify({ forceCloseConnections: true });
  serveLog(app, openLogReader(pool, archive));
  address = `${await app.listen({ host: '127.0.0.1', port: 0 })}/log/1`;
});
afterAll(async () => {
  await app.close();
  await pool.end();
  await owner.end();
  await bench.end();
  await witness.stop();
  await bucket.stop();
  await rm(folder, { recursive: true });
});

it('the database has no byte of the old entries, and the bucket was asked with good signatures alone', async () => {
  const { rows } = await owner.query(`select count(*)::int as gone from log.log_entry where leaf = ''`);
  expect(rows).toEqual([{ gone: 511 }]);
  expect(bucket.requests.filter((request) => request.endsWith(' 403'))).toEqual([]);
});

it('a decision of an archived entry has a receipt that verifies offline, and not with another value', async () => {
  const { rows } = await owner.query('select length(leaf) as bytes from log.log_entry where idx = $1', [decidedAt]);
  expect(rows, 'the database has no byte of it').toEqual([{ bytes: 0 }]);
  const [, , decision = expect.fail()] = decisions;
  const receipt = (await log.cosignedDecision(decided, decision, ['type', 'time'])) ?? expect.fail('its key is there');
  const file = fileOf(receipt);
  const checked = (one: unknown) => verifyReceipts(one, undefined, { origin, key: parseVerifierKey(log.verifierKey) });
  expect(checked(file).steps.find(({ name }) => name === 'decision')).toMatchObject({ result: 'passed' });
  expect(isVerified(checked(file))).toBe(true);
  const spoilt = { ...file.decision.openings['line'], value: 'k3' };
  expect(isVerified(checked({ ...file, decision: { ...file.decision, openings: { ...file.decision.openings, line: spoilt } } }))).toBe(
    false,
  );
});

it('every file is answered to the byte as before, with the same tag', async () => {
  expect(before).toHaveLength(paths(size + 2).length);
  for (const file of before) expect(file).toMatchObject({ statusCode: 200 });
  expect(await filesAsRead(app)).toEqual(before);
});

it('`writ verify` downloads and replays it, and again when it has grown, into the same folder', async () => {
  expect(isVerified(await verify())).toBe(true);
  await grow(50);
  expect(isVerified(await verify())).toBe(true);
});

it('a monitor sees a log that extends what it saw', async () => {
  const { read, close } = urlLog(address);
  const looking = { read, policy, maxAgeSeconds: undefined, now: new Date() };
  const first = await observe({ ...looking, before: undefined });
  await grow(300);
  const { state, shown } = first;
  if (state === undefined || shown === undefined) throw new Error('the monitor saw nothing');
  const second = await observe({ ...looking, before: { state, held: shown } });
  expect([first.findings, second.findings]).toEqual([[], []]);
  expect(second.shown?.size).toBeGreaterThan(shown.size);
  await close();
});

describeWithGo(
  'Go',
  ['golang.org/x/mod/sumdb/tlog', 'github.com/transparency-dev/merkle/compact', 'github.com/transparency-dev/formats/log'],
  () => {
    it('replays it from the first entry to the last', async () => {
      const peer = buildGo('tlog-replay.go');
      const ended = await peer.run([`${address}/`, log.verifierKey]);
      peer.remove();
      expect(ended).toMatchObject({ status: 0, stderr: '' });
    });
  },
);

it('a bundle that was changed in the bucket is answered to nobody', async () => {
  const path = 'tile/entries/001';
  const whole = bucket.objects.get(path) ?? expect.fail();
  const changed = Buffer.from(whole);
  changed[200] = (changed[200] ?? 0) ^ 1;
  bucket.objects.set(path, changed);
  const fresh = Fastify({ forceCloseConnections: true });
  serveLog(fresh, openLogReader(pool, openLeafArchive(objectStore({ url: bucket.url, key, region, tries: 1 }))));
  const answer = await fresh.inject('/log/1/tile/entries/001');
  expect(answer.statusCode).toBe(500);
  bucket.objects.set(path, whole);
  await fresh.close();
});
