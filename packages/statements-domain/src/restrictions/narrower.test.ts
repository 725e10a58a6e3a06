import { expect, test } from 'vitest';
import { isNarrower, type Scope } from './narrower.ts';

const whole: Scope = {
  itemId: 'item',
  accountId: 'author',
  visibility: ['DECISION_VISIBILITY_CONTENT_DISABLED'],
  monetary: 'DECISION_MONETARY_SUSPENSION',
  provision: null,
  accountDecision: null,
  territories: ['DE', 'FR'],
  endsAt: new Date('2026-06-01'),
  visibilityEndsAt: null,
  monetaryEndsAt: null,
  provisionEndsAt: null,
  accountEndsAt: null,
};

test.each<[string, Partial<Scope>]>([
  ['fewer countries', { territories: ['DE'] }],
  ['a milder decision', { visibility: ['DECISION_VISIBILITY_CONTENT_DEMOTED'] }],
  ['no decision on payments', { monetary: null }],
  ['an earlier end', { endsAt: new Date('2026-05-01') }],
  ['an earlier end of one measure', { monetaryEndsAt: new Date('2026-05-01') }],
])('a narrower restriction remains a part: %s', (_, part) => expect(isNarrower({ ...whole, ...part }, whole)).toBe(true));

test.each<[string, Partial<Scope>]>([
  ['the same', {}],
  ['another item', { itemId: 'other', territories: ['DE'] }],
  ['another account', { accountId: 'other', territories: ['DE'] }],
  ['one country for another', { territories: ['AT'] }],
  ['more countries', { territories: ['AT', 'DE', 'FR'], endsAt: new Date('2026-05-01') }],
  ['the world', { territories: ['WORLD'], endsAt: new Date('2026-05-01') }],
  ['a stricter decision', { visibility: ['DECISION_VISIBILITY_CONTENT_REMOVED'], territories: ['DE'] }],
  ['another decision added', { visibility: [...whole.visibility, 'DECISION_VISIBILITY_OTHER'], territories: ['DE'] }],
  ['stricter on payments', { monetary: 'DECISION_MONETARY_TERMINATION', territories: ['DE'] }],
  ['service added', { provision: 'DECISION_PROVISION_PARTIAL_SUSPENSION', territories: ['DE'] }],
  ['account added', { accountDecision: 'DECISION_ACCOUNT_SUSPENDED', territories: ['DE'] }],
  ['a later end', { endsAt: new Date('2026-07-01'), territories: ['DE'] }],
  ['no end', { endsAt: null, territories: ['DE'] }],
  [
    'an end of one measure that is later, with the other earlier',
    { endsAt: new Date('2026-07-01'), monetaryEndsAt: new Date('2026-05-01') },
  ],
])('a restriction is no part of the wider one with %s', (_, part) => expect(isNarrower({ ...whole, ...part }, whole)).toBe(false));

test('a country is less than the world', () =>
  expect(isNarrower({ ...whole, territories: ['DE'] }, { ...whole, territories: ['WORLD'] })).toBe(true));
