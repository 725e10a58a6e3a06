import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { openPlatformGraph } from './platform-graph.ts';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;
let server: Server;
let answers: Answer[];
let seen: string[];
let url: string;
beforeEach(async () => {
  answers = [];
  seen = [];
  server = createServer((request, response) => {
    request.resume();
    seen.push(request.headers.authorization ?? '');
    const next = answers.shift();
    if (next === undefined) response.writeHead(500).end();
    else next(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const says =
  (status: number, body: unknown, headers: Record<string, string> = {}): Answer =>
  (_request, response) =>
    void response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
const good = says(200, { data: { batch: { id: 'b-1' } } });
const error = (code: string, retryAfterSeconds?: number) => ({
  data: null,
  errors: [{ message: 'No.', extensions: { code, retryAfterSeconds } }],
});

async function ask(token: () => Promise<string> = async () => 'one'): Promise<unknown> {
  const graph = openPlatformGraph(url, token, 1);
  try {
    return await graph.ask('batch', 'batch', { id: 'b-1' }, z.object({ id: z.string() }));
  } finally {
    await graph.close();
  }
}

test('the client waits for a busy server, as long as it requests, by header or in its answer', async () => {
  answers = [says(429, {}, { 'retry-after': '0' }), says(503, error('LOG_UNAVAILABLE', 0)), says(200, error('LIMIT_EXCEEDED', 0)), good];
  expect(await ask()).toEqual({ id: 'b-1' });
  expect(seen).toHaveLength(4);
});

test('the client sends a request again where the connection was lost, because no request has an effect twice', async () => {
  answers = [(request) => request.socket.destroy(), good];
  expect(await ask()).toEqual({ id: 'b-1' });
});

test('the client uses a token that was renewed, and gives up with one that was not', async () => {
  const tokens = ['one', 'two'];
  answers = [says(401, error('UNAUTHENTICATED')), good];
  expect(await ask(async () => tokens.shift() ?? 'two')).toEqual({ id: 'b-1' });
  expect(seen).toEqual(['Bearer one', 'Bearer two']);
  answers = [says(401, error('UNAUTHENTICATED'))];
  await expect(ask()).rejects.toThrow(/token is not, or no longer, good.*run the same command again/);
});

test('the client reports a refusal, a malformed answer, and an answer that is no JSON, without a second request', async () => {
  answers = [says(200, error('FORBIDDEN'))];
  await expect(ask()).rejects.toThrow(/FORBIDDEN, "No\."/);
  answers = [says(200, { data: { batch: { id: 7 } } })];
  await expect(ask()).rejects.toThrow(/another form/);
  answers = [(_request, response) => void response.writeHead(404).end('nothing here')];
  await expect(ask()).rejects.toThrow(/answers 404/);
  expect(seen).toHaveLength(3);
});

test('the client follows no redirect with a token', async () => {
  answers = [says(302, {}, { location: `${url}/elsewhere` })];
  await expect(ask()).rejects.toThrow(/does not answer/);
  expect(seen).toHaveLength(1);
});
