import { createHash, createPublicKey, verify } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { makePrivateProofKey, proofOf, readProofKey, withProofs } from './bound-token.ts';

const key = await readProofKey(await makePrivateProofKey());
const request = { token: 'a.token', method: 'POST', url: 'https://writ.example.org/api/v1/audit/entries?first=1#x' };
const parts = (proof: string) =>
  proof
    .split('.')
    .slice(0, 2)
    .map((part) => JSON.parse(Buffer.from(part, 'base64url').toString()));

describe('a proof', () => {
  it('names the request, the token and the nonce, and is signed by the key that it shows', async () => {
    const proof = await proofOf(key, { ...request, nonce: 'n' });
    const [header, payload] = parts(proof);
    expect(header).toEqual({
      typ: 'dpop+jwt',
      alg: 'ES256',
      jwk: { kty: 'EC', crv: 'P-256', x: expect.any(String), y: expect.any(String) },
    });
    expect(payload).toEqual({
      ...{ htm: 'POST', htu: 'https://writ.example.org/api/v1/audit/entries', nonce: 'n' },
      ath: createHash('sha256').update('a.token').digest('base64url'),
      jti: expect.stringMatching(/^[0-9a-f-]{36}$/),
      iat: expect.any(Number),
    });
    const [head, body, signature] = proof.split('.');
    const publicKey = createPublicKey({ key: header.jwk, format: 'jwk' });
    const signed = Buffer.from(`${head}.${body}`);
    expect(verify('sha256', signed, { key: publicKey, dsaEncoding: 'ieee-p1363' }, Buffer.from(signature ?? '', 'base64url'))).toBe(true);
  });

  it('is another one each time', async () => {
    expect(parts(await proofOf(key, request))[1].jti).not.toBe(parts(await proofOf(key, request))[1].jti);
  });
});

/** Answers each request with the next of these, and keeps what was sent. */
function server(...answers: Response[]) {
  const sent: Readonly<Record<string, string>>[] = [];
  const send = async (headers: Readonly<Record<string, string>>) => {
    sent.push(headers);
    return answers[sent.length - 1] ?? expect.fail('one request too many');
  };
  return { sent, send, nonces: () => sent.map(({ dpop = '' }) => parts(dpop)[1].nonce) };
}
const asks = (nonce: string, error = 'use_dpop_nonce') =>
  new Response('no', { status: 401, headers: { 'www-authenticate': `DPoP error="${error}", algs="ES256"`, 'dpop-nonce': nonce } });

describe('a request with a bound token', () => {
  it('is sent again once with the nonce that the server asks for, and the next one has the latest', async () => {
    const present = withProofs(key);
    const first = server(asks('one'), new Response('yes', { headers: { 'dpop-nonce': 'two' } }));
    expect(await (await present(request, first.send)).text()).toBe('yes');
    expect(first.nonces()).toEqual([undefined, 'one']);
    expect(first.sent[1]?.['authorization']).toBe('DPoP a.token');
    const second = server(new Response('yes'));
    await present(request, second.send);
    expect(second.nonces()).toEqual(['two']);
  });

  it('is not sent a third time, nor again for another refusal', async () => {
    expect((await withProofs(key)(request, server(asks('one'), asks('two')).send)).status).toBe(401);
    expect((await withProofs(key)(request, server(asks('one', 'invalid_token')).send)).status).toBe(401);
  });
});

describe('a key', () => {
  it.each([null, 'x', {}, { kty: 'EC', crv: 'P-384', x: 'a', y: 'b', d: 'c' }, { kty: 'EC', crv: 'P-256', x: 'a', y: 'b', d: 'secret' }])(
    'is not %j, and the refusal repeats no part of it',
    async (jwk) => {
      await expect(readProofKey(jwk)).rejects.toThrow('This is not a private key on P-256 as a JSON Web Key.');
    },
  );
});
