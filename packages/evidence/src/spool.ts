import { createCipheriv, createDecipheriv, randomBytes, randomUUID } from 'node:crypto';
import { open, unlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { RecordRow } from './contents.ts';
import { lineOf } from './records-json.ts';

/** Rows that are read several times, in the order in which they came. */
export interface Spool {
  readonly rows: number;
  read(): AsyncIterable<RecordRow>;
  close(): Promise<void>;
}

const flushAt = 262_144;

/**
 * Keeps rows in a file that has no name any more, encrypted with a key that is in this process's memory alone: nothing of them can be read
 * on the disk, now or later, and nothing is left when the process dies.
 */
export async function spoolRows(rows: AsyncIterable<RecordRow>): Promise<Spool> {
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
  try {
    for await (const row of rows) {
      count++;
      const line = cipher.update(`${lineOf(row)}\n`);
      waiting.push(line);
      bytes += line.length;
      if (bytes >= flushAt) await flush();
    }
    await flush();
  } catch (error) {
    await file.close();
    throw error;
  }
  return {
    rows: count,
    async *read() {
      const input = file.createReadStream({ autoClose: false, start: 0 }).pipe(createDecipheriv('aes-256-ctr', key, iv));
      for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) yield JSON.parse(line) as RecordRow;
    },
    close: () => file.close(),
  };
}
