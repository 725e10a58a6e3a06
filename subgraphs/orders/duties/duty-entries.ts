/** The entries of duties: that one was made, that its time is over, that it is done. A confirmed deletion has a type of its own. */
import type { EntryDraft } from '@writ/access-log';
import type { Duty, DutyEvidence } from '@writ/orders-domain/duties';
import type { Order } from '@writ/orders-domain/order';
import { type Author, entryBy, legalOf } from '../commands/command-entries.ts';

function basisOf({ workId, findingEvent }: Duty, order: Order | null) {
  if (order !== null) return legalOf(order);
  return findingEvent === null ? { basis: 'CASE', reference: workId } : { basis: 'FINDING', reference: findingEvent };
}

/** What an entry says of a duty: of a case nothing but the piece of work, of a finding its event, and never an account. */
const wordsOf = (duty: Duty, order: Order | null) => {
  const { id, kind, body, cause, article, dueAt, packageId } = duty;
  return {
    outcome: 'success',
    legal: { ...basisOf(duty, order), article },
    target: {
      duty: id,
      kind,
      owedBy: body === null ? 'platform' : { ...body },
      cause,
      dueAt: dueAt.toISOString(),
      ...(packageId === null ? {} : { package: packageId }),
    },
  };
};

export const createdEntry = (author: Author, duty: Duty, order: Order | null, at: Date): EntryDraft =>
  entryBy(author, 'duty.created.v1', at, { action: 'owe', ...wordsOf(duty, order) });

export const overdueEntry = (author: Author, duty: Duty, order: Order | null, at: Date): EntryDraft =>
  entryBy(author, 'duty.overdue.v1', at, { action: 'fallDue', ...wordsOf(duty, order) });

/** `text` is what the person wrote, or why an act settled it. */
export const doneEntry = (
  author: Author,
  duty: Duty,
  order: Order | null,
  { text, at, evidence = null }: { text: string; at: Date; evidence?: DutyEvidence | null },
): EntryDraft => {
  const isDeletion = duty.kind === 'DELETE' && author.kind !== 'system';
  return entryBy(author, isDeletion ? 'record.deleted.v1' : 'duty.done.v1', at, {
    action: 'confirmDuty',
    reason: { text, isLate: duty.dueAt <= at, ...(evidence === null ? {} : { evidence: { ...evidence } }) },
    ...wordsOf(duty, order),
  });
};
