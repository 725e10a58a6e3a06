/** Writ's half of the protocol. Nothing is kept, and nothing is asked again: whoever calls decides by {@link SourceError}. */
import { createHash, type KeyObject } from 'node:crypto';
import { parseTlogProof } from '@writ/tlog';
import { z } from 'zod';
import { isItemSigned, type SignedAnswer } from '../signature/item.ts';
import { type Capabilities, capabilities } from '../wire/capabilities.ts';
import { type Anchor, type CollectReceipt, limitMax } from '../wire/collect.ts';
import {
  type EffectAnswer,
  type EffectBody,
  effectAnswer,
  type Observation,
  observeAnswer,
  observeMax,
  type Subject,
} from '../wire/effects.ts';
import type { Category } from '../wire/scalars.ts';
import { scope as scopeSchema } from '../wire/scope.ts';
import {
  type AccountAnswer,
  accountAnswer,
  type HolderBody,
  holderAnswer,
  type ItemAnswer,
  itemAnswer,
  itemSignatureHeader,
} from '../wire/subjects.ts';
import { openPart, type Part } from './part.ts';
import { type Call, type Connection, jsonOf, parseJson, pathPart, send, textOf } from './request.ts';
import { SourceError } from './source-error.ts';

export interface SourceOptions {
  /** The adapter's address; `/writ/v1` is added. */
  readonly url: string | URL;
  /** Writ's private key. */
  readonly key: KeyObject;
  /** The adapter's public key. */
  readonly adapterKey: KeyObject;
  /** Public keys by which the adapter was known before: what it signed with them is still opened, and nothing new is taken. */
  readonly previousKeys?: readonly KeyObject[];
  readonly clock?: () => Date;
  /** How long an answer may take to begin. */
  readonly timeoutMs?: number;
  readonly fetch?: typeof globalThis.fetch;
}

export interface Collection {
  /** The receipt of the entry that asks for these records, with the opened values as text. */
  readonly receipt: CollectReceipt;
  /** The hashes (base64) that lead from the tree of `from` entries to that of `to`: asked for when the adapter wants an anchor. */
  readonly consistency?: (from: number, to: number) => Promise<readonly string[]>;
  /** The tie to a checkpoint that the adapter has seen, where it was made before and no other can be: then nothing else is tried. */
  readonly anchor?: Anchor | null;
  /** Of the categories of the scope this one alone; not for an order. */
  readonly only?: Category;
  /** The `next` of the last part that counts. */
  readonly after?: string | null;
  readonly limit?: number;
  readonly signal?: AbortSignal;
  /** Whether to stop after one part. */
  readonly onePart?: boolean;
}

/** An item, and the signed answer that says it. */
export interface SignedItem extends SignedAnswer {
  readonly item: ItemAnswer;
}

/** A file as it comes. The bytes throw {@link SourceError} at their end when they are not of the hash. */
export interface SourceFile {
  readonly mediaType: string;
  readonly bytes: AsyncIterable<Uint8Array>;
}

const askedScope = z.object({ collect: scopeSchema });
const scopeOf = ({ openings }: CollectReceipt) => askedScope.parse(JSON.parse(openings.target.text)).collect;
const partLimit = 5000;
/** How often a part is asked for with another anchor. */
const triesMax = 6;
/** For so long single reads are tied to one checkpoint: a log that forks off is seen after as long. */
const tiedForMs = 60_000;

export class SourceClient {
  readonly #connection: Connection;
  readonly #adapterKey: KeyObject;
  readonly #previousKeys: readonly KeyObject[];
  /** The size of the checkpoint that the adapter was last shown: what it can be anchored to. */
  #shown: number | undefined;
  /** What single reads are tied to. If each was tied to the newest, the adapter would soon forget what the proofs of other reads are tied to. */
  #tied: { readonly size: number; readonly at: number } | undefined;

  constructor(options: SourceOptions) {
    const { url, key, adapterKey, previousKeys = [], clock = () => new Date(), timeoutMs = 30_000, fetch = globalThis.fetch } = options;
    this.#previousKeys = previousKeys;
    this.#connection = { url: new URL(url), key, clock, timeoutMs, fetch };
    this.#adapterKey = adapterKey;
  }

