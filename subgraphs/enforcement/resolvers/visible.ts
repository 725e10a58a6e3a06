/** The one way by which a row is found by an id from outside, for queries and for references of other subgraphs alike: null when it is hidden or missing. */
import type { EnforcementContext } from '../context.ts';
import type { ComplaintRow, NoticeRow, RestrictionRow } from '../store/rows.ts';
import { isOwnComplaint, isOwnNotice, isOwnRestriction, visible } from '../viewer.ts';

export async function visibleNotice(id: string, { loaders, viewer }: EnforcementContext): Promise<NoticeRow | null> {
  const [row, who] = await Promise.all([loaders.notices.load(id), viewer()]);
  return visible(who, row, isOwnNotice);
}

export async function visibleRestriction(id: string, { loaders, viewer }: EnforcementContext): Promise<RestrictionRow | null> {
  const [row, who] = await Promise.all([loaders.restrictions.load(id), viewer()]);
  return visible(who, row, isOwnRestriction);
}

export async function visibleComplaint(id: string, { loaders, viewer }: EnforcementContext): Promise<ComplaintRow | null> {
  const [row, who] = await Promise.all([loaders.complaints.load(id), viewer()]);
  return visible(who, row, isOwnComplaint);
}
