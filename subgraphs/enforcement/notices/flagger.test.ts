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

test('is recognised by an organisation or by one person', () => {
  expect(reasons({})).toEqual([]);
  expect(reasons({ organisation: null, subject: 'ana' })).toEqual([]);
});

test.each<[string, Partial<FlaggerInput>, string[]]>([
  ['without a name', { name: '' }, ['MISSING']],
  ['of no country', { country: 'EU' }, ['INVALID']],
  ['that knows nothing', { expertise: [] }, ['MISSING']],
  ['that knows what nobody said', { expertise: ['STATEMENT_CATEGORY_NOT_SPECIFIED_NOTICE'] }, ['INVALID']],
  ['recognised by nothing', { organisation: null }, ['INVALID']],
  ['recognised by both', { subject: 'ana' }, ['INVALID']],
  ['with spaces around a claim', { organisation: ' fraud-watch' }, ['INVALID']],
  ['with an empty issuer', { issuer: '' }, ['INVALID']],
])('is refused %s', (_, change, expected) => expect(reasons(change)).toEqual(expected));
