/**
 * Reads a form that brings files, as browsers send it (RFC 7578): in memory, bounded, and nothing is written anywhere. What was written comes before the files and is
 * kept whatever they are, so that a page can show it again. A file's name is data and no path.
 */
import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { Busboy, type BusboyFileStream, type BusboyInstance } from '@fastify/busboy';
import { PublicError } from '@writ/core';
import { reportFileBytesMax, reportFilesMax } from '@writ/core/report-files';

export interface SentFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Why the files of a form were left: more than are taken, larger together than is taken, or too many such forms at this moment. */
export type FilesTrouble = 'many' | 'large' | 'busy';

export interface FormWithFiles {
  readonly fields: Readonly<Record<string, string>>;
  /** None where there is trouble. */
  readonly files: readonly SentFile[];
  readonly trouble: FilesTrouble | null;
}

/** The field of the files. */
const filesField = 'files';
/** Bytes of what is written into one field, and how many fields there may be: a notice has ten. */
const [fieldBytesMax, fieldsMax] = [32 * 1024, 24];
/** Bytes that are read to get at what was written, whatever follows it: then the form is answered without the rest. */
const readMax = 32 * 1024 * 1024;
/** Forms whose files one process has in memory at once, until they are answered. */
const formsMax = 8;

/** The files of forms that this process has in memory. */
export class FileRoom {
  #forms = 0;

  /** False where there is no room for another form. */
  enter(): boolean {
    if (this.#forms >= formsMax) return false;
    this.#forms += 1;
    return true;
  }

  leave(): void {
    this.#forms -= 1;
  }
}

/** What is read of one form so far. */
class Reading {
  readonly #fields = new Map<string, string>();
  #files: SentFile[] = [];
  #bytes = 0;
  #trouble: FilesTrouble | null = null;
  #isIn = false;
  readonly #room: FileRoom;

  constructor(room: FileRoom) {
    this.#room = room;
  }

  /** Whether it holds a place in the room, which whoever answers the form gives back. */
  get isIn(): boolean {
    return this.#isIn;
  }

  field(name: string, value: string): void {
    this.#fields.set(name, value);
  }

  /** The files of this form are left: what is in memory of them goes. */
  leave(trouble: FilesTrouble): void {
    this.#trouble ??= trouble;
    this.#files = [];
  }

  file(field: string, stream: BusboyFileStream, name: string | undefined): void {
    const chunks: Buffer[] = [];
    let length = 0;
    stream.on('data', (chunk: Buffer) => {
      if (field !== filesField || this.#trouble !== null) return;
      if (!this.#isIn) {
        if (!this.#room.enter()) return this.leave('busy');
        this.#isIn = true;
      }
      this.#bytes += chunk.length;
      length += chunk.length;
      if (this.#bytes > reportFileBytesMax) this.leave('large');
      else chunks.push(chunk);
    });
    stream.on('end', () => {
      // A field of files that was left empty comes as one file without a name and without bytes.
      if (field !== filesField || this.#trouble !== null || (length === 0 && !name)) return;
      if (this.#files.length >= reportFilesMax) this.leave('many');
      else this.#files.push({ name: name ?? '', bytes: Buffer.concat(chunks) });
    });
  }

  result(): FormWithFiles {
    return { fields: Object.fromEntries(this.#fields), files: this.#trouble === null ? this.#files : [], trouble: this.#trouble };
  }
}

const unreadable = (): PublicError =>
  new PublicError('BAD_USER_INPUT', 'This form could not be read: open its page and send it from there.');

function parserOf(headers: IncomingMessage['headers']): BusboyInstance {
  try {
    return new Busboy({
      headers: { ...headers, 'content-type': headers['content-type'] ?? '' },
      limits: {
        fieldSize: fieldBytesMax,
        fields: fieldsMax,
        fieldNameSize: 100,
        headerPairs: 20,
        headerSize: 8 * 1024,
        files: 64,
        parts: 96,
      },
    });
  } catch {
    throw unreadable();
  }
}

/**
 * Reads the form of a request. `use` gets it, and its files stay in the room until that is done. Throws BAD_USER_INPUT for what is no form.
 */
export async function readFormWithFiles<Result>(
  { headers }: Pick<IncomingMessage, 'headers'>,
  payload: Readable,
  { room, use }: { room: FileRoom; use: (form: FormWithFiles) => Promise<Result> },
): Promise<Result> {
  const reading = new Reading(room);
  try {
    await readInto(reading, parserOf(headers), payload);
    return await use(reading.result());
  } finally {
    if (reading.isIn) room.leave();
  }
}

function readInto(reading: Reading, parser: BusboyInstance, payload: Readable): Promise<void> {
  return new Promise((resolve, reject) => {
    let read = 0;
    parser.on('field', (name, value) => reading.field(name, value));
    parser.on('file', (field, stream, name) => {
      // A file that breaks off fails by itself.
      stream.on('error', () => reject(unreadable()));
      reading.file(field, stream, name);
    });
    parser.on('partsLimit', () => reading.leave('many'));
    parser.on('filesLimit', () => reading.leave('many'));
    parser.on('finish', resolve);
    parser.on('error', () => reject(unreadable()));
    payload.on('data', (chunk: Buffer) => {
      read += chunk.length;
      if (read <= readMax) return;
      reading.leave('large');
      payload.unpipe(parser);
      payload.resume();
      resolve();
    });
    payload.on('error', reject);
    // Who goes away in the middle of it.
    payload.on('close', () => {
      if (!payload.readableEnded) reject(unreadable());
    });
    payload.pipe(parser);
  });
}
