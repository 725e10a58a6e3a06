import { expect, test } from 'vitest';
import { checkedNotice, reportProblem } from './notice.ts';
import type { Problem } from './refusal.ts';
import type { NoticeInput } from './sdl.ts';

const input: NoticeInput = {
  item: 'item-1',
  category: 'STATEMENT_CATEGORY_SCAMS_AND_FRAUD',
  explanation: 'It asks for a password.',
  name: 'Ana Example',
  email: 'ana@example.org',
  goodFaith: true,
};
function reasons(change: Partial<NoticeInput>, isKnown = false): string[] {
  const problems: Problem[] = [];
  checkedNotice({ ...input, ...change }, isKnown, problems);
  return problems.map(({ reason }) => reason);
}
const nameless = { name: null, email: null };
const minors = { category: 'STATEMENT_CATEGORY_PROTECTION_OF_MINORS' } as const;

test.each<[string, Partial<NoticeInput>, boolean]>([
  ['somebody with a name and an address', {}, false],
  ['somebody signed in without them', nameless, true],
  ['nobody in particular, about child sexual abuse', { ...nameless, ...minors }, false],
  ['the longest explanation', { explanation: 'x'.repeat(5_000) }, false],
])('is taken from %s', (_, change, isKnown) => expect(reasons(change, isKnown)).toEqual([]));

test.each<[string, Partial<NoticeInput>, string[]]>([
  ['without a name', { name: null }, ['MISSING']],
  ['without an address', { email: ' ' }, ['MISSING']],
  ['without both', nameless, ['MISSING', 'MISSING']],
  ['with a longer name', { name: 'x'.repeat(256) }, ['INVALID']],
  ['with what is no address', { email: 'ana' }, ['INVALID']],
  ['with what is no address, about child sexual abuse', { ...minors, email: 'ana@' }, ['INVALID']],
  ['without an explanation', { explanation: '' }, ['MISSING']],
  ['with a longer explanation', { explanation: 'x'.repeat(5_001) }, ['INVALID']],
  ['not in good faith', { goodFaith: false }, ['INVALID']],
])('is refused %s', (_, change, expected) => expect(reasons(change)).toEqual(expected));

test('an item that is not there or can not be read is not reported', () => {
  expect(reportProblem({}, false)).toBeNull();
  expect(reportProblem(null, false)?.reason).toBe('NOT_FOUND');
  expect(reportProblem({}, true)?.reason).toBe('WRONG_STATE');
});
