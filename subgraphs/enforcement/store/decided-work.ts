/** Work that was decided, in the database. */
import { beyond, type Position } from '@writ/subgraph';
import type { Offered } from './queue.ts';
import type { Database, WorkItemRow } from './rows.ts';

/** Which of it: of these kinds, and about one thing or person where an id is given. */
export interface Decided {
  readonly kinds: readonly WorkItemRow['kind'][];
  /** The id of a notice, a complaint, an order or an account. */
  readonly about: string | null;
}

/** The newest first, at most `take` after a place in the list. */
export async function decidedAfter(db: Database, { kinds, about }: Decided, after: Position | null, take: number): Promise<Offered[]> {
  const rows = await db.workItem.findMany({
    where: {
      AND: [
        { closedAt: { not: null }, kind: { in: [...kinds] } },
        about === null ? {} : { OR: [{ subjectId: about }, { accountId: about }, { orderId: about }] },
        beyond('closedAt', after, 'desc'),
      ],
    },
    orderBy: [{ closedAt: 'desc' }, { id: 'desc' }],
    take,
  });
  return rows.map((row) => ({ ...row, isSkipped: false }));
}
