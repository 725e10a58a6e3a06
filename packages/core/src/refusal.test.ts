import { expect, test } from 'vitest';
import { type Reason, reason, refusalOf, textReasons } from './refusal.ts';

const rule = { field: 'reason', needed: 'the person concerned reads it', article: 'Art. 20' };
const codes = (reasons: readonly Reason<string>[]): string[] => reasons.map((each) => each.reason);

test('a refusal names each code once, every sentence, and the first article', () => {
  const reasons = [reason('MISSING', 'Write a.'), reason('MISSING', 'Write b.', 'Art. 1'), reason('TARGETS', 'Name one.', 'Art. 2')];
  expect(refusalOf(reasons)).toEqual({ reasons: ['MISSING', 'TARGETS'], message: 'Write a. Write b. Name one.', article: 'Art. 1' });
});

test.each([
  ['a text is accepted', 'Because.', []],
  ['a text of the longest length is accepted', '😀'.repeat(5_000), []],
  ['a longer text is refused', '😀'.repeat(5_001), ['INVALID']],
  ['a text of spaces is missing', ' \n', ['MISSING']],
  ['no text is missing', null, ['MISSING']],
  ['NUL is refused, which PostgreSQL does not store', 'a\u0000b', ['INVALID']],
  ['half a surrogate pair is refused, which JSON does not spell', 'a\ud800b', ['INVALID']],
])('%s', (_, text, expected) => expect(codes(textReasons(text, rule))).toEqual(expected));

test('an optional text may be missing, and a field may have its own code for a missing text', () => {
  expect(textReasons('', { field: 'note' })).toEqual([]);
  expect(textReasons(undefined, { ...rule, absent: 'THRESHOLD' })).toEqual([
    reason('THRESHOLD', 'Write reason: the person concerned reads it.', 'Art. 20'),
  ]);
});
