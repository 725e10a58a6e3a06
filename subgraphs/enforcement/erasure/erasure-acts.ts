/** What the acts on a request for erasure share: the request as it is read, who may not answer it, and its entries. */
import { type Problem, problem, Refused } from '@writ/statements-domain/refusal';
import type { DomainEvent } from '../commit-change.ts';
import type { Database } from '../store/rows.ts';
import { article, stateOf, timeArticle } from './erasure.ts';
import { type ErasureRow, erasureById } from './store.ts';

export async function foundErasure(db: Database, id: string): Promise<ErasureRow> {
  const row = await erasureById(db, id);
  if (row === null) throw new Refused([problem('NOT_FOUND', 'There is no such request: check its id.')]);
  return row;
}

/** Nobody decides on what they asked themselves. */
export const askerProblems = ({ askedIssuer, askedSubject }: ErasureRow, person: string): Problem[] =>
  askedIssuer !== null && person === `${askedIssuer} ${askedSubject}`
    ? [problem('SAME_PERSON', 'You asked for this yourself: another person must decide on it.')]
    : [];

/** The entry of a step. What is about the person is under the key of their account, where they have one. */
export function erasureEvent(row: ErasureRow, step: 'asked' | 'extended' | 'answered', reason?: string): DomainEvent {
  const { id, accountId, outcome, dueAt } = row;
  const entry = {
    action: `erasure.${step}`,
    legal: { article: step === 'extended' ? timeArticle : article, request: id, outcome, dueAt: dueAt.toISOString() },
    ...(reason === undefined ? {} : { reason }),
    subject: accountId,
  };
  return { type: `erasure.${step}.v1`, about: { request: id }, status: stateOf(row), territories: [], entry };
}
