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
/** A reading has no answer that is kept: it is remembered for as long as its bytes could be sent again. */
const readingMs = 15 * 60_000;
/** Longer than Writ keeps an event. */
const sentMs = 40 * 86_400_000;
/** Lines after which the file is made again without what is no longer needed. */
const linesBetween = 20_000;

const lineShape = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('begun'), at: z.iso.datetime(), body: z.string(), transaction: z.string(), digest: z.string() }),
  z.strictObject({ is: z.literal('drafted'), at: z.iso.datetime(), body: z.string(), transaction: z.string(), order: z.string() }),
  z.strictObject({
    is: z.literal('acting'),
    at: z.iso.datetime(),
    body: z.string(),
    transaction: z.string(),
    of: z.string(),
    generation: z.number().int(),
    before: z.array(z.string()),
  }),
  z.strictObject({ is: z.literal('done'), at: z.iso.datetime(), body: z.string(), transaction: z.string(), answer: z.string().nullable() }),
  /** That the endpoint of the body has answered for an event. */
  z.strictObject({ is: z.literal('sent'), at: z.iso.datetime(), body: z.string(), event: z.string() }),
  z.strictObject({
    is: z.literal('object'),
    at: z.iso.datetime(),
    body: z.string(),
    identifier: z.string(),
    type: z.string(),
    /** The id of the order, the package or the key in Writ. */
    of: z.string(),
    /** Of a task: which categories it asks for, and its own reference. Of a document, as its reference, the SHA-256 by which its order has it. */
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

/** What an act is done on, as that was before it. */
export interface Begun {
  /** The id of the order or the package in Writ. */
  readonly of: string;
  readonly generation: number;
  /** The ids of what was there already, where the act makes something: packages of an order. */
  readonly before: readonly string[];
}

interface Transaction {
  digest: string;
  /** When it was begun, in milliseconds since 1970. */
  at: number;
  /** The draft that was made of it; null before. */
  order: string | null;
  /** Of an act on what exists: what it was begun on; null before. */
  begun: Begun | null;
  /** Undefined while it is not answered; null where the answer is not kept. */
  answer: string | null | undefined;
}

const key = (body: string, name: string): string => `${body} ${name}`;

/** What is still needed of some lines. */
function needed(lines: readonly Line[], now: number): Line[] {
  const readings = new Set(lines.flatMap((line) => (line.is === 'done' && line.answer === null ? [key(line.body, line.transaction)] : [])));
  const isReading = (line: Line): boolean => line.is !== 'object' && line.is !== 'sent' && readings.has(key(line.body, line.transaction));
  const keptMs = (line: Line): number => (line.is === 'sent' ? sentMs : isReading(line) ? readingMs : yearMs);
  return lines.filter((line) => Date.parse(line.at) >= now - keptMs(line));
}

const textOf = (lines: readonly Line[]): string => lines.map((line) => `${JSON.stringify(line)}\n`).join('');

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
  readonly #path: string;
  readonly #clock: Clock;
  readonly #transactions = new Map<string, Transaction>();
  readonly #objects = new Map<string, KnownObject>();
  readonly #byOrder = new Map<string, KnownObject[]>();
  readonly #sent = new Set<string>();
  #file: FileHandle;
  #written = 0;
  #last: Promise<unknown> = Promise.resolve();

  private constructor(file: FileHandle, path: string, clock: Clock) {
    this.#file = file;
    this.#path = path;
    this.#clock = clock;
  }

  /** Opens the journal of a folder, made where there is none, without lines of more than a year. One process has it. Throws StartError for a damaged one. */
  static async open(folder: string, clock: Clock): Promise<Journal> {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const path = join(folder, 'journal.ndjson');
    const lines = needed(linesOf(read(path), path), clock().getTime());
    await replaceFile(path, textOf(lines));
    const journal = new Journal(await open(path, 'a', 0o600), path, clock);
    await syncFolder(folder);
    for (const line of lines) journal.#take(line);
    return journal;
  }

  /** Makes the file again without what is no longer needed, and forgets that. */
  async #shorten(): Promise<void> {
    const lines = needed(linesOf(read(this.#path), this.#path), this.#clock().getTime());
    await replaceFile(this.#path, textOf(lines));
    await this.#file.close();
    this.#file = await open(this.#path, 'a', 0o600);
    for (const known of [this.#transactions, this.#objects, this.#byOrder, this.#sent]) known.clear();
    for (const line of lines) this.#take(line);
    this.#written = 0;
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
    if (line.is === 'sent') {
      this.#sent.add(key(line.body, line.event));
      return;
    }
    const name = key(line.body, line.transaction);
    const transaction = this.#transactions.get(name) ?? {
      digest: '',
      at: Date.parse(line.at),
      order: null,
      begun: null,
      answer: undefined,
    };
    if (line.is === 'begun') transaction.digest = line.digest;
    else if (line.is === 'drafted') transaction.order = line.order;
    else if (line.is === 'acting') transaction.begun = { of: line.of, generation: line.generation, before: line.before };
    else transaction.answer = line.answer;
    this.#transactions.set(name, transaction);
  }

  /** On the disk when it resolves; lines are written one after another. */
  async #write(...lines: Line[]): Promise<void> {
    const writing = this.#last.then(async () => {
      const { nlink, size } = await this.#file.stat();
      if (nlink === 0) throw new Error('Another process has taken the journal of HI-1: stop one of them.');
      try {
        await this.#file.appendFile(textOf(lines));
        await this.#file.datasync();
      } catch (error) {
        // Half a line would be glued to the next one.
        await this.#file.truncate(size);
        throw error;
      }
      for (const line of lines) this.#take(line);
      this.#written += lines.length;
      if (this.#written >= linesBetween) await this.#shorten();
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

  /** Before an act on what exists. */
  acting(body: string, transaction: string, { of, generation, before }: Begun): Promise<void> {
    return this.#write({ is: 'acting', at: this.#at(), body, transaction, of, generation, before: [...before] });
  }

  /** Whether a draft is that of a message that is remembered. */
  isDrafted(body: string, order: string): boolean {
    return [...this.#transactions].some(([name, one]) => one.order === order && name.startsWith(`${body} `));
  }

  /** The answer of an act as it is sent, or null where it isn't kept. */
  done(body: string, transaction: string, answer: string | null): Promise<void> {
    return this.#write({ is: 'done', at: this.#at(), body, transaction, answer });
  }

  isSent(body: string, event: string): boolean {
    return this.#sent.has(key(body, event));
  }

  /** That the endpoint of the body has answered for an event. */
  sent(body: string, event: string): Promise<void> {
    return this.#write({ is: 'sent', at: this.#at(), body, event });
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
