import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { keywordsOf } from './category.ts';
import type { Problem } from './refusal.ts';
import type { StatementInput } from './sdl.ts';
import { checkedStatement } from './statement.ts';
import { statementInput } from './testing/statement-input.ts';

const dates = { content: new Date('2024-05-06T23:59:59Z'), application: new Date('2026-03-01T12:00:00Z') };

function check(change: Partial<StatementInput> = {}, when = dates) {
  const problems: Problem[] = [];
  const row = checkedStatement(statementInput(change), when, problems);
  return { row, problems, reasons: problems.map(({ reason }) => reason) };
}
const letters = (count: number): string => 'x'.repeat(count);
const terms: Partial<StatementInput> = {
  decisionGround: 'DECISION_GROUND_INCOMPATIBLE_CONTENT',
  incompatibleContentGround: 'Terms, section 4',
  incompatibleContentExplanation: 'Advertising is not allowed there.',
};

test('a complete statement is kept as it is, with days and an id of its own', () => {
  const { row, reasons } = check();
  expect(reasons).toEqual([]);
  expect(row.contentDate.toISOString()).toBe('2024-05-06T00:00:00.000Z');
  expect(row.applicationDate.toISOString()).toBe('2026-03-01T00:00:00.000Z');
  expect(row.puid).toMatch(/^writ-[0-9a-f-]{36}$/);
  expect(check().row.puid).not.toBe(row.puid);
});

const accepted: [string, Partial<StatementInput>][] = [
  ['a ground in the terms', terms],
  ['the longest legal ground', { illegalContentLegalGround: letters(500) }],
  ['the longest explanation', { illegalContentExplanation: letters(2_000) }],
  ['the longest clause', { ...terms, incompatibleContentGround: letters(500) }],
  ['the longest explanation of it', { ...terms, incompatibleContentExplanation: letters(2_000) }],
  ['the longest facts', { decisionFacts: letters(5_000) }],
  ['facts counted in characters, not in code units', { decisionFacts: '𝔸'.repeat(5_000) }],
  ['a web address', { decisionGroundReferenceUrl: 'https://example.org/terms#4' }],
  ['another kind of content in words', { contentType: ['CONTENT_TYPE_OTHER'], contentTypeOther: 'A map' }],
  ['a keyword of the category', { categorySpecification: ['KEYWORD_HATE_SPEECH'] }],
  [
    'a keyword of an added category',
    { categoryAddition: ['STATEMENT_CATEGORY_VIOLENCE'], categorySpecification: ['KEYWORD_HUMAN_TRAFFICKING'] },
  ],
  ['another keyword in words', { categorySpecification: ['KEYWORD_OTHER'], categorySpecificationOther: 'Insult' }],
  ['the keyword that only the database has', { categorySpecification: ['KEYWORD_STALKING'] }],
  ['a language', { contentLanguage: 'el' }],
  ['the longest source', { sourceType: 'SOURCE_TRUSTED_FLAGGER', sourceIdentity: letters(500) }],
];
test.each(accepted)('accepts %s', (_, change) => expect(check(change).problems).toEqual([]));

