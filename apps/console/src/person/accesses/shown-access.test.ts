/** What a card says must be what the entry says: whatever is another makes another text of the field that the entry commits to. */
import { describe, expect, it } from 'vitest';
import { legalIn } from './access-legal.ts';
import { type Shown, shownOf } from './shown-access.ts';

const legal = {
  authority: { country: 'DE', organisation: 'northport-police' },
  basis: 'ORDER',
  kind: 'EPOC',
  order: 'o-1',
  provision: 'Code of Criminal Procedure, section 100k',
  purpose: 'An invoice fraud',
  reference: '12 Js 1/26',
  secrecy: { ground: 'PUBLIC_SECURITY', renewals: 0 },
  secretUntil: '2026-03-01T00:00:00.000Z',
};
const target = { account: 'a-1', categories: [{ category: 'SUBSCRIBER', from: null, to: null }] };
const time = '2026-01-01T00:00:00.000Z';
const opened = (value: unknown) => ({ text: JSON.stringify(value), salt: 'c2FsdA' });
const openings = { legal: opened(legal), target: opened(target), time: opened(time) };
const receiptOf = (said: unknown): string => JSON.stringify({ openings: { legal: { value: said, salt: 'c2FsdA' } } });
const shown: Shown = {
  at: time,
  authority: 'northport-police (DE)',
  reference: '12 Js 1/26',
  categories: ['SUBSCRIBER'],
  purpose: 'An invoice fraud',
  receipt: receiptOf(legal),
};
const texts = (change: Partial<Shown>) => shownOf({ ...shown, ...change }, openings);

describe('the card of an access', () => {
  it('shows exactly what the entry states', () => {
    expect(texts({})).toEqual({ legal: openings.legal.text, target: openings.target.text, time: openings.time.text });
  });

  it.each([
    ['legal', { purpose: 'A lost umbrella' }],
    ['legal', { reference: '12 Js 2/26' }],
    ['legal', { authority: 'northport-police (IE)' }],
    ['legal', { authority: 'southport-police (DE)' }],
    ['target', { categories: ['SUBSCRIBER', 'CONTENT'] }],
    ['target', { categories: [] }],
    ['time', { at: '2026-01-01T00:00:00.001Z' }],
  ] as const)('differs from another one in %s: %o', (field, change) => {
    expect(texts(change)[field]).not.toBe(openings[field].text);
  });
});

describe('the law and the non-disclosure period of an access', () => {
  it('are read from its receipt', () => {
    expect(legalIn(shown.receipt)).toEqual({
      provision: 'Code of Criminal Procedure, section 100k',
      secretUntil: '2026-03-01T00:00:00.000Z',
      kind: 'EPOC',
    });
  });

  it('are missing where the platform itself read', () => {
    expect(legalIn(receiptOf({ basis: 'CASE', kind: 'NOTICE', secretUntil: null }))).toEqual({
      provision: null,
      secretUntil: null,
      kind: null,
    });
  });

  it.each(['', 'null', '[]', '{"openings":7}', '{"openings":{"legal":{"value":[]}}}'])('are not invented for %s', (receipt) => {
    expect(legalIn(receipt)).toBeNull();
  });
});