  async #ask<Schema extends z.ZodType>(call: Call, schema: Schema): Promise<z.output<Schema>> {
    return ofProtocol(schema, await jsonOf(await send(this.#connection, call)));
  }

  /** Null for what is not there. */
  #look<Schema extends z.ZodType>(call: Call, schema: Schema): Promise<z.output<Schema> | null> {
    return orNull(() => this.#ask(call, schema));
  }

  describe(signal?: AbortSignal): Promise<Capabilities> {
    return this.#ask({ method: 'GET', path: '', signal }, capabilities);
  }

  /**
   * The parts of a collection, each to be read before the next is asked for. Throws {@link SourceError}: after one that is retryable, ask again
   * with the `next` of the last part that was read to its end.
   */
  async *collect(collection: Collection): AsyncGenerator<Part> {
    const { receipt, limit = partLimit, signal } = collection;
    const scope = scopeOf(receipt);
    const account = 'account' in scope ? scope.account : null;
    let after = collection.after ?? null;
    for (;;) {
      const leave = new AbortController();
      const both = signal ? AbortSignal.any([signal, leave.signal]) : leave.signal;
      try {
        const response = await this.#collectPart({ ...collection, signal: both }, after, Math.min(limit, limitMax));
        const held = { entry: receipt.event, account, categories: scope.categories, horizon: scope.horizon, after, limit };
        const part = await openPart(bytesOf(response, signal), held, this.#adapterKey);
        yield part;
        after = part.end().next;
      } finally {
        leave.abort();
      }
      if (after === null || collection.onePart) return;
    }
  }

  async #collectPart(
    { receipt, consistency, anchor: given, only, signal }: Collection,
    after: string | null,
    limit: number,
  ): Promise<Response> {
    const [, size] = parseTlogProof(receipt.proof).checkpoint.split('\n');
    const shown = Number(size);
    const anchorTo = async (known: number): Promise<Anchor> => ({
      size: known,
      proof: known === shown ? [] : [...((await consistency?.(Math.min(known, shown), Math.max(known, shown))) ?? [])],
    });
    const ask = async (anchor: Anchor | null) =>
      send(this.#connection, { method: 'POST', path: '/collect', body: { receipt, anchor, after, limit, only }, signal });
    if (given !== undefined) return ask(given);
    const tied = scopeOf(receipt).as === 'ORDER' ? undefined : this.#tiedNow();
    let known = tied ?? this.#shown;
    for (let tries = 1; ; tries += 1) {
      try {
        const response = await ask(known === undefined ? null : await anchorTo(known));
        // Tied to the newest, it is remembered.
        if (known === undefined || known !== tied) {
          this.#shown = Math.max(shown, this.#shown ?? 0);
          this.#tied = known === undefined ? undefined : { size: known, at: this.#connection.clock().getTime() };
        }
        return response;
      } catch (error) {
        // Others that ask at the same time may each show it a newer checkpoint.
        const isUntied = error instanceof SourceError && error.step === 'consistency' && error.size !== known;
        if (!isUntied || tries === triesMax) throw error;
        known = error.size;
      }
    }
  }

  #tiedNow(): number | undefined {
    if (this.#tied === undefined) return undefined;
    const { size, at } = this.#tied;
    return Math.abs(this.#connection.clock().getTime() - at) < tiedForMs ? size : undefined;
  }

  /** A file of a record in the collection. */
  async blob(entry: string, sha256: string, signal?: AbortSignal): Promise<SourceFile> {
    return this.#file(`/collections/${pathPart(entry)}/blobs/${pathPart(sha256)}`, sha256, signal);
  }

  async #file(path: string, sha256: string, signal?: AbortSignal): Promise<SourceFile> {
    const response = await send(this.#connection, { method: 'GET', path, signal });
    const mediaType = response.headers.get('content-type') ?? 'application/octet-stream';
    return { mediaType, bytes: hashed(bytesOf(response, signal), sha256) };
  }

  /** Nothing more under this entry: it was withdrawn, or everything was taken. */
  async endCollection(entry: string, signal?: AbortSignal): Promise<void> {
    await send(this.#connection, { method: 'DELETE', path: `/collections/${pathPart(entry)}`, signal });
  }

  /** A published item; null for private, gone and never. */
  async item(name: { readonly id: string } | { readonly url: string }, signal?: AbortSignal): Promise<ItemAnswer | null> {
    return (await this.signedItem(name, signal))?.item ?? null;
  }

  /** The same with the answer as the adapter signed it, to be kept as its word. Throws BAD_ANSWER for an answer that it did not sign. */
  signedItem(name: { readonly id: string } | { readonly url: string }, signal?: AbortSignal): Promise<SignedItem | null> {
    const path = 'id' in name ? `/items/${pathPart(name.id)}` : `/items?url=${encodeURIComponent(name.url)}`;
    return orNull(async () => {
      const response = await send(this.#connection, { method: 'GET', path, signal });
      const signed = { answer: await textOf(response), signature: response.headers.get(itemSignatureHeader) ?? '' };
      return { ...signed, item: openItem(signed, [this.#adapterKey]) };
    });
  }

  /** What a kept answer says of an item, if the adapter signed it, now or by a key of before. Throws BAD_ANSWER where nothing proves that. */
  openItem(signed: SignedAnswer): ItemAnswer {
    return openItem(signed, [this.#adapterKey, ...this.#previousKeys]);
  }

  itemBlob(id: string, sha256: string, signal?: AbortSignal): Promise<SourceFile> {
    return this.#file(`/items/${pathPart(id)}/blobs/${pathPart(sha256)}`, sha256, signal);
  }

  account(id: string, signal?: AbortSignal): Promise<AccountAnswer | null> {
    return this.#look({ method: 'GET', path: `/accounts/${pathPart(id)}`, signal }, accountAnswer);
  }

  /** The id of the account that the person holds. */
  async holder(person: HolderBody, signal?: AbortSignal): Promise<string | null> {
    return (await this.#look({ method: 'POST', path: '/holder', body: person, signal }, holderAnswer))?.account ?? null;
  }

  /** Null when there is no such subject. */
  async putEffect({ kind, id }: Subject, effect: EffectBody, signal?: AbortSignal): Promise<EffectAnswer | null> {
    const answer = await this.#look({ method: 'PUT', path: `/effects/${kind}/${pathPart(id)}`, body: effect, signal }, effectAnswer);
    if (answer && answer.sequence !== effect.sequence) throw new SourceError('BAD_ANSWER', 'The answer is to another sequence.');
    return answer;
  }

  /** In the order of the subjects, of which there may be any number. */
  async observe(subjects: readonly Subject[], signal?: AbortSignal): Promise<Observation[]> {
    const seen: Observation[] = [];
    for (let at = 0; at < subjects.length; at += observeMax) {
      const some = subjects.slice(at, at + observeMax);
      const call: Call = { method: 'POST', path: '/effects/observe', body: { subjects: some }, signal };
      const { observations } = await this.#ask(call, observeAnswer);
      const isOfThem =
        observations.length === some.length && observations.every(({ kind, id }, i) => kind === some[i]?.kind && id === some[i]?.id);
      if (!isOfThem) throw new SourceError('BAD_ANSWER', 'The observations are of other subjects.');
      seen.push(...observations);
    }
    return seen;
  }
}

function ofProtocol<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new SourceError('BAD_ANSWER', `The answer is not of the protocol: ${parsed.error.issues[0]?.path.join('.') ?? ''}`);
}

async function orNull<Answer>(ask: () => Promise<Answer>): Promise<Answer | null> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof SourceError && error.code === 'NOT_FOUND') return null;
    throw error;
  }
}

function openItem(signed: SignedAnswer, keys: readonly KeyObject[]): ItemAnswer {
  if (!isItemSigned(signed, keys)) throw new SourceError('BAD_ANSWER', "The answer about an item is not signed by the adapter's key.");
  return ofProtocol(itemAnswer, parseJson(signed.answer));
}

/** A client of the adapter at an address. */
export const openSource = (options: SourceOptions): SourceClient => new SourceClient(options);

async function* bytesOf(response: Response, signal: AbortSignal | undefined): AsyncGenerator<Uint8Array> {
  try {
    for await (const part of response.body ?? []) yield part;
  } catch (cause) {
    signal?.throwIfAborted();
    throw cause;
  }
}

async function* hashed(bytes: AsyncIterable<Uint8Array>, sha256: string): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  const chunks = bytes[Symbol.asyncIterator]();
  try {
    for (;;) {
      const { done, value } = await nextOf(chunks);
      if (done) break;
      hash.update(value);
      yield value;
    }
  } finally {
    await chunks.return?.();
  }
  if (hash.digest('hex') !== sha256) throw new SourceError('BAD_FILE', 'The bytes are not of the file that was asked for.');
}

async function nextOf(chunks: AsyncIterator<Uint8Array>): Promise<IteratorResult<Uint8Array>> {
  try {
    return await chunks.next();
  } catch (cause) {
    throw new SourceError('NETWORK', 'The file broke off.', { cause });
  }
}
