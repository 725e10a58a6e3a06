import { createPublicKey, generateKeyPairSync, verify } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { peer } from '../../testing/peers.ts';
import { keyIdOf, parsePublicKey, publicKeyText } from './keys.ts';
import { type SignedRequest, signRequest, verifyRequest } from './signature.ts';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const now = new Date('2026-11-29T09:00:00.000Z');
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);
const request: SignedRequest = {
  method: 'POST',
  authority: 'adapter.example.org',
  path: '/writ/v1/items/at%3A%2F%2Fpost',
  query: '',
  body: Buffer.from('{"a":1}'),
};
const signed = signRequest(request, privateKey, { now, nonce: 'once' });
const headersOf = (headers: typeof signed) => ({
  contentDigest: headers['content-digest'],
  signatureInput: headers['signature-input'],
  signature: headers.signature,
});
const check = (of: Partial<SignedRequest> = {}, { headers = headersOf(signed), keys = [publicKey], at = now } = {}) => {
  const verdict = verifyRequest({ ...request, ...of }, headers, keys, at);
  return 'fault' in verdict ? verdict.fault : verdict.nonce;
};

describe('a request signature', () => {
  it('is accepted for the request that was signed, within a minute of it', () => {
    expect(check()).toBe('once');
    expect([check({}, { at: later(60) }), check({}, { at: later(-60) })]).toEqual(['once', 'once']);
    expect([check({}, { at: later(61) }), check({}, { at: later(-61) })]).toEqual(['SIGNATURE_EXPIRED', 'SIGNATURE_EXPIRED']);
  });

  it('is refused for another method, authority, path, query, body or key', () => {
    expect(check({ method: 'PUT' })).toBe('SIGNATURE_INVALID');
    expect(check({ authority: 'other.example.org' })).toBe('SIGNATURE_INVALID');
    expect(check({ path: '/writ/v1/items/at://post' })).toBe('SIGNATURE_INVALID');
    expect(check({ query: '?a' })).toBe('SIGNATURE_INVALID');
    expect(check({ body: Buffer.from('{"a":2}') })).toBe('CONTENT_DIGEST');
    expect(check({}, { keys: [generateKeyPairSync('ed25519').publicKey] })).toBe('SIGNATURE_INVALID');
    expect(check({}, { keys: [generateKeyPairSync('ed25519').publicKey, publicKey] })).toBe('once');
  });

  it('is refused without one of its headers, and in any other profile', () => {
    const headers = headersOf(signed);
    expect(check({}, { headers: { ...headers, signature: '' } })).toBe('SIGNATURE_MISSING');
    expect(check({}, { headers: { ...headers, contentDigest: '' } })).toBe('SIGNATURE_MISSING');
    for (const signatureInput of [
      headers.signatureInput.replace(' "@query"', ''),
      headers.signatureInput.replace('writ-source', 'other'),
      headers.signatureInput.replace('writ=', 'sig1='),
      headers.signatureInput.replace('ed25519', 'hmac-sha256'),
      `${headers.signatureInput};created=1`,
      `${headers.signatureInput};expires=99`,
    ])
      expect(check({}, { headers: { ...headers, signatureInput } }), signatureInput).toBe('SIGNATURE_INVALID');
  });

  const peerModule = 'http-message-signatures';
  type Message = { method: string; url: string; headers: Record<string, string> };
  type Lookup = { keyLookup: (parameters: { keyid?: string }) => Promise<unknown> };
  it('is verified by http-message-signatures, which refuses another path (skipped where that is not installed)', async ({ skip }) => {
    const other = await peer<{ httpbis: { verifyMessage(config: Lookup, message: Message): Promise<boolean | null> } }>(peerModule);
    if (!other) return skip();
    const now = signRequest(request, privateKey);
    const lookup = {
      keyLookup: async ({ keyid }: { keyid?: string }) =>
        keyid === keyIdOf(publicKey)
          ? { id: keyid, algs: ['ed25519'], verify: async (data: Buffer, signature: Buffer) => verify(null, data, publicKey, signature) }
          : null,
    };
    const message = (path: string): Message => ({ method: 'POST', url: `https://adapter.example.org${path}`, headers: { ...now } });
    expect(await other.httpbis.verifyMessage(lookup, message(request.path))).toBe(true);
    expect(await other.httpbis.verifyMessage(lookup, message('/writ/v1/items/other'))).toBe(false);
  });
});

describe('a key as text', () => {
  it('is 32 bytes in base64, and comes back', () => {
    expect(publicKeyText(parsePublicKey(publicKeyText(publicKey)))).toBe(publicKeyText(privateKey));
    expect(createPublicKey(privateKey).equals(parsePublicKey(publicKeyText(publicKey)))).toBe(true);
    expect(() => parsePublicKey('AAAA')).toThrow(TypeError);
  });
});
