/** What a removal order says, and where it holds. Written from the regulation. */
import { orderLimits } from '@writ/access';
import { textCheck } from '@writ/orders-domain/checks';
import { codesFor, lawOf } from '@writ/orders-domain/law';
import { type OrderContent, type RefusalReason, tidied } from '@writ/orders-domain/order';
import { signatureOf } from '@writ/orders-domain/people';
import { ordinarilyKnown, people, sampleOf, start } from '@writ/orders-domain/testing';
import { expect, it } from 'vitest';

function refused(content: OrderContent): RefusalReason[] {
  const signer = signatureOf(people.regulator, start);
  if (signer === null) throw new Error('nobody signs');
  return textCheck(tidied(content), { signer, limits: orderLimits, known: ordinarilyKnown, country: 'IE' }).map(({ reason }) => reason);
}
const sample = sampleOf('TCO_REMOVAL');

it('Regulation (EU) 2021/784, Art. 3(4): a removal order has a statement of reasons and redress, and no summary of a purpose', () => {
  expect(refused({ ...sample, purpose: '' })).toEqual([]);
  expect(refused({ ...sample, legalBasis: { ...sample.legalBasis, grounds: '' } })).toEqual(['MISSING']);
  expect(refused({ ...sample, legalBasis: { ...sample.legalBasis, redress: null } })).toEqual(['MISSING']);
});

it('Regulation (EU) 2021/784, Art. 3(1) and (3): a removal order holds in all Member States, whatever its issuer writes', () => {
  for (const territories of [[], ['DE'], ['WORLD']]) {
    expect(refused({ ...sample, territories })).toEqual([]);
    const { territories: held } = tidied({ ...sample, territories });
    expect([held.length, held.includes('DE'), held.includes('IE'), held.includes('NO')]).toEqual([27, true, true, false]);
  }
  expect(tidied({ ...sampleOf('DSA_ACT'), territories: ['DE'] }).territories).toEqual(['DE']);
});

it('Regulation (EU) 2021/784, Annex III: an order that lacks something is answered with its own words, and not with those of the e-Evidence Regulation', () => {
  expect(codesFor(lawOf('TCO_REMOVAL'), ['MISSING', 'NOT_COMPETENT'])).toEqual(['MANIFEST_ERROR', 'INSUFFICIENT_INFORMATION']);
  expect(codesFor(lawOf('EPOC'), ['MISSING', 'NOT_COMPETENT'])).toEqual(['INCOMPLETE', 'NOT_PERMITTED_ISSUER']);
});
