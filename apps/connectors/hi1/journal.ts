/**
 * What the connector remembers of messages: each transaction with the digest of its bytes and, of an act, its answer, so that a message is carried out once; and which order of Writ an identifier that a
 * body chose stands for. One file of lines, each on the disk before what follows from it is done. It has identifiers, case references and answers of acts: no target, no record, no message. A line is kept for a year.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import { type Clock, replaceFile, StartError, syncFolder } from '@writ/core';
import { z } from 'zod';

const yearMs = 366 * 86_400_000;

const lineShape = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('begun'), at: z.iso.datetime(), body: z.string(), transaction: z.string(), digest: z.string() }),
  z.strictObject({ is: z.literal('drafted'), at: z.iso.datetime(), body: z.string(), transaction: z.string(), order: z.string() }),
  z.strictObject({ is: z.literal('done'), at: z.iso.datetime(), body: z.string(), transaction: z.string(), answer: z.string().nullable() }),
  z.strictObject({
    is: z.literal('object'),
    at: z.iso.datetime(),
    body: z.string(),
    identifier: z.string(),
    type: z.string(),
    /** The id of the order, the package or the key in Writ. */
    of: z.string(),
    /** Of a task: which categories it asks for, and its own reference. */
    categories: z.array(z.string()),
    reference: z.string().nullable(),
  }),
]);
type Line = z.infer<typeof lineShape>;

export interface KnownObject {
  readonly identifier: string;
  readonly type: string;
  readonly of: string;
  readonly categories: readonly string[];
  readonly reference: string | null;
}

interface Transaction {
  digest: string;
  /** The draft that was made of it; null before. */
  order: string | null;
  /** Undefined while it is not answered; null where the answer is not kept. */
  answer: string | null | undefined;
}

const key = (body: string, name: string): string => `${body} ${name}`;

function parseLine(text: string): Line {
  return lineShape.parse(JSON.parse(text));
}

/** The last line may be cut by a power cut before it was on the disk: nothing followed from it. Any other that can't be read stops the start. */
function linesOf(text: string, file: string): Line[] {
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  try {
    return whole
      .split('\n')
      .filter((line) => line !== '')
      .map(parseLine);
  } catch (cause) {
    throw new StartError(
      `The journal ${file} is damaged: restore it, or move it away and expect that messages of the last five minutes can be sent again.`,
      { cause },
    );
  }
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
}

export class Journal {
  readonly #file: FileHandle;
  readonly #clock: Clock;
  readonly #transactions = new Map<string, Transaction>();
  readonly #objects = new Map<string, KnownObject>();
  readonly #byOrder = new Map<string, KnownObject[]>();
  #last: Promise<unknown> = Promise.resolve();

  private constructor(file: FileHandle, clock: Clock) {
    this.#file = file;
    this.#clock = clock;
  }

  /** Opens the journal of a folder, made where there is none, without lines of more than a year. One process has it. Throws StartError for a damaged one. */
  static async open(folder: string, clock: Clock): Promise<Journal> {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const path = join(folder, 'journal.ndjson');
    const since = clock().getTime() - yearMs;
    const lines = linesOf(read(path), path).filter(({ at }) => Date.parse(at) >= since);
    await replaceFile(path, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    const journal = new Journal(await open(path, 'a', 0o600), clock);
    await syncFolder(folder);
    for (const line of lines) journal.#take(line);
    return journal;
  }

  #take(line: Line): void {
    if (line.is === 'object') {
      const { identifier, type, of, categories, reference } = line;
      const known = { identifier, type, of, categories, reference };
      this.#objects.set(key(line.body, identifier), known);
      const name = key(line.body, of);
      this.#byOrder.set(name, [...(this.#byOrder.get(name) ?? []), known]);
      return;
    }
    const name = key(line.body, line.transaction);
    const transaction = this.#transactions.get(name) ?? { digest: '', order: null, answer: undefined };
    if (line.is === 'begun') transaction.digest = line.digest;
    else if (line.is === 'drafted') transaction.order = line.order;
    else transaction.answer = line.answer;
    this.#transactions.set(name, transaction);
  }

  /** On the disk when it resolves; lines are written one after another. */
  async #write(...lines: Line[]): Promise<void> {
    const writing = this.#last.then(async () => {
      await this.#file.appendFile(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
      await this.#file.datasync();
      for (const line of lines) this.#take(line);
    });
    // One that fails is its caller's; the next one is tried by itself.
    this.#last = writing.catch(() => undefined);
    await writing;
  }

  #at(): string {
    return this.#clock().toISOString();
  }

  transaction(body: string, transaction: string): Readonly<Transaction> | null {
    return this.#transactions.get(key(body, transaction)) ?? null;
  }

  begin(body: string, transaction: string, digest: string): Promise<void> {
    return this.#write({ is: 'begun', at: this.#at(), body, transaction, digest });
  }

  drafted(body: string, transaction: string, order: string): Promise<void> {
    return this.#write({ is: 'drafted', at: this.#at(), body, transaction, order });
  }

  /** The answer of an act as it is sent, or null where it isn't kept. */
  done(body: string, transaction: string, answer: string | null): Promise<void> {
    return this.#write({ is: 'done', at: this.#at(), body, transaction, answer });
  }

  /** What identifiers stand for from now on. */
  name(body: string, objects: readonly KnownObject[]): Promise<void> {
    return this.#write(
      ...objects.map((object) => ({ is: 'object' as const, at: this.#at(), body, ...object, categories: [...object.categories] })),
    );
  }

  object(body: string, identifier: string): KnownObject | null {
    return this.#objects.get(key(body, identifier)) ?? null;
  }

  /** The objects of a body that stand for one order. */
  objectsOf(body: string, order: string): readonly KnownObject[] {
    return this.#byOrder.get(key(body, order)) ?? [];
  }

  async close(): Promise<void> {
    await this.#last;
    await this.#file.close();
  }
}
