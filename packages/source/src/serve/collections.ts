/** `collect` and what belongs to it: parts, files of a collection, and its end. */
import type { ServerResponse } from 'node:http';
import { toBase64 } from '@writ/tlog';
import type { BookEntry } from '../book/book.ts';
import { checkProof, type ProvenRequest } from '../proof/check-proof.ts';
import { proofRefused, Refused } from '../proof/refused.ts';
import { clockSkewMs } from '../signature/signature.ts';
import { formatPosition, type Position, parsePosition, positionOf } from '../stream/order.ts';
import { type CollectBody, collectBody } from '../wire/collect.ts';
import { ambiguous, type RecordLine } from '../wire/lines.ts';
import { streamType } from '../wire/problem.ts';
import { categories, protocol } from '../wire/scalars.ts';
import { sendBlob } from './blobs.ts';
import { parseBody } from './body.ts';
import { lineCheck } from './line-check.ts';
import type { ServeOptions } from './options.ts';

import { PartWriter } from './part.ts';
import { type CollectRequest, type Source, Unsupported } from './source.ts';

/** How many files are written into the book at once. */
const filesAtOnce = 200;

export class Collections {
  readonly #source: Source;
  readonly #options: ServeOptions;
  /** The streams that run, by entry: a revoked one ends at once. */
  readonly #running = new Map<string, Set<AbortController>>();

  constructor(source: Source, options: ServeOptions) {
    this.#source = source;
    this.#options = options;
  }

