/** Counsel records a dispute, its outcome and what the platform did: each is an entry of the log. Regulation (EU) 2022/2065, Art. 21. */
import { problem, Refused } from '@writ/statements-domain/refusal';
import type { DomainEvent } from '../commit-change.ts';
import { disputeFact } from '../facts/facts.ts';
import { aboutOf } from '../restrictions/ending.ts';
import { noticesById } from '../store/notices.ts';
import { restrictionById } from '../store/restrictions.ts';
import type { Database, NoticeRow, RestrictionRow } from '../store/rows.ts';
import { article } from './dispute.ts';
import { type DisputeRow, disputeById } from './store.ts';

export interface DisputedRows {
  readonly restriction: RestrictionRow | null;
  readonly notice: NoticeRow | null;
}

/** The decision that is disputed. */
export async function disputedRows(
  db: Database,
  { restrictionId, noticeId }: { restrictionId: string | null; noticeId: string | null },
): Promise<DisputedRows> {
  return {
    restriction: restrictionId === null ? null : await restrictionById(db, restrictionId),
    notice: noticeId === null ? null : ((await noticesById(db, [noticeId]))[0] ?? null),
  };
}

export async function foundDispute(db: Database, id: string): Promise<DisputeRow> {
  const row = await disputeById(db, id);
  if (row === null) throw new Refused([problem('NOT_FOUND', 'There is no such dispute: check its id.')]);
  return row;
}

/** The entry of a step. */
export function disputeEvent(
  row: DisputeRow,
  { restriction, notice }: DisputedRows,
  step: 'recorded' | 'decided' | 'implemented',
  reason?: string,
): DomainEvent {
  const { id, body, country, reference, outcome, implemented } = row;
  const entry = {
    action: `dispute.${step}`,
    legal: { article, dispute: id, body, country, reference, outcome, implemented },
    ...(reason === undefined ? {} : { reason }),
    subject: restriction?.accountId ?? null,
    fact: disputeFact(row, step),
  };
  const about = restriction === null ? { item: notice?.itemId ?? '' } : aboutOf(restriction);
  return { type: `dispute.${step}.v1`, about, status: row.state, territories: [], entry };
}
