import { createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { eachByteChanged } from '../testing/records.ts';
import { accountSecret, newAccountSecret, signAccountKey, verifyAccountKey } from './index.ts';

const code = (code: string) => expect.objectContaining({ name: 'SealingError', code });
const service = generateKeyPairSync('ed25519');
const { publicKey } = accountSecret(newAccountSecret());
const signed = signAccountKey(service.privateKey, { account: 'account-1', version: 1, publicKey });

describe('a public key of an account', () => {
  it('has the signature of the service over account, version and key', () => {
    const statement = Buffer.concat([Buffer.from('writ/account-key/v1\0account-1\x001\0'), publicKey]);
    expect(verify(null, statement, service.publicKey, signed.signature)).toBe(true);
    const elsewhere = signAccountKey((message) => sign(null, message, service.privateKey), { account: 'account-1', version: 1, publicKey });
    expect(elsewhere).toEqual(signed);
    expect(verifyAccountKey(service.publicKey, signed)).toMatchObject({ account: 'account-1', version: 1 });
  });

  it.each([
    ['without a signature', { signature: new Uint8Array() }],
    ["with another account's", { account: 'account-2' }],
    ['of another version', { version: 2 }],
    ['that somebody put in its place', { publicKey: accountSecret(newAccountSecret()).publicKey }],
  ])('%s is refused', (_what, change) => {
    expect(() => verifyAccountKey(service.publicKey, { ...signed, ...change })).toThrow(code('UNSIGNED'));
  });

  it('is refused with a byte of it or of its signature changed, and from another service', () => {
    for (const changed of eachByteChanged(signed.publicKey))
      expect(() => verifyAccountKey(service.publicKey, { ...signed, publicKey: changed })).toThrow(code('UNSIGNED'));
    for (const changed of eachByteChanged(signed.signature))
      expect(() => verifyAccountKey(service.publicKey, { ...signed, signature: changed })).toThrow(code('UNSIGNED'));
    expect(() => verifyAccountKey(generateKeyPairSync('ed25519').publicKey, signed)).toThrow(code('UNSIGNED'));
    expect(() => verifyAccountKey(createPublicKey(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey), signed)).toThrow(
      code('BAD_KEY'),
    );
  });

  it.each([
    ['no account', { account: '' }],
    ['an account with a NUL', { account: 'account-1\x001' }],
    ['version 0', { version: 0 }],
    ['part of a version', { version: 1.5 }],
  ])('is not signed for %s', (_what, change) => {
    expect(() => signAccountKey(service.privateKey, { account: 'account-1', version: 1, publicKey, ...change })).toThrow(code('BAD_PLACE'));
  });

  it('has 32 bytes', () => {
    expect(() => signAccountKey(service.privateKey, { account: 'account-1', version: 1, publicKey: publicKey.subarray(1) })).toThrow(
      code('BAD_KEY'),
    );
    expect(() => accountSecret(Buffer.alloc(31))).toThrow(code('BAD_KEY'));
    expect(newAccountSecret()).toHaveLength(32);
  });
});

it('a secret of an account is not in what prints it', () => {
  const raw = newAccountSecret();
  const secret = accountSecret(raw);
  for (const encoding of ['hex', 'base64'] as const) expect(JSON.stringify(secret)).not.toContain(raw.toString(encoding));
  expect(secret.privateKey.type).toBe('private');
});
