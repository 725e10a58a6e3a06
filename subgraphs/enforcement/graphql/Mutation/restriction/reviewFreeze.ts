/**
 * `reviewFreeze`: somebody who did not decide a freeze finds that it is still needed, and why. It goes on until its own end; who finds the contrary
 * lifts it. Regulation (EU) 2022/2065, Art. 14(4): restrictions are applied in an objective and proportionate manner.
 */
import { requirePerson } from '@writ/access';
import { commitWithEntries } from '@writ/access-log';
import { asData, checkedReason, Refused, refuseIf } from '@writ/statements-domain/refusal';
import { caseOf } from '../../../complaints/case.ts';
import type { EnforcementContext } from '../../../context.ts';
import { draftOf } from '../../../entries.ts';
import { stale } from '../../../generation.ts';
import { aboutOf, legalOf } from '../../../restrictions/ending.ts';
import { freezeProblems } from '../../../restrictions/freeze-review.ts';
import type { MutationReviewFreezeArgs } from '../../../sdl.ts';
import { insertParticipant } from '../../../store/participants.ts';
import { keepReview, restrictionById } from '../../../store/restrictions.ts';
import { present } from '../../../store/rows.ts';

export const reviewFreeze = asData((_: unknown, args: MutationReviewFreezeArgs, context: EnforcementContext) =>
  commitWithEntries(context, async (db, at) => {
    const person = requirePerson(context.caller);
    const row = await restrictionById(db, args.restriction);
    const problems = freezeProblems(row, { person, seen: args.generation }, at);
    const reason = checkedReason(args.reason, problems);
    refuseIf(problems);
    const reviewed = present(row);
    if (!(await keepReview(db, reviewed, { reviewedAt: at, reviewedBy: person }))) throw new Refused([stale()]);
    await insertParticipant(db, { caseId: caseOf(reviewed), person, act: 'REVIEW', at });
    const entry = {
      type: 'restriction.reviewed.v1',
      action: 'reviewFreeze',
      legal: legalOf(reviewed),
      reason,
      subject: reviewed.accountId,
    } as const;
    return {
      result: present(await restrictionById(db, reviewed.id)),
      drafts: [draftOf(context, { ...entry, target: { ...aboutOf(reviewed), restriction: reviewed.id } }, at)],
    };
  }),
);
