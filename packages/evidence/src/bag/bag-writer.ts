import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { configure, ZipWriter } from '@zip.js/zip.js';

configure({ useWebWorkers: false });

/** The hashes and the size of a file in the bag. */
export interface Written {
  readonly sha256: string;
  readonly sha512: string;
  readonly bytes: number;
}

export type Content = string | Uint8Array | AsyncIterable<string | Uint8Array>;

/** A label of `bag-info.txt` and its value. */
export type BagInfo = readonly (readonly [label: string, value: string])[];

const algorithms = ['sha256', 'sha512'] as const;

/**
 * A bag (BagIt 1.0, RFC 8493) that flows into a ZIP file: each file is hashed as it passes, and none is held. Files of `data/` come first,
 * then `finish`, then what is made over the finished bag and can be in no manifest.
 */
export class BagWriter {
  readonly #zip: ZipWriter<unknown>;
  readonly #folder: string;
  readonly #madeAt: Date;
  readonly #payload = new Map<string, Written>();

  /** @param folder the one folder of the ZIP file. @param madeAt the time that each file of it bears. */
  constructor(target: WritableStream<Uint8Array>, folder: string, madeAt: Date) {
    this.#zip = new ZipWriter(target);
    this.#folder = folder;
    this.#madeAt = madeAt;
  }

  /** What was written so far below `data/`, by path. */
  get payload(): ReadonlyMap<string, Written> {
    return this.#payload;
  }

  /** Writes one file of the payload; its path is below `data/`. */
  async add(path: string, content: Content): Promise<Written> {
    const whole = `data/${path}`;
    if (this.#payload.has(whole)) throw new Error(`The bag has ${whole} already.`);
    const written = await this.#write(whole, content);
    this.#payload.set(whole, written);
    return written;
  }

  /** Writes the tag files, and answers the one that covers every byte before it: `tagmanifest-sha512.txt`. */
  async finish(info: BagInfo): Promise<Buffer> {
    const tags = new Map<string, Written>();
    const tag = async (path: string, text: string) => tags.set(path, await this.#write(path, text));
    await tag('bagit.txt', 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n');
    await tag('bag-info.txt', infoText([...info, ['Payload-Oxum', this.#oxum()]]));
    for (const algorithm of algorithms) await tag(`manifest-${algorithm}.txt`, manifest(this.#payload, algorithm));
    const [sha256, sha512] = algorithms.map((algorithm) => manifest(tags, algorithm));
    await this.#write('tagmanifest-sha256.txt', sha256 ?? '');
    await this.#write('tagmanifest-sha512.txt', sha512 ?? '');
    return Buffer.from(sha512 ?? '');
  }

  /** Writes a file over the finished bag, which no manifest names. */
  async addSeal(path: string, content: Content): Promise<void> {
    await this.#write(`seal/${path}`, content);
  }

  /** Ends the ZIP file, and closes what it flows into. */
  async close(): Promise<void> {
    await this.#zip.close();
  }

  async #write(path: string, content: Content): Promise<Written> {
    const hashes = { sha256: createHash('sha256'), sha512: createHash('sha512') };
    let bytes = 0;
    async function* passing() {
      for await (const chunk of gathered(typeof content === 'string' || content instanceof Uint8Array ? [content] : content)) {
        bytes += chunk.length;
        for (const algorithm of algorithms) hashes[algorithm].update(chunk);
        yield new Uint8Array(chunk);
      }
    }
    const readable = Readable.toWeb(Readable.from(passing(), { objectMode: false })) as ReadableStream<Uint8Array>;
    // Files of records are pictures, sound and the like, which are compressed already.
    const level = path.startsWith('data/files/') ? { level: 0 } : {};
    await this.#zip.add(`${this.#folder}/${path}`, { readable }, { lastModDate: this.#madeAt, extendedTimestamp: false, ...level });
    return { sha256: hashes.sha256.digest('hex'), sha512: hashes.sha512.digest('hex'), bytes };
  }

  /** How many bytes and files the payload has (RFC 8493 2.2.2). */
  #oxum(): string {
    const bytes = [...this.#payload.values()].reduce((sum, file) => sum + file.bytes, 0);
    return `${bytes}.${this.#payload.size}`;
  }
}

const gatheredSize = 65_536;

/** The same bytes in fewer parts: a row at a time costs more for what is around it than for itself. */
async function* gathered(parts: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>): AsyncIterable<Uint8Array> {
  let waiting: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of parts) {
    const chunk = typeof part === 'string' ? Buffer.from(part) : part;
    waiting.push(chunk);
    bytes += chunk.length;
    if (bytes < gatheredSize) continue;
    yield Buffer.concat(waiting);
    [waiting, bytes] = [[], 0];
  }
  if (bytes > 0) yield Buffer.concat(waiting);
}

/** A manifest: hash, two spaces, path, as `sha512sum -c` reads it, in the order of the paths. */
const manifest = (files: ReadonlyMap<string, Written>, algorithm: (typeof algorithms)[number]) =>
  [...files]
    .toSorted(([one], [two]) => (one < two ? -1 : 1))
    .map(([path, written]) => `${written[algorithm]}  ${path}\n`)
    .join('');

function infoText(info: BagInfo): string {
  for (const [label, value] of info) if (/[\r\n]/.test(value)) throw new Error(`${label} of a bag must be one line.`);
  return info.map(([label, value]) => `${label}: ${value}\n`).join('');
}
