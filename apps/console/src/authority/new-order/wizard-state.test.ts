import { expect, test } from 'vitest';
import type { Refused } from '../../app/ask.ts';
import { emptyForm } from './form.ts';
import { beginning, type WizardState, wizardAfter } from './wizard-state.ts';

const start = beginning(emptyForm('DE'), null);
const refusal: Refused = { __typename: 'Refusal', reasons: ['TARGETS'], message: 'No target.', article: null };
const refused: WizardState = wizardAfter(start, { type: 'refused', refusal, fields: [{ field: 'purpose', reason: 'TARGETS' }] });

test('a refusal is shown at its fields and counts as a try', () => {
  expect(refused).toMatchObject({ refused: [{ field: 'purpose' }], trouble: { refusal }, tries: 1 });
  expect(start).toMatchObject({ refused: [], trouble: {}, tries: 0 });
});

test('a change removes the refusal and keeps the tries', () => {
  const tried = wizardAfter(refused, { type: 'tried', steps: ['basis', 'scope'] });
  const changed = wizardAfter(tried, { type: 'changed', change: (form) => ({ ...form, purpose: 'To find who paid.' }) });
  expect(changed).toMatchObject({ form: { purpose: 'To find who paid.' }, refused: [], trouble: {}, tries: 2 });
  expect([...changed.tried]).toEqual(['basis', 'scope']);
});

test('an order that was signed over another digest is reported', () => {
  const otherDigest = { id: 'o', digest: 'd' };
  expect(wizardAfter(start, { type: 'signed', otherDigest })).toMatchObject({ wasSigned: true, trouble: { otherDigest } });
  expect(wizardAfter(start, { type: 'signed', otherDigest: null })).toMatchObject({ wasSigned: true, trouble: {} });
});
