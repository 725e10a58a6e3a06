/**
 * A bound token in the wrong hands, over HTTP and with two replicas of the gateway that take turns: RFC 9449, and `npx writ token --dpop` as a client gets one. Proofs are
 * made here, by nothing of the product.
 */
import { createPublicKey, randomBytes, randomUUID } from 'node:crypto';
import { type Graph, graphPaths } from '@writ/access';
import { createClient, makePrivateProofKey, readProofKey, WritProblem } from '@writ/client';
import { logIn } from '@writ/demo/log-in';
import { importJWK } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ProofKey, type ProofParts, proofFor, proofKey } from '../../gateway/testing/proofs.ts';
import { type Stack, startStack } from '../harness/stack.ts';
import { bearer, expectNothing, json, post, type Reply, send } from './asking.ts';

const question = { query: '{ checkpoint { size } }' };
const [mine, thief] = [proofKey(), proofKey()];
let stack: Stack;
let token: string;
let otherToken: string;
let nonce: string;

const urlOf = (graph: Graph): string => `${stack.baseUrl}${graphPaths[graph]}`;

async function boundToken(login: string, graph: Graph, key: ProofKey = mine): Promise<string> {
  const [privateKey, publicKey] = await Promise.all(
    [key.privateKey, createPublicKey(key.privateKey)].map((one) => importJWK({ ...one.export({ format: 'jwk' }), ext: true }, 'ES256')),
  );
  if (privateKey instanceof Uint8Array || publicKey instanceof Uint8Array || !privateKey || !publicKey) throw new Error('not a pair');
  const { accessToken } = await logIn({ baseUrl: stack.baseUrl, login, graphPath: graphPaths[graph], proofKey: { privateKey, publicKey } });
  return accessToken;
}

const headersOf = (over: Partial<ProofParts> = {}): Record<string, string> => {
  const parts = { key: mine, token, url: urlOf('authority'), nonce, ...over };
  return { ...json, authorization: `DPoP ${parts.token}`, dpop: proofFor(parts) };
};
const ask = (over: Partial<ProofParts> = {}, url = urlOf('authority')): Promise<Reply> => post(url, headersOf(over), question);

function expectChallenge(reply: Reply, error: string): void {
  expectNothing(reply, 'UNAUTHENTICATED', 401);
  expect(reply.headers.get('www-authenticate')).toBe(`DPoP error="${error}", algs="ES256 EdDSA Ed25519"`);
}

beforeAll(async () => {
  stack = await startStack({ replicas: 2 });
  [token, otherToken] = [await boundToken('police', 'authority'), await boundToken('judge', 'authority')];
  const first = await ask({ nonce: undefined });
  expectChallenge(first, 'use_dpop_nonce');
  nonce = first.headers.get('dpop-nonce') ?? expect.fail('no nonce');
});
afterAll(() => stack.close());

