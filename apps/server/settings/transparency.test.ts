import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StartError } from '@writ/core';
import { describe, expect, it } from 'vitest';
import { transparencyRemark, transparencySettings } from './transparency.ts';

const settings = (url?: string, token?: string) =>
  transparencySettings({
    environment: {
      ...(url === undefined ? {} : { WRIT_TRANSPARENCY_URL: url }),
      ...(token === undefined ? {} : { WRIT_TRANSPARENCY_TOKEN: token }),
    },
  });

it('no database is set by default, and the start reports it', () => {
  expect(settings()).toBeUndefined();
  expect(transparencyRemark({ environment: {} })).toContain('WRIT_TRANSPARENCY_URL');
});

it('the database is set with an address and a token', () => {
  const url = 'https://transparency.dsa.ec.europa.eu/api/v1';
  expect([settings(url, '1|abc'), settings(`${url}/`, '1|abc')]).toEqual(Array(2).fill({ url, token: '1|abc' }));
  expect(transparencyRemark({ environment: { WRIT_TRANSPARENCY_URL: url, WRIT_TRANSPARENCY_TOKEN: '1|abc' } })).toBeUndefined();
});

it('the token may be in a file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'writ-token-'));
  try {
    writeFileSync(join(folder, 'token'), '1|abc\n');
    const environment = { WRIT_TRANSPARENCY_URL: 'https://example.org', WRIT_TRANSPARENCY_TOKEN_FILE: join(folder, 'token') };
    expect(transparencySettings({ environment })).toEqual({ url: 'https://example.org', token: '1|abc' });
  } finally {
    rmSync(folder, { recursive: true });
  }
});

describe('the address needs TLS', () => {
  it.each(['http://localhost:4010/api/v1', 'http://127.0.0.1:4010', 'http://[::1]:4010'])('except for %s', (url) => {
    expect(settings(url, 'x')?.token).toBe('x');
  });
  it.each(['http://transparency.dsa.ec.europa.eu/api/v1', 'http://localhost.example.org', 'http://10.0.0.1'])(
    'and %s is refused',
    (url) => {
      expect(() => settings(url, 'x')).toThrow(/begin with https/);
    },
  );
});

it.each([
  ['nonsense', 'x'],
  ['ftp://example.org', 'x'],
  ['https://example.org/api?x=1', 'x'],
  ['https://me:secret@example.org', 'x'],
  ['https://example.org', undefined],
  ['https://example.org', 'two words'],
  ['https://example.org', ''],
  [undefined, 'x'],
])('the start refuses the address %s with the token %s', (url, token) => {
  expect(() => settings(url, token)).toThrow(StartError);
});
