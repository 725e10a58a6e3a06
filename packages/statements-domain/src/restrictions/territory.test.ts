import { isCountry, unionAndEea } from '@writ/access/vocabulary';
import { describe, expect, test } from 'vitest';
import type { Problem } from '../refusal/refusal.ts';
import { checkedTerritories, holdsIn, liesWithin } from './territory.ts';

const check = (asked: string[]) => {
  const problems: Problem[] = [];
  return { territories: checkedTerritories(asked, problems), reasons: problems.map(({ reason }) => reason) };
};

describe('territories of a restriction', () => {
  test('are thirty countries of the EU and EEA, in their ISO codes', () => {
    expect(new Set(unionAndEea).size).toBe(30);
    expect(unionAndEea).toContain('GR');
    expect(unionAndEea.every(isCountry)).toBe(true);
    expect(check([...unionAndEea])).toEqual({ territories: unionAndEea.toSorted(), reasons: [] });
  });
  test('are each kept once', () => expect(check(['GR', 'DE', 'GR'])).toEqual({ territories: ['DE', 'GR'], reasons: [] }));
  test('may be WORLD alone', () => expect(check(['WORLD'])).toEqual({ territories: ['WORLD'], reasons: [] }));
  test.each([[[]], [['WORLD', 'DE']], [['EL']], [['US']], [['GB']], [['EU']], [['de']], [['DE', 'XX']], [['']]])('may not be %j', (asked) =>
    expect(check(asked).reasons).toEqual(['TERRITORY']),
  );
});

test.each([
  [['DE'], ['DE'], true],
  [['DE'], ['DE', 'FR'], true],
  [['DE'], ['WORLD'], true],
  [['WORLD'], ['WORLD'], true],
  [['DE', 'FR'], ['DE'], false],
  [['DE'], [], false],
  [['WORLD'], [...unionAndEea], false],
])('%j within %j is %s', (territories, others, within) => expect(liesWithin(territories, others)).toBe(within));

test('a restriction applies in its countries, everywhere with WORLD, and always to a reader without a country', () => {
  expect(holdsIn(['DE'], 'DE')).toBe(true);
  expect(holdsIn(['DE'], 'FR')).toBe(false);
  expect(holdsIn(['WORLD'], 'JP')).toBe(true);
  expect(holdsIn(['DE'], null)).toBe(true);
});
