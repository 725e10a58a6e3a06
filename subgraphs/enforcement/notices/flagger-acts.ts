/** Counsel records, suspends, resumes and ends a trusted flagger; each is an entry of the log, with what the coordinator stated. */
import { commitWithEntries } from '@writ/access-log';
import { newRowId } from '@writ/core';
import { asData, checkedText, type Problem, problem, Refused, refuseIf } from '@writ/statements-domain/refusal';
import type { EnforcementContext } from '../context.ts';
import { draftOf, type Entry } from '../entries.ts';
import { changeProblems, stale } from '../generation.ts';
import { requirePerson } from '../person.ts';
import type { MutationRecordFlaggerArgs, MutationSuspendFlaggerArgs } from '../sdl.ts';
import { present } from '../store/rows.ts';
import { checkedFlagger, type FlaggerAct, flaggerMoves } from './flagger.ts';
import { type FlaggerRow, flaggerById, insertFlagger, moveFlagger } from './flagger-store.ts';

const entryOf = (row: FlaggerRow, action: string, article: string, reason?: string): Entry => {
  const { id, state, name, country, expertise, issuer, subject, organisation } = row;
  return {
    type: 'config.changed.v1',
    action,
    legal: { article, basis: 'TRUSTED_FLAGGER', country },
    ...(reason === undefined ? {} : { reason }),
    target: { flagger: id, state, name, expertise, issuer, subject, organisation },
  };
};

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

const moving = (act: FlaggerAct, article: string) =>
  asData((_: unknown, args: MutationSuspendFlaggerArgs, context: EnforcementContext) =>
    commitWithEntries(context, async (db, at) => {
      const person = requirePerson(context.caller);
      const row = await flaggerById(db, args.flagger);
      if (row === null) throw new Refused([problem('NOT_FOUND', 'There is no such trusted flagger: check its id.')]);
      const { from, to } = flaggerMoves[act];
      const problems = changeProblems(row, args.generation, from);
      const rule = { field: 'reason', max: 5_000, needed: 'state what the coordinator decided', article };
      const reason = checkedText(args.reason, rule, problems) ?? '';
      refuseIf(problems);
      if (!(await moveFlagger(db, row, { state: to, changedBy: person, changedAt: at, reason }))) throw new Refused([stale()]);
      const result = present(await flaggerById(db, row.id));
      return { result, drafts: [draftOf(context, entryOf(result, `${act}Flagger`, article, reason), at)] };
    }),
  );

export const suspendFlagger = moving('suspend', 'Regulation (EU) 2022/2065, Art. 22(6)');
export const resumeFlagger = moving('resume', 'Regulation (EU) 2022/2065, Art. 22(6)');
export const endFlagger = moving('end', 'Regulation (EU) 2022/2065, Art. 22(7)');
