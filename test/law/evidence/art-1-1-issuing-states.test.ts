/** From which states orders come. Written from the regulations: each state that is bound, and the nearest that is not. */
import { orderLimits } from '@writ/access';
import { textCheck } from '@writ/orders-domain/checks';
import { type EnrolmentTerms, termReasons } from '@writ/orders-domain/enrolment';
import type { OrderKind } from '@writ/orders-domain/law';
import { nothingKnown } from '@writ/orders-domain/order';
import { signatureOf } from '@writ/orders-domain/people';
import { authority, sampleOf, start } from '@writ/orders-domain/testing';
import { expect, it } from 'vitest';

/** What the check answers to a court of the state: the platform is established in `own`. */
function answerFor(kind: OrderKind, state: string, own = 'IE'): readonly string[] {
  const signer = signatureOf(authority('issuer', 'ISSUING', 'COURT', 'a body', state), start);
  if (signer === null) throw new Error('nobody signs');
  return textCheck(sampleOf(kind), { signer, limits: orderLimits, known: nothingKnown, country: own }).map(({ reason }) => reason);
}
const submitted: readonly string[] = [];

it.each(['EPOC', 'EPOC_PR'] as const)(
  'Regulation (EU) 2023/1543, Art. 1(1) and recitals 100, 101: an %s comes from another Member State that is bound',
  (kind) => {
    for (const state of ['DE', 'FR', 'GR', 'SE']) expect(answerFor(kind, state), state).toEqual(submitted);
    for (const state of ['DK', 'NO', 'IS', 'CH', 'GB', 'US']) expect(answerFor(kind, state), state).toEqual(['NOT_COMPETENT']);
  },
);

it("Regulation (EU) 2023/1543, Art. 1(1): an authority of the platform's own state issues no European order", () => {
  expect(answerFor('EPOC', 'IE')).toEqual(['NOT_COMPETENT']);
  expect(answerFor('EPOC_PR', 'IE')).toEqual(['NOT_COMPETENT']);
  expect(answerFor('NATIONAL_PRODUCTION', 'IE')).toEqual(submitted);
});

it('Regulation (EU) 2023/1543, Art. 1(1): Ireland is bound, and its authorities order from a platform elsewhere', () => {
  expect(answerFor('EPOC', 'IE', 'FR')).toEqual(submitted);
});

it.each(['DSA_ACT', 'DSA_INFORM'] as const)(
  'Regulation (EU) 2022/2065, Art. 9(1) and 10(1): a %s comes from a state of the EU or the EEA, the own state among them',
  (kind) => {
    for (const state of ['DE', 'DK', 'NO', 'IE']) expect(answerFor(kind, state), state).toEqual(submitted);
    for (const state of ['CH', 'GB', 'US']) expect(answerFor(kind, state), state).toEqual(['NOT_COMPETENT']);
  },
);

it('Regulation (EU) 2021/784, Art. 3(1) and 12(1): a removal order comes from a Member State, the own state among them', () => {
  for (const state of ['DE', 'DK', 'IE']) expect(answerFor('TCO_REMOVAL', state), state).toEqual(submitted);
  for (const state of ['NO', 'CH', 'GB']) expect(answerFor('TCO_REMOVAL', state), state).toEqual(['NOT_COMPETENT']);
});

const terms = (country: string): EnrolmentTerms => ({
  issuer: 'https://authorities.example',
  organisation: 'north-court',
  name: null,
  country,
  roles: ['ISSUING'],
  offices: ['COURT'],
  callBackNumber: '+49 40 555 0100',
  scrutinises: false,
  reportAddress: null,
  lines: [],
});

it('Regulation (EU) 2016/679, Art. 48: a body of a state from which no order can come is not enrolled', () => {
  for (const state of ['DE', 'DK', 'NO', 'IE']) expect(termReasons(terms(state), 'IE'), state).toEqual([]);
  for (const state of ['CH', 'GB', 'US'])
    expect(termReasons(terms(state), 'IE'), state).toMatchObject([
      { reason: 'NOT_COMPETENT', article: 'Regulation (EU) 2016/679, Art. 48' },
    ]);
});
