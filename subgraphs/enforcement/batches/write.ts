/**
 * Restrictions of a request, written together: a constant number of statements, whatever their number. Each still has its own row, its own
 * statement of reasons, its own event and its own entry.
 */
import { isNarrower, statusOf } from '@writ/statements-domain/restrictions';
import type { DomainEvent } from '../commit-change.ts';
import { caseOf } from '../complaints/case.ts';
import type { Initiator } from '../entries.ts';
import { aboutOf, legalOf, measuredBy } from '../restrictions/ending.ts';
import { insertAll } from '../store/insert-all.ts';
import { inheritParticipants } from '../store/participants.ts';
import type { Database, RestrictionRow } from '../store/rows.ts';

/** A restriction of a batch. */
export interface Decided {
  row: RestrictionRow;
  key: string;
}

/** The authority or public body behind it, for the log. */
export interface Behind {
  batch: string;
  by: Initiator;
  /** The second person, as stored; null where none was needed. */
  approvedBy: string | null;
}

/** What happened with a restriction that is new. */
export function appliedBy({ row, key }: Decided, { batch, by, approvedBy }: Behind): DomainEvent {
  const refs = { batch, line: key, approvedBy };
  return {
    type: 'restriction.applied.v1',
    about: aboutOf(row),
    ...measuredBy(row),
    status: statusOf(row.visibility),
    territories: row.territories,
    entry: { action: 'restrict', legal: legalOf(row), subject: row.accountId, by, refs },
  };
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
