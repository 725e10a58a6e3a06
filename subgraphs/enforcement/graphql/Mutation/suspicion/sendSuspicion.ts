import { requirePerson } from '@writ/access';
import { commitWithEntries } from '@writ/access-log';
import { asData, problem, Refused, refuseIf } from '@writ/statements-domain/refusal';
import { loggingOwnCase } from '../../../complaints/own-case.ts';
import type { EnforcementContext } from '../../../context.ts';
import { draftOf } from '../../../entries.ts';
import { stale } from '../../../generation.ts';
import type { MutationSendSuspicionArgs } from '../../../sdl.ts';
import { present } from '../../../store/rows.ts';
import { decideSuspicionRow, suspicionById } from '../../../suspicion/store.ts';
import { article, decisionProblems, digestOf } from '../../../suspicion/suspicion.ts';
import { entryOf, found } from '../../../suspicion/suspicion-acts.ts';

const send = (args: MutationSendSuspicionArgs, context: EnforcementContext) =>
  commitWithEntries(context, async (db, at) => {
    const person = requirePerson(context.caller);
    const row = await found(db, args.suspicion);
    const problems = decisionProblems(row, { generation: args.generation, person });
    const { itemId: item, country, offence, explanation } = row;
    if (args.digest !== digestOf({ item, country, offence, explanation }))
      problems.push(problem('DIGEST_MISMATCH', 'The digest does not match what would be sent: read it again.', article));
    refuseIf(problems);
    const to = { state: 'SENT' as const, decidedBy: person, decidedAt: at, dropReason: null };
    if (!(await decideSuspicionRow(db, row, to))) throw new Refused([stale()]);
    const result = present(await suspicionById(db, row.id));
    return { result, drafts: [draftOf(context, entryOf(result, 'sent'), at)] };
  });

export const sendSuspicion = asData((_: unknown, args: MutationSendSuspicionArgs, context: EnforcementContext) =>
  loggingOwnCase(context, { action: 'sendSuspicion', article, target: { suspicion: args.suspicion } }, () => send(args, context)),
);
