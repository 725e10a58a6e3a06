/**
 * The witness's HTTP side (C2SP tlog-witness): `POST /add-checkpoint`, and for everybody to read `GET /<SHA-256 of an origin>/checkpoint`. No header
 * is trusted and callers are not distinguished: only the log's signature counts. Encryption and rates are for the proxy before it.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { StartError } from '@writ/core/command-errors';
import { readBody } from '@writ/core/request-body';
import type { WitnessAnswer } from '@writ/tlog';
import type { AnswerRequest } from './witness.ts';

export interface WitnessServerOptions {
  host: string;
  /** 0: any free one. */
  port: number;
  answer: AnswerRequest;
  /** The note that was cosigned last, by the SHA-256 of its origin in hex. */
  find: (digest: string) => string | undefined;
  /** The text of `/`. */
  about: string;
  onFault: (cause: unknown) => void;
}

export interface WitnessServer {
  url: string;
  /** Answers what is under way and takes nothing new. */
  close(): Promise<void>;
}

/** 63 hashes and a note with a hundred signatures, post-quantum ones of other signers among them, are less. */
const bodyMaxBytes = 512 * 1024;
const requestMaxMs = 10_000;
const connectionsMax = 512;

type Answer = WitnessAnswer & { headers?: Record<string, string> };
const plain = (status: number, message: string, headers: Record<string, string> = {}): Answer => ({
  status,
  contentType: 'text/plain; charset=utf-8',
  body: `${message}\n`,
  headers,
});

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

async function addCheckpoint(request: IncomingMessage, answer: AnswerRequest): Promise<Answer> {
  if (request.method !== 'POST') return plain(405, 'A checkpoint is sent with POST.', { allow: 'POST' });
  if ((request.headers['content-encoding'] ?? 'identity') !== 'identity') return plain(415, 'The body must not be compressed.');
  const body = await readBody(request, bodyMaxBytes);
  if (body === undefined) return plain(413, `A request has at most ${bodyMaxBytes} bytes.`);
  const text = decode(body);
  return text === undefined ? plain(400, 'The body is not UTF-8.') : await answer(text);
}

function readSide(request: IncomingMessage, path: string, { find, about }: WitnessServerOptions): Answer {
  const digest = /^\/([0-9a-f]{64})\/checkpoint$/.exec(path)?.[1];
  const body = path === '/' ? about : digest === undefined ? undefined : find(digest);
  if (body === undefined) return plain(404, 'There is nothing here.');
  if (request.method !== 'GET' && request.method !== 'HEAD') return plain(405, 'This can only be read.', { allow: 'GET, HEAD' });
  return { ...plain(200, '', { 'cache-control': 'no-cache' }), body };
}

function send(request: IncomingMessage, response: ServerResponse, { status, contentType, body, headers = {} }: Answer): void {
  const bytes = Buffer.from(body);
  response.writeHead(status, {
    'content-type': contentType,
    'content-length': bytes.length,
    'x-content-type-options': 'nosniff',
    ...headers,
  });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

/** Answers one request. Does not throw. */
async function handle(request: IncomingMessage, response: ServerResponse, options: WitnessServerOptions): Promise<void> {
  const path = (request.url ?? '/').replace(/\?.*$/s, '');
  try {
    send(request, response, path === '/add-checkpoint' ? await addCheckpoint(request, options.answer) : readSide(request, path, options));
  } catch (cause) {
    // Whoever sent half a request has gone and reads no answer.
    if (request.errored) return;
    options.onFault(cause);
    send(request, response, plain(500, 'The witness could not do this, and has cosigned nothing. Ask again later.'));
  }
}

function listen(server: Server, { host, port }: WitnessServerOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) =>
      reject(new StartError(`${host} port ${port} can't be opened: ${error.message}. Choose others with --host and --port.`)),
    );
    server.listen(port, host, resolve);
  });
}

/** Starts the server; answers when it listens. Throws {@link StartError} when the port is not free. */
export async function startWitnessServer(options: WitnessServerOptions): Promise<WitnessServer> {
  const underWay = new Set<ServerResponse>();
  const server = createServer(
    { requestTimeout: requestMaxMs, headersTimeout: requestMaxMs, keepAliveTimeout: 30_000, connectionsCheckingInterval: 1_000 },
    (request, response) => {
      underWay.add(response);
      response.once('close', () => underWay.delete(response));
      void handle(request, response, options);
    },
  );
  server.maxConnections = connectionsMax;
  await listen(server, options);
  const { address, family, port } = server.address() as AddressInfo;
  return {
    url: `http://${family === 'IPv6' ? `[${address}]` : address}:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
        // A connection that is kept alive after its answer would keep the server.
        for (const response of underWay) response.once('finish', () => setImmediate(() => server.closeIdleConnections()));
      }),
  };
}
