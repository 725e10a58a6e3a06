import { readFileSync } from 'node:fs';
import { entryTypes } from '@writ/access-log/entries';
import { factShapes } from '@writ/statements-domain/facts';
import { expect, test } from 'vitest';
import { printedFacts } from './printed-facts.ts';

test.each(Object.entries(printedFacts))('the facts are printed into docs/%s exactly', (name, text) => {
  expect(readFileSync(new URL(`../../../docs/${name}`, import.meta.url), 'utf8')).toBe(text);
});

test('each kind of fact is in an entry, and each entry that counts commits to its fact', () => {
  const counting = Object.entries(entryTypes).filter(([, { facts }]) => facts !== undefined);
  expect(new Set(counting.flatMap(([, { facts = [] }]) => facts))).toEqual(new Set(Object.keys(factShapes)));
  for (const [type, { fields }] of Object.entries(entryTypes))
    expect(fields.includes('fact'), type).toBe(counting.some(([name]) => name === type) && type !== 'decisions.v1');
});
