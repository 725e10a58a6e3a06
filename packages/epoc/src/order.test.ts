import { expect, test } from 'vitest';
import { contentOfOrder, FormError, writeForm } from './index.ts';

const order = { kind: 'EPOC', reference: '1', legalBasis: { provision: 'P' }, targets: [{ type: 'EMAIL', value: 'orla@example.org' }] };

test('an order as its document answers it is a certificate: ids, states and decisions are no part of one', () => {
  const answered = {
    ...{
      __typename: 'Order',
      id: 'o-1',
      generation: 3,
      status: 'SERVED',
      digest: 'd',
      digestParts: [],
      notificationEvidence: null,
      documents: [],
    },
    ...order,
    targets: [{ __typename: 'Target', id: 't-1', decisions: [], ...order.targets[0] }],
    ...{ purpose: '', emergency: null, categories: ['SUBSCRIBER'], from: '2026-03-01T12:00:00Z', to: null, territories: [] },
    issuing: { __typename: 'Signature', organisation: 'northport-police', country: 'DE', office: 'JUDGE' },
    validating: null,
  };
  expect(contentOfOrder(answered)).toEqual({
    ...order,
    categories: ['SUBSCRIBER'],
    from: '2026-03-01T12:00:00.000Z',
    issuing: { organisation: 'northport-police', country: 'DE', office: 'JUDGE' },
  });
});

test.each([
  ['an order of another law', { ...order, kind: 'DSA_ACT' }, /EPOC or EPOC_PR/],
  ['an unknown field', { ...order, note: 'x' }, /note/],
  ['a list', [], /at its top/],
  ['territories', { ...order, territories: ['DE'] }, /no certificate has/],
  ['a rule for everywhere', { ...order, legalBasis: { worldwide: 'x' } }, /no certificate has/],
  ['somebody to report to', { ...order, reportTo: 'x' }, /no certificate has/],
])('%s is refused', (_what, json, words) => {
  expect(() => contentOfOrder(json)).toThrow(FormError);
  expect(() => contentOfOrder(json)).toThrow(words);
});

test.each([
  ['a type of item', { ...order, targets: [{ type: 'ITEM_ID', value: 'i' }] }, /targets\+\/type: it is none of/],
  ['a character that no XML has', { ...order, reference: 'a\u0001b' }, /reference: it has a character/],
  ['half a surrogate pair', { ...order, reference: 'a\ud800' }, /reference: it has a character/],
  ['an instant that is none', { ...order, from: 'tomorrow' }, /from: it is no instant/],
])('%s is not written', (_what, json, words) => {
  expect(() => writeForm(contentOfOrder(json))).toThrow(words);
});

test('what the annex has no place for is left out and named', () => {
  const preservation = { ...order, kind: 'EPOC_PR', recipient: 'ISSUING_AUTHORITY', informBy: '2026-03-01T12:00:00Z' };
  const secrecy = { ground: 'NATIONAL_SECURITY', reason: 'x' };
  const { xml, leftOut } = writeForm(contentOfOrder({ ...preservation, legalBasis: { threshold: 'TERRORISM' }, secrecy }));
  expect(leftOut).toEqual(['legalBasis/threshold', 'informBy', 'secrecy/ground', 'secrecy/reason']);
  expect(xml).not.toMatch(/NATIONAL_SECURITY|TERRORISM|2026/);
});
