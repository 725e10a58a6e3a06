import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StartError } from '@writ/core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { signingKey } from './signing-keys.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'writ-keys-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a second start finds the key of the first', () => {
  const keys = join(folder, 'keys');
  expect(signingKey(keys)).toEqual(signingKey(keys));
  expect(readdirSync(keys)).toHaveLength(1);
});

test('only the owner can read the key', () => {
  signingKey(folder);
  const [file = ''] = readdirSync(folder);
  expect(statSync(join(folder, file)).mode & 0o777).toBe(0o600);
});

test('without a folder every start has a key of its own', () => {
  expect(signingKey().x).not.toEqual(signingKey().x);
});

test.each(['', 'not json', '{}', '{"kty":"EC","crv":"P-256","x":"a","y":"b"}', '{"kty":"RSA"}'])(
  'a damaged file %j stops the start',
  (text) => {
    writeFileSync(join(folder, 'oidc-signing-key.json'), text);
    expect(() => signingKey(folder)).toThrow(StartError);
  },
);
