import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { entryTypes as declared } from '@writ/access-log/entries';
import { expect, it } from 'vitest';
import { entryTypeGroups, entryTypes } from './entry-types.ts';

const file = (path: string): string => readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8');

it('the types of entries are those of the page about entries, in its groups', () => {
  const sections = file('../../../../docs/entries.md').split('\n## ').slice(1);
  const onPage = sections.map((text) => [...text.matchAll(/(?<=`)[a-z.-]+\.v\d(?=`)/g)].map(([type]) => type));
  expect(onPage.filter((types) => types.length > 0)).toEqual(entryTypeGroups.map((group) => entryTypes[group]));
});

it('the types of entries have labels in both languages', () => {
  for (const language of ['en', 'de']) {
    const words = JSON.parse(file(`../words/${language}/audit.json`)) as Record<string, string>;
    const missing = Object.values(entryTypes)
      .flat()
      .filter((type) => words[`audit.type.${type}`] === undefined);
    expect(missing).toEqual([]);
  }
});

it('the fields that entries commit to have words in both languages', () => {
  const fields = [...new Set(['type', 'time', ...Object.values(declared).flatMap((type) => type.fields)])];
  expect(fields).toContain('response.digest');
  for (const language of ['en', 'de']) {
    const words = JSON.parse(file(`../words/${language}/entry-fields.json`)) as Record<string, string>;
    expect(fields.filter((field) => words[`audit.field.${field.replace('.', '-')}`] === undefined)).toEqual([]);
  }
});
