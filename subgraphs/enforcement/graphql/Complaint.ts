/** `Complaint` and what it contests. Who may see a complaint may see what it is about; of an access only its id is known here. */
import { enumWords } from '@writ/subgraph';
import { remediesFor } from '../complaints/remedies.ts';
import type { EnforcementContext } from '../context.ts';
import type { AutomatedDecision } from '../sdl.ts';
import { type ComplaintRow, type NoticeRow, present, type RestrictionRow } from '../store/rows.ts';
import { visibleComplaint } from '../visible.ts';

type Contested = RestrictionRow | NoticeRow | { __typename: 'Access'; id: string };

export const complaint = {
  __resolveReference: ({ id }: { id: string }, context: EnforcementContext) => visibleComplaint(id, context),
  subject(
    { restrictionId, noticeId, accessIdx }: ComplaintRow,
    _args: unknown,
    { loaders }: EnforcementContext,
  ): Promise<Contested> | Contested {
    if (accessIdx !== null) return { __typename: 'Access', id: String(accessIdx) };
    return restrictionId === null
      ? loaders.notices.load(noticeId ?? '').then(present)
      : loaders.restrictions.load(restrictionId).then(present);
  },
  automatedMeans: ({ state, automatedMeans }: ComplaintRow) => (state === 'OPEN' ? null : enumWords<AutomatedDecision>(automatedMeans)),
  remedies: (row: ComplaintRow) => remediesFor(row),
  async orderRedress({ covers, restrictionId }: ComplaintRow, _args: unknown, { loaders }: EnforcementContext): Promise<string | null> {
    const restriction = covers === 'EXECUTION' && restrictionId !== null ? await loaders.restrictions.load(restrictionId) : null;
    return restriction === null || restriction.orderId === null ? null : loaders.orderRedress.load(restriction.orderId);
  },
};

export const complaintSubject = {
  __resolveType(row: object): 'Access' | 'Notice' | 'Restriction' {
    if ('__typename' in row) return 'Access';
    return 'territories' in row ? 'Restriction' : 'Notice';
  },
};
