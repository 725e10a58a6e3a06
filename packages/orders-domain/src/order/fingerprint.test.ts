import { expect, it } from 'vitest';
import { at, emergency, production, removal } from '../../testing/sample-order.ts';
import type { OrderContent } from './content.ts';
import { fingerprintOf } from './fingerprint.ts';

const { legalBasis } = production();
const base = fingerprintOf(production());
const two = [
  { type: 'EMAIL' as const, value: 'orla@example.org' },
  { type: 'USER_ID' as const, value: 'finn' },
];

it.each<[string, Partial<OrderContent>]>([
  ['its kind', { kind: 'NATIONAL_PRODUCTION' }],
  ['a target', { identifiers: two }],
  ['a category', { categories: ['SUBSCRIBER'] }],
  ['its window', { to: at(0) }],
  ['its territories', { territories: ['DE'] }],
  ['its grounds', { legalBasis: { ...legalBasis, grounds: 'Another means was tried and failed.' } }],
  ['its provision', { legalBasis: { ...legalBasis, provision: 'Another Act, section 1' } }],
  ['its offence', { legalBasis: { ...legalBasis, offence: 'Criminal Code, section 212' } }],
  ['its threshold', { legalBasis: { ...legalBasis, threshold: 'TERRORISM' } }],
])('an order that differs in %s is a different order', (_, change) => expect(fingerprintOf(production(change))).not.toBe(base));

it.each<[string, Partial<OrderContent>]>([
  ['the number of the case', { reference: 'NP 99/26' }],
  ['the purpose', { purpose: 'Something else.' }],
  ['the person who is informed', { informBy: at(1), notNotified: 'Another reason.', notified: null }],
  ['spaces, commas and capitals', { legalBasis: { ...legalBasis, grounds: legalBasis.grounds.toUpperCase().replaceAll(' ', ',  ') } }],
])('an order that differs only in %s is the same order', (_, change) => expect(fingerprintOf(production(change))).toBe(base));

it('targets and territories count in any order', () => {
  expect(fingerprintOf(production({ identifiers: two }))).toBe(fingerprintOf(production({ identifiers: two.toReversed() })));
  expect(fingerprintOf(removal({ territories: ['FR', 'DE'] }))).toBe(fingerprintOf(removal({ territories: ['DE', 'FR'] })));
});

it('an order with another threat is different', () =>
  expect(fingerprintOf(emergency())).not.toBe(
    fingerprintOf(emergency({ emergency: { ground: 'IMMINENT_THREAT_TO_LIFE', threat: 'A bomb is set to go off.' } })),
  ));

it('half a character causes no error', () =>
  expect(fingerprintOf(production({ identifiers: [{ type: 'USER_ID', value: '\ud800' }] }))).toMatch(/^[0-9a-f]{64}$/));
