import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { smallCorpus, village } from '../testing/small-corpus.ts';
import type { CorpusFile } from './corpus.ts';
import { keptWalk } from './kept-walk.ts';
import { type Walk, walkCorpus } from './walk.ts';

const corpus = smallCorpus(village);
afterAll(() => corpus[Symbol.dispose]());

let folder: string;
let walks: number;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'writ-walk-'));
  walks = 0;
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const walk = (files: readonly CorpusFile[] = corpus.files, where = join(folder, 'kept')): Promise<Walk> =>
  keptWalk((all) => {
    walks += 1;
    return walkCorpus(all);
  }, where)(files);
const keptFiles = () => readdirSync(join(folder, 'kept')).map((name) => join(folder, 'kept', name));

describe('a walk over the corpus', () => {
  it('is done once, and what was kept of it is the same', async () => {
    const first = await walk();
    const second = await walk();
    expect(walks).toBe(1);
    expect(second).toEqual(first);
    const fresh = await walkCorpus(corpus.files);
    expect(second).toEqual(fresh);
    expect(second.words.entries()).toEqual(fresh.words.entries());
    expect(fresh.words.entries().size).toBeGreaterThan(10);
    expect(fresh.names.wholes.size).toBeGreaterThan(1);
    expect(fresh.walked[0]?.header.at).toBeInstanceOf(Date);
  });

  it('is done again for other mails, whose walk takes the place of the one before', async () => {
    await walk();
    const [before] = keptFiles();
    const fewer = await walk(corpus.files.slice(1));
    expect(walks).toBe(2);
    expect(fewer.walked).toHaveLength(corpus.files.length - 1);
    expect(keptFiles()).toHaveLength(1);
    expect(keptFiles()).not.toEqual([before]);
  });

  it('is done again where what was kept is cut short', async () => {
    const first = await walk();
    const [file = ''] = keptFiles();
    writeFileSync(file, 'half');
    expect(await walk()).toEqual(first);
    expect(walks).toBe(2);
    expect(statSync(file).size).toBeGreaterThan(1_000);
  });

  it('is done each time where nothing can be kept', async () => {
    const taken = join(folder, 'taken');
    writeFileSync(taken, '');
    chmodSync(taken, 0o400);
    expect(await walk(corpus.files, taken)).toEqual(await walk(corpus.files, taken));
    expect(walks).toBe(2);
  });
});
