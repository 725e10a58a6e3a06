import { requirePerson } from '@writ/access';
import { commitWithEntries } from '@writ/access-log';
import { asData, checkedReason, type Problem, problem, refuseIf } from '@writ/statements-domain/refusal';
import { endsOf, isOpen } from '@writ/statements-domain/restrictions';
import { caseOf } from '../../../complaints/case.ts';
import type { EnforcementContext } from '../../../context.ts';
import { draftOf } from '../../../entries.ts';
import type { Acts } from '../../../misuse/acts.ts';
import { suspensionProblems } from '../../../misuse/measure.ts';
import { columnsOf, entryOf, restsOn } from '../../../misuse/measure-acts.ts';
import { insertMeasure, lockSuspensions, suspensionOf, warningsOf } from '../../../misuse/store.ts';
import type { MutationSuspendForMisuseArgs } from '../../../sdl.ts';
import { insertParticipant } from '../../../store/participants.ts';
import { restrictionById } from '../../../store/restrictions.ts';
import { type Database, present } from '../../../store/rows.ts';

/** For illegal content: a standing suspension of the same account, until the same instant. For the rest none is named. */
async function carryingProblems(db: Database, { input, restriction: id, endsAt }: MutationSuspendForMisuseArgs, rests: Acts, at: Date) {
  const isContent = input.kind === 'ILLEGAL_CONTENT';
  if (id === null || id === undefined)
    return isContent ? [problem('MISSING', 'Restrict the account first, with its statement of reasons, and name that restriction.')] : [];
  if (!isContent) return [problem('INVALID', 'Only a suspension for illegal content is carried out by a restriction: leave it out.')];
  const row = await restrictionById(db, id);
  if (row === null) return [problem('NOT_FOUND', 'There is no such restriction: check its id.')];
  if (row.accountId !== rests.misuser?.accountId) return [problem('INVALID', 'The restriction is about another account.')];
  if (!isOpen(row, at)) return [problem('WRONG_STATE', 'The restriction is over: name one that is in force.')];
  const { provision, account } = endsOf(row);
  const suspends = [
    row.provision?.endsWith('_SUSPENSION') ? provision : null,
    row.accountDecision === 'DECISION_ACCOUNT_SUSPENDED' ? account : null,
  ];
  if (suspends.some((end) => end?.getTime() === endsAt.getTime())) return [];
  return [problem('INVALID', 'The restriction suspends neither the service nor the account until endsAt: name one that does.')];
}

export const suspendForMisuse = asData((_: unknown, args: MutationSuspendForMisuseArgs, context: EnforcementContext) =>
  commitWithEntries(context, async (db, at) => {
    const person = requirePerson(context.caller);
    const { input, endsAt } = args;
    const { kind } = input;
    const problems: Problem[] = [];
    const reason = checkedReason(input.reason, problems);
    await lockSuspensions(db);
    const rests = await restsOn({ db, heldBy: context.heldBy }, input, at, problems);
    const warnings = rests.misuser === null ? [] : await warningsOf(db, kind, rests.misuser);
    problems.push(
      ...suspensionProblems(kind, { acts: rests.acts, warnings }, endsAt, at),
      ...(await carryingProblems(db, args, rests, at)),
    );
    if (rests.misuser !== null && (await suspensionOf(db, kind, rests.misuser, at)) !== null)
      problems.push(problem('WRONG_STATE', 'This person is suspended already: lift that first, or wait until it ends.'));
    refuseIf(problems);
    const columns = await columnsOf(input, rests, person, at);
    const carrying = args.restriction ?? null;
    const result = await insertMeasure(db, { ...columns, step: 'SUSPENSION', endsAt, restrictionId: carrying });
    if (carrying !== null) {
      const caseId = caseOf(present(await restrictionById(db, carrying)));
      await insertParticipant(db, { caseId, person, act: 'RESTRICT', at });
    }
    return { result, drafts: [draftOf(context, entryOf(result, 'misuse.suspended', reason), at)] };
  }),
);
