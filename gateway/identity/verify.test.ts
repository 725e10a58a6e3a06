import { generateKeyPairSync, sign } from 'node:crypto';
import { type Graph, graphPaths } from '@writ/access';
import {
  type CryptoKey,
  decodeProtectedHeader,
  exportJWK,
  exportSPKI,
  generateKeyPair,
  importJWK,
  type JWTHeaderParameters,
  type JWTPayload,
  SignJWT,
  UnsecuredJWT,
} from 'jose';
import { beforeEach, describe, expect, test } from 'vitest';
import type { EnrolledIssuer } from './enrolled-issuers.ts';
import { createVerifier, type Verify } from './verify.ts';

const baseUrl = 'http://gateway.test';
const issuer = 'https://id.test';
const now = new Date('2026-03-01T12:00:00Z');
const seconds = now.getTime() / 1000;
const own = await generateKeyPair('ES256', { extractable: true });
const foreign = await generateKeyPair('ES256');

const claims: JWTPayload = {
  iss: issuer,
  sub: 'police',
  aud: `${baseUrl}${graphPaths.authority}`,
  iat: seconds,
  exp: seconds + 600,
  org: 'northport-police',
  country: 'DE',
  office: 'OTHER_COMPETENT_AUTHORITY',
  roles: ['ISSUING', 'COUNSEL'],
};

const token = (
  over: JWTPayload = {},
  header: Partial<JWTHeaderParameters> = {},
  key: CryptoKey | Uint8Array = own.privateKey,
): Promise<string> =>
  new SignJWT({ ...claims, ...over }).setProtectedHeader({ alg: 'ES256', kid: 'k1', typ: 'at+jwt', ...header }).sign(key);

type Answer = () => Response | Promise<Response>;
let answers: Record<string, Answer>;
let asked: string[];
beforeEach(async () => {
  asked = [];
  const jwk = { ...(await exportJWK(own.publicKey)), kid: 'k1', alg: 'ES256', use: 'sig' };
  answers = {
    [`${issuer}/.well-known/openid-configuration`]: () => Response.json({ issuer, jwks_uri: `${issuer}/jwks` }),
    [`${issuer}/jwks`]: () => Response.json({ keys: [jwk] }),
  };
});
const fakeFetch: typeof fetch = async (input) => {
  asked.push(String(input));
  const answer = answers[String(input)];
  if (!answer) throw new TypeError('fetch failed');
  return answer();
};

const imported = async (key: CryptoKey, alg: string): Promise<CryptoKey> => {
  const made = await importJWK(await exportJWK(key), alg);
  if (made instanceof Uint8Array) throw new Error('not a key pair');
  return made;
};

const verifier = (enrolledIssuers?: readonly EnrolledIssuer[], clock = () => now): Verify =>
  createVerifier({ baseUrl, issuer, fetch: fakeFetch, clock, ...(enrolledIssuers && { enrolledIssuers: () => enrolledIssuers }) });
const verify = async (made: string | Promise<string>, graph: Graph = 'authority') => verifier()(await made, graph);
const code = (value: string) => expect.objectContaining({ code: value });

test('a good token becomes the caller of its graph', async () => {
  expect(await verify(token())).toEqual({
    graph: 'authority',
    issuer,
    subject: 'police',
    organisation: 'northport-police',
    country: 'DE',
    office: 'OTHER_COMPETENT_AUTHORITY',
    roles: ['ISSUING'],
  });
});

test('the same token is checked once a minute, and never past its end', async () => {
  let time = now;
  const repeated = verifier(undefined, () => time);
  const good = await token({ exp: seconds + 90 });
  const first = await repeated(good, 'authority');
  expect(await repeated(good, 'authority')).toBe(first);
  await expect(repeated(good, 'public')).rejects.toThrow(code('UNAUTHENTICATED'));
  time = new Date(now.getTime() + 61_000);
  expect(await repeated(good, 'authority')).not.toBe(first);
  time = new Date(now.getTime() + 101_000);
  await expect(repeated(good, 'authority')).rejects.toThrow(code('UNAUTHENTICATED'));
});

