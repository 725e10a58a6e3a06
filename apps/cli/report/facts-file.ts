/**
 * A file of facts on disk. It is read in pieces, since a period may have more of them than one text can hold, and it is sorted in pieces: so many lines as fit are
 * sorted by their bytes and put aside in a file, and the files are merged.
 */
import { createHash } from 'node:crypto';
import { closeSync, mkdtempSync, openSync, readSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UsageError } from '@writ/core/command-errors';

const pieceBytes = 1_048_576;
const lineFeed = 10;

/** The bytes of a file, from its start each time they are asked for. */
export class FactsFile implements Iterable<Uint8Array> {
  readonly path: string;
  constructor(path: string) {
    this.path = path;
  }

  /** Throws {@link UsageError} where the file can't be read. */
  *[Symbol.iterator](): Generator<Uint8Array> {
    let file: number | undefined;
    try {
      file = openSync(this.path, 'r');
      for (;;) {
        // A piece of its own each time: who reads may keep it.
        const piece = Buffer.allocUnsafe(pieceBytes);
        const read = readSync(file, piece);
        if (read === 0) return;
        yield piece.subarray(0, read);
      }
    } catch (error) {
      if (!(error instanceof Error && 'syscall' in error)) throw error;
      throw new UsageError(`${this.path} can't be read: ${error.message}.`);
    } finally {
      if (file !== undefined) closeSync(file);
    }
  }

  /** SHA-256 in hexadecimal. */
  sha256(): string {
    const hash = createHash('sha256');
    for (const piece of this) hash.update(piece);
    return hash.digest('hex');
  }

  /** How many lines it has. */
  lines(): number {
    let count = 0;
    for (const piece of this) for (let at = piece.indexOf(lineFeed); at !== -1; at = piece.indexOf(lineFeed, at + 1)) count += 1;
    return count;
  }

  bytes(): number {
    return statSync(this.path).size;
  }
}

/** Lines of a file of ours, in their order. */
function* linesIn(file: FactsFile): Generator<Buffer> {
  let rest = Buffer.alloc(0);
  for (const piece of file) {
    const bytes = Buffer.concat([rest, piece]);
    let start = 0;
    for (let end = bytes.indexOf(lineFeed); end !== -1; end = bytes.indexOf(lineFeed, start)) {
      yield bytes.subarray(start, end);
      start = end + 1;
    }
    rest = bytes.subarray(start);
  }
}

/** Writes lines with their ends, many at once. Answers nothing: the file is closed at the end. */
function writeLines(path: string, lines: Iterable<Buffer>): void {
  const file = openSync(path, 'wx', 0o600);
  try {
    let [waiting, size]: [Buffer[], number] = [[], 0];
    const write = (): void => {
      const bytes = Buffer.concat(waiting);
      for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
      [waiting, size] = [[], 0];
    };
    for (const line of lines) {
      waiting.push(line, Buffer.of(lineFeed));
      size += line.length + 1;
      if (size >= pieceBytes) write();
    }
    write();
  } finally {
    closeSync(file);
  }
}

/** The lines of several sorted files in one order. */
function* merged(files: readonly FactsFile[]): Generator<Buffer> {
  const heads = files.flatMap((file) => {
    const lines = linesIn(file);
    const { value, done } = lines.next();
    return done === true ? [] : [{ lines, line: value }];
  });
  while (heads.length > 0) {
    const least = heads.reduce((one, other) => (Buffer.compare(other.line, one.line) < 0 ? other : one));
    yield least.line;
    const { value, done } = least.lines.next();
    if (done === true) heads.splice(heads.indexOf(least), 1);
    else least.line = value;
  }
}

/** Sorts lines by their bytes, whatever their number: no more than `heldBytes` of them are in memory. Equal lines remain. */
export class LineSorter {
  readonly #folder = mkdtempSync(join(tmpdir(), 'writ-facts-'));
  readonly #heldBytes: number;
  readonly #files: FactsFile[] = [];
  #held: Buffer[] = [];
  #size = 0;

  constructor(heldBytes = 64 * 1_048_576) {
    this.#heldBytes = heldBytes;
  }

  add(line: string): void {
    const bytes = Buffer.from(line);
    this.#held.push(bytes);
    this.#size += bytes.length;
    if (this.#size >= this.#heldBytes) this.#putAside();
  }

  #putAside(): void {
    const path = join(this.#folder, String(this.#files.length));
    writeLines(path, this.#held.sort(Buffer.compare));
    this.#files.push(new FactsFile(path));
    [this.#held, this.#size] = [[], 0];
  }

  /** The file of all lines, in a folder that {@link LineSorter.remove} takes away. */
  sorted(): FactsFile {
    this.#putAside();
    const path = join(this.#folder, 'facts.ndjson');
    writeLines(path, merged(this.#files));
    return new FactsFile(path);
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
