import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { type Config, StartError } from '@writ/core';
import { describe, expect, it } from 'vitest';
import { readLogInSettings } from './settings.ts';

const pair = (namedCurve: string) => generateKeyPairSync('ec', { namedCurve });
const publicPem = (namedCurve = 'P-256'): string => pair(namedCurve).publicKey.export({ type: 'spki', format: 'pem' }).toString();
const whole = {
  WRIT_LOG_IN_ORIGIN: 'https://login.example.org',
  WRIT_LOG_IN_DATABASE_URL: 'postgres://log_in_of_writ@localhost/writ_log_in',
  WRIT_LOG_IN_KEY: randomBytes(32).toString('base64'),
  WRIT_LOG_IN_CONSOLE_KEY: publicPem(),
};
const read = (change: Record<string, string | undefined> = {}) =>
  readLogInSettings({ baseUrl: 'https://writ.example.org', environment: { ...whole, ...change } } as unknown as Config);

describe('the settings of the log-in', () => {
  it('are read, with a key before the one in use', () => {
    expect(read()).toMatchObject({
      host: '127.0.0.1',
      port: 4600,
      place: { origin: 'https://login.example.org', rpId: 'login.example.org' },
    });
    const two = `${whole.WRIT_LOG_IN_KEY} ${randomBytes(32).toString('base64')}`;
    expect(read({ WRIT_LOG_IN_KEY: two, WRIT_LOG_IN_LISTEN: '0.0.0.0:443' })).toMatchObject({
      keys: { length: 2 },
      host: '0.0.0.0',
      port: 443,
    });
  });

  it.each<[string, Record<string, string | undefined>]>([
    ['no origin', { WRIT_LOG_IN_ORIGIN: undefined }],
    ['plain HTTP', { WRIT_LOG_IN_ORIGIN: 'http://login.example.org' }],
    ['a path', { WRIT_LOG_IN_ORIGIN: 'https://login.example.org/x' }],
    ['the origin of Writ', { WRIT_LOG_IN_ORIGIN: 'https://writ.example.org' }],
    ['a host above that of Writ', { WRIT_LOG_IN_ORIGIN: 'https://example.org' }],
    ['no database', { WRIT_LOG_IN_DATABASE_URL: undefined }],
    ['no key', { WRIT_LOG_IN_KEY: undefined }],
    ['a short key', { WRIT_LOG_IN_KEY: randomBytes(31).toString('base64') }],
    ['no key of the console', { WRIT_LOG_IN_CONSOLE_KEY: undefined }],
    ['a key that is none', { WRIT_LOG_IN_CONSOLE_KEY: 'a key' }],
    ['a key on another curve', { WRIT_LOG_IN_CONSOLE_KEY: publicPem('P-384') }],
    [
      "the console's private key",
      { WRIT_LOG_IN_CONSOLE_KEY: pair('P-256').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString() },
    ],
    ['no port', { WRIT_LOG_IN_LISTEN: '127.0.0.1' }],
    ['the main database', { DATABASE_URL: 'postgres://writ_owner@localhost/writ' }],
    ['keys of the installation', { WRIT_KEY_MASTER: 'x' }],
  ])('with %s stop the start with one sentence', (_what, change) => {
    expect(() => read(change)).toThrow(StartError);
    expect(() => read(change)).toThrow(/^[^\n]+\.$/);
  });
});
