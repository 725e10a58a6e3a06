import { describe, expect, it } from 'vitest';
import { type CasePart, distinct, isSamePerson, staysDistinct } from './separation-of-duties.ts';

const parts: readonly CasePart[] = [
  'ISSUER',
  'VALIDATOR',
  'REVIEWER',
  'RELEASER',
  'LIMIT_RAISER',
  'MARK_DECIDER',
  'RECORDER',
  'ENFORCING',
  'COMPLAINT_REVIEWER',
  'AUDITOR',
];
const person = (subject: string, issuer = 'https://one.example') => ({ issuer, subject });
const everyone = parts.map((part) => ({ part, person: person(part) }));
const pairs = parts.flatMap((one) => parts.filter((other) => other !== one).map((other) => [one, other] as const));

describe('a case', () => {
  it('is separate when each part has another person', () => expect(distinct(everyone)).toBe(true));
  it('is separate when one person does one part twice', () =>
    expect(distinct([...everyone, { part: 'REVIEWER', person: person('REVIEWER') }])).toBe(true));
  it('is separate when one part is done by two people', () =>
    expect(distinct([...everyone, { part: 'REVIEWER', person: person('somebody') }])).toBe(true));

  it.each(pairs)('is not separate when the person of %s has the part of %s too', (one, other) => {
    expect(distinct([...everyone, { part: other, person: person(one) }])).toBe(false);
    expect(staysDistinct([{ part: one, person: person('x') }], { part: other, person: person('x') })).toBe(false);
  });

  it('has two people where two issuers have the same subject', () => {
    const next = { part: 'RELEASER' as const, person: person('x', 'https://other.example') };
    expect(staysDistinct([{ part: 'REVIEWER', person: person('x') }], next)).toBe(true);
    expect(isSamePerson(person('a b', 'c'), person('b', 'c a'))).toBe(false);
  });
});
