/** The root queries. What is hidden answers as what is missing does, after the same reads. */
import { notFound } from '@writ/core';
import type { EnforcementContext } from '../context.ts';
import { visibleComplaint, visibleNotice, visibleRestriction } from '../visible.ts';
import { queue, workCounts } from './queue.ts';

type Find<Row> = (id: string, context: EnforcementContext) => Promise<Row | null>;

const byIdOrNotFound =
  <Row>(find: Find<Row>) =>
  async (_: unknown, { id }: { id: string }, context: EnforcementContext): Promise<Row> => {
    const row = await find(id, context);
    if (row === null) throw notFound();
    return row;
  };

export const queries = {
  queue,
  workCounts,
  notice: byIdOrNotFound(visibleNotice),
  restriction: byIdOrNotFound(visibleRestriction),
  complaint: byIdOrNotFound(visibleComplaint),
};
