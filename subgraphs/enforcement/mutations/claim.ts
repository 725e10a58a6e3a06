/** `claim`: takes a piece of work that one's role decides, for thirty minutes. Of two at once one wins; a lapsed claim of somebody else can be taken. */
import type { EnforcementContext } from '../context.ts';
import { requirePerson } from '../person.ts';
import { claimProblem, decidableKinds } from '../queue/work.ts';
import { asData, problem, Refused } from '../refusal.ts';
import type { MutationClaimArgs } from '../sdl.ts';
import { takeClaim, workById } from '../store/work-items.ts';

export const claim = asData(async (_: unknown, { work: id }: MutationClaimArgs, context: EnforcementContext) => {
  const person = requirePerson(context.caller);
  const at = context.clock();
  const decidable = decidableKinds(context.caller.roles);
  const taken = await context.db.$transaction((db) => takeClaim(db, id, decidable, person, at, context.queueKey));
  if (taken !== null) return taken;
  const reason = claimProblem(await workById(context.db, id), decidable, person, at);
  throw new Refused([reason ?? problem('STALE', 'It was given free at this very moment: claim it again.')]);
});
