/** The stream of one gateway, over a server of its own; who is signed in, and what changes, are a test's to say. */
import { type IncomingMessage, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text as textOf } from 'node:stream/consumers';
import { type Caller, callerFromClaims } from '@writ/access';
import { PublicError } from '@writ/core';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { errorAnswer } from '../endpoint/answer.ts';
import type { Change } from './change-reader.ts';
import { openDistribution } from './distribution.ts';
import { serveLive } from './live.ts';

const judge = callerFromClaims(
  { iss: 'https://id.court.example', sub: 'judge', org: 'court', country: 'DE', office: 'JUDGE', roles: ['VALIDATING'] },
  'authority',
);
let app: FastifyInstance;
let caller: () => Promise<Caller | null>;
let waiting: Change[];
let reading: () => void;
let faults: unknown[];
beforeEach(async () => {
  caller = async () => judge;
  waiting = [];
  reading = () => undefined;
  faults = [];
  app = Fastify();
  app.setErrorHandler((error, _request, reply) => {
    if (!(error instanceof PublicError)) throw error;
    const { status, headers, body } = errorAnswer(error);
    return reply.code(status).headers(headers).send(body);
  });
  const reader = {
    read: async (edge: string | null) => {
      reading();
      return { edge: '1', changes: edge === null ? [] : waiting.splice(0) };
    },
    kindsSince: async (ageMs: number, texts: readonly string[]) =>
      ageMs > 5 && texts.includes('VALIDATING DE') ? (['ORDER'] as const) : [],
    forget: async () => undefined,
  };
  const distribution = openDistribution({ reader, pauseMs: 1, onFault: () => undefined });
  serveLive(app, { callerOf: () => caller(), distribution, onFault: (cause) => void faults.push(cause), streamsMax: 25, pulseMs: 20 });
  await app.listen({ host: '127.0.0.1', port: 0 });
});
afterEach(() => app.close());

const port = (): number => (app.server.address() as AddressInfo).port;
const ask = (headers: Record<string, string> = {}, path = '/live'): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    send({ host: '127.0.0.1', port: port(), path, headers: { 'sec-fetch-site': 'same-origin', ...headers } }, resolve)
      .on('error', reject)
      .end();
  });
/** A stream and what came of it so far. */
async function listening(path?: string) {
  const response = await ask({}, path);
  const heard = { text: '', ended: false };
  response.setEncoding('utf8').on('data', (chunk: string) => {
    heard.text += chunk;
  });
  response.on('close', () => {
    heard.ended = true;
  });
  await vi.waitFor(() => expect(heard.text).toMatch(/event: ready\ndata: .*\n\n/));
  return { response, heard };
}
const codeOf = async (response: IncomingMessage): Promise<unknown> => JSON.parse(await textOf(response)).errors[0].extensions.code;

test('a change is an event with its sequence, and no cache or proxy keeps it', async () => {
  const { response, heard } = await listening();
  expect(response.headers).toMatchObject({
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
    'x-content-type-options': 'nosniff',
  });
  expect(heard.text.startsWith('retry: 2000\n\n')).toBe(true);
  waiting.push({ kind: 'ORDER', id: 'o-1', sequence: '7', readers: ['VALIDATING DE'] });
  await vi.waitFor(() => expect(heard.text).toContain('id: 7\nevent: change\ndata: {"kind":"ORDER","id":"o-1","sequence":"7"}\n\n'));
  response.destroy();
});

test('what has changed since the page was made comes before anything else, by its kinds', async () => {
  const { response, heard } = await listening('/live?age=10');
  const told = ({ text }: { text: string }): string => text.replaceAll(':\n\n', '');
  expect(told(heard)).toBe(
    'retry: 2000\n\nevent: change\ndata: {"kind":"ORDER","id":null,"sequence":null}\n\nevent: ready\ndata: {"graph":"authority","subject":"judge"}\n\n',
  );
  response.destroy();
  const other = await listening('/live?age=1');
  expect(told(other.heard)).toBe('retry: 2000\n\nevent: ready\ndata: {"graph":"authority","subject":"judge"}\n\n');
  other.response.destroy();
});

test('a connection on which nothing happens is kept alive by comments', async () => {
  const { response, heard } = await listening();
  await vi.waitFor(() => expect(heard.text).toContain(':\n\n:\n\n'));
  response.destroy();
});

test.each<[string, () => Promise<Caller | null>]>([
  ['ends', async () => null],
  ['is another person’s', async () => ({ ...judge, subject: 'another' })],
])('when the session %s the stream says so and ends', async (_what, now) => {
  const { heard } = await listening();
  caller = now;
  await vi.waitFor(() => expect(heard.ended).toBe(true));
  expect(heard.text.endsWith('event: end\ndata: {}\n\n')).toBe(true);
});

test('when the server stops the stream says that it is over, so that the page connects to another', async () => {
  const { heard } = await listening();
  await app.close();
  await vi.waitFor(() => expect(heard.ended).toBe(true));
  expect(heard.text.endsWith('event: end\ndata: {}\n\n')).toBe(true);
});

test("while the issuer's keys are unavailable a stream goes on, and none begins", async () => {
  const { response, heard } = await listening();
  caller = () => Promise.reject(new PublicError('UPSTREAM_UNAVAILABLE', 'The issuer is away.'));
  const soFar = heard.text;
  await vi.waitFor(() => expect(heard.text.length).toBeGreaterThan(soFar.length));
  expect(heard.ended).toBe(false);
  expect(await codeOf(await ask())).toBe('UPSTREAM_UNAVAILABLE');
  response.destroy();
});

test('when the session can not be looked at for another reason the stream ends without a word, and the reason is reported', async () => {
  const { heard } = await listening();
  const away = new Error('the database is away');
  caller = () => Promise.reject(away);
  await vi.waitFor(() => expect(heard.ended).toBe(true));
  expect(heard.text).not.toContain('event: end');
  expect(faults).toContain(away);
});

test('a page of another site is refused, and nobody is answered that there is nothing to wait for', async () => {
  expect(await codeOf(await ask({ 'sec-fetch-site': 'cross-site' }))).toBe('BAD_USER_INPUT');
  caller = async () => null;
  const { statusCode, headers } = await ask();
  expect([statusCode, headers['cache-control']]).toEqual([204, 'no-store']);
});

test('a person has twenty-four streams and no more, all people together as many as the gateway bears, and one that ended makes room', async () => {
  const mine = await Promise.all(Array.from({ length: 24 }, () => listening()));
  expect(await codeOf(await ask())).toBe('LIMIT_EXCEEDED');
  caller = async () => ({ ...judge, subject: 'another' });
  // Those of the first person end now, as their session is another person's.
  await vi.waitFor(() => expect(mine.every(({ heard }) => heard.ended)).toBe(true));
  const theirs = await Promise.all(Array.from({ length: 24 }, () => listening()));
  for (const { response } of theirs) response.destroy();
});

test('streams end when the gateway closes, and when changes can not be read', async () => {
  const first = await listening();
  reading = () => {
    throw new Error('the database is away');
  };
  await vi.waitFor(() => expect(first.heard.ended).toBe(true));
  expect(first.heard.text).not.toContain('event: end');
  reading = () => undefined;
  const second = await listening();
  await app.close();
  await vi.waitFor(() => expect(second.heard.ended).toBe(true));
});
