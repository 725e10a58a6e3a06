/** Waiting for witnesses over real ones and a real database: rounds, replicas, and the receipt that comes of it. */
import {
  makeWitnessPolicy,
  openCheckpoint,
  openWitnessedCheckpoint,
  parseAddCheckpoint,
  type VerifierKey,
  verifyConsistency,
  verifyOpening,
  verifyTlogProof,
  verifyWitnessedProof,
} from '@writ/tlog';
import pg from 'pg';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Answering, HttpWitness, logKeyOf, send } from '../../testing/http-witness.ts';
import { type Bench, makeBench, makeDraft, origin, poolAs } from '../../testing/log-under-test.ts';
import type { AccessLog, WitnessOptions } from '../index.ts';
import { makeIdentity } from '../log/identity.ts';
import { silentLogger } from '../log/logger.ts';
import { WitnessedPublisher } from './witnessed-publisher.ts';
import { Witnesses } from './witnesses.ts';

let bench: Bench;
let pool: pg.Pool;
let logKey: VerifierKey;
let witnesses: HttpWitness[];
beforeEach(async () => {
  bench = await makeBench();
  pool = poolAs(bench, 'postgres');
  logKey = logKeyOf(origin, bench.signingKey);
  witnesses = [];
});
afterEach(async () => {
  for (const witness of witnesses) witness.answering = undefined;
  await pool.end();
  await bench.end();
  await Promise.all(witnesses.map((witness) => witness.stop()));
});

const hangUp: Answering = (_, response) => void response.destroy();

async function witness(name: string, answering?: Answering): Promise<HttpWitness> {
  const made = await new HttpWitness(name, logKey, answering).start();
  witnesses.push(made);
  return made;
}
const pinned = () => witnesses.map((one) => one.pinned);
const open = (quorum: number, more: Partial<WitnessOptions> = {}): Promise<AccessLog> =>
  bench.open({ witnesses: { witnesses: pinned(), quorum, graceMs: 3_600_000, gapMs: 50, ...more } });
const policy = (quorum: number) =>
  makeWitnessPolicy({ logs: [{ origin, key: logKey }], witnesses: pinned().map(({ key }) => key), quorum });
const appended = async (log: AccessLog): Promise<number> => (await log.append(makeDraft())).index;
const nearlyASecondMs = 900;
/**
 * How long whoever waits for an entry appended now does so, at its shortest of some tries: a busy machine may take any time for one, and whoever
 * waited for the checkpoint of the next second would wait for it at each.
 */
async function shortestWait(log: AccessLog): Promise<number> {
  let shortest = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < 20 && shortest >= nearlyASecondMs; tries += 1) {
    const index = await appended(log);
    const begun = performance.now();
    await log.awaitCosigned(index);
    shortest = Math.min(shortest, performance.now() - begun);
  }
  return shortest;
}
const sizeIn = (request: string): number => Number(parseAddCheckpoint(request).checkpoint.split('\n')[1]);

test('whoever waits gets a published checkpoint that covers the entry and that the quorum has cosigned, before the next second', async () => {
  await witness('one.example');
  await witness('two.example', hangUp);
  await witness('three.example');
  const log = await open(2);
  expect(log.quorum).toBe(2);
  const index = await appended(log);
  const { size, note } = await log.awaitCosigned(index);
  expect(size).toBeGreaterThan(index);
  expect(openWitnessedCheckpoint({ text: note, policy: policy(2) })).toMatchObject({ size, quorumReached: true });
  const published = await pool.query('select note from log.log_checkpoint where size = $1', [size]);
  expect(published.rows).toEqual([{ note }]);
  expect(await shortestWait(log)).toBeLessThan(nearlyASecondMs);
});

test('below the quorum nobody gets one, in the grace period neither, and who asks again gets it once there is one', async () => {
  await witness('one.example');
  const two = await witness('two.example', hangUp);
  const log = await open(2, { withinMs: 300 });
  const index = await appended(log);
  await expect(log.awaitCosigned(index)).rejects.toMatchObject({ code: 'LOG_UNAVAILABLE' });
  await expect(log.cosignedReceipt(index, [])).rejects.toMatchObject({ code: 'LOG_UNAVAILABLE' });
  const { rows } = await pool.query('select unwitnessed_since is not null as waits from log.log_checkpoint where size = $1', [index + 1]);
  expect(rows, 'it is published all the same').toEqual([{ waits: true }]);
  expect(log.health().ready).toBe(true);
  const claim = 'set local session_replication_role = replica; update log.log_checkpoint set unwitnessed_since = null';
  await pool.query(`begin; ${claim}; commit`);
  await expect(log.awaitCosigned(index), 'the database alone says so').rejects.toMatchObject({ code: 'LOG_UNAVAILABLE' });
  two.answering = undefined;
  const served = async () => expect((await log.awaitCosigned(index)).size).toBe(index + 1);
  await vi.waitFor(served);
});

