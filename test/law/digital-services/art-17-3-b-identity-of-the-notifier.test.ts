/** Who gave the notice is told to the person concerned only where strictly necessary: Regulation (EU) 2022/2065, Art. 17(3)(b). */

import type { Problem } from '@writ/statements-domain/refusal';
import { checkedStatement, type StatementCase } from '@writ/statements-domain/statements';
import { statementInput } from '@writ/statements-domain/testing';
import { expect, test } from 'vitest';

const at = new Date('2026-03-01T12:00:00Z');
const restriction: StatementCase['restriction'] = {
  visibility: ['DECISION_VISIBILITY_CONTENT_REMOVED'],
  visibilityOther: null,
  monetary: null,
  monetaryOther: null,
  provision: null,
  accountDecision: null,
  territories: ['WORLD'],
  endsAt: null,
  visibilityEndsAt: null,
  monetaryEndsAt: null,
  provisionEndsAt: null,
  accountEndsAt: null,
};
function check(change: Parameters<typeof statementInput>[0]) {
  const problems: Problem[] = [];
  const persons = { itemId: 'item-1', accountId: 'account-7', handle: null, notifierName: 'Ana Example' };
  const about = { restriction, persons, content: at, application: at, uuid: 'u' };
  const statement = checkedStatement(statementInput({ sourceType: 'SOURCE_ARTICLE_16', ...change }), about, problems);
  return { statement, problems: problems.map(({ reason, article }) => [reason, article]) };
}

test('Regulation (EU) 2022/2065, Art. 17(3)(b): the identity of the notifier is stated only with the reason why that is strictly necessary', () => {
  const named = { sourceIdentity: 'Ana Example' };
  expect(check(named).problems).toEqual([['MISSING', 'Regulation (EU) 2022/2065, Art. 17(3)(b)']]);
  expect(check({ ...named, sourceIdentityReason: ' ' }).problems).toEqual([['MISSING', 'Regulation (EU) 2022/2065, Art. 17(3)(b)']]);
  const why = 'Only the holder of the right can say whether there is a licence.';
  expect(check({ ...named, sourceIdentityReason: why })).toMatchObject({ problems: [], statement: { sourceIdentityReason: why } });
});

test('Regulation (EU) 2022/2065, Art. 17(3)(b): whether there was a notice is stated without naming anybody, and needs no reason', () => {
  expect(check({})).toMatchObject({ problems: [], statement: { sourceIdentity: null, sourceIdentityReason: null } });
  expect(check({ sourceIdentityReason: 'A reason for nothing.' })).toMatchObject({ statement: { sourceIdentityReason: null } });
});
