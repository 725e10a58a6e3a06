import { requirePerson } from '@writ/access';
import { commitWithEntries } from '@writ/access-log';
import { asData, checkedReason, type Problem, problem, Refused, refuseIf } from '@writ/statements-domain/refusal';
import type { EnforcementContext } from '../../../context.ts';
import { draftOf } from '../../../entries.ts';
import { stale } from '../../../generation.ts';
import { entryOf } from '../../../misuse/measure-acts.ts';
import { liftMeasure, measureById } from '../../../misuse/store.ts';
import type { MutationLiftSuspensionArgs } from '../../../sdl.ts';
import { present } from '../../../store/rows.ts';

export const liftSuspension = asData((_: unknown, args: MutationLiftSuspensionArgs, context: EnforcementContext) =>
  commitWithEntries(context, async (db, at) => {
    const person = requirePerson(context.caller);
    const row = await measureById(db, args.measure);
    if (row === null) throw new Refused([problem('NOT_FOUND', 'There is no such measure: check its id.')]);
    const problems: Problem[] = row.generation === args.generation ? [] : [stale()];
    if (row.endsAt === null || row.endsAt <= at || row.liftedAt !== null)
      problems.push(problem('WRONG_STATE', 'Only a suspension that is in force can be lifted.'));
    const reason = checkedReason(args.reason, problems);
    refuseIf(problems);
    if (!(await liftMeasure(db, row, { liftedBy: person, liftedAt: at, liftReason: reason }))) throw new Refused([stale()]);
    const result = present(await measureById(db, row.id));
    return { result, drafts: [draftOf(context, entryOf(result, 'misuse.lifted', reason), at)] };
  }),
);
