/** What an order to a service must say. Written from the regulation. */
import { orderLimits } from '@writ/access';
import { textCheck } from '@writ/orders-domain/checks';
import { warningsOf } from '@writ/orders-domain/law';
import type { LegalBasis, OrderContent } from '@writ/orders-domain/order';
import { signatureOf } from '@writ/orders-domain/people';
import { drafted, ordinarilyKnown, people, sampleOf, start } from '@writ/orders-domain/testing';
import { expect, it } from 'vitest';

function refused(content: OrderContent): string[] {
  const signer = signatureOf(people.prosecutor, start);
  if (signer === null) throw new Error('nobody signs');
  return textCheck(content, { signer, limits: orderLimits, known: ordinarilyKnown, country: 'IE' }).map(({ reason }) => reason);
}
const withBasis = (kind: 'DSA_ACT' | 'DSA_INFORM', change: Partial<LegalBasis>): OrderContent => {
  const sample = sampleOf(kind);
  return { ...sample, legalBasis: { ...sample.legalBasis, ...change } };
};

it.each(['DSA_ACT', 'DSA_INFORM'] as const)(
  'Regulation (EU) 2022/2065, Art. 9(2)(a)(vi) and 10(2)(a)(vi): a %s says who is informed "where applicable", and has no purpose nor number',
  (kind) => {
    expect(refused({ ...sampleOf(kind), reportTo: null, purpose: '', reference: '' })).toEqual([]);
    expect(refused(withBasis(kind, { redress: null }))).toEqual(['MISSING']);
    expect(refused(withBasis(kind, { provision: '' }))).toEqual(['MISSING']);
  },
);

it('Regulation (EU) 2022/2065, Art. 9(2)(a)(ii): an order to act always has a statement of reasons', () => {
  expect(refused(withBasis('DSA_ACT', { grounds: '', offence: 'Criminal Code, section 275' }))).toEqual(['MISSING']);
});

it('Regulation (EU) 2022/2065, Art. 10(2)(a)(iv): an order to inform has none for the sake of a criminal prosecution, and its reviewer is warned', () => {
  const prosecuting = withBasis('DSA_INFORM', { grounds: '', offence: 'Criminal Code, section 275' });
  expect(refused(prosecuting)).toEqual([]);
  expect(warningsOf(drafted(prosecuting, people.prosecutor), orderLimits)).toEqual(['STATEMENT_NONE']);
  expect(refused(withBasis('DSA_INFORM', { grounds: '', offence: null }))).toEqual(['MISSING']);
});
