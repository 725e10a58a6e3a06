/** What a check of the kit asks an adapter with: as Writ does, or as somebody would who has less than Writ. */
import { createHash, generateKeyPairSync, type KeyObject, randomUUID } from 'node:crypto';
import { openSource, type SourceClient, SourceError } from '@writ/source/client';
import { contentDigest, signRequest } from '@writ/source/signature';
import type { MadeEntry, MadeLog, ReceiptOptions } from '@writ/source/testing';
import {
  type Category,
  type CategoryWindow,
  type CollectBody,
  type CollectReceipt,
  categories,
  type GapLine,
  type Identifier,
  problem,
  type RecordLine,
} from '@writ/source/wire';
import type { FactRecord, Facts } from './facts.ts';

/** A check failed: what was expected and what came. */
export class Failed extends Error {
  override readonly name = 'Failed';
}
/** A check that has nothing to look at. */
export class Skipped extends Error {
  override readonly name = 'Skipped';
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Buffer;
  readonly text: string;
  /** `status code step` of a refusal, the status otherwise. */
  readonly says: string;
}

export interface Asking {
  readonly method?: string;
  /** Below `/writ/v1`. */
  readonly path: string;
  readonly body?: string;
  readonly key?: KeyObject;
  readonly now?: Date;
  readonly nonce?: string;
  /** Not signed. */
  readonly unsigned?: boolean;
  /** What is signed in place of what is sent. */
  readonly signed?: { path?: string; body?: string };
}

export interface KitOptions {
  readonly url: string;
  readonly facts: Facts;
  readonly log: MadeLog;
  readonly writKey: KeyObject;
  readonly adapterKey: KeyObject;
}

export interface Taken {
  readonly lines: readonly (GapLine | RecordLine)[];
  readonly records: readonly RecordLine[];
  readonly keys: readonly string[];
  readonly found: string;
  readonly parts: number;
}

const minute = 60_000;
export const farPast = '1990-01-01T00:00:00.000Z';
export const shift = (instant: string, ms: number): string => new Date(Date.parse(instant) + ms).toISOString();

export class Kit {
  readonly facts: Facts;
  readonly log: MadeLog;
  readonly client: SourceClient;
  readonly strangersKey = generateKeyPairSync('ed25519').privateKey;
  readonly #url: URL;
  readonly #writKey: KeyObject;
  readonly #adapterKey: KeyObject;
  /** Answers that might be kept by somebody on the way. */
  readonly cached: string[] = [];

  constructor({ url, facts, log, writKey, adapterKey }: KitOptions) {
    this.facts = facts;
    this.log = log;
    this.#url = new URL(url);
    this.#writKey = writKey;
    this.#adapterKey = adapterKey;
    const fetch: typeof globalThis.fetch = async (input, init) => this.#noted(await globalThis.fetch(input, init));
    this.client = openSource({ url, key: writKey, adapterKey, fetch });
  }

