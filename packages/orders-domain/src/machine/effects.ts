/** What follows from a change of state, in one place so that no step can forget it: work, snapshot, notification, grants, deletion. */
import { lawOf } from '../law/in-force.ts';
import { isLive, isSamePart } from '../order/decisions.ts';
import { isSuspended } from '../order/in-force.ts';
import type { Order, OrderStatus } from '../order/order.ts';
import { keepsPreserved, wholeTargets } from '../order/preserved.ts';
import { isTerminal } from '../order/statuses.ts';
import type { Effect } from './move.ts';
import { servesAtOnce } from './serving.ts';

const atPlatform: readonly OrderStatus[] = ['SERVED', 'UNDER_REVIEW', 'CLARIFICATION', 'APPROVED'];

function ofService(before: Order, after: Order): Effect[] {
  if (after.status === 'SUBMITTED' && before.status !== 'SUBMITTED') return servesAtOnce(after) ? ['SERVE'] : [];
  if (before.status !== 'SUBMITTED' || after.status !== 'SERVED') return [];
  const preserved: Effect[] = lawOf(after.kind).preserves ? ['PRESERVE'] : [];
  return [...preserved, ...(after.notified === null ? [] : ['NOTIFY_ENFORCING' as const])];
}

/** An order on items is the platform's work until it is carried out; any other until it is released. */
const isWork = ({ kind }: Pick<Order, 'kind'>, status: OrderStatus): boolean =>
  atPlatform.includes(status) || (status === 'IN_FORCE' && lawOf(kind).permits === 'RESTRICTIONS');

/** What follows for a place in the queue that is open or not, from the order's state. */
export function workEffects({ kind, status, claim }: Order, isOpen: boolean): Effect[] {
  if (!isWork({ kind }, status)) return isOpen ? ['CLOSE_WORK'] : [];
  return isOpen ? [] : ['OPEN_WORK', ...(claim === null ? [] : ['RENEW_CLAIM' as const])];
}

function ofWork(order: Pick<Order, 'kind'>, before: OrderStatus, after: OrderStatus): Effect[] {
  if (before === after) return [];
  if (!isWork(order, before)) return isWork(order, after) ? ['OPEN_WORK', ...(after === 'SERVED' ? [] : ['RENEW_CLAIM' as const])] : [];
  if (!isWork(order, after)) return ['CLOSE_WORK'];
  return after === 'UNDER_REVIEW' && before !== 'SERVED' ? ['RENEW_CLAIM'] : [];
}

/** Whether data may have left: by a release, or by hand. */
const hasLeft = ({ status, answers }: Order): boolean => status === 'IN_FORCE' || answers.length > 0;

/** A part of an order is refused after data have left: what is open under it ends, and what has left of that part is to be deleted. */
function ofObjection(before: Order, after: Order): Effect[] {
  const isLess = before.decisions.some((one) => isLive(one) && after.decisions.some((now) => isSamePart(one, now) && !isLive(now)));
  if (!isLess || !hasLeft(before)) return [];
  return [...(before.status === 'IN_FORCE' ? ['CLOSE_GRANTS' as const] : []), 'OWE_DELETION'];
}

/** Of a kind that preserves nothing, what was collected for its release is kept until its reading is over. */
const keepsCollected = ({ kind, status }: Order): boolean =>
  lawOf(kind).permits === 'GRANTS' && !lawOf(kind).preserves && (status === 'APPROVED' || status === 'IN_FORCE');

/** Keys are destroyed only where the law no longer asks to keep: of an order that is fulfilled in part, those of the targets that were produced whole. */
function ofPreserved(before: Order, after: Order): Effect[] {
  if (keepsCollected(before) && !keepsCollected(after)) return ['END_PRESERVATION'];
  if (!keepsPreserved(before)) return [];
  const isFulfilled = after.status === 'FULFILLED' && before.status !== 'FULFILLED';
  return !keepsPreserved(after) || (isFulfilled && wholeTargets(after).length > 0) ? ['END_PRESERVATION'] : [];
}

/** Deletion is owed for what was unlawful and not for what is only needed no more: Regulation (EU) 2023/1543, Art. 4(5) and 12(4), and a court. */
function ofEnding(before: Order, after: Order): Effect[] {
  const released = ofPreserved(before, after);
  const wasOpen = before.status === 'IN_FORCE';
  if (before.status === after.status) return [...released, ...ofObjection(before, after)];
  if (!(hasLeft(before) || isTerminal(before))) return released;
  const closed: Effect[] = wasOpen ? ['CLOSE_GRANTS'] : [];
  return [...released, ...closed, ...(after.status === 'REVOKED' ? ['OWE_DELETION' as const] : [])];
}

/** A challenge that suspends an order in force ends what is open under it. */
const ofSuspension = (before: Order, after: Order): Effect[] =>
  after.status === 'IN_FORCE' && isSuspended(after) && !isSuspended(before) ? ['CLOSE_GRANTS'] : [];

/** Everything that follows from `before` having become `after`. */
export const effectsOf = (before: Order, after: Order): Effect[] => [
  ...ofService(before, after),
  ...ofWork(after, before.status, after.status),
  ...ofEnding(before, after),
  ...ofSuspension(before, after),
];