const refused: [string, Partial<StatementInput>, string[]][] = [
  ['no legal ground', { illegalContentLegalGround: null }, ['MISSING']],
  ['a blank legal ground', { illegalContentLegalGround: '  ' }, ['MISSING']],
  ['a longer legal ground', { illegalContentLegalGround: letters(501) }, ['INVALID']],
  ['no explanation', { illegalContentExplanation: null }, ['MISSING']],
  ['a longer explanation', { illegalContentExplanation: letters(2_001) }, ['INVALID']],
  ['no clause', { ...terms, incompatibleContentGround: null }, ['MISSING']],
  ['a longer clause', { ...terms, incompatibleContentGround: letters(501) }, ['INVALID']],
  ['no explanation of the clause', { ...terms, incompatibleContentExplanation: null }, ['MISSING']],
  ['a longer explanation of it', { ...terms, incompatibleContentExplanation: letters(2_001) }, ['INVALID']],
  ['no facts', { decisionFacts: '\n ' }, ['MISSING']],
  ['longer facts', { decisionFacts: letters(5_001) }, ['INVALID']],
  ['no web address', { decisionGroundReferenceUrl: 'the terms' }, ['INVALID']],
  ['an address of another kind', { decisionGroundReferenceUrl: 'javascript:alert(1)' }, ['INVALID']],
  ['a longer address', { decisionGroundReferenceUrl: `https://example.org/${letters(481)}` }, ['INVALID']],
  ['no kind of content', { contentType: [] }, ['MISSING']],
  ['another kind of content without words', { contentType: ['CONTENT_TYPE_TEXT', 'CONTENT_TYPE_OTHER'] }, ['MISSING']],
  ['longer words for it', { contentType: ['CONTENT_TYPE_OTHER'], contentTypeOther: letters(501) }, ['INVALID']],
  ['a keyword of another category', { categorySpecification: ['KEYWORD_HUMAN_TRAFFICKING'] }, ['INVALID']],
  ['another keyword without words', { categorySpecification: ['KEYWORD_OTHER'] }, ['MISSING']],
  ['longer words for the keyword', { categorySpecification: ['KEYWORD_OTHER'], categorySpecificationOther: letters(501) }, ['INVALID']],
  ['an unknown language', { contentLanguage: 'xx' }, ['INVALID']],
  ['a longer source', { sourceType: 'SOURCE_TRUSTED_FLAGGER', sourceIdentity: letters(501) }, ['INVALID']],
  ['several at once', { decisionFacts: '', contentType: [], contentLanguage: 'q' }, ['MISSING', 'INVALID', 'MISSING']],
];
test.each(refused)('refuses %s', (_, change, reasons) => expect(check(change).reasons).toEqual(reasons));

describe('what goes with another choice is dropped', () => {
  test('the terms, when the ground is the law', () => {
    const { row } = check({ incompatibleContentGround: 'x', incompatibleContentExplanation: 'x', incompatibleContentIllegal: true });
    expect(row).toMatchObject({ incompatibleContentGround: null, incompatibleContentExplanation: null, incompatibleContentIllegal: null });
  });
  test('the law, when the ground is the terms', () => {
    const { row } = check({ ...terms, incompatibleContentIllegal: false });
    expect(row).toMatchObject({ illegalContentLegalGround: null, illegalContentExplanation: null, incompatibleContentIllegal: false });
  });
  test('words for OTHER that was not chosen', () =>
    expect(check({ contentTypeOther: letters(501), categorySpecificationOther: 'x' }).row).toMatchObject({
      contentTypeOther: null,
      categorySpecificationOther: null,
    }));
  test('the source of what nobody reported', () => {
    expect(check({ sourceType: 'SOURCE_VOLUNTARY', sourceIdentity: letters(501) }).row.sourceIdentity).toBeNull();
    expect(check({ sourceType: 'SOURCE_ARTICLE_16', sourceIdentity: ' Ana ' }).row.sourceIdentity).toBe('Ana');
  });
  test('a category that is added to itself', () =>
    expect(check({ categoryAddition: ['STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH'] }).row.categoryAddition).toEqual([]));
});

test.each([
  ['2000-01-01', []],
  ['1999-12-31', ['INVALID']],
  ['2038-01-01', []],
  ['2038-01-02', ['INVALID']],
])('content of %s', (day, reasons) => expect(check({}, { ...dates, content: new Date(day) }).reasons).toEqual(reasons));

test.each([
  ['2020-01-01', []],
  ['2019-12-31', ['PERIOD']],
])('a decision from %s', (day, reasons) => expect(check({}, { ...dates, application: new Date(day) }).reasons).toEqual(reasons));

test('every keyword of the schema is of exactly one category, but for the two that go with all', () => {
  const sdl = readFileSync(new URL('../../schema/subgraphs/enforcement.graphql', import.meta.url), 'utf8');
  const words = [...new Set(sdl.match(/\bKEYWORD_[A-Z_]+\b/g))].filter((word) => !['KEYWORD_OTHER', 'KEYWORD_STALKING'].includes(word));
  expect(Object.values(keywordsOf).flat().toSorted()).toEqual(words.toSorted());
  expect(words).toHaveLength(67);
});