  #now(): Date {
    return this.#options.clock?.() ?? new Date();
  }

  async collect(response: ServerResponse, bytes: Buffer): Promise<void> {
    const body = parseCollect(bytes);
    const after = body.after === null ? null : parsePosition(body.after);
    if (after === undefined) throw new Refused('BAD_REQUEST', 'The body after: is not the `next` of a part.');
    const proven = await this.#prove(body);
    if (proven.scope.as === 'ORDER' && body.only !== undefined)
      throw new Refused('BAD_REQUEST', 'An order is collected in whole: the body has `only`.');
    const entry = await this.#open(proven, body);
    if (proven.scope.as === 'ORDER') requireGoesOn(entry, body.after);
    const abort = new AbortController();
    const running = this.#running.get(proven.entry) ?? new Set();
    this.#running.set(proven.entry, running.add(abort));
    response.once('close', () => abort.abort(new Refused('BAD_REQUEST', 'The connection was closed.')));
    try {
      await this.#stream(response, { proven, entry, body, after }, abort.signal);
    } finally {
      running.delete(abort);
      if (running.size === 0) this.#running.delete(proven.entry);
    }
  }

  async #prove(body: CollectBody): Promise<ProvenRequest> {
    const { policy, book } = this.#options;
    const proven = checkProof(body, { policy, seen: await book.checkpoints(), now: this.#now(), skewMs: clockSkewMs });
    if (proven.isNew) await book.remember({ size: proven.checkpoint.size, root: toBase64(proven.checkpoint.root) });
    return proven;
  }

  /** The entry in the book, which is written before the first record is read. */
  async #open({ entry, index, scope }: ProvenRequest, { receipt }: CollectBody): Promise<BookEntry> {
    const { book } = this.#options;
    if (await book.isRevoked(entry)) throw new Refused('REVOKED', 'This collection was ended.');
    const known = await book.entry(entry);
    if (known) return known;
    const accounts = 'account' in scope ? [scope.account] : await this.#resolve(scope);
    const target = receipt.openings.target.text;
    const fresh = { entry, index, at: this.#now().toISOString(), target, receipt: JSON.stringify(receipt), accounts, until: scope.until };
    await book.begin(fresh);
    return (await book.entry(entry)) ?? { ...fresh, revokedAt: null, wholeAfter: null };
  }

  async #resolve({ identifier, horizon }: Extract<ProvenRequest['scope'], { as: 'ORDER' }>): Promise<readonly string[]> {
    const { identifierTypes } = await this.#source.describe();
    const unsupported = `Accounts can't be found by ${identifier.type} here.`;
    if (!identifierTypes.includes(identifier.type)) throw new Refused('UNSUPPORTED_IDENTIFIER', unsupported);
    try {
      const accounts = await this.#source.resolve(identifier, horizon);
      return accounts.length > 1 ? [ambiguous, ambiguous] : accounts;
    } catch (cause) {
      if (cause instanceof Unsupported) throw new Refused('UNSUPPORTED_IDENTIFIER', unsupported, { cause });
      throw cause;
    }
  }

  async #stream(
    response: ServerResponse,
    { proven, entry, body, after }: { proven: ProvenRequest; entry: BookEntry; body: CollectBody; after: Position | null },
    signal: AbortSignal,
  ): Promise<void> {
    const { scope } = proven;
    const asked = categories
      .filter((name) => body.only === undefined || name === body.only)
      .flatMap((name) => scope.categories.filter(({ category }) => category === name));
    const [account, another] = entry.accounts;
    const request: CollectRequest = { account: account ?? '', categories: asked, horizon: scope.horizon, after };
    const isOne = account !== undefined && another === undefined && asked.length > 0;
    const gaps = isOne && after === null ? await this.#source.gaps(request) : [];
    response.writeHead(200, { 'content-type': streamType });
    const part = new PartWriter(response, signal);
    await part.add({ type: 'begin', protocol, accounts: [...entry.accounts], asOf: this.#now().toISOString() });
    for (const gap of gaps) await part.add({ type: 'gap', ...gap });
    const next = isOne ? await this.#records(part, { request, proven, limit: body.limit }) : null;
    if (next === null) await this.#options.book.whole(proven.entry, body.after);
    await part.end({ entry: proven.entry, after: body.after, next }, this.#options.key);
  }

  /** Writes up to `limit` records, and gives the place after them where there are more. */
  async #records(part: PartWriter, of: { request: CollectRequest; proven: ProvenRequest; limit: number }): Promise<string | null> {
    const { scope, entry } = of.proven;
    const check = lineCheck(of.request, 'fields' in scope ? scope.fields : undefined);
    const files: { sha256: string; account: string; mediaType: string }[] = [];
    const keep = async () => this.#options.book.files(entry, files.splice(0));
    let last: RecordLine | undefined;
    let count = 0;
    for await (const given of this.#source.collect(of.request)) {
      if (count === of.limit && last) {
        await keep();
        return formatPosition(positionOf(last));
      }
      last = check(given);
      count += 1;
      for (const file of 'attachments' in last ? (last.attachments ?? []) : [])
        files.push({ sha256: file.sha256, account: last.account, mediaType: file.mediaType });
      if (files.length >= filesAtOnce) await keep();
      await part.add(last);
    }
    await keep();
    return null;
  }

  async blob(response: ServerResponse, entry: string, sha256: string): Promise<void> {
    const { book } = this.#options;
    const known = await book.entry(entry);
    const file = known && (await book.file(entry, sha256));
    if (!known || !file) throw new Refused('NOT_COLLECTED', 'No record of this collection has this file.');
    if (known.revokedAt !== null) throw new Refused('REVOKED', 'This collection was ended.');
    if (Date.parse(known.until) <= this.#now().getTime()) throw proofRefused('expired', `The collection was good until ${known.until}.`);
    await sendBlob(response, await this.#source.blob(file.account, sha256), file.mediaType);
  }

  /** Nothing more under this entry, not even of what runs. */
  async end(entry: string): Promise<void> {
    await this.#options.book.revoke(entry, this.#now().toISOString());
    for (const abort of this.#running.get(entry) ?? []) abort.abort(new Refused('REVOKED', 'This collection was ended.'));
  }
}

/** A body without a receipt is one without a proof; anything else that is wrong with it is the request's fault. */
function parseCollect(bytes: Buffer): CollectBody {
  try {
    return parseBody(bytes, collectBody);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const value: unknown = safeJson(bytes);
    const hasProof =
      typeof value === 'object' && value !== null && 'receipt' in value && typeof value.receipt === 'object' && value.receipt;
    if (value === undefined || hasProof) throw error;
    throw proofRefused('missing', 'A collection needs the receipt of its entry.');
  }
}

function safeJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString());
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/**
 * An order's entry is answered once in whole. Its last part may be asked again until Writ ends the collection: what was lost on the way, or
 * in a crash before it was stored, would be lost for ever otherwise. A single read is good for a minute, as often as it is asked.
 */
function requireGoesOn({ wholeAfter }: BookEntry, after: string | null): void {
  if (wholeAfter !== null && wholeAfter !== (after ?? '')) throw new Refused('ALREADY_COLLECTED', 'This entry was answered in whole.');
}
