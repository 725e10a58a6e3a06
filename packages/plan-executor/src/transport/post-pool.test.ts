import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { HttpTransport } from './http-transport.ts';
import { PostPool } from './post-pool.ts';

const closers: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

/** A subgraph at a free port, and a pool that reaches it. */
async function serve(answer: (request: IncomingMessage, response: ServerResponse) => void, { timeoutMs = 5_000, maxBytes = 1_000 } = {}) {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(() => new Promise((resolve) => server.close(resolve)));
  const options = { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graph?a=b`, timeoutMs, maxBytes };
  const pool = new PostPool(options);
  closers.push(() => pool.close());
  return { pool, options };
}

it('the transport posts the body with the given headers, and returns any status with the whole text', async () => {
  const seen: unknown[] = [];
  const { pool } = await serve(async (request, response) => {
    let body = '';
    for await (const part of request) body += part;
    seen.push([request.method, request.url, body, request.headers]);
    const text = Buffer.from('é…');
    response.writeHead(418).write(text.subarray(0, 1));
    setImmediate(() => response.end(text.subarray(1)));
  });
  expect(await pool.post({ body: '{"a":1}', headers: { 'x-own': '1' } })).toEqual({ status: 418, text: 'é…', bytes: 5 });
  expect(seen).toEqual([
    ['POST', '/graph?a=b', '{"a":1}', { 'x-own': '1', host: expect.any(String), connection: 'keep-alive', 'content-length': '7' }],
  ]);
});

it('the transport refuses an answer that is too large', async () => {
  const { pool } = await serve((_request, response) => response.end('x'.repeat(1_001)));
  await expect(pool.post({ body: '', headers: {} })).rejects.toMatchObject({ name: 'ResponseExceededMaxSizeError' });
});

it('the transport gives up if no answer comes', async () => {
  const { pool } = await serve(() => undefined, { timeoutMs: 50 });
  await expect(pool.post({ body: '', headers: {} })).rejects.toMatchObject({ code: 'UND_ERR_HEADERS_TIMEOUT' });
});

it('the transport ends a request whose signal aborts, at the subgraph too, and begins none that is aborted', async () => {
  let reached = 0;
  const gone = new Promise<void>((resolve) => closers.push(async () => resolve()));
  let left: () => void = () => undefined;
  const leaving = new Promise<void>((resolve) => {
    left = resolve;
  });
  const abandoned = new AbortController();
  const { pool } = await serve((request) => {
    reached += 1;
    request.socket.once('close', left);
    abandoned.abort(new Error('the client went away'));
  });
  const answer = pool.post({ body: '', headers: {}, signal: abandoned.signal });
  await expect(answer).rejects.toThrow('the client went away');
  await Promise.race([leaving, gone]);
  await expect(pool.post({ body: '', headers: {}, signal: abandoned.signal })).rejects.toThrow('the client went away');
  expect(reached).toBe(1);
});

it('the transport accepts only an object with data or errors as an answer', async () => {
  let text = '{"data":{"a":1}}';
  const { options } = await serve((_request, response) => response.end(text));
  const transport = new HttpTransport(options);
  closers.push(() => transport.close());
  expect(await transport.send('{}', {})).toEqual({ data: { a: 1 } });
  for (text of ['[]', 'null', '{}', 'no json']) await expect(transport.send('{}', {})).rejects.toThrow();
});
