/** The review of a freeze: whether a restriction is one that is reviewed, and who may find that it is still needed. */
import { type Problem, problem } from '@writ/statements-domain/refusal';
import { endsOf, nextReview, stateAt } from '@writ/statements-domain/restrictions';
import { stale } from '../generation.ts';
import type { RestrictionRow } from '../store/rows.ts';

const open: ReadonlySet<string> = new Set(['ACTIVE', 'SCHEDULED']);

/** When a restriction is reviewed next, or should have been; null for what is no freeze, is over, or ends before. */
export const reviewOf = (row: RestrictionRow, at: Date): Date | null =>
  open.has(stateAt(row, at)) ? nextReview({ ...row, until: endsOf(row).monetary }, at) : null;

/** Why this person can't review it, as they saw it. */
export function freezeProblems(row: RestrictionRow | null, { person, seen }: { person: string; seen: number }, at: Date): Problem[] {
  if (row === null) return [problem('NOT_FOUND', 'There is no such restriction: check its id.')];
  const problems: Problem[] = row.generation === seen ? [] : [stale()];
  if (reviewOf(row, at) === null) problems.push(problem('WRONG_STATE', 'It is no freeze, is over, or ends before its next review.'));
  if (row.decidedBy === person) problems.push(problem('SAME_PERSON', 'You decided it: leave the review to somebody else.'));
  return problems;
}
