import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { decisionLineSchema, parseLine } from './line.ts';

const statement = {
  decisionGround: 'DECISION_GROUND_ILLEGAL_CONTENT',
  contentType: ['CONTENT_TYPE_TEXT'],
  category: 'STATEMENT_CATEGORY_VIOLENCE',
  decisionFacts: 'x',
  sourceType: 'SOURCE_VOLUNTARY',
  automatedDetection: false,
  automatedDecision: 'AUTOMATED_DECISION_NOT_AUTOMATED',
};
const good = { key: 'a', item: 'item-1', territories: ['DE'], visibility: ['DECISION_VISIBILITY_OTHER'], statement };
const parse = (value: unknown) => parseLine(JSON.stringify(value));

test('a line is its key and the decision that the graph accepts', () => {
  const { key, ...decision } = good;
  expect(parse(good)).toEqual({ key, decision });
  expect(parse({ ...good, visibility: undefined, endsAt: null, ends: { visibility: '2026-03-01T12:00:00+02:00' } })).toHaveProperty(
    'decision',
  );
});

test.each([
  ['no JSON', '{', null, /no JSON/],
  ['no key', JSON.stringify({ ...good, key: undefined }), null, /^key: /],
  ['a key with a space', JSON.stringify({ ...good, key: 'a b' }), 'a b', /^key: /],
  ['no territories', JSON.stringify({ ...good, territories: undefined }), 'a', /^territories: /],
  ['a field that the graph does not have', JSON.stringify({ ...good, author: 'x' }), 'a', /author/],
  ['an unknown value', JSON.stringify({ ...good, visibility: ['GONE'] }), 'a', /^visibility\.0: /],
  [
    'a statement without a ground',
    JSON.stringify({ ...good, statement: { ...statement, decisionGround: null } }),
    'a',
    /^statement\.decisionGround: /,
  ],
  ['an instant without an offset', JSON.stringify({ ...good, startsAt: '2026-03-01T12:00:00' }), 'a', /^startsAt: /],
  ['a list that is null', JSON.stringify({ ...good, visibility: null }), 'a', /^visibility: /],
  ['a list', '[]', null, /object/],
])('a line with %s is refused, and the field is named', (_name, text, key, message) => {
  expect(parseLine(text)).toEqual({ key, message: expect.stringMatching(message) });
});

test('the JSON Schema has the same rules', () => {
  expect(decisionLineSchema()).toMatchObject({
    type: 'object',
    additionalProperties: false,
    required: expect.arrayContaining(['key', 'territories']),
    properties: { visibility: { items: { enum: expect.arrayContaining(['DECISION_VISIBILITY_CONTENT_REMOVED']) } } },
  });
  expect((decisionLineSchema() as { required: string[] }).required).toHaveLength(2);
});

test('the line on the how-to page is valid', () => {
  const page = readFileSync(new URL('../../../docs/how-to/restrict-in-bulk.md', import.meta.url), 'utf8');
  const shown = page.split('\n').filter((text) => text.startsWith('{"key"'));
  expect(shown.map(parseLine)).toMatchObject([{ key: 'case-7/1', decision: { territories: ['WORLD'] } }]);
});
