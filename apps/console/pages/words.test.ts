/** The words of the public pages and their use: none is missing, and none is left over. Both languages have the same, which the words' own test holds. */
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import english from '../src/words/en/public.json' with { type: 'json' };
import transparency from '../src/words/en/transparency.json' with { type: 'json' };
import { wordsOf } from './words.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));
const sources = globSync('**/*.{ts,tsx}', { cwd: folder }).filter((path) => !path.includes('.test.'));
const text = sources.map((path) => readFileSync(`${folder}/${path}`, 'utf8')).join('\n');

const keys = Object.keys({ ...english, ...transparency });
/** Keys as they stand in the sources, and keys of which a part is put in. */
const literal = new Set([...text.matchAll(/'(public\.[A-Za-z.0-9_-]+)'/g)].map(([, key]) => key ?? ''));
const patterns = [...text.matchAll(/`(public\.[^`]*)`/g)].map(
  ([, key = '']) => new RegExp(`^${key.replace(/[.]/g, '\\.').replace(/\$\{[^}]*\}/g, '[A-Za-z_-]+')}$`),
);
/** Groups whose names come from the log: their keys are asked for by the value. */
const codes = [...literal].filter((key) => !keys.includes(key) && keys.some((other) => other.startsWith(`${key}.`)));

it('the pages have a text for every key that they use', () => {
  expect(literal.size).toBeGreaterThan(80);
  expect([...literal].filter((key) => !keys.includes(key) && !codes.includes(key))).toEqual([]);
  expect(patterns.filter((pattern) => !keys.some((key) => pattern.test(key))).map(String)).toEqual([]);
});

it('the pages have no text that no page uses', () => {
  const isAsked = (key: string) =>
    literal.has(key) || patterns.some((pattern) => pattern.test(key)) || codes.some((code) => key.startsWith(`${code}.`));
  expect(keys.filter((key) => !isAsked(key))).toEqual([]);
});

it('the pages never show a key: a missing text is an error', () => {
  expect(() => wordsOf('en').say('public.nothing')).toThrow();
  expect(wordsOf('de').code('EnforcementStatus', 'REMOVED')).toBe('Entfernt');
  expect(wordsOf('de').code('EnforcementStatus', 'NEW_ONE')).toBe('NEW_ONE');
});
