/**
 * The words of the schema against the DSA Transparency Database's own, read where they lie: in a folder outside this repository, named by
 * WRIT_CONFORMANCE_DATA or `../shared/data` beside the project. Without it the tests are skipped, by name.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { unionAndEea } from '@writ/access/vocabulary';
import type { CategoryKeyword, StatementCategory } from '@writ/schema/generated/enforcement.ts';
import { buildSchema, GraphQLEnumType } from 'graphql';
import { describe, expect, test } from 'vitest';
import { belongs } from './category.ts';
import { languageCode } from './language.ts';
import { statementRules } from './transparency-rules.ts';

const project = resolve(import.meta.dirname, '../../../..');
const file = join(resolve(project, process.env['WRIT_CONFORMANCE_DATA'] ?? '../shared/data'), 'derived/dsa-sor-v2-enums.json');
const isThere = existsSync(file);

interface Limits extends Record<'text_500' | 'text_2000' | 'text_5000', string[]> {
  content_date_min: string;
  application_date_min: string;
  date_max: string;
}
interface Derived extends Record<string, unknown> {
  territorial_scope: string[];
  content_language: string[];
  _category_keywords_annex1: Record<string, { keywords: string[] }>;
  _limits: Limits;
}

const enumsByAttribute = {
  decision_visibility: 'DecisionVisibility',
  decision_monetary: 'DecisionMonetary',
  decision_provision: 'DecisionProvision',
  decision_account: 'DecisionAccount',
  account_type: 'AccountType',
  decision_ground: 'DecisionGround',
  content_type: 'ContentType',
  category: 'StatementCategory',
  category_specification: 'CategoryKeyword',
  source_type: 'SourceType',
  automated_decision: 'AutomatedDecision',
};

const suite = (): void => {
  const data = JSON.parse(readFileSync(file, 'utf8')) as Derived;
  const schema = buildSchema(readFileSync(join(project, 'schema/supergraphs/platform.api.graphql'), 'utf8'));
  const words = (name: string): Map<string, string> => {
    const type = schema.getType(name);
    if (!(type instanceof GraphQLEnumType)) throw new TypeError(`${name} is no enum of the schema.`);
    return new Map(type.getValues().map((value) => [value.name, value.description ?? '']));
  };

  test.each(Object.entries(enumsByAttribute))(
    'the enum %s is %s, value for value, and each has the description of the database',
    (attribute, name) => {
      const theirs = data[attribute] as Record<string, string>;
      const own = words(name);
      expect([...own.keys()].toSorted()).toEqual(Object.keys(theirs).toSorted());
      const plain = (text: string): string => text.replace(/\.$/, '').replaceAll('’', "'").trim();
      for (const [word, label] of Object.entries(theirs)) expect(plain(own.get(word) ?? ''), word).toBe(plain(label));
    },
  );

  test('the languages and the countries are those of the database', () => {
    expect(data.content_language.filter((code) => languageCode(code) !== code)).toEqual([]);
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
    const ours = letters.flatMap((one) => letters.map((other) => one + other)).filter((code) => languageCode(code) !== undefined);
    expect(ours).toEqual(data.content_language.toSorted());
    expect([...unionAndEea].toSorted()).toEqual(data.territorial_scope.toSorted());
  });

  test('a keyword belongs to a category as Annex I says', () => {
    const keywords = [...words('CategoryKeyword').keys()] as CategoryKeyword[];
    for (const category of words('StatementCategory').keys()) {
      const theirs = data._category_keywords_annex1[category]?.keywords ?? [];
      const ours = keywords.filter((keyword) => belongs(keyword, [category as StatementCategory]));
      expect(ours.toSorted(), category).toEqual([...new Set([...theirs, 'KEYWORD_OTHER', 'KEYWORD_STALKING'])].toSorted());
    }
  });

  test('lengths and days are those of the database', () => {
    const names = statementRules.map(({ name }) => name);
    const own = ['decision_visibility_other', 'decision_monetary_other'];
    for (const max of [500, 2_000, 5_000] as const)
      for (const attribute of data._limits[`text_${max}`].filter((one) => !own.includes(one)))
        expect(names).toContain(`${attribute}.max_${max}`);
    const { content_date_min, application_date_min, date_max } = data._limits;
    expect(names).toContain(`content_date.from_${content_date_min}`);
    expect(names).toContain(`application_date.from_${application_date_min}`);
    expect(names.filter((name) => name.endsWith(`.to_${date_max}`))).toHaveLength(6);
  });
};

if (isThere) describe('the values of the database', suite);
else test.skip('the words of the database (skipped: set WRIT_CONFORMANCE_DATA to the folder with them)');
