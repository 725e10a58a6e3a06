/** Whose turn an order is in the list, and which clock stands at it. */
import { expect, it } from 'vitest';
import type { OrderStatus } from '../../graphql/authority/graphql.ts';
import { canReissue, clocksOf, nextOf, type OrderRow, waitsFor } from './order-row.ts';
import { isStatusChoice, statusesOf } from './status-choice.ts';

const now = Date.parse('2026-06-01T12:00:00Z');
const later = '2026-06-02T12:00:00.000Z';
const before = '2026-06-01T11:00:00.000Z';
const clock = (kind: string, dueAt = later) => ({ kind, dueAt, startedAt: before, pausedAt: null, term: null, zone: 'UTC', pauses: [] });
const order = (status: OrderStatus, changes: Record<string, unknown> = {}): OrderRow =>
  ({
    status,
    kind: 'EPOC',
    categories: ['TRAFFIC'],
    emergency: null,
    validating: null,
    issuing: { at: before, organisation: 'northport-police', person: 'police' },
    clocks: [],
    ...changes,
  }) as unknown as OrderRow;
const emergency = { emergency: { ground: 'IMMINENT_THREAT_TO_LIFE' }, clocks: [clock('ANSWER'), clock('VALIDATION')] };

it.each([
  ['ISSUING', order('DRAFT'), true],
  ['ISSUING', order('SUBMITTED'), false],
  ['ISSUING', order('CLARIFICATION'), true],
  ['VALIDATING', order('SUBMITTED'), true],
  ['VALIDATING', order('SERVED'), false],
  ['VALIDATING', order('SERVED', emergency), true],
  ['VALIDATING', order('SERVED', { ...emergency, validating: { at: before } }), false],
  ['VALIDATING', order('REVOKED', emergency), false],
  ['ENFORCING', order('HELD'), true],
  ['ENFORCING', order('IN_FORCE'), false],
  ['ENFORCING', order('IN_FORCE', { clocks: [clock('OBJECTION')] }), true],
  ['ENFORCING', order('IN_FORCE', { clocks: [clock('OBJECTION', before)] }), false],
] as const)('an order waits for %s', (role, of, waits) => {
  expect(waitsFor([role], of, now)).toBe(waits);
});

it('an order shows the clock of its state, and before it an overdue one', () => {
  const kinds = (of: OrderRow) => clocksOf(of, now).map(({ kind }) => kind);
  expect(kinds(order('SERVED', { clocks: [clock('REMINDER'), clock('ANSWER')] }))).toEqual(['ANSWER']);
  expect(kinds(order('SERVED', { clocks: [clock('REMINDER')] }))).toEqual(['REMINDER']);
  expect(kinds(order('UNDER_REVIEW', emergency))).toEqual(['VALIDATION', 'ANSWER']);
  expect(kinds(order('IN_FORCE', { clocks: [clock('OBJECTION'), clock('REMINDER')] }))).toEqual(['OBJECTION', 'REMINDER']);
  expect(kinds(order('FULFILLED', { clocks: [clock('ANSWER'), clock('REMINDER')] }))).toEqual([]);
});

it('an order shows what is next by role and kind', () => {
  expect(nextOf(['VALIDATING'], order('SUBMITTED'), now)).toBe('validate');
  expect(nextOf(['ISSUING'], order('SUBMITTED'), now)).toBe('SUBMITTED');
  expect(nextOf(['ENFORCING'], order('HELD'), now)).toBe('object');
  expect(nextOf(['ISSUING'], order('IN_FORCE'), now)).toBe('IN_FORCE.mine');
  expect(nextOf(['ISSUING'], order('IN_FORCE', { kind: 'DSA_ACT', categories: [] }), now)).toBe('IN_FORCE.acts');
  expect(nextOf(['ISSUING'], order('IN_FORCE', { kind: 'EPOC_PR' }), now)).toBe('IN_FORCE.keeps');
  expect(nextOf(['VALIDATING'], order('IN_FORCE'), now)).toBe('IN_FORCE');
});

it('an order that has ended can be drafted again by its body in a fitting office, and by no one else', () => {
  const police = { roles: ['ISSUING'], organisation: 'northport-police', office: 'LAW_ENFORCEMENT_AUTHORITY' } as const;
  expect(canReissue(order('WITHDRAWN'), police)).toBe(true);
  expect(canReissue(order('IN_FORCE'), police)).toBe(false);
  expect(canReissue(order('WITHDRAWN'), { ...police, organisation: 'southport-police' })).toBe(false);
  expect(canReissue(order('WITHDRAWN'), { ...police, office: null })).toBe(false);
  expect(canReissue(order('WITHDRAWN'), { ...police, roles: ['VALIDATING'] })).toBe(false);
});

it('the list of orders is filtered only by a state or a group of states', () => {
  expect(statusesOf('HELD')).toEqual(['HELD']);
  expect(statusesOf('open')).not.toContain('REFUSED');
  expect([...(statusesOf('open') ?? []), ...(statusesOf('over') ?? [])].length).toBe(13);
  expect(statusesOf(undefined)).toBeUndefined();
  expect([isStatusChoice('HELD'), isStatusChoice('open'), isStatusChoice('held'), isStatusChoice(['HELD'])]).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
