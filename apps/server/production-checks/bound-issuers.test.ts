import { readConfig, StartError } from '@writ/core';
import { afterEach, expect, test, vi } from 'vitest';
import { bindingProblem, requireBoundIssuers } from './bound-issuers.ts';

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
    await expect(requireBoundIssuers(config, part)).rejects.toThrow(/id\.court\.example binds no tokens .* on authority: turn on DPoP/);
  await expect(requireBoundIssuers(config, undefined)).rejects.toThrow(StartError);
  await expect(requireBoundIssuers(config, 'records')).resolves.toBeUndefined();
  expect(bindingProblem(issuer, [{ graphs: ['public'] }], metadata)).toBeNull();
});

test('where the console signs people in, ES256 is needed: it makes no other keys', async () => {
  const [court, people] = items;
  const client = { clientId: 'console' };
  const withConsole = readConfig(
    { ...config.environment, WRIT_ISSUER: JSON.stringify([{ ...court, console: client }, people]) },
    '/nowhere',
  );
  answering({ issuer, dpop_signing_alg_values_supported: ['Ed25519'] });
  await expect(requireBoundIssuers(withConsole, undefined)).rejects.toThrow(
    /id\.court\.example .* with ES256, which the console needs\), .* on authority: /,
  );
  answering({ issuer, dpop_signing_alg_values_supported: ['Ed25519', 'ES256'] });
  await expect(requireBoundIssuers(withConsole, undefined)).resolves.toBeUndefined();
});

test('an issuer that is away stops no start', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('fetch failed')));
  await expect(requireBoundIssuers(config, undefined)).resolves.toBeUndefined();
});
