/**
 * A claim is taken in the queue, which another subgraph serves; it counts on the order from then on. Whoever reads or moves an order
 * first takes over the queue's state: a new claim, a lapse, a return, or a renewal. A renewal is taken over when the claim that is
 * known would have lapsed, so that who renews often makes neither the history long nor stale what others have seen.
 */
import { claimFact, isVouched, personText } from '@writ/access';
import { requestTimeMs } from '@writ/core';
import { isRefused, type Moved, transition } from '@writ/orders-domain/machine';
import { claimMs, type Order, type OrderStatus } from '@writ/orders-domain/order';
import { isSamePerson } from '@writ/orders-domain/people';
import type { Services } from '../dependencies.ts';
import { lockOrder, type StoredOrder } from '../store/read.ts';
import { updateOrder } from '../store/write.ts';

/** An order in these states is an agent's to claim, or claimed. */
const claimable: readonly OrderStatus[] = ['SERVED', 'UNDER_REVIEW'];

/** Whether the order has this claim already: `orders` itself prolongs one in the queue. */
const isKnownClaim = ({ claim }: Order, { by, endsAt }: NonNullable<StoredOrder['queued']>): boolean =>
  claim !== null && isSamePerson(claim.by, by) && claim.endsAt >= endsAt;

/** Whether a process of this installation took the claim, for the person whom it names: nothing else of the queue counts on the order. */
function isBelieved({ order, queued }: StoredOrder, queueKey: Uint8Array): boolean {
  if (queued === null || isKnownClaim(order, queued)) return true;
  return isVouched(queueKey, claimFact({ kind: 'ORDER', subjectId: order.id }, personText(queued.by), queued.endsAt), queued.proof);
}

/** Whether the queue names a holder whom nothing proves, of an order that can be claimed. */
export const isForged = (stored: StoredOrder, now: Date, queueKey: Uint8Array): boolean =>
  claimable.includes(stored.order.status) && holds(stored, now) !== null && !isBelieved(stored, queueKey);

/** The claim in the queue while it lasts; null when nobody holds the work. */
const holds = ({ queued }: StoredOrder, now: Date) => (queued !== null && queued.endsAt > now ? queued : null);

function claimed(order: Order, { by, endsAt }: NonNullable<StoredOrder['queued']>) {
  const { issuer, subject } = by;
  const actor = { issuer, subject, organisation: null, country: null, office: null, roles: ['AGENT' as const] };
  return transition(order, { type: 'claim', generation: order.generation }, { actor, now: new Date(endsAt.getTime() - claimMs) });
}

/** The order without a claim that the queue no longer has: its holder gave it back. */
function unlessGivenBack({ order, queued }: StoredOrder): Order {
  const isGivenBack = order.claim !== null && (queued === null || !isSamePerson(order.claim.by, queued.by));
  return isGivenBack ? { ...order, claim: null } : order;
}

/** The order after the queue's change; null when there is no change. A claim without a proof doesn't count, and replaces no other one. */
function fromQueue(stored: StoredOrder, now: Date, queueKey: Uint8Array) {
  if (!claimable.includes(stored.order.status)) return null;
  const believed = isBelieved(stored, queueKey);
  const order = believed ? unlessGivenBack(stored) : stored.order;
  const holder = believed ? holds(stored, now) : null;
  const { claim } = order;
  if (holder === null)
    return order.status === 'UNDER_REVIEW'
      ? transition(order, { type: 'lapseClaim', generation: order.generation }, { actor: 'SYSTEM', now })
      : null;
  const isKnown = order.status === 'UNDER_REVIEW' && claim !== null && isSamePerson(claim.by, holder.by) && claim.endsAt > now;
  return isKnown ? null : claimed(order, holder);
}

/** The order as the queue has it now, whether or not that is written down; a claim that the machine refuses changes nothing. */
function adoptedMove(stored: StoredOrder, now: Date, queueKey: Uint8Array): Moved | null {
  const move = fromQueue(stored, now, queueKey);
  return move === null || isRefused(move) ? null : move;
}

/** Why the machine doesn't take the queue's claim over; null when it does, or there is none. */
export function claimRefusal(stored: StoredOrder, now: Date, queueKey: Uint8Array) {
  const move = fromQueue(stored, now, queueKey);
  return move !== null && isRefused(move) ? move : null;
}

/** Writes down what the queue says, if it is new, and answers the order as it is. */
export async function adoptQueueClaim(
  { db, queueKey }: Pick<Services, 'db' | 'queueKey'>,
  stored: StoredOrder,
  now: Date,
): Promise<StoredOrder> {
  if (adoptedMove(stored, now, queueKey) === null) return stored;
  return db.$transaction(
    async (tx) => {
      const held = await lockOrder(tx, stored.order.id);
      return held === null ? stored : adoptHeldClaim(tx, held, now, queueKey);
    },
    { isolationLevel: 'ReadCommitted', maxWait: requestTimeMs, timeout: requestTimeMs },
  );
}

/** The same for an order that this transaction holds already. */
export async function adoptHeldClaim(
  db: Parameters<typeof lockOrder>[0],
  held: StoredOrder,
  now: Date,
  queueKey: Uint8Array,
): Promise<StoredOrder> {
  const move = adoptedMove(held, now, queueKey);
  if (move === null) return held;
  await updateOrder(db, held.order, move.order, null);
  return { ...held, order: move.order };
}
