/** The encrypted volumes of a package on their way into rows. */
import { type Transform, Writable } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';
import type { UsableKey } from '../delivery-keys/usable.ts';
import type { Database } from '../store/database.ts';
import { ChunkWriter, PackageTooLarge, packageBytes } from './chunks.ts';
import { encryptionFor } from './encryption.ts';

export interface EncryptedVolumesOptions {
  readonly packageId: string;
  readonly key: UsableKey;
  /** What a volume has at most, in bytes. */
  readonly volumeBytes: number;
  /** Called before each row of bytes; throws where nothing is to be written any more. */
  readonly goOn: () => Promise<void>;
}

export class EncryptedVolumes {
  readonly #db: Database;
  readonly #options: EncryptedVolumesOptions;
  readonly #written: { readonly cipher: Transform; readonly rows: ChunkWriter; readonly done: Promise<unknown> }[] = [];
  readonly #broken = Promise.withResolvers<never>();

  constructor(db: Database, options: EncryptedVolumesOptions) {
    this.#db = db;
    this.#options = options;
    // Who writes waits for it; what is written already is of no use either way.
    this.#broken.promise.catch(() => undefined);
  }

  /** Where the next volume goes. Throws {@link PackageTooLarge} for the first of too many, before anything of it is written. */
  next(number: number, of: number): WritableStream<Uint8Array> {
    const { packageId, key, volumeBytes, goOn } = this.#options;
    const bytes = this.#written.reduce((sum, { rows }) => sum + rows.bytes, 0);
    if ((of - 1) * volumeBytes >= packageBytes || bytes >= packageBytes) throw new PackageTooLarge();
    const cipher = encryptionFor(key);
    const rows = new ChunkWriter(this.#db, { packageId, number, goOn });
    const done = pipeline(cipher, rows);
    done.catch(this.#broken.reject);
    this.#written.push({ cipher, rows, done });
    return Writable.toWeb(cipher) as WritableStream<Uint8Array>;
  }

  /** Waits for whoever writes, and for all rows. Of several faults the first to come is why. */
  async whole<Result>(writing: Promise<Result>): Promise<Result> {
    try {
      const result = await Promise.race([writing, this.#broken.promise]);
      for (const { done } of this.#written) await done;
      return result;
    } catch (error) {
      for (const { cipher } of this.#written) cipher.destroy();
      await writing.catch(() => undefined);
      for (const { rows } of this.#written) await finished(rows).catch(() => undefined);
      throw error;
    }
  }

  /** Size and SHA-256 of a volume, once it is whole. */
  volume(number: number): { readonly bytes: number; readonly sha256: string } {
    const written = this.#written[number - 1];
    if (written === undefined) throw new RangeError(`Volume ${number} was not written.`);
    return { bytes: written.rows.bytes, sha256: written.rows.sha256 };
  }
}
