/**
 * Lines into the database, batch after batch, each in a transaction of its own. A load that was cut short is taken up by
 * running it again: keys that are there change nothing. A line that is not valid refuses its whole batch.
 */
import type pg from 'pg';
import { identifierKey } from '../../../prisma/blind-index.ts';
import { type ImportLine, importLine } from './lines/lines.ts';
import { type Counts, LineWriter, noCounts } from './lines/write-lines.ts';
import type { Progress } from './progress.ts';

/** What a load needs beside lines and database. */
export interface LoadOptions {
  /** The master key of blind indexes, at least 32 bytes. */
  readonly blindIndexKey: Uint8Array;
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

/** Adds two counts. */
export function addCounts(a: Counts, b: Counts): Counts {
  const sum = noCounts();
  for (const type of Object.keys(sum) as (keyof Counts)[]) sum[type] = a[type] + b[type];
  return sum;
}

/** Loads groups of lines that belong together. While one batch is being written the next one is already made. */
export async function loadGroups(groups: AsyncIterable<readonly ImportLine[]>, db: pg.Pool, options: LoadOptions): Promise<Counts> {
  const key = identifierKey(options.blindIndexKey);
  const write = async ({ lines }: Batch): Promise<Counts> => {
    const valid = lines.map((line) => importLine.parse(line));
    return inTransaction(db, (client) => new LineWriter(client, key).write(valid));
  };
  const source = batches(groups)[Symbol.asyncIterator]();
  let [added, done] = [noCounts(), 0];
  let next = await source.next();
  while (!next.done) {
    const batch = next.value;
    const [written, upcoming] = await Promise.all([write(batch), source.next()]);
    added = addCounts(added, written);
    done += batch.groups;
    options.progress?.(done, options.total);
    next = upcoming;
  }
  return added;
}

/** Loads single lines. Answers how many of each type were new. */
export function load(lines: AsyncIterable<ImportLine>, db: pg.Pool, options: LoadOptions): Promise<Counts> {
  async function* groups(): AsyncGenerator<ImportLine[]> {
    for await (const line of lines) yield [line];
  }
  return loadGroups(groups(), db, options);
}
