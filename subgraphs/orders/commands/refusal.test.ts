import { readFileSync } from 'node:fs';
import { clarificationCodes, clarificationFor, codesFor, knownAtRelease, lawOf } from '@writ/orders-domain/law';
import { refusalReasons } from '@writ/orders-domain/order';
import { Kind, parse } from 'graphql';
import { expect, test } from 'vitest';

/** Reasons of the act that are also faults of a text. */
const ofBoth = ['NOT_COMPETENT', 'AMBIGUOUS_TARGET'];

test("every error in the contents has its code in the platform's answer, and every other refusal has none", () => {
  const ofText = refusalReasons.slice(refusalReasons.indexOf('MISSING'));
  const named = Object.keys(clarificationFor);
  expect(ofText.filter((code) => !named.includes(code))).toEqual([]);
  expect(named.filter((code) => !ofText.some((one) => one === code))).toEqual(ofBoth);
  for (const code of Object.values(clarificationFor)) expect(clarificationCodes).toContain(code);
});

test('only a window that ends in the future is named with the word for data that are not stored, which says nothing of what is', () => {
  const named = Object.entries(clarificationFor).filter(([, code]) => code === knownAtRelease);
  expect(named).toEqual([['WINDOW_NOT_PAST', 'DATA_NOT_AVAILABLE']]);
});

test('no error in the contents is named with a word that judges the order', () => {
  const merits = ['IMMUNITY_OR_PRIVILEGE', 'PRESS_OR_EXPRESSION', 'THIRD_COUNTRY_CONFLICT', 'DE_FACTO_IMPOSSIBLE'];
  expect(Object.values(clarificationFor).filter((code) => merits.includes(code))).toEqual([]);
});

test('a refusal of the contents has each code once, in the order of Annex III', () => {
  const law = lawOf('EPOC');
  expect(codesFor(law, ['WILDCARD', 'MISSING', 'OFFENCE'])).toEqual(['INCOMPLETE', 'INSUFFICIENT_INFORMATION']);
  expect(codesFor(law, ['STALE', 'SAME_PERSON'])).toEqual([]);
});

test('the reference names each error in the contents, and no other refusal', () => {
  const sdl = readFileSync(new URL('../../../schema/subgraphs/orders.graphql', import.meta.url), 'utf8');
  const reasons = parse(sdl).definitions.find((one) => one.kind === Kind.ENUM_TYPE_DEFINITION && one.name.value === 'RefusalReason');
  const values = reasons?.kind === Kind.ENUM_TYPE_DEFINITION ? (reasons.values ?? []) : [];
  const said = values.map(({ name, description }) => [name.value, /\(Annex III: ([A-Z_]+)\)\.$/.exec(description?.value ?? '')?.[1]]);
  expect(Object.fromEntries(said.filter(([, code]) => code !== undefined))).toEqual(clarificationFor);
});
