/** A platform of one account with any number of records and files. None of them is in memory: each is made when it is asked for. */
import { createHash } from 'node:crypto';
import type { Blob, CollectRequest, RecordLine, Source } from '../src/index.ts';
import { MemorySource } from './memory-source.ts';

const first = Date.UTC(2024, 0, 1);
/** Milliseconds from one record to the next. */
const apart = 1000;

/** The `traffic` line of a number, counted from 0. */
function lineAt(number: number): RecordLine {
  const at = new Date(first + number * apart).toISOString();
  return {
    type: 'traffic',
    key: `t${String(number).padStart(9, '0')}`,
    account: GeneratedSource.account,
    at,
    recordedAt: at,
    event: 'LOGIN',
    source: `198.51.100.${number % 256}`,
    destination: 'mail.example.org',
    protocol: 'HTTPS',
    size: number,
    agent: 'Mail/7.1 (a program with a name as long as such names are)',
  };
}

/** The bytes of a file, and the pieces in which they are sent. */
const [fileBytes, pieceBytes] = [700_000, 50_000];

async function* fileAt(number: number): AsyncGenerator<Uint8Array> {
  const pattern = createHash('sha256').update(`file ${number}`).digest();
  for (let at = 0; at < fileBytes; at += pieceBytes) yield Buffer.alloc(Math.min(pieceBytes, fileBytes - at), pattern);
}

async function hashAt(number: number): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of fileAt(number)) hash.update(piece);
  return hash.digest('hex');
}

export class GeneratedSource extends MemorySource implements Source {
  static readonly account = 'account';
  static readonly email = 'alma@people.example';
  readonly #lines: number;
  readonly #files: number;
  #hashes: Promise<string[]> | undefined;

  /** `lines` is how many traffic records the account has; each of its `files` is described by two items. */
  constructor(lines: number, files = 0) {
    const { account, email } = GeneratedSource;
    const accounts = [{ id: account, handle: 'alma', identifiers: [{ type: 'EMAIL' as const, value: email }] }];
    super({ accounts, records: [], gaps: [], items: [], files: [] });
    this.#lines = lines;
    this.#files = files;
  }

  /** The hashes of the files, by their numbers. */
  hashes(): Promise<string[]> {
    this.#hashes ??= Promise.all(Array.from({ length: this.#files }, (_, number) => hashAt(number)));
    return this.#hashes;
  }

  override blob(_account: string, sha256: string): Promise<Blob | undefined> {
    return this.hashes().then((hashes) => {
      const number = hashes.indexOf(sha256);
      return number < 0 ? undefined : { mediaType: 'image/png', bytes: fileAt(number) };
    });
  }

  override async *collect({ categories, after }: CollectRequest): AsyncGenerator<RecordLine> {
    const from = after === null ? 0 : (Date.parse(after.at) - first) / apart + 1;
    const asks = (wanted: string) => categories.some(({ category }) => category === wanted);
    if (asks('TRAFFIC') && after?.category !== 'CONTENT') for (let number = from; number < this.#lines; number += 1) yield lineAt(number);
    if (asks('CONTENT')) yield* this.#items(after?.category === 'CONTENT' ? from : 0);
  }

  async *#items(from: number): AsyncGenerator<RecordLine> {
    const hashes = await this.hashes();
    for (let number = from; number < 2 * this.#files; number += 1) {
      const at = new Date(first + number * apart).toISOString();
      const attachments = [{ sha256: hashes[number % this.#files] ?? '', bytes: fileBytes, mediaType: 'image/png' }];
      yield { type: 'item', key: `i${number}`, account: GeneratedSource.account, at, recordedAt: at, text: `Image ${number}`, attachments };
    }
  }
}
