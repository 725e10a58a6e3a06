import type { Problem } from '@writ/statements-domain/refusal';
import { expect, test } from 'vitest';
import type { NoticeInput } from '../sdl.ts';
import { bodyNameProblem, checkedNotice, reportProblem } from './notice.ts';

const input: NoticeInput = {
  item: 'item-1',
  category: 'STATEMENT_CATEGORY_SCAMS_AND_FRAUD',
  explanation: 'It asks for a password.',
  name: 'Ana Example',
  email: 'ana@example.org',
  goodFaith: true,
};
function reasons(change: Partial<NoticeInput>): string[] {
  const problems: Problem[] = [];
  checkedNotice({ ...input, ...change }, problems);
  return problems.map(({ reason }) => reason);
}
const nameless = { name: null, email: null };
const minors = { category: 'STATEMENT_CATEGORY_PROTECTION_OF_MINORS' } as const;
const abuse = { ...minors, keywords: ['KEYWORD_CHILD_SEXUAL_ABUSE_MATERIAL' as const] };

test.each<[string, Partial<NoticeInput>]>([
  ['a notifier with a name and an address', {}],
  ['an anonymous notifier, about child sexual abuse material', { ...nameless, ...abuse }],
  [
    'an anonymous notifier, about such material that was generated',
    { ...nameless, ...minors, keywords: ['KEYWORD_CHILD_SEXUAL_ABUSE_MATERIAL_DEEPFAKE'] },
  ],
  [
    'an anonymous notifier, about grooming',
    { ...nameless, ...minors, keywords: ['KEYWORD_GROOMING_SEXUAL_ENTICEMENT_MINORS', 'KEYWORD_OTHER'] },
  ],
  ['a notifier who leaves the category open', { category: 'STATEMENT_CATEGORY_NOT_SPECIFIED_NOTICE' }],
  ['a notifier with a keyword of the category', { keywords: ['KEYWORD_PHISHING', 'KEYWORD_PHISHING'] }],
  ['a public body', { publicBody: { name: 'Northport police', country: 'DE' } }],
  ['a notifier with the longest explanation', { explanation: 'x'.repeat(5_000) }],
])('a notice is accepted from %s', (_, change) => expect(reasons(change)).toEqual([]));

test.each<[string, Partial<NoticeInput>, string[]]>([
  ['without a name', { name: null }, ['MISSING']],
  ['without an address', { email: ' ' }, ['MISSING']],
  ['without both', nameless, ['MISSING', 'MISSING']],
  ['without both, about minors and not abuse', { ...nameless, ...minors }, ['MISSING', 'MISSING']],
  [
    'without both, about challenges for minors',
    { ...nameless, ...minors, keywords: ['KEYWORD_UNSAFE_CHALLENGES'] },
    ['MISSING', 'MISSING'],
  ],
  [
    'without both, with a word for abuse under another category',
    { ...nameless, keywords: abuse.keywords },
    ['INVALID', 'MISSING', 'MISSING'],
  ],
  ['with a longer name', { name: 'x'.repeat(256) }, ['INVALID']],
  ['with an invalid address', { email: 'ana' }, ['INVALID']],
  ['with an invalid address, about child sexual abuse', { ...abuse, email: 'ana@' }, ['INVALID']],
  ['with a keyword of another category', { keywords: ['KEYWORD_NUDITY'] }, ['INVALID']],
  ['for a public body without a name', { publicBody: { name: ' ', country: 'DE' } }, ['MISSING']],
  ['for a public body without a country', { publicBody: { name: 'Northport police', country: 'XX' } }, ['INVALID']],
  ['without an explanation', { explanation: '' }, ['MISSING']],
  ['with a longer explanation', { explanation: 'x'.repeat(5_001) }, ['INVALID']],
  ['not in good faith', { goodFaith: false }, ['INVALID']],
])('a notice is refused %s', (_, change, expected) => expect(reasons(change)).toEqual(expected));

test('a notice about a missing or withheld item is refused', () => {
  expect(reportProblem({}, false)).toBeNull();
  expect(reportProblem(null, false)?.reason).toBe('NOT_FOUND');
  expect(reportProblem({}, true)?.reason).toBe('WRONG_STATE');
});

const author = { accountId: 'account-77', handle: 'green-owl' };
test.each(['Northport police', 'Office for Consumer Protection, unit 7'])('the name of a body can be %s', (name) =>
  expect(bodyNameProblem(name, author)).toBeNull(),
);
test.each(['ana@example.org', 'Call +49 30 901820', 'Against Green-Owl', 'Office for account-77'])(
  'the name of a body cannot be %s',
  (name) => expect(bodyNameProblem(name, author)?.reason).toBe('INVALID'),
);
