import { globSync, readFileSync } from 'node:fs';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { type EntryType, entryGroups, entryTypes, isPublicType } from './catalogue.ts';
import type { EntryDetails, EntryDraft } from './entry.ts';
import { printedFiles } from './printed.ts';

const types = Object.keys(entryTypes) as EntryType[];

describe('the catalogue of entries', () => {
  test.each(Object.entries(printedFiles))('is printed into docs/%s exactly', (name, text) => {
    expect(readFileSync(new URL(`../../../../docs/${name}`, import.meta.url), 'utf8')).toBe(text);
  });

  test('has each type in one group and in the form that an entry requires', () => {
    expect(Object.values(entryGroups).flatMap((group) => Object.keys(group))).toEqual(types);
    for (const type of types) expect(type).toMatch(/^[a-z][a-z0-9-]*(?:\.[a-z][a-z0-9-]*)*\.v[1-9][0-9]*$/);
  });

  test('has fields of each type either public or committed to', () => {
    for (const type of types) {
      const { fields, publicFields, checked = [] } = entryTypes[type];
      expect(fields.length > 0, type).toBe(!isPublicType(type));
      for (const names of [fields, publicFields]) expect(new Set(names).size, type).toBe(names.length);
      expect(fields, type).toEqual(expect.arrayContaining([...checked]));
    }
  });

  test('has a public field for the day of each entry that is made once a day', () => {
    const daily = types.flatMap((type) => (entryTypes[type].daily === undefined ? [] : [type]));
    expect(daily).toEqual(['keys.opened.v1', 'keys.opened.v2']);
    for (const type of daily) {
      const { publicFields, daily: day, dailyOf } = entryTypes[type];
      expect(publicFields).toEqual(expect.arrayContaining([day, ...(dailyOf === undefined ? [] : [dailyOf.one, dailyOf.all])]));
    }
  });

  test('names the types with fully public leaves, and treats an unknown type as private', () => {
    expect(isPublicType('unheard-of.v1')).toBe(false);
    expect(types.filter(isPublicType)).toEqual([
      'authority.enrolled.v1',
      'key.enrolled.v1',
      'limit.hit.v1',
      'policy.changed.v1',
      'key.rotated.v1',
      'key.replaced.v1',
      'log.epoch.v1',
      'totals.v1',
      'keys.opened.v1',
      'keys.opened.v2',
      'report.v1',
    ]);
  });
});

/** Names of entries in the sources, also where the compiler only sees a text; the type of CloudEvents is none. */
function namedTypes(): string[] {
  const root = new URL('../../../../', import.meta.url);
  const isLeftOut = (path: string): boolean => /(?:^|\/)(?:node_modules|dist|testing)(?:\/|$)|\.test\.tsx?$|-entries\.ts$/.test(path);
  const sources = globSync('{apps,bench,gateway,packages,prisma,schema,subgraphs}/**/*.{ts,tsx}', {
    cwd: root,
    exclude: (path) => isLeftOut(String(path)),
  });
  const named = sources
    .filter((path) => !isLeftOut(path))
    .flatMap((path) => readFileSync(new URL(path, root), 'utf8').match(/(?<=['"])(?!org\.)(?:[a-z][a-z-]*\.)+v[1-9](?=['"])/g) ?? []);
  return [...new Set(named)];
}

test('every entry that the product names has a type in the catalogue', () => {
  const named = namedTypes();
  expect(named.filter((type) => !Object.hasOwn(entryTypes, type))).toEqual([]);
  expect(named).toEqual(expect.arrayContaining(['record.disclosed.v1', 'totals.v1']));
});

test('a draft has a type of the catalogue and its fields, which the compiler checks', () => {
  expectTypeOf<EntryDraft['type']>().toEqualTypeOf<EntryType>();
  expectTypeOf<keyof EntryDetails<'subject.erased.v1'>>().toEqualTypeOf<'initiator' | 'action' | 'outcome' | 'target'>();
  // @ts-expect-error no entry has this type
  const type: EntryType = 'order.eaten.v1';
  // @ts-expect-error an import is about nobody
  const details: EntryDetails<'import.applied.v1'> = { initiator: null };
  expect([type, details]).toHaveLength(2);
});
