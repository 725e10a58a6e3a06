import { newOperationId } from '@writ/core';
import { decodeJwt, jwtVerify, SignJWT, UnsecuredJWT } from 'jose';
import { describe, expect, test } from 'vitest';
import { anonymous, callerFromClaims } from './caller.ts';
import { signCallerToken, verifyCallerToken } from './caller-token.ts';

const key = new Uint8Array(32).fill(1);
const now = new Date('2026-03-01T12:00:00.500Z');
const seconds = Math.floor(now.getTime() / 1000);
const later = (bySeconds: number): Date => new Date(now.getTime() + bySeconds * 1000);
const operation = newOperationId();
const officer = callerFromClaims(
  { iss: 'https://id.example.org', sub: 'police', org: 'northport-police', country: 'DE', office: 'JUDGE', roles: ['ISSUING'] },
  'authority',
);
const sign = (over: Partial<Parameters<typeof signCallerToken>[0]> = {}): Promise<string> =>
  signCallerToken({ caller: officer, operation, subgraph: 'orders', key, now, ...over });
const verify = (token: string, over: Partial<Parameters<typeof verifyCallerToken>[1]> = {}) =>
  verifyCallerToken(token, { subgraph: 'orders', key, now, ...over });
const unauthenticated = expect.objectContaining({ code: 'UNAUTHENTICATED' });

test.each([
  ['an officer', officer],
  ['a holder', callerFromClaims({ iss: 'i', sub: 'holder-1', roles: ['ACCOUNT_HOLDER'] }, 'public')],
  ['an anonymous caller', anonymous('public')],
  ['an officer whose token is for one order', { ...officer, order: 'an-order' }],
  ['an officer on the public graph', callerFromClaims({ iss: 'i', sub: 'police', roles: ['ISSUING'] }, 'public')],
])('the caller %s arrives unchanged at the subgraph', async (_who, caller) => {
  expect(await verify(await sign({ caller }))).toEqual({ caller, operation });
});

test('a caller token has the agreed claims and no others', async () => {
  expect(decodeJwt(await sign())).toEqual({
    aud: 'orders',
    gra: 'authority',
    iss: 'https://id.example.org',
    sub: 'police',
    org: 'northport-police',
    cty: 'DE',
    office: 'JUDGE',
    roles: ['ISSUING'],
    op: operation,
    iat: seconds,
    exp: seconds + 30,
  });
});

test('a log-in goes with the caller: when it was, how strong, and whether the token was proved', async () => {
  const signIn = { ageSeconds: 240, acr: 'a', stepUpAcr: ['a', 'b'], isBound: true };
  const token = await sign({ caller: { ...officer, signIn } });
  expect(decodeJwt(token)).toMatchObject({ auth_time: seconds - 240, acr: 'a', acrs: ['a', 'b'], bnd: true });
  expect((await verify(token, { now: later(20) })).caller.signIn).toEqual(signIn);
  for (const one of [
    { ageSeconds: null, acr: null, stepUpAcr: [], isBound: true },
    { ageSeconds: 0, acr: null, stepUpAcr: [], isBound: false },
    { ageSeconds: null, acr: null, stepUpAcr: ['a'], isBound: false },
  ])
    expect((await verify(await sign({ caller: { ...officer, signIn: one } }))).caller.signIn).toEqual(one);
});

test('a log-in that nothing is known of, or of nobody, is none', async () => {
  const nothing = { ageSeconds: null, acr: null, stepUpAcr: [], isBound: false };
  expect((await verify(await sign({ caller: { ...officer, signIn: nothing } }))).caller).not.toHaveProperty('signIn');
  const nobody = { ...anonymous('public'), signIn: { ...nothing, ageSeconds: 1 } };
  await expect(verify(await sign({ caller: nobody }))).rejects.toThrow(unauthenticated);
});

test('a caller token is valid for 30 seconds and not for 31', async () => {
  const token = await sign();
  await expect(verify(token, { now: later(29) })).resolves.toBeDefined();
  await expect(verify(token, { now: later(30) })).rejects.toThrow(unauthenticated);
});

test('a caller token from a gateway whose clock is slightly ahead is accepted, and one from the future is not', async () => {
  await expect(verify(await sign({ now: later(4) }))).resolves.toBeDefined();
  await expect(verify(await sign({ now: later(7) }))).rejects.toThrow(unauthenticated);
});

