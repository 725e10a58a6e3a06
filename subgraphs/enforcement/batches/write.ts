/**
 * Restrictions of a request, written together: a constant number of statements, whatever their number. Each still has its own row, its own
 * statement of reasons and its own event. One entry covers them, which proves each by itself.
 */
import type { DecisionDraft } from '@writ/access-log';
import type { AccountId, EventId } from '@writ/core';
import { isNarrower, orderArticle, statusOf } from '@writ/statements-domain/restrictions';
import type { DecidedTogether, DomainEvent } from '../commit-change.ts';
import { caseOf } from '../complaints/case.ts';
import type { Initiator } from '../entries.ts';
import { factVersion, measureFact } from '../facts/facts.ts';
import { aboutOf, legalOf, measuredBy, statementArticle } from '../restrictions/ending.ts';
import { insertAll } from '../store/insert-all.ts';
import { inheritParticipants } from '../store/participants.ts';
import type { Database, RestrictionRow } from '../store/rows.ts';
import type { BatchRow } from './store.ts';

/** A restriction of a batch. */
export interface Decided {
  row: RestrictionRow;
  key: string;
}

/** The same with how the leaf of its decision was made. */
export interface Covered extends Decided {
  /** By which version of the facts; null: of before there were any. */
  readonly fact: number | null;
}

/** Who is behind decisions that one entry covers. */
export interface Behind {
  /** The event of the entry. */
  event: EventId;
  batch: BatchRow;
  by: Initiator;
  /** The second person, as stored; null where none was needed. */
  approvedBy: string | null;
}

/** What happened with a restriction that is new. The entry of its batch covers it: this is no entry of its own. */
export const appliedBy = (row: RestrictionRow): DomainEvent => ({
  type: 'restriction.decided',
  about: aboutOf(row),
  ...measuredBy(row),
  status: statusOf(row.visibility),
  territories: row.territories,
  entry: null,
});

/**
 * What an entry commits to of a decision: the same from the row that is written and from the one that is read years later, because none of these
 * columns ever changes. `writ_enforcement` has no right to change one of them.
 */
export const decisionOf = ({ row, key, fact }: Covered): DecisionDraft => ({
  id: row.id,
  account: row.accountId as AccountId,
  fields: {
    id: row.id,
    line: key,
    legal: legalOf(row),
    target: { ...aboutOf(row), status: statusOf(row.visibility), territories: row.territories },
    ...(fact === null ? {} : { fact: measureFact(row) }),
  },
});

/** The entry that covers decisions of a batch; none where there are none. */
export function togetherBy(decided: readonly Decided[], { event, batch, by, approvedBy }: Behind): DecidedTogether[] {
  if (decided.length === 0) return [];
  const { id, orderId } = batch;
  const legal = orderId === null ? { article: statementArticle } : { article: orderArticle, order: orderId };
  return [
    {
      event,
      entry: { action: 'restrict', legal, by, refs: { batch: id, approvedBy } },
      decisions: decided.map((one) => decisionOf({ ...one, fact: factVersion })),
    },
  ];
}

/** Restrictions of the same subjects about which a complaint is open. */
const inComplaint = (db: Database, rows: readonly RestrictionRow[]): Promise<RestrictionRow[]> =>
  db.restriction.findMany({
    where: {
      complaints: { some: { state: 'OPEN' } },
      OR: [
        { itemId: { in: rows.flatMap(({ itemId }) => itemId ?? []) } },
        { itemId: null, accountId: { in: rows.filter(({ itemId }) => itemId === null).map(({ accountId }) => accountId) } },
      ],
    },
    include: { statement: true },
  });

/** Keeps who decided each, and the others who brought it about: none of them answers a complaint about it, Regulation (EU) 2022/2065, Art. 20. What may take the place of a wider restriction inherits who took part in that. */
async function takePart(db: Database, rows: readonly RestrictionRow[], others: readonly string[]): Promise<void> {
  const parts = rows.flatMap((row) =>
    [...new Set([row.decidedBy, ...others])].map((person) => {
      return { caseId: caseOf(row), person, act: 'RESTRICT', at: row.decidedAt };
    }),
  );
  await insertAll(db, 'case_participant', parts, true);
  for (const wider of await inComplaint(db, rows))
    for (const row of rows) if (isNarrower(row, wider)) await inheritParticipants(db, caseOf(wider), caseOf(row));
}

/** Writes them inside a transaction. `others` opened the batch, closed it or approved it, as stored persons. */
export async function writeRestrictions(db: Database, rows: readonly RestrictionRow[], others: readonly string[]): Promise<void> {
  if (rows.length === 0) return;
  await insertAll(
    db,
    'statement_of_reasons',
    rows.flatMap(({ statement }) => statement ?? []),
  );
  await insertAll(
    db,
    'restriction',
    rows.map(({ statement: _, ...row }) => row),
  );
  await takePart(db, rows, others);
}
