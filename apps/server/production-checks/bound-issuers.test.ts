import { readConfig, StartError } from '@writ/core';
import { afterEach, expect, test, vi } from 'vitest';
import { profileRemarks, requireBoundIssuers } from './bound-issuers.ts';
import { requireProfileOf } from './profile-of-issuers.ts';

const issuer = 'https://id.court.example';
const items = [
  { issuer, graph: 'authority', roles: ['VALIDATING'], organisation: 'a-court' },
  { issuer: 'https://id.people.example', graph: 'public', roles: ['ACCOUNT_HOLDER'], organisation: 'people' },
];
const config = readConfig(
  {
    WRIT_ISSUER: JSON.stringify(items),
    DATABASE_URL: 'postgres://db.example/writ',
    WRIT_BASE_URL: 'https://writ.example',
  },
  '/nowhere',
);
const answering = (metadata: unknown) => vi.stubGlobal('fetch', async () => Response.json(metadata));
afterEach(() => vi.unstubAllGlobals());

test.each([
  ['lists ES256', { issuer, dpop_signing_alg_values_supported: ['RS256', 'ES256'] }],
  ['lists Ed25519', { issuer, dpop_signing_alg_values_supported: ['Ed25519'] }],
])('an issuer that %s may serve a closed graph', async (_what, metadata) => {
  answering(metadata);
  await expect(requireBoundIssuers(config, undefined)).resolves.toBeUndefined();
});

test.each([
  ['has no list', { issuer }],
  ['lists what is not taken here', { issuer, dpop_signing_alg_values_supported: ['RS256', 'ES384'] }],
])('an issuer that %s stops the start of whoever serves the graphs, and of nobody else', async (_what, metadata) => {
  answering(metadata);
  for (const part of [undefined, 'gateway'] as const)
    await expect(requireBoundIssuers(config, part)).rejects.toThrow(
      /id\.court\.example binds no tokens .*: turn on DPoP .* for authority out of/,
    );
  await expect(requireBoundIssuers(config, undefined)).rejects.toThrow(StartError);
  await expect(requireBoundIssuers(config, 'records')).resolves.toBeUndefined();
  const own = { issuer, roles: [], organisation: 'a-court' };
  await expect(requireProfileOf(config, [{ ...own, graphs: ['authority'] }])).rejects.toThrow(StartError);
  await expect(requireProfileOf(config, [{ ...own, graphs: ['public'] }])).resolves.toBeUndefined();
});

test('an issuer without a log-in is a remark, where the part takes tokens', async () => {
  answering({ issuer, dpop_signing_alg_values_supported: ['ES256'] });
  expect(await profileRemarks(config, undefined)).toEqual([expect.stringContaining(`${issuer} has no log-in`)]);
  expect(await profileRemarks(config, 'records')).toEqual([]);
});

test('an issuer that is away stops no start', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('fetch failed')));
  await expect(requireBoundIssuers(config, undefined)).resolves.toBeUndefined();
});
