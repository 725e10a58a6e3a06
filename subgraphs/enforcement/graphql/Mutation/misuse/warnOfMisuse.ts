import { requirePerson } from '@writ/access';
import { commitWithEntries } from '@writ/access-log';
import { asData, checkedReason, type Problem, refuseIf } from '@writ/statements-domain/refusal';
import type { EnforcementContext } from '../../../context.ts';
import { draftOf } from '../../../entries.ts';
import { columnsOf, entryOf, restsOn } from '../../../misuse/measure-acts.ts';
import { insertMeasure } from '../../../misuse/store.ts';
import type { MutationWarnOfMisuseArgs } from '../../../sdl.ts';

export const warnOfMisuse = asData((_: unknown, { input }: MutationWarnOfMisuseArgs, context: EnforcementContext) =>
  commitWithEntries(context, async (db, at) => {
    const person = requirePerson(context.caller);
    const problems: Problem[] = [];
    const reason = checkedReason(input.reason, problems);
    const rests = await restsOn({ db, heldBy: context.heldBy }, input, at, problems);
    refuseIf(problems);
    const columns = await columnsOf(input, rests, person, at);
    const result = await insertMeasure(db, { ...columns, step: 'WARNING', endsAt: null, restrictionId: null });
    return { result, drafts: [draftOf(context, entryOf(result, 'misuse.warned', reason), at)] };
  }),
);
