/**
 * Whom an order exists for, and what of it they see. A draft is its author's; the issuing body sees its own, validators what
 * waits for one of their state and what they have signed, the notified authority what it was notified of, the platform what was
 * served, an auditor all but drafts. For everybody else there is none, and the answer is that of a missing one.
 */
import { type Caller, type Role, rolesOf } from '@writ/access';
import { notFound } from '@writ/core';
import { isTerminal } from '@writ/orders-domain/machine';
import { type Approval, awaitsValidation, type Order, type OrderEvent, type TargetDecision } from '@writ/orders-domain/order';
import { bodyOf, isOfBody, isSigner, signatureOf } from '@writ/orders-domain/people';
import DataLoader from 'dataloader';
import { settle } from '../commands/queue-claim.ts';
import type { Asking } from '../dependencies.ts';
import { ordersById, type StoredOrder } from '../store/read.ts';

const waitsForValidator = (order: Order): boolean =>
  order.status === 'SUBMITTED' || (order.servedAt !== null && !isTerminal(order) && awaitsValidation(order));
const hasSigned = ({ history }: Order, who: Approval): boolean =>
  history.some(({ part, by }) => part === 'VALIDATOR' && by !== null && isOfBody(who, bodyOf(by)));

const seenBy: Readonly<Partial<Record<Role, (order: Order, who: Approval) => boolean>>> = {
  ISSUING: (order, who) => (order.status === 'DRAFT' ? isSigner(who, order.issuing) : isOfBody(who, bodyOf(order.issuing))),
  VALIDATING: (order, who) =>
    order.status !== 'DRAFT' &&
    (isOfBody(who, order.validating && bodyOf(order.validating)) ||
      hasSigned(order, who) ||
      (waitsForValidator(order) && who.country !== null && who.country === order.issuing.country)),
  ENFORCING: (order, who) => order.servedAt !== null && isOfBody(who, order.notified),
  AGENT: (order) => order.servedAt !== null,
  COUNSEL: (order) => order.servedAt !== null,
  AUDITOR: (order) => order.status !== 'DRAFT',
};

/** Whether the order exists for a caller. */
export function maySee(order: Order, caller: Caller, now: Date): boolean {
  const who = signatureOf(caller, now);
  const own = rolesOf(caller.graph);
  return who !== null && caller.roles.some((role) => own.includes(role) && seenBy[role]?.(order, who) === true);
}

/** What the platform's people tell each other: it can tell whether an account exists. */
const internal: readonly OrderEvent['act'][] = ['returnOrder', 'claim', 'lapseClaim', 'escalate'];

/** What a caller sees of what was done: authorities don't see the platform's own hand-overs. */
export const visibleHistory = ({ history }: Order, { graph }: Caller): readonly OrderEvent[] =>
  graph === 'authority' ? history.filter(({ act }) => !internal.includes(act)) : history;

/** What the reviewer decided of a part that is not refused, whatever the release then found: less than was asked, or all of it. */
const asReviewed = ({ window }: TargetDecision, { from, to }: Order): TargetDecision['outcome'] =>
  window !== null && from !== null && to !== null && (window.from > from || window.to < to) ? 'NARROWED' : 'GRANTED';

/**
 * What became of the targets, as a caller is told. That there is no such account is found by the release; an authority hears of it when
 * the order has been in force and its release is in the log, and never of an order that was held until it ended.
 */
export function visibleDecisions({ order, releasedAt }: StoredOrder, { graph }: Caller): readonly TargetDecision[] {
  const isTold = graph !== 'authority' || (releasedAt !== null && order.history.some(({ to }) => to === 'IN_FORCE'));
  if (isTold) return order.decisions;
  return order.decisions.map((one) =>
    one.outcome === 'PENDING' || one.outcome === 'REFUSED' ? one : { ...one, outcome: asReviewed(one, order) },
  );
}

/** Orders of one call by id, as they stand now; null for one that isn't the caller's or isn't there. */
export type OrderLoader = DataLoader<string, StoredOrder | null>;

export const orderLoader = (asking: Asking): OrderLoader =>
  new DataLoader(async (ids) => {
    const now = asking.clock();
    const found = new Map<string, StoredOrder>();
    // Looked at before it is settled: who may not see an order writes nothing down.
    for (const stored of await ordersById(asking.db, ids))
      if (maySee(stored.order, asking.caller, now)) found.set(stored.order.id, await settle(asking, stored, now));
    return ids.map((id) => {
      const stored = found.get(id);
      return stored !== undefined && maySee(stored.order, asking.caller, now) ? stored : null;
    });
  });

/** The caller's order. Throws NOT_FOUND for any other. */
export async function visibleOrder(orders: OrderLoader, id: string): Promise<StoredOrder> {
  const stored = await orders.load(id);
  if (stored === null) throw notFound();
  return stored;
}
