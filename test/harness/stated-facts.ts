/**
 * What an entry says for reports, checked by the printed schema alone: that it has the closed shape of its kind, which its type may have, and that it
 * repeats nothing that the entry says of persons, accounts, items, bodies and days.
 */
import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { expect } from 'vitest';

interface PrintedFacts {
  readonly facts: Readonly<Record<string, { readonly entries: readonly string[]; readonly line: object }>>;
}

let printed: PrintedFacts | undefined;
const lines = new Map<string, ValidateFunction>();

/** The schema of a line of this kind, where an entry of the type may have it. */
function lineOf(type: string, kind: string): ValidateFunction {
  printed ??= JSON.parse(readFileSync(new URL('../../docs/facts.json', import.meta.url), 'utf8')) as PrintedFacts;
  const found = printed.facts[kind];
  expect(found?.entries, `docs/facts.md names ${kind}`).toContain(type);
  const known = lines.get(kind) ?? new Ajv2020({ strictTypes: false }).compile(found?.line ?? false);
  lines.set(kind, known);
  return known;
}

/** What names somebody or something, by the key that it is under in an entry. */
const naming = new Set([
  ...['account', 'item', 'order', 'notice', 'complaint', 'dispute', 'batch', 'restriction', 'claim', 'measure', 'access', 'id', 'line'],
  ...['issuer', 'subject', 'organisation', 'reference', 'digest', 'body', 'publicBody', 'operation'],
]);

/** A coded word, such as DECISION_ACCOUNT_SUSPENDED, names nobody. */
const isWord = /^[A-Z]+(?:_[A-Z]+)+$/;

/** Texts under these keys, wherever they are. A person of SYSTEM is none. */
function namesIn(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return naming.has(key) && value.length > 2 && value !== 'SYSTEM' && !isWord.test(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) => namesIn(one, Array.isArray(value) ? key : name));
}

/** Fails for a fact of another shape, or one that repeats what the entry says of somebody. */
export function requireFact(type: string, fact: unknown, entry: Readonly<Record<string, unknown>>): void {
  const { fact: kind } = fact as { fact: string };
  const isLine = lineOf(type, kind);
  expect(isLine(fact), `the fact of ${type}: ${JSON.stringify(isLine.errors)}`).toBe(true);
  const text = JSON.stringify(fact);
  expect(text, `a day in the fact of ${type}`).not.toMatch(/\d{4}-\d{2}-\d{2}/);
  const repeated = namesIn({ ...entry, fact: undefined }).filter((name) => text.includes(`"${name}"`));
  expect(repeated, `names in the fact of ${type}`).toEqual([]);
}
