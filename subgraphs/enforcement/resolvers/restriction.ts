/** `Restriction` and its `StatementOfReasons`, as who may see them reads them: the state is the clock's, the redress the law's. */
import { endsOf, stateAt } from '@writ/statements-domain/restrictions';
import { redress, statementFields } from '@writ/statements-domain/statements';
import type { EnforcementContext } from '../context.ts';
import { stateActorNamed } from '../notices/source.ts';
import type { ComplaintRow, RestrictionRow } from '../store/rows.ts';
import { isOwnComplaint, visible } from '../viewer.ts';
import { visibleRestriction } from './visible.ts';

async function complaint({ id }: RestrictionRow, _args: unknown, { loaders, viewer }: EnforcementContext): Promise<ComplaintRow | null> {
  const [row, who] = await Promise.all([loaders.newestComplaint.load(id), viewer()]);
  return visible(who, row, isOwnComplaint);
}

/** The public body whose notice led to it: whom it concerns is told that it came from the state, or that the sender alone says so. */
async function stateActor({ noticeId }: RestrictionRow, _args: unknown, { loaders }: EnforcementContext): Promise<string | null> {
  const notice = noticeId === null ? null : await loaders.notices.load(noticeId);
  return notice && stateActorNamed(notice);
}

export const restriction = {
  __resolveReference: ({ id }: { id: string }, context: EnforcementContext) => visibleRestriction(id, context),
  state: (row: RestrictionRow, _args: unknown, { now }: EnforcementContext) => stateAt(row, now),
  subject: ({ itemId, accountId }: RestrictionRow) =>
    itemId === null ? { __typename: 'Account', id: accountId } : { __typename: 'ContentItem', id: itemId },
  account: ({ accountDecision }: RestrictionRow) => accountDecision,
  ends: endsOf,
  statement: (row: RestrictionRow) =>
    row.statement && { ...statementFields(row, row.statement), id: row.statement.id, createdAt: row.decidedAt },
  stateActor,
  order: ({ orderId }: RestrictionRow) => (orderId === null ? null : { __typename: 'Order', id: orderId }),
  complaint,
};

export const restrictionSubject = { __resolveType: ({ __typename }: { __typename: string }) => __typename };

export const statementOfReasons = {
  redress: () => redress,
  uuid: async ({ id }: { id: string }, _args: unknown, { loaders }: EnforcementContext) =>
    (await loaders.submissions.load(id))?.databaseId ?? null,
  platformName: async ({ id }: { id: string }, _args: unknown, { loaders }: EnforcementContext) =>
    (await loaders.submissions.load(id))?.platformName ?? null,
  databaseCreatedAt: async ({ id }: { id: string }, _args: unknown, { loaders }: EnforcementContext) =>
    (await loaders.submissions.load(id))?.databaseCreatedAt ?? null,
  submission: ({ id }: { id: string }, _args: unknown, { loaders }: EnforcementContext) => loaders.submissions.load(id),
};
