import { describe, expect, it } from 'vitest';
import { paused, startedUntil } from './clocks/clock.ts';
import { digestOf } from './digest.ts';
import type { Order } from './order.ts';
import { at, day, production, utc } from './testing/sample-order.ts';
import { walked } from './testing/walk.ts';

const two = [
  { type: 'EMAIL' as const, value: 'orla@example.org' },
  { type: 'USER_ID' as const, value: 'finn' },
];
const order = walked(production({ identifiers: two }), 'SUBMITTED');
const base = digestOf(order);
const [first, ...others] = order.decisions;
if (first === undefined) throw new Error('the sample asks for nothing');
const [target, ...targets] = order.targets;
if (target === undefined) throw new Error('the sample has no target');
const { legalBasis } = order;
const narrowed = order.decisions.map((one) =>
  one.category === 'TRAFFIC' && one.window ? { ...one, window: { ...one.window, from: utc('2026-01-02T00:00:00') } } : one,
);

describe('the digest', () => {
  it('is SHA-256 over canonical JSON', () =>
    // Computed apart, in another language, from the JSON written by hand.
    expect(digestOf(walked(production(), 'SUBMITTED'))).toBe('c335365fd7a577be7e9fa4c2c47b0ff32fb911d6acfc82f6c2dcd739c18dd09b'));

  it.each<[string, Partial<Order>]>([
    ['kind', { kind: 'DSA_ACT' }],
    ['reference', { reference: 'another' }],
    ['provision', { legalBasis: { ...legalBasis, provision: 'another' } }],
    ['offence', { legalBasis: { ...legalBasis, offence: null } }],
    ['threshold', { legalBasis: { ...legalBasis, threshold: 'TERRORISM' } }],
    ['grounds', { legalBasis: { ...legalBasis, grounds: 'another' } }],
    ['redress', { legalBasis: { ...legalBasis, redress: 'a court' } }],
    ['worldwide', { legalBasis: { ...legalBasis, worldwide: 'a treaty' } }],
    ['recipient', { recipient: 'VALIDATING_AUTHORITY' }],
    ['secrecy', { secrecy: { ground: 'PUBLIC_SECURITY', reason: 'r', until: at(day) } }],
    ['territories', { territories: ['DE'] }],
    ['an identifier', { targets: [{ ...target, value: 'finn@example.org' }, ...targets] }],
    ['the type of an identifier', { targets: [{ ...target, type: 'USER_ID' }, ...targets] }],
    ['a window', { decisions: narrowed }],
    ['a category', { decisions: [{ ...first, category: 'CONTENT' }, ...others] }],
    ['what is refused', { decisions: [{ ...first, outcome: 'REFUSED' }, ...others] }],
  ])('changes with %s', (_, change) => expect(digestOf({ ...order, ...change })).not.toBe(base));

  it.each<[string, Partial<Order>]>([
    ['id', { id: 'another' }],
    ['generation', { generation: 99 }],
    ['state', { status: 'APPROVED', desiredStatus: 'WITHDRAWN' }],
    ['purpose', { purpose: 'another' }],
    ['emergency', { emergency: { ground: 'IMMINENT_THREAT_TO_LIFE', threat: 't' } }],
    ['approvals', { validating: order.issuing, enforcing: order.issuing, issuing: { ...order.issuing, subject: 'another' } }],
    ['clocks', { servedAt: at(1), clocks: paused(startedUntil([], 'ANSWER', at(9), at(1), 'UTC'), 'ANSWER', 'CLARIFICATION', at(2)) }],
    ['claim', { claim: { by: order.issuing, endsAt: at(1) } }],
    ['history', { history: [] }],
    ['others in the case', { elsewhere: [{ part: 'AUDITOR', person: order.issuing }] }],
    ['how the person is told', { informBy: at(day) }],
    ['what it goes on from', { earlier: 'earlier', preservation: 'preservation' }],
    ['why nobody is notified, and other words about parties', { notNotified: 'another', reportTo: 'another', processor: 'another' }],
    ['the notified authority', { notified: { organisation: 'o', country: 'IE' } }],
    ['itself', { digest: null }],
    ['what targets resolve to', { targets: order.targets.map((one) => ({ ...one, resolved: 'account-1' })) }],
    ['granting what is asked', { decisions: order.decisions.map((one) => ({ ...one, outcome: 'GRANTED' })) }],
    ['finding nobody', { decisions: order.decisions.map((one) => ({ ...one, outcome: 'NOT_AVAILABLE' })) }],
    ['the order of targets', { targets: order.targets.toReversed(), decisions: order.decisions.toReversed() }],
    [
      'the names of targets',
      {
        targets: order.targets.map((one) => ({ ...one, id: `x${one.id}` })),
        decisions: order.decisions.map((one) => ({ ...one, target: `x${one.target}` })),
      },
    ],
  ])('does not change with %s', (_, change) => expect(digestOf({ ...order, ...change })).toBe(base));

  it('is the same for territories in any order', () =>
    expect(digestOf({ ...order, territories: ['FR', 'DE'] })).toBe(digestOf({ ...order, territories: ['DE', 'FR'] })));
});
