import { errorCodes, errorDetails, errorMeanings } from '@writ/core';
import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { errorsPage } from './errors-page.ts';

/** The rows of the table under a heading, by their first cell. */
function rowsUnder(page: string, heading: string): Record<string, string[]> {
  const [, section = ''] = page.split(`## ${heading}\n`);
  const lines = (section.split('\n## ')[0] ?? '').split('\n').filter((line) => line.startsWith('| `'));
  const cells = lines.map((line) =>
    line
      .slice(2, -2)
      .split(/ (?<!\\)\| /)
      .map((text) => text.trim()),
  );
  return Object.fromEntries(cells.map(([name = '', ...rest]) => [name.replaceAll('`', ''), rest]));
}

const reasons = (...values: string[]) => parse(`"R." enum RefusalReason { ${values.join(' ')} } enum Other { "No." OTHER }`);

test('every code and every detail has its row, with the text of the tables', () => {
  const page = errorsPage([]);
  const codes = errorCodes.map((code) => [
    code,
    [String(errorMeanings[code].status), errorMeanings[code].meaning, errorMeanings[code].advice],
  ]);
  expect(rowsUnder(page, 'Codes')).toEqual(Object.fromEntries(codes));
  const details = Object.entries(errorDetails).map(([key, { type, meaning }]) => [key, [type, meaning]]);
  expect(rowsUnder(page, 'Details')).toEqual(Object.fromEntries(details));
});

test('the page lists the reasons of every subgraph, each once, in order, with their own descriptions', () => {
  const page = errorsPage([
    reasons('"Old." STALE', '"Gone." NOT_FOUND'),
    parse('type Query { a: Int }'),
    reasons('"Old." STALE', '"Late." TOO_LATE'),
  ]);
  const rows = rowsUnder(page, 'Reasons of a refusal');
  expect(Object.entries(rows)).toEqual([
    ['STALE', ['Old.']],
    ['NOT_FOUND', ['Gone.']],
    ['TOO_LATE', ['Late.']],
  ]);
});

test('a description can end neither its cell nor its row', () => {
  const page = errorsPage([reasons('"""\none | two\nthree\n""" STALE')]);
  expect(page).toContain('| `STALE` | one \\| two three |\n');
  expect(page).toContain('| reason  | what it means    |\n| ------- | ---------------- |\n');
});
