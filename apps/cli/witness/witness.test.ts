import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StartError } from '@writ/core';
import { formatAddCheckpoint, formatCheckpoint, openNote, signNote } from '@writ/tlog';
import { sampleSigner, sampleWitness } from '@writ/tlog/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { beginMemory, openMemory, originDigest, type WitnessStore } from './memory.ts';
import { sampleLog } from './testing/sample-history.ts';
import { makeWitness, type WitnessEvent, type WitnessOptions } from './witness.ts';

const log = sampleLog('log.example.org/log/1');
const other = sampleLog('other.example.org');
const key = sampleWitness('w.example.org/1');

let folder: string;
let store: WitnessStore;
let told: WitnessEvent[];
let seconds: number;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'writ-test-'));
  await beginMemory(folder, key.key);
  store = await openMemory(folder, key.key);
  told = [];
  seconds = 1_956_528_000;
});
afterEach(() => rm(folder, { recursive: true }));

const make = (changes: Partial<WitnessOptions> = {}) =>
  makeWitness({
    logs: [log, other],
    key,
    store,
    folder,
    tell: (event) => told.push(event),
    now: () => new Date(seconds * 1000),
    ...changes,
  });
const timeOf = (size: number, line: string) => openNote(log.main.note(size) + line, [key.key]).verified[0]?.time;
const evidence = () => readdir(join(folder, 'evidence', originDigest(log.origin)));

describe('the time of a cosignature', () => {
  it('is now, and remains the last one while the clock is a little behind', async () => {
    const answer = make();
    for (const [size, at, said] of [
      [1, 0, 0],
      [2, 10, 10],
      [3, 9, 10],
      [4, -50, 10],
      [5, 11, 11],
    ] as const) {
      seconds = 1_956_528_000 + at;
      expect(timeOf(size, (await answer(log.main.request(size - 1, size))).body)).toBe(1_956_528_000 + said);
    }
  });

  it('is refused when the clock was set back by more than a minute, and nothing is stored', async () => {
    const answer = make();
    await answer(log.main.request(0, 1));
    seconds -= 61;
    expect(await answer(log.main.request(1, 2))).toMatchObject({ status: 503 });
    expect(told).toEqual([{ kind: 'clock', message: expect.stringContaining('61 s behind') }]);
    expect(store.get(log.origin)?.checkpoint.size).toBe(1);
    expect((await answer(other.main.request(0, 1))).status).toBe(200);
    seconds += 1;
    expect((await answer(log.main.request(1, 2))).status).toBe(200);
  });
});

describe('the sequence of a witness', () => {
  it('stores before it answers, and lets no second request of the log in between', async () => {
    const events: string[] = [];
    const slow: WitnessStore = {
      ...store,
      async put(note) {
        const size = note.split('\n')[1];
        events.push(`storing ${size}`);
        await store.put(note);
        events.push(`stored ${size}`);
      },
    };
    const answer = make({ store: slow });
    const replies = [log.main.request(0, 3), log.fork(0).request(0, 4), log.main.request(3, 5)].map(async (text, i) => {
      const { status } = await answer(text);
      events.push(`answered ${i}`);
      return status;
    });
    expect(await Promise.all(replies)).toEqual([200, 409, 200]);
    expect(events).toEqual(['storing 3', 'stored 3', 'answered 0', 'answered 1', 'storing 5', 'stored 5', 'answered 2']);
  });

  it('has cosigned nothing when it cannot be stored, and continues', async () => {
    let isFull = true;
    const full: WitnessStore = {
      ...store,
      put: (note) => (isFull ? Promise.reject(new StartError('no space')) : store.put(note)),
    };
    const answer = make({ store: full });
    await expect(answer(log.main.request(0, 3))).rejects.toThrow('no space');
    isFull = false;
    expect((await answer(log.fork(0).request(0, 4))).status).toBe(200);
    expect(await answer(log.main.request(0, 3))).toMatchObject({ status: 409, body: '4\n' });
  });
});

describe('the evidence of a witness', () => {
  it('has both notes of a fork, once for each that the log signed', async () => {
    const answer = make();
    await answer(log.main.request(0, 9));
    for (const index of [2, 2, 8]) expect((await answer(log.fork(index).request(9, 9))).status).toBe(422);
    expect(told.map(({ kind }) => kind)).toEqual(['fork', 'fork']);
    const names = await evidence();
    expect(names).toHaveLength(2);
    for (const name of names) {
      const kept = JSON.parse(await readFile(join(folder, 'evidence', originDigest(log.origin), name), 'utf8'));
      expect(kept).toMatchObject({ kind: 'fork', held: store.get(log.origin)?.note });
      expect(openNote(kept.refused, [log.key]).body).not.toBe(openNote(kept.held, [log.key]).body);
    }
  });

  it('has a tree of size 0 with another root, which is wrong by itself', async () => {
    const { signer, key: logKey } = sampleSigner('zero.example.org');
    const zero = formatCheckpoint({ origin: logKey.name, size: 1, root: log.main.root(1) }).replace('\n1\n', '\n0\n');
    const answer = make({ logs: [{ origin: logKey.name, key: logKey }] });
    const text = formatAddCheckpoint({ oldSize: 0, proof: [], checkpoint: signNote(zero, [signer]) });
    expect((await answer(text)).status).toBe(422);
    expect(told.map(({ kind }) => kind)).toEqual(['fork']);
  });

  it('excludes bad proofs, of which anybody can make many: they fill no disk and hide no fork', async () => {
    const answer = make();
    const bad = (note: string) => formatAddCheckpoint({ oldSize: 1, proof: [], checkpoint: note });
    await answer(log.main.request(0, 1));
    const notes = Array.from({ length: 130 }, (_, i) => (i < 40 ? log.main.note(i + 2) : log.fork(1 + (i % 9)).note(i - 28)));
    for (const note of notes) expect((await answer(bad(note))).status).toBe(422);
    expect(new Set(told.map(({ kind }) => kind))).toEqual(new Set(['unproven']));
    expect(await evidence()).toHaveLength(100);
    expect((await answer(log.fork(0).request(1, 1))).status).toBe(422);
    expect(await evidence()).toHaveLength(101);
    expect(told.at(-1)?.kind).toBe('fork');
  });

  it('excludes errors of the sender', async () => {
    const answer = make();
    const proof = [log.main.root(1)];
    expect((await answer(formatAddCheckpoint({ oldSize: 0, proof, checkpoint: log.main.note(3) }))).status).toBe(422);
    await answer(log.main.request(0, 3));
    expect((await answer(formatAddCheckpoint({ oldSize: 3, proof, checkpoint: log.main.note(3) }))).status).toBe(422);
    await expect(evidence()).rejects.toThrow(/ENOENT/);
    expect(told).toEqual([]);
  });
});