test('the caller token of another subgraph, or of another key, is refused', async () => {
  await expect(verify(await sign({ subgraph: 'records' }))).rejects.toThrow(unauthenticated);
  await expect(verify(await sign({ key: new Uint8Array(32).fill(2) }))).rejects.toThrow(unauthenticated);
});

test('a caller token is not signed or verified with a key under 32 bytes', async () => {
  await expect(sign({ key: new Uint8Array(31) })).rejects.toThrow(RangeError);
  await expect(verify(await sign(), { key: new Uint8Array(31) })).rejects.toThrow(RangeError);
});

describe('a caller token that is forged with the right key', () => {
  const claims = decodeClaims();
  const forge = (over: Record<string, unknown>, alg = 'HS256'): Promise<string> =>
    new SignJWT({ ...claims, ...over }).setProtectedHeader({ alg }).sign(new Uint8Array(64).fill(1).subarray(0, alg === 'HS256' ? 32 : 64));

  test('is accepted with unchanged claims', async () => {
    await expect(verify(await forge({}))).resolves.toBeDefined();
  });

  test.each<[string, unknown]>([
    ...['aud', 'gra', 'iss', 'sub', 'org', 'cty', 'office', 'roles', 'op', 'iat', 'exp'].map((claim): [string, unknown] => [
      claim,
      undefined,
    ]),
    ['roles', []],
    ['roles', ['SYSTEM']],
    ['roles', ['ANY']],
    ['roles', ['ISSUING', 'COUNSEL']],
    ['gra', 'platform'],
    ['aud', ['orders', 'records']],
    ['exp', seconds + 31],
    ['nbf', seconds],
    ['admin', true],
    ['aut', true],
    ['aut', false],
    ['ord', ''],
    ['ord', null],
    ['ord', ['an-order']],
    ['exp', 'soon'],
  ])('is refused with %s = %j', async (claim, value) => {
    await expect(verify(await forge({ [claim]: value }))).rejects.toThrow(unauthenticated);
  });

  test('is refused with another algorithm, or none', async () => {
    await expect(verify(await forge({}, 'HS512'))).rejects.toThrow(unauthenticated);
    await expect(verify(new UnsecuredJWT(claims).encode())).rejects.toThrow(unauthenticated);
    await expect(verify('not a token')).rejects.toThrow(unauthenticated);
  });

  function decodeClaims(): Record<string, unknown> {
    const { graph, issuer, subject, organisation, country, office, roles } = officer;
    const who = { gra: graph, iss: issuer, sub: subject, org: organisation, cty: country, office, roles };
    return { ...who, aud: 'orders', op: operation, iat: seconds, exp: seconds + 30 };
  }
});

test.each([
  ['the public graph', callerFromClaims({ iss: 'i', sub: 'holder-1', roles: ['ACCOUNT_HOLDER'] }, 'public')],
  ['the audit graph', callerFromClaims({ iss: 'i', sub: 'auditor', roles: ['AUDITOR'] }, 'audit')],
])('a caller token of %s is refused where it is narrowed to an order: there is none', async (_graph, caller) => {
  await expect(verify(await sign({ caller }))).resolves.toBeDefined();
  await expect(verify(await sign({ caller: { ...caller, order: 'an-order' } }))).rejects.toThrow(unauthenticated);
});

test('a caller token is a standard JWT', async () => {
  const { payload, protectedHeader } = await jwtVerify(await sign(), key, { algorithms: ['HS256'], audience: 'orders', currentDate: now });
  expect([payload['op'], protectedHeader]).toEqual([operation, { alg: 'HS256', typ: 'JWT' }]);
});

test.each<[string, (token: string) => string]>([
  ['a part more', (token) => `${token}.`],
  ['another letter at the end', (token) => `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`],
  ['padding', (token) => `${token}=`],
  ['no signature', (token) => token.slice(0, token.lastIndexOf('.') + 1)],
  ['another header', (token) => token.replace(/^[^.]+/, Buffer.from('{"typ":"JWT","alg":"HS256"}').toString('base64url'))],
  ['an empty token', () => ''],
])('a caller token is refused with %s', async (_, change) => {
  await expect(verify(change(await sign()))).rejects.toThrow(unauthenticated);
});

test('a refusal contains no part of the token', async () => {
  const token = await sign({ subgraph: 'audit' });
  const error: unknown = await verify(token).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  for (const part of [...token.split('.'), 'police', 'audit']) expect(String(error)).not.toContain(part);
});
