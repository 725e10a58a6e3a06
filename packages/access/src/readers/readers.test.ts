import { expect, test } from 'vitest';
import type { Caller } from '../caller.ts';
import { readerText, readerTextsOf } from './readers.ts';

const judge: Caller = {
  graph: 'authority',
  issuer: 'https://login.example',
  subject: 'judge-1',
  organisation: 'northport court',
  country: 'DE',
  office: 'JUDGE',
  roles: ['VALIDATING'],
};

test('a person is meant by their role, their role in their state, their role in their body, and their body', () => {
  expect(readerTextsOf(judge)).toEqual(['VALIDATING', 'VALIDATING DE', 'VALIDATING DE northport court', 'BODY DE northport court']);
});

test.each<[string, Partial<Caller>, readonly string[]]>([
  ['a role of another graph means nobody', { roles: ['AGENT', 'AUDITOR'] }, []],
  [
    'a body of the same name in another state is another one',
    { country: 'FR' },
    ['VALIDATING', 'VALIDATING FR', 'VALIDATING FR northport court', 'BODY FR northport court'],
  ],
  ['staff has no body', { graph: 'platform', roles: ['AGENT'], organisation: null, country: null }, ['AGENT']],
  ['who is not signed in is nobody', { graph: 'public', roles: ['PUBLIC'], subject: null }, []],
])('%s', (_what, change, texts) => {
  expect(readerTextsOf({ ...judge, ...change })).toEqual(texts);
});

test('a text is made of its parts', () => {
  expect(readerText('BODY', { country: 'DE', organisation: 'northport court' })).toBe('BODY DE northport court');
});
