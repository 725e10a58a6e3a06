/** Counsel records, suspends, resumes and ends a trusted flagger; each is an entry of the log, with what the coordinator stated. */
import { requirePerson } from '@writ/access';
import { commitWithEntries } from '@writ/access-log';
import { asData, checkedText, problem, Refused, refuseIf } from '@writ/statements-domain/refusal';
import type { EnforcementContext } from '../context.ts';
import { draftOf, type Entry } from '../entries.ts';
import { changeProblems, stale } from '../generation.ts';
import type { MutationSuspendFlaggerArgs } from '../sdl.ts';
import { present } from '../store/rows.ts';
import { type FlaggerAct, flaggerMoves } from './flagger.ts';
import { type FlaggerRow, flaggerById, moveFlagger } from './flagger-store.ts';

export const entryOf = (row: FlaggerRow, action: string, article: string, reason?: string): Entry => {
  const { id, state, name, country, expertise, issuer, subject, organisation } = row;
  return {
    type: 'config.changed.v1',
    action,
    legal: { article, basis: 'TRUSTED_FLAGGER', country },
    ...(reason === undefined ? {} : { reason }),
    target: { flagger: id, state, name, expertise, issuer, subject, organisation },
  };
};

export const moving = (act: FlaggerAct, article: string) =>
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
