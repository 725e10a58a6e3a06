/**
 * A platform's own file into the database: all of it or nothing. The file is read twice: first every line is checked, with
 * what it refers to, then all are written, in one transaction that ends without a trace if a line was refused.
 */
import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import type pg from 'pg';
import { identifierKey } from '../../../prisma/blind-index.ts';
import { LineReferences } from './lines/line-references.ts';
import { type AcceptedLine, type Refusal, readLines } from './lines/read-lines.ts';
import { type Counts, LineWriter, noCounts } from './lines/write-lines.ts';
import { addCounts, inTransaction } from './load.ts';
import type { Progress } from './progress.ts';

/** What an import needs beside file and database. */
export interface ImportOptions {
  /** The master key of blind indexes, at least 32 bytes. */
  readonly blindIndexKey: Uint8Array;
  /** Is told each refusal, in the order of the file. */
  readonly refused: (refusal: Refusal) => void;
  /** Is told the bytes read, of twice the file's size. */
  readonly progress?: Progress;
  /** Runs last in the transaction of an import that is about to be committed; what it throws undoes the import. */
  readonly applied?: (client: pg.ClientBase, imported: Imported) => Promise<void>;
}

/** What came of an import. */
export interface Imported {
  readonly lines: number;
  /** Lines that were refused; if there is one, nothing was imported. */
  readonly refusals: number;
  /** New rows by type. */
  readonly added: Counts;
  /** SHA-256 of the file as it was read, in hex. */
  readonly sha256: string;
}

const chunkLines = 1000;

/** The lines of a file in chunks; a refusal ends up in `refused` and not in a chunk. */
async function* chunksOf(path: string, read: (chunk: Buffer) => void, refused: (refusal: Refusal) => void): AsyncGenerator<AcceptedLine[]> {
  let chunk: AcceptedLine[] = [];
  for await (const one of readLines(path, read)) {
    if ('reason' in one) {
      refused(one);
      continue;
    }
    chunk.push(one);
    if (chunk.length < chunkLines) continue;
    yield chunk;
    chunk = [];
  }
  yield chunk;
}

interface Walk {
  readonly sha256: string;
  readonly lines: number;
}

/** Reads the whole file once and hands it on in chunks. */
async function walk(
  path: string,
  read: (bytes: number) => void,
  refused: (refusal: Refusal) => void,
  take: (chunk: AcceptedLine[]) => Promise<void>,
): Promise<Walk> {
  const hash = createHash('sha256');
  let lines = 0;
  const onChunk = (bytes: Buffer): void => {
    hash.update(bytes);
    read(bytes.length);
  };
  const onRefusal = (refusal: Refusal): void => {
    lines += 1;
    refused(refusal);
  };
  for await (const chunk of chunksOf(path, onChunk, onRefusal)) {
    lines += chunk.length;
    await take(chunk);
  }
  return { sha256: hash.digest('hex'), lines };
}

/** Imports a file. Throws when it can't be read, when it changes meanwhile, or when the database fails; then nothing is imported. */
export async function importFile(path: string, db: pg.Pool, options: ImportOptions): Promise<Imported> {
  const key = identifierKey(options.blindIndexKey);
  const total = 2 * (await stat(path)).size;
  let done = 0;
  const read = (bytes: number): void => {
    done += bytes;
    options.progress?.(done, total);
  };
  return inTransaction(db, async (client) => {
    const references = new LineReferences(client);
    let refusals = 0;
    const refused = (refusal: Refusal): void => {
      refusals += 1;
      options.refused(refusal);
    };
    const checked = await walk(path, read, refused, async (chunk) => {
      for (const refusal of await references.check(chunk)) refused(refusal);
    });
    if (refusals > 0) return { lines: checked.lines, refusals, added: noCounts(), sha256: checked.sha256 };
    const writer = new LineWriter(client, key);
    let added = noCounts();
    const changed = new Error(
      'The file changed while it was being imported, so nothing was imported. Import it again when no program writes to it.',
    );
    const written = await walk(
      path,
      read,
      () => {
        throw changed;
      },
      async (chunk) => {
        added = addCounts(added, await writer.write(chunk.map(({ line }) => line)));
      },
    );
    if (written.sha256 !== checked.sha256) throw changed;
    const imported: Imported = { lines: written.lines, refusals: 0, added, sha256: written.sha256 };
    await options.applied?.(client, imported);
    return imported;
  });
}
