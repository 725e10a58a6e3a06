import { readConfig } from '@writ/core';
import { describe, expect, it } from 'vitest';
import { wantsDemoKeys } from './demo-keys.ts';

const wants = (environment: Record<string, string>) => wantsDemoKeys(readConfig(environment, '/'));

describe("the demo's own service of keys", () => {
  it('runs unless it is set off', () => {
    expect(wants({ WRIT_DEMO_KEYS: 'on' })).toBe(true);
    expect(wants({ WRIT_DEMO_KEYS: 'off' })).toBe(false);
    expect(wants({})).toBe(true);
  });

  it('is left out by itself beside another platform', () => {
    expect(wants({ WRIT_SOURCE_URL: 'http://127.0.0.1:1', WRIT_SOURCE_KEY: Buffer.alloc(32, 1).toString('base64') })).toBe(false);
  });

  it.each<[string, Record<string, string>, string]>([
    ['another word', { WRIT_DEMO_KEYS: 'yes' }, 'on or off'],
    ['a service of its own beside', { WRIT_DEMO_KEYS: 'on', WRIT_KEYS_ASK_URL: 'unix:/keys.sock' }, 'take WRIT_KEYS_ASK_URL out'],
    [
      'a signing page of its own beside',
      { WRIT_DEMO_KEYS: 'on', WRIT_SIGNING_ORIGIN: 'http://localhost:1' },
      'take WRIT_SIGNING_ORIGIN out',
    ],
    [
      'another platform',
      { WRIT_DEMO_KEYS: 'on', WRIT_SOURCE_URL: 'http://127.0.0.1:1', WRIT_SOURCE_KEY: Buffer.alloc(32, 1).toString('base64') },
      'WRIT_SOURCE_URL',
    ],
  ])('refuses %s', (_, environment, why) => {
    expect(() => wants(environment)).toThrow(why);
  });

  it('is left out by itself beside settings of another service', () => {
    expect(wants({ WRIT_SIGNING_ORIGIN: 'http://localhost:1', WRIT_KEYS_ROOTS: '/roots.json' })).toBe(false);
  });
});