test('an entry under an earlier cosigned checkpoint is served while the witnesses are away', async () => {
  const one = await witness('one.example');
  const first = await open(1);
  const index = await appended(first);
  await first.awaitCosigned(index);
  one.answering = hangUp;
  const log = await open(1, { withinMs: 300 });
  const later = await appended(log);
  await expect(log.awaitCosigned(later)).rejects.toMatchObject({ code: 'LOG_UNAVAILABLE' });
  const patient = await open(1);
  expect((await patient.awaitCosigned(index)).size).toBe(index + 1);
  const another = await open(1, { withinMs: 300 });
  await expect(another.awaitCosigned(later)).rejects.toMatchObject({ code: 'LOG_UNAVAILABLE' });
});

test('two who wait share a round', async () => {
  const one = await witness('one.example');
  const log = await open(1);
  const [first, second] = await Promise.all([appended(log), appended(log)]);
  const before = one.requests.length;
  const [a, b] = await Promise.all([log.awaitCosigned(first), log.awaitCosigned(second)]);
  expect(a).toEqual(b);
  const later = one.requests.slice(before).map(sizeIn);
  expect(new Set(later), 'one checkpoint was shown').toEqual(new Set([2]));
});

test('rounds for those who wait are a gap apart over all replicas, and until then nobody is asked', async () => {
  const one = await witness('one.example');
  const plain = await bench.open();
  const gapMs = 400;
  const identity = makeIdentity(origin, bench.signingKey, origin);
  const replicas = await Promise.all(
    [0, 1].map(async () => {
      const client = new pg.Client(bench.database.options('log'));
      await client.connect();
      const asking = new Witnesses({ witnesses: pinned(), quorum: 1, graceMs: 3_600_000, gapMs }, identity, silentLogger);
      const publisher = new WitnessedPublisher(identity, asking);
      return { early: () => publisher.publishEarly(client), end: () => Promise.all([client.end(), asking.close()]) };
    }),
  );
  const [first, second] = replicas;
  await appended(plain);
  const begun = performance.now();
  await first?.early();
  expect(one.requests).toHaveLength(1);
  await appended(plain);
  while (one.requests.length === 1) {
    await second?.early();
    if (one.requests.length === 1) await new Promise((resolve) => setTimeout(resolve, 10));
  }
  expect(performance.now() - begun).toBeGreaterThan(gapMs - 10);
  await Promise.all(replicas.map(({ end }) => end()));
});

test('a round of each second counts too, for the replica that made it', async () => {
  const began: number[] = [];
  await witness('one.example', (honest, response) => {
    began.push(performance.now());
    send(response, honest);
  });
  const log = await open(1, { gapMs: 900 });
  began.splice(0);
  await appended(log);
  await vi.waitFor(() => expect(began).toHaveLength(1), { interval: 10 });
  await log.awaitCosigned(await appended(log));
  expect(began).toHaveLength(2);
  expect((began[1] ?? 0) - (began[0] ?? 0)).toBeGreaterThan(810);
});

test('a waiter is served by another process that publishes, though its own never reaches a witness', async () => {
  const one = await witness('one.example');
  const key = one.pinned.key;
  const nowhere = [{ key, url: new URL('http://127.0.0.1:9/') }];
  const cutOff = await bench.open({ witnesses: { witnesses: nowhere, quorum: 1, graceMs: 3_600_000, gapMs: 50 } });
  await open(1);
  const index = await appended(cutOff);
  const { note } = await cutOff.awaitCosigned(index);
  expect(openWitnessedCheckpoint({ text: note, policy: policy(1) }).quorumReached).toBe(true);
});

test('a waiter is served although the session that publishes is cut while the witness is asked', async () => {
  const one = await witness('one.example');
  const log = await open(1);
  let cut = false;
  one.answering = async (honest, response) => {
    const held = `select pg_terminate_backend(pid) from pg_stat_activity where usename = 'writ_log' and datname = current_database() and pid <> pg_backend_pid()`;
    if (!cut) await pool.query(held);
    cut = true;
    send(response, honest);
  };
  const index = await appended(log);
  expect((await log.awaitCosigned(index)).size, 'its own turn is taken up again').toBeGreaterThan(index);
  expect(cut).toBe(true);
});

test('a log that is closed refuses whoever waits', async () => {
  await witness('one.example', hangUp);
  const log = await open(1);
  const refused = expect(log.awaitCosigned(await appended(log))).rejects.toMatchObject({ code: 'LOG_UNAVAILABLE' });
  await log.close();
  await refused;
});

