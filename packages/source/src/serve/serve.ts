/**
 * The server half of the protocol: everything that is the same for every platform. The adapter's own part is a {@link Source}; here are
 * signature, nonce, digest, proof, book, order and scope of lines, parts, the signed end, and the sequences of effects.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Refused } from '../proof/refused.ts';
import { signItem } from '../signature/item.ts';
import { capabilities } from '../wire/capabilities.ts';
import { effectAnswer, effectBody, observeAnswer, observeBody, type Subject, subjectKinds } from '../wire/effects.ts';
import { type Problem, problemType } from '../wire/problem.ts';
import { entryId, key, protocol, sha256Hex } from '../wire/scalars.ts';
import { accountAnswer, holderBody, itemAnswer, itemSignatureHeader } from '../wire/subjects.ts';
import { requireWrit } from './admit.ts';
import { sendBlob } from './blobs.ts';
import { parseBody, readBody } from './body.ts';
import { Collections } from './collections.ts';
import { Effects } from './effects.ts';
import type { ServeOptions } from './options.ts';
import { Busy, type Source } from './source.ts';

/** A node http(s) request listener. */
export type SourceListener = (request: IncomingMessage, response: ServerResponse) => void;

const root = '/writ/v1';
const noStore = { 'cache-control': 'no-store' };

const notFound = (): Refused => new Refused('NOT_FOUND', 'There is nothing of this name here.');

function sendJson(response: ServerResponse, value: unknown): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value));
}

/** The parts of a path below the root, decoded. Throws {@link Refused} for what no path of the protocol is. */
function pathParts(path: string): string[] {
  if (path !== root && !path.startsWith(`${root}/`)) throw notFound();
  return path
    .slice(root.length)
    .split('/')
    .slice(1)
    .map((part) => {
      try {
        return decodeURIComponent(part);
      } catch (cause) {
        throw new Refused('BAD_REQUEST', 'The path is not percent-encoded UTF-8.', { cause });
      }
    });
}

function requireName(value: string | undefined): string {
  const parsed = key.safeParse(value);
  if (!parsed.success) throw notFound();
  return parsed.data;
}

function problemOf(error: unknown): { problem: Problem; headers?: Record<string, string>; isOurs: boolean } {
  if (error instanceof Refused) return { problem: error.problem, isOurs: false };
  if (error instanceof Busy)
    return {
      problem: { title: 'busy', status: 503, code: 'BUSY', detail: 'Ask again later.' },
      headers: { 'retry-after': String(error.retryAfterSeconds) },
      isOurs: true,
    };
  return { problem: { title: 'internal', status: 500, code: 'INTERNAL', detail: 'The adapter failed.' }, isOurs: true };
}

class Routes {
  readonly #source: Source;
  readonly #options: ServeOptions;
  readonly #collections: Collections;
  readonly #effects: Effects;

  constructor(source: Source, options: ServeOptions) {
    this.#source = source;
    this.#options = options;
    this.#collections = new Collections(source, options);
    this.#effects = new Effects(source, options);
  }

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readBody(request);
    await requireWrit(request, body, this.#options);
    const url = request.url ?? '';
    const mark = url.indexOf('?');
    const parts = pathParts(mark < 0 ? url : url.slice(0, mark));
    const query = new URLSearchParams(mark < 0 ? '' : url.slice(mark));
    const route = this.#route(response, { parts, query, body });
    const method = request.method ?? '';
    const act = route?.[method];
    if (!route) throw notFound();
    if (!act) throw new Refused('METHOD_NOT_ALLOWED', `This is asked with ${Object.keys(route).join(', ')}.`);
    await act();
  }

