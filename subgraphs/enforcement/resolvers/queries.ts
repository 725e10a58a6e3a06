/** The root queries. What is hidden answers as what is missing does, after the same reads. */
import { notFound } from '@writ/core';
import { pageOf, pageSize, parseCursor } from '@writ/subgraph';
import type { EnforcementContext } from '../context.ts';
import type { QueryQueueArgs } from '../sdl.ts';
import type { WorkItemRow } from '../store/rows.ts';
import { neverDue, openWorkAfter } from '../store/work-items.ts';
import { visibleComplaint, visibleNotice, visibleRestriction } from './visible.ts';

type Find<Row> = (id: string, context: EnforcementContext) => Promise<Row | null>;

const byIdOrNotFound =
  <Row>(find: Find<Row>) =>
  async (_: unknown, { id }: { id: string }, context: EnforcementContext): Promise<Row> => {
    const row = await find(id, context);
    if (row === null) throw notFound();
    return row;
  };

/** All kinds in one order, whatever order they are asked for in: the cursor is bound to them. */
const allKinds: readonly WorkItemRow['kind'][] = ['COMPLAINT', 'NOTICE', 'ORDER'];

async function queue(_: unknown, { kinds, first, after }: QueryQueueArgs, { db }: EnforcementContext) {
  const size = pageSize(first, 20);
  const wanted = allKinds.filter((kind) => kinds?.includes(kind) ?? true);
  const scope = `queue ${wanted.join()}`;
  const rows = await openWorkAfter(db, wanted, parseCursor(after, scope), size + 1);
  return pageOf(rows, size, scope, ({ dueAt, id }) => ({ at: dueAt ?? neverDue, id }));
}

export const queries = {
  queue,
  notice: byIdOrNotFound(visibleNotice),
  restriction: byIdOrNotFound(visibleRestriction),
  complaint: byIdOrNotFound(visibleComplaint),
};
