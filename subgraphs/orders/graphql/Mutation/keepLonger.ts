/**
 * `keepLonger`: the competent authority or a court needs removed terrorist content longer, for a review that runs: Regulation
 * (EU) 2021/784, Art. 6(2). The authority says so of its own order; the platform's counsel records what a court has asked.
 */
import { commitWithEntries, type Worked } from '@writ/access-log';
import { textReasons } from '@writ/core/refusal';
import { movedToWorkingDay } from '@writ/orders-domain/clocks';
import { zoneOf } from '@writ/orders-domain/law';
import { monthsLater } from '@writ/orders-domain/non-disclosure';
import { isInstant, type Reason, reason, refusalOf } from '@writ/orders-domain/order';
import type { MutationKeepLongerArgs, Refusal } from '@writ/schema/generated/orders.ts';
import { authorOf } from '../../commands/command-entries.ts';
import type { OrdersContext } from '../../context.ts';
import { preservationArticle, type RetainedContent, retainedById, retainedContentEntry } from '../../removal/retained-content.ts';
import type { Database } from '../../store/database.ts';

/** "A further specified period" (Art. 6(2)): the law names no longest one. One that is longer than this is an error of typing. */
const months = 120;

const missing = (): Reason => reason('NOT_FOUND', 'There is no such copy, or it does not belong to an order of yours.');

/** Whether the caller may know of it: staff of all, an authority of those of its own orders. */
const isKnown = async ({ order }: RetainedContent, { caller, orders }: OrdersContext): Promise<boolean> =>
  caller.graph === 'platform' || (order !== null && (await orders.load(order)) !== null);

function reasonsOf(retained: RetainedContent, until: Date, proceedings: string, now: Date): Reason[] {
  const reasons: Reason[] = textReasons(proceedings, {
    field: 'proceedings',
    needed: 'it is kept longer for a review that runs',
    article: preservationArticle,
  });
  if (retained.endedAt !== null || retained.until <= now)
    return [reason('TOO_LATE', 'Its retention is over, and it is deleted.', preservationArticle)];
  if (!isInstant(until) || until <= retained.until)
    reasons.push(reason('INVALID', 'It is already retained until then: name a later instant.', preservationArticle));
  else if (until > monthsLater(retained.until, months))
    reasons.push(
      reason(
        'INVALID',
        'Name the specified period that the authority or the court has ordered: this one is longer than ten years.',
        preservationArticle,
      ),
    );
  return reasons;
}

/** The period that was specified, which ends with a working day: Regulation (EEC, Euratom) No 1182/71, Art. 3(4). */
const endOf = ({ until }: MutationKeepLongerArgs, { country }: OrdersContext): Date => movedToWorkingDay(until, 'DAYS', zoneOf(country));

async function keep(db: Database, { kept: id, until, proceedings }: MutationKeepLongerArgs, at: Date) {
  const [row] = await db.$queryRaw<{ done: boolean }[]>`
    SELECT content.keep_removed_longer(${id}, ${until}, ${proceedings.trim()}, ${at}) AS done`;
  return row?.done === true ? retainedById(db, id) : null;
}

export async function keepLonger(_: unknown, args: MutationKeepLongerArgs, context: OrdersContext): Promise<RetainedContent | Refusal> {
  const found = await retainedById(context.db, args.kept);
  if (found === null || !(await isKnown(found, context))) return refusalOf([missing()]);
  const reasons = reasonsOf(found, args.until, args.proceedings, context.clock());
  if (reasons.length > 0) return refusalOf(reasons);
  return commitWithEntries(context, async (db, at): Promise<Worked<RetainedContent | Refusal>> => {
    const retained = await keep(db, { ...args, until: endOf(args, context) }, at);
    if (retained === null) return { result: refusalOf([reason('STALE', 'It has changed since you read it: read it again.')]), drafts: [] };
    const entry = await retainedContentEntry(db, retained, { type: 'record.preserved.v1', action: 'extend', at });
    const { kind, initiator, organisation, operation } = authorOf(context.caller, context.operation);
    const details = { ...entry.details, initiator, reason: args.proceedings.trim(), request: { operation } };
    return { result: retained, drafts: [{ ...entry, kind, details, ...(organisation === null ? {} : { organisation }) }] };
  });
}