  #route(
    response: ServerResponse,
    { parts, query, body }: { parts: readonly string[]; query: URLSearchParams; body: Buffer },
  ): Record<string, () => Promise<void>> | undefined {
    const [noun = '', name, more, last, ...rest] = parts;
    if (rest.length > 0) return undefined;
    const isBlob = more === 'blobs' && last !== undefined;
    if (parts.length === 0) return { GET: () => this.#describe(response) };
    if (noun === 'collect' && parts.length === 1) return { POST: () => this.#collections.collect(response, body) };
    if (noun === 'holder' && parts.length === 1) return { POST: () => this.#holder(response, body) };
    if (noun === 'collections' && parts.length === 2) return { DELETE: () => this.#end(response, requireEntry(name)) };
    if (noun === 'collections' && isBlob) return { GET: () => this.#collections.blob(response, requireEntry(name), requireHash(last)) };
    if (noun === 'items' && parts.length === 1)
      return { GET: () => this.#item(response, { url: requireName(query.get('url') ?? undefined) }) };
    if (noun === 'items' && parts.length === 2) return { GET: () => this.#item(response, { id: requireName(name) }) };
    if (noun === 'items' && isBlob) return { GET: () => this.#itemBlob(response, requireName(name), requireHash(last)) };
    if (noun === 'accounts' && parts.length === 2) return { GET: () => this.#account(response, requireName(name)) };
    if (noun === 'effects' && name === 'observe' && parts.length === 2) return { POST: () => this.#observe(response, body) };
    const kind = subjectKinds.find((one) => one === name);
    if (noun === 'effects' && kind && parts.length === 3) return { PUT: () => this.#put(response, { kind, id: requireName(more) }, body) };
    return undefined;
  }

  async #describe(response: ServerResponse): Promise<void> {
    const seen = await this.#options.book.checkpoints();
    const newest = seen.toSorted((a, b) => b.size - a.size)[0] ?? null;
    sendJson(response, capabilities.parse({ protocol, ...(await this.#source.describe()), checkpoint: newest }));
  }

  async #holder(response: ServerResponse, body: Buffer): Promise<void> {
    const account = await this.#source.holder(parseBody(body, holderBody));
    if (account === undefined) throw notFound();
    sendJson(response, { account });
  }

  async #end(response: ServerResponse, entry: string): Promise<void> {
    await this.#collections.end(entry);
    response.writeHead(204).end();
  }

  async #item(response: ServerResponse, name: { id: string } | { url: string }): Promise<void> {
    const item = await this.#source.item(name);
    if (!item) throw notFound();
    const answer = JSON.stringify(itemAnswer.parse(item));
    response.writeHead(200, { 'content-type': 'application/json', [itemSignatureHeader]: signItem(answer, this.#options.key) }).end(answer);
  }

  async #itemBlob(response: ServerResponse, id: string, sha256: string): Promise<void> {
    const item = await this.#source.item({ id });
    const file = item?.attachments?.find((one) => one.sha256 === sha256);
    if (!item || !file) throw notFound();
    await sendBlob(response, await this.#source.blob(item.author.id, sha256), file.mediaType);
  }

  async #account(response: ServerResponse, id: string): Promise<void> {
    const account = await this.#source.account(id);
    if (!account) throw notFound();
    sendJson(response, accountAnswer.parse(account));
  }

  async #put(response: ServerResponse, subject: Subject, body: Buffer): Promise<void> {
    sendJson(response, effectAnswer.parse(await this.#effects.put(subject, parseBody(body, effectBody))));
  }

  async #observe(response: ServerResponse, body: Buffer): Promise<void> {
    const { subjects } = parseBody(body, observeBody);
    sendJson(response, observeAnswer.parse({ observations: await this.#source.observe(subjects) }));
  }
}

function requireEntry(value: string | undefined): string {
  const parsed = entryId.safeParse(value);
  if (!parsed.success) throw notFound();
  return parsed.data;
}

function requireHash(value: string | undefined): string {
  const parsed = sha256Hex.safeParse(value);
  if (!parsed.success) throw notFound();
  return parsed.data;
}

/** Answers the protocol for a source. What goes wrong within goes to `onError`; a stream that fails breaks off without its end line. */
export function serveSource(source: Source, options: ServeOptions): SourceListener {
  const routes = new Routes(source, options);
  return (request, response) => {
    for (const [name, value] of Object.entries(noStore)) response.setHeader(name, value);
    routes.answer(request, response).catch((error: unknown) => {
      const { problem, headers, isOurs } = problemOf(error);
      if (isOurs) options.onError?.(error);
      if (response.headersSent) {
        response.destroy();
        return;
      }
      response.writeHead(problem.status, { 'content-type': problemType, ...headers }).end(JSON.stringify(problem));
    });
  };
}
