/** What a trusted flagger's record holds. */
import type { Problem } from '@writ/statements-domain/refusal';
import { expect, test } from 'vitest';
import type { FlaggerInput } from '../sdl.ts';
import { checkedFlagger } from './flagger.ts';

const input: FlaggerInput = {
  name: 'Fraud Watch',
  country: 'DE',
  expertise: ['STATEMENT_CATEGORY_SCAMS_AND_FRAUD'],
  issuer: 'https://id.example.org',
  organisation: 'fraud-watch',
};
function reasons(change: Partial<FlaggerInput>): string[] {
  const problems: Problem[] = [];
  checkedFlagger({ ...input, ...change }, problems);
  return problems.map(({ reason }) => reason);
}

test('a trusted flagger is recognised by an organisation or by one person', () => {
  expect(reasons({})).toEqual([]);
  expect(reasons({ organisation: null, subject: 'ana' })).toEqual([]);
});

test.each<[string, Partial<FlaggerInput>, string[]]>([
  ['without a name', { name: '' }, ['MISSING']],
  ['of no country', { country: 'EU' }, ['INVALID']],
  ['without expertise', { expertise: [] }, ['MISSING']],
  ['with an unknown expertise', { expertise: ['STATEMENT_CATEGORY_NOT_SPECIFIED_NOTICE'] }, ['INVALID']],
  ['without an organisation or a person', { organisation: null }, ['INVALID']],
  ['with an organisation and a person', { subject: 'ana' }, ['INVALID']],
  ['with spaces around a claim', { organisation: ' fraud-watch' }, ['INVALID']],
  ['with an empty issuer', { issuer: '' }, ['INVALID']],
])('a trusted flagger is refused %s', (_, change, expected) => expect(reasons(change)).toEqual(expected));
