/** The one way by which a row is found by an id from outside, for queries and for references of other subgraphs alike: null when it is hidden or missing. */
import { notFound } from '@writ/core';
import type { EnforcementContext } from './context.ts';
import type { ComplaintRow, NoticeRow, RestrictionRow } from './store/rows.ts';
import { isOwnComplaint, isOwnNotice, isOwnRestriction, visible } from './viewer.ts';

export async function visibleNotice(id: string, { loaders, viewer }: EnforcementContext): Promise<NoticeRow | null> {
  const [row, who] = await Promise.all([loaders.notices.load(id), viewer()]);
  return visible(who, row, isOwnNotice);
}

/** Those that the viewer may see. Only staff see a restriction under an order before the order may be disclosed. */
export async function shownRestrictions(
  rows: readonly RestrictionRow[],
  { loaders, viewer }: Pick<EnforcementContext, 'loaders' | 'viewer'>,
): Promise<RestrictionRow[]> {
  const who = await viewer();
  const own = rows.filter((row) => visible(who, row, isOwnRestriction) !== null);
  if (who.isStaff) return own;
  const told = await Promise.all(own.map(({ orderId }) => orderId === null || loaders.knownOrders.load(orderId)));
  return own.filter((_, index) => told[index] === true);
}

export async function visibleRestriction(id: string, { loaders, viewer }: EnforcementContext): Promise<RestrictionRow | null> {
  const row = await loaders.restrictions.load(id);
  const [shown] = await shownRestrictions(row === null ? [] : [row], { loaders, viewer });
  return shown ?? null;
}

export async function visibleComplaint(id: string, { loaders, viewer }: EnforcementContext): Promise<ComplaintRow | null> {
  const [row, who] = await Promise.all([loaders.complaints.load(id), viewer()]);
  return visible(who, row, isOwnComplaint);
}

type Find<Row> = (id: string, context: EnforcementContext) => Promise<Row | null>;

/** A root query by id: what is hidden answers as what is missing does, after the same reads. */
export const byIdOrNotFound =
  <Row>(find: Find<Row>) =>
  async (_: unknown, { id }: { id: string }, context: EnforcementContext): Promise<Row> => {
    const row = await find(id, context);
    if (row === null) throw notFound();
    return row;
  };
