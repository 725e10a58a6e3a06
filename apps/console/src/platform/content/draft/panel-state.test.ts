import { expect, test } from 'vitest';
import { newDraft } from './draft.ts';
import type { FieldName } from './draft-faults.ts';
import { beginning, panelAfter } from './panel-state.ts';

const start = beginning(newDraft({ language: 'en' }, null));
const at = (field: FieldName) => ({ field, personal: null, sentence: 'Wrong.' });
const refusal = { __typename: 'Refusal' as const, reasons: ['INVALID'], message: 'Wrong.', article: null };
const fields = [at('startsAt'), at('ends.visibility')];

test('an error that stops a decision leads back to the form, with every input unchanged', () => {
  const seen = panelAfter(panelAfter(start, { type: 'previewed', seen: 'r 0 ACTIVE' }), { type: 'went', to: 'confirming' });
  const stopped = panelAfter(seen, { type: 'stopped', why: { kind: 'refused', refusal, fields } });
  expect(stopped).toMatchObject({ stage: 'writing', draft: start.draft, seen: 'r 0 ACTIVE', stopped: { fields } });
});

test('a field that is changed is no longer shown as refused, and the others are', () => {
  const stopped = panelAfter(start, { type: 'stopped', why: { kind: 'refused', refusal, fields } });
  const changed = panelAfter(stopped, { type: 'changed', change: { ends: start.draft.ends } });
  expect(changed.stopped).toMatchObject({ fields: [{ field: 'startsAt' }] });
});

test('a proposed value does not remove a refusal', () => {
  const stopped = panelAfter(start, { type: 'stopped', why: { kind: 'refused', refusal, fields } });
  const proposed = panelAfter(stopped, { type: 'proposed', change: { subject: 'account' } });
  expect(proposed).toMatchObject({ draft: { subject: 'account' }, stopped: { fields } });
});
