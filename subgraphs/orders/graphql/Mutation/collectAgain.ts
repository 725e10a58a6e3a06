/** `collectAgain`: counsel has a collection repeated now that the source refused or keeps failing to answer. What was kept before counts. */
import { commitWithEntries, type Worked } from '@writ/access-log';
import { textReasons } from '@writ/core/refusal';
import { type Order, type Reason, reason, refusalOf } from '@writ/orders-domain/order';
import type { MutationCollectAgainArgs, Refusal } from '@writ/schema/generated/orders.ts';
import { authorOf, entryBy, legalOf } from '../../commands/command-entries.ts';
import type { OrdersContext } from '../../context.ts';
import type { Database } from '../../store/database.ts';

const missing = (): Reason => reason('NOT_FOUND', 'There is no such order with this target.');
const notFailing = (): Reason =>
  reason(
    'WRONG_STATE',
    'The collection of this target is neither refused nor failing: there is nothing to repeat. Look at its state again.',
  );

/** Makes it due; false where it is neither refused nor failing. */
async function makeDue(db: Database, { order, target }: MutationCollectAgainArgs, at: Date): Promise<boolean> {
  const changed = await db.$executeRaw`
    UPDATE orders.collection c
       SET again_at = CASE WHEN c.state = 'REFUSED' THEN coalesce(c.again_at, ${at}) END, try_at = ${at}
      FROM orders.preservation p
     WHERE p.id = c.preservation_id AND p.order_id = ${order} AND p.target_id = ${target} AND p.taken_at IS NULL AND p.ended_at IS NULL
       AND (c.state = 'REFUSED' OR (c.state = 'RUNNING' AND c.failed_since IS NOT NULL))`;
  return changed > 0;
}

const repeatedEntry = (order: Order, { target, reason: why }: MutationCollectAgainArgs, { caller, operation }: OrdersContext, at: Date) =>
  entryBy(authorOf(caller, operation), 'record.collection.repeated.v1', at, {
    action: 'collectAgain',
    outcome: 'success',
    reason: { text: why.trim() },
    legal: legalOf(order),
    target: { target },
  });

export async function collectAgain(_: unknown, args: MutationCollectAgainArgs, context: OrdersContext): Promise<{ id: string } | Refusal> {
  const stored = await context.orders.load(args.order);
  if (stored === null || stored.order.targets.every(({ id }) => id !== args.target)) return refusalOf([missing()]);
  const silent = textReasons(args.reason, { field: 'reason', needed: 'why it is worth trying again' });
  if (silent.length > 0) return refusalOf(silent);
  return commitWithEntries(context, async (db, at): Promise<Worked<{ id: string } | Refusal>> => {
    if (!(await makeDue(db, args, at))) return { result: refusalOf([notFailing()]), drafts: [] };
    return { result: { id: args.order }, drafts: [repeatedEntry(stored.order, args, context, at)] };
  });
}
