import { Agent, createServer, get, type IncomingMessage, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Drain } from './drain.ts';

let server: Server;
let drain: Drain;
let agent: Agent;
/** Requests that wait for their answers. */
let waiting: (() => void)[];
beforeEach(async () => {
  waiting = [];
  agent = new Agent({ keepAlive: true });
  server = createServer((request, response) => {
    if (request.url === '/head') response.writeHead(200).flushHeaders();
    waiting.push(() => response.end('answer'));
  });
  drain = new Drain(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(async () => {
  agent.destroy();
  drain.cut();
  await new Promise((resolve) => server.close(resolve));
});

const port = (): number => (server.address() as AddressInfo).port;
const close = (): Promise<void> => new Promise((resolve, reject) => server.close((error) => (error ? reject(error) : resolve())));
const ask = (path = '/'): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    get({ port: port(), path, agent }, resolve).once('error', reject);
  });
const answerAll = (): void => {
  for (const answer of waiting.splice(0)) answer();
};
const arrived = (count: number): Promise<void> => vi.waitFor(() => expect(waiting).toHaveLength(count));

it('what is under way is answered, each answer is the last of its connection, and then it is over', async () => {
  const asked = [ask(), ask(), ask()];
  await arrived(3);
  expect(drain.left()).toEqual(['3 requests']);
  let isOver = false;
  const ended = drain.end(0, close).then(() => {
    isOver = true;
  });
  await vi.waitFor(() => expect(server.listening).toBe(false));
  expect([drain.isEnding, isOver]).toEqual([true, false]);
  answerAll();
  for (const response of await Promise.all(asked)) {
    expect(response.headers.connection).toBe('close');
    expect(await text(response)).toBe('answer');
  }
  await ended;
  expect(drain.left()).toEqual([]);
});

it('for the time of its notice it listens, and asks clients to leave', async () => {
  const kept = ask();
  await arrived(1);
  answerAll();
  expect((await kept).headers.connection).not.toBe('close');
  await text(await kept);
  const ended = drain.end(3_600_000, close);
  const late = ask();
  await arrived(1);
  answerAll();
  expect((await late).headers.connection).toBe('close');
  await text(await late);
  expect(server.listening).toBe(true);
  drain.cut();
  await ended;
});

it('a connection whose answer had begun before, or on which nothing was ever sent, holds up nothing', async () => {
  const begun = await ask('/head');
  expect(begun.headers.connection).not.toBe('close');
  const silent = connect(port(), '127.0.0.1');
  await vi.waitFor(async () => expect(await new Promise((resolve) => server.getConnections((_, count) => resolve(count)))).toBe(2));
  const ended = drain.end(0, close);
  await vi.waitFor(() => expect(server.listening).toBe(false));
  answerAll();
  expect(await text(begun)).toBe('answer');
  await ended;
  silent.destroy();
});

it('what is cut ends at once', async () => {
  const asked = ask();
  await arrived(1);
  const ended = drain.end(0, close);
  drain.cut();
  await expect(asked).rejects.toThrow(/socket hang up|ECONNRESET/);
  await ended;
});
