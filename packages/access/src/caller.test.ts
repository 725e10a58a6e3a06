import { type ErrorCode, PublicError } from '@writ/core';
import { expect, test } from 'vitest';
import { anonymous, callerFromClaims } from './caller.ts';

const claims = {
  iss: 'https://id.example.org',
  sub: 'police',
  org: 'northport-police',
  country: 'DE',
  office: 'OTHER_COMPETENT_AUTHORITY',
  roles: ['ISSUING'],
};

function codeOf(act: () => unknown): ErrorCode | undefined {
  try {
    act();
  } catch (error) {
    if (error instanceof PublicError) return error.code;
    throw error;
  }
  return undefined;
}

test('claims become a caller', () => {
  expect(callerFromClaims({ ...claims, aud: 'ignored', exp: 1 }, 'authority')).toEqual({
    graph: 'authority',
    issuer: 'https://id.example.org',
    subject: 'police',
    organisation: 'northport-police',
    country: 'DE',
    office: 'OTHER_COMPETENT_AUTHORITY',
    roles: ['ISSUING'],
  });
});

test('roles of another graph, unknown words and repetitions are ignored', () => {
  const roles = ['COUNSEL', 'ISSUING', 'SYSTEM', 'ANY', 'VALIDATING', 'ISSUING', 'root'];
  expect(callerFromClaims({ ...claims, roles }, 'authority').roles).toEqual(['ISSUING', 'VALIDATING']);
  expect(callerFromClaims({ ...claims, roles }, 'platform').roles).toEqual(['COUNSEL']);
});

test.each([[['AGENT', 'AUDITOR', 'PUBLIC']], [['SYSTEM']], [['ANY']], [[]], [undefined]])(
  'with roles %j nobody is an authority',
  (roles) => {
    expect(codeOf(() => callerFromClaims({ ...claims, roles }, 'authority'))).toBe('FORBIDDEN');
  },
);

test('on the public graph whoever is signed in is PUBLIC too, and an office counts for nothing', () => {
  const caller = callerFromClaims(claims, 'public');
  expect(caller).toMatchObject({ subject: 'police', roles: ['PUBLIC'], office: null });
  expect(callerFromClaims({ iss: 'i', sub: 's', roles: ['ACCOUNT_HOLDER'] }, 'public').roles).toEqual(['PUBLIC', 'ACCOUNT_HOLDER']);
});

test.each([[['ISSUING']], [['ACCOUNT_HOLDER', 'VALIDATING']], [['ENFORCING', 'root']]])(
  'on the public graph a token with %j is known to be that of an authority, whoever the issuer is believed to be',
  (roles) => {
    expect(callerFromClaims({ ...claims, roles }, 'public')).toMatchObject({ holdsAuthorityRole: true });
    expect(callerFromClaims({ ...claims, roles }, 'public', () => false)).toMatchObject({ holdsAuthorityRole: true, roles: ['PUBLIC'] });
  },
);

test.each([[['ACCOUNT_HOLDER', 'AGENT', 'COUNSEL', 'AUDITOR', 'issuing']], [[]]])('one with %j is not', (roles) => {
  expect(callerFromClaims({ ...claims, roles }, 'public')).not.toHaveProperty('holdsAuthorityRole');
});

test('on the other graphs nothing is said of it: there its roles are its own', () => {
  expect(callerFromClaims(claims, 'authority')).not.toHaveProperty('holdsAuthorityRole');
  expect(callerFromClaims({ ...claims, roles: ['AGENT', 'ISSUING'] }, 'platform')).not.toHaveProperty('holdsAuthorityRole');
});

test('a role that the issuer is not believed in is none', () => {
  expect(codeOf(() => callerFromClaims(claims, 'authority', (role) => role === 'VALIDATING'))).toBe('FORBIDDEN');
  expect(callerFromClaims({ ...claims, roles: ['ISSUING', 'VALIDATING'] }, 'authority', (role) => role === 'VALIDATING').roles).toEqual([
    'VALIDATING',
  ]);
});

test.each(['org', 'country', 'office'])('an authority without %s is refused', (claim) => {
  expect(codeOf(() => callerFromClaims({ ...claims, [claim]: undefined }, 'authority'))).toBe('FORBIDDEN');
});

test.each([
  ['iss', undefined],
  ['iss', ''],
  ['sub', undefined],
  ['sub', '  '],
  ['sub', 7],
  ['sub', 'x'.repeat(256)],
  ['org', ' '],
  ['country', 'de'],
  ['country', 'DEU'],
  ['country', 'XX'],
  ['office', 'KING'],
  ['roles', 'ISSUING'],
  ['roles', [7]],
])('a token whose %s is %j is refused, by the name of the claim alone', (claim, value) => {
  expect(() => callerFromClaims({ ...claims, [claim]: value }, 'authority')).toThrow(
    expect.objectContaining({ code: 'UNAUTHENTICATED', message: expect.stringMatching(new RegExp(`malformed: ${claim}\\.$`)) }),
  );
});

test('what is no object is refused', () => {
  for (const nothing of [null, undefined, 'token', 3]) expect(codeOf(() => callerFromClaims(nothing, 'public'))).toBe('UNAUTHENTICATED');
});

test('only the public graph has a caller without a token', () => {
  expect(anonymous('public')).toMatchObject({ subject: null, roles: ['PUBLIC'] });
  for (const graph of ['platform', 'authority', 'audit'] as const) expect(codeOf(() => anonymous(graph))).toBe('UNAUTHENTICATED');
});
