import type { AccountId } from '@writ/core';
import { expect, test } from 'vitest';
import type { Caller } from './caller.ts';
import { decide, type SelfRequest } from './decide.ts';
import { grantSeconds } from './limits.ts';

const now = new Date('2026-03-01T12:00:00.000Z');
const mine = 'a7f3' as AccountId;
const holder: Caller = {
  graph: 'public',
  issuer: 'https://id.example.org',
  subject: 'holder-1',
  organisation: null,
  country: null,
  office: null,
  roles: ['PUBLIC', 'ACCOUNT_HOLDER'],
};
const own: SelfRequest = { purpose: 'SELF', account: mine, held: mine };

test('a holder may read every category of the own account, of any date, as it is now, for a minute', () => {
  expect(decide(holder, own, now)).toEqual({
    permit: true,
    purpose: 'SELF',
    reference: mine,
    account: mine,
    scopes: [
      { category: 'SUBSCRIBER', window: null },
      { category: 'IDENTIFICATION', window: null },
      { category: 'TRAFFIC', window: null },
      { category: 'CONTENT', window: null },
    ],
    horizon: now,
    expiresAt: new Date(now.getTime() + 60_000),
  });
  expect(grantSeconds).toBe(60);
});

test.each<[string, Partial<Caller>, Partial<SelfRequest>, string]>([
  ['of another account', {}, { account: 'b8e1' as AccountId }, 'NOT_YOURS'],
  ['by a person who holds another account', {}, { held: 'b8e1' as AccountId }, 'NOT_YOURS'],
  ['by a person who holds none', {}, { held: null }, 'NOT_YOURS'],
  ['by a reader who is not signed in', { subject: null, roles: ['PUBLIC'] }, {}, 'WRONG_AUDIENCE'],
  ['by a holder without a person', { subject: null }, {}, 'WRONG_AUDIENCE'],
  ['by a signed-in person without an account', { roles: ['PUBLIC'] }, {}, 'WRONG_AUDIENCE'],
  ['on the authority graph', { graph: 'authority' }, {}, 'WRONG_AUDIENCE'],
  ['on the platform graph', { graph: 'platform' }, {}, 'WRONG_AUDIENCE'],
  ['on the audit graph', { graph: 'audit' }, {}, 'WRONG_AUDIENCE'],
  ['by an authority that says it holds an account', { office: 'JUDGE' }, {}, 'WRONG_AUDIENCE'],
  ['by an officer', { graph: 'authority', roles: ['ISSUING'], office: 'JUDGE' }, {}, 'WRONG_AUDIENCE'],
])('a read %s is denied', (_what, caller, request, reason) => {
  expect(decide({ ...holder, ...caller }, { ...own, ...request }, now)).toEqual({ permit: false, reason });
});

test('a decision depends on nothing but what it is given', () => {
  const before = JSON.stringify([holder, own, now]);
  expect(decide(holder, own, now)).toEqual(decide(holder, own, now));
  expect(JSON.stringify([holder, own, now])).toBe(before);
});
