/** Clients that send half a request and wait: the server cuts them off while it answers others. */
import { connect, type Socket } from 'node:net';
import { signCallerToken } from '@writ/access';
import { connectionLimits, newOperationId, type SubgraphName } from '@writ/core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Stack, startStack } from '../harness/stack.ts';
import { callerOf } from './asking.ts';

let stack: Stack;
beforeAll(async () => {
  const clientLimits = { ...connectionLimits, headersMs: 2_000, requestMs: 4_000, checkMs: 50, connections: 500 };
  stack = await startStack({ clientLimits, replicas: 1 });
});
afterAll(() => stack.close());

const open = new Set<SlowClient>();
afterEach(() => {
  for (const client of open) client.end();
  open.clear();
});

/** A connection on which a test says what is sent, and that tells when the server has ended it. */
class SlowClient {
  readonly closed: Promise<string>;
  readonly #socket: Socket;
  #dribble: NodeJS.Timeout | undefined;

  constructor(url: string) {
    const { hostname, port } = new URL(url);
    this.#socket = connect({ host: hostname, port: Number(port) });
    let answer = '';
    this.#socket.on('data', (bytes) => {
      answer += bytes.toString();
    });
    // A connection that is reset under a write has ended too.
    this.#socket.on('error', () => undefined);
    this.closed = new Promise((resolve) => this.#socket.once('close', () => resolve(answer)));
    open.add(this);
  }

  send(text: string): this {
    this.#socket.write(text);
    return this;
  }

  /** A byte now and then for as long as the server listens. */
  dribble(byte: string): this {
    this.#dribble = setInterval(() => this.#socket.writable && this.#socket.write(byte), 100);
    return this;
  }

  end(): void {
    clearInterval(this.#dribble);
    this.#socket.destroy();
  }
}

const many = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);
const expectServed = async (): Promise<void> => {
  const { data } = await stack.ask('public', null, '{ items(first: 1) { nodes { id } } }');
  expect(data.items.nodes).toHaveLength(1);
};

const half = 'POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\nx-a: ';
const withBody = (path: string, authorization = ''): string =>
  `POST ${path} HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n${authorization}content-length: 100000\r\n\r\n{"query":"`;

describe('F14: a client that sends half a request', () => {
  it('and then nothing, or half of the headers, is disconnected while others are answered', async () => {
    const clients = [
      ...many(50, () => new SlowClient(stack.baseUrl)),
      ...many(150, () => new SlowClient(stack.baseUrl).send(half)),
      ...many(50, () => new SlowClient(stack.baseUrl).send(half).dribble('a')),
    ];
    await expectServed();
    for (const answer of await Promise.all(clients.map(({ closed }) => closed))) expect(answer).not.toMatch(/^HTTP\/1\.1 200/);
    await expectServed();
  });

  it('with a body byte by byte is disconnected while others are answered', async () => {
    const clients = many(200, () => new SlowClient(stack.baseUrl).send(withBody('/graphql')).dribble('x'));
    await expectServed();
    for (const answer of await Promise.all(clients.map(({ closed }) => closed))) expect(answer).not.toMatch(/^HTTP\/1\.1 200/);
    await expectServed();
  });

  it('byte by byte to the log-ins of the demo gains nothing', async () => {
    const clients = many(20, () => new SlowClient(stack.baseUrl).send(withBody('/oidc/token')).dribble('x'));
    await Promise.all(clients.map(({ closed }) => closed));
    await expectServed();
  });

  it.each<SubgraphName>(['records', 'orders'])('to the subgraph %s is disconnected, with a caller token or without', async (name) => {
    const { url, key } = stack.subgraphs[name];
    const operation = newOperationId();
    const token = await signCallerToken({ caller: callerOf(stack, 'public'), operation, subgraph: name, key, now: new Date() });
    const clients = [
      ...many(50, () => new SlowClient(url).send(half).dribble('a')),
      ...many(20, () => new SlowClient(url).send(withBody('/')).dribble('x')),
      ...many(20, () => new SlowClient(url).send(withBody('/', `authorization: Bearer ${token}\r\n`)).dribble('x')),
    ];
    await Promise.all(clients.map(({ closed }) => closed));
    await expectServed();
  });
});

describe('F14: a client that opens more connections than a listener accepts', () => {
  it('loses those beyond the number at once, and gets the next one when one has ended', async () => {
    const request = 'GET /healthz HTTP/1.1\r\nhost: localhost\r\n\r\n';
    const clients = many(600, () => new SlowClient(stack.baseUrl).send(request));
    const refused = (await Promise.all(clients.map(({ closed }) => closed))).filter((answer) => answer === '').length;
    expect(refused).toBeGreaterThan(0);
    await expectServed();
  });
});
