import type { DataCategory, Office } from '@writ/access/vocabulary';
import { expect, test } from 'vitest';
import { competenceToIssue, mayValidate, needsValidation } from './competence.ts';
import { lawOf } from './in-force.ts';

/** Written from the law: A alone, V if validated, - never; then whether the office may validate it. */
const table: Readonly<Record<string, Readonly<Record<Office, string>>>> = {
  SUBSCRIBER: row('A+', 'A+', 'A+', 'A+', 'V-', '--', 'V-'),
  IDENTIFICATION: row('A+', 'A+', 'A+', 'A+', 'V-', '--', 'V-'),
  TRAFFIC: row('A+', 'A+', 'A+', 'V-', 'V-', '--', 'V-'),
  CONTENT: row('A+', 'A+', 'A+', 'V-', 'V-', '--', 'V-'),
};

function row(
  ...[judge, court, investigating, prosecutor, police, administrative, other]: [string, string, string, string, string, string, string]
) {
  return {
    JUDGE: judge,
    COURT: court,
    INVESTIGATING_JUDGE: investigating,
    PUBLIC_PROSECUTOR: prosecutor,
    LAW_ENFORCEMENT_AUTHORITY: police,
    ADMINISTRATIVE_AUTHORITY: administrative,
    OTHER_COMPETENT_AUTHORITY: other,
  };
}

const cells = Object.entries(table).flatMap(([category, cellsOf]) =>
  Object.entries(cellsOf).map(([office, cell]) => [category as DataCategory, office as Office, cell] as const),
);
const letters = { ALONE: 'A', IF_VALIDATED: 'V', NEVER: '-' } as const;

test.each(cells)('an EPOC for %s by a %s has the rule %s', (category, office, cell) => {
  const law = lawOf('EPOC');
  const validates = mayValidate(law, office, [category]) ? '+' : '-';
  expect(`${letters[competenceToIssue(law, office, category)]}${validates}`).toBe(cell);
});

test.each(Object.entries(row('A', 'A', 'A', 'A', 'A', 'A', 'A')) as [Office, string][])(
  'a DSA_ACT by a %s has the rule of the table',
  (office, cell) => {
    const law = lawOf('DSA_ACT');
    expect(letters[competenceToIssue(law, office, null)]).toBe(cell);
    expect(mayValidate(law, office, [])).toBe(false);
    expect(competenceToIssue(law, office, 'SUBSCRIBER')).toBe('NEVER');
  },
);

test('an order is not signed without an office', () => {
  expect(competenceToIssue(lawOf('EPOC'), null, 'SUBSCRIBER')).toBe('NEVER');
  expect(mayValidate(lawOf('EPOC'), null, ['SUBSCRIBER'])).toBe(false);
});

test('an order needs a validator when one of its categories does', () => {
  const law = lawOf('EPOC');
  expect(needsValidation(law, 'PUBLIC_PROSECUTOR', ['SUBSCRIBER', 'IDENTIFICATION'])).toBe(false);
  expect(needsValidation(law, 'PUBLIC_PROSECUTOR', ['SUBSCRIBER', 'TRAFFIC'])).toBe(true);
  expect(needsValidation(law, 'JUDGE', ['TRAFFIC', 'CONTENT'])).toBe(false);
  expect(mayValidate(law, 'PUBLIC_PROSECUTOR', ['SUBSCRIBER', 'TRAFFIC'])).toBe(false);
  expect(needsValidation(lawOf('DSA_ACT'), 'ADMINISTRATIVE_AUTHORITY', [])).toBe(false);
});
