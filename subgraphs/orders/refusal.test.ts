import { expect, test } from 'vitest';
import { clarificationCodes, clarificationFor, knownAtRelease } from './law/clarifications.ts';
import { reason, refusalOf, refusalReasons } from './refusal.ts';

test('an answer has each code once, every sentence, and the first article', () => {
  const reasons = [reason('MISSING', 'Write a.'), reason('MISSING', 'Write b.', 'Art. 1'), reason('TARGETS', 'Name one.', 'Art. 2')];
  expect(refusalOf(reasons)).toEqual({ reasons: ['MISSING', 'TARGETS'], message: 'Write a. Write b. Name one.', article: 'Art. 1' });
  expect(refusalOf([reason('STALE', 'Read it again.')])).toEqual({ reasons: ['STALE'], message: 'Read it again.', article: null });
});

test('every fault of the text has its code in the answer of the platform, and what is no fault of the text has none', () => {
  const ofText = refusalReasons.slice(refusalReasons.indexOf('MISSING'));
  const named = Object.keys(clarificationFor);
  expect(ofText.filter((code) => !named.includes(code))).toEqual([]);
  expect(named.filter((code) => !ofText.some((one) => one === code))).toEqual(['NOT_COMPETENT', 'AMBIGUOUS_TARGET']);
  for (const code of Object.values(clarificationFor)) {
    expect(clarificationCodes).toContain(code);
    expect(code).not.toBe(knownAtRelease);
  }
});
