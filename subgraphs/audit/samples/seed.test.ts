/** Which checkpoint a sample is drawn with, over an epoch that is opened under another key. */
import { generateKeyPairSync } from 'node:crypto';
import { type Bench, makeBench, makeDraft, poolAs } from '@writ/access-log/testing';
import { makeWitnessPolicy, parseVerifierKey, signatureLines } from '@writ/tlog';
import type pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cosigning, makeWitness, type TestWitness } from '../testing/witness.ts';
import { seedAfter } from './seed.ts';

const originOf = (epoch: number) => `demo.writ.localhost/log/${epoch}`;
const witness = makeWitness('witness.example');

let bench: Bench;
let pool: pg.Pool;
beforeEach(async () => {
  bench = await makeBench();
  pool = poolAs(bench, 'postgres');
});
afterEach(async () => {
  await pool.end();
  await bench.end();
});

/** Appends, closes, and has the last checkpoint cosigned, which is answered. */
async function filled(count: number, epoch: number, by: TestWitness, changes: Parameters<Bench['open']>[0] = {}) {
  const log = await bench.open({ origin: originOf(epoch), ...changes });
  for (let i = 0; i < count; i += 1) await log.append(makeDraft());
  await log.close();
  const { rows } = await pool.query<{ size: string; note: string }>('select size, note from log.log_head');
  const [{ size, note } = { size: '', note: '' }] = rows;
  const cosigned = note + signatureLines(note.slice(0, note.indexOf('\n\n') + 1), [cosigning(by)]);
  await pool.query('update log.log_checkpoint set note = $3 where epoch = $1 and size = $2', [epoch, size, cosigned]);
  return { key: log.verifierKey, note: cosigned };
}
const policyOf = (epoch: number, key: string) =>
  makeWitnessPolicy({ logs: [{ origin: originOf(epoch), key: parseVerifierKey(key) }], witnesses: [witness.key], quorum: 1 });

test('a sample keeps its seed when an epoch is opened under another key', async () => {
  const first = await filled(3, 1, witness);
  expect(await seedAfter(pool, policyOf(1, first.key))(2)).toEqual({ note: first.note, witnessed: true });
  const signingKey = generateKeyPairSync('ed25519').privateKey;
  const second = await filled(2, 2, witness, { signingKey, previousKey: first.key });
  const seed = seedAfter(pool, policyOf(2, second.key));
  expect(await seed(2)).toEqual({ note: first.note, witnessed: true });
  expect(await seed(3)).toEqual({ note: second.note, witnessed: true });
  expect(await seedAfter(pool, null)(2)).toEqual({ note: first.note, witnessed: false });
});

test('an epoch is before the next one, although the next may begin with fewer entries', async () => {
  const first = await filled(9, 1, witness);
  const body = `${originOf(0)}\n20\n${Buffer.alloc(32, 1).toString('base64')}\n`;
  const note = `${body}\n${signatureLines(body, [cosigning(witness)])}`;
  await pool.query('insert into log.log_checkpoint (size, note) values (20, $1)', [note]);
  expect(await seedAfter(pool, policyOf(1, first.key))(2)).toEqual({ note, witnessed: true });
});

test('a checkpoint that too few witnesses signed is skipped in each epoch', async () => {
  const first = await filled(3, 1, makeWitness('stranger.example'));
  const second = await filled(1, 2, witness);
  expect(await seedAfter(pool, policyOf(2, second.key))(2)).toEqual({ note: second.note, witnessed: true });
  expect(await seedAfter(pool, policyOf(1, first.key))(8)).toBeNull();
});
