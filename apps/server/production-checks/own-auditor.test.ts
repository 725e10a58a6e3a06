import { generateKeyPairSync } from 'node:crypto';
import { readConfig } from '@writ/core';
import { afterEach, expect, test, vi } from 'vitest';
import { issuerListOf } from '../settings/issuers.ts';
import { requireOwnAuditor } from './own-auditor.ts';

const staff = { issuer: 'https://id.platform.example', graph: 'platform', roles: ['COUNSEL'], organisation: 'platform' };
const auditor = { issuer: 'https://id.auditor.example', graph: 'audit', roles: ['AUDITOR'], organisation: 'auditor' };
const config = (...issuers: object[]) =>
  readConfig(
    { WRIT_ISSUER: JSON.stringify(issuers), DATABASE_URL: 'postgres://db.example/writ', WRIT_BASE_URL: 'https://writ.example' },
    '/nowhere',
  );
const keyOf = () => generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ format: 'jwk' });
const [one, other] = [keyOf(), keyOf()];

/** Each issuer publishes these keys. */
const publishing = (keys: Record<string, object[]>) =>
  vi.stubGlobal('fetch', async (input: string) => {
    const { origin, pathname } = new URL(input);
    return Response.json(pathname.endsWith('/keys') ? { keys: keys[origin] } : { issuer: origin, jwks_uri: `${origin}/keys` });
  });
afterEach(() => vi.unstubAllGlobals());

test('an auditor with an issuer of their own stops no start, also where it is away', async () => {
  publishing({ [staff.issuer]: [one], [auditor.issuer]: [other, { kty: 'unknown' }] });
  await expect(requireOwnAuditor(issuerListOf(config(staff, auditor)).issuers)).resolves.toBeUndefined();
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('fetch failed')));
  await expect(requireOwnAuditor(issuerListOf(config(staff, auditor)).issuers)).resolves.toBeUndefined();
});

test.each([
  ['the host', { ...auditor, issuer: 'https://id.platform.example/audit' }, 'share the host id.platform.example'],
  ['the body', { ...auditor, organisation: 'platform' }, 'share the organisation platform'],
])('an auditor whose issuer has %s of the platform’s stops the start', async (_what, line, words) => {
  publishing({});
  await expect(requireOwnAuditor(issuerListOf(config(staff, line)).issuers)).rejects.toThrow(words);
});

test('an auditor whose issuer signs with a key of the platform’s stops the start, under whatever name it is published', async () => {
  publishing({ [staff.issuer]: [{ ...one, kid: 'a' }], [auditor.issuer]: [other, { ...one, kid: 'b', use: 'sig' }] });
  await expect(requireOwnAuditor(issuerListOf(config(staff, auditor)).issuers)).rejects.toThrow(
    'share the published key with the thumbprint',
  );
});
