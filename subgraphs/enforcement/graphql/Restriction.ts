/** `Restriction` and its `StatementOfReasons`, as who may see them reads them: the state is the clock's, the redress the law's. */
import { endsOf, stateAt } from '@writ/statements-domain/restrictions';
import { redress, type StatementFields, statementFields } from '@writ/statements-domain/statements';
import { enumWords } from '@writ/subgraph';
import type { EnforcementContext } from '../context.ts';
import { itemVersionOf } from '../effects/item-version.ts';
import type { EffectRow } from '../effects/store.ts';
import { stateActorNamed } from '../notices/source.ts';
import { reviewOf } from '../restrictions/freeze-review.ts';
import type {
  DecisionAccount,
  DecisionMonetary,
  DecisionProvision,
  DecisionVisibility,
  RestrictionCause,
  StatementOfReasons,
} from '../sdl.ts';
import type { ComplaintRow, RestrictionRow } from '../store/rows.ts';
import { isOwnComplaint, visible } from '../viewer.ts';
import { visibleRestriction } from '../visible.ts';

async function complaint({ id }: RestrictionRow, _args: unknown, { loaders, viewer }: EnforcementContext): Promise<ComplaintRow | null> {
  const [row, who] = await Promise.all([loaders.newestComplaint.load(id), viewer()]);
  return visible(who, row, isOwnComplaint);
}

/** The public body whose notice led to it: the person concerned learns that it came from the state, or that only the sender claims so. */
async function stateActor({ noticeId }: RestrictionRow, _args: unknown, { loaders }: EnforcementContext): Promise<string | null> {
  const notice = noticeId === null ? null : await loaders.notices.load(noticeId);
  return notice && stateActorNamed(notice);
}

/** Of the item, and of the account where it, its payments or the service that it gets is restricted too. */
async function effects(
  { itemId, accountId, accountDecision, monetary, provision }: RestrictionRow,
  _args: unknown,
  { loaders }: EnforcementContext,
): Promise<EffectRow[]> {
  const isOnAccount = accountDecision !== null || monetary !== null || provision !== null;
  const ofItem = itemId === null ? null : loaders.platformEffects.load(`ITEM ${itemId}`);
  const ofAccount = isOnAccount ? loaders.platformEffects.load(`ACCOUNT ${accountId}`) : null;
  return (await Promise.all([ofItem, ofAccount])).filter((one) => one !== null);
}

/** The fields of a statement as the graph serves them: their columns of text hold the words of its enums. */
type ServedFields = {
  [Field in keyof StatementFields]: Field extends keyof StatementOfReasons ? StatementOfReasons[Field] : StatementFields[Field];
};
export type StatementOfRestriction = ServedFields & { id: string; createdAt: Date };

const statementOf = (row: RestrictionRow, statement: NonNullable<RestrictionRow['statement']>): StatementOfRestriction => ({
  ...(statementFields(row, statement) as ServedFields),
  id: statement.id,
  createdAt: row.decidedAt,
});

/** The first of the causes that there is, in the order of the reports: Implementing Regulation (EU) 2024/2835, Annex I. */
function causeOf({ orderId, noticeId, suspicionId }: RestrictionRow): RestrictionCause {
  if (orderId !== null) return 'ORDER';
  if (noticeId !== null) return 'NOTICE';
  return suspicionId === null ? 'OWN_INITIATIVE' : 'SUSPICION';
}

export const restriction = {
  __resolveReference: ({ id }: { id: string }, context: EnforcementContext) => visibleRestriction(id, context),
  state: (row: RestrictionRow, _args: unknown, { now }: EnforcementContext) => stateAt(row, now),
  subject: ({ itemId, accountId }: RestrictionRow) =>
    itemId === null ? { __typename: 'Account' as const, id: accountId } : { __typename: 'ContentItem' as const, id: itemId },
  visibility: ({ visibility }: RestrictionRow) => enumWords<DecisionVisibility>(visibility),
  monetary: ({ monetary }: RestrictionRow) => enumWords<DecisionMonetary>(monetary),
  provision: ({ provision }: RestrictionRow) => enumWords<DecisionProvision>(provision),
  account: ({ accountDecision }: RestrictionRow) => enumWords<DecisionAccount>(accountDecision),
  ends: endsOf,
  reviewAt: (row: RestrictionRow, _args: unknown, { now }: EnforcementContext) => reviewOf(row, now),
  statement: (row: RestrictionRow) => row.statement && statementOf(row, row.statement),
  stateActor,
  order: ({ orderId }: RestrictionRow) => (orderId === null ? null : { __typename: 'Order', id: orderId }),
  effects,
  itemVersion: itemVersionOf,
  cause: causeOf,
  suspicion: ({ suspicionId }: RestrictionRow) => suspicionId,
  complaint,
  // Whoever sees a restriction is its account's holder, or staff.
  disputes: ({ id }: RestrictionRow, _args: unknown, { loaders }: EnforcementContext) => loaders.disputesOfRestriction.load(id),
};

export const restrictionSubject = {
  __resolveType: (subject: object) =>
    '__typename' in subject && subject.__typename === 'Account' ? ('Account' as const) : ('ContentItem' as const),
};

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
