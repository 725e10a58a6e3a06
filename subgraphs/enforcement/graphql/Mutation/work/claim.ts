/** `claim`: takes a piece of work that one's role decides, for thirty minutes. Of two at once one wins; a lapsed claim of somebody else can be taken. */
import { requirePerson } from '@writ/access';
import { commitWithEntries } from '@writ/access-log';
import { asData, problem, Refused } from '@writ/statements-domain/refusal';
import type { EnforcementContext } from '../../../context.ts';
import { draftOf, type Entry } from '../../../entries.ts';
import { claimProblem, decidableKinds } from '../../../queue/work.ts';
import type { MutationClaimArgs } from '../../../sdl.ts';
import { takeClaim, workById } from '../../../store/work-items.ts';

export const claim = asData(async (_: unknown, { work: id }: MutationClaimArgs, context: EnforcementContext) => {
  const person = requirePerson(context.caller);
  const decidable = decidableKinds(context.caller.roles);
  const taken = await commitWithEntries(context, async (db, at) => {
    const result = await takeClaim(db, { id, kinds: decidable }, { person, at }, context.queueKey);
    if (result === null) return { result, drafts: [] };
    const entry: Entry = { type: 'work.claimed.v1', action: 'claim', legal: {}, target: { work: id, kind: result.kind } };
    return { result, drafts: [draftOf(context, entry, at)] };
  });
  if (taken !== null) return taken;
  const reason = claimProblem(await workById(context.db, id), decidable, person, context.clock());
  throw new Refused([reason ?? problem('STALE', 'Its claim has just ended: claim it again.')]);
});
