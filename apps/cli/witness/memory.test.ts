import { mkdir, mkdtemp, readdir, readFile, rename, rm, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StartError } from '@writ/core';
import { signatureLines } from '@writ/tlog';
import { sampleWitness } from '@writ/tlog/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { beginMemory, openMemory, originDigest } from './memory.ts';
import { sampleLog } from './testing/sample-history.ts';

const log = sampleLog('log.example.org/log/1');
const second = sampleLog('second.example.org');
const witness = sampleWitness('w.example.org/1');
const bodyOf = (note: string) => note.slice(0, note.indexOf('\n\n') + 1);
const cosigned = (note: string, time: number, by = witness) => note + signatureLines(bodyOf(note), [by.at(time)]);

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'writ-test-'));
  await beginMemory(folder, witness.key);
  const store = await openMemory(folder, witness.key);
  await Promise.all([store.put(cosigned(log.main.note(9), 70)), store.put(cosigned(second.main.note(4), 71))]);
});
afterEach(() => rm(folder, { recursive: true }));

const file = (name = originDigest(log.origin)) => join(folder, 'checkpoints', name);
const list = () => join(folder, 'witness.json');
async function replace(path: string, from: string | RegExp, to: string): Promise<void> {
  const text = await readFile(path, 'utf8');
  expect(text).toMatch(from);
  await writeFile(path, text.replace(from, to));
}

describe('the memory of a witness', () => {
  it('returns what was stored, by origin and by digest, also when it is opened again', async () => {
    const first = await openMemory(folder, witness.key);
    await first.put(cosigned(log.main.note(12), 80));
    for (const store of [first, await openMemory(folder, witness.key)]) {
      const note = cosigned(log.main.note(12), 80);
      expect(store.get(log.origin)).toEqual({ note, time: 80, checkpoint: { origin: log.origin, size: 12, root: log.main.root(12) } });
      expect(store.find(originDigest(log.origin))?.note).toBe(note);
      expect(store.get(second.origin)?.time).toBe(71);
      expect(store.get('other')).toBeUndefined();
    }
  });

  it('stores nothing that the witness has not cosigned', async () => {
    const store = await openMemory(folder, witness.key);
    await expect(store.put(log.main.note(12))).rejects.toThrow(expect.objectContaining({ code: 'UNKNOWN_KEY' }));
    expect(store.get(log.origin)?.checkpoint.size).toBe(9);
  });

  it('deletes half-written files, and leaves foreign files', async () => {
    const half = `${originDigest(log.origin)}.00000000-0000-4000-8000-000000000000`;
    await writeFile(file(half), 'x');
    await writeFile(file('.note'), 'x');
    await openMemory(folder, witness.key);
    expect((await readdir(join(folder, 'checkpoints'))).sort()).toEqual(
      ['.note', originDigest(log.origin), originDigest(second.origin)].sort(),
    );
  });

  it.each<[string, () => Promise<unknown>]>([
    ['an empty checkpoint', () => writeFile(file(), '')],
    ['a checkpoint of another size', () => replace(file(), '\n9\n', '\n8\n')],
    ["a checkpoint without the witness's line", () => replace(file(), /\u2014 w\.example.*\n/, '')],
    ["a checkpoint with another witness's line", () => writeFile(file(), cosigned(log.main.note(9), 70, sampleWitness('w.example.org/1')))],
    ['a checkpoint that is cut', () => replace(file(), /.{9}\n$/, '')],
    ['a missing checkpoint', () => unlink(file())],
    ['a checkpoint under another name', () => rename(file(), file('f'.repeat(64)))],
    ['a checkpoint of another log', () => writeFile(file(), cosigned(second.main.note(4), 71))],
    ['an unreadable checkpoint', async () => [await unlink(file()), await mkdir(file())]],
    ['a malformed list', () => writeFile(list(), '{}')],
    ['an empty list', () => writeFile(list(), '')],
    ['a missing list', () => unlink(list())],
    ['a list with a log too many', () => replace(list(), '"origins": [', '"origins": ["third.example.org",')],
    ['the memory of another key', () => replace(list(), '"key": "w', '"key": "v')],
  ])('is refused with %s', async (_, damage) => {
    await damage();
    await expect(openMemory(folder, witness.key)).rejects.toThrow(StartError);
  });
});
