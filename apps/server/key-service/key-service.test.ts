import { generateKeyPairSync } from 'node:crypto';
import { StartError } from '@writ/core';
import { describe, expect, it } from 'vitest';
import { certificate } from '../../../test/harness/self-signed.ts';
import { type AskingPart, keyServiceOf, keyServiceSettings } from './key-service.ts';

const spki = (type: 'ed25519' | 'x25519'): string => {
  const { publicKey } = type === 'ed25519' ? generateKeyPairSync('ed25519') : generateKeyPairSync('x25519');
  return publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
};
const secret = 'a-secret-of-this-part';
const socket = () => ({
  WRIT_KEYS_ASK_URL: 'unix:/run/writ/keys.sock',
  WRIT_KEYS_ASK_SECRET: secret,
  WRIT_KEYS_PUBLIC_KEY: spki('ed25519'),
});
const https = () => {
  const { cert, key } = certificate('orders');
  const { WRIT_KEYS_PUBLIC_KEY } = socket();
  return { WRIT_KEYS_ASK_URL: 'https://keys.example.org:4400', WRIT_KEYS_PUBLIC_KEY, WRIT_PARTS_CERTIFICATE: cert, WRIT_PARTS_KEY: key };
};
const refusal = (environment: Record<string, string>, ...parts: AskingPart[]): string => {
  try {
    for (const part of parts) keyServiceSettings({ environment }, part);
    return 'taken';
  } catch (error) {
    return error instanceof StartError ? error.message : `no StartError: ${String(error)}`;
  }
};

describe('the settings by which a part asks the service of keys', () => {
  it('may be missing, all of them: nobody is asked', () => {
    expect(keyServiceSettings({ environment: {} }, 'orders')).toBeUndefined();
    expect(keyServiceOf({ environment: {} }, 'records')).toBeUndefined();
  });

  it('are an address, the key of the service, and the secret of the part', () => {
    const found = keyServiceSettings({ environment: socket() }, 'orders');
    expect(found).toMatchObject({ url: 'unix:/run/writ/keys.sock', secret });
    expect(found?.publicKey.asymmetricKeyType).toBe('ed25519');
    expect(keyServiceOf({ environment: socket() }, 'orders')?.open).toBeTypeOf('function');
  });

  it('have the secret of each part of a process, by its name', () => {
    const environment = { ...socket(), WRIT_KEYS_ASK_SECRET: `orders=${secret}=1\n records=${secret}-2` };
    expect(keyServiceSettings({ environment }, 'orders')?.secret).toBe(`${secret}=1`);
    expect(keyServiceSettings({ environment }, 'records')?.secret).toBe(`${secret}-2`);
    expect(refusal(environment, 'content')).toMatch('names no secret of content');
  });

  it('are, over TLS, the certificate of the part as it is at each connection, and no secret', () => {
    const environment = https();
    const found = keyServiceSettings({ environment }, 'orders');
    expect(found?.secret).toBeUndefined();
    expect(typeof found?.tls === 'function' && found.tls().cert).toBe(environment.WRIT_PARTS_CERTIFICATE);
  });

  it.each([
    ['a secret alone', { WRIT_KEYS_ASK_SECRET: secret }, 'or neither'],
    ['an address alone', { WRIT_KEYS_ASK_URL: 'unix:/run/writ/keys.sock' }, 'or neither'],
    ['a key alone', { WRIT_KEYS_PUBLIC_KEY: spki('ed25519') }, 'or neither'],
    ['a socket without a secret', { ...socket(), WRIT_KEYS_ASK_SECRET: '' }, 'set WRIT_KEYS_ASK_SECRET'],
    ['a short secret', { ...socket(), WRIT_KEYS_ASK_SECRET: 'short' }, '16 to 500'],
    ['a secret of several words', { ...socket(), WRIT_KEYS_ASK_SECRET: `${secret} ${secret}` }, '16 to 500'],
    ['a key that is none', { ...socket(), WRIT_KEYS_PUBLIC_KEY: 'x' }, 'not a public key'],
    ['a key of another kind', { ...socket(), WRIT_KEYS_PUBLIC_KEY: spki('x25519') }, 'must be an Ed25519'],
    ['plain HTTP', { ...socket(), WRIT_KEYS_ASK_URL: 'http://127.0.0.1:4400' }, 'unix: and the whole path'],
    ['a socket without its whole path', { ...socket(), WRIT_KEYS_ASK_URL: 'unix:keys.sock' }, 'unix: and the whole path'],
    ['an address with a path', { ...https(), WRIT_KEYS_ASK_URL: 'https://keys.example.org/v1' }, 'unix: and the whole path'],
    ['https without a certificate', { ...https(), WRIT_PARTS_CERTIFICATE: '', WRIT_PARTS_KEY: '' }, 'set WRIT_PARTS_CERTIFICATE'],
    ['a secret over TLS', { ...https(), WRIT_KEYS_ASK_SECRET: secret }, 'counts for nothing'],
  ])('are refused with %s', (_what, environment, why) => {
    expect(refusal(environment, 'orders')).toMatch(why);
  });

  it('have no secret that two parts of one process share', () => {
    expect(refusal(socket(), 'orders', 'orders')).toBe('taken');
    expect(refusal(socket(), 'orders', 'records')).toMatch('This process is orders and records');
  });
});
