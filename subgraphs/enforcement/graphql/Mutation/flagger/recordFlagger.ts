import { requirePerson } from '@writ/access';
import { commitWithEntries } from '@writ/access-log';
import { newRowId } from '@writ/core';
import { asData, type Problem, problem, Refused, refuseIf } from '@writ/statements-domain/refusal';
import type { EnforcementContext } from '../../../context.ts';
import { draftOf } from '../../../entries.ts';
import { checkedFlagger } from '../../../notices/flagger.ts';
import { entryOf } from '../../../notices/flagger-acts.ts';
import { insertFlagger } from '../../../notices/flagger-store.ts';
import type { MutationRecordFlaggerArgs } from '../../../sdl.ts';

export const recordFlagger = asData((_: unknown, { input }: MutationRecordFlaggerArgs, context: EnforcementContext) =>
  commitWithEntries(context, async (db, at) => {
    const recordedBy = requirePerson(context.caller);
    const problems: Problem[] = [];
    const flagger = checkedFlagger(input, problems);
    refuseIf(problems);
    const row = await insertFlagger(db, { id: newRowId(), ...flagger, recordedBy, recordedAt: at }, context.queueKey);
    if (row === null)
      throw new Refused([problem('WRONG_STATE', 'Another trusted flagger is already recognised in this way: end that one first.')]);
    return { result: row, drafts: [draftOf(context, entryOf(row, 'recordFlagger', 'Regulation (EU) 2022/2065, Art. 22(2)'), at)] };
  }),
);