describe('a token at the edges of its time, with ten seconds of tolerance,', () => {
  test.each([
    ['just expired', { exp: seconds - 9 }],
    ['not yet good, by a little', { nbf: seconds + 9 }],
    ['issued a little ahead', { iat: seconds + 9 }],
  ])('is accepted when it is %s', async (_what, over) => {
    await expect(verify(token(over))).resolves.toBeDefined();
  });
  test.each([
    ['expired', { exp: seconds - 11 }],
    ['not yet good', { nbf: seconds + 11 }],
    ['issued in the future', { iat: seconds + 11 }],
    ['without an end', { exp: undefined }],
    ['without a beginning', { iat: undefined }],
  ])('is refused when it is %s', async (_what, over) => {
    await expect(verify(token(over as JWTPayload))).rejects.toThrow(code('UNAUTHENTICATED'));
  });
});

describe('the audience of a token', () => {
  test('may be a list of this graph alone', async () => {
    await expect(verify(token({ aud: [`${baseUrl}/authority/graphql`] }))).resolves.toBeDefined();
  });
  test.each([
    ['another graph', `${baseUrl}/graphql`],
    ['the same path elsewhere', 'http://other.test/authority/graphql'],
    ['this graph and another', [`${baseUrl}/authority/graphql`, `${baseUrl}/graphql`]],
    ['the base URL', baseUrl],
    ['a client', 'writ-cli'],
    ['no audience', undefined],
  ])('may not be %s', async (_what, aud) => {
    await expect(verify(token({ aud } as JWTPayload))).rejects.toThrow(code('UNAUTHENTICATED'));
  });
  test('is one graph: each other graph refuses the token', async () => {
    for (const graph of ['public', 'platform', 'audit'] as const)
      await expect(verify(token(), graph)).rejects.toThrow(code('UNAUTHENTICATED'));
  });
});

describe('a token whose signature', () => {
  test('is from another key under the same name is refused', async () => {
    await expect(verify(token({}, {}, foreign.privateKey))).rejects.toThrow(code('UNAUTHENTICATED'));
  });
  test('is from a key that the issuer does not have is refused', async () => {
    await expect(verify(token({}, { kid: 'k2' }, foreign.privateKey))).rejects.toThrow(code('UNAUTHENTICATED'));
  });
  test('is missing is refused', async () => {
    await expect(verify(new UnsecuredJWT(claims).encode())).rejects.toThrow(code('UNAUTHENTICATED'));
  });
  test('was made with the public key as a shared secret is refused', async () => {
    const secret = new TextEncoder().encode(await exportSPKI(own.publicKey));
    await expect(verify(token({}, { alg: 'HS256' }, secret))).rejects.toThrow(code('UNAUTHENTICATED'));
  });
  test('has an algorithm that is not on the list is refused, even with a key of the issuer', async () => {
    const rsa = await generateKeyPair('RS256', { extractable: true });
    answers[`${issuer}/jwks`] = async () => Response.json({ keys: [{ ...(await exportJWK(rsa.publicKey)), kid: 'rsa' }] });
    await expect(verify(token({}, { alg: 'PS256', kid: 'rsa' }, await imported(rsa.privateKey, 'PS256')))).resolves.toBeDefined();
    await expect(verify(token({}, { alg: 'RS256', kid: 'rsa' }, rsa.privateKey))).resolves.toBeDefined();
    for (const alg of ['RS384', 'RS512', 'PS384'])
      await expect(verify(token({}, { alg, kid: 'rsa' }, await imported(rsa.privateKey, alg))), alg).rejects.toThrow(
        code('UNAUTHENTICATED'),
      );
  });
  test('is by an RSA key of less than 2048 bits is refused', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 1024 });
    answers[`${issuer}/jwks`] = async () => Response.json({ keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'rsa' }] });
    const [head, body] = (await token({}, { alg: 'ES256', kid: 'rsa' })).split('.');
    const header = Buffer.from(JSON.stringify({ ...decodeProtectedHeader(`${head}.${body}.`), alg: 'RS256' })).toString('base64url');
    const signature = sign('sha256', Buffer.from(`${header}.${body}`), privateKey).toString('base64url');
    await expect(verify(`${header}.${body}.${signature}`)).rejects.toThrow(/RSA key of less than 2048 bits/);
  });
  test('covers other claims is refused', async () => {
    const [head, , signature] = (await token()).split('.');
    const body = Buffer.from(JSON.stringify({ ...claims, sub: 'judge' })).toString('base64url');
    await expect(verify(`${head}.${body}.${signature}`)).rejects.toThrow(code('UNAUTHENTICATED'));
  });
});

