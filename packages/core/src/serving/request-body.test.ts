import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { serverTimes } from './connection-limits.ts';
import { dropUnreadBody, readBody } from './request-body.ts';

const bytesMax = 1_000;
const ends: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

interface Limits {
  readonly requestMs?: number;
}

async function listening(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ends.push(() => new Promise((resolve) => server.close(resolve)));
  return (server.address() as AddressInfo).port;
}

const times = ({ requestMs = 60_000 }: Limits) =>
  serverTimes({ headersMs: requestMs, requestMs, idleMs: 60_000, checkMs: 50, connections: 10 });

const plain = (limits: Limits = {}): Promise<number> =>
  listening(
    createServer(times(limits), async (request, response) => {
      const body = await readBody(request, bytesMax);
      response.statusCode = body === undefined ? 413 : 200;
      response.end(`${body?.length ?? 'too long'}`);
    }),
  );

async function withFastify(limits: Limits = {}): Promise<number> {
  const app: FastifyInstance = Fastify({ bodyLimit: bytesMax, serverFactory: (handler) => createServer(times(limits), handler) });
  app.addHook('onSend', dropUnreadBody);
  app.addContentTypeParser('text/plain', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  app.post<{ Body: Buffer }>('/', async ({ body }) => `${body.length}`);
  await app.listen({ port: 0, host: '127.0.0.1' });
  ends.push(() => app.close());
  return (app.server.address() as AddressInfo).port;
}

/** A client that writes as it is told to, and what it has read. */
async function client(port: number): Promise<{ socket: Socket; read: () => string }> {
  const socket = connect(port, '127.0.0.1');
  ends.push(async () => socket.destroy());
  socket.on('error', () => undefined);
  let text = '';
  socket.setEncoding('utf8').on('data', (part: string) => {
    text += part;
  });
  await new Promise((resolve) => socket.once('connect', resolve));
  return { socket, read: () => text };
}

const head = (length: string): string => `POST / HTTP/1.1\r\nHost: writ.example\r\nContent-Type: text/plain\r\n${length}\r\n\r\n`;
const statuses = (text: string): string[] => [...text.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status = '']) => status);
const chunk = (length: number): string => `${length.toString(16)}\r\n${'x'.repeat(length)}\r\n`;

describe.each([
  ['a server of node', plain],
  ['a server of fastify', withFastify],
])('%s', (_, serve) => {
  it.each([
    ['whose length is stated', head('Content-Length: 900000'), 'x'.repeat(2_000), 'x'.repeat(898_000)],
    ['in chunks', head('Transfer-Encoding: chunked'), chunk(2_000), `${chunk(898_000)}0\r\n\r\n`],
  ])('refuses a body %s before its end, drops the rest, and answers what comes next', async (_what, start, first, rest) => {
    const { socket, read } = await client(await serve());
    socket.write(start + first);
    await vi.waitFor(() => expect(statuses(read())).toEqual(['413']));
    expect(read()).not.toMatch(/connection: close/i);
    socket.write(rest);
    socket.write(`${head(`Content-Length: ${bytesMax}`)}${'x'.repeat(bytesMax)}`);
    await vi.waitFor(() => expect(statuses(read())).toEqual(['413', '200']));
    expect(read()).toMatch(/1000(\r\n0)?\s*$/);
  });

  it('cuts off a client that sends a refused body without an end', async () => {
    const { socket, read } = await client(await serve({ requestMs: 300 }));
    const isOver = new Promise((resolve) => socket.once('close', resolve));
    socket.write(head('Content-Length: 900000') + 'x'.repeat(2_000));
    await vi.waitFor(() => expect(statuses(read())).toContain('413'));
    await isOver;
  });
});

it('a body whose client goes before its end is an error', async () => {
  const failed = new Promise<unknown>((resolve) => {
    void listening(createServer((request) => void readBody(request, bytesMax).catch(resolve))).then(async (port) => {
      const { socket } = await client(port);
      socket.write(`${head('Content-Length: 900')}x`, () => socket.destroy());
    });
  });
  expect(await failed).toBeInstanceOf(Error);
});