test('without witnesses there is no quorum to wait for: the plain checkpoint that covers the entry, at once', async () => {
  const log = await bench.open();
  expect(log.quorum).toBe(0);
  const index = await appended(log);
  const { size, note } = await log.awaitCosigned(index);
  expect(openCheckpoint({ text: note, origin, keys: [logKey] }).size).toBe(size);
  const { proof, leaf } = await log.cosignedReceipt(index, []);
  expect(verifyTlogProof({ text: proof, leaf: Buffer.from(leaf, 'base64'), origin, keys: [logKey] }).index).toBe(index);
  expect(await shortestWait(log)).toBeLessThan(nearlyASecondMs);
});

test('the receipt is of that entry under the cosigned checkpoint, and opens the named fields as the texts that were committed to', async () => {
  await witness('one.example');
  const log = await open(1);
  await appended(log);
  const draft = makeDraft();
  const { index } = await log.append(draft);
  await appended(log);
  const receipt = await log.cosignedReceipt(index, ['type', 'target', 'no such field']);
  expect(receipt).toMatchObject({ event: draft.event, index: String(index) });
  const leaf = Buffer.from(receipt.leaf, 'base64');
  const proven = verifyWitnessedProof({ text: receipt.proof, leaf, policy: policy(1) });
  expect(proven).toMatchObject({ index, quorumReached: true });
  expect(Object.keys(receipt.openings).sort()).toEqual(['target', 'type']);
  expect(receipt.openings['type']?.text).toBe('"record.disclosed.v1"');
  for (const [field, { text, salt }] of Object.entries(receipt.openings))
    verifyOpening({
      leaf,
      commitments: receipt.commitments,
      field,
      value: Buffer.from(text),
      salt: new Uint8Array(Buffer.from(salt, 'base64url')),
    });
});

test('whoever saw a tree is shown how it and the tree of the receipt are one history, for one statement where it is the smaller one', async () => {
  await witness('one.example');
  const log = await open(1);
  for (let n = 0; n < 300; n += 1) void log.append(makeDraft());
  const entry = await log.append(makeDraft());
  const { size: first } = await log.awaitCosigned(entry.index);
  const earlier = await log.receiptSince(entry, ['type', 'no such field']);
  const later = await log.append(makeDraft());
  const query = vi.spyOn(pg.Client.prototype, 'query');
  await log.awaitCosigned(later.index);
  query.mockClear();
  const receipt = await log.receiptSince(later, ['type'], first);
  expect(query.mock.calls.filter(([asked]) => JSON.stringify(asked).includes('unnest'))).toHaveLength(1);
  query.mockRestore();

  const treeOf = ({ proof, leaf }: { proof: string; leaf: string }) =>
    verifyWitnessedProof({ text: proof, leaf: Buffer.from(leaf, 'base64'), policy: policy(1) });
  const [old, grown] = [treeOf(earlier), treeOf(receipt)];
  expect([old.index, grown.index, grown.quorumReached]).toEqual([entry.index, later.index, true]);
  expect([earlier.history, Object.keys(earlier.openings), receipt.openings['type']?.text]).toEqual([
    null,
    ['type'],
    '"record.disclosed.v1"',
  ]);
  const [smaller, larger] = [await log.awaitCosigned(entry.index), await log.awaitCosigned(later.index)];
  const rootOf = ({ note }: { note: string }) => openWitnessedCheckpoint({ text: note, policy: policy(1) });
  const [from, to] = [rootOf(smaller), rootOf(larger)];
  verifyConsistency({
    ...{ from: from.size, to: to.size, fromRoot: from.root, toRoot: to.root },
    proof: [...((await log.receiptSince(later, [], from.size)).history ?? [])],
  });
  expect((await log.receiptSince(later, [], receipt.size)).history).toBeNull();
  expect((await log.receiptSince(later, [], 0)).history).toBeNull();
  expect((await log.receiptSince(later, [], 10_000)).history).toBeNull();
});

test('one published checkpoint is proven to extend another, and there is no proof for what is not published', async () => {
  const log = await bench.open();
  for (let i = 0; i < 5; i += 1) await appended(log);
  const older = openCheckpoint({ text: (await log.awaitCosigned(4)).note, origin, keys: [logKey] });
  for (let i = 0; i < 300; i += 1) void log.append(makeDraft());
  const newer = openCheckpoint({ text: (await log.awaitCosigned(304)).note, origin, keys: [logKey] });
  const proof = (await log.consistencyProof(older.size, newer.size)) ?? [];
  verifyConsistency({ from: older.size, to: newer.size, fromRoot: older.root, toRoot: newer.root, proof });
  expect(await log.consistencyProof(0, newer.size)).toBeNull();
  expect(await log.consistencyProof(older.size, newer.size + 1)).toBeNull();
});
