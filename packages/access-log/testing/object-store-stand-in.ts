/**
 * For tests: a bucket over real HTTP that knows as much of S3 as an archive needs, and no more than it allows. It computes AWS Signature Version 4
 * by itself, from the specification and not from the client's library, and answers 403 to whatever is not signed so.
 */
import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

const sha256 = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex');
const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

/** Whose signatures it takes. */
export interface StandInKey {
  readonly id: string;
  readonly secret: string;
}

interface Signed {
  readonly id: string;
  readonly scope: string;
  readonly headers: readonly string[];
  readonly signature: string;
}

function signedIn(authorization: string | undefined): Signed | undefined {
  const shape = /^AWS4-HMAC-SHA256 Credential=([^/,]+)\/([^,]+), SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/;
  const [, id, scope, headers, signature] = shape.exec(authorization ?? '') ?? [];
  return id === undefined || scope === undefined || headers === undefined || signature === undefined
    ? undefined
    : { id, scope, headers: headers.split(';'), signature };
}

const headerOf = (request: IncomingMessage, name: string): string =>
  String(request.headers[name] ?? '')
    .trim()
    .replace(/\s+/g, ' ');

/** What the signature should be: the steps of "Signature Version 4 signing process", in their order. */
function signatureOf(request: IncomingMessage, { scope, headers }: Signed, secret: string): string {
  const [path = '', query = ''] = (request.url ?? '').split('?');
  const canonical = [
    request.method,
    path,
    query,
    ...headers.map((name) => `${name}:${headerOf(request, name)}`),
    '',
    headers.join(';'),
    headerOf(request, 'x-amz-content-sha256'),
  ].join('\n');
  const text = ['AWS4-HMAC-SHA256', headerOf(request, 'x-amz-date'), scope, sha256(canonical)].join('\n');
  const key = scope.split('/').reduce<string | Buffer>((under, part) => hmac(under, part), `AWS4${secret}`);
  return hmac(key as Buffer, text).toString('hex');
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

/** A bucket at `<url>`; everything is in memory. */
export class ObjectStoreStandIn {
  readonly objects = new Map<string, Buffer>();
  /** Method, path and status of each request, in order. */
  readonly requests: string[] = [];
  /** Answers these statuses first, one a request. */
  readonly failing: number[] = [];
  readonly #server: Server;
  readonly #key: StandInKey;
  readonly #region: string;

  constructor(key: StandInKey, region: string) {
    this.#key = key;
    this.#region = region;
    this.#server = createServer((request, response) => void this.#answer(request, response));
  }

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return this;
  }

  get url(): URL {
    return new URL(`http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/bucket`);
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }

  #isSigned(request: IncomingMessage, body: Buffer): boolean {
    const signed = signedIn(request.headers.authorization);
    if (signed === undefined || signed.id !== this.#key.id) return false;
    const [day, region, service, end] = signed.scope.split('/');
    const scoped =
      headerOf(request, 'x-amz-date').startsWith(`${day}T`) && region === this.#region && service === 's3' && end === 'aws4_request';
    // A condition that is not signed could be taken out on the way.
    const wanted = ['host', 'x-amz-content-sha256', 'x-amz-date', ...(request.method === 'PUT' ? ['if-none-match'] : [])];
    const covers = wanted.every((name) => signed.headers.includes(name));
    const isWhole = headerOf(request, 'x-amz-content-sha256') === sha256(body);
    return scoped && covers && isWhole && signatureOf(request, signed, this.#key.secret) === signed.signature;
  }

  #decide(request: IncomingMessage, body: Buffer): { status: number; bytes?: Buffer } {
    const failing = this.failing.shift();
    if (failing !== undefined) return { status: failing };
    if (!this.#isSigned(request, body)) return { status: 403 };
    const path = String(request.url).replace(/^\/bucket\//, '');
    const object = this.objects.get(path);
    if (request.method === 'GET') return object === undefined ? { status: 404 } : { status: 200, bytes: object };
    if (request.method !== 'PUT' || request.headers['if-none-match'] !== '*') return { status: 400 };
    if (object !== undefined) return { status: 412 };
    this.objects.set(path, body);
    return { status: 200 };
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { status, bytes } = this.#decide(request, await bodyOf(request));
    this.requests.push(`${request.method} ${request.url} ${status}`);
    response.writeHead(status).end(bytes);
  }
}
