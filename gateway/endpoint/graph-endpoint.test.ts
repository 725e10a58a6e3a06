import { request as send } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type ApolloServer, HeaderMap } from '@apollo/server';
import { type Graph, graphPaths, requestLimits } from '@writ/access';
import { PublicError } from '@writ/core';
import { openTelemetry } from '@writ/telemetry';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createTrustedDocuments } from '../documents/trusted-documents.ts';
import { ProofRefused } from '../identity/index.ts';
import type { GatewayContext, Operation } from '../operation.ts';
import { fakeLog } from '../testing/fake-log.ts';
import { now } from '../testing/small-graph.ts';
import { isFailure, mountGraph } from './graph-endpoint.ts';

const boundGraphs: Graph[] = [];
let app: FastifyInstance;
let url: string;
/** Told of each operation; its answer leaves when the promise is fulfilled. */
let execute: (operation: Operation) => Promise<void>;

/** In Apollo's place. */
const executeHTTPGraphQLRequest = async ({ context }: { context: () => Promise<GatewayContext> }) => {
  const { operation } = await context();
  await execute(operation);
  operation.released = true;
  return { headers: new HeaderMap(), body: { kind: 'complete', string: '{"data":{}}' } };
};

beforeEach(async () => {
  app = Fastify({ forceCloseConnections: true });
  mountGraph(app, {
    graph: 'public',
    server: { executeHTTPGraphQLRequest } as unknown as ApolloServer<GatewayContext>,
    documents: createTrustedDocuments({ documents: [], only: false }),
    verify: () => expect.unreachable('nobody signs in'),
    cookieToken: async () => null,
    baseUrl: 'http://gateway.test',
    boundGraphs,
    log: fakeLog().log,
    clock: () => now,
    failures: { count: () => undefined, close: async () => undefined },
    refusals: { note: async () => undefined },
    rates: { requireCaller: () => undefined, countFailure: () => null },
    telemetry: openTelemetry(),
    onFault: ({ cause }) => expect.unreachable(String(cause)),
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}${graphPaths.public}`;
});
afterEach(async () => {
  boundGraphs.length = 0;
  vi.useRealTimers();
  await app.close();
});

const ask = () => fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"query":"{ a }"}' });

test('an operation is aborted when its time is over, and not before', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  let ended: [boolean, boolean, unknown] | undefined;
  execute = async ({ signal }) => {
    vi.advanceTimersByTime(requestLimits.timeMs - 1);
    const before = signal.aborted;
    vi.advanceTimersByTime(1);
    ended = [before, signal.aborted, (signal.reason as DOMException).name];
  };
  expect((await ask()).status).toBe(200);
  expect(ended).toEqual([false, true, 'TimeoutError']);
});

test('an answered operation is not aborted any more, and leaves no timer', async () => {
  const signals: AbortSignal[] = [];
  const timers = vi.spyOn(globalThis, 'setTimeout');
  const cleared = vi.spyOn(globalThis, 'clearTimeout');
  execute = async ({ signal }) => void signals.push(signal);
  await (await ask()).text();
  const own = timers.mock.results
    .filter((_, at) => timers.mock.calls[at]?.[1] === requestLimits.timeMs)
    .map(({ value }) => value as unknown);
  expect(own).toHaveLength(1);
  await vi.waitFor(() => expect(cleared.mock.calls.map(([timer]) => timer as unknown)).toContain(own[0]));
  expect(signals.map(({ aborted }) => aborted)).toEqual([false]);
});

test('an operation is aborted when its client disconnects', async () => {
  const ended = new Promise<void>((resolve) => {
    execute = ({ signal }) =>
      new Promise((answered) => {
        signal.addEventListener('abort', () => {
          resolve();
          answered();
        });
        client.destroy();
      });
  });
  const client = send(url, { method: 'POST', headers: { 'content-type': 'application/json' } });
  client.on('error', () => undefined);
  client.end('{"query":"{ a }"}');
  await ended;
});

test('without a token that can be read, the challenge is DPoP where tokens must be bound, and Bearer elsewhere', async () => {
  const challengeOf = async (): Promise<string | null> =>
    (await fetch(url, { method: 'POST', headers: { authorization: 'Basic x' }, body: '{}' })).headers.get('www-authenticate');
  expect(await challengeOf()).toBe('Bearer');
  boundGraphs.push('public');
  expect(await challengeOf()).toBe('DPoP algs="ES256 EdDSA Ed25519"');
});

test('asking for the nonce of proofs is no failed sign-in; every other refusal of somebody unknown is one', () => {
  expect(isFailure(new ProofRefused('x', 'use_dpop_nonce'))).toBe(false);
  for (const error of ['invalid_dpop_proof', 'invalid_token'] as const) expect(isFailure(new ProofRefused('x', error))).toBe(true);
  expect(isFailure(new PublicError('UNAUTHENTICATED', 'x'))).toBe(true);
  expect(isFailure(new PublicError('FORBIDDEN', 'x'))).toBe(false);
  expect(isFailure(new Error('x'))).toBe(false);
});
