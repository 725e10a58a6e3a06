import { describe, expect, it, test } from 'vitest';
import {
  type DigestedOrder,
  digestOfParts,
  digestOfVersion1,
  digestVersion,
  type OrderPart,
  orderParts,
  partHash,
  partValues,
  recomputed,
  type VisiblePart,
} from './order-digest.ts';

const order: DigestedOrder = {
  kind: 'EPOC',
  reference: '1 Js 2/26',
  legalBasis: {
    provision: 'Code, section 1',
    offence: null,
    threshold: 'THREE_YEARS',
    grounds: 'No milder means is left.',
    redress: null,
    worldwide: null,
  },
  purpose: 'Zoë’s case',
  emergency: null,
  secrecy: { ground: 'PUBLIC_SECURITY', reason: 'r', until: '2026-05-01T00:00:00.000Z' },
  informBy: null,
  notified: { organisation: 'west-enforcing', country: 'IE' },
  notNotified: null,
  notificationEvidence: null,
  targets: [
    {
      type: 'EMAIL',
      value: 'orla@example.org',
      decisions: [
        { category: 'TRAFFIC', outcome: 'GRANTED', from: '2026-01-01T00:00:00.000Z', to: '2026-02-01T00:00:00.000Z' },
        { category: 'SUBSCRIBER', outcome: 'PENDING', from: null, to: null },
        { category: 'CONTENT', outcome: 'REFUSED', from: null, to: null },
      ],
    },
    { type: 'USER_ID', value: 'finn', decisions: [{ category: 'SUBSCRIBER', outcome: 'NOT_AVAILABLE', from: null, to: null }] },
  ],
  territories: ['FR', 'DE', 'FR'],
  earlier: null,
  preservation: null,
  recipient: 'ISSUING_AUTHORITY',
  reportTo: null,
  processor: null,
  issuing: { organisation: 'north-police', country: 'DE', office: 'OTHER_COMPETENT_AUTHORITY' },
  validating: null,
};
const saltOf = (name: string): string => name.padEnd(64, '0');
const told = (of: DigestedOrder, hidden: readonly OrderPart[] = []): VisiblePart[] => {
  const values = partValues(of);
  return orderParts.map((name) => ({
    name,
    salt: hidden.includes(name) ? null : saltOf(name),
    hash: partHash(name, saltOf(name), values[name]),
  }));
};
const { digest } = recomputed(order, told(order));

describe('the digest of version 2', () => {
  it('is SHA-256 over canonical JSON, as another program computes it from the rule', () => {
    // Computed apart, in another language, from the JSON written by hand.
    expect(digest).toBe('2:260943d66a35d566f94e97fadf41d917a1f9723daa3f4978a525d65686b67c07');
    expect(told(order).find(({ name }) => name === 'targets')?.hash).toBe(
      'e3ec083069fa5b3e8fbb534b3f72ad59eab8c91efc49406236314622e658c59a',
    );
  });

  it.each(orderParts)('is recomputed without the part %s, from its hash', (part) => {
    const { digest: again, own } = recomputed(order, told(order, [part]));
    expect(again).toBe(digest);
    expect(own).toEqual(orderParts.filter((name) => name !== part));
  });

  it('is recomputed by a reader without the identifiers, and by one who trusts the value of a part', () => {
    const targets = order.targets.map(({ type, decisions }) => ({ type, decisions }));
    expect(recomputed({ ...order, targets }, told(order, ['targets'])).digest).toBe(digest);
    expect(recomputed({ ...order, targets }, told(order)).own).not.toContain('targets');
    expect(recomputed({ ...order, secrecy: null }, told(order), ['secrecy']).digest).toBe(digest);
  });

  it('changes with another text, another salt, and two parts whose hashes are exchanged', () => {
    expect(recomputed({ ...order, purpose: 'another' }, told(order)).digest).not.toBe(digest);
    expect(
      recomputed(
        order,
        told(order).map((part) => (part.name === 'purpose' ? { ...part, salt: 'x' } : part)),
      ).digest,
    ).not.toBe(digest);
    const hashes = Object.fromEntries(told(order).map(({ name, hash }) => [name, hash])) as Record<OrderPart, string>;
    expect(digestOfParts(hashes)).toBe(digest);
    expect(digestOfParts({ ...hashes, grounds: hashes.purpose, purpose: hashes.grounds })).not.toBe(digest);
  });

  it('covers the offence by its key in the catalogue where the order names one, and is unchanged where it names none', () => {
    const lawOf = (catalogue: string | null) => partValues({ ...order, legalBasis: { ...order.legalBasis, catalogue } }).law;
    expect(lawOf(null)).toEqual(partValues(order).law);
    expect(lawOf('FRAUD')).toEqual({ ...(partValues(order).law as object), catalogue: 'FRAUD' });
  });

  it('hides a part even from a reader who knows its hash: the same text in two orders, or under two names, has two hashes', () => {
    expect(partHash('purpose', saltOf('a'), 'A fraud')).not.toBe(partHash('purpose', saltOf('b'), 'A fraud'));
    expect(partHash('purpose', saltOf('a'), 'A fraud')).not.toBe(partHash('grounds', saltOf('a'), 'A fraud'));
  });

  it('is not computed where a part is missing', () =>
    expect(() => recomputed(order, told(order).slice(1))).toThrow('The part law is missing.'));

  it.each<[string, Partial<DigestedOrder>]>([
    ['an emergency', { emergency: { ground: 'IMMINENT_THREAT_TO_LIFE', threat: 't' } }],
    ['no non-disclosure period', { secrecy: null }],
    ['no notified authority', { notified: null }],
    [
      'evidence of a notification',
      { notificationEvidence: { at: '2026-03-01T12:00:00.000Z', reference: 'WE 7/26', sha256: 'a'.repeat(64) } },
    ],
    ['a validation', { validating: { organisation: 'district-court', country: 'DE', office: 'JUDGE' } }],
  ])('changes with %s', (_, change) => {
    const changed = { ...order, ...change };
    expect(recomputed(changed, told(changed)).digest).not.toBe(digest);
  });
});

test('the digest of version 1 is unchanged, and is distinguished from one of version 2', () => {
  expect(digestOfVersion1(order)).toBe('d4e8b7321900973898b76d047a7bee28110cf5370af9f1b7a422c3268fd01a29');
  expect(digestOfVersion1({ ...order, secrecy: null, targets: [...order.targets].reverse() })).toMatch(/^[0-9a-f]{64}$/);
  expect([digestVersion(digestOfVersion1(order)), digestVersion(digest)]).toEqual([1, 2]);
});
