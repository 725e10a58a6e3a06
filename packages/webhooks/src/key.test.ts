import { createPublicKey, generateKeyPairSync, verify } from 'node:crypto';
import { expect, test } from 'vitest';
import { parseWebhookKey } from './key.ts';

/** Written from the specification: the key is the 32 bytes of RFC 8032 after the prefix, the signature is over id.timestamp.body. */
function isVerified(publicKey: string, headers: { id: string; timestamp: string; signature: string }, body: string): boolean {
  const x = Buffer.from(publicKey.replace('whpk_', ''), 'base64').toString('base64url');
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  return headers.signature.split(' ').some((one) => {
    const [version, signature = ''] = one.split(',');
    const signed = `${headers.id}.${headers.timestamp}.${body}`;
    return version === 'v1a' && verify(null, Buffer.from(signed), key, Buffer.from(signature, 'base64'));
  });
}

/** RFC 8032, 7.1, test 1. */
const seed = Buffer.from('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60', 'hex');
const known = Buffer.from('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a', 'hex');

test('the public key belongs to the seed', () => {
  expect(parseWebhookKey(`whsk_${seed.toString('base64')}`).publicKey).toBe(`whpk_${known.toString('base64')}`);
});

test('a signature can be verified with the public key, over id, timestamp and body', () => {
  const key = parseWebhookKey(`whsk_${seed.toString('base64')}`);
  const [id, timestamp, body] = ['msg-1', 1_772_366_400, '{"a":"ü"}'];
  const headers = { id, timestamp: String(timestamp), signature: key.sign(id, timestamp, body) };
  expect(isVerified(key.publicKey, headers, body)).toBe(true);
  expect(isVerified(key.publicKey, headers, `${body} `)).toBe(false);
  expect(isVerified(key.publicKey, { ...headers, id: 'msg-2' }, body)).toBe(false);
  expect(isVerified(key.publicKey, { ...headers, timestamp: '1772366401' }, body)).toBe(false);
});

test('a malformed key is refused, without quoting it', () => {
  const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const short = `whsk_${seed.subarray(1).toString('base64')}`;
  for (const text of ['', 'whsk_', short, `whpk_${known.toString('base64')}`, `whsk_${seed.toString('base64')} `, pem])
    expect(() => parseWebhookKey(text)).toThrow(/^A webhook key is "whsk_" and 32 bytes in base64\.$/);
});
