import type { Problem } from '@writ/statements-domain/refusal';
import { describe, expect, test } from 'vitest';
import { type CaseAct, caseOf, complaintPartProblems, noticePartProblems } from './case.ts';

const reasons = (problems: Problem[]): string[] => problems.map(({ reason }) => reason);

test('a restriction belongs to the case of its notice, or opens a case of its own', () => {
  expect(caseOf({ id: 'r', noticeId: 'n' })).toBe('n');
  expect(caseOf({ id: 'r', noticeId: null })).toBe('r');
});

describe('a person who took part in a case', () => {
  const table: [CaseAct, notice: boolean][] = [
    ['NOTIFY', false],
    ['DECIDE_NOTICE', false],
    ['RESTRICT', true],
    ['LIFT', true],
    ['COMPLAIN', false],
    ['DECIDE_COMPLAINT', false],
  ];
  test.each(table)('by %s decides no complaint of it; may decide its notice: %s', (act, notice) => {
    expect(reasons(complaintPartProblems('i me', [{ person: 'i me', act }]))).toEqual(['SAME_PERSON']);
    expect(reasons(noticePartProblems('i me', [{ person: 'i me', act }]))).toEqual(notice ? [] : ['SAME_PERSON']);
  });
  test('is the pair of issuer and subject: the same subject of another issuer is another person', () => {
    const others = [{ person: 'https://a counsel', act: 'DECIDE_NOTICE' as const }];
    expect(complaintPartProblems('https://b counsel', others)).toEqual([]);
    expect(noticePartProblems('https://b counsel', others)).toEqual([]);
  });
});
