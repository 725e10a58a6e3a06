import { commitWithEntries } from '@writ/access-log';
import { asData, problem, Refused, refuseIf } from '@writ/statements-domain/refusal';
import type { EnforcementContext } from '../../../context.ts';
import { draftOf } from '../../../entries.ts';
import { changeProblems, stale } from '../../../generation.ts';
import type { MutationResendSubmissionArgs } from '../../../sdl.ts';
import { present } from '../../../store/rows.ts';
import { article, resent } from '../../../transparency/resent.ts';
import { reviveSubmission, submissionById } from '../../../transparency/store.ts';

export const resendSubmission = asData(
  (_: unknown, { submission: id, generation }: MutationResendSubmissionArgs, context: EnforcementContext) =>
    commitWithEntries(context, async (db, at) => {
      const row = await submissionById(db, id);
      if (row === null) throw new Refused([problem('NOT_FOUND', 'There is no such submission: check its id.')]);
      refuseIf(changeProblems(row, generation, ['DEAD']));
      if (!(await reviveSubmission(db, row))) throw new Refused([stale()]);
      const {
        puid,
        restrictions: [restriction],
      } = row.statement;
      const entry = resent({ article, statement: puid }, { submission: id }, restriction?.accountId ?? null);
      return { result: present(await submissionById(db, id)), drafts: [draftOf(context, entry, at)] };
    }),
);
