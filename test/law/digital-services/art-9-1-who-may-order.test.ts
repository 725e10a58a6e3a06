/** Who may sign orders to a service. Written from the regulations: each office that may, and the nearest order that it may not sign. */
import type { Office } from '@writ/access';
import { competenceToIssue, lawOf } from '@writ/orders-domain/law';
import { expect, it } from 'vitest';

const prosecuting: readonly Office[] = [
  'INVESTIGATING_JUDGE',
  'PUBLIC_PROSECUTOR',
  'LAW_ENFORCEMENT_AUTHORITY',
  'OTHER_COMPETENT_AUTHORITY',
];

it('Regulation (EU) 2022/2065, Art. 9(1), recital 31: judicial and administrative authorities order to act, police and prosecutors among them', () => {
  for (const office of [...prosecuting, 'COURT', 'ADMINISTRATIVE_AUTHORITY'] as const)
    expect(competenceToIssue(lawOf('DSA_ACT'), office, null), office).toBe('ALONE');
  expect(competenceToIssue(lawOf('DSA_ACT'), null, null)).toBe('NEVER');
});

it('Regulation (EU) 2022/2065, Art. 10(1), recital 36: they order information about a recipient, and neither traffic nor content', () => {
  for (const office of prosecuting) {
    expect(competenceToIssue(lawOf('DSA_INFORM'), office, 'SUBSCRIBER'), office).toBe('ALONE');
    expect(competenceToIssue(lawOf('DSA_INFORM'), office, 'CONTENT'), office).toBe('NEVER');
  }
});
