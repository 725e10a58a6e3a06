import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { StatementForm } from '@writ/statements-domain/statements';
import { afterEach, expect, test } from 'vitest';
import { type TransparencyClient, transparencyClient } from './client.ts';

let server: Server;
let client: TransparencyClient;
let asked: string[] = [];
afterEach(async () => {
  await client.close();
  server.closeAllConnections();
  server.close();
});

async function serve(answer: (request: IncomingMessage, response: ServerResponse) => void, requestMs = 30_000): Promise<string> {
  asked = [];
  server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url} ${request.headers.authorization}`);
    request.resume().on('end', () => answer(request, response));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1`;
  client = transparencyClient({ url, token: 'token', requestMs }, () => new Date('2026-03-01Z'));
  return url;
}
const form = { puid: 'a' } as StatementForm;
const never = new AbortController().signal;

test('the client uses one address, with the token', async () => {
  await serve((_, response) => response.writeHead(500).end());
  await client.sendAll([form], never);
  await client.sendOne(form, never);
  await client.lookUp('a/../b', never);
  expect(asked).toEqual([
    'POST /api/v1/statements Bearer token',
    'POST /api/v1/statement Bearer token',
    'GET /api/v1/statement/existing-puid/a%2F..%2Fb Bearer token',
  ]);
});

test('the client distinguishes a missing API from a puid that the database does not know', async () => {
  let body = JSON.stringify({ message: 'statement of reason not found' });
  await serve((_, response) => response.writeHead(404, { 'content-type': 'application/json' }).end(body));
  expect(await client.lookUp('a', never)).toEqual({ outcome: 'absent' });
  body = '<h1>404 Not Found</h1>';
  expect(await client.lookUp('a', never)).toEqual({ outcome: 'misaddressed' });
  expect(await client.sendAll([form], never)).toEqual({ outcome: 'misaddressed' });
  expect(await client.sendOne(form, never)).toEqual({ outcome: 'misaddressed' });
});

test('the client follows no redirect, so that the token goes nowhere else', async () => {
  await serve((_, response) => response.writeHead(307, { location: '/elsewhere' }).end());
  expect(await client.sendAll([form], never)).toMatchObject({ outcome: 'later', mayHaveArrived: true });
  expect(asked).toHaveLength(1);
});

test.each([
  ['never comes', (_: IncomingMessage, __: ServerResponse) => undefined],
  ['stops in the middle', (_: IncomingMessage, response: ServerResponse) => void response.writeHead(201).write('{"statements":[')],
  ['is cut off', (_: IncomingMessage, response: ServerResponse) => void response.socket?.destroy()],
  ['has no end', (_: IncomingMessage, response: ServerResponse) => void response.writeHead(201).end(Buffer.alloc(17 * 1_024 * 1_024))],
])('after an answer that %s, the client does not know whether the statement arrived', async (_, answer) => {
  await serve(answer, 500);
  const outcome = await client.sendAll([form], never);
  expect(outcome).toMatchObject({ outcome: 'later', mayHaveArrived: true, words: expect.stringMatching(/did not answer/) });
});

test('without a connection, the client knows that no statement arrived', async () => {
  await serve(() => undefined);
  server.close();
  expect(await client.sendAll([form], never)).toMatchObject({ outcome: 'later', mayHaveArrived: false });
});

test('a client that is stopped does not wait for an answer', async () => {
  await serve(() => undefined);
  expect(await client.lookUp('a', AbortSignal.abort())).toMatchObject({ outcome: 'later', mayHaveArrived: true });
});