test.each(['JWT', '', 'id+jwt'])('a token of type %j is not accepted as an access token', async (typ) => {
  await expect(verify(token({}, { typ }))).rejects.toThrow(code('UNAUTHENTICATED'));
});

test.each(['', 'x', 'a.b.c', 'x'.repeat(9_000)])('a malformed token is refused', async (text) => {
  await expect(verify(text)).rejects.toThrow(code('UNAUTHENTICATED'));
  expect(asked).toEqual([]);
});

test('a valid token that is too long is refused before it is parsed', async () => {
  await expect(verify(token({ padding: 'x'.repeat(6_500) }))).rejects.toThrow(/too long/);
  expect(asked).toEqual([]);
});

test.each(['https://id.test/', 'https://evil.test', undefined])('the issuer %j is not contacted for its keys', async (iss) => {
  await expect(verify(token({ iss } as JWTPayload))).rejects.toThrow(code('UNAUTHENTICATED'));
  expect(asked).toEqual([]);
});

test('a refusal contains no part of the token', async () => {
  const bad = await token({ exp: seconds - 60 });
  const error: unknown = await verify(bad).catch((reason: unknown) => reason);
  expect(String(error)).toMatch(/expired/);
  for (const part of [...bad.split('.'), 'police', 'northport']) expect(String(error)).not.toContain(part);
});

test('a token without a role on this graph is FORBIDDEN', async () => {
  await expect(verify(token({ roles: ['COUNSEL'] }))).rejects.toThrow(code('FORBIDDEN'));
});

describe('an issuer that is enrolled for one body', () => {
  const court: EnrolledIssuer = { issuer, graphs: ['authority'], roles: ['VALIDATING'], organisation: 'northport-court' };
  const judge = { org: 'northport-court', office: 'JUDGE', roles: ['VALIDATING', 'ISSUING'] };
  const strict = (made: Promise<string>, graph: Graph = 'authority') => made.then((text) => verifier([court])(text, graph));

  test('asserts its own roles, and others in the same token are ignored', async () => {
    expect((await strict(token(judge))).roles).toEqual(['VALIDATING']);
  });
  test('gives no role for which it is not enrolled', async () => {
    await expect(strict(token({ ...judge, roles: ['ISSUING'] }))).rejects.toThrow(code('FORBIDDEN'));
  });
  test.each(['northport-police', undefined, 'Northport-court'])('asserts no other body: %j', async (org) => {
    await expect(strict(token({ ...judge, org } as JWTPayload))).rejects.toThrow(code('UNAUTHENTICATED'));
  });
  test('is not accepted on another graph, even if its token gives no role there', async () => {
    await expect(strict(token({ ...judge, aud: `${baseUrl}/graphql` }), 'public')).rejects.toThrow(code('UNAUTHENTICATED'));
  });
  test('asserts another body once the list that is asked for is another, and keeps its keys', async () => {
    let list: readonly EnrolledIssuer[] = [court];
    const following = createVerifier({ baseUrl, issuer, fetch: fakeFetch, clock: () => now, enrolledIssuers: () => list });
    const [own, other] = [await token(judge), await token({ ...judge, org: 'southport-court' })];
    await following(own, 'authority');
    await expect(following(other, 'authority')).rejects.toThrow(code('UNAUTHENTICATED'));
    list = [{ ...court, organisation: 'southport-court' }];
    await expect(following(own, 'authority'), 'remembered from before').rejects.toThrow(code('UNAUTHENTICATED'));
    await following(other, 'authority');
    list = [];
    await expect(following(other, 'authority')).rejects.toThrow(/not enrolled here/);
    expect(asked).toHaveLength(2);
  });
  test('does not replace the default issuer', async () => {
    const other = verifier([{ ...court, issuer: 'https://court.test' }]);
    await expect(other(await token(judge), 'authority')).rejects.toThrow(code('UNAUTHENTICATED'));
  });
});