describe('a bound token', () => {
  it('is its holder’s, at either replica, and each answer has the nonce for the next proof', async () => {
    for (const _ of [1, 2]) {
      const reply = await ask();
      expect([reply.status, reply.data], reply.text).toEqual([200, { checkpoint: { size: expect.anything() } }]);
      expect(reply.headers.get('dpop-nonce')).toMatch(/^[\w-]{43}$/);
    }
  });

  it('is nobody’s as a bearer token, on its graph, over REST and for a file', async () => {
    expectChallenge(await post(urlOf('authority'), bearer(token), question), 'invalid_token');
    const rest = await post(`${stack.baseUrl}/api/v1/authority/order-list`, bearer(token), { first: 1 });
    expect([rest.status, rest.headers.get('www-authenticate')]).toEqual([401, expect.stringContaining('error="invalid_token"')]);
    const file = await send(`${stack.baseUrl}/authority/packages/${randomUUID()}/1`, { headers: bearer(token) });
    expectChallenge(file, 'invalid_token');
    expectChallenge(await post(`${stack.baseUrl}/me/copy`, bearer(await boundToken('holder-1', 'public')), {}), 'invalid_token');
  });

  it('is nothing to a thief with a key of their own, or with a proof of its holder for something else', async () => {
    expectChallenge(await ask({ key: thief }), 'invalid_token');
    expectChallenge(await ask({ key: thief, header: { jwk: mine.jwk } }), 'invalid_dpop_proof');
    const proofOfOther = headersOf({ token: otherToken })['dpop'] ?? '';
    expectChallenge(await post(urlOf('authority'), { ...headersOf(), dpop: proofOfOther }, question), 'invalid_dpop_proof');
  });

  it.each<[string, Partial<ProofParts>, string]>([
    ['for another graph', { url: 'REPLACED' }, 'invalid_dpop_proof'],
    ['for another method', { method: 'GET' }, 'invalid_dpop_proof'],
    ['that is old', { iat: Math.floor(Date.now() / 1_000) - 75 }, 'invalid_dpop_proof'],
    ['of later', { iat: Math.floor(Date.now() / 1_000) + 600 }, 'invalid_dpop_proof'],
    ['with an invented nonce', { nonce: randomBytes(32).toString('base64url') }, 'use_dpop_nonce'],
    ['without our nonce', { nonce: undefined }, 'use_dpop_nonce'],
  ])('is refused with a proof %s', async (_what, over, error) => {
    expectChallenge(
      await ask('url' in over ? { url: urlOf('platform') } : { ...over, nonce: 'nonce' in over ? over.nonce : nonce }),
      error,
    );
  });

  it('is refused with a proof that was used, at the other replica too and at both at once', async () => {
    const used = headersOf();
    expect((await post(urlOf('authority'), used, question)).status).toBe(200);
    for (const _ of [1, 2, 3]) expectChallenge(await post(urlOf('authority'), used, question), 'invalid_dpop_proof');
    const raced = headersOf();
    const answers = await Promise.all(Array.from({ length: 8 }, () => post(urlOf('authority'), raced, question)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, ...Array.from({ length: 7 }, () => 401)]);
  });

  it('is refused on another graph, with a proof for it', async () => {
    expectNothing(await ask({ url: urlOf('platform') }, urlOf('platform')), 'UNAUTHENTICATED', 401);
  });

  it('counts over REST with a proof for that address, and not with one for the graph', async () => {
    const url = `${stack.baseUrl}/api/v1/authority/order-list`;
    expect((await post(`${url}?x=1`, headersOf({ url }), { first: 1 })).status).not.toBe(401);
    expect((await post(url, headersOf(), { first: 1 })).status).toBe(401);
  });
});

it('a token without a key is a bearer token in a demo, and nothing with a proof', async () => {
  const plain = await stack.token('police');
  expect((await post(urlOf('authority'), bearer(plain), question)).status).toBe(200);
  expectChallenge(await ask({ token: plain }), 'invalid_token');
});

it('the generated client sends proofs, and asks for the nonce by itself', async () => {
  const privateKey = await makePrivateProofKey();
  const key = await readProofKey(privateKey);
  const { d, ...jwk } = privateKey;
  const curve = { name: 'ECDSA', namedCurve: 'P-256' };
  const pair = {
    privateKey: await crypto.subtle.importKey('jwk', { ...jwk, d }, curve, true, ['sign']),
    publicKey: await crypto.subtle.importKey('jwk', jwk, curve, true, ['verify']),
  };
  const { accessToken } = await logIn({ baseUrl: stack.baseUrl, login: 'auditor', graphPath: graphPaths.audit, proofKey: pair });
  const bound = createClient({ url: stack.baseUrl, tokens: { audit: accessToken }, proofKey: key });
  for (const _ of [1, 2, 3]) expect((await bound.audit.entries({ first: 1 })).status).toBe(200);
  const bare = createClient({ url: stack.baseUrl, tokens: { audit: accessToken } });
  await expect(bare.audit.entries({ first: 1 })).rejects.toThrow(WritProblem);
});