  #noted(response: Response): Response {
    // A 400 may be of a server of HTTP, before the adapter sees the request; nobody keeps one.
    if (response.status !== 400 && !/\bno-store\b/.test(response.headers.get('cache-control') ?? ''))
      this.cached.push(`${response.status} ${response.url}`);
    return response;
  }

  /** Sends a request as it is told to. */
  async ask({
    method = 'GET',
    path,
    body = '',
    key = this.#writKey,
    now = new Date(),
    unsigned,
    signed = {},
    nonce,
  }: Asking): Promise<Answer> {
    const url = new URL(`${this.#url.pathname.replace(/\/$/, '')}/writ/v1${path}`, this.#url);
    const [signedPath = path] = [signed.path];
    const other = new URL(`${this.#url.pathname.replace(/\/$/, '')}/writ/v1${signedPath}`, this.#url);
    const request = { method, authority: url.host, path: other.pathname, query: other.search, body: Buffer.from(signed.body ?? body) };
    const headers = unsigned
      ? { 'content-digest': contentDigest(Buffer.from(body)) }
      : signRequest(request, key, { now, ...(nonce && { nonce }) });
    const init = { method, headers: { ...headers, 'content-type': 'application/json' }, redirect: 'manual' } as const;
    const response = this.#noted(await fetch(url, method === 'GET' ? init : { ...init, body }));
    const bytes = Buffer.from(await response.arrayBuffer());
    const text = bytes.toString();
    return { status: response.status, headers: response.headers, bytes, text, says: saysOf(response.status, text) };
  }

  /** A scope for the account of the facts, in whole unless told otherwise. */
  order(more: { identifier?: Identifier; categories?: readonly unknown[]; horizon?: string; until?: string } = {}) {
    return {
      as: 'ORDER',
      order: `check-${randomUUID()}`,
      identifier: this.facts.account.identifier,
      categories: this.everything(),
      horizon: new Date().toISOString(),
      until: new Date(Date.now() + 30 * minute).toISOString(),
      ...more,
    };
  }

  /** Every category, over all time. */
  everything(): CategoryWindow[] {
    const to = new Date(Date.now() + minute).toISOString();
    return categories.map((category) => (category === 'SUBSCRIBER' ? { category } : { category, from: farPast, to }));
  }

  single(as: 'SELF' | 'CASE' | 'REPORT' | 'LETTER', more: object = {}) {
    const { order: _, identifier: __, ...rest } = this.order();
    return { ...rest, as, account: this.facts.account.id, until: new Date(Date.now() + minute / 2).toISOString(), ...more };
  }

  append(
    collect: unknown,
    { type = 'record.collection.v1', kind = 'system' }: { type?: string; kind?: 'system' | 'self' | 'platform' | 'authority' } = {},
  ): MadeEntry {
    return this.log.append({ type, kind, values: { outcome: 'success', target: { collect } } });
  }

  receipt(collect: unknown, options: ReceiptOptions = {}): CollectReceipt {
    return this.log.receipt(this.append(collect), options);
  }

  /** The body of a collection, with the anchor that the adapter wants now. */
  async body(receipt: CollectReceipt, log = this.log): Promise<CollectBody> {
    const { checkpoint } = await this.client.describe();
    const size = Number(/\n(\d+)\n/.exec(receipt.proof.slice(receipt.proof.indexOf('\n\n') + 2))?.[1]);
    const [from, to] = checkpoint ? [Math.min(checkpoint.size, size), Math.max(checkpoint.size, size)] : [0, 0];
    const isKnown = checkpoint !== null && from > 0 && to <= log.size;
    return {
      receipt,
      anchor: isKnown ? { size: checkpoint.size, proof: from === to ? [] : log.consistency(from, to) } : null,
      after: null,
      limit: 1000,
    };
  }

  /** The raw answer to a body. */
  post(body: object): Promise<Answer> {
    return this.ask({ method: 'POST', path: '/collect', body: JSON.stringify(body) });
  }

  /** Takes everything under a receipt, as Writ does. */
  async take(receipt: CollectReceipt, { limit = 1000, after = null }: { limit?: number; after?: string | null } = {}): Promise<Taken> {
    const lines: (GapLine | RecordLine)[] = [];
    let found = '';
    let parts = 0;
    const consistency = async (from: number, to: number) => this.log.consistency(from, to);
    for await (const part of this.client.collect({ receipt, consistency, limit, after })) {
      for await (const line of part.lines) lines.push(line);
      found = typeof part.found === 'string' ? part.found : part.found.account;
      parts += 1;
    }
    const records = lines.filter((line): line is RecordLine => line.type !== 'gap');
    return { lines, records, keys: records.map(({ key }) => key), found, parts };
  }

  /** Takes a scope in whole. */
  collect(scope: unknown, limit = 1000): Promise<Taken> {
    return this.take(this.receipt(scope), { limit });
  }

  /** The keys of the facts that a scope covers, in the order of a stream. */
  expected(windows: readonly CategoryWindow[], horizon: string): string[] {
    const covers = ({ category, at = '', recordedAt }: FactRecord): boolean => {
      const window = windows.find((one) => one.category === category);
      return (
        window !== undefined &&
        recordedAt <= horizon &&
        (window.from === undefined || at >= window.from) &&
        (window.to === undefined || at < window.to)
      );
    };
    const rank = ({ category }: FactRecord): number => categories.indexOf(category);
    const before = (a: FactRecord, b: FactRecord): number =>
      rank(a) - rank(b) || compare(a.at ?? '', b.at ?? '') || Buffer.compare(Buffer.from(a.key), Buffer.from(b.key));
    return this.facts.records
      .filter(covers)
      .sort(before)
      .map(({ key }) => key);
  }

  /** The records of a category in the facts. */
  of(name: Category): FactRecord[] {
    return this.facts.records.filter(({ category }) => category === name);
  }

  get adapterKey(): KeyObject {
    return this.#adapterKey;
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

function saysOf(status: number, text: string): string {
  if (status < 400) return String(status);
  try {
    const { code, step, status: said } = problem.parse(JSON.parse(text));
    return [status, said === status ? code : `${code} that says ${said}`, step].filter((part) => part !== undefined).join(' ');
  } catch {
    return `${status} without a problem of the protocol`;
  }
}

/** Throws {@link Failed} unless both are the same as JSON. */
export function same(what: string, found: unknown, wanted: unknown): void {
  const [a, b] = [JSON.stringify(found), JSON.stringify(wanted)];
  const cut = (text: string | undefined): string => (text && text.length > 300 ? `${text.slice(0, 300)}…` : String(text));
  if (a !== b) throw new Failed(`${what}: ${cut(a)}, and not ${cut(b)}`);
}

/** Throws {@link Failed} unless the answer is one of these. */
export function says(what: string, answer: Pick<Answer, 'says'>, ...wanted: readonly string[]): void {
  if (!wanted.includes(answer.says)) throw new Failed(`${what}: answered ${answer.says}, and not ${wanted.join(' or ')}`);
}

export function holds(what: string, isSo: boolean): void {
  if (!isSo) throw new Failed(what);
}

export function need<Fact>(fact: Fact | undefined, name: string): Fact {
  if (fact === undefined) throw new Skipped(`the facts have no ${name}`);
  return fact;
}

/** How the client refuses it, as {@link Answer.says} does. */
export async function refusalOf(act: Promise<unknown>): Promise<{ says: string }> {
  try {
    await act;
    return { says: '200' };
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    return { says: [error.status, error.code, error.step].filter((part) => part !== undefined).join(' ') };
  }
}

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