describe('an issuer that is enrolled for several bodies', () => {
  const police = { issuer, graphs: ['authority'], roles: ['ISSUING'], organisation: 'northport-police', country: 'DE' } as const;
  const list: readonly EnrolledIssuer[] = [
    police,
    { ...police, country: 'FR', roles: ['VALIDATING'] },
    { issuer, graphs: ['authority'], roles: ['VALIDATING'], organisation: 'northport-court' },
    { issuer, graphs: ['platform'], roles: ['AGENT'], organisation: 'platform' },
  ];
  const several = (over: JWTPayload, graph: Graph = 'authority') => token(over).then((text) => verifier(list)(text, graph));
  const all = { roles: ['ISSUING', 'VALIDATING', 'AGENT', 'COUNSEL'] };

  test('gives each token the roles of the body and country that it names', async () => {
    expect((await several(all)).roles).toEqual(['ISSUING']);
    expect((await several({ ...all, country: 'FR' })).roles).toEqual(['VALIDATING']);
    expect((await several({ ...all, org: 'northport-court', country: 'SE' })).roles).toEqual(['VALIDATING']);
  });
  test.each([
    ['another country', { country: 'SE' }],
    ['no country', { country: undefined }],
    ['another body', { org: 'southport-police' }],
    ['a body of another graph', { org: 'platform' }],
    ['no body', { org: undefined }],
  ])('refuses %s', async (_what, over) => {
    await expect(several({ ...all, ...over } as JWTPayload)).rejects.toThrow(code('UNAUTHENTICATED'));
  });
  test('tells staff from officers by the audience', async () => {
    const staff = { ...all, org: 'platform', aud: `${baseUrl}/platform/graphql` };
    expect(await several(staff, 'platform')).toMatchObject({ graph: 'platform', roles: ['AGENT'] });
    await expect(several(staff)).rejects.toThrow(code('UNAUTHENTICATED'));
    await expect(several({ ...all, aud: `${baseUrl}/platform/graphql` }, 'platform'), 'an officer').rejects.toThrow(
      code('UNAUTHENTICATED'),
    );
    await expect(several({ ...all, aud: `${baseUrl}/audit/graphql` }, 'audit')).rejects.toThrow(/not enrolled for this graph/);
  });
});

describe('an issuer whose bodies differ in a pinned claim', () => {
  const pin = (value: string) => ({ claim: 'agency', value });
  const police = { issuer, graphs: ['authority'], roles: ['ISSUING'], organisation: 'northport-police', pinned: pin('4711') } as const;
  const list: readonly EnrolledIssuer[] = [police, { ...police, organisation: 'southport-police', country: 'DE', pinned: pin('4712') }];
  const seen = (over: JWTPayload) => token(over).then((text) => verifier(list)(text, 'authority'));

  test('names the body by the claim, whatever the token has as org', async () => {
    expect(await seen({ agency: '4711' })).toMatchObject({ organisation: 'northport-police' });
    expect(await seen({ agency: '4712' })).toMatchObject({ organisation: 'southport-police' });
    expect(await seen({ agency: '4712', org: undefined })).toMatchObject({ organisation: 'southport-police' });
  });
  test.each([
    ['no claim', {}],
    ['another value', { agency: '4713' }],
    ['a value that only begins so', { agency: '4711 ' }],
    ['a number', { agency: 4711 }],
    ['a list', { agency: ['4711'] }],
    ['the name of a body', { agency: 'northport-police' }],
    ['the country of another body', { agency: '4712', country: 'FR' }],
  ])('refuses %s', async (_what, over) => {
    await expect(seen(over as JWTPayload)).rejects.toThrow(code('UNAUTHENTICATED'));
  });
});

describe('an issuer that fails is reported as unavailable, without an internal error:', () => {
  const discovery = `${issuer}/.well-known/openid-configuration`;
  const timedOut = () => Promise.reject(new DOMException('too slow', 'TimeoutError'));
  test.each<[string, string, Answer | undefined]>([
    ['no answer', discovery, undefined],
    ['no answer in time', discovery, timedOut],
    ['an error', discovery, () => Response.json({ issuer, jwks_uri: `${issuer}/jwks` }, { status: 500 })],
    ['a page', discovery, () => new Response('<html>')],
    ['the document of another issuer', discovery, () => Response.json({ issuer: 'https://evil.test', jwks_uri: `${issuer}/jwks` })],
    ['a document without keys', discovery, () => Response.json({ issuer })],
    ['keys: no answer', `${issuer}/jwks`, undefined],
    ['keys: no answer in time', `${issuer}/jwks`, timedOut],
    ['keys: an error', `${issuer}/jwks`, () => new Response('', { status: 503 })],
    ['keys: a page', `${issuer}/jwks`, () => new Response('<html>')],
    ['keys: something else', `${issuer}/jwks`, () => Response.json({})],
  ])('%s', async (_what, url, answer) => {
    if (answer) answers[url] = answer;
    else delete answers[url];
    await expect(verify(token())).rejects.toThrow(code('UPSTREAM_UNAVAILABLE'));
  });

  test('and it is not contacted again at once', async () => {
    delete answers[discovery];
    const impatient = verifier();
    for (const _ of [1, 2, 3]) await expect(impatient(await token(), 'authority')).rejects.toThrow(code('UPSTREAM_UNAVAILABLE'));
    expect(asked).toHaveLength(1);
  });
});

