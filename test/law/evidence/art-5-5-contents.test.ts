/** What a certificate must say to the addressee, and what only the notified authority is told. Written from the regulation. */
import { orderLimits } from '@writ/access';
import { textCheck } from '@writ/orders-domain/checks';
import { codesFor, lawOf, type OrderKind } from '@writ/orders-domain/law';
import type { LegalBasis, OrderContent } from '@writ/orders-domain/order';
import { signatureOf } from '@writ/orders-domain/people';
import { at, day, ordinarilyKnown, people, sampleOf, start } from '@writ/orders-domain/testing';
import { describe, expect, it } from 'vitest';

function reasonsOf(content: OrderContent) {
  const signer = signatureOf(people.police, start);
  if (signer === null) throw new Error('nobody signs');
  return textCheck(content, { signer, limits: orderLimits, known: ordinarilyKnown, country: 'IE' });
}
const refused = (content: OrderContent): string[] => reasonsOf(content).map(({ reason }) => reason);
const withBasis = (kind: OrderKind, change: Partial<LegalBasis>, rest: Partial<OrderContent> = {}): OrderContent => {
  const sample = sampleOf(kind);
  return { ...sample, ...rest, legalBasis: { ...sample.legalBasis, ...change } };
};
const emails = (count: number) => Array.from({ length: count }, (_, n) => ({ type: 'EMAIL' as const, value: `a${n}@example.org` }));
/** Enrolled here. */
const west = { organisation: 'west-enforcing', country: 'IE' };

describe('what the addressee must learn', () => {
  it('Regulation (EU) 2023/1543, Art. 5(5) and 9(2): an EPOC without grounds, summary and the law of the power is valid', () => {
    expect(refused(withBasis('EPOC', { grounds: '', provision: '' }, { purpose: '' }))).toEqual([]);
    expect(refused(withBasis('EPOC', { offence: null }))).toEqual(['OFFENCE']);
    expect(reasonsOf(withBasis('EPOC', { offence: null }))[0]?.article).toBe('Regulation (EU) 2023/1543, Art. 5(5)(f)');
  });

  it('Regulation (EU) 2023/1543, Art. 6(4) and 9(3): an EPOC-PR has no summary, and its grounds are sent to nobody', () => {
    expect(refused(withBasis('EPOC_PR', { grounds: '', provision: '' }, { purpose: '' }))).toEqual([]);
    expect(refused(withBasis('EPOC_PR', { offence: null }))).toEqual(['OFFENCE']);
  });

  it('Regulation (EU) 2023/1543, Art. 9(2) and Annex I, Section M: an EPOC whose notified authority is reached here has grounds and summary for it', () => {
    const toWest = { notified: west, notNotified: null };
    expect(refused(withBasis('EPOC', {}, toWest))).toEqual([]);
    expect(refused(withBasis('EPOC', { grounds: '' }, { ...toWest, purpose: '' }))).toEqual(['MISSING', 'MISSING']);
  });

  it('Regulation (EU) 2023/1543, Art. 9(2): nothing of Section M is asked for where the authority is notified elsewhere', () => {
    const notified = { organisation: 'south-enforcing', country: 'IE' };
    expect(refused(withBasis('EPOC', { grounds: '' }, { purpose: '', notified, notNotified: null }))).toEqual([]);
  });
});

describe('what no article limits', () => {
  it('Regulation (EU) 2023/1543, Art. 5(5)(e): a time range is given "if applicable", and no article limits how long it is', () => {
    expect(refused(sampleOf('EPOC', { from: null, to: null }))).toEqual([]);
    expect(refused(sampleOf('EPOC', { from: at(-3_660 * day), to: start }))).toEqual([]);
    expect(refused(sampleOf('EPOC', { from: start, to: start }))).toEqual(['WINDOW_EMPTY']);
  });

  it('Regulation (EU) 2023/1543, Art. 5(5)(c): no article limits how many persons a certificate names, and it names one at least', () => {
    expect(refused(sampleOf('EPOC', { identifiers: emails(30) }))).toEqual([]);
    expect(refused(sampleOf('EPOC', { identifiers: [] }))).toEqual(['TARGETS']);
  });
});

describe('the codes of Annex III', () => {
  it('Regulation (EU) 2023/1543, Art. 5(4) and Annex III, Section D: an offence that is not covered has its own line', () => {
    const reasons = refused(withBasis('EPOC', { threshold: null }));
    expect(codesFor(lawOf('EPOC'), reasons as Parameters<typeof codesFor>[1])).toEqual(['OFFENCE_NOT_COVERED']);
  });

  it('Regulation (EU) 2023/1543, Art. 3(8) and Annex III, Section D: what is not stored at receipt is called unavailable, not out of scope', () => {
    const reasons = refused(sampleOf('EPOC', { from: start, to: at(day) }));
    expect(codesFor(lawOf('EPOC'), reasons as Parameters<typeof codesFor>[1])).toEqual(['DATA_NOT_AVAILABLE']);
  });
});
