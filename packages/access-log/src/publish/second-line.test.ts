/** A log with two keys: what it publishes has a line by each, with witnesses and without, and what it answers at once has the first alone. */
import { generateKeyPairSync } from 'node:crypto';
import { formatVerifierKey, openCheckpoint, openNote, parseVerifierKey, parseWitnessPolicy } from '@writ/tlog';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HttpWitness, logKeyOf } from '../../testing/http-witness.ts';
import { type Bench, makeBench, makeDraft, origin } from '../../testing/log-under-test.ts';
import type { AccessLog } from '../index.ts';

let bench: Bench;
beforeEach(async () => {
  bench = await makeBench();
});
afterEach(() => bench.end());

const knowsMlDsa = (() => {
  try {
    generateKeyPairSync('ml-dsa-44');
    return true;
  } catch {
    // Node 20: the tests are skipped by name.
    return false;
  }
})();
const keysOf = ({ verifierKey, secondVerifierKey = '' }: AccessLog) => [parseVerifierKey(verifierKey), parseVerifierKey(secondVerifierKey)];

describe.skipIf(!knowsMlDsa)('a second line (needs ML-DSA in Node)', () => {
  it('is under what is published, after the first, and not under the head that a receipt has at once', async () => {
    const log = await bench.open({ secondKey: generateKeyPairSync('ml-dsa-44').privateKey });
    const { index, proof } = await log.append(makeDraft());
    const { note } = await log.awaitCosigned(index);
    const keys = keysOf(log);
    expect(openCheckpoint({ text: note, origin, keys }).verified.map(({ id }) => id)).toEqual(keys.map(({ id }) => id));
    const head = proof.slice(proof.indexOf(`${origin}\n`));
    expect(openNote(head, keys).verified.map(({ id }) => id)).toEqual([keys[0]?.id]);
  });

  it('is there once, however often witnesses add to the checkpoint, and they cosign as they did', async () => {
    const logKey = logKeyOf(origin, bench.signingKey);
    const witness = await new HttpWitness('w.example.org', logKey).start();
    try {
      const witnesses = { witnesses: [witness.pinned], quorum: 1, graceMs: 3_600_000, gapMs: 50 };
      const log = await bench.open({ secondKey: generateKeyPairSync('ml-dsa-44').privateKey, witnesses });
      const { index } = await log.append(makeDraft());
      const { note } = await log.awaitCosigned(index);
      const lines = keysOf(log).map((key) => `log ${formatVerifierKey(key)}\n`);
      const policy = parseWitnessPolicy(`${lines.join('')}witness w ${formatVerifierKey(witness.pinned.key)}\nquorum w\n`);
      const opened = openNote(note, [...keysOf(log), ...policy.witnesses]);
      expect(opened.verified.map(({ id }) => id)).toEqual([...keysOf(log), witness.pinned.key].map(({ id }) => id));
      expect(note.split('\n').filter((line) => line.startsWith('\u2014 '))).toHaveLength(3);
    } finally {
      await witness.stop();
    }
  });

  it('keeps a process from the log that has no key for it, and a restart with the key goes on', async () => {
    const secondKey = generateKeyPairSync('ml-dsa-44').privateKey;
    const log = await bench.open({ secondKey });
    const { index } = await log.append(makeDraft());
    await log.awaitCosigned(index);
    await expect(bench.open()).rejects.toThrow(/give it WRIT_KEY_LOG_PQ/);
    expect((await bench.open({ secondKey })).secondVerifierKey).toBe(log.secondVerifierKey);
  });

  it('is missed by nobody where it never was, and begins with a key that comes later', async () => {
    const log = await bench.open();
    const { index } = await log.append(makeDraft());
    await log.awaitCosigned(index);
    await bench.open();
    const later = await bench.open({ secondKey: generateKeyPairSync('ml-dsa-44').privateKey });
    expect(later.secondVerifierKey).toContain(origin);
  });

  it('is not published with a key of another kind', async () => {
    await expect(bench.open({ secondKey: generateKeyPairSync('ed25519').privateKey })).rejects.toThrow(/must be a private ML-DSA-44 key/);
  });
});
