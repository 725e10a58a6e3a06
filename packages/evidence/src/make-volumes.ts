import {
  type Category,
  type Custody,
  categories,
  type EvidenceFile,
  type PackageContents,
  type PackageFacts,
  type RecordRow,
} from './contents.ts';
import { type BegunVolume, beginVolume, type Sealing } from './make-package.ts';
import { documentJson, lineOf } from './records-json.ts';
import { rowSize } from './row-size.ts';
import { type OpenSpool, openSpool, type Spool } from './spool.ts';

/** As many bytes as a volume has at most, unless one record or file alone has more: what a program that holds all of it in memory can open. */
export const volumeLimit = 256 * 1024 * 1024;

/** A file of a record whose size is known before its bytes are read, which is once. */
export interface SizedFile {
  /** In hexadecimal. */
  readonly sha256: string;
  readonly size: number;
  read(): AsyncIterable<Uint8Array>;
}

/** All that a package is made of, however many volumes it becomes. */
export interface VolumeContents extends Omit<PackageContents, 'facts' | 'custody' | 'files'> {
  readonly facts: Omit<PackageFacts, 'volume'>;
  /** Everything but the exhibit, of which each volume is one, and how many rows there are, which is counted. */
  readonly custody: Omit<Custody, 'rows' | 'exhibit'>;
  readonly files: AsyncIterable<SizedFile>;
}

/** What was written of a volume: P in hexadecimal, and how many rows of each category are in it. */
export interface Volume {
  readonly number: number;
  readonly of: number;
  readonly hash: string;
  readonly rows: Custody['rows'];
}

/**
 * Writes a package as volumes, each a whole bag with its own seals and receipt. Rows are read first, so that each volume can declare how many
 * there are; files are read when the volume that they are in is written. Memory grows with the number of files, and with nothing else.
 * @param next where a volume goes; called when the one before is complete but for its timestamp: none waits for that of another.
 */
export async function makeVolumes(
  contents: VolumeContents,
  sealing: Sealing,
  next: (number: number, of: number) => WritableStream<Uint8Array>,
  limit = volumeLimit,
): Promise<Volume[]> {
  const plan = new Plan(limit - documentsSize(contents));
  const begun: (Pick<Volume, 'number' | 'of'> & BegunVolume)[] = [];
  try {
    for (const category of categories) {
      const rows = contents.records[category];
      if (rows) await plan.addRows(category, rows);
    }
    for await (const file of contents.files) plan.addFile(file);
    const parts = await plan.finish();
    for (const [at, { spools, files }] of parts.entries()) {
      const volume = { number: at + 1, of: parts.length };
      const facts = { ...contents.facts, volume };
      const custody = { ...contents.custody, exhibit: `${facts.id}-${volume.number}` };
      const given = { ...contents, facts, custody, files: bytesOf(files) };
      begun.push({ ...volume, ...(await beginVolume(given, spools, sealing, next(volume.number, volume.of))) });
    }
  } finally {
    await plan.close();
  }
  for (const { finish } of begun) await finish();
  return begun.map(({ finish: _, ...volume }) => volume);
}

async function* bytesOf(files: readonly SizedFile[]): AsyncIterable<EvidenceFile> {
  for (const { sha256, read } of files) yield { sha256, bytes: read() };
}

/** The documents are in each volume, and on its page, where a character may be six; beside them manifests, seals and receipt. */
function documentsSize({ order, withheld, custody }: VolumeContents): number {
  const documents = [order, withheld, custody].map((document) => Buffer.byteLength(documentJson(document)));
  return 7 * documents.reduce((sum, bytes) => sum + bytes, 0) + 65_536;
}

interface Part {
  readonly spools: Map<Category, OpenSpool>;
  readonly files: SizedFile[];
  bytes: number;
}

/** Which rows and files are in which volume: each takes what comes until the next does not fit. */
class Plan {
  readonly #room: number;
  readonly #parts: Part[] = [];
  readonly #opened: OpenSpool[] = [];

  constructor(room: number) {
    this.#room = room;
    this.#begin();
  }

  async addRows(category: Category, rows: AsyncIterable<RecordRow>): Promise<void> {
    // A category that is given and has no row is in a volume too.
    let spool = await this.#spool(category);
    for await (const row of rows) {
      const line = lineOf(row);
      if (this.#takes(rowSize(category, row, line, spool.rows))) spool = await this.#spool(category);
      await spool.add(line);
      this.#last.bytes += rowSize(category, row, line, spool.rows - 1);
    }
  }

  addFile(file: SizedFile): void {
    const bytes = file.size + 1024;
    this.#takes(bytes);
    this.#last.files.push(file);
    this.#last.bytes += bytes;
  }

  async finish(): Promise<{ spools: Map<Category, Spool>; files: readonly SizedFile[] }[]> {
    const parts = [];
    for (const { spools, files } of this.#parts) {
      const finished = new Map<Category, Spool>();
      for (const [category, spool] of spools) finished.set(category, await spool.finish());
      parts.push({ spools: finished, files });
    }
    return parts;
  }

  async close(): Promise<void> {
    for (const spool of this.#opened) await spool.close();
  }

  get #last(): Part {
    return this.#parts.at(-1) ?? this.#begin();
  }

  #begin(): Part {
    const part: Part = { spools: new Map(), files: [], bytes: 0 };
    this.#parts.push(part);
    return part;
  }

  /** Begins another volume when so many bytes don't fit into a last one that has something. */
  #takes(bytes: number): boolean {
    const isFull = this.#last.bytes > 0 && this.#last.bytes + bytes > this.#room;
    if (isFull) this.#begin();
    return isFull;
  }

  async #spool(category: Category): Promise<OpenSpool> {
    const spool = await openSpool();
    this.#opened.push(spool);
    this.#last.spools.set(category, spool);
    return spool;
  }
}
