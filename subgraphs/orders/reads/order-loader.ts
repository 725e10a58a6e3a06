/** Orders as a caller sees them: those that exist for them, and the part of their history and decisions that the caller may see. */
import type { Caller } from '@writ/access';
import { notFound } from '@writ/core';
import type { Order, OrderEvent, TargetDecision } from '@writ/orders-domain/order';
import { isVisibleTo } from '@writ/orders-domain/people';
import DataLoader from 'dataloader';
import { adoptQueueClaim } from '../commands/queue-claim.ts';
import type { RequestContext } from '../dependencies.ts';
import type { Admission } from '../enrolment/admission.ts';
import { ordersById, type StoredOrder } from '../store/read.ts';

/** What the platform's people tell each other: it can tell whether an account exists. */
const internal: readonly OrderEvent['act'][] = [
  'returnOrder',
  'claim',
  'takeOrder',
  'lapseClaim',
  'escalate',
  'raiseLimit',
  'permitMarked',
];

/** What a caller sees of what was done: authorities don't see the platform's own hand-overs, nor why it was released in spite of a warning. */
export const visibleHistory = ({ history }: Order, { graph }: Caller): readonly OrderEvent[] =>
  graph === 'authority'
    ? history.filter(({ act }) => !internal.includes(act)).map((event) => (event.act === 'releaseOrder' ? { ...event, text: null } : event))
    : history;

/** What the reviewer decided of a part that is not refused, whatever the release then found: less than was asked, or all of it. */
const asReviewed = ({ window }: TargetDecision, { from, to }: Order): TargetDecision['outcome'] =>
  window !== null && from !== null && to !== null && (window.from > from || window.to < to) ? 'NARROWED' : 'GRANTED';

/**
 * The decisions on the targets, as a caller may see them. The release finds that there is no such account; an authority learns of it when
 * the order has been in force and its release is in the log, and never of an order that was held until it ended.
 */
export function visibleDecisions({ order, releasedAt }: StoredOrder, { graph }: Caller): readonly TargetDecision[] {
  const seesRelease = graph !== 'authority' || (releasedAt !== null && order.history.some(({ to }) => to === 'IN_FORCE'));
  if (seesRelease) return order.decisions;
  return order.decisions.map((one) =>
    one.outcome === 'PENDING' || one.outcome === 'REFUSED' ? one : { ...one, outcome: asReviewed(one, order) },
  );
}

/** Orders of one call by id, as they are now; null for one that isn't the caller's or isn't there. */
export type OrderLoader = DataLoader<string, StoredOrder | null>;

export const orderLoader = (context: RequestContext, admission: Pick<Admission, 'readOrders'>): OrderLoader =>
  new DataLoader(async (ids) => {
    const now = context.clock();
    const found = new Map<string, StoredOrder>();
    // Looked at before it is settled: who may not see an order writes nothing down.
    for (const stored of (await admission.readOrders(ids)) ?? (await ordersById(context.db, ids)))
      if (isVisibleTo(stored.order, context.caller, now)) found.set(stored.order.id, await adoptQueueClaim(context, stored, now));
    return ids.map((id) => {
      const stored = found.get(id);
      return stored !== undefined && isVisibleTo(stored.order, context.caller, now) ? stored : null;
    });
  });

/** The caller's order. Throws NOT_FOUND for any other. */
export async function visibleOrder(orders: OrderLoader, id: string): Promise<StoredOrder> {
  const stored = await orders.load(id);
  if (stored === null) throw notFound();
  return stored;
}
