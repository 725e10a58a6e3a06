/**
 * Lines into the database, batch after batch, each in a transaction of its own. A load that was cut short is taken up by
 * running it again: keys that are there change nothing. A line that is not valid refuses its whole batch.
 */
import type pg from 'pg';
import { type IdentifierKey, type IndexKey, identifierKey } from '../../../prisma/blind-index.ts';
import { type ImportLine, importLine } from './lines/lines.ts';
import type { Progress } from './progress.ts';
import { LineWriter } from './write/line-writer.ts';
import { addChanges, type Counts, noChanges } from './write/writing.ts';

/** What a load needs beside lines and database. */
export interface LoadOptions {
  /** The master key of blind indexes, at least 32 bytes. */
  readonly blindIndexKey: IndexKey;
  /** Is told how many groups of lines are written. */
  readonly progress?: Progress;
  /** How many groups there will be, when it is known. */
  readonly total?: number;
}

const batchLines = 500;

interface Batch {
  readonly lines: ImportLine[];
  readonly groups: number;
}

/** Groups of lines to batches of about 500 lines; a group is never split. */
async function* batches(groups: AsyncIterable<readonly ImportLine[]>): AsyncGenerator<Batch> {
  let [lines, count]: [ImportLine[], number] = [[], 0];
  for await (const group of groups) {
    lines.push(...group);
    count += 1;
    if (lines.length < batchLines) continue;
    yield { lines, groups: count };
    [lines, count] = [[], 0];
  }
  if (count > 0) yield { lines, groups: count };
}

/** Runs some work in a transaction on a connection of its own. */
export async function inTransaction<T>(db: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await db.connect();
  let failed: Error | undefined;
  try {
    await client.query('BEGIN');
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } catch (error) {
    failed = error instanceof Error ? error : new Error(String(error));
    throw error;
  } finally {
    // A connection whose transaction failed is closed, not returned: closing is what undoes it in every case.
    client.release(failed);
  }
}

/** Imports and loads take turns: each names its rows where the other would find them. Nobody else waits for it, as sessions that read only look there. */
export const takeTurn = 'LOCK TABLE importing.line IN SHARE ROW EXCLUSIVE MODE';

async function writeBatch(client: pg.ClientBase, key: IdentifierKey, lines: readonly ImportLine[]): Promise<Counts> {
  await client.query(takeTurn);
  const writer = new LineWriter(client, key, { expectsRepeated: true });
  const { changes, refusals } = await writer.write(lines.map((line, index) => ({ number: index + 1, line, bytes: 0 })));
  const [refusal] = refusals;
  if (refusal !== undefined) throw new RangeError(`a line can't be written: ${refusal.reason}`);
  await writer.end();
  return changes.added;
}

/** Loads groups of lines that belong together. While one batch is being written the next one is already made. */
export async function loadGroups(groups: AsyncIterable<readonly ImportLine[]>, db: pg.Pool, options: LoadOptions): Promise<Counts> {
  const key = identifierKey(options.blindIndexKey);
  const write = async ({ lines }: Batch): Promise<Counts> => {
    const valid = lines.map((line) => importLine.parse(line));
    return inTransaction(db, (client) => writeBatch(client, key, valid));
  };
  const source = batches(groups)[Symbol.asyncIterator]();
  const changes = noChanges();
  let done = 0;
  let next = await source.next();
  while (!next.done) {
    const batch = next.value;
    const [written, upcoming] = await Promise.all([write(batch), source.next()]);
    addChanges(changes, { ...noChanges(), added: written });
    done += batch.groups;
    options.progress?.(done, options.total);
    next = upcoming;
  }
  return changes.added;
}

/** Loads single lines. Answers how many of each type were new. */
export function load(lines: AsyncIterable<ImportLine>, db: pg.Pool, options: LoadOptions): Promise<Counts> {
  async function* groups(): AsyncGenerator<ImportLine[]> {
    for await (const line of lines) yield [line];
  }
  return loadGroups(groups(), db, options);
}
