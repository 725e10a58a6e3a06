import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, createServer as createTcpServer, type Socket, type Server as TcpServer } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import type { Resolve } from './addresses.ts';
import { openSender, type Sender, type SenderOptions } from './sender.ts';

const at = new Date('2026-03-01T12:00:00.000Z');
const never = new AbortController().signal;
const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

const portOf = (server: TcpServer): number => (server.address() as AddressInfo).port;
const listening = <S extends TcpServer>(server: S): Promise<S> =>
  new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));

/** A server on loopback, and how often it was asked. */
async function receiver(answer: (request: IncomingMessage, response: ServerResponse) => void) {
  const asked: { url: string; method: string; headers: Record<string, unknown>; body: string }[] = [];
  const sockets = new Set<Socket>();
  const server: Server = createServer(async (request, response) => {
    let body = '';
    for await (const part of request) body += part;
    asked.push({ url: request.url ?? '', method: request.method ?? '', headers: request.headers, body });
    answer(request, response);
  });
  server.on('connection', (socket) => sockets.add(socket));
  await listening(server);
  closers.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return { asked, sockets, port: portOf(server) };
}

const sender = (options: Partial<SenderOptions> = {}): Sender => {
  const opened = openSender({ privates: 'allow', connections: 4, ...options });
  closers.push(() => opened.close());
  return opened;
};
const send = (by: Sender, url: string) => by.send({ url, headers: { 'webhook-id': 'm' }, body: '{}' }, never, at);
const ok = (_: IncomingMessage, response: ServerResponse) => void response.end('thanks');

describe('the answer of a subscriber', () => {
  test('means a delivery with any 2xx; body and headers are sent unchanged, and connections are reused', async () => {
    const { asked, sockets, port } = await receiver((_, response) => void response.writeHead(202).end('thanks'));
    const by = sender();
    for (let event = 0; event < 20; event += 1)
      expect(await send(by, `http://127.0.0.1:${port}/a?b=c`)).toEqual({ as: 'delivered', what: 'HTTP 202' });
    expect(asked[0]).toMatchObject({ url: '/a?b=c', method: 'POST', headers: { 'webhook-id': 'm' }, body: '{}' });
    expect(asked).toHaveLength(20);
    expect(sockets.size).toBeLessThanOrEqual(4);
  });
  test.each([
    [410, {}, { as: 'gone', what: 'HTTP 410' }],
    [404, {}, { as: 'failed', what: 'HTTP 404', retryAfterMs: null }],
    [500, {}, { as: 'failed', what: 'HTTP 500', retryAfterMs: null }],
    [429, { 'retry-after': '7' }, { as: 'failed', what: 'HTTP 429', retryAfterMs: 7_000 }],
    [503, { 'retry-after': 'Sun, 01 Mar 2026 12:00:09 GMT' }, { as: 'failed', what: 'HTTP 503', retryAfterMs: 9_000 }],
  ])('with status %i means %j', async (status, headers, expected) => {
    const { port } = await receiver((_, response) => void response.writeHead(status, headers).end());
    expect(await send(sender(), `http://127.0.0.1:${port}/`)).toEqual(expected);
  });
  test('with an endless body is read only a little, and its status counts', async () => {
    const { port } = await receiver((_, response) => {
      const drip = () => void (response.writable && response.write(Buffer.alloc(1_024), () => setImmediate(drip)));
      drip();
    });
    expect(await send(sender(), `http://127.0.0.1:${port}/`)).toEqual({ as: 'delivered', what: 'HTTP 200' });
  });
  test('means a failure if it does not come in time, or if no server listens', async () => {
    const { port } = await receiver(() => undefined);
    expect(await send(sender({ timeoutMs: 50 }), `http://127.0.0.1:${port}/`)).toMatchObject({ as: 'failed', what: 'TIMEOUT' });
    const gone = await listening(createTcpServer());
    const free = portOf(gone);
    await new Promise((resolve) => gone.close(resolve));
    expect(await send(sender(), `http://127.0.0.1:${free}/`)).toMatchObject({ as: 'failed', what: 'ECONNREFUSED' });
  });
  test('has no meaning for an attempt that is stopped', async () => {
    const stopping = new AbortController();
    const { port } = await receiver(() => stopping.abort());
    await expect(sender().send({ url: `http://127.0.0.1:${port}/`, headers: {}, body: '{}' }, stopping.signal, at)).rejects.toThrow(
      /abort/i,
    );
  });
});

