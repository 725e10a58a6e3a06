/** The lists and tokens of docs/how-to/identity-providers.md, against stand-ins of the providers that sign tokens of that shape. */
import { generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Graph, graphPaths } from '@writ/access';
import { exportJWK, generateKeyPair, type JWTHeaderParameters, type JWTPayload, SignJWT } from 'jose';
import { describe, expect, test } from 'vitest';
import { parseEnrolledIssuers } from './enrolled-issuers.ts';
import { createVerifier } from './verify.ts';

/** In place of the words for it. */
const pem = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const page = readFileSync(fileURLToPath(new URL('../../docs/how-to/identity-providers.md', import.meta.url)), 'utf8');
const guide = page.replace('"the private key, in PEM"', JSON.stringify(pem));
const baseUrl = 'https://writ.platform.example';

interface Shown {
  list: unknown[];
  header: JWTHeaderParameters;
  claims: JWTPayload;
}

/** What the section of a provider shows, in its order: the list, then header and claims of a token. */
function shownOf(provider: string): Shown {
  const section = guide.split(`\n## ${provider}\n`)[1]?.split('\n## ')[0] ?? '';
  const [list, header, claims, ...more] = [...section.matchAll(/```json\n([^`]+)```/g)].map(([, text = '']) => JSON.parse(text));
  expect(more).toEqual([]);
  return { list, header, claims };
}

const own = await generateKeyPair('RS256', { modulusLength: 2048 });
const keys = { keys: [{ ...(await exportJWK(own.publicKey)), kid: 'key' }] };

/** The caller that Writ makes of a token like the one that is shown, but for what is changed. */
async function caller(shown: Shown, claims: JWTPayload = {}, header: Partial<JWTHeaderParameters> = {}, change: object = {}) {
  const issuers = parseEnrolledIssuers(shown.list.map((item) => ({ ...(item as object), ...change })));
  const [issuer = ''] = issuers.map((item) => item.issuer);
  const documents: Record<string, unknown> = {
    [`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`]: { issuer, jwks_uri: `${issuer}/keys` },
    [`${issuer}/keys`]: keys,
  };
  const verify = createVerifier({
    baseUrl,
    issuer,
    enrolledIssuers: () => issuers,
    clock: () => new Date(((shown.claims.iat ?? 0) + 60) * 1000),
    fetch: async (url) => Response.json(documents[String(url)]),
  });
  const token = await new SignJWT({ ...shown.claims, ...claims }).setProtectedHeader({ ...shown.header, ...header }).sign(own.privateKey);
  return verify(token, issuers[0]?.graphs[0] as Graph);
}
const refused = expect.objectContaining({ code: 'UNAUTHENTICATED' });
const refusal = (...token: Parameters<typeof caller>) => expect(caller(...token)).rejects;

test('the list of a national issuer is one that is taken', () => {
  const section = guide.split('\n## Several bodies or graphs behind one provider\n')[1]?.split('\n## ')[0] ?? '';
  const [list, ...more] = [...section.matchAll(/```json\n([^`]+)```/g)].map(([, text = '']) => JSON.parse(text));
  expect(more).toEqual([]);
  expect(parseEnrolledIssuers(list).map(({ pinned }) => pinned?.value)).toEqual(['DE-4711', 'DE-4712']);
});

describe('the token of Keycloak', () => {
  const shown = shownOf('Keycloak');

  test('names a member of staff', async () => {
    expect(await caller(shown)).toMatchObject({ graph: 'platform', organisation: 'platform', roles: ['AGENT'], subject: shown.claims.sub });
  });
  test('is refused as it is issued before the steps, and as another realm or client has it', async () => {
    await refusal(shown, {}, { typ: 'JWT' }).toThrow(/not an access token/);
    await refusal(shown, { aud: [String(shown.claims.aud), 'account'] }).toThrow(/audience/);
    await refusal(shown, { aud: 'account' }).toThrow(refused);
    await refusal(shown, { org: undefined }).toThrow(/not enrolled for the body/);
    await refusal(shown, { iss: 'https://id.platform.example/realms/master' }).toThrow(/not enrolled here/);
    await refusal(shown, { aud: `${baseUrl}${graphPaths.authority}` }).toThrow(refused);
    // Roles in Keycloak's own place are not ours.
    await refusal(shown, { roles: undefined, realm_access: { roles: ['AGENT'] } }).toThrow(expect.objectContaining({ code: 'FORBIDDEN' }));
  });
});

describe('the token of Microsoft Entra ID', () => {
  const shown = shownOf('Microsoft Entra ID');

  test('names a member of staff, whose tenant is the body', async () => {
    expect(await caller(shown)).toMatchObject({ graph: 'platform', organisation: 'platform', roles: ['AGENT'], subject: shown.claims.sub });
  });
  test('is refused from another tenant, for another application, or for no person', async () => {
    await refusal(shown, { tid: '00000000-0000-4000-8000-000000000000' }).toThrow(/not enrolled for the body/);
    await refusal(shown, { tid: undefined, org: 'platform' }).toThrow(/not enrolled for the body/);
    await refusal(shown, { aud: 'e1f2a3b4-c5d6-4e7f-8a9b-0c1d2e3f4a5b' }).toThrow(refused);
    await refusal(shown, { aud: `${baseUrl}${graphPaths.platform}` }).toThrow(refused);
    await refusal(shown, { iss: `https://sts.windows.net/${shown.claims['tid']}/` }).toThrow(/not enrolled here/);
    await refusal(shown, { scp: undefined }).toThrow(/not an access token/);
  });
  test('is not an ID token, which has the same type and, of one application, the same audience', async () => {
    for (const mark of [{ nonce: 'n' }, { at_hash: 'h' }, { c_hash: 'h' }]) await refusal(shown, mark).toThrow(/not an access token/);
  });
  test('is refused where the list does not say that its type is JWT', async () => {
    const [item] = shown.list as { token: object }[];
    await refusal(shown, {}, {}, { token: { ...item?.token, type: undefined } }).toThrow(/not an access token/);
  });
});

describe('the token of Auth0', () => {
  const shown = shownOf('Auth0');
  const [org, roles] = ['org', 'roles'].map((name) => `${baseUrl}/${name}`) as [string, string];

  test('names a user', async () => {
    expect(await caller(shown)).toMatchObject({ graph: 'public', organisation: 'platform-users', subject: shown.claims.sub });
    expect((await caller(shown)).roles).toContain('ACCOUNT_HOLDER');
  });
  test('is refused as it is issued before the steps, and for any other place beside the graph', async () => {
    await refusal(shown, {}, { typ: 'JWT' }).toThrow(/not an access token/);
    await refusal(shown, { [org]: undefined, org: 'platform-users' }).toThrow(/not enrolled for the body/);
    await refusal(shown, { aud: [`${baseUrl}/graphql`, 'https://elsewhere.example/'] }).toThrow(/audience/);
    await refusal(shown, { aud: ['https://platform-users.eu.auth0.com/userinfo'] }).toThrow(refused);
    await refusal(shown, {}, {}, { token: undefined }).toThrow(/audience/);
  });
  test('gives no role by a claim that has another name in the list', async () => {
    expect((await caller(shown, { [roles]: undefined, roles: ['ACCOUNT_HOLDER'] })).roles).toEqual(['PUBLIC']);
  });
});
