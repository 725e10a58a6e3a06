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
  let waiting: Buffer[] = [];
  let bytes = 0;
  const flush = async () => {
    await file.appendFile(Buffer.concat(waiting));
    [waiting, bytes] = [[], 0];
  };
  return {
    get rows() {
      return count;
    },
    async add(line) {
      count++;
      const encrypted = cipher.update(`${line}\n`);
      waiting.push(encrypted);
      bytes += encrypted.length;
      if (bytes >= flushAt) await flush();
    },
    async finish() {
      await flush();
      return {
        rows: count,
        async *read() {
          const input = file.createReadStream({ autoClose: false, start: 0 }).pipe(createDecipheriv('aes-256-ctr', key, iv));
          for await (const line of linesOf(input)) yield JSON.parse(line) as RecordRow;
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
