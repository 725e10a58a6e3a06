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

test('the claims of a token become a caller', () => {
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

test('roles of another graph, unknown roles and repetitions are ignored', () => {
  const roles = ['COUNSEL', 'ISSUING', 'SYSTEM', 'ANY', 'VALIDATING', 'ISSUING', 'root'];
  expect(callerFromClaims({ ...claims, roles }, 'authority').roles).toEqual(['ISSUING', 'VALIDATING']);
  expect(callerFromClaims({ ...claims, roles }, 'platform').roles).toEqual(['COUNSEL']);
});

test.each([[['AGENT', 'AUDITOR', 'PUBLIC']], [['SYSTEM']], [['ANY']], [[]], [undefined]])(
  'with roles %j a caller is no authority',
  (roles) => {
    expect(codeOf(() => callerFromClaims({ ...claims, roles }, 'authority'))).toBe('FORBIDDEN');
  },
);

test('on the public graph every caller who has signed in is PUBLIC too, and an office does not count', () => {
  const caller = callerFromClaims(claims, 'public');
  expect(caller).toMatchObject({ subject: 'police', roles: ['PUBLIC'], office: null });
  expect(callerFromClaims({ iss: 'i', sub: 's', roles: ['ACCOUNT_HOLDER'] }, 'public').roles).toEqual(['PUBLIC', 'ACCOUNT_HOLDER']);
});

test.each([[['ISSUING']], [['ACCOUNT_HOLDER', 'VALIDATING']], [['ENFORCING', 'root']]])(
  'on the public graph a token with %j is recognised as that of an authority, whatever the issuer may assert',
  (roles) => {
    expect(callerFromClaims({ ...claims, roles }, 'public')).toMatchObject({ holdsAuthorityRole: true });
    expect(callerFromClaims({ ...claims, roles }, 'public', () => false)).toMatchObject({ holdsAuthorityRole: true, roles: ['PUBLIC'] });
  },
);

test.each([[['ACCOUNT_HOLDER', 'AGENT', 'COUNSEL', 'AUDITOR', 'issuing']], [[]]])(
  'on the public graph a token with %j is not recognised as that of an authority',
  (roles) => {
    expect(callerFromClaims({ ...claims, roles }, 'public')).not.toHaveProperty('holdsAuthorityRole');
  },
);

test('on the other graphs no caller is marked as an authority, because the roles show it', () => {
  expect(callerFromClaims(claims, 'authority')).not.toHaveProperty('holdsAuthorityRole');
  expect(callerFromClaims({ ...claims, roles: ['AGENT', 'ISSUING'] }, 'platform')).not.toHaveProperty('holdsAuthorityRole');
});

test('a role that the issuer may not assert is ignored', () => {
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
])('a token whose %s is %j is refused, and only the claim is named', (claim, value) => {
  expect(() => callerFromClaims({ ...claims, [claim]: value }, 'authority')).toThrow(
    expect.objectContaining({ code: 'UNAUTHENTICATED', message: expect.stringMatching(new RegExp(`malformed: ${claim}\\.$`)) }),
  );
});

test('claims that are no object are refused', () => {
  for (const nothing of [null, undefined, 'token', 3]) expect(codeOf(() => callerFromClaims(nothing, 'public'))).toBe('UNAUTHENTICATED');
});

test('only the public graph has a caller without a token', () => {
  expect(anonymous('public')).toMatchObject({ subject: null, roles: ['PUBLIC'] });
  for (const graph of ['platform', 'authority', 'audit'] as const) expect(codeOf(() => anonymous(graph))).toBe('UNAUTHENTICATED');
});
