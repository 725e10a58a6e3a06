/** Who may undo a batch, and until when. */
import { type Problem, problem } from '@writ/statements-domain/refusal';
import { batchPolicy } from './policy.ts';
import type { BatchRow } from './store.ts';

/** Until when a batch can be undone; null while it is not all done, or after it was undone. */
export const undoUntil = ({ state, appliedAt }: Pick<BatchRow, 'state' | 'appliedAt'>): Date | null =>
  state === 'APPLIED' && appliedAt !== null ? new Date(appliedAt.getTime() + batchPolicy.undoMs) : null;

/** TOO_LATE once the hour is over. */
export function undoProblems(batch: Pick<BatchRow, 'state' | 'appliedAt'>, at: Date): Problem[] {
  const until = undoUntil(batch);
  return until === null || at < until ? [] : [problem('TOO_LATE', 'A batch is undone within an hour: lift its restrictions one by one.')];
}

/** WRONG_STATE while lines are only staged: nothing holds that could be undone. */
export function stagedProblems({ state, secondPerson }: Pick<BatchRow, 'state' | 'secondPerson'>): Problem[] {
  if (state !== 'OPEN' || secondPerson.length === 0) return [];
  return [problem('WRONG_STATE', 'Nothing of this batch holds yet: close it, and refuse it.')];
}

/** NOT_DECIDABLE for an agent who had no part in it. */
export function undoerProblems(
  person: string,
  isCounsel: boolean,
  { openedBy }: Pick<BatchRow, 'openedBy'>,
  adders: readonly string[],
): Problem[] {
  if (isCounsel || person === openedBy || adders.includes(person)) return [];
  return [problem('NOT_DECIDABLE', 'Only who opened the batch or added to it, or counsel, undoes it.')];
}
