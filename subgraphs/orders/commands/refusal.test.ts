import { readFileSync } from 'node:fs';
import { clarificationCodes, clarificationFor, codesFor, knownAtRelease } from '@writ/orders-domain/law';
import { refusalReasons } from '@writ/orders-domain/order';
import { Kind, parse } from 'graphql';
import { expect, test } from 'vitest';

/** Reasons of the act that are also faults of a text. */
const ofBoth = ['NOT_COMPETENT', 'AMBIGUOUS_TARGET'];

test('every fault of the text has its code in the answer of the platform, and what is no fault of the text has none', () => {
  const ofText = refusalReasons.slice(refusalReasons.indexOf('MISSING'));
  const named = Object.keys(clarificationFor);
  expect(ofText.filter((code) => !named.includes(code))).toEqual([]);
  expect(named.filter((code) => !ofText.some((one) => one === code))).toEqual(ofBoth);
  for (const code of Object.values(clarificationFor)) {
    expect(clarificationCodes).toContain(code);
    expect(code).not.toBe(knownAtRelease);
  }
});

test('no fault of the text is called by a word that judges the order', () => {
  const merits = ['IMMUNITY_OR_PRIVILEGE', 'PRESS_OR_EXPRESSION', 'THIRD_COUNTRY_CONFLICT', 'DE_FACTO_IMPOSSIBLE', 'DATA_NOT_AVAILABLE'];
  expect(Object.values(clarificationFor).filter((code) => merits.includes(code))).toEqual([]);
});

test('a refused text is answered with each code once, in the order of Annex III', () => {
  expect(codesFor(['REPEATED', 'WILDCARD', 'MISSING', 'OFFENCE'])).toEqual(['INCOMPLETE', 'INSUFFICIENT_INFORMATION', 'OTHER']);
  expect(codesFor(['STALE', 'SAME_PERSON'])).toEqual([]);
});

test('the reference says of each fault what it is called, and of nothing else', () => {
  const sdl = readFileSync(new URL('../../../schema/subgraphs/orders.graphql', import.meta.url), 'utf8');
  const reasons = parse(sdl).definitions.find((one) => one.kind === Kind.ENUM_TYPE_DEFINITION && one.name.value === 'RefusalReason');
  const values = reasons?.kind === Kind.ENUM_TYPE_DEFINITION ? (reasons.values ?? []) : [];
  const said = values.map(({ name, description }) => [name.value, /\(Annex III: ([A-Z_]+)\)\.$/.exec(description?.value ?? '')?.[1]]);
  expect(Object.fromEntries(said.filter(([, code]) => code !== undefined))).toEqual(clarificationFor);
});
