/** The encrypted bytes of a volume: written a mebibyte at a time as they come, hashed, and read again from any place. */
import { createHash } from 'node:crypto';
import { Writable } from 'node:stream';
import type { Database } from '../store/database.ts';

/** Bytes of a row. */
export const chunkBytes = 1_048_576;

/** The most that a package may have, all volumes together: 2 GiB. */
export const packageBytes = 2_048 * chunkBytes;

export class PackageTooLarge extends Error {
  constructor() {
    super(`A package has at most ${packageBytes} bytes: ask for fewer records, under orders with shorter windows.`);
  }
}

export interface ChunkOptions {
  readonly packageId: string;
  readonly number: number;
  /** Called before each row; throws where nothing is to be written any more. */
  readonly goOn: () => Promise<void>;
}

/** Takes the bytes of one volume into the database. `sha256` and `bytes` are those of all that was taken, once it is finished. */
export class ChunkWriter extends Writable {
  readonly #db: Database;
  readonly #volume: { readonly packageId: string; readonly number: number };
  readonly #goOn: ChunkOptions['goOn'];
  readonly #hash = createHash('sha256');
  #waiting: Buffer[] = [];
  #waitingBytes = 0;
  #part = 0;
  #bytes = 0;
  #sha256 = '';

  constructor(db: Database, { goOn, ...volume }: ChunkOptions) {
    super();
    this.#db = db;
    this.#volume = volume;
    this.#goOn = goOn;
  }

  get bytes(): number {
    return this.#bytes;
  }

  get sha256(): string {
    return this.#sha256;
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    this.#take(chunk).then(() => done(), done);
  }

  override _final(done: (error?: Error | null) => void): void {
    this.#flush(this.#waitingBytes).then(() => {
      this.#sha256 = this.#hash.digest('hex');
      done();
    }, done);
  }

  async #take(chunk: Buffer): Promise<void> {
    this.#hash.update(chunk);
    this.#bytes += chunk.length;
    this.#waiting.push(chunk);
    this.#waitingBytes += chunk.length;
    while (this.#waitingBytes >= chunkBytes) await this.#flush(chunkBytes);
  }

  async #flush(length: number): Promise<void> {
    if (length === 0) return;
    const all = Buffer.concat(this.#waiting);
    const bytes = new Uint8Array(all.subarray(0, length));
    this.#waiting = [all.subarray(length)];
    this.#waitingBytes = all.length - length;
    await this.#goOn();
    await this.#db.packageChunk.create({ data: { ...this.#volume, part: this.#part, bytes }, select: { part: true } });
    this.#part += 1;
  }
}

/** Bytes of a volume from a place on, of one row: fewer than asked for where the row ends. */
export async function bytesFrom(
  db: Database,
  { packageId, number }: { readonly packageId: string; readonly number: number },
  { from, most }: { readonly from: number; readonly most: number },
): Promise<Uint8Array | null> {
  const part = Math.floor(from / chunkBytes);
  const [row] = await db.$queryRaw<{ bytes: Uint8Array }[]>`
    SELECT substring(bytes FROM ${(from % chunkBytes) + 1} FOR ${most}) AS bytes FROM orders.package_chunk
     WHERE package_id = ${packageId}::uuid AND number = ${number} AND part = ${part}`;
  return row?.bytes ?? null;
}
