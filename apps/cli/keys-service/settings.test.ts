import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SoftAuthenticator } from '@writ/acts/testing';
import { readConfig, StartError } from '@writ/core';
import { MadeLog } from '@writ/source/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readKeysSettings } from './settings.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'writ-test-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const described = (subject: string, role: 'COUNSEL' | 'AUDITOR') => {
  const { credential } = new SoftAuthenticator('https://sign.example.org', { subject, roles: [role] });
  return { ...credential, spki: Buffer.from(credential.spki).toString('base64') };
};

function environment(): Record<string, string> {
  const log = new MadeLog('log.example.org');
  const counsel = [described('c1', 'COUNSEL'), described('c2', 'COUNSEL')];
  return {
    WRIT_BASE_URL: 'https://writ.example.org',
    WRIT_LOG_ORIGIN: 'log.example.org/log/1',
    WRIT_KEYS_URL: 'unix:/run/writ/keys.sock',
    WRIT_KEYS_DATABASE_URL: 'postgres://keys_of_writ@localhost/writ_keys',
    WRIT_KEYS_KEK: 'pkcs11:token',
    WRIT_KEYS_POLICY: file('policy', log.policyText),
    WRIT_KEYS_ROOTS: file('roots', JSON.stringify({ v: 1, counsel, auditor: described('a1', 'AUDITOR') })),
    WRIT_KEYS_PARTS: file('parts', JSON.stringify({ v: 1, parts: { orders: { secretSha256: 'ab'.repeat(32) } } })),
    WRIT_KEYS_KEY: generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    WRIT_KEY_INDEX: randomBytes(32).toString('base64'),
    WRIT_SIGNING_ORIGIN: 'https://sign.example.org',
  };
}
const read = (more: Record<string, string | undefined> = {}) => readKeysSettings(readConfig({ ...environment(), ...more }, folder));
const refusal = (more: Record<string, string | undefined>): string => {
  try {
    read(more);
    return 'taken';
  } catch (error) {
    return error instanceof StartError ? error.message : `no StartError: ${String(error)}`;
  }
};

describe('the settings of the service of keys', () => {
  it('are read: its socket, its pins, its roots and its own name as a witness', () => {
    const { listen, policy, roots, own, place } = read();
    expect(listen).toEqual({ socket: '/run/writ/keys.sock' });
    expect([policy.quorum, roots.length, own.cosigner.name, place.rpId]).toEqual([2, 3, 'log.example.org/keys', 'sign.example.org']);
  });

  it('are refused in production with a policy that needs no witness, and with a KEK in files unless that is allowed', () => {
    const alone = file('alone', `${new MadeLog('log.example.org').policyText.split('\n')[0]}\nquorum none\n`);
    expect(refusal({ WRIT_KEYS_POLICY: alone })).toMatch('names no witness');
    expect(refusal({ WRIT_KEYS_KEK: 'file:/keks' })).toMatch('WRIT_KEYS_KEK_IN_FILES=allow');
    expect(refusal({ WRIT_KEYS_KEK: 'file:/keks', WRIT_KEYS_KEK_IN_FILES: 'allow' })).toBe('taken');
  });

  it('name the witnesses that can be asked, by the addresses of the policy', () => {
    const log = new MadeLog('log.example.org');
    const placed = (address: string) => ({
      WRIT_KEYS_POLICY: file('placed', log.policyText.replace(/^(witness w2 .*)$/m, `$1 ${address}`)),
    });
    expect(read(placed('https://witness.example.org/')).witnesses).toEqual([
      { key: log.witnesses[1]?.key, url: 'https://witness.example.org/' },
    ]);
    expect(read().witnesses).toEqual([]);
    expect(refusal(placed('ftp://witness.example.org'))).toMatch('no URL of http');
  });

  it.each([
    ['a setting that is missing', { WRIT_KEYS_ROOTS: undefined }, 'needs WRIT_KEYS_ROOTS'],
    ['a file that is missing', { WRIT_KEYS_PARTS: '/nowhere' }, 'It can not be read'],
    ['plain HTTP', { WRIT_KEYS_URL: 'http://127.0.0.1:4400' }, 'begins with https'],
    ['a socket without its whole path', { WRIT_KEYS_URL: 'unix:keys.sock' }, 'the whole path'],
    ['https without a certificate', { WRIT_KEYS_URL: 'https://keys.example.org' }, 'WRIT_PARTS_CERTIFICATE'],
    ['a signing page over plain HTTP', { WRIT_SIGNING_ORIGIN: 'http://sign.example.org' }, 'begins with https'],
    ['an origin with a path', { WRIT_SIGNING_ORIGIN: 'https://sign.example.org/' }, 'without a slash'],
    ["another part's key", { WRIT_KEY_LOG: 'x' }, 'take WRIT_KEY_LOG out'],
    ['the secret of a part that asks it', { WRIT_KEYS_ASK_SECRET: 'x' }, 'take WRIT_KEYS_ASK_SECRET out'],
    ['a key that signs nothing', { WRIT_KEYS_KEY: 'x' }, 'not a private key'],
    ['a short key of the index', { WRIT_KEY_INDEX: 'AAAA' }, 'at least 32 bytes'],
  ])('are refused with %s', (_, more, why) => {
    expect(refusal(more)).toMatch(why);
  });

  it('are refused with roots that are one person twice, or one of another role', () => {
    const [one, two, auditor] = [described('c1', 'COUNSEL'), described('c1', 'COUNSEL'), described('a1', 'AUDITOR')];
    const roots = (value: object) => refusal({ WRIT_KEYS_ROOTS: file('other-roots', JSON.stringify(value)) });
    expect(roots({ v: 1, counsel: [one, two], auditor })).toMatch('another person');
    expect(roots({ v: 1, counsel: [one, auditor], auditor: two })).toMatch('each with one role');
    expect(roots({ v: 1, counsel: [one], auditor })).toMatch('not of their form');
  });
});
