import { once } from 'node:events';
import { request } from 'node:http';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { StartError } from '@writ/core';
import type { WitnessAnswer } from '@writ/tlog';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startWitnessServer, type WitnessServer } from './server.ts';

const good: WitnessAnswer = { status: 200, contentType: 'text/plain; charset=utf-8', body: '\u2014 w abc\n' };
const digest = 'ab'.repeat(32);

let server: WitnessServer;
let asked: string[];
let faults: unknown[];
let answer: (text: string) => Promise<WitnessAnswer>;
beforeEach(async () => {
  asked = [];
  faults = [];
  answer = async () => good;
  server = await startWitnessServer({
    host: '127.0.0.1',
    port: 0,
    answer: (text) => {
      asked.push(text);
      return answer(text);
    },
    find: (each) => (each === digest ? 'a note\n' : undefined),
    about: 'about\n',
    onFault: (cause) => faults.push(cause),
  });
});
afterEach(() => server.close());

const at = (path: string, init: RequestInit = {}) => fetch(server.url + path, init);
const post = (body: string | Uint8Array, headers: Record<string, string> = {}) =>
  at('add-checkpoint', { method: 'POST', body: body as string, headers });
const portOf = () => Number(new URL(server.url).port);

/** Bytes as they are, and what comes back until the connection ends. */
async function raw(bytes: string): Promise<string> {
  const socket = connect(portOf(), '127.0.0.1');
  socket.end(bytes);
  let got = '';
  socket.on('data', (data) => {
    got += data;
  });
  await once(socket, 'close');
  return got;
}

describe('the HTTP server of a witness', () => {
  it('answers a request of any content type, whatever its other headers are', async () => {
    for (const type of ['text/plain', 'application/octet-stream', 'application/json', 'x']) {
      const reply = await post('old 0\n', { 'content-type': type, 'x-forwarded-for': '203.0.113.9', authorization: 'Bearer x' });
      expect(reply.status).toBe(200);
      expect(reply.headers.get('content-type')).toBe('text/plain; charset=utf-8');
      expect(await reply.text()).toBe(good.body);
    }
    expect(asked).toEqual(Array(4).fill('old 0\n'));
    expect((await at('add-checkpoint?x=1', { method: 'POST', body: 'y' })).status).toBe(200);
  });

  it('shows what was cosigned, and itself, only for reading', async () => {
    for (const [path, text] of [
      ['', 'about\n'],
      [`${digest}/checkpoint`, 'a note\n'],
    ] as const) {
      const reply = await at(path);
      expect([reply.status, reply.headers.get('cache-control'), await reply.text()]).toEqual([200, 'no-cache', text]);
      const head = await at(path, { method: 'HEAD' });
      expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, String(text.length), '']);
      for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
        const refused = await at(path, { method });
        expect([refused.status, refused.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
      }
    }
    for (const path of [`${'cd'.repeat(32)}/checkpoint`, digest, `${digest.toUpperCase()}/checkpoint`, '..%2fkey', 'key', 'witness.json'])
      expect((await at(path)).status, path).toBe(404);
    const wrong = await at('add-checkpoint');
    expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'POST']);
  });

  it('refuses what is too long, compressed or not UTF-8 before it asks the witness', async () => {
    expect((await post('x'.repeat(512 * 1024))).status).toBe(200);
    expect((await post('x'.repeat(512 * 1024 + 1))).status).toBe(413);
    expect((await post(gzipSync('old 0\n'), { 'content-encoding': 'gzip' })).status).toBe(415);
    expect((await post(Uint8Array.of(0x6f, 0xff, 0xfe))).status).toBe(400);
    expect((await post(Uint8Array.of(0xed, 0xa0, 0x80))).status).toBe(400);
    expect(asked).toHaveLength(1);
    await post('\ufeffold 0\n');
    expect(asked.at(-1)?.startsWith('\ufeff')).toBe(true);
  });

  it('does not wait for the end of a request that is too long', async () => {
    const endless = request({ port: portOf(), method: 'POST', path: '/add-checkpoint' });
    const answered = once(endless, 'response');
    endless.on('error', () => undefined);
    endless.write('x'.repeat(600 * 1024));
    const [response] = await answered;
    expect(response.statusCode).toBe(413);
    endless.destroy();
  });

  it('survives random bytes and clients that disconnect', async () => {
    for (const bytes of [
      '\0\0\0',
      'GET',
      'POST /add-checkpoint HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nold',
      'GET http:// HTTP/1.1\r\nHost: x\r\n\r\n',
      `GET /${'x'.repeat(20_000)} HTTP/1.1\r\nHost: x\r\n\r\n`,
      'POST /add-checkpoint HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n',
    ])
      expect(await raw(bytes)).not.toMatch(/^HTTP\/1\.1 [25]/);
    expect((await post('old 0\n')).status).toBe(200);
    expect(asked).toEqual(['old 0\n']);
    expect(faults).toEqual([]);
  });

  it('answers 500 without the cause, tells its operator, and continues', async () => {
    answer = () => Promise.reject(new StartError('/secret/path is full'));
    const reply = await post('x');
    expect(reply.status).toBe(500);
    expect(await reply.text()).not.toContain('secret');
    expect(faults).toEqual([expect.objectContaining({ message: '/secret/path is full' })]);
    answer = async () => good;
    expect((await post('x')).status).toBe(200);
  });

  it('answers the requests in progress when it is closed', async () => {
    let go: (answer: WitnessAnswer) => void = () => expect.unreachable();
    const deciding = new Promise<void>((isAsked) => {
      answer = () => {
        isAsked();
        return new Promise((resolve) => {
          go = resolve;
        });
      };
    });
    const reply = post('x');
    await deciding;
    const closed = server.close();
    go(good);
    expect(await (await reply).text()).toBe(good.body);
    await closed;
    await expect(at('')).rejects.toThrow();
    // Below the time for which an idle connection is kept: 30 s.
  }, 20_000);

  it('reports when the port is taken', async () => {
    const options = { host: '127.0.0.1', port: portOf(), answer, find: () => undefined, about: '', onFault: () => undefined };
    await expect(startWitnessServer(options)).rejects.toThrow(StartError);
  });
});
