import { requirePerson } from '@writ/access';
import { commitWithEntries } from '@writ/access-log';
import { asData, checkedText, Refused, refuseIf } from '@writ/statements-domain/refusal';
import { loggingOwnCase } from '../../../complaints/own-case.ts';
import type { EnforcementContext } from '../../../context.ts';
import { draftOf } from '../../../entries.ts';
import { stale } from '../../../generation.ts';
import type { MutationDropSuspicionArgs } from '../../../sdl.ts';
import { present } from '../../../store/rows.ts';
import { decideSuspicionRow, suspicionById } from '../../../suspicion/store.ts';
import { article, decisionProblems } from '../../../suspicion/suspicion.ts';
import { entryOf, found } from '../../../suspicion/suspicion-acts.ts';

const drop = (args: MutationDropSuspicionArgs, context: EnforcementContext) =>
  commitWithEntries(context, async (db, at) => {
    const person = requirePerson(context.caller);
    const row = await found(db, args.suspicion);
    const problems = decisionProblems(row, { generation: args.generation, person });
    const dropReason =
      checkedText(args.reason, { field: 'reason', max: 5_000, needed: 'the person who proposed it reads the reason' }, problems) ?? '';
    refuseIf(problems);
    const to = { state: 'DROPPED' as const, decidedBy: person, decidedAt: at, dropReason, proof: null };
    if (!(await decideSuspicionRow(db, row, to))) throw new Refused([stale()]);
    const result = present(await suspicionById(db, row.id));
    return { result, drafts: [draftOf(context, entryOf(result, 'dropped', { reason: dropReason }), at)] };
  });

export const dropSuspicion = asData((_: unknown, args: MutationDropSuspicionArgs, context: EnforcementContext) =>
  loggingOwnCase(context, { action: 'dropSuspicion', article, target: { suspicion: args.suspicion } }, () => drop(args, context)),
);
