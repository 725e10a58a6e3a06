/** `Complaint` and what it contests. Who may see a complaint may see what it is about. */
import type { EnforcementContext } from '../context.ts';
import type { ComplaintRow, NoticeRow, RestrictionRow } from '../store/rows.ts';
import { visibleComplaint } from './visible.ts';

type Contested = RestrictionRow | NoticeRow | null;

export const complaint = {
  __resolveReference: ({ id }: { id: string }, context: EnforcementContext) => visibleComplaint(id, context),
  subject: ({ restrictionId, noticeId }: ComplaintRow, _args: unknown, { loaders }: EnforcementContext): Promise<Contested> =>
    restrictionId === null ? loaders.notices.load(noticeId ?? '') : loaders.restrictions.load(restrictionId),
};

export const complaintSubject = { __resolveType: (row: object) => ('territories' in row ? 'Restriction' : 'Notice') };
