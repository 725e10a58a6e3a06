/** Who of the platform's staff would close a restriction, for the machine: their strongest role, and whether it is their own decision. */
import { requirePerson } from '@writ/access';
import type { Problem } from '@writ/statements-domain/refusal';
import { type ClosingAct, moved, type RestrictionActor } from '@writ/statements-domain/restrictions';
import type { EnforcementContext } from '../context.ts';
import { stale } from '../generation.ts';
import type { RestrictionRow } from '../store/rows.ts';

type Caller = EnforcementContext['caller'];

/** Throws UNAUTHENTICATED for a caller who is not signed in. */
const actorOf = (caller: Caller, { decidedBy }: Pick<RestrictionRow, 'decidedBy'>): RestrictionActor => ({
  role: caller.roles.includes('COUNSEL') ? 'COUNSEL' : 'AGENT',
  isDecider: decidedBy === requirePerson(caller),
});

/** What somebody wants to close: as they saw it, with the article of the order behind it that still binds. */
interface Closing {
  row: RestrictionRow;
  act: ClosingAct;
  seen: number;
  boundBy: string | null;
}

/** Why this person can't close the restriction so, as they saw it. */
export function closingProblems({ row, act, seen, boundBy }: Closing, caller: Caller, at: Date): Problem[] {
  const answer = moved({ ...row, boundBy }, act, actorOf(caller, row), at);
  return [...(row.generation === seen ? [] : [stale()]), ...('refused' in answer ? answer.refused : [])];
}
