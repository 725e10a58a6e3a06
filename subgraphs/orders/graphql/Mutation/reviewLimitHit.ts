/** `reviewLimitHit`: somebody else of the platform says what was found about a limit that was hit. */
import { commitWithEntries, type Worked } from '@writ/access-log';
import { type Reason, reason, refusalOf, textReasons } from '@writ/orders-domain/order';
import { signatureOf } from '@writ/orders-domain/people';
import type * as Sdl from '@writ/schema/generated/orders.ts';
import { authorOf, entryBy } from '../../commands/command-entries.ts';
import type { OrdersContext } from '../../context.ts';
import type { Database } from '../../store/database.ts';
import type { HitRow } from '../LimitHit.ts';

async function lockHit(db: Database, id: string): Promise<HitRow | null> {
  await db.$queryRaw`SELECT FROM orders.limit_hit WHERE id = ${id} FOR UPDATE`;
  return db.limitHit.findFirst({ where: { id } });
}

function reviewReasons(row: HitRow | null, { caller }: OrdersContext, finding: string): Reason[] {
  if (row === null) return [reason('NOT_FOUND', 'There is no such record of a reached limit.')];
  if (row.reviewedAt !== null) return [reason('WRONG_STATE', 'It was reviewed already.')];
  if (row.issuer === caller.issuer && row.subject === caller.subject)
    return [reason('SAME_PERSON', 'You reached this limit yourself: somebody else must review it.')];
  return textReasons(finding, { field: 'finding', needed: 'the auditor reads what you found' });
}

const reviewedEntry = ({ caller, operation }: OrdersContext, { id, name, reference, hits }: HitRow, text: string, at: Date) =>
  entryBy(authorOf(caller, operation), 'limit.reviewed.v1', at, {
    action: 'reviewLimitHit',
    outcome: 'success',
    reason: { text },
    target: { hit: id, limit: name, reference, hits },
  });

export async function reviewLimitHit(_: unknown, { hit: id, finding }: Sdl.MutationReviewLimitHitArgs, context: OrdersContext) {
  const answer = await commitWithEntries(context, async (db, at): Promise<Worked<HitRow | readonly Reason[]>> => {
    const row = await lockHit(db, id);
    const reasons = reviewReasons(row, context, finding);
    const by = signatureOf(context.caller, at);
    if (row === null || by === null || reasons.length > 0) return { result: reasons, drafts: [] };
    const text = finding.trim();
    const review = { reviewedIssuer: by.issuer, reviewedSubject: by.subject, reviewedAt: at, finding: text };
    await db.limitHit.updateMany({ where: { id }, data: review });
    return { result: { ...row, ...review }, drafts: [reviewedEntry(context, row, text, at)] };
  });
  return 'id' in answer ? answer : refusalOf(answer);
}
