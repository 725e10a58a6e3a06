import { generateKeyPairSync } from 'node:crypto';
import { StartError } from '@writ/core';
import { describe, expect, it } from 'vitest';
import { certificate } from '../../../test/harness/self-signed.ts';
import { type AskingPart, keyServiceOf, keyServiceSettings, threeServicesSettings } from './key-service.ts';

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

describe('the setting that names three services', () => {
  const authority = certificate('authority');
  const service = (owner: string, more: object = {}) => ({
    owner,
    url: `unix:/run/writ/${owner}.sock`,
    publicKey: spki('ed25519'),
    secret: `${secret}-at-${owner}`,
    ...more,
  });
  const services = (...changes: object[]) => ['platform', 'court', 'auditor'].map((owner, at) => ({ ...service(owner), ...changes[at] }));
  const set = (value: unknown) => ({ WRIT_KEYS_SERVICES: JSON.stringify(value) });
  const three = (...changes: object[]) => set({ v: 1, threshold: 2, services: services(...changes) });
  const refused = (environment: Record<string, string>, part: AskingPart = 'orders'): string => {
    try {
      threeServicesSettings({ environment }, part);
      return 'taken';
    } catch (error) {
      return error instanceof StartError ? error.message : `no StartError: ${String(error)}`;
    }
  };
  const remote = (more: object = {}) => ({ url: 'https://keys.court.example:4400', secret: undefined, ...more });

  it('may be missing: then one is asked, or none', () => {
    expect(threeServicesSettings({ environment: {} }, 'orders')).toBeUndefined();
    expect(threeServicesSettings({ environment: socket() }, 'orders')).toBeUndefined();
  });

  it('has owner, place, public key and secret of each', () => {
    const environment = three();
    const found = threeServicesSettings({ environment }, 'orders');
    expect(found?.map(({ owner, url, secret: own }) => [owner, url, own])).toEqual(
      ['platform', 'court', 'auditor'].map((owner) => [owner, `unix:/run/writ/${owner}.sock`, `${secret}-at-${owner}`]),
    );
    expect(keyServiceOf({ environment }, 'orders')?.open).toBeTypeOf('function');
  });

  it('has the secret of each part of a process, and over TLS the certificate of the part and who certified the service', () => {
    const { cert, key } = certificate('orders');
    const own = { secret: `orders=${secret}-o records=${secret}-r` };
    const environment = { ...three(own, remote({ ca: authority.cert })), WRIT_PARTS_CERTIFICATE: cert, WRIT_PARTS_KEY: key };
    const [first, second] = threeServicesSettings({ environment }, 'orders') ?? [];
    expect(first?.secret).toBe(`${secret}-o`);
    expect(typeof second?.tls === 'function' && second.tls()).toMatchObject({ cert, key, ca: authority.cert.trim() });
    expect(refused(environment, 'content')).toMatch('names no secret of content');
  });

  it.each([
    ['no JSON', { WRIT_KEYS_SERVICES: 'unix:/run/writ/keys.sock' }, 'is no JSON'],
    ['two services', set({ v: 1, threshold: 2, services: services().slice(1) }), 'Wrong in it: services.'],
    ['four services', set({ v: 1, threshold: 2, services: [...services(), service('press')] }), 'Wrong in it: services.'],
    ['another threshold', set({ v: 1, threshold: 1, services: services() }), 'Wrong in it: threshold.'],
    ['no threshold', set({ v: 1, services: services() }), 'Wrong in it: threshold.'],
    ['an owner that is missing', three({ owner: '' }), 'Wrong in it: services.0.owner.'],
    ['a key that is missing', three({}, { publicKey: undefined }), 'Wrong in it: services.1.publicKey.'],
    ['what is no certificate', three({}, remote({ ca: 'x' })), 'Wrong in it: services.1.ca.'],
    ['a certificate at a socket', three({ ca: authority.cert }), 'the ca of platform counts for nothing'],
    ['a name that nobody knows', three({ certificate: 'x' }), 'Wrong in it: services.0.'],
    ['one owner twice', three({ owner: 'Court ' }), 'Court and court have one owner'],
    ['one key twice', three(...Array(2).fill({ publicKey: spki('ed25519') })), 'platform and court have one public key'],
    ['one place twice', three({}, { url: 'unix:/run/writ/auditor.sock' }), 'court and auditor have one url'],
    ['one secret twice', three({}, { secret: `${secret}-at-auditor` }), 'court and auditor have one secret'],
    ['a socket without a secret', three({}, { secret: undefined }), 'the url of court is a socket'],
    ['plain HTTP', three({}, { url: 'http://127.0.0.1:4400' }), 'the url of court is unix: and the whole path'],
    ['https without a certificate', three({}, remote()), 'the url of court begins with https: set WRIT_PARTS_CERTIFICATE'],
    ['a key of another kind', three({}, {}, { publicKey: spki('x25519') }), 'the publicKey of auditor must be an Ed25519'],
    ['the settings of one service beside it', { ...three(), ...socket() }, 'set one of both'],
    ['half of the settings of one beside it', { ...three(), WRIT_KEYS_PUBLIC_KEY: spki('ed25519') }, 'set one of both'],
  ])('is refused with %s', (_what, environment, why) => {
    const message = refused(environment);
    expect(message).toMatch(why);
    expect(message).not.toContain(secret);
  });
});
