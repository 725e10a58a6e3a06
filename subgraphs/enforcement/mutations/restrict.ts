/** `restrict`: the enforcement action. An item or an account is restricted with its statement of reasons, or not at all: Regulation (EU) 2022/2065, Art. 17. */
import { newRowId } from '@writ/core';
import { type Changed, change } from '../change.ts';
import type { EnforcementContext } from '../context.ts';
import { statusOf } from '../enforcement-status.ts';
import { requirePerson } from '../person.ts';
import { asData, type Problem, refuseIf } from '../refusal.ts';
import { aboutOf, legalOf } from '../restriction-ending.ts';
import { checkedRequest, type RequestFacts } from '../restriction-request.ts';
import type { MutationRestrictArgs, RestrictInput } from '../sdl.ts';
import { accountExists, itemFact } from '../store/facts.ts';
import { noticeById } from '../store/notices.ts';
import { insertRestriction } from '../store/restrictions.ts';
import type { Database, RestrictionRow } from '../store/rows.ts';

const given = (id: string | null | undefined): id is string => id !== null && id !== undefined;

const factsOf = async (db: Database, { item, account, notice }: RestrictInput): Promise<RequestFacts> => ({
  item: given(item) ? await itemFact(db, item) : null,
  accountExists: given(account) && (await accountExists(db, account)),
  notice: given(notice) ? await noticeById(db, notice) : null,
});

function applied(row: RestrictionRow): Changed<RestrictionRow> {
  const { visibility, territories, accountId: subject } = row;
  const entry = { action: 'restrict', legal: legalOf(row), subject };
  return {
    result: row,
    happened: [{ name: 'restriction.applied', about: aboutOf(row), status: statusOf(visibility), territories, entry }],
  };
}

export const restrict = asData((_: unknown, { input }: MutationRestrictArgs, context: EnforcementContext) =>
  change(context, async (db, at) => {
    const decidedBy = requirePerson(context.caller);
    const problems: Problem[] = [];
    const { restriction, statement } = checkedRequest(input, await factsOf(db, input), at, problems);
    refuseIf(problems);
    const decision = { id: newRowId(), ...restriction, decidedBy, decidedAt: at };
    return applied(await insertRestriction(db, decision, { id: newRowId(), ...statement }));
  }),
);