describe('an issuer that speaks for the people of another one', () => {
  const person: Partial<JWTPayload> = {
    ...{ sub: 'EE38001010012', org: 'platform-users', roles: ['ACCOUNT_HOLDER'], aud: `${baseUrl}${graphPaths.public}` },
    ...{ country: undefined, office: undefined },
  };
  const item = (over: Partial<EnrolledIssuer> = {}): EnrolledIssuer => ({
    ...{ issuer, graphs: ['public'], roles: ['ACCOUNT_HOLDER'], organisation: 'platform-users', personsOf: 'https://eid.test' },
    ...over,
  });

  test('names a person of that one, whatever its tokens say of others', async () => {
    const caller = await verifier([item()])(await token(person), 'public');
    expect(caller).toMatchObject({ issuer: 'https://eid.test', subject: 'EE38001010012', graph: 'public' });
    const { personsOf: _, ...alone } = item();
    expect(await verifier([alone])(await token(person), 'public')).toMatchObject({ issuer });
    await expect(verifier([item()])(await token({ ...person, iss: 'https://eid.test' }), 'public')).rejects.toThrow('not enrolled here');
    expect(await verifier([item()])(await token({ ...person, personsOf: 'https://other.test' }), 'public')).toMatchObject({
      issuer: 'https://eid.test',
    });
  });

  test('names nobody on another graph, even where its item would have it', async () => {
    const platform = { ...person, roles: ['AGENT'], aud: `${baseUrl}${graphPaths.platform}` };
    await expect(verifier([item()])(await token(platform), 'platform')).rejects.toThrow('not enrolled for this graph');
    const wide = item({ graphs: ['public', 'platform'], roles: ['ACCOUNT_HOLDER', 'AGENT'] });
    await expect(verifier([wide])(await token(platform), 'platform')).rejects.toThrow('on the public graph alone');
  });
});

describe('the log-in that a token rests on', () => {
  const line: EnrolledIssuer = { issuer, graphs: ['authority'], roles: ['ISSUING'], organisation: 'northport-police' };
  test('is as old as it is now, however well the token is remembered', async () => {
    let time = now;
    const repeated = verifier([line], () => time);
    const made = await token({ auth_time: seconds - 100, acr: 'a' });
    expect((await repeated(made, 'authority')).signIn).toEqual({ ageSeconds: 100, acr: 'a', stepUpAcr: [], isBound: false });
    time = new Date(now.getTime() + 30_000);
    expect((await repeated(made, 'authority')).signIn?.ageSeconds).toBe(130);
  });

  test('is compared with the acr of the line that the token belongs to', async () => {
    const other: EnrolledIssuer = { ...line, organisation: 'other', stepUpAcr: ['b'] };
    const made = await token({ auth_time: seconds });
    expect((await verifier([{ ...line, stepUpAcr: ['a'] }, other])(made, 'authority')).signIn?.stepUpAcr).toEqual(['a']);
    expect((await verifier([line, other])(made, 'authority')).signIn?.stepUpAcr).toEqual([]);
  });

  test('is not one that comes after the token, and none where the token says nothing', async () => {
    expect(await verifier([line])(await token({ auth_time: seconds + 11 }), 'authority')).not.toHaveProperty('signIn');
    expect(await verifier([line])(await token(), 'authority')).not.toHaveProperty('signIn');
  });

  test('is no connector’s for the person that it speaks for', async () => {
    const speaking: EnrolledIssuer = { ...line, graphs: ['public'], roles: ['ACCOUNT_HOLDER'], personsOf: 'https://people.test' };
    const made = await token({ aud: `${baseUrl}${graphPaths.public}`, roles: ['ACCOUNT_HOLDER'], auth_time: seconds, acr: 'a' });
    expect(await verifier([speaking])(made, 'public')).not.toHaveProperty('signIn');
  });
});
