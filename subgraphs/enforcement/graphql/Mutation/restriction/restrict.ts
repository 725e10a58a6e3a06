/**
 * `restrict`: the enforcement action. An item or an account is restricted with its statement of reasons, an item under an order in
 * force without one, or nothing is restricted at all: Regulation (EU) 2022/2065, Art. 9 and 17.
 */
import { requirePerson } from '@writ/access';
import { newDecisionId } from '@writ/core';
import { asData, type Problem, refuseIf } from '@writ/statements-domain/refusal';
import { isNarrower, statusOf } from '@writ/statements-domain/restrictions';
import { type Changed, commitChange } from '../../../commit-change.ts';
import { caseOf } from '../../../complaints/case.ts';
import type { EnforcementContext } from '../../../context.ts';
import { measureFact } from '../../../facts/facts.ts';
import { aboutOf, legalOf, measuredBy } from '../../../restrictions/ending.ts';
import { keepLookedUp, lookUp } from '../../../restrictions/look-up.ts';
import { checkedRequest, type RequestFacts } from '../../../restrictions/request.ts';
import type { MutationRestrictArgs, RestrictInput } from '../../../sdl.ts';
import { accountExists, handleOf, itemFact } from '../../../store/facts.ts';
import { noticeById } from '../../../store/notices.ts';
import { orderFact } from '../../../store/orders.ts';
import { inheritParticipants, insertParticipant } from '../../../store/participants.ts';
import { insertRestriction, restrictionsInComplaint } from '../../../store/restrictions.ts';
import type { Database, RestrictionRow } from '../../../store/rows.ts';
import { suspicionById } from '../../../suspicion/store.ts';

const given = (id: string | null | undefined): id is string => id !== null && id !== undefined;

async function factsOf(db: Database, { item, account, notice, order, suspicion }: RestrictInput): Promise<RequestFacts> {
  const found = given(item) ? await itemFact(db, item) : null;
  return {
    item: found,
    accountExists: given(account) && (await accountExists(db, account)),
    notice: given(notice) ? await noticeById(db, notice) : null,
    suspicion: given(suspicion) ? await suspicionById(db, suspicion) : null,
    order: given(order) && given(item) ? await orderFact(db, order, item) : null,
    handle: await handleOf(db, found?.accountId ?? account),
  };
}

function applied(row: RestrictionRow): Changed<RestrictionRow> {
  const { visibility, territories, accountId: subject } = row;
  const entry = { action: 'restrict', legal: legalOf(row), subject, fact: measureFact(row) };
  return {
    result: row,
    happened: [
      { type: 'restriction.applied.v1', about: aboutOf(row), ...measuredBy(row), status: statusOf(visibility), territories, entry },
    ],
  };
}

/** Keeps who decided it. What may take the place of a wider one that is complained about inherits who took part in that. */
async function takePart(db: Database, row: RestrictionRow): Promise<void> {
  const caseId = caseOf(row);
  await insertParticipant(db, { caseId, person: row.decidedBy, act: 'RESTRICT', at: row.decidedAt });
  const wider = (await restrictionsInComplaint(db, row)).filter((one) => isNarrower(row, one));
  for (const one of wider) await inheritParticipants(db, caseOf(one), caseId);
}

export const restrict = asData(async (_: unknown, { input }: MutationRestrictArgs, context: EnforcementContext) => {
  const decidedBy = requirePerson(context.caller);
  const found = await lookUp(context, input);
  return commitChange(context, async (db, at) => {
    await keepLookedUp(db, found, at);
    const problems: Problem[] = [];
    const { restriction, statement } = checkedRequest(input, await factsOf(db, input), at, problems);
    refuseIf(problems);
    // Its statement has the same id, and with it the same month.
    const id = newDecisionId();
    const decision = { id, ...restriction, decidedBy, decidedAt: at };
    const row = await insertRestriction(db, decision, statement === null ? null : { id, ...statement });
    await takePart(db, row);
    return applied(row);
  });
});
