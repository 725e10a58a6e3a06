/** Downloads over HTTP at a server that has nothing else: who is refused and how, and what ends one that runs. */
import type { AddressInfo } from 'node:net';
import type { Caller } from '@writ/access';
import { PublicError } from '@writ/core';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { personSuspended, withProofChallenge } from '../identity/index.ts';
import { type FakeLog, fakeLog } from '../testing/fake-log.ts';
import { servePackages } from './serve-packages.ts';

const now = new Date('2026-03-01T12:00:00Z');
const officer: Caller = {
  graph: 'authority',
  issuer: 'https://id.police.example',
  subject: 'officer',
  organisation: 'police',
  roles: ['ISSUING'],
  country: 'NL',
  office: 'LAW_ENFORCEMENT_AUTHORITY',
  signIn: { ageSeconds: 10, acr: null, stepUpAcr: [], isBound: true },
};
const partBytes = 1_048_576;
const size = 3 * partBytes + 1;
const path = '/authority/packages/0b9a2f1e-6c1d-4e7a-9f57-1f2f0f6c7a11/1';

let app: FastifyInstance;
let fake: FakeLog;
let isSuspended: boolean;
/** Whether one more refused token is too many, and the graphs for which one was counted. */
let isTooMany: boolean;
let failed: string[];
/** Graphs on which somebody without a role, or who is suspended, was refused. */
let refusals: string[];
/** What recognises the caller, or refuses. */
let recognise: () => Caller;
/** The offsets that `orders` was asked for, and what happens meanwhile. */
let asked: number[];
let meanwhile: (from: number) => void;

beforeEach(async () => {
  [fake, isSuspended, asked, isTooMany, failed, refusals] = [fakeLog(), false, [], false, [], []];
  recognise = () => officer;
  meanwhile = () => undefined;
  app = Fastify();
  servePackages(app, {
    verify: async () => recognise(),
    cookieToken: async () => null,
    baseUrl: 'https://writ.example',
    isSuspended: async ({ subject }, graph) => isSuspended && subject === 'officer' && graph === 'authority',
    rates: {
      requireCaller: () => undefined,
      countFailure: () => (isTooMany ? new PublicError('LIMIT_EXCEEDED', 'There were too many.', { retryAfterSeconds: 1 }) : null),
    },
    refusals: { note: async (graph) => void refusals.push(graph) },
    failures: { count: (graph) => void failed.push(graph) },
    orders: {
      send: async (body) => {
        const { from, most } = JSON.parse(String(body)).variables as { from: number; most: number };
        asked.push(from);
        meanwhile(from);
        const bytes = Buffer.alloc(Math.max(0, Math.min(most, size - from)), 1).toString('base64');
        return { data: { packageBytes: { bytes, size, sha256: 'ab'.repeat(32), volumes: 1, profile: 'AGE' } } };
      },
    },
    log: fake.log,
    clock: () => now,
    onFault: () => undefined,
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
});
afterEach(() => app.close());

const fetched = (headers: Record<string, string> = { authorization: 'DPoP a-token' }) =>
  fetch(`http://127.0.0.1:${(app.server.address() as AddressInfo).port}${path}`, { headers });

test('a download that nothing ends has every part', async () => {
  const answer = await fetched();
  expect([answer.status, (await answer.arrayBuffer()).byteLength]).toEqual([200, size]);
  expect(asked.slice(1)).toEqual([0, partBytes, 2 * partBytes, 3 * partBytes]);
  expect(fake.entries).toEqual([]);
});

test('a person who is suspended while they download gets no further part, and that is an entry', async () => {
  meanwhile = (from) => {
    isSuspended = from === partBytes;
  };
  const answer = await fetched();
  expect(answer.status).toBe(200);
  await expect(answer.arrayBuffer()).rejects.toThrow();
  expect(asked.slice(1)).toEqual([0, partBytes]);
  expect(fake.entries.map(({ type, details }) => [type, details])).toEqual([
    ['access.refused.v1', expect.objectContaining({ outcome: 'failure', reason: ['FORBIDDEN'] })],
  ]);
});

test('a token that is over is refused as on a graph: 401, and how to come again', async () => {
  recognise = () => {
    throw withProofChallenge(new PublicError('UNAUTHENTICATED', 'The token was refused: it has expired: get a new one.'), 'invalid_token');
  };
  const answer = await fetched();
  expect([answer.status, answer.headers.get('www-authenticate')]).toEqual([401, 'DPoP error="invalid_token", algs="ES256 EdDSA Ed25519"']);
  expect(await answer.text()).toContain('get a new one');
  expect(asked).toEqual([]);
});

test('tokens that are over are counted, and one too many is refused as such', async () => {
  recognise = () => {
    throw new PublicError('UNAUTHENTICATED', 'The token was refused: it has expired: get a new one.');
  };
  expect([(await fetched()).status, (await fetched()).status]).toEqual([401, 401]);
  isTooMany = true;
  expect((await fetched()).status).toBe(429);
  expect(failed).toEqual(['authority', 'authority']);
});

test('nobody, and somebody whom the graph does not know, learn of no package', async () => {
  const answers = [await fetched({})];
  recognise = () => {
    throw personSuspended();
  };
  answers.push(await fetched());
  expect(answers.map(({ status }) => status)).toEqual([404, 404]);
  expect(new Set(await Promise.all(answers.map((answer) => answer.text()))).size).toBe(1);
  expect(refusals).toEqual(['authority']);
});
