import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { comparison, drive } from './drive.ts';

const bytes = (value: unknown): Buffer => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value));

describe('the comparison of answers', () => {
  it('ignores the order of keys', () => {
    const compare = comparison();
    compare(0, 200, bytes({ data: { a: 1, b: [{ c: 2, d: 3 }] } }));
    expect(() => compare(0, 200, bytes('{ "data": { "b": [{ "d": 3, "c": 2 }], "a": 1 }, "extensions": {} }'))).not.toThrow();
  });

  it.each([
    ['another value', { data: { a: 2 } }],
    ['a field more', { data: { a: 1, b: null } }],
    ['no data', { data: null }],
    ['errors beside equal data', { data: { a: 1 }, errors: [{ message: 'No.' }] }],
  ])('refuses %s', (_, other) => {
    const compare = comparison();
    compare(3, 200, bytes({ data: { a: 1 } }));
    expect(() => compare(3, 200, bytes(other))).toThrow(/unlike|errors/);
  });

  it('refuses the same text under another status, and a list in another order', () => {
    const compare = comparison();
    compare(0, 200, bytes({ data: { list: [1, 2] } }));
    expect(() => compare(0, 500, bytes({ data: { list: [1, 2] } }))).toThrow('A server answered 500');
    expect(() => compare(0, 200, bytes({ data: { list: [2, 1] } }))).toThrow('unlike');
  });

  it('keeps queries apart, and compares only what it should', () => {
    const compare = comparison((text) => (JSON.parse(text) as { kept: unknown }).kept);
    compare(0, 200, bytes({ kept: 1, receipt: 'x' }));
    compare(1, 200, bytes({ kept: 2 }));
    expect(() => compare(0, 200, bytes({ kept: 1, receipt: 'y' }))).not.toThrow();
    expect(() => compare(1, 200, bytes({ kept: 1 }))).toThrow('question 1');
  });
});

describe('the driver', () => {
  let server: Server | undefined;
  afterEach(() => new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined))));

  /** Echoes the request's body; counts how many it had at once. */
  async function serve(answer: (body: string) => string) {
    const seen = { most: 0, now: 0, bodies: [] as string[] };
    server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk) => {
        body += chunk;
      });
      request.on('end', () => {
        seen.bodies.push(body);
        seen.now += 1;
        seen.most = Math.max(seen.most, seen.now);
        setImmediate(() => {
          seen.now -= 1;
          response.end(answer(body));
        });
      });
    });
    await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
    return { seen, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
  }
  const questions = ['a', 'b', 'c'].map((name) => ({ path: '/', body: JSON.stringify({ data: name }) }));

  it('asks in turn, from a given position, as many at a time as it has clients', async () => {
    const { seen, url } = await serve((body) => body);
    const driven = await drive({ url, questions, compare: comparison(), connections: 2, requests: 5, from: 2 });
    expect(driven).toMatchObject({ requests: 5, bytes: 5 * '{"data":"a"}'.length });
    expect(driven.latenciesMs).toHaveLength(5);
    expect(Math.max(...driven.latenciesMs)).toBeLessThanOrEqual(driven.seconds * 1000);
    expect(seen.bodies.map((body) => JSON.parse(body).data).sort()).toEqual(['a', 'a', 'b', 'c', 'c']);
    expect(seen.most).toBeLessThanOrEqual(2);
  });

  it('ends at the first wrong answer', async () => {
    let answered = 0;
    const { seen, url } = await serve((body) => (++answered === 4 ? '{"data":"other"}' : body));
    const asked = drive({ url, questions, compare: comparison(), connections: 1, requests: 50 });
    await expect(asked).rejects.toThrow('question 0');
    expect(seen.bodies).toHaveLength(4);
  });

  it('ends when a server is down', async () => {
    const asked = drive({ url: 'http://127.0.0.1:1', questions, compare: comparison(), connections: 2, requests: 5 });
    await expect(asked).rejects.toThrow();
  });
});
