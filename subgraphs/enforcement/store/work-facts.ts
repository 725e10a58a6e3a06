/** What was done with pieces of work: rows are added, in the transaction of what was done, and never changed or removed. */
import type { Database, WorkFactRow } from './rows.ts';

type NewFact = Pick<WorkFactRow, 'workId' | 'kind' | 'at'> & Partial<Pick<WorkFactRow, 'person' | 'reason'>>;

export async function addFacts(db: Database, facts: readonly NewFact[]): Promise<void> {
  await db.workFact.createMany({ data: [...facts], skipDuplicates: true });
}

/** The facts of some pieces of work, oldest first. */
export const factsOf = (db: Database, works: readonly string[]): Promise<WorkFactRow[]> =>
  db.workFact.findMany({ where: { workId: { in: [...works] } }, orderBy: [{ at: 'asc' }, { id: 'asc' }] });
