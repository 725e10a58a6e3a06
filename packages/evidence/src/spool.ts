import { createCipheriv, createDecipheriv, randomBytes, randomUUID } from 'node:crypto';
import { open, unlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RecordRow } from './contents.ts';
import { linesOf } from './lines.ts';
import { lineOf } from './records-json.ts';

/** Rows that are read several times, in the order in which they came. */
export interface Spool {
  readonly rows: number;
  read(): AsyncIterable<RecordRow>;
  /** The same in the form of RFC 8785. */
  lines(): AsyncIterable<string>;
  close(): Promise<void>;
}

/** A spool into which rows still go; `close` ends it without being read. */
export interface OpenSpool {
  readonly rows: number;
  /** Adds a row by its line in the form of RFC 8785. */
  add(line: string): Promise<void>;
  /** Ends the adding. */
  finish(): Promise<Spool>;
  close(): Promise<void>;
}

const flushAt = 262_144;

/**
 * Keeps rows in a file that has no name any more, encrypted with a key that is in this process's memory alone: nothing of them can be read
 * on the disk, now or later, and nothing is left when the process dies.
 */
export async function openSpool(): Promise<OpenSpool> {
  const [key, iv] = [randomBytes(32), randomBytes(16)];
  const path = join(tmpdir(), `writ-${randomUUID()}`);
  const file = await open(path, 'wx+', 0o600);
  await unlink(path);
  const cipher = createCipheriv('aes-256-ctr', key, iv);
  let count = 0;
  let waiting: string[] = [];
  let characters = 0;
  const flush = async () => {
    await file.appendFile(cipher.update(waiting.join('')));
    [waiting, characters] = [[], 0];
  };
  const lines = () => linesOf(file.createReadStream({ autoClose: false, start: 0 }).pipe(createDecipheriv('aes-256-ctr', key, iv)));
  return {
    get rows() {
      return count;
    },
    async add(line) {
      count++;
      waiting.push(line, '\n');
      characters += line.length + 1;
      if (characters >= flushAt) await flush();
    },
    async finish() {
      await flush();
      return {
        rows: count,
        lines,
        async *read() {
          for await (const line of lines()) yield JSON.parse(line) as RecordRow;
        },
        close: () => file.close(),
      };
    },
    close: () => file.close(),
  };
}

/** Keeps all rows of an iteration. */
export async function spoolRows(rows: AsyncIterable<RecordRow>): Promise<Spool> {
  const spool = await openSpool();
  try {
    for await (const row of rows) await spool.add(lineOf(row));
    return await spool.finish();
  } catch (error) {
    await spool.close();
    throw error;
  }
}
