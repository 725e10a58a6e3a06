/** The stand-in's own table of words against the Commission's, read in place. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { statementRules } from './rules.ts';
import * as words from './vocabulary.ts';

const project = resolve(import.meta.dirname, '../../..');
const file = join(resolve(project, process.env['WRIT_CONFORMANCE_DATA'] ?? '../shared/data'), 'derived/dsa-sor-v2-enums.json');
const present = existsSync(file);

type Published = Record<string, readonly string[] | Record<string, string>> & { _limits: Record<string, unknown> };
const published = (): Published => JSON.parse(readFileSync(file, 'utf8')) as Published;
const namesOf = (list: readonly string[] | Record<string, string> | undefined): string[] =>
  (Array.isArray(list) ? [...(list as string[])] : Object.keys(list ?? {})).sort();

describe.skipIf(!present)(present ? 'the words' : 'the words (skipped: set WRIT_CONFORMANCE_DATA to the folder with the data)', () => {
  const table: [string, readonly string[]][] = [
    ['decision_visibility', words.decisionVisibilities],
    ['decision_monetary', words.decisionMonetaries],
    ['decision_provision', words.decisionProvisions],
    ['decision_account', words.decisionAccounts],
    ['account_type', words.accountTypes],
    ['decision_ground', words.decisionGrounds],
    ['content_type', words.contentTypes],
    ['category', words.categories],
    ['category_specification', words.keywords],
    ['source_type', words.sourceTypes],
    ['automated_decision', words.automatedDecisions],
    ['automated_detection', words.yesOrNo],
    ['incompatible_content_illegal', words.yesOrNo],
    ['territorial_scope', words.countries],
    ['content_language', words.languages],
  ];
  test.each(table)('of %s are those that are published', (field, own) => {
    const names = namesOf(published()[field]);
    expect(names.length).toBeGreaterThan(1);
    expect([...own].sort()).toEqual(names);
  });
  test.each([
    ['text_500', words.limits.textMax],
    ['text_2000', words.limits.explanationMax],
    ['text_5000', words.limits.factsMax],
  ])('and the texts of %s have at most %i characters', (name, max) => {
    const fields = published()._limits[name] as string[];
    const rules = fields.map((field) => statementRules.find((rule) => rule.name === `${field}.max`)?.message);
    expect(rules).toEqual(fields.map((field) => `The ${field.replaceAll('_', ' ')} must not be greater than ${max} characters.`));
  });
  test('and limits are those that are published', () => {
    const { limits } = words;
    expect(published()._limits).toMatchObject({
      puid_regex: limits.puid.source,
      ean13_regex: limits.ean13.source,
      content_date_min: limits.contentDateMin,
      application_date_min: limits.applicationDateMin,
      date_max: limits.dateMax,
      batch_max: limits.batchMax,
    });
  });
});
