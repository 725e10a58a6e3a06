/** `skip`: who holds a piece of work gives it back and says why. It is free at once, and offered to them after all the rest. */
import { requirePerson } from '@writ/access';
import { commitWithEntries } from '@writ/access-log';
import { asData, checkedText, type Problem, Refused, refuseIf } from '@writ/statements-domain/refusal';
import type { EnforcementContext } from '../../../context.ts';
import { draftOf, type Entry } from '../../../entries.ts';
import { stale } from '../../../generation.ts';
import { skipProblem } from '../../../queue/work.ts';
import type { MutationSkipArgs } from '../../../sdl.ts';
import { giveBack, workById } from '../../../store/work-items.ts';

const rule = { field: 'reason', max: 1_000, needed: 'your colleagues read why you return the work' };

export const skip = asData((_: unknown, { work: id, reason: given }: MutationSkipArgs, context: EnforcementContext) => {
  const person = requirePerson(context.caller);
  return commitWithEntries(context, async (db, at) => {
    const work = await workById(db, id);
    const held = skipProblem(work, person, at);
    const problems: Problem[] = held === null ? [] : [held];
    const reason = checkedText(given, rule, problems) ?? '';
    refuseIf(problems);
    const free = await giveBack(db, id, { person, at }, reason);
    if (free === null) throw new Refused([stale()]);
    const entry: Entry = { type: 'work.skipped.v1', action: 'skip', legal: {}, reason, target: { work: id, kind: free.kind } };
    return { result: free, drafts: [draftOf(context, entry, at)] };
  });
});
