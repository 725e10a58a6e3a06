/**
 * A platform's own file into the database: all of it or nothing. The file is read once, in chunks that are checked and written in one transaction, which
 * ends without a trace if a line was refused. The next chunk is read while one is being written.
 */
import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { StartError } from '@writ/core';
import pg from 'pg';
import { type IndexKey, identifierKey } from '../../../prisma/blind-index.ts';
import { lineTypes } from './lines/lines.ts';
import { type AcceptedLine, type Refusal, readLines } from './lines/read-lines.ts';
import { inTransaction, takeTurn } from './load.ts';
import type { Progress } from './progress.ts';
import { KeyRepeated } from './write/examine.ts';
import { LineWriter } from './write/line-writer.ts';
import { settle } from './write/settle.ts';
import { addChanges, type Changes, noChanges } from './write/writing.ts';

/** What an import needs beside file and database. */
export interface ImportOptions {
  /** The master key of blind indexes, at least 32 bytes; or what finds it in the transaction of the import, in which nothing else is imported and no key replaced. */
  readonly blindIndexKey: Uint8Array | ((client: pg.ClientBase) => Promise<IndexKey>);
  /** Is told each refusal, in the order of the file. */
  readonly refused: (refusal: Refusal) => void;
  /** Is told the bytes read, of the file's size. */
  readonly progress?: Progress;
  /** Runs last in the transaction of an import that is about to be committed; what it throws undoes the import. */
  readonly applied?: (client: pg.ClientBase, imported: Imported) => Promise<void>;
}

/** What came of an import. */
export interface Imported extends Changes {
  readonly lines: number;
  /** Lines that were refused; if there is one, nothing was imported. */
  readonly refusals: number;
  /** SHA-256 of the file as it was read, in hex. */
  readonly sha256: string;
}

/** A chunk ends with whichever comes first, so that what is in memory is bounded. */
const chunkLines = 2_000;
const chunkBytes = 4 * 1024 * 1024;

interface Chunk {
  readonly lines: AcceptedLine[];
  /** Lines that can't be parsed. */
  readonly refusals: Refusal[];
}

async function* chunksOf(path: string, read: (bytes: Buffer) => void): AsyncGenerator<Chunk> {
  let chunk: Chunk = { lines: [], refusals: [] };
  let bytes = 0;
  for await (const one of readLines(path, read)) {
    if ('reason' in one) chunk.refusals.push(one);
    else {
      chunk.lines.push(one);
      bytes += one.bytes;
    }
    if (chunk.lines.length + chunk.refusals.length < chunkLines && bytes < chunkBytes) continue;
    yield chunk;
    [chunk, bytes] = [{ lines: [], refusals: [] }, 0];
  }
  yield chunk;
}

/** Ends the work on a file that is refused; its transaction is undone. */
class Refused extends Error {
  readonly imported: Imported;
  constructor(imported: Imported) {
    super('lines were refused');
    this.imported = imported;
  }
}

const lockNotAvailable = '55P03';

/** Waits no longer than the database needs to stop its own maintenance of the table. */
async function requireAlone(client: pg.ClientBase): Promise<void> {
  try {
    await client.query(`SET LOCAL lock_timeout = '3s'; ${takeTurn}; SET LOCAL lock_timeout TO DEFAULT`);
  } catch (cause) {
    if (!(cause instanceof pg.DatabaseError) || cause.code !== lockNotAvailable) throw cause;
    throw new StartError('Another import is running on this database, so nothing was imported. Import the file again when it has ended.', {
      cause,
    });
  }
}

async function importIn(
  client: pg.ClientBase,
  path: string,
  { blindIndexKey, refused, progress, applied, expectsRepeated }: ImportOptions & { readonly expectsRepeated: boolean },
): Promise<Imported> {
  const master = typeof blindIndexKey === 'function' ? await blindIndexKey(client) : blindIndexKey;
  const [hash, key, total] = [createHash('sha256'), identifierKey(master), (await stat(path)).size];
  const writer = new LineWriter(client, key, { expectsRepeated });
  const changes = noChanges();
  let [lines, refusals, done] = [0, 0, 0];
  const source = chunksOf(path, (bytes) => {
    hash.update(bytes);
    done += bytes.length;
    progress?.(done, total);
  });
  let next = await source.next();
  while (!next.done) {
    const chunk: Chunk = next.value;
    const [written, upcoming] = await Promise.all([writer.write(chunk.lines), source.next()]);
    addChanges(changes, written.changes);
    const all = [...chunk.refusals, ...written.refusals].toSorted((a, b) => a.number - b.number);
    for (const refusal of all) refused(refusal);
    refusals += all.length;
    lines += chunk.lines.length + chunk.refusals.length;
    next = upcoming;
  }
  const imported: Imported = { lines, refusals, ...(refusals > 0 ? noChanges() : changes), sha256: hash.digest('hex') };
  if (refusals > 0) throw new Refused(imported);
  const takesAway = lineTypes.some((type) => changes.changed[type] + changes.deleted[type] > 0);
  await settle({ client, writer, identifierKey: key, takesAway });
  await applied?.(client, imported);
  return imported;
}

function runImport(path: string, db: pg.Pool, options: Parameters<typeof importIn>[2]): Promise<Imported> {
  return inTransaction(db, async (client) => {
    await requireAlone(client);
    return importIn(client, path, options);
  });
}

/**
 * Imports a file. Throws when it can't be read, when another import runs, and when the database fails; then nothing is imported. A connection in pipeline
 * mode is faster. A file in which a key comes twice is read once more from its beginning, to say of which lines.
 */
export async function importFile(path: string, db: pg.Pool, options: ImportOptions): Promise<Imported> {
  let [told, toldBefore] = [0, 0];
  const refused = (refusal: Refusal): void => {
    told += 1;
    if (told > toldBefore) options.refused(refusal);
  };
  try {
    return await runImport(path, db, { ...options, refused, expectsRepeated: false });
  } catch (error) {
    if (error instanceof Refused) return error.imported;
    if (!(error instanceof KeyRepeated)) throw error;
  }
  [told, toldBefore] = [0, told];
  try {
    return await runImport(path, db, { ...options, refused, expectsRepeated: true });
  } catch (error) {
    if (error instanceof Refused) return error.imported;
    throw error;
  }
}