describe('the sender', () => {
  test('does not follow a redirect, wherever it leads', async () => {
    const inside = await receiver(ok);
    const { port } = await receiver((_, response) => void response.writeHead(307, { location: `http://127.0.0.1:${inside.port}/` }).end());
    expect(await send(sender(), `http://127.0.0.1:${port}/`)).toMatchObject({ as: 'failed', what: 'HTTP 307' });
    expect(inside.asked).toEqual([]);
  });

  test.each(['127.0.0.1', '0.0.0.0', '[::ffff:127.0.0.1]', '[::1]', '2130706433', '0x7f.1', '10.0.0.1', '169.254.169.254'])(
    'refuses an address that is not public in every form: %s',
    async (host) => {
      const { asked, port } = await receiver(ok);
      expect(await send(sender({ privates: 'refuse' }), `https://${host}:${port}/`)).toMatchObject({ as: 'failed', what: 'URL_REFUSED' });
      expect(asked).toEqual([]);
    },
  );
  test('refuses plain HTTP', async () => {
    expect(await send(sender({ privates: 'refuse' }), 'http://example.org/')).toMatchObject({ what: 'URL_REFUSED' });
  });

  /** Answers each question with the next of these, and the last one from then on. */
  const rebinding = (...answers: string[]) => {
    const asked: string[] = [];
    const resolve: Resolve = (name, _options, done) => {
      const address = answers[Math.min(asked.length, answers.length - 1)] ?? '';
      asked.push(name);
      done(null, [{ address, family: address.includes(':') ? 6 : 4 }]);
    };
    return { asked, resolve };
  };
  /** Takes connections and counts them: whatever comes of them, nobody may make one. */
  async function trap() {
    const heard: Buffer[] = [];
    const server = await listening(createTcpServer((socket) => void socket.on('data', (data) => heard.push(data) && socket.destroy())));
    closers.push(() => server.close());
    return { heard, port: portOf(server) };
  }

  test.each(['127.0.0.1', '::ffff:127.0.0.1', '0.0.0.0'])('refuses a name that resolves to %s', async (address) => {
    const { heard, port } = await trap();
    const { resolve } = rebinding(address);
    expect(await send(sender({ privates: 'refuse', resolve }), `https://hooks.example.org:${port}/`)).toMatchObject({
      as: 'failed',
      what: 'ADDRESS_REFUSED',
    });
    expect(heard).toEqual([]);
  });
  test('resolves a changing name once per connection, and connects to the address that was checked', async () => {
    const { asked, port } = await receiver((_, response) => void response.writeHead(200, { connection: 'close' }).end());
    const names = rebinding('127.0.0.1', '127.0.0.2');
    // As if the first were public.
    const by = sender({ resolve: names.resolve, allowed: (address) => address === '127.0.0.1' });
    expect(await send(by, `http://hooks.example.org:${port}/`)).toEqual({ as: 'delivered', what: 'HTTP 200' });
    expect([names.asked, asked.length]).toEqual([['hooks.example.org'], 1]);
    expect(await send(by, `http://hooks.example.org:${port}/`)).toMatchObject({ as: 'failed', what: 'ADDRESS_REFUSED' });
    expect([names.asked.length, asked.length]).toEqual([2, 1]);
  });
  test('uses TLS under the name of the URL, at the address that was resolved', async () => {
    const { heard, port } = await trap();
    const { resolve } = rebinding('127.0.0.1');
    await send(sender({ resolve }), `https://hooks.example.org:${port}/`);
    expect(heard.some((hello) => hello.includes('hooks.example.org'))).toBe(true);
  });
});
