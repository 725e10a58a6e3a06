import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describedKey } from '@writ/acts/keys';
import { SoftAuthenticator } from '@writ/acts/testing';
import { readConfig } from '@writ/core';
import { describe, expect, it } from 'vitest';
import { signingOf } from './signing.ts';

const origin = 'https://sign.example.org';
const folder = mkdtempSync(join(tmpdir(), 'writ-signing-'));
const key = (subject: string, role: 'COUNSEL' | 'AUDITOR') =>
  describedKey(new SoftAuthenticator(origin, { subject, roles: [role] }).credential);
const file = (name: string, value: unknown): string => {
  const path = join(folder, name);
  writeFileSync(path, typeof value === 'string' ? value : JSON.stringify(value));
  return path;
};
const counsel = [key('counsel-1', 'COUNSEL'), key('counsel-2', 'COUNSEL')];
const roots = file('roots', { v: 1, counsel, auditor: key('auditor-1', 'AUDITOR') });
const signing = (environment: Record<string, string>) => signingOf(readConfig(environment, '/'));

describe('the signing page', () => {
  it('is none without settings, and else has an origin and three roots', () => {
    expect(signing({})).toBeUndefined();
    const read = signing({ WRIT_SIGNING_ORIGIN: origin, WRIT_KEYS_ROOTS: roots });
    expect(read?.place).toEqual({ origin, rpId: 'sign.example.org' });
    expect(read?.roots.map(({ subject }) => subject)).toEqual(['counsel-1', 'counsel-2', 'auditor-1']);
  });

  it.each<[string, Record<string, string>, RegExp]>([
    ['without roots', { WRIT_SIGNING_ORIGIN: origin }, /WRIT_KEYS_ROOTS is not/],
    ['without an origin', { WRIT_KEYS_ROOTS: roots }, /WRIT_SIGNING_ORIGIN is not/],
    ['over plain HTTP', { WRIT_SIGNING_ORIGIN: 'http://sign.example.org', WRIT_KEYS_ROOTS: roots }, /begins with https/],
    ['with a path', { WRIT_SIGNING_ORIGIN: `${origin}/`, WRIT_KEYS_ROOTS: roots }, /without a slash/],
    ['with a file that is missing', { WRIT_SIGNING_ORIGIN: origin, WRIT_KEYS_ROOTS: join(folder, 'none') }, /can not be read/],
    ['with a file that is no JSON', { WRIT_SIGNING_ORIGIN: origin, WRIT_KEYS_ROOTS: file('text', '{') }, /no JSON/],
    [
      'with one person twice',
      {
        WRIT_SIGNING_ORIGIN: origin,
        WRIT_KEYS_ROOTS: file('twice', { v: 1, counsel: [counsel[0], counsel[0]], auditor: key('a', 'AUDITOR') }),
      },
      /another person/,
    ],
    [
      'with a counsel as auditor',
      { WRIT_SIGNING_ORIGIN: origin, WRIT_KEYS_ROOTS: file('roles', { v: 1, counsel, auditor: key('a', 'COUNSEL') }) },
      /two keys of COUNSEL/,
    ],
  ])('is refused %s', (_, environment, message) => {
    expect(() => signing(environment)).toThrow(message);
  });
});
